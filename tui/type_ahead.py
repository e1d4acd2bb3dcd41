"""Keys typed faster than screens open: they wait, so that none is lost and none is taken by the screen before."""

from __future__ import annotations

from collections import deque
from typing import Any

from textual.app import App
from textual.dom import DOMNode
from textual.events import Event, Key
from textual.screen import Screen

LOOK_AGAIN = 0.01
LONGEST_WAIT = 3.0
"""Seconds after which a key counts as done even where its widget has gone without a word."""


class TypeAhead(App[None]):
    """Passes one key on at a time: the next one when the last has done what it does, and what it opened is there."""

    _under_way = 0
    """Number of the key that is being worked on; 0 for none."""
    _sent = 0
    _waiting: deque[Key]

    def __init__(self) -> None:
        super().__init__()
        self._waiting = deque()

    async def on_event(self, event: Event) -> None:
        if not isinstance(event, Key) or event.is_forwarded:
            await super().on_event(event)
        elif self._under_way:
            self._waiting.append(event)
        else:
            await self._send(event)

    async def _send(self, event: Key) -> None:
        self._sent += 1
        self._under_way = number = self._sent
        screen = self.screen
        target = self.focused or screen
        await super().on_event(event)
        # What a widget leaves to others climbs to the app from parent to parent; this comes right behind it.
        self._climb(list(target.ancestors_with_self), number, screen)
        self.set_timer(LONGEST_WAIT, lambda: self.call_later(self._done, number, None))

    def _climb(self, nodes: list[DOMNode], number: int, screen: Screen[Any]) -> None:
        *below, _app = nodes
        for at, node in enumerate(below, 1):
            # One that is being closed passes nothing on any more.
            if node.call_later(self._climb, nodes[at:], number, screen):
                return
        self.call_later(self._done, number, screen)

    async def _done(self, number: int, screen: Screen[Any] | None, *, looked: bool = False) -> None:
        if number != self._under_way:
            return
        if screen is not None and self._waiting:
            changed = self.screen is not screen
            # A dialog that was answered hands its answer on only after it has closed: so a change is looked at twice.
            if (changed and not (looked and self._is_ready)) or self._is_acting:
                self.set_timer(LOOK_AGAIN, lambda: self.call_later(self._look_again, number, screen))
                return
        self._under_way = 0
        if self._waiting:
            await self._send(self._waiting.popleft())

    async def _look_again(self, number: int, screen: Screen[Any]) -> None:
        await self._done(number, screen, looked=True)

    @property
    def _is_acting(self) -> bool:
        """True while an act is being recorded: the next key is meant for the claim that it leads to."""
        return any(worker.group == "acts" and not worker.is_finished for worker in self.workers)

    @property
    def _is_ready(self) -> bool:
        """True once the screen shown can take a key: it has its widgets, and one of them the focus if any can."""
        screen = self.screen
        return screen.is_mounted and (screen.focused is not None or not screen.focus_chain)
