"""Programs that the tests of power cuts and of two writers start: `python writers.py whole|run|judge DATABASE ...`."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from claimtrack import workflow
from claimtrack.errors import BadArgumentError
from claimtrack.workflow import Workspace
from claimtrack.workflow.sample import SAMPLE_AS_OF, sample_folder

NOW = datetime(2024, 3, 1, 12, tzinfo=UTC)
JUDGED = (2, 3, 5, 7, 11)


def whole(database: str, *, announce: bool = False) -> None:
    """Every verb that writes, one after the other; each may have been done before."""
    with sample_folder() as folder, Workspace.open(database, actor="ada", recorded_at=NOW) as workspace:
        if announce:
            print("ready", flush=True)  # noqa: T201
        workflow.ingest(workspace, [folder / "pages"], manifest=folder / "pages.csv")
        workflow.extract(workspace)
        log = next(Path(workflow.__file__).parents[1].glob("domains/syria-2018/*events*.csv"))
        coverage = next(log.parent.glob("*coverage*.csv"))
        workflow.import_events(workspace, log, coverage=coverage, name="log")
        workflow.resolve(workspace, as_of=SAMPLE_AS_OF)
        for number in JUDGED:
            if workflow.claim(workspace, number).row.judged_by is None:
                workflow.judge(workspace, [number], "void", because="for the test")
        if workflow.claim(workspace, 13).row.version == 1:
            try:
                workflow.edit(workspace, 13, target="Somewhere")
            except BadArgumentError as refusal:  # another program may have done it since
                if "says so already" not in str(refusal):
                    raise


def run(database: str) -> None:
    """The one verb that does all, on a database that may hold something already."""
    with sample_folder() as folder, Workspace.open(database, actor="ada", recorded_at=NOW) as workspace:
        print("ready", flush=True)  # noqa: T201
        pages = sorted((folder / "pages").iterdir())
        workflow.run(workspace, pages, manifest=folder / "pages.csv", as_of=SAMPLE_AS_OF)


def judge(database: str, actor: str, times: int) -> None:
    """Judge, undo and judge again, as often as told."""
    with Workspace.open(database, actor=actor) as workspace:
        print("ready", flush=True)  # noqa: T201
        for turn in range(times):
            workflow.judge(workspace, [turn % 20 + 1], "void", because=f"{actor} {turn}")
            if turn % 3 == 2:
                workflow.undo(workspace)


if __name__ == "__main__":
    if sys.argv[1] == "whole":
        whole(sys.argv[2], announce=True)
    elif sys.argv[1] == "run":
        run(sys.argv[2])
    else:
        judge(sys.argv[2], sys.argv[3], int(sys.argv[4]))
    print("done", flush=True)  # noqa: T201
