"""A log read from files and held on disk: of however many rows, few are in memory at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import msgspec

from claimtrack.errors import Problem
from claimtrack.events.digest import LogDigest
from claimtrack.events.model import Completeness, Coverage, Event, EventLog
from claimtrack.events.readers.base import EventFormat
from claimtrack.events.readers.coverage import stream_coverage
from claimtrack.events.readers.lines import Told
from claimtrack.events.readers.stream import event_format, stream_events
from claimtrack.events.readers.table import MAX_BYTES

_MOST_PROBLEMS = 1000
"""Problems of one file that are kept one by one; the others are counted, so that a bad file needs no memory."""


class _Spool(Collection[Event]):
    """Events in a temporary file, one a line; every iteration starts at the first."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._encode = msgspec.json.Encoder().encode
        self._decode = msgspec.json.Decoder(Event).decode
        self._count = 0

    def add(self, event: Event) -> None:
        self._file.write(self._encode(event))
        self._file.write(b"\n")
        self._count += 1

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Event]:
        self._file.seek(0)
        for line in self._file:
            yield self._decode(line)

    def __contains__(self, event: object) -> bool:
        return any(event == one for one in self)


@dataclass(frozen=True, slots=True)
class ReadLog:
    """A log as read from files, and what could not be read."""

    events: Collection[Event]
    coverage: tuple[Coverage, ...]
    version: str
    problems: tuple[Problem, ...]


@contextmanager
def opened_event_log(
    events: Path, coverage: Path | None = None, *, max_bytes: int = MAX_BYTES, told: Told | None = None
) -> Iterator[ReadLog]:
    """A whole log with what it claims to be complete for; without a coverage file it claims nothing.

    Its events lie in a temporary file until the block ends. Raises as `stream_events` and `stream_coverage` do.
    """
    problems = _Problems(events.name)
    with TemporaryFile() as file, LogDigest() as digest:
        spool = _Spool(file)
        for row in stream_events(events, max_bytes=max_bytes, told=told):
            if isinstance(row, Event):
                spool.add(row)
                digest.add(row)
            else:
                problems.add(row)
        faults = problems.told()
        covered: list[Coverage] = []
        if coverage is not None:
            chosen = event_format(events, max_bytes=max_bytes)
            for stretch in stream_coverage(coverage, max_bytes=max_bytes):
                if isinstance(stretch, Coverage):
                    covered.append(_lowered(stretch, chosen, coverage, faults))
                    digest.add(covered[-1])
                else:
                    faults.append(stretch)
        yield ReadLog(spool, tuple(covered), digest.version(), tuple(faults))


def read_event_log(
    events: Path, coverage: Path | None = None, *, max_bytes: int = MAX_BYTES
) -> tuple[EventLog, tuple[Problem, ...]]:
    """The same with all its events in memory, for logs that are asked and not only kept."""
    with opened_event_log(events, coverage, max_bytes=max_bytes) as log:
        return EventLog(tuple(log.events), log.coverage, events.name, log.version), log.problems


class _Problems:
    """The first problems of a file, and how many more there were."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._kept: list[Problem] = []
        self._more = 0

    def add(self, problem: Problem) -> None:
        if len(self._kept) < _MOST_PROBLEMS:
            self._kept.append(problem)
        else:
            self._more += 1

    def told(self) -> list[Problem]:
        if not self._more:
            return self._kept
        hint = "correct the first ones and import again: the same fault often runs through a file"
        return [*self._kept, Problem(self._name, f"{self._more:,} more problems", hint)]


def _lowered(stretch: Coverage, chosen: EventFormat, path: Path, problems: list[Problem]) -> Coverage:
    is_loose = not chosen.decides or stretch.event_type in chosen.never_complete
    if stretch.completeness is not Completeness.COMPLETE or not is_loose:
        return stretch
    what = f"{chosen.title} is never complete for {stretch.event_type}; {stretch.place} is taken as partial"
    problems.append(Problem(path.name, what, "declare complete only what the source collects in full"))
    return replace(stretch, completeness=Completeness.PARTIAL)
