"""Which lines of a post are items of a list of chances, under which heading, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from claimtrack.extraction.lists.bounds import bound_of
from claimtrack.extraction.lists.edges import PERCENT, Edge, chance_alone, edge_of, grades, stated_of
from claimtrack.extraction.lists.headings import Headings
from claimtrack.extraction.lists.lines import Line, clean, in_digits, lines_of, without_tags
from claimtrack.extraction.lists.model import Entry, Stated
from claimtrack.extraction.lists.several import several_of
from claimtrack.extraction.lists.tables import is_row, rows_of
from claimtrack.extraction.lists.wording import is_redacted, subject_of
from claimtrack.text.spans import Span

LEAST_ITEMS = 3
"""Fewer items than this are prose with a number in it."""

_SECTION_WORDS = frozenset(
    [
        "confidence",
        "confident",
        "sure",
        "certain",
        "certainty",
        "likely",
        "likelihood",
        "probable",
        "probability",
        "probabilities",
        "chance",
        "chances",
        "credence",
        "odds",
        "prediction",
        "predictions",
        "forecasts",
        "things",
        "thing",
        "i",
        "i'm",
        "im",
        "am",
        "we",
        "of",
        "at",
        "about",
        "around",
        "level",
        "levels",
        "the",
        "a",
        "an",
        "almost",
        "near",
        "nearly",
        "these",
        "those",
        "items",
        "with",
        "that",
        "are",
        "is",
        "following",
        "all",
        "events",
        "which",
        "each",
        "my",
        "in",
        "on",
        "for",
        "bucket",
        "category",
        "think",
        "feel",
        "believe",
        "given",
        "have",
        *("unlikely", "improbable", "doubtful", "very", "highly", "quite", "fairly", "possible", "remote", "virtually"),
        *("toss", "up", "coin", "flip", "long", "shots", "shot", "extremely", "most", "more", "less", "somewhat"),
        "to",
        "be",
        "assign",
        "happen",
        "will",
    ]
)
_OTHERS = re.compile(
    r"(?:(?:prediction )?markets?|metaculus|predictit|polymarket|manifold(?: markets?)?|kalshi|betfair|538|"
    r"fivethirtyeight|crowd|community|consensus|"
    r"median|average|base rate|outside view|others?|last year|previously|was|before)\b.{0,24}",
    re.I,
)
_ANNOUNCED = re.compile(
    r"\b(?:predict(?:ions?|ing)?|forecasts?|chances?|odds|probabilit(?:y|ies)|likel(?:y|ihood)|confidence|"
    r"credences?|who (?:wins|gets|will)|mine)\b",
    re.I,
)
_WRAP_LINES = 4
_CLOSE = 24
"""Characters at the end of a line that may hold its chance."""


@dataclass(slots=True)
class Layout:
    """The entries of a post with the lines that belong to the list."""

    lines: list[Line]
    entries: list[Entry] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    """Numbers of the lines that are items, headings or table rows."""


def layout_of(text: str, start: int, end: int) -> Layout:
    """The list in text[start:end]; a layout without entries where there is none."""
    text = f"{' ' * start}{in_digits(without_tags(text[start:end]))}"
    lines = lines_of(text, start, end)
    found = _gathered(text, lines, decimals=False)
    if len(found.entries) < LEAST_ITEMS:
        found = _gathered(text, lines, decimals=True)
    is_list = len(found.entries) >= LEAST_ITEMS and (_says_something(found.entries) or _ANNOUNCED.search(text))
    return found if is_list else Layout(lines)


def _says_something(entries: Sequence[Entry]) -> bool:
    """False where nearly all items are bare names: shares of a poll or of a purse, unless chances are announced."""
    return sum(map(_is_told, entries)) * 3 >= len(entries)


def _is_told(entry: Entry) -> bool:
    """True where the words say more than a name: a verb, a bound, four words."""
    is_long = len(entry.text.split()) >= 4
    return bool(is_long or entry.parent or is_redacted(entry.text) or subject_of(entry.text)[1] or bound_of(entry.text))


def _gathered(text: str, lines: list[Line], *, decimals: bool) -> Layout:
    candidates = [*_of_tables(lines), *_of_lines(text, lines, decimals=decimals)]
    kept = _alike(candidates)
    kept.sort(key=lambda candidate: (candidate.line.number, candidate.entry.part))
    layout = Layout(lines)
    headings = Headings(lines, {candidate.line.number for candidate in kept})
    for candidate in kept:
        topic = headings.topic_of(candidate.line)
        parent = headings.parent_of(candidate.line)
        entry = replace(
            candidate.entry,
            line=candidate.line.number,
            topic=clean(topic.text).strip(" :") if topic else None,
            topic_line=topic.number if topic else None,
            parent=clean(parent.text).rstrip(": ") if parent else None,
        )
        layout.entries.append(entry)
        layout.used.update(range(candidate.line.number, candidate.last + 1))
        layout.used.update(line.number for line in (topic, parent, candidate.section) if line)
    return layout


@dataclass(frozen=True, slots=True)
class _Candidate:
    line: Line
    entry: Entry
    edge_place: str
    is_firm: bool
    last: int
    """Number of the last line of the item."""
    section: Line | None = None


def _of_tables(lines: Sequence[Line]) -> Iterator[_Candidate]:
    block: list[Line] = []
    for line in [*lines, None]:
        if line is not None and (is_row(line) or (line.is_rule and block)):
            block.append(line)
            continue
        rows = rows_of([one for one in block if not one.is_rule])
        if len(rows) >= 2:
            for row in rows:
                chance = Span(row.line.start + row.stated.start, row.line.start + row.stated.end)
                words = row.line.text[row.start - row.line.start : row.end - row.line.start]
                entry = Entry(row.line.start, row.line.end, clean(words), row.stated, chance, rule="list-table")
                yield _Candidate(row.line, entry, "cell", True, row.line.number)
        block = []


def _of_lines(text: str, lines: Sequence[Line], *, decimals: bool) -> Iterator[_Candidate]:
    in_table = {candidate.line.number for candidate in _of_tables(lines)}
    section: tuple[Line, Stated] | None = None
    is_bare = _has_bare_sections(lines)
    skip = -1
    for place, line in enumerate(lines):
        if line.number <= skip or line.is_blank or line.number in in_table or len(line.text) < 2:
            continue
        alone = _section_chance(line, lines, place, is_bare=is_bare)
        if alone is not None:
            section = (line, alone)
            continue
        if line.is_heading and not PERCENT.search(line.text):
            section = None if section and _level(line) <= _level(section[0]) else section
        found = list(_of_line(line, decimals=decimals))
        if not found and (line.marker or _opens_paragraph(lines, place)):
            found = list(_wrapped(text, lines, place, decimals=decimals))
        if not found and section is None and not is_bare:
            found = list(_over_two_lines(lines, place))
        if not found and section and not line.is_heading and _is_bare_item(line, section[0], lines):
            chance = section[1]
            at = Span(section[0].start + chance.start, section[0].start + chance.end)
            entry = Entry(line.start, line.end, clean(line.text), chance, at, rule="list-section")
            found = [_Candidate(line, entry, "section", True, line.number, section[0])]
        yield from found
        if found:
            skip = max(candidate.last for candidate in found)


def _of_line(line: Line, *, decimals: bool) -> Iterator[_Candidate]:
    parts = several_of(line.text)
    if parts:
        for number, part in enumerate(parts):
            at = Span(line.start + part.stated.start, line.start + part.stated.end)
            words = clean(
                f"{part.prefix} {line.text[part.start : part.end]}" if part.prefix else line.text[part.start : part.end]
            )
            entry = Entry(line.start + part.start, at.end, words, part.stated, at, part=number, rule="list-several")
            yield _Candidate(line, entry, "closing", True, line.number)
        return
    edge = edge_of(line.text, marked=bool(line.marker) or line.is_heading, decimals=decimals)
    if edge is not None:
        yield from _of_edge(line, line.text, line.end, edge, line.number)


def _of_edge(line: Line, content: str, end: int, edge: Edge, last: int) -> Iterator[_Candidate]:
    words = clean(content[edge.start : edge.end])
    rungs = _rungs(words, len(edge.rungs)) if edge.rungs else [words]
    for number, (rung, stated) in enumerate(zip(rungs, edge.rungs or (edge.stated,), strict=False)):
        at = Span(line.start + stated.start, line.start + stated.end)
        rule = "list-ladder" if len(rungs) > 1 else "list-item"
        entry = Entry(line.start, end, rung, stated, at, part=number, rule=rule)
        yield _Candidate(line, entry, edge.place, edge.is_firm, last)


def _rungs(words: str, count: int) -> list[str]:
    """The propositions of a ladder: "above 30%/35%/40%" gives three, one for each amount."""
    amount = r"[$€£]?\d[\d,.]*[ ]?(?:%|[kKmMbB]n?\b|(?:trillion|billion|million|thousand)\b)?\+?"
    ladder = re.search(
        rf"{amount}(?:[ ]?(?:[/;|→]|,(?:[ ](?:and |or )?)|[ ]or[ ]|[ ]and[ ])[ ]?{amount}){{1,11}}", words
    )
    if ladder is None:
        return [words]
    steps = re.findall(amount, ladder.group())
    if len(steps) != count:
        return [words]
    sign = re.match(r"[$€£]", steps[0])
    unit = re.search(r"(?:%|[kKmMbB]n?|trillion|billion|million|thousand)$", steps[-1].strip())
    rungs = []
    for step in (one.strip() for one in steps):
        whole = (sign.group() if sign and not step.startswith(sign.group()) else "") + step
        if unit and re.fullmatch(r"[$€£]?[\d,.]+", whole):
            whole += (" " if len(unit.group()) > 2 else "") + unit.group()
        rungs.append(words[: ladder.start()] + whole + words[ladder.end() :])
    return rungs


def _wrapped(text: str, lines: Sequence[Line], place: int, *, decimals: bool) -> Iterator[_Candidate]:
    """An item that runs over several lines, its chance at the end of the last."""
    first = lines[place]
    for line in lines[place + 1 : place + 1 + _WRAP_LINES]:
        if line.is_blank or line.marker or line.is_heading or line.end - first.start > 900:
            return
        content = text[first.start : line.end]
        if chance_alone(line.text):
            content = re.sub(r"\n", "\t", content)
        edge = edge_of(content, marked=False, decimals=decimals)
        if edge is not None and edge.is_firm and edge.place in ("closing", "ladder"):
            yield from _of_edge(first, content, line.end, edge, line.number)
            return


def _opens_paragraph(lines: Sequence[Line], place: int) -> bool:
    """True for the first of a few lines between blank ones, of which only the last states a chance."""
    if lines[place].is_heading or (place and not lines[place - 1].is_blank):
        return False
    block = [line for line in lines[place : place + _WRAP_LINES + 1] if not line.is_blank]
    end = next(
        (number for number, line in enumerate(lines[place : place + _WRAP_LINES + 2]) if line.is_blank), len(block)
    )
    stated = [bool(PERCENT.search(line.text[-_CLOSE:])) for line in lines[place : place + end]]
    return 2 <= len(stated) <= _WRAP_LINES + 1 and stated[-1] and not any(stated[:-1])


def _over_two_lines(lines: Sequence[Line], place: int) -> Iterator[_Candidate]:
    """A proposition with nothing but its chance on the next line, as cells of a page come out."""
    line = lines[place]
    ahead = [one for one in lines[place + 1 : place + 5] if not one.is_blank]
    is_labelled = bool(ahead) and ahead[0].number == line.number + 1 and bool(_words_beside(ahead[0].text))
    if (
        not ahead
        or (line.is_heading and not is_labelled)
        or PERCENT.fullmatch(line.text)
        or ahead[0].marker
        or ahead[0].is_heading
    ):
        return
    following = ahead[0]
    if following.number > line.number + 2 or (len(ahead) > 1 and ahead[1].marker):
        return
    stated = chance_alone(following.text)
    if stated is None or "%" not in stated.written + "%" * ("percent" in stated.written.lower()):
        return
    if len(re.findall(r"[^\W\d_]{2,}", line.text)) < 2 or chance_alone(line.text):
        return
    at = Span(following.start + stated.start, following.start + stated.end)
    entry = Entry(line.start, following.end, clean(line.text), stated, at)
    yield _Candidate(line, entry, "below", bool(line.marker), following.number)


def _has_bare_sections(lines: Sequence[Line]) -> bool:
    """True where chances alone on their lines stand over several propositions each, not under one each."""
    counts: list[int] = []
    if _is_unrolled_table(lines):
        return False
    for line in lines:
        if (
            not line.is_blank
            and not line.marker
            and not _ends_paragraph(lines, line)
            and (chance_alone(line.text) or _says_only_how_sure(line))
        ):
            counts.append(0)
        elif not line.is_blank and counts:
            counts[-1] += 1
    return len(counts) >= 2 and sum(counts) >= 1.5 * len(counts)


def _is_unrolled_table(lines: Sequence[Line]) -> bool:
    """True where chances alone on their lines come at equal steps, with short cells below them and words above."""
    filled = [line.text for line in lines if not line.is_blank]
    places = [place for place, text in enumerate(filled) if PERCENT.search(text) and chance_alone(text)]
    steps = {after - before for before, after in pairwise(places)}
    if len(places) < LEAST_ITEMS or len(steps) != 1 or steps.pop() < 3:
        return False
    below = [len(filled[place + 1].split()) for place in places if place + 1 < len(filled)]
    above = [len(filled[place - 1].split()) for place in places if place]
    return max(below, default=0) <= 2 and sum(above) > 2 * len(above)


def _ends_paragraph(lines: Sequence[Line], line: Line) -> bool:
    """True for the last of several lines: a chance there belongs to what stands above it."""
    above = lines[line.number - 1] if line.number else None
    below = lines[line.number + 1] if line.number + 1 < len(lines) else None
    return above is not None and not above.is_blank and (below is None or below.is_blank)


def _says_only_how_sure(line: Line) -> bool:
    """True for "I am 95% confident that": one chance and no word about what it is the chance of."""
    if len(line.text) > 80 or len(PERCENT.findall(line.text)) != 1:
        return False
    words = _words_beside(line.text)
    return bool(words) and all(word in _SECTION_WORDS for word in words)


def _words_beside(text: str) -> list[str]:
    """The words of a line without its percentages, in lower case."""
    return re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", PERCENT.sub(" ", text).lower().replace("’", "'"))


def _section_chance(line: Line, lines: Sequence[Line], place: int, *, is_bare: bool = False) -> Stated | None:
    """The chance of a heading such as "## 80%" or "Things I am 70% sure of:", which holds for the items under it."""
    matches = list(PERCENT.finditer(line.text))
    if len(matches) != 1 or line.marker:
        return None
    words = _words_beside(line.text)
    if any(word not in _SECTION_WORDS for word in words):
        return None
    is_headed = line.is_heading or line.text.rstrip("* _").endswith(":") or not words or is_bare
    following = next((one for one in lines[place + 1 : place + 4] if not one.is_blank), None)
    if following is None or not (is_headed or following.marker) or chance_alone(following.text):
        return None
    if not (is_bare or line.is_heading or following.marker or line.text.rstrip("* _").endswith(":")):
        return None
    match = matches[0]
    low, high = float(match["low"]), float(match["high"]) if match["high"] else None
    if (low if high is None else high) > 100 or (high is not None and high < low):
        return None
    return stated_of(low, high, match.start(), match.end(), match.group())


def _is_bare_item(line: Line, section: Line, lines: Sequence[Line]) -> bool:
    """True for a bullet under a heading that states a chance, or for a line where that block has no bullets."""
    if line.marker:
        return bool(re.search(r"[^\W\d_]{2,}|█", line.text)) and not PERCENT.fullmatch(line.text.strip("()[] "))
    block = [one for one in lines[section.number + 1 : line.number + 1] if not one.is_blank]
    if grades(line.text) or (line.text[-1] in ".!" and block[0].text[-1] not in ".!"):
        return False
    return not any(one.marker for one in block) and 2 <= len(line.text.split()) <= 30 and not line.text.endswith(":")


def _level(line: Line) -> int:
    return 7 if not line.is_heading else 6


def _alike(candidates: list[_Candidate]) -> list[_Candidate]:
    """Leaves out what stands in a list by accident: numbers of others, remarks, and loose forms among firm ones."""
    kept = [one for one in candidates if not _OTHERS.fullmatch(one.entry.text)]
    firm = [one for one in kept if one.is_firm]
    marked = [one for one in firm if one.line.marker or one.line.is_heading or one.edge_place in ("cell", "section")]
    if len(firm) < LEAST_ITEMS:
        kept = [one for one in kept if one.is_firm or one.line.marker or _is_told(one.entry)]
        loose = [one for one in kept if not one.is_firm]
        return kept if len(loose) >= LEAST_ITEMS else []
    firm = [
        one
        for one in kept
        if one.is_firm or (one.line.marker and one.edge_place in ("closing", "opening") and _is_numbered(one, firm))
    ]
    if len(marked) >= LEAST_ITEMS and len(marked) * 2 > len(firm):
        markers = {_sort_of(one.line) for one in marked}
        return [one for one in firm if _sort_of(one.line) in markers or one.entry.text.startswith(("...", "…"))]
    return firm


def _is_numbered(one: _Candidate, firm: Sequence[_Candidate]) -> bool:
    return one.line.marker[:1].isdigit() and sum(other.line.marker[:1].isdigit() for other in firm) >= LEAST_ITEMS


def _sort_of(line: Line) -> str:
    if line.is_heading:
        return "heading"
    return "number" if any(char.isdigit() for char in line.marker) else "bullet" if line.marker else "plain"
