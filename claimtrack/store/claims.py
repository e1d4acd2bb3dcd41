"""Claims in and out: readings become numbered claims, and the table of claims is kept in step with the journal."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import bindparam, select, tuple_, update

from claimtrack.claims import Claim, Page, Reading
from claimtrack.store import journal, tables
from claimtrack.store.bulk import add_rows, next_key, slices
from claimtrack.store.database import Transaction
from claimtrack.store.errors import UnknownClaimError
from claimtrack.store.journal import Action, Entry, Stamp
from claimtrack.store.pages import load_pages
from claimtrack.store.projection import claim_columns, standing_columns
from claimtrack.store.rejections import fingerprint_of, sync_rejections
from claimtrack.store.search import forget_words, words_of, write_words
from claimtrack.store.standing import Standing, standing

READING = "reading"
"""Maker of the versions that come from reading, not from a person."""


@dataclass(slots=True)
class Synced:
    """What changed when readings were written."""

    added: int = 0
    unchanged: int = 0
    changed: int = 0
    retired: int = 0
    rejections: int = 0
    wrote: bool = field(default=False)


def body_of(claim: Claim) -> str:
    """The whole claim as JSON."""
    return msgspec.json.encode(claim).decode()


def claim_from(body: str) -> Claim:
    """The claim that `body_of` wrote."""
    return msgspec.json.decode(body, type=Claim)


_PAGES_AT_ONCE = 200
"""Pages whose readings are written together: enough that statements do not show, few enough to bound memory."""


def sync_readings(tx: Transaction, readings: Iterable[tuple[int, Page, str, Reading]], stamp: Stamp) -> Synced:
    """Write what was read from pages: (page key, page, domain name or "none", reading).

    A claim that is read as before stays as it is. One that is read otherwise gets a new version, one that is read no
    more is retired; a person's edit stays on top of whatever is read.
    """
    synced = Synced()
    entries: list[Entry] = []
    number = next_key(tx, tables.claim.c.number)
    for part in slices(readings, _PAGES_AT_ONCE):
        known = _known_claims(tx, {page.source for _, page, _, _ in part})
        new_rows: list[dict[str, Any]] = []
        versions: list[dict[str, Any]] = []
        words: list[tuple[int, str]] = []
        for page_id, page, _, reading in part:
            mine = known.get(page.source, {})
            seen: set[str] = set()
            for claim in reading.claims:
                if claim.id in seen:
                    continue
                seen.add(claim.id)
                body = body_of(claim)
                digest = fingerprint_of(body)
                before = mine.get(claim.id)
                if before is None:
                    new_rows.append(_new_row(claim, number, page_id, digest))
                    versions.append(_version_row(number, 1, READING, stamp.at, body))
                    words.append((number, words_of(claim, page)))
                    synced.added += 1
                    number += 1
                    continue
                entries += _sync_known(tx, claim, before, page_id, digest, body, versions, stamp, synced)
            for claim_id, before in mine.items():
                if claim_id not in seen and before.current:
                    entries.append(Entry(Action.RETIRE, before.number, before.version))
                    synced.retired += 1
            synced.rejections += len(reading.rejections)
        add_rows(tx, tables.claim, new_rows)
        add_rows(tx, tables.claim_version, versions)
        write_words(tx, words)
        synced.wrote |= sync_rejections(tx, part, stamp.at)
    if entries:
        journal.append(tx, stamp, entries)
        refresh(tx, {entry.number for entry in entries if entry.number is not None})
    synced.wrote |= bool(synced.added or entries)
    return synced


def add_claims(tx: Transaction, claims: Sequence[tuple[str, int, Claim]], stamp: Stamp) -> dict[str, int]:
    """Add claims that are not there yet, (id, page key, claim) each, as if they had been read; their numbers by id."""
    number = next_key(tx, tables.claim.c.number)
    pages = dict(load_pages(tx, {page_id for _, page_id, _ in claims}))
    rows: list[dict[str, Any]] = []
    versions: list[dict[str, Any]] = []
    words: list[tuple[int, str]] = []
    numbers: dict[str, int] = {}
    for claim_id, page_id, claim in claims:
        body = body_of(claim)
        rows.append({**_new_row(claim, number, page_id, fingerprint_of(body)), "id": claim_id})
        versions.append(_version_row(number, 1, READING, stamp.at, body))
        words.append((number, words_of(claim, pages[page_id])))
        numbers[claim_id] = number
        number += 1
    add_rows(tx, tables.claim, rows)
    add_rows(tx, tables.claim_version, versions)
    write_words(tx, words)
    return numbers


def known_ids(tx: Transaction, ids: Collection[str]) -> set[str]:
    """Which of these ids are taken."""
    found: set[str] = set()
    for part in slices(sorted(set(ids))):
        found.update(tx.execute(select(tables.claim.c.id).where(tables.claim.c.id.in_(part))).scalars())
    return found


def hidden_takings(tx: Transaction, ids: Collection[str]) -> dict[str, int]:
    """Numbers of the claims with these ids that came with a file whose taking-in was undone."""
    column = tables.claim.c
    found: dict[str, int] = {}
    for part in slices(sorted(set(ids))):
        wanted = select(column.id, column.number).where(column.id.in_(part), ~column.current)
        found.update({row.id: row.number for row in tx.execute(wanted)})
    about = journal.lines_of(tx, found.values())
    return {
        claim_id: number
        for claim_id, number in found.items()
        if any(line.entry.action is Action.TAKE_IN for line in about.get(number, ()))
    }


def pages_of(tx: Transaction, numbers: Collection[int]) -> dict[int, int]:
    """Key of the page of each claim."""
    claim = tables.claim.c
    found: dict[int, int] = {}
    for part in slices(sorted(numbers)):
        for row in tx.execute(select(claim.number, claim.page_id).where(claim.number.in_(part))):
            found[row.number] = row.page_id
    return found


def add_version(tx: Transaction, number: int, claim: Claim, *, made_by: str, at: datetime) -> int:
    """Append a version of a claim; its number. It counts once the journal says so and `refresh` has run."""
    version = _next_version(tx, number)
    add_rows(tx, tables.claim_version, [_version_row(number, version, made_by, at, body_of(claim))])
    return version


def digest_of(tx: Transaction, number: int, version: int) -> str:
    """The fingerprint of one version of one claim."""
    column = tables.claim_version.c
    body = tx.execute(select(column.body).where(column.number == number, column.version == version)).scalar_one()
    return fingerprint_of(body)


def refresh(tx: Transaction, numbers: Collection[int]) -> dict[int, Standing]:
    """Bring the table of claims in step with the journal for these claims; how each one stands."""
    stands: dict[int, Standing] = {}
    for part in slices(sorted(numbers)):
        lines = journal.lines_of(tx, part)
        stood = {number: standing(lines.get(number, [])) for number in part}
        _write_standing(tx, stood)
        stands.update(stood)
    return stands


def version_of(tx: Transaction, number: int) -> int:
    """The standing version of a claim."""
    return int(tx.execute(select(tables.claim.c.version).where(tables.claim.c.number == number)).scalar_one())


def page_of(tx: Transaction, number: int) -> int:
    """Key of the page a claim was read from."""
    return int(tx.execute(select(tables.claim.c.page_id).where(tables.claim.c.number == number)).scalar_one())


def claims_beside(tx: Transaction, number: int) -> dict[int, int]:
    """This claim and the other current ones of its comment: where each begins in the page's text."""
    claim, mine = tables.claim.c, tables.claim.alias().c
    same = (claim.page_id == mine.page_id) & (claim.place == mine.place)
    wanted = select(claim.number, claim.start).where(
        mine.number == number, same, claim.current | (claim.number == number)
    )
    return {row.number: row.start for row in tx.execute(wanted)}


def standings(tx: Transaction, numbers: Collection[int]) -> dict[int, Standing]:
    """How each of these claims stands, from the journal."""
    lines = journal.lines_of(tx, numbers)
    return {number: standing(lines.get(number, ())) for number in numbers}


def extent(tx: Transaction) -> tuple[int, int, int]:
    """Highest keys of claims, pages and logs: with the journal's last row they tell whether anything was written."""
    return tuple(  # type: ignore[return-value]
        next_key(tx, column) for column in (tables.claim.c.number, tables.page.c.id, tables.event_log.c.id)
    )


def load_claims(
    tx: Transaction, numbers: Collection[int] | None = None, *, with_rejected: bool = False
) -> Iterator[tuple[int, int, Claim]]:
    """(number, version, claim) in the standing version: of all current claims, or of those named."""
    claim, version = tables.claim.c, tables.claim_version.c
    joined = tables.claim.join(
        tables.claim_version, (claim.number == version.number) & (claim.version == version.version)
    )
    wanted = select(claim.number, claim.version, version.body).select_from(joined).order_by(claim.number)
    if numbers is None:
        wanted = wanted.where(claim.current)
        if not with_rejected:
            wanted = wanted.where(claim.status != "rejected")
        for row in tx.execute(wanted):
            yield row.number, row.version, claim_from(row.body)
        return
    for part in slices(sorted(numbers)):
        for row in tx.execute(wanted.where(claim.number.in_(part))):
            yield row.number, row.version, claim_from(row.body)


def stale_claims(tx: Transaction) -> list[int]:
    """Claims whose row in the table is not what the journal says; there are none unless somebody wrote past us."""
    column = tables.claim.c
    wanted = select(
        column.number, column.version, column.outcome, column.status, column.current, column.latest, column.kind
    )
    rows = tx.execute(wanted).all()
    stale: list[int] = []
    for part in slices(rows):
        lines = journal.lines_of(tx, [row.number for row in part])
        for row in part:
            state = standing(lines.get(row.number, ()))
            said = standing_columns(state, row.latest, row.kind)
            if (row.version, row.outcome, row.status, row.current) != (
                state.version,
                said["outcome"],
                said["status"],
                said["current"],
            ):
                stale.append(row.number)
    return stale


def load_version(tx: Transaction, number: int, version: int) -> Claim:
    """One version of one claim."""
    column = tables.claim_version.c
    body = tx.execute(select(column.body).where(column.number == number, column.version == version)).scalar()
    if body is None:
        raise UnknownClaimError(f"{number} (version {version})")
    return claim_from(body)


def find_number(tx: Transaction, name: int | str) -> int:
    """The number of the claim that a person named by number or id. Raises `UnknownClaimError`."""
    claim = tables.claim.c
    text = str(name).strip().lstrip("#")
    if text.isascii() and text.isdigit() and len(text) < 10:
        found = tx.execute(select(claim.number).where(claim.number == int(text))).scalar()
        if found is not None:
            return int(found)
    found = tx.execute(select(claim.number).where(claim.id == text)).scalar()
    if found is None:
        raise UnknownClaimError(name)
    return int(found)


@dataclass(frozen=True, slots=True)
class _Known:
    number: int
    version: int
    page_id: int
    current: bool
    reading_digest: str


def _known_claims(tx: Transaction, sources: Collection[str]) -> dict[str, dict[str, _Known]]:
    claim = tables.claim.c
    found: dict[str, dict[str, _Known]] = {}
    columns = (claim.source, claim.id, claim.number, claim.version, claim.page_id, claim.current, claim.reading_digest)
    for row in tx.execute(select(*columns).where(claim.source.in_(sorted(sources)))):
        found.setdefault(row.source, {})[row.id] = _Known(*row[2:])
    return found


def _sync_known(
    tx: Transaction,
    claim: Claim,
    before: _Known,
    page_id: int,
    digest: str,
    body: str,
    versions: list[dict[str, Any]],
    stamp: Stamp,
    synced: Synced,
) -> list[Entry]:
    changes: dict[str, Any] = {}
    entries: list[Entry] = []
    if before.page_id != page_id:
        changes["page_id"] = page_id
    if before.reading_digest != digest:
        changes["reading_digest"] = digest
        version = _next_version(tx, before.number)
        versions.append(_version_row(before.number, version, READING, stamp.at, body))
        entries.append(Entry(Action.REREAD, before.number, version))
        synced.changed += 1
    else:
        synced.unchanged += 1
    if not before.current:
        entries.append(Entry(Action.REVIVE, before.number, before.version))
    if changes:
        tx.execute(update(tables.claim).where(tables.claim.c.number == before.number).values(**changes))
        synced.wrote = True
    return entries


def _write_standing(tx: Transaction, stood: dict[int, Standing]) -> None:
    claim, version = tables.claim.c, tables.claim_version.c
    shown = {
        row.number: row
        for row in tx.execute(
            select(claim.number, claim.version, claim.latest, claim.kind).where(claim.number.in_(list(stood)))
        )
    }
    other = [(number, state.version) for number, state in stood.items() if shown[number].version != state.version]
    ends = {number: (shown[number].latest, shown[number].kind) for number in stood}
    if other:
        bodies = tx.execute(
            select(version.number, version.body).where(tuple_(version.number, version.version).in_(other))
        ).all()
        _write_versions(tx, {row.number: claim_from(row.body) for row in bodies}, stood, ends)
    rows = [{"key": number, **standing_columns(state, *ends[number])} for number, state in stood.items()]
    columns: dict[str, Any] = {name: bindparam(name) for name in rows[0] if name != "key"}
    statement = update(tables.claim).where(claim.number == bindparam("key")).values(**columns)
    tx.execute(statement, rows)


def _write_versions(
    tx: Transaction, versions: dict[int, Claim], stood: dict[int, Standing], ends: dict[int, tuple[Any, str]]
) -> None:
    claim = tables.claim.c
    homes = {
        row.number: row.page_id
        for row in tx.execute(select(claim.number, claim.page_id).where(claim.number.in_(list(versions))))
    }
    pages = dict(load_pages(tx, set(homes.values())))
    forget_words(tx, list(versions))
    words: list[tuple[int, str]] = []
    for number, read in versions.items():
        ends[number] = (read.window.latest_lenient or read.window.latest, read.kind)
        columns: dict[str, Any] = {**claim_columns(read), "version": stood[number].version}
        tx.execute(update(tables.claim).where(claim.number == number).values(**columns))
        words.append((number, words_of(read, pages[homes[number]])))
    write_words(tx, words)


def _new_row(claim: Claim, number: int, page_id: int, digest: str) -> dict[str, Any]:
    return {
        "number": number,
        "id": claim.id,
        "page_id": page_id,
        "version": 1,
        "reading_digest": digest,
        **claim_columns(claim),
        **standing_columns(Standing(), None, claim.kind),
    }


def _version_row(number: int, version: int, made_by: str, at: datetime, body: str) -> dict[str, Any]:
    return {"number": number, "version": version, "made_by": made_by, "made_at": at, "body": body}


def _next_version(tx: Transaction, number: int) -> int:
    column = tables.claim_version.c
    found = tx.execute(select(column.version).where(column.number == number).order_by(column.version.desc()).limit(1))
    return int(found.scalar() or 0) + 1


def version_digest(body: str) -> str:
    """A fingerprint of one version of a claim as it is kept."""
    return fingerprint_of(body)
