"""Sentences that nearly were claims, with the reason."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select

from claimtrack.claims import Page, Reading, Rejection
from claimtrack.store import tables
from claimtrack.store.bulk import add_rows, next_key
from claimtrack.store.database import Transaction
from claimtrack.text.spans import Span


def rejections_of(tx: Transaction, page_id: int) -> list[Rejection]:
    """What was passed over on one page, in the order of the text."""
    source = tx.execute(select(tables.page.c.source).where(tables.page.c.id == page_id)).scalar_one()
    column = tables.rejection.c
    rows = tx.execute(select(tables.rejection).where(column.page_id == page_id).order_by(column.start, column.id))
    return [
        Rejection(
            source=source,
            span=Span(row.start, row.stop),
            quote=row.quote,
            reason=row.reason,
            rule=row.rule,
            comment=row.place,
        )
        for row in rows
    ]


def sync_rejections(tx: Transaction, read: Sequence[tuple[int, Page, str, Reading]], at: datetime) -> bool:
    """Write the near misses of pages whose reading changed; one statement of each kind for all of the pages."""
    column = tables.reading.c
    digests = {
        page_id: (domain, fingerprint_of(repr([(item.span, item.reason, item.rule) for item in reading.rejections])))
        for page_id, _, domain, reading in read
    }
    before = {
        row.page_id: (row.domain, row.digest)
        for row in tx.execute(
            select(column.page_id, column.domain, column.digest).where(column.page_id.in_(list(digests)))
        )
    }
    changed = {page_id for page_id, told in digests.items() if before.get(page_id) != told}
    if not changed:
        return False
    if again := sorted(changed & before.keys()):
        tx.execute(delete(tables.reading).where(column.page_id.in_(again)))
        tx.execute(delete(tables.rejection).where(tables.rejection.c.page_id.in_(again)))
    add_rows(
        tx,
        tables.reading,
        [
            {"page_id": page_id, "domain": domain, "digest": digest, "read_at": at}
            for page_id, (domain, digest) in digests.items()
            if page_id in changed
        ],
    )
    items = [(page_id, item) for page_id, _, _, reading in read if page_id in changed for item in reading.rejections]
    first = next_key(tx, tables.rejection.c.id) if items else 0
    rows = [
        {
            "id": first + place,
            "page_id": page_id,
            "start": item.span.start,
            "stop": item.span.end,
            "quote": item.quote,
            "reason": item.reason,
            "rule": item.rule,
            "place": item.comment,
        }
        for place, (page_id, item) in enumerate(items)
    ]
    add_rows(tx, tables.rejection, rows)
    return True


def fingerprint_of(text: str) -> str:
    """Short fingerprint of what was read."""
    return hashlib.sha256(text.encode()).hexdigest()[:24]
