"""The lines of a thread sorted by what they are: headers, rows of buttons, and what was said. Knows no author yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.comments.furniture import (
    announces_comments,
    asks_the_reader_to_comment,
    claims_rights,
    invites_comments,
)
from claimtrack.comments.headers import Header, is_control, read_header
from claimtrack.comments.layout import Line


@dataclass(frozen=True, slots=True)
class Item:
    """A header, a row of buttons, or lines of text; `gap` counts the blank lines before."""

    gap: int
    lines: tuple[Line, ...]
    header: Header | None = None
    is_control: bool = False

    @property
    def is_text(self) -> bool:
        return self.header is None and not self.is_control


def items_of(lines: Sequence[Line | None]) -> list[Item]:
    """Items in order; neighbouring lines of text are one item."""
    items: list[Item] = []
    text: list[Line] = []
    gap = text_gap = 0
    for line in [*lines, None]:
        header = read_header(line.text) if line and not line.text.startswith(">") else None
        control = line is not None and header is None and is_control(line.text)
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
            text.append(line)
        gap = 0
    return items


def without_closing(items: list[Item]) -> list[Item]:
    """Without the comment box and the site's foot at the end."""
    for i, item in enumerate(items):
        first = item.lines[0].text
        closes = claims_rights(first) or invites_comments(first) or announces_comments(first)
        if i and item.is_text and closes:
            rest = items[i:]
            if not any(later.header and later.header.author for later in rest):
                items = items[:i]
                break
    while items and (items[-1].is_control or (items[-1].is_text and _closes(items[-1]))):
        items = items[:-1]
    return items


def _closes(item: Item) -> bool:
    return len(item.lines) == 1 and len(item.lines[0].text) <= 100 and asks_the_reader_to_comment(item.lines[0].text)
