"""Claims out to files, without loss: a record holds the claim, how it stands, and its comment. `taking_in` reads it."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC
from pathlib import Path
from typing import Any

from claimtrack.claims import Claim, Page
from claimtrack.claims.record import claim_record
from claimtrack.errors import BadArgumentError, CannotWriteError, MissingExtraError, MissingFileError
from claimtrack.store import claims as stored
from claimtrack.store import queries
from claimtrack.store.bulk import slices
from claimtrack.store.database import Transaction
from claimtrack.store.journal import Line
from claimtrack.store.pages import load_pages
from claimtrack.store.standing import Standing, verdict_of
from claimtrack.text.display import for_cell
from claimtrack.workflow.browsing import ALL
from claimtrack.workflow.progress import Progress
from claimtrack.workflow.views import ClaimFilter
from claimtrack.workflow.workspace import Workspace

Record = dict[str, Any]
_AT_ONCE = 200
"""Claims that are read together."""


def export_claims(
    workspace: Workspace, path: Path, *, where: ClaimFilter = ALL, progress: Progress | None = None
) -> int:
    """Write the claims that pass `where` as .csv, .jsonl or .parquet, by the name's ending; how many were written.

    The file is there as a whole or not at all, also where `progress` ends the work by what it raises. Cells of a CSV
    cannot start a formula. Raises `BadArgumentError`.
    """
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise BadArgumentError("file", str(path), f"its name must end in {', '.join(_WRITERS)}")
    if not path.parent.is_dir():
        raise MissingFileError(path.parent)
    with workspace.store.read() as tx, _whole(path) as part:
        return write(part, export_records(tx, where, progress=progress))


def export_records(tx: Transaction, where: ClaimFilter, *, progress: Progress | None = None) -> Iterator[Record]:
    """One record a claim: the flat fields for people, then `claim`, `standing` and `page` as JSON for `import`."""
    numbers = queries.claim_numbers(tx, where, sort=("number",))
    for place, part in enumerate(slices(numbers, _AT_ONCE)):
        if progress is not None:
            progress("claims written", place * _AT_ONCE, len(numbers))
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


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    part = path.with_name(f".{path.name}.part")
    try:
        yield part
        os.replace(part, path)
    except OSError as fault:
        raise CannotWriteError(path, fault) from fault
    finally:
        with suppress(OSError):
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


_WRITERS: dict[str, Callable[[Path, Iterable[Record]], int]] = {
    ".csv": _write_csv,
    ".jsonl": _write_jsonl,
    ".parquet": _write_parquet,
}
