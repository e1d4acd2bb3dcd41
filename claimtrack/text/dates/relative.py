"""Dates counted from the reference day: "tomorrow", "next week", "last May", "three weeks ago", "Friday"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.absolute import month_at, relative_step, roll_month, year_number
from claimtrack.text.dates.clock import part_of_day
from claimtrack.text.dates.context import is_month_name, is_season_name, is_weekday_name
from claimtrack.text.dates.durations import Duration, duration_at
from claimtrack.text.dates.mention import MentionKind
from claimtrack.text.dates.stretch import Grain, Stretch
from claimtrack.text.dates.tokens import Found, Scan
from claimtrack.text.numbers import words_to_number


def relative_day(scan: Scan, index: int) -> Found | None:
    """ "today", "tonight", "tomorrow", "the day after tomorrow"."""
    at = index + 1 if scan.words[index] == "the" else index
    if scan.words[at] == "day" and scan.words[at + 1] in {"after", "before"}:
        base = lexicon.RELATIVE_DAYS.get(scan.words[at + 2])
        if base not in {1, -1} or (base > 0) != (scan.words[at + 1] == "after"):
            return None
        return Found(_day_from(scan, 2 * base), at + 3)
    if scan.words[index] in lexicon.TONIGHT:
        return Found(_with_tail(_day_from(scan, 0), "TNI"), index + 1)
    shift = lexicon.RELATIVE_DAYS.get(scan.words[index])
    if shift is None:
        return None
    if scan.words[index + 1] == "week" and shift >= 0 and not scan.words[index].endswith("s"):
        return Found(_day_from(scan, shift + 7), index + 2)
    return Found(_day_from(scan, shift), index + 1)


def _day_from(scan: Scan, shift: int) -> Stretch:
    if scan.reference is None:
        return stretch.undated()
    return stretch.day(stretch.add_days(scan.reference, shift))


def _with_tail(found: Stretch, tail: str) -> Stretch:
    return replace(found, value=found.value + tail if found.value else "", kind=MentionKind.TIME)


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


def deictic(scan: Scan, index: int) -> Found | None:
    """ "this week", "next month", "last May", "the coming weekend", "the week after next", "next Friday night"."""
    at = index + 1 if scan.words[index] in {"the", "these", "our", "my", "his"} else index
    at += scan.words[at] == "this" and scan.words[at + 1] in {"coming", "past", "upcoming", "next", "last", "following"}
    after_next = _after_next(scan, at)
    if after_next is not None:
        return after_next
    word = scan.words[at]
    step = relative_step(word)
    if step is None or (at == index and word in {"past", "following", "preceding"}):
        return None
    at += 1
    if scan.words[at] in {"calendar", "fiscal", "financial", "whole", "entire", "very"}:
        at += 1
    return (
        _deictic_unit(scan, at, step, word)
        or _deictic_weekday(scan, at, step)
        or _deictic_month(scan, at, step)
        or _deictic_season(scan, at, step)
        or _deictic_part_of_day(scan, at, step)
    )


def _after_next(scan: Scan, at: int) -> Found | None:
    """ "the week after next", "the Friday before last"."""
    pair = (scan.words[at + 1], scan.words[at + 2])
    if pair not in {("after", "next"), ("before", "last")} or scan.words[at + 3] in lexicon.UNITS:
        return None
    count = 2 if pair[0] == "after" else -2
    grain = _grain(scan.words[at])
    if grain is not None:
        return Found(_shifted(scan, grain, count), at + 3)
    weekday = lexicon.WEEKDAYS.get(scan.words[at])
    if weekday is None:
        return None
    if scan.reference is None:
        return Found(stretch.undated(), at + 3)
    once = next_weekday(scan.reference, weekday) if count > 0 else last_weekday(scan.reference, weekday)
    return Found(stretch.day(stretch.add_days(once, 7 if count > 0 else -7)), at + 3)


def _grain(word: str) -> Grain | None:
    unit = lexicon.UNITS.get(word)
    singular = not word.endswith("s") or word.endswith("'s")
    return lexicon.CALENDAR_UNITS.get(unit) if unit is not None and singular else None


def _shifted(scan: Scan, grain: Grain, step: int) -> Stretch:
    if scan.reference is None:
        return stretch.undated(grain)
    return stretch_around(move(scan.reference, grain, step), grain)


def _deictic_unit(scan: Scan, at: int, step: int, word: str) -> Found | None:
    if scan.words[at] == "half" and (scan.words[at + 1] in {"year", "-"}):
        return Found(_shifted(scan, Grain.HALF, step), at + (2 if scan.words[at + 1] == "year" else 3))
    if scan.words[at] == "week" and scan.words[at + 1] == "-" and scan.words[at + 2] in {"end", "ends"}:
        return Found(_shifted(scan, Grain.WEEKEND, step), at + 3)
    grain = _grain(scan.words[at])
    if grain is None or (grain is Grain.DAY and step == -1):
        return None
    if grain is Grain.WEEKEND and word in {"coming", "upcoming", "forthcoming"}:
        step = 0
    if word == "past" and grain is not Grain.WEEKEND:
        return None
    if grain is Grain.YEAR and scan.words[at] == "year's" and scan.words[at + 1] in lexicon.SEASONS and scan.reference:
        return Found(stretch.season(scan.reference.year + step, lexicon.SEASONS[scan.words[at + 1]]), at + 2)
    if grain is Grain.DAY and step == 0 and (word == "same" or scan.words[at - 2] == "to"):
        return None
    return Found(_shifted(scan, grain, step), at + 1)


def next_weekday(day: date, weekday: int) -> date:
    """The first such weekday after `day`."""
    return stretch.add_days(day, (weekday - day.weekday() - 1) % 7 + 1)


def last_weekday(day: date, weekday: int) -> date:
    """The last such weekday before `day`."""
    return stretch.add_days(day, -((day.weekday() - weekday - 1) % 7 + 1))


def _deictic_weekday(scan: Scan, at: int, step: int) -> Found | None:
    weekday = lexicon.WEEKDAYS.get(scan.words[at])
    if weekday is None or not is_weekday_name(scan, at, at + 1):
        return None
    if scan.reference is None:
        return Found(stretch.undated(), at + 1)
    today = scan.reference
    if step < 0:
        return Found(stretch.day(last_weekday(today, weekday)), at + 1)
    coming = scan.words[at - 1] in {"coming", "upcoming", "following", "forthcoming"}
    if step == 0 or coming:
        first = stretch.add_days(today, -1) if step == 0 else today
        return Found(stretch.day(next_weekday(first, weekday)), at + 1)
    monday = stretch.add_days(today, 7 - today.weekday())
    return Found(stretch.day(stretch.add_days(monday, weekday)), at + 1)


def _deictic_month(scan: Scan, at: int, step: int) -> Found | None:
    named = month_at(scan, at)
    if named is None or not is_month_name(scan, at, at + 1):
        return None
    written = year_number(scan, named[1])
    if written is not None:
        return Found(stretch.month(written[0], named[0]), written[1])
    if scan.reference is None:
        return Found(stretch.undated(Grain.MONTH), at + 1)
    month, current, year = named[0], scan.reference.month, scan.reference.year
    if step == 0:
        year += (month - current < -6) - (month - current > 6 and scan.back)
    elif step > 0:
        year += month <= current
    else:
        year -= month >= current
    return Found(stretch.month(year, month), at + 1)


def _deictic_season(scan: Scan, at: int, step: int) -> Found | None:
    code = lexicon.SEASONS.get(scan.words[at])
    if code is None or not is_season_name(scan, at, at + 1):
        return None
    written = year_number(scan, at + 1)
    if written is not None:
        return Found(stretch.season(written[0], code), written[1])
    if scan.reference is None:
        return Found(stretch.undated(Grain.SEASON), at + 1)
    return Found(roll_season(scan.reference, code, step, back=scan.back), at + 1)


def roll_season(day: date, code: str, step: int, *, back: bool) -> Stretch:
    """The season meant by "this", "next", "last" (0, 1, -1); a running one is "this"."""
    candidates = [stretch.season(day.year + shift, code) for shift in (-2, -1, 0, 1, 2)]
    running = [each for each in candidates if each.first and each.last and each.first <= day <= each.last]
    ahead = [each for each in candidates if each.first and each.first > day]
    over = [each for each in candidates if each.last and each.last < day]
    if step > 0:
        return ahead[0]
    if step < 0:
        return over[-1]
    return running[0] if running else over[-1] if back else ahead[0]


def _deictic_part_of_day(scan: Scan, at: int, step: int) -> Found | None:
    """ "this morning", "last night"."""
    part = part_of_day(scan, at)
    if part is None or part.tail.startswith(("T0", "T1", "T2")):
        return None
    shift = step if step < 0 else 0 if step == 0 else 1
    if scan.words[at - 1] in {"past", "previous", "following"}:
        return None
    return Found(_with_tail(_day_from(scan, shift), part.tail), part.stop)


def bare_weekday(scan: Scan, index: int) -> Found | None:
    """ "Friday", "Monday next week", "Friday of next week", "Monday week"."""
    weekday = lexicon.WEEKDAYS.get(scan.words[index])
    if weekday is None or not is_weekday_name(scan, index, index + 1):
        return None
    if scan.words[index].endswith("days") and not scan.options.every_expression:
        return None
    stop = index + 1
    if scan.words[stop] == "." and scan.words[index] in lexicon.WEEKDAYS_NEEDING_PROOF and scan.glued(stop):
        stop += scan.words[stop + 1] in {",", "at"}
    at = stop + 1 if scan.words[stop] in {"of", ",", "in", "from"} else stop
    at += scan.words[at] == "the"
    step = relative_step(scan.words[at])
    if step is not None and scan.words[at + 1] in {"week", "wk", "week's"}:
        if scan.reference is None:
            return Found(stretch.undated(), at + 2)
        monday = stretch.add_days(scan.reference, 7 * step - scan.reference.weekday())
        return Found(stretch.day(stretch.add_days(monday, weekday)), at + 2)
    if scan.reference is None:
        return Found(stretch.undated(), stop)
    if scan.words[stop] in {"week", "wk"} and scan.words[stop + 1] not in {"of", "in", "-"}:
        coming = next_weekday(scan.reference, weekday)
        return Found(stretch.day(stretch.add_days(coming, 7)), stop + 1)
    return Found(replace(stretch.day(roll_weekday(scan, weekday)), rolled=True, named=True), stop)


def roll_weekday(scan: Scan, weekday: int) -> date:
    """The nearest such weekday on the side that the tense tells; the reference day itself counts on both."""
    assert scan.reference is not None
    if scan.back:
        return last_weekday(stretch.add_days(scan.reference, 1), weekday)
    return next_weekday(stretch.add_days(scan.reference, -1), weekday)


def counted(scan: Scan, index: int) -> Found | None:
    """ "three weeks ago", "two days from now", "a week from Friday", "the next 3 weeks", "the past decade"."""
    at = index + 1 if scan.words[index] in {"the", "these", "those"} else index
    word = scan.words[at]
    if word in lexicon.NEXT | lexicon.LAST | {"first"}:
        return _next_or_last(scan, at, word)
    read = duration_at(scan, index)
    return _anchored(scan, *read) if read is not None else _counted_weekdays(scan, index)


def _counted_weekdays(scan: Scan, index: int) -> Found | None:
    """ "two Sundays from now", "3 Fridays ago"."""
    read = words_to_number(scan.words[index : index + 2])
    number, at = read or (float(scan.words[index]) if scan.words[index].isdecimal() else 0.0, 1)
    at += index
    weekday = lexicon.WEEKDAYS.get(scan.words[at])
    back = scan.words[at + 1] == "ago"
    if weekday is None or not 1 <= number <= 60 or not (back or scan.words[at + 1 : at + 3] == ["from", "now"]):
        return None
    if scan.reference is None:
        return Found(stretch.undated(), at + 2)
    once = last_weekday(scan.reference, weekday) if back else next_weekday(scan.reference, weekday)
    further = 7 * (int(number) - 1)
    return Found(stretch.day(stretch.add_days(once, -further if back else further)), at + (2 if back else 3))


def _next_or_last(scan: Scan, at: int, word: str) -> Found | None:
    if word == "first":
        return None
    read = duration_at(scan, at + 1)
    if read is None and word in {"past", "coming", "next", "last"}:
        unit = lexicon.UNITS.get(scan.words[at + 1])
        if unit in lexicon.CALENDAR_UNITS and unit != "weekend" and (word == "past" or scan.words[at + 1].endswith("s")):
            plural = scan.words[at + 1].endswith("s")
            code = lexicon.TIMEX_UNITS[unit]
            one = Duration(1, unit, f"P{'X' if plural else 1}{code}", vague=plural, counted=not plural)
            if not (plural and word in {"last", "next"} and unit == "day"):
                read = one, at + 2
    if read is None or scan.words[at + 1] in {"a", "an", "another"}:
        return None
    duration, stop = read
    if scan.reference is None:
        return Found(replace(stretch.undated(kind=MentionKind.DURATION), value=duration.value), stop)
    if word in lexicon.NEXT:
        return Found(ahead(scan.reference, duration), stop)
    first = duration.before(scan.reference) if duration.counted else None
    return Found(Stretch(first, scan.reference, Grain.DAY, duration.value, MentionKind.DURATION), stop)


def ahead(day: date, duration: Duration) -> Stretch:
    """The stretch of that length from `day` on."""
    if not duration.counted:
        return Stretch(day, None, Grain.DAY, duration.value, MentionKind.DURATION, vague=True, from_reference=True)
    lenient = duration.lenient_after(day) if duration.vague else None
    return Stretch(
        day, duration.after(day), Grain.DAY, duration.value, MentionKind.DURATION,
        lenient=lenient, vague=duration.vague, from_reference=True,
    )  # fmt: skip


_HENCE = {("from", "now"): 2, ("from", "today"): 2, ("hence",): 1, ("later",): 1, ("afterwards",): 1,
          ("after", "that"): 2, ("after", "now"): 2, ("time",): 1, ("away",): 1, ("to", "go"): 2,
          ("tops",): 1, ("max",): 1, ("maximum",): 1, ("at", "most"): 2, ("at", "the", "most"): 3, ("from", "then"): 2, ("after", "this"): 2}  # fmt: skip
_AGO = {("ago",): 1, ("back",): 1, ("earlier",): 1, ("before", "now"): 2, ("prior",): 1, ("beforehand",): 1}
UNIT_GRAINS = {"day": Grain.DAY, "night": Grain.DAY, "week": Grain.WEEK, "fortnight": Grain.WEEK, "month": Grain.MONTH,
               "quarter": Grain.MONTH, "year": Grain.YEAR, "decade": Grain.DECADE, "century": Grain.CENTURY}  # fmt: skip


def _anchored(scan: Scan, duration: Duration, stop: int) -> Found | None:
    for words, length in _AGO.items():
        if tuple(scan.words[stop : stop + length]) == words:
            return Found(_ago(scan, duration), stop + length)
    for words, length in _HENCE.items():
        if tuple(scan.words[stop : stop + length]) == words:
            return Found(_hence(scan, duration, stop), stop + length)
    return None


def _ago(scan: Scan, duration: Duration) -> Stretch:
    if scan.reference is None:
        return stretch.undated()
    if not duration.counted or duration.amount == 0:
        return Stretch(None, scan.reference, Grain.DAY, "PAST_REF", vague=True)
    when = duration.before(scan.reference)
    grain = UNIT_GRAINS.get(duration.unit, Grain.DAY)
    if duration.amount != int(duration.amount) or duration.business:
        grain = Grain.DAY
    around = stretch_around(when, grain) if grain in {Grain.MONTH, Grain.YEAR, Grain.DECADE} else stretch.day(when)
    if grain is Grain.WEEK:
        around = replace(around, value=stretch.week(when).value)
    return replace(around, vague=duration.vague)


def _hence(scan: Scan, duration: Duration, stop: int) -> Stretch:
    if scan.reference is None:
        return replace(stretch.undated(), value=duration.value)
    found = ahead(scan.reference, duration)
    if scan.words[stop] in {"time", "tops", "max", "maximum", "at", "to", "away"}:
        return found
    if duration.unit in UNIT_GRAINS and duration.counted and not duration.vague and found.last is not None:
        grain = UNIT_GRAINS[duration.unit]
        around = stretch_around(found.last, grain)
        return replace(found, value=around.value, kind=MentionKind.DATE)
    return replace(found, kind=MentionKind.DATE)


def bare_month(scan: Scan, index: int) -> Stretch | None:
    """A month with nothing beside it, rolled."""
    named = month_at(scan, index)
    return roll_month(scan, named[0]) if named is not None else None


def bare_season(scan: Scan, index: int) -> Found | None:
    """ "summer 2019", "the spring of 2020", "the summer of next year", "by spring"."""
    at = index + 1 if scan.words[index] == "the" else index
    code = lexicon.SEASONS.get(scan.words[at])
    if code is None:
        return None
    behind = at + 2 if scan.words[at + 1] in {"of", ",", "in"} else at + 1
    written = year_number(scan, behind)
    if written is not None:
        return Found(stretch.season(written[0], code), written[1])
    step = relative_step(scan.words[behind])
    if step is not None and scan.words[behind + 1] in {"year", "yr"}:
        if scan.reference is None:
            return Found(stretch.undated(Grain.SEASON), behind + 2)
        return Found(stretch.season(scan.reference.year + step, code), behind + 2)
    if not is_season_name(scan, at, at + 1):
        return None
    if scan.reference is None:
        return Found(stretch.undated(Grain.SEASON), at + 1)
    return Found(replace(roll_season(scan.reference, code, 0, back=scan.back), rolled=True), at + 1)
