"""Where a site prints the name beside its time stamp: learnt from all stamps of a page that name nobody.

Around each lone stamp stand the same lines in the same order: name, rank, town, stamp, text. The line whose place holds
something like a name at nearly every stamp is the name; short lines between it and the stamp, or right below both, are
ranks. One stamp teaches nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from claimtrack.comments.header import Header
from claimtrack.comments.headers import is_profile
from claimtrack.comments.layout import Line
from claimtrack.comments.names import Wording, clean_name, has_name_shape, name_strength
from claimtrack.comments.threads.items import Item, parted

_ABOVE = 4
_BELOW = 3
_FEWEST = 2
_LIKELY = 0.6
_REACH = 16
"""Items around a stamp, rows of buttons and profiles among them."""
_COVERAGE = 0.8
_SHORTEST_TAKEN_UP = 3
_MOST_WORDS_OF_HEADLINE = 9
_LONGEST_RANK = 5
"""Words."""


@dataclass(slots=True)
class _Surroundings:
    """The lines of text above a stamp, nearest first, and below it."""

    above: list[Line]
    below: list[Line]


def names_in_their_place(items: Sequence[Item], wording: Wording) -> list[Item]:
    """The items with the names that stand in one place around the page's lone stamps turned into headers."""
    stamps = [i for i, item in enumerate(items) if item.is_lone_stamp]
    if len(stamps) < _FEWEST:
        return list(items)
    widest = min(items[i].gap for i in stamps)
    around = [_around(items, i, widest) for i in stamps]
    place = _best_place(around, wording)
    if place is None:
        return list(items)
    names: dict[int, Header] = {}
    ranks: set[int] = set()
    for one in around:
        lines = one.above if place < 0 else one.below
        k = abs(place) - 1
        if place < 0 and k + 1 < len(lines) and lines[k].text.startswith(lines[k + 1].text):
            k += 1
        if k < len(lines) and has_name_shape(lines[k].text):
            names[lines[k].span.start] = header_of_names(lines[k].text)
            ranks |= {line.span.start for line in lines[:k]}
    for k in _rank_places(around, 0 if place < 0 else place):
        ranks |= {one.below[k].span.start for one in around if k < len(one.below)}
    return [part for item in items for part in parted(item, dict.fromkeys(ranks) | names)]


def has_headlines(items: Sequence[Item], wording: Wording) -> bool:
    """True where a third or more of the lines below stamps have a word that the text below them takes up."""
    lines = taken_up = 0
    for stamp, line, below in zip(items, items[1:], items[2:], strict=False):
        if not (stamp.is_lone_stamp and line.is_text and below.is_text and len(line.lines) == 1):
            continue
        words = line.lines[0].text.split()
        if len(words) <= _MOST_WORDS_OF_HEADLINE:
            lines += 1
            taken_up += takes_up(below.lines[0].text, words) or name_strength(line.lines[0].text, wording) == 0
    return 3 * taken_up > lines


def takes_up(text: str, words: Sequence[str]) -> bool:
    """True where a text has one of the longer words of the line above it, which an author's name hardly is."""
    folded = text.casefold()
    return any(len(word) > _SHORTEST_TAKEN_UP and word.casefold() in folded for word in words)


_HANDLE_LINE = re.compile(r"@[\w.]{2,30}(?:\s[·|•,-]\s.{1,80})?")


def with_handles_apart(items: Sequence[Item], wording: Wording) -> list[Item]:
    """A name over "@otter88 · Lock keeper" within a block, twice or more: the two are items of their own."""
    names = {
        name.span.start
        for item in items
        if item.is_text
        for name, below in pairwise(item.lines)
        if _HANDLE_LINE.fullmatch(below.text) and name_strength(name.text, wording) > 0
    }
    if len(names) < _FEWEST:
        return list(items)
    found: list[Item] = []
    for item in items:
        gap, text, handle = item.gap, list[Line](), False
        for line in item.lines if item.is_text else ():
            if line.span.start not in names and not handle:
                text.append(line)
                continue
            found += [Item(gap, tuple(text))] if text else []
            header = None if handle else Header(author=clean_name(line.text))
            found.append(Item(0 if text or handle else gap, (line,), header, handle))
            gap, text, handle = 0, [], not handle
        found += [item] if not item.is_text else [replace(item, gap=gap, lines=tuple(text))] if text else []
    return found


def names_beside_handles(items: Sequence[Item], wording: Wording) -> list[Item]:
    """A name right above an "@handle" or above "town | day", in several comments: the line below only tells of it."""
    places = {
        i
        for i in range(len(items) - 1)
        if items[i].is_text
        and name_strength(items[i].lines[-1].text, wording)
        and _tells_of_it(items[i + 1])
        and items[i + 1].gap <= max(items[i].gap, 1)
    }
    if len(places) < _FEWEST:
        return list(items)
    found: list[Item] = []
    for i, item in enumerate(items):
        if i in places:
            name = item.lines[-1]
            found += [replace(item, lines=item.lines[:-1])] if len(item.lines) > 1 else []
            found.append(Item(item.gap if len(item.lines) == 1 else 0, (name,), Header(author=clean_name(name.text))))
        elif i - 1 in places and item.header is not None:
            moment = item.header.moment
            found.append(replace(item, header=Header(moment=moment) if moment else None, is_control=moment is None))
        else:
            found.append(item)
    return found


_BESIDE_PLACE = re.compile(r"[^\d|]{2,40}\s\|\s.*\d.*")


def _tells_of_it(item: Item) -> bool:
    line = item.lines[0].text
    if item.header is not None and item.header.answers and not item.header.author:
        return " " in line and _HANDLE_LINE.fullmatch(line) is not None
    return (
        item.header is not None
        and item.header.author is not None
        and bool(
            (line.startswith("@") and (item.header.moment is None or "·" in line)) or _BESIDE_PLACE.fullmatch(line)
        )
    )


def without_ages_of_members(items: Sequence[Item]) -> list[Item]:
    """ "21y" is how long somebody has been a member where each comment has its whole day beside it."""
    ages = {i for i, item in enumerate(items) if item.is_lone_stamp and _YEARS.fullmatch(item.lines[0].text)}
    days = sum(item.is_lone_stamp and i not in ages and _has_day(item) for i, item in enumerate(items))
    if not ages or days < len(ages):
        return list(items)
    return [replace(item, header=None, is_control=True) if i in ages else item for i, item in enumerate(items)]


_YEARS = re.compile(r"\d{1,2}\s?y(?:rs?)?")


def _has_day(item: Item) -> bool:
    return item.header is not None and item.header.moment is not None and item.header.moment.day is not None


def header_of_names(text: str) -> Header:
    """ "otter88   Mary Quill": who answers, and whom."""
    who, whom = text.partition("  ")[::2]
    if whom and name_strength(who) and name_strength(clean_name(whom)):
        return Header(clean_name(who), answers=clean_name(whom))
    return Header(author=clean_name(text))


def _around(items: Sequence[Item], i: int, widest: int) -> _Surroundings:
    above: list[Line] = []
    gap, in_profile = items[i].gap, False
    for item in reversed(items[max(0, i - _REACH) : i]):
        if (gap > widest and not in_profile) or _tells_more(item) or len(above) >= _ABOVE:
            break
        gap, in_profile = item.gap, item.is_control and is_profile(item.lines[0].text)
        if item.is_text:
            above += reversed(item.lines)
    below: list[Line] = []
    for item in items[i + 1 : i + 1 + _REACH]:
        if _tells_more(item) or len(below) > _BELOW:
            break
        if item.is_text:
            below += item.lines
    return _Surroundings(above[:_ABOVE], below[: _BELOW + 1])


def _tells_more(item: Item) -> bool:
    """True for a header with a name or a time: another comment's, or one that needs no learning."""
    return item.header is not None and (item.header.author is not None or item.header.moment is not None)


def _best_place(around: Sequence[_Surroundings], wording: Wording) -> int | None:
    """The place with the likeliest names: -1 is the line above the stamp, 1 the line below it; None for none.

    Above, the farthest counts, for ranks and towns stand below a name; below, the nearest for the same reason.
    """
    best: tuple[float, int] | None = None
    for place in (*range(-_ABOVE, 0), *range(1, _BELOW + 1)):
        texts = [line.text for line in _at(around, place)]
        if len(texts) < _COVERAGE * len(around) or len(set(texts)) < _FEWEST:
            continue
        shaped = sum(map(has_name_shape, texts))
        strengths = [name_strength(clean_name(text), wording) for text in texts]
        likely = sum(strength > 0 for strength in strengths)
        if shaped < _COVERAGE * len(texts) or likely < _LIKELY * len(texts):
            continue
        if place < -1 and not all(_may_be_rank(line.text) for one in around for line in one.above[: -place - 1]):
            continue
        if place > 0 and _are_headlines(around, place - 1):
            continue
        quality = sum(strengths) / len(texts) + len(set(texts)) / len(texts)
        if best is None or (place < 0) == (best[1] < 0) or quality > best[0]:
            best = best if best is not None and (place < 0) == (best[1] < 0) else (quality, place)
    return best[1] if best is not None else None


def _are_headlines(around: Sequence[_Surroundings], place: int) -> bool:
    pairs = [(one.below[place].text, one.below[place + 1].text) for one in around if place + 1 < len(one.below)]
    return 3 * sum(takes_up(text, line.split()) for line, text in pairs) > 2 * len(pairs)


def _at(around: Sequence[_Surroundings], place: int) -> Iterator[Line]:
    """The lines of one place; below a stamp only where something is said after them."""
    for one in around:
        lines, k = (one.above, -place - 1) if place < 0 else (one.below, place - 1)
        if k < len(lines) and (place < 0 or k + 1 < len(lines)):
            yield lines[k]


def _rank_places(around: Sequence[_Surroundings], first: int) -> Iterator[int]:
    """Places below the stamp, from `first` on, that hold a short line at every stamp with a text still to come."""
    for k in range(first, _BELOW):
        lines = [one.below[k].text for one in around if k + 1 < len(one.below)]
        if len(lines) < len(around) or not all(map(_may_be_rank, lines)):
            return
        yield k


def _may_be_rank(text: str) -> bool:
    return len(text.split()) <= _LONGEST_RANK and text[-1] not in ".!?…:," and not text[0].islower()
