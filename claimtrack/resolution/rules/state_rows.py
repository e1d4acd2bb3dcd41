"""The rows that bear on a state: observations of it, and the changes by which it began and ended."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import islice

from claimtrack.events.model import STATUS, Event
from claimtrack.resolution.days import shifted
from claimtrack.resolution.evidence import Seen, outweighs, rank, seen
from claimtrack.resolution.index import Row
from claimtrack.resolution.names import CONTROL_CHANGE
from claimtrack.resolution.question import POINT_MODIFIERS, Question, World, asks_for_last_day
from claimtrack.text.dates.window import Modifier


@dataclass(frozen=True, slots=True)
class Vote:
    """One row's word on the day asked about: the state held, did not, or was shared (none)."""

    holds: bool | None
    event: Event


class Changes:
    """Rows by which a state began or ended, in the order of their last possible days, found by bisection."""

    __slots__ = ("_ends", "_longest", "_pairs")

    def __init__(self, pairs: list[tuple[Row, bool]]) -> None:
        self._pairs = sorted(pairs, key=lambda pair: (pair[0].end, pair[0].event.id))
        self._ends = [row.end for row, _ in self._pairs]
        self._longest = max(((row.end - row.start).days for row, _ in pairs), default=0)

    @property
    def first(self) -> tuple[Row, bool] | None:
        """The earliest of all."""
        return self._pairs[0] if self._pairs else None

    def last_by(self, day: date) -> tuple[Row, bool] | None:
        """The last that was certainly over on the day."""
        at = bisect_right(self._ends, day)
        return self._pairs[at - 1] if at else None

    def first_after(self, day: date) -> tuple[Row, bool] | None:
        """The first that certainly came after the day."""
        later = range(bisect_right(self._ends, day), len(self._pairs))
        return next((self._pairs[at] for at in later if self._pairs[at][0].start > day), None)

    def touching(self, first: date | None, last: date) -> Iterator[tuple[Row, bool]]:
        """Those with a possible day in the closed interval."""
        low = 0 if first is None else bisect_left(self._ends, first)
        high = bisect_right(self._ends, shifted(last, self._longest))
        return (pair for pair in self._pairs[low:high] if pair[0].start <= last)


class StateCase:
    """The rows that bear on one state, and how the claim asks: on the last day, or throughout."""

    def __init__(self, question: Question, world: World) -> None:
        self.question, self.world = question, world
        self.is_held = question.event_type.contrary_holder == "other"
        window = question.claim.window
        is_one_day = question.start is not None and question.start == question.end
        is_point = window.modifier in POINT_MODIFIERS and window.latest is not None
        self.at_end = is_one_day or is_point or asks_for_last_day(window)
        self.some_or_all = window.modifier in (Modifier.IN, Modifier.BETWEEN) and not self.at_end
        self.side = question.side if question.side is not None or not self.is_held else self._first_holder()

    def told(self, event: Event) -> str:
        """A row in words, with its days and its id."""
        return self.world.told(event)

    @cached_property
    def changes(self) -> Changes:
        """Rows by which the state began (True) or ended (False)."""
        key = (
            "changes",
            self.question.target,
            self.question.event_type.name,
            self.question.event_type.ended_by,
            self.side,
        )
        if key not in self.world.kept:
            self.world.kept[key] = Changes(self._found_changes())
        found: Changes = self.world.kept[key]
        return found

    def _found_changes(self) -> list[tuple[Row, bool]]:
        question, index = self.question, self.world.index
        types = dict.fromkeys((*question.event_type.ended_by, *((CONTROL_CHANGE,) if self.is_held else ())))
        places = (question.target, *(self.world.names.wholes(question.target) if self.is_held else ()))
        found: dict[str, tuple[Row, bool]] = {}
        for name in types:
            tracks = [index.track(place, name) for place in places]
            if question.is_named:
                roles = self.world.names.event_type(name).target_roles
                tracks += [index.deeds(question.target, name, role) for role in roles if role != "place"]
            for track in tracks:
                for row in track.rows:
                    begins = self._begins(row.event)
                    if begins is not None and not self._is_partial(row.event):
                        found[row.event.id] = (row, begins)
        return list(found.values())

    def _is_partial(self, event: Event) -> bool:
        return self.world.names.outcome_group(event.outcome) == "partial"

    def _begins(self, event: Event) -> bool | None:
        if not self.is_held:
            return False
        if self.side is None:
            return None
        if event.event_type == CONTROL_CHANGE or self.question.event_type.name == event.event_type:
            return bool(event.actor) and event.actor in self.side if event.actor else None
        return False if event.actor in self.side else None

    def _first_holder(self) -> frozenset[str] | None:
        """Who had the place on the day of writing: "X will hold out" means those who hold it."""
        start, index, names = self.question.start, self.world.index, self.world.names
        if start is None:
            return None
        gains = index.track(self.question.target, CONTROL_CHANGE)
        known = list(islice(gains.before(start), 1))
        statuses = index.statuses(self.question.target)
        seen_before = (*statuses.touching(start, start), *islice(filter(self._tells_holder, statuses.before(start)), 1))
        known += [row for row in seen_before if self._tells_holder(row)]
        if known:
            return names.side(max(known, key=lambda row: (row.end, row.event.id)).event.actor)
        seen_later = next(filter(self._tells_holder, statuses.after(start)), None)
        if seen_later and index.is_complete(self.question.target, CONTROL_CHANGE, start, seen_later.end, None):
            return names.side(seen_later.event.actor)
        later = next(gains.after(start), None)
        return names.side(later.event.counter_actor) if later and later.event.counter_actor else None

    def _tells_holder(self, row: Row) -> bool:
        return row.event.outcome.casefold() in self.world.names.words.holds

    def observed(self, first: date | None, last: date) -> list[tuple[Row, bool | None]]:
        """Status rows that touch the days, with what they say of the state."""
        question = replace(self.question, side=self.side)
        found: list[tuple[Row, bool | None]] = []
        for row in self.world.index.statuses(self.question.target).touching(first, last):
            match seen(row.event, question, self.world.names):
                case Seen.SUPPORTING:
                    found.append((row, True))
                case Seen.CONTRARY:
                    found.append((row, False))
                case Seen.SHARED:
                    found.append((row, None))
                case Seen.NOTHING:
                    pass
        return found

    def is_quiet(self, first: date, last: date) -> bool:
        """True when the log is declared complete for what ends the state on all these days."""
        types = self.question.event_type.ended_by or (CONTROL_CHANGE,)
        return first > last or all(
            self.world.index.is_complete(self.question.target, name, first, last, self.side)
            for name in types
            if name != STATUS and (name == types[0] or self.world.index.coverage(self.question.target, name))
        )

    def votes(self, day: date) -> list[Vote]:
        """What the rows say of one day: observations within 14 days, the change before and the change after it."""
        near = timedelta(days=self.world.options.status_days)
        votes = []
        for row, holds in self.observed(shifted(day, -near.days), shifted(day, near.days)):
            if self._is_refuted(row, holds=holds):
                continue
            low, high = min(row.end, day), max(row.start, day)
            if row.start <= day <= row.end or not self._changed(low, high):
                votes.append(Vote(holds, row.event))
        before, after = self.changes.last_by(day), self.changes.first_after(day)
        if before is not None:
            row, holds = before
            lasts = not self.is_held or (day - row.end) <= near or self.is_quiet(shifted(row.end, 1), day)
            if lasts or _handed_on(row, after):
                votes.append(Vote(holds, row.event))
        elif after is not None:
            votes += self._before_first(after, day)
        return votes

    def _before_first(self, pair: tuple[Row, bool], day: date) -> list[Vote]:
        """The first recorded change tells who had it before: just before, and as long as the log is complete."""
        row = pair[0]
        if not self.is_held:
            return [Vote(True, row.event)]
        loser = row.event.counter_actor
        if not loser or self.side is None:
            return []
        near = timedelta(days=self.world.options.status_days)
        if row.start - day <= near or self.is_quiet(day, shifted(row.start, -1)):
            return [Vote(loser in self.side, row.event)]
        return []

    def _changed(self, first: date, last: date) -> bool:
        return any(True for _ in self.changes.touching(first, last))

    def straddlers(self, day: date) -> list[Row]:
        """Changes that may have come before or after the day."""
        return [row for row, _ in self.changes.touching(day, day) if row.end > day]

    @cached_property
    def breaches(self) -> list[Row]:
        """Rows that show the state not holding on a day inside the window, but for those that a better one refutes."""
        kept = [row for row in self._losses if not self._is_refuted(row, holds=False)]
        return sorted(kept, key=lambda row: (row.end, -rank(row.event), row.event.id))

    @cached_property
    def refuted(self) -> list[Row]:
        """The others: losses that a better source did not see."""
        return [row for row in self._losses if self._is_refuted(row, holds=False)]

    @cached_property
    def _losses(self) -> list[Row]:
        start, end = self.question.start, self.question.end
        found = [row for row, holds in self.observed(start, end) if holds is False and within(row, start, end)]
        found += [row for row, begins in self.changes.touching(start, end) if not begins and within(row, start, end)]
        return found

    def against(self, row: Row, holds: bool | None) -> list[Row]:
        """Observations of the very same days that say the opposite of the row."""
        return [
            other
            for other, says in self.observed(row.start, row.end)
            if holds is not None and says is (not holds) and (other.start, other.end) == (row.start, row.end)
        ]

    def _is_refuted(self, row: Row, *, holds: bool | None) -> bool:
        return any(outweighs(other.event, row.event) for other in self.against(row, holds))


def within(row: Row, start: date | None, end: date) -> bool:
    """True when all possible days of the row lie in the closed interval; an absent start is open."""
    return (start is None or row.start >= start) and row.end <= end


def _handed_on(row: Row, after: tuple[Row, bool] | None) -> bool:
    """True when the next change takes the place from those who had gained it: they held it all along."""
    return after is not None and bool(row.event.actor) and after[0].event.counter_actor == row.event.actor
