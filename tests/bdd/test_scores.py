"""Steps of the features about scores."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from claimtrack import workflow
from claimtrack.workflow import ScoreRow, ScoreTable
from tests.bdd.words import table_rows, write_csv

scenarios("scores")


def _row(scored: ScoreTable, forecaster: str) -> ScoreRow:
    return next(row for row in scored.rows if row.key == forecaster)


@given("these forecasts", target_fixture="forecasts_file")
def _forecasts(datatable: list[list[str]], tmp_path: Path) -> Path:
    columns = ["forecaster", "question", "probability", "outcome"]
    return write_csv(tmp_path / "forecasts.csv", columns, table_rows(datatable))


@when("the table is scored", target_fixture="scored")
def _scored(forecasts_file: Path) -> ScoreTable:
    return workflow.score_file(forecasts_file)


@then(parsers.parse('the Brier score of "{forecaster}" is {brier:g}'))
def _brier(scored: ScoreTable, forecaster: str, brier: float) -> None:
    assert _row(scored, forecaster).brier.value == pytest.approx(brier)


@then(parsers.parse('the Brier score of "{forecaster}" is absent'))
def _absent(scored: ScoreTable, forecaster: str) -> None:
    figure = _row(scored, forecaster).brier
    assert figure.value is None
    assert figure.note


@then("1 forecast was left out")
def _left_out(scored: ScoreTable) -> None:
    assert scored.overall.counts.n - scored.overall.counts.scored == 1


@then(parsers.parse('the hit rate of "{forecaster}" is {rate:g} on {count:d} forecasts'), target_fixture="row")
def _hit_rate(scored: ScoreTable, forecaster: str, rate: float, count: int) -> ScoreRow:
    row = _row(scored, forecaster)
    assert (row.hit_rate.value, row.hit_rate.n) == (pytest.approx(rate), count)
    return row


@then(parsers.parse("its interval begins below {bound:g}"))
def _interval(row: ScoreRow, bound: float) -> None:
    assert row.hit_rate.low is not None
    assert 0 < row.hit_rate.low < bound
