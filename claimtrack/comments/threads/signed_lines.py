"""Signatures at the end of the line of what they sign: "It holds till June. -- otter88 07:39, 19 September 2009 (UTC)".

Accepts a dash or the end of a sentence, a name of few words, and a day with its clock or, behind a dash, a stamp; twice
on a page, or once behind a dash. Refuses "It broke. Nobody slept till 07:39, 19 September 2009".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimtrack.comments.header import Header
from claimtrack.comments.layout import Line
from claimtrack.comments.moments import CLOCKED_DATE, STAMP_WORDS, read_moment
from claimtrack.comments.names import clean_name, has_name_shape
from claimtrack.comments.threads.items import Item
from claimtrack.text.spans import Span

_WORD = r"(?:[A-Z]\.|[^\s!?:;,.–—♦]{1,30}(?:\.[^\s!?:;,.–—♦]{1,20}){0,3})"
_END = re.compile(
    rf"(?P<mark>\s[–—-]{{1,3}}\s?|(?<=[.!?)\]…'\"])\s|^[–—-]{{2,3}}\s?)(?P<who>{_WORD}(?:\s{_WORD}){{0,2}}?)♦?(?:\s\((?:talk|contribs?|msg)[^()]{{0,40}}\)\s?|,?\s)"
    rf"(?P<when>(?:{CLOCKED_DATE}|{STAMP_WORDS}))(?:\s\(utc\))?\s{{0,2}}$",
    re.I,
)
_TAIL = 120
_FIGURES = re.compile(r"\d.{0,30}$")
_FEWEST = 2


def with_signed_lines(items: Sequence[Item]) -> list[Item]:
    """The items with the signature at the end of a line as a header above what it signs."""
    found = {
        line.span.start: parted
        for item in items
        if item.is_text
        for line in item.lines
        if (parted := _parted(line)) is not None
    }
    if len(found) < _FEWEST and not any(dashed for _, _, dashed in found.values()):
        return list(items)
    made: list[Item] = []
    for item in items:
        if not item.is_text:
            made.append(item)
            continue
        gap, text = item.gap, []
        for line in item.lines:
            if line.span.start not in found:
                text.append(line)
                continue
            header, said, _ = found[line.span.start]
            waiting = _without_text(made)
            signed = (*text, said) if said is not None else tuple(text)
            made[waiting:waiting] = [Item(gap, (line,), header), Item(0, signed), Item(0, (line,), is_control=True)]
            gap, text = 0, []
        made += [replace(item, gap=gap, lines=tuple(text))] if text else []
    return [item for item in made if item.lines]


def _without_text(made: Sequence[Item]) -> int:
    """Where the headers at the end begin that have no text yet: what is signed by somebody else stands before them."""
    place = len(made)
    while place and not made[place - 1].is_text and made[place - 1].header is not None:
        place -= 1
    return place


def _parted(line: Line) -> tuple[Header, Line | None, bool] | None:
    """Header, what stands before it, and whether a dash parts the two."""
    start = max(0, len(line.text) - _TAIL)
    if _FIGURES.search(line.text, start) is None:
        return None
    for found in _END.finditer(line.text, start):
        name, moment = clean_name(found["who"]), read_moment(found["when"])
        dashed = found["mark"].strip(" ") != ""
        if moment is None or not has_name_shape(name) or len(name.split()) > (3 if dashed else 2):
            continue
        said = line.text[: found.start()].rstrip()
        kept = Line(Span(line.span.start, line.span.start + len(said)), said) if said else None
        return Header(name, moment), kept, dashed
    return None
