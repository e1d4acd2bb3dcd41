"""One forecaster: the record, and all claims through time."""

from __future__ import annotations

from textual import work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static
from textual.worker import get_current_worker

from claimtrack.workflow.views import CalibrationView, ClaimFilter, FrequencyRow, ScoreTable
from tui.messages import Failed
from tui.safe import one_line
from tui.screens.claims import ClaimsScreen
from tui.words import counted, figure, interval, name, percent, plural


class ForecasterScreen(ClaimsScreen):
    """The claims of one person on one site, under what they amount to."""

    TABLE = "forecaster"

    def __init__(self, forecaster: str, site: str | None) -> None:
        super().__init__(ClaimFilter(forecaster=forecaster, site=site or None), name(forecaster))
        self.forecaster = forecaster

    def compose_head(self) -> ComposeResult:
        yield Static(Content("reading the record …"), id="record", markup=False)

    def reload(self) -> None:
        super().reload()
        self._read_record()

    @work(thread=True, exclusive=True, group="record")
    def _read_record(self) -> None:
        worker = get_current_worker()
        try:
            scores = self.desk.score(where=self.base)
            calibration = self.desk.calibration(where=self.base)
            words = self.desk.frequencies("hedge", self.base, limit=8)
        except Exception as error:
            self.post_message(Failed("reading the record", error))
            return
        if not worker.is_cancelled:
            content = record_content(self.forecaster, scores, calibration, words)
            self.app.call_from_thread(self.query_one("#record", Static).update, content)


def record_content(
    forecaster: str, scores: ScoreTable, calibration: CalibrationView, words: list[FrequencyRow]
) -> Content:
    """A person's record in a few lines."""
    row = scores.overall
    hits = f"{figure(row.hit_rate, as_percent=True)} leaned right ({interval(row.hit_rate, as_percent=True)})"
    brier = f"Brier {figure(row.brier)} (0 best, 1 worst; {one_line(row.basis)})"
    stated = f"stated chances alone {figure(row.brier_stated)}"
    lines = [
        Content.assemble(
            (name(forecaster), "bold $primary"), f"  {plural(row.counts.n, 'claim')}: {counted(row.counts)}"
        ),
        Content(f"{hits if row.counts.scored else 'nothing decided yet'}   {brier}   {stated}"),
    ]
    if calibration.bins:
        shown = "  ".join(
            f"said {percent(part.mean_probability)} → {part.true}/{part.n} true" for part in calibration.bins
        )
        lines.append(Content.assemble(("calibration  ", "$muted"), shown))
    used = "  ".join(f"{one_line(part.value) or 'no hedge'} ×{part.n}" for part in words)
    if used:
        lines.append(Content.assemble(("words used  ", "$muted"), used))
    return Content("\n").join(lines)
