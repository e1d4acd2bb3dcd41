"""Headers that a site prints below what they sign, and quoted posts inside a comment: put in order before the reading.

Accepts a thread of text, "Posted by: hans | Apr 20 2018", text, "Posted by: mary | Apr 20 2018"; leaves alone one whose
last header has a text below it. Knows the order of lines only, no author's words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from claimtrack.comments.header import Header
from claimtrack.comments.headers import ends_quote, opens_quote, points_up
from claimtrack.comments.names import clean_name
from claimtrack.comments.threads.items import Item

_HEADS_TO_LEARN = 2
_LONGEST_QUOTE = 8
"""Blocks."""
_OPENS_SPEECH = (" said...", " said…", " says:", " said:")
"""What ends so stands above what is said."""
_VOTES = re.compile(r"\d{1,4}\s\d{1,4}")


def in_reading_order(items: Sequence[Item]) -> list[Item]:
    """The items with every signature above its text, each quoted post dropped and votes marked as counters."""
    return _with_signatures_above(
        _without_votes(_without_quoted_posts(_without_blocks_before_gaps(_without_stamped_quotes(items))))
    )


def with_pairs_above(items: Sequence[Item]) -> list[Item]:
    """A stamp and a name beside it that sign the text above them, as at answers: one header above the text."""
    joined: list[Item] = []
    for item in items:
        above = next(
            (joined[k] for k in range(len(joined) - 1, max(-1, len(joined) - 5), -1) if not joined[k].is_control), None
        )
        header = _of_pair(above.header, item.header) if above is not None else None
        if above is not None and header is not None:
            joined[joined.index(above, max(0, len(joined) - 5))] = replace(above, header=header)
        else:
            joined.append(item)
    pairs = len(items) - len(joined)
    return _with_signatures_above(joined) if pairs > 1 and _are_signatures(joined) else list(items)


def _of_pair(above: Header | None, below: Header | None) -> Header | None:
    """Name and stamp, or stamp and name, as one header."""
    if above is None or below is None or bool(above.author) == bool(below.author):
        return None
    if bool(above.moment) == bool(below.moment) or bool(above.author) == bool(above.moment):
        return None
    return Header(above.author or below.author, above.moment or below.moment, above.answers, above.number)


def stamps_stand_below(items: Sequence[Item]) -> bool:
    """True where lone time stamps end the comments: below the first name none has a text before the next name."""
    head = next((i for i, item in enumerate(items) if item.header and item.header.author), 0)
    stamps = [i for i, item in enumerate(items) if item.is_lone_stamp and i > head]
    if not stamps or not all(_closes_a_comment(items, i) for i in stamps):
        return False
    rest = items[stamps[-1] + 1 :]
    named = next((i for i, item in enumerate(rest) if item.header and item.header.author), len(rest))
    return not any(item.is_text for item in rest[named:])


def _closes_a_comment(items: Sequence[Item], i: int) -> bool:
    before = _nearest(items, range(i - 1, -1, -1))
    after = _nearest(items, range(i + 1, len(items)))
    named = after is None or (after.header is not None and after.header.author is not None)
    return named and before is not None and before.is_text


def _nearest(items: Sequence[Item], places: range) -> Item | None:
    """The first item of these places that is no row of buttons, or None."""
    return next((items[place] for place in places if not items[place].is_control), None)


def _with_signatures_above(items: Sequence[Item]) -> list[Item]:
    """Where every named header has a text above it and the last has none below, each signs what stands above."""
    if not _are_signatures(items):
        return list(items)
    found: list[Item] = []
    signed: list[Item] = []
    for item in items:
        if item.header is not None and item.header.author:
            found += [replace(item, gap=signed[0].gap if signed else item.gap), *_said(signed, item.header.author)]
            signed = []
        else:
            signed.append(item)
    return found


def _said(signed: Sequence[Item], author: str) -> list[Item]:
    """What stands above a signature without buttons, profile and the line that begins with the author's name."""
    named = (
        i for i in range(len(signed) - 1, -1, -1) if any(_is_called(line.text, author) for line in signed[i].lines)
    )
    head = next((i + 1 for i in named if any(item.is_text for item in signed[i + 1 :])), 0)
    texts = [item for item in signed[head:] if item.is_text or (item.header and item.header.answers)]
    if len(texts) > 1 and len(texts[0].lines) == 1 and texts[0].lines[0].text.startswith(author):
        return texts[1:]
    return texts


def _is_called(text: str, author: str) -> bool:
    return clean_name(text) == author


def _are_signatures(items: Sequence[Item]) -> bool:
    names = [i for i, item in enumerate(items) if item.header and item.header.author]
    if not names or (any(item.is_text for item in items[names[-1] + 1 :]) and not _hang_below(items, names)):
        return False
    if any(items[i].lines[0].text.endswith(_OPENS_SPEECH) for i in names):
        return False
    if len(names) == 1 and not (items[names[0]].header or Header()).moment:
        return False
    first = next((i for i, item in enumerate(items) if item.is_text), 0)
    starts = [first, *(i + 1 for i in names[:-1])]
    return all(
        any(item.is_text for item in items[start:end]) and not any(item.is_lone_stamp for item in items[start:end])
        for start, end in zip(starts, names, strict=True)
    )


def _hang_below(items: Sequence[Item], names: Sequence[int]) -> bool:
    """True where "- Mary Quill, Leeds, 5 hours ago" or "Posted by: ..." stands right below a text each time."""
    return len(names) >= _HEADS_TO_LEARN and all(
        _SIGNS.match(items[i].lines[0].text) is not None and not items[i].gap and i > 0 and items[i - 1].is_text
        for i in names
    )


_SIGNS = re.compile(r"[-–—~]\s|(?:posted|written|comment(?:ed)?)\sby:\s", re.I)


def _without_quoted_posts(items: Sequence[Item]) -> list[Item]:
    """ "Mary said:", her post, "Click to expand...": the words of somebody else, whom the comment answers."""
    found: list[Item] = []
    for item, below in zip_longest(items, items[1:]):
        if found and _is_quoted_block(found[-1], item, below):
            continue
        if item.is_text and found and found[-1].header and found[-1].header.author:
            quoted = Header(answers=found[-1].header.author)
            if points_up(found[-1].lines[0].text):
                found[-1] = replace(found[-1], header=quoted)
                continue
            if item.lines[0].text.startswith(">") and (
                _quotes(found) or (opens_quote(found[-1].lines[0].text) and _is_all_quoted(item, below))
            ):
                found[-1] = replace(found[-1], header=quoted)
        opening = None
        if item.is_control and ends_quote(item.lines[0].text):
            opening = next((i for i in reversed(range(len(found))) if found[i].header is not None), None)
        if opening is None or not opens_quote(found[opening].lines[0].text):
            found.append(item)
            continue
        header = found[opening].header
        found[opening:] = [replace(found[opening], header=Header(answers=header.author if header else None))]
    return found


def _without_stamped_quotes(items: Sequence[Item]) -> list[Item]:
    """ "Mary wrote:" over a stamp and her words, on a page whose heads have name and stamp in one line: a quotation."""
    heads = sum(item.header is not None and bool(item.header.author and item.header.moment) for item in items)
    if heads < _HEADS_TO_LEARN:
        return list(items)
    found = list(items)
    for i, (item, stamp) in enumerate(pairwise(items)):
        who = item.header.author if item.header is not None and not item.header.moment else None
        if not who or not stamp.is_lone_stamp or stamp.gap or not item.lines[0].text.endswith(" wrote:"):
            continue
        found[i] = replace(item, header=Header(answers=who))
        found[i + 1] = replace(stamp, header=None, is_control=True)
        below = items[i + 2 : i + 4]
        if len(below) > 1 and all(one.is_text for one in below) and not below[0].gap:
            found[i + 2] = replace(below[0], is_control=True)
    return found


def _without_blocks_before_gaps(items: Sequence[Item]) -> list[Item]:
    """Below "Mary said:" the words of Mary, where a gap wider than those within posts parts them from the answer."""
    quoted: set[int] = set()
    for i, item in enumerate(items[:-2]):
        if item.header is None or not item.header.only_answers or not item.lines[0].text.endswith(":"):
            continue
        for k in range(i + 1, min(i + 2 + _LONGEST_QUOTE, len(items))):
            if not items[k].is_text:
                break
            if k > i + 1 and items[k].gap > max(items[j].gap for j in range(i + 1, k)) + 1:
                quoted |= set(range(i + 1, k))
                break
    return [replace(item, is_control=True) if i in quoted else item for i, item in enumerate(items)]


def _is_quoted_block(above: Item, item: Item, below: Item | None) -> bool:
    """True for the block right below "Originally Posted by otter88" where a blank line parts the answer from it."""
    if above.header is None or not above.header.only_answers or not item.is_text or item.gap > 0:
        return False
    return below is not None and below.is_text and below.gap > 0 and not item.lines[0].text.startswith(">")


def _quotes(found: Sequence[Item]) -> bool:
    """True where "Mary said:" stands right below the header of somebody who quotes her."""
    above = _nearest(found, range(len(found) - 2, -1, -1))
    if above is None or above.header is None:
        return False
    return found[-1].header is not None and opens_quote(found[-1].lines[0].text)


def _is_all_quoted(item: Item, below: Item | None) -> bool:
    """True for lines marked as quoted up to the next header: nobody posts a quotation alone."""
    ends = below is None or below.header is not None or (below.is_text and below.lines[0].text.startswith(">"))
    return ends and all(line.text.startswith(">") for line in item.lines)


def _without_votes(items: Sequence[Item]) -> list[Item]:
    """ "2 3" between a header and the text, in several comments: how many were for and against."""
    places = {
        i
        for i in range(1, len(items) - 1)
        if items[i].is_text
        and _VOTES.fullmatch(items[i].lines[0].text)
        and len(items[i].lines) == 1
        and items[i - 1].header
        and items[i + 1].is_text
    }
    if len(places) < 2:
        return list(items)
    return [replace(item, is_control=True) if i in places else item for i, item in enumerate(items)]
