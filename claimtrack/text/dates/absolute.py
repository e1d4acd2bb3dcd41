"""Dates that name a day, month or year of the calendar: "20 April", "May, 2018", "the 3rd of June next year"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.context import is_month_name
from claimtrack.text.dates.stretch import Stretch
from claimtrack.text.dates.tokens import Found, Scan
from claimtrack.text.numbers import ORDINALS

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_CURRENCY = frozenset("$£€¥₹#")
_COUNTED = frozenset({"%", "percent", "pct", "people", "$", "€", "£"})
_TENS_ORDINAL = {"twenty": 20, "thirty": 30}


def day_number(scan: Scan, index: int) -> tuple[int, int, bool] | None:
    """Day of the month from `index` on: the number, the index behind it, and whether it is an ordinal."""
    word = scan.words[index]
    if word.isdecimal() and len(word) <= 2:
        number = int(word)
        if not 1 <= number <= 31 or (scan.glued(index) and scan.words[index - 1] in _CURRENCY):
            return None
        if scan.glued(index + 1):
            if scan.words[index + 1] in _SUFFIXES:
                return number, index + 2, True
            if scan.words[index + 1] == "%":
                return None
        return number, index + 1, False
    if word in ORDINALS:
        return ORDINALS[word], index + 1, True
    if word in _TENS_ORDINAL:
        last = index + 2 if scan.words[index + 1] == "-" else index + 1
        unit = ORDINALS.get(scan.words[last], 99)
        if unit < 10 and _TENS_ORDINAL[word] + unit <= 31:
            return _TENS_ORDINAL[word] + unit, last + 1, True
    return None


def year_number(scan: Scan, index: int) -> tuple[int, int] | None:
    """Year written out at `index`: "2018", "'18", "2k18"."""
    word = scan.words[index]
    if len(word) == 4 and word.isdecimal() and "1000" <= word <= "2199":
        if scan.glued(index + 1) and (scan.words[index + 1].isalpha() or scan.words[index + 1] == "%"):
            return None
        return int(word), index + 1
    if len(word) == 3 and word[0] == "'" and word[1:].isdecimal():
        return _full_year(int(word[1:])), index + 1
    if word == "2" and scan.words[index + 1] == "k" and scan.glued(index + 1) and scan.glued(index + 2):
        tail = scan.words[index + 2]
        if len(tail) == 2 and tail.isdecimal():
            return 2000 + int(tail), index + 3
    return None


def year_phrase(scan: Scan, index: int) -> tuple[int, int] | None:
    """A year behind a month or a part of it: ", 2018", "of 2018", "next year", "of this year"."""
    at = index + 1 if scan.words[index] in {",", "of", "in", "/", "-"} else index
    written = year_number(scan, at)
    if written is not None and not (scan.words[index] == "-" and not scan.glued(at)):
        return written
    if scan.words[at] == "the" and scan.words[at + 1] in {"following", "same", "next", "previous", "current"}:
        at += 1
    shift = relative_step(scan.words[at])
    if shift is not None and scan.words[at + 1] in {"year", "yr"} and scan.reference is not None:
        return scan.reference.year + shift, at + 2
    return None


def relative_step(word: str) -> int | None:
    """-1, 0, 1 for "last", "this", "next"."""
    if word in lexicon.THIS or word == "same":
        return 0
    if word in lexicon.NEXT:
        return 1
    return -1 if word in lexicon.LAST else None


def _full_year(short: int) -> int:
    return 2000 + short if short < 50 else 1900 + short


def month_at(scan: Scan, index: int) -> tuple[int, int] | None:
    """Month named at `index`; a full stop behind an abbreviation belongs to it where the date goes on."""
    number = lexicon.MONTHS.get(scan.words[index])
    if number is None:
        return None
    stop = index + 1
    if (
        scan.words[stop] == "."
        and scan.glued(stop)
        and (scan.words[stop + 1][:1].isdecimal() or scan.words[stop + 1] == ",")
    ):
        stop += 1
    return number, stop


def roll_day(scan: Scan, number: int, day: int) -> Stretch | None:
    """The nearest such day on the side of the reference day that the tense tells."""
    if scan.reference is None:
        return stretch.undated()
    back = scan.back
    if scan.weakly:
        coming = (number - scan.reference.month) % 12
        back = not (coming <= 1 and (number, day) > (scan.reference.month, scan.reference.day) or coming == 1)
    step = -1 if back else 1
    for ahead in range(9):
        when = make_day(scan.reference.year + step * ahead, number, day)
        if when is not None and (when <= scan.reference if back else when >= scan.reference):
            return replace(stretch.day(when), rolled=True)
    return None


def roll_month(scan: Scan, number: int) -> Stretch:
    """The nearest such month on the side of the reference day that the tense tells; the current one counts on both."""
    if scan.reference is None:
        return stretch.undated(stretch.Grain.MONTH)
    current = scan.reference.month
    if scan.back and not (scan.weakly and (number - current) % 12 == 1):
        year = scan.reference.year - (number > current)
    else:
        year = scan.reference.year + (number < current)
    return replace(stretch.month(year, number), rolled=True)


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or none where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def dated(scan: Scan, month: int, day: int, year: int | None) -> Stretch | None:
    """A day of a month, in a year written or rolled to."""
    if year is None:
        return roll_day(scan, month, day) if day <= 29 or make_day(2000, month, day) else None
    when = make_day(year, month, day)
    return stretch.day(when) if when is not None else None


def month_first(scan: Scan, index: int) -> Found | None:
    """ "May 5th, 2018", "May the 4th", "May, 2018", "Sept. 5", "May next year", "May"."""
    named = month_at(scan, index)
    if named is None or (scan.glued(index) and scan.words[index - 1] in {"_", "'"}):
        return None
    month, after = named
    read = _month_then_day(scan, month, after)
    if read is not None:
        return read
    year = year_phrase(scan, after)
    if year is not None and not _year_is_a_count(scan, year[1]):
        return Found(stretch.month(year[0], month), year[1])
    return Found(roll_month(scan, month), index + 1) if is_month_name(scan, index, index + 1) else None


def _year_is_a_count(scan: Scan, stop: int) -> bool:
    return scan.words[stop] in _COUNTED


def _month_then_day(scan: Scan, month: int, after: int) -> Found | None:
    at = after + 1 if scan.words[after] in {"the", "-", "/"} else after
    number = day_number(scan, at)
    if number is None:
        return None
    day, stop, ordinal = number
    if not ordinal and (scan.words[stop] in lexicon.UNITS or scan.words[stop] in _COUNTED):
        return None
    if not ordinal and scan.words[after - 1] in {"may", "march", "mar"} and not scan.is_capital(after - 1):
        if scan.words[stop].isalpha() and scan.words[stop] not in _FUNCTION:
            return None
    if not ordinal and scan.words[stop] == ")" and "(" not in scan.words[max(0, after - 8) : at]:
        return None
    year = year_phrase(scan, stop)
    if year is None and scan.words[stop] == "/" and scan.glued(stop):
        year = _short_year(scan, stop + 1)
    found = dated(scan, month, day, year[0] if year else None)
    if found is None:
        return None
    return Found(found, year[1] if year else stop)


def _short_year(scan: Scan, index: int) -> tuple[int, int] | None:
    word = scan.words[index]
    if len(word) == 2 and word.isdecimal() and scan.glued(index):
        return _full_year(int(word)), index + 1
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
    if separator or scan.words[after] in {"of", "in"} and ordinal:
        after += 1
    named = month_at(scan, after)
    if named is None:
        return _day_of_relative_month(scan, day, after) if ordinal else None
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
    if step is None or scan.words[at + 1] not in {"month", "mth", "month's"} or scan.words[at - 1] not in {"of", "the"}:
        return None
    if scan.reference is None:
        return Found(stretch.undated(), at + 2)
    whole = stretch.add_months(scan.reference.replace(day=1), step)
    when = make_day(whole.year, whole.month, day)
    return Found(stretch.day(when), at + 2) if when is not None else None


def _is_month_behind_day(scan: Scan, index: int) -> bool:
    """ "5 may 2018", "on 5 May"; not "all 4 may fall"."""
    return scan.is_capital(index) or scan.words[index + 1] not in _VERBISH and not scan.words[index + 1].isalpha()


_VERBISH = frozenset("be have not well fall".split())


def _trailing_short_year(scan: Scan, index: int) -> tuple[int, int] | None:
    word, behind = scan.words[index], scan.words[index + 1]
    if len(word) == 2 and word.isdecimal() and not scan.glued(index) and 10 <= int(word) <= 40:
        if behind in {"", ".", ",", ")", "!", "?", ";"}:
            return _full_year(int(word)), index + 1
    return None


def _with_weekday(scan: Scan, found: Found) -> Found:
    """Take in a weekday behind the date where it is the right one: "14 December, Friday"."""
    at = found.stop + 1 if scan.words[found.stop] in {",", "("} else found.stop
    closed = scan.words[found.stop] == "("
    if closed and scan.words[at + 1] != ")":
        return found
    weekday = lexicon.WEEKDAYS.get(scan.words[at])
    if weekday is None or found.stretch.first is None or found.stretch.first.weekday() != weekday:
        return found
    return Found(found.stretch, at + 1 + closed)


def year_first(scan: Scan, index: int) -> Found | None:
    """ "2018 May 1", "2018, May"."""
    read = year_number(scan, index)
    if read is None:
        return None
    named = month_at(scan, read[1] + (scan.words[read[1]] in {",", "-"}))
    if named is None or scan.words[named[1] - 1] == "may" and not scan.is_capital(named[1] - 1):
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
    if scan.words[at] in {",", "-", "the"}:
        at += 1
    if scan.words[at] == "the":
        at += 1
    if month_at(scan, at) is not None:
        found = month_first(scan, at)
        return found if found and found.stretch.grain is stretch.Grain.DAY else None
    found = day_first(scan, at)
    if found is not None:
        return found
    number = day_number(scan, at)
    if number is not None and number[2]:
        rolled = roll_weekday_number(scan, weekday, number[0])
        return Found(rolled, number[1]) if rolled is not None else None
    return None


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
    """ "the 20th", where no noun follows: the next 20th of a month."""
    if scan.words[index] != "the":
        return None
    number = day_number(scan, index + 1)
    if number is None or not number[2] or scan.words[index + 1] in ORDINALS:
        return None
    if scan.words[number[1]].isalpha() and scan.words[number[1]] not in _AFTER_A_DAY:
        return None
    if scan.words[number[1]] in {"-", "'", "%"}:
        return None
    return Found(roll_month_day(scan, number[0]) or stretch.undated(), number[1])


_AFTER_A_DAY = frozenset("and or but at when if we i they he she it because so then as with by for which the".split())


def roll_month_day(scan: Scan, day: int) -> Stretch | None:
    """The nearest day of that number in any month."""
    if scan.reference is None:
        return stretch.undated()
    begin = scan.reference.replace(day=1)
    for step in range(4):
        first = stretch.add_months(begin, -step if scan.back else step)
        when = make_day(first.year, first.month, day)
        if when is not None and (when <= scan.reference if scan.back else when >= scan.reference):
            return stretch.day(when)
    return None


_BEFORE_SHORT_YEAR = frozenset("in since of by until till before after from during mid early late through".split())
_QUANTIFIED = frozenset(
    "than over about nearly almost around least most roughly approximately some another killed only just under above "
    "exactly x by".split()
)


def bare_year(scan: Scan, index: int) -> Found | None:
    """ "2018"; not a count ("2018 soldiers", "more than 2000"), a price or part of a name ("T2018")."""
    read = year_number(scan, index)
    if read is None or not 1800 <= read[0] <= 2120:
        return None
    before, after = scan.words[index - 1] if index else "", scan.words[read[1]]
    if scan.words[index][0] == "'" and before not in _BEFORE_SHORT_YEAR:
        return None
    if scan.glued(index) and (
        before in _CURRENCY - {"#"} or before.isalpha() or before in {"-", "+", ".", "/", "_", "=", "~"}
    ):
        return None
    if scan.glued(read[1]) and after in {"%", "$", "€", "£", "x", "+", "/", "_", "="}:
        return None
    if after in lexicon.UNITS or after in _COUNTED or after in lexicon.TIMEX_UNITS:
        return None
    if scan.is_alone(index, read[1]):
        return Found(stretch.year(read[0]), read[1])
    plural = after.isalpha() and not scan.is_capital(read[1]) and after not in _FUNCTION
    quantified = before in _QUANTIFIED and before not in {"by", "around", "about", "just", "only"}
    if quantified or plural and (before in _QUANTIFIED and before != "by" or read[0] % 100 == 0):
        return None
    if read[0] < 1900 and before not in {"in", "since", "of", "from", "until", "before", "after", "by"}:
        return None
    if plural and after.endswith("s") and not after.endswith("ss") and after not in _DATED_PLURALS:
        return None
    return Found(stretch.year(read[0]), read[1])


_FUNCTION = frozenset(
    "and or but at when if we i they he she it because so then as with by for which the is was will to in on has a an "
    "are were be that this there his her its of".split()
)
_DATED_PLURALS = frozenset(
    "elections olympics games primaries playoffs finals midterms awards polls results talks".split()
)
