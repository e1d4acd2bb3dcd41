"""The verbs on every kind of database: the whole way, judging, undo, search, and two people at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from claimtrack import workflow
from claimtrack.workflow import ClaimFilter, Workspace
from claimtrack.workflow.sample import SAMPLE_AS_OF, sample_folder

NOW = datetime(2024, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def workspace(database_url: str) -> Iterator[Workspace]:
    """The sample, read and resolved."""
    with sample_folder() as folder, Workspace.open(database_url, actor="ada", recorded_at=NOW) as opened:
        pages = sorted((folder / "pages").iterdir())
        workflow.run(opened, pages, manifest=folder / "pages.csv", as_of=SAMPLE_AS_OF)
        yield opened


def test_the_whole_way_twice_changes_nothing(workspace: Workspace) -> None:
    before = workspace.revision()
    with sample_folder() as folder:
        pages = sorted((folder / "pages").iterdir())
        report = workflow.run(workspace, pages, manifest=folder / "pages.csv", as_of=SAMPLE_AS_OF)
    assert (report.extracted.added, report.resolved.changes, workspace.revision()) == (0, (), before)


def test_every_view_opens(workspace: Workspace) -> None:
    assert workflow.verify(workspace).is_whole
    assert all(check.passed for check in workflow.doctor(workspace.store.name) if check.name == "claimtrack")
    assert workflow.claims(workspace, ClaimFilter(text="yarm"), sort=("-latest", "target")).total
    for column in (*workflow.SORTABLE, "month"):
        assert workflow.frequencies(workspace, column)
        assert workflow.claim_numbers(workspace, sort=(f"-{column}",)) if column != "month" else True
    assert workflow.score(workspace).overall.brier.value is not None
    assert workflow.calibration(workspace).n
    assert workflow.overview(workspace).next_step == ""
    assert workflow.claim(workspace, 1).quote_span
    assert workflow.coverage(workspace)
    assert workflow.pages(workspace)
    assert workflow.logs(workspace)


def test_judging_editing_and_undoing(workspace: Workspace) -> None:
    before = list(workflow.records(workspace))
    workflow.judge(workspace, [1, 2], "void", because="∅ — 'quoted' \"too\"")
    workflow.edit(workspace, 3, target="Elsewhere")
    assert workflow.claim_numbers(workspace, ClaimFilter(text="elsewh")) == [3]
    workflow.undo(workspace, steps=2)
    assert list(workflow.records(workspace)) == before
    assert workflow.claim_numbers(workspace, ClaimFilter(text="elsewh")) == []
    workflow.redo(workspace)
    assert workflow.verify(workspace).is_whole


def test_people_at_once_lose_nothing(workspace: Workspace, database_url: str) -> None:
    before = workflow.verify(workspace).rows
    errors: list[BaseException] = []

    def work(actor: str) -> None:
        try:
            with Workspace.open(database_url, actor=actor) as own:
                for turn in range(10):
                    workflow.judge(own, [turn + 1], "void", because=f"{actor} {turn}")
                    workflow.claims(own, limit=3)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=work, args=(actor,)) for actor in ("ada", "ben", "eve")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not errors
    assert workflow.verify(workspace).rows == before + 30
    assert workflow.verify(workspace).is_whole


def test_both_kinds_of_database_hold_the_same(workspace: Workspace, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other") / "claims.db"
    with sample_folder() as folder, Workspace.open(other, actor="ada", recorded_at=NOW) as lite:
        pages = sorted((folder / "pages").iterdir())
        workflow.run(lite, pages, manifest=folder / "pages.csv", as_of=SAMPLE_AS_OF)
        assert list(workflow.records(lite)) == list(workflow.records(workspace))
        assert [row.hash for row in workflow.history(lite, limit=9999)] == [
            row.hash for row in workflow.history(workspace, limit=9999)
        ]
