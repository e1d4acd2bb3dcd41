"""Starting the program: instant help, quiet pipes."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

HEAVY = (
    "numpy",
    "pandas",
    "sqlalchemy",
    "sqlmodel",
    "alembic",
    "dateparser",
    "textual",
    "rich",
    "rapidfuzz",
    "psycopg",
)
PROGRAM = (sys.executable, "-m", "claimtrack")


@pytest.mark.parametrize("words", [["--help"], ["run", "--help"], ["claims", "--help"], ["--version"]])
def test_help_imports_nothing_heavy(words: list[str]) -> None:
    code = (
        "import sys; from claimtrack.cli.app import main; status = main(sys.argv[1:]); "
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr); sys.exit(status)"
    )
    ran = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, timeout=60, check=True)
    assert ran.stderr.strip() == "[]"


def _fastest(command: list[str]) -> float:
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True, timeout=60)
        times.append(time.perf_counter() - begun)
    return min(times)


def test_help_costs_little_more_than_importing_typer() -> None:
    with_typer = _fastest([sys.executable, "-c", "import typer"])
    assert _fastest([*PROGRAM, "--help"]) < 2.5 * with_typer + 0.05


def test_a_reader_who_has_enough_ends_the_program_quietly(database: Path) -> None:
    ran = subprocess.run(
        f'"{sys.executable}" -m claimtrack --db "{database}" claims --jsonl | head -n 1',
        shell=True,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert ran.stdout.count("\n") == 1
    assert ran.stderr == ""


def test_a_terminal_without_unicode_gets_question_marks_not_a_crash(database: Path) -> None:
    ran = subprocess.run(
        [*PROGRAM, "--db", str(database), "claims"],
        capture_output=True,
        timeout=60,
        check=True,
        env={"PYTHONIOENCODING": "ascii", "PATH": "/usr/bin:/bin", "COLUMNS": "80"},
    )
    assert b"claims" in ran.stdout


def test_the_program_is_the_module(tmp_path: Path) -> None:
    ran = subprocess.run([*PROGRAM, "show", "1"], capture_output=True, text=True, timeout=60, cwd=tmp_path, check=False)
    assert ran.returncode == 1
    assert ran.stderr.startswith("claimtrack: claims.db: no such database")
    assert not list(tmp_path.iterdir())
