"""Databases to report on, and a headless browser that is driven through a pipe."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from claimtrack import workflow
from claimtrack.workflow import Workspace
from claimtrack.workflow.report import write_report
from tests.headless import Browser, chromium

AS_OF = date(2020, 6, 30)
RECORDED_AT = datetime(2020, 7, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled sample, read and decided."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    workflow.demo(str(path))
    return path


@pytest.fixture
def sample(sample_database: Path) -> Iterator[Workspace]:
    with Workspace.open(str(sample_database), must_exist=True) as workspace:
        yield workspace


@pytest.fixture(scope="session")
def sample_report(sample_database: Path) -> Path:
    """The report of the bundled sample as a page."""
    path = sample_database.with_name("report.html")
    with Workspace.open(str(sample_database), must_exist=True) as workspace:
        write_report(workspace, path)
    return path


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(str(tmp_path / "empty.db")) as workspace:
        yield workspace


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Make a database from comment records and an event log; its path."""

    def make(records: list[dict[str, Any]], events: str = "", coverage: str = "") -> Path:
        folder = tmp_path_factory.mktemp("told")
        comments = folder / "comments.jsonl"
        lines = (json.dumps({"source": "page.html", "published": "2018-05-01", **record}) for record in records)
        comments.write_text("\n".join(lines), encoding="utf-8", errors="surrogatepass")
        log, promise = (
            _written(folder / name, text) for name, text in (("events.csv", events), ("kept.csv", coverage))
        )
        database = folder / "claims.db"
        with Workspace.open(str(database), actor="tester", recorded_at=RECORDED_AT) as workspace:
            workflow.run(workspace, [comments], events=log, coverage=promise, domain="syria-2018", as_of=AS_OF)
        return database

    return make


def _written(path: Path, text: str) -> Path | None:
    if not text:
        return None
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    program = chromium()
    if program is None:
        pytest.skip("no Chromium here")
    found = Browser(program, tmp_path_factory.mktemp("profile"))
    yield found
    found.close()
