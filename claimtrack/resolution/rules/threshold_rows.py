"""The measurements that bear on a bound: those of the window, of the day, and nearest to the deadline."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from claimtrack.claims.model import Threshold
from claimtrack.events.model import MEASUREMENT, Event
from claimtrack.resolution.answers import rank
from claimtrack.resolution.days import shifted
from claimtrack.resolution.levels import Levels
from claimtrack.resolution.measuring import Passes, compare, factor_of, words_of
from claimtrack.resolution.question import Question, World, asks_for_last_day
from claimtrack.resolution.rules.tally import Tally
from claimtrack.resolution.tracks import EMPTY, Row, Track
from claimtrack.text.dates.window import Modifier

_ALL_DAYS = frozenset({Modifier.UNTIL, Modifier.THROUGH})


class ThresholdCase:
    """The measurements that bear on one bound."""

    def __init__(self, question: Question, bound: Threshold, world: World) -> None:
        claim, start, end = question.claim, question.start, question.end
        self.claim, self.bound, self.start, self.end, self.world = claim, bound, start, end, world
        self.window_words, self.within_words = question.window_words, question.within_words
        self.on_day = asks_for_last_day(claim.window) or (start is not None and start == end)
        self.all_days = claim.window.modifier in _ALL_DAYS

    @cached_property
    def _target(self) -> str | None:
        """The place or thing measured; none where the claim names only the quantity."""
        if self.claim.target is None or self.claim.target == self.bound.measure:
            known = self.world.index.named(self.world.names.canonical(self.bound.measure))
            return known if known in self.world.index.places else None
        return self.world.index.named(self.world.names.canonical(self.claim.target))

    @cached_property
    def tally(self) -> Tally:
        """The numbers of events that add up to the quantity."""
        return Tally(self.claim, self.bound, self.start, self.end, self.world)

    @cached_property
    def _voices(self) -> list[tuple[Track, float]]:
        """Measurements of the quantity, those of one voice together, with what turns them into the claim's unit."""
        types = [MEASUREMENT]
        if self.claim.event_type and self.world.names.event_type(self.claim.event_type).one_off:
            types.append(self.claim.event_type)
        found = []
        for name in dict.fromkeys(types):
            index = self.world.index
            track = index.measured_track(name) if self._target is None else index.track(self._target, name)
            for voice in track.voices:
                factor = factor_of(voice.rows[0].event.measurement, self.bound)
                about = self._about(voice) if factor is not None else EMPTY
                if factor is not None and about is not EMPTY:
                    found.append((about, factor))
        return found

    def _about(self, voice: Track) -> Track:
        """The rows of a voice that are about the quantity; worked out once for all claims about it."""
        if not self._wanted or self._is_kind_of_claim(voice.rows[0].event):
            return voice
        key = ("about", id(voice), self._wanted, self._target is None)
        if key not in self.world.kept:
            rows = [row for row in voice.rows if self._is_about(row.event)]
            self.world.kept[key] = voice if len(rows) == len(voice.rows) else Track(rows) if rows else EMPTY
        found: Track = self.world.kept[key]
        return found

    @cached_property
    def _wanted(self) -> frozenset[str]:
        return words_of(self.bound.measure) - words_of(self._target or "")

    def _is_kind_of_claim(self, event: Event) -> bool:
        return event.event_type == self.claim.event_type and event.event_type != MEASUREMENT

    def _is_about(self, event: Event) -> bool:
        unit = event.measurement.unit if event.measurement else ""
        said = words_of(f"{event.outcome} {event.detail} {event.place}") | words_of(unit)
        if self._target is not None:
            return not words_of(event.outcome) or bool(self._wanted & said)
        return self._wanted <= said

    def passes(self, row: Row) -> Passes:
        """How one measurement stands to the bound."""
        measured = row.event.measurement
        factor = factor_of(measured, self.bound)
        assert measured is not None
        assert factor is not None
        return compare(measured, self.bound, factor)

    def first_within(self, wanted: Passes) -> Row | None:
        """The first measurement inside the window that stands so to the bound."""
        since = self.start.toordinal() if self.start is not None else None
        found = []
        for voice, factor in self._voices:
            rows, low, high = voice.ending(self.start, self.end)
            if low < high:
                row = self._levels(voice, rows).first(wanted, self.bound, factor, (low, high), since)
                found += [row] if row is not None else []
        return min(found, key=_by_end, default=None)

    def _levels(self, voice: Track, rows: list[Row]) -> Levels:
        key = ("levels", id(voice))
        if key not in self.world.kept:
            self.world.kept[key] = Levels(rows)
        found: Levels = self.world.kept[key]
        return found

    def last_within(self) -> list[Row]:
        """The last measurement of each voice inside the window."""
        lasts = (voice.last_inside(self.start, self.end) for voice, _ in self._voices)
        return sorted((row for row in lasts if row), key=_by_end)

    def straddling(self) -> list[Row]:
        """Measurements that may have been taken inside the window or beside it."""
        start, end = self.start, self.end
        found: list[Row] = []
        for voice, _ in self._voices:
            found += [row for row in voice.across(end) if start is None or row.end >= start]
            if start is not None:
                found += [row for row in voice.touching(start, start) if row.start < start and row.end <= end]
        return sorted(found, key=_by_end)

    def of_the_day(self) -> list[Row]:
        """Measurements whose possible days hold the last day."""
        return [row for voice, _ in self._voices for row in voice.touching(self.end, self.end)]

    def at_deadline(self) -> Row | None:
        """The nearest measurement at the deadline or within 14 days after it."""
        end, last = self.end, shifted(self.end, self.world.options.status_days)
        firsts = (next(voice.touching(end, last), None) for voice, _ in self._voices)
        rows = (row for row in firsts if row)
        return min(rows, key=lambda row: (max(row.start, end), -rank(row.event), row.event.id), default=None)

    def before_deadline(self) -> Row | None:
        """The nearest measurement of the last 14 days up to the deadline."""
        first = shifted(self.end, -self.world.options.status_days)
        found = []
        for voice, _ in self._voices:
            rows, low, high = voice.ending(first, self.end)
            found += [rows[high - 1]] if low < high else []
        return max(found, key=lambda row: (row.end, rank(row.event), row.event.id), default=None)

    @property
    def is_measured(self) -> bool:
        """True when anything that could be set against the bound was measured in or near the window."""
        near = self.world.options.status_days
        first = None if self.start is None else shifted(self.start, -near)
        last = shifted(self.end, near)
        return any(next(voice.touching(first, last), None) is not None for voice, _ in self._voices)

    @property
    def is_measured_otherwise(self) -> bool:
        """True when the log measures it in the window, but in nothing that can be set against the bound."""
        track = self.world.index.track(self._target, MEASUREMENT) if self._target else None
        return track is not None and any(True for _ in track.touching(self.start, self.end))

    @property
    def is_complete(self) -> bool:
        """True when the log is declared complete for the measurements over the window."""
        target = self.world.names.canonical(self.claim.target) if self.claim.target else self.bound.measure
        return self.start is not None and self.world.index.is_complete(target, MEASUREMENT, self.start, self.end, None)


def _by_end(row: Row) -> tuple[date, date, str]:
    return row.end, row.start, row.event.id
