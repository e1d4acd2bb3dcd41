"""Power cuts and two writers at once: nothing half written, nothing lost, nobody told to come back later.

CLAIMTRACK_KILLS sets on how many databases the program is killed, twice on each; the figures are printed with
`pytest -s`.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from claimtrack import workflow
from claimtrack.workflow import Workspace

sys.path.insert(0, str(Path(__file__).parent))
from writers import JUDGED, whole

HERE = Path(__file__).parent
KILLS = int(os.environ.get("CLAIMTRACK_KILLS", "3"))


def start(*words: str) -> subprocess.Popen[str]:
    """Start a program of `writers` and wait until its imports are done."""
    child = subprocess.Popen([sys.executable, str(HERE / "writers.py"), *words], stdout=subprocess.PIPE, text=True)
    assert child.stdout
    assert child.stdout.readline() == "ready\n"
    return child


def content(database: Path) -> list[dict[str, object]]:
    """All claims with their verdicts."""
    with Workspace.open(database) as workspace:
        return list(workflow.records(workspace))


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[dict[str, object]], float]:
    """What the program leaves when nobody kills it, and how long it takes."""
    database = tmp_path_factory.mktemp("whole") / "claims.db"
    child = start("whole", str(database))
    begun = time.monotonic()
    assert child.wait(timeout=120) == 0
    return content(database), time.monotonic() - begun


def test_a_killed_program_loses_nothing_it_had_said_and_completes_when_run_again(
    undisturbed: tuple[list[dict[str, object]], float], tmp_path: Path
) -> None:
    wanted, duration = undisturbed
    chance = random.Random(7)
    died_working = 0
    for attempt in range(KILLS):
        database = tmp_path / f"{attempt}.db"
        child = start("whole", str(database))
        # Several cuts on one database: the second hits a program that finds half the work done.
        for _ in range(2):
            time.sleep(chance.uniform(0, duration * 1.05))
            died_working += child.poll() is None
            child.send_signal(signal.SIGKILL)
            child.wait()
            with Workspace.open(database) as workspace:
                assert workflow.verify(workspace).is_whole, attempt
            child = start("whole", str(database))
        assert child.wait(timeout=120) == 0
        assert content(database) == wanted
        with Workspace.open(database) as workspace:
            assert workflow.verify(workspace).is_whole
            assert [row.action for row in workflow.history(workspace, JUDGED[0])].count("judge") == 1
        assert [path.name for path in tmp_path.glob(f"{attempt}.db*")] == [database.name]
    print(f"{KILLS * 2} kills, {died_working} of them at work, 0 losses")  # noqa: T201
    assert died_working


def test_a_run_killed_half_way_leaves_the_database_as_before(
    undisturbed: tuple[list[dict[str, object]], float], tmp_path: Path
) -> None:
    seen = set()
    for attempt in range(KILLS + 1):
        database = tmp_path / f"{attempt}.db"
        Workspace.open(database).close()
        child = start("run", str(database))
        time.sleep(undisturbed[1] * attempt / (KILLS + 1))
        child.send_signal(signal.SIGKILL)
        child.wait()
        with Workspace.open(database) as workspace:
            found = workflow.overview(workspace)
            assert workflow.verify(workspace).is_whole
        seen.add((found.pages, found.claims, found.events))
    nothing = (0, 0, 0)
    assert nothing in seen
    assert len(seen - {nothing}) <= 1


def test_two_programs_write_at_once_and_no_update_is_lost(database: Path) -> None:
    with Workspace.open(database) as workspace:
        before = workflow.verify(workspace).rows
    children = [start("judge", str(database), actor, "30") for actor in ("ada", "ben")]
    with Workspace.open(database) as reader:
        while any(child.poll() is None for child in children):
            assert workflow.claims(reader, limit=5).rows
    assert [child.wait() for child in children] == [0, 0]
    with Workspace.open(database) as workspace:
        found = workflow.verify(workspace)
        assert found.is_whole
        assert found.rows == before + 2 * (30 + 10)
        for actor in ("ada", "ben"):
            told = [row.note for row in workflow.history(workspace, actor=actor, limit=999) if row.action == "judge"]
            assert told == [f"{actor} {turn}" for turn in range(30)]


def test_threads_share_a_workspace(workspace: Workspace) -> None:
    errors: list[BaseException] = []

    def work(actor: str) -> None:
        try:
            for turn in range(10):
                workflow.judge(workspace, [turn + 1], "void", actor=actor)
                workflow.claims(workspace, limit=3)
        except BaseException as error:
            errors.append(error)

    before = workflow.verify(workspace).rows
    threads = [threading.Thread(target=work, args=(actor,)) for actor in ("ada", "ben", "eve")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not errors
    assert workflow.verify(workspace).rows == before + 30


def test_a_writer_waits_for_a_slow_one(workspace: Workspace) -> None:
    entered, done = threading.Event(), []

    def slow() -> None:
        with workspace.store.write():
            entered.set()
            time.sleep(0.5)
            done.append("slow")

    thread = threading.Thread(target=slow)
    thread.start()
    entered.wait()
    workflow.judge(workspace, [1], "void")
    done.append("judge")
    thread.join()
    assert done == ["slow", "judge"]


def test_two_programs_make_one_new_database(tmp_path: Path) -> None:
    database = tmp_path / "new.db"
    children = [start("whole", str(database)) for _ in range(2)]
    assert [child.wait(timeout=120) for child in children] == [0, 0]
    with Workspace.open(database) as workspace:
        assert workflow.verify(workspace).is_whole
        assert (
            len({row.id for row in workflow.claims(workspace, limit=None).rows}) == workflow.overview(workspace).claims
        )


def test_the_helper_is_the_same_program(tmp_path: Path, undisturbed: tuple[list[dict[str, object]], float]) -> None:
    whole(str(tmp_path / "here.db"))
    assert content(tmp_path / "here.db") == undisturbed[0]
