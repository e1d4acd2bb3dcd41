"""Ranges: "from A to B", "between A and B", "2014-2018", "April 3-5", "3rd to 5th of April", "May or June"."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.absolute import bare_ordinal, day_first
from claimtrack.text.dates.atoms import dated, day_number, month_at, year_phrase
from claimtrack.text.dates.binding import Bounds, window_of
from claimtrack.text.dates.clock import clock_at
from claimtrack.text.dates.grammar import date_at
from claimtrack.text.dates.mention import DateMention, DatePart, MentionKind
from claimtrack.text.dates.month_days import day_pair, days_of_relative_month, days_of_relative_week
from claimtrack.text.dates.numeric import day_range, year_range
from claimtrack.text.dates.phrase import Phrase
from claimtrack.text.dates.stretch import Grain, Stretch
from claimtrack.text.dates.tokens import Found, Scan
from claimtrack.text.dates.window import Modifier
from claimtrack.text.dates.wordlist import word_set
from claimtrack.text.numbers import ORDINALS
from claimtrack.text.spans import Span

TO = word_set("to - until till til through thru — untill")


_BETWEEN_DAYS = TO | {"and"}
_JOINS_MONTHS = TO | {"or", "/"}
_JOINS_DAYS = TO | {"and", "or", "/"}
_OPENS_DAYS = frozenset({"the", *lexicon.MONTHS, *ORDINALS, "twenty", "thirty"})
_OPENS_RELATIVE = lexicon.THIS | lexicon.NEXT | lexicon.LAST | {"same"}


def _days_at(scan: Scan, at: int) -> tuple[tuple[Stretch, Stretch], int, int] | None:
    """Two days of a month or week that is named once: the days, the index behind them, and where the second begins."""
    word = scan.words[at]
    if word in _OPENS_RELATIVE:
        return days_of_relative_month(scan, at) or days_of_relative_week(scan, at)
    if word in _OPENS_DAYS or word[:1].isdecimal():
        return _days_of_month(scan, at) or days_of_relative_month(scan, at)
    return None


def range_at(scan: Scan, start: int, at: int, modifier: Modifier) -> Phrase | None:
    """ "from A to B", "between A and B", "A - B", "2014-2018", "April 3-5", "3rd to 5th of April", "May or June"."""
    if scan.words[at][:1].isdecimal() and (years := year_range(scan, at)) is not None:
        return _range(scan, start, at + 1, at, at, *_sport_season(scan, at, *years), modifier)
    days = _days_at(scan, at)
    if days is not None:
        return _range(scan, start, days[1], at, days[2], *days[0], modifier)
    first = _range_start(scan, at, modifier)
    if first is None:
        return None
    joint = scan.words[first.stop]
    either = joint in {"or", "/"} and _is_alternative(first)
    if not (joint in TO or (joint == "and" and modifier is Modifier.BETWEEN) or either):
        return None
    if joint == "-" and modifier is Modifier.NONE and first.stretch.kind is MentionKind.TIME:
        return None
    behind = first.stop + 1
    behind += scan.words[behind] in {"through", "to", "until"}
    last = _range_end(scan, behind, first.stretch)
    if last is None or not _agree(first.stretch, last.stretch, joint):
        return None
    if joint not in _BETWEEN_DAYS and first.stretch.grain is not last.stretch.grain:
        return None
    begin = _in_the_year_of(scan, first.stretch, last.stretch)
    if begin.named and not last.stretch.named and "week" in scan.words[behind : last.stop]:
        begin = _in_the_week_of(begin, last.stretch)
    return _range(scan, start, last.stop, at, behind, begin, last.stretch, modifier)


def _sport_season(scan: Scan, at: int, first: Stretch, last: Stretch) -> tuple[Stretch, Stretch]:
    """ "the 2018/19 season" runs from August through May, as most leagues that need two years do."""
    if scan.words[at + 1] not in {"season", "campaign"} or first.first is None or last.last is None:
        return first, last
    if last.last.year != first.first.year + 1:
        return first, last
    return replace(first, first=first.first.replace(month=8)), replace(last, last=last.last.replace(month=5))


def _is_alternative(first: Found) -> bool:
    return first.stretch.grain in {Grain.MONTH, Grain.YEAR, Grain.SEASON, Grain.QUARTER}


def _agree(first: Stretch, last: Stretch, joint: str) -> bool:
    if first.kind is MentionKind.DURATION or (last.kind is MentionKind.DURATION and not last.from_reference):
        return False
    return last.first is None or first.first is None or joint != "-" or first.grain is last.grain


def _range_start(scan: Scan, at: int, modifier: Modifier) -> Found | None:
    if scan.words[at] in {"now", "today"} and modifier in {Modifier.BETWEEN, Modifier.SINCE, Modifier.NONE}:
        if scan.reference is None:
            return Found(replace(stretch.undated(), value="PRESENT_REF"), at + 1)
        value = "PRESENT_REF" if scan.words[at] == "now" else scan.reference.isoformat()
        return Found(replace(stretch.day(scan.reference), value=value), at + 1)
    found = date_at(scan, at) or _month_before_dash(scan, at)
    if found is None and modifier in {Modifier.BETWEEN, Modifier.SINCE}:
        return bare_ordinal(scan, at)
    return found


def _month_before_dash(scan: Scan, at: int) -> Found | None:
    """A month that alone would need proof ("Mar-May", "may to july")."""
    named = month_at(scan, at)
    if named is None or scan.words[named[1]] not in _JOINS_MONTHS or month_at(scan, named[1] + 1) is None:
        return None
    found = date_at(scan, named[1] + 1)
    if found is None or found.stretch.first is None:
        return None
    return Found(replace(stretch.month(found.stretch.first.year, named[0]), rolled=True), named[1])


def _range_end(scan: Scan, at: int, first: Stretch) -> Found | None:
    """The far end; "5" in "April 3 to 5" takes its month from the near end, a later year none."""
    found = date_at(scan, at) or bare_ordinal(scan, at)
    number = day_number(scan, at)
    if found is None and (clock := clock_at(scan, at)) is not None and clock.certain:
        return None
    if found is None and number is not None and first.grain is Grain.DAY and first.first is not None:
        day, stop, _ = number
        year = year_phrase(scan, stop)
        when = dated(scan, first.first.month, day, year[0] if year else first.first.year)
        if when is None or when.first is None or (when.first < first.first and year is None):
            return None
        return Found(when, year[1] if year else stop)
    if found is None or found.stretch.first is None or first.first is None:
        return found
    if found.stretch.rolled and found.stretch.first < first.first:
        later = _next_year(found.stretch, first)
        return Found(later, found.stop)
    return found


def _next_year(found: Stretch, first: Stretch) -> Stretch:
    assert found.first is not None
    assert first.first is not None
    if found.named:
        return stretch.day(stretch.add_days(first.first, (found.first - first.first).days % 7))
    year = first.first.year
    if found.grain is Grain.MONTH:
        return stretch.month(year + (found.first.month < first.first.month), found.first.month)
    try:
        day = found.first.replace(year=year)
        return stretch.day(day if day >= first.first else day.replace(year=year + 1))
    except ValueError:
        return found


def _in_the_year_of(scan: Scan, first: Stretch, last: Stretch) -> Stretch:
    """ "May to July 2019": the near end takes the far end's year."""
    if (
        not first.rolled
        or first.named
        or last.rolled
        or first.first is None
        or last.first is None
        or last.grain is not first.grain
    ):
        return first
    year = last.first.year - (first.first.month > last.first.month)
    if first.grain is Grain.MONTH:
        return stretch.month(year, first.first.month)
    try:
        return stretch.day(first.first.replace(year=year))
    except ValueError:
        return first


def _days_of_month(scan: Scan, at: int) -> tuple[tuple[Stretch, Stretch], int, int] | None:
    """ "19-22 April", "April 3-5, 2018": both days, the index behind them, and where the second begins."""
    named = month_at(scan, at)
    if named is not None:
        pair = day_range(scan.words[named[1]])
        if pair is None:
            return _days_behind_month(scan, *named)
        stop = named[1] + 1
        stop += scan.words[stop] in {"th", "st", "nd", "rd"}
        year = year_phrase(scan, stop)
        both = _both_days(scan, named[0], pair, year[0] if year else None)
        return (both, year[1] if year else stop, named[1]) if both is not None else None
    begin = at + 1 if scan.words[at] == "the" else at
    pair = day_range(scan.words[begin])
    if pair is not None:
        behind = begin + 1 + (scan.words[begin + 1] in {"th", "st", "nd", "rd"})
        behind += scan.words[behind] == "of"
        month = month_at(scan, behind)
        if month is None:
            return None
        year = year_phrase(scan, month[1])
        both = _both_days(scan, month[0], pair, year[0] if year else None)
        return (both, year[1] if year else behind + 1, begin) if both is not None else None
    return _ordinal_range(scan, begin)


def _days_behind_month(scan: Scan, month: int, at: int) -> tuple[tuple[Stretch, Stretch], int, int] | None:
    """ "November between 19 and 20", "May from 3 to 5"."""
    pair = day_pair(scan, at + 1) if scan.words[at] in {"between", "from"} else None
    if pair is None:
        return None
    both = _both_days(scan, month, pair[0], None)
    return (both, pair[1], pair[2]) if both is not None else None


def _ordinal_range(scan: Scan, begin: int) -> tuple[tuple[Stretch, Stretch], int, int] | None:
    number = day_number(scan, begin)
    if number is None or scan.words[number[1]] not in _JOINS_DAYS:
        return None
    behind = number[1] + 1
    last = day_first(scan, behind)
    if last is None or last.stretch.first is None:
        return None
    end = last.stretch.first
    first = dated(scan, end.month, number[0], end.year)
    if first is None or first.first is None or first.first > end:
        return None
    if (
        scan.words[number[1]] in {"and", "or", "/"}
        and (end - first.first).days > 1
        and scan.words[begin - 1] != "between"
    ):
        return None
    return (first, last.stretch), last.stop, behind


def _both_days(scan: Scan, month: int, pair: tuple[int, int], year: int | None) -> tuple[Stretch, Stretch] | None:
    last = dated(scan, month, pair[1], year)
    if last is None:
        return None
    if last.first is None:
        return last, last
    first = dated(scan, month, pair[0], last.first.year)
    return (first, last) if first is not None else None


def _in_the_week_of(first: Stretch, last: Stretch) -> Stretch:
    """ "between Wednesday and Friday next week": both in that week."""
    if first.first is None or last.first is None:
        return first
    return stretch.day(stretch.add_days(last.first, -((last.first.weekday() - first.first.weekday()) % 7)))


_BOUNDED = frozenset({Modifier.BEFORE, Modifier.BY, Modifier.UNTIL, Modifier.AFTER})


def _range(
    scan: Scan,
    start: int,
    stop: int,
    at: int,
    behind: int,
    first: Stretch,
    last: Stretch,
    modifier: Modifier = Modifier.NONE,
) -> Phrase | None:
    if first.first is not None and last.last is not None and first.first > last.last:
        return None
    words = scan.words
    if words[behind - 1] in {"until", "till"} and first.first is None:
        return None
    whole = Stretch(first.first, last.last, Grain.WEEK, last.value, note=first.note or last.note)
    span = scan.span(start, stop)
    bounds = Bounds(scan.reference, scan.back, scan.options)
    if modifier in _BOUNDED:
        window = window_of(whole, modifier, bounds, span.of(scan.text))
    else:
        window = replace(window_of(whole, Modifier.NONE, bounds, span.of(scan.text)), modifier=Modifier.BETWEEN)
    near_end, far_start = _ends_of_parts(scan, at, behind)
    parts = (
        DatePart(Span(scan.starts[at], near_end), first.value, first.kind),
        DatePart(Span(far_start, span.end), last.value, last.kind),
    )
    return Phrase(DateMention(span, window, whole.note, last.value, MentionKind.DATE, parts), stop)


def _ends_of_parts(scan: Scan, at: int, behind: int) -> tuple[int, int]:
    """Where the near date ends and the far one begins; the word at `behind` may hold both ("3-5", "2014-2018")."""
    word = scan.words[behind]
    cut = max(word.find("-"), word.find("/")) if behind == at or word[:1].isdecimal() else -1
    if cut > 0 and (day_range(word) or year_range(scan, behind)):
        return scan.starts[behind] + cut, scan.starts[behind] + cut + 1
    joint = behind - 1
    while joint > at and scan.words[joint - 1] in TO:
        joint -= 1
    return scan.ends[max(joint - 1, at)], scan.starts[behind]
