"""What happened, asked for in a few lines: a new row for the log, with the source it is known from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from claimtrack.events import Confidence
from claimtrack.workflow import find_dates
from tui.filters import day_range
from tui.messages import Failed
from tui.safe import one_line
from tui.screens.dialog import Dialog
from tui.threads import hand_over

LINES: tuple[tuple[str, str, str], ...] = (
    ("event_type", "what", "kind of event, such as control_change"),
    ("place", "where", "place, or what it happened to"),
    ("days", "when", "a day or the first..last possible one: 16 May 2018, 2018-05-16..2018-05-18"),
    ("actor", "who", "who did it; may stay empty"),
    ("counter_actor", "against", "against whom; may stay empty"),
    ("outcome", "outcome", "what came of it, such as gained; may stay empty"),
    ("detail", "detail", "in a sentence; may stay empty"),
    ("source", "source", "where this is known from: an address or a book"),
    ("confidence", "confidence", ", ".join(Confidence)),
)
"""(field of the row, label, what it wants)."""
NEEDED = ("event_type", "place", "days", "source")


@dataclass(frozen=True, slots=True)
class Draft:
    """A row of the log as typed."""

    fields: Mapping[str, str]
    date_start: date
    date_end: date


class EventForm(Dialog[Draft]):
    """Asks line by line; enter goes on, on the last line it keeps the row. → takes what is suggested."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "back", priority=True),
        Binding("down", "app.focus_next", "next line"),
        Binding("up", "app.focus_previous", "line before"),
        Binding("ctrl+s", "keep", "keep"),
    ]

    def __init__(self, given: Mapping[str, str], known: Callable[[], Mapping[str, Sequence[str]]]) -> None:
        """`given` fills lines in; `known` finds the values that occur already, and is called from a worker."""
        super().__init__()
        self._given = {"confidence": Confidence.HIGH.value, **given}
        self._known = known
        self._wrong: tuple[str, str] = ("", "")
        """The line that was refused, and why; until something is typed."""

    def compose(self) -> ComposeResult:
        with Vertical(id="form"):
            yield Static(Content("what happened – enter goes on, ctrl+s keeps it, esc leaves"), id="form-title")
            for field, label, _ in LINES:
                with Horizontal(classes="form-line"):
                    yield Static(Content(label), classes="form-label", markup=False)
                    yield Input(self._given.get(field, ""), id=field, select_on_focus=False, compact=True)
            yield Static(Content(""), id="form-hint", markup=False)

    def on_mount(self) -> None:
        empty = [field for field, _, _ in LINES if field in NEEDED and not self._given.get(field)]
        self.query_one(f"#{empty[0]}" if empty else "#source", Input).focus()
        self._read_known()

    @work(thread=True, exclusive=True, group="known")
    def _read_known(self) -> None:
        try:
            known = self._known()
        except Exception as error:
            self.app.post_message(Failed("looking for known values", error))
            return
        hand_over(self, self._suggest, known)

    def _suggest(self, known: Mapping[str, Sequence[str]]) -> None:
        for field, values in known.items():
            shown = [one_line(value, limit=100) for value in values if value]
            self.query_one(f"#{field}", Input).suggester = SuggestFromList(shown, case_sensitive=False)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._wrong = ("", "")
        self._hint(str(event.input.id))

    def on_descendant_focus(self) -> None:
        if isinstance(self.focused, Input):
            self._hint(str(self.focused.id))

    def _hint(self, field: str) -> None:
        wrong = self._wrong[1] if self._wrong[0] == field else ""
        wants = next(wants for name, _, wants in LINES if name == field)
        if field == "days" and not wrong and (text := self._value("days")):
            try:
                first, last = _days(text)
                wants = f"{first}" if first == last else f"{first} to {last}"
            except ValueError as error:
                wrong = str(error)
        self.query_one("#form-hint", Static).update(Content.styled(wrong or wants, "$warning" if wrong else "$muted"))

    def _value(self, field: str) -> str:
        return self.query_one(f"#{field}", Input).value.strip()

    @on(Input.Submitted)
    def _sent(self, event: Input.Submitted) -> None:
        if event.input.id == LINES[-1][0]:
            self.action_keep()
        else:
            self.focus_next()

    def action_keep(self) -> None:
        """Answer with the row, or go to the line that is wrong and say what it wants."""
        for field in NEEDED:
            if not self._value(field):
                self._refuse(field, "this line may not stay empty")
                return
        if self._value("confidence") not in list(Confidence):
            self._refuse("confidence", f"one of {', '.join(Confidence)}")
            return
        try:
            first, last = _days(self._value("days"))
        except ValueError as error:
            self._refuse("days", str(error))
            return
        fields = {field: self._value(field) for field, _, _ in LINES if field != "days"}
        self.answer(Draft(fields, first, last))

    def _refuse(self, field: str, why: str) -> None:
        self._wrong = (field, why)
        self.query_one(f"#{field}", Input).focus()
        self._hint(field)


def _days(text: str) -> tuple[date, date]:
    try:
        first, last = day_range(text)
    except ValueError:
        found = find_dates(text, reference=None)
        if not found:
            raise
        first, last = found[0].window.earliest, found[0].window.latest
    if first is None or last is None:
        raise ValueError("both ends are wanted: 2018-05-16..2018-05-18")
    if last < first:
        raise ValueError("the last day lies before the first")
    return first, last
