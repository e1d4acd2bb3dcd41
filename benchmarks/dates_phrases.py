"""How many phrases of a table get the interval of days that the table expects, beside other libraries, in one process.

    python benchmarks/dates_phrases.py [TABLE.csv|TABLE.jsonl] [--errors] [--only]

A row is text, reference, earliest, latest: the phrase (or a sentence with one), the day it was written, and the first
and last day expected, both inclusive; an empty cell is an open end. An interval is right when both ends are. Stretches
are compared whole, not cut at the reference day, and two readings of one phrase count as the same:
"in N" and "within N" end where the table's moment lies; an end that the table leaves open may be the reference day.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from claimtrack.text.dates import DateOptions, find_windows

DEFAULT = Path(__file__).with_name("phrases.csv")
Interval = tuple[date | None, date | None]
Reader = Callable[[str, date], list[Interval]]


class Row(NamedTuple):
    """A phrase and the days it should name."""

    text: str
    reference: date
    expected: Interval

    @property
    def is_looked_at(self) -> bool:
        """True for the half whose misses may be read; the other half is only measured."""
        return int(hashlib.sha256(self.text.encode()).hexdigest(), 16) % 2 == 0


def load(path: Path) -> list[Row]:
    """Every row of a table."""
    return [
        Row(each["text"], date.fromisoformat(each["reference"]), (_day(each["earliest"]), _day(each["latest"])))
        for each in _cells(path)
    ]


def _cells(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="") as lines:
        if path.suffix == ".jsonl":
            yield from (json.loads(line) for line in lines if line.strip())
        else:
            yield from csv.DictReader(lines)


def _day(cell: str | None) -> date | None:
    return date.fromisoformat(cell) if cell else None


def is_right(row: Row, found: Interval) -> bool:
    """Whether both ends are the expected ones, or the same moment read as a stretch from the reference day on."""
    earliest, latest = row.expected
    if found == row.expected:
        return True
    if found[0] == row.reference and found[1] == latest:
        return earliest is None or (earliest == latest and latest is not None and latest > row.reference)
    return found[1] == row.reference and found[0] == earliest and latest is None


def ours() -> Reader:
    """claimtrack's windows, whole."""
    options = DateOptions(cut_at_reference=False)

    def read(text: str, reference: date) -> list[Interval]:
        found = find_windows(text, reference=reference, options=options)
        return [(each.window.earliest, each.window.latest) for each in found]

    return read


def dateparser_reader() -> Reader:
    """dateparser: the whole text as one date, else the dates it finds in it."""
    import dateparser
    from dateparser.search import search_dates

    def read(text: str, reference: date) -> list[Interval]:
        settings = {
            "RELATIVE_BASE": datetime(reference.year, reference.month, reference.day, 12),
            "PREFER_DATES_FROM": "future",
        }
        whole = dateparser.DateDataParser(languages=["en"], settings=settings).get_date_data(text)
        if whole is not None and whole.date_obj is not None:
            return [_grown(whole.date_obj.date(), whole.period or "day")]
        found = search_dates(text, languages=["en"], settings=settings)  # type: ignore[arg-type]
        return [(moment.date(), moment.date()) for _, moment in found or ()]

    return read


def _grown(day: date, period: str) -> Interval:
    """The month or year that a library says its moment stands for."""
    if period == "year":
        return date(day.year, 1, 1), date(day.year, 12, 31)
    if period == "month":
        following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
        return day.replace(day=1), following - timedelta(days=1)
    return day, day


def parsedatetime_reader() -> Reader:
    """parsedatetime: ranges where it sees one, else moments."""
    import parsedatetime

    calendar = parsedatetime.Calendar()

    def read(text: str, reference: date) -> list[Interval]:
        base = datetime(reference.year, reference.month, reference.day, 12)
        start, end, is_range = calendar.evalRanges(text, base)
        if is_range:
            return [(date(*start[:3]), date(*end[:3]))]
        moment, kind = calendar.parseDT(text, base)
        return [(moment.date(), moment.date())] if kind else []

    return read


def recognizers_reader() -> Reader:
    """recognizers-text: of several resolutions any, as if its reader knew which; its ends are exclusive."""
    from recognizers_date_time import recognize_datetime

    def read(text: str, reference: date) -> list[Interval]:
        base = datetime(reference.year, reference.month, reference.day, 12)
        found = []
        for result in recognize_datetime(text, "en-us", reference=base):
            for option in (result.resolution or {}).get("values") or ():
                moment = _iso(option.get("value"))
                start, end = _iso(option.get("start")), _iso(option.get("end"))
                if moment is not None:
                    found.append((moment, moment))
                elif start is not None or end is not None:
                    whole_days = end is not None and "T" not in (option.get("timex") or "").rpartition(",")[0]
                    found.append((start, end - timedelta(days=1) if whole_days and end is not None else end))
        return found

    return read


def _iso(stated: str | None) -> date | None:
    try:
        return date.fromisoformat(stated[:10]) if stated else None
    except ValueError:
        return None


def readers() -> dict[str, Reader | str]:
    """The readers side by side; a text says why one is missing."""
    made: dict[str, Reader | str] = {"claimtrack": ours()}
    others = {
        "dateparser": dateparser_reader, "parsedatetime": parsedatetime_reader, "recognizers": recognizers_reader,
    }  # fmt: skip
    for name, make in others.items():
        try:
            made[name] = make()
        except Exception as error:
            made[name] = f"not available ({type(error).__name__}: {error})"
    return made


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--errors", action="store_true", help="list what claimtrack gets wrong in the looked-at half")
    parser.add_argument("--only", action="store_true", help="leave the other libraries out")
    arguments = parser.parse_args()
    rows = load(arguments.table)
    halves = {
        "all": rows,
        "looked-at": [row for row in rows if row.is_looked_at],
        "unseen": [row for row in rows if not row.is_looked_at],
    }
    print(f"{arguments.table.name}: {len(rows)} phrases; percent found and percent of intervals right")
    print("  ".join(f"{title:>13}" for title in ("reader", "rows", "found", "right", "phrases/s")))
    for name, reader in readers().items() if not arguments.only else [("claimtrack", ours())]:
        if isinstance(reader, str):
            print(f"{name}: {reader}")
        else:
            _print_reader(name, reader, halves)
    if arguments.errors:
        _print_errors(halves["looked-at"])
    return 0


def _print_reader(name: str, reader: Reader, halves: dict[str, list[Row]]) -> None:
    reader("Easter Monday, tomorrow or in three weeks", date(2018, 4, 25))
    began = time.process_time()
    answers = {(row.text, row.reference): _attempt(reader, row) for row in halves["all"]}
    speed = len(halves["all"]) / max(time.process_time() - began, 1e-9)
    for half, rows in halves.items():
        found = [answers[row.text, row.reference] for row in rows]
        right = [any(is_right(row, each) for each in answer) for row, answer in zip(rows, found, strict=True)]
        figures = [100 * sum(map(bool, hits)) / len(rows) if rows else float("nan") for hits in (found, right)]
        print(f"{name:>13}  {half:>13}  {figures[0]:13.1f}  {figures[1]:13.1f}  {speed:13.0f}")


def _attempt(reader: Reader, row: Row) -> list[Interval]:
    try:
        return reader(row.text, row.reference)
    except Exception:
        return []


def _print_errors(rows: list[Row]) -> None:
    reader = ours()
    for row in rows:
        found = reader(row.text, row.reference)
        if not any(is_right(row, each) for each in found):
            got = "; ".join(f"{first} {last}" for first, last in found) or "nothing"
            print(f"{row.text!r} on {row.reference}: want {row.expected[0]} {row.expected[1]}, got {got}")


if __name__ == "__main__":
    sys.exit(main())
