"""One published number, never without what a reader needs to judge it: n, left out, interval, or why it is absent."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

LEVEL = 0.95
"""Level of every interval unless another is asked for."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Closed interval [low, high] at `level`, made by `method`."""

    low: float
    high: float
    level: float
    method: str

    def __contains__(self, value: float) -> bool:
        return self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Figure:
    """A number over `n` cases, or its absence with a `reason`; an unknown number is never 0 or NaN.

    `value` may be infinite (a certain forecast that failed has an infinite log score).
    """

    value: float | None
    n: int
    left_out: int = 0
    """Cases that could not enter, such as forecasts whose question is still open."""
    interval: Interval | None = None
    reason: str = ""
    """Why `value` is absent; empty when it is there."""
    note: str = ""
    """What a reader must know to quote the number, such as a clip or why there is no interval."""

    def __post_init__(self) -> None:
        if self.value is None and not self.reason:
            raise ValueError("an absent figure says why")
        if self.value is not None and math.isnan(self.value):
            raise ValueError("a figure is a number or absent, never NaN")

    @property
    def is_absent(self) -> bool:
        """True when the number cannot be had; `reason` says why."""
        return self.value is None

    @property
    def low(self) -> float | None:
        """Lower end of the interval, absent without one."""
        return None if self.interval is None else self.interval.low

    @property
    def high(self) -> float | None:
        """Upper end of the interval, absent without one."""
        return None if self.interval is None else self.interval.high

    def within(self, interval: Interval | None, *, note: str = "") -> Figure:
        """The same figure with an interval, and with `note` where there is something to add."""
        return replace(self, interval=interval, note=note or self.note)

    def leaving_out(self, left_out: int) -> Figure:
        """The same figure, told how many cases could not enter."""
        return replace(self, left_out=left_out)


def absent(reason: str, *, n: int = 0, left_out: int = 0) -> Figure:
    """A figure that cannot be had, with the reason in a few words."""
    return Figure(None, n, left_out, reason=reason)


def figure(value: float, n: int, *, reason: str = "not a number", note: str = "") -> Figure:
    """`value` over `n` cases; absent with `reason` where the arithmetic gave NaN."""
    value = float(value)
    return absent(reason, n=n) if math.isnan(value) else Figure(value, n, note=note)


NO_FORECASTS = "no resolved forecasts"
ONE_OUTCOME = "every outcome is the same"
"""Reason of the figures that compare what happened with what did not."""
