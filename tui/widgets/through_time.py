"""How many claims in each month, and how they came out: bars with a line of signs below. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from textual.content import Content

BARS = " ▁▂▃▄▅▆▇█"
THICKEST = 3
"""Cells of one bar."""
RIGHT, WRONG, EVEN, OPEN = "✓", "✗", "=", "·"


class Stretch(NamedTuple):
    """The claims of one stretch of time."""

    n: int = 0
    right: int = 0
    wrong: int = 0

    @property
    def sign(self) -> str:
        """Whether more leaned right than wrong; a blank where nothing was said."""
        if not self.n:
            return " "
        if self.right == self.wrong:
            return EVEN if self.right else OPEN
        return RIGHT if self.right > self.wrong else WRONG


def through_time(months: Mapping[str, Stretch], width: int) -> Content:
    """Two lines of at most `width` cells for claims by "YYYY-MM"; years where the months are too many."""
    if not months or width < 12:
        return Content("")
    room = width - 10
    keys = _every_month(min(months), max(months), room)
    unit = "month" if keys else "year"
    parts = {key: months.get(key, Stretch()) for key in keys} or _by_year(months)
    parts = dict(list(parts.items())[-room:])
    first, last = next(iter(parts)), list(parts)[-1]
    most = max(part.n for part in parts.values())
    thick = max(1, min(THICKEST, (width - 40) // len(parts)))
    bars = "".join(BARS[-(-8 * part.n // most)] * thick if most else " " for part in parts.values())
    days = first if first == last else f"{first} to {last}"
    signs = _signs(list(parts.values()), thick)
    counted, legend = f"  {days}, most in a {unit}: {most}", "  ✓ mostly right  ✗ mostly wrong"
    return Content.assemble((bars, "$primary"), (counted, "$muted"), "\n", *signs, (legend, "$muted"))


def _signs(parts: Sequence[Stretch], thick: int) -> list[tuple[str, str]]:
    tones = {RIGHT: "$success", WRONG: "$error"}
    return [(part.sign.center(thick), tones.get(part.sign, "$muted")) for part in parts]


def _every_month(first: str, last: str, most: int) -> list[str]:
    """All months between two; none where they are more than `most`."""
    begin, end = (int(key[:4]) * 12 + int(key[5:7]) - 1 for key in (first, last))
    return [f"{at // 12:04}-{at % 12 + 1:02}" for at in range(begin, end + 1)] if end - begin < most else []


def _by_year(months: Mapping[str, Stretch]) -> dict[str, Stretch]:
    years = {f"{year:04}": Stretch() for year in range(int(min(months)[:4]), int(max(months)[:4]) + 1)}
    for key, part in months.items():
        before = years[key[:4]]
        years[key[:4]] = Stretch(*(one + other for one, other in zip(before, part, strict=True)))
    return years
