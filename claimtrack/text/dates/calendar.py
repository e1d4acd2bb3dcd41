"""Calendar units around a day, and the weekdays before and after it."""

from __future__ import annotations

from datetime import date

from claimtrack.text.dates import stretch
from claimtrack.text.dates.stretch import Grain, Stretch


def stretch_around(when: date, grain: Grain) -> Stretch:
    """The calendar unit of that grain which contains the day."""
    match grain:
        case Grain.DAY:
            return stretch.day(when)
        case Grain.WEEK:
            return stretch.week(when)
        case Grain.WEEKEND:
            return stretch.weekend(when)
        case Grain.MONTH:
            return stretch.month(when.year, when.month)
        case Grain.QUARTER:
            return stretch.quarter(when.year, (when.month + 2) // 3)
        case Grain.HALF:
            return stretch.half(when.year, (when.month + 5) // 6)
        case Grain.DECADE:
            return stretch.decade(when.year)
        case Grain.CENTURY:
            return stretch.century(when.year // 100 + 1)
        case _:
            return stretch.year(when.year)


def move(when: date, grain: Grain, count: int) -> date:
    """`count` calendar units later."""
    if grain in {Grain.DAY, Grain.WEEK, Grain.WEEKEND}:
        return stretch.add_days(when, count * (1 if grain is Grain.DAY else 7))
    months = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6, Grain.DECADE: 120, Grain.CENTURY: 1200}
    return stretch.add_months(when, count * months.get(grain, 12))


def next_weekday(day: date, weekday: int) -> date:
    """The first such weekday after `day`."""
    return stretch.add_days(day, (weekday - day.weekday() - 1) % 7 + 1)


def last_weekday(day: date, weekday: int) -> date:
    """The last such weekday before `day`."""
    return stretch.add_days(day, -((day.weekday() - weekday - 1) % 7 + 1))
