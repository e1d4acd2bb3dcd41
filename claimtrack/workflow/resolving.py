"""Deciding claims by the event log, and asking how firmly they are decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claimtrack.workflow.views import ResolveReport, SensitivityRow, Suggestion
from claimtrack.workflow.workspace import Workspace


def resolve(workspace: Workspace, *, as_of: date, horizon_days: int | None = None, dry: bool = False) -> ResolveReport:
    """Decide every claim as of a day. Verdicts that are as before add no row; `dry` replays a day and writes nothing."""
    raise NotImplementedError


def sensitivity(workspace: Workspace, *, as_of: date | None = None) -> list[SensitivityRow]:
    """Leave out each deciding log row in turn: the verdicts that would change. Writes nothing."""
    raise NotImplementedError


def suggest(workspace: Workspace, numbers: Sequence[int | str] = (), *, limit: int = 3) -> list[Suggestion]:
    """For claims that no rule decides: events alike in name, type and day. Decides nothing."""
    raise NotImplementedError
