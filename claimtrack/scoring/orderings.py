"""Scores of orderings: who was next, and in what order things came. Never mixed with scores of chances."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import BadForecastsError, BoolArray, FloatArray, IntArray, codes_of
from claimtrack.scoring.bootstrap import (
    FEWEST_CLUSTERS,
    USUAL,
    Resampling,
    bootstrap_sums,
    cluster_weights,
    percentile_interval,
)
from claimtrack.scoring.figures import Figure, absent, figure
from claimtrack.scoring.rates import rate

_MOST_ITEMS = 300


@dataclass(frozen=True, slots=True)
class PairCounts:
    """What became of the pairs that a forecaster put in order."""

    concordant: int
    """Came in the order named."""
    discordant: int
    undecided: int
    """Neither happened, both on one day, or one was lost from sight too early to tell."""


def next_correct(firsts: int, lists: int, *, left_out: int = 0) -> Figure:
    """Share of decided lists whose first-named came first of all that was named, with a Jeffreys interval."""
    return rate(firsts, lists, left_out=left_out, nothing="no list is decided")


def count_pairs(ranks: ArrayLike, days: ArrayLike, *, followed_until: ArrayLike = np.inf) -> PairCounts:
    """Pairs of one list by Harrell's rule for censored times.

    `days` holds the day each happened, NaN for what did not happen by the day `followed_until` (one for all or one
    each). A pair counts once the first of the two is known: one that happened precedes one still open when it did.
    Equal ranks were not put in order and are no pair.
    """
    rank, day = np.asarray(ranks, dtype=np.float64), np.asarray(days, dtype=np.float64)
    if rank.ndim != 1 or rank.shape != day.shape:
        raise BadForecastsError(f"{rank.shape} ranks against {day.shape} days", "give one day for each rank")
    until = np.broadcast_to(np.asarray(followed_until, dtype=np.float64), rank.shape)
    before = _certainly_before(day, until)
    ordered = rank[:, None] < rank[None, :]
    concordant = int((ordered & before).sum())
    discordant = int((ordered & before.T).sum())
    return PairCounts(concordant, discordant, int(ordered.sum()) - concordant - discordant)


def concordance(
    ranks: ArrayLike,
    days: ArrayLike,
    *,
    lists: ArrayLike | None = None,
    followed_until: ArrayLike = np.inf,
    resampling: Resampling = USUAL,
) -> Figure:
    """Harrell's C (1982) over the pairs that were put in order: 1 is the order foreseen, 0.5 a coin, 0 the reverse.

    `lists` says which list each rank belongs to; pairs are made within lists only, and the interval draws whole lists.
    n counts decided pairs, `left_out` the undecided.
    """
    rank, day = np.asarray(ranks, dtype=np.float64), np.asarray(days, dtype=np.float64)
    until = np.broadcast_to(np.asarray(followed_until, dtype=np.float64), rank.shape)
    codes = np.zeros(rank.size, dtype=np.int64) if lists is None else codes_of(lists, rank.size)
    counts = [count_pairs(rank[mine], day[mine], followed_until=until[mine]) for mine in _members(codes)]
    good = np.array([count.concordant for count in counts], dtype=np.float64)
    decided = good + np.array([count.discordant for count in counts], dtype=np.float64)
    undecided = sum(count.undecided for count in counts)
    if not decided.sum():
        return absent("no ordered pair is decided", left_out=undecided)
    found = figure(good.sum() / decided.sum(), int(decided.sum())).leaving_out(undecided)
    (interval,) = bootstrap_sums(np.column_stack([decided, good]), np.arange(decided.size), _ratio, resampling)
    return found.within(interval, note="" if interval else "no interval: it takes two lists or more")


def kendall_tau_b(first: ArrayLike, second: ArrayLike, *, resampling: Resampling = USUAL) -> Figure:
    """Kendall's tau-b (1945) of two complete rankings, -1..1, ties allowed; n counts the items.

    The interval draws items, from ten on; among fewer the draws show too little spread.
    """
    x, y = np.asarray(first, dtype=np.float64), np.asarray(second, dtype=np.float64)
    if x.ndim != 1 or x.shape != y.shape or not (np.isfinite(x).all() and np.isfinite(y).all()):
        raise BadForecastsError("rankings are not complete", "give two finite ranks for each item")
    signs_x, signs_y = np.sign(x[:, None] - x[None, :]), np.sign(y[:, None] - y[None, :])
    value = float(_tau(np.ones((1, x.size)), signs_x, signs_y)[0]) if x.size else np.nan
    found = figure(value, x.size, reason="fewer than two distinct ranks")
    if found.is_absent or not FEWEST_CLUSTERS <= x.size <= _MOST_ITEMS:
        few = x.size < FEWEST_CLUSTERS
        why = f"no interval: fewer than {FEWEST_CLUSTERS} items" if few else "no interval: too many items to draw"
        return found if found.is_absent else found.within(None, note=why)
    draws = [_tau(weights, signs_x, signs_y) for weights in cluster_weights(x.size, resampling.draws, resampling.seed)]
    return found.within(percentile_interval(np.concatenate(draws), resampling.level))


def mean_tau_b(taus: Sequence[float], *, left_out: int = 0, resampling: Resampling = USUAL) -> Figure:
    """Mean of the tau-b of several complete lists, -1..1; n counts lists, and the interval draws whole lists."""
    values = np.asarray(taus, dtype=np.float64)
    if not values.size:
        return absent("of no list has everything come", left_out=left_out)
    found = figure(values.mean(), values.size).leaving_out(left_out)
    table = np.column_stack([np.ones_like(values), values])
    (interval,) = bootstrap_sums(table, np.arange(values.size), _ratio, resampling)
    note = ""
    if values.size < FEWEST_CLUSTERS:
        note = f"interval from under {FEWEST_CLUSTERS} lists: too narrow"
    if values.size < 2:
        note = "no interval: it takes two lists or more"
    return found.within(interval, note=note)


def _tau(weights: FloatArray, signs_x: FloatArray, signs_y: FloatArray) -> FloatArray:
    """tau-b under each row of whole weights; NaN where a ranking is all ties."""

    def over_pairs(table: FloatArray) -> FloatArray:
        return np.asarray(((weights @ table) * weights).sum(axis=1))

    with np.errstate(invalid="ignore"):
        return over_pairs(signs_x * signs_y) / np.sqrt(over_pairs(signs_x**2) * over_pairs(signs_y**2))


def _certainly_before(day: FloatArray, until: FloatArray) -> BoolArray:
    """[i, j] is true when i is known to have happened before j."""
    happened = ~np.isnan(day)
    earlier = day[:, None] < np.where(happened, day, np.inf)[None, :]
    in_sight = happened[None, :] | (day[:, None] <= until[None, :])
    return np.asarray(happened[:, None] & earlier & in_sight)


def _members(codes: IntArray) -> list[IntArray]:
    order = np.argsort(codes, kind="stable")
    return [part for part in np.split(order, np.flatnonzero(np.diff(codes[order])) + 1) if part.size]


def _ratio(sums: FloatArray) -> FloatArray:
    with np.errstate(invalid="ignore"):
        return np.asarray(sums[:, 1:] / sums[:, :1])
