"""Intervals by resampling: seeded, clustered on questions, close to the truth they should cover."""

from __future__ import annotations

import numpy as np
import pytest

from claimtrack.scoring.arrays import FloatArray
from claimtrack.scoring.bands import BandMethod, consistency_band
from claimtrack.scoring.bootstrap import (
    BootstrapMethod,
    Resampling,
    bootstrap_sums,
    bootstrap_weights,
    cluster_weights,
)
from claimtrack.scoring.chance import miscalibration_by_luck
from claimtrack.scoring.diagram import reliability_diagram
from claimtrack.scoring.summary import summarise


def mean_of(sums: FloatArray) -> FloatArray:
    return sums[:, 1:] / sums[:, :1]


def sample(seed: int, n: int) -> tuple[np.ndarray, np.ndarray]:
    generator = np.random.default_rng(seed)
    p = generator.uniform(0.05, 0.95, n)
    return p, (generator.random(n) < p).astype(float)


@pytest.mark.parametrize("method", list(BootstrapMethod))
def test_a_bootstrap_of_a_skewed_mean_agrees_with_scipy(method: BootstrapMethod) -> None:
    stats = pytest.importorskip("scipy.stats")
    values = np.random.default_rng(5).exponential(1.0, 80)
    table = np.column_stack([np.ones(80), values])
    (found,) = bootstrap_sums(table, np.arange(80), mean_of, Resampling(draws=9999, seed=1, method=method))
    name = "BCa" if method is BootstrapMethod.BCA else "percentile"
    theirs = stats.bootstrap(
        (values,), np.mean, n_resamples=9999, method=name, rng=np.random.default_rng(2)
    ).confidence_interval
    assert found is not None
    assert (found.low, found.high) == pytest.approx((theirs.low, theirs.high), abs=0.02)


def test_both_ways_to_bootstrap_a_mean_give_the_same_interval() -> None:
    values = np.random.default_rng(5).exponential(1.0, 30)
    clusters = np.arange(30) // 2
    by_sums = bootstrap_sums(np.column_stack([np.ones(30), values]), clusters, mean_of)
    by_weights = bootstrap_weights(lambda w: np.array([(w * values).sum() / w.sum()]), clusters)
    assert by_sums[0] is not None
    assert by_weights[0] is not None
    assert (by_sums[0].low, by_sums[0].high) == pytest.approx((by_weights[0].low, by_weights[0].high))


def test_equal_seeds_give_equal_intervals_and_other_seeds_others() -> None:
    p, y = sample(3, 60)
    assert summarise(p, y) == summarise(p, y)
    other = summarise(p, y, resampling=Resampling(seed=9))
    assert other.brier.interval != summarise(p, y).brier.interval


def test_forecasts_on_one_question_widen_the_interval() -> None:
    p, y = sample(4, 50)
    alone = summarise(p, y).brier.interval
    repeated = summarise(np.repeat(p, 8), np.repeat(y, 8), clusters=np.repeat(np.arange(50), 8))
    naive = summarise(np.repeat(p, 8), np.repeat(y, 8)).brier.interval
    assert alone is not None
    assert naive is not None
    assert repeated.questions == 50
    assert (repeated.brier.low, repeated.brier.high) == pytest.approx((alone.low, alone.high))
    assert naive.high - naive.low < 0.6 * (alone.high - alone.low)


def test_one_question_gives_no_interval_and_says_so() -> None:
    summary = summarise([0.6, 0.7], [1, 1], clusters=["cup", "cup"])
    assert summary.brier.interval is None
    assert "one question" in summary.brier.note


def test_names_of_questions_may_be_words() -> None:
    summary = summarise([0.6, 0.7, 0.2], [1, 1, 0], clusters=["cup", "cup", "league"])
    assert summary.questions == 2


def test_an_interval_of_95_percent_covers_about_95_percent_of_the_time() -> None:
    generator = np.random.default_rng(8)
    truth, covered = 0.25 - 1 / 12, 0
    for round_ in range(200):
        p = generator.random(120)
        y = (generator.random(120) < p).astype(float)
        table = np.column_stack([np.ones(120), (p - y) ** 2])
        (found,) = bootstrap_sums(table, np.arange(120), mean_of, Resampling(draws=499, seed=round_))
        covered += found is not None and truth in found
    assert 178 <= covered <= 199


def test_weights_of_a_draw_sum_to_the_number_of_clusters_whatever_the_chunk() -> None:
    rows = np.concatenate(list(cluster_weights(7, 50, seed=1)))
    assert rows.shape == (50, 7)
    assert (rows.sum(axis=1) == 7).all()


def test_many_questions_take_the_jackknife_and_agree_with_the_bootstrap() -> None:
    p, y = sample(1, 25_000)
    table = np.column_stack([np.ones(p.size), (p - y) ** 2])
    (normal,) = bootstrap_sums(table, np.arange(p.size), mean_of)
    (drawn,) = bootstrap_sums(table[:20_000], np.arange(20_000), mean_of)
    assert normal is not None
    assert drawn is not None
    assert normal.method.startswith("jackknife")
    assert normal.high - normal.low == pytest.approx((drawn.high - drawn.low) * (20 / 25) ** 0.5, rel=0.1)


def test_calibrated_forecasts_stay_in_the_consistency_band() -> None:
    inside = []
    for seed in range(5):
        p, y = sample(100 + seed, 400)
        diagram = reliability_diagram(p, y, draws=199)
        assert diagram.share_inside is not None
        inside.append(diagram.share_inside)
    assert np.mean(inside) > 0.75
    p, y = sample(7, 400)
    overdone = np.where(p > 0.5, 0.97, 0.03)
    assert reliability_diagram(overdone, y, draws=199).share_inside == 0.0


def test_both_bands_agree_where_few_chances_are_said_often() -> None:
    generator = np.random.default_rng(2)
    p = np.repeat([0.1, 0.3, 0.5, 0.7, 0.9], 2000)
    y = (generator.random(p.size) < p).astype(float)
    drawn = consistency_band(p, y, draws=999)
    formula = consistency_band(p, y, method=BandMethod.DISCRETE_ASYMPTOTICS)
    assert drawn.low == pytest.approx(formula.low, abs=0.004)
    assert drawn.high == pytest.approx(formula.high, abs=0.004)
    assert formula.high[2] - 0.5 == pytest.approx(1.6448536 * (0.25 / 2000) ** 0.5, abs=1e-6)


def test_a_diagram_counts_every_forecast_and_speaks() -> None:
    p, y = sample(1, 300)
    diagram = reliability_diagram(p, y, draws=99)
    assert diagram.histogram.counts.sum() == diagram.bins.n.sum() == 300
    assert diagram.histogram.yes.sum() == diagram.bins.yes.sum() == y.sum()
    x, rate = diagram.curve
    assert (np.diff(x) >= 0).all()
    assert (np.diff(rate) >= 0).all()
    assert len(diagram.words) == 4
    empty = reliability_diagram([], [])
    assert empty.share_inside is None
    assert empty.words == ("No calibration: no resolved forecasts.",)


def test_luck_shows_some_miscalibration_and_true_miscalibration_shows_more() -> None:
    p, y = sample(6, 300)
    calm = miscalibration_by_luck(p, y, draws=199)
    assert calm.by_luck.value is not None
    assert 0.003 < calm.by_luck.value < 0.03
    assert calm.p_value.value is not None
    assert calm.p_value.value > 0.05
    overdone = miscalibration_by_luck(np.clip(0.5 + 2.5 * (p - 0.5), 0.01, 0.99), y, draws=199)
    assert overdone.p_value.value == pytest.approx(1 / 200)
    assert miscalibration_by_luck([], []).seen.is_absent


def test_the_p_value_of_calibrated_forecasts_is_spread_evenly() -> None:
    values = []
    for seed in range(40):
        p, y = sample(500 + seed, 80)
        found = miscalibration_by_luck(p, y, draws=99, seed=seed).p_value.value
        assert found is not None
        values.append(found)
    assert 0.3 < np.mean(values) < 0.7
