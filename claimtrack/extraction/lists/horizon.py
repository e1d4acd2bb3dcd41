"""The day a whole list is about, stated once: "all of these are about what will be true on January 1, 2022"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from claimtrack.claims import Kind
from claimtrack.extraction.lists.lines import Line
from claimtrack.text.dates import DateMention, Modifier, Window, WindowBasis, find_windows
from claimtrack.text.dates.mention import MentionKind
from claimtrack.text.sentences import sentence_spans
from claimtrack.text.spans import Span

_CUES: tuple[tuple[int, re.Pattern[str]], ...] = (
    (
        6,
        re.compile(
            r"\b(?:what (?:will be|is|are)|be|as being|are all|hold|holds?) true\b|\btrue (?:on|as of|by|at|in)\b", re.I
        ),
    ),
    (
        5,
        re.compile(
            r"\bunless (?:otherwise|stated|specified|noted|dated|i (?:say|specify))|\bby default\b|"
            r"\botherwise (?:noted|"
            r"specified|stated)\b",
            re.I,
        ),
    ),
    (
        4,
        re.compile(
            r"\b(?:deadline|judged|evaluated|resolv(?:e[sd]?|ing)|come true|came true|cover(?:s|ing)?|time ?frame|"
            r"horizon|expire)\b",
            re.I,
        ),
    ),
    (4, re.compile(r"\b(?:all|each|any|every one|none) of (?:the above|these|them|this)\b", re.I)),
    (
        3,
        re.compile(
            r"\b(?:all|each|every(?:thing)?|these|those)\b.{0,40}?"
            r"\b(?:about|for|concerns?|refers? to|relates? to|as of|means?)\b"
            r"|\b(?:list|post|this|these)\b.{0,12}?\b(?:is|are) (?:all |only )?(?:for|about)\b",
            re.I,
        ),
    ),
    (
        3,
        re.compile(
            r"\b(?:predict(?:ions?|ing|ed)?|forecasts?|prophec(?:y|ies)|guess(?:es)?|bets|calls|picks|"
            r"expect(?:ations?)?|propositions|statements|odds|probabilit(?:y|ies))\b",
            re.I,
        ),
    ),
    (
        2,
        re.compile(
            r"\b(?:all|each|every(?:thing)?|these|following|list|items?|questions?|events?|happen(?:s|ed|ing)?)\b", re.I
        ),
    ),
)
_PAST = re.compile(
    r"\b(?:last year|previous(?:ly)?|scored?|scoring|graded?|grading|published|posted|posting|wrote|publish|"
    r"written|updated?|made in|"
    r"looking back|review(?:ed|ing)?|my 20\d\d results|how did|went|were)\b",
    re.I,
)
_TO_BE_GRADED = re.compile(
    r",?[ ](?:and |but |so |which )(?:i|we)(?:[ ]will|[’']ll|[ ](?:am|are) going to)\b.*", re.I | re.S
)
"""What the author will do with the list one day."""
_HOPED_OF = re.compile(r"\b(?:expect|want|hope for|foresee)\b[^.\n]{0,12}? (?:from|of) (?P<year>(?:19|20)\d\d)\b", re.I)
"""What is expected from a year is expected in it."""
YEAR_OF = re.compile(
    r"\b(?P<year>(?:19|20)\d\d)[ ](?:[a-z]{2,14}[ ])?"
    r"(?:predict\w{0,5}|forecasts?|guess(?:es)?|calls|bets|picks|expectations|odds)\b",
    re.I,
)
_NEW_YEARS = re.compile(r"\b(?P<day>new year(?:[’']?s?)?)(?=[ ](?:predict|forecast|resol|list|post|bets|guess))", re.I)
"""What is made at New Year is not about that day."""
_YEAR_AHEAD = re.compile(
    r"\b(?:(?:the|this)[ ](?:coming|new)[ ]year|(?:the|this)[ ]year[ ](?:ahead|to[ ]come))\b", re.I
)
_LATE_MONTH = 10
"""From this month on the coming year is the next one of the calendar."""
_COMPARED = re.compile(
    r"(?<!later )(?<!earlier )(?<!sooner )\bthan "
    r"(?:(?:[^\W\d_]{1,12} )?(?:was|were|did|had been) )?(?:(?:on|in|at|during|for|of) (?:the )?)?$",
    re.I,
)
"""Before a day with which a quantity is compared: "higher than it was on January 2"."""
_NEAR = 48
_AN_END = re.compile(r"\b(?:end|close)\b|\beo[ymq]\b|\byear-?end\b", re.I)
"""Words for the last day of a stretch, which say nothing of when it may begin."""
_WRITTEN = re.compile(r"\b(?:written|posted|published|updated|made|recorded|as of|dated|edited)\b", re.I)
_LATEST_INTRO = 6_000
_OLD = 40


def horizon_of(
    text: str, intro: Sequence[Line], outro: Sequence[Line], *, title: str | None, written: date | None
) -> tuple[Window, Span | None] | None:
    """The window stated for the whole list, and where it stands (absent for the title); none where none is."""
    best: tuple[int, Window, Span | None] | None = None
    for lines, discount in ((intro, 0), (outro, 6)):
        for begin, stop in _paragraphs(lines):
            if begin - (intro[0].start if intro else 0) > _LATEST_INTRO and not discount:
                continue
            for start, end in sentence_spans(text, begin, stop):
                found = _of_sentence(text[start:end], written)
                weight = found[0] - discount if found else 0
                if found and weight > (best[0] if best else 0):
                    best = (weight, found[1], Span(start, end))
    if best is None and title:
        named = _of_sentence(f"Predictions: {title}", written)
        if named and named[1].earliest != named[1].latest:
            return named[1], None
    return (best[1], best[2]) if best else None


def stated_in(sentence: str, written: date | None) -> Window | None:
    """The window that a sentence states for forecasts that follow it: "Predictions for 2031", "my 2031 forecast"."""
    found = _of_sentence(sentence, written)
    return found[1] if found else None


def _paragraphs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Where the lines begin and end, those of running text together: a mail program may have broken a sentence."""
    begin = stop = -1
    for line in lines:
        is_text = not (line.is_blank or line.marker or line.is_heading)
        if begin >= 0 and is_text:
            stop = line.end
            continue
        if begin >= 0:
            yield begin, stop
            begin = -1
        if is_text:
            begin, stop = line.start, line.end
        elif not line.is_blank:
            yield line.start, line.end
    if begin >= 0:
        yield begin, stop


def tells_of_writing(text: str) -> bool:
    """True where a date is that of the list and not of what it foretells: "written on", "last updated", "posted"."""
    return _WRITTEN.search(text) is not None


def window_of(text: str, *, written: date | None, alone: bool = False) -> DateMention | None:
    """The window an item or a heading states for itself; what was over when it was written dates something else.

    `alone`: read the date apart from the verb before it, since "the fair has been held by May" forecasts too.
    """
    mentions = [
        mention
        for found in find_windows(text, reference=written)
        if (mention := _apart(text, found, written) if alone else found).kind is MentionKind.DATE
        and mention.window.latest is not None
        and not is_over(mention.window, written)
        and not _COMPARED.search(text[max(0, mention.span.start - _NEAR) : mention.span.start])
    ]
    bound = [
        mention
        for mention in mentions
        if mention.window.modifier in (Modifier.BEFORE, Modifier.BY, Modifier.UNTIL, Modifier.THROUGH)
    ]
    return (bound or mentions)[-1] if mentions else None


def _apart(text: str, found: DateMention, written: date | None) -> DateMention:
    """The mention as its words read by themselves."""
    words = found.span.of(text)
    again = find_windows(words, reference=written)
    return replace(again[0], span=found.span) if len(again) == 1 and len(again[0].span) == len(words) else found


def applied(window: Window, kind: Kind, *, written: date | None) -> Window:
    """The horizon as one item's window: an event may happen any day until then, a state is looked at on the day."""
    latest = window.latest
    if latest is None or (kind in (Kind.STATE, Kind.THRESHOLD) and window.modifier is Modifier.ON):
        return window
    earliest = written if written and written <= latest else window.earliest
    if _AN_END.search(window.text):
        window = replace(window, earliest=None)
    if window.earliest and window.earliest != window.latest and (earliest is None or window.earliest > earliest):
        earliest = window.earliest
    if earliest == latest and written is None:
        earliest = None
    return Window(earliest, latest, window.latest_lenient, window.text, WindowBasis.STATED, window.modifier)


def _of_sentence(sentence: str, written: date | None) -> tuple[int, Window] | None:
    if _PAST.search(sentence):
        sentence = _TO_BE_GRADED.sub("", sentence)
    weight = max((weight for weight, cue in _CUES if cue.search(sentence)), default=0)
    if not weight or (weight < 5 and _PAST.search(sentence)):
        return None
    sentence = _NEW_YEARS.sub(lambda made: " " * len(made.group()), sentence)
    mention = (
        None if _YEAR_AHEAD.search(sentence) or _HOPED_OF.search(sentence) else window_of(sentence, written=written)
    )
    window = mention.window if mention else _of_the_year(sentence, written)
    if window is None or window.basis is not WindowBasis.STATED or is_over(window, written):
        return None
    if weight <= 2 and window.modifier in (Modifier.NONE, Modifier.AFTER, Modifier.SINCE):
        return None
    return 2 * weight + bool(re.search(r"\d{4}", window.text)), window


def _of_the_year(sentence: str, written: date | None) -> Window | None:
    """The year that stands before its predictions ("my 2023 predictions"), or the one ahead of the day of writing."""
    named = YEAR_OF.search(sentence) or _HOPED_OF.search(sentence)
    if named:
        found = find_windows(named["year"], reference=written)
        return found[0].window if found else None
    ahead = _YEAR_AHEAD.search(sentence)
    if ahead is None or written is None:
        return None
    year = written.year + (written.month >= _LATE_MONTH)
    earliest = max(written, date(year, 1, 1))
    return Window(earliest, date(year, 12, 31), None, ahead.group(), WindowBasis.STATED, Modifier.IN)


def reference_for(horizon: Window | None, written: date | None) -> date | None:
    """The day on which "this year" and "June 1" are read in a list: in the year it is about, where that is another.

    A list of the coming year is often written at the end of the old one, and a list of last year is told again.
    """
    if horizon is None or horizon.latest is None or written is None:
        return written
    ends = horizon.latest
    year = ends.year - 1 if (ends.month, ends.day) == (1, 1) else ends.year
    is_long = horizon.earliest is not None and horizon.earliest.year < year
    is_ahead = year == written.year + 1 and written.month > _LATE_MONTH
    if is_long or year == written.year or (year > written.year and not is_ahead):
        return written
    return date(year, 1, 1)


def is_over(window: Window, written: date | None) -> bool:
    """True where the window had ended before the day of writing."""
    return written is not None and window.latest is not None and window.latest < written
