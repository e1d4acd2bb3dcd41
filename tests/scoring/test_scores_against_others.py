"""The same arithmetic as other libraries do it, on random and on awkward forecasts."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.scoring import categories, corp, proper, skill
from claimtrack.scoring.arrays import pool_ties
from claimtrack.scoring.isotonic import isotonic_fit, pool_adjacent_violators
from claimtrack.scoring.rates import jeffreys, wilson
from claimtrack.scoring.special import beta_cdf, beta_quantile, log_gamma, normal_cdf, normal_quantile

metrics = pytest.importorskip("sklearn.metrics")
isotonic = pytest.importorskip("sklearn.isotonic")
stats = pytest.importorskip("scipy.stats")
special = pytest.importorskip("scipy.special")


def sample(seed: int, n: int, decimals: int) -> tuple[np.ndarray, np.ndarray]:
    generator = np.random.default_rng(seed)
    p = np.round(generator.beta(0.8, 1.2, n), decimals)
    return p, (generator.random(n) < p**1.3).astype(float)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("decimals", [1, 2, 12])
def test_scores_agree_with_scikit_learn_and_scoringrules(seed: int, decimals: int) -> None:
    scoringrules = pytest.importorskip("scoringrules")
    p, y = sample(seed, 300, decimals)
    inner = np.clip(p, 0.01, 0.99)
    assert proper.brier(p, y).value == pytest.approx(metrics.brier_score_loss(y, p), abs=1e-12)
    assert proper.brier(p, y).value == pytest.approx(float(np.mean(scoringrules.brier_score(y, p))), abs=1e-12)
    assert proper.log_score(inner, y).value == pytest.approx(metrics.log_loss(y, inner), abs=1e-12)
    assert proper.log_score(inner, y).value == pytest.approx(
        float(np.mean(scoringrules.log_score(y, inner))), abs=1e-12
    )
    assert skill.auc(p, y).value == pytest.approx(metrics.roc_auc_score(y, p), abs=1e-12)
    rows = np.random.default_rng(seed).dirichlet(np.ones(4), 50)
    happened = np.random.default_rng(seed).integers(0, 4, 50)
    expected = np.mean(scoringrules.rps_score(happened + 1, rows))
    assert categories.ranked_probability_score(rows, happened).value == pytest.approx(float(expected), abs=1e-12)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("decimals", [1, 2, 12])
def test_corp_agrees_with_model_diagnostics(seed: int, decimals: int) -> None:
    scoring = pytest.importorskip("model_diagnostics.scoring")
    p, y = sample(seed, 300, decimals)
    inner = np.clip(p, 0.01, 0.99)
    for mine, theirs in (
        (corp.corp_brier(p, y), scoring.decompose(y, p, scoring_function=scoring.SquaredError())),
        (corp.corp_log(inner, y), scoring.decompose(y, inner, scoring_function=scoring.LogLoss())),
    ):
        row = theirs.row(0, named=True)
        for part in ("score", "miscalibration", "discrimination", "uncertainty"):
            assert getattr(mine, part).value == pytest.approx(row[part], abs=1e-9)


@given(
    st.lists(st.tuples(st.floats(-5, 5), st.floats(0.1, 9)), min_size=1, max_size=60),
)
@settings(deadline=None)
def test_the_isotonic_fit_agrees_with_scikit_learn(pairs: list[tuple[float, float]]) -> None:
    values, weights = np.array(pairs).T
    theirs = isotonic.isotonic_regression(values, sample_weight=weights)
    assert isotonic_fit(values, weights) == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("n", [1, 2, 63, 64, 1000])
def test_shapes_that_resist_merging_at_once_are_fitted_all_the_same(n: int) -> None:
    rising_then_fall = np.append(np.arange(n, dtype=float), -float(n * n))
    staircase = -np.sqrt(np.arange(n, dtype=float))
    saw = np.arange(n) % 7 - np.arange(n) / 3.0
    for values in (rising_then_fall, staircase, saw, np.zeros(n), np.arange(n, dtype=float)):
        assert isotonic_fit(values) == pytest.approx(isotonic.isotonic_regression(values), abs=1e-8)


def test_blocks_of_equal_value_are_one_step() -> None:
    assert pool_adjacent_violators(np.array([0, 0, 1, 1]), np.ones(4, dtype=np.int64)).tolist() == [0, 2]
    assert pool_adjacent_violators(np.array([1, 2, 1]), np.array([2, 4, 2])).tolist() == [0]


@given(st.lists(st.tuples(st.sampled_from([0.0, -0.0, 5e-324, 0.1, 0.5, 1 - 2**-53, 1.0]), st.booleans()), max_size=30))
@settings(deadline=None)
def test_equal_chances_are_pooled_in_rising_order(pairs: list[tuple[float, bool]]) -> None:
    p, y = np.array([p for p, _ in pairs], dtype=float), np.array([float(y) for _, y in pairs], dtype=float)
    tied = pool_ties(p, y)
    values, counts = np.unique(p, return_counts=True)
    assert tied.values.tolist() == values.tolist()
    assert tied.counts.tolist() == counts.tolist()
    assert tied.ones.tolist() == [int(y[p == value].sum()) for value in values]


@given(st.integers(1, 400), st.data())
@settings(deadline=None, max_examples=60)
def test_jeffreys_and_wilson_agree_with_scipy(n: int, data: st.DataObject) -> None:
    k = data.draw(st.integers(0, n))
    found = jeffreys(k, n)
    assert found is not None
    low, high = stats.beta.ppf([0.025, 0.975], k + 0.5, n - k + 0.5)
    assert (found.low, found.high) == pytest.approx((0.0 if k == 0 else low, 1.0 if k == n else high), abs=1e-10)
    theirs = stats.binomtest(k, n).proportion_ci(method="wilson")
    score = wilson(k, n)
    assert score is not None
    assert (score.low, score.high) == pytest.approx((theirs.low, theirs.high), abs=1e-10)


def test_beta_quantiles_hold_for_tiny_and_huge_shapes() -> None:
    shapes = [(0.5, 0.5), (0.5, 5000.5), (1e6 + 0.5, 3.5), (4e5, 6e5), (0.02, 3.0), (250.0, 0.5)]
    a, b = np.array(shapes).T
    for probability in (0.001, 0.025, 0.5, 0.975):
        assert beta_quantile(probability, a, b) == pytest.approx(special.betaincinv(a, b, probability), abs=1e-10)
    x = np.linspace(0, 1, 41)
    assert beta_cdf(x, np.array(2.5), np.array(0.7)) == pytest.approx(special.betainc(2.5, 0.7, x), abs=1e-12)
    assert log_gamma(a) == pytest.approx(special.gammaln(a))
    assert normal_cdf(normal_quantile(0.123)) == pytest.approx(0.123)


def test_rates_without_a_case_have_no_interval() -> None:
    assert jeffreys(0, 0) is None
    assert wilson(0, 0) is None


def test_cox_agrees_with_a_logistic_regression_without_penalty() -> None:
    from sklearn.linear_model import LogisticRegression

    from claimtrack.scoring.cox import cox_calibration

    p, y = sample(11, 2000, 12)
    p = np.clip(p, 0.001, 0.999)
    logits = np.log(p / (1 - p))
    model = LogisticRegression(C=math.inf, tol=1e-12, max_iter=10_000).fit(logits[:, None], y)
    found = cox_calibration(p, y)
    assert found.intercept.value == pytest.approx(float(model.intercept_[0]), abs=1e-5)
    assert found.slope.value == pytest.approx(float(model.coef_[0, 0]), abs=1e-5)
