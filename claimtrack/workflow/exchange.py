"""Claims out to files and in again."""

from __future__ import annotations

from pathlib import Path

from claimtrack.errors import BadArgumentError
from claimtrack.workflow.browsing import ALL
from claimtrack.workflow.views import ClaimFilter, IngestReport
from claimtrack.workflow.workspace import Workspace


def export_claims(workspace: Workspace, path: Path, *, where: ClaimFilter = ALL) -> int:
    """Write the claims that pass `where` as .csv, .jsonl or .parquet, by the name's ending; how many were written."""
    raise BadArgumentError("path", str(path), "not yet")


def import_claims(workspace: Workspace, path: Path) -> IngestReport:
    """Take in claims that `export_claims` wrote, with their verdicts."""
    raise BadArgumentError("path", str(path), "not yet")
