"""Frames for notebooks and their files: stated columns and types, every value back as it was."""

from __future__ import annotations

import doctest
import re
import sys
from pathlib import Path

import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from claimtrack import workflow
from claimtrack.errors import BadArgumentError, ClaimtrackError, MissingExtraError, MissingFileError
from claimtrack.workflow import ClaimFilter, Workspace, frames
from claimtrack.workflow.export_tables import ENDINGS, _cell, _from_cell, export_table, read_table
from claimtrack.workflow.frame_columns import TABLES, TEXT
from claimtrack.workflow.frames import open_database, table_frame

CASES = [(table, ending) for table in TABLES for ending in ENDINGS]


def test_every_example_of_the_interface_holds(sample_database: Path) -> None:
    result = doctest.testmod(frames, extraglobs={"sample": str(sample_database)})
    assert result.attempted >= 10
    assert result.failed == 0


def test_each_function_of_the_interface_has_an_example() -> None:
    public = [getattr(frames, name) for name in dir(frames) if name.endswith("_frame") or name == "open_database"]
    assert [found.__name__ for found in public if ">>>" not in (found.__doc__ or "") and found.__name__[0] != "_"] == [
        "typed_frame"
    ]


@pytest.mark.parametrize("table", TABLES)
def test_a_frame_has_the_stated_columns_and_types(sample: Workspace, table: str) -> None:
    frame = table_frame(sample, table)
    assert len(frame)
    assert [(name, str(dtype)) for name, dtype in frame.dtypes.items()] == [
        (column.name, column.dtype) for column in TABLES[table]
    ]


@pytest.mark.parametrize("table", TABLES)
def test_an_empty_frame_has_them_too(empty: Workspace, table: str) -> None:
    frame = table_frame(empty, table)
    assert len(frame) == 0
    assert [str(dtype) for dtype in frame.dtypes] == [column.dtype for column in TABLES[table]]


def test_every_column_says_what_it_means() -> None:
    assert all(column.meaning for columns in TABLES.values() for column in columns)


def test_claims_and_verdicts_have_a_row_for_each_claim(sample: Workspace) -> None:
    total = workflow.claims(sample).total
    for table in ("claims", "verdicts"):
        assert table_frame(sample, table)["number"].tolist() == list(range(1, total + 1))


def test_forecasts_give_the_brier_score_that_the_scores_give(sample: Workspace) -> None:
    stated = ClaimFilter(bases=("stated",))
    forecasts = frames.forecasts_frame(sample, stated)
    brier = ((forecasts["probability"] - forecasts["outcome"]) ** 2).mean()
    assert brier == pytest.approx(workflow.score(sample, where=stated).overall.brier.value)


def test_a_filter_narrows_a_frame(sample: Workspace) -> None:
    claims = frames.claims_frame(sample, ClaimFilter(forecaster="Marlowe Finch"))
    assert set(claims["author"]) == {"Marlowe Finch"}


@pytest.mark.parametrize(("table", "ending"), CASES)
def test_a_table_comes_back_as_it_was(sample: Workspace, tmp_path: Path, table: str, ending: str) -> None:
    path = tmp_path / f"out{ending}"
    frame = table_frame(sample, table)
    assert export_table(sample, table, path) == len(frame)
    assert_frame_equal(read_table(table, path), frame)


@pytest.mark.parametrize(("table", "ending"), CASES)
def test_an_empty_table_comes_back_too(empty: Workspace, tmp_path: Path, table: str, ending: str) -> None:
    path = tmp_path / f"out{ending}"
    assert export_table(empty, table, path) == 0
    assert_frame_equal(read_table(table, path), table_frame(empty, table))


@pytest.mark.parametrize(("table", "ending"), CASES)
def test_the_same_table_gives_the_same_bytes(sample: Workspace, tmp_path: Path, table: str, ending: str) -> None:
    paths = [tmp_path / f"{name}{ending}" for name in ("one", "two")]
    for path in paths:
        export_table(sample, table, path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


@given(st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
@settings(max_examples=300)
def test_any_text_survives_a_cell(text: str | None) -> None:
    cell = _cell(text)
    assert _from_cell(cell, TEXT) == text
    assert cell is None or not re.match("[=+@|%\t\r-]", cell)


@given(st.floats(allow_nan=False))
def test_any_number_survives_a_cell(value: float) -> None:
    assert _from_cell(_cell(value), "float64") == value


def test_scores_can_be_had_by_any_key(sample: Workspace) -> None:
    for by in ("forecaster", "hedge", "event-type", "domain", "month", "lead", "site", "kind", "basis"):
        assert len(frames.scores_frame(sample, by)), by
    with pytest.raises(BadArgumentError):
        frames.scores_frame(sample, "colour")


def test_what_cannot_be_done_is_refused_with_the_reason(sample: Workspace, tmp_path: Path) -> None:
    with pytest.raises(BadArgumentError, match="claims, verdicts"):
        export_table(sample, "people", tmp_path / "x.csv")
    with pytest.raises(BadArgumentError, match=r"\.csv"):
        export_table(sample, "claims", tmp_path / "x.xls")
    with pytest.raises(MissingFileError):
        export_table(sample, "claims", tmp_path / "nowhere" / "x.csv")
    with pytest.raises(MissingFileError):
        read_table("claims", tmp_path / "x.csv")
    export_table(sample, "verdicts", tmp_path / "v.csv")
    with pytest.raises(BadArgumentError, match="no export of claims"):
        read_table("claims", tmp_path / "v.csv")
    (tmp_path / "odd.jsonl").write_text("not json\n")
    with pytest.raises(BadArgumentError, match="no export"):
        read_table("claims", tmp_path / "odd.jsonl")
    with pytest.raises(ClaimtrackError):
        open_database(str(tmp_path / "no.db"))


def test_parquet_without_its_library_names_the_extra(
    sample: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match="parquet"):
        export_table(sample, "scores", tmp_path / "x.parquet")


def test_other_tools_can_read_the_files(sample: Workspace, tmp_path: Path) -> None:
    frame = table_frame(sample, "forecasts")
    for ending, read in ((".csv", pandas.read_csv), (".parquet", pandas.read_parquet)):
        export_table(sample, "forecasts", tmp_path / f"out{ending}")
        other = read(tmp_path / f"out{ending}")
        assert other["probability"].tolist() == frame["probability"].tolist()
    lines = pandas.read_json(tmp_path / "out.jsonl", lines=True) if (tmp_path / "out.jsonl").exists() else None
    assert lines is None or len(lines) == len(frame)


def test_exported_forecasts_can_be_scored_as_any_table(sample: Workspace, tmp_path: Path) -> None:
    export_table(sample, "forecasts", tmp_path / "forecasts.csv")
    report = workflow.score_file(tmp_path / "forecasts.csv")
    assert report.overall.n == len(table_frame(sample, "forecasts"))
