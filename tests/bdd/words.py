"""Words of the features as values: days and tables."""

from __future__ import annotations

import csv
from datetime import date, datetime
from pathlib import Path


def day(words: str) -> date:
    """A day as the features write it: "3 April 2018"."""
    return datetime.strptime(words.strip(), "%d %B %Y").date()


def table_rows(datatable: list[list[str]]) -> list[dict[str, str]]:
    """A table of a feature as one mapping a row."""
    header, *rows = datatable
    return [dict(zip(header, row, strict=True)) for row in rows]


def write_csv(path: Path, columns: list[str], rows: list[dict[str, str]]) -> Path:
    """A CSV file with these columns; absent values are empty."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path
