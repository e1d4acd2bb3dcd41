"""The rows that bear on one question: hits, misses, half-hits, contradictions, and who was seen holding.

A log may hold many rows of one place. Those that answer alike are asked as one (see `Track.voices`), and the days are
found by bisection: a question costs as much as there are different answers, whatever the number of rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from claimtrack.domains.model import EventType
from claimtrack.events.model import Event
from claimtrack.resolution.answers import Fit, Seen, fit, rank, seen
from claimtrack.resolution.contest import Contest
from claimtrack.resolution.days import shifted
from claimtrack.resolution.question import Question, World
from claimtrack.resolution.tracks import EMPTY, Row, Track


class Voice(NamedTuple):
    """Rows that answer the question alike."""

    track: Track
    answer: Fit
    of_whole: bool = False


class Evidence:
    """The rows that bear on one question, found on demand."""

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
                track = self._contest.counted(track)
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

    @cached_property
    def _voices(self) -> list[Voice]:
        """What the log says of it, by how it answers; of a whole only what would give the part."""
        found = [Voice(voice, self.fit(voice.rows[0])) for track in self._own for voice in track.voices]
        for track in self._whole:
            fits = ((voice, self.fit(voice.rows[0])) for voice in track.voices)
            found += [Voice(voice, answer, True) for voice, answer in fits if answer in (Fit.YES, Fit.STRANGER)]
        if self._contest is not None:
            found += [Voice(voice, Fit.CONFLICT) for voice in self._contest.rivals().voices]
            found += [Voice(voice, Fit.STRANGER) for voice in self._contest.strangers().voices]
        return found

    def voices(self, *wanted: Fit) -> list[Voice]:
        """The voices that answer in one of these ways."""
        return [voice for voice in self._voices if voice.answer in wanted]

    @cached_property
    def _is_empty(self) -> bool:
        start = self.question.start
        return start is not None and start > self.question.end

    def _given(self, voice: Voice, rows: Iterator[Row]) -> Iterator[Row]:
        """The rows, without those of a whole that did not give the part."""
        return (row for row in rows if not self._held_back(row)) if voice.of_whole else rows

    def _inside(self, voice: Voice) -> Iterator[Row]:
        if self._is_empty:
            return iter(())
        return self._given(voice, voice.track.inside(self.question.start, self.question.end))

    def first_fitting(self) -> Row | None:
        """The first row with a possible day in the window that answers yes, a row of the target's own before others."""
        best: tuple[tuple[date, bool, str], Row] | None = None
        if self._is_empty:
            return None
        for voice in self.voices(Fit.YES):
            for row in self._given(voice, voice.track.touching(self.question.start, self.question.end)):
                if best is not None and row.start > best[0][0]:
                    break
                key = (row.end, voice.of_whole, row.event.id)
                best = (key, row) if best is None or key < best[0] else best
        return best[1] if best else None

    def _held_back(self, row: Row) -> bool:
        """True when the part had come already by a row of its own, or somebody else is seen there after the whole."""
        if self._came_before(row):
            return True
        until = shifted(row.end, self.world.options.status_days)
        return any(what is Seen.CONTRARY for _, what in self._seen_at(self.question.target, row.end, until))

    def _came_before(self, row: Row) -> bool:
        """True when the last of the part's own rows before the whole's brought it."""
        lasts = [found for track in self._own if (found := next(track.before(row.start), None)) is not None]
        last = max(lasts, key=lambda found: (found.end, found.event.id), default=None)
        return last is not None and self.fit(last) is Fit.YES

    @cached_property
    def _hits(self) -> list[tuple[Row, bool]]:
        """The first certain hit of each voice, and whether it is of a whole."""
        firsts = ((next(self._inside(voice), None), voice.of_whole) for voice in self.voices(Fit.YES))
        return [(row, of_whole) for row, of_whole in firsts if row is not None]

    @cached_property
    def best(self) -> Row | None:
        """The row of the best source that certainly happened inside the window, the first of equals."""
        found = min(
            self._hits, key=lambda hit: (-rank(hit[0].event), hit[1], hit[0].end, hit[0].event.id), default=None
        )
        return found[0] if found else None

    @cached_property
    def first(self) -> Row | None:
        """The first that certainly happened inside the window, whatever its source."""
        found = min(
            self._hits, key=lambda hit: (hit[0].end, -rank(hit[0].event), hit[1], hit[0].event.id), default=None
        )
        return found[0] if found else None

    def best_hit_by(self, day: date, event_type: str) -> Row | None:
        """The same as `best`, of one type and no later than a day."""
        found = []
        for voice in self.voices(Fit.YES):
            if voice.track.rows[0].event.event_type == event_type:
                early = (row for row in self._inside(voice) if row.start <= day)
                found += [(row, voice.of_whole) for row in islice(early, 1)]
        best = min(found, key=lambda hit: (-rank(hit[0].event), hit[1], hit[0].end, hit[0].event.id), default=None)
        return best[0] if best else None

    @cached_property
    def by_stranger(self) -> Row | None:
        """The first row with a possible day in the window of which nobody can tell whose side its actor is on."""
        if self._is_empty:
            return None
        start, end = self.question.start, self.question.end
        rows = [next(self._given(v, v.track.touching(start, end)), None) for v in self.voices(Fit.STRANGER)]
        return min((row for row in rows if row), key=lambda row: (row.start, row.end, row.event.id), default=None)

    @cached_property
    def straddling(self) -> Row | None:
        """The first row that may have happened inside the window or beside it."""
        start, end = self.question.start, self.question.end
        if self._is_empty:
            return None
        found: list[Row] = []
        for voice in self.voices(Fit.YES):
            rows = [row for row in voice.track.across(end) if start is None or row.end >= start]
            if start is not None:
                rows += [row for row in voice.track.touching(start, start) if row.start < start and row.end <= end]
            found += self._given(voice, iter(rows))
        return min(found, key=lambda row: (row.end, -rank(row.event), row.event.id), default=None)

    def inside(self, *wanted: Fit, limit: int = 3) -> list[Row]:
        """The first rows in the window that answer in one of these ways."""
        rows = [row for voice in self.voices(*wanted) for row in islice(self._inside(voice), limit)]
        return sorted(rows, key=lambda row: (row.end, -rank(row.event), row.event.id))[:limit]

    def last_inside(self, wanted: Fit) -> Row | None:
        """The last row in the window that answers so."""
        if self._is_empty:
            return None
        lasts = [voice.track.last_inside(self.question.start, self.question.end) for voice in self.voices(wanted)]
        return max(
            (row for row in lasts if row), key=lambda row: (row.end, rank(row.event), row.event.id), default=None
        )

    def near(self, wanted: Fit, row: Row, days: int) -> list[Row]:
        """Rows in or across the window that answer so, at most so many days from another row."""
        first, last = shifted(row.start, -days), shifted(row.end, days)
        start, end = self.question.start, self.question.end
        return [
            other
            for voice in self.voices(wanted)
            for other in voice.track.touching(first, last)
            if (start is None or other.end >= start) and other.start <= end
        ]

    def first_from(self, wanted: Fit, day: date) -> Row | None:
        """The first row that answers so and certainly came on the day or later."""
        firsts = (next(voice.track.after(shifted(day, -1)), None) for voice in self.voices(wanted))
        return min((row for row in firsts if row), key=lambda row: (row.start, row.end, row.event.id), default=None)

    @cached_property
    def late(self) -> Row | None:
        """The first row that certainly happened after the window; only for what happens once."""
        if not self.question.event_type.one_off:
            return None
        voices = [voice for voice in self.voices(Fit.YES) if not voice.of_whole]
        firsts = [next(voice.track.after(self.question.end), None) for voice in voices]
        return min((row for row in firsts if row), key=lambda row: (row.start, row.end, row.event.id), default=None)

    @cached_property
    def early(self) -> Row | None:
        """The last row that certainly happened after the writing and before the window; only for what happens once."""
        start, written = self.question.start, self.question.written
        if start is None or written is None or not self.question.event_type.one_off or start <= written:
            return None
        voices = [voice for voice in self.voices(Fit.YES) if not voice.of_whole]
        lasts = [voice.track.last_inside(written, shifted(start, -1)) for voice in voices]
        return max((row for row in lasts if row), key=lambda row: (row.end, row.event.id), default=None)

    @cached_property
    def already(self) -> Row | None:
        """The row by which it was so already on the day of writing, unless it was undone before."""
        written, event_type = self.question.written, self.question.event_type
        if written is None or not (event_type.one_off or self.question.is_about_holding):
            return None
        lasts = [next(voice.track.before(written), None) for voice in self.voices(Fit.YES)]
        found = max((row for row in lasts if row), key=lambda row: (row.end, row.event.id), default=None)
        return found if found is not None and not self._undone(found, written) else None

    def _undone(self, row: Row, until: date) -> bool:
        """True when the log shows that the happening was reversed, ended, or not so after all, before the day."""
        question, index = self.question, self.world.index
        if any(
            status.start < until and what in (Seen.CONTRARY, Seen.SHARED)
            for status, what in self._seen_at(question.target, row.end, until)
        ):
            return True
        if question.is_about_holding:
            voices = index.track(question.target, question.event_type.name).voices
            lost = (voice for voice in voices if self.fit(voice.rows[0]) is Fit.CONFLICT and voice.rows[0].event.actor)
            return any(_starts_before(voice.touching(row.end, until), until) for voice in lost)
        stem = question.event_type.name.removesuffix("_start")
        ends = (f"{stem}_end", f"{stem}_complete") if stem != question.event_type.name else ()
        return any(_starts_before(index.track(question.target, end).touching(row.end, until), until) for end in ends)

    def _seen_at(self, place: str, first: date, last: date) -> Iterator[tuple[Row, Seen]]:
        """The first observation of each voice that touches the days."""
        for voice in self.world.index.statuses(place).voices:
            what = seen(voice.rows[0].event, self.question, self.world.names)
            if what is not Seen.NOTHING:
                yield from ((row, what) for row in islice(voice.touching(first, last), 1))

    def statuses(self, first: date, last: date) -> list[tuple[Row, Seen]]:
        """The first observation of each voice that touches the days: the target's own, and for a whole those of parts
        in other hands."""
        found = list(self._seen_at(self.question.target, first, last)) if self._status_track is not EMPTY else []
        if self.question.is_about_holding:
            for part in self.world.names.all_parts(self.question.target):
                found += [pair for pair in self._seen_at(part, first, last) if pair[1] is Seen.CONTRARY]
        return found

    def status_voices(self, wanted: Seen, *, with_parts: bool = True) -> list[Track]:
        """Observations that say so, those of one voice together; of a whole also those of parts in other hands."""
        names, index = self.world.names, self.world.index
        is_of_parts = with_parts and wanted is Seen.CONTRARY and self.question.is_about_holding
        tracks = [self._status_track]
        tracks += [index.statuses(part) for part in names.all_parts(self.question.target)] if is_of_parts else []
        voices = (voice for track in tracks for voice in track.voices)
        return [voice for voice in voices if seen(voice.rows[0].event, self.question, names) is wanted]

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
        for voice in self.world.index.track(question.target, question.event_type.name).voices:
            other = voice.rows[0].event.counter_actor
            is_third = question.side is None or names.on_side(other, question.side) is False
            if self.fit(voice.rows[0]) is Fit.CONFLICT and other and is_third:
                after = (row for row in voice.touching(end, until) if row.start >= end)
                yield from ((row, Seen.CONTRARY) for row in islice(after, 1))

    @cached_property
    def last_contrary(self) -> Row | None:
        """The latest contrary observation inside the window, or across its beginning."""
        start = self.question.start or shifted(self.question.end, -366)
        lasts = [_last_ending(voice, start, self.question.end) for voice in self.status_voices(Seen.CONTRARY)]
        return max(
            (row for row in lasts if row), key=lambda row: (row.end, rank(row.event), row.event.id), default=None
        )

    @cached_property
    def is_complete(self) -> bool:
        """True when the log is declared complete for the place and type on every day of the window."""
        question = self.question
        if question.start is None or question.start > question.end:
            return False
        return self.world.index.is_complete(
            question.target, question.event_type.name, question.start, question.end, question.side
        )


def _starts_before(rows: Iterator[Row], day: date) -> bool:
    first = next(rows, None)
    return first is not None and first.start < day


def _last_ending(voice: Track, first: date, last: date) -> Row | None:
    """The last row that ends in the closed interval, wherever it began."""
    inside = voice.last_inside(first, last)
    if inside is not None:
        return inside
    across = [row for row in voice.touching(first, first) if row.end <= last]
    return max(across, key=lambda row: (row.end, row.event.id), default=None)
