"""Posts that tell what became of predictions made before: their forecasts are retold and are not scored again.

Takes "Grading my 2030 predictions" with "1. The mayor will resign." and "Wrong." below it; refuses the part of the
same post under "Predictions for 2031", and a list that promises to be graded one day.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto

from claimtrack.claims import Claim, Comment, Page, Role
from claimtrack.extraction.lists.review_words import (
    ASKS_HOW,
    CLOSED,
    FIRST,
    GRADED,
    HEADED,
    LISTED,
    MADE_BEFORE,
    NEW,
    OLD,
    ONE_DAY,
    OVER,
    PREDICTIONS,
    REMARKS,
    SAID,
    STRUCK,
    TELLS,
    may_be_closed,
)
from claimtrack.text.looks import holds_any
from claimtrack.text.sentences import sentence_spans
from claimtrack.text.spans import Span

_LEAST_LINES = 2
_LEAST_OUTCOMES = 2
"""One "Wrong." below a line may be an answer to somebody; two tell how predictions came out."""
_LATE = (12, 10)
_HEAD_WORDS = 14
_TITLE_LINES = 3
_CUES = (
    "wrong", "right", "correct", "true", "false", "verdict", "outcome", "result", "scor", "grad", "look", "review",
    "revisit", "re-visit", "recap", "how did", "how'd", "how’d", "how my", "haunt", "happened", " ago", "last year",
    "last jan", "last dec", "yes", "yep", "nope", "for 1", "evaluat", "mirror", "~~", "✅", "❌", "✔", "✓", "✘", "✗",
    "🟢", "🔴",
)  # fmt: skip
_HEAD_STEMS = (
    "predict", "forecast", "prognost", "prophec", "guess", "bets", "calls", "picks", "odds", "last ", "year",
    "months ago", "back in ", "ones", "expect", "season", "ahead", "next", "for 20", "for 19", "to 20", "to 19",
    "how ", "how'", "how’",
)  # fmt: skip
"""Of which every head holds one: it speaks of predictions, of a time before, or of what comes next."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class _Sort(Enum):
    BLANK = auto()
    HEAD = auto()
    """Announces what became of predictions."""
    SURE = auto()
    """The same, of a time that is over or in the title: needs no outcome below it."""
    NEW = auto()
    TELLS = auto()
    REMARK = auto()
    MARKED = auto()
    ITEM = auto()


@dataclass(slots=True)
class _Told:
    start: int
    end: int
    sort: _Sort
    is_weak: bool = False
    """An outcome in a word that answers questions too."""
    is_listed: bool = False
    is_first: bool = False
    """Opens a list: "1." or "a)"."""
    sign: str = ""
    """The tick or cross it begins with, which may be no more than its bullet."""


class Reviews:
    """The stretches of a page that are told again; its article, and a page without any author, are one text."""

    __slots__ = ("_low", "_page", "_unsigned", "_whole")

    def __init__(self, page: Page, low: str) -> None:
        """`low` is the page in lower case."""
        self._page = page
        self._low = low
        self._unsigned: bool | None = None
        self._whole: list[Span] | None = None

    def of(self, comment: Comment) -> list[Span]:
        """The reviewed stretches that may hold forecasts of this comment."""
        page = self._page
        if self._unsigned is None:
            self._unsigned = all(one.author is None and one.written is None for one in page.comments)
        if comment.role is Role.COMMENT and not self._unsigned:
            return self._between(comment.span.start, comment.span.end, None, page.written(comment))
        if self._whole is None:
            parts = [one.span for one in page.comments if self._unsigned or one.role is Role.ARTICLE]
            self._whole = self._between(parts[0].start, parts[-1].end, page.title, page.written(comment))
        return self._whole

    def _between(self, start: int, end: int, title: str | None, written: date | None) -> list[Span]:
        if not may_review(f"{(title or '').lower()}\n{self._low[start:end]}"):
            return []
        return reviewed_in(self._page.text, start, end, title=title, written=written)


def may_review(low: str) -> bool:
    """A quick look: false where nothing tells what became of a prediction."""
    return low.count("\n") >= _LEAST_LINES and holds_any(low, _CUES)


def reviewed_in(text: str, start: int, end: int, *, title: str | None, written: date | None) -> list[Span]:
    """The stretches of text[start:end] that tell again predictions of which the post shows what became of them."""
    lines = list(_lines(text, start, end, written))
    is_titled = title is not None and _sort_of_head(title, written, is_title=True) is _Sort.SURE
    spans: list[Span] = []
    region: list[_Told] = []
    head = _Sort.SURE if is_titled else None
    for line in lines:
        if line.sort in (_Sort.HEAD, _Sort.SURE, _Sort.NEW):
            if line.sort is _Sort.NEW or head is None:
                spans += _of_region(region, head)
                region, head = [], None
            if line.sort is not _Sort.NEW:
                head = _Sort.SURE if _Sort.SURE in (line.sort, head) else line.sort
            continue
        region.append(line)
    return sorted(spans + _of_region(region, head))


def retold(claims: list[Claim], reviewed: list[Span]) -> list[Claim]:
    """The claims, those that begin in a reviewed stretch marked; an item that only its place made a claim is none."""
    starts = [span.start for span in reviewed]
    kept: list[Claim] = []
    for claim in claims:
        place = bisect_right(starts, claim.span.start) - 1
        if place < 0 or claim.span.start >= reviewed[place].end:
            kept.append(claim)
        elif not claim.rule.startswith("announced-"):
            kept.append(replace(claim, retrospective=True))
    return kept


def _of_region(lines: list[_Told], head: _Sort | None) -> list[Span]:
    """The stretches under one head, or of a part without any, that are graded."""
    telling = [place for place, line in enumerate(lines) if line.sort in (_Sort.TELLS, _Sort.MARKED)]
    is_bullet = head is None and len({lines[place].sign for place in telling if lines[place].sign}) == 1
    sure = [place for place in telling if head or not (lines[place].is_weak or (is_bullet and lines[place].sign))]
    if head is None:
        return _graded_alone(lines, sure) if len(sure) >= _LEAST_OUTCOMES else []
    if len(sure) < _LEAST_OUTCOMES and head is not _Sort.SURE:
        return []
    last = sure[-1] if sure else 0
    is_listed = any(line.is_listed for line in lines[:last])
    graded: list[Span] = []
    for place, line in enumerate(lines):
        if place > last > 0 and line.is_first:
            break
        if line.sort in (_Sort.ITEM, _Sort.MARKED) and (
            place <= last or head is _Sort.SURE or (is_listed and line.is_listed)
        ):
            graded.append(Span(line.start, line.end))
    return graded


def _graded_alone(lines: list[_Told], telling: list[int]) -> list[Span]:
    """The items that have their own outcome beside them or on the next filled line."""
    spans: list[Span] = []
    for place in telling:
        if lines[place].sort is _Sort.MARKED:
            spans.append(Span(lines[place].start, lines[place].end))
            continue
        above = place - 1
        while above >= 0 and lines[above].sort is _Sort.BLANK:
            above -= 1
        while above >= 0 and lines[above].sort is _Sort.ITEM:
            spans.append(Span(lines[above].start, lines[above].end))
            if lines[above].is_listed:
                break
            above -= 1
    return spans


def _lines(text: str, start: int, end: int, written: date | None) -> Iterator[_Told]:
    position, filled = start, 0
    asked, above = False, _Sort.BLANK
    for raw in text[start:end].splitlines(keepends=True):
        begin, position = position, position + len(raw)
        words = raw.strip()
        if not words:
            yield _Told(begin, position, _Sort.BLANK)
            continue
        filled += 1
        line = _Told(begin, position, _Sort.ITEM, is_first=FIRST.match(raw) is not None)
        line.is_listed = line.is_first or LISTED.match(raw) is not None
        head = _sort_of_line(words, written, is_title=filled <= _TITLE_LINES)
        if head is not None:
            line.sort = head
        elif (headed := HEADED.match(raw)) and (headed["sign"] or above is not _Sort.ITEM):
            line.sort, line.sign = _Sort.MARKED, headed["sign"] or ""
        elif (tells := TELLS.match(raw)) and not asked:
            line.sort, line.is_weak = _Sort.TELLS, tells["weak"] is not None
        elif REMARKS.match(raw):
            line.sort = _Sort.REMARK
        elif STRUCK.search(raw):
            line.sort = _Sort.MARKED
        elif may_be_closed(words) and (closed := CLOSED.search(words)):
            line.sort, line.is_weak = _Sort.MARKED, closed["weak"] is not None
            if words[: closed.start()].rstrip().endswith("?"):
                line.sort = _Sort.ITEM
        asked, above = words.endswith("?"), line.sort
        yield line


def _sort_of_line(words: str, written: date | None, *, is_title: bool) -> _Sort | None:
    """Whether a line announces a review or new predictions; the last of its sentences that does either counts."""
    is_short = len(words.split()) <= _HEAD_WORDS
    if OVER.fullmatch(words):
        return _Sort.SURE if words[:1] in "#*" or words.endswith(":") else None
    if LISTED.match(words) and not (is_short and words.endswith(":")):
        return None
    found: _Sort | None = None
    for begin, stop in sentence_spans(words):
        sentence = words[begin:stop]
        sort = _sort_of_head(sentence, written, is_title=is_title and is_short)
        if sort is None and found is _Sort.HEAD and MADE_BEFORE.search(words) and GRADED.search(sentence):
            sort = _Sort.SURE
        if sort is not None and (sort is not _Sort.NEW or is_short or words.endswith(":")):
            found = sort
    return found


def _sort_of_head(words: str, written: date | None, *, is_title: bool) -> _Sort | None:
    if not holds_any(words.lower(), _HEAD_STEMS):
        return None
    graded = GRADED.search(words) is not None and not ONE_DAY.search(words)
    if graded and (PREDICTIONS.search(words) or MADE_BEFORE.search(words) or ASKS_HOW.search(words)):
        return _Sort.SURE if is_title or _is_past(words, written) else _Sort.HEAD
    if MADE_BEFORE.search(words) and SAID.search(words) and not ONE_DAY.search(words):
        return _Sort.HEAD
    if OLD.search(words):
        return _Sort.HEAD
    new = NEW.search(words)
    if new is None:
        return None
    year = new["for"] or new["of"] or new["to"]
    if year is None or written is None or int(year) > written.year:
        return _Sort.NEW
    if int(year) < written.year:
        return _Sort.HEAD
    return None if _is_late(written) else _Sort.NEW


def _is_past(words: str, written: date | None) -> bool:
    if MADE_BEFORE.search(words):
        return True
    years = [int(year) for year in _YEAR.findall(words)]
    if not years or written is None:
        return False
    return max(years) < written.year or (max(years) == written.year and _is_late(written))


def _is_late(written: date) -> bool:
    """True in the last weeks of a year, when its predictions are looked at again."""
    return (written.month, written.day) >= _LATE
