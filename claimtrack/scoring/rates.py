"""How often something came true, with an interval that holds for few cases too."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import FloatArray
from claimtrack.scoring.figures import LEVEL, Figure, Interval, absent, figure
from claimtrack.scoring.special import beta_quantile, normal_quantile


def wilson(successes: int, n: int, *, level: float = LEVEL) -> Interval | None:
    """Score interval of Wilson (1927) for a rate, inside 0..1; none where n is 0."""
    if not n:
        return None
    low, high = wilson_bounds(np.array([successes]), np.array([n]), level=level)
    return Interval(float(low[0]), float(high[0]), level, "Wilson")


@lru_cache(maxsize=1 << 14)
def jeffreys(successes: int, n: int, *, level: float = LEVEL) -> Interval | None:
    """Equal-tailed Jeffreys interval for a rate, inside 0..1; none where n is 0.

    Quantiles of Beta(k + 1/2, n - k + 1/2), with 0 for no success and 1 for no failure (Brown, Cai & DasGupta 2001).
    """
    if not n:
        return None
    low, high = jeffreys_bounds(np.array([successes]), np.array([n]), level=level)
    return Interval(float(low[0]), float(high[0]), level, "Jeffreys")


def wilson_bounds(successes: ArrayLike, n: ArrayLike, *, level: float = LEVEL) -> tuple[FloatArray, FloatArray]:
    """Wilson intervals of many rates at once; every n is positive."""
    k, m = np.asarray(successes, dtype=np.float64), np.asarray(n, dtype=np.float64)
    z = normal_quantile(0.5 + level / 2.0)
    centre = (k + z * z / 2.0) / (m + z * z)
    half = z / (m + z * z) * np.sqrt(k * (m - k) / m + z * z / 4.0)
    return np.where(k == 0, 0.0, centre - half), np.where(k == m, 1.0, centre + half)


def jeffreys_bounds(successes: ArrayLike, n: ArrayLike, *, level: float = LEVEL) -> tuple[FloatArray, FloatArray]:
    """Jeffreys intervals of many rates at once, each distinct (successes, n) worked out once."""
    k, m = np.asarray(successes, dtype=np.int64), np.asarray(n, dtype=np.int64)
    pairs, where = np.unique(np.column_stack([k, m]), axis=0, return_inverse=True)
    hits, of = pairs[:, 0], pairs[:, 1]
    won: FloatArray = np.asarray(hits + 0.5)
    lost: FloatArray = np.asarray(of - hits + 0.5)
    tail = (1.0 - level) / 2.0
    low = np.where(hits == 0, 0.0, beta_quantile(tail, won, lost))
    high = np.where(hits == of, 1.0, 1.0 - beta_quantile(tail, lost, won))
    where = where.reshape(-1)
    return low[where], high[where]


def rate(successes: int, n: int, *, level: float = LEVEL, left_out: int = 0, nothing: str = "no cases") -> Figure:
    """Share of `n` cases that came true with its Jeffreys interval; absent for n = 0, for the reason `nothing`."""
    if not 0 <= successes <= n:
        raise ValueError(f"{successes} of {n} is no rate")
    if not n:
        return absent(nothing, left_out=left_out)
    return figure(successes / n, n).within(jeffreys(successes, n, level=level)).leaving_out(left_out)
