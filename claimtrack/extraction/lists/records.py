"""Predictions written as blocks of labelled lines: "Prediction: ...", "Probability: 60%", "Deadline: June 2024".

The proposition stands behind its label, or is the heading of the block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimtrack.extraction.lists.forms import OUT_OF, PERCENT
from claimtrack.extraction.lists.lines import Line
from claimtrack.extraction.lists.model import LEAST_ITEMS, Stated
from claimtrack.extraction.lists.stated import chance_alone
from claimtrack.extraction.lists.wording import subject_of

_LABELLED = re.compile(
    r"[*_]{0,3}(?P<label>[A-Za-z][A-Za-z ]{0,24}?)(?:[ ]?#?\d{1,3})?[*_]{0,3}\s?(?:[:=]|[–—](?=\s))[*_]{0,3}\s{0,3}"
    r"(?P<value>\S.*)$"
)
_CHANCE = re.compile(
    r"(?:my |our |current |stated )?(?:probability|confidence(?: level)?|chances?|likelihood|credence|odds|certainty|"
    r"estimate|probability estimate|p)$",
    re.I,
)
_PROPOSITION = re.compile(
    r"(?:my )?(?:predictions?|claim|forecast|statement|event|question|thesis|bet|proposition)$", re.I
)
_DEADLINE = re.compile(
    r"(?:deadline|by|by when|date|target date|end date|resol(?:ves|ution)(?: date)?|time ?frame|time ?line|horizon|"
    r"due|when|"
    r"expires|estimated date)$",
    re.I,
)
_REACH = 8
"""Lines of one block between its proposition and its chance."""


@dataclass(frozen=True, slots=True)
class Record:
    """One block: the line of the proposition with where its words begin, the chance and its line, the deadline."""

    line: Line
    start: int
    stated: Stated
    """Its offsets count characters of the content of `chance_line`."""
    chance_line: Line
    deadline: str | None = None


@dataclass(frozen=True, slots=True)
class _Field:
    label: str
    start: int
    value: str


def records_of(lines: Sequence[Line]) -> list[Record]:
    """The blocks that state a chance under its label; empty where fewer than three do."""
    found = list(_records(lines))
    return found if len(found) >= LEAST_ITEMS else []


def _records(lines: Sequence[Line]) -> Iterator[Record]:
    free = 0
    for place, line in enumerate(lines):
        stated = _chance_of(line)
        if stated is None:
            alone = _under_heading(lines, place)
            if alone is not None:
                yield Record(alone[0], alone[0].start, alone[1], line)
                free = place + 1
            continue
        head = _head(lines, place, free)
        if head is None:
            continue
        stop = next(
            (at for at in range(place + 1, min(place + _REACH, len(lines))) if _opens(lines[at])), place + _REACH
        )
        deadline = next(
            (one.value for at in range(head[0] + 1, min(stop, len(lines))) if (one := _field(lines[at], _DEADLINE))),
            None,
        )
        yield Record(lines[head[0]], head[1], stated, line, deadline)
        free = place + 1


def _head(lines: Sequence[Line], place: int, free: int) -> tuple[int, int] | None:
    """The line of the proposition above a chance and where its words begin in the page."""
    for at in range(place - 1, max(free, place - _REACH) - 1, -1):
        line = lines[at]
        if (labelled := _field(line, _PROPOSITION)) is not None:
            return at, line.start + labelled.start
        if line.is_heading:
            return at, line.start
    return None


def _under_heading(lines: Sequence[Line], place: int) -> tuple[Line, Stated] | None:
    """A heading that proposes something, with nothing but its chance on the line below and no list under that."""
    stated = chance_alone(lines[place].text) if lines[place].text and not lines[place].marker else None
    above = next((one for one in reversed(lines[max(0, place - 2) : place]) if not one.is_blank), None)
    if stated is None or above is None or not above.is_heading or PERCENT.fullmatch(above.text.strip("*_ ")):
        return None
    below = next((one for one in lines[place + 1 : place + 3] if not one.is_blank), None)
    is_listed = below is not None and bool(below.marker or (not below.is_heading and below.text[-1] not in ".!?)"))
    return None if is_listed or not subject_of(above.text)[1] else (above, stated)


def _opens(line: Line) -> bool:
    return line.is_heading or _field(line, _PROPOSITION) is not None


def _chance_of(line: Line) -> Stated | None:
    found = _field(line, _CHANCE)
    if found is None:
        return None
    stated = chance_alone(found.value)
    if stated is None:
        out_of = OUT_OF.fullmatch(found.value.strip(" *_"))
        whole = float(out_of["whole"]) if out_of else 0
        if out_of is None or not whole or float(out_of["part"]) > whole:
            return None
        stated = Stated(0, len(found.value), round(float(out_of["part"]) / whole, 8), written=found.value)
    return replace(stated, start=stated.start + found.start, end=stated.end + found.start)


def _field(line: Line, label: re.Pattern[str]) -> _Field | None:
    """The value of a line with such a label."""
    found = _LABELLED.match(line.text)
    if found is None or not label.match(found["label"].strip()):
        return None
    return _Field(found["label"], found.start("value"), found["value"])
