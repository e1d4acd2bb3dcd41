"""A table of any length: it draws the lines on the screen and keeps only the rows around them.

Rows come from a `Source` by offset and number, read in a worker, so that a hundred thousand open as fast as a hundred.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Generic, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual import events, work
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.worker import get_current_worker

from tui.actions import Scope, bindings
from tui.messages import Failed
from tui.safe import fit
from tui.threads import hand_over
from tui.widgets.columns import GAP, Column, Layout, SortKey, share_width
from tui.widgets.rows import PAGE, Fixed, RowWindow, Source
from tui.widgets.table_keys import TableKeys, TableMessage

Row = TypeVar("Row")
GUTTER = 2
HEADER = 1
TONES = ("header", "header-cursor", "cursor", "range", "mark", "good", "bad", "doubt", "faint", "strong", "odd")


class LineTable(TableKeys, Generic[Row], can_focus=True, inherit_bindings=False):
    """Columns over a `Source`, with a row cursor, a column cursor, marks and a range."""

    BINDINGS = bindings(Scope.TABLE)
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"table--{tone}" for tone in TONES}

    class SortAsked(TableMessage):
        """A column is to be sorted by; `add` keeps the columns sorted by so far."""

        def __init__(self, table: TableKeys, name: str, add: bool) -> None:
            super().__init__(table)
            self.name = name
            self.add = add

    class Opened(TableMessage):
        """The number of rows is known and the first of them are here."""

        def __init__(self, table: TableKeys, count: int) -> None:
            super().__init__(table)
            self.count = count

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        key: Callable[[Row], str],
        id: str | None = None,
        empty: str = "",
        hidden: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(id=id)
        self._columns = {column.name: column for column in columns}
        self.layout_of_columns = Layout(tuple(self._columns), hidden)
        self.key = key
        self.empty = empty
        self.sorted_by: tuple[SortKey, ...] = ()
        self.is_open = False
        self._source: Source[Row] = Fixed(())
        self._window: RowWindow[Row] = RowWindow()
        self._generation = 0
        self._opened_at = 0
        self._strips: dict[tuple[object, ...], Strip] = {}

    # What it shows

    def open(self, source: Source[Row], *, cursor: int = 0, key: str = "") -> None:
        """Show the rows of another source, the cursor on the row with `key`, else on row `cursor`.

        Marks and columns stay; the rows on the screen stay until the new ones are here.
        """
        self._source = source
        self._generation += 1
        self.range_start = None
        self._opened_at = self.cursor
        self._read_start(source, self._generation, max(0, cursor), key)

    @property
    def source(self) -> Source[Row]:
        """Where the rows come from."""
        return self._source

    @property
    def row(self) -> Row | None:
        """The row under the cursor, if it has been read."""
        return self._window.get(self.cursor)

    @property
    def rows_in_memory(self) -> int:
        """How many rows are kept."""
        return len(self._window)

    @property
    def key_under_cursor(self) -> str | None:
        return None if self.row is None else self.key(self.row)

    @property
    def shown_columns(self) -> list[Column[Row]]:
        """Visible columns, left to right."""
        return [self._columns[name] for name in self.layout_of_columns.shown]

    @property
    def current_column(self) -> Column[Row]:
        """The column that the next command about a column means."""
        shown = self.shown_columns
        return shown[min(self.column, len(shown) - 1)]

    def column_named(self, name: str) -> Column[Row] | None:
        """The column of that name, shown or not."""
        return self._columns.get(name)

    def last_column(self) -> int:
        return len(self.shown_columns) - 1

    def width_of(self, name: str) -> int:
        """Cells that a column has now; 0 for a hidden one."""
        shown = self.layout_of_columns.shown
        return self._widths()[shown.index(name)] if name in shown else 0

    def left_of(self, name: str) -> int:
        """Cells before a column, without the gutter."""
        shown = self.layout_of_columns.shown
        at = shown.index(name) if name in shown else 0
        return sum(self._widths()[:at]) + GAP * at

    def lay_out(self, layout: Layout) -> None:
        """Take over another choice of columns."""
        self.layout_of_columns = layout.known(tuple(self._columns))
        self.column = min(self.column, self.last_column())
        self.redraw()

    def redraw(self) -> None:
        """Draw all lines anew, after marks, order or theme changed."""
        self._strips.clear()
        self._resize()
        self.refresh()

    # Reading

    @work(thread=True, exclusive=True, group="rows")
    def _read_start(self, source: Source[Row], generation: int, cursor: int, key: str) -> None:
        worker = get_current_worker()
        try:
            count = source.count()
            place = source.place_of(key) if key else None
            cursor = max(0, min(cursor if place is None else place, count - 1))
            offset = max(0, cursor - PAGE // 2)
            found = source.rows(offset, PAGE) if count else ()
        except Exception as error:
            self.post_message(Failed("reading the table", error))
            return
        if not worker.is_cancelled:
            hand_over(self, self._start, generation, count, offset, found, cursor)

    def _start(self, generation: int, count: int, offset: int, found: Sequence[Row], cursor: int) -> None:
        if generation != self._generation:
            return
        if self.cursor != self._opened_at:
            # Moved on meanwhile: the new rows are shown around where the cursor stands now.
            self.open(self._source, cursor=self.cursor, key=self.key_under_cursor or "")
            return
        self.count, self.is_open = count, True
        self._window = RowWindow(count)
        self._window.put(offset, found, near=cursor)
        self._strips.clear()
        self._resize()
        self.set_reactive(TableKeys.cursor, cursor)
        self._bring_into_view()
        self.refresh()
        self.post_message(self.Opened(self, count))
        self.post_message(self.Moved(self, self.row))

    @work(thread=True, exclusive=True, group="more")
    def _read_more(self, source: Source[Row], generation: int, offset: int, limit: int) -> None:
        worker = get_current_worker()
        try:
            found = source.rows(offset, limit)
        except Exception as error:
            self.post_message(Failed("reading the table", error))
            return
        if not worker.is_cancelled:
            hand_over(self, self._more, generation, offset, found)

    def _more(self, generation: int, offset: int, found: Sequence[Row]) -> None:
        if generation != self._generation:
            return
        waited = self.row is None
        self._window.put(offset, found, near=self.cursor)
        self.refresh()
        if waited and self.row is not None:
            self.post_message(self.Moved(self, self.row))

    def _want(self) -> None:
        if self.is_open and self.size.height:
            first = int(self.scroll_offset.y)
            wanted = self._window.wanted(min(first, self.cursor), max(first + self.page_height, self.cursor))
            if wanted is not None:
                self._read_more(self._source, self._generation, *wanted)

    def mark_range(self, first: int, last: int) -> None:
        self._mark_range(self._source, first, last)

    @work(thread=True, exclusive=True, group="marks")
    def _mark_range(self, source: Source[Row], first: int, last: int) -> None:
        try:
            keys = {self.key(row) for row in source.rows(first, last - first + 1)}
        except Exception as error:
            self.post_message(Failed("marking the rows", error))
            return
        hand_over(self, self._marked, keys)

    def _marked(self, keys: set[str]) -> None:
        self.marks |= keys
        self.redraw()
        self.post_message(self.Marked(self))

    # Moving

    def watch_cursor(self, before: int, after: int) -> None:
        self._bring_into_view()
        if self.range_start is None:
            self.refresh_row(before)
            self.refresh_row(after)
        else:
            self.refresh()
        self._want()
        self.post_message(self.Moved(self, self.row))

    def watch_column(self) -> None:
        widths = self._widths()
        left = sum(widths[: self.column]) + GAP * self.column
        right = GUTTER + left + widths[min(self.column, len(widths) - 1)]
        if left < self.scroll_x:
            self.scroll_to(x=left, animate=False, force=True)
        elif right > self.scroll_x + self.scrollable_content_region.width:
            self.scroll_to(x=right - self.scrollable_content_region.width, animate=False, force=True)
        self.refresh()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._want()

    def _bring_into_view(self) -> None:
        top, height = int(self.scroll_y), self.page_height
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False, force=True)
        elif self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False, force=True)

    def choose(self) -> None:
        if self.row is not None:
            self.post_message(self.Chosen(self, self.row))

    def on_click(self, event: events.Click) -> None:
        if event.y >= HEADER:
            index = event.y - HEADER + int(self.scroll_y)
            if index < self.count:
                self.move_to(index)
                if event.chain >= 2:
                    self.choose()
            return
        at = event.x + int(self.scroll_x) - GUTTER
        for number, width in enumerate(self._widths()):
            if at < width + GAP:
                self.column = number
                self.post_message(self.SortAsked(self, self.current_column.name, event.shift))
                return
            at -= width + GAP

    # Drawing

    def on_resize(self) -> None:
        self.redraw()
        self._bring_into_view()
        self._want()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    def _widths(self) -> list[int]:
        return share_width(self.shown_columns, self.scrollable_content_region.width - GUTTER)

    def _resize(self) -> None:
        # The least widths, not the real ones: a scrollbar that comes or goes must not ask for another one.
        least = [column.width for column in self.shown_columns]
        self.virtual_size = Size(GUTTER + sum(least) + GAP * max(0, len(least) - 1), self.count + HEADER)

    def refresh_row(self, index: int) -> None:
        """Draw one row again."""
        self.refresh(Region(0, index - int(self.scroll_y) + HEADER, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        scroll_x, scroll_y = self.scroll_offset
        width = self.size.width
        if y < HEADER:
            line = self._header()
        elif (index := y - HEADER + scroll_y) < self.count:
            line = self._line(index)
        elif not self.count and self.is_open and y == HEADER + 1:
            line = Strip([Segment(" " + fit(self.empty, width - 1), self._style("faint"))])
        else:
            return Strip.blank(width, self.rich_style)
        return line.crop_extend(scroll_x, scroll_x + width, self.rich_style)

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"table--{part}") if part else self.rich_style

    def _header(self) -> Strip:
        plain = self._style("header")
        segments = [Segment(" " * GUTTER, plain)]
        for number, (column, width) in enumerate(zip(self.shown_columns, self._widths(), strict=True)):
            style = self._style("header-cursor") if number == self.column and self.has_focus else plain
            segments.append(Segment(" " * GAP if number else "", plain))
            segments.append(Segment(fit(column.title + self._order_sign(column), width, right=column.right), style))
        return Strip(segments)

    def _order_sign(self, column: Column[Row]) -> str:
        for place, key in enumerate(self.sorted_by, 1):
            if key.name == column.name:
                return ("↓" if key.descending else "↑") + (str(place) if len(self.sorted_by) > 1 else "")
        return ""

    def _line(self, index: int) -> Strip:
        row = self._window.get(index)
        if row is None:
            return Strip([Segment(fit("  …", self.size.width), self._style("faint"))])
        span = self.range
        in_range = span is not None and span[0] <= index <= span[1]
        state = (index == self.cursor, self.has_focus, in_range, self.key(row) in self.marks)
        cached = self._strips.get((index, *state))
        if cached is None:
            if len(self._strips) > 1_000:
                self._strips.clear()
            cached = self._strips[(index, *state)] = self._draw(row, *state)
        return cached

    def _draw(self, row: Row, is_cursor: bool, focused: bool, in_range: bool, marked: bool) -> Strip:
        over = self._style("cursor") if is_cursor and focused else None
        if over is None and (in_range or is_cursor):
            over = self._style("range")
        # The gutter repeats in signs what the colours say.
        sign = ("›" if is_cursor else "│" if in_range else " ") + ("•" if marked else " ")
        segments = [Segment(sign, over or self._style("mark"))]
        for number, (column, width) in enumerate(zip(self.shown_columns, self._widths(), strict=True)):
            text, tone = column.cell(row)
            segments.append(Segment(" " * GAP if number else "", over or self.rich_style))
            segments.append(Segment(fit(text, width, right=column.right), over or self._style(tone)))
        return Strip(segments)
