"""Calibration: the reliability diagram, its bins and the worth of each word of chance; enter shows the claims."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar, NamedTuple

from textual import work
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static
from textual.worker import get_current_worker

from claimtrack.claims import ProbabilityBasis
from claimtrack.workflow.views import CalibrationBin, CalibrationView, ClaimFilter, HedgeRow
from tui.actions import Scope, bindings
from tui.messages import Failed
from tui.safe import one_line
from tui.screens.filtering import FilteringScreen
from tui.screens.lists import fixed
from tui.threads import hand_over
from tui.widgets.columns import Cell, Column
from tui.widgets.forest import forest
from tui.widgets.line_table import LineTable
from tui.widgets.reliability import ReliabilityPlot
from tui.words import DASH, percent, plural

BASES = ("all", "stated", "hedge")
BASIS_WORDS = {"all": "all chances", "stated": "stated chances alone", "hedge": "chances read from words"}
OPEN_ENDED = 1e-9


class Line(NamedTuple):
    """One row of the table: a bin of chances, or a word of chance."""

    bin: CalibrationBin | None = None
    place: int = 0
    hedge: HedgeRow | None = None

    @property
    def label(self) -> str:
        """The chances of a bin, or the word."""
        if self.bin is not None:
            return f"{self.bin.low:.0%}–{self.bin.high:.0%}"
        return one_line(self.hedge.phrase, limit=60) if self.hedge else ""

    @property
    def said(self) -> float | None:
        """The chance that was said, or that the survey reads from the word."""
        return self.bin.mean_probability if self.bin else self.hedge.reading if self.hedge else None

    @property
    def rate(self) -> float | None:
        """How often it came true."""
        return self.bin.rate if self.bin else self.hedge.rate.value if self.hedge else None

    @property
    def n(self) -> int:
        """How many decided claims it rests on."""
        return self.bin.n if self.bin else self.hedge.rate.n if self.hedge else 0

    @property
    def ends(self) -> tuple[float | None, float | None]:
        """The interval of the rate."""
        if self.bin is not None:
            return self.bin.rate_low, self.bin.rate_high
        return (self.hedge.rate.low, self.hedge.rate.high) if self.hedge else (None, None)

    @property
    def limits(self) -> str:
        """The same in words."""
        low, high = self.ends
        return f"{low:.0%}–{high:.0%}" if low is not None and high is not None else ""

    @property
    def source(self) -> str:
        """Who asked what the word means."""
        return one_line(self.hedge.source, limit=80) if self.hedge else ""

    @property
    def verdict(self) -> str:
        """Whether what was said fits what came, as a word."""
        if self.bin is not None:
            fits = self.bin.rate_low <= self.bin.mean_probability <= self.bin.rate_high
            return "fits" if fits else "too sure" if self.bin.rate < self.bin.mean_probability else "too shy"
        if self.hedge is None or self.hedge.excluded is None:
            return DASH
        if not self.hedge.excluded:
            return "fits"
        return "too sure" if (self.rate or 0) < (self.said or 0) else "too shy"


def _tone(line: Line) -> str:
    return {"fits": "good", "too sure": "bad", "too shy": "doubt"}.get(line.verdict, "faint")


CHART = 21
"""Cells of the chart in a row."""


def _chart(line: Line) -> Cell:
    return Cell(forest(line.said, line.rate, *line.ends, CHART), _tone(line))


COLUMNS: tuple[Column[Line], ...] = (
    Column("label", "chance, word", 12, lambda line: Cell(line.label, "strong" if line.bin else ""), stretch=1,
           widest=28, sort="label", order=lambda line: line.label),
    Column("said", "said", 4, lambda line: Cell(percent(line.said)), right=True, sort="said",
           order=lambda line: line.said),
    Column("rate", "came", 4, lambda line: Cell(percent(line.rate)), right=True, sort="rate",
           order=lambda line: line.rate),
    Column("n", "n", 3, lambda line: Cell(str(line.n)), right=True, sort="n", order=lambda line: line.n),
    Column("verdict", "verdict", 8, lambda line: Cell(line.verdict, _tone(line)), sort="verdict",
           order=lambda line: line.verdict),
    Column("chart", "0%       50%     100%", CHART, _chart),
    Column("limits", "95%", 9, lambda line: Cell(line.limits, "faint")),
    Column("source", "source", 8, lambda line: Cell(line.source, "faint"), stretch=1, widest=40),
)  # fmt: skip


class CalibrationScreen(FilteringScreen):
    """What was said against what came, for all claims or those of one filter."""

    TAB = "calibration"
    TABLE = "calibration"
    SCOPES: ClassVar[tuple[Scope, ...]] = (Scope.LIST, Scope.FILTER, Scope.CALIBRATION)
    BINDINGS = bindings(*SCOPES)

    def __init__(self) -> None:
        super().__init__()
        self.basis = "all"
        self.view: CalibrationView | None = None

    def compose_body(self) -> ComposeResult:
        yield Static(Content("counting …"), id="overall", markup=False)
        with Container(classes="beside plotted"):
            yield ReliabilityPlot(id="plot")
            yield LineTable(
                COLUMNS, key=lambda line: line.label, id="bins", empty="no claim with a chance is decided yet"
            )

    def reload(self) -> None:
        self._read(self.basis, self.where)

    @work(thread=True, exclusive=True, group="calibration")
    def _read(self, basis: str, where: ClaimFilter) -> None:
        worker = get_current_worker()
        try:
            view = self.desk.calibration(basis=basis, where=where)
            hedges = self.desk.hedges(where=where)
        except Exception as error:
            self.post_message(Failed("reading the calibration", error))
            return
        if not worker.is_cancelled:
            hand_over(self, self._show, view, hedges)

    def _show(self, view: CalibrationView, hedges: list[HedgeRow]) -> None:
        self.view = view
        lines = [Line(bin=part, place=place) for place, part in enumerate(view.bins)]
        if self.basis != "stated":
            lines += [Line(hedge=row) for row in hedges if row.counts.n]
        self.open_rows(fixed(lines, self.list_table))
        self.query_one(ReliabilityPlot).show(view)
        self._show_overall()
        self.title_line(BASIS_WORDS[self.basis])

    def _show_overall(self) -> None:
        if self.view is not None:
            self.query_one("#overall", Static).update(calibration_content(self.view, notes=2 if self.is_wide else 0))

    def on_resize(self) -> None:
        self._show_overall()

    def describe(self) -> str:
        return f"{BASIS_WORDS[self.basis]}{self.filter_words}; enter shows the claims of a row"

    def moved(self, row: Any) -> None:
        if self.view is not None and row is not None:
            self.query_one(ReliabilityPlot).show(self.view, row.place if row.bin else None)

    def chosen(self, row: Any) -> None:
        from tui.screens.claims import ClaimsScreen

        decided = replace(self.where, outcomes=("true", "false"))
        if row.hedge is not None:
            self.app.push_screen(ClaimsScreen(replace(decided, hedge=row.hedge.phrase), row.label))
        elif row.bin is not None:
            # Bins are open at the right end, but for the last.
            high = row.bin.high if row.bin.high >= 1 else row.bin.high - OPEN_ENDED
            where = replace(decided, probability_from=row.bin.low, probability_to=high, bases=_bases(self.basis))
            self.app.push_screen(ClaimsScreen(where, row.label))

    def do_basis(self) -> None:
        self.basis = BASES[(BASES.index(self.basis) + 1) % len(BASES)]
        self.reload()


def _bases(basis: str) -> tuple[str, ...]:
    if basis == "stated":
        return (ProbabilityBasis.STATED,)
    return (ProbabilityBasis.HEDGE, ProbabilityBasis.BARE) if basis == "hedge" else ()


def calibration_content(view: CalibrationView, *, notes: int = 2) -> Content:
    """The score taken apart, and what is in it; of the notes the first so many."""
    if not view.n:
        return Content("No claim with a chance has its window behind it and an outcome: nothing to compare yet.")
    parts = [
        f"{plural(view.n, 'claim')} over  ",
        f"Brier {_number(view.brier)} = ",
        f"miscal. {_number(view.miscalibration)} − discrim. {_number(view.discrimination)} ",
        f"+ uncert. {_number(view.uncertainty)}",
    ]
    legend = "● came true  ◆ the row  ━ isotonic fit  · 90% band if right  ◇ said  ─ 95%"
    left_out = [one_line(note) for note in view.notes if "iscalibration" not in note]
    told = "".join(f"\n{note}" for note in left_out[:notes])
    return Content.assemble("".join(parts), (f"\n{legend}{told}", "$muted"))


def _number(value: float | None) -> str:
    return DASH if value is None else f"{value:.3f}"
