"""Words for chances: how often each came true, against what readers in a survey took it to mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import FloatArray, IntArray, checked, codes_of
from claimtrack.scoring.bootstrap import USUAL, Resampling, bootstrap_sums
from claimtrack.scoring.figures import NO_FORECASTS, Figure, absent, figure
from claimtrack.scoring.isotonic import pool_adjacent_violators
from claimtrack.scoring.rates import rate

STRENGTHS = (2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 1000.0)
"""Weights of the survey's reading, in claims, among which cross-validation chooses."""
FOLDS = 10


@dataclass(frozen=True, slots=True)
class Reading:
    """What a survey took a word or phrase to mean: median and quartiles as chances 0..1."""

    phrase: str
    median: float
    q25: float | None = None
    q75: float | None = None


@dataclass(frozen=True, slots=True)
class HedgeRow:
    """One phrase: its survey reading and how often it came true here."""

    reading: Reading
    came_true: Figure
    excluded: bool | None
    """True when the interval leaves out the survey's median; absent without a case."""


@dataclass(frozen=True, slots=True)
class Recalibration:
    """A mapping of phrases to chances fitted on resolved claims, and what it would gain on claims it has not seen."""

    readings: tuple[Reading, ...]
    chances: tuple[float, ...]
    """Fitted chance of each reading, rising with the survey's median; empty where nothing could be fitted."""
    strength: float | None
    """Weight of the survey's reading, in claims."""
    before: Figure
    """Brier score with the survey's readings."""
    after: Figure
    """Brier score with fitted chances, each from the other folds only."""
    gain: Figure
    """Mean Brier saved out of sample; below 0 the survey serves better."""


def hedge_table(phrase: ArrayLike, outcomes: ArrayLike, readings: Sequence[Reading]) -> tuple[HedgeRow, ...]:
    """A row for each reading, in order of its median; `phrase` holds the index of the reading of each claim."""
    index, y = _checked(phrase, outcomes, readings)
    n = np.bincount(index, minlength=len(readings))
    hits = np.bincount(index, weights=y, minlength=len(readings))
    rows = []
    for at in sorted(range(len(readings)), key=lambda i: (readings[i].median, readings[i].phrase)):
        found = rate(int(hits[at]), int(n[at]), nothing="no resolved claim uses it")
        excluded = None if found.interval is None else readings[at].median not in found.interval
        rows.append(HedgeRow(readings[at], found, excluded))
    return tuple(rows)


def recalibrate(
    phrase: ArrayLike,
    outcomes: ArrayLike,
    propositions: ArrayLike,
    readings: Sequence[Reading],
    *,
    folds: int = FOLDS,
    strengths: Sequence[float] = STRENGTHS,
    resampling: Resampling = USUAL,
) -> Recalibration:
    """Isotonic mapping of phrases to chances, shrunk to the survey's medians, judged by folds of whole propositions.

    The weight of the survey is chosen anew inside each training set, so that no claim helps to judge itself.
    """
    index, y = _checked(phrase, outcomes, readings)
    topics = codes_of(propositions, y.size)
    medians = np.array([reading.median for reading in readings], dtype=np.float64)
    folds = min(folds, int(np.unique(topics).size))
    if folds < 2:
        none = absent(NO_FORECASTS if not y.size else "fewer than two propositions", n=y.size)
        return Recalibration(tuple(readings), (), None, none, none, none)
    shuffled = np.random.default_rng(resampling.seed).permutation(int(topics.max()) + 1)
    counts = _FoldCounts(index, y, shuffled[topics] % folds, folds, medians)
    predicted = np.empty((folds, medians.size))
    for fold in range(folds):
        kept = [other for other in range(folds) if other != fold]
        predicted[fold] = counts.fit(kept, counts.best_strength(kept, strengths))
    everything = list(range(folds))
    strength = counts.best_strength(everything, strengths)
    before, after = (medians[index] - y) ** 2, (predicted[counts.fold, index] - y) ** 2
    three = _mean_figures(np.column_stack([before, after, before - after]), topics, resampling)
    return Recalibration(tuple(readings), tuple(counts.fit(everything, strength).tolist()), strength, *three)


class _FoldCounts:
    """Claims and hits of each phrase in each fold: all that fitting and judging needs."""

    def __init__(self, index: IntArray, y: FloatArray, fold: IntArray, folds: int, medians: FloatArray) -> None:
        cells, size = fold * medians.size + index, folds * medians.size
        self.fold = fold
        self._n = np.bincount(cells, minlength=size).reshape(folds, -1).astype(np.float64)
        self._hits = np.bincount(cells, weights=y, minlength=size).reshape(folds, -1)
        self._medians = medians
        self._levels, self._level_of = np.unique(medians, return_inverse=True)

    def fit(self, folds: Sequence[int], strength: float) -> FloatArray:
        """Chance of each phrase from the claims of some folds; phrases of one median get one chance."""
        level = self._level_of.reshape(-1)
        n = np.bincount(level, weights=self._n[folds].sum(axis=0))
        hits = np.bincount(level, weights=self._hits[folds].sum(axis=0))
        sums: FloatArray = np.asarray(hits + strength * self._levels)
        weights: FloatArray = np.asarray(n + strength)
        starts = pool_adjacent_violators(sums, weights)
        rates = np.add.reduceat(sums, starts) / np.add.reduceat(weights, starts)
        return np.asarray(np.repeat(rates, np.diff(starts, append=sums.size))[level])

    def best_strength(self, folds: Sequence[int], strengths: Sequence[float]) -> float:
        """Strength with the smallest squared error on folds left out one at a time."""
        if len(folds) < 2:
            return max(strengths)
        return min(strengths, key=lambda strength: self._error(folds, strength))

    def _error(self, folds: Sequence[int], strength: float) -> float:
        total = 0.0
        for fold in folds:
            said = self.fit([other for other in folds if other != fold], strength)
            hits, misses = self._hits[fold], self._n[fold] - self._hits[fold]
            total += float((hits * (1.0 - said) ** 2 + misses * said**2).sum())
        return total


def _mean_figures(columns: FloatArray, topics: IntArray, resampling: Resampling) -> list[Figure]:
    table = np.column_stack([np.ones(len(columns)), columns])
    intervals = bootstrap_sums(table, topics, lambda sums: sums[:, 1:] / sums[:, :1], resampling)
    return [
        figure(column.mean(), column.size).within(interval)
        for column, interval in zip(columns.T, intervals, strict=True)
    ]


def _checked(phrase: ArrayLike, outcomes: ArrayLike, readings: Sequence[Reading]) -> tuple[IntArray, FloatArray]:
    index = np.asarray(phrase, dtype=np.int64)
    medians = np.array([reading.median for reading in readings], dtype=np.float64)
    checked(medians, np.zeros(medians.size))
    if index.size and not (index.min() >= 0 and index.max() < len(readings)):
        raise IndexError("a phrase has no reading")
    _, y = checked(np.zeros(index.size), outcomes)
    return index, y
