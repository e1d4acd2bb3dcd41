"""Tables of propositions and chances: rows of cells between bars or tabs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.extraction.lists.lines import Line
from claimtrack.extraction.lists.model import Stated
from claimtrack.extraction.lists.stated import chance_alone

_CHANCE_HEAD = re.compile(
    r"prob|chance|confid|odds|credence|likelihood|estimate|forecast|prediction|%|^p$|percent|my|mine|me\b|\bi\b", re.I
)
_PERCENT_HEAD = re.compile(r"prob|chance|confid|credence|likelihood|%|percent|odds", re.I)
_BARE = re.compile(r"[*_~<>≈ ]{0,4}(?P<low>\d{1,3}(?:\.\d{1,2})?)[*_ ]{0,3}")
_OTHER_HEAD = re.compile(
    r"market|metaculus|polymarket|predictit|manifold|crowd|community|median|others?|actual|outcome|result|"
    r"base rate|brier|score|points|rank|year|correct|total|number|\bn\b|#",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table that states a chance; offsets count characters of the page."""

    line: Line
    start: int
    end: int
    stated: Stated
    """Its offsets count characters of the line's content."""


def is_row(line: Line) -> bool:
    """True for a line of two or more cells between bars, or between tabs."""
    return line.is_row or line.text.count(" | ") >= 1 or line.text.count("\t") >= 1


def rows_of(block: Sequence[Line]) -> list[Row]:
    """The rows that state a chance; empty where the block has no column of chances beside one of words."""
    table = [(line, _cells(line.text)) for line in block]
    width = max((len(cells) for _, cells in table), default=0)
    if width < 2:
        return []
    chance_column = _chance_column(table, width)
    if chance_column is None:
        return []
    words_column = max(
        (column for column in range(width) if column != chance_column),
        key=lambda column: sum(len(re.findall(r"[^\W\d_]{2,}", _text(line, cells, column))) for line, cells in table),
    )
    head = _text(*table[0], chance_column)
    rows = []
    for line, cells in table:
        if len(cells) <= max(chance_column, words_column):
            continue
        begin, _end = cells[chance_column]
        stated = _stated_in(line, cells, chance_column, head)
        start, stop = cells[words_column]
        if stated is None or not re.search(r"[^\W\d_]{2,}|█", line.text[start:stop]):
            continue
        shifted = Stated(
            begin + stated.start, begin + stated.end, stated.probability, stated.low, stated.high, stated.written
        )
        rows.append(Row(line, line.start + start, line.start + stop, shifted))
    return rows


def _chance_column(table: Sequence[tuple[Line, list[tuple[int, int]]]], width: int) -> int | None:
    """The column that states chances: one whose head says so, else the first that no head gives to somebody else."""
    line, cells = table[0]
    heads = {column: _text(line, cells, column) for column in range(width)}
    counts = [
        sum(_stated_in(line, cells, column, heads[column]) is not None for line, cells in table) for column in heads
    ]
    full = [column for column in heads if counts[column] and counts[column] >= 0.7 * max(counts)]
    free = [column for column in full if not _OTHER_HEAD.search(heads[column])]
    named = [column for column in free if _CHANCE_HEAD.search(heads[column])]
    return next(iter(named or free), None)


def _stated_in(line: Line, cells: Sequence[tuple[int, int]], column: int, head: str) -> Stated | None:
    """The chance of a cell; under a head that says so a bare number up to 100 is one."""
    if column >= len(cells):
        return None
    words = line.text[slice(*cells[column])]
    stated = chance_alone(words)
    number = _BARE.fullmatch(words) if stated is None and _PERCENT_HEAD.search(head) else None
    if number is None or float(number["low"]) > 100:
        return stated
    return Stated(number.start("low"), number.end("low"), round(float(number["low"]) / 100, 8), written=number["low"])


def _text(line: Line, cells: list[tuple[int, int]], column: int) -> str:
    return line.text[slice(*cells[column])] if column < len(cells) else ""


def _cells(text: str) -> list[tuple[int, int]]:
    """Where each cell's words stand in the line."""
    bar = r"(?<!\\)\|" if "|" in text else r"\t+"
    edges = [0, *(at for found in re.finditer(bar, text) for at in found.span()), len(text)]
    cells = []
    for begin, end in zip(edges[::2], edges[1::2], strict=True):
        words = text[begin:end]
        cells.append(
            (begin + len(words) - len(words.lstrip()), begin + len(words.rstrip()) if words.strip() else begin)
        )
    if text.startswith("|"):
        cells = cells[1:]
    if text.endswith("|"):
        cells = cells[:-1]
    return [(min(begin, end), end) for begin, end in cells]
