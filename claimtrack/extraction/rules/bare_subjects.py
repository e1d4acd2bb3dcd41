"""What a bare clause is about: one thing that something may befall, things in general, or a page's own title."""

from __future__ import annotations

import re

from claimtrack.extraction.frames import Range
from claimtrack.extraction.predicates import Right
from claimtrack.extraction.rules.bare_things import is_name
from claimtrack.extraction.tokens import Sentence, lemma


def is_definite(s: Sentence, subject: Range) -> bool:
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


def is_title(s: Sentence) -> bool:
    """True for the first line of the page where it stands by itself."""
    return s.start == 0 and s.low.rstrip()[-1:].isalnum() and s.page[s.start + len(s.low.rstrip()) :][:1] == "\n"


def _opens_line(s: Sentence, k: int) -> bool:
    """True where a capital shows no name: at the head of the sentence."""
    return k == 0 or (k == 1 and not s.words[0][0].isalnum())
