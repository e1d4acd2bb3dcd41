"""A bar on a terminal's stderr never touches what goes to stdout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty")


def run_on_terminal(*arguments: str, cwd: Path) -> tuple[str, str]:
    """What a command writes to a pipe on stdout, and to a terminal on stderr."""
    screen, ours = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "claimtrack", *arguments],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=ours, cwd=cwd, text=True,
        env={**os.environ, "TERM": "xterm"},
    ) as process:  # fmt: skip
        os.close(ours)
        shown = b""
        while True:
            try:
                piece = os.read(screen, 4096)
            except OSError:
                break
            if not piece:
                break
            shown += piece
        data = process.stdout.read() if process.stdout else ""
    os.close(screen)
    return data, shown.decode("utf-8", "replace")


def test_a_stream_shows_how_far_it_is_and_writes_its_claims_to_stdout(tmp_path: Path):
    with (tmp_path / "comments.jsonl").open("w") as file:
        for number in range(1200):
            text = "The ferry will sink in May 2031." if number in (3, 1100) else "Nothing to tell."
            file.write(json.dumps({"id": f"c{number}", "text": text, "time": 1_600_000_000}) + "\n")

    data, shown = run_on_terminal("read", "comments.jsonl", "--jsonl", cwd=tmp_path)

    assert [json.loads(line)["source"] for line in data.splitlines()] == ["comments.jsonl#c3", "comments.jsonl#c1100"]
    assert "reading" in shown
    assert "1000/?" in shown
    assert "ferry" not in shown
