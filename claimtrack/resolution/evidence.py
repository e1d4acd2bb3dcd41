"""Sorting the log's rows for one question: hits, misses, half-hits, contradictions, and who was seen holding."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum, auto
from functools import cached_property

from claimtrack.domains.model import EventType
from claimtrack.events.model import Confidence, Event
from claimtrack.resolution.contest import Contest
from claimtrack.resolution.days import shifted
from claimtrack.resolution.index import EMPTY, Row, Track
from claimtrack.resolution.names import Names
from claimtrack.resolution.question import Question, World

_RANK = {Confidence.HIGH: 3, Confidence.MEDIUM: 2, Confidence.LOW: 1, Confidence.UNVERIFIED: 0}


class Fit(Enum):
    """How a row of the right type and place answers the question."""

    YES = auto()
    CONFLICT = auto()
    """The right event with another actor or destination: evidence against."""
    PARTIAL = auto()
    DISPUTED = auto()
    DENIED = auto()


_GROUPS = {"denied": Fit.DENIED, "disputed": Fit.DISPUTED, "partial": Fit.PARTIAL}


class Seen(Enum):
    """What an observed status says about the claim."""

    CONTRARY = auto()
    SUPPORTING = auto()
    SHARED = auto()
    NOTHING = auto()


def rank(event: Event) -> int:
    """How much a row weighs: 3 for a high confidence, 1 for a low one."""
    return _RANK[event.confidence]


def outweighs(winner: Event, loser: Event) -> bool:
    """True when a better source was known no later: only then may it set the other aside, so that no verdict turns."""
    return rank(winner) > rank(loser) and winner.date_end <= loser.date_end


def fit(event: Event, question: Question, names: Names) -> Fit:
    """How an event of a satisfying type at a satisfying place answers the question."""
    if event.outcome and (found := names.outcome_group(event.outcome)):
        return _GROUPS[found]
    if question.side is not None and not _actor_fits(event, question, names):
        return Fit.CONFLICT
    if question.claim.destination and not _destination_fits(event, question.claim.destination, names):
        return Fit.CONFLICT
    return Fit.YES


def _actor_fits(event: Event, question: Question, names: Names) -> bool:
    side = question.side
    assert side is not None
    if not event.actor or event.actor in side or names.canonical(event.actor) in side:
        return True
    if event.event_type == question.event_type.name:
        return False
    return question.claim.actor is None or event.counter_actor in side


def _destination_fits(event: Event, destination: str, names: Names) -> bool:
    """An outcome "to A and B" fills the slot; anything else leaves it open."""
    text = event.outcome.casefold()
    if not text.startswith("to "):
        return True
    wanted = names.canonical(destination)
    near = (destination, wanted, *names.all_parts(wanted), *names.wholes(wanted))
    return any(name.casefold() in text for name in near)


def seen(event: Event, question: Question, names: Names) -> Seen:
    """What a status row says about the claim."""
    event_type, outcome = question.event_type, event.outcome.casefold().strip()
    if outcome in event_type.contrary_outcomes:
        return Seen.CONTRARY
    if not event_type.contrary_holder:
        return Seen.NOTHING
    words = outcome.split()
    if any(word in names.words.shared for word in words):
        return Seen.SHARED
    if outcome not in names.words.holds:
        return Seen.SHARED if any(outcome.startswith(f"{word} ") for word in names.words.holds) else Seen.NOTHING
    if question.side is None or not event.actor:
        return Seen.NOTHING
    ours = event.actor in question.side or names.canonical(event.actor) in question.side
    if event_type.contrary_holder == "same":
        return Seen.CONTRARY if ours else Seen.NOTHING
    return Seen.SUPPORTING if ours else Seen.CONTRARY


class Evidence:
    """The rows that bear on one question, sorted on demand."""

    def __init__(self, question: Question, world: World, *, with_wholes: bool = True) -> None:
        self.question, self.world = question, world
        index, names = world.index, world.names
        types = (question.event_type.name, *question.event_type.satisfied_by)
        self._contest = self._named_contest()
        self._own = [track for name in types for track in self._by_role(names.event_type(name))]
        self._whole: list[Track] = []
        if with_wholes and (question.is_about_holding or question.event_type.whole_gives_parts):
            tracks = (index.track(whole, name) for whole in names.wholes(question.target) for name in types)
            self._whole = [track for track in tracks if track is not EMPTY]

    def _named_contest(self) -> Contest | None:
        question = self.question
        if not question.event_type.one_winner or not question.is_named:
            return None
        return Contest(question.claim, question.target, question.event_type, self.world)

    def _by_role(self, event_type: EventType) -> Iterator[Track]:
        """Rows of a type in which the target stands in one of the roles that the type gives its target."""
        question, index = self.question, self.world.index
        for role in event_type.target_roles:
            if role == "place":
                track = index.track(question.target, event_type.name)
            elif question.is_named and question.actor in (None, question.event_type.actor, question.target):
                track = index.deeds(question.target, event_type.name, role)
            else:
                continue
            if self._contest is not None and role != "place":
                track = Track(row for row in track.rows if self._contest.counts(row.event))
            if track is not EMPTY:
                yield track

    def told(self, event: Event) -> str:
        """A row in words, with its days and its id."""
        return self.world.told(event)

    def fit(self, row: Row) -> Fit:
        """How one row answers; kept, since many claims ask the same of one row."""
        answer = self._fits.get(row.event.id)
        if answer is None:
            answer = self._fits[row.event.id] = fit(row.event, self.question, self.world.names)
        return answer

    @cached_property
    def _fits(self) -> dict[str, Fit]:
        question = self.question
        key = (
            "fits",
            question.event_type.name,
            question.side,
            question.claim.actor is None,
            question.claim.destination,
        )
        found: dict[str, Fit] = self.world.kept.setdefault(key, {})
        return found

    def first_fitting(self) -> Row | None:
        """The first row with a possible day in the window that answers yes, a row of the target's own before others."""
        start, end = self.question.start, self.question.end
        if start is not None and start > end:
            return None
        best: Row | None = None
        for track in (*self._own, *self._whole):
            is_whole = track in self._whole
            for row in track.touching(start, end):
                if best is not None and row.start > best.end:
                    break
                if self.fit(row) is Fit.YES and not (is_whole and self._held_back(row)):
                    best = row if best is None else min(best, row, key=self._order)
        return best

    def _order(self, row: Row) -> tuple[date, bool, str]:
        return row.end, self._is_of_a_whole(row), row.event.id

    @cached_property
    def touching(self) -> list[tuple[Row, Fit]]:
        """Rows with a possible day in the window, and how they answer; a whole's only where it gives the part."""
        start, end = self.question.start, self.question.end
        if start is not None and start > end:
            return []
        found = [(row, self.fit(row)) for track in self._own for row in track.touching(start, end)]
        for track in self._whole:
            for row in track.touching(start, end):
                answer = self.fit(row)
                if answer is Fit.YES and not self._held_back(row):
                    found.append((row, answer))
        if self._contest is not None:
            rivals = Track(self._contest.rivals()).touching(start, end)
            found += [(row, Fit.CONFLICT) for row in rivals]
        unique = {row.event.id: (row, answer) for row, answer in reversed(found)}
        return sorted(unique.values(), key=lambda pair: (pair[0].end, -rank(pair[0].event), pair[0].event.id))

    def _held_back(self, row: Row) -> bool:
        """True when the part had come already by a row of its own, or somebody else is seen there after the whole."""
        if self._came_before(row):
            return True
        until = shifted(row.end, self.world.options.status_days)
        return any(
            seen(status.event, self.question, self.world.names) is Seen.CONTRARY
            for status in self.world.index.statuses(self.question.target).touching(row.end, until)
        )

    def _came_before(self, row: Row) -> bool:
        """True when the last of the part's own rows before the whole's brought it."""
        lasts = [found for track in self._own if (found := next(track.before(row.start), None)) is not None]
        last = max(lasts, key=lambda found: (found.end, found.event.id), default=None)
        return last is not None and self.fit(last) is Fit.YES

    def _is_of_a_whole(self, row: Row) -> bool:
        return self.world.names.canonical(row.event.place) != self.question.target

    def _is_inside(self, row: Row) -> bool:
        start, end = self.question.start, self.question.end
        return (start is None or start <= row.start) and row.end <= end

    @cached_property
    def hits(self) -> list[Row]:
        """Rows that certainly happened inside the window, the best source first."""
        rows = [row for row, answer in self.touching if answer is Fit.YES and self._is_inside(row)]
        return sorted(rows, key=lambda row: (-rank(row.event), self._is_of_a_whole(row), row.end, row.event.id))

    @cached_property
    def straddling(self) -> list[Row]:
        """Rows that may have happened inside the window or beside it."""
        return [row for row, answer in self.touching if answer is Fit.YES and not self._is_inside(row)]

    def inside(self, wanted: Fit) -> list[Row]:
        """Rows in the window that answer in the given way."""
        return [row for row, answer in self.touching if answer is wanted and self._is_inside(row)]

    @cached_property
    def late(self) -> Row | None:
        """The first row that certainly happened after the window; only for what happens once."""
        return self._first_after(self.question.end) if self.question.event_type.one_off else None

    def _first_after(self, day: date) -> Row | None:
        firsts = [next((row for row in track.after(day) if self.fit(row) is Fit.YES), None) for track in self._own]
        return min((row for row in firsts if row), key=lambda row: (row.start, row.end, row.event.id), default=None)

    @cached_property
    def early(self) -> Row | None:
        """The last row that certainly happened after the writing and before the window; only for what happens once."""
        start, written = self.question.start, self.question.written
        if start is None or written is None or not self.question.event_type.one_off or start <= written:
            return None
        rows = (row for track in self._own for row in track.touching(written, start) if self.fit(row) is Fit.YES)
        inside = [row for row in rows if written <= row.start and row.end < start]
        return max(inside, key=lambda row: (row.end, row.event.id), default=None)

    @cached_property
    def already(self) -> Row | None:
        """The row by which it was so already on the day of writing, unless it was undone before."""
        written, event_type = self.question.written, self.question.event_type
        if written is None or not (event_type.one_off or self.question.is_about_holding):
            return None
        found = self._last_before(written)
        return found if found is not None and not self._undone(found, written) else None

    def _last_before(self, day: date) -> Row | None:
        lasts = [
            next((row for row in track.before(day) if self.fit(row) is Fit.YES), None)
            for track in (*self._own, *self._whole)
        ]
        return max((row for row in lasts if row), key=lambda row: (row.end, row.event.id), default=None)

    def _undone(self, row: Row, until: date) -> bool:
        """True when the log shows that the happening was reversed, ended, or not so after all, before the day."""
        question, index = self.question, self.world.index
        for status in index.statuses(question.target).touching(row.end, until):
            if status.start < until and seen(status.event, question, self.world.names) in (Seen.CONTRARY, Seen.SHARED):
                return True
        if question.is_about_holding:
            track = index.track(question.target, question.event_type.name)
            return any(
                other.event.actor and other.start < until and self.fit(other) is Fit.CONFLICT
                for other in track.touching(row.end, until)
            )
        stem = question.event_type.name.removesuffix("_start")
        ends = (f"{stem}_end", f"{stem}_complete") if stem != question.event_type.name else ()
        return any(
            other.start < until for end in ends for other in index.track(question.target, end).touching(row.end, until)
        )

    def statuses(self, first: date, last: date) -> list[tuple[Row, Seen]]:
        """Observations that touch the days: the target's own, and for a whole those of parts in other hands."""
        names, index, question = self.world.names, self.world.index, self.question
        found = [(row, seen(row.event, question, names)) for row in self._status_track.touching(first, last)]
        if question.is_about_holding:
            for part in names.all_parts(question.target):
                found += [
                    (row, Seen.CONTRARY)
                    for row in index.statuses(part).touching(first, last)
                    if seen(row.event, question, names) is Seen.CONTRARY
                ]
        return [pair for pair in found if pair[1] is not Seen.NOTHING]

    @cached_property
    def _status_track(self) -> Track:
        target = self.question.target
        own = self.world.index.statuses(target)
        if own is EMPTY and self.world.names.is_actor(target):
            return EMPTY
        return own

    @cached_property
    def at_deadline(self) -> list[tuple[Row, Seen]]:
        """Observations at the deadline or within the days after it that still speak for it, the nearest first."""
        end = self.question.end
        found = self.statuses(end, shifted(end, self.world.options.status_days))
        if self.question.is_about_holding:
            found += self._taken_after(end)
        return sorted(found, key=lambda pair: (max(pair[0].start, end), -rank(pair[0].event), pair[0].event.id))

    def _taken_after(self, end: date) -> Iterator[tuple[Row, Seen]]:
        """Another side's gain right after the deadline: who takes a place from a third party shows it was not ours."""
        question, names = self.question, self.world.names
        until = shifted(end, self.world.options.status_days)
        for row in self.world.index.track(question.target, question.event_type.name).touching(end, until):
            other = row.event.counter_actor
            ours = question.side is not None and (other in question.side or names.canonical(other) in question.side)
            if row.start >= end and self.fit(row) is Fit.CONFLICT and other and not ours:
                yield row, Seen.CONTRARY

    @cached_property
    def last_contrary(self) -> Row | None:
        """The latest contrary observation inside the window."""
        start = self.question.start or shifted(self.question.end, -366)
        rows = [row for row, what in self.statuses(start, self.question.end) if what is Seen.CONTRARY]
        rows = [row for row in rows if row.end <= self.question.end]
        return max(rows, key=lambda row: (row.end, rank(row.event), row.event.id), default=None)

    @cached_property
    def is_complete(self) -> bool:
        """True when the log is declared complete for the place and type on every day of the window."""
        question = self.question
        if question.start is None:
            return False
        if question.start > question.end:
            return False
        places = (question.target,)
        return any(
            self.world.index.is_complete(place, question.event_type.name, question.start, question.end, question.side)
            for place in places
        )
