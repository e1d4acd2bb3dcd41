"""A workspace over a copy of the bundled sample's database, made once."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from claimtrack import workflow
from claimtrack.workflow import Workspace

NOW = datetime(2024, 3, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, read and resolved. Never opened by a test: copies are."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    workflow.demo(str(path))
    return path


@pytest.fixture
def database(sample_database: Path, tmp_path: Path) -> Path:
    """A copy of the sample's database."""
    return Path(shutil.copy(sample_database, tmp_path / "claims.db"))


@pytest.fixture
def workspace(database: Path) -> Iterator[Workspace]:
    """The copy, opened by Ada."""
    with Workspace.open(str(database), actor="ada", recorded_at=NOW) as opened:
        yield opened


@pytest.fixture
def opened_by(database: Path) -> Iterator[Callable[[str], Workspace]]:
    """Open the same copy once more, as somebody else."""
    open_ones: list[Workspace] = []

    def open_as(actor: str) -> Workspace:
        open_ones.append(Workspace.open(str(database), actor=actor, recorded_at=NOW))
        return open_ones[-1]

    yield open_as
    for one in open_ones:
        one.close()
