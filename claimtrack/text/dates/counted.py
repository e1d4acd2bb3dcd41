"""Lengths counted from the reference day: "three weeks ago", "two years from now", "the next 3 weeks"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.calendar import last_weekday, next_weekday, stretch_around
from claimtrack.text.dates.durations import Duration, duration_at
from claimtrack.text.dates.mention import MentionKind
from claimtrack.text.dates.stretch import Grain, Stretch
from claimtrack.text.dates.tokens import Found, Scan
from claimtrack.text.numbers import words_to_number


def counted(scan: Scan, index: int) -> Found | None:
    """ "three weeks ago", "two days from now", "a week from Friday", "the next 3 weeks", "the past decade"."""
    at = index + 1 if scan.words[index] in {"the", "these", "those"} else index
    word = scan.words[at]
    if at > index and scan.words[at + 1] == "ahead" and lexicon.CALENDAR_UNITS.get(word) not in {None, Grain.WEEKEND}:
        return _unit_ahead(scan, lexicon.UNITS[word], at + 2)
    if word in lexicon.NEXT or word in lexicon.LAST or word == "first":
        return _next_or_last(scan, at, word)
    read = duration_at(scan, index)
    return _anchored(scan, *read) if read is not None else _counted_weekdays(scan, index)


def _unit_ahead(scan: Scan, unit: str, stop: int) -> Found:
    """ "the year ahead": from now on, whatever the calendar says."""
    value = f"P1{lexicon.TIMEX_UNITS[unit]}"
    if scan.reference is None:
        return Found(replace(stretch.undated(kind=MentionKind.DURATION), value=value), stop)
    return Found(ahead(scan.reference, Duration(1, unit, value)), stop)


def _counted_weekdays(scan: Scan, index: int) -> Found | None:
    """ "two Sundays from now", "3 Fridays ago"."""
    read = words_to_number(scan.words[index : index + 2])
    number, at = read or (float(scan.words[index]) if scan.words[index].isdecimal() else 0.0, 1)
    at += index
    weekday = lexicon.WEEKDAYS.get(scan.words[at])
    back = scan.words[at + 1] in {"ago", "back"}
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
        if (
            unit in lexicon.CALENDAR_UNITS
            and unit != "weekend"
            and (word == "past" or scan.words[at + 1].endswith("s"))
        ):
            plural = scan.words[at + 1].endswith("s")
            code = lexicon.TIMEX_UNITS[unit]
            one = Duration(1, unit, f"P{'X' if plural else 1}{code}", vague=plural, counted=not plural)
            if not (plural and word in {"last", "next"} and unit == "day"):
                read = one, at + 2
    if word in lexicon.NEXT and scan.words[at + 2] == "or" and (some := _OR_MORE.get(scan.words[at + 3])):
        unit = lexicon.UNITS.get(scan.words[at + 1])
        if unit in UNIT_GRAINS:
            read = Duration(some, unit, f"P{some}{lexicon.TIMEX_UNITS[unit]}", vague=True), at + 4
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


_OR_MORE = {"so": 1, "two": 2, "three": 3, "2": 2, "3": 3}
HENCE = {("from", "now"): 2, ("from", "today"): 2, ("from", "right", "now"): 3, ("hence",): 1,
          ("later",): 1, ("afterwards",): 1,
          ("after", "that"): 2, ("after", "now"): 2, ("time",): 1, ("away",): 1, ("to", "go"): 2,
          ("tops",): 1, ("max",): 1, ("maximum",): 1, ("at", "most"): 2, ("at", "the", "most"): 3,
          ("from", "then"): 2, ("after", "this"): 2}  # fmt: skip


_THEN = frozenset({("later",), ("afterwards",), ("after", "that"), ("from", "then"), ("after", "this")})
"""Counted from another time, which in a report is not the day of writing ("two weeks later they gave up")."""


_AGO = {("ago",): 1, ("back",): 1, ("earlier",): 1, ("before", "now"): 2, ("prior",): 1, ("beforehand",): 1}
_ANCHOR_HEADS = frozenset(words[0] for words in (*_AGO, *HENCE))


UNIT_GRAINS = {"day": Grain.DAY, "night": Grain.DAY, "week": Grain.WEEK, "fortnight": Grain.WEEK,
               "month": Grain.MONTH, "quarter": Grain.MONTH, "year": Grain.YEAR, "decade": Grain.DECADE,
               "century": Grain.CENTURY}  # fmt: skip


def _anchored(scan: Scan, duration: Duration, stop: int) -> Found | None:
    if scan.words[stop] not in _ANCHOR_HEADS or (
        scan.words[stop] in {"earlier", "later"} and scan.words[stop + 1] == "than"
    ):
        return None
    for words, length in _AGO.items():
        if tuple(scan.words[stop : stop + length]) == words:
            return Found(_ago(scan, duration), stop + length)
    for words, length in HENCE.items():
        if tuple(scan.words[stop : stop + length]) == words:
            if words in _THEN and scan.back and not scan.weakly:
                return None
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
    value = stretch_around(when, grain).value
    finer = {Grain.YEAR: Grain.MONTH, Grain.DECADE: Grain.YEAR, Grain.CENTURY: Grain.DECADE}.get(grain)
    around = stretch_around(when, finer) if finer is not None else stretch.day(when)
    return replace(around, value=value, vague=duration.vague)


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
