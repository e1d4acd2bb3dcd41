"""Tables in a scraped page whose cells hold posts: each cell is set on lines of its own.

Accepts rows between bars of which two or more have a cell that begins with a stamp, and "Posts: 12 | Posted: Tue Jan
06, 2009 8:14 pm"; leaves tables of anything else alone, since a list of forecasts may stand in one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimtrack.comments.headers import is_control, is_profile, read_header
from claimtrack.comments.layout import Line
from claimtrack.text.spans import Span

_RULE = re.compile(r"[\s|:+=-]{3,}")
_BREAK = re.compile(r"<br\s?/?>|\|", re.I)
_FEWEST = 2
_BAR = re.compile(r"\s\|\s")


def with_cells_apart(lines: Sequence[Line | None]) -> list[Line | None]:
    """The lines with the cells of such tables as lines, and a blank one between rows."""
    rows = [line for line in lines if line is not None and line.text.startswith("|") and line.text.endswith("|")]
    starts = {row.span.start for row in rows}
    posts = sum(any(_is_stamped(cell.text) for cell in _cells(row)) for row in rows)
    found: list[Line | None] = []
    for line in lines:
        if line is None or "|" not in line.text:
            found.append(line)
        elif posts >= _FEWEST and line.span.start in starts:
            if not _RULE.fullmatch(line.text):
                found += [None, *_cells(line)]
        elif posts >= _FEWEST and "|" in (line.text[0], line.text[-1]):
            found += list(_cells(line)) or [None]
        else:
            found += _beside_profile(line)
    return found


def _cells(row: Line) -> Iterator[Line]:
    """What stands between bars and line breaks, each with its own place."""
    start = 0
    for mark in [*_BREAK.finditer(row.text), None]:
        end = mark.start() if mark is not None else len(row.text)
        yield from _stripped(row, start, end)
        start = mark.end() if mark is not None else end


def _stripped(line: Line, start: int, end: int) -> Iterator[Line]:
    text = line.text[start:end]
    if text.strip():
        left = line.span.start + start + len(text) - len(text.lstrip())
        yield Line(Span(left, left + len(text.strip())), text.strip())


def _is_stamped(text: str) -> bool:
    header = read_header(text)
    return header is not None and header.moment is not None


def _beside_profile(line: Line) -> list[Line]:
    """ "Location: Leeds | Posted: Tue Jan 06, 2009 8:14 pm": the end of one cell and the beginning of the next."""
    bar = _BAR.search(line.text)
    if bar is None or is_control(line.text):
        return [line]
    left, right = line.text[: bar.start()], line.text[bar.end() :]
    if not (_is_stamped(right) and is_profile(left)):
        return [line]
    return [*_stripped(line, 0, bar.start()), *_stripped(line, bar.end(), len(line.text))]
