"""The compiled reader says what the plain one says: same claims, same near misses, in one process and in two."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SAMPLE = sorted((ROOT / "claimtrack" / "sample").rglob("*.txt"))

needs_compiler = pytest.mark.skipif(shutil.which("cc") is None, reason="needs a C compiler")


def read(tree: Path, *options: str) -> str:
    """The claims of the sample pages as the claimtrack below `tree` prints them."""
    done = subprocess.run(
        [sys.executable, "-m", "claimtrack", "read", *map(str, SAMPLE), "--jsonl", *options],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@needs_compiler
@pytest.mark.timeout(1200)
def test_the_compiled_reader_reads_the_sample_as_the_plain_one_does(tmp_path: Path) -> None:
    source, built = tmp_path / "source", tmp_path / "built"
    source.mkdir()
    for name in ("setup.py", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for name in ("claimtrack", "tui"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__", "*.so"))
    subprocess.run(
        [sys.executable, "setup.py", "--quiet", "build", "--build-lib", str(built)],
        cwd=source,
        env={**os.environ, "CLAIMTRACK_COMPILE": "1"},
        capture_output=True,
        check=True,
    )
    assert list(built.glob("claimtrack/extraction/engine.*.so"))
    plain = read(ROOT)
    assert plain.count("\n") > 50
    assert read(built) == plain
    assert read(built, "--workers", "2") == plain
