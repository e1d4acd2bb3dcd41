"""Where the quote of a claim begins, and the condition it stands under."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.frames import Range
from claimtrack.extraction.tokens import Sentence

_LEAD_STOPS = lx.words("but so and or because cause as though although since that which who what how why while where")


_CONCEDING = lx.words("despite with without given notwithstanding regardless")


def quote_start(s: Sentence, core: int, floor: int) -> int:
    """First word of the quote: the core clause with the adjuncts and conditions that lead into it."""
    j = core
    while j > floor:
        w = s.words[j - 1]
        if is_hard(s, j - 1):
            break
        if w == ",":
            b = j - 2
            while b >= floor and s.words[b] != "," and not is_hard(s, b):
                b -= 1
            if b + 1 >= j - 1:
                break
            b = _behind_number(s, b + 1, j) - 1
            first = s.words[b + 1]
            if not (
                first in lx.LEADING_PREPOSITIONS
                or first in lx.CONDITIONAL
                or first in {"when", "once", "maybe", "hopefully"}
                or s.date_at(b + 1) is not None
                or first in lx.ADVERBS
            ):
                break
            j = b + 1
            continue
        if w == "and" and (lead := _leading_adjunct(s, j - 1, floor)) is not None:
            j = lead
            continue
        if (w in _LEAD_STOPS or w in lx.INTERJECTIONS) and not (w == "as" and s.words[j] == "such"):
            break
        if is_finite(s, j - 1) and not _leads(s, j - 1, floor):
            break
        j -= 1
    while j < core and (s.words[j] in {"and", "but", "so", ",", "or", "*", "_"} or is_hard(s, j)):
        j += 1
    return j


def _behind_number(s: Sentence, at: int, end: int) -> int:
    """Where the words of an item begin behind its number: "1. By June, ...", "#3 By June, ..."."""
    if at + 2 >= end:
        return at
    if s.words[at] == "#" and s.words[at + 1].isdigit():
        return at + 2
    return at + 2 if s.words[at].isdigit() and s.words[at + 1] in {".", ")"} else at


def _leading_adjunct(s: Sentence, c: int, floor: int) -> int | None:
    """Where "despite A and B" begins, whose "and" stands at word `c`; None where the "and" joins clauses."""
    for k in range(c - 1, max(floor, c - 9) - 1, -1):
        if is_finite(s, k) or is_hard(s, k) or s.words[k] == ",":
            return None
        concedes = s.words[k] in _CONCEDING or s.words[k : k + 2] == ["in", "spite"]
        if concedes and (k == floor or is_hard(s, k - 1) or s.words[k - 1] == ","):
            return k
    return None


def _leads(s: Sentence, i: int, floor: int) -> bool:
    """True when the finite verb at word `i` belongs to a condition that leads into the claim."""
    for j in range(i, max(floor - 1, i - 14), -1):
        if s.words[j] in lx.CONDITIONAL or s.words[j] in {"when", "once", "after", "before", "until"}:
            return True
        if is_hard(s, j):
            return False
    return False


_CONDITIONS = lx.CONDITIONAL | {"when", "once", "as"}
"""With which every condition begins."""


def condition_of(s: Sentence, start: int, core: int, end: int) -> Range | None:
    """The words of the condition before or after the clause: "if the north refuses", "unless somebody intervenes"."""
    first = max(start, core - 30)
    for j in range(first, core) if not _CONDITIONS.isdisjoint(s.words[first:core]) else ():
        if (
            s.words[j] in lx.CONDITIONAL
            or (s.words[j] in {"when", "once"} and j <= start + 1 and s.date_at(j) is None)
            or (s.words[j] == "as" and s.words[j : j + 3] == ["as", "long", "as"])
        ):
            k = j + 1
            while k < core and s.words[k] not in {",", "then"} and not is_hard(s, k):
                k += 1
            return (j, k)
    if end < s.n and (
        s.words[end] in lx.CONDITIONAL
        or s.words[end] in {"when", "once"}
        or s.words[end : end + 3] == ["as", "long", "as"]
    ):
        k = end + 1
        while k < s.n and k - end < 25 and not is_hard(s, k) and s.words[k] != ",":
            k += 1
        return (end, k) if k > end + 1 else None
    return None
