"""A scrolling text that takes the focus and moves by the same keys as a table."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tui.actions import Scope, bindings


class TextPane(VerticalScroll, can_focus=True, inherit_bindings=False):
    """Shows one `Content`; what strangers wrote was made safe before it came here."""

    BINDINGS = bindings(Scope.TEXT)

    class Resized(Message):
        """The pane has another size now: what was drawn to its measure may be drawn again."""

    def __init__(self, title: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        if title:
            self.border_title = Content(title)
        self._text = Static(Content(""), markup=False)

    def compose(self) -> ComposeResult:
        yield self._text

    def on_resize(self) -> None:
        self.post_message(self.Resized())

    def show(self, content: Content, *, line: int = 0) -> None:
        """Show another text from its line `line` on."""
        self._text.update(content)
        self.scroll_to(y=line, animate=False)

    @property
    def room(self) -> int:
        """Characters that fit into a quarter of the pane."""
        return self.size.width * self.size.height // 4

    def reveal(self, place: tuple[int, int] | None) -> None:
        """Scroll until the characters of a place are in view; where they are already, nothing moves."""
        if place is not None:
            self.call_after_refresh(self._reveal, *place)

    def _reveal(self, start: int, end: int) -> None:
        width, height = self._text.size.width or self.size.width - 2, self.size.height
        if width <= 0 or height <= 0:
            return
        first = self.content[:start].get_height({}, width) - 1
        last = self.content[:end].get_height({}, width) - 1
        if last >= self.scroll_y + height or first < self.scroll_y:
            self.scroll_to(y=max(0, first - height // 3), animate=False)

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
