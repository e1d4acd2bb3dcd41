"""Empirical Bayes: few forecasts say little, so that estimates move toward the mean by as much as luck explains.

Robbins (1956), Efron & Morris (1975). Where forecasters differ no more than luck would make them, all get the mean.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import FloatArray, IntArray
from claimtrack.scoring.figures import LEVEL, Figure, absent, figure
from claimtrack.scoring.rates import jeffreys_bounds
from claimtrack.scoring.special import beta_quantile, normal_quantile

NO_SPREAD = "forecasters differ no more than luck would make them: all get the common mean"
_LONGEST = 50_000
_SURE = 1e7
"""A prior worth more cases than this is no spread at all."""


@dataclass(frozen=True, slots=True)
class Shrunk:
    """Estimates moved toward `mean`, with intervals of the posterior."""

    estimates: FloatArray
    low: FloatArray
    high: FloatArray
    mean: float
    spread: float
    """Standard deviation of the true values between forecasters, in the unit of the score."""
    luck: Figure
    """Share of the variance of raw averages that luck alone would make, 0..1."""
    pooled: bool
    """True when no true differences were found."""
    level: float = LEVEL


def shrink_rates(successes: ArrayLike, n: ArrayLike, *, level: float = LEVEL) -> Shrunk:
    """Hit rates shrunk by a beta-binomial model; every n is positive.

    The prior is fitted by marginal maximum likelihood (by moments where someone has over 50,000 cases).
    """
    k, m = np.asarray(successes, dtype=np.int64), np.asarray(n, dtype=np.int64)
    if not m.size:
        return _nobody(level)
    mean, strength = _beta_prior(k, m)
    if strength >= _SURE:
        return _pooled_rates(k, m, level)
    a: FloatArray = np.asarray(mean * strength + k)
    b: FloatArray = np.asarray((1.0 - mean) * strength + m - k)
    tail = (1.0 - level) / 2.0
    true_variance = mean * (1.0 - mean) / (strength + 1.0)
    chance = float((mean * (1.0 - mean) * strength / (strength + 1.0) / m).mean())
    return Shrunk(
        np.asarray(a / (a + b)),
        beta_quantile(tail, a, b),
        1.0 - beta_quantile(tail, b, a),
        mean,
        float(np.sqrt(true_variance)),
        figure(chance / (chance + true_variance), m.size),
        False,
        level,
    )


def shrink_means(means: ArrayLike, n: ArrayLike, variance: float, *, level: float = LEVEL) -> Shrunk:
    """Mean scores shrunk by a normal model; `variance` is that of one forecast's score within a forecaster.

    The variance between forecasters is that of Paule & Mandel (1982); intervals include the doubt about the mean.
    """
    x, m = np.asarray(means, dtype=np.float64), np.asarray(n, dtype=np.float64)
    if not x.size:
        return _nobody(level)
    noise = np.maximum(variance, 0.0) / m
    between = _between_variance(x, noise)
    if between == 0.0 and float(noise.max()) == 0.0:
        return Shrunk(x, x, x, float(x.mean()), 0.0, absent("no spread at all", n=x.size), True, level)
    weights = 1.0 / (between + noise)
    mean = float((weights * x).sum() / weights.sum())
    kept = between / (between + noise)
    half = normal_quantile(0.5 + level / 2.0) * np.sqrt(kept * noise + (1.0 - kept) ** 2 / weights.sum())
    estimates = mean + kept * (x - mean)
    luck = float(noise.mean() / (noise.mean() + between))
    return Shrunk(
        estimates,
        estimates - half,
        estimates + half,
        mean,
        float(np.sqrt(between)),
        figure(luck, x.size),
        between == 0.0,
        level,
    )


def within_variance(values: FloatArray, forecaster: IntArray) -> float:
    """Pooled variance of one forecast's score within a forecaster; that of all values where nobody has two."""
    n = np.bincount(forecaster)
    freedom = values.size - int((n > 0).sum())
    if freedom <= 0:
        return float(values.var(ddof=1)) if values.size > 1 else 0.0
    means = np.bincount(forecaster, weights=values) / np.maximum(n, 1)
    return float(((values - means[forecaster]) ** 2).sum() / freedom)


def _nobody(level: float) -> Shrunk:
    none = np.zeros(0)
    return Shrunk(none, none, none, 0.0, 0.0, absent("no forecasters"), True, level)


def _pooled_rates(k: IntArray, m: IntArray, level: float) -> Shrunk:
    rate = float(k.sum() / m.sum())
    low, high = jeffreys_bounds(k.sum(keepdims=True), m.sum(keepdims=True), level=level)
    luck = figure(1.0, k.size, note=NO_SPREAD) if k.size > 1 else absent("only one forecaster", n=k.size)
    all_of = np.ones(k.size)
    return Shrunk(rate * all_of, low[0] * all_of, high[0] * all_of, rate, 0.0, luck, True, level)


def _beta_prior(k: IntArray, m: IntArray) -> tuple[float, float]:
    """Mean and strength (in cases) of the fitted prior; a strength of `_SURE` means no spread."""
    rate = float(k.sum() / m.sum())
    if k.size < 2 or rate in (0.0, 1.0):
        return rate, _SURE
    if m.max() > _LONGEST:
        return _moments_prior(k, m, rate)
    likelihood = _BetaBinomial(k, m)
    grid = np.linspace(np.log(0.05), np.log(_SURE), 60)
    heights = np.array([likelihood.profile(t)[0] for t in grid])
    best = int(heights.argmax())
    if best == grid.size - 1:
        return rate, _SURE
    t = _golden(likelihood, float(grid[max(best - 1, 0)]), float(grid[best + 1]))
    height, mean = likelihood.profile(t)
    # The likelihood is flat toward infinite strength: a gain this small is rounding.
    return (mean, float(np.exp(t))) if height > heights[-1] + 1e-4 else (rate, _SURE)


def _moments_prior(k: IntArray, m: IntArray, rate: float) -> tuple[float, float]:
    noise = rate * (1.0 - rate) / m
    between = _between_variance(k / m, noise)
    return (rate, max(rate * (1.0 - rate) / between - 1.0, 0.05)) if between > 0.0 else (rate, _SURE)


class _BetaBinomial:
    """Marginal likelihood of counts: ratios of gamma functions at whole steps are products, summed by tail counts."""

    def __init__(self, k: IntArray, m: IntArray) -> None:
        self._hits, self._misses, self._all = _tails(k), _tails(m - k), _tails(m)
        self._rate = float((k.sum() + 0.5) / (m.sum() + 1.0))

    def profile(self, t: float) -> tuple[float, float]:
        """Largest log likelihood at strength exp(t), and the prior mean that reaches it."""
        strength = float(np.exp(t))
        low, high, mean = 0.0, 1.0, self._rate
        for _ in range(60):
            a, b = mean * strength + self._hits[0], (1.0 - mean) * strength + self._misses[0]
            slope = (self._hits[1] / a).sum() - (self._misses[1] / b).sum()
            low, high = (mean, high) if slope > 0.0 else (low, mean)
            curve = -strength * ((self._hits[1] / a**2).sum() + (self._misses[1] / b**2).sum())
            step = mean - slope / curve if curve else mean
            after = step if low < step < high else 0.5 * (low + high)
            if abs(after - mean) < 1e-13:
                break
            mean = after
        a, b = mean * strength + self._hits[0], (1.0 - mean) * strength + self._misses[0]
        whole = strength + self._all[0]
        total = (self._hits[1] * np.log(a)).sum() + (self._misses[1] * np.log(b)).sum()
        return float(total - (self._all[1] * np.log(whole)).sum()), mean


def _tails(counts: IntArray) -> tuple[FloatArray, FloatArray]:
    """Steps j = 0, 1, ... and how many of the counts exceed j."""
    exceed = np.bincount(counts)[::-1].cumsum()[::-1][1:]
    return np.arange(exceed.size, dtype=np.float64), exceed.astype(np.float64)


def _golden(likelihood: _BetaBinomial, low: float, high: float) -> float:
    ratio = (5**0.5 - 1.0) / 2.0
    for _ in range(40):
        left, right = high - ratio * (high - low), low + ratio * (high - low)
        if likelihood.profile(left)[0] > likelihood.profile(right)[0]:
            high = right
        else:
            low = left
    return 0.5 * (low + high)


def _between_variance(x: FloatArray, noise: FloatArray) -> float:
    """Variance between at which the weighted spread equals its expectation; 0 where luck explains all."""
    if x.size < 2 or float(np.ptp(x)) == 0.0:
        return 0.0
    low, high = 0.0, float(np.ptp(x)) ** 2 * x.size
    if float(noise.min()) > 0.0 and _excess(x, noise, 0.0) <= 0.0:
        return 0.0
    for _ in range(100):
        middle = 0.5 * (low + high)
        low, high = (middle, high) if _excess(x, noise, middle) > 0.0 else (low, middle)
    return 0.5 * (low + high)


def _excess(x: FloatArray, noise: FloatArray, between: float) -> float:
    weights = 1.0 / (noise + between)
    mean = (weights * x).sum() / weights.sum()
    return float((weights * (x - mean) ** 2).sum() - (x.size - 1))
