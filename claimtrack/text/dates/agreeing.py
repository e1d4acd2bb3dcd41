"""A weekday beside a date that falls on it is that date: "22 November at the hall. Sat, 2pm"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from claimtrack.text.dates import lexicon
from claimtrack.text.dates.mention import DateMention, DatePart
from claimtrack.text.dates.window import Modifier

_REACH = 60
"""How many characters may lie between them."""
_FREE = (Modifier.NONE, Modifier.BETWEEN)
"""A weekday with a preposition ("on Friday") stands for itself."""
_WRITTEN = (Modifier.NONE, Modifier.ON, Modifier.BETWEEN)


def agreed(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """The mentions, with bare weekdays moved to the first written date near them that falls on that day."""
    if len(mentions) < 2 or not any(_bare_weekday(text, each) is not None for each in mentions):
        return mentions
    return [_moved(text, each, mentions) for each in mentions]


def _bare_weekday(text: str, mention: DateMention) -> date | None:
    """The day chosen for a mention that is a weekday and no more."""
    if mention.window.modifier not in _FREE or not mention.parts:
        return None
    words = mention.parts[0].span.of(text).lower().split()
    named = words[0].rstrip(".,-") in lexicon.WEEKDAYS if words else False
    if not named or any(word in lexicon.MONTHS or word in lexicon.UNITS for word in words):
        return None
    return _day_of(mention.parts[0])


def _day_of(part: DatePart) -> date | None:
    try:
        return date.fromisoformat(part.value[:10])
    except ValueError:
        return None


def _moved(text: str, mention: DateMention, mentions: list[DateMention]) -> DateMention:
    chosen = _bare_weekday(text, mention)
    window = mention.window
    if chosen is None or window.earliest is None or window.latest is None:
        return mention
    written = next((day for day in _written_near(text, mention, mentions) if day.weekday() == chosen.weekday()), None)
    if written is None or written == chosen:
        return mention
    shift = written - chosen
    parts = tuple(_shifted(part, shift) for part in mention.parts)
    moved = replace(window, earliest=window.earliest + shift, latest=window.latest + shift)
    return replace(mention, window=moved, parts=parts, value=parts[-1].value)


def _written_near(text: str, mention: DateMention, mentions: list[DateMention]) -> list[date]:
    days = []
    for each in mentions:
        apart = max(each.span.start - mention.span.end, mention.span.start - each.span.end)
        if each is mention or apart > _REACH or each.window.modifier not in _WRITTEN:
            continue
        days += [
            day
            for part in each.parts
            if any(map(str.isdecimal, part.span.of(text)))
            if (day := _day_of(part)) is not None and len(part.value) == 10
        ]
    return days


def _shifted(part: DatePart, shift: timedelta) -> DatePart:
    day = _day_of(part)
    return replace(part, value=f"{(day + shift).isoformat()}{part.value[10:]}") if day is not None else part
