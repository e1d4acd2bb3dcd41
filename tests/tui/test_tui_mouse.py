"""The mouse does what the keys do: rows, headers, tabs, the footer, choices of a dialog."""

from __future__ import annotations

from conftest import Play
from hands import Hands
from textual.events import MouseScrollDown

from claimtrack.claims import Outcome
from tui.screens.calibration import CalibrationScreen
from tui.screens.claims import ClaimsScreen
from tui.screens.help import HelpScreen
from tui.widgets.line_table import LineTable
from tui.widgets.text_pane import TextPane


async def click(hands: Hands, words: str, *, times: int = 1, line: int | None = None) -> None:
    """Click on words where they stand on the screen."""
    lines = hands.lines()
    y = next(at for at, text in enumerate(lines) if words in text) if line is None else line
    x = lines[y].index(words)
    await hands.pilot.click(offset=(x, y), times=times)
    await hands.settle()


async def test_a_click_puts_the_cursor_on_a_row_and_a_second_opens_it(play: Play) -> None:
    async with play() as hands:
        table = hands.table
        top = table.region.y
        await hands.pilot.click(LineTable, offset=(10, 4))
        await hands.settle()
        assert table.cursor == 3
        assert hands.lines()[top + 4].startswith("›")
        await hands.pilot.click(LineTable, offset=(10, 4), times=2)
        await hands.settle()
        assert isinstance(hands.app.focused, TextPane)


async def test_a_click_below_the_last_row_does_nothing(play: Play) -> None:
    async with play(size=(160, 50)) as hands:
        hands.desk.size = 3
        await hands.press("f5")
        await hands.pilot.click(LineTable, offset=(10, 20))
        await hands.settle()
        assert hands.table.cursor == 0


async def test_a_click_on_a_header_sorts_and_shift_sorts_within(play: Play) -> None:
    async with play(size=(160, 50)) as hands:
        await click(hands, "target", line=hands.table.region.y)
        assert [key.name for key in hands.table.sorted_by] == ["target"]
        assert hands.table.row.target == "Highmoor"
        await click(hands, "target", line=hands.table.region.y)
        assert hands.table.row.target == "Westhaven"


async def test_tabs_and_the_footer_are_clicked(play: Play) -> None:
    async with play() as hands:
        await click(hands, "4 ", line=0)
        assert isinstance(hands.screen, CalibrationScreen)
        await click(hands, "1 ", line=0)
        assert isinstance(hands.screen, ClaimsScreen)
        await click(hands, "true", line=23)
        assert hands.desk.outcomes == {1: Outcome.TRUE}
        await click(hands, "help", line=23)
        assert isinstance(hands.screen, HelpScreen)


async def test_a_reason_is_clicked(play: Play) -> None:
    async with play() as hands:
        await hands.press("x")
        await click(hands, "a question")
        assert hands.desk.rejected == {1: "a question"}


async def test_the_wheel_scrolls_the_table(play: Play) -> None:
    async with play() as hands:
        table = hands.table
        table.post_message(MouseScrollDown(table, 5, 5, 0, 1, 0, False, False, False))
        await hands.settle()
        assert table.scroll_y > 0
        assert table.cursor == 0
