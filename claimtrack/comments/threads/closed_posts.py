"""Posts that begin with a name and end with a stamp: name, ranks, text, "01 Aug 2016, 10:12 AM", buttons.

Accepts a page on which every stretch between two lone stamps begins with what is shaped like a name, half of them or
more likely ones, with something said below it; refuses one where text stands below the last stamp.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from claimtrack.comments.header import Header
from claimtrack.comments.names import Wording, clean_name, has_name_shape, name_strength
from claimtrack.comments.threads.items import Item

_FEWEST = 2


def names_over_closed_posts(items: Sequence[Item], wording: Wording) -> list[Item]:
    """The items with the first line of each such post as a header."""
    stamps = [i for i, item in enumerate(items) if item.is_lone_stamp]
    if len(stamps) < _FEWEST or any(item.is_text for item in items[stamps[-1] + 1 :]):
        return list(items)
    named = any(item.header is not None and item.header.author for item in items)
    starts = [_first_post(items, stamps[0], wording), *(_next_text(items, i + 1, end) for i, end in pairwise(stamps))]
    places = [start for start in starts if start is not None]
    if named or len(places) < len(stamps):
        return list(items)
    names = [clean_name(items[place].lines[0].text) for place in places]
    likely = sum(name_strength(name, wording) > 0 for name in names)
    if 2 * likely < len(names) or len(set(names)) < _FEWEST:
        return list(items)
    found: list[Item] = []
    for i, item in enumerate(items):
        if i not in places:
            found.append(item)
            continue
        found.append(Item(item.gap, item.lines[:1], Header(author=clean_name(item.lines[0].text))))
        found += [replace(item, gap=0, lines=item.lines[1:])] if len(item.lines) > 1 else []
    return found


def _next_text(items: Sequence[Item], start: int, end: int) -> int | None:
    """The first item of text, where its first line is shaped like a name and a text follows it."""
    place = next((i for i in range(start, end) if items[i].is_text), None)
    if place is None or not has_name_shape(clean_name(items[place].lines[0].text)):
        return None
    name, *more = (line.text for item in items[place:end] if item.is_text for line in item.lines)
    return place if more and name not in more else None


def _first_post(items: Sequence[Item], end: int, wording: Wording) -> int | None:
    """The place of the last likely name above the first stamp that has a text below it."""
    for i in range(end - 1, -1, -1):
        if items[i].is_text and name_strength(clean_name(items[i].lines[0].text), wording) > 0:
            return _next_text(items, i, end)
    return None
