"""Intervals of the leaderboard stay within what a score can be."""

from __future__ import annotations

from claimtrack.scoring.board import leaderboard


def test_the_interval_of_a_nearly_perfect_record_does_not_go_below_zero() -> None:
    names = ["Ada"] * 12 + ["Bram"] * 12
    questions = [f"q{i}" for i in range(12)] * 2
    chances = [0.98] * 12 + [0.6, 0.1] * 6
    board = leaderboard(names, questions, chances, [1.0] * 12 * 2, minimum=5)
    for standing in board.standings:
        assert standing.brier.low is not None
        assert standing.brier.low >= 0.0
        assert standing.log_score.low is not None
        assert standing.log_score.low >= 0.0
