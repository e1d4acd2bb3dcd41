"""What workers and widgets tell the screens."""

from __future__ import annotations

from textual.message import Message


class Failed(Message):
    """Work in the background did not succeed: shown as a toast and kept in the log pane."""

    def __init__(self, doing: str, error: Exception) -> None:
        super().__init__()
        self.doing = doing
        self.error = error
