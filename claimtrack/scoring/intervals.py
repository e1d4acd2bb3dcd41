"""Intervals of the summary's figures: by column sums where a figure is made of means, else by weighted curves."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from claimtrack.scoring.arrays import FloatArray, IntArray, TiedForecasts
from claimtrack.scoring.bootstrap import (
    BootstrapMethod,
    Resampling,
    bootstrap_cluster_sums,
    bootstrap_draws,
    bootstrap_sums,
    intervals_of,
    jackknife_normal,
)
from claimtrack.scoring.corp import bins_of, corp_brier_of, corp_log_of
from claimtrack.scoring.figures import Figure, Interval
from claimtrack.scoring.proper import brier_losses
from claimtrack.scoring.rules import RULES
from claimtrack.scoring.skill import auc_of

_MANY_FORECASTS = 5_000
"""Beyond this, curves are refitted with one of `_GROUPS` random groups of questions left out instead of 1,999 times."""
_GROUPS = 40
ABOVE_ROUNDING = 1e-9
"""A part below this is 0: turned round it, an interval would be as narrow as that."""
_MANY_CELLS = 2_000_000

Intervals = dict[str, Interval | None]


def mean_intervals(
    p: FloatArray, y: FloatArray, groups: IntArray, reference: FloatArray | None, resampling: Resampling
) -> Intervals:
    """Intervals of the figures that are functions of means, by name."""
    columns = _columns(p, y, reference)
    table = np.column_stack(list(columns.values()))
    place = {name: index for index, name in enumerate(columns)}

    def statistic(sums: FloatArray) -> FloatArray:
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.column_stack(list(_from_sums(sums, place).values()))

    with np.errstate(divide="ignore", invalid="ignore"):
        names = list(_from_sums(np.ones((1, len(place))), place))
        found = dict(zip(names, bootstrap_sums(table, groups, statistic, resampling), strict=True))
    return found | {"corp_brier.score": found["brier"], "corp_log.score": found["log_score"]}


def curve_intervals(p: FloatArray, y: FloatArray, groups: IntArray, resampling: Resampling) -> Intervals:
    """Intervals of AUC and of the CORP parts, by name."""
    names = ("auc", *(f"{score}.{part}" for score in ("corp_brier", "corp_log") for part in _REFITTED))
    statistic = _weighted_curves(p, y)
    if p.size <= _MANY_FORECASTS:
        point = statistic(np.ones(p.size))
        draws = bootstrap_draws(statistic, groups, resampling)
        if draws is None:
            return dict.fromkeys(names)
        return {
            name: _curve_interval(name, draws[:, at : at + 1], point[at : at + 1], resampling)
            for at, name in enumerate(names)
        }
    shuffled = np.random.default_rng(resampling.seed).integers(0, _GROUPS, size=int(groups.max()) + 1)[groups]
    left_out = np.array([statistic((shuffled != group).astype(np.float64)) for group in range(_GROUPS)])
    point = statistic(np.ones(p.size))
    with np.errstate(invalid="ignore"):
        found = jackknife_normal(point, left_out, resampling.level, f"jackknife over {_GROUPS} groups of questions")
    return {name: not_negative(interval) for name, interval in zip(names, found, strict=True)}


def auc_interval(p: FloatArray, y: FloatArray, groups: IntArray, resampling: Resampling) -> Intervals:
    """Interval of AUC alone: a sum over pairs of distinct chances, so that all draws are taken at once."""
    values, where = np.unique(p, return_inverse=True)
    size = int(groups.max()) + 1
    if values.size * size > _MANY_CELLS:
        return {"auc": curve_intervals(p, y, groups, resampling)["auc"]}
    cells = groups * values.size + where.reshape(-1)

    def by_value(hits: FloatArray) -> FloatArray:
        counts = np.bincount(cells, weights=hits, minlength=size * values.size)
        return counts.reshape(size, values.size).astype(np.float64)

    def statistic(sums: FloatArray) -> FloatArray:
        yes, no = np.split(sums, 2, axis=1)
        below = np.cumsum(no, axis=1) - no
        with np.errstate(divide="ignore", invalid="ignore"):
            pairs = yes.sum(axis=1) * no.sum(axis=1)
            return np.asarray(((yes * (below + 0.5 * no)).sum(axis=1) / pairs)[:, None])

    percentile = replace(resampling, method=BootstrapMethod.PERCENTILE)
    (found,) = bootstrap_cluster_sums(np.column_stack([by_value(y), by_value(1.0 - y)]), statistic, percentile)
    return {"auc": found}


def _curve_interval(name: str, draws: FloatArray, point: FloatArray, resampling: Resampling) -> Interval | None:
    """Percentiles; for MCB and DSC turned round the estimate, because a curve refitted to a resample fits too well."""
    inflated = name.endswith(("miscalibration", "discrimination")) and point[0] > ABOVE_ROUNDING
    method = BootstrapMethod.BASIC if inflated else BootstrapMethod.PERCENTILE
    interval = intervals_of(draws, point, None, replace(resampling, method=method))[0]
    return not_negative(interval) if name.startswith("corp_log") else within_unit(interval)


def within_unit(interval: Interval | None) -> Interval | None:
    """The interval cut to [0, 1], for figures that cannot be elsewhere."""
    return interval and replace(interval, low=min(max(0.0, interval.low), 1.0), high=min(max(0.0, interval.high), 1.0))


def not_negative(interval: Interval | None) -> Interval | None:
    """The interval with what lies below 0 cut off, for figures that cannot be there."""
    return interval and replace(interval, low=max(0.0, interval.low), high=max(0.0, interval.high))


_REFITTED = ("miscalibration", "discrimination", "uncertainty")


def _columns(p: FloatArray, y: FloatArray, reference: FloatArray | None) -> dict[str, FloatArray]:
    columns = {
        "n": np.ones_like(p),
        "p": p,
        "y": y,
        "py": p * y,
        **{rule.key: rule.values(p, y) for rule in RULES},
    }
    for key, values in columns.items():
        if not np.isfinite(values).all():
            # Infinity times a weight of 0 is no number; the infinite score has no interval anyway.
            columns[key] = np.full_like(p, np.nan)
    if reference is not None:
        columns["reference"] = brier_losses(reference, y)
    return columns


def _from_sums(sums: FloatArray, place: dict[str, int]) -> dict[str, FloatArray]:
    """Figures from summed columns, a row each."""

    def mean(name: str) -> FloatArray:
        return np.asarray(sums[:, place[name]] / sums[:, 0])

    base, brier = mean("y"), mean("brier")
    spread = base * (1.0 - base)
    happened = sums[:, place["py"]] / sums[:, place["y"]]
    failed = (sums[:, place["p"]] - sums[:, place["py"]]) / (sums[:, 0] - sums[:, place["y"]])
    figures = {
        "mean_probability": mean("p"),
        **{rule.key: mean(rule.key) for rule in RULES},
        "skill_base_rate": 1.0 - brier / spread,
        "skill_half": 1.0 - brier / 0.25,
        "discrimination_slope": happened - failed,
    }
    if "reference" in place:
        figures["skill_reference"] = 1.0 - brier / mean("reference")
    return figures


def _weighted_curves(p: FloatArray, y: FloatArray) -> Callable[[FloatArray], FloatArray]:
    """AUC and CORP parts as a function of one whole weight for each forecast; the sort is done once."""
    values, where = np.unique(p, return_inverse=True)
    where = where.reshape(-1)

    def statistic(weights: FloatArray) -> FloatArray:
        counts = np.bincount(where, weights=weights, minlength=values.size)
        ones = np.bincount(where, weights=weights * y, minlength=values.size)
        said = np.flatnonzero(counts)
        tied = TiedForecasts(values[said], counts[said].astype(np.int64), ones[said].astype(np.int64))
        bins = bins_of(tied)
        brier, log = corp_brier_of(tied, bins), corp_log_of(tied, bins)
        parts = [getattr(score, part) for score in (brier, log) for part in _REFITTED]
        return np.array([_number(figure) for figure in (auc_of(tied), *parts)])

    return statistic


def _number(figure: Figure) -> float:
    return math.nan if figure.value is None else figure.value
