"""The few special functions that intervals need, so that importing scores never waits for a statistics library."""

from __future__ import annotations

import math

import numpy as np

from claimtrack.scoring.arrays import FloatArray

_TINY = 1e-300
_MOST_TERMS = 20_000


def normal_quantile(probability: float) -> float:
    """Standard normal quantile of a probability in (0, 1)."""
    from statistics import NormalDist

    return NormalDist().inv_cdf(probability)


def normal_cdf(z: float) -> float:
    """Standard normal probability of at most `z`."""
    return 0.5 * math.erfc(-z / math.sqrt(2.0))


def beta_cdf(x: FloatArray, a: FloatArray, b: FloatArray) -> FloatArray:
    """Regularised incomplete beta function I_x(a, b) for a, b > 0 and x in [0, 1]; within 1e-12.

    Continued fraction by Lentz's method, turned round where it converges slowly (Numerical Recipes, section 6.4).
    """
    x, a, b = np.broadcast_arrays(*(np.asarray(part, dtype=np.float64) for part in (x, a, b)))
    turned = x > (a + 1.0) / (a + b + 2.0)
    xs, ps, qs = np.where(turned, 1.0 - x, x), np.where(turned, b, a), np.where(turned, a, b)
    inside = (xs > 0.0) & (xs < 1.0)
    safe = np.where(inside, xs, 0.5)
    front = np.exp(ps * np.log(safe) + qs * np.log1p(-safe) - _log_beta(ps, qs)) / ps
    value = np.where(inside, front * _beta_fraction(safe, ps, qs), np.where(xs <= 0.0, 0.0, 1.0))
    return np.where(turned, 1.0 - value, value)


def beta_quantile(probability: float, a: FloatArray, b: FloatArray) -> FloatArray:
    """The x at which `beta_cdf` reaches `probability`, element by element; within 1e-12 of x.

    Newton's method inside a bracket that is halved whenever a step would leave it.
    """
    a, b = np.broadcast_arrays(np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64))
    low, high = np.zeros(a.shape), np.ones(a.shape)
    x = a / (a + b)
    log_beta = _log_beta(a, b)
    for _ in range(200):
        miss = beta_cdf(x, a, b) - probability
        low, high = np.where(miss < 0.0, x, low), np.where(miss < 0.0, high, x)
        with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
            density = np.exp((a - 1.0) * np.log(x) + (b - 1.0) * np.log1p(-x) - log_beta)
            step = x - miss / density
        inside = (step > low) & (step < high)
        after = np.where(inside, step, 0.5 * (low + high))
        if np.all(np.abs(after - x) <= 1e-15 * x + 1e-300):
            return after
        x = after
    return x


def _log_beta(a: FloatArray, b: FloatArray) -> FloatArray:
    return log_gamma(a) + log_gamma(b) - log_gamma(a + b)


def log_gamma(x: FloatArray) -> FloatArray:
    """Logarithm of the gamma function for x > 0, by the library function once for each distinct value."""
    distinct, where = np.unique(x, return_inverse=True)
    values = np.fromiter(map(math.lgamma, distinct.tolist()), dtype=np.float64, count=distinct.size)
    return values[where].reshape(np.shape(x))


def _beta_fraction(x: FloatArray, a: FloatArray, b: FloatArray) -> FloatArray:
    c = np.ones_like(x)
    d = 1.0 / _nonzero(1.0 - (a + b) * x / (a + 1.0))
    total = d.copy()
    for m in range(1, _MOST_TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1.0) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1.0))
        d, c = 1.0 / _nonzero(1.0 + even * d), _nonzero(1.0 + even / c)
        total = total * d * c
        d, c = 1.0 / _nonzero(1.0 + odd * d), _nonzero(1.0 + odd / c)
        factor = d * c
        total = total * factor
        if np.all(np.abs(factor - 1.0) < 1e-15):
            break
    return total


def _nonzero(x: FloatArray) -> FloatArray:
    return np.where(np.abs(x) < _TINY, _TINY, x)
