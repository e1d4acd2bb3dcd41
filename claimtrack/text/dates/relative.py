"""Dates counted from the reference day: "tomorrow", "next week", "last May", "Friday", "this summer"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.atoms import day_number, month_at, relative_step, roll_day, year_number
from claimtrack.text.dates.calendar import last_weekday, move, next_weekday, stretch_around
from claimtrack.text.dates.clock import part_of_day
from claimtrack.text.dates.context import is_month_name, is_season_name, is_weekday_name
from claimtrack.text.dates.mention import MentionKind
from claimtrack.text.dates.stretch import Grain, Stretch
from claimtrack.text.dates.tokens import Found, Scan
from claimtrack.text.dates.wordlist import word_set


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


def deictic(scan: Scan, index: int) -> Found | None:
    """ "this week", "next month", "last May", "the coming weekend", "the week after next", "next Friday night"."""
    at = index + 1 if scan.words[index] in {"the", "these", "our", "my", "his"} else index
    if scan.words[at + 1] == "time" and scan.words[at] in {"this", "same"}:
        return _this_time(scan, at + 2)
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


def _this_time(scan: Scan, at: int) -> Found | None:
    """ "this time next year", "the same time tomorrow": the very day, not the whole year."""
    if scan.words[at] in lexicon.RELATIVE_DAYS:
        return relative_day(scan, at)
    step = relative_step(scan.words[at])
    unit = lexicon.UNITS.get(scan.words[at + 1])
    if not step or unit not in {"week", "month", "year", "decade"} or scan.words[at + 1].endswith("s"):
        return None
    if scan.reference is None:
        return Found(stretch.undated(), at + 2)
    if unit == "week":
        return Found(stretch.day(stretch.add_days(scan.reference, 7 * step)), at + 2)
    months = {"month": 1, "year": 12, "decade": 120}[unit]
    return Found(stretch.day(stretch.add_months(scan.reference, months * step)), at + 2)


def _after_next(scan: Scan, at: int) -> Found | None:
    """ "the week after next", "the month after the next", "the Friday before last"."""
    word, behind = scan.words[at], at + 2 + (scan.words[at + 2] == "the")
    joint = (scan.words[at + 1], scan.words[behind])
    stop = behind + 1
    if joint not in {("after", "next"), ("before", "last")} or scan.words[stop] in lexicon.UNITS:
        return None
    count = 2 if joint[0] == "after" else -2
    grain = _grain(word)
    if grain is not None:
        return Found(_shifted(scan, grain, count), stop)
    weekday, month = lexicon.WEEKDAYS.get(word), lexicon.MONTHS.get(word)
    if month is not None and count > 0 and scan.reference is not None:
        year = scan.reference.year + 1 + (month <= scan.reference.month)
        return Found(stretch.month(year, month), stop)
    if weekday is None:
        return None
    if scan.reference is None:
        return Found(stretch.undated(), stop)
    once = next_weekday(scan.reference, weekday) if count > 0 else last_weekday(scan.reference, weekday)
    return Found(stretch.day(stretch.add_days(once, 7 if count > 0 else -7)), stop)


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
    if scan.words[at] in {"week", "wk"} and scan.words[at + 1] == "end" and not scan.words[at + 2].isalpha():
        return Found(_shifted(scan, Grain.WEEKEND, step), at + 2)
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
    running = _from_now_on(scan, at, grain)
    if running is not None:
        return running
    if grain is Grain.WEEK and (named := _weekday_of_week(scan, at + 1, step)) is not None:
        return named
    return Found(_shifted(scan, grain, step), at + 1)


_OPENING = frozenset({"in", "over", "within", "during"})


def _from_now_on(scan: Scan, at: int, grain: Grain) -> Found | None:
    """ "in the next year", "over the coming month": that long from now; the value stays that of the calendar."""
    if scan.words[at - 1] not in {"next", "coming"} or scan.words[at - 2] != "the" or at < 3:
        return None
    if scan.words[at - 3] not in _OPENING or grain not in _LENGTHS or scan.reference is None:
        return None
    whole = stretch_around(move(scan.reference, grain, 1), grain)
    last = move(scan.reference, grain, 1)
    value = "P10Y" if grain is Grain.DECADE else whole.value
    return Found(replace(whole, first=scan.reference, last=last, from_reference=True, value=value), at + 1)


_LENGTHS = frozenset({Grain.WEEK, Grain.MONTH, Grain.YEAR, Grain.DECADE})


def _weekday_of_week(scan: Scan, index: int, step: int) -> Found | None:
    """ "next week Friday", "next week on Friday", "last week's Sunday"."""
    at = index + (scan.words[index] == "on")
    weekday = lexicon.WEEKDAYS.get(scan.words[at])
    if weekday is None or scan.words[at].endswith("days"):
        return None
    if scan.words[at + 1] in {"and", "or", "-", "to"} or scan.reference is None:
        return None
    monday = stretch.add_days(scan.reference, 7 * step - scan.reference.weekday())
    return Found(stretch.day(stretch.add_days(monday, weekday)), at + 1)


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
    if (day := day_number(scan, named[1])) is not None and not scan.words[day[1]].isalpha():
        scan.roll(back=step < 0)
        rolled = roll_day(scan, named[0], day[0])
        return Found(rolled, day[1]) if rolled is not None and step != 0 else None
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
    """The season meant by "this", "next", "last" (0, 1, -1); a running one is "this".

    A winter under way bears the year of the day in its value, as annotators have it.
    """
    candidates = [stretch.season(day.year + shift, code) for shift in (-2, -1, 0, 1, 2)]
    running = [each for each in candidates if each.first and each.last and each.first <= day <= each.last]
    ahead = [each for each in candidates if each.first and each.first > day]
    over = [each for each in candidates if each.last and each.last < day]
    if step > 0:
        return ahead[0]
    if step < 0:
        return over[-1]
    if running:
        winter = code == "WI" and day.month <= 2
        return replace(running[0], value=f"{day.year:04d}-WI") if winter else running[0]
    return over[-1] if back else ahead[0]


def _deictic_part_of_day(scan: Scan, at: int, step: int) -> Found | None:
    """ "this morning", "last night"."""
    part = part_of_day(scan, at)
    if part is None or part.tail.startswith(("T0", "T1", "T2")):
        return None
    shift = step if step < 0 else 0 if step == 0 else 1
    if scan.words[at - 1] in {"past", "previous", "following"}:
        return None
    return Found(_with_tail(_day_from(scan, shift), part.tail), part.stop)


def weekend_at_hand(scan: Scan) -> Stretch:
    """The weekend of this week; where the verbs report, the last that has begun."""
    if scan.reference is None:
        return stretch.undated(Grain.WEEKEND)
    over = scan.back and not scan.weakly and scan.reference.weekday() < 5
    return stretch.weekend(stretch.add_days(scan.reference, -7 if over else 0))


def bare_weekday(scan: Scan, index: int) -> Found | None:
    """ "Friday", "Monday next week", "Friday of next week", "Monday week"."""
    weekday = lexicon.WEEKDAYS.get(scan.words[index])
    if weekday is None or not is_weekday_name(scan, index, index + 1):
        return None
    if scan.words[index].endswith("days") and not scan.options.every_expression:
        return None
    if _is_named_after_a_day(scan, index):
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


_NAMING = word_set("bloody super bowl ruby manic freaky casual taco throwback")
_NAMED = word_set(
    "agreement accord accords league times telegraph express mirror herald school roast best addams agreement"
)
_NAMED_NIGHTS = frozenset({"live", "lights", "quarterback", "fever"})


def _is_named_after_a_day(scan: Scan, index: int) -> bool:
    """ "Super Tuesday", "Sunday league", "Saturday Night Live": a name, whatever day it is."""
    if scan.words[index - 1 if index else 0] in _NAMING or scan.words[index + 1] in _NAMED:
        return True
    return scan.words[index + 1] in lexicon.DAY_PARTS and scan.words[index + 2] in _NAMED_NIGHTS


def roll_weekday(scan: Scan, weekday: int) -> date:
    """The nearest such weekday on the side that the tense tells; the reference day itself counts on both."""
    assert scan.reference is not None
    if scan.back:
        return last_weekday(stretch.add_days(scan.reference, 1), weekday)
    return next_weekday(stretch.add_days(scan.reference, -1), weekday)


_SEASON_BINDERS = frozenset({"in", "by", "before", "after", "until", "till", "since", "during", "from", "this", "that"})
_VERB_AHEAD = frozenset(
    {"will", "would", "could", "may", "might", "can", "shall", "should", "must", "to", "not", "gonna", "ll", "never"}
)


def _falls(scan: Scan, index: int, at: int) -> bool:
    """ "Hajin will fall in 2019", "prices fall in May": the verb, beside a date that is not its own."""
    if scan.words[at] not in {"fall", "spring"} or at > index:
        return False
    before = scan.words[index - 1] if index else ""
    return before in _VERB_AHEAD or (scan.words[at + 1] == "in" and before not in _SEASON_BINDERS)


def bare_season(scan: Scan, index: int) -> Found | None:
    """ "summer 2019", "the spring of 2020", "the summer of next year", "by spring"."""
    at = index + 1 if scan.words[index] == "the" else index
    code = lexicon.SEASONS.get(scan.words[at])
    if code is None:
        return None
    if _falls(scan, index, at):
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
