"""Words of another comment that stand in one again: quoted before an answer, or repeated without a mark of it."""

from __future__ import annotations

import re
from bisect import bisect_right

from claimtrack.claims import Claim, Comment, Page

_LONG_ENOUGH = 30
"""Characters of a sentence that nobody writes anew as another wrote it before."""
_FEW = 500
"""Searches through the page that cost less than an index of its words."""
_WORD = re.compile(r"\w+")
_OPENINGS = (160, 80, 40, 20)
"""Characters of a forecast by which it is known again; a shorter one may stand anywhere by chance."""


class Echoes:
    """Tells the words of a page that stood in another's comment before."""

    __slots__ = ("_earlier", "_page", "_starts")

    def __init__(self, page: Page) -> None:
        self._page = page
        self._earlier = EarlierWords(page.text)
        self._starts: list[int] = []

    def repeats(self, comment: Comment, quote: str) -> bool:
        """True where another, or nobody named, wrote the `quote` of this comment first."""
        if len(quote) < _LONG_ENOUGH or not comment.index:
            return False
        place = self._earlier.first(quote, comment.span.start)
        if place < 0:
            return False
        if not self._starts:
            self._starts = [other.span.start for other in self._page.comments]
        number = bisect_right(self._starts, place) - 1
        if number < 0:
            return False
        other = self._page.comments[number]
        return place < other.span.end and (other.author is None or other.author != comment.author)


class EarlierWords:
    """Finds where words first stood in a text; the more often it is asked, the less it costs."""

    __slots__ = ("_asked", "_indexed", "_places", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._asked = 0
        self._indexed = 0
        self._places: dict[str, list[int]] = {}

    def first(self, words: str, end: int) -> int:
        """Where `words` first stand before `end` of the text, no half of a word among them; -1 where nowhere."""
        if self._asked >= _FEW:
            return self._looked_up(words, end)
        self._asked += 1
        place = self._text.find(words, 0, end)
        while place >= 0 and not self._is_whole(place, place + len(words)):
            place = self._text.find(words, place + 1, end)
        return place

    def _looked_up(self, words: str, end: int) -> int:
        """The same by the places of the rarest of the words."""
        self._index(end)
        rarest: list[int] | None = None
        offset = 0
        for match in _WORD.finditer(words):
            places = self._places.get(match.group())
            if places is None:
                return -1
            if rarest is None or len(places) < len(rarest):
                rarest, offset = places, match.start()
        for found in rarest or ():
            place = found - offset
            if place + len(words) > end:
                break
            if place >= 0 and self._text.startswith(words, place) and self._is_whole(place, place + len(words)):
                return place
        return -1

    def _index(self, end: int) -> None:
        """Note where each word stands that begins before `end`."""
        for match in _WORD.finditer(self._text, self._indexed):
            if match.start() >= end:
                break
            self._places.setdefault(match.group(), []).append(match.start())
            self._indexed = match.end()

    def _is_whole(self, start: int, end: int) -> bool:
        """True where the stretch begins and ends with no word half in it."""
        text = self._text
        return not (start > 0 and _is_inside(text, start)) and not (end < len(text) and _is_inside(text, end))


def _is_inside(text: str, place: int) -> bool:
    """True between two characters of one word."""
    return _WORD.fullmatch(text, place - 1, place + 1) is not None


class EarlierQuotes:
    """Finds the last forecast of a page that a text quotes, at a cost that does not grow with the page."""

    __slots__ = ("_by_opening", "_groups", "_known")

    def __init__(self) -> None:
        self._groups: list[tuple[int, list[Claim]]] = []
        self._known = 0
        self._by_opening: dict[str, list[tuple[int, str]]] = {}

    def add(self, index: int, claims: list[Claim]) -> None:
        """Remember the claims of one sentence of comment number `index`."""
        self._groups.append((index, claims))

    def last_in(self, text: str, index: int) -> list[Claim]:
        """The last claims before comment number `index` whose quote stands in the text, whatever the spaces."""
        self._learn(index)
        words = " ".join(text.split())
        last = -1
        for start, letter in enumerate(words):
            if letter == " " or (start and words[start - 1].isalnum()):
                continue
            for length in _OPENINGS:
                for number, quote in reversed(self._by_opening.get(words[start : start + length], ())):
                    if number <= last:
                        break
                    if self._groups[number][0] < index and words.startswith(quote, start):
                        last = number
                        break
        return self._groups[last][1] if last >= 0 else []

    def _learn(self, index: int) -> None:
        """Note the quotes of the comments before number `index`."""
        while self._known < len(self._groups) and self._groups[self._known][0] < index:
            quote = " ".join(self._groups[self._known][1][0].quote.split()).rstrip(".!")
            length = next((length for length in _OPENINGS if length <= len(quote)), 0)
            if length:
                self._by_opening.setdefault(quote[:length], []).append((self._known, quote))
            self._known += 1
