"""A log of any size is imported in the memory of a part of it."""

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimtrack import workflow
from claimtrack.workflow import Workspace
from tests.workflow.conftest import NOW

ROWS = 8_000
"""Of the smaller log; a row is some 400 bytes in the file and over 1,000 as an object."""
PER_ROW = 300
"""Bytes a further row may cost: its id is held, to tell duplicates and to report what was added, and nothing else."""
PER_ROW_ASKED = 700
"""The same where the claims are decided anew to see what would change: the rows are held without their words."""


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(str(tmp_path / "large.db"), actor="ada", recorded_at=NOW) as opened:
        yield opened


def written(path: Path, rows: int, outcome: str = "gained") -> Path:
    with path.open("w") as file:
        file.write("id,date_start,event_type,place,actor,outcome,detail\n")
        for number in range(rows):
            detail = f"row {number} " + "told at length " * 20
            file.write(f"E{number},2018-05-{number % 28 + 1:02},attack,Ashby,Army,{outcome},{detail}\n")
    return path


def peak(workspace: Workspace, path: Path, name: str) -> int:
    tracemalloc.start()
    workflow.import_events(workspace, path, name=name)
    found = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return found


def test_twice_the_rows_take_little_more_memory(
    empty: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claimtrack.events.digest._RUN_BYTES", 500_000)
    peak(empty, written(tmp_path / "first.csv", 3_000), "first")
    small = peak(empty, written(tmp_path / "small.csv", ROWS), "small")
    large = peak(empty, written(tmp_path / "large.csv", 2 * ROWS), "large")
    assert large - small < ROWS * PER_ROW


def test_neither_does_a_corrected_version(empty: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimtrack.events.digest._RUN_BYTES", 500_000)
    for name, rows in (("first", 3_000), ("small", ROWS), ("large", 2 * ROWS)):
        workflow.import_events(empty, written(tmp_path / f"{name}.csv", rows), name=name)
    peaks = {}
    for name, rows in (("first", 3_000), ("small", ROWS), ("large", 2 * ROWS)):
        peaks[name] = peak(empty, written(tmp_path / f"{name}2.csv", rows, "lost"), name)
    assert peaks["large"] - peaks["small"] < ROWS * PER_ROW


def test_looking_ahead_holds_no_more_of_a_row_than_verdicts_ask_for(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claimtrack.events.digest._RUN_BYTES", 500_000)
    peak(workspace, written(tmp_path / "first.csv", 3_000), "log")
    small = peak(workspace, written(tmp_path / "small.csv", ROWS), "log")
    large = peak(workspace, written(tmp_path / "large.csv", 2 * ROWS), "log")
    assert large - small < ROWS * PER_ROW_ASKED
