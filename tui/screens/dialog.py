"""What every dialog is: a question over a screen that is answered once."""

from __future__ import annotations

from typing import Generic, TypeVar

from textual.screen import ModalScreen

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer | None], Generic[Answer]):
    """A second answer, typed before the dialog has gone, is not heard. None means that nothing is to happen."""

    _is_answered = False

    def answer(self, value: Answer | None) -> None:
        """Close with an answer."""
        if not self._is_answered:
            self._is_answered = True
            self.dismiss(value)

    def action_leave(self) -> None:
        """Close without an answer."""
        self.answer(None)
