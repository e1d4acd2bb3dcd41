"""Sentences that nearly were claims, with the reason."""

from __future__ import annotations

from sqlalchemy import select

from claimtrack.claims import Rejection
from claimtrack.store import tables
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
