"""Whom a comment speaks to by name: "@Ada Not by then"."""

from __future__ import annotations

import re
from bisect import bisect_left

from claimtrack.claims import Comment, Page

_ADDRESS = re.compile(r"(?<![\w@])@(?=\w)")
_LONGEST_NAME = 40
_NO_COMMENTS: list[Comment] = []


class Addressees:
    """The comments of a page by the names of their authors."""

    __slots__ = ("_by_author", "_text")

    def __init__(self, page: Page) -> None:
        self._text = page.text
        self._by_author: dict[str, list[Comment]] = {}
        for comment in page.comments:
            if comment.author:
                self._by_author.setdefault(comment.author.lower(), []).append(comment)

    def named_in(self, start: int, end: int, index: int) -> Comment | None:
        """The comment before number `index` by whom text[start:end] names last; none where it names nobody."""
        for match in reversed(list(_ADDRESS.finditer(self._text, start, end))):
            named = self._last_by(self._text[match.end() : match.end() + _LONGEST_NAME].lower(), index)
            if named is not None:
                return named
        return None

    def _last_by(self, words: str, index: int) -> Comment | None:
        """The last comment before number `index` by somebody whose name opens `words`."""
        last: Comment | None = None
        for length in range(1, len(words) + 1):
            written = self._by_author.get(words[:length], _NO_COMMENTS)
            place = bisect_left(written, index, key=_number)
            if place and (last is None or written[place - 1].index > last.index):
                last = written[place - 1]
        return last


def _number(comment: Comment) -> int:
    return comment.index
