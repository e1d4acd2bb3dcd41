"""What a post that lists stated chances reads as."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.claims import Claim
from claimtrack.extraction.lists.lines import Line
from claimtrack.text.dates import Window
from claimtrack.text.spans import Span

LEAST_ITEMS = 3
"""Fewer items than this are prose with a number in it."""


@dataclass(frozen=True, slots=True)
class ListReading:
    """The claims of a list, the stretches of the page it takes up, and the horizon stated once for all of it."""

    claims: tuple[Claim, ...] = ()
    covered: tuple[Span, ...] = ()
    """Lines that belong to the list, headings and the sentence of the horizon among them: nothing else reads them."""
    horizon: Window | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """One chance at its place in a line, offsets into the line's content."""

    start: int
    end: int
    probability: float
    low: float | None = None
    high: float | None = None
    written: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One proposition of a line with its chance; offsets of `start` and `end` count characters of the page."""

    start: int
    end: int
    text: str
    """The proposition as it stands, cleaned of markup; what it inherits is not in it."""
    stated: Stated
    chance_at: Span
    topic: str | None = None
    topic_line: int | None = None
    """Number of the heading's line."""
    parent: str | None = None
    """The line without a chance under which it is indented."""
    line: int = 0
    """Number of its first line."""
    part: int = 0
    """Place in a line that states several chances, from 0; the first line of a ladder has the base."""
    deadline: str | None = None
    """The date that stands under its own label beside the proposition."""
    rule: str = "list-item"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry that may turn out to be no item of the list, with what tells whether it is."""

    line: Line
    entry: Entry
    place: str
    """Where the chance stood: "closing", "opening", "inside", "ladder", "below", "cell", "record", "run-in" or
    "section"."""
    is_firm: bool
    """False where nothing but position parts number and words."""
    last: int
    """Number of the last line of the item."""
    section: Line | None = None
    """The heading whose chance it takes."""
