"""Opening any event log: the format is told from the first line, rows come one by one, faults are reported by line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from claimtrack.errors import Problem, UnknownFormatError
from claimtrack.events.model import Event
from claimtrack.events.readers.acled import ACLED
from claimtrack.events.readers.base import CellError, EventFormat, Skip, column
from claimtrack.events.readers.gdelt import GDELT
from claimtrack.events.readers.icews import ICEWS
from claimtrack.events.readers.lines import Told
from claimtrack.events.readers.own import OWN
from claimtrack.events.readers.table import MAX_BYTES, Row, Table, open_table, rows
from claimtrack.events.readers.ucdp import UCDP

EVENT_FORMATS: tuple[EventFormat, ...] = (ACLED, UCDP, GDELT, ICEWS, OWN)
"""Tried in this order. A new format is one module and one entry here."""

_SHOWN = 160


def event_format(path: Path, *, max_bytes: int = MAX_BYTES) -> EventFormat:
    """The format of an event file. Raises UnknownFormatError where no reader fits."""
    return _sniff(open_table(path, max_bytes=max_bytes))[0]


def stream_events(path: Path, *, max_bytes: int = MAX_BYTES, told: Told | None = None) -> Iterator[Event | Problem]:
    """Events of a file of any known format, in its order; what cannot be read is a problem and the rest goes on.

    A row whose id was seen before is left out and reported. Raises UnknownFormatError, MissingFileError or
    FileTooLargeError before the first row.
    """
    table = open_table(path, max_bytes=max_bytes)
    chosen, header, has_header = _sniff(table)
    return _stream(table, chosen, header, has_header, told)


def _sniff(table: Table) -> tuple[EventFormat, list[str], bool]:
    header = [column(name) for name in table.first]
    for chosen in EVENT_FORMATS:
        if chosen.fits(header):
            names = chosen.header(header) if chosen.header else []
            return chosen, names or header, not names
    known = [f"{chosen.title} ({', '.join(chosen.required)}, ...)" for chosen in EVENT_FORMATS]
    raise UnknownFormatError(table.path, known)


def _stream(
    table: Table, chosen: EventFormat, header: list[str], has_header: bool, told: Told | None
) -> Iterator[Event | Problem]:
    seen: dict[str, int] = {}
    for row in rows(table, told):
        if isinstance(row, Problem):
            yield row
            continue
        if has_header:
            has_header = False
            yield from _header_problems(table, chosen, header, row)
            continue
        found = _event(table, chosen, header, row)
        if found is None:
            continue
        if isinstance(found, Event):
            if found.id in seen:
                found = _duplicate(table, row, found.id, seen[found.id])
            else:
                seen[found.id] = row.line
        yield found


def _event(table: Table, chosen: EventFormat, header: list[str], row: Row) -> Event | Problem | None:
    where = f"{table.path.name}:{row.line}"
    if len(row.fields) != len(header):
        if row.is_last and len(row.fields) < len(header):
            return Problem(where, "the file breaks off in this row", "get the whole file again", row.text[:_SHOWN])
        what = f"{len(row.fields)} cells where the header has {len(header)}"
        if len(row.fields) < len(header) // 2 or len(row.fields) > len(header):
            return Problem(where, what, "quote cells that hold the delimiter", row.text[:_SHOWN], 0, 1)
    values = {name: value.strip() for name, value in zip(header, row.fields, strict=False)}
    try:
        return chosen.read(values)
    except Skip:
        return None
    except CellError as error:
        return _underlined(where, row.text, error)


def _underlined(where: str, text: str, error: CellError) -> Problem:
    at = text.find(error.value) if error.value else -1
    if at < 0:
        return Problem(where, error.what, error.hint, text[:_SHOWN])
    start = max(0, at - _SHOWN // 2)
    return Problem(where, error.what, error.hint, text[start : start + _SHOWN], at - start, len(error.value))


def _duplicate(table: Table, row: Row, event_id: str, first: int) -> Problem:
    at = row.text.find(event_id)
    return Problem(
        f"{table.path.name}:{row.line}",
        f"the id {event_id} stands in line {first} already; this row was left out",
        "give every event an id of its own",
        row.text[:_SHOWN],
        at if 0 <= at < _SHOWN else None,
        len(event_id),
    )


def _header_problems(table: Table, chosen: EventFormat, header: list[str], row: Row) -> Iterator[Problem]:
    if not chosen.known:
        return
    for name, written in zip(header, table.first, strict=True):
        if name and name not in chosen.known:
            at = row.text.find(written)
            what = f"the column {written!r} is not known and was not read"
            hint = f"known are {', '.join(sorted(chosen.known))}"
            yield Problem(f"{table.path.name}:{row.line}", what, hint, row.text[:_SHOWN], max(at, 0), len(written))
