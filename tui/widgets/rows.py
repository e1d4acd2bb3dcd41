"""Rows of a table: where they come from, and the few of them that are kept in memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)

PAGE = 200
"""Rows read at once."""
KEPT = 3_000
"""Rows kept in memory; those far from the cursor go first."""


class Source(Protocol[Row_co]):
    """Rows in a fixed order. Called from worker threads."""

    def count(self) -> int:
        """How many rows there are."""
        ...

    def rows(self, offset: int, limit: int) -> Sequence[Row_co]:
        """Up to `limit` rows from `offset` on."""
        ...

    def place_of(self, key: str) -> int | None:
        """The number of the row with that key."""
        ...


class Fixed(Generic[Row]):
    """A source over rows that are in memory already."""

    def __init__(self, items: Sequence[Row] = (), key: Callable[[Row], str] = str) -> None:
        self.items = items
        self._key = key

    def count(self) -> int:
        """How many rows there are."""
        return len(self.items)

    def rows(self, offset: int, limit: int) -> Sequence[Row]:
        """Up to `limit` rows from `offset` on."""
        return self.items[offset : offset + limit]

    def place_of(self, key: str) -> int | None:
        """The number of the row with that key."""
        return next((place for place, item in enumerate(self.items) if self._key(item) == key), None)


class RowWindow(Generic[Row]):
    """The rows around the part of a table that is looked at."""

    def __init__(self, count: int = 0) -> None:
        self.count = count
        self._rows: dict[int, Row] = {}
        self._asked: tuple[int, int] | None = None

    def get(self, index: int) -> Row | None:
        """The row of that number, if it is here."""
        return self._rows.get(index)

    def __len__(self) -> int:
        return len(self._rows)

    def put(self, offset: int, rows: Sequence[Row], *, near: int) -> None:
        """Take rows in; when there are too many, those nearest to `near` stay."""
        self._asked = None
        self._rows.update(enumerate(rows, offset))
        if len(self._rows) > KEPT:
            nearest = sorted(self._rows, key=lambda index: abs(index - near))[: KEPT // 2]
            self._rows = {index: self._rows[index] for index in nearest}

    def wanted(self, first: int, last: int) -> tuple[int, int] | None:
        """What to read, as (offset, limit), so that rows [first, last] and some around them are here.

        None when they are, or when they have been asked for already.
        """
        if not self.count:
            return None
        ahead = PAGE // 4
        edges = (first - ahead, first, last, last + ahead)
        if all(max(0, min(edge, self.count - 1)) in self._rows for edge in edges):
            return None
        offset = max(0, first - PAGE // 2)
        wanted = (offset, max(PAGE, last - offset + PAGE // 2))
        if wanted == self._asked:
            return None
        self._asked = wanted
        return wanted
