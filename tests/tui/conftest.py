"""A running app over an invented desk, driven by a pilot."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from fake_desk import FakeDesk
from hands import Hands

from claimtrack.workflow.progress import Progress
from tui.app import ClaimtrackApp

Play = Callable[..., AbstractAsyncContextManager[Hands]]


@pytest.fixture
def play(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Play:
    """Start the app: `async with play(desk, size=(80, 24), keys="judge-true = 'y'") as hands`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)

    @asynccontextmanager
    async def start(
        desk: FakeDesk | None = None, *, size: tuple[int, int] = (80, 24), keys: str = ""
    ) -> AsyncIterator[Hands]:
        made = FakeDesk() if desk is None else desk
        keys_path = tmp_path / "keys.toml"
        if keys:
            keys_path.write_text(f"[keys]\n{keys}\n", "utf-8")

        def sample(progress: Progress) -> None:
            progress("reading", 1, 4)
            made.size = 12
            made.writes += 1

        app = ClaimtrackApp(
            lambda: made,
            database="memory/claims.db",
            sample=sample,
            state_path=tmp_path / "tui.json",
            keys_path=keys_path,
        )
        async with app.run_test(size=size) as pilot:
            hands = Hands(app, pilot, made)
            await hands.settle()
            yield hands

    return start
