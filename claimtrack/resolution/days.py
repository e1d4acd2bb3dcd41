"""Days apart from a day, never past either end of the calendar: "in ten thousand years" is a window too."""

from __future__ import annotations

from datetime import date, timedelta


def shifted(day: date, days: int) -> date:
    """The day so many days later (or earlier, for a negative number), or the calendar's own last (first) day."""
    if days >= 0:
        return day + timedelta(days=min(days, (date.max - day).days))
    return day - timedelta(days=min(-days, (day - date.min).days))
