"""The log pane: what was told since the start, and the last rows of the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple, cast

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from claimtrack.workflow.views import HistoryRow
from tui.messages import Failed
from tui.safe import one_line
from tui.screens.dialog import Dialog
from tui.threads import hand_over
from tui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from tui.app import ClaimtrackApp

LOOKED_AT = 500
"""Rows of the journal that are read."""
TONES = {"error": "$error", "warning": "$warning"}


class LogEntry(NamedTuple):
    """One line that was told."""

    at: str
    severity: str
    text: str


class LogScreen(Dialog[None]):
    """Messages of this session above, acts of everybody below."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,f12,L", "leave", "back")]

    def compose(self) -> ComposeResult:
        with Vertical(id="log"):
            yield Static(Content("Log – esc closes"), id="log-title", markup=False)
            yield TextPane(id="log-text")

    def on_mount(self) -> None:
        self.query_one(TextPane).focus()
        self._show([])
        if self._claimtrack.is_open:
            self._read()

    @property
    def _claimtrack(self) -> ClaimtrackApp:
        return cast("ClaimtrackApp", self.app)

    @work(thread=True, exclusive=True, group="history")
    def _read(self) -> None:
        try:
            history = self._claimtrack.desk.history(limit=LOOKED_AT)
        except Exception as error:
            self.app.post_message(Failed("reading the journal", error))
            return
        hand_over(self, self._show, history)

    def _show(self, history: list[HistoryRow]) -> None:
        told = [
            Content.assemble(
                (f"{entry.at} ", "$muted"),
                (f"{entry.severity}: ", TONES.get(entry.severity, "$foreground")),
                entry.text,
            )
            for entry in reversed(self._claimtrack.log_entries)
        ]
        parts = [Content.styled("since the start", "bold $primary"), *(told or [Content("nothing yet")])]
        acts = [row for row in reversed(history) if row.action != "verdict"]
        if acts:
            parts += [
                Content(""),
                Content.styled("journal, the latest first, without verdicts of rules", "bold $primary"),
            ]
            parts += [_row(row) for row in acts]
        self.query_one(TextPane).show(Content("\n").join(parts))


def _row(row: HistoryRow) -> Content:
    about = f" #{row.number}" if row.number is not None else ""
    said = " ".join(part for part in (row.action, str(row.outcome or ""), one_line(row.note or row.sentence)) if part)
    undone = " (undone)" if row.undone else ""
    head = f"{row.seq:>6} {row.at:%Y-%m-%d %H:%M} {one_line(row.actor, limit=40)}{about} "
    return Content.assemble((head, "$muted"), said[:300], undone)
