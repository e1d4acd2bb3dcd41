"""The numbered items of a comment, so that an answer's "2, 1, 3" finds what it names."""

from __future__ import annotations

import re

from claimtrack.extraction.fields.names import Vocabulary
from claimtrack.extraction.fields.slots import Target

_LIST_ITEM = re.compile(r"(?:^|[\s(])(\d{1,2})[.):][ \t]*([^\n,;.:()\d][^\n,;.()\d]{0,60})")


def listed_in(text: str, vocabulary: Vocabulary) -> dict[int, Target]:
    found: dict[int, Target] = {}
    for number, words in _LIST_ITEM.findall(text[:4000]):
        name = re.sub(r"\s+(?:then|and|next)\b.*$", "", words.strip()).strip()
        entity = vocabulary.matcher.match(name) if vocabulary.matcher else None
        found.setdefault(
            int(number), Target(entity.name if entity else name, name, entity.kind if entity else None, None)
        )
    return found if len(found) > 1 else {}
