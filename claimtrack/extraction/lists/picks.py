"""Picks under a line that announces predictions: who wins, comes second, goes down, is sacked first.

Reads "Winner: Harrow", "Relegated: Breda, Otters" and "Semis: Breda beat Harrow" under "My predictions for the season";
refuses "Author: Ann Weber", "Line-up: ..." and picks of which the post tells how they came out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimtrack.claims import Claim, Comment, Kind, Page, ProbabilityBasis
from claimtrack.extraction.lists.alone import alone, moved
from claimtrack.extraction.lists.announced import announces
from claimtrack.extraction.lists.layout import Layout
from claimtrack.extraction.lists.lines import Line, clean, lines_of
from claimtrack.extraction.lists.model import Entry, Stated
from claimtrack.extraction.lists.preparing import prepared
from claimtrack.extraction.lists.reader import claims_of
from claimtrack.extraction.lists.sections import Horizons
from claimtrack.extraction.lists.wording import subject_of, words_of
from claimtrack.text.looks import count_of
from claimtrack.text.spans import Span

RULE = "announced-pick"
_LEAST = 3
_REACH = 4
"""Filled lines between two picks that may comment on the first or name whose picks follow."""
_LABELLED = re.compile(
    r"[*_]{0,3}(?:(?:19|20)\d\d(?:[-/]\d\d)?[ ])?"
    r"(?P<label>[^\W\d_][^:\n|]{2,48}?)[*_]{0,3}\s?(?::|\s[–—-]\s)[*_]{0,3}\s{0,3}(?P<value>[\w“\"‘'*_][^\n]{1,200})$"
)
_FATE = re.compile(
    r"\b(?:winners?|champions?|champs|titles?|runners?[ -]?up|second|third|fourth|last|bottom|top|relegat\w+|"
    r"promoted|promotion|(?:going|coming|goes) (?:down|up)|scorer|goalscorer|golden|mvp|"
    r"(?:player|coach|manager|rookie|team|signing) of the|best|most|worst|breakthrough|surprise|dark horse|flop|"
    r"sacked|fired|(?:out|leaves?) first|first (?:out|to \w+)|wooden spoon|finalists?|finals?|semi\w*|quarters?|"
    r"quarter-?finals?|cup|trophy|pole|podium|nominee|upset)\b",
    re.I,
)
"""What a label says of whoever stands behind it."""
_NO_LABEL = re.compile(
    r"\b(?:author|by|from|source|photo|image|location|posted|date|time|venue|tv|stream|link|editor?|notes?|update|"
    r"comments?|line-?ups?|subs|referee|ref|goals|results?|actual|my (?:bet|pick) is|last (?:year|season|week)|"
    r"previous|reigning|defending|current|holders?|favou?rites?|odds|prize|https?|re|tags?|category|filed)\b",
    re.I,
)
_PARTED = re.compile(r"\s?(?:[,;/]|\band\b|&)\s?")
_PARTICLES = words_of("of the de da di van von der den la le el al bin and in on for to a")
_LONGEST_NAME = 6
_TAIL = re.compile(r"\s?(?:\(|\s[–—-]\s|[.!]\s|[.!…]+$|, (?:who|which|because|but|as|with|though|since)\b).*$")
_FIGURE = re.compile(r"\W?\d")
_NONE = Stated(0, 0, 0.5)


def read_picks(page: Page, comment: Comment, told: Sequence[Claim]) -> list[Claim]:
    """The claims `told` of the comment and those of picks in it that hold none, in order."""
    start = comment.span.start
    if count_of(":", page.text, start, comment.span.end) < _LEAST - 1:
        return list(told)
    own_page, own = alone(page, comment)
    text = prepared(own_page.text)
    lines = lines_of(text, 0, len(text))
    taken = sorted((claim.span.start - start, claim.span.end - start) for claim in told)
    picks = [pick for line in _lines(lines, page.title) for pick in _picks(line)]
    entries = [entry for entry, _ in picks if not any(a < entry.end and entry.start < b for a, b in taken)]
    if not entries:
        return list(told)
    layout = Layout(lines, entries, {entry.line for entry in entries})
    horizons = Horizons(text, layout, title=page.title, written=page.written(comment))
    names = {(entry.start, entry.end): name for entry, name in picks}
    found: list[Claim] = []
    for claim in claims_of(own_page, own, layout, horizons):
        name = names[(claim.span.start, claim.span.end)] or claim.target
        plain = replace(
            moved(claim, start), target=name, target_text=name, kind=Kind.EVENT, threshold=None, hedge=None,
            probability=None, probability_basis=ProbabilityBasis.NONE, derivation=(),
        )  # fmt: skip
        if not claim.retrospective:
            found.append(plain)
    return sorted([*told, *found], key=lambda claim: claim.span.start)


def _lines(lines: Sequence[Line], title: str | None) -> list[Line]:
    """The lines of a label and whom it falls to, in reach of each other below what announces them."""
    first = next((line for line in lines if not line.is_blank and announces(line)), None)
    if first is None and not (title and announces(replace(_TITLE, text=title))):
        return []
    found: list[Line] = []
    between = 0
    for line in lines[first.number if first is not None else 0 :]:
        if line.is_blank:
            continue
        match = _LABELLED.match(line.text)
        if match and not _NO_LABEL.search(match["label"]) and any(_parts(match["value"])):
            found.append(line)
            between = 0
        else:
            between += bool(found)
        if between > _REACH and len(found) < _LEAST:
            found, between = [], 0
    fated = sum(_FATE.search(line.text.partition(":")[0]) is not None for line in found)
    return found if len(found) >= _LEAST - (fated == len(found)) and 2 * fated >= len(found) else []


_TITLE = Line(0, 0, 0, "", is_heading=True)


def _picks(line: Line) -> Iterator[tuple[Entry, str | None]]:
    """Each name behind the label as an entry of its own, with the name; none where a clause stands there."""
    match = _LABELLED.match(line.text)
    if match is None:
        return
    label = clean(match["label"])
    parts = list(_parts(match["value"]))
    for begin, stop, is_clause in parts:
        start, end = line.start + match.start("value") + begin, line.start + match.start("value") + stop
        words = clean(match["value"][begin:stop])
        at = Span(start, start)
        begins = line.start if len(parts) == 1 else start
        text = words if is_clause else f"{label}: {words}"
        yield Entry(begins, end, text, _NONE, at, line=line.number, rule=RULE), None if is_clause else words


def _parts(value: str) -> Iterator[tuple[int, int, bool]]:
    """Where the names or short clauses of a value stand, and whether each is a clause; nothing for running text."""
    if "?" in value:
        return
    tail = _TAIL.search(value)
    stop = tail.start() if tail else len(value)
    found: list[tuple[int, int, bool]] = []
    begin = 0
    for edge in [*((mark.start(), mark.end()) for mark in _PARTED.finditer(value, 0, stop)), (stop, stop)]:
        words = value[begin : edge[0]].strip(" *_.!“”\"'")
        if words:
            at = value.index(words, begin)
            is_clause = bool(subject_of(words)[1])
            if not (is_clause and words[:1].isupper() and len(words.split()) <= 2 * _LONGEST_NAME) and not _is_name(
                words
            ):
                return
            found.append((at, at + len(words), is_clause))
        begin = edge[1]
    yield from found


def _is_name(words: str) -> bool:
    parts = words.split()
    if len(parts) > _LONGEST_NAME or _FIGURE.match(words):
        return False
    return parts[0][:1].isupper() and all(
        part[:1].isupper() or part[:1].isdigit() or part.lower() in _PARTICLES for part in parts
    )
