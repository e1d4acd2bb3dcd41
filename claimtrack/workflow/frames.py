"""The interface for notebooks: a database as pandas DataFrames with stated columns, types and units.

    workspace = open_database("claims.db")
    forecasts = forecasts_frame(workspace)
    forecasts.groupby("forecaster")["probability"].mean()

Every frame has the columns of `TABLES`, in that order and with those types, also when it is empty. Chances and shares
are floats in 0..1, days are `datetime64[s]` at midnight without a zone, what is not known is missing (NaN, NaT, <NA>).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from claimtrack.errors import BadArgumentError
from claimtrack.workflow.browsing import ALL, records, verdict_lines
from claimtrack.workflow.decided import came_true, of_lines
from claimtrack.workflow.frame_columns import DAY, TABLES
from claimtrack.workflow.scores import score
from claimtrack.workflow.views import ClaimFilter, Figure, ScoreRow, VerdictLine
from claimtrack.workflow.workspace import Workspace

if TYPE_CHECKING:
    from pandas import DataFrame


def open_database(url: str | None = None) -> Workspace:
    """The database at `url`: a file, any SQLAlchemy URL, or the usual place. Close it, or use it in a `with` block.

    Raises a `ClaimtrackError` where there is none.

    >>> workspace = open_database(sample)
    >>> len(claims_frame(workspace)) > 0
    True
    >>> workspace.close()
    """
    return Workspace.open(url, must_exist=True)


def claims_frame(workspace: Workspace, where: ClaimFilter = ALL) -> DataFrame:
    """One row for each claim that passes `where`: what was read.

    >>> with open_database(sample) as workspace:
    ...     claims = claims_frame(workspace)
    >>> bool(claims["probability"].dropna().between(0, 1).all())
    True
    >>> str(claims["latest"].dtype), str(claims["rank"].dtype)
    ('datetime64[s]', 'Int64')
    """
    return _frame("claims", records(workspace, where))


def verdicts_frame(workspace: Workspace, where: ClaimFilter = ALL) -> DataFrame:
    """One row for each claim that passes `where`: what became of it, and why.

    >>> with open_database(sample) as workspace:
    ...     verdicts = verdicts_frame(workspace, ClaimFilter(outcomes=("true", "false")))
    >>> sorted(verdicts["outcome"].unique())
    ['false', 'true']
    >>> late = verdicts["late_by_days"].dropna()
    >>> bool((late > 0).all())
    True
    """
    return _frame("verdicts", map(_verdict_record, verdict_lines(workspace, where)))


def forecasts_frame(workspace: Workspace, where: ClaimFilter = ALL, *, wishes: bool = False) -> DataFrame:
    """One row for each claim with a chance that came out true or false: what scores are made of.

    Vague claims, wishes (unless asked for), tellings after the event and orders are not in it.

    >>> with open_database(sample) as workspace:
    ...     forecasts = forecasts_frame(workspace)
    >>> sorted(set(forecasts["outcome"].tolist()))
    [0, 1]
    >>> brier = ((forecasts["probability"] - forecasts["outcome"]) ** 2).mean()
    >>> bool(0 <= brier <= 1)
    True
    """
    found = of_lines(verdict_lines(workspace, where), where, wishes=wishes)
    return _frame("forecasts", map(_forecast_record, found.forecasts))


def scores_frame(
    workspace: Workspace, by: str = "forecaster", where: ClaimFilter = ALL, *, wishes: bool = False, minimum: int = 0
) -> DataFrame:
    """One row for each value of a key: forecaster, hedge, event-type, domain, month, site, kind or basis.

    >>> with open_database(sample) as workspace:
    ...     scores = scores_frame(workspace, by="kind")
    >>> "event" in set(scores["key"])
    True
    >>> bool((scores["true"] + scores["false"] <= scores["n"]).all())
    True
    """
    return _frame(
        "scores", map(_score_record, score(workspace, by=by, where=where, wishes=wishes, minimum=minimum).rows)
    )


def table_frame(workspace: Workspace, table: str, where: ClaimFilter = ALL, *, by: str = "forecaster") -> DataFrame:
    """The frame of that name in `TABLES`; `by` is the key of scores.

    >>> with open_database(sample) as workspace:
    ...     list(table_frame(workspace, "verdicts"))[:3]
    ['number', 'id', 'outcome']
    """
    if table == "claims":
        return claims_frame(workspace, where)
    if table == "verdicts":
        return verdicts_frame(workspace, where)
    if table == "forecasts":
        return forecasts_frame(workspace, where)
    if table == "scores":
        return scores_frame(workspace, by, where)
    raise BadArgumentError("table", table, f"use one of {', '.join(TABLES)}")


def typed_frame(table: str, columns: Mapping[str, list[Any]]) -> DataFrame:
    """Lists of plain values, None for what is missing, as a frame with the types of `TABLES`."""
    import pandas

    return pandas.DataFrame({column.name: _series(columns[column.name], column.dtype) for column in TABLES[table]})


def _frame(table: str, found: Iterable[Mapping[str, Any]]) -> DataFrame:
    columns: dict[str, list[Any]] = {column.name: [] for column in TABLES[table]}
    for record in found:
        for name, values in columns.items():
            values.append(record.get(name))
    return typed_frame(table, columns)


def _series(values: list[Any], dtype: str) -> Any:
    import pandas

    if dtype == DAY:
        return pandas.Series(pandas.to_datetime(pandas.Series(values, dtype="object")), dtype=DAY)
    return pandas.Series(values, dtype=dtype)


def _verdict_record(line: VerdictLine) -> dict[str, Any]:
    verdict, row = line.verdict, line.row
    named = {"number": row.number, "id": row.id, "evidence": ()}
    if verdict is None:
        return named
    return {
        **named,
        "outcome": verdict.outcome.value,
        "verdict_rule": verdict.rule,
        "sentence": verdict.sentence,
        "evidence": verdict.evidence,
        "as_of": verdict.as_of,
        "decided_on": verdict.decided_on,
        "late_by_days": verdict.late_by_days,
        "lenient_outcome": verdict.lenient_outcome.value if verdict.lenient_outcome else None,
        "deadline_passed": verdict.deadline_passed,
        "by_silence": verdict.by_silence,
        "judged_by": verdict.judged_by,
        "log_version": verdict.log_version,
    }


def _forecast_record(line: VerdictLine) -> dict[str, Any]:
    row, verdict = line.row, line.verdict
    decided_on = verdict.decided_on if verdict else None
    return {
        "number": row.number,
        "forecaster": row.forecaster,
        "site": row.site,
        "question": row.proposition,
        "probability": row.probability,
        "probability_basis": row.probability_basis,
        "outcome": int(came_true(row)),
        "written": row.written,
        "deadline": row.latest,
        "decided_on": decided_on,
        "lead_days": _days(row.written, decided_on),
        "late_by_days": verdict.late_by_days if verdict else None,
        "deadline_passed": row.deadline_passed,
        "by_silence": row.by_silence,
        "hedge": row.hedge,
        "kind": row.kind,
        "event_type": row.event_type,
        "domain": row.domain,
    }


def _days(start: date | None, end: date | None) -> int | None:
    return (end - start).days if start and end else None


def _score_record(row: ScoreRow) -> dict[str, Any]:
    counts = row.counts
    names = ("n", "true", "false", "ambiguous", "void", "pending", "unknown", "unresolved", "by_silence")
    return {
        "key": row.key,
        "site": row.site,
        **{name: getattr(counts, name) for name in names},
        **_figure("hit_rate", row.hit_rate),
        "shrunk_hit_rate": row.shrunk.value if row.shrunk else None,
        **_figure("brier", row.brier),
        **_figure("brier_stated", row.brier_stated),
        **_figure("log_score", row.log_score),
        **_figure("skill", row.skill),
        **_figure("auc", row.auc),
        "mean_probability": row.mean_probability,
    }


def _figure(name: str, figure: Figure | None) -> dict[str, Any]:
    if figure is None:
        return {}
    return {
        name: figure.value,
        f"{name}_low": figure.low,
        f"{name}_high": figure.high,
        f"{name}_n": figure.n,
    }
