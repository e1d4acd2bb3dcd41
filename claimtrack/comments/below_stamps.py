"""Posts of boards that print the stamp first: the block below it opens with the author's name, then ranks, then words.

Accepts "10-18-2016, 07:14 AM   #41" over "Red Otter", "Council Member, Leeds", "Posts: 9" and a text; refuses stamps
over text, where the first lines of few blocks look like a name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from claimtrack.comments.header import Header
from claimtrack.comments.headers import is_profile
from claimtrack.comments.items import Item
from claimtrack.comments.layout import Line
from claimtrack.comments.names import Wording, clean_name, has_name_shape, name_strength

_FEWEST = 2
_SURE = 2
_RANK_WORDS = 6
_SENTENCE_ENDS = (".", "!", "?", ":", "…")


def names_on_blocks_below_stamps(items: Sequence[Item], wording: Wording) -> list[Item]:
    """The items with the first line of each such block turned into a header, and the ranks below it into furniture."""
    stamped = [i for i in range(1, len(items)) if _follows_lone_stamp(items, i)]
    named = {i for i in stamped if has_name_shape(clean_name(items[i].lines[0].text))}
    often = Counter(items[i].lines[0].text for i in named)
    sure = sum(name_strength(clean_name(name), wording) >= _SURE or count > 1 for name, count in often.items())
    if len(often) < _FEWEST or 5 * len(named) < 4 * len(stamped) or 2 * sure < len(often):
        return list(items)
    second = Counter(_rank_in(items[i].lines[1].text) for i in named if len(items[i].lines) > 1)
    shared = {rank for rank, count in second.items() if count > 1 and _may_be_rank(rank)}
    found: list[Item] = []
    for i, item in enumerate(items):
        if i not in named:
            found.append(item)
            continue
        found.append(Item(item.gap, item.lines[:1], Header(author=clean_name(item.lines[0].text))))
        below = items[i + 1] if i + 1 < len(items) else None
        goes_on = below is not None and below.is_control and below.gap == 0
        ranks = _ranks_of(item.lines[1:], shared, before_profile=goes_on)
        found += [Item(0, (line,), is_control=True) for line in item.lines[1 : 1 + ranks]]
        if item.lines[1 + ranks :]:
            found.append(replace(item, gap=0, lines=item.lines[1 + ranks :]))
    return found


def _follows_lone_stamp(items: Sequence[Item], i: int) -> bool:
    above = items[i - 1].header
    return (
        items[i].is_text and items[i].gap == 0 and above is not None and above.moment is not None and not above.author
    )


def _ranks_of(lines: Sequence[Line], shared: set[str], *, before_profile: bool) -> int:
    """How many lines below the name are ranks: known ones, those of others, any short ones over more of a profile."""
    if before_profile and all(_may_be_rank(line.text) for line in lines):
        return len(lines)
    count = 0
    while count < len(lines) - 1 and (_rank_in(lines[count].text) in shared or is_profile(lines[count].text)):
        count += 1
    return count


def _rank_in(text: str) -> str:
    """The rank in a line that may tell a place behind it: "Council Member, Leeds"."""
    return text.split(",")[0].strip()


def _may_be_rank(text: str) -> bool:
    return len(text.split()) <= _RANK_WORDS and not text.endswith(_SENTENCE_ENDS)
