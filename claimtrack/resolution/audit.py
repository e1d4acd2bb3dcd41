"""Where a log's claims to completeness look wrong. Warnings only: what is declared stays declared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from claimtrack.domains.model import Domain
from claimtrack.events.model import STATUS, Completeness, Coverage, Event, EventLog
from claimtrack.resolution.names import Names
from claimtrack.resolution.words import count, on

_QUIET_DAYS = 180
"""Neighbours whose rows stop this long before a declared end make the declaration doubtful."""


@dataclass(frozen=True, slots=True)
class CoverageWarning:
    """One declaration that looks wrong, and why."""

    place: str
    event_type: str
    reason: str
    """A short name: neighbours-stop-early, event-after-end, contradictory, ends-after-log, no-such-place."""
    sentence: str
    event_ids: tuple[str, ...] = ()


_NEAR_DAYS = 180
"""An event this soon after a declared end makes one ask whether the end was forgotten; years later it does not."""


def audit_coverage(
    log: EventLog, domain: Domain | None = None, *, near_days: int = _NEAR_DAYS
) -> tuple[CoverageWarning, ...]:
    """Doubts about what the log declares complete, in the order of its coverage rows, contradictions last.

    An event after a declared end is doubtful up to `near_days` days after it.
    """
    names = Names(domain)
    events: dict[str, list[Event]] = defaultdict(list)
    for event in log.events:
        events[names.canonical(event.place)].append(event)
    last_day = max((event.date_end for event in log.events), default=None)
    warnings: list[CoverageWarning] = []
    for stretch in log.coverage:
        if stretch.completeness is Completeness.COMPLETE:
            warnings += _unknown_place(stretch, names, events)
            warnings += _beyond_log(stretch, last_day)
            warnings += _quiet_neighbours(stretch, names, events)
            place = names.canonical(stretch.place)
            warnings += _after_end(stretch, log.coverage, events.get(place, []), near_days)
    warnings += _contradictions(log.coverage)
    return tuple(dict.fromkeys(warnings))


def _unknown_place(stretch: Coverage, names: Names, events: dict[str, list[Event]]) -> Iterator[CoverageWarning]:
    place = names.canonical(stretch.place)
    if place not in events and not names.is_known(place):
        sentence = (
            f"{stretch.place} is declared complete for {_kind(stretch)}, but neither the log nor the domain names it"
        )
        yield CoverageWarning(stretch.place, stretch.event_type, "no-such-place", sentence)


def _beyond_log(stretch: Coverage, last_day: date | None) -> Iterator[CoverageWarning]:
    if last_day is not None and stretch.covered_to > last_day:
        sentence = (
            f"{stretch.place} is declared complete for {_kind(stretch)} to {on(stretch.covered_to)}, "
            f"but the last row of the whole log is of {on(last_day)}"
        )
        yield CoverageWarning(stretch.place, stretch.event_type, "ends-after-log", sentence)


def _quiet_neighbours(stretch: Coverage, names: Names, events: dict[str, list[Event]]) -> Iterator[CoverageWarning]:
    """A place, its parts, its whole and the whole's other parts, all of whose rows end long before the declared end."""
    place = names.canonical(stretch.place)
    wholes = names.wholes(place)
    near = {place, *names.all_parts(place), *wholes, *(part for whole in wholes for part in names.parts(whole))}
    rows = [event for name in near for event in events.get(name, ()) if event.date_start <= stretch.covered_to]
    if not rows:
        return
    last = max(rows, key=lambda event: (event.date_end, event.id))
    if (stretch.covered_to - last.date_end).days > _QUIET_DAYS:
        gap = count((stretch.covered_to - last.date_end).days, "day")
        sentence = (
            f"{stretch.place} is declared complete for {_kind(stretch)} to {on(stretch.covered_to)}, "
            f"but the last row of it and its neighbours is of {on(last.date_end)} [{last.id}], {gap} earlier"
        )
        yield CoverageWarning(stretch.place, stretch.event_type, "neighbours-stop-early", sentence, (last.id,))


def _after_end(
    stretch: Coverage, coverage: tuple[Coverage, ...], events: list[Event], near_days: int
) -> Iterator[CoverageWarning]:
    """An event of the type soon after the declared end: the declaration may have been forgotten, not the log ended."""
    later = [
        event
        for event in events
        if event.event_type == stretch.event_type != STATUS
        and 0 < (event.date_start - stretch.covered_to).days <= near_days
        and not any(_covers(other, stretch, event.date_start) for other in coverage)
    ]
    if later:
        first = min(later, key=lambda event: (event.date_start, event.id))
        gap = count((first.date_start - stretch.covered_to).days, "day")
        sentence = (
            f"{stretch.place} is declared complete for {_kind(stretch)} to {on(stretch.covered_to)}, "
            f"but the log has one {gap} later [{first.id}]: what lies between is not covered"
        )
        yield CoverageWarning(stretch.place, stretch.event_type, "event-after-end", sentence, (first.id,))


def _covers(other: Coverage, stretch: Coverage, day: date) -> bool:
    same = (other.place, other.event_type) == (stretch.place, stretch.event_type)
    return same and other.covered_from <= day <= other.covered_to


def _contradictions(coverage: tuple[Coverage, ...]) -> Iterator[CoverageWarning]:
    groups: dict[tuple[str, str, str], list[Coverage]] = defaultdict(list)
    for stretch in coverage:
        groups[stretch.place, stretch.event_type, stretch.actor_scope].append(stretch)
    for (place, event_type, _), stretches in groups.items():
        for one, other in combinations(sorted(stretches, key=lambda stretch: stretch.covered_from), 2):
            if one.completeness is other.completeness or other.covered_from > one.covered_to:
                continue
            end = min(one.covered_to, other.covered_to)
            sentence = (
                f"{place} is declared both {one.completeness} and {other.completeness} "
                f"for {event_type.replace('_', ' ')} from {on(other.covered_from)} to {on(end)}: the lesser counts"
            )
            yield CoverageWarning(place, event_type, "contradictory", sentence)


def _kind(stretch: Coverage) -> str:
    return stretch.event_type.replace("_", " ")
