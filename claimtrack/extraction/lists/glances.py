"""Quick looks at a comment that tell whether it is worth reading as stated chances."""

from __future__ import annotations

import re

from claimtrack.extraction.lists.preparing import declares_numbers
from claimtrack.text.chances import may_state_chance
from claimtrack.text.looks import count_of, holds_any, lines_with_digits

_FEWEST = 3
"""Line breaks, or items in one line, from which a comment may be a list of stated chances."""
_RUN_ON = re.compile(r"%[)*_.;]{0,3}[ ]\d{1,3}[.)][ ]")
"""A chance with the number of the next item behind it in the same line."""
_IN_WORDS = ("%", "percent", "per cent", "in a ", "one in", "fifty", "coin ", "toss", "evens", "=.", " .")
_WITH_ONE = (" in 1", "to 1", ":1 ")
_WITH_NOUGHT = ("0-", "0/", "0.")
"""What a chance in a short comment is written with."""
_OF_CHANCE = ("%", "％", "percent", "per cent", "chance", "probab", "odds", "confiden", "credence", "certain", "likely")
_CHANCE_IN_FIGURES = re.compile(
    r"[pm.\d](?:(?<=\bp)ct\b|(?<=\bm)e:? \d|(?<=\.)\d|(?<=[01])\.\d|(?<=\d) ?(?:in|to|/|out of) ?\d|"
    r"(?<=\d):\d{1,3}(?= that| says|\W{0,3}$|\W{0,3}\n))"
)


def may_list(low: str, start: int, end: int) -> bool:
    """True when three lines or more hold a number and something speaks of chances, or three items share a line."""
    if count_of("\n", low, start, end) < _FEWEST:
        return count_of("%", low, start, end) >= _FEWEST and len(_RUN_ON.findall(low, start, end)) >= _FEWEST - 1
    if lines_with_digits(low, start, end) < _FEWEST:
        return count_of("percent", low, start, end) >= _FEWEST
    spoken = sum([low.count(stem, start, end) for stem in _OF_CHANCE])
    if spoken >= _FEWEST or spoken + len(_CHANCE_IN_FIGURES.findall(low, start, end)) >= _FEWEST:
        return True
    return spoken > 0 and declares_numbers(low, start)


def may_be_single(low: str) -> bool:
    """True when a short comment may be a statement with its chance."""
    return (
        holds_any(low, _IN_WORDS)
        or ("1" in low and holds_any(low, _WITH_ONE))
        or ("0" in low and holds_any(low, _WITH_NOUGHT))
    ) and may_state_chance(low)
