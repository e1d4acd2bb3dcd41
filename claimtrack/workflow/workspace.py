"""The workspace: an open database, who works on it, and the clock."""

from __future__ import annotations

import getpass
import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from claimtrack.config import database_url
from claimtrack.store.database import Store, Transaction
from claimtrack.store.journal import Stamp, last_seq


class Workspace:
    """An open database with the person who works on it. Use it as a context manager; it may be shared by threads."""

    def __init__(self, store: Store, *, actor: str, clock: Callable[[], datetime]) -> None:
        self.store = store
        self.actor = actor
        self._clock = clock

    @classmethod
    def open(
        cls,
        url: str | Path | None = None,
        *,
        actor: str | None = None,
        recorded_at: datetime | None = None,
        must_exist: bool = False,
    ) -> Workspace:
        """Open, and create or migrate where needed, the database at `url` (a path or any SQLAlchemy URL).

        `recorded_at` stands in for the clock in all that is recorded: with it, the same acts write the same rows.
        `must_exist` refuses to make a new one. Raises a `ClaimtrackError` where the database cannot be opened, is
        none, or is of a newer claimtrack.
        """
        store = Store.open(database_url(url), must_exist=must_exist)
        return cls(
            store,
            actor=actor or _user_name(),
            clock=(lambda: recorded_at) if recorded_at else (lambda: datetime.now(UTC)),
        )

    def now(self) -> datetime:
        """The instant that is recorded, in UTC."""
        return self._clock()

    def stamp(self, tx: Transaction, command: str, *, actor: str | None = None) -> Stamp:
        """Who does what now, under a batch name of its own; `tx` is the writing transaction."""
        at, who = self.now(), actor or self.actor
        seed = f"{at.isoformat()}|{who}|{command}|{last_seq(tx)}"
        return Stamp(who, command, hashlib.sha256(seed.encode("utf-8", "replace")).hexdigest()[:8], at)

    def revision(self) -> str:
        """A mark that changes whenever anybody writes: poll it to see the changes of others."""
        return self.store.revision()

    def close(self) -> None:
        """Close the database; no side files remain."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "someone"
