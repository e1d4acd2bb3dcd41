"""What "it", "they" and "he" stand for: the nearest subject before that agrees, found without a parser."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import FINITE, is_finite, is_hard
from claimtrack.extraction.coordination import split_items
from claimtrack.extraction.frames import Range
from claimtrack.extraction.people import PEOPLE
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.tokens import VERB_FORMS, Sentence, fold, is_nounish, is_verb, lemma
from claimtrack.text.sentences import sentence_spans

SENTENCES_BACK = 4
"""How many sentences before its own a pronoun may reach."""

_NUMBERS_OF_VERBS = {"is": False, "was": False, "has": False, "are": True, "were": True, "have": True}
COLLECTIVE = lx.words(
    "government police party team company club army parliament congress senate family band crew union bank board "
    "league jury cabinet committee council court administration opposition coalition militia squad ministry staff"
)
_WEATHER = lx.words("rain snow take seem appear depend freeze")
"""Verbs whose "it" stands for nothing."""
_NO_NAMES = lx.words(
    "lol haha hahaha lmao we they you it he she this that these those who which there i everyone "
    "everybody nobody anyone someone "
    "people folks everything nothing one none something anything what all most many some"
)


def stands_for_nothing(s: Sentence, verb: int | None, pronoun: str) -> bool:
    """True for the "it" of the weather, of "it takes" and of "it will be hard to say"."""
    if pronoun != "it" or verb is None:
        return False
    if lemma(s.words[verb]) in _WEATHER or _is_a_spell(s, verb):
        return True
    to = next((k for k in range(verb + 1, min(s.n - 1, verb + 5)) if s.words[k] == "to"), None)
    if to is None or s.words[verb] not in lx.BE or not is_verb(s.words[to + 1]):
        return False
    return any(is_adjective(word.removesuffix("er")) or word in {"easier", "better"} for word in s.words[verb + 1 : to])


def _is_a_spell(s: Sentence, verb: int) -> bool:
    """ "It will be a busy week", "it's going to be one long road": how a time will be."""
    words = s.words[verb + 1 : verb + 7]
    if s.words[verb] not in lx.BE or not words or words[0] not in {"a", "an", "one", "another", "some"}:
        return False
    head = next((k for k in range(1, len(words)) if words[k] in _SPELLS), 0)
    return head > 0 and (
        head + 1 == len(words) or not words[head + 1][0].isalpha() or words[head + 1] in _BEHIND_SPELLS
    )


_SPELLS = lx.words("day night week weekend month year season summer winter spring autumn road ride decade time while")
_BEHIND_SPELLS = lx.PREPOSITIONS | lx.ADVERBS | lx.SUBORDINATORS | {"no", "ahead"}


def antecedent(s: Sentence, before: int, pronoun: str) -> list[Range]:
    """The items of the last subject among words [0, before) that the pronoun can stand for; empty for none."""
    verbs = [i for i in range(min(before, s.n) - 1, 0, -1) if s.words[i] in _TELLING or s.words[i].endswith("ed")]
    for tells in (_tells, _may_tell):
        for i in verbs:
            if not tells(s, i) or (s.words[i] == "may" and s.date_at(i) is not None):
                continue
            subject = subject_before(s, i).subject
            if subject is None or _names_nothing(s, subject) or lemma(s.words[i]) in lx.OPINION:
                continue
            subject = _without_possessor(s, subject)
            if names_a_thing(s, subject) and _agrees(s, subject, s.words[i], pronoun):
                return split_items(s, *subject)
    return []


_TELLING = VERB_FORMS | FINITE
"""A word that is none of these and does not end in -ed tells nothing."""


def _names_nothing(s: Sentence, subject: Range) -> bool:
    """True for "lol" and "everybody", and for a verb left alone by those around it: "I understand that"."""
    start, end = subject
    word = s.words[start]
    if end - start == 1 and not s.is_capital(start) and is_verb(word) and not is_nounish(word):
        return True
    return word in _NO_NAMES and (end - start == 1 or word not in lx.ARTICLES)


def thing_told_of(s: Sentence, pronoun: str) -> list[Range]:
    """The last thing with a determiner that the pronoun can stand for: "we have a new mayor", "I love this phone"."""
    for i in range(s.n - 2, 0, -1):
        if s.words[i] not in _POINTS or not _takes_a_thing(s, i - 1):
            continue
        end = i + 1
        while end < s.n and end - i < _LONGEST_THING and not _ends_a_thing(s, end):
            end += 1
        thing = (i + 1, end)
        if end > i + 1 and names_a_thing(s, thing) and _agrees(s, thing, "", pronoun):
            return [thing]
    return []


def _takes_a_thing(s: Sentence, i: int) -> bool:
    """True for the word before a thing that is spoken of: "love this", "about the", "there is a"; no order to do it."""
    word = s.words[i]
    if word == "on":
        return i > 0 and lemma(s.words[i - 1]) in _HANG
    return word in _SPOKEN_OF or (i > 0 and is_verb(word) and not is_nounish(word))


_HANG = lx.words("turn depend hang hinge focus rest")
_SPOKEN_OF = lx.words("about what is was has have had got see love hate like want need watch call")
_LONGEST_THING = 5
_POINTS = lx.words("the a an this that our another")
_VIEWS = lx.words(
    "bet guess prediction opinion money view take feeling hunch fact problem thing point question reason doubt"
)
_NO_HEADS = (
    lx.BE
    | lx.MODALS
    | _VIEWS
    | lx.EVALUATIVE
    | lx.ADVERBS
    | lx.SUBORDINATORS
    | lx.DETERMINERS
    | lx.PRONOUNS
    | lx.DO
    | lx.HAVE
)


def names_a_thing(s: Sentence, words: Range) -> bool:
    """True for a phrase with a noun at its head, as far as its words show: no date, adjective, chance or verb."""
    start, end = words
    head = next((k - 1 for k in range(start + 1, end) if s.words[k] in lx.PREPOSITIONS), end - 1)
    word = s.words[head]
    if word in _NO_HEADS or word in lx.PREPOSITIONS or s.date_at(head) is not None or not word[-1].isalnum():
        return False
    if s.is_capital(head) and head > 0:
        return True
    if head == start and (is_adjective(word) or (word.endswith("ing") and is_verb(word))):
        return False
    return not (word.endswith(("ed", "ly")) and head == start) and not word.endswith("%")


def is_adjective(word: str) -> bool:
    """True for a word that tells how something is, as far as its form or a short list shows."""
    return word in _ADJECTIVES or word in lx.OPINION_ADJECTIVES or word.endswith(("ous", "ful", "less", "able", "ible"))


_ADJECTIVES = lx.EVALUATIVE | lx.words(
    "new old big small high low young long short large little early late free public private real true false "
    "wrong right "
    "flippant natural political economic military legal local national global foreign strong weak rich poor "
    "cheap fast slow "
    "safe dead alive open full empty clear likely unlikely possible impossible total serious"
)


def _without_possessor(s: Sentence, subject: Range) -> Range:
    start, end = subject
    return (start + 1, end) if end - start > 1 and s.words[start] in _OWNERS else subject


_BEFORE_NO_VERB = _NO_HEADS | lx.PREPOSITIONS | lx.BE
_BEFORE_A_NOUN = lx.DETERMINERS | lx.PREPOSITIONS | {"to", ","}
_OWNERS = lx.words("our my your the a an this that these those")


def _ends_a_thing(s: Sentence, i: int) -> bool:
    word = s.words[i]
    return (
        is_hard(s, i)
        or word in _NOT_INSIDE
        or is_finite(s, i)
        or s.date_at(i) is not None
        or (word.endswith("ing") and is_verb(word))
        or (word.endswith("ed") and is_verb(word) and s.words[i - 1] not in _POINTS)
    )


_NOT_INSIDE = lx.PREPOSITIONS | lx.SUBORDINATORS | lx.COORDINATORS | lx.ADVERBS | lx.MODALS | lx.PRONOUNS | {",", "but"}


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
    if word in _SEEMS and s.words[i + 1 : i + 2] == ["like"]:
        return True
    if not word.endswith("ed") or s.is_capital(i) or s.words[i - 1] in lx.DETERMINERS:
        return False
    return is_verb(word) or ((i > 1 or s.is_capital(0)) and s.words[i - 1] not in _BEFORE_NO_VERB and len(word) > 3)


_SEEMS = lx.words("looks seems sounds feels look seem sound feel")


def _may_tell(s: Sentence, i: int) -> bool:
    """True for any form of a verb but the bare one and the gerund that may stand behind a subject."""
    word = s.words[i]
    return (
        is_verb(word)
        and word != lemma(word)
        and not word.endswith("ing")
        and not s.is_capital(i)
        and s.words[i - 1] not in _BEFORE_A_NOUN
    )


def _names_many(s: Sentence, start: int, word: str) -> bool:
    """ "The Saudis", "the Rangers": an article before a name in the plural."""
    articled = s.words[start] == "the" or (start > 0 and s.words[start - 1] == "the")
    return articled and word.endswith("s") and not word.endswith(("ss", "us", "sis", "xis")) and word != "states"


def _agrees(s: Sentence, subject: Range, verb: str, pronoun: str) -> bool:
    start, end = subject
    head = next((k - 1 for k in range(start + 1, end) if s.words[k] in lx.PREPOSITIONS), end - 1)
    word = s.words[head]
    joined = any(s.words[k] == "and" for k in range(start, end))
    plural = _NUMBERS_OF_VERBS.get(verb)
    if plural is None and s.is_capital(head) and _names_many(s, start, word):
        plural = True
    if plural is None:
        plural = joined or (word.endswith("s") and not word.endswith(("ss", "us", "is")) and not s.is_capital(head))
    if pronoun in ("they", "them") and end - start == 1 and s.is_capital(head) and start == 0:
        return True
    if pronoun in ("they", "them", "these", "those", "both"):
        return plural or joined or word in COLLECTIVE or (word.endswith("s") and verb not in ("is", "was", "has"))
    if pronoun in lx.PERSONS:
        return not plural and not joined and (s.is_capital(head) or word in PEOPLE)
    return pronoun in ("it", "its", "this", "that") and not plural and word not in PEOPLE


__all__ = [
    "COLLECTIVE",
    "antecedent",
    "earlier_sentences",
    "is_adjective",
    "names_a_thing",
    "stands_for_nothing",
    "thing_told_of",
]
