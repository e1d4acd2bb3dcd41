"""The few numbers a referee has to fix beforehand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ResolveOptions:
    """Days, all of them whole; the defaults are those of the manual."""

    horizon_days: int | None = None
    """How long a claim without a date is given; absent, what its domain says, else 365."""
    status_days: int = 14
    """A status observed up to this long after a deadline still speaks for the deadline."""
    same_happening_days: int = 30
    """Two rows of one kind, place and side closer than this tell of one happening: they can contradict each other."""
    approx_days: int = 3
    """A row whose date is marked approximate may have happened this much earlier or later."""


DEFAULT_HORIZON_DAYS = 365
