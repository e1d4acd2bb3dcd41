"""The screens over the real verbs and the bundled sample."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from pathlib import Path

import pytest
from hands import Hands

from claimtrack import workflow
from claimtrack.claims import Outcome
from tui.app import ClaimtrackApp
from tui.desk import load_sample, open_desk
from tui.screens.claims import ClaimsScreen
from tui.themes import CYCLE

Start = Callable[..., AbstractAsyncContextManager[Hands]]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the sample in it."""
    path = tmp_path_factory.mktemp("sample") / "claims.db"
    workflow.demo(str(path))
    return path


@pytest.fixture
def start(sample: Path, tmp_path: Path) -> Start:
    """Open the app over a copy of the sample; the copy stays between two starts."""
    copied = tmp_path / "claims.db"

    @asynccontextmanager
    async def begin(*, empty: bool = False, database: Path = copied) -> AsyncIterator[Hands]:
        if not empty and database == copied and not database.exists():
            shutil.copy(sample, database)
        app = ClaimtrackApp(
            partial(open_desk, str(database)),
            database=str(database),
            sample=partial(load_sample, str(database)),
            state_path=tmp_path / "tui.json",
            keys_path=tmp_path / "keys.toml",
        )
        async with app.run_test(size=(120, 40)) as pilot:
            hands = Hands(app, pilot, app.desk if app.is_open else None)  # type: ignore[arg-type]
            await hands.settle()
            hands.desk = app.desk  # type: ignore[assignment]
            yield hands

    return begin


def errors(hands: Hands) -> list[str]:
    """Faults told since the start."""
    return [entry.text for entry in hands.app.log_entries if entry.severity == "error"]


async def test_every_screen_shows_the_sample(start: Start) -> None:
    async with start() as hands:
        assert hands.table.count > 40
        assert hands.screen.current_detail.row.number == hands.table.row.number
        for keys in (("w",), ("p",), ("l", "l", "F"), ("3",), ("3", "enter"), ("4",), ("4", "enter"), ("5",), ("2",)):
            await hands.press(*keys)
            assert errors(hands) == []
            await hands.press("1")


async def test_filters_sorts_and_searches_ask_the_database(start: Start) -> None:
    async with start() as hands:
        await hands.press("backslash")
        await hands.type("outcome:false")
        assert {row.outcome for row in hands.table.source.rows(0, 500)} == {Outcome.FALSE}
        await hands.press("l", "l", "s")
        names = [row.forecaster for row in hands.table.source.rows(0, 500)]
        assert names != []
        await hands.press("0", "slash")
        await hands.type(hands.table.row.target.split()[0].lower())
        assert "hit 1 of" in hands.text
        assert errors(hands) == []


async def test_a_judgement_outlives_the_session_and_its_undo_too(start: Start) -> None:
    async with start() as hands:
        number = hands.table.row.number
        before = hands.table.row.outcome
        await hands.press("o")
    async with start() as hands:
        assert hands.app.desk.claim(number).row.outcome is Outcome.VOID
        await hands.press("u")
        assert hands.app.desk.claim(number).row.outcome is before
        assert hands.table.row.number == number
        await hands.press("ctrl+r")
        assert hands.app.desk.claim(number).row.outcome is Outcome.VOID


async def test_a_window_is_corrected_by_a_phrase(start: Start) -> None:
    async with start() as hands:
        await hands.press("2")
        number = hands.screen.current_number
        await hands.press("W", "ctrl+u")
        await hands.type("before July 2018", enter=False)
        assert "06-30" in hands.text
        await hands.press("enter")
        assert str(hands.app.desk.claim(number).row.latest) == "2018-06-30"
        assert errors(hands) == []


async def test_what_the_command_line_writes_appears(start: Start, tmp_path: Path) -> None:
    async with start() as hands:
        number = hands.table.row.number
        with workflow.Workspace.open(str(tmp_path / "claims.db"), actor="somebody else") as workspace:
            workflow.judge(workspace, [number], Outcome.AMBIGUOUS)
        hands.app.poll()
        await hands.settle()
        assert hands.table.row.outcome is Outcome.AMBIGUOUS


async def test_an_empty_database_is_filled_with_the_sample_by_one_key(start: Start) -> None:
    async with start(empty=True) as hands:
        assert "No claims yet" in hands.text
        await hands.press("enter")
        assert isinstance(hands.screen, ClaimsScreen)
        assert hands.table.count > 40


async def test_every_theme_draws_every_tab(start: Start) -> None:
    async with start() as hands:
        for _ in CYCLE:
            for tab in "23451":
                await hands.press(tab)
                assert hands.app.is_running
            await hands.press("ctrl+t")
        assert errors(hands) == []


async def test_without_colour_the_cursor_and_the_outcomes_are_signs(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with start() as hands:
        assert hands.app.no_color
        assert any(line.startswith("›") for line in hands.lines())
        assert "✓ true" in hands.text


async def test_a_log_and_claims_taken_in_from_the_screen_are_taken_back(start: Start, tmp_path: Path) -> None:
    log = tmp_path / "more.csv"
    log.write_text("id,date_start,date_end,event_type,place\nB1,2018-06-20,2018-06-20,control_change,Rastan\n", "utf-8")
    async with start() as hands:
        number = hands.table.count
        await hands.press("I", "e")
        await hands.burst(f"{log}\n")
        assert "1 row added: B1" in hands.toasts
        assert workflow_events(hands) == ["B1"]
        await hands.press("escape", "u")
        assert workflow_events(hands) == []
        await hands.press("ctrl+r")
        assert workflow_events(hands) == ["B1"]
        hands.app.desk.export_claims(tmp_path / "claims.jsonl")
        assert errors(hands) == []
    async with start(database=tmp_path / "other.db") as hands:
        await hands.press("I", "c")
        await hands.burst(f"{tmp_path / 'claims.jsonl'}\n")
        assert hands.table.count == number
        await hands.press("u")
        assert "No claims yet" in hands.text
        await hands.press("ctrl+r")
        assert hands.table.count == number
        assert errors(hands) == []


def workflow_events(hands: Hands) -> list[str]:
    """Which of the rows that the test brings in count now."""
    return [event.id for event in hands.app.desk.events(ids=["B1"])]
