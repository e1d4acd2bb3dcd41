"""Whoever writes past claimtrack is found out: every table is held against what the journal and the contents say."""

import sqlite3
from pathlib import Path

import pytest

from claimtrack import workflow
from claimtrack.workflow import Workspace

TAMPERINGS = [
    ("journal", "UPDATE journal SET note = 'x' WHERE seq = 20", "row 20 was changed"),
    ("journal", "DELETE FROM journal WHERE seq = 20", "row 20 is missing"),
    ("event", "UPDATE event SET body = replace(body, '2018-05', '2018-07') WHERE event_id = 'SY0047'", "rows of log"),
    ("event", "DELETE FROM event WHERE event_id = 'SY0047'", "rows of log"),
    (
        "event",
        "INSERT INTO event SELECT id + 99999, log_id, 'N', date_start, date_end, '', place, body FROM event LIMIT 1",
        "rows of log",
    ),
    ("coverage", "UPDATE coverage SET body = replace(body, '\"complete\"', '\"partial\"')", "rows of log"),
    ("coverage", "UPDATE coverage SET body = '{}'", "cannot be read"),
    ("event_log", "DELETE FROM event_log", "is missing"),
    ("claim_version", "UPDATE claim_version SET body = replace(body, 'Rastan', 'Idlib')", "is not what was read"),
    ("claim_version", "UPDATE claim_version SET body = replace(body, 'Hama', 'Homs') WHERE version > 1", "row"),
    ("page", "UPDATE page SET text = replace(text, 'Rastan', 'Idlib')", "is not what was taken in"),
    ("page", "UPDATE page SET published = '2018-01-01'", "is not what was taken in"),
    ("comment", "DELETE FROM comment WHERE place = 1", "is not what was taken in"),
    ("claim", "UPDATE claim SET outcome = 'false' WHERE outcome = 'true'", "not what the journal says"),
    ("claim", "UPDATE claim SET probability = 0.5 WHERE number = 3", "claim 3"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "statement", "found"), TAMPERINGS)
def test_a_row_changed_past_us_is_named(
    workspace: Workspace, database: Path, table: str, statement: str, found: str
) -> None:
    workflow.edit(workspace, 3, target="Hama")
    assert workflow.verify(workspace).is_whole
    with sqlite3.connect(database) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,))
        for (name,) in names.fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("PRAGMA foreign_keys = OFF")
        assert connection.execute(statement).rowcount > 0
    verification = workflow.verify(workspace)
    assert not verification.is_whole
    assert found in verification.sentence


@pytest.mark.parametrize("table", ["journal", "event", "coverage", "event_log", "claim_version"])
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid + 100000"])
def test_what_is_appended_only_refuses_to_be_changed(
    workspace: Workspace, database: Path, table: str, statement: str
) -> None:
    with sqlite3.connect(database) as connection, pytest.raises(sqlite3.IntegrityError, match="appended only"):
        connection.execute(statement.format(table))
    assert workflow.verify(workspace).is_whole
