"""Measurements of one voice as columns of numbers, so that a bound is compared with thousands of them at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from claimtrack.claims.model import Comparator, Threshold
from claimtrack.resolution.measuring import Passes
from claimtrack.resolution.tracks import Row

_Floats = NDArray[np.float64]
_Bools = NDArray[np.bool_]


class Levels:
    """The lower and upper ends of measured intervals, in the order of their rows."""

    def __init__(self, rows: list[Row]) -> None:
        self._rows = rows
        measured = [row.event.measurement for row in rows]
        values = [(one.value, one.low, one.high) for one in measured if one is not None]
        self._low: _Floats = np.array([value if low is None else low for value, low, _ in values], dtype=np.float64)
        self._high: _Floats = np.array([value if high is None else high for value, _, high in values], dtype=np.float64)
        self._starts = np.array([row.start.toordinal() for row in rows], dtype=np.int64)

    def first(
        self, wanted: Passes, bound: Threshold, factor: float, places: tuple[int, int], since: int | None
    ) -> Row | None:
        """The first of the rows at `places` (from, to), begun no earlier than the day number `since`, that answers so.

        `factor` turns the measured numbers into the claim's unit.
        """
        part = slice(*places)
        fits = _answers(self._low[part] * factor, self._high[part] * factor, bound, wanted)
        if since is not None:
            fits &= self._starts[part] >= since
        found = int(np.argmax(fits)) if fits.size else 0
        return self._rows[places[0] + found] if fits.size and fits[found] else None


def _answers(low: _Floats, high: _Floats, bound: Threshold, wanted: Passes) -> _Bools:
    """The same as `compare`, for many intervals."""
    below, above = _passes(low, bound), _passes(high, bound)
    yes, no = below & above, ~(below | above)
    if bound.comparator is Comparator.EQUAL:
        yes = (low == high) & (low == bound.value)
        inside = (low != high) & (low <= bound.value) & (bound.value <= high)
        no = ~(yes | inside)
    elif bound.comparator is Comparator.BETWEEN:
        upper = bound.value if bound.upper is None else bound.upper
        no &= ~((low < bound.value) & (high > upper))
    match wanted:
        case Passes.YES:
            return yes
        case Passes.NO:
            return no
        case Passes.INSIDE:
            return ~(yes | no)


def _passes(values: _Floats, bound: Threshold) -> _Bools:
    match bound.comparator:
        case Comparator.ABOVE:
            return values > bound.value
        case Comparator.AT_LEAST:
            return values >= bound.value
        case Comparator.BELOW:
            return values < bound.value
        case Comparator.AT_MOST:
            return values <= bound.value
        case Comparator.EQUAL:
            return np.equal(values, bound.value)
        case Comparator.BETWEEN:
            upper = bound.value if bound.upper is None else bound.upper
            return np.logical_and(values >= bound.value, values <= upper)
