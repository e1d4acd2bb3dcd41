"""Dates in figures alone: 2018-04-20, 20.4.2018, 4/20/18, 2018-W17, 05/2018, 2014-2018."""

from __future__ import annotations

import re
from datetime import date, timedelta

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.atoms import dated, make_day
from claimtrack.text.dates.stretch import Grain, Stretch
from claimtrack.text.dates.tokens import Found, Scan
from claimtrack.text.dates.wordlist import word_set

_ISO = re.compile(r"([12][0-9]{3})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2((?:[12][0-9])?[0-9]{2})")
_YEAR_MONTH = re.compile(r"((?:19|20)[0-9]{2})[-/.](0[1-9]|1[0-2])")
_LONE_MONTH = re.compile(r"((?:19|20)[0-9]{2})[-/.]([1-9])")
_LONE_DAY = re.compile(r"((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])")
_MONTH_YEAR = re.compile(r"(0?[1-9]|1[0-2])[/.]((?:19|20)[0-9]{2})")
_DAY_MONTH = re.compile(r"([0-9]{1,2})[/.]([0-9]{1,2})")
_YEARS = re.compile(r"((?:1[5-9]|20|21)[0-9]{2})[-/]((?:[12][0-9])?[0-9]{2})")
_EVENTS = frozenset({"9/11", "24/7", "7/7", "50/50", "1/6", "10/10", "9/10", "8/10", "7/10"})
_DATED_BY = word_set(
    "on by until till til before after since from dated monday tuesday wednesday thursday friday saturday "
    "sunday mon tue tues wed thu thur thurs fri sat sun ships launches drops starts ends expires due eta "
    "deadline release earnings open opens opening closes closing live you launch starting coming"
)
_NAMING_A_DAY = frozenset({"date", "deadline", "due", "eta", "when"})
_VERSIONED = word_set("v version ver release ios python kernel firmware patch build update section chapter")
_LONGEST = 24
AMBIGUOUS = "day and month could be the other way round"


def numeric_date(scan: Scan, index: int) -> Found | None:
    """A date in figures at `index`, or none."""
    word = scan.words[index]
    if not 4 <= len(word) <= _LONGEST and not _DAY_MONTH.fullmatch(word):
        return iso_week(scan, index)
    if scan.glued(index) and (scan.words[index - 1].isalpha() or scan.words[index - 1] in "$£€-+=_/.#:"):
        return None
    behind = scan.words[index + 1]
    if scan.glued(index + 1) and behind != "t" and (behind in "%$€£/+=" or behind.isalpha()):
        return None
    read = _whole(scan, index, word)
    if read is None:
        return iso_week(scan, index)
    stop = index + 1
    if scan.words[stop] == "t" and scan.glued(stop) and scan.glued(stop + 1):
        stop += 3 if scan.words[stop + 2] == "z" else 2
    return Found(read, stop)


def _whole(scan: Scan, index: int, word: str) -> Stretch | None:
    if match := _ISO.fullmatch(word):
        when = make_day(int(match[1]), int(match[3]), int(match[4]))
        return stretch.day(when) if when is not None else None
    if match := _YEAR_LAST.fullmatch(word):
        return _year_last(scan, index, match)
    if match := _YEAR_MONTH.fullmatch(word):
        following = (int(match[1]) + 1) % 100 == int(match[2])
        return None if following or "." in word else stretch.month(int(match[1]), int(match[2]))
    if scan.is_alone(index, index + 1):
        if match := _LONE_MONTH.fullmatch(word):
            return stretch.month(int(match[1]), int(match[2]))
        if (match := _LONE_DAY.fullmatch(word)) and (when := make_day(int(match[1]), int(match[2]), int(match[3]))):
            return stretch.day(when)
    if match := _MONTH_YEAR.fullmatch(word):
        return stretch.month(int(match[2]), int(match[1]))
    if match := _DAY_MONTH.fullmatch(word):
        return _day_month(scan, index, word, match)
    return None


def _year_last(scan: Scan, index: int, match: re.Match[str]) -> Stretch | None:
    short = len(match[4]) == 2
    before = scan.words[index - 1] if index else ""
    if before in _VERSIONED:
        return None
    if short and match[2] != "/" and before not in _DATED_BY and not (len(match[1]) == len(match[3]) == 2):
        return None
    year = int(match[4])
    if short:
        year += 2000 if year < 50 else 1900
    return in_order(scan.options.day_first, int(match[1]), int(match[3]), year, prefers_day=match[2] == ".")


def in_order(day_first: bool | None, one: int, two: int, year: int, *, prefers_day: bool = False) -> Stretch | None:
    """The day that two numbers and a year name; says so where the order is open. Points part day-first dates."""
    first_is_day = day_first if day_first is not None else prefers_day
    readings = (make_day(year, two, one), make_day(year, one, two))
    chosen, other = readings if first_is_day else readings[::-1]
    if chosen is None:
        return stretch.day(other) if other is not None else None
    read = stretch.day(chosen)
    if day_first is None and other is not None and other != chosen and not prefers_day:
        return read.with_note(f"{AMBIGUOUS}: {chosen.isoformat()} or {other.isoformat()}")
    return read


def _day_month(scan: Scan, index: int, word: str, match: re.Match[str]) -> Stretch | None:
    before = scan.words[index - 1] if index else ""
    behind = scan.words[index + 1 : index + 3]
    alone = (
        scan.is_alone(index, index + 1)
        or (before == ":" and scan.words[index - 2] in _NAMING_A_DAY)
        or (behind[0] in {"at", "@"} and behind[1][:1].isdecimal())
    )
    if (
        word in _EVENTS
        or not (before in _DATED_BY or alone or (before == "of" and scan.words[index - 2] in {"week", "weekend"}))
        or scan.words[index + 1] in lexicon.UNITS
        or scan.words[index + 1] in {"of", "chance", "%", "the", "people", "to"}
    ):
        return None
    if "." in word and scan.options.day_first is not True:
        return None
    one, two = int(match[1]), int(match[2])
    day, month = (one, two) if scan.options.day_first or one > 12 else (two, one)
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    read = dated(scan, month, day, None)
    if read is None or scan.options.day_first is not None or one == two or max(one, two) > 12:
        return read
    return read.with_note(AMBIGUOUS)


def year_range(scan: Scan, index: int) -> tuple[Stretch, Stretch] | None:
    """ "2014-2018", "2018/19": two years in one word."""
    match = _YEARS.fullmatch(scan.words[index])
    if match is None or _glued_to_letters(scan, index):
        return None
    first = int(match[1])
    last = int(match[2]) if len(match[2]) == 4 else first - first % 100 + int(match[2])
    if not first < last <= first + 150 or last > 2150:
        return None
    return stretch.year(first), stretch.year(last)


def day_range(word: str) -> tuple[int, int] | None:
    """ "19-22": two days of a month in one word."""
    first, dash, last = word.partition("-" if "-" in word else "/")
    if dash == "/" and not (first.isdecimal() and last.isdecimal() and int(last) == int(first) + 1):
        return None
    if not (dash and first.isdecimal() and last.isdecimal() and len(first) <= 2 and len(last) <= 2):
        return None
    return (int(first), int(last)) if 1 <= int(first) < int(last) <= 31 else None


def _glued_to_letters(scan: Scan, index: int) -> bool:
    return (scan.glued(index) and (scan.words[index - 1].isalpha() or scan.words[index - 1] in "$£€#-")) or (
        scan.glued(index + 1) and (scan.words[index + 1].isalpha() or scan.words[index + 1] in "%$€")
    )


def iso_week(scan: Scan, index: int) -> Found | None:
    """ "2018-W17", "week 17", "week 17 of 2018", "wk 17"."""
    index += scan.words[index] == "calendar"
    word = scan.words[index]
    if len(word) == 4 and word.isdecimal() and scan.words[index + 1] in {"-", "w"}:
        at = index + 2 if scan.words[index + 1] == "-" else index + 1
        if scan.words[at] == "w" and at > index + 1:
            at += 1
        number = scan.words[at]
        if scan.words[at - 1] == "w" and scan.glued(at) and number.isdecimal() and len(number) <= 2:
            return _week_number(int(word), int(number), at + 1)
        return None
    if word in {"week", "wk", "cw", "kw"} and scan.words[index + 1].isdecimal() and len(scan.words[index + 1]) <= 2:
        return _named_week(scan, index)
    return None


def _named_week(scan: Scan, index: int) -> Found | None:
    number, stop = int(scan.words[index + 1]), index + 2
    at = stop + 1 if scan.words[stop] in {"of", ",", "in"} else stop
    year = scan.words[at]
    if len(year) == 4 and year.isdecimal() and "1900" <= year <= "2199":
        return _week_number(int(year), number, at + 1)
    before = scan.words[index - 1] if index else ""
    bound = before in {"in", "by", "until", "till", "before", "after", "since", "during", "from", "calendar"}
    if not bound and not scan.is_alone(index, stop):
        return None
    if scan.reference is None:
        return Found(stretch.undated(Grain.WEEK), stop)
    current = scan.reference.isocalendar()
    target = current.year
    if scan.back and number > current.week:
        target -= 1
    elif not scan.back and number < current.week:
        target += 1
    return _week_number(target, number, stop)


def _week_number(year: int, number: int, stop: int) -> Found | None:
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return Found(Stretch(monday, monday + timedelta(days=6), Grain.WEEK, f"{year:04d}-W{number:02d}"), stop)


_QUARTER_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4}


def coded_part(scan: Scan, index: int) -> Found | None:
    """ "Q3", "Q3 2019", "3Q18", "2019Q3", "H1 2020", "FY2019", "CY19"."""
    words = scan.words
    if words[index] in {"q", "h"} and scan.glued(index + 1) and not scan.glued(index):
        return _part(scan, words[index], words[index + 1], index + 2)
    letter = words[index + 1] if scan.glued(index + 1) and not scan.glued(index) else ""
    if len(words[index]) == 1 and (letter == "q" or (letter == "h" and scan.is_capital(index + 1))):
        return _part(scan, words[index + 1], words[index], index + 2)
    if len(words[index]) == 4 and words[index].isdecimal() and words[index + 1] in {"q", "h", "-"}:
        at = index + 2 if words[index + 1] == "-" else index + 1
        half = words[at] == "h" and words[at + 1] in {"1", "2"} and (at > index + 1 or scan.is_capital(at))
        known = words[at] == "q" or half
        if known and scan.glued(at + 1) and words[at + 1] in {"1", "2", "3", "4"} and not scan.glued(at + 2):
            return _make_part(words[at], int(words[at + 1]), int(words[index]), at + 2)
    if words[index].isdecimal() and len(words[index]) == 2 and words[index + 1] == "q" and scan.glued(index + 1):
        return _short_year_quarter(scan, index)
    if words[index] in {"quarter", "qtr"}:
        number = str(_QUARTER_NUMBERS.get(words[index + 1], words[index + 1]))
        return _part(scan, "q", number, index + 2) if number in {"1", "2", "3", "4"} and len(number) == 1 else None
    if words[index] in {"fy", "cy"}:
        year = _coded_year(scan, index + 1)
        return Found(stretch.year(year[0]), year[1]) if year is not None else None
    return None


_BEFORE_HALF = word_set("in by during for of until till since before after through this next last early mid late from")
"""Words that tell the half of a year ("in H1") from a visa or a gas."""


def _short_year_quarter(scan: Scan, index: int) -> Found | None:
    """ "18q4"."""
    year, number = scan.words[index], scan.words[index + 2]
    if number not in {"1", "2", "3", "4"} or len(number) > 1 or not scan.glued(index + 2) or not "10" <= year <= "49":
        return None
    return _make_part("q", int(number), 2000 + int(year), index + 3)


def _part(scan: Scan, letter: str, number: str, stop: int) -> Found | None:
    if number not in {"1", "2", "3", "4"} or (letter == "h" and number > "2"):
        return None
    if scan.glued(stop) and scan.words[stop].isalpha():
        return None
    at = stop + 1 if scan.words[stop] in {",", "of", "in", "-", "/"} else stop
    if scan.words[at] in {"fy", "cy"}:
        at += 1
    year = _coded_year(scan, at) or _relative_year(scan, at)
    if year is not None:
        return _make_part(letter, int(number), year[0], year[1])
    if letter == "h" and not (scan.words[stop - 3] in _BEFORE_HALF or scan.is_alone(stop - 2, stop)):
        return None
    if scan.reference is None:
        return Found(stretch.undated(Grain.QUARTER), stop)
    return roll_part(scan, letter, int(number), stop)


def _relative_year(scan: Scan, index: int) -> tuple[int, int] | None:
    at = index + 1 if scan.words[index] == "the" else index
    if scan.reference is None or scan.words[at + 1] not in {"year", "yr"}:
        return None
    for words, shift in ((lexicon.THIS, 0), (lexicon.NEXT, 1), (lexicon.LAST, -1)):
        if scan.words[at] in words:
            return scan.reference.year + shift, at + 2
    return None


def roll_part(scan: Scan, letter: str, number: int, stop: int) -> Found | None:
    """The nearest such quarter ("q") or half ("h") on the side that the tense tells."""
    assert scan.reference is not None
    for shift in (0, -1 if scan.back else 1):
        found = _make_part(letter, number, scan.reference.year + shift, stop)
        assert found.stretch.first is not None
        assert found.stretch.last is not None
        if found.stretch.first <= scan.reference if scan.back else found.stretch.last >= scan.reference:
            return found
    return None


def _make_part(letter: str, number: int, year: int, stop: int) -> Found:
    return Found(stretch.quarter(year, number) if letter == "q" else stretch.half(year, number), stop)


def _coded_year(scan: Scan, index: int) -> tuple[int, int] | None:
    word = scan.words[index].removeprefix("'")
    if word.isdecimal() and len(word) == 4 and "1900" <= word <= "2199":
        return int(word), index + 1
    if word.isdecimal() and len(word) == 2 and (scan.glued(index) or scan.words[index][0] == "'"):
        return 2000 + int(word), index + 1
    return None
