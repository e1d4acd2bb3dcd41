"""Any table of forecasts as arrays: forecaster, question, probability, outcome. Bad lines become problems, not ends.

Lines are read in chunks and turned into columns by the interpreter's own loops, so that a million take seconds and
little memory.
"""

from __future__ import annotations

import csv
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from claimtrack.errors import ClaimtrackError, MissingFileError, Problem
from claimtrack.scoring.arrays import FloatArray, IntArray
from claimtrack.scoring.table_cells import BAD, LEFT_OUT, NO_WORD, Outcomes, Probabilities

if TYPE_CHECKING:
    from _csv import Reader

COLUMNS = {
    "forecaster": ("forecaster", "forecaster_id", "author", "user", "username", "user_id", "who"),
    "question": ("question", "question_id", "proposition", "claim", "event", "id"),
    "probability": ("probability", "p", "prob", "chance", "forecast", "prediction", "predicted", "confidence"),
    "reference": ("reference", "reference_probability"),
    "outcome": ("outcome", "obs", "y", "resolution", "result", "actual", "truth", "happened"),
}
"""Names a column may go by, the first one being ours; case, and spaces around or within, do not matter."""
NEEDED = ("probability", "outcome")
MOST_PROBLEMS = 1_000
"""Problems kept with their line; more are counted only."""

_ROW = ("forecaster", "question", "probability", "outcome")
_CHUNK = 65_536
_LONGEST_CELL = 131_072
_LINE_SHOWN = 200


class MissingColumnError(ClaimtrackError):
    """A table lacks a column that scores need."""

    def __init__(self, source: object, column: str, found: Sequence[str]) -> None:
        super().__init__(
            f"{source}:1: no column {column!r} among {', '.join(found) or 'none'}; "
            "name the columns forecaster, question, probability, outcome"
        )


@dataclass(frozen=True, slots=True)
class ForecastTable:
    """Resolved forecasts as arrays of one length, with what could not enter."""

    forecasters: tuple[str, ...]
    forecaster: IntArray
    """Index into `forecasters`; -1 where the line names nobody."""
    question: IntArray
    """Code of the question; a line without one is a question of its own."""
    probability: FloatArray
    outcome: FloatArray
    left_out: tuple[tuple[str, int], ...] = ()
    """Reasons and counts of good lines that are not scored, such as "no outcome"."""
    problems: tuple[Problem, ...] = ()
    problem_count: int = 0
    reference: FloatArray | None = None
    """Chances to measure skill against, NaN where a line gives none; absent without such a column."""
    notes: tuple[str, ...] = ()
    """What a reader of the scores must know of the table, such as forecasts that repeat earlier ones."""

    @property
    def n(self) -> int:
        """Number of forecasts that are scored."""
        return int(self.probability.size)

    @property
    def left_out_count(self) -> int:
        """Number of lines that are not scored: unresolved or faulty."""
        return sum(number for _, number in self.left_out) + self.problem_count


def read_forecasts(path: Path) -> ForecastTable:
    """Read a CSV file with a header line; comma, semicolon or tab apart. Chances are 0..1 or end in %.

    Outcomes are 1, true, yes or 0, false, no; an empty one is left out. A column `reference` may hold other chances of
    the same events, to measure skill against. Raises MissingFileError, MissingColumnError.
    """
    if not path.is_file():
        raise MissingFileError(path)
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        return read_lines(file, source=path.name)


def read_lines(lines: Iterable[str], *, source: str = "table") -> ForecastTable:
    """Read the lines of a CSV text; see `read_forecasts`."""
    iterator = iter(lines)
    header = next(iterator, "")
    delimiter = max(",;\t", key=header.count)
    names = next(csv.reader([header], delimiter=delimiter), [])
    builder = _Builder(source, names, delimiter)
    for first_line, rows in _chunks(iterator, delimiter, builder):
        builder.add(first_line, rows)
    return builder.table()


def table_of(rows: Iterable[Sequence[object]], *, source: str = "rows") -> ForecastTable:
    """Read rows of (forecaster, question, probability, outcome); None stands for an empty cell."""
    builder = _Builder(source, _ROW, ",")
    iterator = ([_text(cell) for cell in row] for row in rows)
    line = 1
    while chunk := list(islice(iterator, _CHUNK)):
        builder.add(np.arange(line, line + len(chunk)), chunk)
        line += len(chunk)
    return builder.table()


def _text(cell: object) -> str:
    if cell is None or (isinstance(cell, float) and math.isnan(cell)):
        return ""
    return str(int(cell)) if isinstance(cell, bool) else str(cell)


def _chunks(lines: Iterator[str], delimiter: str, builder: _Builder) -> Iterator[tuple[IntArray, list[list[str]]]]:
    """Rows with the number of the line each starts on. A cell over `_LONGEST_CELL` characters costs its line."""
    # The csv module keeps one limit for the whole process, and other readers raise it.
    usual = csv.field_size_limit(_LONGEST_CELL)
    try:
        yield from _limited_chunks(csv.reader(lines, delimiter=delimiter), builder)
    finally:
        csv.field_size_limit(usual)


def _limited_chunks(reader: Reader, builder: _Builder) -> Iterator[tuple[IntArray, list[list[str]]]]:
    while True:
        before = reader.line_num
        rows: list[list[str]] = []
        try:
            rows.extend(islice(reader, _CHUNK))
        except csv.Error as error:
            yield _line_numbers(rows, before, reader.line_num - 1), rows
            builder.problem(reader.line_num + 1, f"this line cannot be read: {error}", "check its quotes", [])
            continue
        if not rows:
            return
        yield _line_numbers(rows, before, reader.line_num), rows


def _line_numbers(rows: list[list[str]], before: int, after: int) -> IntArray:
    """Line of each row, the header being line 1; quoted line breaks make a row longer than a line."""
    first = before + 2
    if after - before == len(rows):
        return np.arange(first, first + len(rows))
    lengths = [1 + sum(cell.count("\n") for cell in row) for row in rows]
    return first + np.cumsum([0, *lengths[:-1]]) if rows else np.zeros(0, dtype=np.int64)


@dataclass(slots=True)
class _Parts:
    """Columns of the chunks read so far."""

    forecaster: list[IntArray] = field(default_factory=list)
    question: list[IntArray] = field(default_factory=list)
    probability: list[FloatArray] = field(default_factory=list)
    outcome: list[FloatArray] = field(default_factory=list)
    reference: list[FloatArray] = field(default_factory=list)


class _Builder:
    """Grows a table chunk by chunk."""

    def __init__(self, source: str, names: Sequence[str], delimiter: str) -> None:
        self._source, self._delimiter = source, delimiter
        self._width = len(names)
        self._place = _places(source, names)
        self._forecasters: defaultdict[str, int] = defaultdict(count().__next__)
        self._questions: defaultdict[str, int] = defaultdict(count().__next__)
        self._outcomes, self._probabilities = Outcomes(), Probabilities()
        self._parts = _Parts()
        self._left_out: Counter[str] = Counter()
        self._problems: list[Problem] = []
        self._problem_count = 0

    def add(self, lines: IntArray, rows: list[list[str]]) -> None:
        """Take a chunk of rows; `lines` gives the line number of each."""
        if set(map(len, rows)) != {self._width}:
            lines, rows = self._sound(lines, rows)
        if not rows:
            return
        columns = list(zip(*rows, strict=True))
        p = self._probabilities.read(columns[self._place["probability"]])
        y = self._outcomes.read(columns[self._place["outcome"]])
        faulty = np.isnan(p) | (y == BAD)
        for index in np.flatnonzero(faulty).tolist():
            self._faulty(int(lines[index]), rows[index], bool(y[index] == BAD))
        unresolved = ~faulty & (y == LEFT_OUT)
        if unresolved.any():
            cells = columns[self._place["outcome"]]
            self._left_out.update(_reason(cells[index]) for index in np.flatnonzero(unresolved).tolist())
        kept = ~faulty & ~unresolved
        self._parts.probability.append(p[kept])
        self._parts.outcome.append(y[kept])
        if "reference" in self._place:
            self._parts.reference.append(self._probabilities.read(columns[self._place["reference"]])[kept])
        self._parts.forecaster.append(self._codes("forecaster", self._forecasters, columns, kept))
        self._parts.question.append(self._codes("question", self._questions, columns, kept))

    def problem(self, line: int, what: str, hint: str, row: Sequence[str], column: str = "") -> None:
        """Keep a problem with its place; beyond `MOST_PROBLEMS` only count it."""
        self._problem_count += 1
        if len(self._problems) >= MOST_PROBLEMS:
            return
        at = self._place.get(column, -1)
        start = sum(len(cell) + 1 for cell in row[:at]) if at >= 0 else None
        text = self._delimiter.join(row)[:_LINE_SHOWN].replace("\n", " ").replace("\r", " ")
        length = max(1, len(row[at])) if at >= 0 else 1
        if start is not None and start >= len(text):
            start = None
        self._problems.append(Problem(f"{self._source}:{line}", what, hint, text, start, length))

    def table(self) -> ForecastTable:
        """All that was read."""
        forecaster, question = _joined(self._parts.forecaster), _joined(self._parts.question)
        outcome = _floats(self._parts.outcome)
        reference = _floats(self._parts.reference) if "reference" in self._place else None
        notes = (*self._name_notes(forecaster), *self._question_notes(forecaster, question, outcome))
        if reference is not None and np.isnan(reference).all():
            reference = None
        if reference is not None and (missing := int(np.isnan(reference).sum())):
            notes += (f"forecasts without a reference chance, left out of the skill against it: {missing}",)
        nameless = np.flatnonzero(question < 0)
        question[nameless] = len(self._questions) + np.arange(nameless.size)
        return ForecastTable(
            tuple(self._forecasters),
            forecaster,
            question,
            _floats(self._parts.probability),
            outcome,
            tuple(self._left_out.most_common()),
            tuple(self._problems),
            self._problem_count,
            reference,
            notes,
        )

    def _name_notes(self, forecaster: IntArray) -> Iterator[str]:
        if "forecaster" not in self._place:
            yield "no column names forecasters: all forecasts are one record"
        elif nameless := int((forecaster < 0).sum()):
            yield f"forecasts without a name, which count overall only since they share no identity: {nameless}"

    def _question_notes(self, forecaster: IntArray, question: IntArray, outcome: FloatArray) -> Iterator[str]:
        if "question" not in self._place:
            yield "no column names questions: each forecast is taken for a question of its own"
            return
        asked = question >= 0
        size = len(self._questions)
        n = np.bincount(question[asked], minlength=size)
        yes = np.bincount(question[asked], weights=outcome[asked], minlength=size)
        both = np.flatnonzero((yes > 0) & (yes < n))
        if both.size:
            names = list(islice((name for name, code in self._questions.items() if code == both[0]), 1))
            yield (
                f"questions that came out both ways: {both.size}, such as {names[0][:60]!r}; if these are several "
                "questions, give each a name of its own"
            )
        known = asked & (forecaster >= 0)
        pairs = int(known.sum()) - int(np.unique(forecaster[known] * max(size, 1) + question[known]).size)
        if pairs:
            yield (
                f"forecasts that repeat one by the same forecaster on a question: {pairs}; all count here, but on "
                "the board the last line alone stands for the peer score, and their mean for the adjusted score"
            )

    def _sound(self, lines: IntArray, rows: list[list[str]]) -> tuple[IntArray, list[list[str]]]:
        """Rows of the header's width; an empty line is nothing, any other width a problem."""
        kept = []
        for index, row in enumerate(rows):
            if len(row) == self._width:
                kept.append(index)
            elif row and any(cell.strip() for cell in row):
                what = f"{len(row)} cells where the header has {self._width}"
                self.problem(int(lines[index]), what, "quote a cell that holds the delimiter", row)
        return lines[kept], [rows[index] for index in kept]

    def _faulty(self, line: int, row: Sequence[str], outcome: bool) -> None:
        column = "outcome" if outcome else "probability"
        cell = row[self._place[column]]
        what, hint = (self._outcomes if outcome else self._probabilities).fault(cell)
        self.problem(line, what, hint, row, column)

    def _codes(
        self, column: str, codes: defaultdict[str, int], columns: list[tuple[str, ...]], kept: np.ndarray
    ) -> IntArray:
        size = int(kept.sum())
        if column not in self._place:
            return np.full(size, -1, dtype=np.int64)
        cells = columns[self._place[column]]
        if size < len(cells):
            cells = tuple(cells[index] for index in np.flatnonzero(kept).tolist())
        names = list(map(str.strip, cells))
        found = np.fromiter(map(codes.__getitem__, names), dtype=np.int64, count=size)
        if "" in codes:
            # A line without a name shares no identity with any other such line.
            found[found == codes[""]] = -1
        return found


def _joined(parts: list[IntArray]) -> IntArray:
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)


def _floats(parts: list[FloatArray]) -> FloatArray:
    return np.concatenate(parts) if parts else np.zeros(0)


def _reason(cell: str) -> str:
    word = cell.strip().lower()
    return "no outcome" if word in NO_WORD else word


def _places(source: str, names: Sequence[str]) -> dict[str, int]:
    plain = ["_".join(name.lower().split()) for name in names]
    place = {}
    for column, aliases in COLUMNS.items():
        found = next((plain.index(alias) for alias in aliases if alias in plain), None)
        if found is not None:
            place[column] = found
        elif column in NEEDED:
            raise MissingColumnError(source, column, plain)
    return place
