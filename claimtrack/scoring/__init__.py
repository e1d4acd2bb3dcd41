"""Scores as pure arithmetic on arrays. Knows no claim, event or database."""

from claimtrack.scoring.arrays import BadForecastsError
from claimtrack.scoring.bands import Band, BandMethod, consistency_band
from claimtrack.scoring.binned import Binning, MurphyDecomposition, ece, mce, murphy
from claimtrack.scoring.bootstrap import BootstrapMethod, Resampling
from claimtrack.scoring.categories import brier_categories, ranked_probability_score
from claimtrack.scoring.corp import Decomposition, PavBins, corp_brier, corp_log, pav_bins
from claimtrack.scoring.cox import CoxCalibration, cox_calibration
from claimtrack.scoring.diagram import Histogram, ReliabilityDiagram, in_words, reliability_diagram
from claimtrack.scoring.figures import Figure, Interval, absent
from claimtrack.scoring.proper import (
    CLIP,
    baseline_score,
    brier,
    brier_two_category,
    log_score,
    spherical,
)
from claimtrack.scoring.rates import jeffreys, rate, wilson
from claimtrack.scoring.skill import (
    auc,
    brier_skill,
    brier_skill_base_rate,
    discrimination_slope,
    skill_score,
    spiegelhalter_p,
    spiegelhalter_z,
)
from claimtrack.scoring.smooth import smooth_ece
from claimtrack.scoring.summary import ScoreSummary, summarise

__all__ = [
    "CLIP",
    "BadForecastsError",
    "Band",
    "BandMethod",
    "Binning",
    "BootstrapMethod",
    "CoxCalibration",
    "Decomposition",
    "Figure",
    "Histogram",
    "Interval",
    "MurphyDecomposition",
    "PavBins",
    "ReliabilityDiagram",
    "Resampling",
    "ScoreSummary",
    "absent",
    "auc",
    "baseline_score",
    "brier",
    "brier_categories",
    "brier_skill",
    "brier_skill_base_rate",
    "brier_two_category",
    "consistency_band",
    "corp_brier",
    "corp_log",
    "cox_calibration",
    "discrimination_slope",
    "ece",
    "in_words",
    "jeffreys",
    "log_score",
    "mce",
    "murphy",
    "pav_bins",
    "ranked_probability_score",
    "rate",
    "reliability_diagram",
    "skill_score",
    "smooth_ece",
    "spherical",
    "spiegelhalter_p",
    "spiegelhalter_z",
    "summarise",
    "wilson",
]
