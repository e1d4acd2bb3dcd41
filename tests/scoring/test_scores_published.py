"""Figures that other programs give for a published set of 450 forecasts, to 1e-9."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from claimtrack.scoring import binned, corp, cox, proper, skill, smooth
from claimtrack.scoring.figures import Figure
from claimtrack.scoring.summary import summarise

HERE = Path(__file__).parent / "data"
EXPECTED: dict[str, Any] = json.loads((HERE / "wnba_games.expected.json").read_text())
GAMES = np.loadtxt(HERE / "wnba_games.csv", delimiter=",", skiprows=1)
P, Y = GAMES[:, 0], GAMES[:, 1]
COX = cox.cox_calibration(P, Y)
MURPHY_KEY = "murphy_10_equal_width_left_closed"


def agrees(figure: Figure, expected: float) -> None:
    assert figure.value == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(
    ("key", "figure"),
    [
        ("brier", proper.brier(P, Y)),
        ("brier_two_category_0_2", proper.brier_two_category(P, Y)),
        ("brier_se", proper.standard_error(proper.brier_losses(P, Y))),
        ("log_loss_nats_unclipped", proper.log_score(P, Y)),
        ("log_loss_nats_clip_0.001", proper.log_score(P, Y, clip=0.001)),
        ("log_loss_nats_clip_0.01", proper.log_score(P, Y, clip=0.01)),
        ("log_loss_bits", proper.log_score(P, Y, bits=True)),
        ("metaculus_baseline_mean_clip_0.001", proper.baseline_score(P, Y)),
        ("spherical_mean", proper.spherical(P, Y)),
        ("brier_skill_vs_insample_base_rate", skill.brier_skill_base_rate(P, Y)),
        ("brier_skill_vs_half", skill.brier_skill(P, Y)),
        ("ece10_netcal", binned.ece(P, Y)),
        ("smECE_relplot", smooth.smooth_ece(P, Y)),
        ("auc_c_index", skill.auc(P, Y)),
        ("discrimination_slope", skill.discrimination_slope(P, Y)),
        ("spiegelhalter_z", skill.spiegelhalter_z(P, Y)),
        ("spiegelhalter_p", skill.spiegelhalter_p(P, Y)),
    ],
)
def test_a_score_agrees_with_the_published_figure(key: str, figure: Figure) -> None:
    agrees(figure, EXPECTED[key])


def test_counts_and_means_agree() -> None:
    summary = summarise(P, Y, intervals=False)
    assert (summary.n, summary.yes) == (EXPECTED["n"], EXPECTED["n_yes"])
    agrees(summary.base_rate, EXPECTED["base_rate"])
    agrees(summary.mean_probability, EXPECTED["mean_p"])


@pytest.mark.parametrize("part", ["score", "miscalibration", "discrimination", "uncertainty"])
def test_corp_parts_agree_with_python_and_r(part: str) -> None:
    agrees(getattr(corp.corp_brier(P, Y), part), EXPECTED["corp_brier"][part])
    agrees(getattr(corp.corp_brier(P, Y), part), EXPECTED["corp_brier_R_reliabilitydiag"][part])
    agrees(getattr(corp.corp_log(P, Y), part), EXPECTED["corp_log"][part])


def test_the_steps_of_the_isotonic_fit_agree() -> None:
    steps = corp.pav_bins(P, Y)
    found = [
        {"n": float(n), "x_min": low, "x_max": high, "cep": rate}
        for n, low, high, rate in zip(steps.n, steps.x_min, steps.x_max, steps.rate, strict=True)
    ]
    assert len(found) == len(EXPECTED["pav_bins"])
    for mine, theirs in zip(found, EXPECTED["pav_bins"], strict=True):
        assert mine == pytest.approx(theirs, abs=1e-9)


def test_murphys_parts_and_bins_agree() -> None:
    expected = EXPECTED[MURPHY_KEY]
    found = binned.murphy(P, Y)
    for part in ("reliability", "resolution", "uncertainty", "within_bin_variance", "within_bin_covariance"):
        agrees(getattr(found, part), expected[part])
    agrees(binned.ece(P, Y), expected["ece"])
    agrees(binned.mce(P, Y), expected["mce"])
    for mine, theirs in zip(found.bins, expected["bins"], strict=True):
        assert (mine.index, mine.n, mine.yes) == (theirs["bin"], theirs["n"], theirs["yes"])
        assert (mine.low, mine.high) == pytest.approx((theirs["lo"], theirs["hi"]))
        assert (mine.mean_p, mine.rate) == pytest.approx((theirs["mean_p"], theirs["rate"]), abs=1e-9)
        assert (mine.interval.low, mine.interval.high) == pytest.approx(theirs["wilson95"], abs=1e-9)


def test_coxs_calibration_agrees() -> None:
    expected = EXPECTED["cox_calibration"]
    agrees(COX.intercept, expected["intercept"])
    agrees(COX.slope, expected["slope"])
    agrees(COX.in_the_large, expected["calibration_in_the_large_offset_intercept"])
