"""Rejecting all claims of one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimtrack import workflow
from claimtrack.workflow import ClaimFilter, Status, Workspace

REJECTED = ClaimFilter(statuses=(Status.REJECTED,))

PAGE = """The war goes on

Comments
Ada
3 May 2018
Rastan will fall in May and Homs will fall in June. Idlib will fall in July.

Bram
4 May 2018
Rastan will fall in May.
"""


@pytest.fixture
def read(tmp_path: Path) -> Workspace:
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    opened = Workspace.open(tmp_path / "claims.db", actor="ada")
    workflow.ingest(opened, [tmp_path / "page.txt"])
    workflow.extract(opened)
    return opened


def test_a_sentence_goes_with_all_its_claims_and_comes_back(read: Workspace) -> None:
    rows = workflow.claims(read).rows
    first = next(row for row in rows if row.target == "Homs")
    act = workflow.reject(read, [first.number], "irony", whole_sentence=True)
    rejected = workflow.claims(read, REJECTED).rows
    assert sorted(row.target or "" for row in rejected) == ["Homs", "Rastan"]
    assert {row.number for row in rejected} == set(act.numbers)
    assert len({row.source + str(row.author) for row in rejected}) == 1
    workflow.undo(read)
    assert not workflow.claims(read, REJECTED).rows


def test_only_the_named_claim_goes_without(read: Workspace) -> None:
    number = next(row.number for row in workflow.claims(read).rows if row.target == "Homs")
    assert workflow.reject(read, [number], "irony").numbers == (number,)
