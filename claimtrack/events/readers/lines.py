"""The numbered lines of a text file in whatever encoding and with whatever line ends it was saved.

Knows nothing of cells. One line is held at a time.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

MAX_LINE_CHARACTERS = 200_000
_HEAD_BYTES = 65_536
_TOLD_EVERY = 1_000
"""Lines after which it is told how far the file has been read."""

Told = Callable[[int], None]
"""Called with the bytes of a file that have been read. What it raises ends the reading."""
_UTF_16 = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class Line(NamedTuple):
    """One line with its end, and what had to be mended in it."""

    number: int
    text: str
    doubt: str = ""


def numbered_lines(path: Path, told: Told | None = None) -> Iterator[Line]:
    """All lines of a file: UTF-8, Windows-1252 or UTF-16, ended by LF, CR LF or CR."""
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
        file.seek(0)
        encoding = _wide(head)
        if encoding or (b"\n" not in head and b"\r" in head):
            yield from _whole_text(path, encoding or "utf-8-sig")
        else:
            yield from _bytes(file, told)


def _wide(head: bytes) -> str | None:
    """UTF-16 by its mark, or by the zeros that Latin letters leave in it."""
    for mark, name in _UTF_16:
        if head.startswith(mark):
            return "utf-16"
        zeros = head[1:64:2] if name == "utf-16-le" else head[0:64:2]
        letters = head[0:64:2] if name == "utf-16-le" else head[1:64:2]
        if len(zeros) > 4 and not zeros.strip(b"\0") and b"\0" not in letters:
            return name
    return None


def _whole_text(path: Path, encoding: str) -> Iterator[Line]:
    with path.open(encoding=encoding, errors="replace", newline=None) as file:
        number = 0
        while text := file.readline(MAX_LINE_CHARACTERS):
            number += 1
            if len(text) == MAX_LINE_CHARACTERS and not text.endswith("\n"):
                while (more := file.readline(MAX_LINE_CHARACTERS)) and not more.endswith("\n"):
                    pass
                yield Line(number, "", _TOO_LONG)
                continue
            yield Line(number, text, f"holds what is not {encoding.upper()}" if "\ufffd" in text else "")


def _bytes(file: BinaryIO, told: Told | None) -> Iterator[Line]:
    number = 0
    while raw := file.readline(MAX_LINE_CHARACTERS):
        number += 1
        if told is not None and number % _TOLD_EVERY == 0:
            told(file.tell())
        doubt = ""
        if len(raw) == MAX_LINE_CHARACTERS and not raw.endswith(b"\n"):
            while (more := file.readline(MAX_LINE_CHARACTERS)) and not more.endswith(b"\n"):
                pass
            yield Line(number, "", _TOO_LONG)
            continue
        try:
            text = raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            text, doubt = raw.decode("cp1252", "replace"), "not UTF-8; read as Windows-1252"
        if "\0" in text:
            text, doubt = text.replace("\0", ""), "holds NUL characters; they were dropped"
        yield Line(number, text.replace("\r\n", "\n"), doubt)


_TOO_LONG = f"a line of over {MAX_LINE_CHARACTERS:,} characters was left out"
