"""The rows that bear on a state: observations of it, and the changes by which it began and ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import islice

from claimtrack.events.model import STATUS, Event
from claimtrack.resolution.answers import Seen, outweighs, rank, seen
from claimtrack.resolution.days import shifted
from claimtrack.resolution.names import CONTROL_CHANGE
from claimtrack.resolution.question import POINT_MODIFIERS, Question, World, asks_for_last_day
from claimtrack.resolution.tracks import Row, Track
from claimtrack.text.dates.window import Modifier

_SAYS = {Seen.SUPPORTING: True, Seen.CONTRARY: False, Seen.SHARED: None}


@dataclass(frozen=True, slots=True)
class Vote:
    """One row's word on the day asked about: the state held, did not, or was shared (none)."""

    holds: bool | None
    event: Event


class Changes:
    """Rows by which a state began or ended."""

    __slots__ = ("_begins", "_track")

    def __init__(self, pairs: Iterable[tuple[Row, bool]]) -> None:
        found = list(pairs)
        self._track = Track(row for row, _ in found)
        self._begins = {row.event.id for row, begins in found if begins}

    def _paired(self, row: Row | None) -> tuple[Row, bool] | None:
        return None if row is None else (row, row.event.id in self._begins)

    @property
    def first(self) -> Row | None:
        """The earliest of all."""
        return next(self._track.inside(None, date.max), None)

    def last_by(self, day: date) -> tuple[Row, bool] | None:
        """The last that was certainly over on the day, and whether the state began by it."""
        return self._paired(self._track.last_inside(None, day))

    def first_after(self, day: date) -> tuple[Row, bool] | None:
        """The first that certainly came after the day."""
        return self._paired(next(self._track.after(day), None))

    def any_touching(self, first: date, last: date) -> bool:
        """True where one has a possible day in the closed interval."""
        return next(self._track.touching(first, last), None) is not None

    def across(self, day: date) -> list[Row]:
        """Those that may have come before or after the day, by their last day."""
        return sorted(self._track.across(day), key=lambda row: (row.end, row.event.id))

    def inside(self, first: date | None, last: date, *, begins: bool) -> Iterator[Row]:
        """Those in the closed interval by which it began, or ended."""
        return (row for row in self._track.inside(first, last) if (row.event.id in self._begins) is begins)


class Losses:
    """Rows that show a state not holding, parted by what observers of the very same days say."""

    __slots__ = ("opposed", "refuted", "sure")

    def __init__(self, losses: Iterable[Row], held: Iterable[Row]) -> None:
        best: dict[tuple[date, date], int] = {}
        for row in held:
            days = (row.start, row.end)
            best[days] = max(best.get(days, 0), rank(row.event))
        parts: dict[str, list[Row]] = {"sure": [], "opposed": [], "refuted": []}
        for row in losses:
            seen_to_hold, own = best.get((row.start, row.end), 0), rank(row.event)
            is_refuted = seen_to_hold > own and row.event.date_end == row.end
            parts["refuted" if is_refuted else "opposed" if seen_to_hold >= own else "sure"].append(row)
        self.sure, self.opposed, self.refuted = (Track(rows) for rows in parts.values())
        """Nobody says otherwise; somebody as well placed does; somebody better does."""


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
                for voice in track.voices:
                    begins = self._begins(voice.rows[0].event)
                    if begins is not None and not self._is_partial(voice.rows[0].event):
                        found.update((row.event.id, (row, begins)) for row in voice.rows)
        return list(found.values())

    def _is_partial(self, event: Event) -> bool:
        return self.world.names.outcome_group(event.outcome) == "partial"

    def _begins(self, event: Event) -> bool | None:
        if not self.is_held:
            return False
        if self.side is None:
            return None
        ours = self._ours(event.actor)
        if event.event_type == CONTROL_CHANGE or self.question.event_type.name == event.event_type:
            return False if ours is None and event.actor and self._ours(event.counter_actor) else ours
        return False if ours else None

    def _ours(self, actor: str) -> bool | None:
        """Whether somebody is of the side that holds; none for nobody, and where the domain cannot tell."""
        return self.world.names.on_side(actor, self.side) if actor and self.side is not None else None

    @cached_property
    def by_stranger(self) -> Row | None:
        """The first gain or observation of which nobody can tell whose side its actor is on, in the days asked about.

        Where one day is asked about, it counts unless what can be told came after it.
        """
        question, days = self.question, self.world.options.status_days
        if not self.is_held or self.side is None:
            return None
        first, last = question.start, question.end
        if self.at_end:
            change = self.changes.last_by(question.end)
            first = change[0].end if change is not None else shifted(question.end, -days)
        rows = [row for voice in self._strange_voices() for row in islice(voice.touching(first, last), 1)]
        if self.at_end:
            rows = [row for row in rows if not self._is_told_after(row, shifted(last, days))]
        return min(rows, key=lambda row: (row.start, row.end, row.event.id), default=None)

    def _is_told_after(self, row: Row, until: date) -> bool:
        return any(other.start >= row.end for voice, _ in self._voices for other in voice.touching(row.end, until))

    def _strange_voices(self) -> Iterator[Track]:
        index, names, target = self.world.index, self.world.names, self.question.target
        question = replace(self.question, side=self.side)
        for place in (target, *names.wholes(target)):
            yield from (voice for voice in index.track(place, CONTROL_CHANGE).voices if self._is_strange(voice))
        for voice in index.statuses(target).voices:
            if seen(voice.rows[0].event, question, names) is Seen.STRANGER:
                yield voice

    def _is_strange(self, voice: Track) -> bool:
        event = voice.rows[0].event
        is_loss = bool(event.counter_actor) and self._ours(event.counter_actor) is True
        return bool(event.actor) and self._ours(event.actor) is None and not is_loss

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

    @cached_property
    def _voices(self) -> list[tuple[Track, bool | None]]:
        """Observations of one voice together, with what they say of the state; nothing of those that say nothing."""
        question = replace(self.question, side=self.side)
        names = self.world.names
        voices = self.world.index.statuses(self.question.target).voices
        asked = ((voice, seen(voice.rows[0].event, question, names)) for voice in voices)
        return [(voice, _SAYS[what]) for voice, what in asked if what in _SAYS]

    def observed(self, first: date | None, last: date) -> list[tuple[Row, bool | None]]:
        """The first observation of each voice that touches the days, with what it says of the state."""
        return [(row, holds) for voice, holds in self._voices for row in islice(voice.touching(first, last), 1)]

    def _nearest(self, day: date) -> Iterator[tuple[Row, bool | None]]:
        """Of each voice the observation of the day, else the last in the days before and the first in those after."""
        near = self.world.options.status_days
        for voice, holds in self._voices:
            then = next(voice.touching(day, day), None)
            before = voice.last_inside(None, shifted(day, -1))
            before = before if before is not None and before.end >= shifted(day, -near) else None
            after = next(voice.after(day), None)
            after = after if after is not None and after.start <= shifted(day, near) else None
            yield from ((row, holds) for row in ((then,) if then else (before, after)) if row is not None)

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
        for row, holds in self._nearest(day):
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
        ours = self._ours(loser)
        if ours is None:
            return []
        near = timedelta(days=self.world.options.status_days)
        if row.start - day <= near or self.is_quiet(day, shifted(row.start, -1)):
            return [Vote(ours, row.event)]
        return []

    def _changed(self, first: date, last: date) -> bool:
        return self.changes.any_touching(first, last)

    def straddlers(self, day: date) -> list[Row]:
        """Changes that may have come before or after the day."""
        return self.changes.across(day)

    @cached_property
    def losses(self) -> Losses:
        """All rows that show the state not holding, by whether somebody saw it hold on the very same days."""
        key = (
            "losses",
            self.question.target,
            self.question.event_type.name,
            self.question.event_type.ended_by,
            self.side,
        )
        if key not in self.world.kept:
            rows = [row for voice, holds in self._voices if holds is False for row in voice.rows]
            rows += self.changes.inside(None, date.max, begins=False)
            held = [row for voice, holds in self._voices if holds for row in voice.rows]
            self.world.kept[key] = Losses(rows, held)
        found: Losses = self.world.kept[key]
        return found

    @cached_property
    def sure_breach(self) -> Row | None:
        """The first loss inside the window that nobody as well placed denies."""
        return self._first(self.losses.sure)

    @cached_property
    def first_breach(self) -> Row | None:
        """The first loss inside the window, but for those that a better source refutes."""
        rows = [row for row in (self.sure_breach, self._first(self.losses.opposed)) if row]
        return min(rows, key=lambda row: (row.end, -rank(row.event), row.event.id), default=None)

    def refuted(self) -> list[Row]:
        """The first two of those: losses that a better source did not see; none where one day is asked about."""
        if self.at_end:
            return []
        return list(islice(self.losses.refuted.inside(self.question.start, self.question.end), 2))

    def _first(self, losses: Track) -> Row | None:
        rows = [next(voice.inside(self.question.start, self.question.end), None) for voice in losses.voices]
        found = (row for row in rows if row)
        return min(found, key=lambda row: (row.end, -rank(row.event), row.event.id), default=None)

    def against(self, row: Row, holds: bool | None) -> list[Row]:
        """Observations of the very same days that say the opposite of the row."""
        if holds is None:
            return []
        voices = (voice for voice, says in self._voices if says is (not holds))
        rows = (other for voice in voices for other in voice.touching(row.start, row.end))
        return [other for other in rows if (other.start, other.end) == (row.start, row.end)]

    def _is_refuted(self, row: Row, *, holds: bool | None) -> bool:
        return any(outweighs(other.event, row.event) for other in self.against(row, holds))


def _handed_on(row: Row, after: tuple[Row, bool] | None) -> bool:
    """True when the next change takes the place from those who had gained it: they held it all along."""
    return after is not None and bool(row.event.actor) and after[0].event.counter_actor == row.event.actor
