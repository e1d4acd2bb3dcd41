"""Writing the rows of a table to a file: as they are shown, or with all that is known of them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import fields as fields_of
from dataclasses import is_dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, ClassVar

from claimtrack.errors import BadArgumentError
from claimtrack.text.display import for_cell
from claimtrack.workflow.progress import Progress
from tui.screens.base import BaseScreen
from tui.screens.dialogs import AskLine, Choose
from tui.widgets.line_table import LineTable
from tui.words import plural

AT_ONCE = 1_000
"""Rows read at once."""
SHOWN, ALL_FIELDS = "shown", "all"
ENDINGS = (".csv", ".jsonl")


class ExportingScreen(BaseScreen):
    """A screen whose table can be written to a file."""

    TABLE: ClassVar[str] = ""
    """Name under which columns and order are kept, and that a file is given."""

    @property
    def list_table(self) -> LineTable[Any]:
        """The table."""
        return self.query_one(LineTable)

    def do_export(self) -> None:
        choices = [
            (SHOWN, "s", "the rows as shown: these columns in this order"),
            (ALL_FIELDS, "a", "all fields of these rows"),
        ]
        self.ask(Choose("write", choices), self._ask_file)

    def _ask_file(self, what: str) -> None:
        title = f"write {'the rows as shown' if what == SHOWN else 'all fields'} to ({self.endings(what)})"
        self.ask(AskLine(title, f"{self.TABLE}.csv"), lambda name: self.write(Path(name).expanduser(), what))

    def endings(self, what: str) -> str:
        """The endings of names that a file may have."""
        return " or ".join(ENDINGS)

    def write(self, path: Path, what: str) -> None:
        """Write the rows to a file, as a piece of work that can be stopped."""
        self.claimtrack.start_job(
            f"writing {path.name}",
            lambda progress: self.written(path, what, progress),
            lambda number: self._told(f"{plural(number, 'row')} written to {path}"),
        )

    def _told(self, sentence: str) -> None:
        self.claimtrack.record(sentence, "information")
        self.note(sentence)

    def written(self, path: Path, what: str, progress: Progress) -> int:
        """Write the marked rows, or all; how many. Called from a worker; leaves no half of a file."""
        if path.suffix.lower() not in ENDINGS:
            raise BadArgumentError("file", str(path), f"its name must end in {self.endings(what)}")
        records = self._shown(progress) if what == SHOWN else self._whole(progress)
        beside = path.with_name(f"{path.name}.part")
        try:
            number = _write(beside, records, as_csv=path.suffix.lower() == ".csv")
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
        return number

    def _rows(self, progress: Progress) -> Iterator[Any]:
        table = self.list_table
        source, marks = table.source, set(table.marks)
        count = source.count()
        for offset in range(0, count, AT_ONCE):
            progress("rows", offset, count)
            for row in source.rows(offset, AT_ONCE):
                if not marks or table.key(row) in marks:
                    yield row

    def _shown(self, progress: Progress) -> Iterator[dict[str, object]]:
        columns = self.list_table.shown_columns
        for row in self._rows(progress):
            yield {column.title or column.name: column.cell(row).text for column in columns}

    def _whole(self, progress: Progress) -> Iterator[dict[str, object]]:
        for row in self._rows(progress):
            yield dict(_flat(row))


def _write(path: Path, records: Iterator[dict[str, object]], *, as_csv: bool) -> int:
    number = 0
    with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
        out = csv.writer(file)
        for number, record in enumerate(records, 1):
            if not as_csv:
                file.write(json.dumps(record, ensure_ascii=False, default=str) + "\n")
                continue
            if number == 1:
                out.writerow([for_cell(name) for name in record])
            out.writerow([for_cell(value) for value in record.values()])
    return number


def _flat(row: Any, before: str = "") -> Iterator[tuple[str, object]]:
    """The fields of a row with those of its parts, named `part_field`; sequences as one text."""
    if hasattr(row, "_asdict"):
        fields: Mapping[str, Any] = row._asdict()
    elif is_dataclass(row) and not isinstance(row, type):
        fields = {field.name: getattr(row, field.name) for field in fields_of(row)}
    else:
        yield before.rstrip("_") or "value", row
        return
    for name, value in fields.items():
        if value is None or isinstance(value, (str, int, float, date, datetime)):
            yield before + name, value
        elif isinstance(value, (tuple, list)) and not hasattr(value, "_asdict"):
            yield before + name, "; ".join(map(str, value))
        else:
            yield from _flat(value, f"{before}{name}_")
