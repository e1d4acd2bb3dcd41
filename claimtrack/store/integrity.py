"""Whether what the journal speaks of is still what it was: logs, pages, claims. Reads everything, changes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import msgspec
from sqlalchemy import select

from claimtrack.store import journal, tables
from claimtrack.store.bulk import slices
from claimtrack.store.claims import claim_from, version_digest
from claimtrack.store.database import Transaction
from claimtrack.store.journal import Action
from claimtrack.store.logs import every_log
from claimtrack.store.pages import fingerprint, load_pages
from claimtrack.store.projection import claim_columns


def contents_at_odds(tx: Transaction) -> str | None:
    """The first thing that is not what it was when it was written down, in a sentence; none where all is."""
    for what, check in (("log", _logs), ("page", _pages), ("claim", _claims)):
        try:
            found = next(check(tx), None)
        except (msgspec.MsgspecError, ValueError) as error:
            found = f"a {what} cannot be read any more: {error}"
        if found is not None:
            return found
    return None


def _logs(tx: Transaction) -> Iterator[str]:
    """Every version of every log has the rows its version was made of, and every import its version."""
    kept: set[str] = set()
    for name, version, log in every_log(tx):
        kept.add(version)
        if log.version != version:
            yield f"the rows of log {name}, version {version}, are not those that were imported"
    for line in journal.lines_of_action(tx, Action.IMPORT):
        if line.entry.log_version and line.entry.log_version not in kept:
            yield f"the log version {line.entry.log_version}, imported by row {line.seq}, is missing"


def _pages(tx: Transaction) -> Iterator[str]:
    page = tables.page.c
    known = {row.id: row for row in tx.execute(select(page.id, page.source, page.digest, page.fingerprint))}
    for key, found in load_pages(tx, known):
        row = known[key]
        if (found.digest, fingerprint(found)) != (row.digest, row.fingerprint):
            yield f"page {row.source} is not what was taken in"


def _claims(tx: Transaction) -> Iterator[str]:
    """Each claim's words are those that were read or corrected, and its row in the table says what its version says."""
    claim, version = tables.claim.c, tables.claim_version.c
    edits = {(line.entry.number, line.entry.version): line for line in journal.lines_of_action(tx, Action.EDIT)}
    rows = tx.execute(select(tables.claim).order_by(claim.number)).all()
    for part in slices(rows):
        bodies: dict[int, dict[int, str]] = defaultdict(dict)
        numbers = [row.number for row in part]
        for found in tx.execute(
            select(version.number, version.version, version.body).where(version.number.in_(numbers))
        ):
            bodies[found.number][found.version] = found.body
        for row in part:
            digests = {key: version_digest(body) for key, body in bodies[row.number].items()}
            if row.reading_digest not in digests.values():
                yield f"claim {row.number} is not what was read"
            for key, digest in digests.items():
                edit = edits.get((row.number, key))
                if edit is not None and edit.entry.rule_version not in ("", digest):
                    yield f"claim {row.number}, version {key}, is not what row {edit.seq} made it"
            stands = bodies[row.number].get(row.version)
            if stands is None or any(getattr(row, name) != value for name, value in _columns(stands)):
                yield f"the table of claims is not what version {row.version} of claim {row.number} says"


def _columns(body: str) -> Iterator[tuple[str, object]]:
    return iter(claim_columns(claim_from(body)).items())
