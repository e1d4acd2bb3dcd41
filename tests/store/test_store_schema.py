"""Opening databases: new, current, newer, foreign, broken."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlmodel import SQLModel

import claimtrack.store.migrations as migrations
from claimtrack.store.database import Store
from claimtrack.store.engine import _from_sqlite, make_engine, shown
from claimtrack.store.errors import (
    CannotMakeError,
    CannotOpenError,
    MissingDatabaseError,
    MissingDriverError,
    NewerSchemaError,
    NotADatabaseError,
)
from claimtrack.store.schema import HEAD, schema_version

SEARCH_TABLES = "claim_words"


def test_a_new_database_gets_the_newest_schema(store: Store) -> None:
    with store.read() as tx:
        assert schema_version(tx) == HEAD


def test_the_migrations_make_exactly_the_tables_of_the_code(store: Store) -> None:
    with store.read() as tx:
        options = {"include_object": lambda obj, name, kind, *_: not str(name).startswith(SEARCH_TABLES)}
        differences = compare_metadata(MigrationContext.configure(tx, opts=options), SQLModel.metadata)
        assert [one for one in differences if SEARCH_TABLES not in str(one)] == []


def test_the_head_named_in_the_code_is_the_last_step() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    Store.open(f"sqlite:///{path}").close()
    before = path.read_bytes()
    Store.open(f"sqlite:///{path}").close()
    assert path.read_bytes() == before


def test_one_file_remains_after_closing(tmp_path: Path) -> None:
    Store.open(f"sqlite:///{tmp_path / 'a.db'}").close()
    assert [found.name for found in tmp_path.iterdir()] == ["a.db"]


def test_a_newer_schema_is_refused_with_a_sentence(database_url: str) -> None:
    store = Store.open(database_url)
    with store.write() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = '0999'"))
    store.close()
    with pytest.raises(NewerSchemaError, match=r"written by a newer claimtrack .schema 0999, this one knows up to"):
        Store.open(database_url)


def test_a_database_of_something_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(NotADatabaseError, match=r"tables of something else .recipes"):
        Store.open(f"sqlite:///{path}")
    with sqlite3.connect(path) as connection:
        assert [row[0] for row in connection.execute("SELECT name FROM sqlite_master")] == ["recipes"]


def test_a_text_file_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("Rastan will be liberated before July 2018. " * 40)
    with pytest.raises(NotADatabaseError, match="no SQLite database"):
        Store.open(f"sqlite:///{path}")


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(CannotMakeError, match=r"there is no folder .*nowhere; name a file .* --db FILE"):
        Store.open(f"sqlite:///{tmp_path / 'nowhere' / 'a.db'}")


def test_a_folder_is_no_database_and_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotMakeError, match=r"this is a folder; .* --db FILE"):
        Store.open(f"sqlite:///{tmp_path}")


def test_a_folder_that_may_not_be_written_to_is_named_with_the_next_step(tmp_path: Path) -> None:
    refusal = _from_sqlite(make_engine(f"sqlite:///{tmp_path / 'a.db'}"), sqlite3.OperationalError("unable to open"))
    assert f"the folder {tmp_path} may not be written to" in str(refusal)
    assert "--db FILE" in str(refusal)


def test_looking_makes_no_database(tmp_path: Path) -> None:
    with pytest.raises(MissingDatabaseError, match="no such database"):
        Store.open(f"sqlite:///{tmp_path / 'a.db'}", must_exist=True)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("url", ["mysql://somewhere/x", "nonsense://x"])
def test_a_kind_of_database_without_driver_is_refused(url: str) -> None:
    with pytest.raises(MissingDriverError, match="no driver"):
        make_engine(url)


def test_a_server_that_does_not_answer_is_one_sentence() -> None:
    with pytest.raises(CannotOpenError) as refusal:
        Store.open("postgresql+psycopg://somebody:secret@127.0.0.1:1/x")
    assert "secret" not in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_password_is_never_shown() -> None:
    assert shown("postgresql+psycopg://ada:secret@db/x") == "postgresql+psycopg://ada:***@db/x"
