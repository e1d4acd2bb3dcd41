"""How a forecaster goes about it: how much they cover, how early they speak, how far from the crowd."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import BadForecastsError, checked
from claimtrack.scoring.figures import Figure, absent, figure
from claimtrack.scoring.rates import rate
from claimtrack.scoring.spread import Spread, spread_of

MOST_IMPUTED = 0.05
"""Beyond this share of chances that were not said but supplied, a forecaster leaves the probability board."""


def coverage(answered: int, asked: int) -> Figure:
    """Share of the questions open to a forecaster that they answered, 0..1, with a Jeffreys interval."""
    return rate(answered, asked, nothing="no questions were open")


def lead_time(days: ArrayLike) -> Spread:
    """Days from the forecast to the day its outcome could be known: median and quartiles; larger is earlier."""
    return spread_of(days, nothing="no resolved forecasts")


def boldness(probabilities: ArrayLike, outcomes: ArrayLike, reference: ArrayLike) -> Figure:
    """Mean gain of one unit staked a forecast at the reference's fair odds, on the side the forecaster leans to.

    Leaning to yes at reference chance r wins (1 - r) / r or loses 1; to no, r / (1 - r) or 1. Being right where the
    reference doubted pays most. A forecast equal to its reference stakes nothing and is left out, as is one whose
    reference is certain. 0 is what the reference's own odds pay on average if they are right.
    """
    p, y = checked(probabilities, outcomes)
    r, _ = checked(np.broadcast_to(np.asarray(reference, dtype=np.float64), p.shape), y)
    staked = (p != r) & (r > 0.0) & (r < 1.0)
    p, y, r = p[staked], y[staked], r[staked]
    left_out = int(staked.size - p.size)
    if not p.size:
        return absent("no forecast differs from its reference", left_out=left_out)
    backed = np.where(p > r, r, 1.0 - r)
    won = (p > r) == (y == 1.0)
    return figure(np.where(won, (1.0 - backed) / backed, -1.0).mean(), p.size).leaving_out(left_out)


def on_probability_board(imputed: int, n: int) -> bool:
    """True when at most one in twenty of a forecaster's `n` chances was supplied rather than said."""
    if not 0 <= imputed <= n:
        raise BadForecastsError(f"{imputed} imputed of {n}", "count the imputed among all")
    return n > 0 and imputed <= MOST_IMPUTED * n
