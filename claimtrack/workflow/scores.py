"""Scores by any key, calibration, and what hedges are worth: claims as arrays for `claimtrack.scoring`."""

from __future__ import annotations

from pathlib import Path

from claimtrack.workflow.browsing import ALL
from claimtrack.workflow.views import CalibrationView, ClaimFilter, HedgeRow, ScoreTable
from claimtrack.workflow.workspace import Workspace

KEYS = ("forecaster", "hedge", "event-type", "domain", "month", "site", "kind", "basis")


def score(
    workspace: Workspace,
    *,
    by: str = "forecaster",
    where: ClaimFilter = ALL,
    wishes: bool = False,
    minimum: int = 1,
) -> ScoreTable:
    """Scores overall and by one of `KEYS`, the best first. Claims of people without a name count overall only."""
    raise NotImplementedError


def calibration(
    workspace: Workspace, *, where: ClaimFilter = ALL, basis: str = "all", wishes: bool = False, bins: int = 10
) -> CalibrationView:
    """Stated against observed: bins, isotonic steps and the 90% band, over claims whose window is over."""
    raise NotImplementedError


def hedges(workspace: Workspace, *, where: ClaimFilter = ALL, wishes: bool = False) -> list[HedgeRow]:
    """Each word of chance: its survey reading, and how often it came true."""
    raise NotImplementedError


def score_file(path: Path, *, minimum: int = 1) -> ScoreTable:
    """Scores of any table of forecasts: CSV with forecaster, question, probability, outcome."""
    raise NotImplementedError
