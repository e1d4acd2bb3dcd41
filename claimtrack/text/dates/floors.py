"""Lengths that say how far off something is at least or at most: "more than a year from now", "in just over a week"."""

from __future__ import annotations

from typing import NamedTuple

from claimtrack.text.dates import stretch
from claimtrack.text.dates.counted import HENCE, ahead
from claimtrack.text.dates.durations import duration_at
from claimtrack.text.dates.phrase import Phrase, make_phrase
from claimtrack.text.dates.tokens import Scan
from claimtrack.text.dates.window import Modifier


class _Bound(NamedTuple):
    words: tuple[str, ...]
    modifier: Modifier
    """SINCE for what is at least so far off, WITHIN for at most, AROUND for a little more or less."""


_WORDS = {
    Modifier.SINCE: (
        "more than|at least|over|well over|no less than|not less than|no fewer than|upwards of|no sooner than|"
        "at the very least"
    ),
    Modifier.AROUND: "just over|just under|a little over|slightly over|a little under",
    Modifier.WITHIN: "less than|fewer than|under|no more than|not more than|at most|up to|well under",
}
_BOUNDS: dict[str, list[_Bound]] = {}
for _modifier, _phrases in _WORDS.items():
    for _phrase in _phrases.split("|"):
        _BOUNDS.setdefault(_phrase.split()[0], []).append(_Bound(tuple(_phrase.split()), _modifier))
FLOOR_HEADS = frozenset(_BOUNDS) | {"in"}


def floor_at(scan: Scan, index: int) -> Phrase | None:
    """A length bounded on one side and counted from the reference day; "at least 3 weeks" alone may lie anywhere."""
    words = scan.words
    at = index + (words[index] == "in")
    bounds = _BOUNDS.get(words[at])
    if bounds is None or scan.reference is None:
        return None
    bound = max((each for each in bounds if _stands(words, at, each.words)), key=_length, default=None)
    if bound is None:
        return None
    read = duration_at(scan, at + len(bound.words))
    if read is None or not read[0].counted:
        return None
    duration, stop = read
    anchor = max((len(each) for each in HENCE if _stands(words, stop, each)), default=0)
    unbound = anchor == 0 and (at == index or bound.modifier is Modifier.WITHIN)
    if unbound or words[stop] in {"later", "tops"} or scan.back:
        return None
    found = ahead(scan.reference, duration)
    if bound.modifier is Modifier.SINCE:
        assert found.last is not None
        found = stretch.day(found.last)
    return make_phrase(scan, index, stop + anchor, bound.modifier, at, found)


def _stands(words: list[str], at: int, phrase: tuple[str, ...]) -> bool:
    return tuple(words[at : at + len(phrase)]) == phrase


def _length(bound: _Bound) -> int:
    return len(bound.words)
