"""Lengths that say how far off something is at least or at most: "more than a year from now", "in just over a week"."""

from __future__ import annotations

from claimtrack.text.dates import stretch
from claimtrack.text.dates.counted import HENCE, ahead
from claimtrack.text.dates.durations import duration_at
from claimtrack.text.dates.phrase import Phrase, make_phrase
from claimtrack.text.dates.tokens import Scan
from claimtrack.text.dates.window import Modifier


def _phrases(*phrases: str) -> list[tuple[str, ...]]:
    return [tuple(words.split()) for words in phrases]


_AT_LEAST = _phrases(
    "more than", "at least", "over", "well over", "no less than", "not less than", "no fewer than", "upwards of",
    "no sooner than", "at the very least",
)  # fmt: skip
_ABOUT = _phrases("just over", "just under", "a little over", "slightly over", "a little under")
_AT_MOST = _phrases(
    "less than", "fewer than", "under", "no more than", "not more than", "at most", "up to", "well under"
)
FLOOR_HEADS = frozenset({words[0] for words in _AT_LEAST + _AT_MOST + _ABOUT} | {"in"})


def floor_at(scan: Scan, index: int) -> Phrase | None:
    """A length bounded on one side and counted from the reference day; "at least 3 weeks" alone may lie anywhere."""
    words = scan.words
    if words[index] not in FLOOR_HEADS or scan.reference is None:
        return None
    at = index + (words[index] == "in")
    least, most, about = (_length_of(words, at, each) for each in (_AT_LEAST, _AT_MOST, _ABOUT))
    if not (least or most or about):
        return None
    read = duration_at(scan, at + (about or least or most))
    if read is None or not read[0].counted:
        return None
    duration, stop = read
    anchor = max((len(each) for each in HENCE if tuple(words[stop : stop + len(each)]) == each), default=0)
    if words[stop] in {"later", "tops"} or (anchor == 0 and not (at > index and (least or about))) or scan.back:
        return None
    found = ahead(scan.reference, duration)
    if about:
        return make_phrase(scan, index, stop + anchor, Modifier.AROUND, at, found)
    if most:
        return make_phrase(scan, index, stop + anchor, Modifier.WITHIN, at, found)
    assert found.last is not None
    return make_phrase(scan, index, stop + anchor, Modifier.SINCE, at, stretch.day(found.last))


def _length_of(words: list[str], at: int, phrases: list[tuple[str, ...]]) -> int:
    return max((len(each) for each in phrases if tuple(words[at : at + len(each)]) == each), default=0)
