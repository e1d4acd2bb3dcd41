"""Carrying out actions by their names, whatever asked for them: a key, the footer, the palette."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from textual.app import SystemCommand
from textual.dom import DOMNode
from textual.screen import Screen

from tui.acting import Acting
from tui.actions import REGISTRY, Action, Scope
from tui.keys import key_sign
from tui.widgets.lines import KeyLine


class Performing(Acting):
    """The part of the app that finds who carries an action out, and what its keys are."""

    def __init__(self) -> None:
        super().__init__()
        self.own_keys: dict[str, str] = {}

    def action_perform(self, name: str) -> None:
        """Carry out the action of that name, or say why it would do nothing."""
        action = REGISTRY[name]
        screen = self.base_screen()
        if screen is None or not screen.query(KeyLine):
            # Keys can come in before there is anything they could be about.
            return
        if self.screen is screen and (reason := screen.why_not(action)):
            screen.tell(f"{action.label}: {reason}")
            return
        handler = self._handler(action)
        if handler is None:
            screen.tell(f"{action.label}: this does nothing here")
            return
        screen.fall_silent()
        result = handler()
        if result is not None:
            self.call_next(partial(_wait, result))
        screen.call_after_refresh(screen.refresh_keys)

    def _handler(self, action: Action) -> Callable[[], Any] | None:
        nodes: Iterable[DOMNode] = (
            [self.focused, self.screen, *self.screen.query("LineTable,TextPane"), self]
            if (self.focused)
            else [self.screen, *self.screen.query("LineTable,TextPane"), self]
        )
        for node in nodes:
            found = getattr(node, action.method, None)
            if found is not None:
                return found  # type: ignore[no-any-return]
        return None

    def sign(self, action: Action) -> str:
        """The key of an action as a short sign."""
        key = self.own_keys.get(action.name, action.keys).split(",")[0].strip()
        return key_sign(key)

    def keys_of(self, action: Action) -> str:
        """All keys of an action as signs."""
        keys = self.own_keys.get(action.name, action.keys).split(",")
        return " ".join(key_sign(key.strip()) for key in keys)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        base = self.base_screen()
        if base is None:
            return
        met = base.met()
        for action in base.live_actions():
            if action.scope in (Scope.TABLE, Scope.TEXT) or action.name == "palette":
                continue
            why = "" if action.need in met else f" (not now: {action.need.value})"
            title = f"{action.label} – {action.help}"
            command = f"key {self.sign(action)}" + (f" · {action.command}" if action.command else "")
            yield SystemCommand(title, command + why, partial(self.action_perform, action.name))


async def _wait(result: Any) -> None:
    await result
