"""Bringing a database to the schema this version knows, inside one transaction."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError

from claimtrack.store.errors import NewerSchemaError, NotADatabaseError

HEAD = "0001"
"""The newest step in `migrations/versions`; a test compares."""
_KNOWN = ("0001",)


def schema_version(connection: Connection) -> str | None:
    """The step the database stands at; None for a database without our tables."""
    if "alembic_version" not in inspect(connection).get_table_names():
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def is_current(connection: Connection) -> bool:
    """True when nothing is to be done: the quick answer, which asks the database one question."""
    try:
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == HEAD
    except DBAPIError:
        return False


def migrate(connection: Connection, url: str) -> None:
    """Take every step that is missing. Raises where the database is newer, or not ours."""
    found = schema_version(connection)
    if found == HEAD:
        return
    if found is None:
        if strangers := inspect(connection).get_table_names():
            raise NotADatabaseError(url, f"it holds tables of something else ({', '.join(sorted(strangers)[:3])})")
    elif found not in _KNOWN:
        raise NewerSchemaError(url, found, HEAD)
    # Alembic takes half a second to import and is needed once in a database's life.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
