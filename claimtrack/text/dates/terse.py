"""A text that is nothing but days in figures, as in timetables: "Mon 11.9. 8:30", "14.9. - 16.9.", "28/09 0935-1101".

Points part day from month here, as everywhere that writes dates so; in prose "11.9" is a number.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from claimtrack.text.dates import lexicon
from claimtrack.text.dates.atoms import full_year, make_day
from claimtrack.text.dates.binding import BINDERS, Bounds, window_of
from claimtrack.text.dates.mention import DateMention, DateOptions, DatePart
from claimtrack.text.dates.stretch import Grain, Stretch
from claimtrack.text.dates.window import Modifier
from claimtrack.text.dates.wordlist import word_set
from claimtrack.text.spans import Span

may_be_terse = re.compile(r"[0-9]{1,2}\.?\s?[./-]\s?[0-9]{1,2}").search
_FIGURES = r"([0-9]{1,2})(?:([./])(?:([0-9]{1,2})(?:\3([0-9]{4}|[0-9]{2}))?\.?)?)?(?![0-9:])"
_DAY = r"(?:([a-z]{2,9})[.,]?\s+)?(?:the\s+)?" + _FIGURES
_TEXT = re.compile(
    r"\s*(?:(on|from|between|by|until|till|before|after|since)\s+)?(?:the\s+)?"
    + _DAY.replace(r"\3", r"\4")
    + r"(?:\s*(?:-|–|to|until|till|and|through)\s*"
    + _DAY.replace(r"\3", r"\9")
    + r")?(?P<rest>(?:[\s,(].*)?)",
    re.IGNORECASE | re.DOTALL,
)
_REST = word_set(
    "at around about approximately approx ca by before after until till to and or from between in the of on early late "
    "latest earliest noon midnight midday morning afternoon evening night am pm a p h hrs o'clock oclock onwards"
)

_shows_hours = re.compile(
    r"(?i)[0-9][:.][0-9]{2}|[0-9]{4}|[0-9]\s?[ap]\.?m|noon|midnight|midday|morning|evening|afternoon|night|"
    r"(?:at|around|by|after|before|ca)\s[0-9]"
).search


class _Written(NamedTuple):
    weekday: int | None
    day: int
    sign: str
    month: int | None
    year: int | None


def terse_days(text: str, reference: date | None, options: DateOptions) -> DateMention | None:
    """The day, or the days from one to another, that the whole text names."""
    match = _TEXT.fullmatch(text)
    if match is None or reference is None or not _is_time(match["rest"]):
        return None
    first, last = _written(match.groups()[1:6]), _written(match.groups()[6:11])
    if first is None or (match[8] is not None and last is None):
        return None
    if not (_is_sure(match, first) if last is None else _is_sure_range(match, first, last)):
        return None
    end = _day(last or first, reference, options)
    begin = _begin(first, end, reference, options) if last is not None else end
    if begin is None or end is None or begin > end:
        return None
    found = Stretch(begin, end, Grain.DAY if begin == end else Grain.WEEK, end.isoformat())
    modifier = BINDERS[(match[1].lower(),)] if match[1] and last is None else Modifier.NONE
    stripped = text.strip()
    span = Span(text.index(stripped), text.index(stripped) + len(stripped))
    window = window_of(found, modifier, Bounds(reference, options.prefer_past, options), stripped)
    return DateMention(span, window, "", found.value, parts=(DatePart(span, found.value),))


def _is_time(rest: str) -> bool:
    """Behind the days only hours may stand."""
    words = re.findall(r"[a-z']+|[0-9:.]+|[^\s,().-]", rest.lower())
    return all(word in _REST or word[0].isdecimal() for word in words)


def _written(groups: tuple[str | None, ...]) -> _Written | None:
    name, day, sign, month, year = groups
    if day is None:
        return None
    weekday = lexicon.WEEKDAYS.get(name.lower()) if name else None
    if name and weekday is None:
        return None
    return _Written(weekday, int(day), sign or "", int(month) if month else None, _year(year))


def _year(figures: str | None) -> int | None:
    if figures is None:
        return None
    return int(figures) if len(figures) == 4 else full_year(int(figures))


def _is_sure(match: re.Match[str], first: _Written) -> bool:
    """One day alone: "11.9" may be a mark out of ten, "11.9." and "28.09" are not; "/" alone is read elsewhere."""
    if first.month is None or (first.sign == "/" and first.weekday is None and not match["rest"].strip()):
        return False
    if first.weekday is not None or first.year is not None or _shows_hours(match["rest"]) is not None:
        return first.sign == "." or first.weekday is not None or first.day > 12
    return match[0].rstrip().endswith(".") or re.search(r"[0-9]{2}\.[0-9]{2}\s*$", match[0]) is not None


def _is_sure_range(match: re.Match[str], first: _Written, last: _Written) -> bool:
    """ "2.5 - 3.5" are numbers; a weekday, a year, a point behind or two figures for the month make days of them."""
    if first.weekday is not None or last.weekday is not None or last.year is not None:
        return True
    return last.sign != "" and re.search(r"[0-9][./][01][0-9]|[0-9]\.[0-9]{1,2}\.", match[0]) is not None


def _begin(first: _Written, end: date | None, reference: date, options: DateOptions) -> date | None:
    """The near day: it takes month and year from the far one where it has none."""
    if end is None:
        return None
    if first.month is None:
        return make_day(end.year, end.month, first.day)
    if first.year is None:
        one = _in_order(first, end.year, options)
        return one if one is None or one <= end else _in_order(first, end.year - 1, options)
    return _day(first, reference, options)


def _day(written: _Written, reference: date, options: DateOptions) -> date | None:
    if written.month is None:
        return None
    if written.year is not None:
        return _in_order(written, written.year, options)
    years = range(reference.year, reference.year + (-5 if options.prefer_past else 5), -1 if options.prefer_past else 1)
    days = [day for year in years if (day := _in_order(written, year, options)) is not None]
    kept = [day for day in days if (day <= reference if options.prefer_past else day >= reference)]
    return kept[0] if kept else None


def _in_order(written: _Written, year: int, options: DateOptions) -> date | None:
    """Day and month by their sign, or as the weekday in front has it."""
    assert written.month is not None
    readings = [make_day(year, written.month, written.day), make_day(year, written.day, written.month)]
    if not (written.sign == "." or options.day_first):
        readings.reverse()
    real = [day for day in readings if day is not None]
    fitting = [day for day in real if day.weekday() == written.weekday]
    if fitting:
        return fitting[0]
    if written.sign == "." or not real:
        return readings[0]
    return real[0]
