"""What stands over an item: the heading of its section, and the line it is indented under."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimtrack.extraction.lists.forms import PERCENT
from claimtrack.extraction.lists.gradings import tells_outcome
from claimtrack.extraction.lists.lines import Line
from claimtrack.extraction.lists.outcomes import without_outcome
from claimtrack.extraction.lists.tables import is_row
from claimtrack.extraction.lists.wording import subject_of

_NEEDS_SUBJECT = re.compile(
    r"(?:over|under|above|below|at least|at most|more than|less than|fewer than|between|exceeds?|before|after|"
    r"by)\b|[<>≥≤$€£\d]",
    re.I,
)
_GOES_ON = re.compile(
    r"(?:is|are|has|have|will|won['’]t|isn['’]t|hasn['’]t|does|doesn['’]t|do|can|gets?|becomes?|remains?|stays?|still|not|never)\b"
)
"""Words with which an item goes on from a stem that has its subject."""
_ABOUT_LISTS = re.compile(
    r"\b(?:predict\w*|forecasts?|expect\w*|list|following|calls|bets|picks|guess\w*|misc\w*|other|personal|chances|odds|"
    r"i think|probabilit\w+)\b",
    re.I,
)
_ANSWERS = re.compile(r"(?:yes|no|right|wrong|true|false|correct|incorrect)\b|[^\n]{0,200}://", re.I)
"""How a line begins that tells what became of an item, or one that holds an address."""
_TOPIC_WORDS = 9
_HEADING_WORDS = 5


class Headings:
    """Finds the heading and the parent line of an item."""

    def __init__(self, lines: Sequence[Line], items: set[int]) -> None:
        self._lines = lines
        self._items = items
        self._topics: list[Line | None] = []
        topic: Line | None = None
        for line in lines:
            if self._is_topic(line):
                topic = line
            self._topics.append(topic)

    def topic_of(self, item: Line) -> Line | None:
        """The last heading before the item."""
        return self._topics[item.number - 1] if item.number else None

    def parent_of(self, item: Line, words: str) -> Line | None:
        """The bullet without a chance under which the item of these words is indented, or the stem it goes on from."""
        for line in reversed(self._lines[max(0, item.number - 12) : item.number]):
            if line.is_blank or (line.number in self._items and line.indent >= item.indent):
                continue
            if self._is_opened(line, item, words) or self._is_stem(line, item, words):
                return line
            if line.indent < item.indent and item.marker:
                is_bare = line.number not in self._items and bool(line.marker or line.text.endswith(":"))
                return line if is_bare and not line.is_heading else None
        return None

    def _is_opened(self, line: Line, item: Line, words: str) -> bool:
        """True for "Number of trams:" right above the bounds "over 20", "over 30" that need it for a subject."""
        if not line.text.endswith(":") or line.is_heading or line.text.isupper() or not _NEEDS_SUBJECT.match(words):
            return False
        between = self._lines[line.number + 1 : item.number]
        return not any(one.is_blank for one in between) and not _ABOUT_LISTS.search(line.text)

    def _is_stem(self, line: Line, item: Line, words: str) -> bool:
        """True for "By the end of 2024, the tunnel:" with only such items between that go on with its verb."""
        if not line.text.endswith((":", "…", "...")) or line.is_heading or not _GOES_ON.match(words):
            return False
        between = [one for one in self._lines[line.number + 1 : item.number] if not one.is_blank]
        return all(_GOES_ON.match(one.text) for one in between) and not _ABOUT_LISTS.search(line.text)

    def _is_title(self, line: Line) -> bool:
        """True for the first line of a post where it names the post and no part of it."""
        if any(not one.is_blank for one in self._lines[: line.number]):
            return False
        alike = any(one.is_heading and one.level == line.level for one in self._lines[line.number + 1 :])
        return not alike and bool(
            line.level == 1 or _ABOUT_LISTS.search(line.text) or re.search(r"\b20\d\d\b", line.text)
        )

    def _is_topic(self, line: Line) -> bool:
        if line.is_blank or line.marker or line.number in self._items or is_row(line):
            return False
        words = line.text.split()
        if self._is_title(line) or (not line.level and PERCENT.fullmatch(line.text.strip("*_: "))):
            return False
        if line.is_heading:
            return len(words) <= 2 * _TOPIC_WORDS
        if len(words) > _TOPIC_WORDS or line.text[-1] in ".,;!?)" or PERCENT.search(line.text):
            return False
        if (
            line.text[0] in "(["
            or _ANSWERS.match(line.text)
            or tells_outcome(line.text)
            or without_outcome(line.text) != line.text
        ):
            return False
        if line.text.endswith(":") or line.text.isupper():
            return True
        ahead = next(
            (one for one in self._lines[line.number + 1 : line.number + 4] if not one.is_blank and not one.is_rule),
            None,
        )
        behind = self._lines[line.number - 1] if line.number else None
        if ahead is None or ahead.number not in self._items:
            return False
        return behind is None or behind.is_blank or self._stands_out(line, ahead)

    def _stands_out(self, line: Line, ahead: Line) -> bool:
        """True for a few words without a verb above an item, in a post that puts no blank line above its headings."""
        is_short = len(line.text.split()) <= _HEADING_WORDS and line.text[:1].isupper()
        return is_short and ahead.number == line.number + 1 and not subject_of(line.text)[1]
