"""claims.db at the top is what the demo makes: rebuilt here and compared row by row."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

BUNDLED = Path(__file__).parents[2] / "claims.db"


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, in a fixed order."""
    # Immutable: a look at a clone's file leaves no side files beside it.
    with closing(sqlite3.connect(f"file:{path}?immutable=1", uri=True)) as connection:
        names = [
            row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        ]
        return {
            name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
            for name in names
            if not name.startswith(("sqlite_", "claim_words_"))
        }


@pytest.mark.skipif(not BUNDLED.exists(), reason="there is no claims.db here; make it with: claimtrack demo")
def test_the_bundled_database_is_what_the_demo_makes(sample_database: Path) -> None:
    bundled, rebuilt = rows(BUNDLED), rows(sample_database)
    assert bundled.keys() == rebuilt.keys()
    for name, found in bundled.items():
        assert found == rebuilt[name], f"{name} differs; make it anew: rm claims.db && claimtrack demo"
