"""Scores as they are shown: counts, figures with their intervals, calibration, hedges."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """How many claims had which outcome. `n` counts all of them."""

    n: int = 0
    true: int = 0
    false: int = 0
    ambiguous: int = 0
    void: int = 0
    pending: int = 0
    unknown: int = 0
    unresolved: int = 0
    """Never resolved at all."""
    by_silence: int = 0
    """Of the false ones: those that rest on declared coverage and no event."""

    @property
    def scored(self) -> int:
        """True and false together: what scores are made of."""
        return self.true + self.false


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its interval, how many claims it rests on, and a word on what it means or why it is absent."""

    value: float | None
    n: int
    low: float | None = None
    high: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """The record of one forecaster, or of one other group of claims."""

    key: str
    """What the claims share: a name, a hedge, an event type, a month; "overall" for all."""
    site: str | None
    counts: Counts
    hits: int
    """Decided claims that leaned the right way: over 50% and true, or under 50% and false."""
    hit_rate: Figure
    """Share of hits among the decided claims that lean at all (50% leans nowhere); Jeffreys interval 95%."""
    brier: Figure
    """Over every claim with a chance, read from words or stated: 0 best, 1 worst."""
    brier_stated: Figure
    """The same over stated chances alone."""
    basis: str
    """How many chances were stated, read from hedges, and read from a bare "will": "3 stated, 5 hedge, 2 bare"."""
    mean_probability: float | None = None
    log_score: Figure | None = None
    skill: Figure | None = None
    """Against always saying the base rate: 1 perfect, 0 no better."""
    auc: Figure | None = None
    shrunk: Figure | None = None
    """Hit rate drawn toward the mean of all: what the ranking goes by."""
    tier: int | None = None
    """Forecasters of one tier cannot be told apart."""


@dataclass(frozen=True, slots=True)
class ScoreTable:
    """Scores by one key, with the overall row and what was left out."""

    by: str
    overall: ScoreRow
    rows: tuple[ScoreRow, ...]
    notes: tuple[str, ...] = ()
    """Sentences for the table's header: what was left out and why, which falses rest on silence."""


@dataclass(frozen=True, slots=True)
class CalibrationBin:
    """Forecasts of like chance together: how often they came true. [low, high) of the chance, the last one closed."""

    low: float
    high: float
    n: int
    mean_probability: float
    true: int
    rate: float
    rate_low: float
    rate_high: float


@dataclass(frozen=True, slots=True)
class CalibrationStep:
    """One level of the isotonic fit: forecasts within [low, high] came true this often."""

    low: float
    high: float
    rate: float
    n: int


@dataclass(frozen=True, slots=True)
class CalibrationView:
    """Stated against observed. Only claims whose window is over are in it."""

    basis: str
    """"all", "stated" or "hedge"."""
    n: int
    bins: tuple[CalibrationBin, ...]
    steps: tuple[CalibrationStep, ...]
    band: tuple[tuple[float, float, float], ...]
    """(chance, low, high): where the fit would lie 90% of the time if every chance were right."""
    brier: float | None
    miscalibration: float | None
    discrimination: float | None
    uncertainty: float | None
    """brier = miscalibration - discrimination + uncertainty."""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HedgeRow:
    """One word of estimative probability: what the survey says, and how often it came true here."""

    phrase: str
    reading: float | None
    q25: float | None
    q75: float | None
    survey_n: int | None
    source: str
    counts: Counts
    rate: Figure
    excluded: bool | None
    """True when the interval here leaves the survey's reading outside; None with nothing to compare."""
