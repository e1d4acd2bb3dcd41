"""Names in the line of what is said: "otter88: Never.", "otter88 said:Never.", "[12:04] <otter88> Never."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimtrack.comments.header import Header
from claimtrack.comments.layout import Line
from claimtrack.comments.moments import read_moment
from claimtrack.comments.names import LONGEST_NAME, Wording, clean_name, has_name_shape, name_strength
from claimtrack.comments.threads.items import Item
from claimtrack.text.spans import Span

_INLINE = re.compile(
    r"(?:[-*•>]\s)?(?P<bold>\*{2})?(?P<who>.{1,48}?)(?:\*{2})?(?:\s[(\[](?P<when>.{4,40})[)\]])?:(?:\*{2})?\s{1,4}(?=\S)"
)
_SAID = re.compile(r"(?P<who>[^\s:][^:]{0,47}?)\s(?:said|says|wrote|writes)\s?:\s{0,4}(?=\S)", re.I)
_CHAT = re.compile(
    r"[(\[]?\d\d?:\d\d(?::\d\d)?[)\]]?\s{1,2}(?:<[@+ ]?(?P<nick>[^<>\s]{1,30})>|(?P<who>[^\s:<>]{1,30}):)\s{1,2}(?=\S)"
)
_WITH_OFFICE = re.compile(r"([^\sa-z,()][^a-z,()]{1,30}?)(?:,\s[A-Z][A-Z &'.,/-]{2,30}|\s\([^()]{2,40}\))")
_FEWEST = 3


def names_in_line(items: Sequence[Item], wording: Wording) -> list[Item]:
    """ "otter88: Never." as a habit of the page: most texts begin with a name and a colon."""
    begins = [item for item in items if item.is_text and _inline_name(item.lines[0], wording)]
    texts = sum(item.is_text for item in items)
    lines = sum(_inline_name(line, wording) is not None for item in begins for line in item.lines)
    if (
        lines < (2 if any("(" in item.lines[0].text[:LONGEST_NAME] for item in begins) else _FEWEST)
        or len(begins) < 0.6 * texts
    ):
        return list(items)
    found: list[Item] = []
    for item in items:
        if not item.is_text:
            found.append(item)
            continue
        gap = item.gap
        text: list[Line] = []
        for line in item.lines:
            parted = _inline_name(line, wording)
            if parted:
                found += [Item(gap, tuple(text))] if text else []
                found.append(Item(gap, (line,), parted[0]))
                gap, text = 0, [parted[1]]
            else:
                text.append(line)
        found.append(Item(gap, tuple(text)))
    return found


def _inline_name(line: Line, wording: Wording) -> tuple[Header, Line] | None:
    """Header and the rest of a line of the form "name: text" or "name (April 20, 2018): text"."""
    chat = _CHAT.match(line.text)
    if chat is not None and has_name_shape(name := chat["nick"] or chat["who"]):
        return Header(author=clean_name(name)), _rest(line, chat.end())
    said = _SAID.match(line.text)
    if said is not None and has_name_shape(said["who"]):
        return Header(author=clean_name(said["who"])), _rest(line, said.end())
    found = _INLINE.match(line.text)
    if not found or not _is_name(found["who"], wording, bold=found["bold"] is not None):
        return None
    moment = read_moment(found["when"]) if found["when"] else None
    if found["when"] and not moment and not found["who"].isupper():
        return None
    return Header(author=clean_name(_name_in(found["who"])), moment=moment), _rest(line, found.end())


def _is_name(who: str, wording: Wording, *, bold: bool) -> bool:
    """A name in capitals or in bold need be no sure one: the habit of the page must bear it out as well."""
    least = 1 if bold or who.isupper() else 2
    return name_strength(_name_in(who), wording) >= least


def _name_in(who: str) -> str:
    """Without the office or the house behind a name: "MARY QUILL, FINANCE DIRECTOR", "ANALYST (Keene & Co.)"."""
    found = _WITH_OFFICE.fullmatch(who)
    return found[1] if found else who


def _rest(line: Line, end: int) -> Line:
    return Line(Span(line.span.start + end, line.span.end), line.text[end:])
