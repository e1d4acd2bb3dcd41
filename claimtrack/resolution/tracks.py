"""Rows of one sort in the order of time, found by bisection however many there are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from claimtrack.events.model import Event
from claimtrack.resolution.days import shifted

_LONG_DAYS = 31
"""Rows that last longer are kept apart, so that one of them does not make all others be looked at."""


class Row(NamedTuple):
    """An event with the days on which it may have happened."""

    start: date
    end: date
    event: Event


class Track:
    """Rows of one sort, by their first possible day and by their last."""

    __slots__ = ("_by_end", "_ends", "_long", "_short_days", "_starts", "_voices", "rows")

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = sorted(rows, key=lambda row: (row.start, row.end, row.event.id))
        self._starts = [row.start for row in self.rows]
        lengths = [(row.end - row.start).days for row in self.rows]
        self._long = [row for row, days in zip(self.rows, lengths, strict=True) if days > _LONG_DAYS]
        self._short_days = max((days for days in lengths if days <= _LONG_DAYS), default=0)
        self._by_end: list[Row] | None = None
        self._ends: list[date] = []
        self._voices: tuple[Track, ...] | None = None

    @property
    def voices(self) -> tuple[Track, ...]:
        """The rows parted by who did what to whom, where, with what outcome, and how well sourced.

        The rows of one voice answer any question alike but for their days: its first row speaks for all.
        """
        if self._voices is None:
            parted: dict[object, list[Row]] = {}
            for row in self.rows:
                event = row.event
                measured = event.measurement.unit if event.measurement else None
                key = (event.place, event.actor, event.counter_actor, event.outcome, event.confidence, measured)
                parted.setdefault(key, []).append(row)
            self._voices = tuple(Track(rows) for rows in parted.values()) if len(parted) > 1 else (self,)
        return self._voices if self.rows else ()

    def touching(self, first: date | None, last: date | None) -> Iterator[Row]:
        """Rows with at least one possible day in the closed interval, by their first day; an absent end is open."""
        high = len(self.rows) if last is None else bisect_right(self._starts, last)
        low = 0
        if first is not None:
            nearly = shifted(first, -self._short_days)
            low = bisect_left(self._starts, nearly)
            for row in self._long:
                if row.start >= nearly or (last is not None and row.start > last):
                    break
                if row.end >= first:
                    yield row
        for at in range(low, high):
            if first is None or self.rows[at].end >= first:
                yield self.rows[at]

    def inside(self, first: date | None, last: date) -> Iterator[Row]:
        """Rows all of whose possible days lie in the closed interval, by their last day."""
        rows, low, high = self.ending(first, last)
        for at in range(low, high):
            if first is None or rows[at].start >= first:
                yield rows[at]

    def last_inside(self, first: date | None, last: date) -> Row | None:
        """The last of them."""
        rows, low, high = self.ending(first, last)
        backwards = (rows[at] for at in range(high - 1, low - 1, -1))
        return next((row for row in backwards if first is None or row.start >= first), None)

    def ending(self, first: date | None, last: date) -> tuple[list[Row], int, int]:
        """All rows by their last day, and from where to where they end in the closed interval."""
        if self._by_end is None:
            self._by_end = sorted(self.rows, key=lambda row: (row.end, row.event.id))
            self._ends = [row.end for row in self._by_end]
        low = 0 if first is None else bisect_left(self._ends, first)
        return self._by_end, low, bisect_right(self._ends, last)

    def across(self, day: date) -> Iterator[Row]:
        """Rows that may have come on the day or before it, and may have come after it."""
        return (row for row in self.touching(day, day) if row.end > day)

    def before(self, day: date) -> Iterator[Row]:
        """Rows that were certainly over before the day, the latest first."""
        for at in range(bisect_left(self._starts, day) - 1, -1, -1):
            if self.rows[at].end < day:
                yield self.rows[at]

    def after(self, day: date) -> Iterator[Row]:
        """Rows that certainly began after the day, the first first."""
        for at in range(bisect_right(self._starts, day), len(self.rows)):
            yield self.rows[at]


EMPTY = Track(())
