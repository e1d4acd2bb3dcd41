"""What every reader of an event format shares: cells, dates, and faults that point at their text."""

from __future__ import annotations

import hashlib
import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from claimtrack.events.model import Event

_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4}|\d{2})")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: [\d:.]+)?")
_CENTURY_TURN = 70
"""Two digits from here on are years of the twentieth century: 1-Jan-97."""
EARLIEST, LATEST = date(1000, 1, 1), date(2200, 1, 1)


EXAMPLE = (
    ("fighting", "Ashby", date(2018, 5, 16), "Blue Army", "Red Front"),
    ("attack", "Corley", date(2018, 5, 20), "Red Front", "Civilians"),
    ("fighting", "Dunmore", date(2018, 6, 3), "Red Front", "Green Guard"),
)
"""Type, place, day and both sides of the three events that every format's `example` tells."""


class CellError(Exception):
    """One cell of a row cannot be used; the stream turns it into a problem that underlines it."""

    def __init__(self, value: str, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.value, self.what, self.hint = value, what, hint


class Skip(Exception):
    """The row is well formed and no event."""


@dataclass(frozen=True, slots=True)
class EventFormat:
    """One format of event logs: how it is known, and how a row of it is read."""

    name: str
    title: str
    fits: Callable[[list[str]], bool]
    """Whether the first record of a file (the header, or the first row where there is none) is of this format."""
    read: Callable[[Mapping[str, str]], Event]
    """One row as an event. Raises CellError for a cell that cannot be used."""
    required: tuple[str, ...]
    example: str
    """A file of this format, with its header line, that tells the events of `EXAMPLE` and no more; becomes tests."""
    known: frozenset[str] = frozenset()
    """Columns the format may have; empty: unknown ones are not reported."""
    header: Callable[[list[str]], list[str]] | None = None
    """Column names for a file without a header line."""
    never_complete: frozenset[str] = frozenset()
    """Event types the source does not collect in full: a declared completeness is lowered to partial."""
    decides: bool = True
    """False for machine-coded sources, whose rows are candidates only."""


def column(name: str) -> str:
    """A column's name without case, blanks and marks: "Event Date" and "event_date" are one."""
    return re.sub(r"[^a-z0-9]+", "_", name.strip().lower()).strip("_")


def cell(row: Mapping[str, str], *names: str) -> str:
    """The first of the named cells that holds something, else an empty string."""
    for name in names:
        if value := row.get(name, ""):
            return value
    return ""


def day(value: str) -> date:
    """A day written 2018-04-20 (with or without a time), 20 April 2018, 20-Apr-2018, 20-Apr-18 or 20180420."""
    try:
        found = _day(value.strip())
    except ValueError:
        found = None
    if found is None:
        raise CellError(value, f"no such date: {value!r}", "write dates as 2018-04-20")
    if not EARLIEST <= found <= LATEST:
        raise CellError(value, f"a date outside the years {EARLIEST.year} to {LATEST.year}: {value!r}", "correct it")
    return found


def day_first(value: str) -> date:
    """The same, and 20/04/2018 as a source writes it that puts the day first."""
    slashes = _SLASHES.fullmatch(value.strip())
    if slashes is None:
        return day(value)
    number, month, year = (int(part) for part in slashes.groups())
    if month > 12 >= number:
        what = f"{month} is no month in {value!r}: the file was saved with months first"
        raise CellError(value, what, "write all its dates as 2018-04-20: those that fit both ways are read wrongly")
    return day(f"{year:04}-{month:02}-{number:02}")


def _day(value: str) -> date | None:
    if match := _DAY_MONTH_YEAR.fullmatch(value):
        number, month, year = match.groups()
        century = 0 if len(year) == 4 else 1900 if int(year) >= _CENTURY_TURN else 2000
        full = int(year) + century
        return date(full, _MONTHS[month[:3].lower()], int(number)) if month[:3].lower() in _MONTHS else None
    if len(value) == 10:
        return date.fromisoformat(value)
    if len(value) == 8 and value.isascii() and value.isdigit():
        return date(int(value[:4]), int(value[4:6]), int(value[6:]))
    if len(value) > 10 and value[10] in "T ":
        return datetime.fromisoformat(value).date()
    return None


def number(value: str) -> float | None:
    """A number, thousands separated by commas or blanks allowed; none for an empty cell."""
    text = value.strip().replace(",", "").replace(" ", "")
    if not text:
        return None
    try:
        found = float(text)
    except ValueError:
        raise CellError(value, f"not a number: {value!r}", "write digits, with a point for decimals") from None
    if found != found or found in (float("inf"), float("-inf")):
        raise CellError(value, f"not a number: {value!r}", "write digits, with a point for decimals")
    return found


def whole_month(of: date) -> tuple[date, date]:
    """First and last day of the month of a day."""
    return of.replace(day=1), of.replace(day=monthrange(of.year, of.month)[1])


def around(of: date, days: int) -> tuple[date, date]:
    """The closed interval of `days` on either side."""
    return of - timedelta(days=days), of + timedelta(days=days)


def content_id(prefix: str, *parts: object) -> str:
    """An id for a row that brings none: the same content has the same id in every version of a log."""
    return prefix + hashlib.sha256("|".join(map(str, parts)).encode("utf-8", "replace")).hexdigest()[:8]
