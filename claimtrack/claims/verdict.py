"""The verdict: what became of a claim, and by which evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Outcome(StrEnum):
    """What became of a claim on the as-of day. Only `true` and `false` are scored."""

    TRUE = "true"
    FALSE = "false"
    AMBIGUOUS = "ambiguous"
    """The log knows, reality is unclear: an interval straddles the deadline, sources disagree, control is shared."""
    VOID = "void"
    """Not a fair question: the premise is false, the condition was not met, it was so already when written."""
    PENDING = "pending"
    """The window is not over."""
    UNKNOWN = "unknown"
    """The window is over and the log cannot say."""

    @property
    def is_scored(self) -> bool:
        """True for the outcomes that count in scores."""
        return self in (Outcome.TRUE, Outcome.FALSE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Outcome of one claim with the evidence and the rule that carried it."""

    outcome: Outcome
    rule: str
    """Name of the rule that decided, e.g. `happened-in-window`, `silence-under-coverage`."""
    sentence: str
    """One plain sentence a reader understands, with event ids in square brackets."""
    as_of: date
    log_version: str = ""
    evidence: tuple[str, ...] = ()
    """Event ids that carried the outcome."""
    evidence_against: tuple[str, ...] = ()
    """The strongest events that speak against it."""
    decided_on: date | None = None
    """First day on which the outcome could be known."""
    late_by_days: int | None = None
    lenient_outcome: Outcome | None = None
    """Outcome under the lenient end of a vague window, where that differs or could differ."""
    deadline_passed: bool = False
    """True when the window was over on the as-of day: only such claims enter calibration."""
    by_silence: bool = False
    """True for what rests on declared coverage: a `false` (or a negated claim's `true`) that no event carries. An event
    may still be cited where it agrees."""
    by_horizon: bool = False
    """True where the claim gives no end and the horizon stood in for it."""
    judged_by: str | None = None
    """The person who judged; absent for a rule's verdict."""
