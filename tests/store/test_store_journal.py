"""The journal: appended only, chained, and what stands after it."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

sys.path.insert(0, str(Path(__file__).parent))
from store_samples import AT, page, reading, stamp, verdict

from claimtrack.claims import Outcome
from claimtrack.events.model import Completeness, Coverage, Event, EventLog
from claimtrack.store import claims as stored
from claimtrack.store import journal, logs
from claimtrack.store.database import Store
from claimtrack.store.journal import FIRST_HASH, Action, Entry, Line, Stamp
from claimtrack.store.pages import add_pages
from claimtrack.store.standing import Standing, standing, verdict_of
from claimtrack.store.values import Status

GUARDED = ("journal", "claim_version", "event_log", "event", "coverage")


@pytest.fixture
def filled(store: Store) -> Store:
    """Three claims, a log, three rows of the journal."""
    day = date(2024, 5, 1)
    log = EventLog(
        (Event("E1", "opening", "bridge", day, day),),
        (Coverage("bridge", "opening", day, day, Completeness.COMPLETE),),
    )
    with store.write() as tx:
        add_pages(tx, [page()], at=AT)
        stored.sync_readings(tx, [(1, page(), "none", reading(page()))], stamp("extract"))
        logs.add_log(tx, "quay", log, actor="ada", source="log.csv", at=AT)
        journal.append(tx, stamp("resolve"), [journal.verdict_entry(1, 1, verdict(), "1")])
        journal.append(tx, stamp("judge", batch="b2"), [Entry(Action.JUDGE, 2, 1, outcome=Outcome.VOID, note="π")])
        journal.append(tx, stamp("flag", batch="b3"), [Entry(Action.FLAG, 2, 1)])
        stored.refresh(tx, [1, 2])
    return store


def test_events_are_found_by_the_names_they_have_among_all_logs(store: Store) -> None:
    day = date(2024, 5, 1)
    with store.write() as tx:
        for name, ids in (("quay", ("E1", "E2")), ("pier", ("E1", "E3")), ("mole", ("E3", "pier:E1", "E4"))):
            events = tuple(Event(key, "opening", f"{name} {key}", day, day) for key in ids)
            logs.add_log(tx, name, EventLog(events), actor="ada", source="log.csv", at=AT)
        merged = logs.current_log(tx).by_id()
        found = logs.events_named(tx, [*merged, "E9"])
    assert {key: event for key, (event, _) in found.items()} == merged
    assert all(event.place.startswith(name) for event, name in found.values())


@pytest.mark.parametrize("table", GUARDED)
@pytest.mark.parametrize("act", ["UPDATE {0} SET {1} = {1}", "DELETE FROM {0}"])
def test_the_database_refuses_to_change_history(filled: Store, table: str, act: str) -> None:
    column = {"journal": "note", "event_log": "name"}.get(table, "body")
    with pytest.raises(DBAPIError, match=f"{table} is appended only"), filled.write() as tx:
        tx.execute(text(act.format(table, column)))
    with filled.read() as tx:
        assert tx.execute(text(f"SELECT count(*) FROM {table}")).scalar()


def test_a_row_cannot_be_replaced(filled: Store) -> None:
    with filled.read() as tx:
        names = list(tx.execute(text("SELECT * FROM journal")).keys())
    copied = ", ".join("'forged'" if name == "note" else name for name in names)
    verb = "INSERT OR REPLACE INTO" if filled.path else "INSERT INTO"
    with pytest.raises(DBAPIError), filled.write() as tx:
        tx.execute(text(f"{verb} journal ({', '.join(names)}) SELECT {copied} FROM journal WHERE seq = 2"))
    with filled.read() as tx:
        assert journal.check_chain(tx).bad_seq is None


def test_the_chain_holds_and_each_row_is_numbered(filled: Store) -> None:
    with filled.read() as tx:
        assert journal.check_chain(tx) == journal.ChainCheck(3)
        assert [line.seq for line in journal.all_lines(tx)] == [1, 2, 3]


def _unguarded(store: Store, statement: str) -> None:
    """Change history the way somebody with the file and a purpose would."""
    with store.write() as tx:
        if tx.dialect.name == "sqlite":
            for name in ("journal_no_update", "journal_no_delete"):
                tx.execute(text(f"DROP TRIGGER {name}"))
        else:
            tx.execute(text("ALTER TABLE journal DISABLE TRIGGER ALL"))
        tx.execute(text(statement))


@pytest.mark.parametrize(
    ("statement", "bad"),
    [
        ("UPDATE journal SET outcome = 'true' WHERE seq = 2", 2),
        ("UPDATE journal SET note = 'pi' WHERE seq = 2", 2),
        ("UPDATE journal SET actor = 'eve' WHERE seq = 1", 1),
        ("UPDATE journal SET previous_hash = 'x' WHERE seq = 3", 3),
        ("DELETE FROM journal WHERE seq = 2", 2),
        ("DELETE FROM journal WHERE seq = 1", 1),
    ],
)
def test_verify_names_the_first_bad_row(filled: Store, statement: str, bad: int) -> None:
    _unguarded(filled, statement)
    with filled.read() as tx:
        assert journal.check_chain(tx).bad_seq == bad


def test_a_claim_changed_past_the_journal_is_found(filled: Store) -> None:
    with filled.write() as tx:
        tx.execute(text("UPDATE claim SET outcome = 'false' WHERE number = 1"))
    with filled.read() as tx:
        assert stored.stale_claims(tx) == [1]


def test_lines_come_back_as_they_were_appended(filled: Store) -> None:
    with filled.read() as tx:
        (line,) = journal.lines_of(tx, [1])[1]
    assert line.stamp == stamp("resolve")
    assert line.entry == journal.verdict_entry(1, 1, verdict(), "1")
    assert verdict_of(line) == verdict()


def test_the_hash_depends_on_every_field() -> None:
    values = {"seq": 1, "at": AT, "note": "a", "outcome": None}
    plain = journal.chain(FIRST_HASH, values)
    assert len({plain, *(journal.chain(FIRST_HASH, {**values, key: "z"}) for key in ("seq", "note", "outcome"))}) == 4
    assert journal.chain("1" * 64, values) != plain


# What stands: pure, no database.


def _lines(*entries: Entry, actors: str = "") -> list[Line]:
    return [
        Line(seq, Stamp((actors + "a" * 99)[seq - 1], "t", f"b{seq}", AT), entry)
        for seq, entry in enumerate(entries, 1)
    ]


TRUE = Entry(Action.VERDICT, 1, 1, outcome=Outcome.TRUE)
UNKNOWN = Entry(Action.VERDICT, 1, 1, outcome=Outcome.UNKNOWN)
VOID = Entry(Action.JUDGE, 1, 1, outcome=Outcome.VOID)
FALSE = Entry(Action.JUDGE, 1, 1, outcome=Outcome.FALSE)


def _undo(seq: int) -> Entry:
    return Entry(Action.UNDO, 1, 1, undoes=seq)


def _redo(seq: int) -> Entry:
    return Entry(Action.REDO, 1, 1, undoes=seq)


@pytest.mark.parametrize(
    ("entries", "actors", "outcome", "status"),
    [
        ((), "", None, Status.NEW),
        ((TRUE,), "", Outcome.TRUE, Status.NEW),
        ((UNKNOWN,), "", Outcome.UNKNOWN, Status.NEEDS_JUDGEMENT),
        ((TRUE, VOID), "", Outcome.VOID, Status.DECIDED),
        ((TRUE, VOID, _undo(2)), "", Outcome.TRUE, Status.NEW),
        ((TRUE, VOID, _undo(2), _redo(2)), "", Outcome.VOID, Status.DECIDED),
        ((TRUE, VOID, Entry(Action.WITHDRAW, 1, 1)), "", Outcome.TRUE, Status.NEW),
        ((TRUE, VOID, Entry(Action.WITHDRAW, 1, 1)), "aab", Outcome.VOID, Status.DECIDED),
        ((TRUE, VOID, FALSE), "aab", Outcome.FALSE, Status.CONFLICTING),
        ((TRUE, VOID, FALSE), "aaa", Outcome.FALSE, Status.DECIDED),
        ((TRUE, VOID, FALSE, _undo(3)), "aab", Outcome.VOID, Status.DECIDED),
        ((TRUE, VOID, TRUE), "", Outcome.VOID, Status.DECIDED),
        ((TRUE, Entry(Action.ACCEPT, 1, 1)), "", Outcome.TRUE, Status.DECIDED),
        ((Entry(Action.ACCEPT, 1, 1),), "", None, Status.WAITING),
        ((TRUE, Entry(Action.REJECT, 1, 1)), "", Outcome.TRUE, Status.REJECTED),
        ((TRUE, Entry(Action.REJECT, 1, 1), _undo(2)), "", Outcome.TRUE, Status.NEW),
        ((TRUE, Entry(Action.EDIT, 1, 2)), "", None, Status.NEW),
        ((TRUE, Entry(Action.EDIT, 1, 2), _undo(2)), "", Outcome.TRUE, Status.NEW),
        ((TRUE, Entry(Action.EDIT, 1, 2), replace(UNKNOWN, version=2)), "", Outcome.UNKNOWN, Status.NEEDS_JUDGEMENT),
    ],
)
def test_what_stands(entries: tuple[Entry, ...], actors: str, outcome: Outcome | None, status: Status) -> None:
    state = standing(_lines(*entries, actors=actors))
    assert (state.deciding.entry.outcome if state.deciding else None) is outcome
    assert state.status() is status


def test_nobody_is_asked_to_judge_a_vague_claim() -> None:
    assert standing(_lines(UNKNOWN)).status(is_question=False) is Status.NEW


ACTS = st.lists(
    st.sampled_from([TRUE, UNKNOWN, VOID, FALSE, Entry(Action.ACCEPT, 1, 1), Entry(Action.FLAG, 1, 1)]), max_size=8
)


@given(ACTS)
def test_undoing_everything_leaves_nothing(entries: list[Entry]) -> None:
    done = _lines(*entries, *(_undo(seq) for seq in range(len(entries), 0, -1)))
    assert replace(standing(done), undone=frozenset()) == Standing()


@given(ACTS.filter(bool))
def test_undo_and_redo_change_nothing(entries: list[Entry]) -> None:
    last = len(entries)
    assert standing(_lines(*entries, _undo(last), _redo(last))) == standing(_lines(*entries))


@given(ACTS.filter(bool))
def test_undoing_the_last_act_is_as_if_it_had_not_been(entries: list[Entry]) -> None:
    undone = standing(_lines(*entries, _undo(len(entries))))
    assert replace(undone, undone=frozenset()) == standing(_lines(*entries[:-1]))
