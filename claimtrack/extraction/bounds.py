"""Words that bound a clause or a noun phrase: marks that end it, verbs that no noun phrase runs across."""

from __future__ import annotations

from collections.abc import Set

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.tokens import Sentence, is_nounish, is_verb, lemma


def is_hard(s: Sentence, i: int) -> bool:
    """True for a punctuation mark that ends a clause: not for the bracket of "1)" or the dash of "3-1"."""
    word = s.words[i]
    if word.isalnum() or (word not in lx.PUNCTUATION and not word.startswith("..")):
        return False
    if word == ")" and i and s.words[i - 1].isdigit():
        return False
    if (
        word in "-–'"
        and i
        and i + 1 < s.n
        and s.spans[i][0] == s.spans[i - 1][1]
        and s.spans[i + 1][0] == s.spans[i][1]
    ):
        return False
    if word == "." and i and s.words[i - 1].isdigit() and i + 1 < s.n:
        return False
    return word not in '"“”«»*_#'


_NONE: frozenset[str] = frozenset()


def stretch_start(s: Sentence, i: int, stops: Set[str] = _NONE, *, reach: int | None = None) -> int:
    """First word of what leads up to word `i` with no mark that ends a clause and none of `stops` between.

    With `reach` it goes back so many words at most.
    """
    start = i
    least = 0 if reach is None else max(0, i - reach)
    while start > least and not is_hard(s, start - 1) and s.words[start - 1] not in stops:
        start -= 1
    return start


def stretch_end(s: Sentence, i: int, stops: Set[str] = _NONE) -> int:
    """The first word from `i` on that ends a clause or is one of `stops`, or the end of the sentence."""
    return next((k for k in range(i, s.n) if is_hard(s, k) or s.words[k] in stops), s.n)


FINITE = lx.BE_PRESENT | lx.PAST_AUXILIARIES | lx.MODALS | {"has", "have", "do", "does"}
"""Verbs that are finite wherever they stand."""


def is_finite(s: Sentence, i: int) -> bool:
    """True for a word that is surely a finite verb here, so no noun phrase runs across it."""
    word = s.words[i]
    if word in FINITE:
        return True
    if (
        not is_verb(word)
        or is_nounish(word)
        or s.is_capital(i)
        or (word.endswith(("ing", "ed", "en")) and word != lemma(word))
    ):
        return False
    before = s.words[i - 1] if i else ""
    if before.endswith("'s") or (word == "back" and is_verb(before)):
        return False
    if word.endswith("s") and before in {"this", "that", "it"}:
        return True
    return before not in lx.DETERMINERS and before not in lx.PREPOSITIONS and before not in {"to", "and"}


def is_opinion(s: Sentence, i: int) -> bool:
    """True where the word is a verb of thinking or saying, and not the noun ("his hope", "the report")."""
    word = s.words[i]
    if word not in lx.OPINION:
        return False
    before = s.words[i - 1] if i else ""
    if word in {"says", "said"} or (word in _TELLS and i and _tells_a_clause(s, i)):
        return True
    if is_nounish(word):
        return (
            i == 0
            or before in {"i", "we", "they", "he", "she", "you", "us", "people"}
            or (before in lx.ADVERBS and before not in {"most", "very"})
        )
    return before not in lx.DETERMINERS or before in {"all", "most", "many", "some"}


_TELLS = lx.words("claims reports hopes fears forecasts estimates projects hears figures")
_HOLDERS = lx.words("the a my our his her their an")


def _tells_a_clause(s: Sentence, i: int) -> bool:
    """ "The general claims Douma will ...": a verb behind its subject, and a new clause behind it."""
    if i + 1 >= s.n or not (s.is_capital(i + 1) or s.words[i + 1] in _CLAUSE_STARTS):
        return False
    return s.is_capital(i - 1) or (i > 1 and s.words[i - 2] in _HOLDERS)


_CLAUSE_STARTS = lx.words("that the it they he she there we no a another this its their")


def skip_brackets(s: Sentence, i: int, floor: int) -> int:
    """From the bracket that closes "(the old one)" to the word before the one that opens it."""
    opening = next((k for k in range(i - 1, max(floor, i - 14), -1) if s.words[k] == "("), i)
    return opening - 1


def skip_aside(s: Sentence, i: int, floor: int) -> int:
    """From the comma that closes an aside ("X, of course, will") to the word before the one that opens it."""
    j = i - 1
    while j >= floor and i - j < 12 and s.words[j] != "," and not is_hard(s, j):
        j -= 1
    return j - 1 if j > floor and s.words[j] == "," else i - 1
