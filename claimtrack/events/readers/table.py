"""Delimited files as a stream of rows, however badly they were saved.

Knows nothing of events. One record is held at a time: a file of any size needs the memory of its longest record.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimtrack.errors import BadArgumentError, FileTooLargeError, MissingFileError, Problem

MAX_BYTES = 1_000_000_000
"""Largest file that is opened, unless the caller says otherwise."""

MAX_RECORD_LINES = 50
"""A quoted field that runs over more lines than this was never closed."""

MAX_LINE_CHARACTERS = 200_000


@dataclass(frozen=True, slots=True)
class Row:
    """One record: its fields, and where it stands in the file."""

    line: int
    fields: list[str]
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A file opened for reading: its delimiter and its first record."""

    path: Path
    delimiter: str
    first: list[str]


def open_table(path: Path, *, max_bytes: int = MAX_BYTES) -> Table:
    """Look at the head of a file: its delimiter is the one that splits the first line most.

    Raises MissingFileError, FileTooLargeError, or BadArgumentError for a file that holds nothing.
    """
    if not path.is_file():
        raise MissingFileError(path)
    if (size := path.stat().st_size) > max_bytes:
        raise FileTooLargeError(path, size, max_bytes)
    for _, line, _ in _lines(path):
        if line.strip():
            delimiter = max(",\t;|", key=line.count)
            return Table(path, delimiter, _split(line, delimiter))
    raise BadArgumentError(str(path), "an empty file", "an event log has a header line and one row an event")


def rows(table: Table) -> Iterator[Row | Problem]:
    """All records of the file, the first among them; what cannot be read is a problem with its line."""
    pending: list[tuple[int, str, str]] = []
    for number, line, doubt in _lines(table.path):
        if doubt:
            yield Problem(f"{table.path.name}:{number}", doubt, "save the file as UTF-8", line.rstrip("\r\n")[:200])
        if not pending and not line.strip():
            continue
        pending.append((number, line, doubt))
        if _is_open(pending):
            if len(pending) >= MAX_RECORD_LINES:
                yield from _unclosed(table, pending)
                pending = []
            continue
        yield _record(table, pending)
        pending = []
    if pending:
        yield from _unclosed(table, pending)


def _record(table: Table, pending: list[tuple[int, str, str]]) -> Row | Problem:
    text = "".join(line for _, line, _ in pending).rstrip("\r\n")
    try:
        return Row(pending[0][0], _split(text, table.delimiter), text)
    except csv.Error as error:
        return Problem(f"{table.path.name}:{pending[0][0]}", f"not a row: {error}", "correct the line", text[:200])


def _unclosed(table: Table, pending: list[tuple[int, str, str]]) -> Iterator[Row | Problem]:
    """The first line holds the quote that was never closed; the lines it swallowed are rows again."""
    number, line, _ = pending[0]
    shown = line.rstrip("\r\n")[:200]
    where = max(shown.rfind('"'), 0)
    yield Problem(f"{table.path.name}:{number}", "a quote is never closed", 'close it, or double it: ""', shown, where)
    rest: list[tuple[int, str, str]] = []
    for entry in pending[1:]:
        rest.append(entry)
        if not _is_open(rest):
            yield _record(table, rest)
            rest = []
    if rest:
        yield from _unclosed(table, rest)


def _is_open(pending: list[tuple[int, str, str]]) -> bool:
    return sum(line.count('"') for _, line, _ in pending) % 2 == 1


def _split(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])


def _lines(path: Path) -> Iterator[tuple[int, str, str]]:
    """Numbered lines with what had to be mended: another encoding, control characters, endless lines."""
    with path.open("rb") as file:
        number = 0
        while raw := file.readline(MAX_LINE_CHARACTERS):
            number += 1
            doubt = ""
            if len(raw) == MAX_LINE_CHARACTERS and not raw.endswith(b"\n"):
                while (more := file.readline(MAX_LINE_CHARACTERS)) and not more.endswith(b"\n"):
                    pass
                yield number, "", f"a line of over {MAX_LINE_CHARACTERS:,} characters was left out"
                continue
            try:
                line = raw.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError:
                line, doubt = raw.decode("cp1252", "replace"), "not UTF-8; read as Windows-1252"
            if "\0" in line:
                line, doubt = line.replace("\0", ""), "holds NUL characters; they were dropped"
            yield number, line.replace("\r\n", "\n"), doubt
