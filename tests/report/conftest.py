"""Databases to report on, and a headless browser that is driven through a pipe."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from claimtrack import workflow
from claimtrack.workflow import Workspace
from claimtrack.workflow.report import write_report

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


class Browser:
    """A headless Chromium with one page, spoken to over its debugging pipe; remembers every request."""

    def __init__(self, program: str, profile: Path) -> None:
        read_here, write_there = os.pipe()
        read_there, write_here = os.pipe()
        flags = [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--disable-extensions", "--disable-dev-shm-usage", f"--user-data-dir={profile}", "--remote-debugging-pipe",
        ]  # fmt: skip

        def join_pipes() -> None:
            kept_in, kept_out = os.dup(read_there), os.dup(write_there)
            os.dup2(kept_in, 3)
            os.dup2(kept_out, 4)

        self._process = subprocess.Popen(
            [program, *flags, "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False, preexec_fn=join_pipes,
        )  # fmt: skip
        os.close(read_there)
        os.close(write_there)
        self._in, self._out, self._left, self._last = write_here, read_here, b"", 0
        self.requests: list[str] = []
        self.complaints: list[str] = []
        target = self._ask("Target.createTarget", {"url": "about:blank"})["targetId"]
        self._session = self._ask("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self._ask(f"{domain}.enable")

    def open(self, path: Path) -> None:
        """Load a file and wait until it is there."""
        self._ask("Page.navigate", {"url": path.as_uri()})
        while self.run("document.readyState + location.protocol") != "completefile:":
            time.sleep(0.05)

    def resize(self, width: int, height: int) -> None:
        """Make the window as wide as a phone, or a desk."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        self._ask("Emulation.setDeviceMetricsOverride", size)

    def run(self, script: str) -> Any:
        """The value of an expression in the page."""
        found = self._ask("Runtime.evaluate", {"expression": script, "returnByValue": True})
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._in)
        os.close(self._out)

    def _ask(self, method: str, parameters: dict[str, Any] | None = None) -> Any:
        self._last += 1
        message: dict[str, Any] = {"id": self._last, "method": method, "params": parameters or {}}
        if getattr(self, "_session", None):
            message["sessionId"] = self._session
        os.write(self._in, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("method") == "Network.requestWillBeSent":
                self.requests.append(answer["params"]["request"]["url"])
            if answer.get("method") == "Log.entryAdded":
                self.complaints.append(answer["params"]["entry"]["text"])
            if answer.get("id") == self._last:
                assert "error" not in answer, answer
                return answer["result"]

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._left:
            ready, _, _ = select.select([self._out], [], [], 60)
            assert ready, "the browser does not answer"
            self._left += os.read(self._out, 1 << 16)
        message, _, self._left = self._left.partition(b"\0")
        answer: dict[str, Any] = json.loads(message)
        return answer


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None or os.name != "posix":
        pytest.skip("no Chromium here")
    found = Browser(program, tmp_path_factory.mktemp("profile"))
    yield found
    found.close()
