"""Every figure about one set of forecasts, with intervals: what a score page prints."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, fields, replace

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import FloatArray, IntArray, checked, codes_of, pool_ties
from claimtrack.scoring.binned import Binning, MurphyDecomposition, ece, mce, murphy
from claimtrack.scoring.binned_intervals import MOST_SMOOTHED, binned_intervals, smooth_interval
from claimtrack.scoring.bootstrap import FEWEST_CLUSTERS, USUAL, Resampling
from claimtrack.scoring.corp import Decomposition, bins_of, corp_brier, corp_brier_of, corp_log_of
from claimtrack.scoring.cox import CoxCalibration, cox_calibration
from claimtrack.scoring.figures import NO_FORECASTS, Figure, Interval, absent
from claimtrack.scoring.intervals import auc_interval, curve_intervals, mean_intervals
from claimtrack.scoring.proper import CLIP, brier, log_score, mean_figure
from claimtrack.scoring.rates import rate
from claimtrack.scoring.rules import RULES
from claimtrack.scoring.skill import (
    auc_of,
    brier_skill,
    brier_skill_base_rate,
    discrimination_slope,
    spiegelhalter_p,
    spiegelhalter_z,
)
from claimtrack.scoring.smooth import smooth_ece


@dataclass(frozen=True, slots=True)
class ScoreSummary:
    """All figures of one set of resolved forecasts; `SECTIONS` in `meanings` says what each tells."""

    n: int
    left_out: int
    questions: int
    """Distinct questions; forecasts about one question are not independent."""
    yes: int
    base_rate: Figure
    """Share that came true, with a Jeffreys interval."""
    mean_probability: Figure
    right_side: Figure
    """Share of the forecasts other than 50% that leaned the right way."""
    brier: Figure
    brier_two_category: Figure
    log_score: Figure
    log_score_bits: Figure
    log_score_clipped: Figure
    spherical: Figure
    baseline_score: Figure
    skill_base_rate: Figure
    skill_half: Figure
    skill_reference: Figure
    corp_brier: Decomposition
    corp_log: Decomposition
    murphy: MurphyDecomposition
    ece: Figure
    mce: Figure
    ece_equal_mass: Figure
    mce_equal_mass: Figure
    smooth_ece: Figure
    auc: Figure
    discrimination_slope: Figure
    spiegelhalter_z: Figure
    spiegelhalter_p: Figure
    cox: CoxCalibration
    others: dict[str, Figure] = field(default_factory=dict)
    """Scoring rules beyond those above, by key."""

    def score(self, key: str) -> Figure:
        """The figure of a scoring rule of `rules.RULES`."""
        figure = self.others[key] if key in self.others else getattr(self, key)
        assert isinstance(figure, Figure)
        return figure


def summarise(
    probabilities: ArrayLike,
    outcomes: ArrayLike,
    *,
    clusters: ArrayLike | None = None,
    reference: ArrayLike | None = None,
    left_out: int = 0,
    intervals: bool = True,
    resampling: Resampling = USUAL,
) -> ScoreSummary:
    """Every figure of resolved forecasts, each with n, what was left out, and an interval or the reason for none.

    `clusters` names the question of each forecast: the bootstrap draws whole questions. `reference` holds the chances
    that skill is measured against besides the base rate and 50%. Equal input and seed give equal figures.
    """
    p, y = checked(probabilities, outcomes)
    groups = np.arange(y.size) if clusters is None else codes_of(clusters, y.size)
    against = None if reference is None else np.broadcast_to(np.asarray(reference, dtype=np.float64), p.shape)
    binned = murphy(p, y)
    points = _points(p, y, against) | {f"murphy.{part}": getattr(binned, part) for part in _MURPHY}
    if intervals and y.size:
        points = _with_intervals(points, p, y, groups, against, resampling)
    named = {name: point.leaving_out(left_out) for name, point in points.items()}
    return _assembled(named, p, y, groups, left_out, binned)


def main_figures(
    probabilities: ArrayLike, outcomes: ArrayLike, *, clusters: ArrayLike, left_out: int = 0
) -> dict[str, Figure]:
    """Brier, clipped log score, skill against the base rate and AUC as `summarise` has them, at a tenth of its cost."""
    p, y = checked(probabilities, outcomes)
    points = {
        "brier": brier(p, y),
        "log_score_clipped": log_score(p, y, clip=CLIP),
        "skill_base_rate": brier_skill_base_rate(p, y),
        "auc": auc_of(pool_ties(p, y)),
    }
    groups = codes_of(clusters, y.size)
    if y.size and groups.max() > 0:
        found = mean_intervals(p, y, groups, None, USUAL) | auc_interval(p, y, groups, USUAL)
        points = {name: _attached(point, found.get(name), False, _few(groups)) for name, point in points.items()}
    return {name: point.leaving_out(left_out) for name, point in points.items()}


def sure_corp_brier(probabilities: ArrayLike, outcomes: ArrayLike, *, clusters: ArrayLike) -> Decomposition:
    """The CORP parts of the Brier score with their intervals, as `summarise` has them."""
    p, y = checked(probabilities, outcomes)
    parts = corp_brier(p, y)
    groups = codes_of(clusters, y.size)
    if not y.size or groups.max() == 0:
        return parts
    found = curve_intervals(p, y, groups, USUAL)
    score, *rest = (getattr(parts, part) for part in _PARTS)
    return Decomposition(
        score, *(part.within(found[f"corp_brier.{name}"]) for name, part in zip(_PARTS[1:], rest, strict=True))
    )


def _points(p: FloatArray, y: FloatArray, reference: FloatArray | None) -> dict[str, Figure]:
    """Every figure without its interval, by the name of its field; CORP parts as `corp_brier.score` and so on."""
    tied = pool_ties(p, y)
    bins = bins_of(tied)
    decided = p != 0.5
    right = int(((p > 0.5) == (y == 1.0))[decided].sum())
    no_reference = absent("no reference chances were given", n=y.size)
    points = {
        "base_rate": rate(tied.yes, tied.n, nothing=NO_FORECASTS),
        "mean_probability": mean_figure(p),
        "right_side": rate(right, int(decided.sum()), nothing="no forecast other than 50%" if y.size else NO_FORECASTS),
        **{rule.key: rule.figure(p, y) for rule in RULES},
        "skill_base_rate": brier_skill_base_rate(p, y),
        "skill_half": brier_skill(p, y),
        "skill_reference": no_reference if reference is None else brier_skill(p, y, reference),
        "ece": ece(p, y),
        "mce": mce(p, y),
        "ece_equal_mass": ece(p, y, binning=Binning.EQUAL_MASS),
        "mce_equal_mass": mce(p, y, binning=Binning.EQUAL_MASS),
        "smooth_ece": smooth_ece(p, y),
        "auc": auc_of(tied),
        "discrimination_slope": discrimination_slope(p, y),
        "spiegelhalter_z": spiegelhalter_z(p, y),
        "spiegelhalter_p": spiegelhalter_p(p, y),
    }
    for name, parts in (("corp_brier", corp_brier_of(tied, bins)), ("corp_log", corp_log_of(tied, bins))):
        points |= {f"{name}.{part}": getattr(parts, part) for part in _PARTS}
    return points


_MURPHY = ("reliability", "resolution", "uncertainty", "within_bin_variance", "within_bin_covariance")
_PARTS = ("score", "miscalibration", "discrimination", "uncertainty")


def _with_intervals(
    points: dict[str, Figure],
    p: FloatArray,
    y: FloatArray,
    groups: IntArray,
    reference: FloatArray | None,
    resampling: Resampling,
) -> dict[str, Figure]:
    found = mean_intervals(p, y, groups, reference, resampling) | curve_intervals(p, y, groups, resampling)
    found |= binned_intervals(p, y, groups, resampling) | {"smooth_ece": smooth_interval(p, y, groups, resampling)}
    one_question = not groups.size or groups.max() == 0
    return {
        name: point if name in _TESTS else _attached(point, found.get(name), one_question, _few(groups))
        for name, point in points.items()
    }


_TESTS = ("spiegelhalter_z", "spiegelhalter_p")
"""Tests of a hypothesis, not estimates of anything: they have no interval."""


def _few(groups: IntArray) -> str:
    few = groups.max() + 1 < FEWEST_CLUSTERS
    return f"interval from under {FEWEST_CLUSTERS} questions: too narrow" if few else ""


def _attached(point: Figure, interval: Interval | None, one_question: bool, few: str) -> Figure:
    if point.value is None or point.interval is not None:
        return point
    if interval is not None:
        return point.within(interval, note="; ".join(filter(None, (point.note, few))))
    if one_question:
        why = "no interval: all forecasts are on one question"
    elif math.isinf(point.value):
        why = "no interval: a certain forecast failed"
    elif point.n > MOST_SMOOTHED:
        why = "no interval: too many forecasts to draw anew"
    else:
        why = "no interval: too few draws have a value"
    return replace(point, note="; ".join(filter(None, (point.note, why))))


def _named_parts(parts: MurphyDecomposition, named: dict[str, Figure]) -> MurphyDecomposition:
    rel, res, unc, wbv, wbc = (named[f"murphy.{part}"] for part in _MURPHY)
    return MurphyDecomposition(rel, res, unc, wbv, wbc, parts.bins)


def _leaving_out(cox: CoxCalibration, left_out: int) -> CoxCalibration:
    return CoxCalibration(*(part.leaving_out(left_out) for part in (cox.intercept, cox.slope, cox.in_the_large)))


def _assembled(
    named: dict[str, Figure],
    p: FloatArray,
    y: FloatArray,
    groups: IntArray,
    left_out: int,
    binned: MurphyDecomposition,
) -> ScoreSummary:
    certain = bool(y.size) and not (p.min() > 0.0 and p.max() < 1.0)
    own = {part.name for part in fields(ScoreSummary)}
    plain = {name: value for name, value in named.items() if name in own}
    return ScoreSummary(
        n=y.size,
        left_out=left_out,
        questions=int(groups.max()) + 1 if groups.size else 0,
        yes=int(y.sum()),
        corp_brier=Decomposition(*(named[f"corp_brier.{part}"] for part in _PARTS)),
        corp_log=Decomposition(*(named[f"corp_log.{part}"] for part in _PARTS)),
        murphy=_named_parts(binned, named),
        cox=_leaving_out(cox_calibration(p, y, clip=CLIP if certain else None), left_out),
        others={rule.key: named[rule.key] for rule in RULES if rule.key not in own},
        **plain,
    )
