"""Where things are kept by default, and how the environment overrides it."""

from __future__ import annotations

import os
from pathlib import Path

DATABASE_VARIABLE = "CLAIMTRACK_DB"
DEFAULT_DATABASE = "claims.db"


def database_url(given: str | Path | None = None) -> str:
    """The SQLAlchemy URL to use: `given`, else $CLAIMTRACK_DB, else claims.db in the working directory.

    A plain path is taken as a SQLite file.
    """
    chosen = str(given or "") or os.environ.get(DATABASE_VARIABLE) or DEFAULT_DATABASE
    if "://" in chosen:
        return chosen
    return f"sqlite:///{Path(chosen).expanduser()}"
