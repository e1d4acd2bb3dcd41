"""The verbs: what the command line, the terminal UI and the features all call.

Every verb takes a `Workspace` (an open database) first and returns frozen values of `views`. A verb that writes does so
in one transaction: it happened as a whole or not at all. Names are loaded when first used, so that a verb without a
database costs no database library.

    with workflow.Workspace.open("claims.db") as workspace:
        workflow.run(workspace, [Path("page.txt")], as_of=date(2020, 6, 30))
        for row in workflow.claims(workspace, workflow.ClaimFilter(outcomes=("false",)), limit=50).rows: ...
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimtrack.workflow.browsing import (
        claim,
        claim_numbers,
        claim_rows,
        claims,
        counts,
        explain,
        frequencies,
        overview,
        pages,
        proposition,
        records,
        verdict_lines,
    )
    from claimtrack.workflow.calibrating import calibration, hedges
    from claimtrack.workflow.editing import edit, field_name, parse_edit
    from claimtrack.workflow.eventlogs import add_event, coverage, event, events, import_events, logs
    from claimtrack.workflow.exchange import export_claims
    from claimtrack.workflow.export_tables import export_table, read_table
    from claimtrack.workflow.frames import (
        claims_frame,
        forecasts_frame,
        open_database,
        scores_frame,
        verdicts_frame,
    )
    from claimtrack.workflow.health import doctor
    from claimtrack.workflow.horizons import assumed_days
    from claimtrack.workflow.journal import conflicts, history, verify
    from claimtrack.workflow.judging import accept, flag, judge, judge_file, note, reject, unflag, withdraw
    from claimtrack.workflow.packs import check_domain_pack, domains
    from claimtrack.workflow.plots import plot_calibration
    from claimtrack.workflow.rankings import rank
    from claimtrack.workflow.reading import extract, find_dates, ingest, nothing_read, read
    from claimtrack.workflow.recalibration import recalibrate
    from claimtrack.workflow.report import write_report
    from claimtrack.workflow.resolving import resolve, sensitivity, suggest
    from claimtrack.workflow.running import demo, run
    from claimtrack.workflow.scores import lead_days, left_out, score, score_file
    from claimtrack.workflow.taking_in import import_claims
    from claimtrack.workflow.undoing import redo, undo
    from claimtrack.workflow.views import (
        SORTABLE,
        Act,
        Agreement,
        CalibrationBin,
        CalibrationStep,
        CalibrationView,
        Check,
        ClaimDetail,
        ClaimFilter,
        ClaimPage,
        ClaimRow,
        CommentView,
        ConflictRow,
        Counts,
        CoverageRow,
        DomainView,
        EventView,
        Explanation,
        ExtractReport,
        Figure,
        FrequencyRow,
        HedgeRow,
        HistoryRow,
        ImportReport,
        IngestReport,
        LogView,
        Overview,
        PageView,
        ResolveReport,
        RunReport,
        ScoreRow,
        ScoreTable,
        SensitivityRow,
        Status,
        Suggestion,
        TakenIn,
        VerdictChange,
        VerdictLine,
        Verification,
    )
    from claimtrack.workflow.workspace import Workspace

_HOMES = {
    "browsing": (
        "claim claim_numbers claim_rows claims counts explain frequencies overview pages proposition records "
        "verdict_lines"
    ),
    "eventlogs": "add_event coverage event events import_events logs",
    "exchange": "export_claims",
    "export_tables": "export_table read_table",
    "frames": "claims_frame forecasts_frame open_database scores_frame verdicts_frame",
    "health": "doctor",
    "editing": "edit field_name parse_edit",
    "judging": "accept flag judge judge_file note reject unflag withdraw",
    "taking_in": "import_claims",
    "undoing": "redo undo",
    "horizons": "assumed_days",
    "journal": "conflicts history verify",
    "packs": "check_domain_pack domains",
    "plots": "plot_calibration",
    "rankings": "rank",
    "reading": "extract find_dates ingest nothing_read read",
    "recalibration": "recalibrate",
    "report": "write_report",
    "resolving": "resolve sensitivity suggest",
    "running": "demo run",
    "calibrating": "calibration hedges",
    "scores": "lead_days left_out score score_file",
    "views": (
        "SORTABLE Act Agreement CalibrationBin CalibrationStep CalibrationView Check ClaimDetail ClaimFilter ClaimPage "
        "ClaimRow CommentView ConflictRow Counts CoverageRow DomainView EventView Explanation ExtractReport Figure "
        "FrequencyRow HedgeRow HistoryRow ImportReport IngestReport LogView Overview PageView ResolveReport RunReport "
        "ScoreRow ScoreTable SensitivityRow Status Suggestion TakenIn VerdictChange VerdictLine Verification"
    ),
    "workspace": "Workspace",
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """Load a verb's module when the verb is first asked for."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


__all__ = [
    "SORTABLE",
    "Act",
    "Agreement",
    "CalibrationBin",
    "CalibrationStep",
    "CalibrationView",
    "Check",
    "ClaimDetail",
    "ClaimFilter",
    "ClaimPage",
    "ClaimRow",
    "CommentView",
    "ConflictRow",
    "Counts",
    "CoverageRow",
    "DomainView",
    "EventView",
    "Explanation",
    "ExtractReport",
    "Figure",
    "FrequencyRow",
    "HedgeRow",
    "HistoryRow",
    "ImportReport",
    "IngestReport",
    "LogView",
    "Overview",
    "PageView",
    "ResolveReport",
    "RunReport",
    "ScoreRow",
    "ScoreTable",
    "SensitivityRow",
    "Status",
    "Suggestion",
    "TakenIn",
    "VerdictChange",
    "VerdictLine",
    "Verification",
    "Workspace",
    "accept",
    "add_event",
    "assumed_days",
    "calibration",
    "check_domain_pack",
    "claim",
    "claim_numbers",
    "claim_rows",
    "claims",
    "claims_frame",
    "conflicts",
    "counts",
    "coverage",
    "demo",
    "doctor",
    "domains",
    "edit",
    "event",
    "events",
    "explain",
    "export_claims",
    "export_table",
    "extract",
    "field_name",
    "find_dates",
    "flag",
    "forecasts_frame",
    "frequencies",
    "hedges",
    "history",
    "import_claims",
    "import_events",
    "ingest",
    "judge",
    "judge_file",
    "lead_days",
    "left_out",
    "logs",
    "note",
    "nothing_read",
    "open_database",
    "overview",
    "pages",
    "parse_edit",
    "plot_calibration",
    "proposition",
    "rank",
    "read",
    "read_table",
    "recalibrate",
    "records",
    "redo",
    "reject",
    "resolve",
    "run",
    "score",
    "score_file",
    "scores_frame",
    "sensitivity",
    "suggest",
    "undo",
    "unflag",
    "verdict_lines",
    "verdicts_frame",
    "verify",
    "withdraw",
    "write_report",
]
