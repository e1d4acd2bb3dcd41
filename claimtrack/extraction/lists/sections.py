"""Which horizon holds for which item, and which lines of a post are the list's and nobody else's to read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from claimtrack.claims import Comment, Role
from claimtrack.extraction.lists.horizon import horizon_of, reference_for, tells_of_writing, window_of
from claimtrack.extraction.lists.layout import Layout
from claimtrack.extraction.lists.lines import Line
from claimtrack.extraction.lists.model import Entry
from claimtrack.extraction.lists.past_horizon import graded_horizon, past_horizon_of
from claimtrack.text.dates import Window
from claimtrack.text.spans import Span

WHOLE_POST = 5
"""Items from which an article is its list: what stands around them explains them and states nothing more."""

_TITLE_WORDS = 10
_DATED = re.compile(
    r"\b(?:by|before|in|until|end of|during|this|next|last|q[1-4]|through|within|eo[ymq])\b|\b(?:19|20)\d\d\b", re.I
)


class Horizons:
    """The window stated for a whole list, and those that its sections state for themselves."""

    def __init__(self, text: str, layout: Layout, *, title: str | None, written: date | None) -> None:
        self._text = text
        self._layout = layout
        self._written = written
        self._sections: dict[int, tuple[Window, Span | None] | None] = {}
        first, last = layout.entries[0].line, max(layout.used)
        intro = layout.lines[:first]
        found = (
            graded_horizon(text, intro, title=title, written=written)
            or horizon_of(text, intro, layout.lines[last + 1 :], title=title, written=written)
            or past_horizon_of(text, intro, title=title, written=written)
            or horizon_of(text, [], [], title=_first_words(intro), written=written)
        )
        self.window: Window | None = found[0] if found else None
        self.at: Span | None = found[1] if found else None

    def of(self, entry: Entry) -> tuple[Window | None, Span | None]:
        """The window that holds for an item without its own, and where it is stated."""
        number = entry.topic_line
        if number is not None and number not in self._sections:
            self._sections[number] = self._of_section(number, entry)
        return (self._sections[number] if number is not None else None) or (self.window, self.at)

    def reference_of(self, entry: Entry) -> date | None:
        """The day against which the dates of an item are read."""
        return reference_for(self.of(entry)[0], self._written)

    def _of_section(self, number: int, first: Entry) -> tuple[Window, Span | None] | None:
        heading = self._layout.lines[number]
        if _DATED.search(heading.text):
            stated = None if tells_of_writing(heading.text) else window_of(heading.text, written=self._written)
            if stated is not None:
                return stated.window, Span(heading.start, heading.end)
            past = past_horizon_of(self._text, [heading], title=None, written=self._written)
            if past is not None:
                return past
        is_only = all(entry.topic_line == number for entry in self._layout.entries)
        if is_only and first.line <= self._layout.entries[0].line:
            return None
        between = [line for line in self._layout.lines[number + 1 : first.line] if line.number not in self._layout.used]
        return horizon_of(self._text, between, [], title=None, written=self._written)


def _first_words(lines: Sequence[Line]) -> str | None:
    """The first line above a list, where it is short as titles are."""
    line = next((one for one in lines if not one.is_blank), None)
    return line.text if line and len(line.text.split()) <= _TITLE_WORDS else None


def covered_by(layout: Layout, comment: Comment, horizon: Span | None) -> tuple[Span, ...]:
    """What the list takes up: an article with many items whole, and a text without author that is mostly items; else
    its lines and what stands between them."""
    entries = layout.entries
    filled = sum(not line.is_blank for line in layout.lines)
    is_list = len(entries) >= WHOLE_POST or 2 * len(layout.used) >= filled
    is_bare_post = comment.author is None and len(entries) >= WHOLE_POST and 4 * len(layout.used) >= 3 * filled
    if (comment.role is Role.ARTICLE and is_list) or is_bare_post:
        return (comment.span,)
    covered: list[Span] = []
    if comment.role is Role.ARTICLE:
        covered.append(Span(entries[0].start, max(entry.end for entry in entries)))
    covered += [Span(line.start, line.end) for line in layout.lines if line.number in layout.used]
    if horizon is not None:
        covered.append(horizon)
    return tuple(sorted(covered))
