"""Undo and redo: rows about rows, so that nothing that was done is ever lost.

Acts are what people say about claims, and what they bring in by a command of its own: a log, a row of it, a file of
claims. What came with a whole run stays: pages that others have read on are not taken from under them.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimtrack.errors import BadArgumentError, ClaimtrackError
from claimtrack.store import claims as stored
from claimtrack.store import journal, queries
from claimtrack.store.database import Transaction
from claimtrack.store.journal import ACTS_OF_PEOPLE, TAKINGS, Action, Entry, Line
from claimtrack.store.pages import refresh_pages
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
        refresh_pages(tx, [line.entry.version or 0 for line in chosen if _brings(line, Action.INGEST)])
        edited = [line.entry.number for line in chosen if line.entry.action is Action.EDIT and line.entry.number]
        redecide(tx, stamp, edited)
        shown = () if any(line.entry.action is Action.TAKE_IN for line in chosen) else numbers
        return Act(stamp.batch, action.value, shown, _said(action, chosen), tuple(queries.rows_by_number(tx, shown)))


def _named(tx: Transaction, action: Action, batch: str | None, seq: int | None) -> list[Line]:
    lines = journal.batch_lines(tx, batch) if batch is not None else journal.lines_at(tx, [seq or 0])
    if not lines:
        raise BadArgumentError("batch" if batch else "row", batch or seq, "see the rows with: claimtrack history")
    about = journal.lines_of(tx, {line.entry.number for line in lines if line.entry.number is not None})
    undone = frozenset(_undoings(tx))
    turnable = [line for line in _whole(tx, lines) if _is_turnable(line)]
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
    for line in reversed(_acts_of(tx, actor)):
        if line.seq in undone:
            continue
        if line.stamp.batch not in batches:
            if len(batches) == steps:
                break
            batches.append(line.stamp.batch)
        chosen.append(line)
    return list(reversed([line for line in _whole(tx, reversed(chosen)) if line.seq not in undone]))


def _last_undone(tx: Transaction, actor: str, steps: int) -> list[Line]:
    """The rows that a person undid last, the latest undo first; none once something new was done since."""
    acts = {line.seq: line for line in _acts_of(tx, actor)}
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
    return _whole(tx, sorted(chosen, key=lambda line: line.seq))


def _acts_of(tx: Transaction, actor: str) -> list[Line]:
    """What a person did that can be taken back, oldest first: of what was taken in, the one row that stands for all."""
    lines = journal.acts_of(tx, actor, (*ACTS_OF_PEOPLE, Action.IMPORT))
    return [line for line in lines if _brings(line, Action.IMPORT) == (line.stamp.command in TAKINGS)]


def _whole(tx: Transaction, lines: Iterable[Line]) -> list[Line]:
    """The lines; for one that stands for a whole taking-in, all that it brought before it."""
    found: list[Line] = []
    for line in lines:
        if _brings(line, Action.IMPORT) and line.stamp.command in TAKINGS:
            rows = journal.batch_lines(tx, line.stamp.batch)
            found += [row for row in rows if _brings(row, Action.TAKE_IN) or _brings(row, Action.INGEST)]
        found.append(line)
    return list({line.seq: line for line in found}.values())


def _brings(line: Line, action: Action) -> bool:
    return line.entry.action is action and line.entry.version is not None


def _is_turnable(line: Line) -> bool:
    """Whether a row says what can be taken back: an act about a claim, or what a command of its own brought."""
    if line.entry.undoes is not None:
        return False
    if line.stamp.command in TAKINGS:
        return any(_brings(line, kind) for kind in (Action.TAKE_IN, Action.INGEST, Action.IMPORT))
    return line.entry.number is not None


def _undoings(tx: Transaction) -> dict[int, Line]:
    """The undo that stands, for each row that is undone."""
    last = {line.entry.undoes: line for line in journal.turns(tx) if line.entry.undoes is not None}
    return {seq: line for seq, line in last.items() if line.entry.action is Action.UNDO}


def _said(action: Action, chosen: list[Line]) -> str:
    done = "undone" if action is Action.UNDO else "done again"
    imports = [line.entry for line in chosen if line.entry.action is Action.IMPORT]
    if imports:
        later = "; decide anew for the verdicts to follow" if any(entry.log_version for entry in imports) else ""
        return f"{done}: {', '.join(entry.note.partition(' version ')[0] for entry in imports)}{later}"
    kinds = ", ".join(dict.fromkeys(line.entry.action.value for line in chosen))
    numbers = list(dict.fromkeys(line.entry.number for line in chosen))
    what = f"claim {numbers[0]}" if len(numbers) == 1 else f"{len(numbers)} claims"
    return f"{done}: {kinds} of {what}"
