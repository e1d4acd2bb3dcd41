"""The time of a list that tells again what was predicted: "2020 Predictions: Calibration Results"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from claimtrack.extraction.lists.horizon import YEAR_OF, is_over
from claimtrack.extraction.lists.lines import Line
from claimtrack.extraction.lists.review_words import GRADED
from claimtrack.text.dates import Modifier, Window, find_windows
from claimtrack.text.dates.mention import MentionKind
from claimtrack.text.sentences import sentence_spans
from claimtrack.text.spans import Span

_REVIEWED = re.compile(
    r"\b(?:predict\w{0,5}|forecasts?|guess(?:es)?|results?|review(?:ed)?|scor(?:e[sd]?|ing)|grad(?:e[sd]?|ing)|calls|bets|outcomes?|"
    r"how (?:did|i did|my)|look(?:ing|ed)? back|in review|retrospective|postmortem)\b|^\W*(?:19|20)\d\d\W*$",
    re.I,
)
"""A past year counts only beside words for predictions or their results, or alone in a heading."""
_MADE_FOR = re.compile(
    r"\b(?:predict\w{0,5}|forecasts?|guess(?:es)?|bets)\b[^.\n]{0,40}?"
    r"\b(?:for|about|of|in) (?:the year )?(?:19|20)\d\d\b",
    re.I,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_HEAD_LINES = 3
_HEAD_WORDS = 9
_MANY_YEARS = 3
"""A sentence that names so many years lists the posts of other years."""


def graded_horizon(
    text: str, lines: Sequence[Line], *, title: str | None, written: date | None
) -> tuple[Window, Span | None] | None:
    """The past window named by the title or the first headings of a post that grades old predictions."""
    if written is None:
        return None
    heads: list[tuple[str, Span | None]] = [(title, None)] if title else []
    filled = [line for line in lines if not line.is_blank][:_HEAD_LINES]
    heads += [
        (text[line.start : line.end], Span(line.start, line.end))
        for line in filled
        if line.is_heading or (len(line.text.split()) <= _HEAD_WORDS and not line.text.endswith((".", ":", ",")))
    ]
    for words, span in heads:
        if GRADED.search(words) and (over := _over(words, written)) is not None and over[0] > 1:
            return over[1], span
    return None


def past_horizon_of(
    text: str, intro: Sequence[Line], *, title: str | None, written: date | None
) -> tuple[Window, Span | None] | None:
    """The window of predictions that were over on the day of the page, the surest statement of it."""
    if written is None:
        return None
    found: list[tuple[int, Window, Span | None]] = []
    for line in intro:
        for start, end in sentence_spans(text, line.start, line.end) if not line.is_blank else ():
            if (over := _over(text[start:end], written)) is not None:
                found.append((*over, Span(start, end)))
    if title and (over := _over(title, written)) is not None:
        found.append((*over, None))
    best = max(found, key=lambda one: one[0], default=None)
    return (best[1], best[2]) if best else None


def _over(sentence: str, written: date) -> tuple[int, Window] | None:
    """The year or the day before `written` that predictions or their results are said to be for, and how surely."""
    if not _REVIEWED.search(sentence):
        return None
    named = YEAR_OF.search(sentence)
    weight = 3 if _MADE_FOR.search(sentence) or named else 2
    if len(set(_YEAR.findall(sentence))) >= _MANY_YEARS:
        weight = 1
    if named and int(named["year"]) < written.year:
        sentence = named["year"]
    over = [
        mention.window
        for mention in find_windows(sentence, reference=written)
        if mention.kind is MentionKind.DATE
        and mention.window.latest is not None
        and mention.window.modifier is not Modifier.SINCE
        and is_over(mention.window, written)
    ]
    return (weight, over[-1]) if over else None
