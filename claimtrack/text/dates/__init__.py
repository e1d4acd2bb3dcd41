"""Dates as forecasters mean them: the window of days that a phrase names."""

from claimtrack.text.dates.finder import find_dates, find_windows
from claimtrack.text.dates.mention import DateMention, DateOptions, DatePart, MentionKind
from claimtrack.text.dates.window import NO_WINDOW, Modifier, Window, WindowBasis

__all__ = [
    "NO_WINDOW",
    "DateMention",
    "DateOptions",
    "DatePart",
    "MentionKind",
    "Modifier",
    "Window",
    "WindowBasis",
    "find_dates",
    "find_windows",
]
