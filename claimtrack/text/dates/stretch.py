"""A stretch of the calendar: whole days from first to last, the unit it is counted in, and its TIMEX3 value."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from claimtrack.text.dates.mention import MentionKind


class Grain(StrEnum):
    """The unit a stretch is counted in."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days [first, last]; both absent where the reference day would be needed and is not known."""

    first: date | None
    last: date | None
    grain: Grain = Grain.DAY
    value: str = ""
    kind: MentionKind = MentionKind.DATE
    note: str = ""
    edge: str = ""
    """`start` or `end` where the words name the edge of a longer stretch ("the end of May")."""
    lenient: date | None = None
    """A later last day, where the words are elastic."""
    vague: bool = False
    from_reference: bool = False
    """The stretch is a length counted from the reference day ("three weeks"): it is over on `last`."""
    over: bool = False
    """The part of a stretch that is over ("earlier this year"): never cut at the reference day."""
    rolled: bool = False
    """The year was not written but chosen by the reference day."""
    named: bool = False
    """A weekday with no date beside it: only the week was chosen."""

    def with_note(self, note: str) -> Stretch:
        """The same days, with one more remark."""
        return replace(self, note=f"{self.note}; {note}" if self.note else note)


UNDATED = "undated: relative to a reference day that is not known"


def undated(grain: Grain = Grain.DAY, kind: MentionKind = MentionKind.DATE) -> Stretch:
    """A relative date with nothing to count from."""
    return Stretch(None, None, grain, "", kind, UNDATED)


def day(when: date) -> Stretch:
    """One day."""
    return Stretch(when, when, Grain.DAY, when.isoformat())


def week(when: date) -> Stretch:
    """The ISO week (Monday to Sunday) that contains `when`."""
    monday = when - timedelta(days=when.weekday())
    year, number, _ = monday.isocalendar()
    return Stretch(monday, add_days(monday, 6), Grain.WEEK, f"{year:04d}-W{number:02d}")


def weekend(when: date) -> Stretch:
    """Saturday and Sunday of the ISO week that contains `when`."""
    whole = week(when)
    assert whole.first is not None
    return Stretch(add_days(whole.first, 5), whole.last, Grain.WEEKEND, f"{whole.value}-WE")


def month(year: int, number: int) -> Stretch:
    """A calendar month."""
    last = calendar.monthrange(year, number)[1]
    return Stretch(date(year, number, 1), date(year, number, last), Grain.MONTH, f"{year:04d}-{number:02d}")


def quarter(year: int, number: int) -> Stretch:
    """A calendar quarter, 1..4."""
    return _months(year, 3 * number - 2, 3, Grain.QUARTER, f"{year:04d}-Q{number}")


def half(year: int, number: int) -> Stretch:
    """A calendar half-year, 1..2."""
    return _months(year, 6 * number - 5, 6, Grain.HALF, f"{year:04d}-H{number}")


def season(year: int, code: str) -> Stretch:
    """A season of the northern half of the earth by whole months; the winter of a year begins in its December."""
    return _months(year, SEASON_START[code], 3, Grain.SEASON, f"{year:04d}-{code}")


def year(number: int) -> Stretch:
    """A calendar year."""
    return Stretch(date(number, 1, 1), date(number, 12, 31), Grain.YEAR, f"{number:04d}")


def decade(number: int) -> Stretch:
    """Ten years, from the one that ends in 0."""
    begin = number - number % 10
    return Stretch(date(max(begin, 1), 1, 1), date(begin + 9, 12, 31), Grain.DECADE, f"{begin // 10:03d}")


def century(number: int) -> Stretch:
    """The Nth century, counted as people do: the 21st begins in 2000."""
    begin = (number - 1) * 100
    return Stretch(date(max(begin, 1), 1, 1), date(begin + 99, 12, 31), Grain.CENTURY, f"{number - 1:02d}")


SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _months(start_year: int, start: int, count: int, grain: Grain, value: str) -> Stretch:
    first = date(start_year, start, 1)
    return Stretch(first, add_days(add_months(first, count), -1), grain, value)


def add_days(when: date, count: int) -> date:
    """`count` days later, held inside the calendar that Python knows."""
    try:
        return when + timedelta(days=count)
    except OverflowError:
        return date.max if count > 0 else date.min


def add_months(when: date, count: int) -> date:
    """`count` months later; the day is held to the length of that month."""
    index = when.year * 12 + when.month - 1 + count
    if not 12 <= index < 120_000:
        return date.max if count > 0 else date.min
    target_year, zero_based = divmod(index, 12)
    return date(target_year, zero_based + 1, min(when.day, calendar.monthrange(target_year, zero_based + 1)[1]))


def add_business_days(when: date, count: int) -> date:
    """`count` days from Monday to Friday later; holidays are not known here."""
    weeks, rest = divmod(min(abs(count), 1_000_000), 5)
    step = 1 if count >= 0 else -1
    moved = add_days(when, step * 7 * weeks)
    while rest:
        moved = add_days(moved, step)
        rest -= moved.weekday() < 5
        if moved in (date.max, date.min):
            break
    return moved
