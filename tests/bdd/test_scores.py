"""Steps of the features about scores."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from claimtrack import workflow
from claimtrack.scoring import Figure
from claimtrack.scoring.meanings import MEANINGS, named_figures
from claimtrack.scoring.score_table import ForecasterScore, ScoreReport
from tests.bdd.words import table_rows, write_csv

FEATURES = Path(__file__).parents[2] / "features" / "scores"

scenarios("scores")


def _row(scored: ScoreReport, forecaster: str) -> ForecasterScore:
    return next(row for row in scored.forecasters if row.forecaster == forecaster)


@given("these forecasts", target_fixture="forecasts_file")
def _forecasts(datatable: list[list[str]], tmp_path: Path) -> Path:
    columns = ["forecaster", "question", "probability", "outcome"]
    return write_csv(tmp_path / "forecasts.csv", columns, table_rows(datatable))


@given("these forecasts with another's", target_fixture="forecasts_file")
def _with_reference(datatable: list[list[str]], tmp_path: Path) -> Path:
    return write_csv(tmp_path / "forecasts.csv", datatable[0], table_rows(datatable))


@when("the table is scored", target_fixture="scored")
def _scored(forecasts_file: Path) -> ScoreReport:
    return workflow.score_file(forecasts_file)


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


@given("these chances were said", target_fixture="forecasts_file")
def _chances(datatable: list[list[str]], tmp_path: Path) -> Path:
    rows = [
        {"forecaster": "Ada", "question": f"{line}.{place}", "probability": row["chance"],
         "outcome": "yes" if place < int(row["came true"]) else "no"}
        for line, row in enumerate(table_rows(datatable))
        for place in range(int(row["times"]))
    ]  # fmt: skip
    return write_csv(tmp_path / "chances.csv", ["forecaster", "question", "probability", "outcome"], rows)


@when("they are scored", target_fixture="scored")
def _chances_scored(forecasts_file: Path) -> ScoreReport:
    return workflow.score_file(forecasts_file, intervals=False)


def _figure(scored: ScoreReport, label: str) -> Figure:
    return next(named.figure for named in named_figures(scored.overall) if named.label == label)


@then(parsers.re('"(?P<label>[^"]+)" is (?P<value>-?[0-9.]+)'))
def _is(scored: ScoreReport, label: str, value: str) -> None:
    assert _figure(scored, label).value == pytest.approx(float(value), abs=0.0005)


@then(parsers.re('"(?P<label>[^"]+)" is infinite'))
def _is_infinite(scored: ScoreReport, label: str) -> None:
    assert _figure(scored, label).value == math.inf


@then(parsers.re('"(?P<label>[^"]+)" is absent: (?P<reason>.+)'))
def _is_absent(scored: ScoreReport, label: str, reason: str) -> None:
    figure = _figure(scored, label)
    assert (figure.value, figure.reason) == (None, reason)


@then(parsers.parse('"{label}" rests on {count:d} forecasts'))
def _rests_on(scored: ScoreReport, label: str, count: int) -> None:
    assert _figure(scored, label).n == count


def test_every_figure_is_explained() -> None:
    told = "\n".join(path.read_text("utf-8") for path in sorted(FEATURES.glob("*.feature")))
    assert [label for label, _ in MEANINGS.values() if f'"{label}"' not in told] == []


@then("the lines 3, 4 and 5 are told as faulty")
def _faulty(scored: ScoreReport) -> None:
    assert [problem.where.rsplit(":", 1)[1] for problem in scored.problems] == ["3", "4", "5"]


@then(parsers.parse('it is said that "{question}" came out both ways'))
def _both_ways(scored: ScoreReport, question: str) -> None:
    assert any("both ways" in note and question in note for note in scored.notes)
