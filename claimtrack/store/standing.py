"""What stands: from all that was ever done about a claim, what counts now. Pure; knows no database.

Undo and redo are rows about rows: a row counts unless the last word on it is an undo. A person's judgement outranks
the rule until it is withdrawn; of several people's, the latest counts and the claim is marked as conflicting.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from claimtrack.claims import Outcome, Verdict
from claimtrack.store.journal import Action, Line
from claimtrack.store.values import Status

PERSON: Final = "judged-by-a-person"
"""Verdict rule of a judgement."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of one claim."""

    version: int = 1
    current: bool = True
    rule_line: Line | None = None
    """The rule's verdict on the standing version."""
    judgements: tuple[Line, ...] = ()
    """Each person's standing judgement, the latest last."""
    review: Line | None = None
    """The standing accept or reject."""
    flagged: bool = False
    notes: tuple[Line, ...] = ()
    undone: frozenset[int] = field(default=frozenset())

    @property
    def deciding(self) -> Line | None:
        """The row whose outcome counts."""
        return self.judgements[-1] if self.judgements else self.rule_line

    @property
    def is_conflicting(self) -> bool:
        """True when two people's standing judgements differ."""
        return len({line.entry.outcome for line in self.judgements}) > 1

    def status(self, *, is_question: bool = True) -> Status:
        """Place in the reviewer's queue; a vague claim is no question, so that nobody is asked to judge it."""
        if self.review and self.review.entry.action is Action.REJECT:
            return Status.REJECTED
        if self.is_conflicting:
            return Status.CONFLICTING
        if self.judgements:
            return Status.DECIDED
        outcome = self.rule_line.entry.outcome if self.rule_line else None
        if is_question and outcome in (Outcome.UNKNOWN, Outcome.AMBIGUOUS):
            return Status.NEEDS_JUDGEMENT
        if self.review is None:
            return Status.NEW
        decides = outcome in (Outcome.TRUE, Outcome.FALSE, Outcome.VOID)
        return Status.DECIDED if decides or not is_question else Status.WAITING


def standing(lines: Iterable[Line]) -> Standing:
    """What counts after these rows, which are all those about one claim, oldest first."""
    rows = list(lines)
    undone = undone_rows(rows)
    taken_in = [line.seq for line in rows if line.entry.action is Action.TAKE_IN]
    current = not taken_in or any(seq not in undone for seq in taken_in)
    version, reread, flagged = 0, 1, False
    verdicts: dict[int, Line] = {}
    judgements: dict[str, Line] = {}
    review: Line | None = None
    notes: list[Line] = []
    for line in rows:
        if line.seq in undone:
            continue
        match line.entry.action:
            case Action.VERDICT:
                verdicts[line.entry.version or 1] = line
            case Action.JUDGE:
                judgements.pop(line.stamp.actor, None)
                judgements[line.stamp.actor] = line
            case Action.WITHDRAW:
                judgements.pop(line.stamp.actor, None)
            case Action.ACCEPT | Action.REJECT:
                review = line
            case Action.EDIT:
                version = line.entry.version or version
            case Action.REREAD:
                reread = line.entry.version or reread
            case Action.RETIRE | Action.REVIVE:
                current = line.entry.action is Action.REVIVE
            case Action.FLAG | Action.UNFLAG:
                flagged = line.entry.action is Action.FLAG
            case Action.NOTE:
                notes.append(line)
            case _:
                pass
    standing_version = version or reread
    return Standing(
        standing_version,
        current,
        verdicts.get(standing_version),
        tuple(judgements.values()),
        review,
        flagged,
        tuple(notes),
        undone,
    )


def undone_rows(lines: Iterable[Line]) -> frozenset[int]:
    """The rows whose last word is an undo."""
    undone: set[int] = set()
    for line in lines:
        if line.entry.undoes is None:
            continue
        if line.entry.action is Action.UNDO:
            undone.add(line.entry.undoes)
        elif line.entry.action is Action.REDO:
            undone.discard(line.entry.undoes)
    return frozenset(undone)


def verdict_of(line: Line | None, *, rule_line: Line | None = None, latest: date | None = None) -> Verdict | None:
    """A verdict or judgement row as a verdict. `rule_line` and the window's end tell a judgement's deadline."""
    if line is None or line.entry.outcome is None:
        return None
    entry, outcome = line.entry, line.entry.outcome
    if entry.action is Action.JUDGE:
        day = line.stamp.at.date()
        passed = bool(rule_line and rule_line.entry.deadline_passed) or (latest is not None and latest < day)
        because = f": {entry.note}" if entry.note else ""
        sources = f" [{', '.join(entry.evidence)}]" if entry.evidence else ""
        return Verdict(
            outcome=outcome,
            rule=PERSON,
            sentence=f"{outcome.value}, judged by {line.stamp.actor}{because}{sources}",
            as_of=entry.as_of or day,
            log_version=entry.log_version,
            evidence=entry.evidence,
            decided_on=day,
            deadline_passed=passed,
            judged_by=line.stamp.actor,
        )
    return Verdict(
        outcome=outcome,
        rule=entry.rule,
        sentence=entry.sentence,
        as_of=entry.as_of or line.stamp.at.date(),
        log_version=entry.log_version,
        evidence=entry.evidence,
        evidence_against=entry.against,
        decided_on=entry.decided_on,
        late_by_days=entry.late_by_days,
        lenient_outcome=entry.lenient_outcome,
        deadline_passed=entry.deadline_passed,
        by_silence=entry.by_silence,
    )
