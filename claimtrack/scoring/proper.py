"""Proper scores of yes-or-no forecasts: a forecaster does best by saying what they believe.

Losses (smaller is better) and rewards (larger is better) come a forecast each as arrays, and as a mean `Figure`.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import FloatArray, checked
from claimtrack.scoring.figures import NO_FORECASTS, Figure, absent, figure

CLIP = 0.001
"""Probabilities are moved into [CLIP, 1 - CLIP] where a clipped log score is asked for."""


def brier_losses(p: FloatArray, y: FloatArray) -> FloatArray:
    """Squared miss of each forecast, 0..1."""
    return np.asarray((p - y) ** 2)


def log_losses(p: FloatArray, y: FloatArray, *, clip: float | None = None) -> FloatArray:
    """Minus the natural logarithm of the probability given to what happened; 0 to infinity, in nats."""
    if clip is not None:
        p = np.clip(p, clip, 1.0 - clip)
    with np.errstate(divide="ignore"):
        return np.where(y == 1.0, -np.log(p), -np.log1p(-p)) + 0.0


def spherical_rewards(p: FloatArray, y: FloatArray) -> FloatArray:
    """Probability given to what happened over the length of the forecast (p, 1 - p); 0..1, 1 is best."""
    return np.asarray(np.where(y == 1.0, p, 1.0 - p) / np.hypot(p, 1.0 - p))


def baseline_rewards(p: FloatArray, y: FloatArray, *, clip: float = CLIP) -> FloatArray:
    """100 * (1 + log2 of the probability given to what happened): 0 for 50%, 100 at best (Metaculus baseline score)."""
    return 100.0 * (1.0 - log_losses(p, y, clip=clip) / math.log(2.0))


def brier(probabilities: ArrayLike, outcomes: ArrayLike) -> Figure:
    """Mean squared miss of stated chances: 0 is perfect, 0.25 is always 50%, 1 is worst.

    Half of the value of Brier (1950), who summed over both categories; see `brier_two_category`.
    """
    p, y = checked(probabilities, outcomes)
    return mean_figure(brier_losses(p, y))


def brier_two_category(probabilities: ArrayLike, outcomes: ArrayLike) -> Figure:
    """Brier (1950) as first written, summed over "happens" and "does not": 0..2, twice `brier`."""
    p, y = checked(probabilities, outcomes)
    return mean_figure(2.0 * brier_losses(p, y), note="0..2: both categories counted")


def log_score(
    probabilities: ArrayLike, outcomes: ArrayLike, *, clip: float | None = None, bits: bool = False
) -> Figure:
    """Mean negative log of the probability given to what happened (Good 1952): 0 is perfect, ln 2 is always 50%.

    In nats, or in bits when asked. Infinite when a forecast of 0 or 1 failed, unless `clip` bounds the probabilities.
    """
    p, y = checked(probabilities, outcomes)
    unit = math.log(2.0) if bits else 1.0
    note = f"probabilities clipped to [{clip:g}, {1 - clip:g}]" if clip is not None else ""
    return mean_figure(log_losses(p, y, clip=clip) / unit, note=note)


def spherical(probabilities: ArrayLike, outcomes: ArrayLike) -> Figure:
    """Mean spherical score: 0..1, 1 is best, always 50% earns 0.707 (Roby 1965)."""
    p, y = checked(probabilities, outcomes)
    return mean_figure(spherical_rewards(p, y))


def baseline_score(probabilities: ArrayLike, outcomes: ArrayLike, *, clip: float = CLIP) -> Figure:
    """Mean baseline score of Metaculus: 0 is always 50%, 100 is perfect, clipped at `clip`."""
    p, y = checked(probabilities, outcomes)
    return mean_figure(baseline_rewards(p, y, clip=clip), note=f"probabilities clipped to [{clip:g}, {1 - clip:g}]")


def mean_figure(values: FloatArray, *, note: str = "") -> Figure:
    """Mean of one value a forecast; absent where there is none."""
    if not values.size:
        return absent(NO_FORECASTS)
    return figure(values.mean(), values.size, note=note)


def standard_error(values: FloatArray) -> Figure:
    """Standard error of the mean of independent values; absent for fewer than two."""
    if values.size < 2:
        return absent("fewer than two forecasts", n=values.size)
    return figure(values.std(ddof=1) / math.sqrt(values.size), values.size, reason="an infinite loss")
