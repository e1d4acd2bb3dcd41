"""Cox's logistic recalibration: how far the log odds that were said lie from those that came true."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import FloatArray, checked
from claimtrack.scoring.figures import LEVEL, NO_FORECASTS, ONE_OUTCOME, Figure, Interval, absent, figure
from claimtrack.scoring.special import normal_quantile

_MOST_STEPS = 100
_STEEPEST = 1e4
"""A fit beyond this is running off to infinity: the outcomes are separated."""


@dataclass(frozen=True, slots=True)
class CoxCalibration:
    """Fit of logit P(true) = intercept + slope * logit(p), Cox (1958); (0, 1) is calibrated.

    A slope below 1 means chances too extreme, above 1 too timid. `in_the_large` is the intercept with the slope held
    at 1: below 0 means that things came true less often than said. Intervals are Wald's.
    """

    intercept: Figure
    slope: Figure
    in_the_large: Figure


def cox_calibration(
    probabilities: ArrayLike, outcomes: ArrayLike, *, clip: float | None = None, level: float = LEVEL
) -> CoxCalibration:
    """Cox intercept and slope with calibration in the large; absent, with the reason, where no finite fit exists.

    Chances of 0 and 1 have no log odds: they make the fit absent unless `clip` moves them inside.
    """
    p, y = checked(probabilities, outcomes)
    note = "" if clip is None else f"probabilities clipped to [{clip:g}, {1 - clip:g}]"
    if clip is not None:
        p = np.clip(p, clip, 1.0 - clip)
    reason = _obstacle(p, y)
    if reason:
        none = absent(reason, n=y.size)
        return CoxCalibration(none, none, none)
    logits = np.log(p) - np.log1p(-p)
    large = _fit(np.ones((y.size, 1)), logits, y)
    in_the_large = _figures(large, y.size, level, note)[0]
    if np.ptp(logits) == 0.0:
        none = absent("every chance is the same", n=y.size)
        return CoxCalibration(none, none, in_the_large)
    both = _fit(np.column_stack([np.ones(y.size), logits]), np.zeros(y.size), y)
    intercept, slope = _figures(both, y.size, level, note) if both else _separated(y.size)
    return CoxCalibration(intercept, slope, in_the_large)


def _obstacle(p: FloatArray, y: FloatArray) -> str:
    if not y.size:
        return NO_FORECASTS
    if y.min() == y.max():
        return ONE_OUTCOME
    if p.min() == 0.0 or p.max() == 1.0:
        return "a chance of 0 or 100% has no log odds"
    return ""


@dataclass(frozen=True, slots=True)
class _Fit:
    coefficients: FloatArray
    covariance: FloatArray


def _fit(design: FloatArray, offset: FloatArray, y: FloatArray) -> _Fit | None:
    """Logistic regression by Newton steps, halved while the likelihood would fall; none without a finite maximum."""
    beta = np.zeros(design.shape[1])
    likelihood = _log_likelihood(offset + design @ beta, y)
    for _ in range(_MOST_STEPS):
        fitted = _expit(offset + design @ beta)
        information = design.T @ (design * (fitted * (1.0 - fitted))[:, None])
        try:
            step: FloatArray = np.asarray(np.linalg.solve(information, design.T @ (y - fitted)))
        except np.linalg.LinAlgError:
            return None
        beta, likelihood, moved = _advance(design, offset, y, beta, step, likelihood)
        if np.abs(beta).max() > _STEEPEST:
            return None
        if not moved or np.abs(step).max() < 1e-13 * (1.0 + np.abs(beta).max()):
            fitted = _expit(offset + design @ beta)
            weights = fitted * (1.0 - fitted)
            if weights.max() < 1e-8:
                return None
            return _Fit(beta, np.asarray(np.linalg.inv(design.T @ (design * weights[:, None]))))
    return None


def _advance(
    design: FloatArray, offset: FloatArray, y: FloatArray, beta: FloatArray, step: FloatArray, before: float
) -> tuple[FloatArray, float, bool]:
    scale = 1.0
    while scale > 1e-6:
        candidate = beta + scale * step
        after = _log_likelihood(offset + design @ candidate, y)
        if after >= before - 1e-14 * abs(before):
            return candidate, after, True
        scale /= 2.0
    return beta, before, False


def _figures(fit: _Fit | None, n: int, level: float, note: str) -> tuple[Figure, ...]:
    if fit is None:
        return _separated(n)
    z = normal_quantile(0.5 + level / 2.0)
    found = []
    for value, variance in zip(fit.coefficients.tolist(), np.diag(fit.covariance).tolist(), strict=True):
        half = z * math.sqrt(variance)
        found.append(figure(value, n, note=note).within(Interval(value - half, value + half, level, "Wald")))
    return tuple(found)


def _separated(n: int) -> tuple[Figure, Figure]:
    none = absent("the chances separate the outcomes perfectly: no finite fit", n=n)
    return none, none


def _expit(x: FloatArray) -> FloatArray:
    small = np.exp(-np.abs(x))
    return np.where(x >= 0.0, 1.0, small) / (1.0 + small)


def _log_likelihood(x: FloatArray, y: FloatArray) -> float:
    return float((y * x - np.logaddexp(0.0, x)).sum())
