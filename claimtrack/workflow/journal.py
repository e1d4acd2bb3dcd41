"""What was done: the story of a claim, of everything, and whether the journal is whole."""

from __future__ import annotations

from claimtrack.workflow.views import Agreement, HistoryRow, Verification
from claimtrack.workflow.workspace import Workspace


def history(
    workspace: Workspace,
    number: int | str | None = None,
    *,
    limit: int = 100,
    actor: str | None = None,
    batch: str | None = None,
) -> list[HistoryRow]:
    """The last `limit` rows of the journal, oldest first; of one claim where a number is given."""
    raise NotImplementedError


def verify(workspace: Workspace) -> Verification:
    """Walk the chain of hashes; names the first bad row."""
    raise NotImplementedError


def conflicts(workspace: Workspace) -> Agreement:
    """Claims that people judged differently, and Cohen's kappa for each two reviewers."""
    raise NotImplementedError
