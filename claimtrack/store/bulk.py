"""Many rows at once: inserts as one statement, lookups in slices that every database accepts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, Table, func, insert, select

T = TypeVar("T")
SLICE = 500
"""Values in one IN list; SQLite takes 32,766 parameters, and shorter statements plan faster."""


def slices(values: Iterable[T], size: int = SLICE) -> Iterator[list[T]]:
    """The values in lists of at most `size`."""
    rest = iter(values)
    while part := list(islice(rest, size)):
        yield part


def add_rows(tx: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows, all with the same keys."""
    for part in slices(rows, 5000):
        tx.execute(insert(table), part)


def next_key(tx: Connection, column: Column[Any]) -> int:
    """The first free key: keys are given out by the one writer, so none is ever used twice."""
    return int(tx.execute(select(func.max(column))).scalar() or 0) + 1
