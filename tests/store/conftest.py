"""Databases to test on: SQLite always, PostgreSQL where Debian's server is installed."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimtrack.store.database import Store

SERVERS = Path("/usr/lib/postgresql")


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """URL of a server of our own on a private port, run by an unprivileged user; skips where none is installed."""
    programs = max(SERVERS.glob("*/bin"), default=None, key=lambda path: float(path.parent.name))
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    pytest.importorskip("psycopg")
    user = _unprivileged_user()
    folder = Path(tempfile.mkdtemp(prefix="claimtrack-pg-"))
    if os.getuid() == 0:
        shutil.chown(folder, user)
    port = _free_port()

    def run(*command: str) -> None:
        words = ["runuser", "-u", user, "--", *command] if os.getuid() == 0 else list(command)
        subprocess.run(words, check=True, capture_output=True, cwd=folder, timeout=120)

    data = folder / "data"
    run(str(programs / "initdb"), "-D", str(data), "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
    settings = f"-p {port} -h 127.0.0.1 -k {folder} -c fsync=off -c full_page_writes=off"
    run(str(programs / "pg_ctl"), "-D", str(data), "-w", "-l", str(folder / "log"), "-o", settings, "start")
    try:
        yield f"postgresql+psycopg://tester@127.0.0.1:{port}"
    finally:
        run(str(programs / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.db'}"
    import psycopg

    server = str(request.getfixturevalue("postgresql_server"))
    name = f"t{abs(hash(request.node.nodeid)) % 10**12}"
    with psycopg.connect(server.replace("+psycopg", "") + "/postgres", autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name}")  # type: ignore[call-overload]
        connection.execute(f"CREATE DATABASE {name}")  # type: ignore[call-overload]
    return f"{server}/{name}"


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """An open, empty store."""
    opened = Store.open(database_url)
    yield opened
    opened.close()


def _unprivileged_user() -> str:
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    pytest.skip("no unprivileged user to run PostgreSQL as")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
