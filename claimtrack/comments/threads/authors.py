"""Whose each comment is, where no header says it: names alone on a line, above or below a stamp, or before a colon.

The page's own habit is learnt first: whether a name stands after the common gap or after a wide one, or right on the
text; a line that looks like a name counts only in the place where this page puts names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from claimtrack.comments.header import Header
from claimtrack.comments.headers import is_profile
from claimtrack.comments.names import Wording, clean_name, could_be_name, has_name_shape, name_strength
from claimtrack.comments.profile import is_rank
from claimtrack.comments.threads.chats import with_chat_lines, with_clocked_names
from claimtrack.comments.threads.closed_posts import names_over_closed_posts
from claimtrack.comments.threads.framed import (
    answered_below_names,
    known_names,
    names_below_pictures,
    names_in_heads,
    names_over_credentials,
    ranks_above_profiles,
    ranks_below_names,
)
from claimtrack.comments.threads.glued_ranks import names_before_glued_ranks
from claimtrack.comments.threads.inline import names_in_line
from claimtrack.comments.threads.items import Item
from claimtrack.comments.threads.letters import names_below_letters
from claimtrack.comments.threads.memberships import names_over_memberships
from claimtrack.comments.threads.pictures import pictures_for_names
from claimtrack.comments.threads.places import (
    has_headlines,
    header_of_names,
    names_beside_handles,
    names_in_their_place,
    with_handles_apart,
    without_ages_of_members,
)
from claimtrack.comments.threads.post_heads import (
    names_alone_above_stamps,
    names_on_blocks_above_stamps,
    names_on_blocks_below_stamps,
)
from claimtrack.comments.threads.shared_ranks import without_shared_ranks
from claimtrack.comments.threads.signatures import with_pairs_above
from claimtrack.comments.threads.signed_lines import with_signed_lines

_SURE = 2
_STAMPS_TO_LEARN = 4
_NAMES_TO_LEARN = 2
"""From so many names below the first comment on, the page has a habit that less certain ones may follow."""


@dataclass(frozen=True, slots=True)
class Habit:
    """How the page sets its comments apart."""

    common_gap: int
    has_wide_gaps: bool
    names_follow_wide_gaps: bool
    names_top_blocks: bool
    has_headers: bool
    names: int = 0
    """How many surely stand alone above a text in the place where most of them do."""


def with_authors(items: list[Item], wording: Wording) -> tuple[list[Item], Habit]:
    """The items with every name turned into a header, and the habit that was learnt from them."""
    items = names_before_glued_ranks(pictures_for_names(names_over_memberships(items)))
    items = names_below_letters(with_clocked_names(with_chat_lines(items), wording), wording)
    items = without_shared_ranks(items)
    repeated = _repeated(items)
    known = known_names(items)
    wording = replace(wording, names=known)
    items = names_over_closed_posts(items, wording)
    items = names_in_heads(ranks_below_names(names_below_pictures(names_over_credentials(items))), known)
    items = _names_with_places(_names_behind_bullets(items, wording))
    items = names_beside_handles(
        with_handles_apart(without_ages_of_members(_without_own_names(items)), wording), wording
    )
    items = names_on_blocks_above_stamps(names_on_blocks_below_stamps(items, wording), wording)
    items = names_alone_above_stamps(items, wording)
    items = _names_above_profiles(_ranks_apart(items, wording))
    items = _names_below_stamps(_names_above_stamps(names_in_their_place(items, wording), wording), wording)
    items = names_in_line(with_signed_lines(with_pairs_above(items)), wording)
    habit = _habit_of(items, wording)
    items = _names_on_top(items, wording) if habit.names_top_blocks else items
    items = ranks_above_profiles(items)
    return answered_below_names(_bare_names(items, habit, wording, repeated), known), habit


_BULLETED = re.compile(r"[•*-]\s{1,4}(\S.{1,47})")
_WITH_PLACE = re.compile(
    r"(\S[^()]{1,30}?)\s\([^()\d]{2,40}\)"
    r"|(\S[^,()]{1,30}?)(?:,\s[A-Z][\w'’.-]{2,20}(?:\s[A-Z][\w'’.-]{1,20}){0,2}){1,2}"
)
_FEWEST_WITH_PLACE = 3


def _names_behind_bullets(items: Sequence[Item], wording: Wording) -> list[Item]:
    """ "• otter88" alone over somebody's words, twice or more: bullets of a thread, no list of short things."""
    places = {
        i
        for i in range(len(items) - 1)
        if items[i].is_text
        and len(items[i].lines) == 1
        and (named := _BULLETED.fullmatch(items[i].lines[0].text)) is not None
        and has_name_shape(named[1])
        and items[i + 1].is_text
        and not _BULLETED.match(items[i + 1].lines[0].text)
    }
    sure = sum(name_strength(clean_name(items[i].lines[0].text), wording) >= _SURE for i in places)
    if len(places) < _NAMES_TO_LEARN or 2 * sure < len(places):
        return list(items)
    return [
        replace(item, header=Header(author=clean_name(item.lines[0].text))) if i in places else item
        for i, item in enumerate(items)
    ]


def _names_with_places(items: Sequence[Item]) -> list[Item]:
    """ "otter88 (Leeds)" alone on a line, three times or more: who writes, and where from."""
    named = {
        line.span.start: found[1] or found[2]
        for item in items
        if item.is_text
        for place, line in enumerate(item.lines)
        if (found := _WITH_PLACE.fullmatch(line.text)) is not None
        and has_name_shape((found[1] or found[2]).rstrip("."))
        and (found[1] or place == 0)
    }
    if len(named) < _FEWEST_WITH_PLACE:
        return list(items)
    found_items: list[Item] = []
    for item in items:
        gap, text = item.gap, []
        for line in item.lines if item.is_text else ():
            if line.span.start not in named:
                text.append(line)
                continue
            found_items += [Item(gap, tuple(text))] if text else []
            found_items.append(Item(0 if text else gap, (line,), Header(author=clean_name(named[line.span.start]))))
            gap, text = 0, []
        found_items += [item] if not item.is_text else [replace(item, gap=gap, lines=tuple(text))] if text else []
    return found_items


def _without_own_names(items: Sequence[Item]) -> list[Item]:
    """A line below a comment that is no more than its author's name again belongs to the profile there."""
    found: list[Item] = []
    author: str | None = None
    for item in items:
        if item.header is not None and item.header.author:
            author = item.header.author
        told = found and found[-1].is_text
        again = told and item.is_text and len(item.lines) == 1 and clean_name(item.lines[0].text) == author
        found.append(replace(item, is_control=True) if again else item)
    return found


def _repeated(items: Sequence[Item]) -> frozenset[str]:
    seen: set[str] = set()
    twice: set[str] = set()
    for item in items:
        if item.is_text and len(item.lines) == 1:
            (twice if item.lines[0].text in seen else seen).add(item.lines[0].text)
    return frozenset(twice)


def _names_above_profiles(items: Sequence[Item]) -> list[Item]:
    """A name-like line right above a rank or a place of work; the name may stand there again below it."""
    found = list(_with_names_over_ranks_apart(items))
    nearest = min((item.gap for item in items[1:]), default=0)
    for i, (name, profile) in enumerate(pairwise(tuple(found))):
        line = name.lines[-1].text
        if not (name.is_text and len(name.lines) == 1 and profile.is_control and profile.gap <= nearest):
            continue
        if not is_profile(profile.lines[0].text) or not has_name_shape(line):
            continue
        again = found[i + 2] if i + 2 < len(found) else None
        if again and again.is_text and [below.text for below in again.lines] == [line]:
            found[i + 2] = replace(again, is_control=True)
        elif not name_strength(line) and not is_rank(profile.lines[0].text):
            continue
        found[i] = replace(name, header=Header(author=clean_name(line)))
    return found


def _with_names_over_ranks_apart(items: Sequence[Item]) -> Iterator[Item]:
    """A name that stands right below somebody's text and above a rank becomes an item of its own."""
    for item, below in zip_longest(items, items[1:]):
        is_rank_below = below is not None and below.is_control and below.gap == 0 and is_rank(below.lines[0].text)
        if item.is_text and len(item.lines) > 1 and is_rank_below and name_strength(item.lines[-1].text) >= _SURE:
            yield replace(item, lines=item.lines[:-1])
            yield Item(0, item.lines[-1:])
        else:
            yield item


def _names_above_stamps(items: Sequence[Item], wording: Wording) -> list[Item]:
    """A name-like line above a lone time stamp, with at most buttons between, is the author's.

    What stands above the name in the same way each time (the word for a missing picture) is furniture.
    """
    places = _as_often_as_stamps(items, [i for i in range(len(items)) if _stands_above_stamp(items, i, wording)])
    above = Counter(items[i].lines[-2].text for i in places if len(items[i].lines) > 1)
    found: list[Item] = []
    named = set(places)
    for i, item in enumerate(items):
        if i not in named:
            found.append(item)
            continue
        name = item.lines[-1]
        rest = item.lines[:-1]
        if rest and name.text.startswith(rest[-1].text):
            # "Gus", "Gus's Letters": the line below only tells more of the name.
            name, rest = rest[-1], rest[:-1]
        while rest and above[rest[-1].text] > 1:
            rest = rest[:-1]
        if rest:
            found.append(replace(item, lines=rest))
        gap = item.gap if not rest else 0
        found.append(Item(gap, (name,), header_of_names(name.text)))
    return found


def _as_often_as_stamps(items: Sequence[Item], places: list[int]) -> list[int]:
    """The places; where most stamps of a page have no name, only lines alone below another's text."""
    stamps = [i for i, item in enumerate(items) if item.is_lone_stamp]
    named = sum(any(one.header and one.header.author for one in items[max(0, i - 2) : i + 2]) for i in stamps)
    if len(stamps) < _STAMPS_TO_LEARN or 2 * (len(places) + named) >= len(stamps):
        return places
    return [i for i in places if i and items[i].gap and len(items[i].lines) == 1]


def _ranks_apart(items: Sequence[Item], wording: Wording) -> list[Item]:
    """Blocks of name and rank above a stamp or a profile: the rank is known by words that the ranks of others share."""
    places = [i for i, item in enumerate(items) if len(item.lines) == 2 and _stands_above_stamp(items, i, wording)]
    ranks = {items[i].lines[1].text for i in places}
    shared = Counter(word for rank in ranks for word in set(rank.split()))
    if not shared or max(shared.values()) < 2 or max(shared.values()) * 2 < len(ranks):
        return list(items)
    found: list[Item] = []
    for i, item in enumerate(items):
        if i in places and name_strength(clean_name(item.lines[0].text), wording):
            found += [replace(item, lines=item.lines[:1]), Item(0, item.lines[1:], is_control=True)]
        else:
            found.append(item)
    return found


def _stands_above_stamp(items: Sequence[Item], i: int, wording: Wording) -> bool:
    name = clean_name(items[i].lines[-1].text)
    if not items[i].is_text or not (name_strength(name, wording) or could_be_name(name, wording)):
        return False
    for below in items[i + 1 : i + 11]:
        if below.header is not None:
            return below.is_lone_stamp
        if not below.is_control:
            return False
    return False


def _names_below_stamps(items: Sequence[Item], wording: Wording) -> list[Item]:
    """A name-like line right below a header that names nobody, with something said after it.

    Where the page sets everything apart, so is the name, unless the text takes up its words: then it is a headline.
    """
    found: list[Item] = []
    named = False
    widest = 0 if has_headlines(items, wording) else 1
    for i, item in enumerate(items):
        chain = [before.header for before in found[-3:] if before.header is not None]
        nameless = bool(chain) and found[-1].header is not None and not any(header.author for header in chain)
        near = item.gap == 0 or (bool(found) and item.gap <= min(found[-1].gap, widest))
        alone = item.is_text and len(item.lines) == 1 and near
        more = i + 1 < len(items) and items[i + 1].header is None
        least = _SURE if item.gap == 0 or not named else 1
        if nameless and alone and more and name_strength(item.lines[0].text, wording) >= least:
            named = True
            found.append(replace(item, header=Header(author=clean_name(item.lines[0].text))))
        else:
            found.append(item)
    return found


def _habit_of(items: Sequence[Item], wording: Wording) -> Habit:
    gaps = [item.gap for item in items[1:] if item.gap > 0]
    common = min(gaps, default=1)
    after_common = after_wide = wide = topped = texts = 0
    for i, item in enumerate(items):
        if not item.is_text:
            continue
        if i == 0 or items[i - 1].header is None:
            texts += 1
            topped += len(item.lines) > 1 and name_strength(item.lines[0].text, wording) >= 2
        if i == 0:
            continue
        wide += item.gap > common
        if _stands_like_a_name(items, i, common) and name_strength(item.lines[0].text, wording) >= 2:
            after_common += item.gap == common
            after_wide += item.gap > common
    headers = sum(1 for item in items if item.header and (item.header.author or item.header.moment))
    return Habit(
        common_gap=common,
        has_wide_gaps=wide > 0,
        names_follow_wide_gaps=after_wide >= 2 and after_wide > after_common and after_wide >= 0.5 * wide,
        names_top_blocks=topped >= 2 and topped >= 0.5 * texts,
        has_headers=headers >= 2,
        names=max(after_wide, after_common),
    )


def _stands_like_a_name(items: Sequence[Item], i: int, common: int) -> bool:
    """True for one line alone with a text below it, no further off than the common gap."""
    item = items[i]
    if not item.is_text or len(item.lines) != 1 or i + 1 >= len(items):
        return False
    below = items[i + 1]
    return below.is_text and below.gap == common


def _names_on_top(items: Sequence[Item], wording: Wording) -> list[Item]:
    found: list[Item] = []
    for item in items:
        named = bool(found) and found[-1].header is not None
        if item.is_text and not named and len(item.lines) > 1 and name_strength(item.lines[0].text, wording) >= 2:
            found.append(Item(item.gap, item.lines[:1], Header(author=clean_name(item.lines[0].text))))
            found.append(Item(0, item.lines[1:]))
        else:
            found.append(item)
    return found


def _bare_names(items: Sequence[Item], habit: Habit, wording: Wording, repeated: frozenset[str]) -> list[Item]:
    """Lines that are only a name become headers where the page's habit puts names."""
    if habit.has_headers or habit.names_top_blocks:
        return list(items)
    found: list[Item] = []
    for i, item in enumerate(items):
        follows_name = bool(found) and found[-1].header is not None
        if not follows_name and _stands_like_a_name(items, i, habit.common_gap):
            line = item.lines[0].text
            strength = name_strength(line, wording)
            in_place = i == 0 or (item.gap > habit.common_gap) == habit.names_follow_wide_gaps
            if strength < 2 and in_place and habit.names >= _NAMES_TO_LEARN and could_be_name(line, wording):
                strength = 2
            if line in repeated and (strength or (in_place and has_name_shape(line))):
                strength = 3
            if strength >= (2 if in_place else 3):
                found.append(replace(item, header=Header(author=clean_name(line))))
                continue
        found.append(item)
    return found
