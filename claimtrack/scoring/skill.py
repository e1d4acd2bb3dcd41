"""Skill against a reference, power to tell cases apart, and one test of calibration."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import FloatArray, TiedForecasts, checked, pool_ties
from claimtrack.scoring.figures import NO_FORECASTS, ONE_OUTCOME, Figure, absent, figure


def skill_score(score: Figure, reference: Figure) -> Figure:
    """Share of the reference's loss that the forecasts save: 1 is perfect, 0 is no better, negative is worse.

    1 - score / reference; absent where the reference loses nothing, since nothing can be saved there.
    """
    if score.value is None:
        return score
    if reference.value is None:
        return absent(reference.reason, n=score.n)
    if reference.value == 0.0:
        return absent("the reference makes no error", n=score.n)
    if math.isinf(reference.value):
        return absent("the reference has an infinite loss", n=score.n)
    return figure(1.0 - score.value / reference.value, score.n)


def brier_skill_base_rate(probabilities: ArrayLike, outcomes: ArrayLike) -> Figure:
    """Brier skill against always saying the base rate of these very cases; absent when that rate is 0 or 1."""
    p, y = checked(probabilities, outcomes)
    if not y.size:
        return absent(NO_FORECASTS)
    base = float(y.mean())
    if base in (0.0, 1.0):
        return absent(f"{ONE_OUTCOME}: the base rate is {base:.0f}", n=y.size)
    return brier_skill(p, y, base)


def brier_skill(probabilities: ArrayLike, outcomes: ArrayLike, reference: ArrayLike = 0.5) -> Figure:
    """Brier skill against stated reference chances: one for all (50% unless said), or one for each forecast."""
    p, y = checked(probabilities, outcomes)
    r, _ = checked(np.broadcast_to(np.asarray(reference, dtype=np.float64), p.shape), y)
    if not y.size:
        return absent(NO_FORECASTS)
    n = y.size
    return skill_score(figure(((p - y) ** 2).mean(), n), figure(((r - y) ** 2).mean(), n))


def auc(probabilities: ArrayLike, outcomes: ArrayLike) -> Figure:
    """Chance that a case that happened was given more than one that did not, ties half: 0.5 is blind, 1 is perfect.

    Area under the ROC curve, the c-index of Bamber (1975); absent when every outcome is the same.
    """
    return auc_of(pool_ties(*checked(probabilities, outcomes)))


def auc_of(tied: TiedForecasts) -> Figure:
    """`auc` of pooled forecasts."""
    n, yes = tied.n, tied.yes
    if not n:
        return absent(NO_FORECASTS)
    if yes in (0, n):
        return absent(ONE_OUTCOME, n=n)
    return figure(_concordance(tied.ones.astype(np.float64), (tied.counts - tied.ones).astype(np.float64)), n)


def discrimination_slope(probabilities: ArrayLike, outcomes: ArrayLike) -> Figure:
    """Mean chance given to what happened less mean chance given to what did not, -1..1 (Yates 1982)."""
    p, y = checked(probabilities, outcomes)
    yes = int(y.sum())
    if not y.size:
        return absent(NO_FORECASTS)
    if yes in (0, y.size):
        return absent(ONE_OUTCOME, n=y.size)
    happened = float(p @ y)
    return figure(happened / yes - (float(p.sum()) - happened) / (y.size - yes), y.size)


def spiegelhalter_z(probabilities: ArrayLike, outcomes: ArrayLike) -> Figure:
    """Spiegelhalter (1986): standard normal if every stated chance is right; positive when the misses are too large.

    Absent where every chance is 0, 50% or 100%, which have no variance to compare with.
    """
    p, y = checked(probabilities, outcomes)
    if not y.size:
        return absent(NO_FORECASTS)
    slant = 1.0 - 2.0 * p
    variance = float((slant**2 * p * (1.0 - p)).sum())
    if variance == 0.0:
        return absent("every chance is 0, 50% or 100%", n=y.size)
    return figure(float(((y - p) * slant).sum()) / math.sqrt(variance), y.size)


def spiegelhalter_p(probabilities: ArrayLike, outcomes: ArrayLike) -> Figure:
    """Two-sided p-value of Spiegelhalter's Z, 0..1: small speaks against calibration."""
    z = spiegelhalter_z(probabilities, outcomes)
    return z if z.value is None else figure(math.erfc(abs(z.value) / math.sqrt(2.0)), z.n)


def _concordance(yes: FloatArray, no: FloatArray) -> float:
    below = np.cumsum(no) - no
    return float((yes * (below + 0.5 * no)).sum() / (yes.sum() * no.sum()))
