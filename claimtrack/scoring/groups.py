"""Which forecasters can be told apart: places and groups from draws of whole questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from claimtrack.scoring.arrays import FloatArray, IntArray
from claimtrack.scoring.bootstrap import Resampling, cluster_weights
from claimtrack.scoring.special import normal_quantile

_MOST_QUESTIONS = 5_000
"""More questions than this are drawn in so many random bundles."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a forecaster stands over the draws: range of ranks, group from 1."""

    rank_low: int
    rank_high: int
    group: int


def group_forecasters(
    draws: FloatArray | None, mean: float, kept: FloatArray, spread: FloatArray, resampling: Resampling
) -> list[Place]:
    """Places of forecasters in the order of the columns of `draws` (`drawn_means` of their losses), best first.

    In each draw a forecaster's mean loss is moved toward `mean`, that of all, leaving the share `kept`, as in the
    ranking. A group is led by its first; others belong to it while the interval of their difference from the leader
    holds 0, by the draws or by the standard errors `spread`: draws of a few questions alone show too little doubt.
    """
    if draws is None:
        return [Place(1, kept.size, 1) for _ in range(kept.size)]
    if not kept.size:
        return []
    tail = (1.0 - resampling.level) / 2.0
    shrunk = mean + kept * (draws - mean)
    filled = np.where(np.isnan(shrunk), np.inf, shrunk)
    ranks = filled.argsort(axis=1, kind="stable").argsort(axis=1) + 1
    rank_low, rank_high = np.quantile(ranks, (tail, 1.0 - tail), axis=0, method="nearest")
    groups = _groups(shrunk, spread, tail)
    return [Place(int(rank_low[at]), int(rank_high[at]), groups[at]) for at in range(kept.size)]


def drawn_means(
    columns: Sequence[FloatArray], forecaster: IntArray, question: IntArray, order: IntArray, resampling: Resampling
) -> list[FloatArray | None]:
    """Mean of each column for each forecaster of `order` (across) in each draw of whole questions (down).

    NaN in a column stands for no value, and in a mean for a draw without one. None where fewer than two questions.
    """
    if not order.size:
        return [None] * len(columns)
    column = np.full(int(forecaster.max()) + 1, -1)
    column[order] = np.arange(order.size)
    mine = column[forecaster] >= 0
    where, topics = column[forecaster[mine]], np.unique(question[mine], return_inverse=True)[1].reshape(-1)
    size = int(topics.max()) + 1
    if size < 2:
        return [None] * len(columns)
    if size > _MOST_QUESTIONS:
        topics = np.random.default_rng(resampling.seed).integers(0, _MOST_QUESTIONS, size=size)[topics]
        size = _MOST_QUESTIONS
    cells = topics * order.size + where

    def by_cell(values: FloatArray | None) -> FloatArray:
        found = np.bincount(cells, weights=values, minlength=size * order.size)
        return found.reshape(size, order.size).astype(np.float64)

    tables, everyone = [], by_cell(None)
    for values in columns:
        known = ~np.isnan(values[mine])
        counts = everyone if known.all() else by_cell(known.astype(np.float64))
        tables.append((by_cell(np.where(known, values[mine], 0.0)), counts))
    parts: list[list[FloatArray]] = [[] for _ in columns]
    for weights in cluster_weights(size, resampling.draws, resampling.seed):
        drawn = weights @ everyone
        for part, (sums, counts) in zip(parts, tables, strict=True):
            with np.errstate(invalid="ignore"):
                part.append((weights @ sums) / (drawn if counts is everyone else weights @ counts))
    return [np.concatenate(part) for part in parts]


def _groups(shrunk: FloatArray, spread: FloatArray, tail: float) -> list[int]:
    groups: list[int] = []
    leader, z = 0, normal_quantile(1.0 - tail)
    middle = np.nanmean(shrunk, axis=0)
    for at in range(shrunk.shape[1]):
        gap = shrunk[:, at] - shrunk[:, leader]
        gap = gap[~np.isnan(gap)]
        doubt = z * float(np.hypot(spread[at], spread[leader]))
        if at > leader and gap.size and np.quantile(gap, tail) > 0.0 and middle[at] - middle[leader] > doubt:
            leader = at
        groups.append((groups[-1] + (leader == at)) if groups else 1)
    return groups
