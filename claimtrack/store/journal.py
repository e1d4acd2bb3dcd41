"""The journal: what was done, one appended row each, chained by hashes so that a changed row shows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Row, Select, func, select

from claimtrack.claims import Outcome, Verdict
from claimtrack.store import tables
from claimtrack.store.bulk import add_rows, slices
from claimtrack.store.database import Transaction

FIRST_HASH = "0" * 64
"""What the first row carries in place of a predecessor's hash."""


class Action(StrEnum):
    """What a row says was done."""

    VERDICT = "verdict"
    JUDGE = "judge"
    WITHDRAW = "withdraw"
    ACCEPT = "accept"
    REJECT = "reject"
    EDIT = "edit"
    FLAG = "flag"
    UNFLAG = "unflag"
    NOTE = "note"
    REREAD = "reread"
    """A new reading of the same words differs from the one before."""
    RETIRE = "retire"
    """No longer read from its page."""
    REVIVE = "revive"
    UNDO = "undo"
    REDO = "redo"
    INGEST = "ingest"
    EXTRACT = "extract"
    IMPORT = "import"
    TAKE_IN = "take-in"
    """A claim came with a file of claims; where every such row of a claim is undone, the claim is not there."""
    RESOLVE = "resolve"


ACTS_OF_PEOPLE = (
    Action.JUDGE, Action.WITHDRAW, Action.ACCEPT, Action.REJECT, Action.EDIT, Action.FLAG, Action.UNFLAG, Action.NOTE,
)  # fmt: skip
"""What `undo` takes back unless a batch or row is named, beside what `TAKINGS` brought."""
TAKINGS = ("import", "events import", "events add")
"""Commands that bring claims or a log: their `IMPORT` row stands for all of their batch."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be appended about one claim, or about none."""

    action: Action
    number: int | None = None
    version: int | None = None
    """Version of the claim; without one, the key of the log (`IMPORT`; 0 for claims) or page (`INGEST`) that came."""
    outcome: Outcome | None = None
    rule: str = ""
    sentence: str = ""
    evidence: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    note: str = ""
    as_of: date | None = None
    log_version: str = ""
    rule_version: str = ""
    decided_on: date | None = None
    late_by_days: int | None = None
    lenient_outcome: Outcome | None = None
    deadline_passed: bool = False
    by_silence: bool = False
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who did it, by which command, when; rows of one command share the batch."""

    actor: str
    command: str
    batch: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the journal."""

    seq: int
    stamp: Stamp
    entry: Entry
    hash: str = ""


def append(tx: Transaction, stamp: Stamp, entries: Sequence[Entry]) -> list[Line]:
    """Append rows; `tx` must be a writing transaction, so that nobody appends meanwhile."""
    return append_stamped(tx, [(stamp, entry) for entry in entries])


def append_stamped(tx: Transaction, stamped: Iterable[tuple[Stamp, Entry]]) -> list[Line]:
    """The same for rows that differ in who did it, and when."""
    seq, previous = _head(tx)
    lines: list[Line] = []
    rows: list[dict[str, Any]] = []
    for stamp, entry in stamped:
        seq += 1
        values = _values(seq, stamp, entry)
        digest = chain(previous, values)
        rows.append({**values, "previous_hash": previous, "hash": digest})
        lines.append(Line(seq, stamp, entry, digest))
        previous = digest
    add_rows(tx, tables.journal, rows)
    return lines


def chain(previous: str, values: dict[str, Any]) -> str:
    """The hash of a row: of everything it says and of the hash before it."""
    facts = [_plain(values[name]) for name in sorted(values) if name not in ("hash", "previous_hash")]
    return hashlib.sha256(json.dumps([previous, *facts]).encode()).hexdigest()


def verdict_entry(number: int, version: int, verdict: Verdict, rule_version: str) -> Entry:
    """A rule's verdict as an entry."""
    return Entry(
        action=Action.VERDICT,
        number=number,
        version=version,
        outcome=verdict.outcome,
        rule=verdict.rule,
        sentence=verdict.sentence,
        evidence=verdict.evidence,
        against=verdict.evidence_against,
        as_of=verdict.as_of,
        log_version=verdict.log_version,
        rule_version=rule_version,
        decided_on=verdict.decided_on,
        late_by_days=verdict.late_by_days,
        lenient_outcome=verdict.lenient_outcome,
        deadline_passed=verdict.deadline_passed,
        by_silence=verdict.by_silence,
    )


def lines_of(tx: Transaction, numbers: Collection[int]) -> dict[int, list[Line]]:
    """The rows about each claim, oldest first."""
    found: dict[int, list[Line]] = {}
    journal = tables.journal.c
    for part in slices(sorted(numbers)):
        for row in tx.execute(select(tables.journal).where(journal.number.in_(part)).order_by(journal.seq)):
            found.setdefault(row.number, []).append(_line(row))
    return found


def all_lines(tx: Transaction) -> Iterator[Line]:
    """Every row, oldest first."""
    for row in tx.execution_options(yield_per=1000).execute(select(tables.journal).order_by(tables.journal.c.seq)):
        yield _line(row)


def some_lines(
    tx: Transaction, *, limit: int, actor: str | None = None, batch: str | None = None, actions: Collection[Action] = ()
) -> list[Line]:
    """The last `limit` rows that fit, oldest first."""
    journal = tables.journal.c
    wanted: Select[Any] = select(tables.journal).order_by(journal.seq.desc()).limit(limit)
    if actor is not None:
        wanted = wanted.where(journal.actor == actor)
    if batch is not None:
        wanted = wanted.where(journal.batch == batch)
    if actions:
        wanted = wanted.where(journal.action.in_([action.value for action in actions]))
    return [_line(row) for row in reversed(tx.execute(wanted).all())]


@dataclass(frozen=True, slots=True)
class ChainCheck:
    """How far the chain holds."""

    rows: int
    bad_seq: int | None = None
    what: str = ""


def check_chain(tx: Transaction) -> ChainCheck:
    """Walk the chain and stop at the first row that does not fit."""
    previous, expected = FIRST_HASH, 1
    rows = tx.execution_options(yield_per=1000).execute(select(tables.journal).order_by(tables.journal.c.seq))
    for row in rows:
        values = dict(row._mapping)
        if row.seq != expected:
            return ChainCheck(expected - 1, expected, f"row {expected} is missing")
        if row.previous_hash != previous:
            return ChainCheck(expected - 1, row.seq, f"row {row.seq} does not follow the row before it")
        if row.hash != chain(previous, values):
            return ChainCheck(expected - 1, row.seq, f"row {row.seq} was changed after it was written")
        previous, expected = row.hash, expected + 1
    known = tx.execute(select(tables.claim.c.verdict_seq).order_by(tables.claim.c.verdict_seq.desc().nulls_last()))
    last = known.scalars().first()
    if last is not None and last >= expected:
        return ChainCheck(expected - 1, expected, f"row {expected} is missing at the end")
    return ChainCheck(expected - 1)


def lines_at(tx: Transaction, seqs: Collection[int]) -> list[Line]:
    """The rows of these numbers."""
    return _select(tx, tables.journal.c.seq.in_(list(seqs)))


def batch_lines(tx: Transaction, batch: str) -> list[Line]:
    """The rows of one command, oldest first."""
    return _select(tx, tables.journal.c.batch == batch)


def acts_of(tx: Transaction, actor: str, actions: Collection[Action]) -> list[Line]:
    """What one person did, of these kinds, oldest first."""
    column = tables.journal.c
    return _select(tx, (column.actor == actor) & column.action.in_([action.value for action in actions]))


def lines_of_action(tx: Transaction, action: Action) -> list[Line]:
    """Every row that says this was done, oldest first."""
    return _select(tx, tables.journal.c.action == action.value)


def turns(tx: Transaction) -> list[Line]:
    """Every undo and redo, oldest first."""
    return _select(tx, tables.journal.c.undoes.is_not(None))


def undone_keys(action: Action) -> CompoundSelect[Any]:
    """Keys of what came with rows of this action of which none stands any more, for a condition."""
    row, turn = tables.journal.alias().c, tables.journal.alias().c
    last = select(turn.action).where(turn.undoes == row.seq).order_by(turn.seq.desc()).limit(1).scalar_subquery()
    came = select(row.version).where(row.action == action.value, row.number.is_(None), row.version.is_not(None))
    is_undone = func.coalesce(last, "") == Action.UNDO.value
    return came.where(is_undone).except_(came.where(~is_undone))


def judged_numbers(tx: Transaction) -> list[int]:
    """Claims that anybody ever judged."""
    column = tables.journal.c
    found = tx.execute(select(column.number).where(column.action == Action.JUDGE.value).distinct()).scalars()
    return sorted(number for number in found if number is not None)


def _select(tx: Transaction, condition: ColumnElement[bool]) -> list[Line]:
    wanted = select(tables.journal).where(condition).order_by(tables.journal.c.seq)
    return [_line(row) for row in tx.execute(wanted)]


def last_seq(tx: Transaction) -> int:
    """Number of the last row; 0 for none."""
    return _head(tx)[0]


def last_line(tx: Transaction, action: Action) -> Line | None:
    """The last row that says this was done, undone or not."""
    found = some_lines(tx, limit=1, actions=[action])
    return found[0] if found else None


def _head(tx: Transaction) -> tuple[int, str]:
    journal = tables.journal.c
    row = tx.execute(select(journal.seq, journal.hash).order_by(journal.seq.desc()).limit(1)).first()
    return (row.seq, row.hash) if row else (0, FIRST_HASH)


_ENTRY_FIELDS = tuple(field.name for field in fields(Entry))


def _values(seq: int, stamp: Stamp, entry: Entry) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(entry, name) for name in _ENTRY_FIELDS}
    values["action"] = entry.action.value
    values["outcome"] = entry.outcome.value if entry.outcome else None
    values["lenient_outcome"] = entry.lenient_outcome.value if entry.lenient_outcome else None
    values["evidence"] = json.dumps(entry.evidence)
    values["against"] = json.dumps(entry.against)
    return {"seq": seq, "at": stamp.at, "actor": stamp.actor, "command": stamp.command, "batch": stamp.batch, **values}


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return value.isoformat() if isinstance(value, date) else value


def _line(row: Row[Any]) -> Line:
    values = {name: getattr(row, name) for name in _ENTRY_FIELDS}
    values["action"] = Action(row.action)
    values["outcome"] = Outcome(row.outcome) if row.outcome else None
    values["lenient_outcome"] = Outcome(row.lenient_outcome) if row.lenient_outcome else None
    values["evidence"] = tuple(json.loads(row.evidence))
    values["against"] = tuple(json.loads(row.against))
    return Line(row.seq, Stamp(row.actor, row.command, row.batch, row.at), Entry(**values), row.hash)
