"""Moving the ends of a quote by words, in its comment."""

from __future__ import annotations

import re
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from claimtrack.text.spans import Span
from tui.actions import Scope, bindings
from tui.safe import same_length
from tui.screens.dialog import Dialog
from tui.widgets.detail import AROUND
from tui.widgets.text_pane import TextPane

_WORD = re.compile(r"[\w'’-]+|[^\w\s]")


class SpanScreen(Dialog[str]):
    """Answers "start:end" in characters of the comment."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.SPAN), Binding("escape", "leave", "back")]

    def __init__(self, text: str, span: Span) -> None:
        super().__init__()
        self._text = text
        self.span = span
        # Words far away from a quote are out of reach: a megabyte of them is not worth the wait.
        self._from = max(0, span.start - AROUND)
        near = text[self._from : span.end + AROUND]
        self._words = [Span(match.start(), match.end()).shift(self._from) for match in _WORD.finditer(near)]

    def compose(self) -> ComposeResult:
        with Vertical(id="ask"):
            title = "quote: ← → move its end, shift+← → its beginning, enter keeps it"
            yield Static(Content(title), id="ask-title", markup=False)
            yield TextPane(id="span-text")

    def on_mount(self) -> None:
        self._show()

    def _show(self) -> None:
        near = self._text[self._from : self.span.end + AROUND]
        start, end = self.span.start - self._from, self.span.end - self._from
        content = Content(same_length(near)).stylize("bold $foreground on $quote", start, end)
        self.query_one(TextPane).show(content)

    def do_span_end_right(self) -> None:
        self._set(self.span.start, next((word.end for word in self._words if word.end > self.span.end), self.span.end))

    def do_span_end_left(self) -> None:
        ends = [word.end for word in self._words if self.span.start < word.end < self.span.end]
        self._set(self.span.start, ends[-1] if ends else self.span.end)

    def do_span_start_right(self) -> None:
        starts = (word.start for word in self._words if self.span.start < word.start < self.span.end)
        self._set(next(starts, self.span.start), self.span.end)

    def do_span_start_left(self) -> None:
        starts = [word.start for word in self._words if word.start < self.span.start]
        self._set(starts[-1] if starts else self.span.start, self.span.end)

    def _set(self, start: int, end: int) -> None:
        self.span = Span(start, end)
        self._show()

    def do_span_keep(self) -> None:
        self.answer(f"{self.span.start}:{self.span.end}")
