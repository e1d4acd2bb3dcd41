"""The screens in a browser: one claim judged in headless Chromium, and who is let in."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from claimtrack import workflow
from claimtrack.claims import Outcome
from tests.headless import Browser, chromium

pytest.importorskip("textual_serve")
PATIENCE = 90
"""Seconds that a loaded machine may take to start a server, a browser and the app."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the sample in it."""
    path = tmp_path_factory.mktemp("served") / "claims.db"
    workflow.demo(str(path))
    return path


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@contextmanager
def served(database: Path, home: Path, *words: str) -> Iterator[int]:
    """A server of the screens over a database; its port. It and all it started are ended afterwards."""
    port = free_port()
    program = [sys.executable, "-m", "claimtrack", "--db", str(database), "--actor", "browser", "tui", "--serve"]
    kept = {"XDG_STATE_HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    server = subprocess.Popen(
        [*program, "--port", str(port), *words], env={**os.environ, **kept}, stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        wait(lambda: answers(port) is not None)
        yield port
    finally:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def answers(port: int, path: str = "/", **headers: str) -> int | None:
    """Status of a request; None where nobody answers."""
    try:
        with urlopen(Request(f"http://127.0.0.1:{port}{path}", headers=headers), timeout=10) as answer:
            return int(answer.status)
    except HTTPError as refused:
        return refused.code
    except OSError:
        return None


def wait(holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "it takes too long"
        time.sleep(0.1)


def judged(database: Path) -> set[Outcome]:
    """What the person in the browser has judged."""
    with workflow.Workspace.open(str(database), must_exist=True) as workspace:
        rows = workflow.history(workspace, limit=20)
    return {row.outcome for row in rows if row.actor == "browser" and row.action == "judge" and row.outcome}


def test_a_claim_is_judged_in_a_browser(sample: Path, tmp_path: Path) -> None:
    program = chromium()
    if program is None:
        pytest.skip("no Chromium here")
    database = Path(shutil.copy(sample, tmp_path / "claims.db"))
    with served(database, tmp_path / "home") as port:
        browser = Browser(program, tmp_path / "profile")
        try:
            browser.visit(f"http://127.0.0.1:{port}/")
            wait(lambda: bool(browser.run("document.querySelector('.xterm-helper-textarea') !== null")))
            browser.run("document.querySelector('.xterm-helper-textarea').focus()")

            def is_judged() -> bool:
                # The app may still be opening when the first key comes.
                browser.press("o")
                time.sleep(1)
                return Outcome.VOID in judged(database)

            wait(is_judged)
            elsewhere = [
                asked
                for asked in browser.requests
                if "127.0.0.1" not in asked and not asked.startswith(("data:", "about:"))
            ]
            assert elsewhere == []
        finally:
            browser.close()


def test_other_sites_names_and_strangers_are_kept_out(sample: Path, tmp_path: Path) -> None:
    token = "a-word-that-is-long-enough"
    with served(sample, tmp_path, "--token", token) as port:
        assert answers(port) == 403
        assert answers(port, "/?token=wrong") == 403
        assert answers(port, f"/?token={token}") == 200
        assert answers(port, f"/?token={token}", Host="evil.example") == 403
        assert answers(port, f"/?token={token}", Origin="http://evil.example") == 403
        assert answers(port, Cookie=f"claimtrack_token={token}") == 200


def test_beyond_this_machine_nobody_comes_in_without_the_token(sample: Path, tmp_path: Path) -> None:
    with served(sample, tmp_path, "--host", "0.0.0.0") as port:
        assert answers(port) == 403
        assert answers(port, "/?token=" + "a" * 32) == 403
