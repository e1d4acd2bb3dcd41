"""report, rank, score --recalibrate, score --plot and export --table, as words on a command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from claimtrack.cli.app import main
from claimtrack.cli.exits import ExitCode

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], sample_database: Path) -> Run:
    def call(*words: object) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main(["--db", str(sample_database), *map(str, words)])
        said = capsys.readouterr()
        return int(status), said.out, said.err

    return call


@pytest.mark.parametrize("name", ["out.html", "out.md"])
def test_report_writes_a_page_and_says_how_many_claims_are_in_it(run: Run, tmp_path: Path, name: str) -> None:
    status, out, _ = run("report", tmp_path / name)
    assert status == ExitCode.OK
    assert "claims reported in" in out
    assert "How the forecasts turned out" in (tmp_path / name).read_text("utf-8")


def test_report_of_one_forecaster_speaks_of_that_one(run: Run, tmp_path: Path) -> None:
    run("report", tmp_path / "one.html", "--forecaster", "Marlowe Finch")
    assert "<h1>Marlowe Finch said " in (tmp_path / "one.html").read_text("utf-8")


def test_report_to_another_ending_is_refused_with_those_there_are(run: Run, tmp_path: Path) -> None:
    status, _, err = run("report", tmp_path / "out.pdf")
    assert status == ExitCode.REFUSED
    assert ".html or .md" in err


def test_rank_prints_both_boards_and_as_json_every_figure(run: Run) -> None:
    status, out, _ = run("rank", "--min", 5)
    assert status == ExitCode.OK
    assert "By chances said in numbers" in out
    assert "By how often they leaned the right way" in out
    record = json.loads(run("rank", "--min", 5, "--json")[1])
    assert {"by_chances", "by_hits", "others", "orderings", "deadlines", "luck"} <= record.keys()
    assert record["by_hits"][0]["standing"]["forecaster"] == record["by_hits"][0]["forecaster"]


def test_rank_of_nobody_is_no_error(run: Run) -> None:
    status, out, _ = run("rank", "--site", "no such site")
    assert status == ExitCode.OK
    assert "leaned the right way" in out


def test_recalibrate_tells_the_gain_on_claims_not_seen(run: Run) -> None:
    status, out, _ = run("score", "--recalibrate")
    assert status == ExitCode.OK
    assert "On claims it has not seen" in out
    record = json.loads(run("score", "--recalibrate", "--json")[1])
    assert record["gain"]["n"] == sum(word["came_true"]["n"] for word in record["words"])


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_plot_draws_to_a_file(run: Run, tmp_path: Path, ending: str) -> None:
    status, out, _ = run("score", "--plot", tmp_path / f"plot.{ending}")
    assert (status, out) == (ExitCode.OK, "")
    assert (tmp_path / f"plot.{ending}").stat().st_size > 1000


@pytest.mark.parametrize("table", ["claims", "verdicts", "forecasts", "scores"])
def test_export_writes_the_table_asked_for(run: Run, tmp_path: Path, table: str) -> None:
    status, out, _ = run("export", tmp_path / "out.csv", "--table", table)
    assert status == ExitCode.OK
    rows = (tmp_path / "out.csv").read_text("utf-8").count("\n") - 1
    assert rows >= int(out.split()[0]) > 0
