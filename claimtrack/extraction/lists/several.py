"""Several chances in one line: "Nominee: Ada (60%), Bob (20%)", "over 100k (90%), 200k (50%)", "win 40%, draw 30%"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimtrack.extraction.lists.edges import PERCENT
from claimtrack.extraction.lists.model import Stated

_PARTED = re.compile(r"[)\]*_]{0,4}[ ]?(?:[,;/|]|[,;]?[ ]and\b|$|\.$)[ ]?(?:and |or )?")
_BEFORE = re.compile(
    r"(?:[:=–—(\[]|[ ]-{1,2})[ ]?[*_]{0,3}$|[^\W\d_]{2,}[ ][*_(\[]{0,3}$|\d(?:[kKmMbB]n?)?\+?[ ][(\[]?$"
)
_BINDING = re.compile(
    r"\b(?:than|above|below|under|over|by|to|at|of|least|most|exceeds?|is|are|between|and|or|about|from|was|up|"
    r"down)[ ][*_(\[]{0,3}$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One proposition of the line, its chance, and the words before a colon that hold for all of them."""

    start: int
    end: int
    stated: Stated
    prefix: str = ""


def several_of(content: str) -> list[Part]:
    """The parts of a line in which every stretch between commas ends in its chance; empty for any other line."""
    matches = list(PERCENT.finditer(content))
    if len(matches) < 2 or len(matches) > 20:
        return []
    parts: list[Part] = []
    begin = 0
    prefix = ""
    for match in matches:
        before, after = content[begin : match.start()], _PARTED.match(content, match.end())
        if after is None or not _BEFORE.search(before) or _BINDING.search(before):
            return []
        words = re.sub(r"[\s:=–—(\[*_-]+$", "", before[-400:])
        words = content[begin : begin + len(before) - len(before[-400:]) + len(words)]
        if not parts and (colon := words.find(": ")) > 0:
            prefix = words[: colon + 1]
            begin += colon + 2
            words = words[colon + 2 :]
        if not re.search(r"[^\W_]", words) or match["high"]:
            return []
        low = float(match["low"])
        if low > 100:
            return []
        stated = Stated(match.start(), match.end(), round(low / 100, 8), written=match.group())
        parts.append(Part(begin, begin + len(words), stated, prefix))
        begin = after.end()
    return parts if not content[begin:].strip(" .)*_") else []
