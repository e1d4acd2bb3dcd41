"""The lines and table rows of a post that may be items of its list, each with its chance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from claimtrack.extraction.lists.confidences import has_bare_sections, is_bare_item, section_chance
from claimtrack.extraction.lists.edges import Edge, edge_of
from claimtrack.extraction.lists.forms import PERCENT
from claimtrack.extraction.lists.lines import Line, clean
from claimtrack.extraction.lists.model import Candidate, Entry, Stated
from claimtrack.extraction.lists.outcomes import without_outcome
from claimtrack.extraction.lists.records import Record, records_of
from claimtrack.extraction.lists.several import rungs_of, several_of
from claimtrack.extraction.lists.stated import chance_alone, percents_of, words_beside
from claimtrack.extraction.lists.tables import Row, is_row, rows_of
from claimtrack.text.sentences import sentence_spans
from claimtrack.text.spans import Span

_WRAP_LINES = 4
_LONG = 220
"""Characters from which an item is a paragraph that leads up to its proposition."""
_ASKS = re.compile(r"[.!”\"] (?=(?:will|does|do|is|are|has|have|can)\b)", re.I)
"""Where a question begins after other sentences."""
_REMARK = 48
"""Characters of a line that holds a chance and a remark behind it."""
_FAR = 5
"""Lines, blank but for the last, between a numbered item and its chance."""
_CLOSE = 24
"""Characters at the end of a line that may hold its chance."""


def candidates_of(text: str, lines: Sequence[Line], *, decimals: bool) -> list[Candidate]:
    """All that may be items; `decimals`: numbers in 0..1 are chances too."""
    taken = [*_of_tables(lines), *map(_of_record, records_of(lines))]
    used = {number for one in taken for number in range(one.line.number, one.last + 1)}
    return [*taken, *_of_lines(text, lines, used, decimals=decimals)]


def _of_record(record: Record) -> Candidate:
    line, below = record.line, record.chance_line
    words = without_outcome(clean(line.text[record.start - line.start :]))
    at = _place_of(record.stated, below)
    entry = Entry(record.start, below.end, words, record.stated, at, rule="list-record", deadline=record.deadline)
    return Candidate(line, entry, "record", True, below.number)


def _of_tables(lines: Sequence[Line]) -> Iterator[Candidate]:
    block: list[Line] = []
    for line in [*lines, None]:
        if line is not None and (is_row(line) or (line.is_rule and block)):
            block.append(line)
            continue
        rows = rows_of([one for one in block if not one.is_rule])
        if len(rows) >= 2:
            yield from map(_of_row, rows)
        block = []


def _of_row(row: Row) -> Candidate:
    line = row.line
    words = without_outcome(clean(line.text[row.start - line.start : row.end - line.start]))
    entry = Entry(line.start, line.end, words, row.stated, _place_of(row.stated, line), rule="list-table")
    return Candidate(line, entry, "cell", True, line.number)


def _of_lines(text: str, lines: Sequence[Line], taken: set[int], *, decimals: bool) -> Iterator[Candidate]:
    section: tuple[Line, Stated] | None = None
    is_bare = has_bare_sections(lines)
    skip = -1
    for place, line in enumerate(lines):
        if line.number <= skip or line.is_blank or line.number in taken or len(line.text) < 2:
            continue
        alone = section_chance(line, lines, place, is_bare=is_bare)
        if alone is not None:
            section = (line, alone)
            continue
        if line.is_heading and not PERCENT.search(line.text):
            section = None
        found = list(_of_line(line, decimals=decimals))
        if not found and (line.marker or _opens_paragraph(lines, place)):
            found = list(_wrapped(text, lines, place, decimals=decimals))
        if not found and section is None and not is_bare:
            found = list(_over_two_lines(lines, place))
        if not found and section and not line.is_heading and is_bare_item(line, section[0], lines):
            found = [_of_section(line, *section)]
        yield from found
        if found:
            skip = max(candidate.last for candidate in found)


def _of_section(line: Line, heading: Line, stated: Stated) -> Candidate:
    entry = Entry(
        line.start, line.end, without_outcome(clean(line.text)), stated, _place_of(stated, heading), rule="list-section"
    )
    return Candidate(line, entry, "section", True, line.number, heading)


def _of_line(line: Line, *, decimals: bool) -> Iterator[Candidate]:
    parts = several_of(line.text)
    for number, part in enumerate(parts):
        words = line.text[part.start : part.end]
        words = without_outcome(clean(f"{part.prefix} {words}" if part.prefix else words))
        at = _place_of(part.stated, line)
        entry = Entry(line.start + part.start, at.end, words, part.stated, at, part=number, rule="list-several")
        yield Candidate(line, entry, "closing", True, line.number)
    edge = None if parts else edge_of(line.text, marked=bool(line.marker) or line.is_heading, decimals=decimals)
    if edge is not None:
        yield from _of_edge(line, line.text, line.end, edge, line.number)


def _place_of(stated: Stated, line: Line) -> Span:
    """Where a chance of the line's content stands in the page."""
    return Span(line.start + stated.start, line.start + stated.end)


def _of_edge(line: Line, content: str, end: int, edge: Edge, last: int) -> Iterator[Candidate]:
    words = without_outcome(_own_sentence(clean(content[edge.start : edge.end]), edge.place))
    words = f"{words} {edge.condition}".strip()
    rungs = rungs_of(words, len(edge.rungs)) if edge.rungs else [words]
    for number, (rung, stated) in enumerate(zip(rungs, edge.rungs or (edge.stated,), strict=False)):
        rule = "list-ladder" if len(rungs) > 1 else "list-item"
        entry = Entry(line.start, end, rung, stated, _place_of(stated, line), part=number, rule=rule)
        yield Candidate(line, entry, edge.place, edge.is_firm, last)


def _own_sentence(words: str, place: str) -> str:
    """The sentence that a chance closes, where several come before it in a long item, or the first that it opens."""
    if len(words) < _LONG and place != "opening" and not _ASKS.search(words):
        return words
    sentences = [words[start:stop].strip() for start, stop in sentence_spans(words, 0, len(words))]
    if place == "opening":
        return sentences[0] if sentences and len(sentences[0].split()) >= 2 else words
    if sentences and _ASKS.match(f". {sentences[-1]}") and not any(one.endswith("?") for one in sentences[:-1]):
        return sentences[-1]
    return sentences[-1] if len(words) >= _LONG and len(sentences) > 2 and len(sentences[-1].split()) >= 4 else words


def _wrapped(text: str, lines: Sequence[Line], place: int, *, decimals: bool) -> Iterator[Candidate]:
    """An item that runs over several lines, its chance at the end of the last."""
    first = lines[place]
    for line in lines[place + 1 : place + 1 + _WRAP_LINES]:
        if line.is_blank or line.marker or line.is_heading or line.end - first.start > 900:
            return
        content = text[first.start : line.end]
        begin = line.start - first.start
        if chance_alone(line.text) or re.match(r"[*_(\[]{0,3}[<>~≈]?\d{1,3}(?:\.\d+)?\s?%", line.text):
            content = content.replace("\n", "\t")
        edge = edge_of(content, marked=False, decimals=decimals)
        is_last = edge is not None and edge.place == "inside" and begin <= edge.stated.start <= begin + 3
        if edge is not None and edge.is_firm and (edge.place in ("closing", "ladder") or is_last):
            yield from _of_edge(first, content, line.end, edge, line.number)
            return


def _opens_paragraph(lines: Sequence[Line], place: int) -> bool:
    """True for the first of a few lines between blank ones, of which only the last states a chance."""
    if lines[place].is_heading or (place and not lines[place - 1].is_blank):
        return False
    block = takewhile(lambda line: not line.is_blank, lines[place : place + _WRAP_LINES + 1])
    stated = [bool(PERCENT.search(line.text[-_CLOSE:])) for line in block]
    return len(stated) >= 2 and stated[-1] and not any(stated[:-1])


def _over_two_lines(lines: Sequence[Line], place: int) -> Iterator[Candidate]:
    """A proposition with nothing but its chance on the next line, as cells of a page come out."""
    line = lines[place]
    ahead = [one for one in lines[place + 1 : place + _FAR + 2] if not one.is_blank]
    if not ahead or ahead[0].marker or ahead[0].is_heading or PERCENT.fullmatch(line.text):
        return
    following = ahead[0]
    is_opened = line.text.rstrip("*_ ").endswith((":", "–", "—", "->", "→"))
    is_labelled = following.number == line.number + 1 and bool(words_beside(following.text))
    if line.is_heading and not is_labelled:
        return
    is_near = following.number <= line.number + (_FAR if line.marker[:1].isdigit() else 2)
    if not is_near or (len(ahead) > 1 and ahead[1].marker and not is_opened):
        return
    stated = chance_alone(following.text) or (_leading(following.text) if is_opened else None)
    if stated is None or not re.search(r"%|percent", stated.written, re.I):
        return
    if len(re.findall(r"[^\W\d_]{2,}", line.text)) < 2 or chance_alone(line.text):
        return
    words = without_outcome(clean(line.text)).rstrip(":–—-→> ")
    entry = Entry(line.start, following.end, words, stated, _place_of(stated, following))
    yield Candidate(line, entry, "below", bool(line.marker) or is_opened, following.number)


def _leading(content: str) -> Stated | None:
    """The chance at the head of a line that is short and holds no other and no proposition: "80%, up from 70"."""
    percents = percents_of(content, decimals=False)
    if percents and re.match(r"[)\]*_]{0,3}\s?(?:[:–—=]|-{1,2}\s)", content[percents[0].end :]):
        return None
    is_first = len(percents) == 1 and not content[: percents[0].start].strip(" *_([")
    return percents[0] if is_first and len(content) <= _REMARK else None
