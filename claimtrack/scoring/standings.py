"""Figures of each forecaster of a board, worked out for all of them at once."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from claimtrack.scoring.arrays import BoolArray, FloatArray, IntArray, distinct_questions
from claimtrack.scoring.bootstrap import FEWEST_CLUSTERS, percentile_interval
from claimtrack.scoring.difficulty import ALONE, crossed_effects, fixed_effects
from claimtrack.scoring.figures import LEVEL, Figure, Interval, absent, figure
from claimtrack.scoring.habits import MOST_IMPUTED
from claimtrack.scoring.peers import peer_scores
from claimtrack.scoring.proper import CLIP, brier_losses, log_losses
from claimtrack.scoring.rates import jeffreys_bounds
from claimtrack.scoring.shrinkage import Shrunk, shrink_means, shrink_rates, within_variance
from claimtrack.scoring.special import normal_quantile


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


class Columns:
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
        fixed = fixed_effects(self.losses, who, what)
        self._fixed_adjusted = fixed.adjusted
        self._adjusted, self._spread, self._chance = self._crossed.adjusted, self._crossed.spread, self._crossed.chance
        self.adjusted_losses = self.losses - self._crossed.question_effects[what]
        self._adjusted_raw = np.bincount(who, weights=self.adjusted_losses, minlength=people) / divisor
        peer = peer_scores(who, what, p, y)
        stands = ~np.isnan(peer)
        self._stands = np.bincount(who, weights=stands, minlength=people)
        self._peer_variance = within_variance(peer[stands], who[stands])
        self._peer = np.bincount(who, weights=np.where(stands, peer, 0.0), minlength=people)
        self._questions = distinct_questions(who, what, people)
        self.values = {
            "brier": self.losses,
            "log_score": logs,
            "reference": (base - y) ** 2,
            "adjusted": fixed.mean + self.losses - fixed.question_effects[what],
            "adjusted_shrunk": self.adjusted_losses,
            "peer": peer,
        }
        self.mean_adjusted = float(self.adjusted_losses.mean())
        self._shrink(who, people)

    def _shrink(self, who: IntArray, people: int) -> None:
        """Fit the prior on those with a place on the board; everyone is shrunk toward it."""
        enough = np.flatnonzero(self.n >= min(self._minimum, int(self.n.max())))
        self.place = np.full(people, -1)
        self.place[enough] = np.arange(enough.size)
        self._variance = within_variance(self.losses, who)
        self.brier_shrunk = shrink_means(self.brier[enough], self.n[enough], self._variance)
        leaning = enough[self._decided[enough] > 0]
        self.hit_place = np.full(people, -1)
        self.hit_place[leaning] = np.arange(leaning.size)
        self.hits_shrunk = shrink_rates(self._right[leaning], self._decided[leaning])
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

    def spread(self, order: IntArray) -> FloatArray:
        """Standard error of the shrunken adjusted score of each."""
        return self._spread[order]

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
            hit_rate_shrunk=self._hit_rate_shrunk(code),
            brier=self._wide(figure(self.brier[code], n), self._variance / n, lowest=0.0, highest=1.0),
            brier_shrunk=self._shrunk(self.brier_shrunk, int(self.place[code]), n),
            log_score=self._wide(
                figure(self._log[code], n, note=f"clipped at {CLIP:g}"), self._log_variance / n, lowest=0.0
            ),
            skill=self._skill(self.brier[code], float(self._reference[code]), self._variance / n, n),
            adjusted=self._wide(figure(self._fixed_adjusted[code], n, reason=ALONE), float(self._chance[code])),
            adjusted_shrunk=self._possible(
                figure(adjusted, n).within(self._normal(adjusted, float(self._spread[code])))
            ),
            adjusted_skill=self._skill(self._fixed_adjusted[code], self._base_score, float(self._chance[code]), n),
            peer=self._wide(
                figure(self._peer[code] / self._stands[code], int(self._stands[code])),
                self._peer_variance / float(self._stands[code]),
            ),
            off_board=self._off_board(code),
        )

    def with_drawn(self, code: int, row: Standing, means: dict[str, FloatArray], level: float) -> Standing:
        """The row with intervals from draws of whole questions, where it rests on enough of them."""
        if self._questions[code] < FEWEST_CLUSTERS or not means:
            return row
        base = self._base_score or np.nan
        drawn = {
            "brier": means["brier"],
            "log_score": means["log_score"],
            "adjusted": means["adjusted"],
            "peer": means["peer"],
            "skill": 1.0 - means["brier"] / np.where(means["reference"] > 0.0, means["reference"], np.nan),
            "adjusted_skill": 1.0 - means["adjusted"] / base,
        }
        found = {name: percentile_interval(values, level) for name, values in drawn.items()}
        figures = {name: getattr(row, name) for name in drawn}
        return replace(
            row,
            **{
                name: figure.within(interval)
                for name, figure in figures.items()
                if not figure.is_absent and (interval := found[name]) is not None
            },
        )

    def _possible(self, found: Figure) -> Figure:
        """The figure with what no loss can be cut off its interval, unless the figure itself lies out there."""
        interval, value = found.interval, found.value
        if interval is None or value is None or not 0.0 <= value <= 1.0:
            return found
        return found.within(replace(interval, low=max(0.0, interval.low), high=min(1.0, interval.high)))

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

    def _hit_rate_shrunk(self, code: int) -> Figure:
        if not self._decided[code]:
            return absent("never leaned to either side")
        return self._shrunk(self.hits_shrunk, int(self.hit_place[code]), int(self._decided[code]))

    def _shrunk(self, shrunk: Shrunk, at: int, n: int) -> Figure:
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
