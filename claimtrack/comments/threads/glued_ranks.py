"""Heads whose parts lost what stood between them: "2otter88Full MemberNot before June.", votes, name, rank and text.

Accepts three such lines or more, each with no blank before its rank; refuses "A Member of the board" and one such line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimtrack.comments.header import Header
from claimtrack.comments.layout import Line
from claimtrack.comments.names import has_name_shape
from claimtrack.comments.threads.items import Item
from claimtrack.text.spans import Span

_HEAD = re.compile(
    r"\d{0,4}(?P<who>[^\W\d][^\n]{0,30}?[^\W_])"
    r"(?:(?:Full|Free|Senior|Junior|Active|New|Premium|Regular)\s)?(?:Member|Participant|Moderator|Keymaster|Subscriber)"
    r"(?=[A-Z\d\"“‘'(]|$)"
)
_FEWEST = 3


def count_glued(lines: Sequence[Line | None]) -> int:
    """How many lines begin so, from the fewest on that are a habit."""
    found = sum(line is not None and _head_of(line) is not None for line in lines)
    return found if found >= _FEWEST else 0


def names_before_glued_ranks(items: Sequence[Item]) -> list[Item]:
    """The items with each such head apart from what is said behind it."""
    if not count_glued([line for item in items if item.is_text for line in item.lines]):
        return list(items)
    found: list[Item] = []
    for item in items:
        gap, text = item.gap, list[Line]()
        for line in item.lines if item.is_text else ():
            head = _head_of(line)
            if head is None:
                text.append(line)
                continue
            found += [Item(gap, tuple(text))] if text else []
            found.append(Item(0 if text else gap, (line,), Header(author=head["who"])))
            said = Line(Span(line.span.start + head.end(), line.span.end), line.text[head.end() :])
            gap, text = 0, [said] if said.text else []
        found += [item] if not item.is_text else [replace(item, gap=gap, lines=tuple(text))] if text else []
    return found


def _head_of(line: Line) -> re.Match[str] | None:
    head = _HEAD.match(line.text)
    return head if head is not None and has_name_shape(head["who"]) else None
