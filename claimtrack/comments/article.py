"""The article of a scraped page: its title and the stretches of its body, without what stands around them.

Body is running text: sentences with their stops. Headings, captions, menus, appeals and lists of links are
not, by their form (short, without a stop, in title case, repeated) and their place (before the first sentence or after
the last).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.comments.furniture import is_appeal, is_counter, repeated_lines, same_line
from claimtrack.comments.headers import is_control, read_header
from claimtrack.comments.layout import Block, Line, blocks_of
from claimtrack.comments.names import name_strength
from claimtrack.comments.stated import list_stretch
from claimtrack.text.spans import Span

_STOP = re.compile(r"[.!?…][\"”’'»)\]]{0,3}$")
_INNER_STOP = re.compile(r"[^\s.]{2}[.!?…][\"”’')]{0,2}\s{1,3}[\"“(]?[A-Z\d]")
_LIST_ITEM = re.compile(r"(?:\(?\d{1,3}[.)]|[-*•–‣▪])\s")
_MINOR_WORDS = "a an and as at but by for from in into nor of off on or over per so than that the to up via vs with"
_MINOR = frozenset(_MINOR_WORDS.split())
_BY = re.compile(r"(?:(?:written|posted|published)\s)?by:?\s", re.I)
_LONG = 100
_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Article:
    """Title and body of a page; either may be missing."""

    title: Line | None = None
    body: tuple[Span, ...] = ()
    author: str | None = None
    """From a byline above the body."""


def read_article(lines: Sequence[Line | None]) -> Article:
    """Title and body in the lines above the comments."""
    repeated = repeated_lines(lines)
    blocks = blocks_of(lines)
    prose = [_prose_lines(block, repeated) for block in blocks]
    last_long = max((i for i, kept in enumerate(prose) if kept and _is_long(kept)), default=-1)
    prose = _without_tail(blocks, prose, last_long)
    first = next((i for i, kept in enumerate(prose) if kept), len(blocks))
    before = _lines_before(blocks[: first + 1], prose[first] if first < len(blocks) else ())
    body = _stretches(blocks, prose)
    kept = {line.span for part in prose for line in part}
    listed = list_stretch(lines, [line is not None and line.span in kept for line in lines])
    if listed is not None:
        inside = [span for span in body if span.overlaps(listed)]
        body = [listed if not inside else listed.cover(inside[0]).cover(inside[-1])]
        before = [line for line in before if line.span.start <= listed.start + _LONGEST_TITLE]
    return Article(_title(before, repeated), tuple(body), _byline(before))


def is_prose(text: str) -> bool:
    """True for running text: enough words and a stop; headings, menus and captions lack one of the two."""
    words = text.split()
    if len(words) >= 25:
        return True
    if len(words) >= 12 and _INNER_STOP.search(text):
        return True
    if not _STOP.search(text) and not (text.endswith(":") and len(words) >= 4):
        return False
    return len(words) >= 4 and not is_title_case(text)


def is_title_case(text: str) -> bool:
    """True where nearly every weighty word begins with a capital, as in headlines."""
    words = [word.strip("“”\"'’‘().,:;!?-–—") for word in text.split()]
    weighty = [word for word in words if word and word[0].isalpha() and word.casefold() not in _MINOR]
    return len(weighty) >= 3 and sum(word[0].isupper() for word in weighty) >= 0.8 * len(weighty) and len(words) <= 25


def _prose_lines(block: Block, repeated: frozenset[str]) -> tuple[Line, ...]:
    """The lines of a block that belong to the body: all, none, or what remains between furniture at its ends."""
    start, end = 0, len(block.lines)
    while start < end and _is_furniture(block.lines[start].text, repeated):
        start += 1
    while start < end and _is_furniture(block.lines[end - 1].text, repeated):
        end -= 1
    kept = list(block.lines[start:end])
    if not kept:
        return ()
    if all(_LIST_ITEM.match(line.text) for line in kept):
        return tuple(kept) if _says_something(kept) else ()
    if is_prose(" ".join(line.text for line in kept)):
        return _from_first_sentence(kept)
    return ()


def _says_something(items: Sequence[Line]) -> bool:
    """True for a list of statements; a list of links has headlines for items."""
    sentences = sum(bool(_STOP.search(line.text)) and not is_title_case(line.text) for line in items)
    return 2 * sentences >= len(items) or any("%" in line.text for line in items)


def _from_first_sentence(kept: list[Line]) -> tuple[Line, ...]:
    """Drop headings set directly on a paragraph, with no blank line between."""
    start = 0
    while start < len(kept) - 1 and is_title_case(kept[start].text) and not _STOP.search(kept[start].text):
        start += 1
    return tuple(kept[start:])


def _is_furniture(text: str, repeated: frozenset[str]) -> bool:
    if is_counter(text) or is_control(text) or is_appeal(text):
        return True
    if same_line(text) in repeated:
        return True
    return read_header(text) is not None


def _is_long(kept: Sequence[Line]) -> bool:
    return sum(len(line.text) for line in kept) >= _LONG


def _without_tail(blocks: Sequence[Block], prose: list[tuple[Line, ...]], last_long: int) -> list[tuple[Line, ...]]:
    """Nothing said after a list of links that follows the last long paragraph is the article's any more."""
    if last_long < 0:
        return prose
    for i in range(last_long + 1, len(blocks)):
        items = sum(1 for line in blocks[i].lines if _LIST_ITEM.match(line.text))
        if items and not prose[i] and i > 0 and _is_heading(blocks[i - 1]):
            return [kept if j < i else () for j, kept in enumerate(prose)]
    return prose


def _is_heading(block: Block) -> bool:
    line = block.only_line
    return line is not None and len(line.split()) <= 8 and not _STOP.search(line)


def _lines_before(blocks: Sequence[Block], first_prose: tuple[Line, ...]) -> list[Line]:
    return [line for block in blocks for line in block.lines if not first_prose or line.span < first_prose[0].span]


def _title(before: Sequence[Line], repeated: frozenset[str]) -> Line | None:
    candidates = [
        line for line in before if len(line.text.split()) >= 3 and len(line.text) <= 300 and not _is_button(line.text)
    ]
    for test in (is_title_case, lambda text: same_line(text) in repeated, lambda text: len(text.split()) >= 4):
        for line in candidates:
            if test(line.text):
                return line
    return None


def _byline(before: Sequence[Line]) -> str | None:
    """ "By Mary Quill | April 25, 2018" or "By Mary Quill" above the body."""
    for line in before:
        found = _BY.match(line.text) if len(line.text) <= 120 else None
        header = read_header(line.text) if found else None
        if header and header.author:
            return header.author
        if found and name_strength(line.text[found.end() :]) >= 2:
            return line.text[found.end() :].strip()
    return None


def _is_button(text: str) -> bool:
    return is_counter(text) or is_control(text) or is_appeal(text) or read_header(text) is not None


def _stretches(blocks: Sequence[Block], prose: Sequence[tuple[Line, ...]]) -> list[Span]:
    """Neighbouring paragraphs joined, parted where something else stands between them."""
    found: list[Span] = []
    is_open = False
    for block, kept in zip(blocks, prose, strict=True):
        if not kept:
            is_open = False
            continue
        span = Span(kept[0].span.start, kept[-1].span.end)
        if is_open and kept[0] is block.lines[0]:
            found[-1] = found[-1].cover(span)
        else:
            found.append(span)
        is_open = kept[-1] is block.lines[-1]
    return found
