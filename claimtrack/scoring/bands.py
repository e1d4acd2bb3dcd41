"""Consistency bands: where the calibration curve may wander although every stated chance is right.

Dimitriadis, Gneiting & Jordan (2021), by resampling or by the asymptotic formula for repeated chances.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import FloatArray, IntArray, TiedForecasts, checked, pool_ties
from claimtrack.scoring.isotonic import pool_adjacent_violators
from claimtrack.scoring.special import normal_quantile

BAND_LEVEL = 0.9
BAND_DRAWS = 999
_MOST_VALUES = 2_000
"""More distinct chances than this are rounded to a grid first: the band is drawn, not computed with."""
_GRID = 1_000


class BandMethod(StrEnum):
    """How a consistency band is made."""

    RESAMPLING = "resampling"
    """Forecasts drawn again, outcomes drawn by the stated chances, isotonic fit anew: right for any forecasts."""
    DISCRETE_ASYMPTOTICS = "asymptotic"
    """x -+ z * sqrt(x (1 - x) / n at x): for few distinct chances, each said often."""


@dataclass(frozen=True, slots=True)
class Band:
    """At each chance `x` the curve of a calibrated forecaster lies in [low, high] with probability `level`."""

    x: FloatArray
    low: FloatArray
    high: FloatArray
    level: float
    method: BandMethod


def consistency_band(
    probabilities: ArrayLike,
    outcomes: ArrayLike,
    *,
    method: BandMethod = BandMethod.RESAMPLING,
    level: float = BAND_LEVEL,
    draws: int = BAND_DRAWS,
    seed: int = 0,
) -> Band:
    """Pointwise consistency band at every distinct chance (on a grid of a thousandth where there are many).

    Without forecasts the band has no points. Equal seeds give equal bands.
    """
    tied = pool_ties(*checked(probabilities, outcomes))
    if tied.values.size > _MOST_VALUES:
        tied = _on_grid(tied)
    if method is BandMethod.DISCRETE_ASYMPTOTICS:
        low, high = _asymptotic(tied, level)
    else:
        low, high = _resampled(tied, level, draws, seed)
    return Band(tied.values, low, high, level, method)


def _on_grid(tied: TiedForecasts) -> TiedForecasts:
    rounded, where = np.unique(np.round(tied.values * _GRID) / _GRID, return_inverse=True)
    counts = np.bincount(where, weights=tied.counts).astype(np.int64)
    return TiedForecasts(rounded, counts, np.bincount(where, weights=tied.ones).astype(np.int64))


def _asymptotic(tied: TiedForecasts, level: float) -> tuple[FloatArray, FloatArray]:
    x = tied.values
    half = normal_quantile(0.5 + level / 2.0) * np.sqrt(x * (1.0 - x) / tied.counts)
    return np.maximum(0.0, x - half), np.minimum(1.0, x + half)


def _resampled(tied: TiedForecasts, level: float, draws: int, seed: int) -> tuple[FloatArray, FloatArray]:
    if not tied.n:
        return tied.values.copy(), tied.values.copy()
    generator = np.random.default_rng(seed)
    shares = tied.counts / tied.n
    curves = np.empty((draws, tied.values.size))
    for draw in range(draws):
        counts = generator.multinomial(tied.n, shares)
        ones = generator.binomial(counts, tied.values)
        curves[draw] = _curve(tied.values, counts, ones)
    curves.sort(axis=0)
    # Chances beyond the outermost one drawn have no fit in that draw; NaN sorts last.
    defined = draws - np.isnan(curves).sum(axis=0)
    edge = (1.0 - level) / 2.0
    return _column_quantile(curves, defined, edge), _column_quantile(curves, defined, 1.0 - edge)


def _curve(values: FloatArray, counts: IntArray, ones: IntArray) -> FloatArray:
    """Isotonic fit of one draw at every chance: between chances drawn a straight line, beyond them nothing."""
    drawn = np.flatnonzero(counts)
    sums, weights = ones[drawn], counts[drawn]
    starts = pool_adjacent_violators(sums, weights)
    rates = np.add.reduceat(sums, starts) / np.add.reduceat(weights, starts)
    fit = np.repeat(rates, np.diff(starts, append=drawn.size))
    if drawn.size == 1:
        return np.full(values.size, fit[0])
    return np.asarray(np.interp(values, values[drawn], fit, left=np.nan, right=np.nan))


def _column_quantile(ordered: FloatArray, defined: IntArray, probability: float) -> FloatArray:
    """Linear quantile of the first `defined[j]` entries of each sorted column."""
    place = probability * np.maximum(defined - 1, 0)
    below = np.floor(place).astype(np.int64)
    above = np.minimum(below + 1, np.maximum(defined - 1, 0))
    columns = np.arange(ordered.shape[1])
    low, high = ordered[below, columns], ordered[above, columns]
    return np.asarray(low + (place - below) * (high - low))
