"""The leaderboard: shrunken, adjusted, with groups that cannot be told apart and a line on luck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import IntArray, checked, codes_of
from claimtrack.scoring.bootstrap import USUAL, Resampling
from claimtrack.scoring.figures import NO_FORECASTS, Figure, absent
from claimtrack.scoring.groups import Place, drawn_means, group_forecasters
from claimtrack.scoring.standings import Columns, Standing

MINIMUM = 10
"""Fewest resolved forecasts for a place on the board."""
MOST_COMPARED = 200
"""Only so many of the best are drawn against each other, for groups and for intervals by bootstrap."""


def luck_share(share: float) -> str:
    """A share in words, in whole percent: "about 24%"; nearly none and nearly all never read as none or all."""
    if share in (0.0, 1.0):
        return "all" if share else "none"
    return "under 1%" if share < 0.005 else "over 99%" if share > 0.995 else f"about {share:.0%}"


@dataclass(frozen=True, slots=True)
class Leaderboard:
    """Ranked standings first, best first, then those without a rank by name; with what share of the spread is luck."""

    standings: tuple[Standing, ...]
    by_hit_rate: tuple[Standing, ...]
    """All with enough forecasts by shrunken hit rate, best first: also those who said few numbers."""
    luck: Figure
    hit_rate_luck: Figure
    minimum: int

    @property
    def luck_sentence(self) -> str:
        """What share of the differences in difficulty-adjusted Brier score is luck, in words."""
        if self.luck.value is None:
            return f"How much of the spread is luck cannot be said: {self.luck.reason}."
        told = luck_share(self.luck.value)
        return f"{told[0].upper()}{told[1:]} of the spread between the scores of {self.luck.n} forecasters is luck."


def leaderboard(
    forecaster: ArrayLike,
    question: ArrayLike,
    probabilities: ArrayLike,
    outcomes: ArrayLike,
    *,
    names: Sequence[str] | None = None,
    imputed: ArrayLike | None = None,
    minimum: int = MINIMUM,
    resampling: Resampling = USUAL,
) -> Leaderboard:
    """Rank forecasters by Brier score, adjusted for difficulty and shrunken (`Standing.adjusted_shrunk`).

    `names` gives the name of each code where `forecaster` holds codes. Off the board, with the reason: fewer than
    `minimum` forecasts, or more than 5% imputed chances. Hit rate is the share on the right side of 50%. Places and
    groups come from draws of whole questions.
    """
    p, y = checked(probabilities, outcomes)
    who, labels = _named(forecaster, names, p.size)
    what = codes_of(question, p.size)
    if not p.size:
        none = absent(NO_FORECASTS)
        return Leaderboard((), (), none, none, minimum)
    guessed = np.zeros(p.size, dtype=np.bool_) if imputed is None else np.asarray(imputed, dtype=np.bool_)
    columns = Columns(who, what, p, y, guessed, len(labels), minimum)
    order = columns.ranking()
    compared = order[:MOST_COMPARED]
    draws = drawn_means(list(columns.values.values()), who, what, compared, resampling)
    drawn = dict(zip(columns.values, draws, strict=True))
    places = group_forecasters(
        drawn["adjusted_shrunk"], columns.mean_adjusted, columns.kept(compared), columns.spread(compared), resampling
    )
    rows = {code: columns.standing(code, labels[code]) for code in np.flatnonzero(columns.n).tolist()}
    for at, code in enumerate(compared.tolist()):
        mine = {name: means[:, at] for name, means in drawn.items() if means is not None}
        rows[code] = columns.with_drawn(code, rows[code], mine, resampling.level)
    for at, code in enumerate(order.tolist()):
        rows[code] = _placed(rows[code], at + 1, places[at] if at < len(places) else None)
    return _board(rows, order, columns, minimum)


def _placed(row: Standing, rank: int, place: Place | None) -> Standing:
    """The row with its rank and, where it was compared with others, the ranks it may as well have."""
    if place is None:
        return replace(row, rank=rank)
    return replace(row, rank=rank, rank_low=place.rank_low, rank_high=place.rank_high, group=place.group)


def _board(rows: dict[int, Standing], order: IntArray, columns: Columns, minimum: int) -> Leaderboard:
    unranked = sorted((row for row in rows.values() if row.rank is None), key=lambda row: row.forecaster)
    enough = [row for row in rows.values() if not row.hit_rate_shrunk.is_absent]
    by_hits = sorted(enough, key=lambda row: (-(row.hit_rate_shrunk.value or 0.0), -row.n, row.forecaster))
    return Leaderboard(
        (*(rows[code] for code in order.tolist()), *unranked),
        tuple(by_hits),
        columns.luck,
        columns.hits_shrunk.luck,
        minimum,
    )


def _named(forecaster: ArrayLike, names: Sequence[str] | None, n: int) -> tuple[IntArray, Sequence[str]]:
    if names is not None:
        return np.asarray(forecaster, dtype=np.int64), names
    codes = codes_of(forecaster, n)
    return codes, [str(name) for name in np.unique(np.asarray(forecaster)).tolist()]
