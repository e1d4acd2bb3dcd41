"""The whole way in one call, and the bundled sample."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from claimtrack.workflow.reading import Progress
from claimtrack.workflow.views import RunReport
from claimtrack.workflow.workspace import Workspace


def run(
    workspace: Workspace,
    paths: Sequence[Path],
    *,
    events: Path | None = None,
    coverage: Path | None = None,
    manifest: Path | None = None,
    published: date | None = None,
    site: str | None = None,
    domain: str | None = None,
    as_of: date | None = None,
    workers: int = 1,
    progress: Progress | None = None,
) -> RunReport:
    """Ingest, extract, import, resolve and score. Without `events`, the log bundled with the domain is used."""
    raise NotImplementedError


def demo(url: str | None = None, *, progress: Progress | None = None) -> RunReport:
    """The whole way on the bundled sample; a database that already holds exactly that is left untouched."""
    raise NotImplementedError
