"""What was done: the story of a claim, of everything, and whether the journal is whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from claimtrack.claims import Claim, Outcome
from claimtrack.store import claims as stored
from claimtrack.store import journal, queries
from claimtrack.store.database import Transaction
from claimtrack.store.integrity import contents_at_odds
from claimtrack.store.journal import Action, Line
from claimtrack.store.standing import Standing, standing, undone_rows
from claimtrack.workflow.views import Agreement, ConflictRow, HistoryRow, Verification
from claimtrack.workflow.workspace import Workspace

EDITABLE = (
    "target", "alternatives", "target_kind", "event_type", "actor", "destination", "statement", "kind", "polarity",
    "window", "hedge", "probability", "probability_basis", "condition", "attributed_to", "rank", "wish", "span",
    "quote",
)  # fmt: skip
"""Fields of a claim that history compares."""


def history(
    workspace: Workspace,
    number: int | str | None = None,
    *,
    limit: int = 100,
    actor: str | None = None,
    batch: str | None = None,
) -> list[HistoryRow]:
    """The last `limit` rows of the journal, oldest first; of one claim where a number is given."""
    with workspace.store.read() as tx:
        if number is not None:
            found = stored.find_number(tx, number)
            lines = journal.lines_of(tx, [found]).get(found, [])
            kept = [line for line in lines if actor in (None, line.stamp.actor) and batch in (None, line.stamp.batch)]
            return list(history_rows(tx, kept[-limit:], standing(lines)))
        lines = journal.some_lines(tx, limit=limit, actor=actor, batch=batch)
        return list(history_rows(tx, lines, Standing(undone=undone_rows(journal.turns(tx)))))


def verify(workspace: Workspace) -> Verification:
    """Walk the chain of hashes; names the first bad row. Also compares claims, pages and logs with what was kept."""
    with workspace.store.read() as tx:
        check = journal.check_chain(tx)
        if check.bad_seq is not None:
            return Verification(check.rows, False, check.bad_seq, f"the journal is broken: {check.what}")
        stale = stored.stale_claims(tx)
        at_odds = contents_at_odds(tx)
    if stale:
        names = ", ".join(map(str, stale[:5]))
        return Verification(check.rows, False, None, f"the table of claims is not what the journal says: claim {names}")
    if at_odds:
        return Verification(check.rows, False, None, f"the journal is whole, but {at_odds}")
    return Verification(check.rows, True, None, _whole(check.rows))


def _whole(rows: int) -> str:
    if not rows:
        return "the journal holds no rows yet"
    return f"{rows} rows, each with the hash of the one before it; pages, claims and logs are as they were kept"


def conflicts(workspace: Workspace) -> Agreement:
    """Claims that people judged differently, and Cohen's kappa for each two reviewers."""
    with workspace.store.read() as tx:
        numbers = journal.judged_numbers(tx)
        states = stored.standings(tx, numbers)
        differing = [number for number in sorted(numbers) if states[number].is_conflicting]
        rows = {row.number: row for row in queries.rows_by_number(tx, differing)}
    found = tuple(
        ConflictRow(rows[number], tuple(_said(line) for line in states[number].judgements)) for number in differing
    )
    return Agreement(found, _kappas(states.values()))


def history_rows(tx: Transaction, lines: Sequence[Line], state: Standing) -> Iterable[HistoryRow]:
    """Journal rows as they are shown; an edit tells what it changed."""
    for line in lines:
        entry = line.entry
        yield HistoryRow(
            seq=line.seq,
            at=line.stamp.at,
            actor=line.stamp.actor,
            command=line.stamp.command,
            batch=line.stamp.batch,
            action=entry.action.value,
            number=entry.number,
            version=entry.version,
            outcome=entry.outcome,
            rule=entry.rule,
            sentence=entry.sentence,
            evidence=entry.evidence,
            note=entry.note,
            as_of=entry.as_of,
            log_version=entry.log_version,
            undoes=entry.undoes,
            undone=line.seq in state.undone,
            changes=_changes(tx, line),
            hash=line.hash,
        )


def differences(before: Claim, after: Claim) -> tuple[tuple[str, str, str], ...]:
    """(field, before, after) for each field in which two versions differ."""
    return tuple(
        (name, _told(getattr(before, name)), _told(getattr(after, name)))
        for name in EDITABLE
        if getattr(before, name) != getattr(after, name)
    )


def _changes(tx: Transaction, line: Line) -> tuple[tuple[str, str, str], ...]:
    entry = line.entry
    if entry.action not in (Action.EDIT, Action.REREAD) or entry.number is None or not entry.version:
        return ()
    if entry.action is Action.EDIT:
        base = int(entry.rule.removeprefix("on-version-") or 1) if entry.rule else entry.version - 1
    else:
        base = entry.version - 1
    if base < 1:
        return ()
    return differences(
        stored.load_version(tx, entry.number, base), stored.load_version(tx, entry.number, entry.version)
    )


def _told(value: object) -> str:
    if value in (None, ()):
        return "none"
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    earliest, latest = getattr(value, "earliest", ...), getattr(value, "latest", ...)
    if earliest is not ... and latest is not ...:
        return f"{earliest or ''}..{latest or ''}" if earliest or latest else "none"
    return str(value)


def _said(line: Line) -> tuple[str, Outcome, str]:
    assert line.entry.outcome is not None
    return line.stamp.actor, line.entry.outcome, line.entry.note


def _kappas(states: Iterable[Standing]) -> tuple[tuple[str, str, int, float, float | None], ...]:
    pairs: dict[tuple[str, str], list[tuple[Outcome, Outcome]]] = defaultdict(list)
    for state in states:
        said = sorted(_said(line)[:2] for line in state.judgements)
        for (one, first), (other, second) in combinations(said, 2):
            pairs[one, other].append((first, second))
    return tuple((one, other, len(both), *_kappa(both)) for (one, other), both in sorted(pairs.items()))


def _kappa(both: Sequence[tuple[Outcome, Outcome]]) -> tuple[float, float | None]:
    """Share of equal judgements and Cohen's kappa; none where chance alone would make all of them equal."""
    n = len(both)
    equal = sum(first is second for first, second in both) / n
    firsts, seconds = Counter(first for first, _ in both), Counter(second for _, second in both)
    by_chance = sum(firsts[outcome] * seconds[outcome] for outcome in Outcome) / (n * n)
    return equal, None if by_chance == 1 else (equal - by_chance) / (1 - by_chance)
