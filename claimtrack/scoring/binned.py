"""Calibration by bins: the decomposition of Murphy, expected and maximum calibration error.

Bins are kept for comparison with others' figures; the shape they show depends on how they are cut. CORP does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import FloatArray, IntArray, checked
from claimtrack.scoring.figures import LEVEL, NO_FORECASTS, Figure, Interval, absent, figure
from claimtrack.scoring.rates import wilson_bounds

BINS = 10


class Binning(StrEnum):
    """How the chances are cut into bins."""

    EQUAL_WIDTH = "equal-width"
    """[0, 0.1), [0.1, 0.2), ..., [0.9, 1]: closed on the left, the last one on both sides."""
    EQUAL_MASS = "equal-mass"
    """About the same number of forecasts in each; equal chances stay together."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Forecasts of one bin: mean chance said and rate that came true with its Wilson interval."""

    index: int
    low: float
    high: float
    n: int
    yes: int
    mean_p: float
    rate: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class MurphyDecomposition:
    """Brier = reliability - resolution + uncertainty + within_bin_variance - within_bin_covariance.

    Murphy (1973) with the two within-bin terms of Stephenson, Coelho & Jolliffe (2008), without which the parts of
    binned chances do not add up. `bins` holds the bins that are not empty.
    """

    reliability: Figure
    resolution: Figure
    uncertainty: Figure
    within_bin_variance: Figure
    within_bin_covariance: Figure
    bins: tuple[Bin, ...] = ()


def bin_index(probabilities: FloatArray, *, bins: int = BINS, binning: Binning = Binning.EQUAL_WIDTH) -> IntArray:
    """Bin of each forecast, counted from 0; a chance on an edge belongs to the bin above, 1 to the last."""
    if bins < 1:
        raise ValueError("at least one bin")
    p = np.asarray(probabilities, dtype=np.float64)
    if binning is Binning.EQUAL_WIDTH:
        # Comparing with k / bins, not multiplying by bins: 0.29 * 100 rounds down to 28.
        edges = np.arange(1, bins) / bins
        return np.searchsorted(edges, p, side="right").astype(np.int64)
    if not p.size:
        return np.zeros(0, dtype=np.int64)
    _, where, counts = np.unique(p, return_inverse=True, return_counts=True)
    middle = np.cumsum(counts) - counts / 2.0
    return np.minimum(middle * bins / p.size, bins - 1).astype(np.int64)[where.reshape(-1)]


def murphy(
    probabilities: ArrayLike, outcomes: ArrayLike, *, bins: int = BINS, binning: Binning = Binning.EQUAL_WIDTH
) -> MurphyDecomposition:
    """Decomposition of the Brier score over bins (Murphy 1973) with within-bin terms."""
    p, y = checked(probabilities, outcomes)
    if not y.size:
        none = absent(NO_FORECASTS)
        return MurphyDecomposition(none, none, none, none, none)
    where = bin_index(p, bins=bins, binning=binning)
    n, mean_p, hits = _bin_sums(p, y, where, bins)
    rate, base = hits / n, y.mean()
    p_gap, y_gap = p - mean_p[where], y - rate[where]
    parts = (
        (n * (mean_p - rate) ** 2).sum(),
        (n * (rate - base) ** 2).sum(),
        y.size * base * (1.0 - base),
        (p_gap**2).sum(),
        2.0 * (p_gap * y_gap).sum(),
    )
    rel, res, unc, wbv, wbc = (figure(part / y.size, y.size) for part in parts)
    return MurphyDecomposition(rel, res, unc, wbv, wbc, _bins(p, where, n, mean_p, hits, bins, binning))


def ece(
    probabilities: ArrayLike, outcomes: ArrayLike, *, bins: int = BINS, binning: Binning = Binning.EQUAL_WIDTH
) -> Figure:
    """Expected calibration error, 0..1: mean gap between chance said and rate come true, over bins by their size.

    Naeini, Cooper & Hauskrecht (2015). Biased upwards for few forecasts.
    """
    gaps, n = _gaps(probabilities, outcomes, bins, binning)
    return figure(float((gaps * n).sum()) / n.sum(), int(n.sum())) if n.size else absent(NO_FORECASTS)


def mce(
    probabilities: ArrayLike, outcomes: ArrayLike, *, bins: int = BINS, binning: Binning = Binning.EQUAL_WIDTH
) -> Figure:
    """Maximum calibration error, 0..1: the largest gap of any bin, however few forecasts it holds."""
    gaps, n = _gaps(probabilities, outcomes, bins, binning)
    return figure(float(gaps.max()), int(n.sum())) if n.size else absent(NO_FORECASTS)


def _gaps(probabilities: ArrayLike, outcomes: ArrayLike, bins: int, binning: Binning) -> tuple[FloatArray, FloatArray]:
    p, y = checked(probabilities, outcomes)
    n, mean_p, hits = _bin_sums(p, y, bin_index(p, bins=bins, binning=binning), bins)
    filled = n > 0.5
    n = np.where(filled, n, 1.0)
    return np.abs(mean_p - hits / n)[filled], n[filled]


def _bin_sums(p: FloatArray, y: FloatArray, where: IntArray, bins: int) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Size, mean chance and number of hits of each bin; an empty bin has a size that divides safely and counts nil."""
    n = np.bincount(where, minlength=bins).astype(np.float64)
    n[n == 0.0] = 1e-300
    mean_p = np.bincount(where, weights=p, minlength=bins) / n
    return n, mean_p, np.asarray(np.bincount(where, weights=y, minlength=bins), dtype=np.float64)


def _bins(
    p: FloatArray, where: IntArray, n: FloatArray, mean_p: FloatArray, hits: FloatArray, bins: int, binning: Binning
) -> tuple[Bin, ...]:
    filled = np.flatnonzero(n > 0.5)
    low, high = wilson_bounds(hits[filled], n[filled])
    found = []
    for k, bottom, top in zip(filled.tolist(), low.tolist(), high.tolist(), strict=True):
        inside = p[where == k]
        width = binning is Binning.EQUAL_WIDTH
        edges = (k / bins, (k + 1) / bins) if width else (float(inside.min()), float(inside.max()))
        found.append(
            Bin(
                k,
                *edges,
                int(n[k]),
                int(hits[k]),
                float(mean_p[k]),
                float(hits[k] / n[k]),
                Interval(bottom, top, LEVEL, "Wilson"),
            )
        )
    return tuple(found)
