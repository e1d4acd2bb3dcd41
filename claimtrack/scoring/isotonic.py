"""Isotonic regression: the rising step function nearest to the data, by pooling adjacent violators.

Neighbours out of order are merged for all places at once while that pays, and one by one when little is left. Each
round of merging at once removes a tenth of the blocks or hands over, so the work stays linear for any data.
"""

from __future__ import annotations

from typing import TypeVar

import numpy as np

from claimtrack.scoring.arrays import FloatArray, IntArray

_A = TypeVar("_A", IntArray, FloatArray)

_WORTHWHILE = 0.1
"""Least share of the blocks that a round must merge for another round to follow."""


def pool_adjacent_violators(sums: _A, weights: _A) -> IntArray:
    """First index of each block of the isotonic fit; the fit of a block is its sum of `sums` over that of `weights`.

    `sums[i]` is weight times value at the i-th place, weights are positive. Blocks of equal value are pooled. Whole
    numbers are compared exactly (cross products up to 2**63); Ayer et al. (1955), Busing (2022).
    """
    starts = np.arange(sums.size, dtype=np.int64)
    while starts.size > 1:
        rising = np.empty(starts.size, dtype=np.bool_)
        rising[0] = True
        np.less(sums[:-1] * weights[1:], sums[1:] * weights[:-1], out=rising[1:])
        kept = np.flatnonzero(rising)
        merged = starts.size - kept.size
        if not merged:
            return starts
        starts, sums, weights = starts[kept], np.add.reduceat(sums, kept), np.add.reduceat(weights, kept)
        if merged < _WORTHWHILE * (kept.size + merged):
            return starts[_pool_one_by_one(sums, weights)]
    return starts


def isotonic_fit(values: FloatArray, weights: FloatArray | None = None) -> FloatArray:
    """Least-squares rising fit of `values` in the order given, one fitted value each."""
    weights = np.ones_like(values) if weights is None else weights
    if not values.size:
        return values.copy()
    sums = values * weights
    starts = pool_adjacent_violators(sums, weights)
    fit: FloatArray = np.add.reduceat(sums, starts) / np.add.reduceat(weights, starts)
    return np.repeat(fit, np.diff(starts, append=values.size))


def _pool_one_by_one(sums: IntArray | FloatArray, weights: IntArray | FloatArray) -> IntArray:
    starts: list[int] = []
    pooled_sums: list[float] = []
    pooled_weights: list[float] = []
    for index, (total, weight) in enumerate(zip(sums.tolist(), weights.tolist(), strict=True)):
        start = index
        while starts and pooled_sums[-1] * weight >= total * pooled_weights[-1]:
            total += pooled_sums.pop()
            weight += pooled_weights.pop()
            start = starts.pop()
        starts.append(start)
        pooled_sums.append(total)
        pooled_weights.append(weight)
    return np.asarray(starts, dtype=np.int64)
