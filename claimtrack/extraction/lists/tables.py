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
_OTHER_HEAD = re.compile(
    r"market|metaculus|polymarket|predictit|manifold|crowd|community|median|others?|actual|outcome|result|"
    r"base rate|brier|score",
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
    rows = []
    for line, cells in table:
        if len(cells) <= max(chance_column, words_column):
            continue
        begin, end = cells[chance_column]
        stated = chance_alone(line.text[begin:end])
        start, stop = cells[words_column]
        if stated is None or not re.search(r"[^\W\d_]{2,}|█", line.text[start:stop]):
            continue
        shifted = Stated(
            begin + stated.start, begin + stated.end, stated.probability, stated.low, stated.high, stated.written
        )
        rows.append(Row(line, line.start + start, line.start + stop, shifted))
    return rows


def _chance_column(table: Sequence[tuple[Line, list[tuple[int, int]]]], width: int) -> int | None:
    counts = [
        sum(len(cells) > column and chance_alone(line.text[slice(*cells[column])]) is not None for line, cells in table)
        for column in range(width)
    ]
    full = [column for column in range(width) if counts[column] and counts[column] >= 0.7 * max(counts)]
    if not full:
        return None
    line, cells = table[0]
    heads = {column: _text(line, cells, column) for column in full}
    named = [column for column in full if _CHANCE_HEAD.search(heads[column]) and not _OTHER_HEAD.search(heads[column])]
    free = [column for column in full if not _OTHER_HEAD.search(heads[column])]
    return (named or free or full)[0]


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
