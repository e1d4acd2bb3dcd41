"""Undo and redo: rows about rows, so that nothing that was done is ever lost."""

from __future__ import annotations

from claimtrack.errors import BadArgumentError, ClaimtrackError
from claimtrack.store import claims as stored
from claimtrack.store import journal, queries
from claimtrack.store.database import Transaction
from claimtrack.store.journal import ACTS_OF_PEOPLE, Action, Entry, Line
from claimtrack.store.standing import undone_rows
from claimtrack.workflow.resolving import redecide
from claimtrack.workflow.views import Act
from claimtrack.workflow.workspace import Workspace


class NothingToUndoError(ClaimtrackError):
    """There is no act left to take back, or to do again."""

    def __init__(self, what: str, actor: str) -> None:
        super().__init__(f"nothing to {what} for {actor}; see what was done with: claimtrack history")


def undo(
    workspace: Workspace,
    *,
    steps: int = 1,
    batch: str | None = None,
    seq: int | None = None,
    actor: str | None = None,
) -> Act:
    """Take back one's own last acts (a whole command each), one batch, or one row. Raises `NothingToUndoError`."""
    return _turn(workspace, Action.UNDO, steps, batch, seq, actor)


def redo(
    workspace: Workspace,
    *,
    steps: int = 1,
    batch: str | None = None,
    seq: int | None = None,
    actor: str | None = None,
) -> Act:
    """Do again what was undone last, as long as nothing new was done since. Raises `NothingToUndoError`."""
    return _turn(workspace, Action.REDO, steps, batch, seq, actor)


def _turn(
    workspace: Workspace, action: Action, steps: int, batch: str | None, seq: int | None, actor: str | None
) -> Act:
    if steps < 1:
        raise BadArgumentError("steps", steps, "give a number from 1")
    who = actor or workspace.actor
    with workspace.store.write() as tx:
        if seq is not None or batch is not None:
            chosen = _named(tx, action, batch, seq)
        elif action is Action.UNDO:
            chosen = _last_acts(tx, who, steps)
        else:
            chosen = _last_undone(tx, who, steps)
        if not chosen:
            raise NothingToUndoError(action.value, who)
        stamp = workspace.stamp(tx, action.value, actor=actor)
        entries = [
            Entry(action, line.entry.number, line.entry.version, undoes=line.seq, note=line.entry.action.value)
            for line in chosen
        ]
        journal.append(tx, stamp, entries)
        numbers = tuple(dict.fromkeys(line.entry.number for line in chosen if line.entry.number is not None))
        stored.refresh(tx, numbers)
        edited = [line.entry.number for line in chosen if line.entry.action is Action.EDIT and line.entry.number]
        redecide(tx, stamp, edited)
        return Act(
            stamp.batch, action.value, numbers, _said(action, chosen), tuple(queries.rows_by_number(tx, numbers))
        )


def _named(tx: Transaction, action: Action, batch: str | None, seq: int | None) -> list[Line]:
    lines = journal.batch_lines(tx, batch) if batch is not None else journal.lines_at(tx, [seq or 0])
    if not lines:
        raise BadArgumentError("batch" if batch else "row", batch or seq, "see the rows with: claimtrack history")
    about = journal.lines_of(tx, {line.entry.number for line in lines if line.entry.number is not None})
    undone = undone_rows(line for rows in about.values() for line in rows)
    turnable = [line for line in lines if line.entry.number is not None and line.entry.undoes is None]
    if action is Action.REDO:
        return [line for line in turnable if line.seq in undone]
    chosen = [line for line in turnable if line.seq not in undone]
    _refuse_buried_edits(chosen, about, undone)
    return list(reversed(chosen))


def _refuse_buried_edits(chosen: list[Line], about: dict[int, list[Line]], undone: frozenset[int]) -> None:
    """A later edit holds what an earlier one said: the earlier cannot go alone."""
    going = {line.seq for line in chosen}
    for line in chosen:
        if line.entry.action is not Action.EDIT or line.entry.number is None:
            continue
        for later in about[line.entry.number]:
            stands = later.seq not in undone and later.seq not in going
            if later.entry.action is Action.EDIT and later.seq > line.seq and stands:
                raise BadArgumentError("row", line.seq, f"undo the later edit of the claim first (row {later.seq})")


def _last_acts(tx: Transaction, actor: str, steps: int) -> list[Line]:
    """The rows of the last commands of a person that still stand, the latest first."""
    undone = _undoings(tx).keys()
    batches: list[str] = []
    chosen: list[Line] = []
    for line in reversed(journal.acts_of(tx, actor, ACTS_OF_PEOPLE)):
        if line.seq in undone:
            continue
        if line.stamp.batch not in batches:
            if len(batches) == steps:
                break
            batches.append(line.stamp.batch)
        chosen.append(line)
    return chosen


def _last_undone(tx: Transaction, actor: str, steps: int) -> list[Line]:
    """The rows that a person undid last, the latest undo first; none once something new was done since."""
    acts = {line.seq: line for line in journal.acts_of(tx, actor, ACTS_OF_PEOPLE)}
    newest = max(acts, default=0)
    commands: list[str] = []
    chosen: list[Line] = []
    for undoing in sorted(_undoings(tx).values(), key=lambda line: -line.seq):
        if undoing.seq < newest or undoing.stamp.actor != actor or undoing.entry.undoes not in acts:
            continue
        if undoing.stamp.batch not in commands:
            if len(commands) == steps:
                break
            commands.append(undoing.stamp.batch)
        chosen.append(acts[undoing.entry.undoes])
    return sorted(chosen, key=lambda line: line.seq)


def _undoings(tx: Transaction) -> dict[int, Line]:
    """The undo that stands, for each row that is undone."""
    last = {line.entry.undoes: line for line in journal.turns(tx) if line.entry.undoes is not None}
    return {seq: line for seq, line in last.items() if line.entry.action is Action.UNDO}


def _said(action: Action, chosen: list[Line]) -> str:
    kinds = ", ".join(dict.fromkeys(line.entry.action.value for line in chosen))
    numbers = list(dict.fromkeys(line.entry.number for line in chosen))
    what = f"claim {numbers[0]}" if len(numbers) == 1 else f"{len(numbers)} claims"
    return f"{'undone' if action is Action.UNDO else 'done again'}: {kinds} of {what}"
