"""How scores are printed: shares never read as certain, lines of characters, absent figures with their reason."""

from __future__ import annotations

import math

import pytest

from claimtrack.cli import output
from claimtrack.cli.commands.score_tables import strip


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (None, "-"), (0.0, "0%"), (0.001, "<1%"), (0.004, "<1%"), (0.006, "1%"), (0.5, "50%"), (0.994, "99%"),
        (0.998, ">99%"), (1.0, "100%"),
    ],
)  # fmt: skip
def test_nearly_all_never_reads_as_all(share: float | None, text: str) -> None:
    assert output.share(share) == text


@pytest.mark.parametrize(
    ("value", "low", "high", "text"),
    [
        (None, 0.1, 0.2, "-"), (-0.0001, None, None, "0.000"), (0.25, 0.2, 0.3, "0.250 [0.200, 0.300]"),
        (0.1, -0.00001, 0.3, "0.100 [0.000, 0.300]"), (math.inf, None, None, "infinite"), (-1.5, None, None, "-1.500"),
    ],
)  # fmt: skip
def test_a_figure_reads_as_what_it_is(value: float | None, low: float | None, high: float | None, text: str) -> None:
    assert output.figure_text(value, low, high) == text


@pytest.mark.parametrize(
    ("low", "high", "rate", "said", "line"),
    [
        (0.0, 0.5, 0.2, 0.9, "──●───···◇"),
        (0.0, 1.0, 1.0, 0.0, "◇────────●"),
        (0.3, 0.7, 0.5, 0.5, "···──◆──··"),
        (0.99, 1.0, 1.0, 0.95, "·········◆"),
    ],
)
def test_a_share_is_drawn_in_a_line(low: float, high: float, rate: float, said: float, line: str) -> None:
    assert strip(low, high, rate, said, width=10) == line
