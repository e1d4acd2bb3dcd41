"""Claims out to files and in again, without loss: a record holds the claim, how it stands, and its comment."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from claimtrack.claims import Claim, Comment, DateBasis, Outcome, Page
from claimtrack.claims.record import claim_record
from claimtrack.errors import BadArgumentError, MissingExtraError, MissingFileError, Problem
from claimtrack.store import claims as stored
from claimtrack.store import journal, queries
from claimtrack.store.bulk import slices
from claimtrack.store.database import Transaction
from claimtrack.store.journal import Action, Entry, Line, Stamp
from claimtrack.store.pages import add_pages, current_pages, load_pages
from claimtrack.store.standing import Standing, verdict_of
from claimtrack.text.display import for_cell, from_cell, storable
from claimtrack.text.spans import Span
from claimtrack.workflow.browsing import ALL
from claimtrack.workflow.views import ClaimFilter, TakenIn
from claimtrack.workflow.workspace import Workspace

Record = dict[str, Any]
_LONGEST_FIELD = 64_000_000


def export_claims(workspace: Workspace, path: Path, *, where: ClaimFilter = ALL) -> int:
    """Write the claims that pass `where` as .csv, .jsonl or .parquet, by the name's ending; how many were written.

    The file is there as a whole or not at all. Cells of a CSV cannot start a formula. Raises `BadArgumentError`.
    """
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise BadArgumentError("file", str(path), f"its name must end in {', '.join(_WRITERS)}")
    if not path.parent.is_dir():
        raise MissingFileError(path.parent)
    with workspace.store.read() as tx, _whole(path) as part:
        return write(part, export_records(tx, where))


def import_claims(workspace: Workspace, path: Path) -> TakenIn:
    """Take in claims that `export_claims` wrote, with their verdicts and judgements; claims known already stay.

    Claims of pages that are not in the database bring their comments along. Bad rows become problems.
    """
    if not path.is_file():
        raise MissingFileError(path)
    read = _READERS.get(path.suffix.lower())
    if read is None:
        raise BadArgumentError("file", str(path), f"its name must end in {', '.join(_READERS)}")
    problems: list[Problem] = []
    incoming = list(_incoming(path, read, problems))
    with workspace.store.write() as tx:
        stamp = workspace.stamp(tx, "import")
        known = stored.known_ids(tx, [one.id for one in incoming])
        new = list({one.id: one for one in incoming if one.id not in known}.values())
        if new:
            _take_in(tx, new, stamp)
    return TakenIn(len(new), len(incoming) - len(new), tuple(problems))


def export_records(tx: Transaction, where: ClaimFilter) -> Iterator[Record]:
    """One record a claim: the flat fields for people, then `claim`, `standing` and `page` as JSON for `import`."""
    numbers = queries.claim_numbers(tx, where, sort=("number",))
    for part in slices(numbers, 200):
        loaded = {number: claim for number, _, claim in stored.load_claims(tx, part)}
        rows = {row.number: row for row in queries.rows_by_number(tx, part)}
        states = stored.standings(tx, part)
        homes = stored.pages_of(tx, part)
        pages = dict(load_pages(tx, set(homes.values())))
        for number in part:
            claim, row, state = loaded[number], rows[number], states[number]
            verdict = verdict_of(state.deciding, rule_line=state.rule_line, latest=row.latest_lenient or row.latest)
            yield {
                "number": number,
                **claim_record(claim, verdict),
                "id": row.id,
                "status": row.status.value,
                "judged_by": row.judged_by,
                "claim": stored.body_of(claim),
                "standing": json.dumps(_standing_record(state), ensure_ascii=False),
                "page": json.dumps(_page_record(pages[homes[number]], claim), ensure_ascii=False),
            }


@dataclass(frozen=True, slots=True)
class _Incoming:
    id: str
    claim: Claim
    standing: Record
    page: Record


def _take_in(tx: Transaction, incoming: list[_Incoming], stamp: Stamp) -> None:
    sources = {one.claim.source for one in incoming}
    missing = sources - current_pages(tx, sources).keys()
    add_pages(tx, [_page_of([one for one in incoming if one.claim.source == source]) for source in sorted(missing)],
              at=stamp.at)  # fmt: skip
    keys = current_pages(tx, sources)
    numbers = stored.add_claims(tx, [(one.id, keys[one.claim.source], one.claim) for one in incoming], stamp)
    for one in incoming:
        number = numbers[one.id]
        for who, at, entry in _entries(one, number):
            journal.append(tx, Stamp(who or stamp.actor, stamp.command, stamp.batch, at or stamp.at), [entry])
    note = f"{len(incoming)} claims taken in"
    journal.append(tx, stamp, [Entry(Action.IMPORT, note=note)])
    stored.refresh(tx, set(numbers.values()))


def _standing_record(state: Standing) -> Record:
    lines = [state.rule_line, *state.judgements, state.review, *state.notes]
    return {"lines": [_line_record(line) for line in lines if line is not None], "flagged": state.flagged}


def _line_record(line: Line) -> Record:
    entry = line.entry
    return {
        "action": entry.action.value,
        "actor": line.stamp.actor,
        "at": line.stamp.at.astimezone(UTC).isoformat(),
        "outcome": entry.outcome,
        "rule": entry.rule,
        "sentence": entry.sentence,
        "evidence": entry.evidence,
        "against": entry.against,
        "note": entry.note,
        "as_of": entry.as_of.isoformat() if entry.as_of else None,
        "log_version": entry.log_version,
        "rule_version": entry.rule_version,
        "decided_on": entry.decided_on.isoformat() if entry.decided_on else None,
        "late_by_days": entry.late_by_days,
        "lenient_outcome": entry.lenient_outcome,
        "deadline_passed": entry.deadline_passed,
        "by_silence": entry.by_silence,
    }


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


def _page_record(page: Page, claim: Claim) -> Record:
    comment = next((item for item in page.comments if item.index == claim.comment), None)
    span = comment.span if comment else claim.span
    return {
        "title": page.title,
        "site": page.site,
        "url": page.url,
        "published": page.published.isoformat() if page.published else None,
        "published_basis": page.published_basis.value,
        "published_from": page.published_from,
        "comment": {
            "index": claim.comment,
            "start": span.start,
            "text": span.of(page.text),
            "author": comment.author if comment else claim.author,
            "written": comment.written.isoformat() if comment and comment.written else None,
            "id": comment.id if comment else None,
        },
    }


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


def _incoming(
    path: Path, read: Callable[[Path], Iterator[tuple[int, Record]]], problems: list[Problem]
) -> Iterator[_Incoming]:
    for line, record in read(path):
        try:
            claim = stored.claim_from(record["claim"])
            page, standing = json.loads(record["page"]), json.loads(record["standing"])
            one = _Incoming(str(record.get("id") or claim.id)[:40], claim, standing, page)
            _page_of([one])
            list(_entries(one, 0))
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
            hint = "import reads files that claimtrack export wrote"
            problems.append(
                Problem(f"{path.name}:{line}", f"no exported claim ({type(error).__name__}: {error})", hint)
            )
            continue
        yield one


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    part = path.with_name(f".{path.name}.part")
    try:
        yield part
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def _write_jsonl(path: Path, records: Iterable[Record]) -> int:
    written = 0
    with path.open("w", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
            written += 1
    return written


def _write_csv(path: Path, records: Iterable[Record]) -> int:
    written = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer: Any = None
        for record in records:
            if writer is None:
                writer = csv.writer(file)
                writer.writerow(record)
            writer.writerow([for_cell(_cell(value)) for value in record.values()])
            written += 1
    return written


def _write_parquet(path: Path, records: Iterable[Record]) -> int:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise MissingExtraError("writing Parquet", "parquet") from error
    rows = [{name: _cell(value) for name, value in record.items()} for record in records]
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), path)
    return len(rows)


def _cell(value: object) -> object:
    """Lists as their JSON: a table has no cell for them."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (list, tuple, dict)) else value


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


_WRITERS: dict[str, Callable[[Path, Iterable[Record]], int]] = {
    ".csv": _write_csv,
    ".jsonl": _write_jsonl,
    ".parquet": _write_parquet,
}
_READERS: dict[str, Callable[[Path], Iterator[tuple[int, Record]]]] = {
    ".csv": _read_csv,
    ".jsonl": _read_jsonl,
    ".parquet": _read_parquet,
}
