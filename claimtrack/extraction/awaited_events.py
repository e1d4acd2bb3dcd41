"""Events that the calendar does not know and forecasts are dated by: "before the midterms", "by the next halving"."""

from __future__ import annotations

import re
from dataclasses import replace

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.tokens import Sentence
from claimtrack.text.dates import DateMention, find_windows
from claimtrack.text.dates.window import Modifier, Window, WindowBasis
from claimtrack.text.looks import runs_of_letters
from claimtrack.text.spans import Span

EVENTS = lx.words(
    "midterms elections election referendum vote primary primaries convention inauguration summit final finals "
    "playoffs olympics games tournament championship derby season break deadline halving expansion launch trial "
    "hearing verdict sentencing budget conference meeting draft ashes harvest rains thaw handover auction "
    "reshuffle window ipo merger census recess term holidays congress talks cup bowl masters open ball tour "
    "ceremony anniversary parade runoff run-off debate eclipse monsoon offensive parole appeal review earnings "
    "keynote expo caucus halftime parliament"
)
"""What is awaited without its day being written; each but "halftime" stands behind an article or "next"."""
_EVENT = re.compile(
    r"\b(before|after|until|till|by|following|ahead of|during|at|come|up to|throughout)"
    r"((?: the| his| her| their| its| our| this| those)?"
    r"(?: (?:next|coming|upcoming|snap))?(?: [a-z0-9'-]+){0,2}? (?:" + "|".join(sorted(EVENTS)) + r"))\b"
)
_EVENT_RUNS = frozenset(event.partition("-")[0].encode() for event in EVENTS)
"""Runs of letters of which every match of `_EVENT` holds one."""
_MODIFIERS = {
    "before": Modifier.BEFORE,
    "ahead of": Modifier.BEFORE,
    "until": Modifier.UNTIL,
    "till": Modifier.UNTIL,
    "by": Modifier.BY,
    "after": Modifier.AFTER,
    "following": Modifier.AFTER,
    "during": Modifier.IN,
    "at": Modifier.ON,
    "come": Modifier.ON,
    "up to": Modifier.UNTIL,
    "throughout": Modifier.THROUGH,
}
_BINDS = re.compile(r" (?:the|his|her|their|its|our|this|those|next|coming|upcoming|snap)\b")


_BOUNDS = re.compile(
    r"\b(before|by|until|after) (?:the|his|her|their|its|our|next)(?: [a-z'-]+){0,3} (?:"
    + "|".join(sorted(EVENTS))
    + r"),? (?:on |of |in )?$"
)


def bounded_by_event(s: Sentence, mention: DateMention) -> DateMention:
    """ "before the election on 8 November": the day of an event bounds what is foretold as the event does."""
    found = _BOUNDS.search(s.low, max(0, mention.span.start - _REACH), mention.span.start)
    if found is None or mention.window.modifier not in (Modifier.ON, Modifier.IN, Modifier.NONE):
        return mention
    day = _ON.sub("", s.page[s.start + mention.span.start : s.start + mention.span.end])
    for bounded in find_windows(f"{found[1]} {day}", reference=s.reference):
        written = s.page[s.start + found.start() : s.start + mention.span.end]
        window = replace(bounded.window, text=written)
        return replace(bounded, span=Span(found.start(), mention.span.end), window=window)
    return mention


_REACH = 48
_ON = re.compile(r"^(?:on|of|in)\s+", re.I)


def awaited_event(s: Sentence, begin: int, end: int) -> DateMention | None:
    """The event that words [begin, end) name as the time: a vague window with its words and no day."""
    start, stop = s.offsets(begin, end)
    if _EVENT_RUNS.isdisjoint(runs_of_letters(s.low[start - s.start : stop - s.start])):
        return None
    for found in _EVENT.finditer(s.low, start - s.start, stop - s.start):
        if _BINDS.match(found[2]) is None and not found[2].endswith("halftime"):
            continue
        written = s.page[s.start + found.start() : s.start + found.end()]
        window = Window(text=written, basis=WindowBasis.VAGUE, modifier=_MODIFIERS[found[1]])
        return DateMention(Span(found.start(), found.end()), window)
    return None
