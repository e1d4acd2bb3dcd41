"""Peer score: how much better than the others on the same question (Metaculus). Sums to zero at every instant."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import BadForecastsError, FloatArray, IntArray, checked
from claimtrack.scoring.proper import CLIP, log_losses


@dataclass(frozen=True, slots=True)
class PeerScores:
    """One question over time: score and coverage of each forecaster, in the order of `forecaster` codes."""

    scores: FloatArray
    """Average over the question's whole life of 100 * (ln p - mean of the others' ln p); 0 while absent or alone."""
    coverage: FloatArray
    """Share of the question's life with a standing forecast, 0..1."""


def peer_scores(
    forecaster: IntArray, question: IntArray, probabilities: ArrayLike, outcomes: ArrayLike, *, clip: float = CLIP
) -> FloatArray:
    """Peer score of each forecast among the standing ones on its question, natural logarithm, times 100.

    Of several by one forecaster on one question the last row stands and the others get NaN. A lone forecaster
    scores 0. Scores of one question sum to zero.
    """
    p, y = checked(probabilities, outcomes)
    scores = np.full(p.size, np.nan)
    if not p.size:
        return scores
    stands = standing(forecaster, question)
    log_p = -log_losses(p[stands], y[stands], clip=clip)
    where = np.unique(question[stands], return_inverse=True)[1].reshape(-1)
    peers = np.bincount(where)
    mean = np.bincount(where, weights=log_p) / peers
    factor = np.where(peers > 1, peers / np.maximum(peers - 1, 1), 0.0)
    scores[stands] = 100.0 * factor[where] * (log_p - mean[where])
    return scores


def standing(forecaster: IntArray, question: IntArray) -> IntArray:
    """Rows that hold a forecaster's last word on a question, in rising order."""
    if not forecaster.size:
        return np.zeros(0, dtype=np.int64)
    keys = forecaster * (int(question.max()) + 1) + question
    last = np.unique(keys[::-1], return_index=True)[1]
    return np.sort(keys.size - 1 - last)


def peer_scores_over_time(
    forecaster: IntArray,
    moments: ArrayLike,
    probabilities: ArrayLike,
    outcome: bool,
    *,
    opened: float,
    closed: float,
    forecasters: int | None = None,
    clip: float = CLIP,
) -> PeerScores:
    """Peer scores of one question from `opened` to `closed` (any unit of time), each forecast standing until the next.

    A forecast stands over a half-open stretch: from its own moment, up to but not at the next one's. One made exactly
    at the close never stands; one made before the opening stands from the opening.
    """
    p, _ = checked(probabilities, np.full(np.size(probabilities), float(outcome)))
    times = np.asarray(moments, dtype=np.float64)
    if times.shape != p.shape or closed <= opened:
        raise BadForecastsError("times do not fit the forecasts", "give one for each, and a close after the opening")
    people = forecasters if forecasters is not None else (int(forecaster.max()) + 1 if p.size else 0)
    start, end, who, log_p = _stretches(forecaster, times, p, outcome, opened, closed, clip)
    edges = np.unique(np.concatenate([start, end, [opened, closed]]))
    lengths = np.diff(edges)
    begins, ends = np.searchsorted(edges, start), np.searchsorted(edges, end)
    peers = _running(begins, ends, np.ones_like(log_p), edges.size)
    total = _running(begins, ends, log_p, edges.size)
    several = peers > 1.5
    others = np.where(several, peers - 1.0, 1.0)
    own = np.concatenate([[0.0], np.cumsum(np.where(several, peers / others, 0.0) * lengths)])
    crowd = np.concatenate([[0.0], np.cumsum(np.where(several, total / others, 0.0) * lengths)])
    earned = 100.0 * (log_p * (own[ends] - own[begins]) - (crowd[ends] - crowd[begins]))
    life = closed - opened
    return PeerScores(
        np.bincount(who, weights=earned, minlength=people) / life,
        np.bincount(who, weights=end - start, minlength=people) / life,
    )


def _stretches(
    forecaster: IntArray, times: FloatArray, p: FloatArray, outcome: bool, opened: float, closed: float, clip: float
) -> tuple[FloatArray, FloatArray, IntArray, FloatArray]:
    """Start, end, forecaster and log probability of every stretch over which a forecast stands."""
    order = np.lexsort((np.arange(p.size), times, forecaster))
    who, start = forecaster[order], np.clip(times[order], opened, closed)
    end = np.full(p.size, closed)
    same = who[1:] == who[:-1]
    end[:-1] = np.where(same, start[1:], closed)
    lasting = end > start
    log_p = -log_losses(p[order], np.full(p.size, float(outcome)), clip=clip)
    return start[lasting], end[lasting], who[lasting], log_p[lasting]


def _running(begins: IntArray, ends: IntArray, values: FloatArray, edges: int) -> FloatArray:
    """Sum of the values that stand in each stretch between neighbouring edges."""
    change = np.bincount(begins, weights=values, minlength=edges) - np.bincount(ends, weights=values, minlength=edges)
    return np.asarray(np.cumsum(change)[:-1])
