"""Reading: pages into the database, claims out of pages, claims of texts that are kept nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from claimtrack.claims import Claim
from claimtrack.errors import Problem
from claimtrack.text.dates.window import Window
from claimtrack.workflow.views import ExtractReport, IngestReport
from claimtrack.workflow.workspace import Workspace

Progress = Callable[[str, int, int | None], None]
"""Called with (what is being done, how much is done, of how much where known)."""


def ingest(
    workspace: Workspace,
    paths: Sequence[Path],
    *,
    manifest: Path | None = None,
    published: date | None = None,
    site: str | None = None,
    progress: Progress | None = None,
) -> IngestReport:
    """Take pages in. The same page twice changes nothing; a changed page becomes a new version of itself."""
    raise NotImplementedError


def extract(
    workspace: Workspace, *, domain: str | None = None, workers: int = 1, progress: Progress | None = None
) -> ExtractReport:
    """Read the claims of all pages. Unchanged readings change nothing and claims keep their numbers.

    `domain` is a pack's name or folder, "none", or None: for each page the pack whose names occur in it.
    """
    raise NotImplementedError


def read(
    paths: Sequence[Path],
    *,
    text: str | None = None,
    manifest: Path | None = None,
    published: date | None = None,
    site: str | None = None,
    domain: str | None = None,
    workers: int = 1,
) -> Iterator[Claim | Problem]:
    """The claims of texts, one by one as they are read, with no database; `text` stands for what came by a pipe."""
    raise NotImplementedError


def find_dates(
    text: str, *, reference: date | None, day_first: bool | None = None
) -> list[tuple[int, int, Window, str]]:
    """The windows found in a text: (start, end, window, normalised value)."""
    raise NotImplementedError
