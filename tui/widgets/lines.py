"""The single lines around every screen: tabs above, a status and the live keys below."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.actions import Action
from tui.safe import fit, one_line

TABS = (
    ("claims", "Claims"),
    ("review", "Review"),
    ("forecasters", "Forecasters"),
    ("calibration", "Calibration"),
    ("timeline", "Timeline"),
)


class TabLine(Widget):
    """The tabs by number, and on the right the title of what is shown."""

    title: reactive[str] = reactive("")

    class Picked(Message):
        """A tab was clicked."""

        def __init__(self, tab: str) -> None:
            super().__init__()
            self.tab = tab

    def __init__(self, active: str) -> None:
        super().__init__()
        self.active = active

    def render(self) -> Content:
        parts: list[Content | str] = []
        wide = self.size.width >= 72
        for number, (tab, label) in enumerate(TABS, 1):
            shown = label if wide or tab == self.active else label[:4]
            # Brackets say for eyes and monochrome terminals alike which tab is open.
            text = f"[{number} {shown}]" if tab == self.active else f" {number} {shown} "
            parts.append(Content.styled(text, "bold $primary" if tab == self.active else "$muted"))
        tabs = Content("").join([part if isinstance(part, Content) else Content(part) for part in parts])
        room = self.size.width - tabs.cell_length - 2
        title = one_line(self.title)
        return Content.assemble(tabs, "  ", (fit(title, room, right=True) if room > 4 else "", "$muted"))

    def on_click(self, event: Click) -> None:
        at = 0
        wide = self.size.width >= 72
        for number, (tab, label) in enumerate(TABS, 1):
            at += len(f"[{number} {label if wide or tab == self.active else label[:4]}]")
            if event.x < at:
                self.post_message(self.Picked(tab))
                return


class StatusLine(Widget):
    """What is shown, how it is narrowed and sorted, and how far along it is."""

    text: reactive[str] = reactive("")
    right: reactive[str] = reactive("")

    def render(self) -> Content:
        right = one_line(self.right)
        room = self.size.width - len(right) - 1
        return Content.assemble((fit(one_line(self.text), max(0, room)), "$foreground"), " ", (right, "$muted"))


class KeyLine(Widget):
    """The keys that are live now; those that would do nothing are dim and in brackets."""

    keys: reactive[tuple[tuple[str, str, bool], ...]] = reactive(())

    class Pressed(Message):
        """A key's label was clicked."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._ends: list[int] = []

    def show(self, actions: Sequence[tuple[Action, str, bool]]) -> None:
        """Show actions as (action, its key in signs, can be done now)."""
        self._names = tuple(action.name for action, _, _ in actions)
        self.keys = tuple((key, action.label, live) for action, key, live in actions)

    def render(self) -> Content:
        parts: list[Content] = []
        used, self._ends = 0, []
        for key, label, live in self.keys:
            shown = f" {key} {label} " if live else f"({key} {label})"
            if used + len(shown) > self.size.width:
                break
            used += len(shown)
            self._ends.append(used)
            if live:
                parts.append(Content.assemble(" ", (key, "bold $accent"), f" {label} "))
            else:
                parts.append(Content.styled(shown, "$dim"))
        return Content("").join(parts)

    def on_click(self, event: Click) -> None:
        for name, end in zip(self._names, self._ends, strict=False):
            if event.x < end:
                self.post_message(self.Pressed(name))
                return
