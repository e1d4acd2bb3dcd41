"""The formats that can be read. A new one is a new file in `claimtrack/comments/formats` that holds a `READER`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath

from claimtrack.claims.source import Page
from claimtrack.comments.model import Given, PagesRead
from claimtrack.errors import Problem

EXAMPLE = (("otter88", "The fair will be rained off."), ("Mary Quill", "Coal arrives by Friday, I say."))
"""Author and text of the two comments that every reader's `example` holds."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: how to know it, and how its text becomes pages."""

    name: str
    suffixes: tuple[str, ...]
    """File name endings, lower case, with the dot."""
    looks_like: Callable[[str], bool]
    """True when the beginning of a text is surely of this format; asked in order of `rank`."""
    read: Callable[[str, str, Given], PagesRead]
    """Pages of (text, source, given)."""
    example: str
    """A file of this format that holds the comments of `EXAMPLE` and nothing else said by readers; it becomes tests."""
    stream: Callable[[Path, str, Given], Iterator[Page | Problem]] | None = None
    """Pages of (path, source, given) one after the other, for files larger than memory."""
    rank: int = 50
    """Lower is asked first; the reader of plain text is last and refuses nothing."""


@cache
def readers() -> tuple[Reader, ...]:
    """Every reader, in the order in which they are asked."""
    from claimtrack.comments import formats

    found = [
        importlib.import_module(f"{formats.__name__}.{module.name}").READER
        for module in pkgutil.iter_modules(formats.__path__)
        if not module.name.startswith("_")
    ]
    return tuple(sorted(found, key=lambda reader: (reader.rank, reader.name)))


def reader_for(source: str, beginning: str) -> Reader:
    """By the ending of the name, and where that says nothing (or only `.txt`) by the text's beginning."""
    suffix = PurePath(source).suffix.lower()
    by_suffix = [reader for reader in readers() if suffix in reader.suffixes]
    if len(by_suffix) == 1 and suffix not in readers()[-1].suffixes:
        return by_suffix[0]
    for reader in by_suffix[:-1] or readers():
        if reader.looks_like(beginning):
            return reader
    return by_suffix[-1] if by_suffix else readers()[-1]


def readable_formats() -> tuple[str, ...]:
    """Names of the formats with the file endings they are known by, for help and messages."""
    return tuple(f"{reader.name} ({', '.join(reader.suffixes)})" for reader in readers())
