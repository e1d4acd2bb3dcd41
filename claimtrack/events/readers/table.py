"""Delimited files as a stream of rows, however badly they were saved.

Knows nothing of events. One record is held at a time: a file of any size needs the memory of its longest record.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimtrack.errors import BadArgumentError, FileTooLargeError, MissingFileError, Problem
from claimtrack.events.readers.lines import Line, Told, numbered_lines

MAX_BYTES = 1_000_000_000
"""Largest file that is opened, unless the caller says otherwise."""

MAX_RECORD_LINES = 50
"""A quoted field that runs over more lines than this was never closed."""

_DOUBTS_TOLD = 3
"""Lines of one doubt that are told one by one; the others are counted."""

_SEPARATOR = re.compile(r"sep=(.)\s*", re.IGNORECASE)
"""What a spreadsheet may write before the header: "sep=;"."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record: its fields, and where it stands in the file."""

    line: int
    fields: list[str]
    text: str
    is_last: bool = False
    """True where the file ends without ending the line: it may have been cut off."""


@dataclass(frozen=True, slots=True)
class Table:
    """A file opened for reading: its delimiter, its first record and the line on which that stands."""

    path: Path
    delimiter: str
    first: list[str]
    first_line: int = 1


def open_table(path: Path, *, max_bytes: int = MAX_BYTES) -> Table:
    """Look at the head of a file: its delimiter is the one that splits the first line most, or the one it names.

    Raises MissingFileError, FileTooLargeError, or BadArgumentError for a file that holds nothing.
    """
    if not path.is_file():
        raise MissingFileError(path)
    if (size := path.stat().st_size) > max_bytes:
        raise FileTooLargeError(path, size, max_bytes)
    named = ""
    for line in numbered_lines(path):
        if not line.text.strip():
            continue
        if not named and (said := _SEPARATOR.fullmatch(line.text)):
            named = said[1]
            continue
        delimiter = named or max(",\t;|", key=line.text.count)
        return Table(path, delimiter, _split(line.text.rstrip("\r\n"), delimiter), line.number)
    raise BadArgumentError(str(path), "an empty file", "an event log has a header line and one row an event")


def rows(table: Table, told: Told | None = None) -> Iterator[Row | Problem]:
    """All records of the file, the first among them; what cannot be read is a problem with its line."""
    pending: list[Line] = []
    is_open = False
    doubts: Counter[str] = Counter()
    for line in numbered_lines(table.path, told):
        if line.doubt:
            doubts[line.doubt] += 1
            if doubts[line.doubt] <= _DOUBTS_TOLD:
                shown = line.text.rstrip("\r\n")[:200]
                yield Problem(f"{table.path.name}:{line.number}", line.doubt, "save the file as UTF-8", shown)
        if line.number < table.first_line or (not pending and not line.text.strip()):
            continue
        if not pending and (fields := _plain(table, line.text)) is not None:
            yield Row(line.number, fields, line.text.rstrip("\r\n"))
            continue
        pending.append(line)
        is_open = _stays_open(line.text, table.delimiter, is_open)
        if is_open and len(pending) >= MAX_RECORD_LINES:
            yield from _unclosed(table, pending)
        elif not is_open:
            yield _record(table, pending)
        else:
            continue
        pending, is_open = [], False
    if pending:
        yield from _unclosed(table, pending)
    yield from _more_doubts(table, doubts)


def _more_doubts(table: Table, doubts: Counter[str]) -> Iterator[Problem]:
    for doubt, count in doubts.items():
        if count > _DOUBTS_TOLD:
            what = f"{count - _DOUBTS_TOLD:,} more lines: {doubt}"
            yield Problem(table.path.name, what, "save the file as UTF-8")


def _plain(table: Table, line: str) -> list[str] | None:
    """The cells of a line between tabs, where there are as many as in the header: quotes in it open nothing.

    GDELT and ICEWS write quotes as they stand in the news; a spreadsheet writes whole cells in quotes.
    """
    if table.delimiter != "\t" or line.count("\t") != len(table.first) - 1:
        return None
    return [_unquoted(field) for field in line.rstrip("\r\n").split("\t")]


def _unquoted(field: str) -> str:
    is_quoted = len(field) > 1 and field[0] == field[-1] == '"'
    return field[1:-1].replace('""', '"') if is_quoted else field


def _record(table: Table, pending: list[Line]) -> Row | Problem:
    text = "".join(line.text for line in pending).rstrip("\r\n")
    try:
        is_last = not pending[-1].text.endswith("\n")
        return Row(pending[0].number, _split(text, table.delimiter), text, is_last)
    except csv.Error as error:
        return Problem(f"{table.path.name}:{pending[0].number}", f"not a row: {error}", "correct the line", text[:200])


def _unclosed(table: Table, pending: list[Line]) -> Iterator[Row | Problem]:
    """The first line holds the quote that was never closed; the lines it swallowed are rows again."""
    number, text, _ = pending[0]
    shown = text.rstrip("\r\n")[:200]
    where = max(shown.rfind('"'), 0)
    yield Problem(f"{table.path.name}:{number}", "a quote is never closed", 'close it, or double it: ""', shown, where)
    rest: list[Line] = []
    is_open = False
    for line in pending[1:]:
        rest.append(line)
        is_open = _stays_open(line.text, table.delimiter, is_open)
        if not is_open:
            yield _record(table, rest)
            rest = []
    if rest:
        yield from _unclosed(table, rest)


def _stays_open(line: str, delimiter: str, is_open: bool) -> bool:
    """Whether a quoted cell is open at the end of a line. A quote inside a bare cell (a 12" gun) opens nothing."""
    if '"' not in line:
        return is_open
    at = 0
    while at < len(line):
        if is_open:
            at = line.find('"', at)
            if at < 0:
                return True
            if line.startswith('""', at):
                at += 2
                continue
            is_open = False
        elif line[at] == '"':
            is_open, at = True, at + 1
            continue
        at = line.find(delimiter, at)
        if at < 0:
            return False
        at += 1
    return is_open


def _split(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])
