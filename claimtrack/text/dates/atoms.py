"""The atoms of a date: day numbers, years, month names, and the year a bare date rolls to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.stretch import Stretch
from claimtrack.text.dates.tokens import Scan
from claimtrack.text.numbers import ORDINALS, words_to_number

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})


CURRENCY = frozenset("$£€¥₹#")


COUNTED = frozenset({"%", "percent", "pct", "people", "$", "€", "£"})


_TENS_ORDINAL = {"twenty": 20, "thirty": 30}


def day_number(scan: Scan, index: int) -> tuple[int, int, bool] | None:
    """Day of the month from `index` on: the number, the index behind it, and whether it is an ordinal."""
    word = scan.words[index]
    if word.isdecimal() and len(word) <= 2:
        number = int(word)
        if not 1 <= number <= 31 or (scan.glued(index) and scan.words[index - 1] in CURRENCY):
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
        return full_year(int(word[1:])), index + 1
    if word == "2" and scan.words[index + 1] == "k" and scan.glued(index + 1) and scan.glued(index + 2):
        tail = scan.words[index + 2]
        if len(tail) == 2 and tail.isdecimal():
            return 2000 + int(tail), index + 3
    return _spelled_year(scan, index) if word in _CENTURIES else None


_CENTURIES = {"nineteen": 19, "twenty": 20, "two": 20}


def _spelled_year(scan: Scan, index: int) -> tuple[int, int] | None:
    """ "twenty nineteen", "nineteen ninety-nine", "two thousand (and) ten"; not "twenty two" or "two thousand"."""
    word, behind = scan.words[index], index + 1
    if word == "two":
        if scan.words[behind] != "thousand":
            return None
        behind += 1 + (scan.words[behind + 1] == "and")
    else:
        behind += scan.words[behind] == "-"
    read = words_to_number(scan.words[behind : behind + 3])
    least = 1 if word == "two" else 10
    if read is None or not least <= read[0] <= 99 or scan.words[behind + read[1]] in {"hundred", "thousand", "million"}:
        return None
    if (
        scan.words[behind + read[1]] == "-"
        or scan.words[behind + read[1]] in lexicon.UNITS
        or scan.words[behind + read[1]] in COUNTED
    ):
        return None
    return 100 * _CENTURIES[word] + int(read[0]), behind + read[1]


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


def full_year(short: int) -> int:
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
        back = not ((coming <= 1 and (number, day) > (scan.reference.month, scan.reference.day)) or coming == 1)
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
