"""Things kept in a temporary file until they are wanted: of however many pages and readings, few are in memory."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from tempfile import SpooledTemporaryFile
from typing import IO, TypeVar, cast

import msgspec

from claimtrack.claims import Page, Reading
from claimtrack.errors import Problem

T = TypeVar("T")

_IN_MEMORY = 8 * 1024 * 1024
"""Bytes up to which no file is made: most runs read a few pages."""
_SIZE = 4
"""Bytes that tell how long a thing is."""


class Spool(Collection[T]):
    """Things of one type in their order; every iteration starts at the first."""

    def __init__(self, kind: type[T], file: IO[bytes]) -> None:
        self._file = file
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(kind).decode
        self._count = 0
        self._end = 0

    def add(self, thing: T) -> int:
        """Keep a thing behind the others; the place by which `at` finds it again."""
        data = self._encode(thing)
        place = self._end
        self._file.seek(place)
        self._file.write(len(data).to_bytes(_SIZE, "little"))
        self._file.write(data)
        self._count += 1
        self._end = place + _SIZE + len(data)
        return place

    def at(self, place: int) -> T:
        """The thing that was added at this place."""
        return self._decode(self._read(place))

    def _read(self, place: int) -> bytes:
        self._file.seek(place)
        return self._file.read(int.from_bytes(self._file.read(_SIZE), "little"))

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[T]:
        place = 0
        while place < self._end:
            data = self._read(place)
            place += _SIZE + len(data)
            yield self._decode(data)

    def __contains__(self, thing: object) -> bool:
        return any(thing == one for one in self)


Outcome = tuple[str, Reading] | Problem
"""What came of reading a page: its domain's name and the reading, or why there is none."""


class _Kept(msgspec.Struct):
    domain: str
    reading: Reading | None
    problem: Problem | None


class Readings:
    """What was read from pages, by the pages."""

    def __init__(self, kept: Spool[_Kept]) -> None:
        self._places: dict[str, int] = {}
        self._kept = kept

    def add(self, page: Page, outcome: Outcome) -> None:
        """Keep what was read from a page."""
        from claimtrack.store.pages import fingerprint

        if isinstance(outcome, Problem):
            place = self._kept.add(_Kept("", None, outcome))
        else:
            place = self._kept.add(_Kept(*outcome, None))
        self._places[fingerprint(page)] = place

    def of(self, page: Page) -> Outcome | None:
        """What was read from a page of the same text and days; none where it was not read."""
        from claimtrack.store.pages import fingerprint

        place = self._places.get(fingerprint(page))
        if place is None:
            return None
        kept = self._kept.at(place)
        return kept.problem or (kept.domain, kept.reading or Reading())


@contextmanager
def opened_pages() -> Iterator[Spool[Page]]:
    """Room for pages, gone when the block ends."""
    with SpooledTemporaryFile(max_size=_IN_MEMORY) as file:
        yield Spool(Page, cast("IO[bytes]", file))


@contextmanager
def opened_readings() -> Iterator[Readings]:
    """Room for what is read from pages, gone when the block ends."""
    with SpooledTemporaryFile(max_size=_IN_MEMORY) as file:
        yield Readings(Spool(_Kept, cast("IO[bytes]", file)))
