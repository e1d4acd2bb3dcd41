"""Scores adjusted for how hard the questions were: forecasters are compared on the questions they share.

loss = mean + forecaster + question + noise, solved without ever building a table of forecasters by questions.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from claimtrack.scoring.arrays import FloatArray, IntArray

_MOST_STEPS = 2_000
_SMALL = 1e-12

ALONE = "shares no question with another forecaster"


@dataclass(frozen=True, slots=True)
class FixedEffects:
    """Forecaster effects of a two-way model; compare only within one `component` (linked by shared questions)."""

    effects: FloatArray
    """Loss beyond that of the others on the same questions; below 0 is better. NaN for who shares none."""
    component: IntArray
    mean: float
    question_effects: FloatArray
    """Mean loss on each question once who answered it is taken into account."""

    @property
    def adjusted(self) -> FloatArray:
        """Loss each forecaster would have had on questions of average difficulty."""
        return self.mean + self.effects


@dataclass(frozen=True, slots=True)
class CrossedEffects:
    """Forecaster effects of a crossed random model, shrunk toward 0, and the variances that shrank them."""

    effects: FloatArray
    question_effects: FloatArray
    mean: float
    forecaster_variance: float
    question_variance: float
    noise_variance: float
    chance: FloatArray
    """Variance of each forecaster's adjusted mean that is luck: noise, and what is not known of the difficulty."""

    @property
    def adjusted(self) -> FloatArray:
        """Shrunken loss of each forecaster on questions of average difficulty."""
        return self.mean + self.effects

    @property
    def kept(self) -> FloatArray:
        """Share of each forecaster's distance from the mean that shrinking leaves, 0..1."""
        return np.asarray(self.forecaster_variance / np.maximum(self.forecaster_variance + self.chance, _SMALL))

    @property
    def spread(self) -> FloatArray:
        """Standard error of each shrunken effect."""
        return np.sqrt(self.kept * self.chance)


def fixed_effects(losses: FloatArray, forecaster: IntArray, question: IntArray) -> FixedEffects:
    """Least squares over forecasters and questions, both coded 0..k-1; effects average 0 in each component."""
    who, what, y, weight = _cells(losses, forecaster, question)
    people, questions = _size(who), _size(what)
    component = _components(who, what, people, questions)
    if not y.size:
        return FixedEffects(np.zeros(people), component, 0.0, np.zeros(questions))
    n_people: FloatArray = np.asarray(np.bincount(who, weights=weight, minlength=people), dtype=np.float64)
    n_questions = np.maximum(np.bincount(what, weights=weight, minlength=questions), _SMALL)

    def across(effects: FloatArray) -> FloatArray:
        by_question = np.bincount(what, weights=weight * effects[who], minlength=questions) / n_questions
        return np.asarray(n_people * effects - np.bincount(who, weights=weight * by_question[what], minlength=people))

    ease = np.bincount(what, weights=weight * y, minlength=questions) / n_questions
    right = np.bincount(who, weights=weight * (y - ease[what]), minlength=people)
    solved = _conjugate_gradient(across, right.astype(np.float64), np.maximum(n_people, _SMALL))
    effects: FloatArray = solved - _component_means(solved, n_people, component)[component]
    shared = np.bincount(what, minlength=questions)[what] > 1
    linked = np.bincount(who, weights=shared, minlength=people) > 0
    by_question = np.bincount(what, weights=weight * effects[who], minlength=questions) / n_questions
    mean = float((weight * y).sum() / weight.sum())
    return FixedEffects(np.where(linked, effects, np.nan), component, mean, ease - by_question)


def crossed_effects(losses: FloatArray, forecaster: IntArray, question: IntArray) -> CrossedEffects:
    """Best linear unbiased predictions with variances by moments (Gao & Owen 2017), work linear in the forecasts.

    Several forecasts by one forecaster on one question count as their mean, once: they share their luck.
    A variance estimated below 0 is 0. Where forecasters do not differ, every effect is 0.
    """
    who, what, y, _ = _cells(losses, forecaster, question)
    people, questions = _size(who), _size(what)
    if not y.size:
        return CrossedEffects(np.zeros(people), np.zeros(questions), 0.0, 0.0, 0.0, 0.0, np.zeros(people))
    person, topic, noise = _variances(y, who, what, people, questions)
    base = float(y.mean())
    if noise == 0.0:
        noise = 1e-9 * max(person, topic, _SMALL)
    ratios = np.concatenate(
        [
            np.full(people, noise / person if person > 0.0 else np.inf),
            np.full(questions, noise / topic if topic > 0.0 else np.inf),
            [0.0],
        ]
    )
    free = np.isfinite(ratios)
    sizes = np.concatenate([np.bincount(who, minlength=people), np.bincount(what, minlength=questions), [y.size]])
    diagonal = np.where(free, sizes + np.where(free, ratios, 0.0), 1.0)

    def sums(values: FloatArray) -> FloatArray:
        by_person = np.bincount(who, weights=values, minlength=people)
        by_topic = np.bincount(what, weights=values, minlength=questions)
        return np.where(free, np.concatenate([by_person, by_topic, [values.sum()]]), 0.0)

    def equations(effects: FloatArray) -> FloatArray:
        fitted = effects[who] + effects[people + what] + effects[-1]
        return sums(fitted) + np.where(free, ratios, 0.0) * effects

    solved = _conjugate_gradient(equations, sums(y - base), diagonal)
    chance = _chance(who, what, people, questions, (person, topic, noise))
    return CrossedEffects(solved[:people], solved[people:-1], base + float(solved[-1]), person, topic, noise, chance)


def _chance(
    who: IntArray, what: IntArray, people: int, questions: int, variances: tuple[float, float, float]
) -> FloatArray:
    """Luck in a forecaster's mean: the difficulty of a question is known only as well as the others show it."""
    person, topic, noise = variances
    others = np.bincount(what, minlength=questions)[what] - 1.0
    doubt = topic / (1.0 + others * topic / max(person + noise, _SMALL))
    n = np.maximum(np.bincount(who, minlength=people), 1)
    return np.asarray(np.bincount(who, weights=noise + doubt, minlength=people) / n**2.0)


def _cells(
    losses: FloatArray, forecaster: IntArray, question: IntArray
) -> tuple[IntArray, IntArray, FloatArray, FloatArray]:
    """One mean loss for each (forecaster, question), with the number of forecasts behind it."""
    if not losses.size:
        return forecaster, question, losses, losses
    width = int(question.max()) + 1
    keys, where, counts = np.unique(forecaster * width + question, return_inverse=True, return_counts=True)
    means = np.bincount(where.reshape(-1), weights=losses) / counts
    return keys // width, keys % width, means, counts.astype(np.float64)


def _size(codes: IntArray) -> int:
    return int(codes.max()) + 1 if codes.size else 0


def _components(who: IntArray, what: IntArray, people: int, questions: int) -> IntArray:
    """Smallest forecaster linked to each forecaster by a chain of shared questions, counted from 0."""
    label = np.arange(people)
    while True:
        by_question = np.full(questions, people)
        np.minimum.at(by_question, what, label[who])
        after = label.copy()
        np.minimum.at(after, who, by_question[what])
        after = after[after]
        if (after == label).all():
            return np.unique(label, return_inverse=True)[1].astype(np.int64).reshape(-1)
        label = after


def _component_means(effects: FloatArray, weights: FloatArray, component: IntArray) -> FloatArray:
    total = np.maximum(np.bincount(component, weights=weights), _SMALL)
    return np.asarray(np.bincount(component, weights=weights * effects) / total)


def _variances(y: FloatArray, who: IntArray, what: IntArray, people: int, questions: int) -> tuple[float, float, float]:
    """Variances of forecasters, questions and noise from three sums of squares and their expectations."""
    n_people, n_questions = np.bincount(who, minlength=people), np.bincount(what, minlength=questions)
    n = y.size
    within_people = _within_squares(y, who, n_people)
    within_questions = _within_squares(y, what, n_questions)
    overall = n * float(((y - y.mean()) ** 2).sum())
    rows, columns = int((n_people > 0).sum()), int((n_questions > 0).sum())
    expected = np.array(
        [
            [0.0, n - rows, n - rows],
            [n - columns, 0.0, n - columns],
            [n**2 - float((n_people**2.0).sum()), n**2 - float((n_questions**2.0).sum()), n**2 - n],
        ]
    )
    found = np.linalg.lstsq(expected, np.array([within_people, within_questions, overall]), rcond=None)[0]
    person, topic, noise = np.maximum(found, 0.0).tolist()
    return person, topic, noise


def _within_squares(y: FloatArray, codes: IntArray, counts: IntArray) -> float:
    means = np.bincount(codes, weights=y, minlength=counts.size) / np.maximum(counts, 1)
    return float(((y - means[codes]) ** 2).sum())


def _conjugate_gradient(
    apply: Callable[[FloatArray], FloatArray], right: FloatArray, diagonal: FloatArray
) -> FloatArray:
    """Solution of a symmetric non-negative system, preconditioned by its diagonal; null directions stay 0."""
    x = np.zeros_like(right)
    residual = right.copy()
    scaled = residual / diagonal
    direction = scaled.copy()
    size = float(residual @ scaled)
    target = size * 1e-26
    for _ in range(_MOST_STEPS):
        if size <= target or size == 0.0:
            break
        moved = apply(direction)
        curvature = float(direction @ moved)
        if curvature <= 0.0:
            break
        x += size / curvature * direction
        residual -= size / curvature * moved
        scaled = residual / diagonal
        after = float(residual @ scaled)
        direction = scaled + after / size * direction
        size = after
    return x
