"""Small cases worked by hand, laws that hold for any forecasts, and what is refused."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimtrack.scoring import binned, categories, corp, cox, proper, skill, smooth
from claimtrack.scoring.arrays import BadForecastsError
from claimtrack.scoring.figures import Figure, absent, figure
from claimtrack.scoring.summary import summarise

CASES = [
    # p, y, brier, MCB, DSC, UNC, steps of the fit
    ([0.9], [1], 0.01, 0.01, 0, 0, [(1, 1.0)]),
    ([1.0], [0], 1.0, 1.0, 0, 0, [(1, 0.0)]),
    ([1, 0, 1, 0], [1, 0, 1, 0], 0.0, 0.0, 0.25, 0.25, [(2, 0.0), (2, 1.0)]),
    ([0.5] * 4, [1, 0, 1, 0], 0.25, 0.0, 0.0, 0.25, [(4, 0.5)]),
    ([0.25] * 4, [1, 0, 0, 0], 0.1875, 0.0, 0.0, 0.1875, [(4, 0.25)]),
    ([0.6, 0.7, 0.8], [1, 1, 1], 0.29 / 3, 0.29 / 3, 0, 0, [(3, 1.0)]),
    ([0.6, 0.7, 0.8], [0, 0, 0], 1.49 / 3, 1.49 / 3, 0, 0, [(3, 0.0)]),
    (
        [0.3] * 3 + [0.7] * 3,
        [0, 0, 1, 1, 1, 0],
        1.34 / 6,
        1.34 / 6 - 2 / 9,
        0.25 - 2 / 9,
        0.25,
        [(3, 1 / 3), (3, 2 / 3)],
    ),
    ([0.1, 0.2, 0.8, 0.9], [1, 1, 0, 0], 0.725, 0.475, 0, 0.25, [(4, 0.5)]),
    ([0.2, 0.4, 0.4, 0.9], [0, 1, 0, 1], 0.1425, 0.0175, 0.125, 0.25, [(1, 0.0), (2, 0.5), (1, 1.0)]),
]

chances = st.floats(0.0, 1.0)
inner_chances = st.floats(0.01, 0.99)
forecasts = st.lists(st.tuples(chances, st.booleans()), min_size=1, max_size=40)
coarse = st.lists(st.tuples(st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.9, 1.0]), st.booleans()), min_size=1, max_size=40)


def split(pairs: list[tuple[float, bool]]) -> tuple[np.ndarray, np.ndarray]:
    return np.array([p for p, _ in pairs]), np.array([float(y) for _, y in pairs])


@pytest.mark.parametrize(("p", "y", "score", "mcb", "dsc", "unc", "steps"), CASES)
def test_corp_by_hand(p, y, score, mcb, dsc, unc, steps) -> None:  # type: ignore[no-untyped-def]
    parts = corp.corp_brier(p, y)
    found = [parts.score.value, parts.miscalibration.value, parts.discrimination.value, parts.uncertainty.value]
    assert found == pytest.approx([score, mcb, dsc, unc], abs=1e-12)
    bins = corp.pav_bins(p, y)
    assert bins.n.tolist() == [n for n, _ in steps]
    assert bins.rate.tolist() == pytest.approx([rate for _, rate in steps])


def test_scores_by_hand() -> None:
    assert proper.brier([0.9, 0.2], [1, 1]).value == pytest.approx(((0.9 - 1) ** 2 + (0.2 - 1) ** 2) / 2)
    assert proper.brier_two_category([0.9], [1]).value == pytest.approx(0.1**2 + 0.1**2)
    assert proper.log_score([0.25], [1]).value == pytest.approx(math.log(4))
    assert proper.log_score([0.25], [1], bits=True).value == pytest.approx(2)
    assert proper.spherical([0.6], [0]).value == pytest.approx(0.4 / math.hypot(0.6, 0.4))
    assert proper.baseline_score([0.5, 1.0], [1, 1]).value == pytest.approx((0 + 100 * (1 + math.log2(0.999))) / 2)
    assert skill.brier_skill([0.8], [1]).value == pytest.approx(1 - 0.04 / 0.25)
    assert skill.brier_skill([0.8], [1], 0.6).value == pytest.approx(1 - 0.04 / 0.16)
    assert skill.auc([0.9, 0.4, 0.4], [1, 1, 0]).value == pytest.approx((1 + 0.5) / 2)
    assert skill.discrimination_slope([0.9, 0.5, 0.1], [1, 1, 0]).value == pytest.approx(0.7 - 0.1)
    z = (0.2 * (1 - 1.6) + 0.2 * (1 - 1.6)) / math.sqrt(2 * 0.36 * 0.16)
    assert skill.spiegelhalter_z([0.8, 0.8], [1, 1]).value == pytest.approx(z)


def test_ordered_categories_by_hand() -> None:
    assert categories.ranked_probability_score([[0.2, 0.3, 0.5]], [1]).value == pytest.approx(0.04 + 0.25)
    assert categories.ranked_probability_score([[0.2, 0.3, 0.5]], [1], normalised=True).value == pytest.approx(0.145)
    assert categories.brier_categories([[0.2, 0.3, 0.5]], [1]).value == pytest.approx(0.04 + 0.49 + 0.25)
    assert categories.ranked_probability_score([], []).is_absent


def test_a_failed_certainty_is_infinite_and_the_clip_is_stated() -> None:
    assert proper.log_score([1.0, 0.5], [0, 1]).value == math.inf
    clipped = proper.log_score([1.0], [0], clip=0.001)
    assert clipped.value == pytest.approx(math.log(1000))
    assert clipped.note == "probabilities clipped to [0.001, 0.999]"
    parts = corp.corp_log([1.0, 0.5], [0, 1])
    assert parts.score.value == parts.miscalibration.value == math.inf
    assert summarise([1.0, 0.5], [0, 1]).log_score.interval is None


def test_without_forecasts_every_figure_is_absent_and_says_why() -> None:
    summary = summarise([], [], left_out=7)
    assert summary.n == 0
    for name in ("brier", "log_score", "auc", "ece", "mce", "smooth_ece", "base_rate", "skill_base_rate", "skill_half"):
        found: Figure = getattr(summary, name)
        assert (found.value, found.n, found.left_out) == (None, 0, 7)
        assert found.reason
    assert summary.corp_brier.score.is_absent
    assert summary.murphy.reliability.is_absent
    assert summary.cox.slope.is_absent


@pytest.mark.parametrize("y", [[0, 0, 0], [1, 1, 1]])
def test_where_all_outcomes_are_alike_comparisons_are_absent_not_zero(y: list[int]) -> None:
    summary = summarise([0.6, 0.7, 0.8], y)
    for absent_figure in (summary.skill_base_rate, summary.auc, summary.discrimination_slope, summary.cox.slope):
        assert absent_figure.value is None
        assert "same" in absent_figure.reason
    assert summary.corp_brier.uncertainty.value == 0.0


def test_what_no_score_is_defined_for_is_refused() -> None:
    for p, y in (([1.3], [1]), ([-0.1], [1]), ([math.nan], [1]), ([0.5], [2]), ([0.5], [math.nan]), ([0.5, 0.5], [1])):
        with pytest.raises(BadForecastsError):
            proper.brier(p, y)
    with pytest.raises(BadForecastsError):
        categories.brier_categories([[0.5, 0.6]], [0])
    with pytest.raises(BadForecastsError):
        categories.brier_categories([[0.5, 0.5]], [2])


def test_a_figure_is_never_nan_and_an_absent_one_gives_its_reason() -> None:
    with pytest.raises(ValueError, match="NaN"):
        Figure(math.nan, 3)
    with pytest.raises(ValueError, match="why"):
        Figure(None, 0)
    assert figure(math.nan, 3, reason="no spread").reason == "no spread"
    assert absent("none left", left_out=4).left_out == 4


def test_a_chance_on_an_edge_belongs_to_the_bin_above_and_certainty_to_the_last() -> None:
    assert binned.bin_index(np.arange(11) / 10).tolist() == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9]
    assert binned.bin_index(np.array([0.29, 0.57]), bins=100).tolist() == [29, 57]


def test_equal_chances_share_an_equal_mass_bin() -> None:
    where = binned.bin_index(np.array([0.5] * 6 + [0.7, 0.8]), bins=4, binning=binned.Binning.EQUAL_MASS)
    assert len(set(where[:6].tolist())) == 1
    assert where.max() == 3


def test_separated_outcomes_have_no_finite_cox_fit() -> None:
    assert "separate" in cox.cox_calibration([0.2, 0.3, 0.8, 0.9], [0, 0, 1, 1]).slope.reason
    assert "same" in cox.cox_calibration([0.3, 0.3], [0, 1]).slope.reason
    assert cox.cox_calibration([0.3, 0.3], [0, 1]).in_the_large.value == pytest.approx(math.log(0.7 / 0.3))
    assert "no log odds" in cox.cox_calibration([0.0, 0.3, 0.4], [0, 1, 0]).slope.reason


@given(st.lists(st.booleans(), min_size=1, max_size=30))
@settings(deadline=None)
def test_a_perfect_forecaster_loses_nothing(outcomes: list[bool]) -> None:
    y = np.array(outcomes, dtype=float)
    assert proper.brier(y, y).value == proper.log_score(y, y).value == 0.0
    assert proper.spherical(y, y).value == pytest.approx(1.0)
    assert corp.corp_brier(y, y).miscalibration.value == 0.0
    assert binned.ece(y, y).value == 0.0
    assert smooth.smooth_ece(y, y).value == pytest.approx(0.0)


@given(st.one_of(forecasts, coarse))
@settings(deadline=None)
def test_the_parts_add_up_to_the_score(pairs: list[tuple[float, bool]]) -> None:
    p, y = split(pairs)
    brier = proper.brier(p, y).value
    for parts in (corp.corp_brier(p, y), corp.corp_log(p, y, clip=0.001)):
        values = (parts.score.value, parts.miscalibration.value, parts.discrimination.value, parts.uncertainty.value)
        score, mcb, dsc, unc = (v for v in values if v is not None)
        assert mcb - dsc + unc == pytest.approx(score, abs=1e-9)
        assert mcb >= 0.0
        assert dsc >= 0.0
    for binning in binned.Binning:
        m = binned.murphy(p, y, binning=binning)
        values = (m.reliability, m.resolution, m.uncertainty, m.within_bin_variance, m.within_bin_covariance)
        rel, res, unc, wbv, wbc = (v.value for v in values if v.value is not None)
        assert rel - res + unc + wbv - wbc == pytest.approx(brier, abs=1e-9)


@given(st.one_of(forecasts, coarse), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=40)
def test_the_order_of_the_forecasts_changes_nothing(pairs: list[tuple[float, bool]], random) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(pairs)
    random.shuffle(shuffled)
    before, after = (summarise(*split(some), intervals=False) for some in (pairs, shuffled))
    for name in ("brier", "log_score", "auc", "ece", "mce", "smooth_ece", "spiegelhalter_z", "discrimination_slope"):
        one, other = getattr(before, name), getattr(after, name)
        if name == "spiegelhalter_z" and one.value is not None:
            continue  # a sum of terms that may nearly cancel, over a variance that may be tiny
        assert one.value == (other.value if one.value is None else pytest.approx(other.value, abs=1e-9))


@given(chances, chances)
@settings(deadline=None)
def test_saying_what_one_believes_is_best(belief: float, said: float) -> None:
    def expected(losses, p: float) -> float:  # type: ignore[no-untyped-def]
        p_twice, both = np.array([p, p]), np.array([1.0, 0.0])
        weights = np.array([belief, 1.0 - belief])
        with np.errstate(invalid="ignore"):
            return float(np.where(weights > 0, weights * losses(p_twice, both), 0.0).sum())

    assert expected(proper.brier_losses, belief) <= expected(proper.brier_losses, said) + 1e-12
    assert expected(proper.log_losses, belief) <= expected(proper.log_losses, said) + 1e-12
    assert expected(proper.spherical_rewards, belief) >= expected(proper.spherical_rewards, said) - 1e-12


@given(st.lists(st.tuples(inner_chances, st.booleans()), min_size=2, max_size=30))
@settings(deadline=None)
def test_turning_every_question_round_changes_no_score(pairs: list[tuple[float, bool]]) -> None:
    p, y = split(pairs)
    assert proper.brier(p, y).value == pytest.approx(proper.brier(1 - p, 1 - y).value)
    assert proper.log_score(p, y).value == pytest.approx(proper.log_score(1 - p, 1 - y).value)
    assume(0 < y.sum() < y.size)
    assert np.unique(np.round(p, 9)).size < 2 or skill.auc(p, y).value is not None


@given(inner_chances, st.booleans())
@settings(deadline=None)
def test_two_ordered_categories_are_a_yes_or_no_question(p: float, outcome: bool) -> None:
    rps = categories.ranked_probability_score([[1 - p, p]], [int(outcome)])
    assert rps.value == pytest.approx(proper.brier([p], [outcome]).value, abs=1e-9)
