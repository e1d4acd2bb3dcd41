"""What the date reader hands back, and the choices its caller has."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimtrack.text.dates.window import Window
from claimtrack.text.spans import Span


class MentionKind(StrEnum):
    """What sort of time the words name."""

    DATE = "date"
    """A day or a stretch of days on the calendar."""
    TIME = "time"
    """A time of day; the window is its day."""
    DURATION = "duration"
    """A length with no place on the calendar ("26 years")."""
    SET = "set"
    """A repetition ("every Friday")."""


@dataclass(frozen=True, slots=True)
class DateOptions:
    """How to read what the words leave open."""

    day_first: bool | None = None
    """Order of 3/4/2018: True is 3 April, False is March 4; None reads March 4 and says so in the note."""
    prefer_past: bool = False
    """Roll a date without a year back, not forward, where no verb near it tells."""
    every_expression: bool = False
    """Also hand back what names no window: lengths ("26 years"), repetitions ("daily") and a bare "now"."""
    cut_at_reference: bool = True
    """A stretch under way begins on the reference day: its past part can no longer be forecast."""


@dataclass(frozen=True, slots=True)
class DatePart:
    """One date inside a phrase, without the words that bind it ("July 2018" in "before July 2018")."""

    span: Span
    value: str
    """TIMEX3 value; empty where the reference day would be needed and is not known."""
    kind: MentionKind = MentionKind.DATE


@dataclass(frozen=True, slots=True)
class DateMention:
    """A phrase that names a window, with the words that bind it ("before", "by", "from ... to")."""

    span: Span
    window: Window
    note: str = ""
    """What the reader should know: an ambiguous order of day and month, a missing reference day."""
    value: str = ""
    """TIMEX3 value of the (last) date in the phrase."""
    kind: MentionKind = MentionKind.DATE
    parts: tuple[DatePart, ...] = ()
    """The dates in the phrase, in order; two in a range."""

    @property
    def core(self) -> Span:
        """The phrase without its leading preposition, as TIMEX3 annotates it."""
        return self.parts[0].span.cover(self.parts[-1].span) if self.parts else self.span
