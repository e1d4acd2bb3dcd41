"""Dates that name a day or month of the calendar: "20 April", "May, 2018", "the 3rd of June next year"."""

from __future__ import annotations

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.atoms import (
    COUNTED,
    dated,
    day_number,
    full_year,
    make_day,
    month_at,
    relative_step,
    roll_month,
    roll_month_day,
    year_number,
    year_phrase,
)
from claimtrack.text.dates.clock import part_of_day
from claimtrack.text.dates.context import is_month_name
from claimtrack.text.dates.stretch import Stretch
from claimtrack.text.dates.tokens import Found, Scan
from claimtrack.text.dates.wordlist import word_set
from claimtrack.text.dates.years import FUNCTION_WORDS
from claimtrack.text.numbers import ORDINALS


def month_first(scan: Scan, index: int) -> Found | None:
    """ "May 5th, 2018", "May the 4th", "May, 2018", "Sept. 5", "May next year", "May"."""
    named = month_at(scan, index)
    if named is None or (scan.glued(index) and scan.words[index - 1] in {"_", "'"}):
        return None
    month, after = named
    read = _month_then_day(scan, month, after) or _joined_day_and_year(scan, month, after)
    if read is not None:
        return read
    year = year_phrase(scan, after)
    if year is not None and not _year_is_a_count(scan, year[1]):
        return Found(stretch.month(year[0], month), year[1])
    return Found(roll_month(scan, month), index + 1) if is_month_name(scan, index, index + 1) else None


def _year_is_a_count(scan: Scan, stop: int) -> bool:
    return scan.words[stop] in COUNTED


def _month_then_day(scan: Scan, month: int, after: int) -> Found | None:
    at = after + 1 if scan.words[after] in {"the", "-", "/"} else after
    number = day_number(scan, at)
    if number is None:
        return None
    day, stop, ordinal = number
    if not ordinal and (scan.words[stop] in lexicon.UNITS or scan.words[stop] in COUNTED):
        return None
    verbal = scan.words[after - 1] in {"may", "march", "mar"} and not scan.is_capital(after - 1)
    if verbal and not ordinal and scan.words[stop].isalpha() and scan.words[stop] not in _BEHIND_A_DAY:
        return None
    if not ordinal and scan.words[stop] == ")" and "(" not in scan.words[max(0, after - 8) : at]:
        return None
    year = year_phrase(scan, stop)
    if year is None and scan.words[stop] == "." and scan.glued(stop):
        year = year_number(scan, stop + 1)
        year = year if year is not None and not scan.words[year[1]].isalpha() else None
    if year is None and scan.words[stop] == "/" and scan.glued(stop):
        year = _short_year(scan, stop + 1)
    found = dated(scan, month, day, year[0] if year else None)
    if found is None:
        return None
    return _with_weekday(scan, Found(found, year[1] if year else stop))


def _joined_day_and_year(scan: Scan, month: int, after: int) -> Found | None:
    """ "Oct-2-2016", "Oct/2/2016": the reader of words keeps the figures together."""
    if scan.words[after] not in {"-", "/"} or not scan.glued(after) or not scan.glued(after + 1):
        return None
    day, _, year = scan.words[after + 1].replace("/", "-").partition("-")
    if not (day.isdecimal() and year.isdecimal() and len(day) <= 2 and len(year) == 4):
        return None
    found = dated(scan, month, int(day), int(year)) if 1900 <= int(year) <= 2199 else None
    return Found(found, after + 2) if found is not None else None


_BEHIND_A_DAY = FUNCTION_WORDS | {"till", "until", "through", "thru", "til"}


def _short_year(scan: Scan, index: int) -> tuple[int, int] | None:
    word = scan.words[index]
    if len(word) == 2 and word.isdecimal() and scan.glued(index):
        return full_year(int(word)), index + 1
    return None


def day_first(scan: Scan, index: int) -> Found | None:
    """ "20 April", "the 20th of April 2018", "26nov 2015", "20-Apr-18"."""
    at = index + 1 if scan.words[index] == "the" else index
    number = day_number(scan, at)
    if number is None or (scan.glued(at) and scan.words[at - 1].isalpha()):
        return None
    day, after, ordinal = number
    separator = scan.words[after] if scan.words[after] in {"-", "/", "."} and scan.glued(after) else ""
    if scan.words[after] == "day" and ordinal:
        after += 1
    if separator or scan.words[after] == "of" or (scan.words[after] == "in" and ordinal):
        after += 1
    named = month_at(scan, after)
    if named is None:
        return _day_of_relative_month(scan, day, after) if ordinal or scan.words[after - 1] == "of" else None
    month, stop = named
    if scan.words[after] in {"may", "march", "mar"} and not ordinal and not _is_month_behind_day(scan, after):
        return None
    year = year_phrase(scan, stop) or (_short_year(scan, stop + 1) if scan.words[stop] == separator != "" else None)
    if year is None and not separator:
        year = _trailing_short_year(scan, stop)
    found = dated(scan, month, day, year[0] if year else None)
    if found is None:
        return None
    return _with_weekday(scan, Found(found, year[1] if year else after + 1))


def _day_of_relative_month(scan: Scan, day: int, at: int) -> Found | None:
    """ "the 5th of next month", "the 1st of the month"."""
    at += scan.words[at] == "the" and scan.words[at + 1] != "month"
    step = 0 if scan.words[at] == "the" else relative_step(scan.words[at])
    if scan.words[at + 1] == "the" and scan.words[at] == "of":
        return None
    if step is None or scan.words[at + 1] not in {"month", "mth", "month's"} or scan.words[at - 1] not in {"of", "the"}:
        return None
    if scan.reference is None:
        return Found(stretch.undated(), at + 2)
    whole = stretch.add_months(scan.reference.replace(day=1), step)
    when = make_day(whole.year, whole.month, day)
    if when is not None and scan.words[at] == "the" and when < scan.reference and not scan.back:
        whole = stretch.add_months(whole, 1)
        when = make_day(whole.year, whole.month, day)
    return Found(stretch.day(when), at + 2) if when is not None else None


def _is_month_behind_day(scan: Scan, index: int) -> bool:
    """ "5 may 2018", "on 5 May"; not "all 4 may fall"."""
    return scan.is_capital(index) or (scan.words[index + 1] not in _VERBISH and not scan.words[index + 1].isalpha())


_VERBISH = frozenset(["be", "have", "not", "well", "fall"])


def _trailing_short_year(scan: Scan, index: int) -> tuple[int, int] | None:
    word, behind = scan.words[index], scan.words[index + 1]
    is_year = len(word) == 2 and word.isdecimal() and not scan.glued(index) and 10 <= int(word) <= 40
    return (full_year(int(word)), index + 1) if is_year and behind in {"", ".", ",", ")", "!", "?", ";"} else None


def _with_weekday(scan: Scan, found: Found) -> Found:
    """Take in a weekday behind the date where it is the right one: "14 December, Friday"."""
    at = found.stop + 1 if scan.words[found.stop] in {",", "("} else found.stop
    closed = scan.words[found.stop] == "("
    if closed and scan.words[at + 1] != ")":
        return found
    weekday = lexicon.WEEKDAYS.get(scan.words[at])
    if weekday is None or found.stretch.first is None:
        return found
    fitting = in_fitting_year(scan, found.stretch, weekday)
    if fitting.first is None or fitting.first.weekday() != weekday:
        return found
    return Found(fitting, at + 1 + closed)


def year_first(scan: Scan, index: int) -> Found | None:
    """ "2018 May 1", "2018, May"."""
    read = year_number(scan, index)
    if read is None:
        return None
    named = month_at(scan, read[1] + (scan.words[read[1]] in {",", "-"}))
    if named is None or (scan.words[named[1] - 1] == "may" and not scan.is_capital(named[1] - 1)):
        return None
    number = day_number(scan, named[1])
    if number is None or year_phrase(scan, number[1]) is not None or scan.words[number[1]] in lexicon.UNITS:
        return None
    found = dated(scan, named[0], number[0], read[0])
    return Found(found, number[1]) if found is not None else None


def weekday_then_date(scan: Scan, index: int) -> Found | None:
    """ "Friday, April 20th", "Fri 20 Apr", "Friday the 13th"."""
    weekday = lexicon.WEEKDAYS.get(scan.words[index])
    if weekday is None:
        return None
    at = index + 1
    if scan.words[at] == "." and scan.glued(at):
        at += 1
    if (part := part_of_day(scan, at)) is not None:
        at = part.stop
    if scan.words[at] in {",", "-", "the"}:
        at += 1
    if scan.words[at] == "the":
        at += 1
    found = month_first(scan, at) if month_at(scan, at) is not None else day_first(scan, at)
    if found is not None:
        if found.stretch.grain is not stretch.Grain.DAY:
            return None
        return Found(in_fitting_year(scan, found.stretch, weekday), found.stop)
    number = day_number(scan, at)
    if number is not None and number[2] and part is None:
        rolled = roll_weekday_number(scan, weekday, number[0])
        return Found(rolled, number[1]) if rolled is not None else None
    return None


def in_fitting_year(scan: Scan, found: Stretch, weekday: int) -> Stretch:
    """A day whose year was not written, in the year beside it in which it falls on that weekday, if it does."""
    if not found.rolled or found.first is None or found.first.weekday() == weekday or scan.reference is None:
        return found
    others = (make_day(found.first.year + shift, found.first.month, found.first.day) for shift in (-1, 1))
    fitting = [when for when in others if when is not None and when.weekday() == weekday]
    reference = scan.reference
    return stretch.day(min(fitting, key=lambda when: abs(when - reference))) if fitting else found


def bracketed_weekday(scan: Scan, index: int) -> Found | None:
    """ "(Wednesday) 18 April"."""
    weekday = lexicon.WEEKDAYS.get(scan.words[index + 1])
    if weekday is None or scan.words[index + 2] != ")":
        return None
    found = month_first(scan, index + 3) or day_first(scan, index + 3)
    if found is None or found.stretch.grain is not stretch.Grain.DAY:
        return None
    return Found(in_fitting_year(scan, found.stretch, weekday), found.stop)


def roll_weekday_number(scan: Scan, weekday: int, day: int) -> Stretch | None:
    """ "Friday the 13th": the nearest 13th that is a Friday."""
    if scan.reference is None:
        return stretch.undated()
    begin = scan.reference.replace(day=1)
    for step in range(-1 if scan.back else 0, 30):
        first = stretch.add_months(begin, -step if scan.back else step)
        when = make_day(first.year, first.month, day)
        if when is None or when.weekday() != weekday:
            continue
        if when <= scan.reference if scan.back else when >= scan.reference:
            return stretch.day(when)
    return None


def bare_ordinal(scan: Scan, index: int) -> Found | None:
    """ "the 20th", "on 20th", where no noun follows: the next 20th of a month."""
    article = scan.words[index] == "the"
    if not article and not (scan.words[index][:1].isdecimal() and scan.words[index - 1] in _BEFORE_A_DAY):
        return None
    number = day_number(scan, index + article)
    if number is None or not number[2]:
        return None
    if scan.words[index + 1] in ORDINALS and not scan.is_alone(index - (scan.words[index - 1] == "on"), number[1]):
        return None
    if scan.words[number[1]].isalpha() and scan.words[number[1]] not in _AFTER_A_DAY:
        return None
    if scan.words[number[1]] in {"-", "'", "%"}:
        return None
    return Found(roll_month_day(scan, number[0]) or stretch.undated(), number[1])


_BEFORE_A_DAY = frozenset({"on", "by", "till", "until", "before", "after"})
_AFTER_A_DAY = word_set("and or but at when if we i they he she it because so then as with by for which the")
