"""Timeline: claims as stretches of days, under the events that fell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static
from textual.worker import get_current_worker

from claimtrack.workflow.views import ClaimDetail, ClaimFilter, ClaimRow, EventView
from tui.actions import Scope, bindings
from tui.messages import Failed
from tui.safe import one_line
from tui.screens.detail_reader import DetailReader
from tui.screens.filtering import FilteringScreen
from tui.threads import hand_over
from tui.widgets.claim_columns import CLAIM_COLUMNS, ClaimSource
from tui.widgets.columns import Cell, Column, SortKey
from tui.widgets.line_table import GUTTER, LineTable
from tui.widgets.timeline import Scale, around, events_line, spanning, window_cells
from tui.words import name, plural, window

SAMPLE = 400
"""Claims looked at to choose the days shown at first."""
KEPT_COLUMNS = ("outcome", "forecaster", "target", "latest", "written", "probability")


class TimelineScreen(FilteringScreen, DetailReader):
    """Windows of claims on one scale of days; the line above has the events."""

    TAB = "timeline"
    TABLE = "timeline"
    SORT = (SortKey("earliest"), SortKey("latest"))
    SCOPES: ClassVar[tuple[Scope, ...]] = (Scope.LIST, Scope.FILTER, Scope.TIMELINE)
    BINDINGS = bindings(*SCOPES)

    def __init__(self) -> None:
        super().__init__()
        self.scale: Scale | None = None
        self.events: list[EventView] = []
        self.assumed: dict[str, int] = {}
        self.detail: ClaimDetail | None = None

    def compose_body(self) -> ComposeResult:
        yield Static(Content(""), id="events", markup=False)
        days = Column("earliest", "days", 24, self._days, stretch=8, sort="earliest")
        kept = [column for column in CLAIM_COLUMNS if column.name in KEPT_COLUMNS]
        yield LineTable(
            [*kept, days],
            key=lambda row: str(row.number),
            id="timeline",
            empty="no claims yet",
            hidden=frozenset(("latest", "written", "probability")),
        )

    def _days(self, row: ClaimRow) -> Cell:
        scale = self._fitted()
        if scale is None:
            return Cell("")
        until = self._assumed(row)
        first, last = (row.earliest or row.written, until) if until else (row.earliest, row.latest)
        if not scale.shows(first, last):
            return Cell(f"({window(first, last)})", "faint")
        return Cell("".join(window_cells(row, scale, until)), "strong")

    def _assumed(self, row: ClaimRow) -> date | None:
        """The end that a claim without one is given."""
        start = row.earliest or row.written
        days = self.assumed.get(row.domain or "none", self.assumed.get("none"))
        if row.latest is not None or start is None or days is None:
            return None
        return date.fromordinal(min(start.toordinal() + days, date.max.toordinal()))

    def _fitted(self) -> Scale | None:
        if self.scale is None:
            return None
        return self.scale.wide(max(10, self.list_table.width_of("earliest")))

    def reload(self) -> None:
        self.open_rows(ClaimSource(self.desk, self.where, self.sort_names()))
        self._read_events()

    @work(thread=True, exclusive=True, group="events")
    def _read_events(self) -> None:
        worker = get_current_worker()
        try:
            events, assumed = self.desk.events(), self.desk.assumed_days()
            rows = self.desk.claims(sort=("earliest",), limit=SAMPLE).rows if self.scale is None else ()
        except Exception as error:
            self.post_message(Failed("reading the events", error))
            return
        if not worker.is_cancelled:
            hand_over(self, self._show_events, events, rows, assumed)

    def _show_events(self, events: list[EventView], rows: Sequence[ClaimRow], assumed: dict[str, int]) -> None:
        self.events, self.assumed = events, assumed
        if self.scale is None:
            self.scale = first_scale(rows, events)
        self._draw()

    def _draw(self) -> None:
        self.list_table.redraw()
        scale = self._fitted()
        if scale is None:
            return
        left = self.list_table.left_of("earliest") + GUTTER
        shown = [event for event in self.events if scale.shows(event.date_start, event.date_end)]
        lines = [
            Content.assemble((f"{scale.first} to {scale.last}"[: left - 1].ljust(left), "$muted"), scale.axis()),
            Content.assemble(
                (f"{plural(len(shown), 'event')} on record"[: left - 1].ljust(left), "$muted"),
                (events_line(self.events, scale, "●"), "$success"),
            ),
        ]
        if self.detail is not None:
            for words, events, sign, tone in (
                ("decided it", self.detail.evidence, "●", "bold $success"),
                ("against it", self.detail.against, "○", "bold $error"),
            ):
                line = events_line(events, scale, sign)
                lines.append(Content.assemble((words[: left - 1].ljust(left), "$muted"), (line, tone)))
        self.query_one("#events", Static).update(Content("\n").join(lines))

    def on_resize(self) -> None:
        self.call_after_refresh(self._draw)

    def moved(self, row: Any) -> None:
        if row is not None:
            self.want_detail(row.number)

    def show_detail(self, detail: ClaimDetail) -> None:
        self.detail = detail
        self._draw()

    def describe(self) -> str:
        row = self.list_table.row
        if row is None:
            return plural(self.list_table.count, "claim") + self.filter_words
        return f"#{row.number} {name(row.forecaster)}: {one_line(row.statement)}"

    def chosen(self, row: Any) -> None:
        from tui.screens.claims import ClaimsScreen

        self.app.push_screen(ClaimsScreen(ClaimFilter(numbers=(row.number,)), f"claim #{row.number}"))

    def do_timeline_in(self) -> None:
        self._scale(self.scale and self.scale.zoom(0.5))

    def do_timeline_out(self) -> None:
        self._scale(self.scale and self.scale.zoom(2))

    def do_timeline_left(self) -> None:
        self._scale(self.scale and self.scale.move(-0.25))

    def do_timeline_right(self) -> None:
        self._scale(self.scale and self.scale.move(0.25))

    def _scale(self, scale: Scale | None) -> None:
        self.scale = scale
        self._draw()


def first_scale(rows: Sequence[ClaimRow], events: Sequence[EventView]) -> Scale | None:
    """Days in which most windows lie: one that ends in a century must not squeeze all others."""
    days = sorted(day for row in rows for day in (row.written, row.earliest, row.latest) if day is not None)
    if not days:
        return spanning([event.date_start for event in events], 1)
    cut = len(days) // 10
    middle: list[date] = days[: len(days) - cut] or days
    if (middle[-1] - middle[0]).days > 3_650:
        return around(middle[len(middle) // 2], 1_460, 1)
    return spanning(middle, 1)
