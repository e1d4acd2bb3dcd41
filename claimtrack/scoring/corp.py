"""CORP: what part of a score is miscalibration, what part is skill at telling cases apart.

Dimitriadis, Gneiting & Jordan (2021), "Stable reliability diagrams for probabilistic classifiers", PNAS 118(8):
score = MCB - DSC + UNC, where the recalibrated forecast is the isotonic fit. No bins to choose.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import FloatArray, IntArray, TiedForecasts, checked, pool_ties
from claimtrack.scoring.figures import NO_FORECASTS, Figure, absent, figure
from claimtrack.scoring.isotonic import pool_adjacent_violators


@dataclass(frozen=True, slots=True)
class PavBins:
    """Steps of the isotonic fit: forecasts in [x_min[i], x_max[i]] came true at the rate `rate[i]`, over `n[i]`."""

    n: IntArray
    yes: IntArray
    x_min: FloatArray
    x_max: FloatArray

    @property
    def rate(self) -> FloatArray:
        """Conditional event probability of each step, rising, 0..1."""
        return np.asarray(self.yes / self.n)


@dataclass(frozen=True, slots=True)
class Decomposition:
    """score = miscalibration - discrimination + uncertainty; each is 0 or more, in the unit of the score."""

    score: Figure
    miscalibration: Figure
    """MCB: what recalibrating would save; 0 is calibrated."""
    discrimination: Figure
    """DSC: what telling cases apart saves over the base rate; larger is better."""
    uncertainty: Figure
    """UNC: score of always saying the base rate; a property of the questions, not of the forecaster."""


def pav_bins(probabilities: ArrayLike, outcomes: ArrayLike) -> PavBins:
    """Steps of the isotonic recalibration, equal probabilities pooled first."""
    return bins_of(pool_ties(*checked(probabilities, outcomes)))


def bins_of(tied: TiedForecasts) -> PavBins:
    """Steps of the isotonic recalibration of pooled forecasts."""
    starts = pool_adjacent_violators(tied.ones, tied.counts)
    if not starts.size:
        return PavBins(tied.counts, tied.ones, tied.values, tied.values)
    ends = np.append(starts[1:], tied.values.size) - 1
    return PavBins(
        np.add.reduceat(tied.counts, starts),
        np.add.reduceat(tied.ones, starts),
        tied.values[starts],
        tied.values[ends],
    )


def corp_brier(probabilities: ArrayLike, outcomes: ArrayLike) -> Decomposition:
    """CORP parts of the Brier score (0..1)."""
    tied = pool_ties(*checked(probabilities, outcomes))
    return corp_brier_of(tied, bins_of(tied))


def corp_log(probabilities: ArrayLike, outcomes: ArrayLike, *, clip: float | None = None) -> Decomposition:
    """CORP parts of the log score in nats; score and miscalibration are infinite together unless `clip` bounds p."""
    p, y = checked(probabilities, outcomes)
    if clip is not None:
        p = np.clip(p, clip, 1.0 - clip)
    tied = pool_ties(p, y)
    return corp_log_of(tied, bins_of(tied))


def corp_brier_of(tied: TiedForecasts, bins: PavBins) -> Decomposition:
    """CORP parts of the Brier score of pooled forecasts and their steps."""
    n, yes = tied.n, tied.yes
    if not n:
        return _no_parts()
    base = yes / n
    misses = tied.ones * (1.0 - tied.values) ** 2 + (tied.counts - tied.ones) * tied.values**2
    calibrated = float((bins.yes * (1.0 - bins.rate)).sum()) / n
    return _parts(float(misses.sum()) / n, calibrated, base * (1.0 - base), n)


def corp_log_of(tied: TiedForecasts, bins: PavBins) -> Decomposition:
    """CORP parts of the log score of pooled forecasts and their steps."""
    n, yes = tied.n, tied.yes
    if not n:
        return _no_parts()
    score = _entropy(tied.ones, tied.counts, tied.values) / n
    calibrated = _entropy(bins.yes, bins.n, bins.rate) / n
    whole = _entropy(np.array([yes]), np.array([n]), np.array([yes / n])) / n
    return _parts(score, calibrated, whole, n)


def _entropy(yes: IntArray, n: IntArray, said: FloatArray) -> float:
    """Summed log loss of saying `said[i]` n[i] times, yes[i] of them true; 0 * log 0 is 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        hits = np.where(yes > 0, yes * np.log(said), 0.0)
        misses = np.where(n > yes, (n - yes) * np.log1p(-said), 0.0)
    return float(-(hits.sum() + misses.sum())) + 0.0


def _parts(score: float, calibrated: float, uncertainty: float, n: int) -> Decomposition:
    return Decomposition(
        figure(score, n),
        figure(_at_least_zero(score - calibrated), n),
        figure(_at_least_zero(uncertainty - calibrated), n),
        figure(uncertainty, n),
    )


def _at_least_zero(part: float) -> float:
    """Both parts are non-negative in exact arithmetic; rounding may leave -1e-17."""
    return part if part > 0.0 else 0.0


def _no_parts() -> Decomposition:
    none = absent(NO_FORECASTS)
    return Decomposition(none, none, none, none)
