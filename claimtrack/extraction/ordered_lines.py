"""Orders written one name a line: "The order is clear" with "1. Ashby", "2. York" below, "Phase 1: Ashby".

Reads lines of bare names under a line that speaks of an order or of what is next; refuses steps to be done, lines that
are clauses, and whatever asks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite
from claimtrack.extraction.frames import Frame
from claimtrack.extraction.lists.lines import Line, lines_of
from claimtrack.extraction.tokens import Sentence, is_verb
from claimtrack.text.looks import count_of
from claimtrack.text.spans import Span

_LEAST = 2
"""Lines under one that speaks of an order, from which they are one."""
_FEWEST_STAGES = 3
_MOST = 12
"""Orders of one comment; more are no forecasts."""
_HEAD = re.compile(
    r"\b(?:order|sequence|next|next (?:targets?|stops?|steps?|ones?)|in line|on the list|will (?:go|fall)|targets)\b"
    r"[^.?!]{0,40}[:.!]?$"
)
_NO_HEAD = re.compile(
    r"\?|\b(?:should|must|need|please|was|were|had|my order (?:of|from)|court|law and|in order to|orders?ed|"
    r"out of order|recipe|menu|how to|next (?:year|week|month|time|page|post|door))\b"
)
_STAGE = re.compile(r"(?:phase|stage|step|part) (\d)\s*[:=–-]\s*(?=[^\W\d_])")
_MAY_BE = re.compile(
    r"\b(?:order|sequence|next|in line|on the list|will go|will fall|targets|(?:phase|stage|step) 1)\b"
)
_BEHIND = re.compile(r"\s*(?:\([^()\n]*\)|[,;.!]|\b(?:and )?then|\bnext|\band|\bnow)\s*$")
_LONGEST_HEAD = 12
_LONGEST_NAME = 5


def may_be_ordered(low: str, start: int, end: int) -> bool:
    """A quick look: false where no line of low[start:end] speaks of an order above others."""
    return count_of("\n", low, start, end) >= _LEAST and _MAY_BE.search(low, start, end) is not None


def ordered_lines(text: str, low: str, start: int, end: int, reference: date | None) -> list[tuple[Sentence, Frame]]:
    """The orders that lines of text[start:end] are, each with the stretch it was read from."""
    lines = [line for line in lines_of(text, start, end) if not line.is_blank]
    found: list[tuple[Sentence, Frame]] = []
    for place, line in enumerate(lines):
        if line.marker or not _is_head(low[line.start : line.end]):
            continue
        below = _names(text, _marked(lines, place + 1))
        if len(below) >= _LEAST:
            found.append(_read(text, low, Span(line.start, below[-1].end), below, reference))
        if len(found) >= _MOST:
            break
    stages = _stages(text, low, lines)
    if not found and len(stages) >= _FEWEST_STAGES:
        found.append(_read(text, low, Span(stages[0].start, stages[-1].end), stages, reference))
    return [one for one in found if one[1].steps]


def _is_head(low: str) -> bool:
    return len(low.split()) <= _LONGEST_HEAD and _HEAD.search(low) is not None and _NO_HEAD.search(low) is None


def _marked(lines: Sequence[Line], place: int) -> list[Line]:
    """The lines with a number or a bullet from one on."""
    found: list[Line] = []
    for line in lines[place:]:
        if not line.marker:
            break
        found.append(line)
    return found


def _names(text: str, lines: Sequence[Line]) -> list[Span]:
    """Where the names of the lines stand; none where a line is anything else."""
    spans: list[Span] = []
    for line in lines:
        stop = line.end
        while stop > line.start and (behind := _BEHIND.search(text, line.start, stop)) is not None:
            stop = behind.start()
        if not 1 <= len(text[line.start : stop].split()) <= _LONGEST_NAME or text[line.start : stop].islower():
            return []
        spans.append(Span(line.start, stop))
    return spans


def _stages(text: str, low: str, lines: Sequence[Line]) -> list[Span]:
    """The names behind "Phase 1:", "Phase 2:", one line each."""
    found: list[Span] = []
    for line in lines:
        stage = _STAGE.match(low, line.start, line.end)
        if stage is not None and int(stage[1]) == len(found) + 1:
            found += _names(text, [replace(line, start=stage.end())])
    return found


def _read(text: str, low: str, span: Span, names: Sequence[Span], reference: date | None) -> tuple[Sentence, Frame]:
    """The order of the names; without steps where one of them is a clause or names a day."""
    s = Sentence(text, span.start, span.end, low, reference)
    steps = [(rank, s.words_of(name.start, name.end)) for rank, name in enumerate(names, 1)]
    bare = all(begin < stop <= s.n and _is_bare(s, begin, stop) for _, (begin, stop) in steps)
    first = steps[0][1][0]
    return s, Frame(
        "listed-order", 0, s.n, (first, first + 1), modal="", steps=steps if bare else [], kind=Kind.ORDER, no_verb=True
    )


def _is_bare(s: Sentence, begin: int, stop: int) -> bool:
    """True for a name: no verb in it and no day."""
    if is_verb(s.words[begin]) or s.words[begin] in lx.PRONOUNS or s.has_date(begin, stop):
        return False
    return not any(is_finite(s, k) for k in range(begin, stop))
