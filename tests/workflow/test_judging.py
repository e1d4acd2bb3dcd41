"""A person's word: judge, edit, accept, reject, undo, redo, history, conflicts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from claimtrack import workflow
from claimtrack.claims import Kind, Outcome, Polarity, ProbabilityBasis
from claimtrack.errors import BadArgumentError, ClaimtrackError
from claimtrack.events import Measurement
from claimtrack.store.errors import UnknownClaimError
from claimtrack.text.spans import Span
from claimtrack.workflow import ClaimFilter, Status, Workspace
from claimtrack.workflow.editing import FIELDS
from claimtrack.workflow.judging import NoJudgementError
from claimtrack.workflow.undoing import NothingToUndoError

Opened = Callable[[str], Workspace]


def outcome(workspace: Workspace, number: int) -> Outcome | None:
    """What became of a claim."""
    return workflow.claim(workspace, number).row.outcome


def test_a_persons_judgement_outranks_the_rule_until_withdrawn(workspace: Workspace) -> None:
    before = outcome(workspace, 1)
    act = workflow.judge(workspace, [1], "void", because="nobody could know", evidence=["SY0047", "a book"])
    assert act.rows[0].status is Status.DECIDED
    detail = workflow.claim(workspace, 1)
    assert detail.verdict
    assert detail.verdict.sentence == "void, judged by ada: nobody could know [SY0047, a book]"
    assert detail.rule_verdict
    assert detail.rule_verdict.outcome is before
    assert [event.id for event in detail.evidence] == ["SY0047"]
    workflow.withdraw(workspace, [1])
    assert outcome(workspace, 1) is before


def test_a_judgement_survives_a_new_resolution(workspace: Workspace) -> None:
    workflow.judge(workspace, [1], Outcome.VOID)
    workflow.resolve(workspace, as_of=date(2018, 5, 1))
    assert outcome(workspace, 1) is Outcome.VOID


@pytest.mark.parametrize("word", ["pending", "unknown", "maybe", "", "TRUE!"])
def test_only_four_outcomes_can_be_judged(workspace: Workspace, word: str) -> None:
    with pytest.raises(BadArgumentError, match="judge true, false, ambiguous or void"):
        workflow.judge(workspace, [1], word)


def test_one_unknown_claim_among_several_changes_none(workspace: Workspace) -> None:
    before = workspace.revision()
    with pytest.raises(UnknownClaimError, match="claim 9999"):
        workflow.judge(workspace, [1, 9999], "true")
    assert workspace.revision() == before


def test_undo_and_redo_go_back_and_forth_without_limit(workspace: Workspace) -> None:
    start = outcome(workspace, 1)
    for word in ("void", "false", "true"):
        workflow.judge(workspace, [1], word)
    seen = []
    for turn in (*[workflow.undo] * 3, *[workflow.redo] * 3):
        turn(workspace)
        seen.append(outcome(workspace, 1))
    assert seen == [Outcome.FALSE, Outcome.VOID, start, Outcome.VOID, Outcome.FALSE, Outcome.TRUE]
    assert workflow.verify(workspace).is_whole


def test_undo_works_across_restarts(database: Path) -> None:
    with Workspace.open(database, actor="ada") as workspace:
        before = outcome(workspace, 1)
        workflow.judge(workspace, [1], "void")
    with Workspace.open(database, actor="ada") as workspace:
        workflow.undo(workspace)
        assert outcome(workspace, 1) is before
    with Workspace.open(database, actor="ada") as workspace:
        workflow.redo(workspace)
        assert outcome(workspace, 1) is Outcome.VOID


def test_one_command_on_many_claims_is_undone_as_one(workspace: Workspace) -> None:
    before = [outcome(workspace, number) for number in (1, 2, 3)]
    act = workflow.judge(workspace, [1, 2, 3], "ambiguous")
    assert workflow.undo(workspace).numbers == (3, 2, 1)
    assert [outcome(workspace, number) for number in (1, 2, 3)] == before
    workflow.redo(workspace, batch=act.batch)
    assert outcome(workspace, 3) is Outcome.AMBIGUOUS
    row = workflow.history(workspace, 2)[-1].undoes
    assert row
    workflow.undo(workspace, seq=row)
    assert [outcome(workspace, 1), outcome(workspace, 2)] == [Outcome.AMBIGUOUS, before[1]]


def test_several_steps_at_once(workspace: Workspace) -> None:
    before = [outcome(workspace, number) for number in (1, 2)]
    for number in (1, 2):
        workflow.judge(workspace, [number], "void")
    workflow.undo(workspace, steps=2)
    assert [outcome(workspace, number) for number in (1, 2)] == before
    workflow.redo(workspace, steps=2)
    assert [outcome(workspace, number) for number in (1, 2)] == [Outcome.VOID, Outcome.VOID]


def test_nobody_undoes_what_another_did(workspace: Workspace, opened_by: Opened) -> None:
    workflow.judge(workspace, [1], "void")
    with pytest.raises(NothingToUndoError, match="nothing to undo for ben"):
        workflow.undo(opened_by("ben"))
    assert outcome(workspace, 1) is Outcome.VOID


def test_something_new_ends_what_can_be_redone(workspace: Workspace) -> None:
    workflow.judge(workspace, [1], "void")
    workflow.undo(workspace)
    workflow.judge(workspace, [2], "void")
    with pytest.raises(NothingToUndoError, match="nothing to redo"):
        workflow.redo(workspace)


def test_a_resolution_can_be_undone_by_its_batch(workspace: Workspace) -> None:
    before = [row.outcome for row in workflow.claims(workspace, limit=None).rows]
    workflow.resolve(workspace, as_of=date(2018, 5, 1))
    batch = workflow.history(workspace)[-1].batch
    workflow.undo(workspace, batch=batch)
    assert [row.outcome for row in workflow.claims(workspace, limit=None).rows] == before


def test_accept_reject_flag_and_note_are_rows_too(workspace: Workspace) -> None:
    workflow.accept(workspace, [1])
    workflow.flag(workspace, [1], note="ask")
    workflow.note(workspace, [1], "seen twice")
    detail = workflow.claim(workspace, 1)
    assert (detail.row.flagged, detail.notes) == (True, ("ada: seen twice",))
    workflow.unflag(workspace, [1])
    workflow.reject(workspace, [1], "a question")
    assert workflow.claim(workspace, 1).row.status is Status.REJECTED
    assert [row.action for row in workflow.history(workspace, 1)][-5:] == ["accept", "flag", "note", "unflag", "reject"]


def test_a_rejected_claim_is_hidden_unscored_and_comes_back(workspace: Workspace) -> None:
    before = workflow.score(workspace).overall.counts.n
    scored = next(
        row for row in workflow.claims(workspace, ClaimFilter(outcomes=("true",)), limit=None).rows if not row.wish
    )
    workflow.reject(workspace, [scored.number], "furniture")
    assert workflow.score(workspace).overall.counts.n == before - 1
    assert scored.number not in workflow.claim_numbers(workspace)
    assert workflow.claim_numbers(workspace, ClaimFilter(statuses=(Status.REJECTED,))) == [scored.number]
    workflow.undo(workspace)
    assert workflow.score(workspace).overall.counts.n == before


def test_a_rejection_needs_its_reason(workspace: Workspace) -> None:
    with pytest.raises(BadArgumentError, match="say why it is no claim"):
        workflow.reject(workspace, [1], " ")


def test_an_edit_is_a_new_version_with_its_verdict_derived_anew(workspace: Workspace) -> None:
    right = ClaimFilter(outcomes=("true",), kinds=("event",))
    row = next(row for row in workflow.claims(workspace, right, limit=None).rows if row.latest and row.group is None)
    workflow.edit(workspace, row.number, because="misread", polarity=Polarity.NEGATED)
    detail = workflow.claim(workspace, row.number)
    assert (detail.row.version, detail.row.outcome) == (2, Outcome.FALSE)
    edits = [one for one in detail.history if one.action == "edit"]
    assert edits[0].changes == (("polarity", "affirmed", "negated"),)
    workflow.undo(workspace)
    detail = workflow.claim(workspace, row.number)
    assert (detail.row.version, detail.row.outcome) == (1, Outcome.TRUE)
    workflow.redo(workspace)
    assert outcome(workspace, row.number) is Outcome.FALSE
    assert workflow.verify(workspace).is_whole


def test_a_buried_edit_cannot_be_undone_alone(workspace: Workspace) -> None:
    first = workflow.edit(workspace, 1, target="Somewhere")
    workflow.edit(workspace, 1, rank=3)
    with pytest.raises(BadArgumentError, match="undo the later edit of the claim first"):
        workflow.undo(workspace, batch=first.batch)


def test_an_edit_that_changes_nothing_is_refused(workspace: Workspace) -> None:
    target = workflow.claim(workspace, 1).row.target
    with pytest.raises(BadArgumentError, match="says so already"):
        workflow.edit(workspace, 1, target=target)


def test_a_span_is_corrected_and_takes_its_quote_along(workspace: Workspace) -> None:
    span = workflow.claim(workspace, 1).claim.span
    workflow.edit(workspace, 1, span=Span(span.start, span.end - 1))
    detail = workflow.claim(workspace, 1)
    assert detail.quote_span.of(detail.comment.text) == detail.row.quote
    with pytest.raises(BadArgumentError, match="must lie on the page"):
        workflow.edit(workspace, 1, span=Span(0, 10**9))


@pytest.mark.parametrize(
    ("field", "typed", "wanted"),
    [
        ("probability", "70%", 0.7),
        ("chance", "0.25", 0.25),
        ("confidence", "-", None),
        ("probability", "7 in 10", 0.7),
        ("target", "Rastan", "Rastan"),
        ("target", "-", None),
        ("kind", "STATE", Kind.STATE),
        ("polarity", "negated", Polarity.NEGATED),
        ("rank", "2", 2),
        ("wish", "yes", True),
        ("span", "3..9", Span(3, 9)),
        ("event type", "control_change", "control_change"),
    ],
)
def test_what_is_typed_for_a_field_is_understood(workspace: Workspace, field: str, typed: str, wanted: object) -> None:
    assert workflow.parse_edit(workspace, 1, field, typed) == wanted


@pytest.mark.parametrize(
    ("typed", "earliest", "latest"),
    [
        ("before July 2018", None, date(2018, 6, 30)),
        ("2018-05-01..2018-05-31", date(2018, 5, 1), date(2018, 5, 31)),
        ("..2018-05-31", None, date(2018, 5, 31)),
        ("-", None, None),
    ],
)
def test_a_window_is_a_phrase_or_two_days(
    workspace: Workspace, typed: str, earliest: date | None, latest: date | None
) -> None:
    window = workflow.parse_edit(workspace, 1, "window", typed)
    assert window.latest == latest
    if earliest or typed == "-":
        assert window.earliest == earliest


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("probability", "130%"),
        ("probability", "very"),
        ("window", "purple"),
        ("window", "2018-06-01..2018-05-01"),
        ("window", "2018-13-01.."),
        ("rank", "0"),
        ("kind", "guess"),
        ("polarity", "up"),
        ("wish", "perhaps"),
        ("span", "9..3"),
        ("statement", ""),
        ("colour", "red"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_can_be_typed(workspace: Workspace, field: str, typed: str) -> None:
    with pytest.raises(BadArgumentError):
        workflow.parse_edit(workspace, 1, field, typed)


def test_a_stated_chance_says_so(workspace: Workspace) -> None:
    workflow.edit(workspace, 1, probability=0.33)
    assert workflow.claim(workspace, 1).claim.probability_basis is ProbabilityBasis.STATED
    assert "probability" in FIELDS


def test_judging_in_bulk_takes_the_good_rows_and_reports_the_bad(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "j.csv"
    file.write_text("claim,outcome,because,evidence\n1,true,seen,SY0047|a.example\n2,maybe,,\n9999,void,,\n3,VOID,,\n")
    act = workflow.judge_file(workspace, file)
    assert act.numbers == (1, 3)
    assert [problem.where for problem in act.problems] == ["j.csv:3", "j.csv:4"]
    assert workflow.claim(workspace, 1).history[-1].evidence == ("SY0047", "a.example")
    workflow.undo(workspace)
    assert workflow.claim(workspace, 3).row.judged_by is None


def test_a_file_without_the_columns_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "j.csv"
    file.write_text("a,b\n1,2\n")
    with pytest.raises(BadArgumentError, match="must name claim and outcome"):
        workflow.judge_file(workspace, file)


def test_two_reviewers_who_differ_are_listed_with_their_kappa(workspace: Workspace, opened_by: Opened) -> None:
    ben = opened_by("ben")
    for number, (one, other) in enumerate(
        [("true", "true"), ("true", "false"), ("false", "false"), ("void", "void")], 1
    ):
        workflow.judge(workspace, [number], one)
        workflow.judge(ben, [number], other)
    agreement = workflow.conflicts(workspace)
    assert [found.row.number for found in agreement.conflicts] == [2]
    ((one, other, n, equal, kappa),) = agreement.kappas
    assert (one, other, n, equal) == ("ada", "ben", 4, 0.75)
    # Chance: (2*1 + 1*2 + 1*1) / 16 = 5/16; (12/16 - 5/16) / (11/16) = 7/11.
    assert kappa == pytest.approx(7 / 11)
    assert workflow.claim(workspace, 2).row.status is Status.CONFLICTING
    workflow.withdraw(ben, [2])
    assert not workflow.conflicts(workspace).conflicts


def test_kappa_is_absent_where_chance_explains_all(workspace: Workspace, opened_by: Opened) -> None:
    workflow.judge(workspace, [1], "true")
    workflow.judge(opened_by("ben"), [1], "true")
    assert workflow.conflicts(workspace).kappas[0][4] is None


def test_history_tells_everything_in_order(workspace: Workspace) -> None:
    workflow.judge(workspace, [1], "void", because="why not")
    workflow.undo(workspace)
    rows = workflow.history(workspace, 1)
    assert [row.action for row in rows] == ["verdict", "judge", "undo"]
    assert [row.undone for row in rows] == [False, True, False]
    assert [row.seq for row in rows] == sorted(row.seq for row in rows)
    assert workflow.history(workspace, limit=1)[0].action == "undo"
    assert {row.actor for row in workflow.history(workspace, actor="ada")} == {"ada"}


def test_a_change_made_elsewhere_is_seen(workspace: Workspace, opened_by: Opened) -> None:
    ben = opened_by("ben")
    mark = ben.revision()
    workflow.judge(workspace, [1], "void")
    assert ben.revision() != mark
    assert outcome(ben, 1) is Outcome.VOID


def test_exports_round_trip_with_judgements(workspace: Workspace, tmp_path: Path) -> None:
    workflow.judge(workspace, [1], "void", because='=HYPERLINK("x")')
    workflow.flag(workspace, [2])
    workflow.note(workspace, [3], "+1")
    told = [{**one, "number": 0, "version": 0} for one in workflow.records(workspace)]
    for name in ("claims.csv", "claims.jsonl", "claims.parquet"):
        assert workflow.export_claims(workspace, tmp_path / name) == len(told)
        with Workspace.open(tmp_path / f"{name}.db", actor="eve") as other:
            taken = workflow.import_claims(other, tmp_path / name)
            assert (taken.added, taken.unchanged, taken.problems) == (len(told), 0, ())
            assert [{**one, "number": 0, "version": 0} for one in workflow.records(other)] == told
            assert workflow.import_claims(other, tmp_path / name).unchanged == len(told)
            assert workflow.claim(other, 1).row.judged_by == "ada"
            assert workflow.claim(other, 2).row.flagged
            assert workflow.claim(other, 3).notes == ("ada: +1",)
            assert workflow.verify(other).is_whole
            detail = workflow.claim(other, 1)
            assert detail.quote_span.of(detail.comment.text) == detail.row.quote


def test_no_cell_of_a_csv_starts_a_formula(workspace: Workspace, tmp_path: Path) -> None:
    import csv

    workflow.edit(workspace, 1, target="=1+1")
    workflow.export_claims(workspace, tmp_path / "c.csv")
    with (tmp_path / "c.csv").open(newline="", encoding="utf-8") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert "'=1+1" in cells
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t")]


def test_a_bad_row_of_an_import_is_a_problem(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    workflow.export_claims(workspace, path)
    path.write_text('{"claim": 1}\nnonsense\n' + path.read_text("utf-8"), "utf-8")
    with Workspace.open(tmp_path / "other.db") as other:
        taken = workflow.import_claims(other, path)
    assert len(taken.problems) == 2
    assert taken.added == len(workflow.claim_numbers(workspace))


@pytest.mark.parametrize("name", ["claims.xlsx", "claims", "nowhere/claims.csv"])
def test_an_export_that_cannot_be_is_refused(workspace: Workspace, tmp_path: Path, name: str) -> None:
    with pytest.raises(ClaimtrackError):
        workflow.export_claims(workspace, tmp_path / name)
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_a_verdict_found_again_is_as_of_the_later_day_and_adds_no_row(workspace: Workspace) -> None:
    number = workflow.claims(workspace, ClaimFilter(outcomes=("true",)), limit=1).rows[0].number
    before = workflow.history(workspace, number)
    workflow.resolve(workspace, as_of=date(2021, 1, 1))
    detail = workflow.claim(workspace, number)
    assert detail.rule_verdict is not None
    assert (detail.rule_verdict.as_of, workflow.history(workspace, number)) == (date(2021, 1, 1), before)


def test_evidence_that_no_log_holds_is_kept_and_told(workspace: Workspace) -> None:
    act = workflow.judge(workspace, [1], "true", because="seen", evidence=["SY0047", "SY9999", "https://example.org/a"])
    assert [problem.where for problem in act.problems] == ["evidence SY9999"]


def test_only_ones_own_standing_judgement_is_withdrawn(workspace: Workspace) -> None:
    rows = workflow.verify(workspace).rows
    with pytest.raises(NoJudgementError, match="no judgement of ada stands"):
        workflow.withdraw(workspace, [1])
    assert workflow.verify(workspace).rows == rows


def test_judgements_may_come_from_a_file_parted_by_semicolons(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "judged.csv"
    path.write_text("claim;outcome;because\n1;void;no, really\n", "utf-8")
    assert workflow.judge_file(workspace, path).numbers == (1,)
    assert workflow.claim(workspace, 1).row.outcome == "void"


def test_suggestions_keep_to_the_day_and_to_the_place(workspace: Workspace) -> None:
    for one in workflow.suggest(workspace, [1, 2, 3], as_of=date(2018, 6, 1)):
        assert all(event.date_end <= date(2018, 6, 1) for event, _ in one.events)


def test_a_measurement_may_be_added_by_hand(workspace: Workspace) -> None:
    add = partial(workflow.add_event, workspace, event_type="measurement", place="Bitcoin", source="an exchange")
    for wrong in (None, Measurement(5, "USD", 6, 7)):
        with pytest.raises(BadArgumentError, match="value"):
            add(date_start=date(2018, 6, 1), measured=wrong)
    assert add(date_start=date(2018, 6, 1), measured=Measurement(5, "USD", 4, 7)).added == ("OWN0001",)


def test_a_kind_of_event_nobody_knows_is_kept_and_told(workspace: Workspace) -> None:
    report = workflow.add_event(
        workspace, event_type="control_chnage", place="Rastan", source="press", date_start=date(2018, 6, 1)
    )
    assert report.added == ("OWN0001",)
    assert "control_change" in report.problems[0].hint
