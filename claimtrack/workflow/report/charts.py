"""Where the marks of each picture stand, in units of the drawing, y downward; the templates only place them.

Drawn as scalable vectors by hand rather than by a plotting library, so that the report needs none, follows the page's
light and dark colours, and stays the same to the byte.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.workflow.views import CalibrationView, Counts, HedgeRow

WIDTH = 400.0
PLAIN_WILL = "a plain “will”"


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis of chances."""

    at: str
    label: str
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of the histogram: those that came true at the bottom, the others above."""

    x: str
    width: str
    true_y: str
    true_height: str
    other_y: str
    other_height: str
    label: str
    label_x: str
    label_y: str


@dataclass(frozen=True, slots=True)
class ReliabilityChart:
    """A reliability diagram: square plot of said against happened, histogram of the chances below."""

    width: str
    height: str
    left: str
    top: str
    right: str
    bottom: str
    across: tuple[Tick, ...]
    upward: tuple[Tick, ...]
    band: str
    """Points of the 90% band."""
    steps: str
    """Points of the calibration curve."""
    corners: tuple[tuple[str, str], ...]
    bars: tuple[Bar, ...]
    floor: str


@dataclass(frozen=True, slots=True)
class HedgeMarks:
    """One word of the hedge chart. Marks that are not known are empty."""

    phrase: str
    n: str
    text_y: str
    mark_y: str
    box_y: str
    survey: str
    survey_x: str
    survey_width: str
    seen: str
    seen_low: str
    seen_high: str
    excluded: bool


@dataclass(frozen=True, slots=True)
class HedgeChart:
    """Survey reading and what came true for each word."""

    width: str
    height: str
    left: str
    right: str
    top: str
    bottom: str
    across: tuple[Tick, ...]
    rows: tuple[HedgeMarks, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of the bar of outcomes."""

    outcome: str
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class CountsChart:
    """All claims as one bar, parted by outcome."""

    width: str
    parts: tuple[Part, ...]


_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_PLOT_LEFT, _PLOT_TOP, _PLOT_SIDE = 46.0, 10.0, 336.0
_BARS_TOP, _BARS_HEIGHT = 408.0, 70.0


def reliability_chart(view: CalibrationView) -> ReliabilityChart | None:
    """The diagram of a calibration; none without forecasts."""
    if not view.n:
        return None
    bottom = _PLOT_TOP + _PLOT_SIDE
    lower = [(_across(x), _upward(low)) for x, low, _ in view.band]
    upper = [(_across(x), _upward(high)) for x, _, high in reversed(view.band)]
    corners = [(_across(x), _upward(step.rate)) for step in view.steps for x in _ends(step.low, step.high)]
    return ReliabilityChart(
        width=_n(WIDTH),
        height=_n(_BARS_TOP + _BARS_HEIGHT + 34),
        left=_n(_PLOT_LEFT),
        top=_n(_PLOT_TOP),
        right=_n(_PLOT_LEFT + _PLOT_SIDE),
        bottom=_n(bottom),
        across=tuple(Tick(_n(_across(tick)), f"{tick:.0%}") for tick in _TICKS),
        upward=tuple(Tick(_n(_upward(tick)), f"{tick:.0%}") for tick in _TICKS),
        band=_points([*lower, *upper]),
        steps=_points(corners),
        corners=tuple((_n(x), _n(y)) for x, y in corners),
        bars=_bars(view),
        floor=_n(_BARS_TOP + _BARS_HEIGHT),
    )


_ROW, _HEDGE_TOP, _HEDGE_LEFT, _HEDGE_WIDTH = 50.0, 8.0, 8.0, 384.0


def hedge_chart(rows: Sequence[HedgeRow]) -> HedgeChart | None:
    """The chart of the words that some decided claim uses; none without such."""
    used = [row for row in rows if row.counts.scored]
    if not used:
        return None
    bottom = _HEDGE_TOP + _ROW * len(used)
    return HedgeChart(
        width=_n(WIDTH),
        height=_n(bottom + 24),
        left=_n(_HEDGE_LEFT),
        right=_n(_HEDGE_LEFT + _HEDGE_WIDTH),
        top=_n(_HEDGE_TOP),
        bottom=_n(bottom),
        across=tuple(
            Tick(_n(_along(tick)), f"{tick:.0%}", "start" if tick == 0 else "end" if tick == 1 else "middle")
            for tick in _TICKS
        ),
        rows=tuple(_hedge_marks(row, _HEDGE_TOP + _ROW * place) for place, row in enumerate(used)),
    )


def counts_chart(counts: Counts) -> CountsChart:
    """The bar of outcomes; the false ones that rest on silence are a part of their own."""
    pieces = (
        ("true", counts.true),
        ("false", counts.false - counts.by_silence),
        ("silence", counts.by_silence),
        ("ambiguous", counts.ambiguous),
        ("void", counts.void),
        ("pending", counts.pending),
        ("unknown", counts.unknown),
        ("unresolved", counts.unresolved),
    )
    parts: list[Part] = []
    x = 0.0
    for outcome, n in pieces:
        if n > 0:
            width = WIDTH * n / max(counts.n, 1)
            parts.append(Part(outcome, _n(x), _n(max(width - 1.0, 0.5))))
            x += width
    return CountsChart(_n(WIDTH), tuple(parts))


def shown_phrase(phrase: str) -> str:
    """A surveyed phrase as the report names it."""
    return PLAIN_WILL if phrase == "will happen" else f"“{phrase}”"


def _hedge_marks(row: HedgeRow, top: float) -> HedgeMarks:
    y = top + 33.0
    survey = row.q25 is not None and row.q75 is not None
    low, high = (row.q25 or 0.0, row.q75 or 0.0) if survey else (0.0, 0.0)
    rate = row.rate
    return HedgeMarks(
        phrase=shown_phrase(row.phrase),
        n=f"{row.counts.true} of {row.counts.scored} came true",
        text_y=_n(top + 17.0),
        mark_y=_n(y),
        box_y=_n(y - 6.0),
        survey=_n(_along(row.reading)) if row.reading is not None else "",
        survey_x=_n(_along(low)) if survey else "",
        survey_width=_n(max(_along(high) - _along(low), 2.0)) if survey else "",
        seen=_n(_along(rate.value)) if rate.value is not None else "",
        seen_low=_n(_along(rate.low)) if rate.low is not None else "",
        seen_high=_n(_along(rate.high)) if rate.high is not None else "",
        excluded=bool(row.excluded),
    )


def _bars(view: CalibrationView) -> tuple[Bar, ...]:
    most = max(found.n for found in view.bins)
    floor = _BARS_TOP + _BARS_HEIGHT
    bars = []
    for found in view.bins:
        left, right = _across(found.low), _across(found.high)
        whole = _BARS_HEIGHT * found.n / most
        true = _BARS_HEIGHT * found.true / most
        bars.append(
            Bar(
                x=_n(left + 2.0),
                width=_n(right - left - 4.0),
                true_y=_n(floor - true),
                true_height=_n(true),
                other_y=_n(floor - whole),
                other_height=_n(whole - true),
                label=f"{found.n:,}",
                label_x=_n((left + right) / 2.0),
                label_y=_n(floor - whole - 4.0),
            )
        )
    return tuple(bars)


def _ends(low: float, high: float) -> tuple[float, ...]:
    return (low,) if low == high else (low, high)


def _across(chance: float) -> float:
    return _PLOT_LEFT + _PLOT_SIDE * chance


def _upward(rate: float) -> float:
    return _PLOT_TOP + _PLOT_SIDE * (1.0 - rate)


def _along(chance: float) -> float:
    return _HEDGE_LEFT + _HEDGE_WIDTH * chance


def _points(points: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _n(value: float) -> str:
    """A coordinate with at most one decimal: finer than any screen, the same on every machine."""
    return f"{value:.1f}".removesuffix(".0")
