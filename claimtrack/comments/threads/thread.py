"""Comments out of the part of a scraped page that holds them: where each begins and ends, and whose it is.

Sites print a comment as header, text, buttons; text extraction leaves the lines and the blank lines. What the lines
say of themselves (a name with a time, "Reply") counts first; else the page's own habit is learnt: whether a name stands
after the common gap or after a wide one, and whether a wide gap parts comments without a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, zip_longest

from claimtrack.comments.furniture import warns_commenters
from claimtrack.comments.header import Header
from claimtrack.comments.headers import is_control, is_profile, read_header, signature_of
from claimtrack.comments.layout import Line
from claimtrack.comments.moments import Moment
from claimtrack.comments.names import Wording, has_name_shape, name_strength
from claimtrack.comments.profile import is_rank, pictured_in
from claimtrack.comments.threads.authors import Habit, with_authors
from claimtrack.comments.threads.copies import without_copies
from claimtrack.comments.threads.items import Item, items_of, without_closing
from claimtrack.comments.threads.mottos import without_mottos
from claimtrack.comments.threads.numbered import numbered_apart, without_numbers_above
from claimtrack.comments.threads.recurring import without_recurring
from claimtrack.comments.threads.signatures import in_reading_order, stamps_stand_below
from claimtrack.comments.threads.utterance import Utterance
from claimtrack.text.spans import Span

_NO_HEADER = Header()
_ANSWER_ROW = re.compile(r"\d\s?(?:likes?|upvotes?|points?|votes?)\b|\b(?:reply|quote)\b|^replydelete$", re.I)
_TAKEN_OUT = re.compile(r"[\[(]?(?:(?:comment|post|message)\s)?(?:deleted|removed)(?:\s(?:comment|post))?[\])]?", re.I)
_SAID_AT = re.compile(r"^\S.{0,47}\s(?:said|wrote|writes):\s[A-Z][a-z]{2}\S{0,7}\s\d{1,2},\s\d{4}\s.{0,4}\d:\d\d", re.I)
"""A name, a verb, a colon and a stamp with its time: one such line is a head by itself."""
_NAMES_IN_TURN = 4
_POST_NUMBER = re.compile(r"#\d{1,6}")
_LONGEST_ROW = 40
_ROWS_TO_LEARN = 3
"""From so many on, the same row of buttons is one that each post has."""
_FEWEST_WORDS = 6
"""A line of so many words is no name and no title of a related page's teaser."""


def read_thread(lines: Sequence[Line | None], *, above: Sequence[Line | None] = ()) -> list[Utterance]:
    """The comments of a stretch of lines, in order, without the page's furniture; `above` is the rest of the page."""
    items = without_closing(without_recurring(_without_notices(items_of(lines))))
    items = in_reading_order(without_numbers_above(numbered_apart(items) if above else items))
    said = (line for item in items if item.is_text for line in item.lines)
    wording = Wording.of(line.text for line in chain(above, said) if line)
    return without_mottos(without_copies(_utterances(*with_authors(items, wording)), lines), lines)


def _without_notices(items: Sequence[Item]) -> list[Item]:
    """The items without what the site tells those who comment, above the first header."""
    first = next((i for i, item in enumerate(items) if item.header is not None), len(items))
    return [
        item
        for i, item in enumerate(items)
        if i > first or not item.is_text or not all(warns_commenters(line.text) for line in item.lines)
    ]


def count_headers(lines: Sequence[Line | None]) -> int:
    """How many lines name an author and something more: what tells a thread that nothing announces."""
    headers = [read_header(line.text) for line in lines if line]
    signed = {header.author for line in lines if line and (header := signature_of(line.text))}
    found = len(signed) if len(signed) > 1 else 0
    for header, below in zip_longest(headers, headers[1:]):
        if header and header.author:
            found += bool(header.moment or header.number or (below and below.moment and not below.author))
    if found == 1 and any(
        line and _SAID_AT.search(line.text) and (read_header(line.text) or _NO_HEADER).author for line in lines
    ):
        return found + 1
    return found


def count_stamped_names(lines: Sequence[Line | None]) -> int:
    """How many names stand above a lone time stamp, ranks between, with running text soon below: posts of a board."""
    found = 0
    for i, name in enumerate(lines):
        if name is None or name_strength(name.text) < 2:
            continue
        place = i + 1
        while place < min(i + 3, len(lines)) and (line := lines[place]) and is_control(line.text):
            place += 1
        stamp = lines[place] if place < len(lines) else None
        header = read_header(stamp.text) if stamp else None
        below = [line.text for line in lines[place + 1 : place + 5] if line and not is_control(line.text)]
        if header and header.is_lone_stamp and below and len(below[0].split()) >= _FEWEST_WORDS:
            found += 1
    return found


def count_ranked_names(lines: Sequence[Line | None]) -> int:
    """How many ranks stand right between a name-like line and running text: heads of posts that lost their stamps."""
    filled = [line.text for line in lines if line is not None]
    return sum(
        len(rank) <= _LONGEST_ROW
        and is_rank(rank)
        and has_name_shape(name)
        and not is_control(name)
        and len(text.split()) >= _FEWEST_WORDS
        for name, rank, text in zip(filled, filled[1:], filled[2:], strict=False)
    )


def has_pictured_member(lines: Sequence[Line | None]) -> bool:
    """True where a name stands over the words for its picture and over a membership: the head of one post."""
    filled = [line.text for line in lines if line is not None]
    return any(
        pictured_in(shown) == name and is_profile(joined) and ":" in joined
        for name, shown, joined in zip(filled, filled[1:], filled[2:], strict=False)
    )


def count_stamps(lines: Sequence[Line | None]) -> int:
    """How many lines are a day with its time and nothing more, each over running text: what parts nameless posts.

    One with the number of its post below counts twice.
    """
    filled = [line for line in lines if line is not None]
    found = 0
    for i, line in enumerate(filled):
        if ":" not in line.text or len(line.text) > _LONGEST_ROW or not _has_day_and_time(line.text):
            continue
        below = [line.text for line in filled[i + 1 : i + 5]]
        if any(len(text.split()) >= _FEWEST_WORDS - 2 for text in below):
            found += 2 if _POST_NUMBER.fullmatch(below[0]) else 1
    return found


def _has_day_and_time(text: str) -> bool:
    header = read_header(text)
    moment = header.moment if header is not None and header.is_lone_stamp else None
    return moment is not None and (moment.day is not None or bool(moment.either))


def has_names_in_turn(thread: Sequence[Utterance]) -> bool:
    """True where nearly every comment has a name, and the names are handles or come again: headings are neither."""
    names = [one.header.author for one in thread if one.header.author]
    if len(names) < _NAMES_IN_TURN or 10 * len(names) < 8 * len(thread):
        return False
    handles = sum(" " not in name and name_strength(name) > 2 for name in names)
    again = sum(times > 1 for times in Counter(names).values())
    return 2 * handles >= len(names) or again > 1


def first_below_article(thread: Sequence[Utterance]) -> Utterance | None:
    """The first comment below an article, where names alone above short texts are all that tells of comments.

    Headings are no names: one of these is a handle or comes again, or texts without a name stand among the others.
    """
    named = [i for i, one in enumerate(thread) if one.header.author]
    if len(named) < _FEWEST_BELOW:
        return None
    first = named[0]
    names = [thread[i].header.author or "" for i in named]
    told = any(map(_is_handle, names)) or len(set(names)) < len(names)
    told = told or sum(not one.header.author for one in thread[first:]) > 1
    lengths = sorted(len(thread[i].span) for i in named)
    if (
        not told
        or lengths[len(lengths) // 2] > _LONGEST_COMMENT
        or sum(len(one.span) for one in thread[:first]) < _BODY
    ):
        return None
    while first > 1 and len(thread[first - 1].span) <= _LONGEST_COMMENT // 2:
        first -= 1
    return thread[first]


_FEWEST_BELOW = 3
_LONGEST_COMMENT = 500
"""Characters that half of the comments of a page do not pass; sections under headings do."""
_BODY = 200


def _is_handle(name: str) -> bool:
    if " " in name or len(name) < _SHORTEST_HANDLE:
        return False
    return name[0].islower() or any(not char.isalpha() or char.isupper() for char in name[1:])


_SHORTEST_HANDLE = 3


def count_signed(thread: Sequence[Utterance]) -> int:
    """How many comments of a thread carry name and time in headers of their own, where most that are named do."""
    signed = sum(bool(one.header.author and one.header.moment) for one in thread)
    return signed if 2 * signed >= sum(one.header.author is not None for one in thread) else 0


def count_answer_rows(lines: Sequence[Line | None]) -> int:
    """How many rows that count likes or ask for a reply stand below a text: what parts posts without a name."""
    found = 0
    said = False
    rows = Counter(line.text for line in lines if line is not None and len(line.text) <= _LONGEST_ROW)
    for line in lines:
        if line is None:
            continue
        if not is_control(line.text):
            said = True
        elif said and (_ANSWER_ROW.search(line.text) or rows[line.text] >= _ROWS_TO_LEARN):
            found += 1
            said = False
    return found


def _utterances(items: Sequence[Item], habit: Habit) -> list[Utterance]:
    found: list[Utterance] = []
    named = any(item.header and item.header.author for item in items)
    gaps_part = habit.has_wide_gaps and not habit.has_headers
    each_block_parts = not (named or gaps_part or any(item.is_control for item in items))
    stamped_below = stamps_stand_below(items)
    header: Header | None = None
    is_open = False
    for item in items:
        if item.header is not None and stamped_below and found and not item.header.author:
            found[-1] = replace(found[-1], header=_joined(found[-1].header, item.header))
            is_open = False
        elif item.header is not None and item.header.only_answers and is_open:
            is_open = False
            header = found[-1].header
        elif item.header is not None:
            header = _joined(header, item.header)
            is_open = False
        elif item.is_control:
            is_open = False
            header = None if _TAKEN_OUT.fullmatch(item.lines[0].text) else header
        else:
            span = Span(item.lines[0].span.start, item.lines[-1].span.end)
            parts = (gaps_part and item.gap > habit.common_gap) or (each_block_parts and item.gap > 0)
            if is_open and not parts:
                found[-1] = replace(found[-1], span=found[-1].span.cover(span))
            else:
                found.append(Utterance(span, header or _NO_HEADER))
            header = None
            is_open = True
    return found


def _later(one: Moment | None, other: Moment | None) -> Moment | None:
    """The later of two stamps in one head, for since when somebody is a member stands there as well."""
    if one is None or other is None or one.day is None or other.day is None:
        return one or other
    return other if other.day > one.day else one


def _joined(above: Header | None, below: Header) -> Header:
    """Two header lines of one comment; a second name starts the next one, whose predecessor said nothing."""
    if above is None or (above.author and below.author):
        return below
    return Header(
        above.author or below.author,
        _later(above.moment, below.moment),
        above.answers or below.answers,
        above.number or below.number,
    )
