"""Claims of another database in: from the files that `exchange` writes, with how they stand and their comments."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from claimtrack.claims import Claim, Comment, DateBasis, Outcome, Page
from claimtrack.errors import BadArgumentError, MissingExtraError, MissingFileError, NothingUsableError, Problem
from claimtrack.store import claims as stored
from claimtrack.store import journal
from claimtrack.store.bulk import slices
from claimtrack.store.database import Transaction
from claimtrack.store.journal import Action, Entry, Stamp
from claimtrack.store.pages import add_pages, current_pages, refresh_pages, taken_back_pages
from claimtrack.text.display import from_cell, storable
from claimtrack.text.spans import Span
from claimtrack.workflow.progress import Progress, counted
from claimtrack.workflow.views import TakenIn
from claimtrack.workflow.workspace import Workspace

Record = dict[str, Any]
_LONGEST_FIELD = 64_000_000
_AT_ONCE = 500
"""Claims that are written together."""


def import_claims(workspace: Workspace, path: Path, *, progress: Progress | None = None) -> TakenIn:
    """Take in claims that `export_claims` wrote, with their verdicts and judgements; claims known already stay.

    Claims of pages that are not in the database bring their comments along. Bad rows become problems. `undo` takes
    all of it back. What `progress` raises ends the work with nothing written.
    """
    if not path.is_file():
        raise MissingFileError(path)
    read = _READERS.get(path.suffix.lower())
    if read is None:
        raise BadArgumentError("file", str(path), f"its name must end in {', '.join(_READERS)}")
    problems: list[Problem] = []
    rows = counted(read(path), progress, "rows read", None)
    incoming = list(_incoming(path.name, rows, problems))
    if not incoming:
        what = "none of its rows is an exported claim" if problems else "it holds no claims"
        raise NothingUsableError(path, what, "give a file that claimtrack export wrote", problems)
    with workspace.store.write() as tx:
        stamp = workspace.stamp(tx, "import")
        ids = [one.id for one in incoming]
        known, hidden = stored.known_ids(tx, ids), stored.hidden_takings(tx, ids)
        new = list({one.id: one for one in incoming if one.id not in known}.values())
        if new or hidden:
            _take_in(tx, new, stamp, progress)
            _bring_back(tx, hidden.values(), stamp)
            note = f"{len(new) + len(hidden)} claims taken in"
            journal.append(tx, stamp, [Entry(Action.IMPORT, version=0, note=note)])
    added = len(new) + len(hidden)
    return TakenIn(added, len(incoming) - added, tuple(problems))


@dataclass(frozen=True, slots=True)
class _Incoming:
    id: str
    claim: Claim
    standing: Record
    page: Record


def _take_in(tx: Transaction, incoming: list[_Incoming], stamp: Stamp, progress: Progress | None) -> None:
    keys = _with_pages(tx, incoming, stamp)
    for place, part in enumerate(slices(incoming, _AT_ONCE)):
        if progress is not None:
            progress("claims written", place * _AT_ONCE, len(incoming))
        numbers = stored.add_claims(tx, [(one.id, keys[one.claim.source], one.claim) for one in part], stamp)
        journal.append_stamped(tx, (pair for one in part for pair in _journal_rows(one, numbers[one.id], stamp)))
        stored.refresh(tx, numbers.values())


def _with_pages(tx: Transaction, incoming: list[_Incoming], stamp: Stamp) -> dict[str, int]:
    """Keys of the pages by source; those that the database lacks are made of the comments that the claims bring."""
    by_source: dict[str, list[_Incoming]] = defaultdict(list)
    for one in incoming:
        by_source[one.claim.source].append(one)
    missing = by_source.keys() - current_pages(tx, by_source).keys()
    add_pages(tx, [_page_of(by_source[source]) for source in sorted(missing)], at=stamp.at)
    keys = current_pages(tx, by_source)
    journal.append(tx, stamp, [Entry(Action.INGEST, version=keys[source], note=source) for source in sorted(missing)])
    return keys


def _journal_rows(one: _Incoming, number: int, stamp: Stamp) -> Iterator[tuple[Stamp, Entry]]:
    yield stamp, Entry(Action.TAKE_IN, number, 1)
    for who, at, entry in _entries(one, number):
        yield Stamp(who or stamp.actor, stamp.command, stamp.batch, at or stamp.at), entry


def _bring_back(tx: Transaction, numbers: Collection[int], stamp: Stamp) -> None:
    """Claims that were taken in before, and that taken back, count again, and so do their pages."""
    pages = set(stored.pages_of(tx, numbers).values())
    entries = [Entry(Action.INGEST, version=key) for key in sorted(pages & taken_back_pages(tx))]
    entries += [Entry(Action.TAKE_IN, number, 1) for number in sorted(numbers)]
    journal.append(tx, stamp, entries)
    refresh_pages(tx, pages)
    stored.refresh(tx, numbers)


def _entries(one: _Incoming, number: int) -> Iterator[tuple[str, datetime | None, Entry]]:
    for record in one.standing.get("lines", ()):
        entry = Entry(
            action=Action(record["action"]),
            number=number,
            version=1,
            outcome=Outcome(record["outcome"]) if record.get("outcome") else None,
            rule=str(record.get("rule") or ""),
            sentence=str(record.get("sentence") or ""),
            evidence=tuple(map(str, record.get("evidence") or ())),
            against=tuple(map(str, record.get("against") or ())),
            note=str(record.get("note") or ""),
            as_of=_day(record.get("as_of")),
            log_version=str(record.get("log_version") or ""),
            rule_version=str(record.get("rule_version") or ""),
            decided_on=_day(record.get("decided_on")),
            late_by_days=record.get("late_by_days"),
            lenient_outcome=Outcome(record["lenient_outcome"]) if record.get("lenient_outcome") else None,
            deadline_passed=bool(record.get("deadline_passed")),
            by_silence=bool(record.get("by_silence")),
        )
        at = datetime.fromisoformat(record["at"]) if record.get("at") else None
        yield str(record.get("actor") or ""), at if at is None or at.tzinfo else at.replace(tzinfo=UTC), entry
    if one.standing.get("flagged"):
        yield "", None, Entry(Action.FLAG, number, 1)


def _page_of(incoming: list[_Incoming]) -> Page:
    """A page that holds the comments the claims bring along, each in its place; blank elsewhere."""
    found = {one.page["comment"]["index"]: one for one in incoming}
    length = max(one.page["comment"]["start"] + len(one.page["comment"]["text"]) for one in incoming)
    characters = [" "] * max(length, max(one.claim.span.end for one in incoming))
    comments: list[Comment] = []
    for index, one in sorted(found.items()):
        record = one.page["comment"]
        span = Span(record["start"], record["start"] + len(record["text"]))
        characters[span.start : span.end] = record["text"]
        written = _day(record.get("written"))
        comments.append(Comment(index, span, record.get("author"), one.claim.role, written, None, record.get("id")))
    about = incoming[0].page
    return Page(
        source=incoming[0].claim.source,
        text=storable("".join(characters)),
        comments=tuple(comments),
        title=about.get("title"),
        site=about.get("site"),
        url=about.get("url"),
        published=_day(about.get("published")),
        published_basis=DateBasis(about.get("published_basis") or DateBasis.UNKNOWN),
        published_from=about.get("published_from"),
    )


def _incoming(name: str, rows: Iterator[tuple[int, Record]], problems: list[Problem]) -> Iterator[_Incoming]:
    for line, record in rows:
        try:
            claim = stored.claim_from(record["claim"])
            page, standing = json.loads(record["page"]), json.loads(record["standing"])
            one = _Incoming(str(record.get("id") or claim.id)[:40], claim, standing, page)
            _page_of([one])
            list(_entries(one, 0))
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
            hint = "import reads files that claimtrack export wrote"
            problems.append(Problem(f"{name}:{line}", f"no exported claim ({type(error).__name__}: {error})", hint))
            continue
        yield one


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _read_jsonl(path: Path) -> Iterator[tuple[int, Record]]:
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                record = json.loads(line)
            except (ValueError, RecursionError):
                record = {}
            yield number, record if isinstance(record, dict) else {}


def _read_csv(path: Path) -> Iterator[tuple[int, Record]]:
    csv.field_size_limit(_LONGEST_FIELD)
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        reader = csv.DictReader(file)
        for row in reader:
            yield reader.line_num, {name: from_cell(cell) for name, cell in row.items() if isinstance(cell, str)}


def _read_parquet(path: Path) -> Iterator[tuple[int, Record]]:
    try:
        import pyarrow.parquet
    except ImportError as error:
        raise MissingExtraError("reading Parquet", "parquet") from error
    for batch in pyarrow.parquet.ParquetFile(path).iter_batches():
        yield from enumerate(batch.to_pylist(), 1)


_READERS: dict[str, Callable[[Path], Iterator[tuple[int, Record]]]] = {
    ".csv": _read_csv,
    ".jsonl": _read_jsonl,
    ".parquet": _read_parquet,
}
