"""Times that are told without a day: "at some point", "next season", "for a few weeks"; kept in their words."""

from __future__ import annotations

import re

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.tokens import Sentence
from claimtrack.text.dates import DateMention
from claimtrack.text.dates.window import Modifier, Window, WindowBasis
from claimtrack.text.looks import holds_any
from claimtrack.text.spans import Span

_OPEN = (
    r"at some (?:point|stage)(?: in (?:time|the future))?",
    r"in (?:the )?future(?=[\s,]*(?:$|[.!?;:)]|and |but |or ))",
    r"one (?:fine )?day(?= (?:[a-z'-]+ ){1,4}(?:will|is going|are going|gonna)\b)",
    r"(?:in|within) (?:my|our|your|his|her|their) life ?times?",
    r"(?:until|till|'til|to) the end of time",
    r"(?<! and )forever",
    r"in the end(?=,)",
    r"(?:come|by) (?:year['’ -]?end|the year['’ -]?end)",
    r"(?:survives?|outlasts?|lasts?) (?P<lasts>the season)",
    r"(?:sooner|earlier) than later",
)
"""Times without any measure."""
_PART = r"(?:(?:very )?(?:end|start|beginning|middle|close|rest|remainder|course|first half|second half|whole) of )"
_BIND = r"(?:(?:in|during|by|before|at|near|around|towards?|until|till|over|throughout|for|after|come) )"
_TERM = r"(?:season|term|off-?season|halving|school year|tax year|legislature|time (?:a?round|out))"
_TERMS = (
    rf"{_BIND}?(?:the )?{_PART}?(?:this|next|the coming|the upcoming|the current) {_TERM}",
    rf"{_BIND}?(?:the )?{_PART}(?:the|our|their|his) (?:regular )?{_TERM}",
    r"next time(?=[\s,]*(?:$|[.!?;:)]|but |if |and ))",
    r"mid-?(?:term|season)(?=[\s,]*(?:$|[.!?;:)]))",
)
"""Terms whose beginning and end the calendar does not know."""
_COUNT = (
    r"(?:(?:at least|more than|less than|up to|another|about|maybe|over|the next|the rest of|the best part of) ){0,3}"
    r"(?:an? )?(?:(?:few|couple|good|very|long|many|several|number of|of|more|whole|solid|or|\d{1,3}(?:-\d{1,3})?"
    r"|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand) ){0,4}"
)
_STRETCH = r"(?:while|time|hours?|days?|weeks?|months?|years?|decades?|generations?|centur(?:y|ies)|ages)"
_LENGTHS = (
    rf"for {_COUNT}{_STRETCH}(?: to come| yet| longer| more| or so| or more)?"
    r"(?!['’]| (?:of|old|sentence|now|since|in|being|like|with)\b)",
    r"throughout (?:the|this|next) (?:day|week|month|year|decade|century|summer|winter|spring|autumn|holidays)",
    rf"over the (?:coming |few |next ){1, 3}{_STRETCH}",
)
"""How long something goes on, with no day it must begin on."""
_STARTS = r"(?<![\w'’-])(?:"
_ENDS = r")\b(?!['’-][a-z]{2})"
_KINDS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (
        re.compile(_STARTS + "|".join(_OPEN) + _ENDS),
        (
            *("e point", "e stage", "n future", "the future", "one day", "one fine", "life", "of time", "forever"),
            *("r than later", "in the end", "yearend", "year-end", "year end", "the season"),
        ),
    ),
    (
        re.compile(_STARTS + "|".join(_TERMS) + _ENDS),
        (
            "season",
            "halving",
            " term",
            "school year",
            "tax year",
            "legislature",
            "next time",
            "time a",
            "time r",
            "mid-",
            "midt",
            "mids",
        ),
    ),
    (re.compile(_STARTS + "|".join(_LENGTHS) + _ENDS), ("for ", "throughout", "over the ")),
)
"""Each kind of such words, with what every sentence holds one of that has them."""
_WORDS = lx.words(
    "point stage future day life lifetime lifetimes end forever yearend later season offseason term halving year "
    "legislature time midterm midseason while hour hours days week weeks month months years decade decades generation "
    "generations century centuries ages throughout"
)
"""Of which every sentence holds one that has any of these times, where none is written with a hyphen or apostrophe."""
_BINDS = {
    "by": Modifier.BY,
    "before": Modifier.BEFORE,
    "after": Modifier.AFTER,
    "until": Modifier.UNTIL,
    "till": Modifier.UNTIL,
    "for": Modifier.THROUGH,
    "throughout": Modifier.THROUGH,
    "in": Modifier.IN,
    "during": Modifier.IN,
    "at": Modifier.ON,
}
_MODALS_AHEAD = re.compile(r"\b(?:will|won|going|gonna|may|might|could|can|should|expect\w*|likely|set|to)\b|['’]ll\b")


def open_time(s: Sentence, begin: int, end: int) -> DateMention | None:
    """The words among words [begin, end) that tell a time without a day: a vague window with no ends."""
    low = s.low
    if _WORDS.isdisjoint(s.words) and "-" not in low and "'" not in low:
        return None
    start, stop = s.offsets(begin, end)
    start, stop = start - s.start, stop - s.start
    for pattern, stems in _KINDS:
        if not holds_any(low, stems):
            continue
        found = pattern.search(low, start, stop)
        if found is not None and _is_told(low, start, found):
            return _mention(s, found)
    return None


def _is_told(low: str, start: int, found: re.Match[str]) -> bool:
    """ "It will last for weeks"; not "for weeks he held", before any verb of what will be."""
    return not found[0].startswith("for ") or _MODALS_AHEAD.search(low, start, found.start()) is not None


def _mention(s: Sentence, found: re.Match[str]) -> DateMention:
    groups = found.groupdict()
    lasts = groups.get("lasts") is not None
    span = Span(*found.span("lasts" if lasts else 0))
    modifier = Modifier.THROUGH if lasts else _BINDS.get(found[0].partition(" ")[0], Modifier.NONE)
    written = s.page[s.start + span.start : s.start + span.end]
    return DateMention(span, Window(text=written, basis=WindowBasis.VAGUE, modifier=modifier))
