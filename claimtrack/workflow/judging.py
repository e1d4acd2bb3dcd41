"""What a person says about a claim: each act is appended rows of one batch, and can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from claimtrack.claims import Outcome
from claimtrack.workflow.views import Act
from claimtrack.workflow.workspace import Workspace


def judge(
    workspace: Workspace,
    numbers: Sequence[int | str],
    outcome: Outcome | str,
    *,
    because: str = "",
    evidence: Sequence[str] = (),
    actor: str | None = None,
) -> Act:
    """Say what became of claims: true, false, ambiguous or void. It outranks the rule until withdrawn."""
    raise NotImplementedError


def withdraw(workspace: Workspace, numbers: Sequence[int | str], *, because: str = "", actor: str | None = None) -> Act:
    """Take back one's own judgement: the rule's verdict counts again."""
    raise NotImplementedError


def judge_file(workspace: Workspace, path: Path, *, actor: str | None = None) -> Act:
    """Judge in bulk from a CSV with the columns claim, outcome, because, evidence; bad rows become problems."""
    raise NotImplementedError


def accept(workspace: Workspace, numbers: Sequence[int | str], *, note: str = "", actor: str | None = None) -> Act:
    """Say that claims are read rightly."""
    raise NotImplementedError


def reject(workspace: Workspace, numbers: Sequence[int | str], reason: str, *, actor: str | None = None) -> Act:
    """Say that these are no claims, and why; they are shown on request and scored no more."""
    raise NotImplementedError


def flag(workspace: Workspace, numbers: Sequence[int | str], *, note: str = "", actor: str | None = None) -> Act:
    """Mark claims to come back to."""
    raise NotImplementedError


def unflag(workspace: Workspace, numbers: Sequence[int | str], *, actor: str | None = None) -> Act:
    """Take the mark away."""
    raise NotImplementedError


def note(workspace: Workspace, numbers: Sequence[int | str], text: str, *, actor: str | None = None) -> Act:
    """Write something beside claims."""
    raise NotImplementedError


def edit(
    workspace: Workspace,
    number: int | str,
    *,
    because: str = "",
    actor: str | None = None,
    **changes: Any,
) -> Act:
    """Correct a misread field as a new version of the claim; the verdict is derived anew.

    Fields: target, target_kind, event_type, actor_named (the claim's actor), destination, statement, kind, polarity,
    probability (0..1 or None), window (a `Window`), condition, attributed_to, rank, wish, span (a `Span` of the page).
    Raises `BadArgumentError`.
    """
    raise NotImplementedError


def parse_edit(workspace: Workspace, number: int | str, field: str, text: str) -> Any:
    """What a person typed for a field, as the value `edit` takes.

    A window may be a phrase ("before July 2018", read as of the day the claim was written) or "DAY..DAY"; a
    probability "70%" or "0.7"; "-" is none. Raises `BadArgumentError` with what can be typed.
    """
    raise NotImplementedError


def undo(
    workspace: Workspace,
    *,
    steps: int = 1,
    batch: str | None = None,
    seq: int | None = None,
    actor: str | None = None,
) -> Act:
    """Take back one's own last acts (a whole command each), one batch, or one row. Raises `NothingToUndoError`."""
    raise NotImplementedError


def redo(
    workspace: Workspace,
    *,
    steps: int = 1,
    batch: str | None = None,
    seq: int | None = None,
    actor: str | None = None,
) -> Act:
    """Do again what was undone last, as long as nothing new was done since. Raises `NothingToUndoError`."""
    raise NotImplementedError
