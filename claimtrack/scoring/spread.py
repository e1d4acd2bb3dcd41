"""A distribution in five numbers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.figures import Figure, absent, figure


@dataclass(frozen=True, slots=True)
class Spread:
    """Median, quartiles and extremes of n values; all absent together."""

    median: Figure
    q25: Figure
    q75: Figure
    smallest: Figure
    largest: Figure


def spread_of(values: ArrayLike, *, nothing: str = "no values") -> Spread:
    """Spread of finite values, quartiles by linear interpolation; absent for the reason `nothing` without any."""
    given = np.asarray(values, dtype=np.float64)
    kept = given[np.isfinite(given)]
    if not kept.size:
        none = absent(nothing, left_out=given.size)
        return Spread(none, none, none, none, none)
    q25, median, q75 = np.quantile(kept, (0.25, 0.5, 0.75))
    found = (
        figure(value, kept.size).leaving_out(given.size - kept.size)
        for value in (median, q25, q75, kept.min(), kept.max())
    )
    return Spread(*found)
