"""Comment records as a table: CSV, semicolons or tabs, with a first row of names."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from claimtrack.claims.source import Page
from claimtrack.comments.decoding import encoding_of
from claimtrack.comments.manifest import is_manifest
from claimtrack.comments.model import Given, PagesRead, gathered
from claimtrack.comments.records import COLUMNS, Row, field_names, pages_of, shown
from claimtrack.comments.registry import Reader
from claimtrack.errors import Problem

LONGEST_CELL = 16 * 1024 * 1024
_PROBE = 1 << 16
_DELIMITERS = ",;\t|"
_RULE = re.compile(r"[\s|:-]{3,400}")
"""The second line of a table in Markdown, which is no file of records."""


def stream(path: Path, source: str, given: Given) -> Iterator[Page | Problem]:
    """Pages of a file of any size."""
    with path.open("rb") as file:
        probe = file.read(_PROBE)
    encoding = encoding_of(probe)
    if encoding == "utf-8" and "\ufffd" in probe[:-4].decode("utf-8", "replace"):
        encoding = "cp1252"
        yield Problem(source, "is not UTF-8; read as windows-1252", "save it as UTF-8 if letters look wrong")
    with path.open(encoding=encoding, errors="replace", newline="") as file_text:
        yield from pages_of(rows_of(file_text, source), source, given)


def read(text: str, source: str, given: Given) -> PagesRead:
    """Pages of a text at hand."""
    return gathered(pages_of(rows_of(io.StringIO(text, newline=""), source), source, given))


def rows_of(lines: Iterable[str], source: str) -> Iterator[Row | Problem]:
    """Rows of a table; one with more or fewer cells than names is a problem."""
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST_CELL))
    iterator = iter(lines)
    first = next(iterator, "")
    if is_manifest(first):
        hint = "give it with --manifest, and name the pages themselves"
        yield Problem(source, "is a manifest, not a table of comments", hint, shown(first.strip())[0], 0)
        return
    table = csv.reader(_chained(first, iterator), delimiter=_delimiter(first), strict=False)
    names = [name.strip() for name in next(table, [])]
    if "text" not in field_names(names):
        hint = f"name a column {' or '.join(COLUMNS['text'][:3])}"
        yield Problem(
            f"{source}:1", "the table has no column with the comments' text", hint, shown(first.strip())[0], 0
        )
        return
    while True:
        try:
            cells = next(table, None)
        except csv.Error as error:
            yield Problem(f"{source}:{table.line_num}", f"broken CSV: {error}", "correct the row; it was left out")
            continue
        if cells is None:
            return
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(names):
            line, _ = shown(",".join(cells))
            what = f"the row has {len(cells)} cells, the first row names {len(names)}"
            yield Problem(f"{source}:{table.line_num}", what, "put text that holds commas in quotes", line, 0)
            continue
        yield Row(table.line_num, dict(zip(names, cells, strict=True)))


def _chained(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _delimiter(first: str) -> str:
    return max(_DELIMITERS, key=lambda mark: (first.count(mark), mark == ","))


def _looks_like(beginning: str) -> bool:
    first, _, rest = beginning.partition("\n")
    if not any(mark in first for mark in _DELIMITERS) or len(first) > 400:
        return False
    second = rest.split("\n", 1)[0]
    if rest.strip() and (_delimiter(first) not in second or _RULE.fullmatch(second)):
        return False
    names = field_names(next(csv.reader([first], delimiter=_delimiter(first)), []))
    return "text" in names and bool(names.keys() & {"author", "time", "id", "page"})


_EXAMPLE = """author,time,text
otter88,2018-04-20,The fair will be rained off.
Mary Quill,2018-04-21,"Coal arrives by Friday, I say."
"""

READER = Reader(
    name="csv",
    suffixes=(".csv", ".tsv"),
    looks_like=_looks_like,
    read=read,
    example=_EXAMPLE,
    stream=stream,
    rank=30,
)
