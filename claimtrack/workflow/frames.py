"""The interface for notebooks: a database as pandas DataFrames with stated columns, types and units.

    workspace = open_database("claims.db")
    forecasts = forecasts_frame(workspace)
    forecasts.groupby("forecaster")["probability"].mean()

Every frame has the columns of `TABLES`, in that order and with those types, also when it is empty. Chances and shares
are floats in 0..1, days are `datetime64[s]` at midnight without a zone, what is not known is missing (NaN, NaT, <NA>).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from claimtrack.errors import BadArgumentError
from claimtrack.workflow.browsing import ALL, records, verdict_lines
from claimtrack.workflow.decided import came_true, of_lines
from claimtrack.workflow.scores import score
from claimtrack.workflow.views import ClaimFilter, Figure, ScoreRow, VerdictLine
from claimtrack.workflow.workspace import Workspace

if TYPE_CHECKING:
    from pandas import DataFrame

INTEGER, FLOAT, TEXT, DAY, FLAG, LIST = "Int64", "float64", "str", "datetime64[s]", "boolean", "object"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a frame."""

    name: str
    dtype: str
    meaning: str
    """What it says, with its unit."""


def _columns(*lines: tuple[str, str, str]) -> tuple[Column, ...]:
    return tuple(Column(*line) for line in lines)


TABLES: Mapping[str, tuple[Column, ...]] = {
    "claims": _columns(
        ("number", INTEGER, "number of the claim in this database"),
        ("id", TEXT, "name of the claim, the same in every database that read the same text"),
        ("source", TEXT, "page"),
        ("start", INTEGER, "where the quote begins, in characters of the page"),
        ("end", INTEGER, "where the quote ends, in characters of the page"),
        ("quote", TEXT, "the words it was read from"),
        ("statement", TEXT, "the proposition in words"),
        ("author", TEXT, "who wrote the comment; missing where the page gives no name"),
        ("attributed_to", TEXT, "whose word the author reports"),
        ("site", TEXT, "site of the page"),
        ("written", DAY, "day of the writing"),
        ("kind", TEXT, "event, state, order, threshold or vague"),
        ("target", TEXT, "what it is about"),
        ("event_type", TEXT, "what happens to it"),
        ("actor", TEXT, "who does it"),
        ("polarity", TEXT, "affirmed or negated"),
        ("earliest", DAY, "first day of the window"),
        ("latest", DAY, "last day of the window"),
        ("latest_lenient", DAY, "last day where the window is vague, read leniently"),
        ("window_text", TEXT, "the words for the window"),
        ("window_basis", TEXT, "stated, vague or none"),
        ("hedge", TEXT, "the word or number for the chance, as written"),
        ("probability", FLOAT, "chance of the statement as made, 0..1"),
        ("probability_basis", TEXT, "stated, hedge, bare or none"),
        ("condition", TEXT, "on what it depends"),
        ("group", TEXT, "claims of one sentence or list share it, within a page"),
        ("rank", INTEGER, "place in an order, from 1"),
        ("proposition", TEXT, "equal for claims that say the same"),
        ("wish", FLAG, "a hope and not a forecast"),
        ("retrospective", FLAG, "told after the event"),
        ("redacted", FLAG, "taken back"),
        ("rule", TEXT, "rule that read it"),
        ("status", TEXT, "place in the reviewer's queue"),
    ),
    "verdicts": _columns(
        ("number", INTEGER, "number of the claim"),
        ("id", TEXT, "name of the claim"),
        ("outcome", TEXT, "true, false, ambiguous, void, pending or unknown; missing until resolved"),
        ("verdict_rule", TEXT, "rule that decided it"),
        ("sentence", TEXT, "the verdict in words, event ids in square brackets"),
        ("evidence", LIST, "tuple of the ids of the events that decided it"),
        ("as_of", DAY, "day by which it was decided"),
        ("decided_on", DAY, "first day on which the outcome could be known"),
        ("late_by_days", INTEGER, "days past the deadline"),
        ("lenient_outcome", TEXT, "outcome under the lenient end, where that differs"),
        ("deadline_passed", FLAG, "the window was over on the as-of day"),
        ("by_silence", FLAG, "rests on declared coverage and on no event"),
        ("judged_by", TEXT, "the person who judged; missing for a rule's verdict"),
        ("log_version", TEXT, "version of the event log"),
    ),
    "forecasts": _columns(
        ("number", INTEGER, "number of the claim"),
        ("forecaster", TEXT, "name; missing where the page gives none"),
        ("site", TEXT, "site; a forecaster is a name on a site"),
        ("question", TEXT, "proposition: forecasts on one question are not independent"),
        ("probability", FLOAT, "chance, 0..1"),
        ("probability_basis", TEXT, "stated, or read from a hedge or a bare will"),
        ("outcome", INTEGER, "1 came true, 0 did not"),
        ("written", DAY, "day of the writing"),
        ("deadline", DAY, "last day of the window"),
        ("decided_on", DAY, "first day on which the outcome could be known"),
        ("lead_days", INTEGER, "days from the writing to `decided_on`"),
        ("late_by_days", INTEGER, "days past the deadline"),
        ("deadline_passed", FLAG, "only such forecasts belong in calibration"),
        ("by_silence", FLAG, "rests on declared coverage and on no event"),
        ("hedge", TEXT, "the word or number for the chance, as written"),
        ("kind", TEXT, "event, state or threshold: orders are scored apart"),
        ("event_type", TEXT, "what happens"),
        ("domain", TEXT, "subject area"),
    ),
    "scores": _columns(
        ("key", TEXT, "what the claims share: a name, a hedge, an event type, a month"),
        ("site", TEXT, "site, for forecasters"),
        ("n", INTEGER, "claims"),
        ("true", INTEGER, "claims that came true"),
        ("false", INTEGER, "claims that did not"),
        ("ambiguous", INTEGER, "claims of which reality is unclear"),
        ("void", INTEGER, "claims that were no fair question"),
        ("pending", INTEGER, "claims whose time is not over"),
        ("unknown", INTEGER, "claims of which the log cannot tell"),
        ("unresolved", INTEGER, "claims never held against a log"),
        ("by_silence", INTEGER, "claims that rest on silence"),
        ("hit_rate", FLOAT, "share of decided claims that leaned the right way, 0..1"),
        ("hit_rate_low", FLOAT, "lower end of its 95% interval"),
        ("hit_rate_high", FLOAT, "upper end of its 95% interval"),
        ("shrunk_hit_rate", FLOAT, "hit rate drawn toward the mean of all; forecasters only"),
        ("brier", FLOAT, "mean squared miss, 0 best, 1 worst"),
        ("brier_low", FLOAT, "lower end of its 95% interval, where there is one"),
        ("brier_high", FLOAT, "upper end of its 95% interval, where there is one"),
        ("brier_n", INTEGER, "forecasts it rests on"),
        ("brier_stated", FLOAT, "the same over stated chances alone"),
        ("brier_stated_n", INTEGER, "stated chances"),
        ("log_score", FLOAT, "mean log loss in nats, chances held within 0.001..0.999; 0 best"),
        ("skill", FLOAT, "share of the Brier score saved over always saying the base rate"),
        ("auc", FLOAT, "chance that what happened was given more than what did not, 0..1"),
        ("mean_probability", FLOAT, "mean chance said, 0..1"),
    ),
}
"""What each frame holds."""


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
    found = of_lines(verdict_lines(workspace, where), wishes=wishes)
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
        "log_score": row.log_score.value if row.log_score else None,
        "skill": row.skill.value if row.skill else None,
        "auc": row.auc.value if row.auc else None,
        "mean_probability": row.mean_probability,
    }


def _figure(name: str, figure: Figure) -> dict[str, Any]:
    return {
        name: figure.value,
        f"{name}_low": figure.low,
        f"{name}_high": figure.high,
        f"{name}_n": figure.n,
    }
