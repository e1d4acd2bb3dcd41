"""Looking at a database without touching it: kind, schema, settings."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, text

from claimtrack.store.engine import is_sqlite, make_engine, reading, shown
from claimtrack.store.schema import HEAD, schema_version


@dataclass(frozen=True, slots=True)
class Setting:
    """One property that should hold."""

    name: str
    passed: bool
    found: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found."""

    name: str
    kind: str
    schema: str | None
    schema_is_current: bool
    settings: tuple[Setting, ...]


def inspect_database(url: str) -> Inspection:
    """Look at the database. Raises a `StoreError` where it cannot be opened."""
    engine = make_engine(url)
    try:
        with reading(engine) as connection:
            schema = schema_version(connection)
            lite = is_sqlite(engine)
            kind = "SQLite" if lite else f"PostgreSQL {connection.execute(text('SHOW server_version')).scalar()}"
            settings = _sqlite_settings(connection) if lite else _postgresql_settings(connection)
        return Inspection(shown(url), kind, schema, schema == HEAD, settings)
    finally:
        engine.dispose()


def _sqlite_settings(connection: Connection) -> tuple[Setting, ...]:
    mode = str(connection.execute(text("PRAGMA journal_mode")).scalar())
    keys = connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    dangling = len(connection.execute(text("PRAGMA foreign_key_check")).all())
    damage = str(connection.execute(text("PRAGMA quick_check(1)")).scalar())
    return (
        Setting("journal mode", mode in ("wal", "memory"), mode, "" if mode == "wal" else "use a local disk"),
        Setting("foreign keys", keys and not dangling, f"{'on' if keys else 'off'}, {dangling} dangling"),
        Setting("file", damage == "ok", damage, "" if damage == "ok" else "restore a copy of the database"),
    )


def _postgresql_settings(connection: Connection) -> tuple[Setting, ...]:
    encoding = str(connection.execute(text("SHOW server_encoding")).scalar())
    hint = "" if encoding == "UTF8" else "make the database with encoding UTF8"
    return (Setting("encoding", encoding == "UTF8", encoding, hint),)
