"""A weekday beside a date that falls on it is that date: "22 November at the hall. Sat, 2pm"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from claimtrack.text.dates import lexicon
from claimtrack.text.dates.mention import DateMention, DatePart
from claimtrack.text.dates.window import Modifier

_REACH, _WORDS = 60, 4
"""How many characters and words may lie between them."""
_FEW = 12
"""How many mentions on either side may be beside it."""
_FREE = (Modifier.NONE, Modifier.BETWEEN)
"""A weekday with a preposition ("on Friday") stands for itself."""
_WRITTEN = (Modifier.NONE, Modifier.ON, Modifier.BETWEEN)


def agreed(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """The mentions, with bare weekdays moved to the first written date beside them that falls on that day."""
    if len(mentions) < 2 or not any(_bare_weekday(text, each) is not None for each in mentions):
        return mentions
    return [_moved(text, each, _beside(text, mentions, at)) for at, each in enumerate(mentions)]


def _beside(text: str, mentions: list[DateMention], at: int) -> list[DateMention]:
    """The mentions around one that few words part from it or from each other, in order."""
    first = last = at
    while first > max(0, at - _FEW) and _adjoin(text, mentions[first - 1], mentions[first]):
        first -= 1
    while last < min(len(mentions) - 1, at + _FEW) and _adjoin(text, mentions[last], mentions[last + 1]):
        last += 1
    return mentions[first:at] + mentions[at + 1 : last + 1]


def _adjoin(text: str, one: DateMention, other: DateMention) -> bool:
    between = text[one.span.end : other.span.start]
    return len(between) <= _REACH and len(between.split()) <= _WORDS


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


def _moved(text: str, mention: DateMention, beside: list[DateMention]) -> DateMention:
    chosen = _bare_weekday(text, mention)
    window = mention.window
    if chosen is None or window.earliest is None or window.latest is None:
        return mention
    written = next((day for day in _written(text, beside) if day.weekday() == chosen.weekday()), None)
    if written is None or written == chosen:
        return mention
    shift = written - chosen
    parts = tuple(_shifted(part, shift) for part in mention.parts)
    moved = replace(window, earliest=window.earliest + shift, latest=window.latest + shift)
    return replace(mention, window=moved, parts=parts, value=parts[-1].value)


def _written(text: str, beside: list[DateMention]) -> list[date]:
    return [
        day
        for each in beside
        if each.window.modifier in _WRITTEN
        for part in each.parts
        if any(map(str.isdecimal, part.span.of(text)))
        if (day := _day_of(part)) is not None and len(part.value) == 10
    ]


def _shifted(part: DatePart, shift: timedelta) -> DatePart:
    day = _day_of(part)
    return replace(part, value=f"{(day + shift).isoformat()}{part.value[10:]}") if day is not None else part
