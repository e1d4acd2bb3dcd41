"""Events and the log they stand in. Knows no claim."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import Protocol

from claimtrack.events.digest import LogDigest

STATUS = "status"
"""Event type of a row that observes who holds a place on a day."""

MEASUREMENT = "measurement"
"""Event type of a row that gives a measured quantity."""


class Confidence(StrEnum):
    """How well a row is sourced; `unverified` rows are candidates and never decide a claim."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    UNVERIFIED = "unverified"


class Completeness(StrEnum):
    """What a stretch of coverage promises: only `complete` lets silence speak."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    DISPUTED = "disputed"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Measurement:
    """A measured quantity with the interval its source leaves open (`low <= value <= high`)."""

    value: float
    unit: str = ""
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, on one of the days of the closed interval [date_start, date_end]."""

    id: str
    event_type: str
    place: str
    date_start: date
    date_end: date
    actor: str = ""
    counter_actor: str = ""
    outcome: str = ""
    detail: str = ""
    date_precision: str = "day"
    source: str = ""
    confidence: Confidence = Confidence.HIGH
    measurement: Measurement | None = None

    def __post_init__(self) -> None:
        if self.date_start > self.date_end:
            raise ValueError(f"event {self.id} ends before it begins: {self.date_start} > {self.date_end}")

    @property
    def is_status(self) -> bool:
        """True for an observation of who holds the place, which is no happening."""
        return self.event_type == STATUS


@dataclass(frozen=True, slots=True)
class Coverage:
    """Where the log says how complete it is: one place and event type over [covered_from, covered_to]."""

    place: str
    event_type: str
    covered_from: date
    covered_to: date
    completeness: Completeness
    actor_scope: str = "any"
    basis: str = ""


class LogRows(Protocol):
    """A log as it is kept: its events may lie on disk and are gone through in order, as often as one likes."""

    @property
    def events(self) -> Collection[Event]: ...
    @property
    def coverage(self) -> tuple[Coverage, ...]: ...
    @property
    def version(self) -> str: ...


@dataclass(frozen=True, slots=True)
class EventLog:
    """Events and coverage with a version that changes when any row does."""

    events: tuple[Event, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    name: str = ""
    version: str = field(default="")

    def __post_init__(self) -> None:
        if not self.version:
            object.__setattr__(self, "version", _version_of(self.events, self.coverage))

    def as_of(self, day: date) -> EventLog:
        """The log as it stood on `day`: rows that end later do not exist yet. The version is kept."""
        return replace(self, events=tuple(event for event in self.events if event.date_end <= day))

    def by_id(self) -> dict[str, Event]:
        """Events by their id."""
        return {event.id: event for event in self.events}


def _version_of(events: Iterable[Event], coverage: Iterable[Coverage]) -> str:
    with LogDigest() as digest:
        for row in chain(events, coverage):
            digest.add(row)
        return digest.version()
