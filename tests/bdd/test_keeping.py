"""Steps of the features about what the database keeps."""

from __future__ import annotations

from pytest_bdd import given, parsers, scenarios, then, when

from claimtrack import workflow
from claimtrack.workflow import Workspace
from claimtrack.workflow.sample import SAMPLE_AS_OF, sample_folder

scenarios("keeping")


@given("the bundled sample has been run")
def _sample_run(workspace: Workspace) -> None:
    with sample_folder() as folder:
        workflow.run(workspace, [folder / "pages"], manifest=folder / "pages.csv", as_of=SAMPLE_AS_OF)


@when("the bundled sample is run again", target_fixture="before")
def _again(workspace: Workspace) -> str:
    before = workspace.revision()
    _sample_run(workspace)
    return before


@then("nothing new is recorded")
def _nothing_new(workspace: Workspace, before: str) -> None:
    assert workspace.revision() == before


@given("a claim that the rules judged true", target_fixture="number")
def _true_claim(workspace: Workspace) -> int:
    return workflow.claims(workspace, workflow.ClaimFilter(outcomes=("true",)), limit=1).rows[0].number


@when(parsers.parse('a person judges it void because "{reason}"'))
def _judge(workspace: Workspace, number: int, reason: str) -> None:
    workflow.judge(workspace, [number], "void", because=reason)


@when("the judgement is undone")
def _undo(workspace: Workspace) -> None:
    workflow.undo(workspace)


@when("the judgement is redone")
def _redo(workspace: Workspace) -> None:
    workflow.redo(workspace)


@then(parsers.parse("it counts as {outcome}"))
def _counts_as(workspace: Workspace, number: int, outcome: str) -> None:
    assert workflow.claim(workspace, number).row.outcome == outcome


@then("the record of all acts is intact")
def _intact(workspace: Workspace) -> None:
    assert workflow.verify(workspace).is_whole
