"""The day that a line of its own names for what stands below it: "In 2019:", "By 2025:", "## Next year".

Reads the nearest such line above that says nothing but a time that is not over; refuses a date without any mark of a
heading, which may be the stamp of a post or a line of a menu.
"""

from __future__ import annotations

import re

from claimtrack.claims import Comment
from claimtrack.extraction.frames import Frame
from claimtrack.extraction.tokens import Sentence
from claimtrack.text.dates import DateMention, find_windows

_FARTHEST = 2000
"""Characters above a clause in which its heading is looked for."""
_LONGEST = 40
_HEAD = re.compile(
    r"[ \t]*(?P<mark>#{1,6}[ \t]+|\*\*|__|=+[ \t]*)?(?P<time>[^\n:*_=#.!?]{2,40}?)[ \t]*"
    r"(?P<colon>:)?(?:\*\*|__|=+)?(?P<behind>:)?[ \t]*"
)


def day_above(s: Sentence, frame: Frame, comment: Comment) -> DateMention | None:
    """The time named by the heading above the clause, its span in the page; none where no heading names one."""
    place = s.offsets(frame.start, frame.start + 1)[0]
    floor = max(comment.span.start, place - _FARTHEST)
    end = s.page.rfind("\n", floor, place)
    while end > floor and s.reference is not None:
        begin = max(s.page.rfind("\n", floor, end) + 1, floor)
        if end - begin <= _LONGEST and (found := _head(s.page, begin, end, s)) is not None:
            return found
        end = begin - 1
    return None


def _head(page: str, begin: int, end: int, s: Sentence) -> DateMention | None:
    head = _HEAD.fullmatch(page, begin, end)
    if head is None or not (head["mark"] or head["colon"] or head["behind"]):
        return None
    start, stop = head.span("time")
    for mention in find_windows(page[start:stop], reference=s.reference):
        window = mention.window
        is_whole = mention.span.start == 0 and mention.span.end == stop - start
        if is_whole and window.is_stated and window.latest is not None and s.reference is not None:
            return DateMention(mention.span.shift(start), window) if window.latest > s.reference else None
    return None
