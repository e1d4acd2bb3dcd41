"""One forecaster: the record, and all claims through time."""

from __future__ import annotations

from typing import NamedTuple

from textual import work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static
from textual.worker import get_current_worker

from claimtrack.workflow.views import CalibrationView, ClaimFilter, FrequencyRow, ScoreTable
from tui.messages import Failed
from tui.safe import one_line
from tui.screens.claims import ClaimsScreen
from tui.threads import hand_over
from tui.widgets.through_time import Stretch, through_time
from tui.words import counted, figure, interval, name, percent, plural

LABEL = 13


class ForecasterScreen(ClaimsScreen):
    """The claims of one person on one site, under what they amount to."""

    TABLE = "forecaster"

    def __init__(self, forecaster: str, site: str | None) -> None:
        super().__init__(ClaimFilter(forecaster=forecaster, site=site or None), name(forecaster))
        self.forecaster = forecaster
        self.record: Record | None = None

    def compose_head(self) -> ComposeResult:
        yield Static(Content("reading the record …"), id="record", markup=False)

    def reload(self) -> None:
        super().reload()
        self._read_record()

    @work(thread=True, exclusive=True, group="record")
    def _read_record(self) -> None:
        worker = get_current_worker()
        try:
            record = Record(
                self.desk.score(where=self.base, by="lead"),
                self.desk.calibration(where=self.base),
                self.desk.frequencies("hedge", self.base, limit=8),
                self.desk.score(where=self.base, by="month"),
            )
        except Exception as error:
            self.post_message(Failed("reading the record", error))
            return
        if not worker.is_cancelled:
            hand_over(self, self._show_record, record)

    def _show_record(self, record: Record) -> None:
        self.record = record
        content = record_content(self.forecaster, record, self.size.width - 2)
        self.query_one("#record", Static).update(content)

    def on_resize(self) -> None:
        if self.record is not None:
            self._show_record(self.record)


class Record(NamedTuple):
    """What a person's claims amount to."""

    by_lead: ScoreTable
    calibration: CalibrationView
    words: list[FrequencyRow]
    by_month: ScoreTable


def record_content(forecaster: str, record: Record, width: int) -> Content:
    """A person's record in a few lines: counts, rates, calibration, lead times, words, and the claims through time."""
    row = record.by_lead.overall
    hits = f"{figure(row.hit_rate, as_percent=True)} leaned right ({interval(row.hit_rate, as_percent=True)})"
    brier = f"Brier {figure(row.brier)} (0 best, 1 worst; {one_line(row.basis)})"
    stated = f"stated chances alone {figure(row.brier_stated)}"
    lines = [
        Content.assemble(
            (name(forecaster), "bold $primary"), f"  {plural(row.counts.n, 'claim')}: {counted(row.counts)}"
        ),
        Content(f"{hits if row.counts.scored else 'nothing decided yet'}   {brier}   {stated}"),
    ]
    said = [f"{percent(part.mean_probability)} → {part.true}/{part.n} true" for part in record.calibration.bins]
    leads = [f"{lead.key} {lead.hits}/{lead.hit_rate.n} right" for lead in record.by_lead.rows]
    used = [f"{one_line(part.value) or 'no hedge'} ×{part.n}" for part in record.words]
    for label, parts in (("calibration", said), ("lead times", leads), ("words used", used)):
        if parts:
            lines.append(Content.assemble((f"{label:<{LABEL}}", "$muted"), " · ".join(parts)))
    chart = through_time(_stretches(record.by_month), width - LABEL)
    for label, line in zip(("by month", ""), chart.split("\n"), strict=False):
        lines.append(Content.assemble((f"{label:<{LABEL}}", "$muted"), line))
    return Content("\n").join(line for line in lines if line.plain.strip())


def _stretches(scores: ScoreTable) -> dict[str, Stretch]:
    return {row.key: Stretch(row.counts.n, row.hits, row.hit_rate.n - row.hits) for row in scores.rows}
