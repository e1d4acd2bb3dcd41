"""What lasts, what others change, what a new user meets."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Play
from fake_desk import FakeDesk
from hands import KEYS

from claimtrack.claims import Outcome
from claimtrack.workflow.views import Status
from tui.screens.changes import ChangesScreen
from tui.screens.claims import ClaimsScreen
from tui.screens.queue import beside, done_content
from tui.screens.review import ReviewScreen
from tui.screens.start import StartScreen
from tui.state import State, load_keys, load_state, save_state
from tui.words import STATUS_WORDS


async def test_a_hundred_thousand_rows_keep_few_in_memory(play: Play) -> None:
    async with play(FakeDesk(100_000)) as hands:
        assert hands.table.count == 100_000
        await hands.press("G")
        assert hands.table.row.number == 100_000
        await hands.press("g", *["pagedown"] * 12)
        assert hands.table.rows_in_memory <= 3_000
        assert hands.table.row.number == 1 + 12 * hands.table.page_height


async def test_filter_place_columns_and_theme_come_back(play: Play) -> None:
    desk = FakeDesk()
    async with play(desk) as hands:
        await hands.press("backslash")
        await hands.type("forecaster:Ada")
        await hands.press("j", "j", "l", "minus", "ctrl+t")
        left_at = hands.table.row.number
        theme = hands.app.theme
    async with play(desk) as hands:
        assert hands.screen.filter_text == "forecaster:Ada"
        assert hands.table.row.number == left_at
        assert "outcome" not in hands.table.layout_of_columns.shown
        assert hands.app.theme == theme


async def test_own_keys_replace_the_given_ones_everywhere(play: Play) -> None:
    async with play(keys='judge-true = "z"') as hands:
        await hands.press("z")
        assert hands.desk.outcomes == {1: Outcome.TRUE}
        await hands.press("t")
        assert hands.desk.outcomes == {1: Outcome.TRUE}
        assert "z true" in hands.lines()[-1]
        await hands.press("question_mark")
        assert "z           It came true" in hands.pane


async def test_keys_that_clash_are_told_at_the_start(play: Play) -> None:
    async with play(keys='judge-true = "f"\nnosuch = "z"') as hands:
        told = " ".join(entry.text for entry in hands.app.log_entries)
        assert "f stands for both judge-true and judge-false" in told
        assert "nosuch: there is no such action" in told


async def test_what_others_write_appears(play: Play) -> None:
    async with play() as hands:
        hands.desk.outcomes[1] = Outcome.VOID
        hands.desk.writes += 1
        hands.app.poll()
        await hands.settle()
        assert hands.table.row.outcome is Outcome.VOID
        assert "ø void" in hands.text


async def test_an_empty_database_explains_itself_and_offers_the_sample(play: Play) -> None:
    async with play(FakeDesk(0)) as hands:
        assert isinstance(hands.screen, StartScreen)
        assert "claimtrack run" in hands.text
        await hands.press("enter")
        assert isinstance(hands.screen, ClaimsScreen)
        assert hands.table.count == 12


async def test_a_key_that_would_do_nothing_says_why(play: Play) -> None:
    async with play() as hands:
        await hands.press("n")
        assert "press / first" in hands.hint
        assert hands.hint in hands.lines()[-2]
        await hands.press("0")
        assert "no filter is set" in hands.hint
        await hands.press("j")
        assert hands.hint == ""


async def test_undo_comes_back_to_the_claim(play: Play) -> None:
    async with play() as hands:
        await hands.press("2")
        screen = hands.screen
        assert isinstance(screen, ReviewScreen)
        first = screen.current_number
        await hands.press("t", "f")
        assert screen.current_number != first
        await hands.press("u", "u")
        assert screen.current_number == first
        assert hands.desk.outcomes == {}


async def test_undo_in_the_table_comes_back_to_the_row(play: Play) -> None:
    async with play() as hands:
        await hands.press("j", "t", "G", "u")
        assert hands.table.row.number == 2


async def test_a_review_of_an_empty_queue_says_what_the_others_hold_and_which_key_goes_there(play: Play) -> None:
    async with play() as hands:
        await hands.press("2")
        screen = hands.screen
        assert isinstance(screen, ReviewScreen)
        held = {name: n for name, n in screen.counts.items() if n}
        screen._read_queue("rejected", "number")
        await hands.settle()
        assert "“rejected” holds no claims" in hands.text
        for name, n in held.items():
            assert f"{STATUS_WORDS[Status(name)]:<16} {n:>8,}" in hands.text
        assert "] goes to" in hands.text
        await hands.press("t")
        assert hands.desk.calls.count(("judge",)) == 0
        assert "no claim under the cursor" in hands.hint
        await hands.press("right_square_bracket")
        assert screen.current_number is not None, "the key leads to a queue that holds something"


async def test_a_review_opens_on_the_first_queue_that_holds_something(play: Play) -> None:
    async with play() as hands:
        hands.app.state.queue["queue"] = "rejected"
        await hands.press("2")
        screen = hands.screen
        assert isinstance(screen, ReviewScreen)
        assert screen.queue != "rejected"
        assert screen.current_number is not None


@pytest.mark.parametrize(
    ("counts", "ahead", "behind"),
    [
        ({"decided": 3_000}, "decided", "decided"),
        ({"new": 2, "decided": 3}, "decided", "new"),
        ({"needs-judgement": 1, "new": 2}, "needs-judgement", "new"),
        ({}, "decided", "new"),
    ],
)
def test_the_keys_of_the_queues_pass_over_empty_ones(counts: dict[str, int], ahead: str, behind: str) -> None:
    assert beside("waiting", counts, 1) == ahead
    assert beside("waiting", counts, -1) == behind
    said = done_content("waiting", counts, 0, 0).plain
    assert all(f"{n:,}" in said for n in counts.values())
    assert ("No other queue holds a claim" in said) == (not counts)


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (120, 30), (250, 60), (400, 100)])
async def test_every_tab_works_at_any_size(size: tuple[int, int], play: Play) -> None:
    async with play(size=size) as hands:
        for tab in "12345":
            await hands.press(tab, "j", "G")
            assert hands.app.is_running
            assert f"[{tab} " in hands.lines()[0]
        assert not [entry for entry in hands.app.log_entries if entry.severity == "error"]


async def test_without_colours_every_meaning_is_still_there(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with play() as hands:
        for word in ("✗ false", "? unknown", "… pending", "± ambiguous", "ø void", "✓ true", "› "):
            assert word in hands.text


@pytest.mark.parametrize(
    "kept", ["", "{", "[]", '{"tables": 3}', '{"theme": 5}', '{"tables": {"claims": {"order": 1}}}']
)
def test_damaged_state_is_forgotten(kept: str, tmp_path: Path) -> None:
    path = tmp_path / "tui.json"
    path.write_text(kept)
    assert load_state(path).theme == ""


def test_state_comes_back_as_it_was(tmp_path: Path) -> None:
    state = State(theme="claimtrack-light", saved={"hers": "forecaster:Ada"})
    state.table("claims").hidden = ["number"]
    save_state(tmp_path / "deep" / "tui.json", state)
    assert load_state(tmp_path / "deep" / "tui.json") == state


def test_keys_that_are_no_toml_are_a_problem_not_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    assert load_keys(path) == ({}, "")
    path.write_text("[keys\n")
    assert load_keys(path)[1].startswith(str(path))
    path.write_text("[keys]\ndown = 3\n")
    assert "judge-true" in load_keys(path)[1]


async def test_a_dialog_hears_one_answer(play: Play) -> None:
    async with play() as hands:
        await hands.press("x")
        dialog = hands.screen
        dialog.answer("one")
        dialog.answer("two")
        await hands.settle()
        assert hands.desk.rejected == {1: "one"}


@pytest.mark.parametrize(
    ("keys", "line", "doing"),
    [
        ("Ie", "log.csv", "importing a log: bytes read ██░░"),
        ("Ic", "claims.jsonl", "importing claims: claims written █████░░"),
        ("Ea", "", "writing claims.csv: claims written ░░"),
    ],
)
async def test_any_long_work_tells_how_far_it_is_and_stops(keys: str, line: str, doing: str, play: Play) -> None:
    async with play() as hands:
        hands.desk.is_endless = True
        writes = hands.desk.writes
        await hands.pilot.press(*keys)
        for character in line:
            await hands.pilot.press(KEYS.get(character, character))
        await hands.pilot.press("enter")
        while hands.app.job is None or not hands.app.job.of:
            await hands.pilot.pause()
        hands.app._tick()
        await hands.pilot.pause()
        assert doing in hands.text
        assert "of " in hands.lines()[-3]
        await hands.press("ctrl+x")
        assert hands.app.job is None
        assert "stopped, nothing was written" in hands.toasts
        assert hands.desk.writes == writes


async def test_what_long_work_found_waits_until_the_open_dialog_is_answered(play: Play) -> None:
    async with play() as hands:
        hands.desk.is_endless = True
        await hands.pilot.press("R", "enter")
        while hands.app.job is None or not hands.app.job.of:
            await hands.pilot.pause()
        await hands.pilot.press("c")
        await hands.pilot.press("q")
        hands.desk.is_endless = False
        await hands.settle()
        assert hands.screen.query_one("Input").value == "q"
        await hands.press("enter")
        assert hands.desk.notes == {1: ["q"]}
        assert isinstance(hands.screen, ChangesScreen)
