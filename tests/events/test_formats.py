"""Every event log format keeps the same promises: a new one brings its own tests by being there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimtrack.errors import Problem
from claimtrack.events import Event, stream_events
from claimtrack.events.readers import EVENT_FORMATS, EventFormat, event_format
from claimtrack.events.readers.base import EXAMPLE, CellError, day_first
from claimtrack.events.readers.table import MAX_RECORD_LINES

EVERY_FORMAT = pytest.mark.parametrize("known", EVENT_FORMATS, ids=[known.name for known in EVENT_FORMATS])


def written(folder: Path, text: str) -> Path:
    path = folder / "log.csv"
    path.write_text(text, "utf-8")
    return path


def read(folder: Path, text: str) -> tuple[list[Event], list[Problem]]:
    rows = list(stream_events(written(folder, text)))
    return [row for row in rows if isinstance(row, Event)], [row for row in rows if isinstance(row, Problem)]


def told(events: list[Event]) -> list[tuple[str, str, date, str, str]]:
    return [(event.event_type, event.place, event.date_start, event.actor, event.counter_actor) for event in events]


def mark_of(known: EventFormat) -> str:
    return "\t" if "\t" in known.example else ","


def is_day(cell: str, day: date) -> bool:
    try:
        return day_first(cell) == day
    except CellError:
        return False


@EVERY_FORMAT
def test_an_example_tells_its_events_on_one_day_each(known: EventFormat, tmp_path: Path) -> None:
    events, problems = read(tmp_path, known.example)
    assert told(events) == list(EXAMPLE)
    assert not problems
    assert all(event.date_end == event.date_start for event in events)
    assert len({event.id for event in events}) == len(events)


@EVERY_FORMAT
def test_an_example_is_known_as_what_it_is(known: EventFormat, tmp_path: Path) -> None:
    path = written(tmp_path, known.example)
    assert event_format(path) is known
    header = [name.strip().lower().replace(" ", "_") for name in known.example.splitlines()[0].split(mark_of(known))]
    assert [other.name for other in EVENT_FORMATS if other.fits(header)] == [known.name]
    assert set(known.required) <= set(header)


@EVERY_FORMAT
@pytest.mark.parametrize("changed", ["windows", "old mac", "marked", "no end", "blank lines"])
def test_an_example_is_read_however_it_was_saved(known: EventFormat, changed: str, tmp_path: Path) -> None:
    text = {
        "windows": known.example.replace("\n", "\r\n"),
        "old mac": known.example.replace("\n", "\r"),
        "marked": "\ufeff" + known.example,
        "no end": known.example.rstrip("\n"),
        "blank lines": known.example.replace("\n", "\n\n"),
    }[changed]
    path = tmp_path / "log.csv"
    path.write_bytes(text.encode())
    rows = list(stream_events(path))
    assert told([row for row in rows if isinstance(row, Event)]) == list(EXAMPLE)
    assert len(rows) == len(EXAMPLE)


@EVERY_FORMAT
def test_a_file_that_breaks_off_says_so_and_keeps_its_whole_rows(known: EventFormat, tmp_path: Path) -> None:
    *whole, last = known.example.splitlines(keepends=True)
    mark = mark_of(known)
    cells = last.split(mark)
    for kept in range(1, len(cells)):
        events, problems = read(tmp_path, "".join(whole) + mark.join(cells[:kept]))
        assert told(events) == list(EXAMPLE[:-1])
        assert [problem.where for problem in problems] == [f"log.csv:{len(whole) + 1}"]


@EVERY_FORMAT
def test_an_event_told_twice_comes_in_once_and_is_reported(known: EventFormat, tmp_path: Path) -> None:
    last = known.example.splitlines(keepends=True)[-1]
    events, problems = read(tmp_path, known.example + last)
    assert told(events) == list(EXAMPLE)
    assert [problem.where for problem in problems] == ["log.csv:5"]


@EVERY_FORMAT
def test_an_unknown_column_does_no_harm_and_is_named_where_columns_are_ours(known: EventFormat, tmp_path: Path) -> None:
    mark = mark_of(known)
    head, *rows = known.example.splitlines()
    events, problems = read(tmp_path, "\n".join([f"{head}{mark}Moonphase", *(f"{row}{mark}new" for row in rows)]))
    assert told(events) == list(EXAMPLE)
    assert [(problem.where, "Moonphase" in problem.what) for problem in problems] == (
        [("log.csv:1", True)] if known.known else []
    )


@EVERY_FORMAT
@pytest.mark.parametrize("bad", ["2018-02-30", "soon", ""])
def test_a_bad_date_is_reported_by_line_and_the_other_rows_come_in(
    known: EventFormat, bad: str, tmp_path: Path
) -> None:
    mark = mark_of(known)
    head, first, second, third = known.example.splitlines()
    cells = [bad if is_day(cell, EXAMPLE[1][2]) else cell for cell in second.split(mark)]
    assert mark.join(cells) != second
    events, (problem,) = read(tmp_path, "\n".join([head, first, mark.join(cells), third]))
    assert told(events) == [EXAMPLE[0], EXAMPLE[2]]
    assert (problem.where, bad in problem.what) == ("log.csv:3", True)
    start = problem.column or 0
    assert not bad or problem.line[start : start + problem.length] == bad


@EVERY_FORMAT
def test_a_quote_never_closed_costs_its_own_row(known: EventFormat, tmp_path: Path) -> None:
    mark = mark_of(known)
    head, first, second, third = known.example.splitlines()
    cells = second.split(mark)
    cells[-1] = f'"{cells[-1]}'
    filler = [third] + [""] * MAX_RECORD_LINES
    events, _ = read(tmp_path, "\n".join([head, first, mark.join(cells), *filler]))
    assert {EXAMPLE[0], EXAMPLE[2]} <= set(told(events))
