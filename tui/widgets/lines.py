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


class JobLine(Widget):
    """How far long work is, and the key that stops it; not there where none is under way."""

    text: reactive[str] = reactive("")

    def render(self) -> Content:
        return Content.assemble((fit(one_line(self.text), max(0, self.size.width - 10)), "$accent"),
                                ("  ^x stops", "$muted"))  # fmt: skip


class StatusLine(Widget):
    """What is shown, how it is narrowed and sorted, and how far along it is; for a moment, why a key did nothing."""

    text: reactive[str] = reactive("")
    right: reactive[str] = reactive("")
    hint: reactive[str] = reactive("")
    """Why the last key did nothing: stands in place of the text until the next one."""
    note: reactive[str] = reactive("")
    """What the last act did, likewise."""

    def render(self) -> Content:
        right = one_line(self.right)
        room = max(0, self.size.width - len(right) - 1)
        shown, tone = (f"! {self.hint}", "bold $warning") if self.hint else (self.note or self.text, "$foreground")
        return Content.assemble((fit(one_line(shown), room), tone), " ", (right, "$muted"))


class KeyLine(Widget):
    """The keys that are live now; those that would do nothing are dim and in brackets. Help stands at the right end."""

    keys: reactive[tuple[tuple[str, str, bool], ...]] = reactive(())

    class Pressed(Message):
        """A key's label was clicked."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._always = 0
        self._ends: list[tuple[int, str]] = []

    def show(self, actions: Sequence[tuple[Action, str, bool]], always: int = 0) -> None:
        """Show actions as (action, its key in signs, can be done now); the last `always` are kept at any width."""
        self._names = tuple(action.name for action, _, _ in actions)
        self._always = always
        self.keys = tuple((key, action.label, live) for action, key, live in actions)

    def render(self) -> Content:
        cut = len(self.keys) - self._always
        kept = [_label(*key) for key in self.keys[cut:]]
        room = self.size.width - sum(part.cell_length for part in kept)
        parts: list[Content] = []
        used, self._ends = 0, []
        for name, key in zip(self._names, self.keys[:cut], strict=False):
            part = _label(*key)
            if used + part.cell_length > room:
                break
            parts.append(part)
            used += part.cell_length
            self._ends.append((used, name))
        if kept and used < room:
            parts.append(Content(" " * (room - used)))
            used = room
        for name, part in zip(self._names[cut:], kept, strict=False):
            used += part.cell_length
            self._ends.append((used, name))
        return Content("").join([*parts, *kept])

    def on_click(self, event: Click) -> None:
        name = next((name for end, name in self._ends if event.x < end), None)
        if name is not None:
            self.post_message(self.Pressed(name))


def _label(key: str, label: str, live: bool) -> Content:
    if live:
        return Content.assemble(" ", (key, "bold $accent"), f" {label} ")
    return Content.styled(f"({key} {label})", "$dim")
