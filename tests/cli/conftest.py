"""The program as a function: words in, status and both streams out."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from claimtrack.cli.app import main


@dataclass(frozen=True)
class Ran:
    """What a run left behind."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's database, never opened by a test."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    assert main(["--db", str(path), "demo"]) == 0
    return path


@pytest.fixture
def database(sample_file: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copy(sample_file, tmp_path / "claims.db"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], database: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program on the copy."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("CLAIMTRACK_DB", raising=False)

    def call(*words: object, db: Path | str | None = database) -> Ran:
        capsys.readouterr()
        given = ["--db", str(db)] if db else []
        status = main([*given, *map(str, words)])
        captured = capsys.readouterr()
        return Ran(int(status), captured.out, captured.err)

    return call
