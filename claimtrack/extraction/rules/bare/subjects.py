"""What a bare clause is about: one thing that something may befall, things in general, or a page's own title."""

from __future__ import annotations

import re

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Range
from claimtrack.extraction.predicates import Right
from claimtrack.extraction.present import is_timetabled
from claimtrack.extraction.rules.naming import is_name
from claimtrack.extraction.subjects import Left
from claimtrack.extraction.tokens import Sentence, lemma


def is_particular(s: Sentence, subject: Range) -> bool:
    """True for a name or "the ...": in mere company, things in general are told of as they are."""
    first = s.words[subject[0]]
    return (
        is_name(s, subject[1] - 1)
        or (subject[1] - subject[0] == 1 and first in {"he", "she"})
        or first in {"the", "both", "all"}
        or (first.isdigit() and first == s.words[subject[1] - 1])
    )


def are_of_a_kind(s: Sentence, subject: Range, right: Right) -> bool:
    """ "Armies advance", "Martyrs never die": a plural with no capital but the sentence's, and nothing named behind."""
    word = s.words[subject[0]]
    if subject[1] - subject[0] > 1 or word[-1] != "s" or word[-2:] == "ss" or not _opens_line(s, subject[0]):
        return False
    if s.words[right.verb] != lemma(s.words[right.verb]) or any(map(s.is_capital, range(right.verb, right.end))):
        return False
    return re.search(rf"[a-z,;] {re.escape(s.raw(*subject))}\b", s.page) is None


def tells_of_habit(s: Sentence, begin: int, left: Left, right: Right) -> bool:
    """True for what is so by rule or manner: "on Tuesdays", "as usual", "comes with a map", "takes the bus"."""
    words = s.words
    if left.subject is not None and is_timetabled(s, left.subject, right.verb):
        return True
    if not _REGULAR.isdisjoint(words[begin : right.end]) or words[right.object_start : right.object_start + 1] == [
        "me"
    ]:
        return True
    behind = words[right.object_start : right.object_start + 2]
    settled = _SETTLED.get(lemma(words[right.verb]), frozenset())
    return not settled.isdisjoint(behind)


_REGULAR = lx.words(
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends mornings evenings nights usual ever "
    "daily weekly winters summers am pm o'clock"
)
_SETTLED = {
    "come": lx.words("across with from in along natural naturally"),
    "take": lx.words("care after pride bus train credit part"),
    "leave": lx.words("wife kids"),
    "go": lx.words("sale without hand together"),
    "sell": lx.words("for"),
    "get": lx.words("along used me"),
    "hold": lx.words("about around up-to hands"),
    "run": lx.words("until from"),
    "open": lx.words("at"),
    "close": lx.words("at"),
    "start": lx.words("at"),
}
"""Verbs of happening, and what stands behind them where they tell of how things are."""


def is_title(s: Sentence) -> bool:
    """True for the first line of the page where it stands by itself."""
    return s.start == 0 and s.low.rstrip()[-1:].isalnum() and s.page[s.start + len(s.low.rstrip()) :][:1] == "\n"


def _opens_line(s: Sentence, k: int) -> bool:
    """True where a capital shows no name: at the head of the sentence."""
    return k == 0 or (k == 1 and not s.words[0][0].isalnum())
