"""The reliability diagram: stated chances against how often they came true, with the band that luck allows."""

from __future__ import annotations

from textual_plot import HiResMode, PlotWidget

from claimtrack.workflow.views import CalibrationView

TICKS = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]


class ReliabilityPlot(PlotWidget, can_focus=False):
    """Steps of the isotonic fit, a dot a bin, the diagonal, and the 90% band."""

    def on_mount(self) -> None:
        self.margin_left, self.margin_top = 6, 1
        self.set_xlimits(0, 1)
        self.set_ylimits(0, 1)
        self.set_xticks(TICKS)
        self.set_yticks(TICKS)
        self.set_xlabel("said")
        self.set_ylabel("came true")

    def show(self, view: CalibrationView, chosen: int | None = None) -> None:
        """Draw a calibration; the bin of that number stands out."""
        colours = self.app.theme_variables
        faint, line = colours.get("muted", "grey50"), colours.get("primary", "blue")
        self.clear()
        self.plot([0, 1], [0, 1], line_style=faint, hires_mode=HiResMode.BRAILLE)
        if view.band:
            said = [point[0] for point in view.band]
            for end in (1, 2):
                self.scatter(said, [point[end] for point in view.band], marker="·", marker_style=faint)
        if view.steps:
            across: list[float] = []
            up: list[float] = []
            for step in view.steps:
                across += [step.low, step.high]
                up += [step.rate, step.rate]
            self.plot(across, up, line_style=line, hires_mode=HiResMode.BRAILLE)
        for number, part in enumerate(view.bins):
            style = colours.get("accent" if number == chosen else "foreground", "white")
            marker = "◆" if number == chosen else "●"
            self.scatter([part.mean_probability], [part.rate], marker=marker, marker_style=f"bold {style}")
