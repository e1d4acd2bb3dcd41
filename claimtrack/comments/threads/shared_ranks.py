"""Ranks told by what they share: above each stamp stand a name and a rank, and several names have one rank.

Accepts "otter88", "Bosun", stamp; "Mary Quill", "Bosun", stamp; "Hans", "Keeper", stamp. Refuses a page where the upper
of the two lines is no name-like one at most stamps, or where the lower differs as often as the upper.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.comments.layout import Line
from claimtrack.comments.names import has_name_shape
from claimtrack.comments.threads.items import Item, parted

_FEWEST = 3
_COVERAGE = 0.8
_REACH = 16
"""Items above a stamp."""


def without_shared_ranks(items: Sequence[Item]) -> list[Item]:
    """The items with such ranks marked as the site's own."""
    stamps = [i for i, item in enumerate(items) if item.is_lone_stamp]
    pairs = [pair for i in stamps if (pair := _two_above(items, i)) is not None]
    shaped = [(upper, lower) for upper, lower in pairs if has_name_shape(upper.text) and has_name_shape(lower.text)]
    if len(shaped) < _FEWEST or len(shaped) < _COVERAGE * len(stamps):
        return list(items)
    ranks_of: dict[str, set[str]] = {}
    for upper, lower in shaped:
        ranks_of.setdefault(upper.text, set()).add(lower.text)
    ranks = {lower.text for _, lower in shaped}
    if any(len(each) > 1 for each in ranks_of.values()) or len(ranks) >= len(ranks_of):
        return list(items)
    places = dict.fromkeys(lower.span.start for _, lower in shaped)
    return [part for item in items for part in parted(item, places)]


def _two_above(items: Sequence[Item], stamp: int) -> tuple[Line, Line] | None:
    """The two nearest lines of text above a stamp, the upper first, with no header between."""
    found: list[Line] = []
    for i in range(stamp - 1, max(-1, stamp - 1 - _REACH), -1):
        if items[i].header is not None:
            return None
        for line in reversed(items[i].lines if items[i].is_text else ()):
            found.append(line)
            if len(found) > 1:
                return found[1], found[0]
    return None
