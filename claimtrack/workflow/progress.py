"""How long work tells how far it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

Progress = Callable[[str, int, int | None], None]
"""Called with (what is being done, how much is done, of how much where known). What it raises ends the work."""

_EVERY = 100


def counted(things: Iterable[T], progress: Progress | None, doing: str, of: int | None) -> Iterator[T]:
    """The things one by one; tells how many have been taken."""
    for done, thing in enumerate(things):
        if progress is not None and done % _EVERY == 0:
            progress(doing, done, of)
        yield thing
