"""A manifest: CSV with the columns file, published, site, url, title, which dates pages that cannot date themselves."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from claimtrack.comments.decoding import decode_file
from claimtrack.comments.model import DEFAULT_MAX_BYTES, Manifest, ManifestEntry
from claimtrack.comments.moments import read_timestamp
from claimtrack.errors import Problem

COLUMNS = ("file", "published", "site", "url", "title")


def read_manifest(path: Path, *, max_bytes: int = DEFAULT_MAX_BYTES) -> tuple[Manifest, tuple[Problem, ...]]:
    """The manifest and what was wrong with its rows; a row with a bad date keeps its other fields."""
    decoded = decode_file(path, max_bytes=max_bytes)
    problems = [decoded.problem] if decoded.problem else []
    if decoded.text is None:
        return Manifest(), tuple(problems)
    rows = csv.DictReader(io.StringIO(decoded.text))
    columns = {name.strip().lower(): name for name in rows.fieldnames or () if name}
    if "file" not in columns:
        problems.append(
            Problem(f"{path}:1", "a manifest needs the column file", f"its columns are {','.join(COLUMNS)}")
        )
        return Manifest(), tuple(problems)
    entries: dict[str, ManifestEntry] = {}
    try:
        for row in rows:
            entry, problem = _entry(row, columns, f"{path}:{rows.line_num}")
            if problem:
                problems.append(problem)
            if entry and entry.file in entries:
                problems.append(
                    Problem(
                        f"{path}:{rows.line_num}", f"{entry.file} is named twice; the first row counts", "remove one"
                    )
                )
            elif entry:
                entries[entry.file] = entry
    except csv.Error as error:
        problems.append(Problem(f"{path}:{rows.line_num}", f"broken CSV: {error}", "the rows above were read"))
    return Manifest(entries), tuple(problems)


def is_manifest(beginning: str) -> bool:
    """True when a CSV's first line has the columns of a manifest and none of comment records."""
    first = beginning.split("\n", 1)[0]
    try:
        names = {name.strip().lower() for name in next(csv.reader([first]), [])}
    except csv.Error:
        return False
    return "file" in names and bool(names & {"published", "site", "url"}) and not names & {"text", "body", "comment"}


def _entry(row: dict[str, str], columns: dict[str, str], where: str) -> tuple[ManifestEntry | None, Problem | None]:
    cells = {key: (row.get(name) or "").strip() for key, name in columns.items() if key in COLUMNS}
    file = cells.get("file", "").replace("\\", "/").removeprefix("./")
    if not file:
        return None, Problem(where, "the row names no file", "fill the column file or remove the row")
    words = cells.get("published", "")
    published = read_timestamp(words) if words else None
    problem = None
    if words and published is None:
        line = ",".join(cell if isinstance(cell, str) else "" for cell in row.values())
        problem = Problem(
            where, f"{words!r} is no date", "write the day as YYYY-MM-DD", line, max(line.find(words), 0), len(words)
        )
    found = {key: cells.get(key) or None for key in ("site", "url", "title")}
    return ManifestEntry(file, published, found["site"], found["url"], found["title"]), problem
