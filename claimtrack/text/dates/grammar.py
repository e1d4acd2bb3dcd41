"""The longest date that begins at a word: which rules may apply there, and what may follow a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from claimtrack.text.dates import lexicon
from claimtrack.text.dates.absolute import bracketed_weekday, day_first, month_first, weekday_then_date, year_first
from claimtrack.text.dates.clock import clock_at, part_of_day, tail_of_day
from claimtrack.text.dates.counted import counted
from claimtrack.text.dates.durations import Duration, duration_at
from claimtrack.text.dates.feasts import feast_weekend, holiday
from claimtrack.text.dates.holiday import FIRST_WORDS
from claimtrack.text.dates.members import nth_of, unit_of, weekday_beside
from claimtrack.text.dates.mention import MentionKind
from claimtrack.text.dates.numeric import coded_part, iso_week, numeric_date
from claimtrack.text.dates.parts import part_of
from claimtrack.text.dates.relative import bare_season, bare_weekday, deictic, relative_day
from claimtrack.text.dates.reports import reported
from claimtrack.text.dates.stretch import Grain, Stretch
from claimtrack.text.dates.tokens import Found, Scan
from claimtrack.text.dates.wordlist import word_set
from claimtrack.text.dates.years import bare_year, decade_or_century, fiscal_year, sport_season
from claimtrack.text.numbers import ORDINALS, UNITS

Rule = Callable[[Scan, int], Found | None]
NestingRule = Callable[[Scan, int, Rule], Found | None]
_DEEPEST = 3
"""How many dates may stand inside one another ("the first week of the second half of next year")."""


def date_at(scan: Scan, index: int, depth: int = 0) -> Found | None:
    """The longest date that begins at `index`, with the time of day behind it."""
    if depth:
        return _date_at(scan, index, depth) if depth <= _DEEPEST else None
    if index not in scan.read:
        scan.read[index] = _date_at(scan, index, 0)
    return scan.read[index]


def _date_at(scan: Scan, index: int, depth: int) -> Found | None:
    rules = _RULES.get(scan.words[index]) or _figure_rules(scan.words[index])
    if rules is None:
        return None

    def inner(same: Scan, at: int) -> Found | None:
        return date_at(same, at, depth + 1)

    best: Found | None = None
    for rule in rules.plain:
        found = rule(scan, index)
        if found is not None and (best is None or found.stop > best.stop):
            best = found
    for nesting in rules.nesting:
        found = nesting(scan, index, inner)
        if found is not None and (best is None or found.stop > best.stop):
            best = found
    return with_time(scan, best) if best is not None else None


def _figure_rules(word: str) -> _Rules | None:
    """The rules that may read this figure; none for a word."""
    if word.isdecimal():
        return _PLAIN_FIGURES.get(len(word), _LONG_FIGURES)
    if word[:1].isdecimal():
        return _MARKED_FIGURES
    return _SHORT_YEARS if len(word) > 1 and word[0] == "'" else None


def with_time(scan: Scan, found: Found) -> Found:
    """The date with the time of day behind it taken in."""
    if (
        found.stretch.grain is not Grain.DAY
        or found.stretch.from_reference
        or found.stretch.kind is MentionKind.DURATION
    ):
        return found
    if scan.words[found.stop] in {"weekend", "wknd"} and found.stretch.first is not None:
        return Found(feast_weekend(found.stretch.first), found.stop + 1)
    tail = tail_of_day(scan, found.stop)
    if tail is None:
        return found
    return Found(at_time(found.stretch, tail.tail), tail.stop)


def at_time(day: Stretch, tail: str) -> Stretch:
    """The day with a time of day in its value."""
    value = f"{day.value[:10]}{tail}" if day.value else ""
    return replace(day, value=value, kind=MentionKind.TIME)


def clock_then_date(scan: Scan, index: int, read: Rule) -> Found | None:
    """ "6 am tomorrow", "7pm on Friday", "noon, 5 May", "the morning of June 3rd"."""
    at = index + 1 if scan.words[index] == "the" else index
    clock = part_of_day(scan, at) or clock_at(scan, index)
    if clock is None:
        return None
    stop = clock.stop
    if scan.words[stop] in {"-", "to", "and"} and (until := clock_at(scan, stop + 1)) is not None and until.certain:
        stop = until.stop
    if scan.words[stop] in {"on", ",", "of", "this", "in"}:
        stop += scan.words[stop] != "this"
    elif not clock.certain:
        return None
    found = read(scan, stop)
    if found is None or found.stretch.grain is not Grain.DAY or found.stretch.kind is MentionKind.DURATION:
        return None
    if not clock.certain and scan.words[index - 1] != "at":
        return None
    tail = clock.tail
    return Found(at_time(found.stretch, tail), found.stop)


def shifted(scan: Scan, index: int, read: Rule) -> Found | None:
    """ "two weeks after Easter", "a week on Friday": a length and the date it is counted from."""
    length = duration_at(scan, index)
    if length is None:
        return None
    duration, stop = length
    joint = scan.words[stop]
    if joint in lexicon.RELATIVE_DAYS and duration.unit in {"week", "fortnight", "year", "month"}:
        base = relative_day(scan, stop)
        return Found(_moved(base.stretch, duration, back=False), base.stop) if base is not None else None
    if joint not in {"after", "before", "from", "since", "following", "on", "past", "prior"}:
        return None
    at = stop + 2 if joint == "prior" and scan.words[stop + 1] == "to" else stop + 1
    if joint == "on" and duration.unit not in {"week", "fortnight"}:
        return None
    if joint in {"from", "on"}:
        scan.roll(back=False)
    base = read(scan, at)
    if base is None:
        return None
    if joint == "from" and scan.words[index - 1] == "for" and base.stretch.first is not None:
        last = duration.after(base.stretch.first)
        return Found(Stretch(base.stretch.first, last, Grain.WEEK, duration.value), base.stop)
    return Found(_moved(base.stretch, duration, back=joint in {"before", "prior"}), base.stop)


def _moved(base: Stretch, duration: Duration, *, back: bool) -> Stretch:
    if base.first is None or base.last is None:
        return replace(base, value="")
    when = duration.before(base.first) if back else duration.after(base.last)
    return Stretch(when, when, Grain.DAY, when.isoformat(), note=base.note)


class _Rules(NamedTuple):
    plain: tuple[Rule, ...] = ()
    nesting: tuple[NestingRule, ...] = ()
    """Rules that read another date inside their own."""


def _table() -> dict[str, _Rules]:
    plain: dict[str, list[Rule]] = {}
    nesting: dict[str, list[NestingRule]] = {}

    def on(words: Iterable[str], *rules: Rule) -> None:
        for word in words:
            plain.setdefault(word, []).extend(rules)

    def around(words: Iterable[str], *rules: NestingRule) -> None:
        for word in words:
            nesting.setdefault(word, []).extend(rules)

    on(lexicon.MONTHS, month_first)
    on(lexicon.WEEKDAYS, weekday_then_date, bare_weekday)
    on(
        {
            *lexicon.WEEKDAYS,
            *lexicon.MONTHS,
            *lexicon.CALENDAR_UNITS,
            *lexicon.THIS,
            *lexicon.NEXT,
            *lexicon.LAST,
            "our",
            "my",
        },
        deictic,
    )
    on([*lexicon.RELATIVE_DAYS, *lexicon.TONIGHT, "day"], relative_day)
    on(["the"], sport_season, day_first, relative_day, deictic, counted, bare_season, decade_or_century, holiday)
    on(lexicon.THIS | lexicon.NEXT | lexicon.LAST, counted, holiday)
    on(lexicon.SEASONS, bare_season)
    on({*_COUNTING, *UNITS}, counted)
    on([*ORDINALS, "twenty", "thirty"], day_first, decade_or_century)
    on([*lexicon.CALENDAR_UNITS, "the", "fiscal", "financial", "latest", "most"], reported)
    on(["nineteen", "twenty", "two"], bare_year)
    on(["("], bracketed_weekday)
    on(["fiscal", "financial"], fiscal_year)
    on(["calendar", "week", "wk", "cw", "kw"], iso_week)
    on(["q", "h", "fy", "cy", "quarter", "qtr"], coded_part)
    on(FIRST_WORDS, holiday)
    around(["the"], part_of, nth_of, unit_of, shifted, clock_then_date, weekday_beside)
    around({*_COUNTING, *UNITS}, shifted)
    around({*ORDINALS, *lexicon.THIS, *lexicon.NEXT, *lexicon.LAST, "penultimate", "final", "twenty", "thirty"}, nth_of)
    around({*_PARTS, *lexicon.CODES}, part_of)
    around({*lexicon.CALENDAR_UNITS, "wk", "w"}, unit_of)
    around({*lexicon.DAY_PARTS, *_SPOKEN_HOURS}, clock_then_date)
    return {
        word: _Rules(tuple(plain.get(word, ())), tuple(nesting.get(word, ()))) for word in plain.keys() | nesting.keys()
    }


_COUNTING = word_set(
    "a an another half few several couple some many handful twenty thirty forty fifty sixty seventy eighty ninety"
)
_PARTS = word_set(
    "years months year's month's week's quarter's decade's century's "
    "early mid late later earlier beginning begining start end ending middle close year month week quarter rest "
    "remainder all entirety whole very turn"
)
_SPOKEN_HOURS = word_set(
    "a half quarter one two three four five six seven eight nine ten eleven twelve noon midnight midday"
)
_RULES = _table()
_SHORT_FIGURES = _Rules(
    (day_first, bare_year, year_first, counted, coded_part, decade_or_century), (nth_of, shifted, clock_then_date)
)
_PLAIN_FIGURES = {
    1: _SHORT_FIGURES,
    2: _SHORT_FIGURES,
    3: _Rules((counted,), (nth_of, shifted, clock_then_date)),
    4: _Rules(
        (numeric_date, bare_year, year_first, counted, coded_part, decade_or_century), (shifted, clock_then_date)
    ),
}
"""By the number of digits."""
_LONG_FIGURES = _Rules((numeric_date, counted), (shifted,))
_MARKED_FIGURES = _Rules((numeric_date, counted, sport_season), (shifted, clock_then_date))
"""For a figure with a sign inside: "4/20", "2018-19", "8:30"."""
_SHORT_YEARS = _Rules((bare_year, year_first, decade_or_century))
RULE_WORDS = frozenset(_RULES)
