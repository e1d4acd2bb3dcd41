"""Figures of `claimtrack.scoring` as JSON: value, n, interval, or why there is none."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimtrack.scoring.score_table import ScoreReport


def report_record(report: ScoreReport) -> dict[str, Any]:
    """The scores of a table as plain values."""
    return {
        "source": report.source,
        "overall": plain_figures(report.overall),
        "forecasters": [plain_figures(one) for one in report.forecasters],
        "board": plain_figures(report.board),
        "left_out": dict(report.left_out),
        "problems": report.problem_count,
        "notes": list(report.notes),
    }


def plain_figures(value: object) -> Any:
    """Values with figures in them as JSON knows them."""
    from claimtrack.scoring.figures import Figure

    if isinstance(value, Figure):
        kept = {"value": value.value, "n": value.n, "low": value.low, "high": value.high}
        told = {"reason": value.reason, "note": value.note, "left_out": value.left_out}
        return {**kept, **{name: text for name, text in told.items() if text}}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain_figures(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (list, tuple)):
        return [plain_figures(item) for item in value]
    return value.tolist() if hasattr(value, "tolist") else value
