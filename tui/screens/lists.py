"""What every screen around a table can do: search, sort, choose columns, count values, copy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, ClassVar

from textual import on, work
from textual.worker import get_current_worker

from claimtrack.workflow.views import FrequencyRow
from tui.actions import Need
from tui.messages import Failed
from tui.screens.dialogs import AskLine
from tui.screens.exporting import ExportingScreen
from tui.threads import hand_over
from tui.widgets.columns import Column, Layout, SortKey
from tui.widgets.line_table import LineTable
from tui.widgets.rows import Fixed, Source
from tui.words import plural


class ListScreen(ExportingScreen):
    """A screen around one table. Subclasses fill the table in `reload`."""

    SORT: ClassVar[tuple[SortKey, ...]] = ()
    """Order of a table that was never sorted."""

    def __init__(self) -> None:
        super().__init__()
        self.search_text = ""
        self.hits: list[int] = []
        self._from_top = False
        self._go_to = ""

    def on_mount(self) -> None:
        table = self.list_table
        kept = self.claimtrack.state.table(self.TABLE)
        if kept.order:
            table.lay_out(Layout(tuple(kept.order), frozenset(kept.hidden)))
        keys = tuple(SortKey(name.lstrip("-"), name.startswith("-")) for name in kept.sort)
        table.sorted_by = tuple(key for key in keys if table.column_named(key.name)) or self.SORT
        table.focus()

    def met(self) -> set[Need]:
        found = super().met()
        if self.search_text:
            found.add(Need.SEARCH)
        return found

    @on(LineTable.Opened)
    def _table_opened(self, event: LineTable.Opened) -> None:
        event.stop()
        self.say_count()
        self.refresh_keys()
        self.opened()

    def opened(self) -> None:
        """Rows of a new source are shown."""

    @on(LineTable.Marked)
    def _table_marked(self) -> None:
        self.say_count()
        self.refresh_keys()

    def say_count(self) -> None:
        """Tell how much is shown."""
        self.say(self.describe(), self.place_words())

    def describe(self) -> str:
        """What the table shows, in words."""
        return plural(self.list_table.count, "row")

    def place_words(self) -> str:
        """Where the cursor is, how many are marked."""
        table = self.list_table
        parts = []
        if table.range_start is not None:
            parts.append("range: v marks it")
        if table.marks:
            parts.append(f"{len(table.marks):,} marked")
        parts.append(f"{table.cursor + 1:,}/{table.count:,}" if table.count else "0")
        return "  ".join(parts)

    @on(LineTable.Moved)
    def _moved(self, event: LineTable.Moved) -> None:
        self.say_count()
        self.moved(event.row)

    def moved(self, row: Any) -> None:
        """The cursor stands on `row`."""

    @on(LineTable.Chosen)
    def _chosen(self, event: LineTable.Chosen) -> None:
        event.stop()
        self.chosen(event.row)

    def chosen(self, row: Any) -> None:
        """The row was opened."""

    # Order and columns

    @on(LineTable.SortAsked)
    def _sort_asked(self, event: LineTable.SortAsked) -> None:
        self._sort(event.name, add=event.add)

    def do_sort(self) -> None:
        self._sort(self.list_table.current_column.name, add=False)

    def do_sort_add(self) -> None:
        self._sort(self.list_table.current_column.name, add=True)

    def _sort(self, name: str, *, add: bool) -> None:
        table = self.list_table
        column = table.column_named(name)
        if column is None or not column.sort:
            return
        before = {key.name: key for key in table.sorted_by}
        turned = SortKey(name, name in before and not before[name].descending)
        if add:
            kept = tuple(key for key in table.sorted_by if key.name != name)
            place = list(before).index(name) if name in before else len(kept)
            table.sorted_by = (*kept[:place], turned, *kept[place:])
        else:
            table.sorted_by = (turned,)
        self._keep()
        self.hits = []
        self._from_top = True
        self.reload()

    def open_rows(self, source: Source[Any], *, key: str = "") -> None:
        """Show rows: from the top after sorting, else with the cursor on the row it was on, or on the one of `key`."""
        table = self.list_table
        if self._from_top:
            table.open(source)
        else:
            table.open(source, cursor=table.cursor, key=self._go_to or table.key_under_cursor or key)
        self._from_top, self._go_to = False, ""

    def sort_names(self) -> list[str]:
        """The order as the workflow wants it: names of columns, a minus turns one round."""
        table = self.list_table
        found = []
        for key in table.sorted_by:
            column = table.column_named(key.name)
            if column is not None and column.sort:
                found.append(("-" if key.descending else "") + column.sort)
        return found

    def do_column_hide(self) -> None:
        table = self.list_table
        self._lay_out(table.layout_of_columns.hide(table.current_column.name))

    def do_columns_show(self) -> None:
        self._lay_out(self.list_table.layout_of_columns.show_all())

    def do_column_move_left(self) -> None:
        self._move_column(-1)

    def do_column_move_right(self) -> None:
        self._move_column(1)

    def _move_column(self, by: int) -> None:
        table = self.list_table
        name = table.current_column.name
        self._lay_out(table.layout_of_columns.move(name, by))
        table.column = table.layout_of_columns.shown.index(name)

    def _lay_out(self, layout: Layout) -> None:
        self.list_table.lay_out(layout)
        self._keep()
        self.refresh_keys()

    def _keep(self) -> None:
        table = self.list_table
        kept = self.claimtrack.state.table(self.TABLE)
        kept.order = list(table.layout_of_columns.order)
        kept.hidden = sorted(table.layout_of_columns.hidden)
        kept.sort = [("-" if key.descending else "") + key.name for key in table.sorted_by]

    # Search

    def do_search(self) -> None:
        self.ask(AskLine("search for words (n next, N before)", self.search_text), self.search)

    def search(self, text: str) -> None:
        """Find the rows with these words and go to the first at or after the cursor."""
        self.search_text = text
        self._find(text, self.list_table.cursor)

    @work(thread=True, exclusive=True, group="search")
    def _find(self, text: str, start: int) -> None:
        worker = get_current_worker()
        try:
            hits = self.find(text)
        except Exception as error:
            self.post_message(Failed("searching", error))
            return
        if not worker.is_cancelled:
            hand_over(self, self._found, hits, start)

    def _found(self, hits: list[int], start: int) -> None:
        self.hits = hits
        self.refresh_keys()
        if hits:
            self._to_hit(next((place for place, hit in enumerate(hits) if hit >= start), 0))
        else:
            self.tell(f"no row has the words: {self.search_text}")

    def find(self, text: str) -> list[int]:
        """Numbers of the rows that hold all the words, in order. Called from a worker."""
        words = text.casefold().split()
        source, columns = self.list_table.source, self.list_table.shown_columns
        found = []
        for place, row in enumerate(source.rows(0, source.count())):
            shown = " ".join(column.cell(row).text for column in columns).casefold()
            if all(word in shown for word in words):
                found.append(place)
        return found

    def do_search_next(self) -> None:
        cursor = self.list_table.cursor
        if self.hits:
            self._to_hit(next((place for place, hit in enumerate(self.hits) if hit > cursor), 0))

    def do_search_previous(self) -> None:
        cursor = self.list_table.cursor
        if self.hits:
            before = [place for place, hit in enumerate(self.hits) if hit < cursor]
            self._to_hit(before[-1] if before else len(self.hits) - 1)

    def _to_hit(self, place: int) -> None:
        self.list_table.move_to(self.hits[place])
        self.say(f"hit {place + 1:,} of {len(self.hits):,}: {self.search_text}", self.place_words())

    # Frequencies and copies

    def do_frequency(self) -> None:
        from tui.screens.frequency import FrequencyScreen

        column = self.list_table.current_column
        self.app.push_screen(FrequencyScreen(self, column))

    def frequencies(self, column: Column[Any]) -> list[FrequencyRow]:
        """How often each value of a column stands in the table. Called from a worker."""
        source = self.list_table.source
        counted = Counter(column.cell(row).text for row in source.rows(0, source.count()))
        return [FrequencyRow(value, n, 0, 0) for value, n in counted.most_common()]

    def drill(self, column: Column[Any], value: str) -> None:
        """Show only the rows with that value."""
        self.search(value)

    def do_copy(self) -> None:
        table = self.list_table
        self.copy(table.current_column.cell(table.row).text if table.row is not None else "")

    def do_copy_as(self) -> None:
        table = self.list_table
        if table.row is not None:
            self.copy("\t".join(column.cell(table.row).text for column in table.shown_columns))

    def copy(self, text: str) -> None:
        """Put text on the clipboard of the terminal, also over ssh."""
        self.app.copy_to_clipboard(text)
        self.notify(text[:200], title="copied", timeout=2, markup=False)


def fixed(rows: Sequence[Any], table: LineTable[Any]) -> Fixed[Any]:
    """Rows in memory in the table's order; absent values last."""
    ordered = list(rows)
    for key in reversed(table.sorted_by):
        column = table.column_named(key.name)
        if column is None or column.order is None:
            continue
        order = column.order
        present = [row for row in ordered if order(row) is not None]
        absent = [row for row in ordered if order(row) is None]
        present.sort(key=order, reverse=key.descending)  # type: ignore[arg-type]
        ordered = [*present, *absent]
    return Fixed(ordered, table.key)
