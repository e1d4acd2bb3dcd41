"""The log as the rules ask for it: by place and type, by day, only what existed on the as-of day.

Unverified rows are left out: they are candidates and never decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from copy import copy
from datetime import date

from claimtrack.events.model import STATUS, Completeness, Confidence, Coverage, Event, EventLog
from claimtrack.resolution.days import shifted
from claimtrack.resolution.names import SOLE_ACTOR
from claimtrack.resolution.tracks import EMPTY, Row, Track

_WORD = re.compile(r"[^\W_]+")


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
        self.as_of = as_of
        self.version = log.version
        self.last_day = max((event.date_end for event in log.events if event.date_end <= as_of), default=None)
        self.measured: dict[str, list[Row]] = {}
        self.places: set[str] = set()
        self._canonical = canonical
        self._names: dict[str, str] = {"": ""}
        by_place: dict[tuple[str, str], list[Row]] = {}
        self._actor_rows: dict[tuple[str, str, str], list[Row]] = {}
        self._outcome_rows: dict[str, list[Row]] = {}
        for event in log.events:
            if event.date_end <= as_of and event.confidence is not Confidence.UNVERIFIED:
                place = self._known_as(event.place)
                self.places.add(place)
                by_place.setdefault((place, event.event_type), []).append(self._noted(event, approx_days))
        self.actors = {name for name, _, _ in self._actor_rows}
        self._folded = {name.casefold(): name for name in (*sorted(self.actors), *sorted(self.places))}
        self._tracks = {key: Track(rows) for key, rows in by_place.items()}
        self._measured_tracks: dict[str, Track] = {}
        self._actor_tracks: dict[tuple[str, str, str], Track] = {}
        self._entries: dict[str, tuple[str, Row]] | None = None
        self._coverage: dict[tuple[str, str], list[Coverage]] = {}
        for stretch in log.coverage:
            key = (canonical(stretch.place), stretch.event_type)
            self._coverage.setdefault(key, []).append(stretch)

    def _noted(self, event: Event, approx_days: int) -> Row:
        """The row of an event, noted by actors, outcome and measurement; days given roughly are widened."""
        widened = event.date_precision == "approx" and event.event_type != STATUS
        row = (
            Row(shifted(event.date_start, -approx_days), shifted(event.date_end, approx_days), event)
            if widened
            else Row(event.date_start, event.date_end, event)
        )
        for role, name in (("actor", event.actor), ("counter_actor", event.counter_actor)):
            if name:
                self._actor_rows.setdefault((self._known_as(name), event.event_type, role), []).append(row)
        if event.outcome:
            self._outcome_rows.setdefault(event.event_type, []).append(row)
        if event.measurement is not None:
            self.measured.setdefault(event.event_type, []).append(row)
        return row

    def _known_as(self, name: str) -> str:
        found = self._names.get(name)
        if found is None:
            found = self._names[name] = self._canonical(name)
        return found

    def without(self, event_id: str) -> LogIndex:
        """The same log with one row dropped."""
        if self._entries is None:
            tracks = self._tracks.items()
            self._entries = {row.event.id: (place, row) for (place, _), track in tracks for row in track.rows}
        smaller = copy(self)
        entry = self._entries.get(event_id)
        if entry is None:
            return smaller
        place, row = entry
        event, key = row.event, (place, row.event.event_type)
        smaller._tracks = {**self._tracks, key: Track(_others(self._tracks[key].rows, event_id))}
        roles = (("actor", event.actor), ("counter_actor", event.counter_actor))
        deeds = {(self._canonical(name), event.event_type, role) for role, name in roles if name}
        smaller._actor_rows = self._actor_rows | {key: _others(self._actor_rows[key], event_id) for key in deeds}
        if event.outcome:
            rows = _others(self._outcome_rows[event.event_type], event_id)
            smaller._outcome_rows = {**self._outcome_rows, event.event_type: rows}
        smaller._actor_tracks = {}
        if event.measurement is not None:
            rows = _others(self.measured[event.event_type], event_id)
            smaller.measured = {**self.measured, event.event_type: rows}
            smaller._measured_tracks = {}
        return smaller

    def track(self, place: str, event_type: str) -> Track:
        """Rows of a type at a place."""
        return self._tracks.get((place, event_type), EMPTY)

    def deeds(self, name: str, event_type: str, role: str) -> Track:
        """Rows of a type in which the name stands as `actor`, `counter_actor`, `sole_actor` or in the `outcome`."""
        key = (name, event_type, role)
        found = self._actor_tracks.get(key)
        if found is None:
            found = self._actor_tracks[key] = self._found_deeds(name, event_type, role)
        return found

    def _found_deeds(self, name: str, event_type: str, role: str) -> Track:
        if role == "outcome":
            wanted = _words(name)
            return Track(row for row in self._outcome_rows.get(event_type, ()) if wanted <= _words(row.event.outcome))
        rows = self._actor_rows.get((name, event_type, "actor" if role == SOLE_ACTOR else role), ())
        mine = [row for row in rows if role != SOLE_ACTOR or not row.event.counter_actor]
        return Track(mine) if mine else EMPTY

    def statuses(self, place: str) -> Track:
        """Observations of who holds a place."""
        return self._tracks.get((place, STATUS), EMPTY)

    def measured_track(self, event_type: str) -> Track:
        """Rows of a type that carry a number, at whatever place."""
        rows = self.measured.get(event_type)
        return EMPTY if rows is None else self._kept_track(event_type, rows)

    def _kept_track(self, event_type: str, rows: list[Row]) -> Track:
        kept = self._measured_tracks.get(event_type)
        if kept is None:
            kept = self._measured_tracks[event_type] = Track(rows)
        return kept

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
        if place in self.places or place in self.actors:
            return place
        return self._folded.get(place.casefold(), place)

    def knows(self, place: str) -> bool:
        """True when any row or coverage names the place, or somebody of that name."""
        return place in self.places or place in self.actors or any(name == place for name, _ in self._coverage)

    def knows_actor(self, name: str) -> bool:
        """True when any row names somebody of that name, whatever the capitals."""
        return self._folded.get(name.casefold(), name) in self.actors

    def alike(self, name: str, limit: int = 3) -> list[str]:
        """Names of the log that hold all words of the name, or whose words it holds."""
        wanted = _words(name)
        known = ((other, _words(other)) for other in sorted(self.places | self.actors))
        return [other for other, words in known if words and wanted and (wanted <= words or words <= wanted)][:limit]

    def of_kinds_in(self, text: str, place: str, since: date | None) -> list[Event]:
        """Rows of the place, from the day on, of those types all of whose words stand in the text; the first first."""
        words = _words(text)
        types = {kind for where, kind in self._tracks if where == place and _words(kind.replace("_", " ")) <= words}
        rows = [row for kind in types for row in self._tracks[place, kind].touching(since, None)]
        return [row.event for row in sorted(rows, key=lambda row: (row.start, row.event.id))]

    def names_of(self, event_types: Iterable[str]) -> set[str]:
        """The places of rows of these types."""
        wanted = set(event_types)
        return {place for place, event_type in self._tracks if event_type in wanted}


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold().replace("-", "")))


def _others(rows: Iterable[Row], event_id: str) -> list[Row]:
    return [row for row in rows if row.event.id != event_id]
