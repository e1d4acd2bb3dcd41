"""The time stamps that sites put on pages and comments: strict forms, whole strings only.

Dates in prose are the business of `claimtrack.text.dates`; a stamp is the whole of its line or of a field.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAYS_NAME = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3})?"
_WEEKDAY = r"(?:(?P<weekday>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3})?"
FULL_DATE = (
    rf"{_WEEKDAY}(?:"
    rf"(?P<m1>{MONTH})\s{{0,3}}(?P<d1>{_DAY})[.,]?\s{{1,3}}(?P<y1>{_YEAR}|['’]\d\d)"
    rf"|(?P<d2>{_DAY})(?:\s{{1,3}}of)?[\s-]{{1,3}}(?P<m2>{MONTH})[\s,-]{{1,3}}(?P<y2>{_YEAR})"
    rf"|(?P<y3>{_YEAR})[-/](?P<n3>0?[1-9]|1[0-2])[-/](?P<d3>0[1-9]|[12]\d|3[01]|[1-9])"
    rf"|(?P<a4>\d{{1,2}})(?P<sep>[./-])(?P<b4>\d{{1,2}})(?P=sep)(?P<y4>{_YEAR})"
    r")(?!\d)"
)
"""A day with its year, in the ways pages write it; parse a match with `date_of_match`."""


def _without_groups(pattern: str) -> str:
    """The pattern with no named group, so that it may stand in another more than once."""
    return re.sub(r"\(\?P<\w+>", "(?:", re.sub(r"\(\?P=\w+\)", "[./-]", pattern))


_CLOCK_TIME = (
    r"[\s,]{0,3}(?:at|@|-|–|t|•|·|\|)?\s{0,3}[0-2]?\d[:.][0-5]\d(?:[:.][0-5]\d(?:\.\d{1,9})?)?\s{0,2}(?:[ap]\.?m\.?)?"
    r"\s{0,2}(?:z\b|\([a-z]{2,4}\)|(?:utc|gmt|msk|[a-z]{1,3}t)\b|\(?(?:utc|gmt)?\s?[+-]\d\d?:?(?:\d\d)?\)?)?"
)
_CLOCK = rf"(?:{_CLOCK_TIME})?"
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,4})"
_UNIT = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|(?:sec|min|hr|wk|mo|yr)s?\.?|[smhdwy])"
_SHORT_UNIT = r"(?:secs?|mins?|hrs?|wks?|mos?|yrs?|[smhdwy])"
_AGO = (
    rf"(?:(?:about|over|almost|nearly)\s{{1,3}})?{_COUNT}\s{{0,3}}{_UNIT}(?:,?\s{{1,3}}(?:and\s)?{_COUNT}\s{{0,3}}{_UNIT})?"
    rf"\s{{1,3}}ago|\d{{1,3}}\s?{_SHORT_UNIT}"
    r"|just now|(?:yesterday|today)" + _CLOCK + r"|last (?:week|month|year)"
)
_SHORT_MONTH = rf"{_WEEKDAYS_NAME}{_DAY}[\s-]{MONTH}[\s-]\d\d(?![\d.:]){_CLOCK}"
_YEAR_FIRST = rf"{_YEAR}-{MONTH}-{_DAY}(?!\d){_CLOCK}"
_YEAR_LAST = (
    rf"{_WEEKDAYS_NAME}{MONTH}\s{{1,2}}{_DAY}\s[0-2]?\d:[0-5]\d(?::[0-5]\d)?\s(?:[a-z]{{2,5}}\s|[+-]\d{{4}}\s)?{_YEAR}"
)
"""The order in which computers print a day: "Sat Sep 10 10:55:25 BST 2011"."""
_OTHER_ORDERS = re.compile(
    rf"(?P<d6>{_DAY})[\s-](?P<m6>{MONTH})[\s-](?P<y6>\d\d)(?![\d.:])|(?P<y7>{_YEAR})-(?P<m7>{MONTH})-(?P<d7>{_DAY})(?!\d)"
    rf"|(?P<m8>{MONTH})\s{{1,2}}(?P<d8>{_DAY})\s.{{4,20}}\s(?P<y8>{_YEAR})$",
    re.I,
)
_SHORT_YEAR = rf"(?P<a5>\d{{1,2}})(?P<sep5>[./-])(?P<b5>\d{{1,2}})(?P=sep5)(?P<y5>\d\d){_CLOCK_TIME}"
_MONTH_DAY = rf"(?:{MONTH}\s{{1,3}}{_DAY}(?!\d)|{_DAY}\s{{1,3}}{MONTH})"
_NO_YEAR = rf"{_MONTH_DAY}{_CLOCK_TIME}"
_MONTH_ONLY = rf"{MONTH}\s['’]\d\d(?!\d)"
_CLOCK_FIRST = r"(?:[0-2]?\d:[0-5]\d(?::[0-5]\d)?\s?(?:[ap]\.?m\.?)?,?\s(?:on\s)?)"
STAMP = (
    rf"(?:{_CLOCK_FIRST}?(?:{FULL_DATE}{_CLOCK}|{_SHORT_MONTH}|{_YEAR_FIRST})|{_YEAR_LAST}|{_SHORT_YEAR}|{_NO_YEAR}"
    rf"|{_CLOCK_FIRST}{_MONTH_DAY}|{_MONTH_ONLY}|{_AGO})"
)
CLOCKED_DATE = (
    rf"(?:{_CLOCK_FIRST}(?:{_without_groups(FULL_DATE)}|{_WEEKDAYS_NAME}{_DAY}[\s-]{MONTH}[\s-]\d\d(?![\d.:]))"
    rf"|{_without_groups(FULL_DATE)}{_CLOCK_TIME}|{_SHORT_MONTH.removesuffix(_CLOCK)}{_CLOCK_TIME}"
    rf"|{_YEAR_FIRST.removesuffix(_CLOCK)}{_CLOCK_TIME}|{_YEAR_LAST}|{_without_groups(_SHORT_YEAR)})"
)
"""A day with its year and the time of day, to be searched in a line; `read_moment` reads what it finds."""
STAMP_WORDS = _without_groups(STAMP)
"""Any stamp, without named groups."""
_STAMP = re.compile(
    rf"(?:(?:reviewed\sin\s[a-z\s]{{2,30}}?\s)?(?:(?:on|at|posted|published|updated|edited|answered|asked|commented|replied|reviewed|written|sent)[:\s]{{1,3}}){{0,2}}{STAMP}|posted\s(?:on\s)?{_MONTH_DAY})"
    r"\s{0,3}(?:\(?edited\)?|via\s(?:mobile|web|email))?",
    re.I,
)
_FULL_DATE = re.compile(FULL_DATE, re.I)
_SHORT_DATE = re.compile(_SHORT_YEAR, re.I)
_MONTH_AND_DAY = re.compile(rf"(?:posted\s(?:on\s)?)?(?P<stamp>{_MONTH_DAY})", re.I)
_EDITED = re.compile(r"(?<=.)\s{0,3}\(?(?:edited|updated)\)?(?:\s.{1,40})?$", re.I)
"""What sites add to a stamp when the comment was changed later."""
_CHANGED = re.compile(r"edited|updated", re.I)
_CUE = re.compile(r"\d|ago|now|day|last", re.I)
"""Without a figure or one of these no line is a stamp."""
_WITHIN_A_DAY = re.compile(r"just now|today|\d{1,4}\s?(?:s|m|h)\b|(?:second|sec|minute|min|hour|hr)s?\b", re.I)
LONGEST_STAMP = 80


@dataclass(frozen=True, slots=True)
class Moment:
    """A time stamp as read: the day, where it fixes one."""

    text: str
    day: date | None = None
    same_day: bool = False
    """True for stamps of the kind "3 hours ago"."""
    month_day: tuple[int, int] | None = None
    """Month and day of a stamp without a year."""
    either: tuple[date, ...] = ()
    """The two days that "05/12/2018" may name."""

    def day_near(self, published: date | None) -> date | None:
        """The day, where the page's own day settles what the stamp leaves open."""
        if self.day is not None or published is None:
            return self.day
        if self.same_day:
            return published
        days = list(self.either)
        if self.month_day is not None:
            days = [day for year in (-1, 0, 1) if (day := _date(published.year + year, *self.month_day))]
        return min(days, key=lambda day: _distance(day, published), default=None)


def _distance(day: date, published: date) -> int:
    """How far from its page's day a comment stands: most are younger, though a page may be dated by its last change."""
    days = (day - published).days
    return days if days >= 0 else -2 * days


def read_moment(text: str, *, day_first: bool | None = None) -> Moment | None:
    """The stamp that is the whole of `text`, or None.

    "2 years ago" is a stamp without a day: it counts from the day of the download, which a saved page does not tell.
    """
    if _CUE.search(text) is None:
        return None
    cleaned = text.lstrip("?#").strip(" \t()[]|•·-–—,").removesuffix(":")
    cleaned = _EDITED.sub("", cleaned) if _CHANGED.search(cleaned) else cleaned
    if not cleaned or len(cleaned) > LONGEST_STAMP or not _STAMP.fullmatch(cleaned):
        return None
    return _moment(text, cleaned, day_first)


def read_leading_moment(text: str, *, day_first: bool | None = None) -> tuple[Moment, str] | None:
    """The stamp that `text` begins with and what stands behind it, or None."""
    found = _STAMP.match(text) if len(text) <= 2 * LONGEST_STAMP else None
    return (_moment(found.group(), found.group(), day_first), text[found.end() :]) if found else None


def _moment(text: str, stamp: str, day_first: bool | None) -> Moment:
    found = _FULL_DATE.search(stamp)
    day_first = False if _AMERICAN_ZONE.search(stamp) else day_first
    american = "." in stamp and _HALF_OF_DAY.search(stamp) is not None
    if found:
        day = date_of_match(found, day_first=day_first)
        return Moment(text, day, either=_both(found["a4"], found["b4"], found["y4"]) if day is None else ())
    other = _OTHER_ORDERS.search(stamp)
    if other:
        return Moment(text, _day_in_other_order(other))
    short = _SHORT_DATE.search(stamp)
    if short:
        first, second, year = int(short["a5"]), int(short["b5"]), 2000 + int(short["y5"])
        day = _numeric_date(first, second, year, "/" if american else short["sep5"], day_first, None)
        return Moment(text, day, either=_both(short["a5"], short["b5"], str(year)) if day is None else ())
    yearless = _MONTH_AND_DAY.search(stamp)
    if yearless and (moment := read_month_day(yearless["stamp"])):
        return moment
    return Moment(text, same_day=bool(_WITHIN_A_DAY.search(stamp)))


def _day_in_other_order(found: re.Match[str]) -> date | None:
    number = next(number for number in "678" if found[f"y{number}"])
    month, day, year = found[f"m{number}"], found[f"d{number}"], int(found[f"y{number}"])
    return _date(year + 2000 * (year < 70) + 1900 * (70 <= year < 100), _month(month), int(re.sub(r"\D", "", day)))


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


_AMERICAN_ZONE = re.compile(r"\b(?:P[SD]T|C[SD]T|M[SD]T|EDT)\b")
_HALF_OF_DAY = re.compile(r"\d\s?[ap]\.?m\b", re.I)
"""A clock that those use who write the month first, even where they part the numbers by points."""


def _both(first: str | None, second: str | None, year: str | None) -> tuple[date, ...]:
    """The days of both orders of a numeric date."""
    if first is None or second is None or year is None:
        return ()
    one, two = int(first), int(second)
    return tuple(day for day in (_date(int(year), one, two), _date(int(year), two, one)) if day)


_IN_FIGURES = re.compile(r"(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d./-])")
_FEWEST_IN_TURN = 3
_FAR_FEWER = 8


def is_day_first(lines: Iterable[str]) -> bool | None:
    """The order of numeric dates that those of a page settle which have a part above 12, or else the order in which
    its stamps follow each other; None where neither or both do."""
    found: set[bool] = set()
    stamps: list[tuple[int, int, int]] = []
    for line in lines:
        if len(line) > 2 * LONGEST_STAMP or ("/" not in line and "-" not in line):
            continue
        for first, _, second, year in _IN_FIGURES.findall(line):
            if int(first) > 12 or int(second) > 12:
                found.add(int(first) > 12)
            elif len(line) <= LONGEST_STAMP:
                stamps.append((int(year), int(first), int(second)))
    if found:
        return found.pop() if len(found) == 1 else None
    return _order_of(stamps)


def _order_of(stamps: Sequence[tuple[int, int, int]]) -> bool | None:
    """The order in which stamps (year, first, second number) only go up or only down, over far fewer days than in the
    other, where that goes one way as well."""
    if len(set(stamps)) < _FEWEST_IN_TURN:
        return None
    by_day = [(year, second, first) for year, first, second in stamps]
    spans = {day_first: _days_in_turn(days) for day_first, days in ((True, by_day), (False, stamps))}
    told = {day_first: days for day_first, days in spans.items() if days is not None}
    if len(told) == 1:
        return next(iter(told))
    if len(told) > 1 and told[True] != told[False]:
        shorter = min(told, key=lambda day_first: told[day_first])
        return shorter if told[shorter] * _FAR_FEWER <= told[not shorter] else None
    return None


def _days_in_turn(days: Sequence[tuple[int, int, int]]) -> int | None:
    """About how many days lie between the first and the last of (year, month, day) that go one way; None for others."""
    if list(days) not in (sorted(days), sorted(days, reverse=True)):
        return None
    (year, month, day), (last_year, last_month, last_day) = min(days), max(days)
    return 365 * (last_year - year) + 30 * (last_month - month) + last_day - day


def read_month_day(text: str) -> Moment | None:
    """ "15 March": a stamp only where its place on the line says so, since it could be a word of the comment."""
    found = _MONTH_AND_DAY.fullmatch(text.strip())
    if not found:
        return None
    name = next(part for part in re.findall(r"[a-z]+", found["stamp"], re.I) if part[:3].lower() in _MONTHS)
    number = re.search(r"\d{1,2}", found["stamp"])
    return Moment(text, month_day=(_MONTHS.index(name[:3].lower()) + 1, int(number[0]) if number else 1))


def date_of_match(found: re.Match[str], *, day_first: bool | None = None) -> date | None:
    """The day a match of `FULL_DATE` names; None where no such day exists or its order stays open (3/4/2018, unless the
    weekday written with it settles that)."""
    part = found.groupdict()
    for n in "12":
        if part[f"y{n}"]:
            month = _MONTHS.index(part[f"m{n}"][:3].lower()) + 1
            year = int(part[f"y{n}"].lstrip("'’"))
            return _date(year + 2000 * (year < 100), month, int(re.sub(r"\D", "", part[f"d{n}"])))
    if part["y3"]:
        return _date(int(part["y3"]), int(part["n3"]), int(part["d3"]))
    return _numeric_date(int(part["a4"]), int(part["b4"]), int(part["y4"]), part["sep"], day_first, part["weekday"])


def _numeric_date(
    first: int, second: int, year: int, separator: str, day_first: bool | None, weekday: str | None
) -> date | None:
    if first > 12 or separator == "." or (day_first and second <= 12):
        return _date(year, second, first)
    if second > 12 or day_first is False:
        return _date(year, first, second)
    days = {day for day in (_date(year, first, second), _date(year, second, first)) if day}
    if weekday:
        days = {day for day in days if day.weekday() == _WEEKDAYS.index(weekday[:3].lower())}
    return days.pop() if len(days) == 1 else None


def read_timestamp(value: object) -> date | None:
    """The day (UTC) of a record's time field: seconds or milliseconds since 1970, ISO 8601, or a full date in words."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)):
        return _from_epoch(float(value))
    text = str(value).strip()
    if re.fullmatch(r"-?\d{9,13}(?:\.\d{1,9})?", text):
        return _from_epoch(float(text))
    try:
        moment = datetime.fromisoformat(text)
        return (moment.astimezone(UTC) if moment.tzinfo else moment).date()
    except ValueError:
        pass
    found = read_moment(text)
    if found is not None:
        return found.day
    head = _FULL_DATE.match(text[:LONGEST_STAMP])
    return date_of_match(head) if head else None


def _from_epoch(seconds: float) -> date | None:
    if abs(seconds) >= 1e11:
        seconds /= 1000
    try:
        return datetime.fromtimestamp(seconds, UTC).date()
    except (OverflowError, OSError, ValueError):
        return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
