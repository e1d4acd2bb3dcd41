"""Proper scores over more than two outcomes: one row of probabilities a forecast."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import BadForecastsError, FloatArray, IntArray
from claimtrack.scoring.figures import Figure
from claimtrack.scoring.proper import mean_figure

_SUM_TOLERANCE = 1e-6


def ranked_probability_losses(probabilities: FloatArray, outcomes: IntArray) -> FloatArray:
    """Sum of squared differences of the cumulative probabilities; 0 to (categories - 1)."""
    happened = np.arange(probabilities.shape[1]) >= outcomes[:, None]
    return np.asarray(((np.cumsum(probabilities, axis=1) - happened)[:, :-1] ** 2).sum(axis=1))


def ranked_probability_score(probabilities: ArrayLike, outcomes: ArrayLike, *, normalised: bool = False) -> Figure:
    """Mean ranked probability score over ordered categories (Epstein 1969): 0 is perfect.

    A miss by two categories costs more than a miss by one. With two categories it equals `brier`; `normalised`
    divides by the number of categories less one and so stays in 0..1.
    """
    rows, happened = _checked_rows(probabilities, outcomes)
    scale = rows.shape[1] - 1 if normalised else 1
    return mean_figure(ranked_probability_losses(rows, happened) / scale)


def brier_categories(probabilities: ArrayLike, outcomes: ArrayLike) -> Figure:
    """Mean squared miss summed over unordered categories (Brier 1950): 0 is perfect, 2 is worst."""
    rows, happened = _checked_rows(probabilities, outcomes)
    hits = np.arange(rows.shape[1]) == happened[:, None]
    return mean_figure(((rows - hits) ** 2).sum(axis=1))


def _checked_rows(probabilities: ArrayLike, outcomes: ArrayLike) -> tuple[FloatArray, IntArray]:
    rows = np.asarray(probabilities, dtype=np.float64)
    happened = np.asarray(outcomes)
    if rows.size == 0 and happened.size == 0:
        return np.zeros((0, 2)), np.zeros(0, dtype=np.int64)
    if rows.ndim != 2 or rows.shape[1] < 2 or happened.shape != rows.shape[:1]:
        raise BadForecastsError("not one row of two or more probabilities an outcome", "give a table and one column")
    if not (rows.min() >= 0.0 and rows.max() <= 1.0) or not np.allclose(rows.sum(axis=1), 1.0, atol=_SUM_TOLERANCE):
        raise BadForecastsError("a row is no distribution", "probabilities of a row are 0..1 and sum to 1")
    if not np.isin(happened, np.arange(rows.shape[1])).all():
        raise BadForecastsError("an outcome names no category", "categories are counted from 0")
    return rows, happened.astype(np.int64)
