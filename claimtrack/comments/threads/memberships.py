"""Heads of posts that tell since when their author is a member: a name, ranks, "Jan 25, 2005", "1,994", "137".

Accepts a day without a clock over two bare counters or more, or over one below a rank or in thousands, and "2. otter88"
over a line that begins with that name again; refuses a day over one small counter, which may be the post's own day and
its votes. A day since when somebody is a member dates no post.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimtrack.comments.header import Header
from claimtrack.comments.headers import is_profile, read_header
from claimtrack.comments.layout import Line
from claimtrack.comments.names import clean_name, has_name_shape
from claimtrack.comments.threads.items import Item

_COUNTER = re.compile(r"\W?\d[\d,.]{0,11}\s?k?", re.I)
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3}){1,2}")
_LISTED = re.compile(r"\d{1,5}[.)]\s{1,4}(?P<who>\S.{0,46})")
_LABEL = re.compile(r"[^\W\d][\w' ]{1,24}:")
_FEWEST_COUNTERS = 2
_LONGEST_BLOCK = 4
"""Lines from the top of the block that holds ranks down to the day."""
_MOST_WORDS_OF_PLACE = 3
_SENTENCE_ENDS = ".!?…:;,"


def membership_days(lines: Sequence[Line | None]) -> frozenset[int]:
    """Where the days begin that tell since when somebody is a member."""
    filled = [line for line in lines if line is not None]
    return frozenset(line.span.start for i, line in enumerate(filled) if _is_day(line.text) and _in_head(filled, i))


def _in_head(filled: Sequence[Line], day: int) -> bool:
    below = [line for line in filled[day + 1 : day + 1 + _FEWEST_COUNTERS] if _COUNTER.fullmatch(line.text)]
    ranked = any(is_profile(line.text) for line in filled[max(0, day - 2) : day])
    if below and below[0] is filled[day + 1] and _are_enough(below, ranked=ranked):
        return True
    listed = _LISTED.fullmatch(filled[day - 2].text) if day > 1 else None
    return listed is not None and _begins_with(filled[day - 1].text, listed["who"])


def _are_enough(counters: Sequence[Line], *, ranked: bool) -> bool:
    """True for two counters, and for one beside a rank or in thousands, which posts reach and votes hardly do."""
    return len(counters) >= _FEWEST_COUNTERS or (
        len(counters) == 1 and (ranked or _THOUSANDS.fullmatch(counters[0].text) is not None)
    )


def names_over_memberships(items: Sequence[Item]) -> list[Item]:
    """The items with the name over each such day as a header, and the rest of the head as the site's own."""
    heads = dict(_heads(items))
    if not heads:
        return list(items)
    names = set(heads)
    ranks = {place for name, end in heads.items() for place in range(name + 1, end)}
    ends = {end for end in heads.values() if end < len(items) and items[end].is_text}
    tops = Counter(line for end in ends for line in {line.text for line in items[end].lines[:-1]})
    found: list[Item] = []
    for i, item in enumerate(items):
        if i in names:
            found.append(replace(item, header=Header(author=_name_in(item))))
        elif i in ranks:
            found.append(replace(item, header=None, is_control=True))
        elif i in ends:
            told = _lines_of_profile(item.lines, tops)
            found += [Item(item.gap, item.lines[:told], is_control=True)] if told else []
            found.append(replace(item, gap=0 if told else item.gap, lines=item.lines[told:]))
        else:
            found.append(item)
    return found


def _heads(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Where each head has its name, and where it ends."""
    for i, item in enumerate(items):
        if item.is_lone_stamp and _is_day(item.lines[0].text):
            below = i + 1
            while below < len(items) and _counts(items[below]):
                below += 1
            ranked = any(is_profile(item.lines[0].text) for item in items[max(0, i - 2) : i])
            counters = [item.lines[0] for item in items[i + 1 : below]]
            name = _name_above(items, i) if _are_enough(counters, ranked=ranked) else None
            if name is not None:
                yield name, below
        elif item.is_text and (end := _end_of_listed(items, i)) is not None:
            yield i, end


def _name_above(items: Sequence[Item], day: int) -> int | None:
    """The line alone over the block in which the day stands."""
    top = day
    while top and not items[top].gap and day - top < _LONGEST_BLOCK:
        top -= 1
    return top - 1 if top and _is_alone(items[top - 1]) and has_name_shape(items[top - 1].lines[0].text) else None


def _end_of_listed(items: Sequence[Item], i: int) -> int | None:
    """ "2. otter88", "otter88 Member+", and the day since when: None where the name does not stand there again."""
    listed = _LISTED.fullmatch(items[i].lines[0].text)
    below = items[i + 1] if i + 1 < len(items) else None
    if listed is None or below is None or not (_is_alone(items[i]) and _is_alone(below)):
        return None
    if not _begins_with(below.lines[0].text, listed["who"]):
        return None
    end = i + 2
    while end < len(items) and (
        items[end].is_control or (items[end].is_lone_stamp and _is_day(items[end].lines[0].text))
    ):
        end += 1
    return end


def _begins_with(text: str, name: str) -> bool:
    return f"{text} ".startswith(f"{name} ")


def _lines_of_profile(lines: Sequence[Line], tops: Counter[str]) -> int:
    """How many lines at the top of a post's text tell of its author: counters, labels with values, what others have."""
    told = 0
    while told < len(lines) - 1:
        text = lines[told].text
        if _LABEL.fullmatch(text) and told + 2 < len(lines):
            told += 2
        elif _COUNTER.fullmatch(text) or tops[text] > 1 or (told < 2 and _may_be_place(text)):
            told += 1
        else:
            break
    return told


def _may_be_place(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS_OF_PLACE and text[-1] not in _SENTENCE_ENDS and has_name_shape(text)


def _is_alone(item: Item) -> bool:
    return item.is_text and len(item.lines) == 1


def _counts(item: Item) -> bool:
    return item.is_control and not item.gap and _COUNTER.fullmatch(item.lines[0].text) is not None


def _is_day(text: str) -> bool:
    """True for a day with its year, and no time of day."""
    if ":" in text or not text[-4:].isdigit() or len(text) > 20:
        return False
    header = read_header(text)
    return header is not None and header.is_lone_stamp and header.moment is not None and header.moment.day is not None


def _name_in(item: Item) -> str:
    listed = _LISTED.fullmatch(item.lines[0].text)
    return clean_name(listed["who"] if listed is not None else item.lines[0].text)
