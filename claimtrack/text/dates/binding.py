"""The words that bind a date to a window ("before", "no later than", "from ... on"), and the window that results."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claimtrack.text.dates import stretch
from claimtrack.text.dates.mention import DateOptions, MentionKind
from claimtrack.text.dates.stretch import Stretch
from claimtrack.text.dates.window import Modifier, Window, WindowBasis

_PHRASES = {
    Modifier.BEFORE: (
        "before|prior to|ahead of|in advance of|earlier than|sooner than|well before|just before|"
        "any time before|anytime before|sometime before|some time before|right before|long before|b4|bfore|"
        "befor|not later than the start of|leading up to|preceding"
    ),
    Modifier.BY: (
        "by|no later than|not later than|by no later than|at the latest by|at latest by|"
        "by the latest|on or before|by or before|by about|by around|by at least|by the|latest by|as late as|"
        "before or by|by the time of|by the time|"
        "by the time that|by sometime in|by some time in|up to and including|by roughly|by approximately|come|"
        "by as early as|by as late as|before or on|by at the latest|not beyond|no longer than until|by maybe|"
        "by probably|by say"
    ),
    Modifier.UNTIL: (
        "until|till|til|'til|untill|up to|up until|up till|not after|all the way to|all the way until|"
        "until at least|at least until|till at least|at least till|until after"
    ),
    Modifier.THROUGH: (
        "through|thru|throughout|all through|right through|through to|for the|over the course of|all of|"
        "for all of|for the whole of|at least through|through at least"
    ),
    Modifier.AFTER: (
        "after|following|later than|subsequent to|just after|right after|any time after|anytime after|"
        "some time after|sometime after|shortly after|soon after|not until after|only after|once|past|"
        "well after|beyond"
    ),
    Modifier.SINCE: (
        "since|from|starting|beginning|starting from|starting in|starting on|beginning in|beginning on|"
        "as from|as of|effective|with effect from|not before|no earlier than|not earlier than|no sooner than|"
        "ever since|from at least|not until|only in|only from|on or after|at the earliest in|from about|"
        "from around|commencing|no sooner than in|not before at least"
    ),
    Modifier.WITHIN: (
        "within|inside of|inside|give it|give them|give him|give her|in under|in less than|in no more than|"
        "in at most|within the space of|within about|within around|within at most|in fewer than|"
        "within less than|under|in the space of|in only|in just"
    ),
    Modifier.IN: (
        "in|during|over|sometime in|some time in|sometime during|some time during|at some point in|"
        "at some point during|in the course of|as early as|as early as in|as soon as|already in|early in|"
        "in about|in abt|in bout|in around|in approximately|in roughly|in maybe|in perhaps|in another|in like|in say|"
        "in as little as|in or by|at some stage in|in probably|sometime|some time|in nearly|in almost|"
        "at the|any time in|any time during|anytime in|in exactly|after about"
    ),
    Modifier.ON: "on|at|dated|exactly on|precisely on|on or about",
    Modifier.AROUND: (
        "around|about|circa|ca|approximately|roughly|approx|on or around|around about|somewhere around|"
        "sometime around|some time around|in or around|in about|near|close to|towards|toward|at around|c"
    ),
    Modifier.BETWEEN: (
        "between|anywhere between|sometime between|some time between|somewhere between|any time between|"
        "in between|anytime between"
    ),
    Modifier.AS_OF: "as of|as at",
}
BINDERS: dict[tuple[str, ...], Modifier] = {
    tuple(phrase.split()): modifier for modifier, phrases in _PHRASES.items() for phrase in phrases.split("|")
} | {("in", "about"): Modifier.IN, ("by", "the"): Modifier.BY}  # fmt: skip
BINDER_HEADS = frozenset(words[0] for words in BINDERS)
_SECOND_WORDS = {head: {words[1] for words in BINDERS if words[0] == head and len(words) > 1} for head in BINDER_HEADS}
"""By the first word of every binding phrase those that go on with it: most stand alone."""
_LONGEST = max(map(len, BINDERS))


def binder_at(words: list[str], index: int) -> tuple[Modifier, int] | None:
    """The longest binding phrase at `index` and the index behind it; an article at its end stays with the date."""
    seconds = _SECOND_WORDS.get(words[index])
    if seconds is None:
        return None
    if words[index + 1] in seconds:
        for length in range(_LONGEST, 1, -1):
            modifier = BINDERS.get(tuple(words[index : index + length]))
            if modifier is not None:
                return modifier, index + length - (words[index + length - 1] in {"the", "another"})
    alone = BINDERS.get((words[index],))
    return (alone, index + 1) if alone is not None else None


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a window is made from: where the reader stands and how stretches under way are cut."""

    reference: date | None
    back: bool
    options: DateOptions
    whole: bool = False
    """"Throughout X" begins with X, "through X" with the reference day."""


def window_of(found: Stretch, modifier: Modifier, bounds: Bounds, text: str) -> Window:
    """The days that `modifier` and the date name together."""
    first, last, lenient = _bounded(found, modifier, bounds)
    if first is not None and last is not None and first > last:
        first = None if modifier in {Modifier.BEFORE, Modifier.BY, Modifier.UNTIL, Modifier.WITHIN} else last
    elastic = found.vague or modifier is Modifier.AROUND
    if lenient is not None and (last is None or lenient < last):
        lenient = None
    basis = WindowBasis.VAGUE if elastic else WindowBasis.STATED
    return Window(first, last, lenient if elastic else None, text, basis, modifier)


_Ends = tuple[date | None, date | None, date | None]


def _bounded(found: Stretch, modifier: Modifier, bounds: Bounds) -> _Ends:
    today, first, last = bounds.reference, found.first, found.last
    if first is None and last is None:
        return None, None, None
    match modifier:
        case Modifier.BEFORE:
            return today, _day_before(found), None
        case Modifier.BY | Modifier.UNTIL:
            end = first if found.edge == "start" else last
            return today, end, found.lenient
        case Modifier.THROUGH:
            return _later(today, first) if bounds.whole else today, last, found.lenient
        case Modifier.WITHIN:
            begin = today if found.from_reference else _cut(found, bounds)[0]
            return begin, last, found.lenient
        case Modifier.AFTER:
            end = first if found.edge == "start" else last
            return (stretch.add_days(end, 1) if end is not None else None), None, None
        case Modifier.SINCE:
            return (last if found.edge == "end" else first), None, None
        case Modifier.AROUND:
            return _around(found, bounds)
        case _:
            return (*_cut(found, bounds), found.lenient)


def _day_before(found: Stretch) -> date | None:
    if found.edge == "end":
        return found.last
    edge = found.last if found.from_reference else found.first
    return stretch.add_days(edge, -1) if edge is not None else None


def _later(one: date | None, other: date | None) -> date | None:
    return max(one, other) if one is not None and other is not None else one or other


def _cut(found: Stretch, bounds: Bounds) -> tuple[date | None, date | None]:
    first, last, today = found.first, found.last, bounds.reference
    if found.from_reference:
        return first, last
    backward = found.over or (found.kind is MentionKind.DURATION and not found.from_reference)
    if today is None or not bounds.options.cut_at_reference or backward or first is None or last is None:
        return first, last
    if first < today <= last and not bounds.back:
        return today, last
    if first <= today < last and bounds.back:
        return first, today
    return first, last


def _around(found: Stretch, bounds: Bounds) -> _Ends:
    first, last = _cut(found, bounds)
    if found.first is None or found.last is None:
        return first, last, None
    days = (found.last - found.first).days + 1
    return first, last, stretch.add_days(found.last, max(3, (days + 1) // 2))
