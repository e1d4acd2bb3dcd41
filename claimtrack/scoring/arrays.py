"""Forecasts as arrays: checked once at the door, then trusted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from claimtrack.errors import ClaimtrackError

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]


class BadForecastsError(ClaimtrackError):
    """Forecasts that no score is defined for."""

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(f"forecasts: {what}; {hint}")


def checked(probabilities: ArrayLike, outcomes: ArrayLike) -> tuple[FloatArray, FloatArray]:
    """Probabilities in 0..1 and outcomes 0 or 1 as two float arrays of one length; anything else is refused."""
    p = np.asarray(probabilities, dtype=np.float64)
    y = np.asarray(outcomes, dtype=np.float64)
    if p.ndim != 1 or p.shape != y.shape:
        raise BadForecastsError(
            f"{p.shape} probabilities against {y.shape} outcomes", "give two lists of the same length"
        )
    if p.size and not (p.min() >= 0.0 and p.max() <= 1.0):
        raise BadForecastsError("a probability is missing or outside 0..1", "give chances between 0 and 1")
    if not ((y == 0.0) | (y == 1.0)).all():
        raise BadForecastsError("an outcome is neither 0 nor 1", "leave out what is not resolved")
    return p, y


def codes_of(labels: ArrayLike, n: int) -> IntArray:
    """Labels as whole numbers 0..k-1 in order of first sorted appearance; refuses another length than `n`."""
    array = np.asarray(labels)
    if array.shape != (n,):
        raise BadForecastsError(f"{array.shape} labels for {n} forecasts", "give one label for each")
    if array.size == 0:
        return np.zeros(0, dtype=np.int64)
    return np.unique(array, return_inverse=True)[1].astype(np.int64).reshape(-1)


@dataclass(frozen=True, slots=True)
class TiedForecasts:
    """Forecasts pooled by equal probability, rising: `values[i]` was said `counts[i]` times, `ones[i]` came true."""

    values: FloatArray
    counts: IntArray
    ones: IntArray

    @property
    def n(self) -> int:
        """Number of forecasts."""
        return int(self.counts.sum())

    @property
    def yes(self) -> int:
        """Number of forecasts whose event happened."""
        return int(self.ones.sum())


def pool_ties(p: FloatArray, y: FloatArray) -> TiedForecasts:
    """Pool equal probabilities of checked forecasts with one sort.

    Doubles in 0..1 order as their bit patterns do and leave the sign bit free: the outcome rides in the lowest bit of
    the shifted pattern, so that sorting plain integers sorts both arrays.
    """
    keys = (p + 0.0).view(np.uint64) << np.uint64(1)
    keys |= y.astype(np.uint64)
    keys.sort()
    happened = (keys & np.uint64(1)).astype(np.int64)
    keys >>= np.uint64(1)
    starts = run_starts(keys)
    counts = np.diff(starts, append=keys.size)
    if starts.size == keys.size:
        return TiedForecasts(keys.view(np.float64), counts, happened)
    return TiedForecasts(keys[starts].view(np.float64), counts, _sums(happened, starts))


def run_starts(ordered: NDArray[np.uint64] | FloatArray | IntArray) -> IntArray:
    """Index of the first element of each run of equal neighbours."""
    first = np.empty(ordered.size, dtype=np.bool_)
    first[:1] = True
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return np.flatnonzero(first)


def _sums(values: IntArray, starts: IntArray) -> IntArray:
    if not starts.size:
        return np.zeros(0, dtype=np.int64)
    return np.add.reduceat(values, starts)


def distinct_questions(forecaster: IntArray, question: IntArray, people: int) -> IntArray:
    """Number of distinct questions of each of `people` forecasters."""
    if not forecaster.size:
        return np.zeros(people, dtype=np.int64)
    width = int(question.max()) + 1
    keys = forecaster * width + question
    keys.sort()
    first = np.append(True, keys[1:] != keys[:-1])
    return np.bincount(keys[first] // width, minlength=people).astype(np.int64)
