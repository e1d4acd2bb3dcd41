"""What a person says about a claim: each act is appended rows of one batch, and can be undone."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from claimtrack.claims import Outcome
from claimtrack.errors import BadArgumentError, ClaimtrackError, MissingFileError, Problem
from claimtrack.store import claims as stored
from claimtrack.store import journal, logs, queries
from claimtrack.store.database import Transaction
from claimtrack.store.errors import UnknownClaimError
from claimtrack.store.journal import Action, Entry
from claimtrack.text.display import from_cell, storable
from claimtrack.workflow.same_sentence import with_their_sentences
from claimtrack.workflow.views import Act
from claimtrack.workflow.workspace import Workspace


class NoJudgementError(ClaimtrackError):
    """There is no judgement of this person to take back."""

    def __init__(self, number: int, actor: str) -> None:
        super().__init__(f"claim {number}: no judgement of {actor} stands; see: claimtrack history {number}")


JUDGEABLE = (Outcome.TRUE, Outcome.FALSE, Outcome.AMBIGUOUS, Outcome.VOID)
_LONGEST_NOTE = 10_000
_ADDRESS = re.compile(r"[./]")
"""What an address holds and no id of a row."""


def judge(
    workspace: Workspace,
    numbers: Sequence[int | str],
    outcome: Outcome | str,
    *,
    because: str = "",
    evidence: Sequence[str] = (),
    actor: str | None = None,
) -> Act:
    """Say what became of claims: true, false, ambiguous or void. It outranks the rule until withdrawn.

    `evidence` are event ids of the log or addresses.
    """
    decided = judgeable(outcome)
    reason, sources = _text(because), tuple(_text(source) for source in evidence if source.strip())

    def entry(tx: Transaction, number: int, version: int) -> Entry:
        return Entry(
            Action.JUDGE,
            number,
            version,
            outcome=decided,
            note=reason,
            evidence=sources,
            log_version=logs.current_version(tx),
        )

    act = _act(workspace, "judge", numbers, entry, actor, f"judged {decided.value}")
    return replace(act, problems=_unknown_rows(workspace, sources))


def _unknown_rows(workspace: Workspace, sources: Sequence[str]) -> tuple[Problem, ...]:
    """Evidence that is neither an address nor a row of the current logs: kept as written, and told."""
    ids = [source for source in dict.fromkeys(sources) if not _ADDRESS.search(source)]
    if not ids:
        return ()
    with workspace.store.read() as tx:
        known = logs.log_of_event(tx)
    hint = "it was kept as written; see the rows with: claimtrack events list"
    return tuple(
        Problem(f"evidence {source}", "no row of the current logs has this id", hint)
        for source in ids
        if source not in known
    )


def withdraw(workspace: Workspace, numbers: Sequence[int | str], *, because: str = "", actor: str | None = None) -> Act:
    """Take back one's own judgement: the rule's verdict counts again. Raises `NoJudgementError` where none stands."""
    who = actor or workspace.actor
    with workspace.store.read() as tx:
        found = [stored.find_number(tx, name) for name in numbers]
        states = stored.standings(tx, found)
    for number in found:
        if not any(line.stamp.actor == who for line in states[number].judgements):
            raise NoJudgementError(number, who)
    return _simple(workspace, Action.WITHDRAW, numbers, because, actor, "judgement withdrawn")


def judge_file(workspace: Workspace, path: Path, *, actor: str | None = None) -> Act:
    """Judge in bulk from a CSV with the columns claim, outcome, because, evidence; bad rows become problems.

    Several pieces of evidence are parted by blanks or "|". Raises `MissingFileError` and `BadArgumentError`.
    """
    rows, problems = _judgement_rows(path)
    with workspace.store.write() as tx:
        stamp = workspace.stamp(tx, "judge", actor=actor)
        log_version = logs.current_version(tx)
        entries: list[Entry] = []
        for where, name, outcome, because, evidence in rows:
            try:
                number = stored.find_number(tx, name)
            except UnknownClaimError as error:
                problems.append(Problem(where, str(error)))
                continue
            version = stored.version_of(tx, number)
            entries.append(
                Entry(
                    Action.JUDGE,
                    number,
                    version,
                    outcome=outcome,
                    note=because,
                    evidence=evidence,
                    log_version=log_version,
                )
            )
        what = "1 claim" if len(entries) == 1 else f"{len(entries)} claims"
        act = _append(tx, stamp, entries, f"{what} judged", tuple(problems))
    cited = [source for entry in entries for source in entry.evidence]
    return replace(act, problems=(*act.problems, *_unknown_rows(workspace, cited)))


def accept(workspace: Workspace, numbers: Sequence[int | str], *, note: str = "", actor: str | None = None) -> Act:
    """Say that claims are read rightly."""
    return _simple(workspace, Action.ACCEPT, numbers, note, actor, "accepted")


def reject(
    workspace: Workspace,
    numbers: Sequence[int | str],
    reason: str,
    *,
    whole_sentence: bool = False,
    actor: str | None = None,
) -> Act:
    """Say that these are no claims, and why; they are shown on request and scored no more.

    `whole_sentence` rejects with each of them all others that were read from its sentence.
    """
    if not reason.strip():
        raise BadArgumentError("reason", reason, "say why it is no claim: furniture, question, advice, past, ...")
    with workspace.store.write() as tx:
        names: Sequence[int | str] = with_their_sentences(tx, numbers) if whole_sentence else numbers
        return _simple(workspace, Action.REJECT, names, reason, actor, "rejected")


def flag(workspace: Workspace, numbers: Sequence[int | str], *, note: str = "", actor: str | None = None) -> Act:
    """Mark claims to come back to."""
    return _simple(workspace, Action.FLAG, numbers, note, actor, "flagged")


def unflag(workspace: Workspace, numbers: Sequence[int | str], *, actor: str | None = None) -> Act:
    """Take the mark away."""
    return _simple(workspace, Action.UNFLAG, numbers, "", actor, "flag removed")


def note(workspace: Workspace, numbers: Sequence[int | str], text: str, *, actor: str | None = None) -> Act:
    """Write something beside claims."""
    if not text.strip():
        raise BadArgumentError("note", text, "write something")
    return _simple(workspace, Action.NOTE, numbers, text, actor, "noted")


def judgeable(outcome: Outcome | str) -> Outcome:
    """The outcome a person named. Raises `BadArgumentError` for one that only a rule can reach."""
    name = str(outcome).strip().lower()
    if name not in list(JUDGEABLE):
        raise BadArgumentError("outcome", str(outcome), f"judge {', '.join(JUDGEABLE[:-1])} or {JUDGEABLE[-1]}")
    return Outcome(name)


def _simple(
    workspace: Workspace, action: Action, numbers: Sequence[int | str], text: str, actor: str | None, said: str
) -> Act:
    kept = _text(text)
    return _act(
        workspace,
        action.value,
        numbers,
        lambda _, number, version: Entry(action, number, version, note=kept),
        actor,
        said,
    )


def _act(
    workspace: Workspace,
    command: str,
    names: Sequence[int | str],
    entry: Callable[[Transaction, int, int], Entry],
    actor: str | None,
    said: str,
) -> Act:
    with workspace.store.write() as tx:
        numbers = list(dict.fromkeys(stored.find_number(tx, name) for name in names))
        if not numbers:
            raise BadArgumentError("claims", "", "name at least one claim by its number")
        stamp = workspace.stamp(tx, command, actor=actor)
        entries = [entry(tx, number, stored.version_of(tx, number)) for number in numbers]
        what = f"claim {numbers[0]}" if len(numbers) == 1 else f"{len(numbers)} claims"
        return _append(tx, stamp, entries, f"{what} {said}")


def _append(
    tx: Transaction, stamp: journal.Stamp, entries: Sequence[Entry], said: str, problems: tuple[Problem, ...] = ()
) -> Act:
    journal.append(tx, stamp, entries)
    numbers = tuple(dict.fromkeys(entry.number for entry in entries if entry.number is not None))
    stored.refresh(tx, numbers)
    return Act(stamp.batch, stamp.command, numbers, said, tuple(queries.rows_by_number(tx, numbers)), problems)


def _text(text: str) -> str:
    return storable(text).strip()[:_LONGEST_NOTE]


def _judgement_rows(
    path: Path,
) -> tuple[list[tuple[str, str, Outcome, str, tuple[str, ...]]], list[Problem]]:
    if not path.is_file():
        raise MissingFileError(path)
    rows: list[tuple[str, str, Outcome, str, tuple[str, ...]]] = []
    problems: list[Problem] = []
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        head = file.readline()
        file.seek(0)
        reader = csv.DictReader(file, delimiter=max(",;\t", key=head.count))
        columns = {name.strip().lower() for name in reader.fieldnames or () if name}
        if not {"claim", "outcome"} <= columns:
            raise BadArgumentError(str(path), ", ".join(sorted(columns)), "the first line must name claim and outcome")
        for row in reader:
            cells = {
                str(name).strip().lower(): from_cell(value) for name, value in row.items() if isinstance(value, str)
            }
            where = f"{path.name}:{reader.line_num}"
            try:
                outcome = judgeable(cells.get("outcome", ""))
            except BadArgumentError as error:
                problems.append(Problem(where, str(error)))
                continue
            evidence = tuple(cells.get("evidence", "").replace("|", " ").split())
            rows.append((where, cells.get("claim", ""), outcome, _text(cells.get("because", "")), evidence))
    return rows, problems
