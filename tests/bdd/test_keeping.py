"""Steps of the features about what the database keeps."""

from __future__ import annotations

from datetime import timedelta

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


@given("a claim that the rules judged false by a late event", target_fixture="number")
def _late_claim(workspace: Workspace) -> int:
    lines = workflow.verdict_lines(workspace)
    return next(line.row.number for line in lines if line.verdict and line.verdict.rule == "happened-late")


@when(parsers.parse('a person rejects it as "{reason}"'))
def _reject(workspace: Workspace, number: int, reason: str) -> None:
    workflow.reject(workspace, [number], reason)


@when("a person corrects its days to end after that event", target_fixture="first_version")
def _correct(workspace: Workspace, number: int) -> int:
    detail = workflow.claim(workspace, number)
    deadline = detail.evidence[0].date_end + timedelta(days=1)
    workflow.edit(workspace, number, window=workflow.parse_edit(workspace, number, "window", f"by {deadline}"))
    return detail.row.version


@when(parsers.parse('"{one}" judges it {first} and "{other}" judges it {second}'))
def _two_judges(workspace: Workspace, number: int, one: str, first: str, other: str, second: str) -> None:
    workflow.judge(workspace, [number], first, because="seen with own eyes", actor=one)
    workflow.judge(workspace, [number], second, because="read in the paper", actor=other)


@then("it is listed as a conflict")
def _conflict(workspace: Workspace, number: int) -> None:
    assert [conflict.row.number for conflict in workflow.conflicts(workspace).conflicts] == [number]


@then("the earlier reading is kept")
def _kept(workspace: Workspace, number: int, first_version: int) -> None:
    detail = workflow.claim(workspace, number)
    assert detail.row.version == first_version + 1
    assert any(row.action == "edit" and row.changes for row in detail.history)


@then("it is not scored")
def _not_scored(workspace: Workspace, number: int) -> None:
    assert workflow.claim(workspace, number).row.status == "rejected"
    assert _scored(workspace) == _scored(workspace, rejected=True) - 1


@then("it is scored")
def _is_scored(workspace: Workspace) -> None:
    assert _scored(workspace) == _scored(workspace, rejected=True)


def _scored(workspace: Workspace, *, rejected: bool = False) -> int:
    """Claims in the overall score; with `rejected`, as many as there would be without any rejection."""
    left_out = workflow.claims(workspace, workflow.ClaimFilter(statuses=(workflow.Status.REJECTED,))).total
    return workflow.score(workspace).overall.counts.n + (left_out if rejected else 0)
