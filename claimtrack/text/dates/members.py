"""Members of longer stretches and their neighbours: "first week of June", "Q3 of next year", "the day after Easter"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.atoms import day_number, relative_step, year_number
from claimtrack.text.dates.calendar import last_weekday, next_weekday, stretch_around
from claimtrack.text.dates.durations import duration_at
from claimtrack.text.dates.mention import MentionKind
from claimtrack.text.dates.numeric import roll_part
from claimtrack.text.dates.parts import Reader, named_unit
from claimtrack.text.dates.stretch import Grain, Stretch
from claimtrack.text.dates.tokens import Found, Scan

_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1, "penultimate": -2}


def nth_of(scan: Scan, index: int, read: Reader) -> Found | None:
    """ "the first week of June", "second Monday of October 2017", "last day of February", "third quarter of 2019"."""
    at = index + 1 if scan.words[index] == "the" else index
    number = _NTH.get(scan.words[at])
    after = at + 1
    if number is None:
        read_day = day_number(scan, at) or _high_ordinal(scan, at)
        if read_day is None or not read_day[2]:
            return None
        number, after = read_day[0], read_day[1]
    if scan.words[after] == "last" or (scan.words[after] == "to" and scan.words[after + 1] == "last"):
        number, after = -number if number > 0 else number, after + (1 if scan.words[after] == "last" else 2)
    working = scan.words[after] in {"working", "business", "trading"} and scan.words[after + 1] == "day"
    after += working or scan.words[after] in {"full", "ever"}
    some = _first_few(scan, number, after, read)
    if some is not None:
        return some
    member = scan.words[after]
    if member == "week" and (ends := _parted_weekend(scan, after)):
        member, after = "weekend", after + ends
    unit = lexicon.UNITS.get(member, "half" if member in {"half"} else member)
    if (
        unit not in {"half", "quarter", "day", "week", "weekend", "month", "year", "decade"}
        and member not in lexicon.WEEKDAYS
    ):
        return None
    beside = _nth_weekday_beside(scan, number, after, read)
    if beside is not None:
        return beside
    joined = scan.words[after + 1] in {"of", "in", ","}
    behind = after + 2 if joined else after + 1
    whole = named_unit(scan, behind) if joined else None
    beside_it = unit in {"half", "quarter"} or _is_relative(scan, behind)
    whole = whole or (read(scan, behind) if joined or beside_it else None)
    if whole is None:
        return _alone(scan, number, unit, after + 1)
    found = member_of(whole.stretch, number, unit, lexicon.WEEKDAYS.get(member))
    if working and found is not None and whole.stretch.first is not None and whole.stretch.last is not None:
        found = stretch.day(_working_day(whole.stretch.first, whole.stretch.last, number))
    return Found(found, whole.stop) if found is not None else None


def _high_ordinal(scan: Scan, at: int) -> tuple[int, int, bool] | None:
    """ "100th", of the days of a year."""
    word = scan.words[at]
    if not (word.isdecimal() and len(word) <= 3 and scan.glued(at + 1) and scan.words[at + 2] == "day"):
        return None
    return (int(word), at + 2, True) if scan.words[at + 1] in {"st", "nd", "rd", "th"} else None


def _is_relative(scan: Scan, at: int) -> bool:
    """ "(the first Monday) next month", "(third week) this year", "(the first Tuesday) last November"."""
    behind = scan.words[at + 1]
    return relative_step(scan.words[at]) is not None and (behind in lexicon.MONTHS or behind in {"month", "year"})


def _working_day(first: date, last: date, number: int) -> date:
    if number > 0:
        return stretch.add_business_days(stretch.add_days(first, -1), number)
    return stretch.add_business_days(stretch.add_days(last, 1), number)


def _parted_weekend(scan: Scan, index: int) -> int:
    """How many more words "week-end" or "week end" takes, in front of "of" and "in"."""
    hyphen = scan.words[index + 1] == "-"
    ends = scan.words[index + 1 + hyphen] == "end" and scan.words[index + 2 + hyphen] in {"of", "in"}
    return 1 + hyphen if ends else 0


def _nth_weekday_beside(scan: Scan, number: int, after: int, read: Reader) -> Found | None:
    """ "the third Tuesday after Christmas"."""
    weekday = lexicon.WEEKDAYS.get(scan.words[after])
    if weekday is None or scan.words[after + 1] not in {"before", "after", "following"} or not 1 <= number <= 60:
        return None
    base = read(scan, after + 2)
    if base is None or base.stretch.first is None or base.stretch.last is None:
        return None
    further = 7 * (number - 1)
    if scan.words[after + 1] == "before":
        return Found(stretch.day(stretch.add_days(last_weekday(base.stretch.first, weekday), -further)), base.stop)
    return Found(stretch.day(stretch.add_days(next_weekday(base.stretch.last, weekday), further)), base.stop)


def _alone(scan: Scan, number: int, unit: str, stop: int) -> Found | None:
    """ "the third quarter" with no year: of the year meant by the tense; a bare "first half" may be a match's."""
    before = scan.words[stop - 3] if stop >= 3 else ""
    if (
        unit != "quarter"
        or not 1 <= (number if number > 0 else 4) <= 4
        or not (before in {"in", "the", "by", "for", "during"} or scan.is_alone(stop - 3, stop))
    ):
        return None
    if scan.reference is None or scan.words[stop] in {"of", "final", "finals", "back", "mile", "pounder"}:
        return None
    return roll_part(scan, "q", number if number > 0 else 4, stop)


def _first_few(scan: Scan, number: int, after: int, read: Reader) -> Found | None:
    """ "the first two weeks of May", "the last 3 months of 2018"."""
    if number not in {1, -1}:
        return None
    length = duration_at(scan, after)
    if length is None or scan.words[after] in {"a", "an", "one"} or scan.words[length[1]] not in {"of", "in"}:
        return None
    whole = named_unit(scan, length[1] + 1) or read(scan, length[1] + 1)
    if whole is None or whole.stretch.first is None or whole.stretch.last is None:
        return None
    first, last = whole.stretch.first, whole.stretch.last
    if number == 1:
        last = stretch.add_days(length[0].after(first), -1)
    else:
        first = length[0].before(stretch.add_days(last, 1))
    if first > last:
        return None
    return Found(Stretch(first, last, Grain.WEEK, length[0].value, MentionKind.DURATION), whole.stop)


def member_of(whole: Stretch, number: int, unit: str, weekday: int | None) -> Stretch | None:
    """The Nth day, week, weekday, month, quarter or half inside a stretch; negative numbers count from its end."""
    if whole.first is None or whole.last is None:
        return replace(whole, value="")
    if weekday is not None:
        return _weekday_in(whole.first, whole.last, number, weekday)
    if unit == "day":
        when = stretch.add_days(whole.first, number - 1) if number > 0 else stretch.add_days(whole.last, number + 1)
        return stretch.day(when) if whole.first <= when <= whole.last else None
    if unit in {"week", "weekend"}:
        return _week_in(whole, number, unit)
    return _long_member(whole, number, unit)


def _weekday_in(first: date, last: date, number: int, weekday: int) -> Stretch | None:
    if number > 0:
        when = stretch.add_days(next_weekday(stretch.add_days(first, -1), weekday), 7 * (number - 1))
    else:
        when = stretch.add_days(last, -((last.weekday() - weekday) % 7) + 7 * (number + 1))
    return stretch.day(when) if first <= when <= last else None


def _week_in(whole: Stretch, number: int, unit: str) -> Stretch | None:
    assert whole.first is not None
    assert whole.last is not None
    make = stretch.weekend if unit == "weekend" else stretch.week
    if number > 0:
        begin = stretch.add_days(whole.first, 7 * (number - 1))
        if unit == "week" and whole.first.weekday() > 3:
            begin = stretch.add_days(begin, 7 - whole.first.weekday())
        found = make(begin)
    else:
        found = make(stretch.add_days(whole.last, 7 * (number + 1) - (3 if unit == "week" else 0)))
        if unit == "weekend" and found.first is not None and found.first > whole.last:
            found = make(stretch.add_days(whole.last, 7 * number))
    assert found.first is not None
    return found if found.first <= whole.last else None


def _long_member(whole: Stretch, number: int, unit: str) -> Stretch | None:
    assert whole.first is not None
    assert whole.last is not None
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}[unit]
    span = (whole.last.year - whole.first.year) * 12 + whole.last.month - whole.first.month + 1
    if unit == "half" and whole.grain is not Grain.YEAR:
        return _half_in(whole, number, span)
    position = number - 1 if number > 0 else span // months + number
    first = stretch.add_months(whole.first, position * months)
    if not whole.first <= first <= whole.last or position < 0:
        return None
    grain = {"month": Grain.MONTH, "quarter": Grain.QUARTER, "half": Grain.HALF, "decade": Grain.DECADE}.get(
        unit, Grain.YEAR
    )
    return stretch_around(first, grain)


def _half_in(whole: Stretch, number: int, months: int) -> Stretch | None:
    assert whole.first is not None
    assert whole.last is not None
    if number not in {1, 2, -1}:
        return None
    middle = stretch.add_months(whole.first, months // 2)
    if months <= 1:
        middle = stretch.add_days(whole.first, ((whole.last - whole.first).days + 1) // 2)
    if number == 1:
        return replace(whole, last=stretch.add_days(middle, -1))
    return replace(whole, first=middle)


def unit_of(scan: Scan, index: int, read: Reader) -> Found | None:
    """ "the week of June 4", "the month of April", "week ending 5 May", "the weekend of 13 June", "the year 2020"."""
    at = index + 1 if scan.words[index] in {"the", "whole"} else index
    words = scan.words
    if words[at] == "w":
        return _short_week(scan, at, read)
    unit, stop = lexicon.UNITS.get(words[at]), at + 1
    if words[at] == "week" and words[stop] == "-" and words[stop + 1] in {"end", "ends"}:
        unit, stop = "weekend", stop + 2
    if unit not in lexicon.CALENDAR_UNITS or words[at].endswith("s"):
        return None
    if unit == "year" and (written := year_number(scan, stop + (words[stop] == "of"))) is not None:
        return Found(stretch.year(written[0]), written[1])
    joint = words[stop]
    if joint in {"beginning", "ending", "starting", "commencing"}:
        stop += words[stop + 1] in {"on", "of"}
    elif joint not in {"of", "following", "after", "before"}:
        return None
    whole = read(scan, stop + 1)
    if whole is None or whole.stretch.first is None:
        return None
    return _placed(whole, lexicon.CALENDAR_UNITS[unit], joint)


def _short_week(scan: Scan, at: int, read: Reader) -> Found | None:
    """ "w/c 7 May", "w/e 13 May": the week commencing or ending then."""
    if scan.words[at + 1] != "/" or scan.words[at + 2] not in {"c", "e"} or not scan.glued(at + 2):
        return None
    whole = read(scan, at + 3)
    if whole is None or whole.stretch.first is None or whole.stretch.grain is not Grain.DAY:
        return None
    return _placed(whole, Grain.WEEK, "ending" if scan.words[at + 2] == "e" else "commencing")


def _placed(whole: Found, grain: Grain, joint: str) -> Found | None:
    first, last = whole.stretch.first, whole.stretch.last
    assert first is not None
    if last is None or (grain is Grain.DAY and whole.stretch.grain is not Grain.DAY):
        return None
    if joint == "ending" and grain is Grain.WEEK:
        return Found(Stretch(stretch.add_days(last, -6), last, grain, stretch.week(last).value), whole.stop)
    if joint in {"following", "after"} and grain is Grain.WEEK:
        begin = stretch.add_days(last, 1)
        return Found(Stretch(begin, stretch.add_days(last, 7), grain, stretch.week(begin).value), whole.stop)
    if joint in {"following", "after", "before"}:
        near = stretch.add_days(first, -1) if joint == "before" else stretch.add_days(last, 1)
        if joint == "before" and grain is Grain.WEEK:
            return Found(Stretch(stretch.add_days(first, -7), near, grain, stretch.week(near).value), whole.stop)
        found = stretch_around(near, grain)
        if grain is Grain.WEEKEND and joint == "before" and found.last is not None and found.last >= first:
            found = stretch_around(stretch.add_days(near, -7), grain)
        return Found(found, whole.stop)
    return Found(stretch_around(first, grain), whole.stop)


def weekday_beside(scan: Scan, index: int, read: Reader) -> Found | None:
    """ "the Friday before Christmas", "the Monday after 5 May"."""
    at = index + 1 if scan.words[index] == "the" else index
    weekday = lexicon.WEEKDAYS.get(scan.words[at])
    if weekday is None or at == index or scan.words[at + 1] not in {"before", "after", "following"}:
        return None
    whole = read(scan, at + 2)
    if whole is None or whole.stretch.first is None or whole.stretch.last is None:
        return None
    if scan.words[at + 1] == "before":
        return Found(stretch.day(last_weekday(whole.stretch.first, weekday)), whole.stop)
    return Found(stretch.day(next_weekday(whole.stretch.last, weekday)), whole.stop)
