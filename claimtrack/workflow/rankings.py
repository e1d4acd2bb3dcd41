"""Who is worth listening to: forecasters of the database ranked by `claimtrack.scoring`.

A forecaster is a name on a site; a question is a proposition. Chances read from words count as imputed, so that who
never says a number is ranked by hits alone. Orders and deadlines are told apart from chances.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimtrack.claims import Outcome, ProbabilityBasis
from claimtrack.scoring import Figure, Interval, absent
from claimtrack.scoring.board import MINIMUM, Leaderboard, leaderboard, luck_share
from claimtrack.scoring.figures import LEVEL, figure
from claimtrack.scoring.habits import boldness, lead_time
from claimtrack.scoring.rates import jeffreys_bounds
from claimtrack.scoring.shrinkage import Shrunk, shrink_rates
from claimtrack.scoring.spread import Spread
from claimtrack.scoring.standings import Standing
from claimtrack.store.projection import key_of
from claimtrack.workflow.browsing import ALL
from claimtrack.workflow.decided import Scorable, came_true, is_decided, leaned_right, scorable
from claimtrack.workflow.lateness import Deadlines, deadlines_of
from claimtrack.workflow.orders import Orderings, orderings_of
from claimtrack.workflow.shown import counts_of
from claimtrack.workflow.views import ClaimFilter, Counts, VerdictLine
from claimtrack.workflow.workspace import Workspace

__all__ = ["Deadlines", "Orderings", "RankRow", "Rankings", "rank", "rankings_of"]


@dataclass(frozen=True, slots=True)
class RankRow:
    """One forecaster's record."""

    forecaster: str
    site: str | None
    counts: Counts
    """All claims of theirs that count, decided or not."""
    hit_rate: Figure
    """Share of the decided claims other than at 50% that leaned the right way; orders are not in it."""
    hit_rate_shrunk: Figure
    """The same drawn toward the mean of all by as much as luck explains."""
    standing: Standing | None
    """Figures over the decided claims that carry a chance; absent without such."""
    coverage: Figure
    """Share of the propositions decided by anyone's claims on which they have a decided claim."""
    lead: Spread
    """Days from the writing to the day the outcome could be known."""
    boldness: Figure
    """Mean gain of one unit staked a forecast at the odds of the base rate, on the side they lean to."""

    @property
    def place(self) -> int | None:
        """Place among those who say chances in numbers."""
        return self.standing.rank if self.standing else None


@dataclass(frozen=True, slots=True)
class Rankings:
    """Forecasters ranked, the scores of orders and the account of deadlines."""

    by_chances: tuple[RankRow, ...]
    """Those who say numbers, by Brier score adjusted for difficulty and drawn toward the mean, the best first."""
    by_hits: tuple[RankRow, ...]
    """All with `minimum` decided claims that leaned, by the drawn-in share that leaned right, the best first."""
    others: tuple[RankRow, ...]
    """Those with neither place, by how many claims they made."""
    minimum: int
    luck: Figure
    """Share of the spread of scores on the board of chances that is luck."""
    luck_sentence: str
    hit_luck: Figure
    orderings: Orderings
    deadlines: Deadlines
    notes: tuple[str, ...] = ()


def rank(workspace: Workspace, *, where: ClaimFilter = ALL, wishes: bool = False, minimum: int = MINIMUM) -> Rankings:
    """Rank the forecasters of the claims that pass `where`; a place takes `minimum` decided claims with a chance."""
    return rankings_of(scorable(workspace, where, wishes=wishes), minimum=minimum)


def rankings_of(found: Scorable, *, minimum: int = MINIMUM) -> Rankings:
    """The same from claims already at hand."""
    people = _people(found.lines)
    named = [line for line in found.forecasts if _label(line)]
    board = _board(named, minimum)
    rows, luck = _rows(people, named, board)
    chances = [standing.forecaster for standing in board.standings if standing.rank is not None]
    leaning = [label for label, row in rows.items() if not row.hit_rate.is_absent and row.hit_rate.n >= minimum]
    hits = sorted(leaning, key=lambda label: (*_by_hits(rows[label]), label))
    unplaced = rows.keys() - {*hits, *chances}
    others = sorted(unplaced, key=lambda label: (-rows[label].counts.n, label))
    return Rankings(
        by_chances=tuple(rows[label] for label in chances),
        by_hits=tuple(rows[label] for label in hits),
        others=tuple(rows[label] for label in others),
        minimum=minimum,
        luck=board.luck,
        luck_sentence=board.luck_sentence,
        hit_luck=luck,
        orderings=orderings_of(found.lines),
        deadlines=deadlines_of(found.lines),
        notes=_notes(found, board, luck, len(others), minimum),
    )


def _board(named: Sequence[VerdictLine], minimum: int) -> Leaderboard:
    labels = sorted({_label(line) for line in named})
    code = {label: place for place, label in enumerate(labels)}
    return leaderboard(
        [code[_label(line)] for line in named],
        [line.row.proposition for line in named],
        [line.row.probability or 0.0 for line in named],
        [came_true(line.row) for line in named],
        names=labels,
        imputed=[line.row.probability_basis != ProbabilityBasis.STATED for line in named],
        minimum=minimum,
    )


def _by_hits(row: RankRow) -> tuple[float, float, int]:
    return -round(row.hit_rate_shrunk.value or 0.0, 9), -(row.hit_rate.value or 0.0), -row.hit_rate.n


def _rows(
    people: dict[str, list[VerdictLine]], named: Sequence[VerdictLine], board: Leaderboard
) -> tuple[dict[str, RankRow], Figure]:
    """The row of each forecaster, and what share of the spread of hit rates is luck."""
    standings = {standing.forecaster: standing for standing in board.standings}
    forecasts: dict[str, list[VerdictLine]] = defaultdict(list)
    for line in named:
        forecasts[_label(line)].append(line)
    answered = [len({line.row.proposition for line in forecasts[label]}) for label in people]
    covered = _coverages(answered, len({line.row.proposition for line in named}))
    base = sum(came_true(line.row) for line in named) / len(named) if named else 0.5
    rates, luck = _hit_rates(people)
    rows = {
        label: _row(lines, forecasts[label], standings.get(label), share, base, rates[label])
        for (label, lines), share in zip(people.items(), covered, strict=True)
    }
    return rows, luck


def _hit_rates(people: dict[str, list[VerdictLine]]) -> tuple[dict[str, tuple[Figure, Figure]], Figure]:
    """Hit rate of each forecaster, plain and drawn to the mean, and what share of the spread is luck."""
    leaned = {label: [right for line in lines if (right := leaned_right(line.row)) is not None]
              for label, lines in people.items()}  # fmt: skip
    some = [label for label, rights in leaned.items() if rights]
    hits, n = [sum(leaned[label]) for label in some], [len(leaned[label]) for label in some]
    low, high = jeffreys_bounds(hits, n)
    shrunk = shrink_rates(hits, n)
    none = absent("no decided claim leaned to either side")
    rates = dict.fromkeys(people, (none, none))
    for at, label in enumerate(some):
        interval = Interval(float(low[at]), float(high[at]), LEVEL, "Jeffreys")
        rates[label] = figure(hits[at] / n[at], n[at]).within(interval), _drawn_in(shrunk, at, n[at])
    return rates, shrunk.luck


def _drawn_in(shrunk: Shrunk, at: int, n: int) -> Figure:
    interval = Interval(float(shrunk.low[at]), float(shrunk.high[at]), shrunk.level, "empirical Bayes")
    return figure(shrunk.estimates[at], n).within(interval)


def _row(
    lines: Sequence[VerdictLine],
    forecasts: Sequence[VerdictLine],
    standing: Standing | None,
    covered: Figure,
    base: float,
    hits: tuple[Figure, Figure],
) -> RankRow:
    first = lines[0].row
    chances, outcomes = [line.row.probability or 0.0 for line in forecasts], [came_true(line.row) for line in forecasts]
    return RankRow(
        forecaster=first.forecaster or "",
        site=first.site,
        counts=tally(lines),
        hit_rate=hits[0],
        hit_rate_shrunk=hits[1],
        standing=replace(standing, forecaster=first.forecaster or "") if standing else None,
        coverage=covered,
        lead=lead_time([days for line in lines if (days := _lead(line)) is not None]),
        boldness=boldness(chances, outcomes, [base] * len(forecasts)),
    )


def _coverages(answered: Sequence[int], asked: int) -> list[Figure]:
    """Share of the questions that each forecaster answered, the intervals of all worked out at once."""
    if not asked:
        return [absent("no question is decided")] * len(answered)
    low, high = jeffreys_bounds(answered, [asked] * len(answered))
    return [
        figure(n / asked, asked).within(Interval(float(below), float(above), LEVEL, "Jeffreys"))
        for n, below, above in zip(answered, low, high, strict=True)
    ]


def tally(lines: Sequence[VerdictLine]) -> Counts:
    """How many of these claims came out how; `by_silence` counts the false ones."""
    outcomes: Counter[Outcome | None] = Counter(line.row.outcome for line in lines)
    silent = sum(line.row.by_silence and line.row.outcome is Outcome.FALSE for line in lines)
    return counts_of(outcomes, silent)


def _people(lines: Sequence[VerdictLine]) -> dict[str, list[VerdictLine]]:
    found: dict[str, list[VerdictLine]] = defaultdict(list)
    for line in lines:
        if label := _label(line):
            found[label].append(line)
    return dict(found)


def _label(line: VerdictLine) -> str:
    """Name and site as one key that sorts by name; "" for people who gave no name: they share no identity."""
    name = key_of(line.row.forecaster)
    return f"{name}\x1f{(line.row.site or '').casefold()}" if name else ""


def _lead(line: VerdictLine) -> int | None:
    decided_on = line.verdict.decided_on if line.verdict and is_decided(line.row) else None
    if decided_on is None or line.row.written is None:
        return None
    return max((decided_on - line.row.written).days, 0)


def _notes(found: Scorable, board: Leaderboard, luck: Figure, few: int, minimum: int) -> tuple[str, ...]:
    notes = [found.left_out_note] if found.left_out else []
    nameless = sum(not _label(line) for line in found.lines)
    if nameless:
        notes.append(f"claims of people without a name are in no record, for they share no identity: {nameless}")
    if few:
        notes.append(f"forecasters with fewer than {minimum} decided claims, and so without a place: {few}")
    words = sum(row.off_board.endswith("own") for row in board.standings)
    if words:
        notes.append(f"ranked by hits alone, with more than 5% of their chances read from words: {words}")
    if luck.value is not None:
        notes.append(f"{luck_share(luck.value)} of the spread between the hit rates of {luck.n} forecasters is luck")
    return tuple(notes)
