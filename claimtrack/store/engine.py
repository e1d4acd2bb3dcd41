"""Connections and transactions: how SQLite and PostgreSQL are opened, and how writers take turns.

A writing transaction takes the one write lock when it begins (BEGIN IMMEDIATE; an advisory lock on PostgreSQL), so two
writers queue up and neither ever fails half way. Readers see one snapshot and never wait.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError
from sqlalchemy.pool import QueuePool, StaticPool

from claimtrack.store.errors import (
    BusyError,
    CannotMakeError,
    CannotOpenError,
    DiskError,
    MissingDriverError,
    NotADatabaseError,
    ReadOnlyError,
)

PATIENCE_SECONDS = 60.0
"""How long a writer waits for its turn."""
_LOCK_KEY = 0x636C61696D
_BUSY_MILLISECONDS = 5000
_CACHE_KIB = 8 * 1024
"""Of one connection: the indexes of a large log are filled in no order, and a smaller cache reads them from disk."""


def make_engine(url: str) -> Engine:
    """An engine with the settings this project relies on. Connects to nothing yet."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise CannotOpenError(url, "not a database URL; a plain path is a SQLite file") from error
    try:
        if parsed.get_backend_name() == "sqlite":
            return _sqlite_engine(parsed)
        if parsed.get_backend_name() == "postgresql":
            return create_engine(parsed, pool_pre_ping=True)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise MissingDriverError(shown(url)) from error
    raise MissingDriverError(shown(url))


def shown(url: str) -> str:
    """The URL as it may be shown: a file's path for SQLite, no password elsewhere."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        return url
    if parsed.get_backend_name() == "sqlite":
        return parsed.database or ":memory:"
    return parsed.render_as_string(hide_password=True)


def is_sqlite(engine: Engine) -> bool:
    """True for a SQLite file or memory."""
    return engine.dialect.name == "sqlite"


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one snapshot."""
    with _connected(engine) as connection:
        if not is_sqlite(engine):
            connection = connection.execution_options(isolation_level="REPEATABLE READ")
        with connection.begin():
            yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection that alone may write until the block ends; an exception leaves the database as before."""
    with _connected(engine) as connection:
        connection = connection.execution_options(claimtrack_writes=True)
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                transaction = connection.begin()
                break
            except OperationalError as error:
                if not is_busy(error):
                    raise _translated(engine, error) from error
                if time.monotonic() > deadline:
                    raise BusyError(shown(str(engine.url)), PATIENCE_SECONDS) from error
                connection.invalidate()
        try:
            with transaction:
                if not is_sqlite(engine):
                    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK_KEY})
                yield connection
        except OperationalError as error:
            if _is_of_the_disk(error):
                raise _translated(engine, error) from error
            raise


def is_busy(error: DBAPIError) -> bool:
    """True when another connection holds a lock that we want."""
    message = str(error.orig).lower()
    return "database is locked" in message or "database table is locked" in message or "database is busy" in message


@contextmanager
def _connected(engine: Engine) -> Iterator[Connection]:
    try:
        connection = engine.connect()
    except DBAPIError as error:
        raise _translated(engine, error) from error
    except sqlite3.Error as error:
        raise _from_sqlite(engine, error) from error
    with connection:
        yield connection


def _translated(engine: Engine, error: DBAPIError) -> Exception:
    url = engine.url.render_as_string(hide_password=False)
    if isinstance(error.orig, sqlite3.Error):
        return _from_sqlite(engine, error.orig)
    reason = str(error.orig).strip().splitlines()
    return CannotOpenError(shown(url), reason[0] if reason else "no answer")


def _from_sqlite(engine: Engine, error: sqlite3.Error) -> Exception:
    name = shown(str(engine.url))
    message = str(error)
    if "not a database" in message or "malformed" in message:
        return NotADatabaseError(name, "the file is no SQLite database, or a damaged one")
    if "readonly" in message or ("unable to open" in message and _lies_there(engine)):
        return ReadOnlyError(name, message)
    if "unable to open" in message and engine.url.database:
        return CannotMakeError(Path(engine.url.database))
    if "disk" in message:
        return DiskError(name, message)
    return CannotOpenError(name, message)


def _lies_there(engine: Engine) -> bool:
    return bool(engine.url.database) and Path(str(engine.url.database)).is_file()


def _is_of_the_disk(error: DBAPIError) -> bool:
    """True for what a disk does to a write that had begun: it is full, fails, or may not be written to."""
    message = str(error.orig).lower()
    return isinstance(error.orig, sqlite3.Error) and ("disk" in message or "readonly" in message)


def _sqlite_engine(url: URL) -> Engine:
    in_memory = not url.database or url.database == ":memory:" or "mode=memory" in url.database
    engine = create_engine(
        url,
        connect_args={"timeout": _BUSY_MILLISECONDS / 1000, "check_same_thread": False},
        poolclass=StaticPool if in_memory else QueuePool,
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _: object) -> None:
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={_BUSY_MILLISECONDS}")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute(f"PRAGMA cache_size=-{_CACHE_KIB}")
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            # Asked first: setting the mode needs a lock that a working database seldom grants.
            (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
            if mode in ("wal", "memory"):
                return
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.05)


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("claimtrack_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
