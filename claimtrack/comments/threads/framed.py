"""Names that a page gives away elsewhere: beside a picture, as the one quoted or answered, or twice in one head.

Such a name counts wherever it stands between the text of one post and the stamp of the next; what stands between the
two is the head of the post: ranks, towns, credentials. Refuses a stretch with running text in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimtrack.comments.header import Header
from claimtrack.comments.headers import is_profile
from claimtrack.comments.layout import Line
from claimtrack.comments.names import clean_name, has_name_shape
from claimtrack.comments.profile import is_label, pictured_in
from claimtrack.comments.threads.items import Item, parted

_FEWEST = 2
_TWICE_WITHIN = 8
"""Lines between the two places of a name in the head of one post."""
_LONGEST_HEAD = 14
"""Lines."""
_REACH = 40
"""Items around a stamp, rows of buttons among them."""
_MOST_WORDS = 6
_SENTENCE_ENDS = ".!?…:"
_OF_STAMPS = 0.6
_TO = re.compile(r"(?:to|re|@):?\s(\S.{1,46})", re.I)
_TAG = re.compile(r"\s(?:author|op|mod|moderator|admin|staff|pro|premium)$", re.I)


def known_names(items: Sequence[Item]) -> frozenset[str]:
    """Names, folded, that the page's own words for pictures, headers and quotations tell."""
    told = {name for item in items if item.is_control for line in item.lines if (name := pictured_in(line.text))}
    for item in items:
        if item.header is not None and item.header.moment is not None and item.header.author:
            told.add(item.header.author)
        if item.header is not None and item.header.answers:
            told.add(item.header.answers)
    return frozenset(clean_name(name).casefold() for name in told | _said_twice(items)) - {""}


def _said_twice(items: Sequence[Item]) -> set[str]:
    """Lines like names that stand twice in one head, where two or more different ones do."""
    last: dict[str, int] = {}
    found: set[str] = set()
    for place, (item, line) in enumerate(_lines(items)):
        if not item.is_text or not has_name_shape(line.text):
            continue
        if 0 < place - last.get(line.text, place) <= _TWICE_WITHIN:
            found.add(line.text)
        last[line.text] = place
    return found if len(found) >= _FEWEST else set()


def _lines(items: Sequence[Item]) -> Iterator[tuple[Item, Line]]:
    for item in items:
        for line in item.lines:
            yield item, line


def names_in_heads(items: Sequence[Item], known: frozenset[str]) -> list[Item]:
    """The items with each known name above a lone stamp as a header, and the rest of its head as furniture."""
    stamps = [i for i, item in enumerate(items) if item.is_lone_stamp]
    heads = [head for i in stamps if (head := _head_above(items, i, known)) is not None]
    if len(heads) < _FEWEST or len(heads) < _OF_STAMPS * len(stamps):
        return list(items)
    ranks = dict.fromkeys(line.span.start for head in heads for line in head[1:])
    names = {line.span.start: Header(author=_TAG.sub("", clean_name(line.text))) for head in heads for line in head[:1]}
    return [part for item in items for part in parted(item, ranks | names)]


def _head_above(items: Sequence[Item], stamp: int, known: frozenset[str]) -> list[Line] | None:
    """The lines from the name down to the stamp; None where no known name stands in short lines above it.

    A header that names somebody ends the head: then the lines below it are ranks, and none of them the name.
    """
    lines: list[Line] = []
    name: str | None = None
    head: list[Line] | None = None
    for i in range(stamp - 1, max(-1, stamp - 1 - _REACH), -1):
        item = items[i]
        if item.header is not None or len(lines) > _LONGEST_HEAD:
            break
        if not item.is_text:
            continue
        for line in reversed(item.lines):
            folded = _TAG.sub("", clean_name(line.text)).casefold()
            if name is not None and folded != name and folded in known:
                return head
            if len(line.text.split()) > _MOST_WORDS or not (
                line.text[-1] not in _SENTENCE_ENDS or has_name_shape(line.text)
            ):
                return head
            lines.append(line)
            if folded in known:
                name, head = folded, lines[::-1]
    return head


def ranks_below_names(items: Sequence[Item]) -> list[Item]:
    """Short lines between a header that names somebody and a lone stamp, at most posts: ranks and mottos."""
    stamps = [i for i, item in enumerate(items) if item.is_lone_stamp]
    between = {i: head for i in stamps if (head := _below_name(items, i)) is not None}
    if len(between) < _FEWEST or len(between) < _OF_STAMPS * len(stamps):
        return list(items)
    ranks = {place for head in between.values() for place in head}
    return [replace(item, is_control=True) if i in ranks else item for i, item in enumerate(items)]


def _below_name(items: Sequence[Item], stamp: int) -> list[int] | None:
    """Places of the items of text between the stamp and the nearest header, which names somebody.

    None without such a header, and where no text follows the stamp: then it closes a post of short lines.
    """
    follows = next((item for item in items[stamp + 1 : stamp + 1 + _REACH] if not item.is_control), None)
    if follows is None or not follows.is_text:
        return None
    found: list[int] = []
    for i in range(stamp - 1, max(-1, stamp - 1 - _REACH), -1):
        item = items[i]
        if item.header is not None:
            named = item.header.author and not item.header.moment
            return found if named and _tells_of_author(items[i + 1 : stamp], item.header.author) else None
        if not item.is_text:
            continue
        if len(found) > _LONGEST_HEAD or any(
            len(line.text.split()) > _MOST_WORDS or line.text[-1] in _SENTENCE_ENDS for line in item.lines
        ):
            return None
        found.append(i)
    return None


def ranks_above_profiles(items: Sequence[Item]) -> list[Item]:
    """Short lines between a name and the rest of a profile ("Join Date", "Posts"), with the text below all that."""
    ranks = {i for i, item in enumerate(items) if item.is_text and _is_rank_in_profile(items, i)}
    return (
        [replace(item, is_control=True) if i in ranks else item for i, item in enumerate(items)] if ranks else [*items]
    )


def _is_rank_in_profile(items: Sequence[Item], i: int) -> bool:
    above = next((item for item in reversed(items[max(0, i - _REACH) : i]) if not item.is_control), None)
    if above is None or above.header is None or not above.header.author or i + 1 >= len(items):
        return False
    if any(len(line.text.split()) > _MOST_WORDS or line.text[-1] in _SENTENCE_ENDS for line in items[i].lines):
        return False
    below = items[i + 1 : i + 1 + _REACH]
    text = next((k for k, item in enumerate(below) if not item.is_control), 0)
    told = sum(is_profile(item.lines[0].text) or is_label(item.lines[0].text) for item in below[:text])
    return below[text].is_text and told >= _FEWEST


def _tells_of_author(between: Sequence[Item], name: str | None) -> bool:
    """True where the name stands again, or ranks and bullets do: what is short there is no remark."""
    return any(
        is_profile(line.text) if item.is_control else clean_name(line.text) == name or line.text.startswith("•")
        for item in between
        for line in item.lines
    )


def names_below_pictures(items: Sequence[Item]) -> list[Item]:
    """The name right below the words for its bearer's picture, with something said below it."""
    found: list[Item] = []
    for i, item in enumerate(items):
        shown = {
            clean_name(name)
            for above in items[max(0, i - 2) : i]
            if above.is_control and (name := pictured_in(above.lines[-1].text)) is not None
        }
        if not shown or not item.is_text or (name := _TAG.sub("", clean_name(item.lines[0].text))) not in shown:
            found.append(item)
            continue
        found.append(Item(item.gap, item.lines[:1], Header(author=name)))
        found += [replace(item, gap=0, lines=item.lines[1:])] if len(item.lines) > 1 else []
    return found


def names_over_credentials(items: Sequence[Item]) -> list[Item]:
    """A pictured name right above "Retired teacher · 1y": the name is the author's, not what is told of him."""
    pictured = {
        clean_name(name).casefold()
        for item in items
        if item.is_control
        for line in item.lines
        if (name := pictured_in(line.text))
    }
    if not pictured:
        return list(items)
    found: list[Item] = []
    place: int | None = None
    for item in items:
        above = found[place] if place is not None else None
        names_other = item.header is not None and item.header.author and item.header.author.casefold() not in pictured
        if (
            names_other
            and item.header is not None
            and place is not None
            and above is not None
            and above.is_text
            and clean_name(above.lines[-1].text).casefold() in pictured
        ):
            name_line = above.lines[-1]
            found[place : place + 1] = [replace(above, lines=above.lines[:-1])] if len(above.lines) > 1 else []
            header = Header(clean_name(name_line.text), item.header.moment, item.header.answers, item.header.number)
            item = replace(item, header=header)
        if not item.is_control:
            place = len(found)
        found.append(item)
    return found


def answered_below_names(items: Sequence[Item], known: frozenset[str]) -> list[Item]:
    """A name between a header with its stamp and the text, with nothing said between: the one whom the post answers.

    It stands alone where it is an earlier author's, or as "@otter88", "otter88 wrote:", "To: otter88".
    """
    earlier: set[str] = set()
    found: list[Item] = []
    named = stamped = False
    for item in items:
        header, folded = item.header, clean_name(item.lines[0].text).casefold()
        is_open = named and stamped
        if header is not None and is_open and header.author and not header.moment and _is_answered(item, earlier):
            item = replace(item, header=Header(answers=header.author))
        elif header is not None:
            named, stamped = bool(header.author) or named, bool(header.moment) or (stamped and not header.author)
        elif item.is_text:
            to = _TO.fullmatch(item.lines[0].text)
            named_to = clean_name(to[1]) if to else ""
            if (is_open and folded in earlier) or (named and named_to.casefold() in known):
                answered = named_to if named_to.casefold() in known else clean_name(item.lines[0].text)
                found.append(Item(item.gap, item.lines[:1], Header(answers=answered)))
                item = replace(item, gap=0, lines=item.lines[1:])
            named = stamped = False
        if item.lines:
            found.append(item)
        if item.header is not None and item.header.author:
            earlier.add(item.header.author.casefold())
    return found


def _is_answered(item: Item, earlier: set[str]) -> bool:
    text = item.lines[0].text
    author = item.header.author if item.header is not None else None
    return text.startswith("@") or (author is not None and author.casefold() in earlier)
