"""The reliability diagram as a picture file, by matplotlib: the library most people can adjust, and behind an extra.

The same view gives the same bytes: no clock, no random names. The text of an SVG stays text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from claimtrack.errors import BadArgumentError, CannotWriteError, MissingExtraError
from claimtrack.text.display import for_display
from claimtrack.workflow.browsing import ALL
from claimtrack.workflow.report.sentences import picture_verdict, scope_of
from claimtrack.workflow.views import CalibrationView, ClaimFilter

ENDINGS = (".svg", ".png")
_TITLES = {"all": "All chances", "stated": "Chances given as numbers", "hedge": "Chances read from words"}
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_BLUE, _GREY = "#1f5f99", "#625e57"
_SETTINGS: Any = {
    "svg.hashsalt": "claimtrack",
    "svg.fonttype": "none",
    "font.family": "DejaVu Sans",
    "font.size": 10,
    "axes.edgecolor": "#bbb6aa",
    "text.parse_math": False,
}


def plot_calibration(view: CalibrationView, path: Path, *, where: ClaimFilter = ALL) -> None:
    """Draw said against happened as .svg or .png, by the name's ending: steps, 90% band, and histogram.

    `where` is told in the title.

    Raises `MissingExtraError` without matplotlib, `BadArgumentError` for another ending or a place that cannot be
    written.
    """
    path = Path(path)
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise BadArgumentError("path", str(path), f"name a file that ends in {' or '.join(ENDINGS)}")
    try:
        import matplotlib
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
    except ImportError as missing:
        raise MissingExtraError("drawing a plot", "plot") from missing
    with matplotlib.rc_context(_SETTINGS):
        figure = Figure(figsize=(6.0, 7.8), dpi=150, layout="constrained")
        FigureCanvasAgg(figure)
        _draw(view, figure, scope_of(where))
        metadata = {"Date": None, "Creator": "claimtrack"} if ending == ".svg" else {"Software": "claimtrack"}
        _written(path, lambda: figure.savefig(path, format=ending[1:], metadata=metadata))


def _draw(view: CalibrationView, figure: Any, scope: Sequence[str]) -> None:
    curve, bars = figure.subplots(2, 1, sharex=True, height_ratios=[4, 1])
    title = f"{_TITLES.get(view.basis, view.basis)} (n = {view.n:,})"
    if scope:
        title = "\n".join([title, _wrapped(", ".join(for_display(part) for part in scope), 62)])
    curve.set_title(title, loc="left", fontweight="bold")
    _draw_curve(view, curve)
    _draw_bars(view, bars)
    told = [_wrapped(picture_verdict(view)), *_parts(view)]
    figure.supxlabel("\n".join(told), fontsize=9, color=_GREY)


def _parts(view: CalibrationView) -> list[str]:
    parts = (view.brier, view.miscalibration, view.discrimination, view.uncertainty)
    if any(part is None for part in parts):
        return []
    score, mcb, dsc, unc = (f"{part:.3f}" for part in parts)
    return [f"Brier score {score} = miscalibration {mcb} − discrimination {dsc} + uncertainty {unc}"]


def _draw_curve(view: CalibrationView, axes: Any) -> None:
    axes.plot([0, 1], [0, 1], color=_GREY, linestyle="--", linewidth=1, label="happens as often as said")
    if view.n:
        x, low, high = zip(*view.band, strict=True)
        axes.fill_between(x, low, high, color=_BLUE, alpha=0.15, linewidth=0, label="90% of perfect records")
        corners = [(x, step.rate) for step in view.steps for x in (step.low, step.high)]
        axes.plot(
            *zip(*corners, strict=True),
            color=_BLUE,
            linewidth=2,
            marker="o",
            markersize=4,
            label="these claims",
            clip_on=False,
        )
    else:
        axes.text(0.5, 0.45, "no decided forecasts", ha="center", color=_GREY)
    axes.set(xlim=(0, 1), ylim=(0, 1), ylabel="came true", xticks=_TICKS, yticks=_TICKS)
    axes.xaxis.set_major_formatter(_percent)
    axes.yaxis.set_major_formatter(_percent)
    axes.tick_params(labelbottom=True)
    axes.grid(color="#e4e0d7", linewidth=0.8)
    axes.set_axisbelow(True)
    axes.legend(loc="upper left", frameon=False, fontsize=9)


def _draw_bars(view: CalibrationView, axes: Any) -> None:
    middles = [(found.low + found.high) / 2 for found in view.bins]
    widths = [(found.high - found.low) * 0.86 for found in view.bins]
    axes.bar(middles, [found.n for found in view.bins], widths, color=_BLUE, alpha=0.25)
    axes.bar(middles, [found.true for found in view.bins], widths, color=_BLUE)
    axes.set(xlabel="chance said", ylabel="claims\n(filled: came true)")
    axes.spines[["top", "right"]].set_visible(False)
    axes.yaxis.get_major_locator().set_params(integer=True)


def _percent(value: float, _place: int) -> str:
    return f"{value:.0%}"


def _wrapped(text: str, width: int = 84) -> str:
    import textwrap

    return "\n".join(textwrap.wrap(text, width))


def _written(path: Path, write: Callable[[], None]) -> None:
    try:
        write()
    except OSError as fault:
        raise CannotWriteError(path, fault) from fault
