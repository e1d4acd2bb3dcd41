"""Names that stand nowhere but in the words for a picture: "otter88's avatar" right above what otter88 wrote.

Accepts two names or more, each on a line above a text and on no other line near it; refuses "User's avatar".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimtrack.comments.header import Header
from claimtrack.comments.names import clean_name
from claimtrack.comments.profile import pictured_in
from claimtrack.comments.threads.items import Item

_FEWEST = 2
_BESIDE = 3
"""Items above and below a picture that may hold the name as well."""
_NO_BEARER = frozenset(("user", "member", "guest", "author", "anonymous"))


def pictures_for_names(items: Sequence[Item]) -> list[Item]:
    """The items with each such line as a header."""
    places = {i: name for i in range(len(items) - 1) if (name := _named_here(items, i)) is not None}
    if len(set(places.values())) < _FEWEST:
        return list(items)
    return [
        replace(item, header=Header(author=places[i]), is_control=False) if i in places else item
        for i, item in enumerate(items)
    ]


def _named_here(items: Sequence[Item], i: int) -> str | None:
    shown = pictured_in(items[i].lines[-1].text) if items[i].is_control else None
    if shown is None or not items[i + 1].is_text or (name := clean_name(shown)).casefold() in _NO_BEARER:
        return None
    near = [*items[max(0, i - _BESIDE) : i], *items[i + 1 : i + 1 + _BESIDE]]
    again = any(clean_name(line.text) == name for item in near for line in item.lines[:2])
    return None if again or any(item.header is not None and item.header.author == name for item in near) else name
