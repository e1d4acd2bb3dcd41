"""Claims and events as they are shown.

Text fields hold what strangers wrote, as they wrote it: whoever prints passes it through
`claimtrack.text.display.for_display` first. Chances are floats in 0..1, days are local dates, instants are UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claimtrack.claims import Claim, Derivation, Outcome, Rejection, Role, Verdict
from claimtrack.store.values import ClaimRow, HistoryRow, PageView, Status
from claimtrack.text.spans import Span
from claimtrack.workflow.views.scores import Counts


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """A stretch of a sorted, filtered table of claims."""

    rows: tuple[ClaimRow, ...]
    offset: int
    total: int
    """Claims that pass the filter, shown or not."""

    @property
    def hidden(self) -> int:
        """Claims that pass the filter and are not in `rows`."""
        return self.total - len(self.rows)


@dataclass(frozen=True, slots=True)
class EventView:
    """One row of the event log."""

    id: str
    event_type: str
    place: str
    date_start: date
    date_end: date
    actor: str = ""
    counter_actor: str = ""
    outcome: str = ""
    detail: str = ""
    source: str = ""
    confidence: str = "high"
    log: str = ""
    """Name of the log it stands in."""

    @property
    def sentence(self) -> str:
        """The event in one line: days, type, place, who."""
        days = str(self.date_start) if self.date_start == self.date_end else f"{self.date_start} to {self.date_end}"
        who = " against ".join(part for part in (self.actor, self.counter_actor) if part)
        parts = [f"{self.event_type.replace('_', ' ')} at {self.place}", who, self.outcome.replace("_", " ")]
        return f"{days}: {', '.join(part for part in parts if part)} [{self.id}]"


@dataclass(frozen=True, slots=True)
class CommentView:
    """One utterance with its whole text."""

    index: int
    author: str | None
    role: Role
    written: date | None
    text: str


@dataclass(frozen=True, slots=True)
class ClaimDetail:
    """Everything about one claim on one screen."""

    row: ClaimRow
    claim: Claim
    comment: CommentView
    quote_span: Span
    """The quote within `comment.text`."""
    thread: tuple[CommentView, ...]
    """The comments this one answers, the eldest first."""
    page: PageView
    derivation: tuple[Derivation, ...]
    """Why each field reads as it does; spans count characters of the page."""
    comment_start: int
    """Where the comment begins on the page: subtract it from a derivation's span to find the cue in `comment.text`."""
    verdict: Verdict | None
    """What counts: a person's judgement, else the rule's verdict."""
    rule_verdict: Verdict | None
    evidence: tuple[EventView, ...]
    against: tuple[EventView, ...]
    group: tuple[ClaimRow, ...]
    """The other claims of the same sentence or list."""
    history: tuple[HistoryRow, ...]
    """Oldest first."""
    notes: tuple[str, ...] = ()
    assumed_until: date | None = None
    """The last day of the horizon that a claim without an end is given."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a claim was read and decided, and which sentences of its comment were passed over, with the reason."""

    detail: ClaimDetail
    rejections: tuple[Rejection, ...]


@dataclass(frozen=True, slots=True)
class FrequencyRow:
    """How many claims have one value of one column."""

    value: str
    n: int
    true: int
    false: int


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """One claim whose verdict is another than before."""

    number: int
    statement: str
    before: Outcome | None
    after: Outcome | None
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class SensitivityRow:
    """A log row on which verdicts hang: what would change without it."""

    event: EventView
    changes: tuple[VerdictChange, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Events that may be what a claim no rule decides is about, the likeliest first; a person judges."""

    number: int
    statement: str
    events: tuple[tuple[EventView, float], ...]
    """(event, likeness in 0..1)."""


@dataclass(frozen=True, slots=True)
class VerdictLine:
    """One claim of a run as told at the end: who, what, when, what became of it and why."""

    row: ClaimRow
    verdict: Verdict | None
    evidence: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """One claim that two people judged differently."""

    row: ClaimRow
    judgements: tuple[tuple[str, Outcome, str], ...]
    """(who, outcome, because)."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Where reviewers differ, and how well two of them agree beyond chance."""

    conflicts: tuple[ConflictRow, ...]
    kappas: tuple[tuple[str, str, int, float, float | None], ...]
    """(one, other, claims both judged, share of equal outcomes, Cohen's kappa or None where it is not defined)."""


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """What a log claims to be complete for, and what makes that doubtful."""

    place: str
    event_type: str
    covered_from: date
    covered_to: date
    completeness: str
    actor_scope: str
    basis: str
    events: int
    """Rows of that place and type within the days."""
    warnings: tuple[str, ...] = ()
    log: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """What is in the database, for a first screen and an empty one."""

    url: str
    pages: int
    comments: int
    claims: int
    events: int
    counts: Counts
    statuses: tuple[tuple[Status, int], ...]
    as_of: date | None
    """The day of the latest resolution."""
    log_version: str
    next_step: str
    """What to do now, in a sentence; "" when nothing is missing."""
