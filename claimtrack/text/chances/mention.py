"""What the readers of chances hand back."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.text.spans import Span


@dataclass(frozen=True, slots=True)
class ChanceMention:
    """A chance stated as a number. `probability` is in 0..1; of a range it is the midpoint."""

    span: Span
    probability: float
    low: float | None = None
    high: float | None = None
    cue: str = ""
    """Why it reads as a chance: chance-word, closing, opening, brackets, odds, one-in, idiom or decimal."""
    bound: str = ""
    """`>` or `<` where the number was given as a bound (">99%"); the number itself is taken."""


@dataclass(frozen=True, slots=True)
class ImpossibleChance:
    """A number that stands where a chance would and cannot be one: "130% sure", "11 in 10"."""

    span: Span
    percent: float


@dataclass(frozen=True, slots=True)
class HedgeReading:
    """What a table says about a phrase. `low` to `high` is its middle half, or the table's own range."""

    phrase: str
    probability: float
    """In 0..1: the median, the mean where the median is 0 or 1, the midpoint of a range."""
    median: float
    q25: float
    q75: float
    n: int
    """Answers behind it; 0 for a table by decree."""
    source: str


@dataclass(frozen=True, slots=True)
class HedgeMention:
    """A word of estimative probability in a text."""

    span: Span
    phrase: str
    """The published phrase it is read as."""
    word_as_written: str
    """All of it, with negation and intensifier: "not very likely"."""
    probability: float
    """In 0..1, of the statement it stands with."""
    negated: bool = False
    """True where a negation before the hedge turned it over."""
    intensifier: str = ""
    reading: HedgeReading | None = None
    wording: str = ""
    """The entry of the list of wordings that matched, without negation and intensifier."""
    group: str = ""
    """How it stands in a sentence: `adjective`, `adverb`, `verb`, `modal`, `idiom`."""
