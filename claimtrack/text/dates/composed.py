"""Parts and members of longer stretches: "the end of May", "early 2019", "first week of June", "Q3 of next year"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.absolute import day_number, relative_step, year_number
from claimtrack.text.dates.durations import duration_at
from claimtrack.text.dates.holiday import feast_days, feast_words
from claimtrack.text.dates.mention import MentionKind
from claimtrack.text.dates.numeric import roll_part
from claimtrack.text.dates.relative import last_weekday, next_weekday, stretch_around
from claimtrack.text.dates.stretch import Grain, Stretch
from claimtrack.text.dates.tokens import Found, Scan

Reader = Callable[[Scan, int], Found | None]

_THIRDS = {"early": 0, "beginning": 0, "begining": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2, "earlier": 0,
           "ending": 2, "close": 2, "later": 2}  # fmt: skip
_EDGES = {"beginning": "start", "begining": "start", "start": "start", "end": "end", "ending": "end", "close": "end"}
_WHOLE = frozenset({"rest", "remainder", "entirety", "whole", "all", "course", "entire"})


def part_of(scan: Scan, index: int, read: Reader) -> Found | None:
    """ "early 2019", "late in May", "mid-June", "the end of next month", "year-end", "the rest of the year", "EOY"."""
    words = scan.words
    if words[index] in lexicon.CODES:
        return _coded(scan, index, read)
    if words[index] in {"year", "month", "week", "quarter"} and words[index + 1] in {"end", "-"}:
        at = index + 2 if words[index + 1] == "-" else index + 1
        if words[at] == "end" and words[index] != "week":
            return _year_end(scan, index, at + 1)
    at = index + 1 if words[index] in {"the", "very"} else index
    at += words[at] == "very"
    word = words[at]
    if word in _WHOLE and at + 1 < scan.size:
        return _whole_of(scan, index, at, read)
    if word not in _THIRDS:
        return None
    at += 1
    if word in {"early", "mid"}:
        to = at + (words[at] == "-")
        behind = to + 1 + (words[to + 1] == "-")
        if words[to] == "to" and words[behind] in {"mid", "late"}:
            at = behind + 1
    joined = words[at] in {"of", "in", "-", "to"}
    if (
        word in _EDGES
        and words[at] not in {"of", "-"}
        and words[at] not in _EDGE_NEXT
        and year_number(scan, at) is None
    ):
        return None
    if word in {"later", "earlier"} and words[at] not in {"this", "in", "today", "tonight", "tomorrow", "next"}:
        return None
    at += joined
    written = year_number(scan, at) if joined else None
    whole = Found(stretch.year(written[0]), written[1]) if written else named_unit(scan, at) or read(scan, at)
    if whole is None or whole.stretch.kind is MentionKind.DURATION or word == "close" and whole.stretch.grain is Grain.DAY:
        return None
    if whole.stretch.grain is Grain.DAY and not whole.stretch.vague:
        return whole if words[index] != "mid" else None
    if word == "earlier":
        last = scan.reference if scan.reference and whole.stretch.last else whole.stretch.last
        return Found(replace(whole.stretch, last=last, kind=MentionKind.DATE, over=True), whole.stop)
    return Found(third_of(whole.stretch, word), whole.stop)


_EDGE_NEXT = frozenset({"this", "next", "last", "year", "month", "week", "may", "june", "july", *lexicon.MONTHS})


def named_unit(scan: Scan, index: int) -> Found | None:
    """ "the year", "the month": the one that contains the reference day. Only inside a longer phrase."""
    at = index + 1 if scan.words[index] in {"the", "this", "our"} else index
    if scan.words[at] in {"fiscal", "financial", "calendar"}:
        at += 1
    unit = lexicon.UNITS.get(scan.words[at])
    if (
        unit not in lexicon.CALENDAR_UNITS
        or scan.words[at].endswith("s")
        or scan.words[at + 1] in {"of", "after", "before"}
    ):
        return None
    if scan.words[index] == scan.words[at] and scan.words[at] not in {"year", "month", "week", "day"}:
        return None
    grain = lexicon.CALENDAR_UNITS[unit]
    if scan.reference is None:
        return Found(stretch.undated(grain), at + 1)
    return Found(stretch_around(scan.reference, grain), at + 1)


def third_of(whole: Stretch, word: str) -> Stretch:
    """The early, middle or late third of a stretch; "end" and "start" keep in mind which edge they name."""
    edge = _EDGES.get(word, "")
    if whole.first is None or whole.last is None:
        return replace(whole, edge=edge)
    number = _THIRDS[word]
    days = (whole.last - whole.first).days + 1
    if whole.grain is Grain.YEAR:
        begin, length = ((0, 3 if edge else 4), (4, 4), (8, 4))[number]
        first = stretch.add_months(whole.first, begin)
        last = stretch.add_days(stretch.add_months(first, length), -1)
    elif days >= 80:
        months = round(days / 30.44)
        first = stretch.add_months(whole.first, months * number // 3)
        last = stretch.add_days(stretch.add_months(whole.first, months * (number + 1) // 3), -1)
    else:
        first = stretch.add_days(whole.first, (days // 3) * number)
        last = whole.last if number == 2 else stretch.add_days(whole.first, (days // 3) * (number + 1) - 1)
    return replace(whole, first=first, last=max(first, last), edge=edge)


def _coded(scan: Scan, index: int, read: Reader) -> Found | None:
    word, grain = lexicon.CODES[scan.words[index]]
    stop = index + 1
    written = year_number(scan, stop) if grain is Grain.YEAR else None
    if written is not None:
        return Found(third_of(stretch.year(written[0]), word), written[1])
    if scan.reference is None:
        return Found(stretch.undated(grain), stop)
    if grain is Grain.DAY:
        found = read(scan, stop)
        named = found is not None and found.stretch.grain is Grain.DAY and found.stretch.kind is MentionKind.DATE
        return found if named else Found(stretch.day(scan.reference), stop)
    return Found(third_of(stretch_around(scan.reference, grain), word), stop)


def _year_end(scan: Scan, index: int, stop: int) -> Found | None:
    written = year_number(scan, stop + 1 if scan.words[stop] in {"of", ","} else stop)
    if written is not None and scan.words[index] == "year":
        return Found(third_of(stretch.year(written[0]), "end"), written[1])
    grain = lexicon.CALENDAR_UNITS[scan.words[index]]
    if scan.reference is None:
        return Found(stretch.undated(grain), stop)
    return Found(third_of(stretch_around(scan.reference, grain), "end"), stop)


def _whole_of(scan: Scan, index: int, at: int, read: Reader) -> Found | None:
    word, behind = scan.words[at], at + 1
    if scan.words[behind] == "of":
        behind += 1
    elif word not in {"all", "whole", "entire"}:
        return None
    whole = named_unit(scan, behind) or read(scan, behind)
    if whole is None or (whole.stretch.grain is Grain.DAY and scan.words[behind] != "day"):
        return None
    if word in {"all", "whole", "entire"} and lexicon.UNITS.get(scan.words[behind]) == "day":
        return None
    found = whole.stretch
    if word in {"rest", "remainder"} and scan.reference and found.first and found.last:
        if found.first <= scan.reference <= found.last:
            found = replace(found, first=scan.reference)
    return Found(found, whole.stop)


_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1, "penultimate": -2}


def nth_of(scan: Scan, index: int, read: Reader) -> Found | None:
    """ "the first week of June", "second Monday of October 2017", "last day of February", "third quarter of 2019"."""
    at = index + 1 if scan.words[index] == "the" else index
    number = _NTH.get(scan.words[at])
    after = at + 1
    if number is None:
        read_day = day_number(scan, at)
        if read_day is None or not read_day[2]:
            return None
        number, after = read_day[0], read_day[1]
    elif number == 2 and scan.words[after] == "last" or scan.words[after] == "to" and scan.words[after + 1] == "last":
        number, after = -number if number > 0 else number, after + (1 if scan.words[after] == "last" else 2)
    working = scan.words[after] in {"working", "business", "trading"} and scan.words[after + 1] == "day"
    after += working or scan.words[after] in {"full", "ever"}
    some = _first_few(scan, number, after, read)
    if some is not None:
        return some
    member = scan.words[after]
    unit = lexicon.UNITS.get(member, "half" if member in {"half"} else member)
    if (
        unit not in {"half", "quarter", "day", "week", "weekend", "month", "year", "decade"}
        and member not in lexicon.WEEKDAYS
    ):
        return None
    joined = scan.words[after + 1] in {"of", "in", ","}
    behind = after + 2 if joined else after + 1
    whole = named_unit(scan, behind) if joined else None
    whole = whole or (read(scan, behind) if joined or unit in {"half", "quarter"} else None)
    if whole is None:
        return _alone(scan, number, unit, after + 1)
    found = member_of(whole.stretch, number, unit, lexicon.WEEKDAYS.get(member))
    if working and found is not None and whole.stretch.first is not None and whole.stretch.last is not None:
        found = stretch.day(_working_day(whole.stretch.first, whole.stretch.last, number))
    return Found(found, whole.stop) if found is not None else None


def _working_day(first: date, last: date, number: int) -> date:
    if number > 0:
        return stretch.add_business_days(stretch.add_days(first, -1), number)
    return stretch.add_business_days(stretch.add_days(last, 1), number)


def _alone(scan: Scan, number: int, unit: str, stop: int) -> Found | None:
    """ "the third quarter", "second half" with no year: of the year meant by the tense; "first half" may be a match's."""
    before = scan.words[stop - 3] if stop >= 3 else ""
    if (
        unit != "quarter"
        or not 1 <= (number if number > 0 else 4) <= 4
        or before not in {"in", "the", "by", "for", "during"}
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


def _placed(whole: Found, grain: Grain, joint: str) -> Found | None:
    first, last = whole.stretch.first, whole.stretch.last
    assert first is not None
    if last is None or grain is Grain.DAY and whole.stretch.grain is not Grain.DAY:
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


def fiscal_year(scan: Scan, index: int) -> Found | None:
    """ "fiscal 2019", "financial year 2019": taken as the calendar year, whose days differ by company."""
    at = index + 1 + (scan.words[index + 1] in {"year", "yr"})
    written = year_number(scan, at)
    return Found(stretch.year(written[0]), written[1]) if written is not None else None


def decade_or_century(scan: Scan, index: int) -> Found | None:
    """ "the 2020s", "the nineties", "the '80s", "the 21st century"."""
    at = index + 1 if scan.words[index] == "the" else index
    words = scan.words
    if words[at + 1] == "s" and scan.glued(at + 1) and words[at].removeprefix("'").isdecimal():
        figure = words[at].removeprefix("'")
        if len(figure) == 4 and figure.endswith("0") and "1000" <= figure <= "2190":
            whole = (
                stretch.century(int(figure) // 100 + 1)
                if figure.endswith("00") and figure < "2000"
                else stretch.decade(int(figure))
            )
            return Found(whole, at + 2)
        if len(figure) == 2 and figure.endswith("0") and (at > index or words[at][0] == "'"):
            return Found(stretch.decade((1900 if int(figure) >= 30 else 2000) + int(figure)), at + 2)
        return None
    if at > index and words[at] in lexicon.DECADE_WORDS:
        number = lexicon.DECADE_WORDS[words[at]]
        return Found(stretch.decade((1900 if number >= 30 else 2000) + number), at + 1)
    number_read = day_number(scan, at)
    if number_read is not None and number_read[2] and words[number_read[1]] in {"century", "cent"}:
        return Found(stretch.century(number_read[0]), number_read[1] + 1)
    return None


def holiday(scan: Scan, index: int) -> Found | None:
    """ "Christmas", "Easter 2019", "next Thanksgiving", "New Year's Eve", "Ramadan"."""
    at = index + 1 if scan.words[index] in {"the", "this", "next", "last", "nxt", "coming"} else index
    named = feast_words(scan.words, at)
    if named is None or (named[0] == ("lent",) and scan.words[at - 1] not in {"in", "during", "before", "after", "by", "for"}):
        return None
    name, stop = named
    if scan.words[stop] in _FESTIVE_THINGS and not scan.options.every_expression:
        return None
    if name == ("new", "year") and scan.words[index] == "the" and scan.words[index - 1] in {"in", "into", "during"}:
        whole = stretch.year(scan.reference.year + 1) if scan.reference else stretch.undated(Grain.YEAR)
        return Found(whole, stop)
    if name in {("new", "year"), ("new", "years"), ("eid",)} and (
        not scan.is_capital(at) and scan.words[at - 1] in {"a", "your"}
    ):
        return None
    year = year_number(scan, stop + 1 if scan.words[stop] in {"of", ","} else stop)
    if year is not None:
        days = feast_days(name, year[0])
        return Found(_feast(days), year[1]) if days is not None else None
    if scan.words[stop] in {"day", "weekend", "holidays"} and name[-1] != "day":
        stop += scan.words[stop] == "day"
    if scan.reference is None:
        return Found(stretch.undated(), stop)
    if scan.words[stop] == "weekend":
        back = scan.back and scan.words[index] not in {"this", "next", "coming"}
        found = _roll_feast(scan.reference, name, stop + 1, back=back)
        return Found(_feast_weekend(found.stretch), stop + 1) if found is not None else None
    if scan.words[stop] == "of" and relative_step(scan.words[stop + 1]) is not None:
        stop += 1
    step = relative_step(scan.words[stop])
    if step is not None and scan.words[stop + 1] in {"year", "yr"}:
        days = feast_days(name, scan.reference.year + step)
        return Found(_feast(days), stop + 2) if days is not None else None
    back = scan.back if scan.words[index] not in {"this", "next", "coming"} else False
    return _roll_feast(scan.reference, name, stop, back=back or scan.words[index] == "last")


_FESTIVE_THINGS = frozenset("egg eggs island bunny tree trees carol carols card cards lights ornament ornaments rising".split())


def _feast(days: tuple[date, date]) -> Stretch:
    value = days[0].isoformat() if days[0] == days[1] else ""
    return Stretch(days[0], days[1], Grain.DAY, value or days[0].isoformat())


def _feast_weekend(feast: Stretch) -> Stretch:
    """The free days around a feast: from Saturday through a Monday or Tuesday, or from it through Sunday."""
    assert feast.first is not None
    when, weekday = feast.first, feast.first.weekday()
    if weekday <= 1:
        first, last = stretch.add_days(when, -weekday - 2), when
    else:
        first, last = when if weekday >= 3 else stretch.add_days(when, 3), stretch.add_days(when, 6 - weekday)
    if weekday == 6:
        first = stretch.add_days(when, -1)
    return Stretch(first, last, Grain.WEEKEND, stretch.weekend(first).value, rolled=True)


def _roll_feast(today: date, name: tuple[str, ...], stop: int, *, back: bool) -> Found | None:
    for shift in (1, 0, -1) if back else (0, 1, 2):
        days = feast_days(name, today.year + shift)
        if days is not None and (days[0] <= today if back else days[1] >= today):
            return Found(replace(_feast(days), rolled=True), stop)
    return None
