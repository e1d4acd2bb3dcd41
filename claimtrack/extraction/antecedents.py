"""What "it", "they" and "he" stand for: the nearest subject before that agrees, found without a parser."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.coordination import split_items
from claimtrack.extraction.frames import Range
from claimtrack.extraction.subjects import is_finite, subject_before
from claimtrack.extraction.tokens import Sentence, fold, is_verb, lemma
from claimtrack.text.sentences import sentence_spans

SENTENCES_BACK = 4
"""How many sentences before its own a pronoun may reach."""

_NUMBERS_OF_VERBS = {"is": False, "was": False, "has": False, "are": True, "were": True, "have": True}
_COLLECTIVE = lx.words(
    "government police party team company club army parliament congress senate family band crew union bank board league"
)
_PEOPLE = lx.words(
    "president minister premier pm coach manager senator king queen pope boss chancellor candidate striker ceo guy man "
    "woman leader mayor governor judge chairman director champion captain keeper goalkeeper prince princess singer"
)
_WEATHER = lx.words("rain snow take seem appear depend freeze")
"""Verbs whose "it" stands for nothing."""
_NO_NAMES = lx.words(
    "lol haha hahaha lmao we they you it he she this that these those who which there i everyone "
    "everybody nobody anyone someone "
    "people folks everything nothing one none something anything what all most many some"
)


def stands_for_nothing(s: Sentence, verb: int | None, pronoun: str) -> bool:
    """True for the "it" of the weather and of "it takes"."""
    return pronoun == "it" and verb is not None and lemma(s.words[verb]) in _WEATHER


def antecedent(s: Sentence, before: int, pronoun: str) -> list[Range]:
    """The items of the last subject among words [0, before) that the pronoun can stand for; empty for none."""
    for i in range(min(before, s.n) - 1, 0, -1):
        if not _tells(s, i):
            continue
        subject = subject_before(s, i).subject
        if subject is None or s.words[subject[0]] in _NO_NAMES or lemma(s.words[i]) in lx.OPINION:
            continue
        if _agrees(s, subject, s.words[i], pronoun):
            return split_items(s, *subject)
    return []


def earlier_sentences(text: str, start: int, end: int, low: str | None = None) -> Iterator[Sentence]:
    """The last sentences of text[start:end], nearest first."""
    folded = fold(text) if low is None else low
    for begin, stop in sentence_spans(text, start, end)[: -SENTENCES_BACK - 1 : -1]:
        yield Sentence(text, begin, stop, folded, None)


def _tells(s: Sentence, i: int) -> bool:
    """True for a word that may be the verb of a clause: a finite form, a modal, or a past form after a name."""
    if is_finite(s, i) or s.words[i] in lx.MODALS:
        return True
    word = s.words[i]
    return is_verb(word) and word.endswith("ed") and not s.is_capital(i) and s.words[i - 1] not in lx.DETERMINERS


def _agrees(s: Sentence, subject: Range, verb: str, pronoun: str) -> bool:
    start, end = subject
    head = next((k - 1 for k in range(start + 1, end) if s.words[k] in lx.PREPOSITIONS), end - 1)
    word = s.words[head]
    joined = any(s.words[k] == "and" for k in range(start, end))
    plural = _NUMBERS_OF_VERBS.get(verb)
    if plural is None:
        plural = joined or (word.endswith("s") and not word.endswith(("ss", "us", "is")) and not s.is_capital(head))
    if pronoun in ("they", "them", "these", "those", "both"):
        return plural or joined or word in _COLLECTIVE or (word.endswith("s") and verb not in ("is", "was", "has"))
    if pronoun in lx.PERSONS:
        return not plural and not joined and (s.is_capital(head) or word in _PEOPLE)
    return pronoun in ("it", "its") and not plural and word not in _PEOPLE


__all__ = ["antecedent", "earlier_sentences", "stands_for_nothing"]
