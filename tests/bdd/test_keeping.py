"""Steps of the features about what the database keeps."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from pytest_bdd import given, parsers, scenarios, then, when

from claimtrack import workflow
from claimtrack.errors import BadArgumentError, ClaimtrackError
from claimtrack.workflow import ImportReport, Status, Workspace
from claimtrack.workflow.sample import SAMPLE_AS_OF, sample_folder
from tests.bdd.words import day

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


@when(parsers.parse('a person judges it {outcome} because "{reason}"'))
def _judge(workspace: Workspace, number: int, outcome: str, reason: str) -> None:
    workflow.judge(workspace, [number], outcome, because=reason)


@when("the last act is undone")
def _undo(workspace: Workspace) -> None:
    workflow.undo(workspace)


@when("the last act is redone")
def _redo(workspace: Workspace) -> None:
    workflow.redo(workspace)


@when("a person brings in a log with an event that the record lacks")
def _brings_log(workspace: Workspace, tmp_path: Path) -> None:
    log = tmp_path / "another.csv"
    log.write_text("id,date_start,event_type,place\nNEW1,2018-06-20,control_change,Rastan\n", "utf-8")
    workflow.import_events(workspace, log)


@then(parsers.re("the record (?P<whether>holds|does not hold) that event"))
def _record_holds(workspace: Workspace, whether: str) -> None:
    assert bool(workflow.events(workspace, ids=["NEW1"])) == (whether == "holds")


@when("a person brings its claims into an empty database", target_fixture="elsewhere")
def _brings_claims(workspace: Workspace, tmp_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "claims.jsonl"
    workflow.export_claims(workspace, path)
    with Workspace.open(str(tmp_path / "empty.db")) as elsewhere:
        workflow.import_claims(elsewhere, path)
        assert workflow.claim_numbers(elsewhere)
        yield elsewhere


@when("the last act is undone there")
def _undo_there(elsewhere: Workspace) -> None:
    workflow.undo(elsewhere)


@then("no claim and no page is left there")
def _nothing_left(elsewhere: Workspace) -> None:
    assert workflow.claim_numbers(elsewhere) == workflow.pages(elsewhere) == []


@then(parsers.parse("it counts as {outcome}"))
def _counts_as(workspace: Workspace, number: int, outcome: str) -> None:
    assert workflow.claim(workspace, number).row.outcome == outcome


@then("the record of all acts is intact")
def _intact(workspace: Workspace) -> None:
    assert workflow.verify(workspace).is_whole


@when("somebody changes a day of the log behind its back")
def _tampered(workspace: Workspace) -> None:
    with sqlite3.connect(workspace.store.name) as connection:
        connection.execute("DROP TRIGGER event_no_update")
        connection.execute(
            "UPDATE event SET body = replace(body, '2018-05-16', '2018-05-06') WHERE event_id = 'SY0047'"
        )


@then("it is told that the log is not the one that was taken in")
def _told(workspace: Workspace) -> None:
    verification = workflow.verify(workspace)
    assert not verification.is_whole
    assert "are not those that were imported" in verification.sentence


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


@given("a claim that no rule could decide", target_fixture="number")
def _open_claim(workspace: Workspace) -> int:
    return workflow.claims(workspace, workflow.ClaimFilter(statuses=(Status.NEEDS_JUDGEMENT,)), limit=1).rows[0].number


@given("a claim that waits because nothing is on record about its place", target_fixture="number")
def _silent_place(workspace: Workspace) -> int:
    lines = workflow.verdict_lines(workspace)
    return next(
        line.row.number
        for line in lines
        if line.verdict and line.verdict.rule == "log-cannot-say" and line.row.target and line.row.event_type
    )


@given(parsers.parse("a claim written on {written}"), target_fixture="number")
def _written_on(workspace: Workspace, written: str) -> int:
    rows = workflow.claims(workspace, limit=None).rows
    return next(row.number for row in rows if row.written == day(written) and row.kind == "event")


@when("a person accepts it")
def _accept(workspace: Workspace, number: int) -> None:
    workflow.accept(workspace, [number])


@when("a person turns it round, to say that it will not happen")
def _turn(workspace: Workspace, number: int) -> None:
    workflow.edit(workspace, number, polarity=workflow.parse_edit(workspace, number, "polarity", "negated"))


@when(parsers.parse('a person corrects its {field:w} to "{words}"'))
def _correct_field(workspace: Workspace, number: int, field: str, words: str) -> None:
    name = {"days": "window", "chance": "probability"}[field]
    workflow.edit(workspace, number, **{name: workflow.parse_edit(workspace, number, name, words)})


@when(parsers.parse('a person tries to correct its days to "{words}"'), target_fixture="refused")
def _try_days(workspace: Workspace, number: int, words: str) -> Refused:
    return attempt(workspace, lambda: workflow.parse_edit(workspace, number, "window", words))


@when("the database is closed and opened again")
def _reopen(workspace: Workspace, tmp_path: Path) -> None:
    workspace.close()
    workspace.store = workflow.Workspace.open(str(tmp_path / "claims.db")).store


@when(parsers.parse("the last {number_of:d} acts are undone"))
def _undo_many(workspace: Workspace, number_of: int) -> None:
    for _ in range(number_of):
        workflow.undo(workspace)


@when(parsers.parse("the last {number_of:d} acts are done again"))
def _redo_many(workspace: Workspace, number_of: int) -> None:
    for _ in range(number_of):
        workflow.redo(workspace)


@when(parsers.parse("a person judges {number_of:d} claims void in one act"), target_fixture="outcomes_before")
def _judge_many(workspace: Workspace, number_of: int) -> dict[int, object]:
    rows = workflow.claims(workspace, limit=number_of).rows
    workflow.judge(workspace, [row.number for row in rows], "void")
    return {row.number: row.outcome for row in rows}


@when("a person tries to undo an act", target_fixture="refused")
def _try_undo(workspace: Workspace) -> Refused:
    return attempt(workspace, lambda: workflow.undo(workspace))


@when(parsers.parse('a person flags it and notes "{text}"'))
def _flag_and_note(workspace: Workspace, number: int, text: str) -> None:
    workflow.flag(workspace, [number])
    workflow.note(workspace, [number], text)


@when(parsers.parse('a person adds to the record that it happened, known from "{source}"'), target_fixture="ahead")
def _add(workspace: Workspace, number: int, source: str) -> ImportReport:
    row = workflow.claim(workspace, number).row
    return workflow.add_event(
        workspace, event_type=str(row.event_type), place=str(row.target), date_start=row.written + timedelta(days=1),
        actor=row.actor or "", outcome="gained", source=source,
    )  # fmt: skip


@when('a person tries to add to the record that it happened, known from ""', target_fixture="refused")
def _try_add(workspace: Workspace, number: int) -> Refused:
    return attempt(workspace, lambda: _add(workspace, number, ""))


@when("all claims are decided anew")
def _decide(workspace: Workspace) -> None:
    workflow.resolve(workspace, as_of=SAMPLE_AS_OF)


@when(parsers.parse("all claims are decided as of {as_of}"), target_fixture="as_of")
def _decide_on(workspace: Workspace, as_of: str) -> date:
    workflow.resolve(workspace, as_of=day(as_of))
    return day(as_of)


@when("somebody stops the deciding half way", target_fixture="refused")
def _stop(workspace: Workspace) -> Refused:
    def enough(what: str, done: int, of: int | None) -> None:
        if of is not None and done * 2 >= of:
            raise BadArgumentError("work", what, "stopped")

    return attempt(workspace, lambda: workflow.resolve(workspace, as_of=date(2018, 5, 10), progress=enough))


@then("it waits for nobody")
def _waits_not(workspace: Workspace, number: int) -> None:
    assert workflow.claim(workspace, number).row.status is Status.DECIDED


@then("it waits for a judgement")
def _waits(workspace: Workspace, number: int) -> None:
    assert workflow.claim(workspace, number).row.status is Status.NEEDS_JUDGEMENT


@then(parsers.parse("its chance is {percent:d}%, as if stated"))
def _chance(workspace: Workspace, number: int, percent: int) -> None:
    row = workflow.claim(workspace, number).row
    assert (row.probability, row.probability_basis) == (percent / 100, "stated")


@then(parsers.parse("they run from {first} to {last}"))
def _days(workspace: Workspace, number: int, first: str, last: str) -> None:
    row = workflow.claim(workspace, number).row
    assert (row.earliest, row.latest) == (day(first), day(last))


@then("that is refused and nothing changes")
def _refused(workspace: Workspace, refused: Refused) -> None:
    assert refused.error is not None
    assert workspace.revision() == refused.revision


@then("all of them count as before")
def _as_before(workspace: Workspace, outcomes_before: dict[int, object]) -> None:
    rows = workflow.claim_rows(workspace, list(outcomes_before))
    assert {row.number: row.outcome for row in rows} == outcomes_before


@then(parsers.parse('the note "{text}" stands beside it'))
def _noted(workspace: Workspace, number: int, text: str) -> None:
    detail = workflow.claim(workspace, number)
    assert detail.row.flagged
    assert detail.notes == (f"Grace: {text}",)


@then(parsers.parse("its verdict would become {outcome}"))
def _would_become(number: int, outcome: str, ahead: ImportReport) -> None:
    assert outcome in [change.after for change in ahead.changes if change.number == number]


@then("no verdict rests on anything later")
def _nothing_later(workspace: Workspace, as_of: date) -> None:
    found = [event for line in workflow.verdict_lines(workspace) for event in line.evidence]
    assert found
    assert all(event.date_start <= as_of for event in found)


@dataclass(frozen=True)
class Refused:
    """What was tried, how it ended, and the state of the database before."""

    error: ClaimtrackError | None
    revision: str


def attempt(workspace: Workspace, act: Callable[[], object]) -> Refused:
    """Try an act that may be refused."""
    before = workspace.revision()
    try:
        act()
    except ClaimtrackError as error:
        return Refused(error, before)
    return Refused(None, before)
