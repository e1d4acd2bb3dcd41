"""Orderings, deadlines and hedges by hand, by law and against scipy."""

from __future__ import annotations

import math
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.scoring.bootstrap import Resampling
from claimtrack.scoring.hedges import Reading, hedge_table, recalibrate
from claimtrack.scoring.lateness import late_by, under_grace
from claimtrack.scoring.orderings import concordance, count_pairs, kendall_tau_b, next_correct

NAN = math.nan
FEW = Resampling(draws=99)


@pytest.mark.parametrize(
    ("days", "until", "concordant", "discordant", "undecided"),
    [
        ([1, 2, 3], math.inf, 3, 0, 0),
        ([3, 2, 1], math.inf, 0, 3, 0),
        ([1, NAN, NAN], 9, 2, 0, 1),  # only the first happened: it came before both; the others are open
        ([NAN, NAN, 4], 9, 0, 2, 1),  # the last-named came while the first-named is still open
        ([NAN, NAN, NAN], 9, 0, 0, 3),  # nothing happened: nothing is known
        ([5, 5, 7], math.inf, 2, 0, 1),  # two on one day cannot be told apart
    ],
)
def test_a_pair_counts_once_the_first_of_the_two_is_known(
    days: list[float], until: float, concordant: int, discordant: int, undecided: int
) -> None:
    found = count_pairs([1, 2, 3], days, followed_until=until)
    assert (found.concordant, found.discordant, found.undecided) == (concordant, discordant, undecided)


def test_what_was_lost_from_sight_before_the_other_happened_decides_nothing() -> None:
    assert count_pairs([1, 2], [5, NAN], followed_until=[9, 3]).undecided == 1
    assert count_pairs([1, 2], [5, NAN], followed_until=[9, 5]).concordant == 1


def test_equal_ranks_were_not_put_in_order() -> None:
    found = count_pairs([1, 1, 2], [3, 4, 5])
    assert (found.concordant, found.discordant, found.undecided) == (2, 0, 0)


def test_concordance_is_pooled_over_lists_and_its_interval_draws_lists() -> None:
    ranks, days = [1, 2, 1, 2, 1, 2], [1, 2, 4, 3, 5, NAN]
    found = concordance(ranks, days, lists=["a", "a", "b", "b", "c", "c"], followed_until=9)
    assert (found.value, found.n, found.left_out) == (pytest.approx(2 / 3), 3, 0)
    assert found.interval is not None
    single = concordance([1, 2], [1, 2])
    assert single.interval is None
    assert "two lists" in single.note
    assert concordance([1, 2], [NAN, NAN]).is_absent
    assert concordance([], []).is_absent


@given(st.lists(st.one_of(st.integers(0, 6), st.none()), min_size=2, max_size=8))
@settings(deadline=None)
def test_pairs_agree_with_counting_one_by_one(days: list[int | None]) -> None:
    values = [NAN if day is None else float(day) for day in days]
    found = count_pairs(range(len(days)), values, followed_until=7)
    good = bad = 0
    for first, second in combinations(days, 2):
        a, b = (99 if day is None else day for day in (first, second))
        good += a < b
        bad += a > b
    assert (found.concordant, found.discordant) == (good, bad)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=2, max_size=20))
@settings(deadline=None)
def test_tau_b_agrees_with_scipy(pairs: list[tuple[int, int]]) -> None:
    stats = pytest.importorskip("scipy.stats")
    x, y = zip(*pairs, strict=True)
    theirs = stats.kendalltau(x, y).statistic
    mine = kendall_tau_b(x, y)
    assert mine.is_absent if math.isnan(theirs) else mine.value == pytest.approx(theirs)


def test_next_correct_is_a_rate_of_decided_lists() -> None:
    found = next_correct(3, 4, left_out=2)
    assert (found.value, found.n, found.left_out) == (0.75, 4, 2)
    assert next_correct(0, 0).reason == "no list is decided"


def test_late_by_counts_only_what_came_late() -> None:
    found = late_by([3, 10, NAN, 20])
    assert (found.median.value, found.smallest.value, found.largest.value, found.median.n) == (10, 3, 20, 3)
    assert late_by([NAN]).median.reason == "nothing came late"


def test_grace_flips_what_came_in_time_for_it_and_nothing_else() -> None:
    rows = under_grace([1, 0, 0, 0], [NAN, 3, 10, NAN], grace=(0, 3, 14))
    assert [(row.days, row.flipped, row.hit_rate.value) for row in rows] == [(0, 0, 0.25), (3, 1, 0.5), (14, 2, 0.75)]
    assert under_grace([], [], grace=(7,))[0].hit_rate.is_absent


READINGS = [
    Reading("likely", 0.7, 0.6, 0.8),
    Reading("no way", 0.05),
    Reading("even chance", 0.5),
    Reading("unused", 0.3),
]


def test_the_hedge_table_says_whether_the_data_exclude_the_survey() -> None:
    phrase = [0] * 100 + [1] * 10
    y = [1] * 41 + [0] * 59 + [0] * 10
    rows = {row.reading.phrase: row for row in hedge_table(phrase, y, READINGS)}
    assert list(rows) == ["no way", "unused", "even chance", "likely"]
    assert (rows["likely"].came_true.value, rows["likely"].excluded) == (0.41, True)
    assert rows["no way"].excluded is False
    assert (rows["unused"].came_true.value, rows["unused"].excluded) == (None, None)


def hedges(seed: int, truth: tuple[float, ...], n: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    generator = np.random.default_rng(seed)
    phrase = generator.integers(0, len(truth), n)
    return phrase, (generator.random(n) < np.array(truth)[phrase]).astype(float), np.arange(n) // 2


def test_a_wrong_survey_is_corrected_and_the_gain_is_seen_out_of_sample() -> None:
    phrase, y, topics = hedges(1, (0.45, 0.3, 0.4, 0.35), 600)
    found = recalibrate(phrase, y, topics, READINGS, resampling=FEW)
    assert found.gain.value is not None
    assert found.gain.low is not None
    assert found.gain.low > 0
    assert found.before.value - found.after.value == pytest.approx(found.gain.value)  # type: ignore[operator]
    fitted = [chance for _, chance in sorted(zip([r.median for r in READINGS], found.chances, strict=True))]
    assert fitted == sorted(fitted)
    assert found.chances[0] == pytest.approx(0.45, abs=0.12)


def test_a_right_survey_is_hardly_changed() -> None:
    phrase, y, topics = hedges(2, (0.7, 0.05, 0.5, 0.3), 300)
    found = recalibrate(phrase, y, topics, READINGS, resampling=FEW)
    assert found.chances == pytest.approx([0.7, 0.05, 0.5, 0.3], abs=0.09)
    assert found.gain.value == pytest.approx(0.0, abs=0.005)


def test_one_proposition_cannot_judge_itself() -> None:
    found = recalibrate([0, 0], [1, 1], ["cup", "cup"], READINGS)
    assert found.chances == ()
    assert found.gain.reason == "fewer than two propositions"
    assert recalibrate([], [], [], READINGS).gain.is_absent
