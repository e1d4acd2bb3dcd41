"""Ctrl-C at any moment: one sentence, status 130, a database that is whole, and workers that say nothing."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimtrack import workflow
from claimtrack.cli.exits import ExitCode

Run = Callable[..., Any]


def _press() -> None:
    signal.raise_signal(signal.SIGINT)


def _pressed_plainly(*_: object, **__: object) -> None:
    _press()


def _pressed_inside_a_library(*_: object, **__: object) -> None:
    try:
        _press()
    except KeyboardInterrupt:
        raise TypeError("expected a message") from None


class _Dropping:
    def __del__(self) -> None:
        _press()


def _pressed_where_exceptions_are_dropped(*_: object, **__: object) -> None:
    _Dropping()


@pytest.mark.parametrize("moment", [_pressed_plainly, _pressed_inside_a_library, _pressed_where_exceptions_are_dropped])
@pytest.mark.parametrize("words", ["claims", "score", "history"])
def test_an_interruption_is_one_sentence_whatever_it_hits(
    words: str, moment: object, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workflow, words, moment, raising=False)
    ran = run(words)
    assert ran.status == ExitCode.INTERRUPTED
    assert ran.err.strip().splitlines() == [
        "claimtrack: stopped; nothing was written to a database; give the same command again to start over"
    ]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_what_was_kept_before_an_interruption_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    judge = workflow.judge

    def judged(*given: object, **options: object) -> None:
        judge(*given, **options)  # type: ignore[arg-type]
        _press()

    monkeypatch.setattr(workflow, "judge", judged)
    ran = run("judge", "1", "void")
    assert ran.status == ExitCode.INTERRUPTED
    assert "is kept (claimtrack history shows it); give the same command again to go on" in ran.err


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="process groups are of POSIX")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_terminal_that_tells_all_processes_ends_them_quietly(tmp_path: Path, workers: str) -> None:
    comments = tmp_path / "comments.jsonl"
    record = {"author": "Ada", "time": "2024-01-03", "text": "The harbour bridge will open before July 2024."}
    comments.write_text(f"{json.dumps(record)}\n" * 40_000, "utf-8")
    words = [sys.executable, "-m", "claimtrack", "read", str(comments), "--jsonl", "--workers", workers]
    with subprocess.Popen(
        words, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as program:
        assert program.stdout is not None
        assert json.loads(program.stdout.readline())
        os.killpg(program.pid, signal.SIGINT)
        _, err = program.communicate(timeout=120)
    assert program.returncode == ExitCode.INTERRUPTED
    assert err.decode().startswith("claimtrack: stopped; nothing was written")
    assert err.count(b"\n") == 1
