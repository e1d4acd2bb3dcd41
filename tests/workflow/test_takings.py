"""What is brought in by a command of its own, a log or a file of claims, is taken back and brought back as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from claimtrack import workflow
from claimtrack.claims import Outcome
from claimtrack.errors import ClaimtrackError
from claimtrack.workflow import ClaimFilter, Workspace
from claimtrack.workflow.progress import Progress
from claimtrack.workflow.sample import SAMPLE_AS_OF, sample_folder

LOG = "id,date_start,date_end,event_type,place\nB1,2018-06-20,2018-06-20,control_change,Rastan\n"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "own.csv"
    path.write_text(LOG, "utf-8")
    return path


@pytest.fixture
def exported(workspace: Workspace, tmp_path: Path) -> Path:
    """Claims of the sample, one of them judged, flagged and noted by Ada."""
    workflow.judge(workspace, [1], "void", because="another place")
    workflow.flag(workspace, [1])
    path = tmp_path / "claims.jsonl"
    workflow.export_claims(workspace, path)
    return path


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Workspace]:
    """An empty database of Ada's."""
    with Workspace.open(tmp_path / "other.db", actor="ada") as opened:
        yield opened


def current(workspace: Workspace) -> dict[str, str]:
    """The version of each log that counts."""
    return {one.name: one.version for one in workflow.logs(workspace) if one.current}


def test_an_imported_log_is_taken_back_and_brought_back(workspace: Workspace, log: Path) -> None:
    before = current(workspace)
    workflow.import_events(workspace, log)
    imported = current(workspace)
    act = workflow.undo(workspace)
    assert act.sentence.startswith("undone: log own; decide anew")
    assert current(workspace) == before
    assert not workflow.events(workspace, ids=["B1"])
    assert workflow.redo(workspace).sentence.startswith("done again: log own; decide anew")
    assert current(workspace) == imported
    assert workflow.events(workspace, ids=["B1"])
    assert workflow.verify(workspace).is_whole


def test_taking_a_corrected_log_back_leaves_the_one_before(workspace: Workspace, log: Path) -> None:
    first = workflow.import_events(workspace, log).version
    log.write_text(LOG.replace("06-20", "06-21"), "utf-8")
    workflow.import_events(workspace, log)
    workflow.undo(workspace)
    assert current(workspace)["own"] == first
    again = workflow.import_events(workspace, log)
    assert again.is_new
    assert again.changed == ("B1",)
    assert workflow.verify(workspace).is_whole
    assert sum(row.undone for row in workflow.history(workspace)) == 1


def test_a_row_added_by_hand_is_taken_back(workspace: Workspace) -> None:
    given = {"event_type": "control_change", "place": "Rastan", "date_start": date(2018, 5, 20), "source": "a map"}
    added = workflow.add_event(workspace, **given).added  # type: ignore[arg-type]
    workflow.undo(workspace)
    assert not workflow.events(workspace, ids=added)
    assert workflow.add_event(workspace, **given).added == added  # type: ignore[arg-type]


def test_verdicts_follow_a_log_that_was_taken_back_when_decided_anew(workspace: Workspace, log: Path) -> None:
    waits = ClaimFilter(outcomes=("unknown",), kinds=("event",))
    rows = workflow.claims(workspace, waits, limit=None).rows
    row = next(row for row in rows if row.event_type and row.target and row.latest and row.polarity == "affirmed")
    text = f"id,date_start,date_end,event_type,place\nB1,{row.latest},{row.latest},{row.event_type},{row.target}\n"
    log.write_text(text, "utf-8")
    workflow.import_events(workspace, log)
    workflow.resolve(workspace, as_of=SAMPLE_AS_OF)
    assert workflow.claim(workspace, row.number).row.outcome is not Outcome.UNKNOWN
    workflow.undo(workspace)
    workflow.resolve(workspace, as_of=SAMPLE_AS_OF)
    assert workflow.claim(workspace, row.number).row.outcome is Outcome.UNKNOWN


def test_acts_and_imports_are_taken_back_in_their_order(workspace: Workspace, log: Path) -> None:
    workflow.judge(workspace, [2], "void")
    workflow.import_events(workspace, log)
    workflow.judge(workspace, [3], "void")
    said = [workflow.undo(workspace).sentence for _ in range(3)]
    assert [sentence.split()[1] for sentence in said] == ["judge", "log", "judge"]
    with pytest.raises(ClaimtrackError):
        workflow.undo(workspace)
    assert "log own" in workflow.redo(workspace, steps=3).sentence


def test_nobody_takes_back_the_import_of_another(
    workspace: Workspace, log: Path, opened_by: Callable[..., Workspace]
) -> None:
    workflow.import_events(workspace, log)
    with pytest.raises(ClaimtrackError):
        workflow.undo(opened_by("ben"))
    assert "own" in current(workspace)


def test_the_log_of_a_run_is_part_of_the_run(tmp_path: Path) -> None:
    with sample_folder() as folder, Workspace.open(tmp_path / "run.db", actor="ada") as opened:
        files = sorted((folder / "pages").iterdir())
        workflow.run(opened, files, manifest=folder / "pages.csv", as_of=SAMPLE_AS_OF)
        with pytest.raises(ClaimtrackError):
            workflow.undo(opened)
        assert current(opened)


def test_claims_that_were_taken_in_go_and_come_back_with_their_pages(other: Workspace, exported: Path) -> None:
    taken = workflow.import_claims(other, exported)
    told = list(workflow.records(other))
    act = workflow.undo(other)
    assert act.sentence == f"undone: {taken.added} claims taken in"
    assert workflow.claim_numbers(other) == []
    assert workflow.pages(other) == []
    workflow.redo(other)
    assert list(workflow.records(other)) == told
    assert workflow.claim(other, 1).row.judged_by == "ada"
    assert workflow.claim(other, 1).row.flagged
    assert workflow.verify(other).is_whole


def test_the_judgements_in_a_file_of_claims_are_not_acts_of_their_own(other: Workspace, exported: Path) -> None:
    workflow.import_claims(other, exported)
    workflow.undo(other)
    with pytest.raises(ClaimtrackError):
        workflow.undo(other)


def test_claims_that_were_taken_back_can_be_taken_in_again(other: Workspace, exported: Path) -> None:
    added = workflow.import_claims(other, exported).added
    told = list(workflow.records(other))
    workflow.undo(other)
    again = workflow.import_claims(other, exported)
    assert (again.added, again.unchanged) == (added, 0)
    assert list(workflow.records(other)) == told
    assert len(workflow.pages(other)) == 4
    workflow.undo(other)
    assert workflow.claim_numbers(other) == workflow.pages(other) == []
    assert workflow.verify(other).is_whole


def test_reading_anew_does_not_bring_back_what_was_taken_back(other: Workspace, exported: Path) -> None:
    workflow.import_claims(other, exported)
    workflow.undo(other)
    assert workflow.extract(other).pages == 0
    assert workflow.claim_numbers(other) == []


def test_a_page_that_came_for_itself_stays(other: Workspace, exported: Path) -> None:
    workflow.import_claims(other, exported)
    workflow.undo(other)
    with sample_folder() as folder:
        workflow.run(other, sorted((folder / "pages").iterdir()), manifest=folder / "pages.csv", as_of=SAMPLE_AS_OF)
    numbers = workflow.claim_numbers(other)
    assert numbers
    assert len(workflow.pages(other)) == 4
    assert workflow.verify(other).is_whole


STOPS = ("bytes read", "events written", "rows read", "claims written")


class StoppedError(ClaimtrackError):
    """Raised by a person who has had enough."""

    def __init__(self) -> None:
        super().__init__("stopped")


def stopping(at: str) -> Progress:
    def progress(doing: str, done: int, of: int | None) -> None:
        if doing == at:
            raise StoppedError

    return progress


@pytest.mark.parametrize("at", STOPS)
def test_an_import_that_is_stopped_leaves_no_trace(other: Workspace, exported: Path, tmp_path: Path, at: str) -> None:
    log = tmp_path / "long.csv"
    row = LOG.splitlines()[1]
    log.write_text(LOG + "".join(f"{row.replace('B1', f'C{number}')}\n" for number in range(2_500)), "utf-8")
    before = other.revision()
    verb, path = (workflow.import_events, log) if at in STOPS[:2] else (workflow.import_claims, exported)
    with pytest.raises(StoppedError):
        verb(other, path, progress=stopping(at))
    assert other.revision() == before
    assert workflow.logs(other) == []


def test_an_export_that_is_stopped_leaves_no_file(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("what was there", "utf-8")
    with pytest.raises(StoppedError):
        workflow.export_claims(workspace, path, progress=stopping("claims written"))
    assert path.read_text("utf-8") == "what was there"
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(".part")] == []


def test_progress_tells_how_much_of_how_much(workspace: Workspace, log: Path, tmp_path: Path) -> None:
    told: list[tuple[str, int, int | None]] = []
    workflow.import_events(workspace, log, progress=lambda *step: told.append(step))
    assert ("events written", 1, 1) in told
    workflow.export_claims(workspace, tmp_path / "out.jsonl", progress=lambda *step: told.append(step))
    assert ("claims written", 0, len(workflow.claim_numbers(workspace))) in told
