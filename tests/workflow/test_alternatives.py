""" "A or B", from the words to the verdict and back from a file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from claimtrack import workflow
from claimtrack.workflow import ClaimFilter, Workspace
from tests.workflow.conftest import NOW

LOG = """id,date_start,event_type,place,actor,outcome
E1,2018-05-16,control_change,Rastan,Syrian Arab Army,gained
E2,2018-07-31,control_change,Daraa Governorate,Syrian Arab Army,gained
"""
COVERAGE = """place,event_type,covered_from,covered_to,completeness
Idlib,control_change,2018-03-01,2019-12-31,complete
Hama,control_change,2018-03-01,2019-12-31,complete
"""
RESOLVED = date(2019, 6, 1)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(str(tmp_path / "new.db"), actor="ada", recorded_at=NOW) as opened:
        yield opened


def taken_in(workspace: Workspace, folder: Path, text: str) -> None:
    (folder / "log.csv").write_text(LOG)
    (folder / "coverage.csv").write_text(COVERAGE)
    (folder / "said.jsonl").write_text(f'{{"author": "Ben", "time": "2018-03-10", "text": "{text}"}}\n')
    workflow.run(
        workspace,
        [folder / "said.jsonl"],
        events=folder / "log.csv",
        coverage=folder / "coverage.csv",
        domain="syria-2018",
        as_of=RESOLVED,
    )


@pytest.mark.parametrize(
    ("text", "about", "outcome"),
    [
        ("Idlib or Daraa will be liberated this year", "Idlib or Daraa Governorate", "true"),
        ("Daraa or Idlib will be liberated this year", "Daraa Governorate or Idlib", "true"),
        ("Idlib, Hama or Rastan will be liberated by July 2018", "Idlib or Hama or Rastan", "true"),
        ("Idlib or Hama will be liberated this year", "Idlib or Hama", "false"),
        ("Idlib or Daraa will be liberated by June 2018", "Idlib or Daraa Governorate", "false"),
        ("Idlib or Raqqa will be liberated this year", "Idlib or Raqqa", "unknown"),
        ("Idlib or Hama will be liberated by December 2019", "Idlib or Hama", "pending"),
        ("I think Yarmouk or Rastan is next", "Yarmouk Camp or Rastan", "true"),
    ],
)
def test_the_verdict_is_that_of_the_better_one(
    empty: Workspace, tmp_path: Path, text: str, about: str, outcome: str
) -> None:
    taken_in(empty, tmp_path, text)
    (row,) = workflow.claims(empty).rows
    assert (row.target, row.outcome) == (about, outcome)


def test_it_is_found_by_each_of_its_names_and_by_all(empty: Workspace, tmp_path: Path) -> None:
    taken_in(empty, tmp_path, "Idlib, Hama or Rastan will be liberated by July 2018")
    found = {
        name: len(workflow.claims(empty, ClaimFilter(target=name)).rows)
        for name in ("idlib", "Hama", "Rastan", "Idlib or Hama or Rastan", "Ham", "Daraa")
    }
    assert found == {"idlib": 1, "Hama": 1, "Rastan": 1, "Idlib or Hama or Rastan": 1, "Ham": 0, "Daraa": 0}


@pytest.mark.parametrize("ending", ["jsonl", "csv"])
def test_it_comes_back_from_a_file(empty: Workspace, tmp_path: Path, ending: str) -> None:
    taken_in(empty, tmp_path, "Idlib or Daraa will be liberated this year")
    path = tmp_path / f"claims.{ending}"
    workflow.export_claims(empty, path)
    with Workspace.open(str(tmp_path / "other.db"), actor="ben", recorded_at=NOW) as other:
        workflow.import_claims(other, path)
        (row,) = workflow.claims(other).rows
        claim = workflow.claim(other, row.number).claim
    assert (row.target, row.outcome) == ("Idlib or Daraa Governorate", "true")
    assert (claim.target, claim.alternatives) == ("Idlib", ("Daraa Governorate",))


@pytest.mark.parametrize(
    ("typed", "about", "outcome"),
    [("Idlib or Hama", "Idlib or Hama", "false"), ("Rastan", "Rastan", "true"), ("Idlib", "Idlib", "false")],
)
def test_a_person_corrects_its_names(empty: Workspace, tmp_path: Path, typed: str, about: str, outcome: str) -> None:
    taken_in(empty, tmp_path, "Idlib or Daraa will be liberated this year")
    (before,) = workflow.claims(empty).rows
    workflow.edit(empty, before.number, target=workflow.parse_edit(empty, before.number, "target", typed))
    (row,) = workflow.claims(empty).rows
    assert (row.target, row.outcome) == (about, outcome)
    assert workflow.verify(empty).is_whole
