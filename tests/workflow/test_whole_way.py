"""Ingest, extract, import, resolve: idempotent, replayable, honest about what could not be read."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from claimtrack import workflow
from claimtrack.claims import Claim, Outcome
from claimtrack.errors import BadArgumentError, MissingFileError, Problem
from claimtrack.workflow import ClaimFilter, Status, Workspace
from claimtrack.workflow.running import DemoRefusedError
from claimtrack.workflow.sample import SAMPLE_AS_OF
from claimtrack.workflow.scores import LEADS, LONGEST_LEAD

PAGE = """Council Says The Harbour Bridge Is On Schedule

The council met on Monday.

View all comments

Ada
The bridge will open before July 2018.

Ben
70% the ferry stops by the end of 2018.
"""
LOG = """id,date_start,date_end,date_precision,event_type,place,actor,counter_actor,outcome,detail,source_url,confidence
B1,2018-06-20,2018-06-20,day,control_change,Rastan,Syrian Arab Army,Syrian rebels,gained,,a book,high
"""


@pytest.fixture
def empty(tmp_path: Path) -> Workspace:
    """A new workspace."""
    return Workspace.open(str(tmp_path / "new.db"), actor="ada")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """One saved page."""
    path = tmp_path / "bridge.txt"
    path.write_text(PAGE, "utf-8")
    return path


def test_the_demo_again_leaves_the_database_byte_for_byte(database: Path) -> None:
    before = database.read_bytes()
    workflow.demo(str(database))
    assert database.read_bytes() == before
    assert [found.name for found in database.parent.iterdir()] == [database.name]


def test_two_demos_make_the_same_database(database: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    workflow.demo(str(other))
    assert other.read_bytes() == database.read_bytes()


def test_the_demo_does_not_touch_a_database_of_other_pages(empty: Workspace, page: Path) -> None:
    workflow.ingest(empty, [page])
    with pytest.raises(DemoRefusedError, match="holds other pages than the bundled sample"):
        workflow.demo(empty.store.name)


def test_the_sample_is_enough_for_a_scoreboard(workspace: Workspace) -> None:
    scores = workflow.score(workspace)
    assert scores.overall.counts.n >= 40
    assert len(scores.rows) >= 12
    assert scores.overall.counts.true >= 10 <= scores.overall.counts.false


def test_looking_does_not_write(database: Path) -> None:
    before = database.read_bytes()
    with Workspace.open(str(database)) as workspace:
        workflow.claims(workspace, ClaimFilter(text="yarm"))
        workflow.claim(workspace, 1)
        workflow.score(workspace)
        workflow.sensitivity(workspace)
        workflow.resolve(workspace, as_of=date(2018, 5, 20), dry=True)
    assert database.read_bytes() == before


def test_ingesting_twice_changes_nothing(empty: Workspace, page: Path) -> None:
    assert workflow.ingest(empty, [page], published=date(2018, 4, 1)).added == ("bridge.txt",)
    before = empty.revision()
    again = workflow.ingest(empty, [page], published=date(2018, 4, 1))
    assert (again.unchanged, again.comments) == (("bridge.txt",), 0)
    assert empty.revision() == before


def test_resolving_twice_adds_no_row(workspace: Workspace) -> None:
    before = workspace.revision()
    report = workflow.resolve(workspace, as_of=SAMPLE_AS_OF)
    assert (report.changes, workspace.revision()) == ((), before)


def test_a_missing_file_beside_a_good_one_is_a_problem(empty: Workspace, page: Path) -> None:
    report = workflow.ingest(empty, [page, page.with_name("gone.txt")])
    assert report.added == ("bridge.txt",)
    assert any("gone.txt" in str(problem) for problem in report.problems)


def test_nothing_but_missing_files_is_refused(empty: Workspace, tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match="no such file"):
        workflow.ingest(empty, [tmp_path / "gone.txt"])


def test_two_files_of_one_name_are_both_kept_and_said_so(empty: Workspace, page: Path, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    other = tmp_path / "b" / "bridge.txt"
    other.write_text(PAGE.replace("70%", "80%"), "utf-8")
    report = workflow.ingest(empty, [page, other])
    assert len(report.added) == 2
    assert any("two pages of this name" in problem.what for problem in report.problems)


def test_a_domain_that_is_not_there_is_refused_before_any_work(empty: Workspace, page: Path) -> None:
    with pytest.raises(Exception, match="atlantis"):
        workflow.run(empty, [page], domain="atlantis", as_of=date(2019, 1, 1))
    assert workflow.overview(empty).pages == 0


def test_a_past_day_can_be_replayed_and_the_present_restored(workspace: Workspace) -> None:
    now = [(row.number, row.outcome) for row in workflow.claims(workspace, limit=None).rows]
    workflow.resolve(workspace, as_of=date(2018, 5, 1))
    then = workflow.counts(workspace)
    assert then.pending > 0
    workflow.resolve(workspace, as_of=SAMPLE_AS_OF)
    assert [(row.number, row.outcome) for row in workflow.claims(workspace, limit=None).rows] == now
    assert workflow.verify(workspace).is_whole


def test_a_dry_run_tells_what_would_change_and_writes_nothing(workspace: Workspace) -> None:
    before = workspace.revision()
    assert workflow.resolve(workspace, as_of=date(2018, 5, 1), dry=True).changes
    assert workspace.revision() == before


def test_a_corrected_log_is_a_new_version_and_says_what_differs(workspace: Workspace, tmp_path: Path) -> None:
    log = tmp_path / "own.csv"
    log.write_text(LOG, "utf-8")
    assert workflow.import_events(workspace, log).added == ("B1",)
    assert not workflow.import_events(workspace, log).is_new
    log.write_text(LOG.replace("2018-06-20", "2018-06-21") + LOG.splitlines()[1].replace("B1", "B2") + "\n", "utf-8")
    report = workflow.import_events(workspace, log)
    assert (report.added, report.changed, report.removed) == (("B2",), ("B1",), ())
    assert [(one.version != report.version, one.current) for one in workflow.logs(workspace) if one.name == "own"] == [
        (False, True),
        (True, False),
    ]


def test_an_event_added_by_hand_decides(workspace: Workspace) -> None:
    undecided = ClaimFilter(outcomes=("unknown",), kinds=("event",))
    before = {row.number for row in workflow.claims(workspace, undecided, limit=None).rows}
    rows = [row for row in workflow.claims(workspace, undecided, limit=None).rows if row.event_type and row.target]
    if not rows:
        pytest.skip("the sample leaves no event open")
    row = rows[0]
    day = row.latest or row.written or date(2018, 6, 1)
    assert row.event_type
    assert row.target
    report = workflow.add_event(
        workspace, event_type=row.event_type, place=row.target, date_start=day, actor=row.actor or "", source="a book"
    )
    assert report.added == ("OWN0001",)
    workflow.resolve(workspace, as_of=SAMPLE_AS_OF)
    after = {row.number for row in workflow.claims(workspace, undecided, limit=None).rows}
    assert after <= before


@pytest.mark.parametrize(
    "wrong",
    [{"source": " "}, {"place": ""}, {"date_end": date(2017, 1, 1)}, {"confidence": "certain"}],
)
def test_an_event_without_source_or_sense_is_refused(workspace: Workspace, wrong: dict[str, object]) -> None:
    right = {"event_type": "battle", "place": "Rastan", "date_start": date(2018, 5, 1), "source": "a book"}
    with pytest.raises(BadArgumentError):
        workflow.add_event(workspace, **{**right, **wrong})  # type: ignore[arg-type]


def test_reading_keeps_nothing(page: Path, tmp_path: Path) -> None:
    found = list(workflow.read([page], published=date(2018, 4, 1)))
    assert all(isinstance(one, (Claim, Problem)) for one in found)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bridge.txt"]


def test_several_workers_read_the_same(sample_database: Path, tmp_path: Path) -> None:
    with Workspace.open(shutil.copy(sample_database, tmp_path / "w.db")) as workspace:
        report = workflow.extract(workspace, workers=2)
    assert (report.added, report.changed, report.retired) == (0, 0, 0)
    assert report.unchanged > 40


def test_the_overview_of_nothing_says_what_to_do(empty: Workspace, page: Path) -> None:
    assert "claimtrack run" in workflow.overview(empty).next_step
    workflow.ingest(empty, [page])
    assert "extract" in workflow.overview(empty).next_step


def test_every_verdict_has_its_sentence_and_its_events(workspace: Workspace) -> None:
    for line in workflow.verdict_lines(workspace):
        assert line.verdict is not None
        assert line.verdict.sentence
        assert len(line.evidence) == len(line.verdict.evidence)


def test_a_claim_shows_its_quote_in_its_comment(workspace: Workspace) -> None:
    for row in workflow.claims(workspace, limit=None).rows:
        detail = workflow.claim(workspace, row.number)
        assert detail.quote_span.of(detail.comment.text) == row.quote


def test_a_claim_says_what_was_passed_over_beside_it(workspace: Workspace) -> None:
    assert any(workflow.explain(workspace, number).rejections for number in workflow.claim_numbers(workspace))


def test_statuses_of_the_queue_add_up(workspace: Workspace) -> None:
    overview = workflow.overview(workspace)
    assert sum(n for _, n in overview.statuses) == overview.claims
    assert dict(overview.statuses)[Status.DECIDED] == 0


def test_outcomes_can_be_counted_by_any_column(workspace: Workspace) -> None:
    total = workflow.counts(workspace).n
    for column in workflow.SORTABLE:
        assert sum(row.n for row in workflow.frequencies(workspace, column, limit=999)) == total
    months = workflow.frequencies(workspace, "month")
    assert all(len(row.value) == 7 for row in months)


def test_what_hangs_on_one_row_is_listed(workspace: Workspace) -> None:
    for row in workflow.sensitivity(workspace):
        assert all(change.before is not change.after for change in row.changes)


def test_suggestions_decide_nothing(workspace: Workspace) -> None:
    before = workspace.revision()
    assert all(0 <= score <= 1 for one in workflow.suggest(workspace) for _, score in one.events)
    assert workspace.revision() == before


def test_scores_leave_wishes_out_unless_asked(workspace: Workspace) -> None:
    wishes = [
        row for row in workflow.claims(workspace, ClaimFilter(wishes=True), limit=None).rows if row.kind != "vague"
    ]
    without, with_them = workflow.score(workspace), workflow.score(workspace, wishes=True)
    assert with_them.overall.counts.n - without.overall.counts.n == len(wishes)


def test_people_without_a_name_are_never_pooled(workspace: Workspace) -> None:
    scores = workflow.score(workspace)
    assert all(row.key for row in scores.rows)
    nameless = workflow.claims(workspace, ClaimFilter(forecaster=""), limit=None).rows
    assert nameless
    assert any("share no identity" in note for note in scores.notes)


@pytest.mark.parametrize(
    "by", ["forecaster", "hedge", "event-type", "domain", "month", "lead", "site", "kind", "basis"]
)
def test_scores_by_every_key(workspace: Workspace, by: str) -> None:
    scores = workflow.score(workspace, by=by)
    for row in scores.rows:
        counts = row.counts
        assert counts.n == counts.scored + counts.ambiguous + counts.void + counts.pending + counts.unknown
        assert row.hits <= row.hit_rate.n <= counts.scored
        if row.hit_rate.n:
            assert row.hit_rate.value == pytest.approx(row.hits / row.hit_rate.n)
        else:
            assert row.hit_rate.value is None
            assert row.hit_rate.note


def test_lead_times_run_from_the_day_of_writing_to_the_deadline(workspace: Workspace) -> None:
    ahead = [
        (row.latest - row.written).days
        for row in workflow.claims(workspace, ClaimFilter(wishes=False), limit=None).rows
        if row.latest and row.written and row.kind != "vague" and not row.retrospective and not row.redacted
    ]
    scores = workflow.score(workspace, by="lead")
    found = {row.key: row.counts.n for row in scores.rows}
    assert found.get("up to a week", 0) == sum(days <= 7 for days in ahead)
    assert found.get("up to a quarter", 0) == sum(31 < days <= 92 for days in ahead)
    assert sum(found.values()) == len(ahead) < scores.overall.counts.n
    assert list(found) == [words for words in (*dict(LEADS).values(), LONGEST_LEAD) if words in found]


def test_calibration_parts_add_up(workspace: Workspace) -> None:
    view = workflow.calibration(workspace)
    assert view.brier is not None
    assert view.miscalibration is not None
    assert view.discrimination is not None
    assert view.uncertainty is not None
    assert view.brier == pytest.approx(view.miscalibration - view.discrimination + view.uncertainty)
    assert sum(found.n for found in view.bins) == view.n == sum(step.n for step in view.steps)


def test_hedges_tell_how_often_they_came_true(workspace: Workspace) -> None:
    rows = workflow.hedges(workspace)
    assert len({row.phrase for row in rows}) == len(rows) > 2
    assert all(row.counts.scored == row.rate.n for row in rows)


def test_pending_claims_are_not_scored(workspace: Workspace) -> None:
    workflow.resolve(workspace, as_of=date(2018, 4, 28))
    scores = workflow.score(workspace)
    assert scores.overall.counts.scored < 20
    assert scores.overall.brier.n <= scores.overall.counts.scored
    assert scores.overall.counts.pending > 0
    assert Outcome.PENDING in {row.outcome for row in workflow.claims(workspace, limit=None).rows}


def test_a_corrected_log_says_which_verdicts_will_change_and_why(workspace: Workspace, tmp_path: Path) -> None:
    row = workflow.sensitivity(workspace)[0]
    kept = [event for event in workflow.events(workspace) if event.id != row.event.id]
    assert kept
    log = next(one for one in workflow.logs(workspace) if one.current)
    source = Path(workflow.__file__).parents[1] / "domains" / log.name
    lines = next(source.glob("*events*.csv")).read_text("utf-8").splitlines(keepends=True)
    corrected = tmp_path / "corrected.csv"
    corrected.write_text("".join(line for line in lines if not line.startswith(f"{row.event.id},")), "utf-8")
    coverage = next(source.glob("*coverage*.csv"))
    report = workflow.import_events(workspace, corrected, coverage=coverage, name=log.name)
    assert report.removed == (row.event.id,)
    assert {change.number for change in report.changes} == {change.number for change in row.changes}
    assert all(change.sentence for change in report.changes)
    assert len([one for one in workflow.logs(workspace) if one.name == log.name]) == 2


class _Stopped(Exception):
    """Somebody had enough."""


@pytest.mark.parametrize("at", ["taking in", "reading", "deciding"])
def test_stopped_work_writes_nothing(tmp_path: Path, at: str) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Rastan will be liberated in May 2018.\n", "utf-8")

    def stop(what: str, done: int, of: int | None) -> None:
        if what == at:
            raise _Stopped

    with workflow.Workspace.open(str(tmp_path / "claims.db")) as fresh:
        before = fresh.revision()
        with pytest.raises(_Stopped):
            workflow.run(fresh, [page], published=date(2018, 4, 1), as_of=date(2020, 1, 1), progress=stop)
        assert fresh.revision() == before
        assert workflow.overview(fresh).pages == 0


def test_a_resolution_tells_how_far_it_is(workspace: Workspace) -> None:
    told: list[tuple[int, int | None]] = []
    workflow.resolve(workspace, as_of=SAMPLE_AS_OF, dry=True, progress=lambda what, done, of: told.append((done, of)))
    assert told[0] == (0, workflow.counts(workspace).n)
    assert [done for done, _ in told] == sorted(done for done, _ in told)


ELSEWHERE = """The River Front

Posted on 2 July 2024

View all comments

Ada
Varnholm will be captured by the end of August 2024.
"""
EXPORT = """event_id_cnty,event_date,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,admin1,location
XYZ1,03 August 2024,Battles,Non-state actor overtakes territory,River League,2,Army of Xyland,1,Xyland,North,Varnholm
"""


@pytest.mark.parametrize(("domain", "is_told"), [(None, True), ("none", True), ("syria-2018", False)])
def test_claims_without_a_kind_of_event_point_to_a_subject_area_that_has_words_for_the_log(
    empty: Workspace, tmp_path: Path, domain: str | None, is_told: bool
) -> None:
    page, log = tmp_path / "river.txt", tmp_path / "export.csv"
    page.write_text(ELSEWHERE, "utf-8")
    log.write_text(EXPORT, "utf-8")
    report = workflow.run(empty, [page], events=log, domain=domain, as_of=date(2025, 1, 1))
    told = [note for note in report.notes if "names no kind of event" in note]
    assert len(told) == is_told
    assert not told or "control change" in told[0]
    assert not told or "--domain syria-2018" in told[0]


def test_a_log_of_kinds_that_no_pack_knows_points_to_all_of_them(empty: Workspace, tmp_path: Path) -> None:
    page, log = tmp_path / "river.txt", tmp_path / "log.csv"
    page.write_text(ELSEWHERE, "utf-8")
    log.write_text(LOG.replace("control_change", "regatta"), "utf-8")
    report = workflow.run(empty, [page], events=log, as_of=date(2025, 1, 1))
    assert any("--domain (elections, markets, syria-2018, or a folder of your own)" in note for note in report.notes)
