"""Intervals of calibration errors: by bins, and of the smooth one.

Resampling adds noise to gaps that are taken without their sign, so that draws lie above the estimate. The percentile
interval turned round the estimate (basic bootstrap) undoes that: with 100 to 500 forecasts it holds the true error of
the bins about nine times in ten where percentile and BCa intervals often miss it altogether.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from claimtrack.scoring.arrays import FloatArray, IntArray
from claimtrack.scoring.binned import BINS, Binning, bin_index
from claimtrack.scoring.bootstrap import (
    BootstrapMethod,
    Resampling,
    cluster_weights,
    intervals_of,
)
from claimtrack.scoring.figures import Interval
from claimtrack.scoring.intervals import ABOVE_ROUNDING, within_unit
from claimtrack.scoring.smooth import WeightedSmoothError

_MOST_CLUSTERS = 2_000
"""More questions than this are drawn in so many random bundles."""
_SMOOTH_DRAWS = 399
MOST_SMOOTHED = 20_000
"""Beyond this the smooth error is left without an interval: each draw smooths all forecasts anew."""


def binned_intervals(
    p: FloatArray, y: FloatArray, groups: IntArray, resampling: Resampling
) -> dict[str, Interval | None]:
    """Intervals of Murphy's parts and of the calibration errors, by name; bins stay as the forecasts cut them."""
    clusters = _bundled(groups, resampling.seed)
    size = int(clusters.max()) + 1
    found: dict[str, Interval | None] = {}
    for binning, suffix in ((Binning.EQUAL_WIDTH, ""), (Binning.EQUAL_MASS, "_equal_mass")):
        cells = clusters * BINS + bin_index(p, binning=binning)

        def by_bin(values: FloatArray | None, cells: IntArray = cells) -> FloatArray:
            return np.bincount(cells, weights=values, minlength=size * BINS).reshape(size, BINS).astype(np.float64)

        sums = np.column_stack([by_bin(values) for values in (None, p, y, p * p, p * y)])
        names = [f"ece{suffix}", f"mce{suffix}", *(f"murphy{suffix}.{part}" for part in _PARTS)]
        found |= dict(zip(names, _intervals(sums, names, resampling), strict=True))
    return found


def _intervals(sums: FloatArray, names: list[str], resampling: Resampling) -> list[Interval | None]:
    if len(sums) < 2:
        return [None] * len(names)
    point = _binned_figures(sums.sum(axis=0, keepdims=True))[0]
    weights = cluster_weights(len(sums), resampling.draws, resampling.seed)
    draws = np.concatenate([_binned_figures(rows @ sums) for rows in weights])
    found = []
    for at, name in enumerate(names):
        inflated = name.startswith(("ece", "mce")) or name.endswith(("reliability", "resolution"))
        turned = inflated and ABOVE_ROUNDING < point[at] < 1.0 - ABOVE_ROUNDING
        method = BootstrapMethod.BASIC if turned else BootstrapMethod.PERCENTILE
        (interval,) = intervals_of(draws[:, at : at + 1], point[at : at + 1], None, replace(resampling, method=method))
        found.append(within_unit(interval) if inflated else interval)
    return found


def smooth_interval(p: FloatArray, y: FloatArray, groups: IntArray, resampling: Resampling) -> Interval | None:
    """Interval of the smooth calibration error from a few hundred draws; none for very many forecasts."""
    size = int(groups.max()) + 1
    if size < 2 or p.size > MOST_SMOOTHED:
        return None
    smooth = WeightedSmoothError(p, p - y)
    drawn = [
        smooth.error(weights[groups])
        for chunk in cluster_weights(size, min(resampling.draws, _SMOOTH_DRAWS), resampling.seed)
        for weights in chunk
    ]
    point = np.array([smooth.error(np.ones(p.size))])
    method = BootstrapMethod.BASIC if point[0] > ABOVE_ROUNDING else BootstrapMethod.PERCENTILE
    return within_unit(intervals_of(np.array(drawn)[:, None], point, None, replace(resampling, method=method))[0])


_PARTS = ("reliability", "resolution", "uncertainty", "within_bin_variance", "within_bin_covariance")


def _bundled(groups: IntArray, seed: int) -> IntArray:
    size = int(groups.max()) + 1
    if size <= _MOST_CLUSTERS:
        return groups
    return np.random.default_rng(seed).integers(0, _MOST_CLUSTERS, size=size)[groups]


def _binned_figures(sums: FloatArray) -> FloatArray:
    """ECE, MCE and Murphy's parts of rows of sums by bin of 1, p, y, p squared and p times y."""
    n, said, came, squares, products = np.split(sums, 5, axis=1)
    total = n.sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        mean_p, rate = np.where(n > 0, said / n, 0.0), np.where(n > 0, came / n, 0.0)
    gaps = np.abs(mean_p - rate)
    base = came.sum(axis=1) / total
    return np.column_stack(
        [
            (n * gaps).sum(axis=1) / total,
            gaps.max(axis=1),
            (n * gaps**2).sum(axis=1) / total,
            (n * (rate - base[:, None]) ** 2).sum(axis=1) / total,
            base * (1.0 - base),
            (squares - n * mean_p**2).sum(axis=1) / total,
            2.0 * (products - n * mean_p * rate).sum(axis=1) / total,
        ]
    )
