"""Deadlines missed: by how much, and what would have come true with some grace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import BadForecastsError
from claimtrack.scoring.figures import Figure
from claimtrack.scoring.rates import rate
from claimtrack.scoring.spread import Spread, spread_of

GRACE_DAYS = (0, 1, 7, 14, 30, 90, 365)


@dataclass(frozen=True, slots=True)
class UnderGrace:
    """Outcomes if deadlines had been `days` later."""

    days: int
    flipped: int
    """Claims false at the deadline that would be true."""
    hit_rate: Figure


def late_by(days: ArrayLike) -> Spread:
    """Days by which late events missed the deadline (1 or more; NaN for what never came): median and quartiles.

    Only what came is counted, and what is still to come would be later: the median is a lower bound.
    """
    given = np.asarray(days, dtype=np.float64)
    return spread_of(np.where(given > 0.0, given, np.nan), nothing="nothing came late")


def under_grace(
    outcomes: ArrayLike, late_by_days: ArrayLike, *, grace: Sequence[int] = GRACE_DAYS
) -> tuple[UnderGrace, ...]:
    """Hit rate at each number of days of grace; a claim false without a late event stays false.

    `outcomes` are 0 or 1 at the deadline as stated; `late_by_days` is NaN where nothing came late.
    """
    true = np.asarray(outcomes, dtype=np.float64) == 1.0
    late = np.asarray(late_by_days, dtype=np.float64)
    if true.shape != late.shape:
        raise BadForecastsError(f"{true.shape} outcomes against {late.shape} delays", "give one delay for each")
    rows = []
    for days in grace:
        flipped = ~true & (late <= days)
        hits = int(true.sum() + flipped.sum())
        rows.append(UnderGrace(days, int(flipped.sum()), rate(hits, true.size, nothing="no resolved claims")))
    return tuple(rows)
