"""The leaderboard: shrunken, adjusted, with groups that cannot be told apart and a line on luck."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import BoolArray, FloatArray, IntArray, checked, codes_of
from claimtrack.scoring.bootstrap import USUAL, Resampling
from claimtrack.scoring.difficulty import ALONE, crossed_effects, fixed_effects
from claimtrack.scoring.figures import LEVEL, NO_FORECASTS, Figure, Interval, absent, figure
from claimtrack.scoring.groups import group_forecasters
from claimtrack.scoring.habits import MOST_IMPUTED
from claimtrack.scoring.peers import peer_scores
from claimtrack.scoring.proper import CLIP, brier_losses, log_losses
from claimtrack.scoring.rates import jeffreys_bounds
from claimtrack.scoring.shrinkage import Shrunk, shrink_means, shrink_rates, within_variance
from claimtrack.scoring.special import normal_quantile

MINIMUM = 10
"""Fewest resolved forecasts for a place on the board."""
MOST_COMPARED = 200
"""Only so many of the best are drawn against each other for groups."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One forecaster's place and figures; a smaller Brier, adjusted or shrunken, is better."""

    forecaster: str
    n: int
    imputed: int
    """Chances that were not said but read from a word or supplied."""
    hit_rate: Figure
    hit_rate_shrunk: Figure
    brier: Figure
    brier_shrunk: Figure
    log_score: Figure
    skill: Figure
    """Brier skill against always saying the base rate of all forecasts on the board."""
    adjusted: Figure
    """Brier on questions of average difficulty (two-way fixed effects)."""
    adjusted_shrunk: Figure
    """The same with crossed random effects: shrunken."""
    adjusted_skill: Figure
    """Skill of `adjusted` against the base rate's score."""
    peer: Figure
    rank: int | None = None
    rank_low: int | None = None
    rank_high: int | None = None
    group: int | None = None
    """1 for the leading group; forecasters of one group cannot be told apart from its first."""
    off_board: str = ""
    """Why there is no rank; empty for who has one."""


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
        return f"About {self.luck.value:.0%} of the spread between forecasters' scores is luck."


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
    columns = _Columns(who, what, p, y, guessed, len(labels), minimum)
    order = columns.ranking()
    places = group_forecasters(
        columns.adjusted_losses, who, what, order[:MOST_COMPARED], columns.kept(order[:MOST_COMPARED]), resampling
    )
    rows = {code: columns.standing(code, labels[code]) for code in np.flatnonzero(columns.n).tolist()}
    for at, code in enumerate(order.tolist()):
        place = places[at] if at < len(places) else None
        rows[code] = replace(
            rows[code],
            rank=at + 1,
            rank_low=place.rank_low if place else None,
            rank_high=place.rank_high if place else None,
            group=place.group if place else None,
        )
    return _board(rows, order, columns, minimum)


def _board(rows: dict[int, Standing], order: IntArray, columns: _Columns, minimum: int) -> Leaderboard:
    unranked = sorted((row for row in rows.values() if row.rank is None), key=lambda row: row.forecaster)
    enough = [row for row in rows.values() if row.n >= minimum]
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


class _Columns:
    """Figures of all forecasters at once, an array each."""

    def __init__(
        self, who: IntArray, what: IntArray, p: FloatArray, y: FloatArray, imputed: BoolArray, people: int, minimum: int
    ) -> None:
        self._minimum = minimum
        self._z = normal_quantile(0.5 + LEVEL / 2.0)
        self.losses = brier_losses(p, y)
        self.n = np.bincount(who, minlength=people)
        divisor = np.maximum(self.n, 1)
        self.brier = np.bincount(who, weights=self.losses, minlength=people) / divisor
        logs = log_losses(p, y, clip=CLIP)
        self._log = np.bincount(who, weights=logs, minlength=people) / divisor
        self._log_variance = within_variance(logs, who)
        self.imputed = np.bincount(who, weights=imputed, minlength=people).astype(np.int64)
        decided = p != 0.5
        right = decided & ((p > 0.5) == (y == 1.0))
        self._decided = np.bincount(who, weights=decided, minlength=people).astype(np.int64)
        self._right = np.bincount(who, weights=right, minlength=people).astype(np.int64)
        base = float(y.mean())
        self._base_score = base * (1.0 - base)
        self._reference = np.bincount(who, weights=(base - y) ** 2, minlength=people) / divisor
        self._crossed = crossed_effects(self.losses, who, what)
        self._fixed_adjusted = fixed_effects(self.losses, who, what).adjusted
        self._adjusted, self._spread, self._chance = self._crossed.adjusted, self._crossed.spread, self._crossed.chance
        self.adjusted_losses = self.losses - self._crossed.question_effects[what]
        self._adjusted_raw = np.bincount(who, weights=self.adjusted_losses, minlength=people) / divisor
        peer = peer_scores(who, what, p, y)
        stands = ~np.isnan(peer)
        self._stands = np.bincount(who, weights=stands, minlength=people)
        self._peer_variance = within_variance(peer[stands], who[stands])
        self._peer = np.bincount(who, weights=np.where(stands, peer, 0.0), minlength=people)
        self._shrink(who, people)

    def _shrink(self, who: IntArray, people: int) -> None:
        """Fit the prior on those with a place on the board; everyone is shrunk toward it."""
        enough = np.flatnonzero(self.n >= min(self._minimum, int(self.n.max())))
        self.place = np.full(people, -1)
        self.place[enough] = np.arange(enough.size)
        self._variance = within_variance(self.losses, who)
        self.brier_shrunk = shrink_means(self.brier[enough], self.n[enough], self._variance)
        leaned = np.maximum(self._decided[enough], 1)
        self.hits_shrunk = shrink_rates(np.minimum(self._right[enough], leaned), leaned)
        self._hit_low, self._hit_high = jeffreys_bounds(self._right, np.maximum(self._decided, 1))

    def ranking(self) -> IntArray:
        """Forecasters with enough forecasts of their own, the smallest shrunken adjusted Brier first."""
        eligible = np.flatnonzero((self.n >= self._minimum) & (self.imputed <= MOST_IMPUTED * self.n))
        # Where shrinking leaves no difference, the unshrunken order stands.
        keys = (self._adjusted_raw[eligible], self._adjusted[eligible])
        return eligible[np.lexsort(keys)]

    def kept(self, order: IntArray) -> FloatArray:
        """Share of their distance from the mean that shrinking left; 1 for all where it left nothing."""
        return self._crossed.kept[order] if self._crossed.forecaster_variance else np.ones(order.size)

    @property
    def luck(self) -> Figure:
        """Share of the spread of adjusted means, among those with enough forecasts, that is chance."""
        enough = np.flatnonzero(self.place >= 0)
        if enough.size < 2:
            return absent("fewer than two forecasters", n=enough.size)
        chance = float(self._crossed.chance[enough].mean())
        whole = chance + self._crossed.forecaster_variance
        return figure(chance / whole, enough.size) if whole else absent("no spread at all", n=enough.size)

    def standing(self, code: int, name: str) -> Standing:
        """The row of one forecaster, without rank or group."""
        n, adjusted = int(self.n[code]), float(self._adjusted[code])
        return Standing(
            forecaster=name,
            n=n,
            imputed=int(self.imputed[code]),
            hit_rate=self._hit_rate(code),
            hit_rate_shrunk=self._shrunk(self.hits_shrunk, code),
            brier=self._wide(figure(self.brier[code], n), self._variance / n, lowest=0.0, highest=1.0),
            brier_shrunk=self._shrunk(self.brier_shrunk, code),
            log_score=self._wide(
                figure(self._log[code], n, note=f"clipped at {CLIP:g}"), self._log_variance / n, lowest=0.0
            ),
            skill=self._skill(self.brier[code], float(self._reference[code]), self._variance / n, n),
            adjusted=self._wide(figure(self._fixed_adjusted[code], n, reason=ALONE), float(self._chance[code])),
            adjusted_shrunk=figure(adjusted, n).within(self._normal(adjusted, float(self._spread[code]))),
            adjusted_skill=self._skill(self._fixed_adjusted[code], self._base_score, float(self._chance[code]), n),
            peer=self._wide(
                figure(self._peer[code] / self._stands[code], int(self._stands[code])),
                self._peer_variance / float(self._stands[code]),
            ),
            off_board=self._off_board(code),
        )

    def _normal(self, value: float, spread: float) -> Interval:
        half = self._z * spread
        return Interval(float(value) - half, float(value) + half, LEVEL, "normal")

    def _wide(self, found: Figure, variance: float, *, lowest: float = -math.inf, highest: float = math.inf) -> Figure:
        """The figure with a normal interval from the variance of its mean, kept within what the score can be."""
        if found.value is None:
            return found
        interval = self._normal(found.value, variance**0.5)
        return found.within(replace(interval, low=max(lowest, interval.low), high=min(highest, interval.high)))

    def _hit_rate(self, code: int) -> Figure:
        decided = int(self._decided[code])
        if not decided:
            return absent("never leaned to either side")
        interval = Interval(float(self._hit_low[code]), float(self._hit_high[code]), LEVEL, "Jeffreys")
        return figure(self._right[code] / decided, decided).within(interval)

    def _shrunk(self, shrunk: Shrunk, code: int) -> Figure:
        at, n = int(self.place[code]), int(self.n[code])
        if at < 0:
            return absent(f"fewer than {self._minimum} forecasts", n=n)
        interval = Interval(float(shrunk.low[at]), float(shrunk.high[at]), shrunk.level, "empirical Bayes")
        return figure(shrunk.estimates[at], n).within(interval)

    def _skill(self, score: float, reference: float, variance: float, n: int) -> Figure:
        if not self._base_score:
            return absent("every outcome is the same", n=n)
        return self._wide(figure(1.0 - score / reference, n, reason=ALONE), variance / reference**2)

    def _off_board(self, code: int) -> str:
        if self.n[code] < self._minimum:
            return f"fewer than {self._minimum} forecasts"
        if self.imputed[code] > MOST_IMPUTED * self.n[code]:
            return f"{self.imputed[code] / self.n[code]:.0%} of the chances are not the forecaster's own"
        return ""
