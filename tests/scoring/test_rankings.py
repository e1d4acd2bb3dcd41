"""Rankings: shrunken, adjusted for difficulty, honest about who cannot be told apart."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.scoring.board import leaderboard
from claimtrack.scoring.bootstrap import Resampling
from claimtrack.scoring.difficulty import crossed_effects, fixed_effects
from claimtrack.scoring.habits import boldness, coverage, lead_time, on_probability_board
from claimtrack.scoring.peers import peer_scores, peer_scores_over_time, standing
from claimtrack.scoring.shrinkage import shrink_means, shrink_rates, within_variance

FEW = Resampling(draws=199)


def crowd(seed: int, people: int = 12, questions: int = 60, share: float = 0.6) -> tuple[np.ndarray, ...]:
    """Forecasters of rising noise on shared questions."""
    generator = np.random.default_rng(seed)
    truth = generator.beta(1.0, 1.0, questions)
    who, what = np.repeat(np.arange(people), questions), np.tile(np.arange(questions), people)
    kept = generator.random(who.size) < share
    who, what = who[kept], what[kept]
    logit = np.log(truth / (1 - truth))[what] + generator.normal(0, 0.1 + 0.25 * who)
    y = (generator.random(questions) < truth).astype(float)[what]
    return who, what, 1 / (1 + np.exp(-logit)), y


def test_rates_are_shrunk_toward_the_mean_and_more_so_with_fewer_cases() -> None:
    k, n = np.array([2, 40, 90, 10, 30, 5]), np.array([2, 50, 100, 40, 100, 50])
    shrunk = shrink_rates(k, n)
    raw = k / n
    assert not shrunk.pooled
    assert (np.abs(shrunk.estimates - shrunk.mean) <= np.abs(raw - shrunk.mean) + 1e-12).all()
    moved = 1 - (shrunk.estimates - shrunk.mean) / (raw - shrunk.mean)
    assert moved[0] == moved.max()
    assert ((shrunk.low < shrunk.estimates) & (shrunk.estimates < shrunk.high)).all()
    assert shrunk.luck.value is not None
    assert 0 < shrunk.luck.value < 1


def test_the_fitted_prior_maximises_the_beta_binomial_likelihood() -> None:
    stats = pytest.importorskip("scipy.stats")
    optimize = pytest.importorskip("scipy.optimize")
    generator = np.random.default_rng(3)
    n = generator.integers(5, 60, 80)
    k = generator.binomial(n, generator.beta(6, 4, 80))

    def loss(at: np.ndarray) -> float:
        a, b = np.exp(at)
        return float(-stats.betabinom.logpmf(k, n, a, b).sum())

    best = optimize.minimize(loss, [1.0, 1.0], method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-12})
    a, b = np.exp(best.x)
    assert shrink_rates(k, n).estimates == pytest.approx((a + k) / (a + b + n), abs=1e-5)


@pytest.mark.parametrize(
    ("k", "n"),
    [([5, 5, 5], [10, 10, 10]), ([0, 0], [3, 9]), ([4, 2], [4, 2]), ([3], [4]), ([1, 0, 1, 0], [1, 1, 1, 1])],
)
def test_without_more_spread_than_luck_makes_all_get_the_common_rate(k: list[int], n: list[int]) -> None:
    shrunk = shrink_rates(k, n)
    assert shrunk.pooled
    assert shrunk.estimates == pytest.approx([sum(k) / sum(n)] * len(k))
    assert shrunk.luck.value in (1.0, None)


def test_nobody_to_rank_is_no_crash() -> None:
    assert shrink_rates([], []).luck.is_absent
    assert shrink_means([], [], 1.0).luck.is_absent
    board = leaderboard([], [], [], [])
    assert board.standings == ()
    assert "cannot be said" in board.luck_sentence


def test_means_shrink_by_the_share_of_noise() -> None:
    means, n = np.array([0.1, 0.2, 0.3, 0.4]), np.array([400, 400, 400, 400])
    shrunk = shrink_means(means, n, 0.04)
    # Paule & Mandel with equal weights: the variance of the means, less the noise.
    between = means.var(ddof=1) - 0.04 / 400
    kept = between / (between + 0.04 / 400)
    assert shrunk.spread == pytest.approx(math.sqrt(between), abs=1e-9)
    assert shrunk.estimates == pytest.approx(0.25 + kept * (means - 0.25), abs=1e-9)
    assert shrink_means([0.2, 0.21], [2, 2], 0.04).pooled
    assert shrink_means([0.2, 0.2], [2, 2], 0.0).luck.is_absent


def test_within_variance_is_that_of_one_forecaster() -> None:
    values, who = np.array([1.0, 3.0, 10.0, 14.0, 99.0]), np.array([0, 0, 1, 1, 2])
    assert within_variance(values, who) == pytest.approx((2 + 8) / 2)
    assert within_variance(np.array([1.0, 3.0]), np.array([0, 1])) == pytest.approx(2.0)


def test_fixed_effects_agree_with_least_squares() -> None:
    who, what, p, y = crowd(1)
    losses = (p - y) ** 2
    found = fixed_effects(losses, who, what)
    people, questions = who.max() + 1, what.max() + 1
    design = np.zeros((who.size, people + questions))
    design[np.arange(who.size), who] = design[np.arange(who.size), people + what] = 1
    solved = np.linalg.lstsq(design, losses, rcond=None)[0][:people]
    weights = np.bincount(who)
    assert found.effects == pytest.approx(solved - (weights * solved).sum() / weights.sum(), abs=1e-8)


def test_hard_questions_do_not_make_a_bad_forecaster() -> None:
    # Both lose 0.1 more on hard questions; the second answers mostly hard ones.
    losses = np.array([0.1, 0.1, 0.2, 0.1, 0.2, 0.2])
    found = fixed_effects(losses, np.array([0, 0, 0, 1, 1, 1]), np.array([0, 1, 2, 0, 2, 3]))
    assert found.adjusted[0] == pytest.approx(found.adjusted[1])


def test_who_shares_no_question_has_no_adjusted_score_and_groups_apart_are_told() -> None:
    found = fixed_effects(np.array([0.1, 0.3, 0.2, 0.5, 0.4]), np.array([0, 1, 2, 3, 4]), np.array([0, 0, 1, 2, 2]))
    assert math.isnan(found.effects[2])
    assert found.component.tolist() == [0, 0, 1, 2, 2]
    assert found.effects[[0, 1]] == pytest.approx([-0.1, 0.1])


def test_crossed_effects_agree_with_the_mixed_model_equations() -> None:
    who, what, p, y = crowd(2)
    losses = (p - y) ** 2
    found = crossed_effects(losses, who, what)
    people, questions = who.max() + 1, what.max() + 1
    design = np.zeros((who.size, people + questions + 1))
    design[np.arange(who.size), who] = design[np.arange(who.size), people + what] = design[:, -1] = 1
    ratio_people = found.noise_variance / found.forecaster_variance
    ratio_questions = found.noise_variance / found.question_variance
    penalty = np.diag([ratio_people] * people + [ratio_questions] * questions + [0.0])
    solved = np.linalg.solve(design.T @ design + penalty, design.T @ losses)
    assert found.effects == pytest.approx(solved[:people], abs=1e-8)
    assert found.question_effects == pytest.approx(solved[people:-1], abs=1e-8)
    assert found.mean == pytest.approx(solved[-1], abs=1e-8)


def test_the_variances_of_a_crossed_design_are_recovered() -> None:
    generator = np.random.default_rng(4)
    who, what = np.divmod(generator.permutation(300 * 400)[:40_000], 400)
    y = 1 + generator.normal(0, 0.5, 300)[who] + generator.normal(0, 1.0, 400)[what] + generator.normal(0, 2.0, 40_000)
    found = crossed_effects(y, who, what)
    assert found.forecaster_variance == pytest.approx(0.25, rel=0.2)
    assert found.question_variance == pytest.approx(1.0, rel=0.2)
    assert found.noise_variance == pytest.approx(4.0, rel=0.05)


@pytest.mark.parametrize(
    "losses", [np.zeros(6), np.full(6, 0.3), np.array([0.1, 0.2, 0.3, 0.1, 0.2, 0.3]), np.arange(6.0)]
)
def test_degenerate_losses_have_effects_all_the_same(losses: np.ndarray) -> None:
    found = crossed_effects(losses, np.array([0, 0, 0, 1, 1, 1]), np.array([0, 1, 2, 0, 1, 2]))
    assert np.isfinite(found.adjusted).all()
    assert np.isfinite(found.kept).all()


def test_peer_scores_by_hand() -> None:
    who, what = np.array([0, 1, 2, 0]), np.array([0, 0, 0, 1])
    scores = peer_scores(who, what, [0.8, 0.5, 0.2, 0.9], [1, 1, 1, 0])
    others = (math.log(0.5) + math.log(0.2)) / 2
    assert scores[0] == pytest.approx(100 * (math.log(0.8) - others))
    assert scores[3] == 0.0
    assert scores[:3].sum() == pytest.approx(0.0, abs=1e-9)


def test_a_forecasters_last_word_on_a_question_stands() -> None:
    who, what = np.array([0, 1, 0]), np.array([0, 0, 0])
    scores = peer_scores(who, what, [0.1, 0.5, 0.9], [1, 1, 1])
    assert math.isnan(scores[0])
    assert scores[2] == pytest.approx(100 * (math.log(0.9) - math.log(0.5)))
    assert standing(who, what).tolist() == [1, 2]


forecast_lists = st.lists(
    st.tuples(st.integers(0, 4), st.sampled_from([-1.0, 0.0, 1.0, 2.5, 2.5, 7.0, 10.0, 11.0]), st.floats(0.0, 1.0)),
    min_size=1,
    max_size=25,
)


@given(forecast_lists, st.booleans())
@settings(deadline=None, max_examples=80)
def test_peer_scores_sum_to_zero_at_every_instant(rows: list[tuple[int, float, float]], outcome: bool) -> None:
    who = np.array([row[0] for row in rows])
    times, p = np.array([row[1] for row in rows]), np.array([row[2] for row in rows])
    found = peer_scores_over_time(who, times, p, outcome, opened=0.0, closed=10.0, forecasters=5)
    assert found.scores.sum() == pytest.approx(0.0, abs=1e-7)
    assert ((found.coverage >= 0) & (found.coverage <= 1 + 1e-12)).all()
    for closed in (0.001, 1.0, 2.5, 2.500001):
        part = peer_scores_over_time(who, times, p, outcome, opened=0.0, closed=closed, forecasters=5)
        assert part.scores.sum() == pytest.approx(0.0, abs=1e-7)


def test_a_forecast_on_the_boundary_belongs_to_the_stretch_it_begins() -> None:
    who, times, p = np.array([0, 1, 0, 1]), np.array([0.0, 0.0, 5.0, 10.0]), np.array([0.5, 0.5, 0.8, 0.99])
    found = peer_scores_over_time(who, times, p, True, opened=0.0, closed=10.0)
    gain = 100 * (math.log(0.8) - math.log(0.5)) / 2
    assert found.scores.tolist() == pytest.approx([gain, -gain])
    assert found.coverage.tolist() == pytest.approx([1.0, 1.0])


def test_a_late_comer_is_scored_only_while_present() -> None:
    found = peer_scores_over_time(np.array([0, 1]), [0.0, 8.0], [0.5, 0.9], True, opened=0.0, closed=10.0)
    gain = 100 * (math.log(0.9) - math.log(0.5)) * 0.2
    assert found.scores.tolist() == pytest.approx([-gain, gain])
    assert found.coverage.tolist() == pytest.approx([1.0, 0.2])


def test_the_better_forecasters_lead_the_board_and_neighbours_share_a_group() -> None:
    who, what, p, y = crowd(7, people=14, questions=150)
    board = leaderboard(who, what, p, y, resampling=FEW)
    ranked = [int(row.forecaster) for row in board.standings]
    assert np.corrcoef(ranked, np.arange(14))[0, 1] > 0.7
    groups = [row.group for row in board.standings]
    assert groups[0] == 1
    assert groups == sorted(groups)
    assert groups[-1] > 1
    for row in board.standings:
        assert row.rank_low is not None
        assert row.rank_high is not None
        assert row.rank_low <= row.rank_high
    assert board.luck.value is not None
    assert 0 < board.luck.value < 0.6
    assert "luck" in board.luck_sentence


def test_equal_forecasters_are_one_group_and_luck_is_all() -> None:
    generator = np.random.default_rng(10)
    who, what = np.repeat(np.arange(10), 100), np.tile(np.arange(100), 10)
    y = (generator.random(100) < 0.5).astype(float)[what]
    p = np.clip(0.5 + generator.normal(0, 0.2, 1000), 0, 1)
    board = leaderboard(who, what, p, y, resampling=FEW)
    assert board.luck.value is not None
    assert board.luck.value > 0.5
    assert sum(row.group == 1 for row in board.standings) >= 8


def test_who_said_too_few_numbers_is_off_the_board_and_on_the_hit_rate_board() -> None:
    who, what, p, y = crowd(3)
    imputed = (who == 4) & (np.arange(who.size) % 10 == 0)
    board = leaderboard(who, what, p, y, imputed=imputed, minimum=20, resampling=FEW)
    four = next(row for row in board.standings if row.forecaster == "4")
    assert four.rank is None
    assert "not the forecaster's own" in four.off_board
    assert any(row.forecaster == "4" for row in board.by_hit_rate)
    assert all(row.rank for row in board.standings if row.forecaster != "4")


def test_too_few_forecasts_give_no_rank_but_a_reason() -> None:
    who, what, p, y = crowd(3)
    only = np.concatenate([np.flatnonzero(who != 2), np.flatnonzero(who == 2)[:5]])
    board = leaderboard(who[only], what[only], p[only], y[only], minimum=10, resampling=FEW)
    row = board.standings[-1]
    assert (row.forecaster, row.rank, row.n) == ("2", None, 5)
    assert row.off_board == "fewer than 10 forecasts"
    assert row.brier_shrunk.is_absent


def test_one_in_twenty_imputed_is_still_on_the_board() -> None:
    assert on_probability_board(1, 20)
    assert not on_probability_board(2, 20)
    assert on_probability_board(0, 1)
    assert not on_probability_board(0, 0)


def test_boldness_is_the_gain_at_the_references_odds() -> None:
    assert boldness([0.6], [1], 0.2).value == pytest.approx(4.0)
    assert boldness([0.1], [1], 0.2).value == pytest.approx(-1.0)
    assert boldness([0.1], [0], 0.2).value == pytest.approx(0.25)
    mixed = boldness([0.2, 0.9, 0.9], [1, 1, 1], [0.2, 0.5, 1.0])
    assert (mixed.value, mixed.n, mixed.left_out) == (pytest.approx(1.0), 1, 2)
    assert boldness([0.5], [1], 0.5).is_absent


def test_coverage_and_lead_time() -> None:
    assert coverage(3, 4).value == 0.75
    assert coverage(0, 0).is_absent
    ahead = lead_time([1.0, 3.0, 8.0, math.nan])
    assert (ahead.median.value, ahead.median.n, ahead.median.left_out) == (3.0, 3, 1)
    assert lead_time([]).median.is_absent


def test_intervals_of_the_board_come_from_draws_of_whole_questions() -> None:
    who, what, p, y = crowd(11)
    board = leaderboard(who, what, p, y, minimum=10, resampling=FEW)
    top = board.standings[0]
    for figure in (top.brier, top.log_score, top.skill, top.adjusted, top.adjusted_skill, top.peer):
        assert figure.interval is not None
        assert figure.interval.method == "bootstrap percentile"
        assert figure.low < figure.value < figure.high


def test_on_few_questions_the_interval_takes_the_spread_of_all() -> None:
    board = leaderboard([0] * 3 + [1] * 3, [0, 1, 2] * 2, [0.9] * 3 + [0.6] * 3, [1] * 6, minimum=2, resampling=FEW)
    assert {row.brier.interval.method for row in board.standings} == {"normal"}


def test_who_never_leans_has_no_hit_rate_and_no_place_by_hits() -> None:
    who, what = np.repeat([0, 1, 2], 12), np.tile(np.arange(12), 3)
    p = np.concatenate([np.full(12, 0.5), np.full(12, 0.8), np.full(12, 0.7)])
    y = np.tile(np.arange(12) % 3 != 0, 3).astype(float)
    board = leaderboard(who, what, p, y, minimum=10, resampling=FEW)
    assert [row.forecaster for row in board.by_hit_rate] == ["1", "2"]
    even = next(row for row in board.standings if row.forecaster == "0")
    assert (even.hit_rate.value, even.hit_rate_shrunk.reason) == (None, "never leaned to either side")


def test_two_short_records_on_different_questions_are_not_told_apart() -> None:
    who = np.array([0] * 7 + [1] * 7 + [2] * 7)
    p = np.concatenate([np.full(7, 0.9), np.full(7, 0.8), [0.1, 0.9] * 3, [0.1]])
    board = leaderboard(who, np.arange(21), p, np.ones(21), minimum=5, resampling=FEW)
    by_name = {row.forecaster: row.group for row in board.standings}
    assert by_name["0"] == by_name["1"]


def test_question_effects_leave_the_forecasters_effects() -> None:
    who, what, p, y = crowd(4)
    found = fixed_effects((p - y) ** 2, who, what)
    left = (p - y) ** 2 - found.question_effects[what]
    assert np.bincount(who, weights=left) / np.bincount(who) == pytest.approx(found.effects, abs=1e-9)
