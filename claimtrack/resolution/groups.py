"""The headline of a group: what its claims amount to together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.claims.verdict import Outcome, Verdict
from claimtrack.resolution.words import listed


@dataclass(frozen=True, slots=True)
class Headline:
    """`hits` of `judged` claims came true, void ones left out of both; `outcome` is that of all together."""

    outcome: Outcome
    hits: int
    judged: int
    sentence: str


def headline(verdicts: Sequence[Verdict]) -> Headline:
    """The conjunction of a group: false with one false, true with all true, else the least settled of the rest."""
    counts = Counter(verdict.outcome for verdict in verdicts)
    judged = len(verdicts) - counts[Outcome.VOID]
    hits = counts[Outcome.TRUE]
    outcome = _conjunction(counts, judged)
    rest = [f"{counts[kind]} {kind}" for kind in Outcome if kind is not Outcome.TRUE and counts[kind]]
    tail = f" ({listed(rest)})" if rest else ""
    return Headline(outcome, hits, judged, f"{outcome}: {hits} of {judged} came true{tail}")


def _conjunction(counts: Counter[Outcome], judged: int) -> Outcome:
    if counts[Outcome.FALSE]:
        return Outcome.FALSE
    for outcome in (Outcome.PENDING, Outcome.UNKNOWN, Outcome.AMBIGUOUS):
        if counts[outcome]:
            return outcome
    return Outcome.TRUE if judged else Outcome.VOID
