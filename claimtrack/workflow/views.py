"""Read models: what the screens, the command line and the features are shown. Frozen values, no database rows.

Text fields hold what strangers wrote, as they wrote it: whoever prints passes it through
`claimtrack.text.display.for_display` first. Chances are floats in 0..1, days are local dates, instants are UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claimtrack.claims import Claim, Derivation, Outcome, Rejection, Role, Verdict
from claimtrack.errors import Problem
from claimtrack.store.values import SORTABLE, ClaimFilter, ClaimRow, HistoryRow, LogView, PageView, Status
from claimtrack.text.spans import Span


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


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a claim was read and decided, and which sentences of its comment were passed over, with the reason."""

    detail: ClaimDetail
    rejections: tuple[Rejection, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many claims had which outcome. `n` counts all of them."""

    n: int = 0
    true: int = 0
    false: int = 0
    ambiguous: int = 0
    void: int = 0
    pending: int = 0
    unknown: int = 0
    unresolved: int = 0
    """Never resolved at all."""
    by_silence: int = 0
    """Of the false ones: those that rest on declared coverage and no event."""

    @property
    def scored(self) -> int:
        """True and false together: what scores are made of."""
        return self.true + self.false


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its interval, how many claims it rests on, and a word on what it means or why it is absent."""

    value: float | None
    n: int
    low: float | None = None
    high: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """The record of one forecaster, or of one other group of claims."""

    key: str
    """What the claims share: a name, a hedge, an event type, a month; "overall" for all."""
    site: str | None
    counts: Counts
    hit_rate: Figure
    """Share of true among true and false; Jeffreys interval 95%."""
    brier: Figure
    """Over every claim with a chance, read from words or stated: 0 best, 1 worst."""
    brier_stated: Figure
    """The same over stated chances alone."""
    basis: str
    """How many chances were stated, read from hedges, and read from a bare "will": "3 stated, 5 hedge, 2 bare"."""
    mean_probability: float | None = None
    log_score: Figure | None = None
    skill: Figure | None = None
    """Against always saying the base rate: 1 perfect, 0 no better."""
    auc: Figure | None = None
    shrunk: Figure | None = None
    """Hit rate drawn toward the mean of all: what the ranking goes by."""
    tier: int | None = None
    """Forecasters of one tier cannot be told apart."""


@dataclass(frozen=True, slots=True)
class ScoreTable:
    """Scores by one key, with the overall row and what was left out."""

    by: str
    overall: ScoreRow
    rows: tuple[ScoreRow, ...]
    notes: tuple[str, ...] = ()
    """Sentences for the table's header: what was left out and why, which falses rest on silence."""


@dataclass(frozen=True, slots=True)
class CalibrationBin:
    """Forecasts of like chance together: how often they came true. [low, high) of the chance, the last one closed."""

    low: float
    high: float
    n: int
    mean_probability: float
    true: int
    rate: float
    rate_low: float
    rate_high: float


@dataclass(frozen=True, slots=True)
class CalibrationStep:
    """One level of the isotonic fit: forecasts within [low, high] came true this often."""

    low: float
    high: float
    rate: float
    n: int


@dataclass(frozen=True, slots=True)
class CalibrationView:
    """Stated against observed. Only claims whose window is over are in it."""

    basis: str
    """"all", "stated" or "hedge"."""
    n: int
    bins: tuple[CalibrationBin, ...]
    steps: tuple[CalibrationStep, ...]
    band: tuple[tuple[float, float, float], ...]
    """(chance, low, high): where the fit would lie 90% of the time if every chance were right."""
    brier: float | None
    miscalibration: float | None
    discrimination: float | None
    uncertainty: float | None
    """brier = miscalibration - discrimination + uncertainty."""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HedgeRow:
    """One word of estimative probability: what the survey says, and how often it came true here."""

    phrase: str
    reading: float | None
    q25: float | None
    q75: float | None
    survey_n: int | None
    source: str
    counts: Counts
    rate: Figure
    excluded: bool | None
    """True when the interval here leaves the survey's reading outside; None with nothing to compare."""


@dataclass(frozen=True, slots=True)
class FrequencyRow:
    """How many claims have one value of one column."""

    value: str
    n: int
    true: int
    false: int


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
class VerdictChange:
    """One claim whose verdict is another than before."""

    number: int
    statement: str
    before: Outcome | None
    after: Outcome | None
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What came of an ingest."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    """Sources whose text or date is another than before; the earlier version is kept."""
    unchanged: tuple[str, ...] = ()
    comments: int = 0
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ExtractReport:
    """What came of a reading of all pages."""

    pages: int = 0
    comments: int = 0
    added: int = 0
    unchanged: int = 0
    changed: int = 0
    """Claims that are read differently than before: a new version each."""
    retired: int = 0
    """Claims that are no longer read; kept, shown no more."""
    rejections: int = 0
    domains: tuple[tuple[str, int], ...] = ()
    """(domain or "none", pages)."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of importing an event log."""

    name: str
    version: str
    is_new: bool
    """False when this very version was there: nothing was written."""
    events: int = 0
    coverage: int = 0
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    """Event ids against the version before."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ResolveReport:
    """What came of a resolution."""

    as_of: date
    log_version: str
    counts: Counts
    changes: tuple[VerdictChange, ...] = ()
    unchanged: int = 0
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()


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
class RunReport:
    """The whole way in one value."""

    ingested: IngestReport
    extracted: ExtractReport
    imported: tuple[ImportReport, ...]
    resolved: ResolveReport
    lines: tuple[VerdictLine, ...]
    scores: ScoreTable
    hedges: tuple[HedgeRow, ...]
    notes: tuple[str, ...] = ()
    """What the run decided by itself: which log, which domain, which as-of day."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Act:
    """What a judging verb did: the rows it appended and the claims as they now stand."""

    batch: str
    command: str
    numbers: tuple[int, ...]
    sentence: str
    """The act in words, for a toast or a line on stderr."""
    rows: tuple[ClaimRow, ...] = ()
    problems: tuple[Problem, ...] = ()


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
class Verification:
    """Whether the journal is whole: each row carries the hash of the one before."""

    rows: int
    is_whole: bool
    bad_seq: int | None = None
    """First row that does not fit."""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class DomainView:
    """One domain pack."""

    name: str
    title: str
    entities: int
    event_types: int
    has_log: bool
    """Whether it brings an event log of its own."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of importing claims."""

    added: int = 0
    unchanged: int = 0
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One finding of `doctor`."""

    name: str
    passed: bool
    detail: str
    hint: str = ""


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


__all__ = [
    "SORTABLE",
    "Act",
    "Agreement",
    "CalibrationBin",
    "CalibrationStep",
    "CalibrationView",
    "Check",
    "ClaimDetail",
    "ClaimFilter",
    "ClaimPage",
    "ClaimRow",
    "CommentView",
    "ConflictRow",
    "Counts",
    "CoverageRow",
    "DomainView",
    "EventView",
    "Explanation",
    "ExtractReport",
    "Figure",
    "FrequencyRow",
    "HedgeRow",
    "HistoryRow",
    "ImportReport",
    "IngestReport",
    "LogView",
    "Overview",
    "PageView",
    "ResolveReport",
    "RunReport",
    "ScoreRow",
    "ScoreTable",
    "SensitivityRow",
    "Status",
    "Suggestion",
    "TakenIn",
    "VerdictChange",
    "VerdictLine",
    "Verification",
]
