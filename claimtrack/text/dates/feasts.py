"""Feasts in a text: "Christmas", "Easter 2019", "next Thanksgiving", "Memorial Day weekend"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.atoms import relative_step, year_number
from claimtrack.text.dates.holiday import feast_days, feast_words
from claimtrack.text.dates.stretch import Grain, Stretch
from claimtrack.text.dates.tokens import Found, Scan
from claimtrack.text.dates.wordlist import word_set


def holiday(scan: Scan, index: int) -> Found | None:
    """ "Christmas", "Easter 2019", "next Thanksgiving", "New Year's Eve", "Ramadan"."""
    at = index + 1 if scan.words[index] in {"the", "this", "next", "last", "nxt", "coming"} else index
    named = feast_words(scan.words, at)
    if named is None or (
        named[0] == ("lent",)
        and scan.words[at - 1] not in {"in", "during", "before", "after", "by", "for"}
        and year_number(scan, named[1]) is None
    ):
        return None
    name, stop = named
    if name in _ALSO_WORDS and not scan.is_capital(at):
        return None
    if scan.words[stop] in _FESTIVE_THINGS and not scan.options.every_expression:
        return None
    if name == ("new", "year") and scan.words[index] == "the" and scan.words[index - 1] in {"in", "into", "during"}:
        whole = stretch.year(scan.reference.year + 1) if scan.reference else stretch.undated(Grain.YEAR)
        return Found(whole, stop)
    if name in {("new", "year"), ("new", "years"), ("eid",)} and (
        not scan.is_capital(at) and scan.words[at - 1] in {"a", "your"}
    ):
        return None
    year = year_number(scan, stop + 1 if scan.words[stop] in {"of", ",", "in"} else stop)
    if year is not None:
        days = feast_days(name, year[0])
        return Found(_feast(days), year[1]) if days is not None else None
    if (
        scan.words[stop] in {"week", "wk"}
        and scan.words[stop + 1] != "-"
        and (around := _week_around(scan, index, name, stop + 1)) is not None
    ):
        return around
    if scan.words[stop] in {"day", "weekend", "holidays"} and name[-1] != "day":
        stop += scan.words[stop] == "day"
    if scan.reference is None:
        return Found(stretch.undated(), stop)
    back = scan.back and scan.words[index] not in {"this", "next", "coming"}
    hyphenated = scan.words[stop : stop + 3] == ["week", "-", "end"]
    if scan.words[stop] == "weekend" or hyphenated:
        return _weekend(scan.reference, name, stop + 1 + 2 * hyphenated, back=back)
    if scan.words[stop] == "of" and relative_step(scan.words[stop + 1]) is not None:
        stop += 1
    step = relative_step(scan.words[stop])
    if step is not None and scan.words[stop + 1] in {"year", "yr"}:
        days = feast_days(name, scan.reference.year + step)
        return Found(_feast(days), stop + 2) if days is not None else None
    return _roll_feast(scan.reference, name, stop, back=back or scan.words[index] == "last")


def _weekend(today: date, name: tuple[str, ...], stop: int, *, back: bool) -> Found | None:
    """ "Easter weekend": the weekend of the next such feast, or of the last where the text looks back."""
    found = _roll_feast(today, name, stop, back=back)
    return Found(feast_weekend(found.stretch.first), stop) if found is not None and found.stretch.first else None


_ALSO_WORDS = frozenset(
    {
        ("holi",),
        ("rakhi",),
        ("onam",),
        ("chhath",),
        ("midsummer",),
        ("spring", "festival"),
        ("holy", "week"),
        ("white", "day"),
        ("flag", "day"),
    }
)
"""Names that in small letters are short for "holiday", or no feast."""
_FESTIVE_THINGS = word_set(
    "egg eggs island bunny tree trees carol carols card cards lights ornament ornaments rising care job camp trip "
    "agreement accord accords resolution resolutions costume costumes turkey recipe recipes song songs movie movies "
    "film jumper jumpers sweater sweaters cracker crackers cookies cake pudding present presents gift gifts spirit "
    "decorations"
)


def _week_around(scan: Scan, index: int, name: tuple[str, ...], stop: int) -> Found | None:
    """ "Easter week", "Christmas week 2019": the week with the feast in it."""
    year = year_number(scan, stop)
    if year is not None:
        days, stop = feast_days(name, year[0]), year[1]
    elif scan.reference is not None:
        back = scan.back and scan.words[index] not in lexicon.NEXT
        monday = stretch.add_days(scan.reference, -scan.reference.weekday())
        found = _roll_feast(stretch.add_days(monday, 6) if back else monday, name, stop, back=back)
        days = (found.stretch.first, found.stretch.first) if found is not None and found.stretch.first else None
    else:
        return Found(stretch.undated(Grain.WEEK), stop)
    return Found(stretch.week(days[0]), stop) if days is not None else None


def _feast(days: tuple[date, date]) -> Stretch:
    value = days[0].isoformat() if days[0] == days[1] else ""
    return Stretch(days[0], days[1], Grain.DAY, value or days[0].isoformat())


def feast_weekend(when: date) -> Stretch:
    """The free days around a feast: from Saturday through a Monday or Tuesday, or from it through Sunday."""
    weekday = when.weekday()
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
