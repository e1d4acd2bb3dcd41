"""Chances of an item given as two numbers: odds before it ("9:1 that X"), shares of a hundred ("70/30 X", "X: 70/30").

Refuses scores ("Harrow win 3:1"), shares of votes ("Remain: 52-48"), days and ratios of other things.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimtrack.extraction.lists.model import Stated

_OPENING = re.compile(
    r"[\s*_(\[]{0,4}(?P<first>\d{1,3})\s?(?P<joint>[:/–-]|to)\s?(?P<second>\d{1,3})(?![\d.%/:–-])[)\]*_]{0,3}"
    r"(?P<link>\s{1,2}(?:that|says)\s|\s?[:–—]\s|\s)(?=\S)",
    re.I,
)
_CLOSING = re.compile(r"\s?(?:[:=–—,(]|\s-{1,2})\s?(?P<first>\d{1,3})\s?/\s?(?P<second>\d{1,3})[)\s.]{0,3}$")
_WHOLE = (10, 100)
"""What two shares make together; a score seldom does."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A proposition [start, end) of a line's content, and its chance."""

    start: int
    end: int
    stated: Stated
    place: str


def pair_of(content: str) -> Pair | None:
    """The chance that two numbers give at either end of a line; none where they are a score or a date."""
    opening = _OPENING.match(content)
    if opening is not None:
        first, second = int(opening["first"]), int(opening["second"])
        is_linked = opening["link"].strip() in ("that", "says")
        if first + second in (_WHOLE if is_linked else _WHOLE[1:]) or (is_linked and opening["joint"] in (":", "to")):
            return _pair(content, opening, opening.end(), len(content), "opening") if first + second else None
        return None
    closing = _CLOSING.search(content)
    if closing is None or int(closing["first"]) + int(closing["second"]) not in _WHOLE[1:]:
        return None
    return _pair(content, closing, 0, closing.start(), "closing")


def _pair(content: str, found: re.Match[str], start: int, end: int, place: str) -> Pair:
    first, second = int(found["first"]), int(found["second"])
    begin, stop = found.start("first"), found.end("second")
    stated = Stated(begin, stop, round(first / (first + second), 8), written=content[begin:stop])
    return Pair(start, end, stated, place)
