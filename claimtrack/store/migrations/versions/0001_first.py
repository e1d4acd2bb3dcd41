"""The first schema: pages, claims, logs and the journal, with the guards that keep history from being changed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from claimtrack.store.types import Instant

revision = "0001"
down_revision = None

_APPENDED_ONLY = ("claim_version", "event_log", "event", "coverage", "journal")


def upgrade() -> None:
    _create_tables()
    if op.get_bind().dialect.name == "sqlite":
        op.execute("CREATE VIRTUAL TABLE claim_words USING fts5(words, tokenize='unicode61 remove_diacritics 2')")
        for table in _APPENDED_ONLY:
            _guard_on_sqlite(table)
        _guard_replacement_on_sqlite()
    else:
        op.execute("CREATE TABLE claim_words (rowid INTEGER PRIMARY KEY, words TSVECTOR NOT NULL)")
        op.execute("CREATE INDEX ix_claim_words ON claim_words USING gin (words)")
        op.execute(
            "CREATE FUNCTION claimtrack_refuse() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION '% is appended only', TG_TABLE_NAME; END $$"
        )
        for table in _APPENDED_ONLY:
            op.execute(
                f"CREATE TRIGGER {table}_appended_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION claimtrack_refuse()"
            )


def _guard_on_sqlite(table: str) -> None:
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is appended only'); END"
        )


def _guard_replacement_on_sqlite() -> None:
    # INSERT OR REPLACE deletes without waking a trigger on DELETE.
    op.execute(
        "CREATE TRIGGER journal_no_replace BEFORE INSERT ON journal "
        "WHEN EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq) "
        "BEGIN SELECT RAISE(ABORT, 'journal is appended only'); END"
    )


def _create_tables() -> None:
    op.create_table(
        "event_log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("imported_at", Instant(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("event_count", sa.Integer(), nullable=False),
        sa.Column("coverage_count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name", "serial"),
    )
    op.create_index(op.f("ix_event_log_name"), "event_log", ["name"], unique=False)
    op.create_table(
        "page",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("site", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("published_basis", sa.String(), nullable=False),
        sa.Column("published_from", sa.String(), nullable=True),
        sa.Column("ingested_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("source", "version"),
    )
    op.create_index(op.f("ix_page_source"), "page", ["source"], unique=False)
    op.create_table(
        "claim",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("page_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("reading_digest", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=True),
        sa.Column("author", sa.String(), nullable=True),
        sa.Column("forecaster", sa.String(), nullable=True),
        sa.Column("forecaster_key", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("written", sa.Date(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("statement", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=True),
        sa.Column("target_key", sa.String(), nullable=False),
        sa.Column("event_type", sa.String(), nullable=True),
        sa.Column("actor", sa.String(), nullable=True),
        sa.Column("polarity", sa.String(), nullable=False),
        sa.Column("earliest", sa.Date(), nullable=True),
        sa.Column("latest", sa.Date(), nullable=True),
        sa.Column("latest_lenient", sa.Date(), nullable=True),
        sa.Column("window_text", sa.String(), nullable=False),
        sa.Column("window_basis", sa.String(), nullable=False),
        sa.Column("hedge", sa.String(), nullable=True),
        sa.Column("probability", sa.Float(), nullable=True),
        sa.Column("probability_basis", sa.String(), nullable=False),
        sa.Column("condition", sa.String(), nullable=True),
        sa.Column("group_name", sa.String(), nullable=True),
        sa.Column("rank", sa.Integer(), nullable=True),
        sa.Column("domain", sa.String(), nullable=True),
        sa.Column("proposition", sa.String(), nullable=False),
        sa.Column("proposition_key", sa.String(), nullable=False),
        sa.Column("wish", sa.Boolean(), nullable=False),
        sa.Column("retrospective", sa.Boolean(), nullable=False),
        sa.Column("redacted", sa.Boolean(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("verdict_rule", sa.String(), nullable=True),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("by_silence", sa.Boolean(), nullable=False),
        sa.Column("deadline_passed", sa.Boolean(), nullable=False),
        sa.Column("judged_by", sa.String(), nullable=True),
        sa.Column("verdict_seq", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("flagged", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["page_id"],
            ["page.id"],
        ),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("ix_claim_forecaster", "claim", ["forecaster_key", "number"], unique=False)
    op.create_index("ix_claim_latest", "claim", ["latest", "number"], unique=False)
    op.create_index("ix_claim_outcome", "claim", ["outcome", "number"], unique=False)
    op.create_index(op.f("ix_claim_page_id"), "claim", ["page_id"], unique=False)
    op.create_index("ix_claim_probability", "claim", ["probability", "number"], unique=False)
    op.create_index("ix_claim_proposition", "claim", ["proposition_key"], unique=False)
    op.create_index("ix_claim_status", "claim", ["status", "number"], unique=False)
    op.create_index("ix_claim_target", "claim", ["target_key", "number"], unique=False)
    op.create_index("ix_claim_written", "claim", ["written", "number"], unique=False)
    op.create_table(
        "comment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("page_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("author", sa.String(), nullable=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("written", sa.Date(), nullable=True),
        sa.Column("parent", sa.Integer(), nullable=True),
        sa.Column("site_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["page_id"],
            ["page.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("page_id", "place"),
    )
    op.create_table(
        "coverage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("log_id", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["log_id"],
            ["event_log.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_coverage_log_id"), "coverage", ["log_id"], unique=False)
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("log_id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.String(), nullable=False),
        sa.Column("event_type", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("date_start", sa.Date(), nullable=False),
        sa.Column("date_end", sa.Date(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["log_id"],
            ["event_log.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("log_id", "event_id"),
    )
    op.create_index(op.f("ix_event_event_id"), "event", ["event_id"], unique=False)
    op.create_table(
        "reading",
        sa.Column("page_id", sa.Integer(), nullable=False),
        sa.Column("domain", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("read_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["page_id"],
            ["page.id"],
        ),
        sa.PrimaryKeyConstraint("page_id"),
    )
    op.create_table(
        "rejection",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("page_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["page_id"],
            ["page.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_rejection_page_id"), "rejection", ["page_id"], unique=False)
    op.create_table(
        "claim_version",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["number"],
            ["claim.number"],
        ),
        sa.PrimaryKeyConstraint("number", "version"),
    )
    op.create_table(
        "journal",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("command", sa.String(), nullable=False),
        sa.Column("batch", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("sentence", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("against", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("log_version", sa.String(), nullable=False),
        sa.Column("rule_version", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("late_by_days", sa.Integer(), nullable=True),
        sa.Column("lenient_outcome", sa.String(), nullable=True),
        sa.Column("deadline_passed", sa.Boolean(), nullable=False),
        sa.Column("by_silence", sa.Boolean(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("previous_hash", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["number"],
            ["claim.number"],
        ),
        sa.ForeignKeyConstraint(
            ["undoes"],
            ["journal.seq"],
        ),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_index("ix_journal_action", "journal", ["action", "actor", "seq"], unique=False)
    op.create_index("ix_journal_undoes", "journal", ["undoes"], unique=False)
    op.create_index("ix_journal_batch", "journal", ["batch", "seq"], unique=False)
    op.create_index("ix_journal_number", "journal", ["number", "seq"], unique=False)
