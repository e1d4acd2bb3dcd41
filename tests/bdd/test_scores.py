"""Steps of the features about scores."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from claimtrack import workflow
from claimtrack.scoring.score_table import ForecasterScore, ScoreReport
from tests.bdd.words import table_rows, write_csv

scenarios("scores")


def _row(scored: ScoreReport, forecaster: str) -> ForecasterScore:
    return next(row for row in scored.forecasters if row.forecaster == forecaster)


@given("these forecasts", target_fixture="forecasts_file")
def _forecasts(datatable: list[list[str]], tmp_path: Path) -> Path:
    columns = ["forecaster", "question", "probability", "outcome"]
    return write_csv(tmp_path / "forecasts.csv", columns, table_rows(datatable))


@when("the table is scored", target_fixture="scored")
def _scored(forecasts_file: Path) -> ScoreReport:
    return workflow.score_file(forecasts_file)


@then(parsers.parse('the Brier score of "{forecaster}" is {brier:g}'))
def _brier(scored: ScoreReport, forecaster: str, brier: float) -> None:
    assert _row(scored, forecaster).brier.value == pytest.approx(brier)


@then("the overall Brier score is absent, with the reason")
def _absent(scored: ScoreReport) -> None:
    figure = scored.overall.brier
    assert figure.value is None
    assert figure.reason


@then("1 forecast was left out")
def _left_out(scored: ScoreReport) -> None:
    assert scored.overall.left_out == 1


@then(parsers.parse('the hit rate of "{forecaster}" is {rate:g} on {count:d} forecasts'), target_fixture="row")
def _hit_rate(scored: ScoreReport, forecaster: str, rate: float, count: int) -> ForecasterScore:
    row = _row(scored, forecaster)
    assert (row.hit_rate.value, row.hit_rate.n) == (pytest.approx(rate), count)
    return row


@then(parsers.parse("its interval begins below {bound:g}"))
def _interval(row: ForecasterScore, bound: float) -> None:
    assert row.hit_rate.low is not None
    assert 0 < row.hit_rate.low < bound


@then("the parts of the Brier score add up to it")
def _parts(scored: ScoreReport) -> None:
    parts = scored.overall.corp_brier
    together = parts.miscalibration.value - parts.discrimination.value + parts.uncertainty.value
    assert together == pytest.approx(scored.overall.brier.value, abs=1e-12)


@then("the log score is infinite")
def _infinite(scored: ScoreReport) -> None:
    assert scored.overall.log_score.value == math.inf


@then("with chances held between 0.1% and 99.9% it is finite")
def _finite(scored: ScoreReport) -> None:
    assert scored.overall.log_score_clipped.value == pytest.approx((-math.log(0.001) - math.log(0.5)) / 2)
