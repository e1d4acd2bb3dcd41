"""Browse: the table of claims with the one under the cursor in full beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content

from claimtrack.workflow.progress import Progress
from claimtrack.workflow.views import Act, ClaimDetail, ClaimFilter, ClaimRow, FrequencyRow
from tui.actions import Scope, bindings
from tui.filters import with_term
from tui.messages import Failed
from tui.safe import one_line
from tui.screens.detail_reader import DetailReader
from tui.screens.dialogs import Choose
from tui.screens.exporting import SHOWN
from tui.screens.filtering import ALL, FilteringScreen
from tui.screens.judging import JudgingScreen
from tui.widgets.claim_columns import CLAIM_COLUMNS, FIRST_HIDDEN, ClaimSource
from tui.widgets.columns import Column, SortKey
from tui.widgets.detail import AROUND, NEAR, WHOLE, claim_content, quote_place
from tui.widgets.line_table import LineTable
from tui.widgets.text_pane import TextPane
from tui.words import plural


class ClaimsScreen(FilteringScreen, JudgingScreen, DetailReader):
    """All claims, or those of one subject: `base` narrows for good, the filter line narrows further."""

    TAB = "claims"
    TABLE = "claims"
    SORT = (SortKey("number"),)
    SCOPES: ClassVar[tuple[Scope, ...]] = (Scope.LIST, Scope.FILTER, Scope.JUDGE, Scope.CLAIMS)
    BINDINGS = bindings(*SCOPES)

    def __init__(self, base: ClaimFilter = ALL, title: str = "") -> None:
        super().__init__()
        self.base = base
        self.subject = title
        self.detail: ClaimDetail | None = None
        self._warmed: ClaimSource | None = None

    def compose_body(self) -> ComposeResult:
        yield from self.compose_head()
        with Container(classes="beside"):
            yield LineTable(
                CLAIM_COLUMNS,
                key=lambda row: str(row.number),
                id="claims",
                empty="no claim passes the filter; 0 shows all",
                hidden=FIRST_HIDDEN,
            )
            yield TextPane("claim", id="detail")

    def compose_head(self) -> ComposeResult:
        """Widgets above the table."""
        yield from ()

    def on_mount(self) -> None:
        self.title_line(self.subject or self.claimtrack.database_name)
        if self.is_main:
            self.restore(self.claimtrack.state.filters.get(self.claimtrack.database, ""))

    @property
    def is_main(self) -> bool:
        """True for the screen over all claims, whose place is kept."""
        return self.base == ALL

    # Reading

    def reload(self) -> None:
        place = self.claimtrack.state.places.get(self.claimtrack.database, "") if self.is_main else ""
        self.open_rows(ClaimSource(self.desk, self.where, self.sort_names() or ["number"]), key=str(place))

    def narrow(self, text: str) -> None:
        super().narrow(text)
        if self.is_main:
            self.claimtrack.state.filters[self.claimtrack.database] = self.filter_text

    def opened(self) -> None:
        if not self.list_table.count and self.is_main and not self.filter_text:
            self.claimtrack.nothing_to_show()

    @work(thread=True, exclusive=True, group="numbers")
    def _warm(self, source: ClaimSource) -> None:
        """Read what the end of the table and a search will need, while the beginning is looked at."""
        try:
            len(source.numbers)
        except Exception as error:
            self.post_message(Failed("reading the table", error))

    def moved(self, row: Any) -> None:
        self.refresh_keys()
        if row is None:
            if not self.list_table.count:
                self.detail = None
                self.query_one("#detail", TextPane).show(Content(""))
            return
        if self.is_main:
            self.claimtrack.state.places[self.claimtrack.database] = row.number
        self.want_detail(row.number)

    def show_detail(self, detail: ClaimDetail) -> None:
        source = self.list_table.source
        if isinstance(source, ClaimSource) and source is not self._warmed:
            self._warmed = source
            self._warm(source)
        same = self.detail is not None and self.detail.row.number == detail.row.number
        self.detail = detail
        pane = self.query_one("#detail", TextPane)
        around = WHOLE if self.whole else min(AROUND, max(NEAR, pane.room))
        pane.show(claim_content(detail, around=around), line=int(pane.scroll_y) if same else 0)

    def show_again(self) -> None:
        if self.detail is not None:
            self.show_detail(self.detail)
            pane = self.query_one("#detail", TextPane)
            pane.reveal(quote_place(pane.content))

    def describe(self) -> str:
        table = self.list_table
        narrowed = f"  filter: {one_line(self.filter_text)}" if self.filter_text else ""
        by = ", ".join(("-" if key.descending else "") + key.name for key in table.sorted_by)
        return f"{plural(table.count, 'claim')}{narrowed}  sorted by {by}"

    def chosen(self, row: Any) -> None:
        pane = self.query_one("#detail", TextPane)
        pane.focus()
        self.refresh_keys()

    def do_back(self) -> None:
        if isinstance(self.focused, TextPane):
            self.list_table.focus()
            self.refresh_keys()
        else:
            super().do_back()

    # Judging

    @property
    def current(self) -> ClaimRow | None:
        table = self.table
        return None if table is None else table.row

    @property
    def current_detail(self) -> ClaimDetail | None:
        detail, row = self.detail, self.current
        return detail if detail is not None and row is not None and detail.row.number == row.number else None

    def targets(self) -> list[int]:
        marks = self.list_table.marks
        return sorted(map(int, marks)) if marks else super().targets()

    def acted(self, act: Act) -> None:
        """Come back to the claim that an undo or a redo was about."""
        if act.command.endswith(("undo", "redo")) and act.numbers:
            self._go_to = str(act.numbers[0])

    def decided(self, *, for_good: bool) -> None:
        if not self.list_table.marks:
            self.list_table.do_down()

    async def do_review_here(self) -> None:
        source = self.list_table.source
        marked = self.list_table.marks
        numbers = source.numbers if isinstance(source, ClaimSource) else ()
        chosen = [number for number in numbers if not marked or str(number) in marked]
        await self.claimtrack.review(self.where, chosen)

    # What the lists ask

    def frequencies(self, column: Column[Any]) -> list[FrequencyRow]:
        if not column.sort:
            return super().frequencies(column)
        return self.desk.frequencies(column.sort, self.where, limit=1_000)

    def drill(self, column: Column[Any], value: str) -> None:
        field = DRILLS.get(column.sort)
        if field is None:
            self.search(value)
        else:
            self.narrow(with_term(self.filter_text, field, value))

    def do_copy(self) -> None:
        if self.current is not None:
            self.copy(one_line(self.current.quote, limit=20_000))

    def do_copy_as(self) -> None:
        if self.current is not None:
            choices = [("quote", "q", "the quote"), ("id", "i", "the id"), ("row", "r", "the row, tab by tab"),
                       ("link", "l", "the page's address"), ("statement", "s", "the statement")]  # fmt: skip
            self.ask(Choose("copy", choices), self._copy_as)

    def _copy_as(self, what: str) -> None:
        row, detail = self.current, self.current_detail
        if row is None:
            return
        cells = "\t".join(column.cell(row).text for column in self.list_table.shown_columns)
        link = (detail.page.url or detail.page.source) if detail else row.source
        texts = {"quote": row.quote, "id": row.id, "row": cells, "link": link, "statement": row.statement}
        self.copy(texts[what] if what == "row" else one_line(texts[what], limit=20_000))

    def endings(self, what: str) -> str:
        return super().endings(what) if what == SHOWN else ".csv, .jsonl or .parquet"

    def written(self, path: Path, what: str, progress: Progress) -> int:
        if what == SHOWN:
            return super().written(path, what, progress)
        numbers = tuple(sorted(map(int, self.list_table.marks)))
        where = ClaimFilter(numbers=numbers) if numbers else self.where
        return self.desk.export_claims(path, where=where, progress=progress)


DRILLS = {
    "forecaster": "forecaster", "outcome": "outcome", "target": "target", "event_type": "type", "hedge": "hedge",
    "kind": "kind", "status": "status", "domain": "domain", "source": "source", "site": "site", "number": "number",
    "written": "written", "latest": "window", "earliest": "window", "probability": "chance",
}  # fmt: skip
"""Field of the filter language for each column."""
