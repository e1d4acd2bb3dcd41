"""What each figure tells a reader who never saw a score, in a line each, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimtrack.scoring.figures import Figure
from claimtrack.scoring.rules import BY_KEY, RULES
from claimtrack.scoring.summary import ScoreSummary


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """A figure of a summary with its name in words and its meaning."""

    key: str
    label: str
    figure: Figure
    meaning: str
    section: str
    """What it belongs to, such as "Skill": neighbours share it."""

    @property
    def remarks(self) -> tuple[str, ...]:
        """What the figure's note says beyond its meaning, or why there is no figure."""
        if self.figure.is_absent:
            return (self.figure.reason,)
        parts = filter(None, self.figure.note.split("; "))
        known = BY_KEY[self.key].note if self.key in BY_KEY else ""
        return tuple(part for part in parts if part != known)

    @property
    def places(self) -> int:
        """Decimal places worth printing."""
        return BY_KEY[self.key].places if self.key in BY_KEY else 3

    @property
    def is_share(self) -> bool:
        """True for what people read in percent."""
        return self.key in _SHARES


_SHARES = frozenset({"base_rate", "mean_probability", "right_side"})

SECTIONS: dict[str, dict[str, tuple[str, str]]] = {
    "What was said and what came": {
        "base_rate": ("came true", "share of the forecasts whose event happened"),
        "mean_probability": (
            "mean chance said",
            "above the share that came true: too sure of things; below: too doubtful",
        ),
        "right_side": ("right side", "share that leaned the right way; forecasts of exactly 50% lean nowhere"),
    },
    "How far off": {rule.key: (rule.label, rule.meaning) for rule in RULES},
    "Skill: share of a loss saved; 1 perfect, 0 none, below 0 worse": {
        "skill_base_rate": ("against the base rate", "over always saying how often such things happened here"),
        "skill_half": ("against 50%", "over always saying 50%"),
        "skill_reference": ("against the reference", "over the reference chances given"),
    },
    "Brier score = miscalibration - discrimination + uncertainty": {
        "corp_brier.miscalibration": (
            "miscalibration",
            "what would be saved if each chance were replaced by the rate that came true; 0 is best",
        ),
        "corp_brier.discrimination": ("discrimination", "what telling cases apart saves; larger is better"),
        "corp_brier.uncertainty": ("uncertainty", "score of always saying the base rate: how hard the questions were"),
    },
    "Log score = miscalibration - discrimination + uncertainty, in nats": {
        "corp_log.miscalibration": ("miscalibration, log", "as above, for the log score"),
        "corp_log.discrimination": ("discrimination, log", "as above, for the log score"),
        "corp_log.uncertainty": ("uncertainty, log", "as above, for the log score"),
    },
    "Ten bins: reliability - resolution + uncertainty + variance - covariance": {
        "murphy.reliability": ("reliability", "mean squared gap between chance said and rate come true; 0 is best"),
        "murphy.resolution": ("resolution", "how far the rates of the bins lie from the base rate; larger is better"),
        "murphy.uncertainty": ("uncertainty, 10 bins", "the same as above: bins do not change it"),
        "murphy.within_bin_variance": ("variance within bins", "spread of the chances that one bin throws together"),
        "murphy.within_bin_covariance": ("covariance within bins", "what that spread told of the outcomes, twice"),
    },
    "Calibration error: gap between chance said and rate come true": {
        "ece": ("mean gap, 10 equal bins", "over the bins by their size; few forecasts make it look larger"),
        "mce": ("largest gap, 10 equal bins", "the worst bin, however few forecasts it holds"),
        "ece_equal_mass": ("mean gap, 10 bins as full", "bins that hold about equally many; equal chances together"),
        "mce_equal_mass": ("largest gap, 10 bins as full", "the worst of those"),
        "smooth_ece": ("mean gap, smoothed", "with no bins to choose"),
        "spiegelhalter_z": ("Spiegelhalter's Z", "a test: beyond -2 or 2 the chances are hard to believe calibrated"),
        "spiegelhalter_p": ("p of Spiegelhalter's Z", "how often luck alone would give such a Z; small is bad"),
        "cox.intercept": ("Cox intercept", "0 calibrated; shift of the log odds, at the slope below"),
        "cox.slope": ("Cox slope", "1 calibrated; below 1 chances too extreme, above 1 too timid"),
        "cox.in_the_large": ("calibration in the large", "0 calibrated; below 0 things came true less often than said"),
    },
    "Telling cases apart": {
        "auc": ("AUC", "how often what happened was given more than what did not; 0.5 blind, 1 perfect"),
        "discrimination_slope": ("discrimination slope", "mean chance of what happened less that of what did not"),
    },
}
MEANINGS = {key: meaning for figures in SECTIONS.values() for key, meaning in figures.items()}


def named_figures(summary: ScoreSummary) -> Iterator[NamedFigure]:
    """Every figure of a summary in reading order, with label and meaning."""
    for section, figures in SECTIONS.items():
        for key, (label, meaning) in figures.items():
            value: object = summary
            for part in key.split("."):
                value = summary.score(part) if part in BY_KEY else getattr(value, part)
            assert isinstance(value, Figure)
            yield NamedFigure(key, label, value, meaning, section)
