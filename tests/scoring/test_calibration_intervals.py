"""Intervals of calibration errors: where they lie, what moves them, and that they hold the truth."""

from __future__ import annotations

import numpy as np
import pytest

from claimtrack.scoring.arrays import codes_of
from claimtrack.scoring.binned_intervals import binned_intervals, smooth_interval
from claimtrack.scoring.bootstrap import Resampling
from claimtrack.scoring.intervals import auc_interval, curve_intervals
from claimtrack.scoring.meanings import named_figures
from claimtrack.scoring.orderings import kendall_tau_b, mean_tau_b
from claimtrack.scoring.smooth import WeightedSmoothError, smooth_ece
from claimtrack.scoring.summary import main_figures, summarise

FEW = Resampling(draws=299)
ERRORS = ("ece", "mce", "ece_equal_mass", "mce_equal_mass")
TESTS = ("spiegelhalter_z", "spiegelhalter_p")


def forecasts(seed: int, n: int = 300, bias: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    """Chances whose log odds are off by `bias`, with outcomes."""
    generator = np.random.default_rng(seed)
    p = generator.beta(2.0, 1.5, n)
    true = 1.0 / (1.0 + np.exp(-(np.log(p / (1.0 - p)) + bias)))
    return p, (generator.random(n) < true).astype(float)


def test_every_figure_but_a_test_has_an_interval() -> None:
    p, y = forecasts(1)
    named = list(named_figures(summarise(p, y, reference=np.full(p.size, 0.4), resampling=FEW)))
    assert [one.key for one in named if one.figure.interval is None] == list(TESTS)


def test_errors_stay_within_0_and_1_however_few_forecasts() -> None:
    for seed in range(40):
        p, y = forecasts(seed, n=4 + seed % 5)
        found = binned_intervals(p, y, np.arange(p.size), FEW)
        found["smooth"] = smooth_interval(p, y, np.arange(p.size), FEW)
        for name in (*ERRORS, "smooth", "murphy.reliability"):
            interval = found[name]
            assert interval is not None
            assert 0.0 <= interval.low <= interval.high <= 1.0


def test_intervals_of_errors_mostly_hold_the_true_error() -> None:
    p, _ = forecasts(0, n=200_000, bias=-1.0)
    true = 1.0 / (1.0 + np.exp(-(np.log(p / (1.0 - p)) - 1.0)))
    bins = np.minimum((p * 10).astype(int), 9)
    gaps = np.abs(np.bincount(bins, weights=p - true)) / np.bincount(bins)
    truth = {"ece": float((gaps * np.bincount(bins)).sum() / p.size), "mce": float(gaps.max())}
    held = dict.fromkeys(truth, 0)
    for seed in range(60):
        p, y = forecasts(seed, n=300, bias=-1.0)
        found = binned_intervals(p, y, np.arange(p.size), FEW)
        for name, value in truth.items():
            held[name] += value in found[name]
    assert held["ece"] >= 51
    assert held["mce"] >= 45


def test_copies_of_a_question_make_nothing_surer() -> None:
    p, y = forecasts(2, n=60)
    once = binned_intervals(p, y, np.arange(60), FEW)
    thrice = binned_intervals(np.tile(p, 3), np.tile(y, 3), np.tile(np.arange(60), 3), FEW)
    for name in ("ece", "mce", "murphy.reliability"):
        assert (once[name].low, once[name].high) == pytest.approx((thrice[name].low, thrice[name].high))


def test_one_question_has_no_interval() -> None:
    p, y = forecasts(3, n=20)
    assert set(binned_intervals(p, y, np.zeros(20, dtype=np.int64), FEW).values()) == {None}
    assert smooth_interval(p, y, np.zeros(20, dtype=np.int64), FEW) is None
    summary = summarise(p, y, clusters=np.zeros(20))
    assert summary.mce.note == "no interval: all forecasts are on one question"


def test_few_questions_are_said_to_make_the_interval_too_narrow() -> None:
    p, y = forecasts(4, n=8)
    assert "too narrow" in summarise(p, y, resampling=FEW).ece.note
    p, y = forecasts(4, n=40)
    assert summarise(p, y, resampling=FEW).ece.note == ""


@pytest.mark.parametrize("n", [3, 40, 900])
def test_the_weighted_smooth_error_is_the_smooth_error(n: int) -> None:
    p, y = forecasts(n, n=n)
    weighted = WeightedSmoothError(p, p - y)
    assert weighted.error(np.ones(n)) == pytest.approx(smooth_ece(p, y).value, abs=1e-4)
    weights = np.arange(n) % 3.0
    repeated = np.repeat(np.arange(n), weights.astype(int))
    assert weighted.error(weights) == pytest.approx(smooth_ece(p[repeated], y[repeated]).value, abs=1e-4)


def test_the_interval_of_auc_alone_is_that_of_the_curves() -> None:
    p, y = forecasts(5, n=120)
    p = np.round(p, 2)
    groups = codes_of(np.arange(120) // 2, 120)
    alone, among = auc_interval(p, y, groups, FEW)["auc"], curve_intervals(p, y, groups, FEW)["auc"]
    assert (alone.low, alone.high) == pytest.approx((among.low, among.high), abs=1e-12)


def test_the_main_figures_are_those_of_the_summary() -> None:
    p, y = forecasts(6, n=80)
    groups = np.arange(80) // 2
    summary, main = summarise(p, y, clusters=groups, left_out=2), main_figures(p, y, clusters=groups, left_out=2)
    for name, figure in main.items():
        whole = getattr(summary, name)
        assert (figure.value, figure.left_out) == (whole.value, 2)
        assert (figure.low, figure.high) == pytest.approx((whole.low, whole.high))


def test_tau_b_has_an_interval_from_ten_items_on() -> None:
    ranks = np.arange(30)
    noisy = ranks + np.random.default_rng(1).normal(0, 6, 30)
    tau = kendall_tau_b(ranks, noisy, resampling=FEW)
    assert tau.low is not None
    assert -1.0 <= tau.low < tau.value < tau.high <= 1.0
    assert "fewer than 10 items" in kendall_tau_b([1, 2, 3], [1, 3, 2]).note


def test_the_mean_tau_b_draws_whole_lists() -> None:
    several = mean_tau_b([1.0, 0.3, -0.2, 0.6], left_out=2)
    assert (several.value, several.n, several.left_out) == (pytest.approx(0.425), 4, 2)
    assert several.low < 0.425 < several.high
    assert mean_tau_b([0.5]).interval is None
    assert mean_tau_b([], left_out=1).is_absent


def test_a_figure_of_0_is_not_sure_to_be_0() -> None:
    p, y = np.full(20, 0.8), np.array([1.0] * 16 + [0.0] * 4)
    summary = summarise(p, y, resampling=FEW)
    for figure in (summary.ece, summary.mce, summary.smooth_ece, summary.corp_brier.miscalibration):
        assert figure.value == pytest.approx(0.0, abs=1e-9)
        assert figure.high > 0.0
