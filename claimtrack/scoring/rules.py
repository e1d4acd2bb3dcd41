"""The scoring rules that a score page prints, one entry each. A new rule is one entry here, and its tests appear.

Every rule is proper: nobody does better than by saying what they believe. The tests hold each entry to that, to what a
perfect and an always-50% forecaster get, and to the order of the forecasts not mattering.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from claimtrack.scoring.arrays import FloatArray
from claimtrack.scoring.figures import Figure
from claimtrack.scoring.proper import (
    CLIP,
    baseline_rewards,
    brier_losses,
    log_losses,
    mean_figure,
    spherical_rewards,
)


@dataclass(frozen=True, slots=True)
class ScoringRule:
    """One proper score of yes-or-no forecasts: how it is worked out, and how it is told."""

    key: str
    label: str
    meaning: str
    """What the figure tells a reader who never saw a score, in a line."""
    values: Callable[[FloatArray, FloatArray], FloatArray]
    """One value a forecast, from probabilities in 0..1 and outcomes 0 or 1 of equal length."""
    perfect: float
    """Mean of who always says 100% of what happens and 0% of what does not."""
    half: float
    """Mean of who always says 50%."""
    larger_is_better: bool = False
    note: str = ""
    """What the figure carries with it wherever it is shown, such as a clip."""
    places: int = 3
    """Decimal places worth printing."""

    def figure(self, p: FloatArray, y: FloatArray) -> Figure:
        """Mean of the values; absent where there is no forecast."""
        return mean_figure(self.values(p, y), note=self.note)


_CLIPPED = f"probabilities clipped to [{CLIP:g}, {1 - CLIP:g}]"

RULES: tuple[ScoringRule, ...] = (
    ScoringRule(
        "brier", "Brier score", "mean squared miss: 0 perfect, 0.25 always 50%, 1 worst", brier_losses, 0.0, 0.25
    ),
    ScoringRule(
        "brier_two_category",
        "Brier score, 0 to 2",
        "the same with both outcomes counted, as some others print it",
        lambda p, y: 2.0 * brier_losses(p, y),
        0.0,
        0.5,
        note="0..2: both categories counted",
    ),
    ScoringRule(
        "log_score",
        "log score, nats",
        "0 perfect, 0.693 always 50%; infinite once a certainty fails",
        log_losses,
        0.0,
        math.log(2.0),
    ),
    ScoringRule(
        "log_score_bits",
        "log score, bits",
        "the same with always 50% at 1",
        lambda p, y: log_losses(p, y) / math.log(2.0),
        0.0,
        1.0,
    ),
    ScoringRule(
        "log_score_clipped",
        "log score, clipped",
        "in nats, with chances held between 0.1% and 99.9%",
        lambda p, y: log_losses(p, y, clip=CLIP),
        -math.log(1.0 - CLIP),
        math.log(2.0),
        note=_CLIPPED,
    ),
    ScoringRule(
        "spherical",
        "spherical score",
        "1 perfect, 0.707 always 50%; larger is better",
        spherical_rewards,
        1.0,
        math.sqrt(0.5),
        larger_is_better=True,
    ),
    ScoringRule(
        "baseline_score",
        "baseline score",
        "100 perfect, 0 always 50%; larger is better; clipped like the log score",
        baseline_rewards,
        100.0 * (1.0 + math.log2(1.0 - CLIP)),
        0.0,
        larger_is_better=True,
        note=_CLIPPED,
        places=1,
    ),
)
BY_KEY = {rule.key: rule for rule in RULES}
