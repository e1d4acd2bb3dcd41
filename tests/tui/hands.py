"""A reviewer's hands: press keys, type words, wait until the app has come to rest, read the screen."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from fake_desk import FakeDesk
from textual.events import Key
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from tui.app import ClaimtrackApp
from tui.screens.base import BaseScreen
from tui.widgets.line_table import LineTable
from tui.widgets.lines import StatusLine
from tui.widgets.text_pane import TextPane

KEYS = {
    " ": "space", ":": "colon", '"': "quotation_mark", ".": "full_stop", "-": "minus", "%": "percent_sign",
    ",": "comma", "/": "slash", "_": "underscore", "\\": "backslash", "!": "exclamation_mark", "?": "question_mark",
    "\n": "enter",
}  # fmt: skip


class Hands:
    """Keys in, text out."""

    def __init__(self, app: ClaimtrackApp, pilot: Pilot[None], desk: FakeDesk) -> None:
        self.app = app
        self.pilot = pilot
        self.desk = desk

    async def settle(self) -> None:
        """Wait for keys, workers and messages until nothing is under way."""
        for _ in range(200):
            with suppress(WorkerCancelled):
                await self.app.workers.wait_for_complete()
            await self.pilot.pause()
            if not self.app.keys_waiting and all(worker.is_finished for worker in self.app.workers):
                break
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, the app at rest after each."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def burst(self, keys: str) -> None:
        """Type keys without waiting, as a slow line hands them over at once."""
        for key in keys:
            self.app.post_message(Key(KEYS.get(key, key), None if key == "\n" else key))
        await self.settle()

    async def type(self, text: str, *, enter: bool = True) -> None:
        """Type into the line that is open."""
        for character in text:
            await self.pilot.press(KEYS.get(character, character))
        await self.settle()
        if enter:
            await self.press("enter")

    @property
    def screen(self) -> Any:
        """The screen that is shown."""
        return self.app.screen

    @property
    def base(self) -> BaseScreen:
        """The full screen under any dialog."""
        found = self.app.base_screen()
        assert found is not None
        return found

    @property
    def table(self) -> LineTable[Any]:
        """The table shown."""
        return self.base.query_one(LineTable)

    @property
    def pane(self) -> str:
        """Text of the first text pane."""
        return self.screen.query(TextPane).first().content.plain

    @property
    def toasts(self) -> str:
        """What the app has told in toasts that have not faded yet."""
        return "\n".join(toast.message for toast in self.app._notifications)

    @property
    def hint(self) -> str:
        """Why the last key did nothing."""
        return self.base.query_one(StatusLine).hint

    def lines(self) -> list[str]:
        """The terminal's lines as they are drawn."""
        strips = self.app.screen._compositor.render_strips(self.app.size)
        return ["".join(segment.text for segment in strip) for strip in strips]

    @property
    def text(self) -> str:
        """The whole terminal."""
        return "\n".join(self.lines())
