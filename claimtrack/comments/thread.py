"""Comments out of the part of a scraped page that holds them: where each begins and ends, and whose it is.

Sites print a comment as header, text, buttons; text extraction leaves the lines and the blank lines. What the lines
say of themselves (a name with a time, "Reply") counts first; else the page's own habit is learnt: whether a name stands
after the common gap or after a wide one, and whether a wide gap parts comments without a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimtrack.comments.furniture import (
    asks_the_reader_to_comment,
    claims_rights,
    invites_comments,
)
from claimtrack.comments.headers import Header, is_control, read_header
from claimtrack.comments.layout import Line
from claimtrack.comments.names import Wording, clean_name, has_name_shape, name_strength
from claimtrack.text.spans import Span

_NO_HEADER = Header()


@dataclass(frozen=True, slots=True)
class Utterance:
    """One comment as it stands on the page, before it has a number."""

    span: Span
    header: Header = _NO_HEADER


@dataclass(frozen=True, slots=True)
class _Item:
    """A header, a row of buttons, or lines of text; `gap` counts the blank lines before."""

    gap: int
    lines: tuple[Line, ...]
    header: Header | None = None
    is_control: bool = False

    @property
    def is_text(self) -> bool:
        return self.header is None and not self.is_control


@dataclass(frozen=True, slots=True)
class _Habit:
    """How the page sets its comments apart."""

    common_gap: int
    has_wide_gaps: bool
    names_follow_wide_gaps: bool
    names_top_blocks: bool
    has_headers: bool


def read_thread(lines: Sequence[Line | None], *, above: Sequence[Line | None] = ()) -> list[Utterance]:
    """The comments of a stretch of lines, in order, without the page's furniture; `above` is the rest of the page."""
    items = _without_closing(_items_of(lines))
    wording = Wording.of(line.text for line in (*above, *lines) if line)
    repeated = _repeated(items)
    items = _names_above_stamps(items, wording)
    habit = _habit_of(items, wording)
    items = _names_on_top(items, wording) if habit.names_top_blocks else items
    return _utterances(_bare_names(items, habit, wording, repeated), habit)


def count_headers(lines: Sequence[Line | None]) -> int:
    """How many lines name an author and something more: what tells a thread that nothing announces."""
    headers = (read_header(line.text) for line in lines if line)
    return sum(1 for header in headers if header and header.author and (header.moment or header.number))


def _items_of(lines: Sequence[Line | None]) -> list[_Item]:
    items: list[_Item] = []
    text: list[Line] = []
    gap = text_gap = 0
    for line in [*lines, None]:
        header = read_header(line.text) if line and not line.text.startswith(">") else None
        control = line is not None and header is None and is_control(line.text)
        if text and (line is None or header or control):
            items.append(_Item(text_gap, tuple(text)))
            text = []
        if line is None:
            gap += 1
            continue
        if header or control:
            items.append(_Item(gap, (line,), header, control))
        else:
            text_gap = text_gap if text else gap
            text.append(line)
        gap = 0
    return items


def _without_closing(items: list[_Item]) -> list[_Item]:
    """Without the comment box and the site's foot at the end."""
    for i, item in enumerate(items):
        first = item.lines[0].text
        if i and item.is_text and (claims_rights(first) or invites_comments(first)):
            rest = items[i:]
            if not any(later.header and later.header.author for later in rest):
                items = items[:i]
                break
    while items and (not items[-1].is_text or _closes(items[-1])):
        items = items[:-1]
    return items


def _closes(item: _Item) -> bool:
    return len(item.lines) == 1 and len(item.lines[0].text) <= 100 and asks_the_reader_to_comment(item.lines[0].text)


def _repeated(items: Sequence[_Item]) -> frozenset[str]:
    seen: set[str] = set()
    twice: set[str] = set()
    for item in items:
        if item.is_text and len(item.lines) == 1:
            (twice if item.lines[0].text in seen else seen).add(item.lines[0].text)
    return frozenset(twice)


def _names_above_stamps(items: Sequence[_Item], wording: Wording) -> list[_Item]:
    """A name-like line right above a lone time stamp is the author's."""
    found: list[_Item] = []
    for i, item in enumerate(items):
        below = items[i + 1].header if i + 1 < len(items) else None
        stamped = below is not None and below.moment is not None and below.author is None
        last = item.lines[-1]
        if not (item.is_text and stamped and name_strength(last.text, wording)):
            found.append(item)
            continue
        if len(item.lines) > 1:
            found.append(replace(item, lines=item.lines[:-1]))
        gap = item.gap if len(item.lines) == 1 else 0
        found.append(_Item(gap, (last,), Header(author=clean_name(last.text))))
    return found


def _habit_of(items: Sequence[_Item], wording: Wording) -> _Habit:
    gaps = [item.gap for item in items[1:] if item.gap > 0]
    common = min(gaps, default=1)
    after_common = after_wide = wide = topped = texts = 0
    for i, item in enumerate(items):
        if not item.is_text:
            continue
        texts += 1
        topped += len(item.lines) > 1 and name_strength(item.lines[0].text, wording) >= 2
        if i == 0:
            continue
        wide += item.gap > common
        if _stands_like_a_name(items, i, common) and name_strength(item.lines[0].text, wording) >= 2:
            after_common += item.gap == common
            after_wide += item.gap > common
    headers = sum(1 for item in items if item.header and (item.header.author or item.header.moment))
    return _Habit(
        common_gap=common,
        has_wide_gaps=wide > 0,
        names_follow_wide_gaps=after_wide >= 2 and after_wide > after_common and after_wide >= 0.5 * wide,
        names_top_blocks=topped >= 2 and topped >= 0.5 * texts,
        has_headers=headers >= 2,
    )


def _stands_like_a_name(items: Sequence[_Item], i: int, common: int) -> bool:
    """True for one line alone with a text below it, no further off than the common gap."""
    item = items[i]
    if not item.is_text or len(item.lines) != 1 or i + 1 >= len(items):
        return False
    below = items[i + 1]
    return below.is_text and below.gap == common


def _names_on_top(items: Sequence[_Item], wording: Wording) -> list[_Item]:
    found: list[_Item] = []
    for item in items:
        if item.is_text and len(item.lines) > 1 and name_strength(item.lines[0].text, wording) >= 2:
            found.append(_Item(item.gap, item.lines[:1], Header(author=clean_name(item.lines[0].text))))
            found.append(_Item(0, item.lines[1:]))
        else:
            found.append(item)
    return found


def _bare_names(items: Sequence[_Item], habit: _Habit, wording: Wording, repeated: frozenset[str]) -> list[_Item]:
    """Lines that are only a name become headers where the page's habit puts names."""
    if habit.has_headers or habit.names_top_blocks:
        return list(items)
    found: list[_Item] = []
    for i, item in enumerate(items):
        follows_name = bool(found) and found[-1].header is not None
        if not follows_name and _stands_like_a_name(items, i, habit.common_gap):
            line = item.lines[0].text
            strength = name_strength(line, wording)
            in_place = i == 0 or (item.gap > habit.common_gap) == habit.names_follow_wide_gaps
            if line in repeated and (strength or (in_place and has_name_shape(line))):
                strength = 3
            if strength >= (2 if in_place else 3):
                found.append(replace(item, header=Header(author=clean_name(line))))
                continue
        found.append(item)
    return found


def _utterances(items: Sequence[_Item], habit: _Habit) -> list[Utterance]:
    found: list[Utterance] = []
    named = any(item.header and item.header.author for item in items)
    gaps_part = habit.has_wide_gaps and not habit.has_headers
    each_block_parts = not (named or gaps_part or any(item.is_control for item in items))
    header: Header | None = None
    is_open = False
    for item in items:
        if item.header is not None:
            header = _joined(header, item.header)
            is_open = False
        elif item.is_control:
            is_open = False
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


def _joined(above: Header | None, below: Header) -> Header:
    """Two header lines of one comment; a second name starts the next one, whose predecessor said nothing."""
    if above is None or (above.author and below.author):
        return below
    return Header(
        above.author or below.author,
        above.moment or below.moment,
        above.answers or below.answers,
        above.number or below.number,
    )
