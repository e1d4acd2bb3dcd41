"""Is everything in order? Looks only; creates and changes nothing."""

from __future__ import annotations

import platform
import sqlite3
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from claimtrack import __version__
from claimtrack.config import database_url
from claimtrack.domains import available_domains, check_pack
from claimtrack.errors import ClaimtrackError
from claimtrack.store.inspection import Inspection, inspect_database
from claimtrack.store.schema import HEAD
from claimtrack.workflow.journal import verify
from claimtrack.workflow.views import Check
from claimtrack.workflow.workspace import Workspace

_LIBRARIES = ("sqlmodel", "sqlalchemy", "alembic", "textual", "typer", "numpy", "pandas", "dateparser", "rapidfuzz")


def doctor(url: str | None = None) -> list[Check]:
    """Look at versions, the database, its schema and journal, and the domain packs."""
    return [*_versions(), *_database(database_url(url)), *_packs()]


def _versions() -> Iterator[Check]:
    yield Check("claimtrack", True, f"{__version__} on Python {platform.python_version()}, {platform.system()}")
    with sqlite3.connect(":memory:") as memory:
        options = {row[0] for row in memory.execute("PRAGMA compile_options")}
    has_search = "ENABLE_FTS5" in options
    hint = "" if has_search else "install a Python whose SQLite has full text search"
    yield Check(
        "SQLite", has_search, f"{sqlite3.sqlite_version}, full text search {'' if has_search else 'not '}there", hint
    )
    found = {name: _version_of(name) for name in _LIBRARIES}
    missing = [name for name, number in found.items() if number is None]
    told = ", ".join(f"{name} {number}" for name, number in found.items() if number)
    yield Check("libraries", not missing, told, f"install {', '.join(missing)}" if missing else "")


def _database(url: str) -> Iterator[Check]:
    name = url.removeprefix("sqlite:///")
    if url.startswith("sqlite:///") and name != ":memory:" and not Path(name).exists():
        yield Check("database", True, f"{name} is not there yet", "make it with: claimtrack run PAGE...")
        return
    try:
        found = inspect_database(url)
    except ClaimtrackError as error:
        yield Check("database", False, str(error))
        return
    yield Check("database", True, f"{found.name}: {found.kind}")
    yield Check("schema", found.schema_is_current, f"version {found.schema or 'none'}", _schema_hint(found))
    yield from _settings(found)
    if found.schema_is_current:
        yield from _content(url)


def _schema_hint(found: Inspection) -> str:
    if found.schema_is_current:
        return ""
    if found.schema is not None and found.schema > HEAD:
        return "upgrade claimtrack: a newer one wrote it"
    return "any verb that opens it takes it to the newest version"


def _settings(found: Inspection) -> Iterator[Check]:
    for setting in found.settings:
        yield Check(setting.name, setting.passed, setting.found, setting.hint)


def _content(url: str) -> Iterator[Check]:
    with Workspace.open(url) as workspace:
        whole = verify(workspace)
        yield Check(
            "journal", whole.is_whole, whole.sentence, "" if whole.is_whole else "restore a copy of the database"
        )


def _packs() -> Iterator[Check]:
    for name in available_domains():
        problems = check_pack(name)
        detail = (
            "no fault found" if not problems else f"{len(problems)} faults: {problems[0].where}: {problems[0].what}"
        )
        hint = f"see all with: claimtrack domains check {name}" if problems else ""
        yield Check(f"domain {name}", not problems, detail, hint)


def _version_of(library: str) -> str | None:
    try:
        return version(library)
    except PackageNotFoundError:
        return None
