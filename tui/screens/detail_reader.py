"""Reading the claim under a cursor that may move faster than claims can be read."""

from __future__ import annotations

from textual import work

from claimtrack.workflow.views import ClaimDetail
from tui.messages import Failed
from tui.screens.base import BaseScreen
from tui.threads import hand_over


class DetailReader(BaseScreen):
    """A screen that shows one claim in full: of the claims asked for while one is being read, only the last is read."""

    def __init__(self) -> None:
        super().__init__()
        self._wanted: int | None = None
        self._is_reading = False

    def want_detail(self, number: int) -> None:
        """Show this claim as soon as it has been read, unless another is wanted by then."""
        self._wanted = number
        if not self._is_reading:
            self._is_reading = True
            self._read_wanted(number)

    def show_detail(self, detail: ClaimDetail) -> None:
        """The claim wanted last has been read."""
        raise NotImplementedError

    @work(thread=True, group="detail")
    def _read_wanted(self, number: int) -> None:
        detail = None
        try:
            detail = self.desk.claim(number)
        except Exception as error:
            self.post_message(Failed(f"reading claim {number}", error))
        hand_over(self, self._arrived, number, detail)

    def _arrived(self, number: int, detail: ClaimDetail | None) -> None:
        if self._wanted is not None and self._wanted != number:
            self._read_wanted(self._wanted)
            return
        self._is_reading = False
        if detail is not None and self.is_attached:
            self.show_detail(detail)
