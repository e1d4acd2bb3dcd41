"""The version of a log whose rows come one by one. Knows no file format.

A version is the hash of all rows in order of their text, so that moved rows make no new version. Rows are sorted in
runs that lie in temporary files: a log of any size needs the memory of one run.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from heapq import merge
from tempfile import TemporaryFile
from typing import IO

_RUN_BYTES = 8_000_000
_LENGTH = 12


class LogDigest:
    """Collects the rows of one log; use as a context manager, so that its temporary files go away."""

    def __init__(self) -> None:
        self._lines: list[bytes] = []
        self._held = 0
        self._runs: list[IO[bytes]] = []

    def __enter__(self) -> LogDigest:
        return self

    def __exit__(self, *_: object) -> None:
        for run in self._runs:
            run.close()

    def add(self, row: object) -> None:
        """Take in one event or row of coverage."""
        line = repr(row).encode()
        self._lines.append(line)
        self._held += len(line)
        if self._held > _RUN_BYTES:
            self._put_away()

    def version(self) -> str:
        """Twelve hexadecimal digits that change when any row does; whatever the order of the rows, the same."""
        self._lines.sort()
        for run in self._runs:
            run.seek(0)
        stored: list[Iterator[bytes]] = [_lines_of(run) for run in self._runs]
        return _hash(merge(*stored, self._lines) if stored else self._lines)

    def _put_away(self) -> None:
        self._lines.sort()
        run = TemporaryFile()  # noqa: SIM115 - closed on leaving
        self._runs.append(run)
        run.writelines(line + b"\n" for line in self._lines)
        self._lines.clear()
        self._held = 0


def _lines_of(run: IO[bytes]) -> Iterator[bytes]:
    return (line[:-1] for line in run)


def _hash(lines: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for place, line in enumerate(lines):
        digest.update(b"\n" + line if place else line)
    return digest.hexdigest()[:_LENGTH]
