"""The log as the rules ask for it: by place and type, by day, only what existed on the as-of day.

Unverified rows are left out: they are candidates and never decide.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from copy import copy
from datetime import date, timedelta
from typing import NamedTuple

from claimtrack.events.model import MEASUREMENT, STATUS, Completeness, Confidence, Coverage, Event, EventLog
from claimtrack.resolution.days import shifted

_NO_DAYS = timedelta(0)


class Row(NamedTuple):
    """An event with the days on which it may have happened."""

    start: date
    end: date
    event: Event


class Track:
    """Rows of one sort in the order of their first possible day."""

    __slots__ = ("longest", "rows", "starts")

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = sorted(rows, key=lambda row: (row.start, row.end, row.event.id))
        self.starts = [row.start for row in self.rows]
        self.longest = max((row.end - row.start for row in self.rows), default=_NO_DAYS)

    def touching(self, first: date | None, last: date | None) -> Iterator[Row]:
        """Rows with at least one possible day in the closed interval; an absent end is open."""
        low = 0 if first is None else bisect_left(self.starts, shifted(first, -self.longest.days))
        high = len(self.rows) if last is None else bisect_right(self.starts, last)
        for at in range(low, high):
            if first is None or self.rows[at].end >= first:
                yield self.rows[at]

    def before(self, day: date) -> Iterator[Row]:
        """Rows that were certainly over before the day, the latest first."""
        for at in range(bisect_left(self.starts, day) - 1, -1, -1):
            if self.rows[at].end < day:
                yield self.rows[at]

    def after(self, day: date) -> Iterator[Row]:
        """Rows that certainly began after the day, the first first."""
        for at in range(bisect_right(self.starts, day), len(self.rows)):
            yield self.rows[at]


EMPTY = Track(())


class LogIndex:
    """One log as of one day."""

    def __init__(
        self,
        log: EventLog,
        as_of: date,
        canonical: Callable[[str], str] = str,
        *,
        approx_days: int = 0,
    ) -> None:
        tracks: dict[tuple[str, str], list[Row]] = {}
        actors: dict[tuple[str, str], list[Row]] = {}
        self.measured: dict[str, list[Row]] = {}
        self.places: set[str] = set()
        self._entries: dict[str, tuple[str, Event]] = {}
        names: dict[str, str] = {}
        for event in log.events:
            if event.date_end > as_of or event.confidence is Confidence.UNVERIFIED:
                continue
            place = names.get(event.place)
            if place is None:
                place = names[event.place] = canonical(event.place)
            widened = event.date_precision == "approx" and event.event_type != STATUS
            row = (
                Row(shifted(event.date_start, -approx_days), shifted(event.date_end, approx_days), event)
                if widened
                else Row(event.date_start, event.date_end, event)
            )
            tracks.setdefault((place, event.event_type), []).append(row)
            for actor in (event.actor, event.counter_actor):
                if actor:
                    actors.setdefault((actor, event.event_type), []).append(row)
            if event.measurement is not None:
                self.measured.setdefault(event.event_type, []).append(row)
            self._entries[event.id] = place, event
            self.places.add(place)
        self._folded = {place.casefold(): place for place in sorted(self.places)}
        self._tracks = {key: Track(rows) for key, rows in tracks.items()}
        self._actor_rows = actors
        self._actor_tracks: dict[tuple[str, str, bool], Track] = {}
        self._coverage: dict[tuple[str, str], list[Coverage]] = {}
        for stretch in log.coverage:
            key = (canonical(stretch.place), stretch.event_type)
            self._coverage.setdefault(key, []).append(stretch)
        self.as_of = as_of
        self.version = log.version
        self.last_day = max((event.date_end for event in log.events if event.date_end <= as_of), default=None)

    def without(self, event_id: str) -> LogIndex:
        """The same log with one row dropped."""
        smaller = copy(self)
        entry = self._entries.get(event_id)
        if entry is None:
            return smaller
        place, event = entry
        key = (place, event.event_type)
        smaller._tracks = {**self._tracks, key: Track(_others(self._tracks[key].rows, event_id))}
        deeds = {(actor, event.event_type) for actor in (event.actor, event.counter_actor) if actor}
        smaller._actor_rows = self._actor_rows | {key: _others(self._actor_rows[key], event_id) for key in deeds}
        smaller._actor_tracks = {}
        if event.measurement is not None:
            rows = _others(self.measured[event.event_type], event_id)
            smaller.measured = {**self.measured, event.event_type: rows}
        return smaller

    def track(self, place: str, event_type: str) -> Track:
        """Rows of a type at a place."""
        return self._tracks.get((place, event_type), EMPTY)

    def deeds(self, actor: str, event_type: str, *, suffered: bool) -> Track:
        """Rows of a type that the actor did, or that were done to it."""
        key = (actor, event_type, suffered)
        if key not in self._actor_tracks:
            rows = self._actor_rows.get((actor, event_type), ())
            mine = (row for row in rows if actor == (row.event.counter_actor if suffered else row.event.actor))
            self._actor_tracks[key] = Track(mine)
        return self._actor_tracks[key]

    def statuses(self, place: str) -> Track:
        """Observations of who holds a place."""
        return self._tracks.get((place, STATUS), EMPTY)

    def measurements(self) -> list[Row]:
        """Rows of measured quantities."""
        return self.measured.get(MEASUREMENT, [])

    def coverage(self, place: str, event_type: str) -> list[Coverage]:
        """What the log says of its own completeness there."""
        return self._coverage.get((place, event_type), [])

    def is_complete(self, place: str, event_type: str, first: date, last: date, actors: frozenset[str] | None) -> bool:
        """True when declared complete on every day of [first, last] and nowhere declared less on the way."""
        stretches = [
            stretch
            for stretch in self._coverage.get((place, event_type), ())
            if stretch.actor_scope in ("any", "") or (actors is not None and stretch.actor_scope in actors)
        ]
        missing: date | None = first
        for stretch in sorted(stretches, key=lambda stretch: stretch.covered_from):
            overlaps = stretch.covered_from <= last and stretch.covered_to >= first
            if stretch.completeness is not Completeness.COMPLETE:
                if overlaps:
                    return False
            elif missing is not None and stretch.covered_from <= missing <= stretch.covered_to:
                missing = None if stretch.covered_to >= last else shifted(stretch.covered_to, 1)
        return missing is None

    def named(self, place: str) -> str:
        """The place as the log writes it, where only capitals differ."""
        return place if place in self.places else self._folded.get(place.casefold(), place)

    def knows(self, place: str) -> bool:
        """True when any row or coverage names the place."""
        return place in self.places or any(name == place for name, _ in self._coverage)


def _others(rows: Iterable[Row], event_id: str) -> list[Row]:
    return [row for row in rows if row.event.id != event_id]
