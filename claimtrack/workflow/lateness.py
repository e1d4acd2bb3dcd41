"""Deadlines missed: how late things came, and what some grace would have changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.claims import Polarity
from claimtrack.scoring.lateness import UnderGrace, late_by, under_grace
from claimtrack.scoring.spread import Spread
from claimtrack.workflow.decided import came_true, is_decided
from claimtrack.workflow.views import VerdictLine


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Decided claims that something happens by a day: how late the late ones came, and the hit rate under grace."""

    n: int
    missed: int
    """Of these, how many did not come by their deadline."""
    late: Spread
    """Days past the deadline of what came late; what never came is not in it."""
    grace: tuple[UnderGrace, ...]

    @property
    def never(self) -> int:
        """Misses of which nothing had come by the day of the verdict."""
        return self.missed - self.late.median.n


def deadlines_of(lines: Sequence[VerdictLine]) -> Deadlines:
    """The account over affirmed claims with an end that came out true or false."""
    dated = [line for line in lines if _has_deadline(line)]
    delays = [_delay(line) for line in dated]
    outcomes = [came_true(line.row) for line in dated]
    return Deadlines(len(dated), outcomes.count(0.0), late_by(delays), under_grace(outcomes, delays))


def _has_deadline(line: VerdictLine) -> bool:
    row = line.row
    return row.latest is not None and row.polarity == Polarity.AFFIRMED and is_decided(row)


def _delay(line: VerdictLine) -> float:
    days = line.verdict.late_by_days if line.verdict else None
    return float("nan") if days is None else float(days)
