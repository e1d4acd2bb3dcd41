"""The lines of a thread sorted by what they are: headers, rows of buttons, and what was said. Knows no author yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from claimtrack.comments.furniture import (
    announces_comments,
    asks_the_reader_to_comment,
    claims_rights,
    invites_comments,
    opens_tail,
)
from claimtrack.comments.header import Header
from claimtrack.comments.header_forms import WITH_ADDRESS
from claimtrack.comments.headers import is_control, read_header
from claimtrack.comments.layout import Line
from claimtrack.comments.moments import MONTH, Moment, is_day_first, read_month_day
from claimtrack.comments.names import clean_name, has_name_shape
from claimtrack.comments.profile import is_label, may_be_value
from claimtrack.text.spans import Span


@dataclass(frozen=True, slots=True)
class Item:
    """A header, a row of buttons, or lines of text; `gap` counts the blank lines before."""

    gap: int
    lines: tuple[Line, ...]
    header: Header | None = None
    is_control: bool = False

    @property
    def is_lone_stamp(self) -> bool:
        """True for a header that tells when, and not who."""
        return self.header is not None and self.header.is_lone_stamp

    @property
    def is_text(self) -> bool:
        return self.header is None and not self.is_control


def parted(item: Item, heads: Mapping[int, Header | None]) -> Iterator[Item]:
    """The item with each line that begins at a place in `heads` as its own: a header, or None for the site's words."""
    if not item.is_text or not any(line.span.start in heads for line in item.lines):
        yield item
        return
    gap = item.gap
    text: list[Line] = []
    for line in item.lines:
        if line.span.start not in heads:
            text.append(line)
            continue
        if text:
            yield Item(gap, tuple(text))
            gap, text = 0, []
        header = heads[line.span.start]
        yield Item(gap, (line,), header, is_control=header is None)
        gap = 0
    if text:
        yield Item(gap, tuple(text))


def items_of(lines: Sequence[Line | None]) -> list[Item]:
    """Items in order; neighbouring lines of text are one item."""
    items: list[Item] = []
    text: list[Line] = []
    gap = text_gap = 0
    sorting = _Sorting(lines)
    for place, line in enumerate([*lines, None]):
        header, control = sorting.sort(place, line, items) if line is not None else (None, False)
        if text and (line is None or header or control):
            items.append(Item(text_gap, tuple(text)))
            text = []
        if line is None:
            gap += 1
            continue
        if header or control:
            items.append(Item(gap, (line,), header, control))
        else:
            text_gap = text_gap if text else gap
            text.append(line if text else _without_field_name(line, items))
        gap = 0
    return items


_MOST_OF_SIGNATURE = 6
"""Lines that a signature below a rule may have."""
_RULE = re.compile(r"_{5,80}|--")
_OPENS_QUOTE = re.compile(r"\[quote\b[^\[\]]{0,120}\].{0,400}", re.I)
_ANSWERS_BELOW = re.compile(r"(?:replying|(?:in\s)?reply)\sto", re.I)
_MONTH_ALONE = re.compile(rf"{MONTH}\s(?:19|20)\d\d", re.I)
_NAME_FIELD = re.compile(r"(?:your\s)?name:\s", re.I)
_FIELD = re.compile(r"(?:from|location|city|town|state|country|e-?mail|home\s?page|web\s?site|url|age|ip):\s", re.I)
_LABELLED_ABOVE = re.compile(r"(?:date|time|posted|sent|rating|subject|title):\s", re.I)
_TEXT_FIELD = re.compile(r"(?:comments?|message|text|remarks?|review|body):\s{1,3}(?=\S)", re.I)
_CLOCK_ALONE = re.compile(r"[0-2]?\d:[0-5]\d(?::[0-5]\d)?\s?(?:[ap]\.?m\.?)", re.I)
_FEWEST_CLOCKS = 3
"""From so many lines that are a time of day and nothing more, these are the page's stamps."""
_PARTS_STAMP = frozenset("·•|")
_SAID = re.compile(r"(?P<who>\S.{0,59}?)\s(?:said|says)(?:\.{3}|…|:)")
_ENDS_OF_SAID = ("said...", "said…", "said:", "says:", "says...", "says…")
_DOTTED = ("said...", "said…")
_FEWEST_SAID = 3
"""From so many such lines on, what stands before the verb is who writes, whatever it looks like."""
_MOST_WORDS_OF_WHO = 7


def _below_picture(above: str, text: str) -> Header | None:
    """ "By otter88" below the words for a picture of him."""
    if above.casefold() != "user avatar" or not text.startswith("By "):
        return None
    return Header(author=clean_name(text[3:])) if has_name_shape(text[3:]) else None


def _who_said(text: str) -> Header | None:
    """ "also Anonymous said..." on a page where such lines are a habit."""
    found = _SAID.fullmatch(text)
    is_short = found is not None and len(found["who"].split()) <= _MOST_WORDS_OF_WHO and "," not in found["who"]
    return Header(author=clean_name(found["who"])) if found is not None and is_short else None


def count_who_said(lines: Sequence[Line | None]) -> int:
    """How many lines are "otter88 said..." and no more; a few that end in colons are no habit."""
    said = [line.text for line in lines if line is not None and line.text.endswith(_ENDS_OF_SAID)]
    found = sum(_who_said(text) is not None for text in said)
    sure = any(text.endswith(_DOTTED) and (header := read_header(text)) and header.author for text in said)
    return found if sure or found >= _FEWEST_SAID else 0


def _is_field_below_name(text: str, above: str) -> bool:
    """True for "From: Leeds" below "Name: Mary Quill": the form of a guest book asks for both."""
    return _FIELD.match(text) is not None and (_NAME_FIELD.match(above) or _FIELD.match(above)) is not None


def _without_field_name(line: Line, items: Sequence[Item]) -> Line:
    """The words behind "Comments:" below the other fields of a form."""
    found = _TEXT_FIELD.match(line.text)
    above = items[-1].lines[-1].text if items else ""
    if found is None or not (_LABELLED_ABOVE.match(above) or _NAME_FIELD.match(above) or _FIELD.match(above)):
        return line
    return Line(Span(line.span.start + found.end(), line.span.end), line.text[found.end() :])


class _Sorting:
    """What each line of a thread is by itself and by the line before it."""

    def __init__(self, lines: Sequence[Line | None]) -> None:
        self._lines = lines
        self._day_first = is_day_first(line.text for line in lines if line is not None)
        self._labels = False
        self._signature = 0
        self._clocks = sum(line is not None and _CLOCK_ALONE.fullmatch(line.text) is not None for line in lines)
        self._quoting = False
        self._closings = sum(line is not None and line.text.casefold().endswith("[/quote]") for line in lines)
        self._are_said = count_who_said(lines) > 0
        self._spread = not any(one is not None and two is not None for one, two in pairwise(lines))

    def sort(self, place: int, line: Line, items: Sequence[Item]) -> tuple[Header | None, bool]:
        """The header that the line is, or whether it is the site's own."""
        text = line.text
        labelled, self._labels = self._labels, False
        if labelled and may_be_value(text):
            return None, True
        if self._is_quoted(text):
            return None, True
        header = read_header(text, day_first=self._day_first) if not text.startswith(">") else None
        if header is not None and header.author and items and _ANSWERS_BELOW.fullmatch(items[-1].lines[-1].text):
            header = Header(answers=header.author)
        if header is None and items and (named := _below_picture(items[-1].lines[-1].text, text)):
            header = named
        if items and items[-1].header is not None and items[-1].header.author and _MONTH_ALONE.fullmatch(text):
            return None, True
        if header is None and items and items[-1].lines[-1].text in _PARTS_STAMP and (stamp := read_month_day(text)):
            header = Header(moment=stamp)
        if header is None and self._are_said and text.endswith(_ENDS_OF_SAID):
            header = _who_said(text)
        if header is None:
            header = self._letter_head(place, text)
        if header is None and self._clocks >= _FEWEST_CLOCKS and _CLOCK_ALONE.fullmatch(text):
            header = Header(moment=Moment(text))
        if items and _is_field_below_name(text, items[-1].lines[-1].text):
            return None, True
        if header is not None:
            self._signature = 0
            return header, False
        if is_label(text):
            self._labels = True
            return None, True
        if is_control(text) or self._is_initial(place, text):
            self._signature = _MOST_OF_SIGNATURE if _RULE.fullmatch(text) else 0
            return None, True
        return None, self._is_signed(place)

    def _is_quoted(self, text: str) -> bool:
        """True from "[quote=...]" to "[/quote]", where the page closes what it opens."""
        if _OPENS_QUOTE.fullmatch(text) and self._closings:
            self._quoting = True
        closes = text.casefold().endswith("[/quote]")
        self._closings -= closes
        quoted, self._quoting = self._quoting, self._quoting and not closes
        return quoted

    def _letter_head(self, place: int, text: str) -> Header | None:
        """ "Mary Quill mquill at fen.example" over a time stamp: who sent a letter to a list."""
        found = WITH_ADDRESS.fullmatch(text)
        below = self._lines[place + 1] if found and place + 1 < len(self._lines) else None
        stamp = read_header(below.text, day_first=self._day_first) if below else None
        return Header(author=clean_name(found[1])) if found and stamp and stamp.is_lone_stamp else None

    def _is_signed(self, place: int) -> bool:
        """True below a rule: for the block right under it, or for two lines where no blank line tells blocks."""
        if not self._signature:
            return False
        parted = self._lines[place - 1] is None and self._signature < _MOST_OF_SIGNATURE
        self._signature = 0 if parted and not self._spread else self._signature - 1
        if self._spread and self._signature < _MOST_OF_SIGNATURE - 2:
            self._signature = 0
        return self._signature > 0

    def _is_initial(self, place: int, text: str) -> bool:
        """True for the letter that stands for a missing picture above the name it begins."""
        if len(text) > 2 or not text.isupper():
            return False
        below = next((line.text for line in self._lines[place + 1 : place + 3] if line is not None), "")
        return below[:1].upper() == text[0] and len(below) > len(text)


def without_closing(items: list[Item]) -> list[Item]:
    """Without the comment box and the site's foot at the end."""
    items = _before_the_tail(items)
    for i, item in enumerate(items):
        first = item.lines[0].text
        closes = invites_comments(first) or (item.is_text and (claims_rights(first) or announces_comments(first)))
        if i and item.header is None and closes:
            rest = items[i:]
            if not any(later.header and (later.header.author or item.is_control) for later in rest):
                items = items[:i]
                break
    while items and (items[-1].is_control or (items[-1].is_text and _closes(items[-1]))):
        items = items[:-1]
    return items


def _before_the_tail(items: list[Item]) -> list[Item]:
    """Up to the first line that begins the site's own lists, where few or no comments follow it."""
    named = [i for i, item in enumerate(items) if item.header and (item.header.author or item.header.moment)]
    for i, item in enumerate(items):
        for k, line in enumerate(item.lines):
            if item.header is not None or not opens_tail(line.text):
                continue
            before = sum(place < i for place in named)
            if before and (len(named) - before) * _HEADERS_TO_ONE_OF_TAIL <= before + 1:
                return [*items[:i], replace(item, lines=item.lines[:k])] if k else items[:i]
    return items


_HEADERS_TO_ONE_OF_TAIL = 3
"""Where a third as many names follow as stand before, the comments go on."""


_EMPTY_FIELD = re.compile(
    r"(?:your\s)?(?:name|e-?mail|url|web\s?site|home\s?page|comments?|message)\s?[:*]\s?\W{0,3}", re.I
)


def _closes(item: Item) -> bool:
    return all(
        len(line.text) <= 100 and (asks_the_reader_to_comment(line.text) or _EMPTY_FIELD.fullmatch(line.text))
        for line in item.lines
    ) and (len(item.lines) == 1 or _EMPTY_FIELD.fullmatch(item.lines[0].text) is not None)
