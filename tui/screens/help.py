"""What every key does here, drawn from the registry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.actions import Action
from tui.screens.dialog import Dialog
from tui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from tui.app import ClaimtrackApp


class HelpScreen(Dialog[None]):
    """The live keys by group, each with the command line that does the same."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark", "leave", "back")]

    def __init__(self, actions: Sequence[Action]) -> None:
        super().__init__()
        self._actions = actions

    def compose(self) -> ComposeResult:
        with Vertical(id="help"):
            yield Static(Content("Keys here – esc closes, j and k move"), id="help-title", markup=False)
            yield TextPane(id="help-text")

    def on_mount(self) -> None:
        pane = self.query_one(TextPane)
        pane.show(self.content())
        pane.focus()

    def content(self) -> Content:
        """All groups, one action a line."""
        app = cast("ClaimtrackApp", self.app)
        parts: list[Content] = []
        for scope in dict.fromkeys(action.scope for action in reversed(self._actions)):
            parts.append(Content.styled(f"{scope.value}", "bold $primary"))
            here = [action for action in self._actions if action.scope is scope]
            parts += [_line(action, app.keys_of(action), self.app.size.width) for action in here]
            parts.append(Content(""))
        parts.append(Content.styled("Signs", "bold $primary"))
        parts += [Content(line) for line in SIGNS]
        parts.append(Content(f'\nYour own keys: {app.keys_path}\n[keys]\njudge-true = "y"'))
        return Content("\n").join(parts)


SIGNS = (
    "  ✓ true   ✗ false   ± ambiguous   ø void   … pending   ? unknown   · not resolved",
    "  70% stated   ~70% read from a word of chance   (70%) from a bare will",
    "  ¬ says it will not happen   2. second of an order   ~ elastic end of a window   ! flagged   • marked",
    "  ✎ day it was written   ━ window   ╌ elastic end   → open end   ● event, 3 several   ○ event against it",
    "  hits lean the right way: over 50% and true, or under 50% and false",
)


def _line(action: Action, keys: str, width: int) -> Content:
    padding = " " * max(1, 12 - cell_len(keys))
    said = Content.assemble("  ", (keys, "bold $accent"), padding, action.help)
    if not action.command:
        return said
    command = f"  {action.command}"
    if said.cell_length + len(command) > min(124, width * 94 // 100 - 6):
        command = f"\n{' ' * 14}{action.command}"
    return Content.assemble(said, (command, "$muted"))
