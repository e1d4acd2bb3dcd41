"""What somebody has printed below each of his posts, and the name he signs with: not said in any one of them.

Accepts a last line that the posts of one author share, set off by a blank line, a dash or quotation marks, or thrice;
"Mary" or "-- M. Quill" below what Mary Quill wrote. Leaves a post that would have nothing left.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from claimtrack.comments.layout import Line
from claimtrack.comments.threads.utterance import Utterance
from claimtrack.text.spans import Span

_LONGEST = 160
_MOST_LINES = 6
_SURELY = 3
_SET_OFF = re.compile(r"[\"“”'‘*~_=|-]")
_SIGNED = re.compile(
    r"[\s~*_=–—-]{0,6}(?P<name>[^\W\d_][\w .'’-]{0,40}?)\s{0,3}(?:\[[^\[\]]{1,60}\]|\([^()]{1,60}\))?[.,~*-]{0,3}"
)


def without_mottos(thread: Sequence[Utterance], lines: Sequence[Line | None]) -> list[Utterance]:
    """The comments of a thread, each up to where its own words end."""
    filled = [line for line in lines if line is not None]
    starts = [line.span.start for line in filled]
    own = [filled[bisect_left(starts, u.span.start) : bisect_left(starts, u.span.end)] for u in thread]
    ends: Counter[tuple[str, str]] = Counter(
        (utterance.header.author, line.text)
        for utterance, said in zip(thread, own, strict=True)
        if utterance.header.author
        for line in said[max(1, len(said) - _MOST_LINES) :]
    )
    return [_shortened(utterance, said, ends) for utterance, said in zip(thread, own, strict=True)]


def _shortened(utterance: Utterance, said: Sequence[Line], ends: Counter[tuple[str, str]]) -> Utterance:
    author = utterance.header.author
    kept = len(said)
    while author and kept > 1 and len(said) - kept < _MOST_LINES:
        line, above = said[kept - 1], said[kept - 2]
        set_off = line.span.start - above.span.end > 1 or _SET_OFF.match(line.text) is not None
        times = ends[author, line.text]
        if not (
            _signs(line.text, author) or (len(line.text) <= _LONGEST and times > 1 and (set_off or times >= _SURELY))
        ):
            break
        kept -= 1
    if kept == len(said):
        return utterance
    return replace(utterance, span=Span(utterance.span.start, said[kept - 1].span.end))


def _signs(text: str, author: str) -> bool:
    """True for a line that is the author's name or a part of it."""
    found = _SIGNED.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None:
        return False
    words = [word.strip(".").casefold() for word in found["name"].split()]
    parts = {word.strip(".").casefold() for word in author.split()}
    return bool(words) and all(
        word in parts or (len(word) == 1 and any(p.startswith(word) for p in parts)) for word in words
    )
