"""Every registered scoring rule keeps the same laws: a new rule brings its own tests by being there."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.scoring.meanings import named_figures
from claimtrack.scoring.rules import RULES, ScoringRule
from claimtrack.scoring.summary import summarise

EVERY_RULE = pytest.mark.parametrize("rule", RULES, ids=[rule.key for rule in RULES])
HAPPENED = np.array([1.0, 0.0, 0.0, 1.0, 1.0])
beliefs = st.floats(0.01, 0.99)


def expected(rule: ScoringRule, said: float, believed: float) -> float:
    """The mean value that who believes one chance expects of saying another."""
    yes, no = rule.values(np.array([said, said]), np.array([1.0, 0.0]))
    value = believed * yes + (1.0 - believed) * no
    return float(value if rule.larger_is_better else -value)


@EVERY_RULE
def test_a_perfect_forecaster_gets_the_best_value(rule: ScoringRule) -> None:
    assert rule.figure(HAPPENED, HAPPENED).value == pytest.approx(rule.perfect, abs=1e-12)


@EVERY_RULE
def test_who_always_says_half_gets_the_value_that_is_told(rule: ScoringRule) -> None:
    assert rule.figure(np.full(5, 0.5), HAPPENED).value == pytest.approx(rule.half, abs=1e-12)


@EVERY_RULE
@given(believed=beliefs, said=beliefs)
def test_nobody_does_better_than_by_saying_what_they_believe(rule: ScoringRule, believed: float, said: float) -> None:
    assert expected(rule, believed, believed) >= expected(rule, said, believed) - 1e-9


@EVERY_RULE
def test_a_bolder_miss_costs_more(rule: ScoringRule) -> None:
    bold, timid = rule.values(np.array([0.9, 0.6]), np.zeros(2))
    assert bold < timid if rule.larger_is_better else bold > timid


@EVERY_RULE
def test_the_order_of_the_forecasts_changes_nothing(rule: ScoringRule) -> None:
    p = np.array([0.1, 0.8, 0.3, 0.6, 0.95])
    order = np.array([3, 0, 4, 2, 1])
    value = rule.figure(p, HAPPENED).value
    assert rule.figure(p[order], HAPPENED[order]).value == pytest.approx(value, abs=1e-12)


@EVERY_RULE
def test_without_forecasts_there_is_a_reason_and_no_figure(rule: ScoringRule) -> None:
    figure = rule.figure(np.array([]), np.array([]))
    assert figure.value is None
    assert figure.reason


@EVERY_RULE
def test_the_summary_prints_it_with_its_interval_and_meaning(rule: ScoringRule) -> None:
    rng = np.random.default_rng(7)
    p = rng.uniform(0.05, 0.95, 60)
    y = (rng.uniform(size=60) < p).astype(float)
    told = {named.key: named for named in named_figures(summarise(p, y))}[rule.key]
    assert told.label == rule.label
    assert told.meaning == rule.meaning
    assert told.figure.value == pytest.approx(rule.values(p, y).mean(), abs=1e-12)
    assert told.figure.interval is not None
    assert told.figure.interval.low <= told.figure.value <= told.figure.interval.high


def test_keys_and_labels_are_unique() -> None:
    assert len({rule.key for rule in RULES}) == len({rule.label for rule in RULES}) == len(RULES)
