"""Chats, where each line says who speaks: "<otter88> Never.", "20/04/2018, 09:14 - Mary Quill: Never.".

Accepts a page where three such lines or more are half of what stands between the first and the last of them; a line
between two is the last speaker's. Refuses "At 09:14 otter88: no" in running text. News of the room ("otter88 has left")
is the room's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimtrack.comments.header import Header
from claimtrack.comments.layout import Line
from claimtrack.comments.moments import MONTH, read_moment
from claimtrack.comments.names import Wording, clean_name, has_name_shape, name_strength
from claimtrack.comments.threads.items import Item
from claimtrack.text.spans import Span

_FEWEST = 3
_CLOCK = r"[0-2]?\d[:.][0-5]\d(?:[:.][0-5]\d)?(?:\s?[ap]\.?m\.?)?"
_SHORT_DAY = r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
_NICK = r"[@+%&~\s]?(?P<nick>[^<>\s:]{1,30})"
_DAY = rf"(?:{_SHORT_DAY}|\d{{4}}-\d\d-\d\d|(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH}),?\s\d{{4}})"
_LINE = re.compile(
    rf"(?:[\[(]?(?P<day>{_DAY}),?[\sT])?[\[(]?(?P<clock>{_CLOCK})?[\])]?(?:\s?-)?\s{{0,2}}"
    rf"(?:<{_NICK}>|(?P<who>[^\s<>:\[\]()#*][^<>:\[\]]{{0,40}}):)\s{{1,4}}(?=\S)",
    re.I,
)
_ADDRESSED = re.compile(r"^from\s{1,3}|\s{1,3}to\s{1,3}\S.{0,40}$", re.I)
"""What a meeting's chat prints around the speaker: "From Mary Quill to Everyone"."""
_NEWS = re.compile(
    rf"(?:[\[(]?{_CLOCK}[\])]?\s{{0,3}})?(?:\*{{1,3}}|-{{2,3}}!?|-!-|={{2,3}}|→|←|⇐|⇒)\s\S.{{0,300}}"
    rf"|(?:{_SHORT_DAY},?\s{_CLOCK}\s-\s)[^:]{{3,200}}",
    re.I,
)


def parts_of_chat_line(line: Line) -> tuple[Header, Line] | None:
    """Who speaks and what is said, where the line has the marks of a chat: a nick in brackets, a time before a name."""
    found = _LINE.match(line.text)
    if found is None:
        return None
    name = clean_name(_ADDRESSED.sub("", found["nick"] or found["who"]))
    timed = found["day"] or found["clock"]
    if not has_name_shape(name) or (found["nick"] is None and not timed):
        return None
    moment = read_moment(found["day"]) if found["day"] else None
    return Header(name, moment), Line(Span(line.span.start + found.end(), line.span.end), line.text[found.end() :])


def count_chat_lines(lines: Sequence[Line | None]) -> int:
    """How many lines of a page are a chat's, where they are half of it or more."""
    filled = [line for line in lines if line is not None]
    found = sum(parts_of_chat_line(line) is not None for line in filled)
    news = sum(_NEWS.fullmatch(line.text) is not None for line in filled)
    return found if found >= _FEWEST and 2 * (found + news) >= len(filled) else 0


def with_chat_lines(items: Sequence[Item]) -> list[Item]:
    """The items with each line of a chat parted in its speaker and what he says."""
    lines = [line for item in items if item.is_text for line in item.lines]
    if not count_chat_lines(lines):
        return list(items)
    found: list[Item] = []
    opened = False
    for item in items:
        if not item.is_text:
            found.append(item)
            continue
        gap = item.gap
        for line in item.lines:
            parted = parts_of_chat_line(line)
            if parted is not None:
                opened = True
                found += [Item(gap, (line,), parted[0]), Item(0, (parted[1],))]
            elif _NEWS.fullmatch(line.text) or not opened:
                found.append(Item(gap, (line,), is_control=True))
            elif found and found[-1].is_text:
                found[-1] = replace(found[-1], lines=(*found[-1].lines, line))
            else:
                found.append(Item(gap, (line,)))
            gap = 0
    return found


_BRACKETED_CLOCK = re.compile(rf"\[(?:[a-z]{{3,9}},?\s)?{_CLOCK}\]\s{{1,3}}(?P<who>[^\s:][^:\[\]]{{1,40}})", re.I)
_CLOCKED_NAME = re.compile(rf"(?P<who>[^\s\d:][^\d:]{{0,40}}?)\s{{1,4}}(?:(?:today|yesterday)\sat\s)?{_CLOCK}", re.I)
_CLOCK_ALONE = re.compile(_CLOCK, re.I)


def with_clocked_names(items: Sequence[Item], wording: Wording) -> list[Item]:
    """ "Mary Quill  9:14 AM" alone on a line, three times or more: who speaks; a clock alone is the same speaker's."""
    names = {
        line.span.start: clean_name(found["who"])
        for item in items
        if item.is_text
        for line in item.lines
        if (found := _BRACKETED_CLOCK.fullmatch(line.text) or _CLOCKED_NAME.fullmatch(line.text)) is not None
        and has_name_shape(found["who"].replace(", ", " "))
    }
    likely = sum(name_strength(name.replace(", ", " "), wording) > 0 for name in names.values())
    if len(names) < _FEWEST or 2 * likely < len(names):
        return list(items)
    found_items: list[Item] = []
    speaker: str | None = None
    for item in items:
        gap, text = item.gap, []
        for line in item.lines if item.is_text else ():
            if line.span.start not in names and not _CLOCK_ALONE.fullmatch(line.text):
                text.append(line)
                continue
            found_items += [Item(gap, tuple(text))] if text else []
            speaker = names.get(line.span.start, speaker)
            header = Header(speaker) if speaker is not None else None
            found_items.append(Item(0 if text else gap, (line,), header, header is None))
            gap, text = 0, []
        found_items += [item] if not item.is_text else [replace(item, gap=gap, lines=tuple(text))] if text else []
    return found_items
