"""The verbs of the workflow, bound to one open workspace: all that the screens can ask for.

Screens name no database. Tests put another object with these methods in its place.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from claimtrack import workflow
from claimtrack.claims import Outcome
from claimtrack.text.dates.window import Window
from claimtrack.workflow.progress import Progress
from claimtrack.workflow.views import (
    Act,
    CalibrationView,
    ClaimDetail,
    ClaimFilter,
    ClaimPage,
    ClaimRow,
    EventView,
    FrequencyRow,
    HedgeRow,
    HistoryRow,
    ImportReport,
    Overview,
    ResolveReport,
    RunReport,
    ScoreTable,
    TakenIn,
)

ALL = ClaimFilter()
Numbers = Sequence[int | str]


class Desk:
    """An open workspace with the verbs the screens use. Safe to call from several threads."""

    def __init__(self, workspace: workflow.Workspace) -> None:
        self._workspace = workspace

    @property
    def actor(self) -> str:
        """Who works here."""
        return self._workspace.actor

    def revision(self) -> str:
        """A mark that changes whenever anybody writes."""
        return self._workspace.revision()

    def close(self) -> None:
        """Close the database."""
        self._workspace.close()

    # Looking

    def overview(self) -> Overview:
        return workflow.overview(self._workspace)

    def claims(
        self, where: ClaimFilter = ALL, *, sort: Sequence[str] = ("number",), limit: int = 100, offset: int = 0
    ) -> ClaimPage:
        return workflow.claims(self._workspace, where, sort=sort, limit=limit, offset=offset)

    def claim_numbers(self, where: ClaimFilter = ALL, *, sort: Sequence[str] = ("number",)) -> list[int]:
        return workflow.claim_numbers(self._workspace, where, sort=sort)

    def claim_rows(self, numbers: Sequence[int]) -> list[ClaimRow]:
        """The rows of these claims in that order."""
        return workflow.claim_rows(self._workspace, numbers)

    def claim(self, number: int) -> ClaimDetail:
        return workflow.claim(self._workspace, number)

    def frequencies(self, column: str, where: ClaimFilter = ALL, *, limit: int = 100) -> list[FrequencyRow]:
        return workflow.frequencies(self._workspace, column, where, limit=limit)

    def proposition(self, key: str) -> list[ClaimRow]:
        return workflow.proposition(self._workspace, key)

    def events(self, *, ids: Collection[str] = ()) -> list[EventView]:
        return workflow.events(self._workspace, ids=ids)

    def assumed_days(self) -> dict[str, int]:
        """Days that a claim without an end is given, by its subject area."""
        return workflow.assumed_days(self._workspace)

    def history(self, *, limit: int = 100) -> list[HistoryRow]:
        return workflow.history(self._workspace, limit=limit)

    def suggest(self, number: int) -> list[tuple[EventView, float]]:
        """Events that may be what the claim is about, the likeliest first."""
        found = workflow.suggest(self._workspace, [number])
        return [pair for suggestion in found for pair in suggestion.events]

    # Scores

    def score(self, *, by: str = "forecaster", where: ClaimFilter = ALL, wishes: bool = False) -> ScoreTable:
        return workflow.score(self._workspace, by=by, where=where, wishes=wishes)

    def calibration(
        self, *, where: ClaimFilter = ALL, basis: str = "all", wishes: bool = False, bins: int = 10
    ) -> CalibrationView:
        return workflow.calibration(self._workspace, where=where, basis=basis, wishes=wishes, bins=bins)

    def hedges(self, *, where: ClaimFilter = ALL, wishes: bool = False) -> list[HedgeRow]:
        return workflow.hedges(self._workspace, where=where, wishes=wishes)

    # Judging

    def judge(self, numbers: Numbers, outcome: Outcome, *, because: str = "") -> Act:
        return workflow.judge(self._workspace, numbers, outcome, because=because)

    def accept(self, numbers: Numbers) -> Act:
        return workflow.accept(self._workspace, numbers)

    def reject(self, numbers: Numbers, reason: str, *, whole_sentence: bool = False) -> Act:
        return workflow.reject(self._workspace, numbers, reason, whole_sentence=whole_sentence)

    def flag(self, numbers: Numbers) -> Act:
        return workflow.flag(self._workspace, numbers)

    def unflag(self, numbers: Numbers) -> Act:
        return workflow.unflag(self._workspace, numbers)

    def note(self, numbers: Numbers, text: str) -> Act:
        return workflow.note(self._workspace, numbers, text)

    def edit(self, number: int, **changes: Any) -> Act:
        return workflow.edit(self._workspace, number, **changes)

    def parse_edit(self, number: int, field: str, text: str) -> Any:
        return workflow.parse_edit(self._workspace, number, field, text)

    def undo(self) -> Act:
        return workflow.undo(self._workspace)

    def redo(self) -> Act:
        return workflow.redo(self._workspace)

    # Long work: all of it tells its progress, and what `progress` raises ends it with nothing written

    def resolve(self, as_of: date, *, dry: bool = False, progress: Progress | None = None) -> ResolveReport:
        return workflow.resolve(self._workspace, as_of=as_of, dry=dry, progress=progress)

    def run(
        self, paths: Sequence[Path], *, manifest: Path | None, as_of: date, progress: Progress | None = None
    ) -> RunReport:
        return workflow.run(self._workspace, paths, manifest=manifest, as_of=as_of, progress=progress)

    def import_events(
        self, path: Path, *, coverage: Path | None = None, progress: Progress | None = None
    ) -> ImportReport:
        return workflow.import_events(self._workspace, path, coverage=coverage, look_ahead=False, progress=progress)

    def import_claims(self, path: Path, *, progress: Progress | None = None) -> TakenIn:
        return workflow.import_claims(self._workspace, path, progress=progress)

    def add_event(self, **fields: Any) -> ImportReport:
        """Add a row to the person's own log; what it changes is seen by resolving anew."""
        return workflow.add_event(self._workspace, **fields, look_ahead=False)

    # Files

    def export_claims(self, path: Path, *, where: ClaimFilter = ALL, progress: Progress | None = None) -> int:
        return workflow.export_claims(self._workspace, path, where=where, progress=progress)


def open_desk(database_url: str | None = None, *, actor: str | None = None) -> Desk:
    """The desk over the database at that address; creates the database where there is none."""
    return Desk(workflow.Workspace.open(database_url, actor=actor))


def load_sample(database_url: str | None, progress: Progress | None = None) -> RunReport:
    """Read the bundled sample into the database."""
    return workflow.demo(database_url, progress=progress)


def window_of(desk: Desk, number: int, text: str) -> Window:
    """The window a person typed for a claim. Raises `ClaimtrackError` where the words give none."""
    window = desk.parse_edit(number, "window", text)
    assert isinstance(window, Window)
    return window
