"""The reliability diagram as data and in words: steps, band, histogram. Drawing is for others."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from claimtrack.scoring.arrays import FloatArray, IntArray, checked, pool_ties
from claimtrack.scoring.bands import BAND_DRAWS, BAND_LEVEL, Band, BandMethod, consistency_band
from claimtrack.scoring.binned import bin_index
from claimtrack.scoring.chance import MiscalibrationByLuck
from claimtrack.scoring.corp import Decomposition, PavBins, bins_of, corp_brier_of
from claimtrack.scoring.figures import Figure

HISTOGRAM_BINS = 20


@dataclass(frozen=True, slots=True)
class Histogram:
    """How often which chances were said: `counts[i]` in [edges[i], edges[i + 1]), `yes[i]` of them came true."""

    edges: FloatArray
    counts: IntArray
    yes: IntArray


@dataclass(frozen=True, slots=True)
class ReliabilityDiagram:
    """Everything a reliability diagram shows."""

    bins: PavBins
    band: Band
    histogram: Histogram
    decomposition: Decomposition

    @property
    def curve(self) -> tuple[FloatArray, FloatArray]:
        """Corners (x, rate) of the calibration curve, from the left end of each step to its right end."""
        x = np.column_stack([self.bins.x_min, self.bins.x_max]).reshape(-1)
        return x, np.repeat(self.bins.rate, 2)

    @property
    def share_inside(self) -> float | None:
        """Share of the distinct chances at which the curve stays in the band, 0..1; absent without forecasts."""
        if not self.band.x.size:
            return None
        x, rate = self.curve
        curve = np.interp(self.band.x, x, rate)
        inside = (curve >= self.band.low - 1e-12) & (curve <= self.band.high + 1e-12)
        return float(inside.mean())

    @property
    def words(self) -> tuple[str, ...]:
        """What the three parts of the score mean here, a sentence each."""
        return in_words(self.decomposition)


def reliability_diagram(
    probabilities: ArrayLike,
    outcomes: ArrayLike,
    *,
    method: BandMethod = BandMethod.RESAMPLING,
    level: float = BAND_LEVEL,
    draws: int = BAND_DRAWS,
    seed: int = 0,
    histogram_bins: int = HISTOGRAM_BINS,
) -> ReliabilityDiagram:
    """CORP reliability diagram: isotonic steps, consistency band, histogram of the chances, MCB, DSC and UNC."""
    p, y = checked(probabilities, outcomes)
    tied = pool_ties(p, y)
    bins = bins_of(tied)
    where = bin_index(p, bins=histogram_bins)
    histogram = Histogram(
        np.arange(histogram_bins + 1) / histogram_bins,
        np.bincount(where, minlength=histogram_bins).astype(np.int64),
        np.bincount(where, weights=y, minlength=histogram_bins).astype(np.int64),
    )
    band = consistency_band(p, y, method=method, level=level, draws=draws, seed=seed)
    return ReliabilityDiagram(bins, band, histogram, corp_brier_of(tied, bins))


def in_words(parts: Decomposition, luck: MiscalibrationByLuck | None = None) -> tuple[str, ...]:
    """A sentence for each part of a CORP decomposition, with its share of what could be won or lost.

    Intervals are told where the parts have them, and with `luck` what a calibrated forecaster would have shown.
    """
    score, mcb, dsc, unc = (
        part.value for part in (parts.score, parts.miscalibration, parts.discrimination, parts.uncertainty)
    )
    if score is None or mcb is None or dsc is None or unc is None:
        return (f"No calibration: {parts.score.reason}.",)
    lines = [
        f"Score {score:.3f} = miscalibration {mcb:.3f} - discrimination {dsc:.3f} + uncertainty {unc:.3f}.",
        f"Miscalibration {mcb:.3f}{_between(parts.miscalibration)}: what the chances would save if each were replaced "
        "by the rate that came true.",
    ]
    if luck is not None and luck.by_luck.interval is not None and luck.p_value.value is not None:
        usual = luck.by_luck.interval
        lines.append(
            f"Luck alone would show {usual.low:.3f} to {usual.high:.3f} of it, 9 times in 10, if every chance were "
            f"right (p = {luck.p_value.value:.3f})."
        )
    if unc == 0.0:
        return (*lines, "Uncertainty 0: every outcome was the same, so that nothing could be told apart.")
    return (
        *lines,
        f"Discrimination {dsc:.3f}{_between(parts.discrimination)}: telling cases apart removes {dsc / unc:.0%} of the "
        "uncertainty.",
        f"Uncertainty {unc:.3f}{_between(parts.uncertainty)}: the score of always saying the base rate.",
    )


def _between(part: Figure) -> str:
    return f" (95% interval {part.low:.3f} to {part.high:.3f})" if part.low is not None else ""
