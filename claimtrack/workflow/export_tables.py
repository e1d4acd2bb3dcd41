"""The frames of `frames` as files and back: CSV, JSON lines or Parquet, every value as it was.

A cell of a CSV cannot start a formula: text that could gets an apostrophe before it, and loses it again when read. An
empty cell is a missing value, a lone apostrophe an empty text.
"""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimtrack.errors import BadArgumentError, CannotWriteError, MissingExtraError, MissingFileError
from claimtrack.text.display import for_cell, from_cell
from claimtrack.workflow.browsing import ALL
from claimtrack.workflow.frame_columns import DAY, FLAG, FLOAT, INTEGER, LIST, TABLES, Column
from claimtrack.workflow.frames import table_frame, typed_frame
from claimtrack.workflow.views import ClaimFilter
from claimtrack.workflow.workspace import Workspace

if TYPE_CHECKING:
    from pandas import DataFrame

ENDINGS = (".csv", ".jsonl", ".parquet")
_EMPTY_TEXT = "'"
_LONGEST_FIELD = 64_000_000


def export_table(
    workspace: Workspace, table: str, path: Path, *, where: ClaimFilter = ALL, by: str = "forecaster"
) -> int:
    """Write one of `TABLES` to a file, its form by the name's ending; how many rows were written.

    Raises `BadArgumentError` for another table or ending, `MissingExtraError` where Parquet needs pyarrow.
    """
    path = Path(path)
    ending = _ending(path)
    if not path.parent.is_dir():
        raise MissingFileError(path.parent)
    frame = table_frame(workspace, table, where, by=by)
    try:
        _WRITERS[ending](path, frame, TABLES[table])
    except OSError as fault:
        raise CannotWriteError(path, fault) from fault
    return len(frame)


def read_table(table: str, path: Path) -> DataFrame:
    """The very frame that `export_table` wrote. Raises `BadArgumentError` for a file that holds another table."""
    path = Path(path)
    if table not in TABLES:
        raise BadArgumentError("table", table, f"use one of {', '.join(TABLES)}")
    ending = _ending(path)
    if not path.is_file():
        raise MissingFileError(path)
    names = [column.name for column in TABLES[table]]
    columns: dict[str, list[Any]] = {name: [] for name in names}
    try:
        for record in _READERS[ending](path, TABLES[table]):
            for name in names:
                columns[name].append(record[name])
    except (KeyError, ValueError, csv.Error) as fault:
        hint = f"it is no export of {table} ({type(fault).__name__}: {fault})"
        raise BadArgumentError("file", str(path), hint) from fault
    return typed_frame(table, columns)


def _ending(path: Path) -> str:
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise BadArgumentError("file", str(path), f"its name must end in {', '.join(ENDINGS)}")
    return ending


def _rows(frame: DataFrame, columns: tuple[Column, ...]) -> Iterator[list[Any]]:
    """Rows of plain values: None for missing, days as dates."""
    plain = [[_plain(value, column.dtype) for value in frame[column.name].tolist()] for column in columns]
    yield from (list(row) for row in zip(*plain, strict=True))


def _plain(value: Any, dtype: str) -> Any:
    if dtype == LIST:
        return list(value)
    if value is None or value is _missing() or value != value:
        return None
    return value.date() if isinstance(value, datetime) else value


def _missing() -> object:
    import pandas

    return pandas.NA


def _write_csv(path: Path, frame: DataFrame, columns: tuple[Column, ...]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([column.name for column in columns])
        for row in _rows(frame, columns):
            writer.writerow([_cell(value) for value in row])


def _cell(value: Any) -> Any:
    if value == "":
        return _EMPTY_TEXT
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return repr(value) if isinstance(value, float) else for_cell(value)


def _read_csv(path: Path, columns: tuple[Column, ...]) -> Iterator[dict[str, Any]]:
    csv.field_size_limit(_LONGEST_FIELD)
    types = {column.name: column.dtype for column in columns}
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield {name: _from_cell(row[name], dtype) for name, dtype in types.items()}


def _from_cell(text: str | None, dtype: str) -> Any:
    if not text:
        return None
    if dtype == LIST:
        return tuple(json.loads(text))
    if dtype == INTEGER:
        return int(text)
    if dtype == FLOAT:
        return float(text)
    if dtype == FLAG:
        return {"True": True, "False": False}[text]
    if dtype == DAY:
        return date.fromisoformat(text)
    return "" if text == _EMPTY_TEXT else from_cell(text)


def _write_jsonl(path: Path, frame: DataFrame, columns: tuple[Column, ...]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in _rows(frame, columns):
            record = {column.name: _json_value(value) for column, value in zip(columns, row, strict=True)}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def _json_value(value: Any) -> Any:
    if isinstance(value, float) and math.isinf(value):
        return str(value)  # JSON knows no infinite numbers
    return value.isoformat() if isinstance(value, date) else value


def _read_jsonl(path: Path, columns: tuple[Column, ...]) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8-sig") as file:
        for line in file:
            record = json.loads(line)
            yield {column.name: _from_json(record[column.name], column.dtype) for column in columns}


def _from_json(value: Any, dtype: str) -> Any:
    if value is None:
        return None
    if dtype == LIST:
        return tuple(value)
    if dtype == DAY:
        return date.fromisoformat(value)
    return float(value) if dtype == FLOAT else value


def _write_parquet(path: Path, frame: DataFrame, columns: tuple[Column, ...]) -> None:
    arrow, parquet = _arrow()
    rows = list(_rows(frame, columns))
    types = {INTEGER: arrow.int64(), FLOAT: arrow.float64(), DAY: arrow.date32(), FLAG: arrow.bool_(),
             LIST: arrow.list_(arrow.string())}  # fmt: skip
    arrays = [
        arrow.array([row[place] for row in rows], type=types.get(column.dtype, arrow.string()))
        for place, column in enumerate(columns)
    ]
    parquet.write_table(arrow.table(arrays, names=[column.name for column in columns]), path)


def _read_parquet(path: Path, columns: tuple[Column, ...]) -> Iterator[dict[str, Any]]:
    _, parquet = _arrow()
    lists = {column.name for column in columns if column.dtype == LIST}
    for batch in parquet.ParquetFile(path).iter_batches():
        for row in batch.to_pylist():
            yield {name: tuple(value) if name in lists else value for name, value in row.items()}


def _arrow() -> tuple[Any, Any]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as missing:
        raise MissingExtraError("Parquet", "parquet") from missing
    return pyarrow, pyarrow.parquet


_WRITERS: dict[str, Callable[[Path, DataFrame, tuple[Column, ...]], None]] = {
    ".csv": _write_csv,
    ".jsonl": _write_jsonl,
    ".parquet": _write_parquet,
}
_READERS: dict[str, Callable[[Path, tuple[Column, ...]], Iterator[dict[str, Any]]]] = {
    ".csv": _read_csv,
    ".jsonl": _read_jsonl,
    ".parquet": _read_parquet,
}
