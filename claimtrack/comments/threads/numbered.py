"""Comments that nothing but their numbers tell apart: "1. Never.", "2. In June." below the line that counts them.

Accepts lines that count on from 1 without a gap, the first of them the first thing said; refuses them where a header
names or dates anybody, for then they are a list within a comment.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimtrack.comments.header import Header
from claimtrack.comments.layout import Line
from claimtrack.comments.threads.items import Item
from claimtrack.text.spans import Span

_NUMBER = re.compile(r"(\d{1,4})[.)]\s{1,4}(?=\S)")
_FEWEST = 2


def numbered_apart(items: Sequence[Item]) -> list[Item]:
    """The items with each number as a header and the rest of its line as text."""
    if any(item.header is not None and (item.header.author or item.header.moment) for item in items):
        return list(items)
    lines = [line for item in items if item.is_text for line in item.lines]
    numbered: list[int] = []
    for line in lines:
        found = _NUMBER.match(line.text)
        if found is not None and int(found[1]) == len(numbered) + 1:
            numbered.append(line.span.start)
    if len(numbered) < _FEWEST or numbered[0] != lines[0].span.start:
        return list(items)
    starts = set(numbered)
    return [part for item in items for part in (_parted(item, starts) if item.is_text else [item])]


def without_numbers_above(items: Sequence[Item]) -> list[Item]:
    """The items without the line that is nothing but the number of the comment, where such lines count on from one."""
    numbers: dict[int, int] = {}
    for place, item in enumerate(items):
        alone = _ALONE.fullmatch(item.lines[0].text) if item.is_text else None
        if alone is not None:
            numbers[place] = int(alone[1])
    counted = list(numbers.values())
    if len(counted) < _FEWEST_ALONE or counted != list(range(counted[0], counted[0] + len(counted))):
        return list(items)
    kept = [replace(item, lines=item.lines[1:]) if place in numbers else item for place, item in enumerate(items)]
    return [item for item in kept if item.lines]


_ALONE = re.compile(r"#?(\d{1,5})[.):]?")
_FEWEST_ALONE = 3


def _parted(item: Item, numbered: set[int]) -> list[Item]:
    found: list[Item] = []
    gap, text = item.gap, list[Line]()
    for line in item.lines:
        if line.span.start not in numbered:
            text.append(line)
            continue
        mark = _NUMBER.match(line.text)
        end = mark.end() if mark is not None else 0
        found += [replace(item, gap=gap, lines=tuple(text))] if text else []
        found.append(Item(0 if text else gap, (line,), Header(number=mark[1] if mark is not None else None)))
        gap, text = 0, [Line(Span(line.span.start + end, line.span.end), line.text[end:])]
    return [*found, replace(item, gap=gap, lines=tuple(text))]
