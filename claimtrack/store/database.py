"""The store: one database, opened, at the schema this version knows."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, func, select

from claimtrack.store import tables
from claimtrack.store.engine import is_sqlite, make_engine, reading, shown, writing
from claimtrack.store.errors import MissingDatabaseError
from claimtrack.store.schema import is_current, migrate

Transaction = Connection
"""What the functions of this package work in; for others an opaque handle."""


_writes = 0


def writes() -> int:
    """How many transactions of this process were written."""
    return _writes


class _Own(threading.local):
    """The writing transaction of each thread, where it has one."""

    writing: Transaction | None = None


class Store:
    """An open database. Safe to share between threads: each transaction has its own connection."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._own = _Own()
        self.name = name
        """The URL as it may be shown."""

    @classmethod
    def open(cls, url: str, *, must_exist: bool = False) -> Store:
        """Open the database, creating or migrating it where needed. Raises a `StoreError`.

        With `must_exist` a file that is not there is refused, and none is made.
        """
        engine = make_engine(url)
        name = shown(url)
        path = _file_of(engine)
        if must_exist and path is not None and not path.exists():
            raise MissingDatabaseError(name)
        try:
            with reading(engine) as connection:
                ready = is_current(connection)
            if not ready:
                with writing(engine) as connection:
                    migrate(connection, name)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, name)

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """One snapshot; a writer beside it is not seen. Within `write`, what was written so far."""
        if self._own.writing is not None:
            yield self._own.writing
            return
        with reading(self._engine) as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """The only writer until the block ends; all of it happens, or nothing. Blocks inside it are part of it."""
        if self._own.writing is not None:
            yield self._own.writing
            return
        global _writes
        with writing(self._engine) as connection:
            self._own.writing = connection
            try:
                yield connection
            finally:
                self._own.writing = None
        _writes += 1

    def revision(self) -> str:
        """A mark that changes whenever anything is written."""
        with self.read() as tx:
            parts = (
                select(func.max(tables.journal.c.seq)).scalar_subquery(),
                select(func.max(tables.claim.c.number)).scalar_subquery(),
                select(func.max(tables.page.c.id)).scalar_subquery(),
                select(func.max(tables.event_log.c.id)).scalar_subquery(),
            )
            return "-".join(str(part or 0) for part in tx.execute(select(*parts)).one())

    def close(self) -> None:
        """Let go of the database; the last one to do so folds the write-ahead log in, so that one file remains."""
        self._engine.dispose()

    @property
    def path(self) -> Path | None:
        """The file, for a SQLite database on disk."""
        return _file_of(self._engine)


def _file_of(engine: Engine) -> Path | None:
    database = engine.url.database if is_sqlite(engine) else None
    return Path(database) if database and database != ":memory:" else None
