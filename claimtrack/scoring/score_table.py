"""Scores of a whole table of forecasts: overall, each forecaster, and the leaderboard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from claimtrack.errors import Problem
from claimtrack.scoring.arrays import BoolArray, FloatArray, distinct_questions
from claimtrack.scoring.board import MINIMUM, Leaderboard, leaderboard
from claimtrack.scoring.bootstrap import USUAL, Resampling
from claimtrack.scoring.figures import LEVEL, Figure, Interval, absent, figure
from claimtrack.scoring.forecast_table import ForecastTable, read_forecasts, table_of
from claimtrack.scoring.proper import CLIP, brier_losses, log_losses
from claimtrack.scoring.rates import jeffreys_bounds
from claimtrack.scoring.special import normal_quantile
from claimtrack.scoring.summary import ScoreSummary, summarise


@dataclass(frozen=True, slots=True)
class ForecasterScore:
    """One forecaster's plain figures, unshrunken; for a ranking see `Leaderboard`."""

    forecaster: str
    n: int
    questions: int
    hit_rate: Figure
    """Share of the forecasts other than 50% that leaned the right way, Jeffreys interval."""
    brier: Figure
    """Interval by the standard error of the mean, from two forecasts on."""
    log_score: Figure
    log_score_clipped: Figure
    skill: Figure
    """Brier skill against always saying the base rate of the whole table."""


class ForecasterScores(Sequence[ForecasterScore]):
    """Scores of all forecasters of a table, in order of first appearance, worked out in one pass of arrays.

    Rows are made when looked at, so that fifty thousand forecasters cost no more than their columns.
    """

    def __init__(self, table: ForecastTable) -> None:
        named = table.forecaster >= 0
        who, p, y = table.forecaster[named], table.probability[named], table.outcome[named]
        people = len(table.forecasters)
        self._names = table.forecasters
        self._base = float(table.outcome.mean()) if table.n else 0.0
        losses = brier_losses(p, y)

        def total(values: FloatArray) -> FloatArray:
            return np.asarray(np.bincount(who, weights=values, minlength=people), dtype=np.float64)

        self.n = np.bincount(who, minlength=people)
        logs, clipped = log_losses(p, y), log_losses(p, y, clip=CLIP)
        self._brier, self._brier_squares = total(losses), total(losses**2)
        self._log, self._log_squares = total(logs), total(logs**2)
        self._clipped, self._clipped_squares = total(clipped), total(clipped**2)
        self._reference = total((self._base - y) ** 2)
        self._decided = total((p != 0.5).astype(np.float64)).astype(np.int64)
        self._right = total(((p > 0.5) == (y == 1.0)).astype(np.float64) * (p != 0.5)).astype(np.int64)
        self._low, self._high = jeffreys_bounds(self._right, np.maximum(self._decided, 1))
        self._questions = distinct_questions(who, table.question[named], people)
        self._scored = np.flatnonzero(self.n)
        self._z = normal_quantile(0.5 + LEVEL / 2.0)

    def __len__(self) -> int:
        return int(self._scored.size)

    def __iter__(self) -> Iterator[ForecasterScore]:
        return (self._row(int(code)) for code in self._scored)

    def __getitem__(self, index: object) -> ForecasterScore:  # type: ignore[override]
        if not isinstance(index, int):
            raise TypeError("scores are looked up by number")
        return self._row(int(self._scored[index]))

    def _row(self, code: int) -> ForecasterScore:
        brier = self._mean(self._brier, self._brier_squares, code)
        return ForecasterScore(
            forecaster=self._names[code],
            n=int(self.n[code]),
            questions=int(self._questions[code]),
            hit_rate=self._hit_rate(code),
            brier=brier,
            log_score=self._mean(self._log, self._log_squares, code),
            log_score_clipped=self._mean(self._clipped, self._clipped_squares, code, f"clipped at {CLIP:g}"),
            skill=self._skill(code, brier),
        )

    def _hit_rate(self, code: int) -> Figure:
        decided = int(self._decided[code])
        if not decided:
            return absent("never leaned to either side")
        interval = Interval(float(self._low[code]), float(self._high[code]), LEVEL, "Jeffreys")
        return figure(self._right[code] / decided, decided).within(interval)

    def _mean(self, sums: FloatArray, squares: FloatArray, code: int, note: str = "") -> Figure:
        """Mean of a forecaster's losses, 0 or more, with a normal interval from two forecasts on."""
        n, mean = int(self.n[code]), float(sums[code] / self.n[code])
        if n < 2 or not np.isfinite(mean):
            why = "no interval from one forecast" if n < 2 else "no interval: a certain forecast failed"
            return figure(mean, n, note="; ".join(filter(None, (note, why))))
        variance = max(0.0, (float(squares[code]) - n * mean**2) / (n - 1))
        half = self._z * (variance / n) ** 0.5
        return figure(mean, n, note=note).within(Interval(max(0.0, mean - half), mean + half, LEVEL, "normal"))

    def _skill(self, code: int, brier: Figure) -> Figure:
        if self._base in (0.0, 1.0):
            return absent("every outcome is the same", n=brier.n)
        reference = float(self._reference[code] / self.n[code])
        assert brier.value is not None
        found = figure(1.0 - brier.value / reference, brier.n, note=brier.note)
        if brier.interval is None:
            return found
        low, high = 1.0 - brier.interval.high / reference, 1.0 - brier.interval.low / reference
        return found.within(Interval(low, high, LEVEL, "normal"))


@dataclass(frozen=True, slots=True)
class ScoreReport:
    """Scores of a table: all of it, each forecaster, the board where several forecast, and what was left out."""

    source: str
    overall: ScoreSummary
    forecasters: ForecasterScores
    board: Leaderboard | None
    left_out: tuple[tuple[str, int], ...]
    problems: tuple[Problem, ...]
    problem_count: int
    notes: tuple[str, ...] = ()


def score_table(
    source: Path | ForecastTable | Iterable[Sequence[object]],
    *,
    intervals: bool = True,
    board: bool = True,
    minimum: int = MINIMUM,
    resampling: Resampling = USUAL,
) -> ScoreReport:
    """Score a CSV file, a table read before, or rows of (forecaster, question, probability, outcome).

    Bad lines are problems of the report. Intervals draw whole questions. Raises MissingFileError and
    MissingColumnError for a file that is no table.
    """
    name = source.name if isinstance(source, Path) else "table"
    table = _table(source)
    overall = _overall(table, intervals=intervals, resampling=resampling)
    scores = ForecasterScores(table)
    return ScoreReport(
        name,
        overall,
        scores,
        _board(table, minimum, resampling) if board and len(scores) > 1 else None,
        table.left_out,
        table.problems,
        table.problem_count,
        table.notes,
    )


def _overall(table: ForecastTable, *, intervals: bool, resampling: Resampling) -> ScoreSummary:
    """Every figure of the table; skill against the reference over the lines that give one."""

    def figures(lines: BoolArray, reference: FloatArray | None, left_out: int) -> ScoreSummary:
        return summarise(
            table.probability[lines], table.outcome[lines], clusters=table.question[lines], reference=reference,
            left_out=left_out, intervals=intervals, resampling=resampling,
        )  # fmt: skip

    every = np.ones(table.n, dtype=np.bool_)
    given = every if table.reference is None else ~np.isnan(table.reference)
    if table.reference is None or not given.any():
        return figures(every, None, table.left_out_count)
    if given.all():
        return figures(every, table.reference, table.left_out_count)
    some = figures(given, table.reference[given], table.left_out_count + int((~given).sum()))
    return replace(figures(every, None, table.left_out_count), skill_reference=some.skill_reference)


def _table(source: Path | ForecastTable | Iterable[Sequence[object]]) -> ForecastTable:
    if isinstance(source, Path):
        return read_forecasts(source)
    return source if isinstance(source, ForecastTable) else table_of(source)


def _board(table: ForecastTable, minimum: int, resampling: Resampling) -> Leaderboard:
    named = table.forecaster >= 0
    return leaderboard(
        table.forecaster[named],
        table.question[named],
        table.probability[named],
        table.outcome[named],
        names=table.forecasters,
        minimum=minimum,
        resampling=resampling,
    )
