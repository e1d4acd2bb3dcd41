"""What the store hands out and takes: frozen values; the workflow passes them on to the screens as they are.

Knows no database, so that a screen's types cost no database library.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from claimtrack.claims import DateBasis, Outcome


class Status(StrEnum):
    """Where a claim stands in the reviewer's queue."""

    NEW = "new"
    """No person has looked at it; a rule decides it, or its window runs."""
    NEEDS_JUDGEMENT = "needs-judgement"
    """Its window is over and no rule could tell true from false."""
    CONFLICTING = "conflicting"
    """Two people judged it differently."""
    WAITING = "waiting"
    """Accepted as read; nothing decides it yet."""
    DECIDED = "decided"
    """Judged by a person, or accepted with a rule's verdict."""
    REJECTED = "rejected"
    """A person says it is no claim."""


SORTABLE = (
    "number",
    "outcome",
    "forecaster",
    "target",
    "event_type",
    "written",
    "earliest",
    "latest",
    "probability",
    "source",
    "site",
    "kind",
    "status",
    "domain",
    "hedge",
)
"""Columns that `claims` sorts by; a leading "-" turns the order round."""


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims are meant. Every field narrows; an empty one does not. Names compare without regard to case."""

    text: str = ""
    """Words that must all begin some word of the quote, the comment, the target, the statement or the forecaster."""
    outcomes: tuple[str, ...] = ()
    """Values of `Outcome`; "none" for claims that were never resolved."""
    statuses: tuple[Status, ...] = ()
    forecaster: str | None = None
    """Exact name; "" for claims of people who gave none."""
    site: str | None = None
    source: str | None = None
    target: str | None = None
    event_type: str | None = None
    domain: str | None = None
    kinds: tuple[str, ...] = ()
    hedge: str | None = None
    bases: tuple[str, ...] = ()
    """Values of `ProbabilityBasis`."""
    probability_from: float | None = None
    probability_to: float | None = None
    window_from: date | None = None
    """Only claims whose window ends on or after this day."""
    window_to: date | None = None
    """Only claims whose window begins on or before this day."""
    written_from: date | None = None
    written_to: date | None = None
    lead_from: int | None = None
    """Only claims written at least so many days before the end of their window; claims without an end have no lead."""
    lead_to: int | None = None
    """Only claims written at most so many days before the end of their window."""
    group: str | None = None
    proposition: str | None = None
    evidence: str | None = None
    """Only claims that this event id decided."""
    role: str | None = None
    wishes: bool | None = None
    """True: only wishes; False: none of them."""
    retold: bool | None = None
    """True: only claims told after the event; False: none of them."""
    by_silence: bool | None = None
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim as a line of a table."""

    number: int
    """The claim's number in this database: what people type."""
    id: str
    """The claim's name, the same in every database that read the same text."""
    version: int
    """Counts from 1; a person's edit makes the next one."""
    source: str
    site: str | None
    forecaster: str | None
    """The one it is attributed to, else the author; None where the page gives no name."""
    author: str | None
    role: str
    written: date | None
    quote: str
    statement: str
    kind: str
    target: str | None
    event_type: str | None
    actor: str | None
    polarity: str
    earliest: date | None
    latest: date | None
    latest_lenient: date | None
    window_text: str
    window_basis: str
    hedge: str | None
    probability: float | None
    probability_basis: str
    condition: str | None
    group: str | None
    rank: int | None
    domain: str | None
    proposition: str
    wish: bool
    retrospective: bool
    redacted: bool
    outcome: Outcome | None
    """None until resolved."""
    verdict_rule: str | None
    by_silence: bool
    deadline_passed: bool
    judged_by: str | None
    status: Status
    flagged: bool


@dataclass(frozen=True, slots=True)
class PageView:
    """One ingested page."""

    number: int
    source: str
    title: str | None
    site: str | None
    url: str | None
    published: date | None
    published_basis: DateBasis
    published_from: str | None
    """The words an inferred date was read from."""
    comments: int
    characters: int
    ingested_at: datetime
    claims: int = 0


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One appended row of the journal: what was done, by whom, when, and whether it still stands."""

    seq: int
    at: datetime
    actor: str
    command: str
    batch: str
    """Rows of one command share it."""
    action: str
    """verdict, judge, accept, reject, edit, flag, unflag, note, undo, redo, or a command without a claim."""
    number: int | None
    """The claim it is about."""
    version: int | None
    outcome: Outcome | None
    rule: str
    sentence: str
    evidence: tuple[str, ...]
    note: str
    as_of: date | None
    log_version: str
    undoes: int | None
    """The row that an `undo` or a `redo` is about."""
    undone: bool
    """True while an undo of this row stands."""
    changes: tuple[tuple[str, str, str], ...] = ()
    """For an edit: (field, before, after)."""
    hash: str = ""


@dataclass(frozen=True, slots=True)
class LogView:
    """One version of one event log."""

    name: str
    version: str
    imported_at: datetime
    actor: str
    events: int
    coverage: int
    current: bool
    source: str = ""
