"""Which forecasters can be told apart: places and groups from draws of whole questions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from claimtrack.scoring.arrays import FloatArray, IntArray
from claimtrack.scoring.bootstrap import Resampling, cluster_weights

_MOST_QUESTIONS = 5_000
"""More questions than this are drawn in so many random bundles."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a forecaster stands over the draws: range of ranks, group from 1."""

    rank_low: int
    rank_high: int
    group: int


def group_forecasters(
    losses: FloatArray,
    forecaster: IntArray,
    question: IntArray,
    order: IntArray,
    kept: FloatArray,
    resampling: Resampling,
) -> list[Place]:
    """Places of the forecasters of `order` (best first).

    In each draw a forecaster's mean loss is moved toward that of all, leaving the share `kept`, as in the ranking. A
    group is led by its first; others belong to it while the interval of their difference from the leader holds 0.
    """
    if not order.size:
        return []
    draws = _draws(losses, forecaster, question, order, resampling)
    if draws is None:
        return [Place(1, order.size, 1) for _ in range(order.size)]
    tail = (1.0 - resampling.level) / 2.0
    mean = float(losses.mean())
    shrunk = mean + kept * (draws - mean)
    filled = np.where(np.isnan(shrunk), np.inf, shrunk)
    ranks = filled.argsort(axis=1, kind="stable").argsort(axis=1) + 1
    rank_low, rank_high = np.quantile(ranks, (tail, 1.0 - tail), axis=0, method="nearest")
    groups = _groups(shrunk, tail)
    return [
        Place(
            int(rank_low[at]),
            int(rank_high[at]),
            groups[at],
        )
        for at in range(order.size)
    ]


def _draws(
    losses: FloatArray, forecaster: IntArray, question: IntArray, order: IntArray, resampling: Resampling
) -> FloatArray | None:
    """Mean loss of each forecaster in each draw of questions, NaN where the draw holds none of theirs."""
    column = np.full(int(forecaster.max()) + 1, -1)
    column[order] = np.arange(order.size)
    mine = column[forecaster] >= 0
    where, topics = column[forecaster[mine]], np.unique(question[mine], return_inverse=True)[1].reshape(-1)
    size = int(topics.max()) + 1
    if size < 2:
        return None
    if size > _MOST_QUESTIONS:
        topics = np.random.default_rng(resampling.seed).integers(0, _MOST_QUESTIONS, size=size)[topics]
        size = _MOST_QUESTIONS
    cells = topics * order.size + where
    sums = np.bincount(cells, weights=losses[mine], minlength=size * order.size).reshape(size, -1)
    counts = np.bincount(cells, minlength=size * order.size).reshape(size, -1).astype(np.float64)
    parts = []
    for weights in cluster_weights(size, resampling.draws, resampling.seed):
        with np.errstate(invalid="ignore"):
            parts.append((weights @ sums) / (weights @ counts))
    return np.concatenate(parts)


def _groups(shrunk: FloatArray, tail: float) -> list[int]:
    groups: list[int] = []
    leader = 0
    for at in range(shrunk.shape[1]):
        gap = shrunk[:, at] - shrunk[:, leader]
        gap = gap[~np.isnan(gap)]
        if at > leader and gap.size and np.quantile(gap, tail) > 0.0:
            leader = at
        groups.append((groups[-1] + (leader == at)) if groups else 1)
    return groups
