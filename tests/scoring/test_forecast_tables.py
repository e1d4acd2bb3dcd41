"""Tables of forecasts: what is read, what is left out, what is a problem and where it stands."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.errors import MissingFileError
from claimtrack.scoring import forecast_table
from claimtrack.scoring.bootstrap import Resampling
from claimtrack.scoring.forecast_table import MissingColumnError, read_forecasts, read_lines, table_of
from claimtrack.scoring.meanings import MEANINGS, named_figures
from claimtrack.scoring.score_table import score_table

FEW = Resampling(draws=99)
GOOD = [
    ("0.7", "1", 0.7, 1.0),
    ("70%", "true", 0.7, 1.0),
    (" 70 % ", "YES", 0.7, 1.0),
    (".5", "no", 0.5, 0.0),
    ("1", "0", 1.0, 0.0),
    ("1%", "False", 0.01, 0.0),
    ("0", "y", 0.0, 1.0),
    ("1e-3", "n", 0.001, 0.0),
    ("99.9%", "t", 0.999, 1.0),
    ("100%", "f", 1.0, 0.0),
    ("70\u00a0%", "1.00", 0.7, 1.0),
    ("70\u202f%", "0.000", 0.7, 0.0),
    ("+0.5", "+1", 0.5, 1.0),
]
BAD = [
    ("130%", "1", "cannot exceed 100%"),
    ("70", "1", "cannot exceed 1"),
    ("-0.1", "1", "cannot be below 0"),
    ("-5%", "1", "cannot be below 0"),
    ("\u0660.\u0665", "1", "no chance"),
    ("", "1", "no chance given"),
    ("nan", "1", "no chance"),
    ("inf", "1", "no chance"),
    ("0_1", "1", "no chance"),
    ("likely", "1", "no chance"),
    ("%", "1", "no chance"),
    ("0.7.1", "1", "no chance"),
    ("0.7", "maybe", "no outcome"),
    ("0.7", "2", "no outcome"),
    ("0.7", "0.5", "no outcome"),
    ("0.7", "100%", "no outcome"),
    ("0.7", "-1", "no outcome"),
]


@pytest.mark.parametrize(("probability", "outcome", "p", "y"), GOOD)
def test_a_chance_and_an_outcome_may_be_written_in_the_usual_ways(
    probability: str, outcome: str, p: float, y: float
) -> None:
    table = read_lines(["forecaster,question,probability,outcome\n", f"Ada,cup,{probability},{outcome}\n"])
    assert table.problems == ()
    assert (table.probability.tolist(), table.outcome.tolist()) == ([p], [y])


@pytest.mark.parametrize(("probability", "outcome", "what"), BAD)
def test_what_is_no_chance_or_outcome_is_a_problem_with_its_place(probability: str, outcome: str, what: str) -> None:
    lines = ["forecaster,question,probability,outcome\n", "Ada,cup,0.5,1\n", f"Ada,cup,{probability},{outcome}\n"]
    table = read_lines(lines, source="f.csv")
    assert table.n == 1
    (problem,) = table.problems
    assert problem.where == "f.csv:3"
    assert what in problem.what
    assert problem.hint
    if probability and problem.column is not None:
        cell = outcome if "outcome" in what else probability
        assert problem.line[problem.column : problem.column + problem.length] == cell


def test_an_open_question_is_left_out_with_its_reason() -> None:
    table = table_of([("Ada", "a", 0.5, None), ("Ada", "b", 0.5, "void"), ("Ada", "c", 0.5, ""), ("Ada", "d", 0.5, 1)])
    assert table.n == 1
    assert dict(table.left_out) == {"no outcome": 2, "void": 1}
    assert score_table(table, resampling=FEW).overall.brier.left_out == 3


@pytest.mark.parametrize("cell", ["", "-", "?", "NA", "n.a.", "<NA>", "NaN", "none"])
def test_a_cell_that_says_nothing_is_no_outcome(cell: str) -> None:
    assert table_of([("Ada", "a", 0.5, cell)]).left_out == (("no outcome", 1),)


@pytest.mark.parametrize("cell", ["+0.5", "\u0660.\u0665", "0_1", " .5 ", "-0.0"])
def test_a_chance_is_read_alike_whatever_its_neighbours_are(cell: str) -> None:
    alone, beside = (table_of([("Ada", "a", cell, 1), *others]) for others in ([], [("Ben", "b", "70%", 1)]))
    assert alone.n == beside.n - 1
    assert alone.probability.tolist() == beside.probability.tolist()[: alone.n]


def test_what_a_reader_must_know_of_a_table_is_noted() -> None:
    rows = [("Ada", "a", 0.5, 1), ("Ada", "a", 0.7, 1), ("Ben", "b", 0.5, 1), ("Cy", "b", 0.5, 0), ("", "c", 0.5, 1)]
    nameless, both, repeats = table_of(rows).notes
    assert "without a name, which count overall only since they share no identity: 1" in nameless
    assert "both ways: 1, such as 'b'" in both
    assert "question: 1;" in repeats
    assert table_of([("Ada", "a", 0.5, 1), ("Ben", "a", 0.2, 1), ("Ada", "b", 0.5, 0)]).notes == ()


def test_a_table_without_names_is_one_record() -> None:
    report = score_table(read_lines(["p,y\n", "0.7,1\n", "0.2,0\n"]), resampling=FEW)
    assert (report.overall.n, len(report.forecasters), report.board) == (2, 0, None)
    assert len(report.notes) == 2


def test_columns_may_stand_in_any_order_and_go_by_other_names() -> None:
    table = read_lines(["Outcome;P;extra\n", "1;0,8;x\n", "0;30%;y\n"])
    assert table.probability.tolist() == [0.8, 0.3]
    assert table.outcome.tolist() == [1, 0]
    assert len(set(table.question.tolist())) == 2


def test_a_table_without_chances_is_refused_with_the_columns_it_has() -> None:
    with pytest.raises(MissingColumnError, match="'probability' among who, outcome"):
        read_lines(["who,outcome\n", "Ada,1\n"])
    with pytest.raises(MissingColumnError):
        read_lines([])
    with pytest.raises(MissingFileError):
        read_forecasts(Path("no-such-table.csv"))


def test_lines_without_a_name_share_no_record() -> None:
    rows = [("", "a", 0.5, 1), (" ", "b", 0.5, 0), ("Ada", "a", 0.9, 1), ("", "", 0.1, 0), ("", "", 0.1, 0)]
    report = score_table(table_of(rows), resampling=FEW)
    assert [row.forecaster for row in report.forecasters] == ["Ada"]
    assert report.overall.n == 5
    assert report.overall.questions == 4


def test_a_line_of_another_width_is_a_problem_and_an_empty_one_is_nothing() -> None:
    lines = [
        "forecaster,question,probability,outcome\n",
        "Ada,a,0.5,1\n",
        "\n",
        "Ada,b,0.5\n",
        "Ada,c,0.5,1,9\n",
        "Bo,a,1,1\n",
    ]
    table = read_lines(lines, source="f.csv")
    assert table.n == 2
    assert [problem.where for problem in table.problems] == ["f.csv:4", "f.csv:5"]


def test_line_numbers_hold_behind_quoted_line_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forecast_table, "_CHUNK", 2)
    lines = [
        "forecaster,question,probability,outcome\n",
        '"Ada\n',
        'B",a,0.5,1\n',
        "Bo,a,2,1\n",
        "Cy,a,3,1\n",
        "Di,a,4,1\n",
    ]
    table = read_lines(lines, source="f.csv")
    assert [problem.where for problem in table.problems] == ["f.csv:4", "f.csv:5", "f.csv:6"]


def test_a_cell_too_large_to_read_costs_only_its_line() -> None:
    lines = ["forecaster,question,probability,outcome\n", "Ada,a,0.5,1\n", "x" * 200_000 + ",a,0.5,1\n", "Bo,a,0.5,0\n"]
    table = read_lines(lines, source="f.csv")
    assert table.forecasters == ("Ada", "Bo")
    assert [problem.where for problem in table.problems] == ["f.csv:3"]


def test_problems_beyond_a_thousand_are_only_counted() -> None:
    table = table_of([("Ada", "a", "never", 1)] * 1500)
    assert (len(table.problems), table.problem_count, table.left_out_count) == (1000, 1500, 1500)


def test_a_byte_order_mark_and_broken_bytes_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "f.csv"
    path.write_bytes(b"\xef\xbb\xbfforecaster,question,probability,outcome\r\nAd\xff,a,0.5,1\r\n")
    table = read_forecasts(path)
    assert (table.n, len(table.forecasters)) == (1, 1)


def test_a_report_gives_overall_each_forecaster_and_the_board(tmp_path: Path) -> None:
    generator = np.random.default_rng(1)
    path = tmp_path / "f.csv"
    lines = ["forecaster,question,probability,outcome"]
    for question in range(40):
        y = generator.integers(0, 2)
        lines += [f"Ada,q{question},{0.8 if y else 0.2},{y}", f"Bo,q{question},{generator.random():.3f},{y}"]
    path.write_text("\n".join(lines))
    report = score_table(path, resampling=FEW)
    ada, bo = report.forecasters
    assert (ada.forecaster, ada.n, ada.questions, ada.hit_rate.value) == ("Ada", 40, 40, 1.0)
    assert ada.brier.value == pytest.approx(0.04)
    assert bo.brier.value is not None
    assert report.overall.brier.value == pytest.approx((0.04 + bo.brier.value) / 2)
    assert report.overall.questions == 40
    assert report.board is not None
    assert [row.forecaster for row in report.board.standings] == ["Ada", "Bo"]
    assert report.board.standings[0].group == 1
    with pytest.raises(IndexError):
        report.forecasters[2]


def test_each_forecaster_has_intervals_or_the_reason_for_none() -> None:
    rows = [("Ada", "a", 0.9, 1), ("Ada", "b", 0.2, 0), ("Ada", "c", 0.6, 0), ("Bo", "a", 1.0, 0), ("Bo", "b", 1.0, 1)]
    ada, bo, cy = score_table([*rows, ("Cy", "a", 0.5, 1)], resampling=FEW).forecasters
    losses = np.array([0.01, 0.04, 0.36])
    half = 1.959964 * losses.std(ddof=1) / 3**0.5
    assert (ada.brier.low, ada.brier.high) == (0.0, pytest.approx(losses.mean() + half, abs=1e-6))
    assert ada.skill.interval is not None
    assert bo.log_score.value == float("inf")
    assert "certain forecast failed" in bo.log_score.note
    assert bo.log_score_clipped.interval is not None
    assert cy.hit_rate.reason == "never leaned to either side"
    assert "one forecast" in cy.brier.note


def test_an_empty_table_is_a_report_of_absent_figures() -> None:
    report = score_table([], resampling=FEW)
    assert len(report.forecasters) == 0
    assert report.board is None
    assert all(item.figure.is_absent for item in named_figures(report.overall))


def test_every_figure_has_a_name_and_a_meaning() -> None:
    report = score_table([("Ada", "a", 0.9, 1), ("Ada", "b", 0.2, 0), ("Bo", "c", 0.2, 1)], resampling=FEW)
    named = list(named_figures(report.overall))
    assert len(named) == len(MEANINGS)
    assert all(item.label and item.meaning for item in named)


@given(
    st.lists(st.tuples(st.text(max_size=8), st.text(max_size=8), st.text(max_size=6), st.text(max_size=6)), max_size=20)
)
@settings(deadline=None, max_examples=60)
def test_no_text_stops_the_reading(rows: list[tuple[str, str, str, str]]) -> None:
    table = table_of(rows)
    assert table.n + table.left_out_count == len(rows)
    read_lines(["forecaster,question,probability,outcome\n", *(",".join(row) + "\n" for row in rows)])


def test_skill_is_measured_against_a_column_of_reference_chances() -> None:
    lines = ["question,p,reference,outcome\n", "a,0.9,0.6,1\n", "b,20%,60%,0\n", "c,0.5,,1\n"]
    report = score_table(read_lines(lines), resampling=FEW)
    skill = report.overall.skill_reference
    assert skill.value == pytest.approx(1 - (0.1**2 + 0.2**2) / (0.4**2 + 0.6**2))
    assert (skill.n, skill.left_out, report.overall.n) == (2, 1, 3)
    assert any("without a reference chance" in note and note.endswith(": 1") for note in report.notes)
    assert score_table(read_lines(lines[:3]), resampling=FEW).overall.skill_reference.value == pytest.approx(
        skill.value
    )
