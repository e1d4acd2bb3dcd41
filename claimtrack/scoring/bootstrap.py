"""Intervals by resampling whole clusters: forecasts about one proposition stand or fall together.

A draw gives every cluster a weight (how often it was drawn); a statistic is a function of those weights.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from claimtrack.scoring.arrays import FloatArray, IntArray
from claimtrack.scoring.figures import LEVEL, Interval
from claimtrack.scoring.special import normal_cdf, normal_quantile

DRAWS = 1999
"""Draws of a bootstrap: with 1,999, the ends of a 95% interval are the 50th and the 1,950th draw."""
FEWEST_CLUSTERS = 10
"""Draws of fewer clusters show too little spread; an interval from them says so."""
MANY_CLUSTERS = 20_000
"""Beyond this the bootstrap and the normal interval agree, and the cheaper one is taken."""

_CELLS = 2_000_000
_LEAST_DEFINED = 0.9


class BootstrapMethod(StrEnum):
    """How draws become an interval."""

    PERCENTILE = "percentile"
    BASIC = "basic"
    """The percentile interval turned round the estimate: for figures that resampling inflates, such as a misfit."""
    BCA = "bca"
    """Bias-corrected and accelerated (Efron 1987): corrects for bias and for a spread that moves with the value."""


@dataclass(frozen=True, slots=True)
class Resampling:
    """How often to draw, from which seed, and what interval to make of it. Equal settings give equal intervals."""

    draws: int = DRAWS
    seed: int = 0
    level: float = LEVEL
    method: BootstrapMethod = BootstrapMethod.BCA


USUAL = Resampling()


def cluster_weights(clusters: int, draws: int, seed: int) -> Iterator[FloatArray]:
    """Rows of whole weights that sum to `clusters`, in chunks of bounded memory, `draws` rows in all."""
    generator = np.random.default_rng(seed)
    rows = max(1, min(draws, _CELLS // max(1, clusters)))
    for first in range(0, draws, rows):
        size = min(rows, draws - first)
        drawn = generator.integers(0, clusters, size=(size, clusters))
        drawn += np.arange(size)[:, None] * clusters
        yield np.bincount(drawn.reshape(-1), minlength=size * clusters).reshape(size, clusters).astype(np.float64)


def bootstrap_sums(
    columns: FloatArray,
    clusters: IntArray,
    statistic: Callable[[FloatArray], FloatArray],
    resampling: Resampling = USUAL,
) -> list[Interval | None]:
    """Intervals of figures that depend on the data through sums of columns only, without a loop over draws.

    `columns` has a row for each forecast; `statistic` maps rows of summed columns to rows of figures, NaN where
    undefined. Beyond `MANY_CLUSTERS` clusters the interval is normal with the jackknife's standard error.
    """
    groups = int(clusters.max()) + 1 if clusters.size else 0
    sums = np.column_stack([np.bincount(clusters, weights=column, minlength=groups) for column in columns.T])
    return bootstrap_cluster_sums(sums.astype(np.float64), statistic, resampling)


def bootstrap_cluster_sums(
    sums: FloatArray, statistic: Callable[[FloatArray], FloatArray], resampling: Resampling = USUAL
) -> list[Interval | None]:
    """The same from columns summed already: a row for each cluster."""
    groups = len(sums)
    total = sums.sum(axis=0, keepdims=True)
    point = statistic(total)[0]
    if groups < 2:
        return [None] * point.size
    left_one_out = statistic(total - sums)
    if groups > MANY_CLUSTERS:
        return jackknife_normal(point, left_one_out, resampling.level, "jackknife over questions")
    draws = np.concatenate([statistic(w @ sums) for w in cluster_weights(groups, resampling.draws, resampling.seed)])
    return intervals_of(draws, point, left_one_out, resampling)


def bootstrap_weights(
    statistic: Callable[[FloatArray], FloatArray],
    clusters: IntArray,
    resampling: Resampling = USUAL,
) -> list[Interval | None]:
    """Intervals of any figures: `statistic` maps one weight for each forecast to figures, NaN where undefined."""
    point = statistic(np.ones(clusters.size))
    draws = bootstrap_draws(statistic, clusters, resampling)
    if draws is None:
        return [None] * point.size
    left_one_out = None
    if resampling.method is BootstrapMethod.BCA:
        groups = int(clusters.max()) + 1
        left_one_out = np.array([statistic((clusters != group).astype(np.float64)) for group in range(groups)])
    return intervals_of(draws, point, left_one_out, resampling)


def bootstrap_draws(
    statistic: Callable[[FloatArray], FloatArray], clusters: IntArray, resampling: Resampling = USUAL
) -> FloatArray | None:
    """Figures of each draw of whole clusters, a row each; none where there are not two clusters to draw from."""
    groups = int(clusters.max()) + 1 if clusters.size else 0
    if groups < 2:
        return None
    return np.array(
        [
            statistic(weights[clusters])
            for chunk in cluster_weights(groups, resampling.draws, resampling.seed)
            for weights in chunk
        ]
    )


def intervals_of(
    draws: FloatArray, point: FloatArray, left_one_out: FloatArray | None, resampling: Resampling
) -> list[Interval | None]:
    """Interval of each column of `draws`; none where fewer than nine in ten draws are defined."""
    found: list[Interval | None] = []
    for column in range(point.size):
        defined = draws[:, column]
        defined = defined[np.isfinite(defined)]
        if not math.isfinite(point[column]) or defined.size < _LEAST_DEFINED * len(draws):
            found.append(None)
            continue
        tails = None
        if resampling.method is BootstrapMethod.BCA and left_one_out is not None:
            tails = _bca_tails(defined, float(point[column]), left_one_out[:, column], resampling.level)
        found.append(_interval(defined, float(point[column]), tails, resampling))
    return found


def percentile_interval(draws: FloatArray, level: float) -> Interval | None:
    """Percentiles of the draws of one figure; none where fewer than nine in ten draws are defined."""
    defined = draws[np.isfinite(draws)]
    if defined.size < _LEAST_DEFINED * draws.size:
        return None
    return _interval(defined, 0.0, None, Resampling(level=level, method=BootstrapMethod.PERCENTILE))


def _interval(draws: FloatArray, point: float, tails: tuple[float, float] | None, resampling: Resampling) -> Interval:
    edge = (1.0 - resampling.level) / 2.0
    low, high = np.quantile(draws, tails or (edge, 1.0 - edge), method="weibull").tolist()
    if resampling.method is BootstrapMethod.BASIC:
        return Interval(2.0 * point - high, 2.0 * point - low, resampling.level, "bootstrap basic")
    return Interval(low, high, resampling.level, "bootstrap BCa" if tails else "bootstrap percentile")


def jackknife_normal(point: FloatArray, left_out: FloatArray, level: float, name: str) -> list[Interval | None]:
    """Normal intervals from figures with one group left out in each row."""
    groups = len(left_out)
    spread = np.sqrt((groups - 1) / groups * ((left_out - left_out.mean(axis=0)) ** 2).sum(axis=0))
    half = normal_quantile(0.5 + level / 2.0) * spread
    return [
        Interval(float(value - width), float(value + width), level, name) if math.isfinite(value + width) else None
        for value, width in zip(point, half, strict=True)
    ]


def _bca_tails(draws: FloatArray, point: float, left_one_out: FloatArray, level: float) -> tuple[float, float] | None:
    """Tail probabilities of the BCa interval; none where the correction is not defined."""
    below = ((draws < point).sum() + 0.5 * (draws == point).sum()) / draws.size
    gaps = left_one_out.mean() - left_one_out
    scale = float((gaps**2).sum()) ** 1.5
    if not 0.0 < below < 1.0 or not math.isfinite(scale) or scale == 0.0:
        return None
    bias, acceleration = normal_quantile(float(below)), float((gaps**3).sum()) / (6.0 * scale)
    tails = []
    for edge in ((1.0 - level) / 2.0, (1.0 + level) / 2.0):
        z = bias + normal_quantile(edge)
        if acceleration * z >= 1.0:
            return None
        tails.append(normal_cdf(bias + z / (1.0 - acceleration * z)))
    return tails[0], tails[1]
