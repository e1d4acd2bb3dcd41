"""A scrolling text that takes the focus and moves by the same keys as a table."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.actions import Scope, bindings


class TextPane(VerticalScroll, can_focus=True, inherit_bindings=False):
    """Shows one `Content`; what strangers wrote was made safe before it came here."""

    BINDINGS = bindings(Scope.TEXT)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = Static(Content(""), markup=False)

    def compose(self) -> ComposeResult:
        yield self._text

    def show(self, content: Content, *, line: int = 0) -> None:
        """Show another text from its line `line` on."""
        self._text.update(content)
        self.scroll_to(y=line, animate=False)

    @property
    def content(self) -> Content:
        """What is shown."""
        shown = self._text.content
        return shown if isinstance(shown, Content) else Content(str(shown))

    def do_text_down(self) -> None:
        self.scroll_relative(y=1, animate=False)

    def do_text_up(self) -> None:
        self.scroll_relative(y=-1, animate=False)

    def do_text_half_down(self) -> None:
        self.scroll_relative(y=max(1, self.size.height // 2), animate=False)

    def do_text_half_up(self) -> None:
        self.scroll_relative(y=-max(1, self.size.height // 2), animate=False)

    def do_text_page_down(self) -> None:
        self.scroll_page_down(animate=False)

    def do_text_page_up(self) -> None:
        self.scroll_page_up(animate=False)

    def do_text_top(self) -> None:
        self.scroll_home(animate=False)

    def do_text_bottom(self) -> None:
        self.scroll_end(animate=False)
