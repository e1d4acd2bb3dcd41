"""Columns of a table: what each shows of a row, and how the width of the screen is shared out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

Row = TypeVar("Row")

GAP = 1
"""Empty cells between two columns."""


class Cell(NamedTuple):
    """What one column shows of one row. `text` is safe already; `tone` names a style of the table."""

    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column. `width` is its least width in cells; those that stretch share what is left."""

    name: str
    title: str
    width: int
    cell: Callable[[Row], Cell]
    stretch: int = 0
    """Share of the free width; 0 keeps `width`."""
    widest: int = 400
    right: bool = False
    sort: str = ""
    """What the column sorts by; empty where it cannot."""
    order: Callable[[Row], object] | None = None
    """What rows in memory sort by; absent values go last."""
    value: Callable[[Row], str] | None = None
    """The text counted in a frequency table and copied; the cell's where absent."""


@dataclass(frozen=True, slots=True)
class SortKey:
    """One column of an order."""

    name: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """Which columns stand where: names in order, and the hidden ones among them."""

    order: tuple[str, ...]
    hidden: frozenset[str] = frozenset()

    @property
    def shown(self) -> tuple[str, ...]:
        """Names of the visible columns, left to right."""
        return tuple(name for name in self.order if name not in self.hidden)

    def hide(self, name: str) -> Layout:
        """Without `name`; the last visible column stays."""
        return self if len(self.shown) <= 1 else Layout(self.order, self.hidden | {name})

    def show_all(self) -> Layout:
        """With every column."""
        return Layout(self.order)

    def move(self, name: str, by: int) -> Layout:
        """With `name` moved past `by` visible columns; at an edge it stays."""
        shown = list(self.shown)
        if name not in shown:
            return self
        at = shown.index(name)
        to = min(max(at + by, 0), len(shown) - 1)
        shown.insert(to, shown.pop(at))
        return Layout((*shown, *(other for other in self.order if other in self.hidden)), self.hidden)

    def known(self, names: Sequence[str]) -> Layout:
        """This layout for a table that has exactly `names`: others are dropped, missing ones appended."""
        kept = [name for name in self.order if name in names]
        return Layout((*kept, *(name for name in names if name not in kept)), self.hidden & set(names))


def share_width(columns: Sequence[Column[Row]], available: int) -> list[int]:
    """Width of each column in `available` cells; the sum is larger only if the least widths are."""
    widths = [column.width for column in columns]
    free = available - sum(widths) - GAP * max(0, len(columns) - 1)
    growing = [index for index, column in enumerate(columns) if column.stretch]
    while free > 0 and growing:
        shares = sum(columns[index].stretch for index in growing)
        grown = 0
        for index in growing:
            part = max(1, free * columns[index].stretch // shares)
            part = min(part, columns[index].widest - widths[index], free - grown)
            widths[index] += part
            grown += part
        free -= grown
        growing = [index for index in growing if widths[index] < columns[index].widest]
        if grown == 0:
            break
    return widths
