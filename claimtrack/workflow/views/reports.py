"""What came of a verb: what it did, what it changed, what it had to pass over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claimtrack.errors import Problem
from claimtrack.store.values import ClaimRow
from claimtrack.workflow.views.claims import VerdictChange, VerdictLine
from claimtrack.workflow.views.scores import Counts, HedgeRow, ScoreTable


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What came of an ingest."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    """Sources whose text or date is another than before; the earlier version is kept."""
    unchanged: tuple[str, ...] = ()
    comments: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def pages(self) -> int:
        """How many pages were read, whatever became of them."""
        return len(self.added) + len(self.changed) + len(self.unchanged)


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
    changes: tuple[VerdictChange, ...] = ()
    """Verdicts that will be others once the claims are resolved anew by the day of the last resolution."""
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
