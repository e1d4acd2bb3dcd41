"""Letters to an editor: each text is closed by a block of its own with the writer's name and, below it, where from.

Accepts two such blocks or more, of a surely name-like line alone or over one short line without the mark of a sentence,
each below a text and the last of them below the last text. Refuses a page with headers of another kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimtrack.comments.header import Header
from claimtrack.comments.names import Wording, clean_name, name_strength
from claimtrack.comments.threads.items import Item

_FEWEST = 2
_SURE = 3
_MOST_WORDS_OF_PLACE = 5
_FEWEST_WORDS_OF_LETTER = 6
_SENTENCE_ENDS = ".!?…:"


def names_below_letters(items: Sequence[Item], wording: Wording) -> list[Item]:
    """The items with each such block as a header above the text that it closes."""
    texts = [i for i, item in enumerate(items) if item.is_text]
    if any(item.header is not None for item in items) or not texts:
        return list(items)
    closing = {i for i in texts if _is_signature(items[i], wording)}
    if len(closing) < _FEWEST or texts[-1] not in closing or texts[0] in closing:
        return list(items)
    places = [i for i in texts if i not in closing and i + 1 in closing]
    if len(places) < len(closing) or not all(_is_letter(items[i]) for i in places):
        return list(items)
    found: list[Item] = []
    start = 0
    for end in sorted(closing):
        name = items[end].lines[0]
        found.append(Item(items[end].gap, (name,), Header(author=_name_in(items[end]))))
        found += [replace(item, gap=0) if k == start else item for k, item in enumerate(items[start:end], start)]
        found.append(Item(0, items[end].lines, is_control=True))
        start = end + 1
    return found


def _is_signature(item: Item, wording: Wording) -> bool:
    if len(item.lines) > 2 or name_strength(_name_in(item), wording) < _SURE:
        return False
    place = item.lines[-1].text
    return len(place.split()) <= _MOST_WORDS_OF_PLACE and place[-1] not in _SENTENCE_ENDS and place[0].isupper()


def _name_in(item: Item) -> str:
    """The name of the first line without the brackets of a title: "(Dr.) J. Quill"."""
    return clean_name(item.lines[0].text.replace("(", "").replace(")", ""))


def _is_letter(item: Item) -> bool:
    return len(item.lines[-1].text.split()) >= _FEWEST_WORDS_OF_LETTER and item.lines[-1].text[-1] in _SENTENCE_ENDS
