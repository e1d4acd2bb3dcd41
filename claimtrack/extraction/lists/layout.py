"""Which lines of a post are items of a list of chances, under which heading, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from claimtrack.extraction.lists.candidates import candidates_of
from claimtrack.extraction.lists.headings import Headings
from claimtrack.extraction.lists.likeness import alike, is_told
from claimtrack.extraction.lists.lines import Line, clean, lines_of
from claimtrack.extraction.lists.model import LEAST_ITEMS, Entry
from claimtrack.extraction.lists.preparing import prepared

_ANNOUNCED = re.compile(
    r"\b(?:predict(?:ions?|ing)?|forecasts?|chances?|odds|probabilit(?:y|ies)|likel(?:y|ihood)|confidence|"
    r"credences?|who (?:wins|gets|will)|mine)\b",
    re.I,
)

_POLLED = re.compile(
    r"\b(?:poll(?:s|ed|sters?)?|survey(?:s|ed)?|respondents|voters|who (?:agree|say|support)|asked|"
    r"(?:vote )?shares? of|"
    r"percentages? of|per cent of|results of|turnout|growth|returns?|discounts?|what (?:\w+ ){1,3}says?)\b",
    re.I,
)
_NEAR = 4
"""Filled lines above the first item that tell what its numbers are."""


_POINT = re.compile(r"\.\d")
"""What every number in 0..1 that may be a chance holds."""


@dataclass(slots=True)
class Layout:
    """The entries of a post with the lines that belong to the list."""

    lines: list[Line]
    entries: list[Entry] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    """Numbers of the lines that are items, headings or table rows."""


def layout_of(text: str) -> Layout:
    """The list that a text is or holds; a layout without entries where there is none."""
    text = prepared(text)
    lines = lines_of(text, 0, len(text))
    found = _gathered(text, lines, decimals=False)
    if len(found.entries) < LEAST_ITEMS and _POINT.search(text) is not None:
        found = _gathered(text, lines, decimals=True)
    if len(found.entries) < LEAST_ITEMS:
        return Layout(lines)
    is_announced = _ANNOUNCED.search(text) is not None
    is_list = is_announced or (_says_something(found.entries) and not _is_polled(text, lines, found))
    return found if is_list else Layout(lines)


def _is_polled(text: str, lines: Sequence[Line], layout: Layout) -> bool:
    """True where the words above the first item speak of answers to a poll or of shares."""
    first = layout.entries[0].line
    above = [line for line in lines[:first] if not line.is_blank][-_NEAR:]
    return any(_POLLED.search(text, line.start, line.end) for line in above)


def _says_something(entries: Sequence[Entry]) -> bool:
    """False where nearly all items are bare names: shares of a poll or of a purse, unless chances are announced."""
    return sum(map(is_told, entries)) * 3 >= len(entries)


def _gathered(text: str, lines: list[Line], *, decimals: bool) -> Layout:
    announced = _ANNOUNCED.search(text) is not None
    kept = alike(candidates_of(text, lines, decimals=decimals), announced=announced)
    kept.sort(key=lambda candidate: (candidate.line.number, candidate.entry.part))
    layout = Layout(lines)
    headings = Headings(lines, {candidate.line.number for candidate in kept})
    for candidate in kept:
        topic = headings.topic_of(candidate.line)
        parent = headings.parent_of(candidate.line, candidate.entry.text)
        entry = replace(
            candidate.entry,
            line=candidate.line.number,
            topic=clean(topic.text).strip(" :") if topic else None,
            topic_line=topic.number if topic else None,
            parent=clean(parent.text).rstrip(": ") if parent else None,
        )
        layout.entries.append(entry)
        layout.used.update(range(candidate.line.number, candidate.last + 1))
        layout.used.update(line.number for line in (topic, parent, candidate.section) if line)
    return layout
