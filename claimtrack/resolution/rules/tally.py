"""Numbers that come with events and add up: prisoners freed, people killed. A log with gaps only counts too few."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claimtrack.claims.model import Claim, Threshold
from claimtrack.events.model import MEASUREMENT, Event, Measurement
from claimtrack.resolution.measuring import is_about_deaths, is_level, is_of_deaths, scale_of
from claimtrack.resolution.question import World
from claimtrack.resolution.tracks import Row


class Tally:
    """The events of a window whose numbers add up to the quantity a claim bounds."""

    def __init__(self, claim: Claim, bound: Threshold, start: date | None, end: date, world: World) -> None:
        self.world, self.start, self.end = world, start, end
        self._deaths = is_about_deaths(bound)
        self._unit_scale = scale_of(bound.unit)
        named = claim.target if claim.target != bound.measure else None
        self.target = world.names.canonical(named) if named else None
        self.types = self._types(claim)
        self.rows = self._rows(bound)

    def _types(self, claim: Claim) -> tuple[str, ...]:
        if claim.event_type and claim.event_type != MEASUREMENT:
            event_type = self.world.names.event_type(claim.event_type)
            return () if event_type.one_off else (event_type.name, *event_type.satisfied_by)
        return tuple(name for name in self.world.index.measured if name != MEASUREMENT) if self._deaths else ()

    def _rows(self, bound: Threshold) -> list[Row]:
        index, names = self.world.index, self.world.names
        found: list[Row] = []
        for name in self.types:
            if self.target is None:
                found += index.measured_track(name).touching(self.start, self.end)
            else:
                places = (self.target, *names.all_parts(self.target))
                found += [row for place in places for row in index.track(place, name).touching(self.start, self.end)]
        rows = [row for row in found if row.event.measurement and self._counts(row.event.measurement)]
        inside = [row for row in rows if (self.start is None or row.start >= self.start) and row.end <= self.end]
        return sorted(inside, key=lambda row: (row.end, row.event.id))

    def _counts(self, measured: Measurement) -> bool:
        return is_of_deaths(measured.unit) == self._deaths and not is_level(measured.unit)

    def total(self, count: int | None = None) -> Measurement:
        """The sum over the first `count` rows, or all; its interval adds the rows' intervals."""
        rows = [row.event.measurement for row in self.rows[:count] if row.event.measurement]
        scales = [scale_of(measured.unit) / self._unit_scale for measured in rows]
        pairs = list(zip(rows, scales, strict=True))
        return Measurement(
            sum(measured.value * scale for measured, scale in pairs),
            "",
            sum((measured.value if measured.low is None else measured.low) * scale for measured, scale in pairs),
            sum((measured.value if measured.high is None else measured.high) * scale for measured, scale in pairs),
        )

    def running(self) -> list[tuple[int, float]]:
        """After how many rows the certain part of the sum stands where."""
        total, found = 0.0, []
        for count, row in enumerate(self.rows, 1):
            measured = row.event.measurement
            if measured is not None:
                low = measured.value if measured.low is None else measured.low
                total += low * scale_of(measured.unit) / self._unit_scale
                found.append((count, total))
        return found

    def events(self, count: int | None = None) -> tuple[Event, ...]:
        """The rows that add most to the sum, three at the most."""
        rows = sorted(self.rows[:count], key=_weight, reverse=True)
        return tuple(row.event for row in rows[:3])

    @property
    def is_complete(self) -> bool:
        """True when the log is declared complete for every type that is counted, over the whole window."""
        if self.start is None or self.target is None or not self.types:
            return False
        first, last = self.start, self.end
        return all(self.world.index.is_complete(self.target, name, first, last, None) for name in self.types)


def _weight(row: Row) -> tuple[float, str]:
    return (row.event.measurement.value if row.event.measurement else 0.0, row.event.id)


def named(events: Sequence[Event]) -> str:
    """The ids in square brackets."""
    return ", ".join(f"[{event.id}]" for event in events)
