"""How often each value of a column occurs; enter shows the rows that have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.worker import get_current_worker

from claimtrack.workflow.views import FrequencyRow
from tui.actions import Scope, bindings
from tui.messages import Failed
from tui.safe import one_line
from tui.screens.lists import ListScreen, fixed
from tui.threads import hand_over
from tui.widgets.columns import Cell, Column, SortKey
from tui.widgets.line_table import LineTable
from tui.words import NO_NAME, plural

if TYPE_CHECKING:
    from tui.screens.lists import ListScreen as Parent


def _columns(title: str) -> tuple[Column[FrequencyRow], ...]:
    return (
        Column("value", title, 24, lambda row: Cell(one_line(row.value) or NO_NAME), stretch=2, widest=60, sort="value",
               order=lambda row: row.value.casefold()),
        Column("n", "rows", 8, lambda row: Cell(f"{row.n:,}"), right=True, sort="n", order=lambda row: row.n),
        Column("true", "✓ true", 8, lambda row: Cell(str(row.true), "good"), right=True, sort="true",
               order=lambda row: row.true),
        Column("false", "✗ false", 8, lambda row: Cell(str(row.false), "bad"), right=True, sort="false",
               order=lambda row: row.false),
        Column("bar", "", 10, lambda row: Cell(bar(row.true, row.false, row.n)), stretch=3),
    )  # fmt: skip


class FrequencyScreen(ListScreen):
    """Values of one column of the table behind."""

    TABLE = "frequency"
    SORT = (SortKey("n", True),)
    SCOPES: ClassVar[tuple[Scope, ...]] = (Scope.LIST,)
    BINDINGS = bindings(*SCOPES)

    def __init__(self, behind: Parent, column: Column[Any]) -> None:
        super().__init__()
        self._behind = behind
        self._column = column

    def compose_body(self) -> ComposeResult:
        yield LineTable(_columns(self._column.title), key=lambda row: row.value, id="frequency", empty="no values")

    def on_mount(self) -> None:
        self.title_line(f"values of {self._column.title}")

    def reload(self) -> None:
        self._read()

    @work(thread=True, exclusive=True, group="frequencies")
    def _read(self) -> None:
        worker = get_current_worker()
        try:
            rows = self._behind.frequencies(self._column)
        except Exception as error:
            self.post_message(Failed("counting", error))
            return
        if not worker.is_cancelled:
            hand_over(self, lambda: self.open_rows(fixed(rows, self.list_table)))

    def describe(self) -> str:
        return f"{plural(self.list_table.count, 'value')} of {self._column.title}; enter shows the rows"

    def chosen(self, row: Any) -> None:
        self.app.pop_screen()
        self._behind.drill(self._column, row.value)


def bar(true: int, false: int, n: int, width: int = 10) -> str:
    """Counts as a bar: ✓ for true, ✗ for false, dots for the rest."""
    if not n:
        return ""
    good, bad = round(width * true / n), round(width * false / n)
    return "✓" * good + "✗" * bad + "·" * max(0, width - good - bad)
