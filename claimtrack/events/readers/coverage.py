"""The coverage CSV: place, event_type, actor_scope, covered_from, covered_to, completeness, basis."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from claimtrack.errors import Problem, UnknownFormatError
from claimtrack.events.model import Completeness, Coverage
from claimtrack.events.readers.base import CellError, column, day
from claimtrack.events.readers.table import MAX_BYTES, Row, open_table, rows

COLUMNS = ("place", "event_type", "actor_scope", "covered_from", "covered_to", "completeness", "basis")
_REQUIRED = {"place", "event_type", "covered_from", "covered_to", "completeness"}


def stream_coverage(path: Path, *, max_bytes: int = MAX_BYTES) -> Iterator[Coverage | Problem]:
    """Coverage rows one by one; a row that cannot be used is a problem.

    Raises UnknownFormatError when the header lacks a needed column.
    """
    table = open_table(path, max_bytes=max_bytes)
    header = [column(name) for name in table.first]
    if not set(header) >= _REQUIRED:
        raise UnknownFormatError(path, [f"a coverage CSV with the columns {', '.join(COLUMNS)}"])
    header_seen = False
    for row in rows(table):
        if isinstance(row, Problem):
            yield row
        elif not header_seen:
            header_seen = True
        else:
            yield _read(path, header, row)


def _read(path: Path, header: list[str], row: Row) -> Coverage | Problem:
    values = dict(zip(header, (value.strip() for value in row.fields), strict=False))
    try:
        return _coverage(values)
    except CellError as error:
        at = row.text.find(error.value) if error.value else None
        return Problem(
            f"{path.name}:{row.line}", error.what, error.hint, row.text[:500],
            at if at is not None and 0 <= at < 500 else None, len(error.value),
        )  # fmt: skip


def _coverage(values: Mapping[str, str]) -> Coverage:
    for name in sorted(_REQUIRED):
        if not values.get(name):
            raise CellError("", f"no {name}", f"a coverage row needs {', '.join(sorted(_REQUIRED))}")
    start, end = day(values["covered_from"]), day(values["covered_to"])
    if end < start:
        raise CellError(values["covered_to"], f"ends before it begins: {end} < {start}", "swap the two dates")
    try:
        completeness = Completeness(values["completeness"].lower())
    except ValueError:
        word = values["completeness"]
        raise CellError(word, f"unknown completeness {word!r}", f"use one of {', '.join(Completeness)}") from None
    scope = values.get("actor_scope") or "any"
    return Coverage(values["place"], values["event_type"], start, end, completeness, scope, values.get("basis", ""))
