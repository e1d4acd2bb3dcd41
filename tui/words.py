"""How values look on the screen: outcomes with a sign and a word, chances in percent, days, windows."""

from __future__ import annotations

from datetime import date

from claimtrack.claims import Outcome, ProbabilityBasis
from claimtrack.workflow.views import ClaimRow, Counts, Figure, Status
from tui.safe import one_line
from tui.widgets.columns import Cell

NO_NAME = "(no name)"
DASH = "–"

OUTCOMES: dict[Outcome | None, tuple[str, str]] = {
    Outcome.TRUE: ("✓", "good"),
    Outcome.FALSE: ("✗", "bad"),
    Outcome.AMBIGUOUS: ("±", "doubt"),
    Outcome.VOID: ("ø", "faint"),
    Outcome.PENDING: ("…", "strong"),
    Outcome.UNKNOWN: ("?", "odd"),
    None: ("·", "faint"),
}
"""Sign and tone of each outcome; the word always stands beside them."""

STATUS_WORDS = {
    Status.NEW: "new",
    Status.NEEDS_JUDGEMENT: "needs judgement",
    Status.CONFLICTING: "conflicting",
    Status.WAITING: "waiting",
    Status.DECIDED: "decided",
    Status.REJECTED: "rejected",
}


def outcome_cell(outcome: Outcome | None, *, differs: bool = False) -> Cell:
    """Sign and word of an outcome; another sign where people differ about it."""
    sign, tone = OUTCOMES[outcome]
    return Cell(f"{'≠' if differs else sign} {outcome or 'open'}", tone)


def name(forecaster: str | None, *, limit: int = 80) -> str:
    """A forecaster's name on one safe line."""
    return one_line(forecaster, limit=limit) or NO_NAME


def percent(probability: float | None) -> str:
    """A chance in whole percent; a tenth where rounding would say never or always."""
    if probability is None:
        return DASH
    if 0 < probability < 0.01 or 0.99 < probability < 1:
        return f"{probability:.1%}"
    return f"{probability:.0%}"


def chance(row: ClaimRow) -> str:
    """The chance with a sign for where it comes from: 70% stated, ~70% read from a word, (70%) from a bare will."""
    if row.probability is None:
        return DASH
    shown = percent(row.probability)
    if row.probability_basis == ProbabilityBasis.HEDGE:
        return f"~{shown}"
    return f"({shown})" if row.probability_basis == ProbabilityBasis.BARE else shown


def window(earliest: date | None, latest: date | None, latest_lenient: date | None = None) -> str:
    """Days of a window as short as they can be said."""
    if earliest is None and latest is None:
        return DASH
    if earliest is None or latest is None:
        return f"from {earliest}" if latest is None else f"to {latest}"
    more = f"~{_short(latest, latest_lenient)}" if latest_lenient and latest_lenient != latest else ""
    if earliest == latest:
        return f"{earliest}{more}"
    return f"{earliest}..{_short(earliest, latest)}{more}"


def _short(first: date, then: date) -> str:
    return then.isoformat()[5:] if first.year == then.year else then.isoformat()


def deadline(row: ClaimRow) -> str:
    """The last day of a claim's window, where it has one."""
    if row.latest is None:
        return DASH if row.earliest is None else f"after {row.earliest}"
    lenient = "~" if row.latest_lenient and row.latest_lenient != row.latest else ""
    return f"{row.latest}{lenient}"


def figure(value: Figure | None, *, as_percent: bool = False) -> str:
    """A number; a dash where there is none."""
    if value is None or value.value is None:
        return DASH
    return percent(value.value) if as_percent else f"{value.value:.3f}"


def interval(value: Figure | None, *, as_percent: bool = False) -> str:
    """The interval of a number; nothing where there is none."""
    if value is None or value.low is None or value.high is None:
        return ""
    if as_percent:
        return f"{value.low:.0%}–{value.high:.0%}"
    return f"{value.low:.2f}–{value.high:.2f}"


def counted(counts: Counts) -> str:
    """Counts of all outcomes that occur, with their signs."""
    parts = [
        f"{OUTCOMES[outcome][0]} {number} {outcome or 'open'}"
        for outcome, number in (
            (Outcome.TRUE, counts.true),
            (Outcome.FALSE, counts.false),
            (Outcome.AMBIGUOUS, counts.ambiguous),
            (Outcome.VOID, counts.void),
            (Outcome.PENDING, counts.pending),
            (Outcome.UNKNOWN, counts.unknown),
            (None, counts.unresolved),
        )
        if number
    ]
    return ", ".join(parts) or "no claims"


def plural(number: int, noun: str) -> str:
    """ "1 claim", "2 claims"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
