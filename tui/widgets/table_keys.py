"""What the keys do in a table: moving the cursor, marks and ranges."""

from __future__ import annotations

from typing import Any

from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView


class TableMessage(Message):
    """Something happened in a table."""

    def __init__(self, table: TableKeys) -> None:
        super().__init__()
        self.table = table

    @property
    def control(self) -> TableKeys:
        """The table it happened in."""
        return self.table


class TableKeys(ScrollView, can_focus=True, inherit_bindings=False):
    """The keyboard side of a table; `LineTable` draws and reads."""

    cursor: reactive[int] = reactive(0)
    column: reactive[int] = reactive(0)

    class Moved(TableMessage):
        """The cursor stands on another row, or the row under it has arrived."""

        def __init__(self, table: TableKeys, row: Any) -> None:
            super().__init__(table)
            self.row = row

    class Chosen(Moved):
        """Enter or a double click on a row."""

    class Marked(TableMessage):
        """Rows were marked or unmarked, or a range was begun."""

    count: int = 0

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.marks: set[str] = set()
        self.range_start: int | None = None

    @property
    def range(self) -> tuple[int, int] | None:
        """First and last row of the open range."""
        return (
            None
            if self.range_start is None
            else (min(self.range_start, self.cursor), max(self.range_start, self.cursor))
        )

    @property
    def page_height(self) -> int:
        """Rows that fit on the screen."""
        return max(1, self.scrollable_content_region.height - 1)

    @property
    def key_under_cursor(self) -> str | None:
        """Key of the row under the cursor, if the row is here."""
        raise NotImplementedError

    def mark_range(self, first: int, last: int) -> None:
        """Mark the rows [first, last], also those not in memory."""
        raise NotImplementedError

    def choose(self) -> None:
        """Tell that the row under the cursor was chosen."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Draw all lines anew."""
        raise NotImplementedError

    def last_column(self) -> int:
        """Place of the rightmost visible column."""
        raise NotImplementedError

    def move_to(self, index: int) -> None:
        """Put the cursor on a row; beyond an end it stops there."""
        self.cursor = max(0, min(index, self.count - 1))

    def validate_cursor(self, index: int) -> int:
        return max(0, min(index, max(0, self.count - 1)))

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
        self.column = min(self.last_column(), self.column + 1)

    def do_open(self) -> None:
        self.choose()

    def do_mark(self) -> None:
        """Mark or unmark the row and go on to the next."""
        key = self.key_under_cursor
        if key is not None:
            self.marks ^= {key}
            self.redraw()
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
            self.range_start = self.cursor
        else:
            self.range_start = None
            self.mark_range(*span)
        self.redraw()
        self.post_message(self.Marked(self))
