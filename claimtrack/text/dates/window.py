"""The window: the days a forecast is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class WindowBasis(StrEnum):
    """How the window is known."""

    STATED = "stated"
    """Days that follow from the words and the reference day."""
    VAGUE = "vague"
    """Words with an elastic end ("in a month or so"): see `Window.latest_lenient`."""
    NONE = "none"
    """No words about time."""


class Modifier(StrEnum):
    """The relation between the phrase's date X and the window."""

    ON = "on"
    IN = "in"
    BEFORE = "before"
    BY = "by"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"
    THROUGH = "through"
    WITHIN = "within"
    BETWEEN = "between"
    AROUND = "around"
    AS_OF = "as_of"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Window:
    """Closed interval of whole local days [earliest, latest]; an absent end is open.

    `latest_lenient` is later than `latest` where the words are vague: `latest` is the strict reading.
    """

    earliest: date | None = None
    latest: date | None = None
    latest_lenient: date | None = None
    text: str = ""
    basis: WindowBasis = WindowBasis.NONE
    modifier: Modifier = Modifier.NONE

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"window ends before it begins: {self.earliest} > {self.latest}")
        if self.latest and self.latest_lenient and self.latest_lenient < self.latest:
            raise ValueError(f"lenient end {self.latest_lenient} lies before the strict end {self.latest}")

    @property
    def is_stated(self) -> bool:
        """True when the words fix the days."""
        return self.basis is WindowBasis.STATED

    def __contains__(self, day: date) -> bool:
        return (self.earliest is None or self.earliest <= day) and (self.latest is None or day <= self.latest)


NO_WINDOW = Window()
