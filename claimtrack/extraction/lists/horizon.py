"""The day a whole list is about, stated once: "all of these are about what will be true on January 1, 2022"."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
            r"\bunless (?:otherwise|stated|specified|noted|i (?:say|specify))|\bby default\b|\botherwise (?:noted|"
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
    (
        3,
        re.compile(
            r"\b(?:all|each|every|these|those)\b.{0,40}?\b(?:about|for|concern|refer to|relate to|as of|mean)\b", re.I
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
    (2, re.compile(r"\b(?:all|each|every|these|following|list|items?|questions?|events?|happen(?:s|ing)?)\b", re.I)),
)
_PAST = re.compile(
    r"\b(?:last year|previous(?:ly)?|scored?|scoring|graded?|grading|published|posted|posting|wrote|publish|"
    r"written|updated?|made in|"
    r"looking back|review(?:ed|ing)?|my 20\d\d results|how did|went|were)\b",
    re.I,
)
_LATEST_INTRO = 6_000
_OLD = 40


def horizon_of(
    text: str, intro: Sequence[Line], outro: Sequence[Line], *, title: str | None, written: date | None
) -> tuple[Window, Span | None] | None:
    """The window stated for the whole list, and where it stands (absent for the title); none where none is."""
    best: tuple[int, Window, Span | None] | None = None
    for lines, discount in ((intro, 0), (outro, 6)):
        for line in lines:
            if line.is_blank or (line.start - (intro[0].start if intro else 0) > _LATEST_INTRO and not discount):
                continue
            for start, end in sentence_spans(text, line.start, line.end):
                found = _of_sentence(text[start:end], written)
                weight = found[0] - discount if found else 0
                if found and weight > (best[0] if best else 0):
                    best = (weight, found[1], Span(start, end))
    if best is None and title:
        found = _of_sentence(title, written)
        if found:
            return found[1], None
    return (best[1], best[2]) if best else None


def window_of(text: str, *, written: date | None) -> DateMention | None:
    """The window an item or a heading states for itself; what was over when it was written dates something else."""
    mentions = [
        mention
        for mention in find_windows(text, reference=written)
        if mention.kind is MentionKind.DATE
        and mention.window.latest is not None
        and not _is_over(mention.window, written)
    ]
    bound = [
        mention
        for mention in mentions
        if mention.window.modifier in (Modifier.BEFORE, Modifier.BY, Modifier.UNTIL, Modifier.THROUGH)
    ]
    return (bound or mentions)[-1] if mentions else None


def applied(window: Window, kind: Kind, *, written: date | None) -> Window:
    """The horizon as one item's window: an event may happen any day until then, a state is looked at on the day."""
    latest = window.latest
    if latest is None or (kind in (Kind.STATE, Kind.THRESHOLD) and window.modifier is Modifier.ON):
        return window
    earliest = written if written and written <= latest else window.earliest
    if window.earliest and window.earliest != window.latest and (earliest is None or window.earliest > earliest):
        earliest = window.earliest
    if earliest == latest and written is None:
        earliest = None
    return Window(earliest, latest, window.latest_lenient, window.text, WindowBasis.STATED, window.modifier)


def _of_sentence(sentence: str, written: date | None) -> tuple[int, Window] | None:
    weight = max((weight for weight, cue in _CUES if cue.search(sentence)), default=0)
    if not weight or (weight < 5 and _PAST.search(sentence)):
        return None
    mention = window_of(sentence, written=written)
    if mention is None or mention.window.basis is not WindowBasis.STATED:
        return None
    if weight <= 2 and mention.window.modifier in (Modifier.NONE, Modifier.AFTER, Modifier.SINCE):
        return None
    return 2 * weight + bool(re.search(r"\d{4}", mention.window.text)), mention.window


def _is_over(window: Window, written: date | None) -> bool:
    return written is not None and window.latest is not None and window.latest < written
