"""How much miscalibration luck alone would show: the isotonic fit follows noise, the more so the fewer forecasts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import TiedForecasts, checked, pool_ties
from claimtrack.scoring.bands import BAND_DRAWS, BAND_LEVEL
from claimtrack.scoring.corp import bins_of, corp_brier_of
from claimtrack.scoring.figures import NO_FORECASTS, Figure, Interval, absent, figure


@dataclass(frozen=True, slots=True)
class MiscalibrationByLuck:
    """Miscalibration seen, and what forecasters whose every chance is right would show on the same chances."""

    seen: Figure
    by_luck: Figure
    """Mean MCB over draws of outcomes by the stated chances; its interval holds 90% of the draws."""
    p_value: Figure
    """Share of draws at least as miscalibrated, 0..1: small speaks against calibration."""


def miscalibration_by_luck(
    probabilities: ArrayLike, outcomes: ArrayLike, *, draws: int = BAND_DRAWS, seed: int = 0
) -> MiscalibrationByLuck:
    """Compare MCB with what luck makes of it, by drawing outcomes from the stated chances (Brocker & Smith 2007).

    The p-value counts the data among the draws, so that it is never 0. Questions are taken as independent.
    """
    tied = pool_ties(*checked(probabilities, outcomes))
    if not tied.n:
        none = absent(NO_FORECASTS)
        return MiscalibrationByLuck(none, none, none)
    generator = np.random.default_rng(seed)
    drawn = np.array([_mcb(_redrawn(tied, generator)) for _ in range(draws)])
    seen = _mcb(tied)
    low, high = np.quantile(drawn, (0.5 - BAND_LEVEL / 2.0, 0.5 + BAND_LEVEL / 2.0))
    extreme = int((drawn >= seen - 1e-15).sum())
    return MiscalibrationByLuck(
        figure(seen, tied.n),
        figure(drawn.mean(), tied.n).within(Interval(float(low), float(high), BAND_LEVEL, "draws of outcomes")),
        figure((extreme + 1) / (draws + 1), tied.n),
    )


def _redrawn(tied: TiedForecasts, generator: np.random.Generator) -> TiedForecasts:
    return TiedForecasts(tied.values, tied.counts, generator.binomial(tied.counts, tied.values))


def _mcb(tied: TiedForecasts) -> float:
    value = corp_brier_of(tied, bins_of(tied)).miscalibration.value
    assert value is not None
    return value
