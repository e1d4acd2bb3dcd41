"""Which candidates are alike enough to be one list, and which stand among them by accident."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from claimtrack.extraction.lists.bounds import bound_of
from claimtrack.extraction.lists.lines import Line
from claimtrack.extraction.lists.model import LEAST_ITEMS, Candidate, Entry
from claimtrack.extraction.lists.wording import is_redacted, subject_of

_OTHERS = re.compile(
    r"(?:(?:prediction )?markets?|metaculus|predictit|polymarket|manifold(?: markets?)?|kalshi|betfair|538|"
    r"fivethirtyeight|crowd|community|consensus|"
    r"median|average|base rate|outside view|others?|last year|previously|was|before)\b.{0,24}",
    re.I,
)

_ROUNDING = 0.03
"""How far the chances of all outcomes of one event may be from 1."""


def alike(candidates: list[Candidate], *, announced: bool) -> list[Candidate]:
    """Leaves out what stands in a list by accident: numbers of others, remarks, and loose forms among firm ones."""
    kept = [one for one in _of_one_author(candidates) if not _OTHERS.fullmatch(one.entry.text)]
    if not announced:
        kept = [one for one in kept if one.place != "run-in" or one.line.text.startswith(("*", "_"))]
    firm = [one for one in kept if one.is_firm]
    marked = [
        one for one in firm if one.line.marker or one.line.is_heading or one.place in ("cell", "section", "record")
    ]
    if len(firm) < LEAST_ITEMS:
        kept = [one for one in kept if one.is_firm or one.line.marker or is_told(one.entry)]
        loose = [one for one in kept if not one.is_firm]
        return kept if len(loose) >= LEAST_ITEMS else []
    firm = [
        one
        for one in kept
        if one.is_firm or (one.line.marker and one.place in ("closing", "opening") and _is_numbered(one, firm))
    ]
    if len(marked) >= LEAST_ITEMS and len(marked) * 2 > len(firm):
        markers = {_sort_of(one.line) for one in marked}
        return [one for one in firm if _sort_of(one.line) in markers or one.entry.text.startswith(("...", "…"))]
    return firm


def _of_one_author(candidates: list[Candidate]) -> list[Candidate]:
    """The first of two authors' chances: "X: Ann 5%, Ben 8%" line for line, where they are no parts of a whole."""
    by_line: dict[int, list[Candidate]] = defaultdict(list)
    for one in candidates:
        if one.entry.rule == "list-several":
            by_line[one.line.number].append(one)
    rows: dict[tuple[str, ...], list[list[Candidate]]] = defaultdict(list)
    for parts in by_line.values():
        labels = tuple(part.entry.text.rpartition(": ")[2].casefold() for part in parts)
        if len(parts) > 1 and all(part.entry.text.count(": ") for part in parts):
            rows[labels].append(parts)
    dropped: set[int] = set()
    for same in rows.values():
        whole = sum(abs(sum(part.entry.stated.probability for part in parts) - 1) < _ROUNDING for parts in same)
        if len(same) >= LEAST_ITEMS and 2 * whole < len(same):
            dropped |= {id(part) for parts in same for part in parts}
    kept = [one for one in candidates if id(one) not in dropped or one.entry.part == 0]
    return [_without_label(one) if id(one) in dropped else one for one in kept]


def _without_label(one: Candidate) -> Candidate:
    return replace(one, entry=replace(one.entry, text=one.entry.text.rpartition(": ")[0]))


def is_told(entry: Entry) -> bool:
    """True where the words say more than a name: a verb, a bound, four words."""
    is_long = len(entry.text.split()) >= 4
    return bool(is_long or entry.parent or is_redacted(entry.text) or subject_of(entry.text)[1] or bound_of(entry.text))


def _is_numbered(one: Candidate, firm: Sequence[Candidate]) -> bool:
    return one.line.marker[:1].isdigit() and sum(other.line.marker[:1].isdigit() for other in firm) >= LEAST_ITEMS


def _sort_of(line: Line) -> str:
    if line.is_heading:
        return "heading"
    return "number" if any(char.isdigit() for char in line.marker) else "bullet" if line.marker else "plain"
