"""What each figure tells a reader who never saw a score, in a line each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimtrack.scoring.figures import Figure
from claimtrack.scoring.summary import ScoreSummary


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """A figure of a summary with its name in words and its meaning."""

    key: str
    label: str
    figure: Figure
    meaning: str


MEANINGS: dict[str, tuple[str, str]] = {
    "base_rate": ("came true", "share of the forecasts whose event happened"),
    "mean_probability": ("mean chance said", "above the share that came true: too sure of things; below: too doubtful"),
    "right_side": ("right side", "share that leaned the right way; forecasts of exactly 50% lean nowhere"),
    "brier": ("Brier score", "mean squared miss, 0 perfect, 0.25 always 50%, 1 worst; others print twice this, 0 to 2"),
    "brier_two_category": ("Brier, 0 to 2", "the same as first published, both outcomes counted"),
    "log_score": ("log score, nats", "0 perfect, 0.693 always 50%; infinite once a certainty fails"),
    "log_score_bits": ("log score, bits", "the same with always 50% at 1"),
    "log_score_clipped": ("log score, clipped", "nats, with chances held between 0.1% and 99.9%"),
    "spherical": ("spherical score", "1 perfect, 0.707 always 50%; larger is better"),
    "baseline_score": ("baseline score", "100 perfect, 0 always 50%; larger is better"),
    "skill_base_rate": (
        "skill against the base rate",
        "share of the loss saved over always saying how often such things happen",
    ),
    "skill_half": ("skill against 50%", "share of the loss saved over always saying 50%"),
    "skill_reference": ("skill against the reference", "share of the loss saved over the reference chances"),
    "corp_brier.miscalibration": (
        "miscalibration",
        "what replacing each chance by what came true would save; 0 is calibrated",
    ),
    "corp_brier.discrimination": ("discrimination", "what telling cases apart saves; larger is better"),
    "corp_brier.uncertainty": ("uncertainty", "score of always saying the base rate; belongs to the questions"),
    "corp_log.miscalibration": ("miscalibration, log", "the same for the log score, in nats"),
    "corp_log.discrimination": ("discrimination, log", "the same for the log score, in nats"),
    "corp_log.uncertainty": ("uncertainty, log", "the same for the log score, in nats"),
    "ece": ("calibration error, 10 equal bins", "mean gap between chance said and rate come true"),
    "mce": ("largest gap, 10 equal bins", "the worst bin, however few forecasts it holds"),
    "ece_equal_mass": ("calibration error, 10 bins of equal number", "mean gap, each bin about as full"),
    "mce_equal_mass": ("largest gap, 10 bins of equal number", "the worst bin, each about as full"),
    "smooth_ece": ("smooth calibration error", "mean gap with no bins to choose"),
    "auc": ("AUC", "chance that what happened was given more than what did not; 0.5 blind, 1 perfect"),
    "discrimination_slope": ("discrimination slope", "mean chance of what happened less that of what did not"),
    "spiegelhalter_z": ("Spiegelhalter's Z", "beyond -2 or 2 the chances are hard to believe calibrated"),
    "spiegelhalter_p": ("p of Spiegelhalter's Z", "small speaks against calibration"),
    "cox.intercept": ("Cox intercept", "0 calibrated; shift of the log odds at slope 1"),
    "cox.slope": ("Cox slope", "1 calibrated; below 1 too extreme, above 1 too timid"),
    "cox.in_the_large": ("calibration in the large", "0 calibrated; below 0 things came true less often than said"),
}


def named_figures(summary: ScoreSummary) -> Iterator[NamedFigure]:
    """Every figure of a summary in reading order, with label and meaning."""
    for key, (label, meaning) in MEANINGS.items():
        value: object = summary
        for part in key.split("."):
            value = getattr(value, part)
        assert isinstance(value, Figure)
        yield NamedFigure(key, label, value, meaning)
