"""A piece of long work: what it is, how far it is, and that it is to stop. Knows no screen."""

from __future__ import annotations

from threading import Event

from claimtrack.errors import ClaimtrackError

CELLS = 20
MILLION = 1_000_000


class JobStoppedError(ClaimtrackError):
    """A person stopped the work; nothing of it was written."""

    def __init__(self, title: str) -> None:
        super().__init__(f"{title}: stopped, nothing was written")


class Job:
    """Told by the worker how far it is; read by the screen; stopped from either side of a thread."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.doing = ""
        self.done = 0
        self.of: int | None = None
        self._stop = Event()

    @property
    def is_stopping(self) -> bool:
        """True once somebody asked for the end; the work ends at its next step."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask for the end."""
        self._stop.set()

    def progress(self, doing: str, done: int, of: int | None) -> None:
        """Take note of a step. Raises `JobStoppedError` where the end was asked for."""
        if self._stop.is_set():
            raise JobStoppedError(self.title)
        self.doing, self.done, self.of = doing, done, of

    @property
    def words(self) -> str:
        """What is being done and how far, with a bar where the whole is known."""
        if self.is_stopping:
            return f"{self.title}: stopping …"
        if not self.of:
            return f"{self.title}: {self.doing} …" if self.doing else f"{self.title} …"
        filled = min(CELLS, CELLS * self.done // self.of)
        bar = "█" * filled + "░" * (CELLS - filled)
        return f"{self.title}: {self.doing} {bar} {_short(self.done)} of {_short(self.of)}"


def _short(number: int) -> str:
    """A number with its thousands set apart; millions with one decimal."""
    return f"{number:,}" if number < MILLION else f"{number / MILLION:,.1f} million"
