"""Small questions over a screen: a line to type, a list to choose from. Escape always means: nothing happened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from claimtrack.errors import ClaimtrackError
from tui.filters import Completion
from tui.messages import Failed
from tui.safe import one_line
from tui.screens.dialog import Dialog
from tui.threads import hand_over

Preview = Callable[[str], str]
"""What the typed text means, as one sentence; raises `ClaimtrackError` where it means nothing. Called from a worker."""


class AskLine(Dialog[str]):
    """One line to type, at the foot of the screen; says while typing what it means and how it could go on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "back", priority=True),
        Binding("tab", "complete", "complete", priority=True),
    ]

    def __init__(
        self,
        title: str,
        value: str = "",
        *,
        preview: Preview | None = None,
        complete: Callable[[str, int], Completion] | None = None,
        later: Callable[[], str] | None = None,
        may_be_empty: bool = False,
    ) -> None:
        """`later` finds what stands in the line at first, where that takes a while; called from a worker."""
        super().__init__()
        self._later = later
        self._title = title
        self._value = value
        self._preview = preview
        self._complete = complete
        self._may_be_empty = may_be_empty
        self._completion: Completion | None = None

    def compose(self) -> ComposeResult:
        with Vertical(id="ask"):
            yield Static(Content(self._title), id="ask-title", markup=False)
            yield Input(self._value, id="ask-line", select_on_focus=False)
            yield Static(Content(""), id="ask-hint", markup=False)

    def on_mount(self) -> None:
        self._look(self._value)
        if self._later is not None:
            self._read_later(self._later)

    @work(thread=True, exclusive=True, group="later")
    def _read_later(self, later: Callable[[], str]) -> None:
        try:
            value = later()
        except Exception as error:
            self.app.post_message(Failed("looking for what stands in the line", error))
            return
        hand_over(self, self._fill, value)

    def _fill(self, value: str) -> None:
        line = self.query_one(Input)
        if not line.value:
            line.value = value
            line.cursor_position = len(value)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._look(event.value)

    @on(Input.Submitted)
    def _sent(self, event: Input.Submitted) -> None:
        text = event.value.strip()
        if text or self._may_be_empty:
            self.answer(text)

    def _look(self, text: str) -> None:
        if self._preview is not None or self._complete is not None:
            self._hint(text, self.query_one(Input).cursor_position)

    @work(thread=True, exclusive=True, group="hint")
    def _hint(self, text: str, cursor: int) -> None:
        worker = get_current_worker()
        meaning, tone, completion = "", "$muted", None
        try:
            if self._complete is not None:
                completion = self._complete(text, cursor)
            if self._preview is not None:
                meaning = self._preview(text)
        except ClaimtrackError as error:
            meaning, tone = str(error), "$warning"
        except Exception as error:
            meaning, tone = f"{type(error).__name__}: {error}", "$error"
        if not worker.is_cancelled:
            hand_over(self, self._show_hint, meaning, tone, completion)

    def _show_hint(self, meaning: str, tone: str, completion: Completion | None) -> None:
        self._completion = completion
        room = max(10, self.size.width - 4)
        parts = [Content.styled(one_line(meaning)[: room * 2], tone)] if meaning else []
        if completion is not None and completion.candidates:
            known = "  ".join(one_line(candidate) for candidate in completion.candidates)
            parts.append(Content.styled(f"tab: {known}"[:room], "$muted"))
        self.query_one("#ask-hint", Static).update(Content("\n").join(parts))

    def action_complete(self) -> None:
        """Put the first candidate in; a second press goes on to what may follow."""
        line = self.query_one(Input)
        if self._completion is None or not self._completion.candidates:
            return
        completed = self._completion.apply(line.value)
        place = self._completion.start + len(self._completion.candidates[0])
        line.value = completed
        line.cursor_position = place


class Choose(Dialog[str]):
    """A short list; its letters choose at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "back"),
        Binding("j", "down", show=False),
        Binding("k", "up", show=False),
    ]

    def __init__(self, title: str, choices: Sequence[tuple[str, str, str]]) -> None:
        """`choices` are (value, key or "", text)."""
        super().__init__()
        self._title = title
        self._choices = list(choices)
        for place, (_, key, _) in enumerate(self._choices):
            if key:
                self._bindings.bind(key, f"choose({place})", show=False)

    def compose(self) -> ComposeResult:
        with Vertical(id="choose"):
            yield Static(Content(self._title), id="choose-title", markup=False)
            yield OptionList(
                *(
                    Option(Content.assemble((f" {key or ' '} ", "bold $accent"), one_line(text)))
                    for _, key, text in self._choices
                ),
                markup=False,
            )

    def action_choose(self, place: int) -> None:
        """Answer with the choice in that place."""
        self.answer(self._choices[place][0])

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.answer(self._choices[event.option_index][0])

    def action_down(self) -> None:
        self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        self.query_one(OptionList).action_cursor_up()
