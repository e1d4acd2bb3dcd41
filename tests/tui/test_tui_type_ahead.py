"""Keys typed faster than they are worked off mean what they would mean typed slowly."""

from __future__ import annotations

import asyncio
import threading

import pytest
from conftest import Play
from fake_desk import FakeDesk
from textual.events import Paste

from claimtrack.claims import Outcome
from claimtrack.workflow.views import Act
from tui.screens.help import HelpScreen
from tui.screens.review import ReviewScreen


class SlowDesk(FakeDesk):
    """Acts wait at a gate, as they wait for somebody else who writes."""

    def __init__(self, size: int = 60) -> None:
        super().__init__(size)
        self.gate = threading.Event()

    def judge(self, numbers: object, outcome: Outcome, *, because: str = "") -> Act:
        self.gate.wait(20)
        return super().judge(numbers, outcome, because=because)  # type: ignore[arg-type]


async def test_keys_typed_ahead_go_to_the_dialog_they_were_meant_for(play: Play) -> None:
    async with play() as hands:
        await hands.burst("xqxmjxa")
        assert hands.desk.rejected == {1: "a question", 2: "misread", 4: "advice or an order"}
        await hands.burst("\\outcome:false\n")
        assert hands.screen.filter_text == "outcome:false"
        assert hands.desk.outcomes == {}


async def test_thirty_decisions_at_once_are_thirty_decisions(play: Play) -> None:
    async with play() as hands:
        await hands.burst("tfboa" * 3 + "xmcquiet\n!jxotux\n" + "uu" + "tt" + "u" + "xqf" * 3 + "Gkt")
        desk = hands.desk
        once = [Outcome.TRUE, Outcome.FALSE, Outcome.AMBIGUOUS, Outcome.VOID, None]
        assert [desk.outcomes.get(number) for number in range(1, 16)] == once * 3
        assert desk.notes == {17: ["quiet"]}
        # The flag and the rejection with a reason of its own were taken back, and one of the two judgements after that.
        assert [what for what, _ in desk.done[15:]] == ["reject", "note", "judge", *["reject", "judge"] * 3, "judge"]
        assert desk.done[17:] == [
            ("judge", (18,)), ("reject", (19,)), ("judge", (20,)), ("reject", (21,)), ("judge", (22,)),
            ("reject", (23,)), ("judge", (24,)), ("judge", (59,)),
        ]  # fmt: skip
        assert not [entry for entry in hands.app.log_entries if entry.severity == "error"]


async def test_decisions_typed_ahead_in_a_review_go_from_claim_to_claim(play: Play) -> None:
    async with play() as hands:
        await hands.press("2")
        numbers = list(hands.screen.numbers)
        await hands.burst("txqfufcstill\nb")
        assert hands.desk.done == [
            ("judge", (numbers[0],)), ("reject", (numbers[1],)), ("judge", (numbers[2],)), ("note", (numbers[3],)),
            ("judge", (numbers[3],)),
        ]  # fmt: skip
        assert hands.screen.current_number == numbers[4]


async def test_a_table_read_anew_leaves_the_cursor_where_it_went_meanwhile(play: Play) -> None:
    async with play() as hands:
        hands.base.reload()
        hands.table.move_to(7)
        await hands.settle()
        assert hands.table.cursor == 7


async def test_what_is_pasted_waits_for_the_line_it_was_meant_for(play: Play) -> None:
    async with play() as hands:
        await hands.burst("c")
        hands.app.post_message(Paste("see the map"))
        await hands.burst("\nt")
        assert hands.desk.notes == {1: ["see the map"]}
        assert hands.desk.outcomes == {2: Outcome.TRUE}


async def test_an_act_that_waits_for_another_writer_holds_nobody_back(play: Play) -> None:
    desk = SlowDesk()
    async with play(desk) as hands:
        await hands.pilot.press("t", "j", "j")
        assert hands.table.cursor == 3
        await hands.pilot.press("f")
        while hands.app.keys_waiting:
            await hands.pilot.pause()
        await hands.pilot.press("question_mark")
        while hands.app.keys_waiting:
            await hands.pilot.pause()
        assert isinstance(hands.screen, HelpScreen)
        desk.gate.set()
        await hands.settle()
        assert desk.outcomes == {1: Outcome.TRUE, 4: Outcome.FALSE}


async def test_closing_waits_for_what_was_decided(play: Play) -> None:
    desk = SlowDesk()
    async with play(desk) as hands:
        await hands.pilot.press("t", "q")
        while hands.app.keys_waiting:
            await hands.pilot.pause()
        assert not hands.app._exit
        assert "still to be recorded" in hands.toasts
        desk.gate.set()
        while not hands.app._exit:
            await asyncio.sleep(0)
        assert desk.outcomes == {1: Outcome.TRUE}


@pytest.mark.parametrize("keys", ["jjjj", "Gkkk"])
async def test_moves_typed_ahead_are_all_made(keys: str, play: Play) -> None:
    async with play() as hands:
        await hands.burst(keys)
        assert hands.table.cursor == {"jjjj": 4, "Gkkk": 56}[keys]


async def test_a_screen_left_meanwhile_is_not_told(play: Play) -> None:
    async with play() as hands:
        await hands.press("p")
        await hands.burst("at1t2")
        assert not [entry for entry in hands.app.log_entries if entry.severity == "error"]
        assert isinstance(hands.screen, ReviewScreen)


async def test_an_act_that_fails_names_the_claim_it_was_about(play: Play) -> None:
    desk = FakeDesk()
    async with play(desk) as hands:
        desk.failing = "judge"
        await hands.burst("tj")
        assert hands.table.cursor == 2
        assert "saying true of claim 1: " in hands.toasts
        desk.failing = ""
        await hands.burst("kt")
        assert [number for what, (number,) in desk.done if what == "judge"] == [2]
