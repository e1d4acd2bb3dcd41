"""What the app tells: toasts for what needs eyes, and a line in the log pane for all of it."""

from __future__ import annotations

from datetime import datetime

from textual import on

from claimtrack.errors import ClaimtrackError
from tui.messages import Failed
from tui.safe import one_line
from tui.screens.log import LogEntry
from tui.type_ahead import TypeAhead


class Telling(TypeAhead):
    """The part of the app that keeps what was told."""

    def __init__(self) -> None:
        super().__init__()
        self.log_entries: list[LogEntry] = []

    @on(Failed)
    def _failed(self, event: Failed) -> None:
        self.record(f"{event.doing}: {in_words(event.error)}", "error", toast=True)

    def record(self, text: str, severity: str, *, toast: bool = False) -> None:
        """Keep a line in the log pane, and show it for a moment where it needs eyes."""
        entry = LogEntry(datetime.now().strftime("%H:%M:%S"), severity, one_line(text, limit=1_000))
        self.log_entries = [*self.log_entries[-999:], entry]
        if toast and not any(told.message == entry.text for told in self._notifications):
            level = "error" if severity == "error" else "warning"
            self.notify(entry.text, severity=level, timeout=6, markup=False)  # type: ignore[arg-type]


def in_words(error: Exception) -> str:
    """An error in words; those that were not meant for people carry their kind."""
    text = one_line(str(error), limit=500)
    return text if isinstance(error, ClaimtrackError) else f"{type(error).__name__}: {text}"
