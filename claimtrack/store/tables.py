"""The tables. Whoever changes one adds a migration beside the first; a test compares the two."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Index, Table, UniqueConstraint
from sqlmodel import Field, SQLModel

from claimtrack.store.types import Instant


class PageRecord(SQLModel, table=True):
    """One version of one page. `fingerprint` covers text, dates and comments."""

    __tablename__ = "page"
    __table_args__ = (UniqueConstraint("source", "version"),)

    id: int = Field(primary_key=True)
    source: str = Field(index=True)
    version: int
    current: bool
    text: str
    digest: str
    fingerprint: str
    title: str | None
    site: str | None
    url: str | None
    published: date | None
    published_basis: str
    published_from: str | None
    ingested_at: datetime = Field(sa_type=Instant)


class CommentRecord(SQLModel, table=True):
    """One utterance; its text is the span of its page's text."""

    __tablename__ = "comment"
    __table_args__ = (UniqueConstraint("page_id", "place"),)

    id: int = Field(primary_key=True)
    page_id: int = Field(foreign_key="page.id")
    place: int
    start: int
    stop: int
    author: str | None
    role: str
    written: date | None
    parent: int | None
    site_id: str | None


class ReadingRecord(SQLModel, table=True):
    """What the last reading of a page found, in brief: tells whether a new one differs."""

    __tablename__ = "reading"

    page_id: int = Field(primary_key=True, foreign_key="page.id")
    domain: str
    digest: str
    read_at: datetime = Field(sa_type=Instant)


class RejectionRecord(SQLModel, table=True):
    """A sentence that nearly was a claim."""

    __tablename__ = "rejection"

    id: int = Field(primary_key=True)
    page_id: int = Field(foreign_key="page.id", index=True)
    start: int
    stop: int
    quote: str
    reason: str
    rule: str
    place: int


class ClaimRecord(SQLModel, table=True):
    """The claim as it stands now: identity, fields of the standing version, standing verdict. A projection."""

    __tablename__ = "claim"
    __table_args__ = (
        Index("ix_claim_outcome", "outcome", "number"),
        Index("ix_claim_status", "status", "number"),
        Index("ix_claim_forecaster", "forecaster_key", "number"),
        Index("ix_claim_target", "target_key", "number"),
        Index("ix_claim_latest", "latest", "number"),
        Index("ix_claim_written", "written", "number"),
        Index("ix_claim_probability", "probability", "number"),
        Index("ix_claim_proposition", "proposition_key"),
    )

    number: int = Field(primary_key=True)
    id: str = Field(unique=True)
    page_id: int = Field(foreign_key="page.id", index=True)
    place: int
    current: bool
    version: int
    reading_digest: str
    source: str
    site: str | None
    author: str | None
    forecaster: str | None
    forecaster_key: str
    """Case-folded and cut to a length that can be indexed; "" for nobody."""
    role: str
    written: date | None
    start: int
    stop: int
    quote: str
    statement: str
    kind: str
    target: str | None
    target_key: str
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
    group_name: str | None
    rank: int | None
    domain: str | None
    proposition: str
    proposition_key: str
    """Digest of the proposition: of bounded length, so that every database can index it."""
    wish: bool
    retrospective: bool
    redacted: bool
    outcome: str | None
    verdict_rule: str | None
    evidence: str
    """Deciding event ids between bars: "|E1|E2|"."""
    by_silence: bool
    deadline_passed: bool
    judged_by: str | None
    verdict_seq: int | None
    """Journal row of the standing verdict."""
    status: str
    flagged: bool


class ClaimVersionRecord(SQLModel, table=True):
    """One version of one claim, whole, as JSON. Appended only."""

    __tablename__ = "claim_version"

    number: int = Field(primary_key=True, foreign_key="claim.number")
    version: int = Field(primary_key=True)
    made_by: str
    """"reading", or the person who edited."""
    made_at: datetime = Field(sa_type=Instant)
    body: str


class EventLogRecord(SQLModel, table=True):
    """One version of one named log. Appended only."""

    __tablename__ = "event_log"
    __table_args__ = (UniqueConstraint("name", "serial"),)

    id: int = Field(primary_key=True)
    name: str = Field(index=True)
    serial: int
    version: str
    imported_at: datetime = Field(sa_type=Instant)
    actor: str
    source: str
    event_count: int
    coverage_count: int


class EventRecord(SQLModel, table=True):
    """One row of one version of a log. Appended only."""

    __tablename__ = "event"
    __table_args__ = (UniqueConstraint("log_id", "event_id"),)

    id: int = Field(primary_key=True)
    log_id: int = Field(foreign_key="event_log.id")
    event_id: str = Field(index=True)
    event_type: str
    place: str
    date_start: date
    date_end: date
    body: str
    """The whole event as JSON."""


class CoverageRecord(SQLModel, table=True):
    """One promise of one version of a log. Appended only."""

    __tablename__ = "coverage"

    id: int = Field(primary_key=True)
    log_id: int = Field(foreign_key="event_log.id", index=True)
    body: str


class JournalRecord(SQLModel, table=True):
    """One thing done. Appended only; each row carries the hash of the one before."""

    __tablename__ = "journal"
    __table_args__ = (
        Index("ix_journal_number", "number", "seq"),
        Index("ix_journal_batch", "batch", "seq"),
        Index("ix_journal_action", "action", "actor", "seq"),
        Index("ix_journal_undoes", "undoes"),
    )

    seq: int = Field(primary_key=True)
    at: datetime = Field(sa_type=Instant)
    actor: str
    command: str
    batch: str
    action: str
    number: int | None = Field(foreign_key="claim.number")
    version: int | None
    outcome: str | None
    rule: str
    sentence: str
    evidence: str
    against: str
    note: str
    as_of: date | None
    log_version: str
    rule_version: str
    decided_on: date | None
    late_by_days: int | None
    lenient_outcome: str | None
    deadline_passed: bool
    by_silence: bool
    undoes: int | None = Field(foreign_key="journal.seq")
    previous_hash: str
    hash: str


def table(record: type[SQLModel]) -> Table:
    """The Core table behind a record, for statements over many rows."""
    found = record.__table__  # type: ignore[attr-defined]
    assert isinstance(found, Table)
    return found


page = table(PageRecord)
comment = table(CommentRecord)
reading = table(ReadingRecord)
rejection = table(RejectionRecord)
claim = table(ClaimRecord)
claim_version = table(ClaimVersionRecord)
event_log = table(EventLogRecord)
event = table(EventRecord)
coverage = table(CoverageRecord)
journal = table(JournalRecord)
