"""Blocks of name, ranks and stamp with which boards open a post: the name is the first line beside the stamp.

Accepts "11-03-2015, 06:12 AM   #41" over "Red Otter", "Council Member, Leeds", "Posts: 9" and a text; "Red Otter",
"Legend", "Activity: 12", a motto and "Re: the lock" over a stamp; "Mary Quill, dredged for 30 years" alone over one.
Refuses stamps over text, where the first lines of few blocks look like a name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from claimtrack.comments.header import Header
from claimtrack.comments.headers import is_profile
from claimtrack.comments.layout import Line
from claimtrack.comments.names import Wording, clean_name, has_name_shape, name_strength
from claimtrack.comments.threads.items import Item

_FEWEST = 2
_REACH = 16
"""Items below a name."""
_SURE = 2
_FEWEST_BLOCKS = 3
_LONGEST_BLOCK = 7
_LONGEST_NAME_LINE = 70
_RANK_WORDS = 6
_SENTENCE_ENDS = (".", "!", "?", ":", "…")


def names_on_blocks_below_stamps(items: Sequence[Item], wording: Wording) -> list[Item]:
    """The items with the first line of each such block turned into a header, and the ranks below it into furniture."""
    stamped = [i for i in range(1, len(items)) if _follows_lone_stamp(items, i)]
    named = {i for i in stamped if has_name_shape(clean_name(items[i].lines[0].text))}
    often = Counter(items[i].lines[0].text for i in named)
    if len(often) < _FEWEST or 5 * len(named) < 4 * len(stamped) or not _are_names(often, wording):
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
        goes_on = (
            below is not None and below.is_control and below.gap == 0 and _more_is_said(items[i + 1 : i + 1 + _REACH])
        )
        ranks = _ranks_of(item.lines[1:], shared, before_profile=goes_on)
        found += [Item(0, (line,), is_control=True) for line in item.lines[1 : 1 + ranks]]
        if item.lines[1 + ranks :]:
            found.append(replace(item, gap=0, lines=item.lines[1 + ranks :]))
    return found


def names_on_blocks_above_stamps(items: Sequence[Item], wording: Wording) -> list[Item]:
    """The first line of each block that ends with a stamp as a header, and what stands below it as furniture."""
    blocks = {start: stamp for stamp in range(len(items)) if (start := _block_start(items, stamp)) is not None}
    names = Counter(items[start].lines[0].text for start in blocks)
    seconds = Counter(_second_line(items, start) for start in blocks)
    ranked = sum(
        (items[start + 1].is_control and len(items[start].lines) == 1) or seconds[_second_line(items, start)] > 1
        for start in blocks
    )
    if len(names) < _FEWEST_BLOCKS or 2 * ranked < len(blocks) or not _are_names(names, wording):
        return list(items)
    inside = {i for start, stamp in blocks.items() for i in range(start, stamp)}
    found: list[Item] = []
    for i, item in enumerate(items):
        if i in blocks:
            found.append(Item(item.gap, item.lines[:1], Header(author=clean_name(item.lines[0].text))))
            found += [Item(0, (line,), is_control=True) for line in item.lines[1:]]
        else:
            found.append(replace(item, is_control=True) if i in inside and item.is_text else item)
    return found


def names_alone_above_stamps(items: Sequence[Item], wording: Wording) -> list[Item]:
    """A line alone above each lone stamp is a name, whatever else is told of its bearer behind a comma."""
    stamps = [i for i, item in enumerate(items) if item.is_lone_stamp and not item.gap]
    places = {i - 1 for i in stamps if i and _may_name(items[i - 1])}
    names = {i: _before_comma(items[i].lines[0].text) for i in places}
    sure = sum(name_strength(name, wording) >= _SURE for name in names.values())
    if len(places) < _FEWEST_BLOCKS or 5 * len(places) < 4 * len(stamps) or 2 * sure < len(places):
        return list(items)
    return [replace(item, header=Header(author=names[i])) if i in names else item for i, item in enumerate(items)]


def _more_is_said(below: Sequence[Item]) -> bool:
    """True where a text, or the mark of a quotation, follows the rows of buttons within the same post."""
    after = next((item for item in below if not item.is_control), None)
    return after is not None and (after.is_text or (after.header is not None and after.header.only_answers))


def _are_names(often: Counter[str], wording: Wording) -> bool:
    """True where half of the lines or more are surely names, or stand over several posts."""
    sure = sum(name_strength(clean_name(name), wording) >= _SURE or count > 1 for name, count in often.items())
    return 2 * sure >= len(often)


def _may_name(item: Item) -> bool:
    text = item.lines[0].text
    alone = item.is_text and len(item.lines) == 1 and item.gap > 0
    return alone and len(text) <= _LONGEST_NAME_LINE and has_name_shape(_before_comma(text).rstrip("."))


def _before_comma(text: str) -> str:
    return clean_name(text.split(",")[0].strip())


def _block_start(items: Sequence[Item], stamp: int) -> int | None:
    """Where the block that ends with a lone stamp begins: below a blank line, with a name and at least a line more."""
    if items[stamp].gap or not items[stamp].is_lone_stamp:
        return None
    start, lines = stamp - 1, 0
    while start >= 0 and items[start].header is None:
        lines += len(items[start].lines)
        if not start or items[start].gap or lines > _LONGEST_BLOCK:
            break
        start -= 1
    if start < 0 or not items[start].is_text or not (2 <= lines <= _LONGEST_BLOCK and (items[start].gap or not start)):
        return None
    return start if has_name_shape(clean_name(items[start].lines[0].text)) else None


def _second_line(items: Sequence[Item], start: int) -> str:
    below = items[start].lines[1] if len(items[start].lines) > 1 else items[start + 1].lines[0]
    return below.text


def _follows_lone_stamp(items: Sequence[Item], i: int) -> bool:
    return items[i].is_text and items[i].gap == 0 and items[i - 1].is_lone_stamp


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
