"""A table of any length: it draws the lines on the screen and keeps only the rows around them.

Rows come from a `Source` by offset and number, read in a worker, so that a hundred thousand open as fast as a hundred.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual import events, work
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.worker import get_current_worker

from tui.actions import Scope, bindings
from tui.messages import Failed
from tui.safe import fit
from tui.widgets.columns import GAP, Column, Layout, SortKey, share_width

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)

PAGE = 200
"""Rows read at once."""
KEPT = 3_000
"""Rows kept in memory; those far from the cursor go first."""
GUTTER = 2
HEADER = 1


class Source(Protocol[Row_co]):
    """Rows in a fixed order. Called from worker threads."""

    def count(self) -> int:
        """How many rows there are."""
        ...

    def rows(self, offset: int, limit: int) -> Sequence[Row_co]:
        """Up to `limit` rows from `offset` on."""
        ...


@dataclass(frozen=True)
class Fixed(Generic[Row]):
    """A source over rows that are in memory already."""

    items: Sequence[Row]

    def count(self) -> int:
        return len(self.items)

    def rows(self, offset: int, limit: int) -> Sequence[Row]:
        return self.items[offset : offset + limit]


class LineTable(ScrollView, Generic[Row], can_focus=True, inherit_bindings=False):
    """Columns over a `Source`, with a row cursor, a column cursor, marks and a range."""

    BINDINGS = bindings(Scope.TABLE)
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"table--{part}"
        for part in (
            "header", "header-cursor", "cursor", "range", "mark", "good", "bad", "doubt", "faint", "strong", "odd",
        )
    }  # fmt: skip

    cursor: reactive[int] = reactive(0)
    column: reactive[int] = reactive(0)

    class Moved(Message):
        """The cursor stands on another row, or the row under it has arrived."""

        def __init__(self, table: LineTable[Any], row: Any) -> None:
            super().__init__()
            self.table = table
            self.row = row

        @property
        def control(self) -> LineTable[Any]:
            return self.table

    class Chosen(Moved):
        """Enter or a double click on a row."""

    class Marked(Message):
        """Rows were marked or unmarked."""

        def __init__(self, table: LineTable[Any]) -> None:
            super().__init__()
            self.table = table

        @property
        def control(self) -> LineTable[Any]:
            return self.table

    class SortAsked(Message):
        """A column is to be sorted by; `add` keeps the columns sorted by so far."""

        def __init__(self, table: LineTable[Any], name: str, add: bool) -> None:
            super().__init__()
            self.table = table
            self.name = name
            self.add = add

        @property
        def control(self) -> LineTable[Any]:
            return self.table

    class Opened(Message):
        """The number of rows is known and the first of them are here."""

        def __init__(self, table: LineTable[Any], count: int) -> None:
            super().__init__()
            self.table = table
            self.count = count

        @property
        def control(self) -> LineTable[Any]:
            return self.table

    def __init__(
        self, columns: Sequence[Column[Row]], *, key: Callable[[Row], str], id: str | None = None, empty: str = ""
    ) -> None:
        super().__init__(id=id)
        self._columns = {column.name: column for column in columns}
        self.layout_of_columns = Layout(tuple(self._columns))
        self.key = key
        self.empty = empty
        self.sorted_by: tuple[SortKey, ...] = ()
        self.marks: set[str] = set()
        self.anchor: int | None = None
        self.count = 0
        self.is_open = False
        self._source: Source[Row] = Fixed(())
        self._rows: dict[int, Row] = {}
        self._generation = 0
        self._asked: tuple[int, int] | None = None
        self._strips: dict[tuple[object, ...], Strip] = {}

    # What it shows

    def open(self, source: Source[Row], *, cursor: int = 0) -> None:
        """Show other rows, from a new source; marks and layout stay. Rows on screen stay until the new ones are here."""
        self._source = source
        self._generation += 1
        self._asked = None
        self.anchor = None
        self._read_start(source, self._generation, max(0, cursor))

    @property
    def source(self) -> Source[Row]:
        """Where the rows come from."""
        return self._source

    @property
    def row(self) -> Row | None:
        """The row under the cursor, if it has been read."""
        return self._rows.get(self.cursor)

    def row_at(self, index: int) -> Row | None:
        """The row of that number, if it is in memory."""
        return self._rows.get(index)

    @property
    def shown_columns(self) -> list[Column[Row]]:
        """Visible columns, left to right."""
        return [self._columns[name] for name in self.layout_of_columns.shown]

    @property
    def current_column(self) -> Column[Row]:
        """The column the next column command is about."""
        shown = self.shown_columns
        return shown[min(self.column, len(shown) - 1)]

    def lay_out(self, layout: Layout) -> None:
        """Take over another choice of columns."""
        self.layout_of_columns = layout.known(tuple(self._columns))
        self.column = min(self.column, len(self.layout_of_columns.shown) - 1)
        self.redraw()

    def redraw(self) -> None:
        """Draw all lines anew, after marks, order or theme changed."""
        self._strips.clear()
        self._resize()
        self.refresh()

    @property
    def range(self) -> tuple[int, int] | None:
        """First and last row of the open range."""
        return None if self.anchor is None else (min(self.anchor, self.cursor), max(self.anchor, self.cursor))

    # Reading

    @work(thread=True, exclusive=True, group="rows")
    def _read_start(self, source: Source[Row], generation: int, cursor: int) -> None:
        worker = get_current_worker()
        try:
            count = source.count()
            offset = max(0, min(cursor, count - 1) - PAGE // 2)
            found = source.rows(offset, PAGE) if count else ()
        except Exception as error:
            self.post_message(Failed("reading the table", error))
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(self._start, generation, count, offset, found, cursor)

    def _start(self, generation: int, count: int, offset: int, found: Sequence[Row], cursor: int) -> None:
        if generation != self._generation:
            return
        self.count, self.is_open = count, True
        self._rows = dict(enumerate(found, offset))
        self._strips.clear()
        self._resize()
        self.set_reactive(LineTable.cursor, max(0, min(cursor, count - 1)))
        self._bring_into_view()
        self.refresh()
        self.post_message(self.Opened(self, count))
        self.post_message(self.Moved(self, self.row))

    @work(thread=True, exclusive=True, group="rows")
    def _read_more(self, source: Source[Row], generation: int, offset: int, limit: int) -> None:
        worker = get_current_worker()
        try:
            found = source.rows(offset, limit)
        except Exception as error:
            self.post_message(Failed("reading the table", error))
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(self._more, generation, offset, found)

    def _more(self, generation: int, offset: int, found: Sequence[Row]) -> None:
        self._asked = None
        if generation != self._generation:
            return
        under_cursor = self.row is None
        self._rows.update(enumerate(found, offset))
        if len(self._rows) > KEPT:
            nearest = sorted(self._rows, key=lambda index: abs(index - self.cursor))[: KEPT // 2]
            self._rows = {index: self._rows[index] for index in nearest}
        self.refresh()
        if under_cursor and self.row is not None:
            self.post_message(self.Moved(self, self.row))

    def _want(self) -> None:
        """Ask for the rows on screen, with some before and after, unless they are here or under way."""
        if not self.count or not self.size.height:
            return
        first = max(0, int(self.scroll_offset.y))
        last = min(self.count - 1, first + max(1, self.size.height))
        ahead = PAGE // 4
        low, high = max(0, first - ahead), min(self.count - 1, last + ahead)
        if all(index in self._rows for index in (first, last, self.cursor)) and low in self._rows and high in self._rows:
            return
        offset = max(0, first - PAGE // 2)
        wanted = (offset, max(PAGE, last - offset + PAGE // 2))
        if wanted != self._asked:
            self._asked = wanted
            self._read_more(self._source, self._generation, *wanted)

    # Moving

    def move_to(self, index: int) -> None:
        """Put the cursor on a row; beyond an end it stops there."""
        self.cursor = max(0, min(index, self.count - 1))

    def validate_cursor(self, index: int) -> int:
        return max(0, min(index, max(0, self.count - 1)))

    def watch_cursor(self, before: int, after: int) -> None:
        self._bring_into_view()
        if self.anchor is None:
            self.refresh_row(before)
            self.refresh_row(after)
        else:
            self.refresh()
        self._want()
        self.post_message(self.Moved(self, self.row))

    def watch_column(self) -> None:
        self._strips.clear()
        self.refresh()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._want()

    @property
    def page_height(self) -> int:
        """Rows that fit on the screen."""
        return max(1, self.scrollable_content_region.height - HEADER)

    def _bring_into_view(self) -> None:
        top, height = int(self.scroll_y), self.page_height
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False, force=True)
        elif self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False, force=True)

    def do_down(self) -> None:
        self.move_to(self.cursor + 1)

    def do_up(self) -> None:
        self.move_to(self.cursor - 1)

    def do_half_down(self) -> None:
        self.move_to(self.cursor + max(1, self.page_height // 2))

    def do_half_up(self) -> None:
        self.move_to(self.cursor - max(1, self.page_height // 2))

    def do_page_down(self) -> None:
        self.move_to(self.cursor + self.page_height)

    def do_page_up(self) -> None:
        self.move_to(self.cursor - self.page_height)

    def do_top(self) -> None:
        self.move_to(0)

    def do_bottom(self) -> None:
        self.move_to(self.count - 1)

    def do_column_left(self) -> None:
        self.column = max(0, self.column - 1)

    def do_column_right(self) -> None:
        self.column = min(len(self.shown_columns) - 1, self.column + 1)

    def do_open(self) -> None:
        """Open the row under the cursor."""
        if self.row is not None:
            self.post_message(self.Chosen(self, self.row))

    def do_mark(self) -> None:
        """Mark or unmark the row and go on to the next."""
        if self.row is not None:
            self.marks ^= {self.key(self.row)}
            self.refresh_row(self.cursor)
            self.post_message(self.Marked(self))
            self.do_down()

    def do_unmark(self) -> None:
        self.marks = set()
        self.redraw()
        self.post_message(self.Marked(self))

    def do_range(self) -> None:
        """Begin a range at the cursor, or mark the rows of the open one."""
        span = self.range
        if span is None:
            self.anchor = self.cursor
        else:
            self.anchor = None
            self._mark_range(self._source, span[0], span[1])
        self.refresh()

    @work(thread=True, exclusive=True, group="marks")
    def _mark_range(self, source: Source[Row], first: int, last: int) -> None:
        try:
            rows = source.rows(first, last - first + 1)
            keys = {self.key(row) for row in rows}
        except Exception as error:
            self.post_message(Failed("marking the rows", error))
            return
        self.app.call_from_thread(self._marked, keys)

    def _marked(self, keys: set[str]) -> None:
        self.marks |= keys
        self.redraw()
        self.post_message(self.Marked(self))

    # Drawing

    def on_resize(self, event: events.Resize) -> None:
        self._strips.clear()
        self._resize()
        self._bring_into_view()
        self._want()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    def _widths(self) -> list[int]:
        return share_width(self.shown_columns, self.scrollable_content_region.width - GUTTER)

    def _resize(self) -> None:
        widths = self._widths()
        self.virtual_size = Size(GUTTER + sum(widths) + GAP * max(0, len(widths) - 1), self.count + HEADER)

    def refresh_row(self, index: int) -> None:
        """Draw one row again."""
        y = index - int(self.scroll_y) + HEADER
        self.refresh(Region(0, y, self.size.width, 1))

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
        widths = self._widths()
        segments = [Segment(" " * GUTTER, self._style("header"))]
        for number, (column, width) in enumerate(zip(self.shown_columns, widths, strict=True)):
            if number:
                segments.append(Segment(" " * GAP, self._style("header")))
            style = self._style("header-cursor" if number == self.column and self.has_focus else "header")
            segments.append(Segment(fit(column.title + self._order_sign(column), width, right=column.right), style))
        return Strip(segments)

    def _order_sign(self, column: Column[Row]) -> str:
        for place, key in enumerate(self.sorted_by, 1):
            if key.name == column.name:
                return ("↓" if key.descending else "↑") + (str(place) if len(self.sorted_by) > 1 else "")
        return ""

    def _line(self, index: int) -> Strip:
        row = self._rows.get(index)
        if row is None:
            return Strip([Segment(fit("  …", self.virtual_size.width), self._style("faint"))])
        span = self.range
        key = self.key(row)
        state = (
            index == self.cursor,
            self.has_focus,
            span is not None and span[0] <= index <= span[1],
            key in self.marks,
        )
        cached = self._strips.get((key, index, *state))
        if cached is None:
            if len(self._strips) > 1_000:
                self._strips.clear()
            cached = self._strips[(key, index, *state)] = self._draw(row, *state)
        return cached

    def _draw(self, row: Row, is_cursor: bool, focused: bool, in_range: bool, marked: bool) -> Strip:
        over = self._style("cursor") if is_cursor and focused else None
        if over is None and (in_range or is_cursor):
            over = self._style("range")
        # The gutter repeats in signs what the colours say.
        sign = ("›" if is_cursor else "│" if in_range else " ") + ("•" if marked else " ")
        segments = [Segment(sign, self._style("mark") + over if over else self._style("mark"))]
        for number, (column, width) in enumerate(zip(self.shown_columns, self._widths(), strict=True)):
            text, tone = column.cell(row)
            style = self._style(tone)
            segments.append(Segment((" " * GAP if number else ""), over or self.rich_style))
            segments.append(Segment(fit(text, width, right=column.right), style + over if over else style))
        return Strip(segments)

    # Mouse

    def on_click(self, event: events.Click) -> None:
        if event.y < HEADER:
            at = event.x + int(self.scroll_x) - GUTTER
            for number, width in enumerate(self._widths()):
                if at < width + GAP:
                    self.column = number
                    self.post_message(self.SortAsked(self, self.current_column.name, event.shift))
                    return
                at -= width + GAP
            return
        index = event.y - HEADER + int(self.scroll_y)
        if index < self.count:
            self.move_to(index)
            if event.chain >= 2:
                self.do_open()
