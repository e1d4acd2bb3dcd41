"""The record of what happened: importing logs, looking at them, adding rows by hand."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

from claimtrack.workflow.views import CoverageRow, EventView, ImportReport, LogView
from claimtrack.workflow.workspace import Workspace


def import_events(
    workspace: Workspace, events: Path, *, coverage: Path | None = None, name: str | None = None
) -> ImportReport:
    """Keep a log, named after its file unless told, as the current version of that name; older versions stay.

    Claims are decided by the current versions of all names together.
    """
    raise NotImplementedError


def add_event(
    workspace: Workspace,
    *,
    event_type: str,
    place: str,
    date_start: date,
    date_end: date | None = None,
    actor: str = "",
    counter_actor: str = "",
    outcome: str = "",
    detail: str = "",
    source: str,
    confidence: str = "high",
    log: str = "own",
) -> ImportReport:
    """Add one row to the log `log`: a new version of it. `source` says where the row comes from and may not be empty."""
    raise NotImplementedError


def logs(workspace: Workspace) -> list[LogView]:
    """Every version of every log, the newest first."""
    raise NotImplementedError


def events(
    workspace: Workspace,
    *,
    text: str = "",
    place: str | None = None,
    event_type: str | None = None,
    ids: Collection[str] = (),
    as_of: date | None = None,
) -> list[EventView]:
    """Rows of the current log in order of time."""
    raise NotImplementedError


def event(workspace: Workspace, event_id: str) -> EventView:
    """One row of the current log. Raises `UnknownEventError`."""
    raise NotImplementedError


def coverage(workspace: Workspace) -> list[CoverageRow]:
    """What the current log claims to be complete for, with a warning where it looks wrong."""
    raise NotImplementedError
