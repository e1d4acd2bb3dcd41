"""Words of an earlier comment that a board prints again above the answer: they are not said twice.

Accepts a comment that begins with a whole line of an earlier one, with at most the name of its author over it, or with
a part of what the one whom it answers wrote; leaves alone a line that somebody repeats later in his own text, and short
lines, which anybody may write.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from claimtrack.comments.header import Header
from claimtrack.comments.layout import Line
from claimtrack.comments.threads.utterance import Utterance
from claimtrack.text.spans import Span

_SHORTEST = 20
"""Characters from which a line is taken for the same one and not for the same thought."""
_REMEMBERED = 10_000
"""Characters of each author's last comments in which a quoted part is looked for."""
_LONGEST_NAME_LINE = 5
"""Words that may name the author above the copy."""


def without_copies(thread: Sequence[Utterance], lines: Sequence[Line | None]) -> list[Utterance]:
    """The comments of a thread, each from where its own words begin; one with none of its own is left whole."""
    filled = [line for line in lines if line is not None]
    starts = [line.span.start for line in filled]
    said: set[str] = set()
    said_by: dict[str, str] = {}
    found: list[Utterance] = []
    for utterance in thread:
        first = bisect_left(starts, utterance.span.start)
        own = filled[first : bisect_left(starts, utterance.span.end)]
        begin = _own_words(own, said, said_by.get((utterance.header.answers or "").casefold(), ""))
        if begin:
            header = utterance.header
            named = own[0].text.rstrip(": ") if begin > 1 and own[0].text not in said else None
            header = Header(header.author, header.moment, header.answers or named, header.number)
            utterance = replace(utterance, span=Span(own[begin].span.start, utterance.span.end), header=header)
        long = [line.text for line in own[begin:] if len(line.text) >= _SHORTEST]
        said.update(long)
        if utterance.header.author:
            author = utterance.header.author.casefold()
            words = (line.text for line in own[begin:])
            said_by[author] = "\n".join((said_by.get(author, ""), *words))[-_REMEMBERED:]
        found.append(utterance)
    return found


def _own_words(own: Sequence[Line], said: set[str], answered: str) -> int:
    """The place of the first line below the copies at the top of a comment; 0 where there are none.

    `answered` is what the one whom it answers wrote before.
    """
    place = 0
    if len(own) > 1 and own[0].text not in said and len(own[0].text.split()) <= _LONGEST_NAME_LINE:
        place = 1 if own[0].text.endswith(":") else 0
    end = place
    while end < len(own) and (own[end].text in said or _is_part(own[end].text, answered)):
        end += 1
    return end if place < end < len(own) else 0


def _is_part(text: str, answered: str) -> bool:
    part = text.strip(" .…[]()\"“”'")
    return bool(part) and ((len(part) >= _SHORTEST and part in answered) or text in answered.split("\n"))
