"""Comment records as JSON, one object a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import msgspec

from claimtrack.claims.source import Page
from claimtrack.comments.decoding import encoding_of
from claimtrack.comments.model import Given, PagesRead, gathered
from claimtrack.comments.records import Row, pages_of, shown
from claimtrack.comments.registry import Reader
from claimtrack.errors import Problem

LONGEST_LINE = 32 * 1024 * 1024
_BYTE = re.compile(r"\(byte (\d{1,9})\)")


def stream(path: Path, source: str, given: Given) -> Iterator[Page | Problem]:
    """Pages of a file of any size."""
    with path.open("rb") as file:
        encoding = encoding_of(file.read(4))
        file.seek(0)
        if encoding in ("utf-8", "utf-8-sig"):
            yield from pages_of(rows_of(_bounded_lines(file), source), source, given)
            return
    with path.open(encoding=encoding, errors="replace") as text:
        yield from pages_of(rows_of((line.encode("utf-8") for line in text), source), source, given)


def read(text: str, source: str, given: Given) -> PagesRead:
    """Pages of a text at hand."""
    lines = (line.encode("utf-8", "surrogatepass") for line in text.split("\n"))
    return gathered(pages_of(rows_of(lines, source), source, given))


def rows_of(lines: Iterable[bytes], source: str) -> Iterator[Row | Problem]:
    """Rows of lines; what is no JSON object is a problem that shows the line."""
    decoder = msgspec.json.Decoder(dict[str, object])
    for number, line in enumerate(lines, start=1):
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not line or line.isspace():
            continue
        if len(line) > LONGEST_LINE:
            yield Problem(
                f"{source}:{number}", f"the line is longer than {LONGEST_LINE // 2**20} MB", "split the record"
            )
            continue
        try:
            yield Row(number, decoder.decode(line))
        except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
            yield _broken(line, f"{source}:{number}", str(error))


def _broken(line: bytes, where: str, message: str) -> Problem:
    found = _BYTE.search(message)
    at = len(line[: int(found.group(1))].decode("utf-8", "replace")) if found else 0
    text, column = shown(line.decode("utf-8", "replace").rstrip("\r\n"), at)
    return Problem(where, f"no JSON record: {message}", "correct the line; one object a line", text, column)


def _bounded_lines(file: IO[bytes]) -> Iterator[bytes]:
    """Lines of which no more than the limit and one byte is ever held."""
    while line := file.readline(LONGEST_LINE + 1):
        yield line
        while len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            line = file.readline(LONGEST_LINE + 1)
            if not line:
                return


def _looks_like(beginning: str) -> bool:
    first = next((line for line in beginning.split("\n") if line.strip()), "").strip()
    return first.startswith("{") and bool(re.match(r'\{\s*"[^"]{1,80}"\s*:', first))


_EXAMPLE = """{"author": "otter88", "time": "2018-04-20", "text": "The fair will be rained off."}
{"author": "Mary Quill", "time": "2018-04-21", "text": "Coal arrives by Friday, I say."}
"""

READER = Reader(
    name="jsonl",
    suffixes=(".jsonl", ".ndjson"),
    looks_like=_looks_like,
    read=read,
    example=_EXAMPLE,
    stream=stream,
    rank=20,
)
