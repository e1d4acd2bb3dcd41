"""Orders of the database scored: was the first-named next, and did things come in the order named?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.claims import Kind, Outcome
from claimtrack.scoring import Figure, absent
from claimtrack.scoring.orderings import concordance, kendall_tau_b, mean_tau_b, next_correct
from claimtrack.workflow.decided import is_decided
from claimtrack.workflow.views import VerdictLine


@dataclass(frozen=True, slots=True)
class Orderings:
    """Scores of ranked lists; never mixed with scores of chances."""

    lists: int
    next_correct: Figure
    """Share of decided lists whose first-named came first."""
    concordance: Figure
    """Harrell's C over the pairs put in order: 1 as foreseen, 0.5 a coin, 0 the reverse. n counts pairs."""
    kendall: Figure
    """Mean tau-b over the lists of which everything has come: 1 as foreseen, -1 the reverse. n counts lists."""


@dataclass(frozen=True, slots=True)
class _Place:
    rank: float
    day: float
    """Day number of when it came; NaN where it had not."""
    until: float
    """Day number to which it was followed; minus infinity where the log cannot tell."""


def orderings_of(lines: Sequence[VerdictLine]) -> Orderings:
    """Score every list among these claims; a lone "X next" is a list of one."""
    lists = _lists(lines)
    firsts = [min(members, key=lambda line: line.row.rank or 1) for members in lists]
    decided = [line for line in firsts if is_decided(line.row)]
    hits = sum(line.row.outcome is Outcome.TRUE for line in decided)
    return Orderings(
        len(lists),
        next_correct(hits, len(decided), left_out=len(firsts) - len(decided)),
        _concordance([_places(members) for members in lists]),
        _kendall([_places(members) for members in lists]),
    )


def _lists(lines: Sequence[VerdictLine]) -> list[list[VerdictLine]]:
    found: dict[tuple[str, str], list[VerdictLine]] = defaultdict(list)
    for line in lines:
        if line.row.kind == Kind.ORDER:
            found[line.row.source, line.row.group or f"claim {line.row.number}"].append(line)
    return list(found.values())


def _places(members: Sequence[VerdictLine]) -> list[_Place]:
    cited = {event.id: event for line in members for event in line.evidence}
    came = {event.place: event.date_end.toordinal() for event in cited.values()}
    return [_place(line, came) for line in members]


def _place(line: VerdictLine, came: dict[str, int]) -> _Place:
    """When a target came: by the event at the place itself, else by the day that made its own claim true."""
    verdict, rank = line.verdict, float(line.row.rank or 1)
    day = came.get(line.row.target or "")
    if day is None and verdict is not None and verdict.outcome is Outcome.TRUE and verdict.decided_on is not None:
        day = verdict.decided_on.toordinal()
    if day is not None:
        return _Place(rank, float(day), float(day))
    known = verdict is not None and verdict.outcome in (Outcome.PENDING, Outcome.FALSE)
    return _Place(rank, float("nan"), float(verdict.as_of.toordinal()) if known and verdict else float("-inf"))


def _concordance(lists: Sequence[Sequence[_Place]]) -> Figure:
    places = [(number, place) for number, members in enumerate(lists) if len(members) > 1 for place in members]
    if not places:
        return absent("no list names more than one")
    return concordance(
        [place.rank for _, place in places],
        [place.day for _, place in places],
        lists=[number for number, _ in places],
        followed_until=[place.until for _, place in places],
    )


def _kendall(lists: Sequence[Sequence[_Place]]) -> Figure:
    complete = [members for members in lists if len(members) > 1 and all(place.day == place.day for place in members)]
    taus = [kendall_tau_b([place.rank for place in members], [place.day for place in members]) for members in complete]
    values = [tau.value for tau in taus if tau.value is not None]
    return mean_tau_b(values, left_out=len(lists) - len(values))
