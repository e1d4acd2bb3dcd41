"""Names in the order of their places: behind a label, or each behind the name of its place."""

from __future__ import annotations

import re

from claimtrack.claims import Kind
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.coordination import split_items
from claimtrack.extraction.frames import Frame, Range
from claimtrack.extraction.tokens import Sentence

PLACES = re.compile(r"\b(?:winners?|first|1st|gold|champions?)(?: place)?\s?[:=-]\s?[^,;\n]{2,40}[,;\n]\s?")
PLACE_STEMS = ("winner", "first", "1st", "gold", "champion")
"""Of which every match of `PLACES` holds one."""
_PLACE_NAMES = {
    name: rank
    for rank, names in enumerate(
        (
            "winner winners first 1st gold champion champions", "second 2nd silver runner-up runners-up",
            "third 3rd bronze", "fourth 4th", "fifth 5th",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip


def ranking(s: Sentence, begin: int, ranked: bool) -> list[Frame]:
    """Names behind a label in their order: numbered, or with commas where the label speaks of places."""
    numbers = [k for k in range(begin, s.n) if s.words[k].isdigit() and _marks_item(s, k)]
    in_order = " in that order" in s.low or " in this order" in s.low
    if len(numbers) >= 2 and numbers[0] <= begin + 1:
        items = [
            (a + 1 + (s.words[a + 1] in {")", ".", ":", "-"}), b)
            for a, b in zip(numbers, [*numbers[1:], s.n], strict=True)
        ]
    elif ranked or in_order:
        stop = s.n
        if in_order:
            stop = next(k for k in range(begin, s.n) if s.words[k] == "in" and s.words[k + 1] in {"that", "this"})
        if any(is_finite(s, k) for k in range(begin, stop)):
            return []
        items = split_items(s, begin, stop)
        if len(items) == 1 and any(s.words[k] in {">", "-", "–"} for k in range(begin, stop)):
            items = _split_at(s, begin, stop)
    else:
        return []
    steps = [(rank, _trimmed(s, *item)) for rank, item in enumerate(items, 1)]
    steps = [(rank, item) for rank, item in steps if item[1] > item[0] and item[1] - item[0] <= 8]
    if len(steps) < 2:
        return []
    end = max(item[1] for _, item in steps)
    return [Frame("ranking", begin, end, (begin, begin + 1), modal="", steps=steps, kind=Kind.ORDER, no_verb=True)]


def _split_at(s: Sentence, begin: int, stop: int) -> list[Range]:
    items, start = [], begin
    for k in range(begin, stop + 1):
        if k == stop or s.words[k] in {">", "-", "–", "="}:
            if k > start:
                items.append((start, k))
            start = k + 1
    return items


def _marks_item(s: Sentence, k: int) -> bool:
    following = s.words[k + 1] if k + 1 < s.n else ""
    return len(s.words[k]) <= 2 and (following in {")", ".", ":"} or (following.isalpha() and s.is_capital(k + 1)))


def _trimmed(s: Sentence, a: int, b: int) -> Range:
    while a < b and (is_hard(s, a) or s.words[a] in {",", "-", "the"}):
        a += 1
    while b > a and (is_hard(s, b - 1) or s.words[b - 1] in {",", "and", "-", "then"}):
        b -= 1
    return a, b


def places(s: Sentence, begin: int) -> list[Frame]:
    """ "winner: A, second: B, third: C": places by their names."""
    steps: list[tuple[int, Range]] = []
    k = begin
    while k < s.n:
        rank = _PLACE_NAMES.get(s.words[k])
        behind = bool(steps) and k + 1 < s.n and s.is_capital(k + 1)
        if rank is not None and ((k + 2 < s.n and s.words[k + 1] in {":", "-", "=", "place"}) or behind):
            start = k + 1 if behind else k + 2 + (not behind and s.words[k + 2] in {":", "-", "="})
            stop = start
            while stop < s.n and s.words[stop] not in {",", ";", "."} and s.words[stop] not in _PLACE_NAMES:
                stop += 1
            item = _trimmed(s, start, stop)
            if item[1] > item[0] and not any(is_finite(s, j) for j in range(*item)):
                steps.append((rank, item))
            k = stop
        k += 1
    if len(steps) < 2 or s.is_question:
        return []
    end = max(item[1] for _, item in steps)
    return [Frame("ranking", begin, end, (begin, begin + 1), modal="", steps=steps, kind=Kind.ORDER, no_verb=True)]
