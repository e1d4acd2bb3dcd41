"""Pages and comments in and out. A changed page is a new version of itself; the old one stays."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select, update

from claimtrack.claims import Comment, DateBasis, Page, Role
from claimtrack.store import tables
from claimtrack.store.bulk import SLICE, add_rows, next_key, slices
from claimtrack.store.database import Transaction
from claimtrack.store.journal import Action, undone_keys
from claimtrack.store.values import PageView
from claimtrack.text.spans import Span

_STRENGTH = {DateBasis.UNKNOWN: 0, DateBasis.INFERRED: 1, DateBasis.FILE: 2, DateBasis.GIVEN: 3}


@dataclass(frozen=True, slots=True)
class PagesAdded:
    """Sources by what became of them."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    comments: int = 0


def add_pages(tx: Transaction, pages: Iterable[Page], *, at: datetime) -> PagesAdded:
    """Keep pages. One that is there already, word for word and with the same dates, is left alone.

    A date that is less well known than the one on record does not replace it.
    """
    added: list[str] = []
    changed: list[str] = []
    unchanged: list[str] = []
    comments = 0
    for part in slices(pages, SLICE):
        sources = [page.source for page in part]
        known, versions = _current(tx, sources), _last_versions(tx, sources)
        rows: list[dict[str, Any]] = []
        utterances: list[dict[str, Any]] = []
        page_id = next_key(tx, tables.page.c.id)
        comment_id = next_key(tx, tables.comment.c.id)
        for incoming in part:
            before = known.get(incoming.source)
            page = _merged(incoming, before) if before else incoming
            if before and before.fingerprint == fingerprint(page):
                unchanged.append(page.source)
                continue
            (changed if before else added).append(page.source)
            if before:
                tx.execute(update(tables.page).where(tables.page.c.id == before.id).values(current=False))
            rows.append(_page_row(page, page_id, versions.get(page.source, 0) + 1, at))
            for place, comment in enumerate(page.comments):
                utterances.append(_comment_row(comment, comment_id + place, page_id))
            comment_id += len(page.comments)
            comments += len(page.comments)
            page_id += 1
        add_rows(tx, tables.page, rows)
        add_rows(tx, tables.comment, utterances)
    return PagesAdded(tuple(added), tuple(changed), tuple(unchanged), comments)


def fingerprint(page: Page) -> str:
    """Changes when anything does that a reading could depend on."""
    facts = (page.digest, page.title, page.site, page.url, page.published, page.published_basis.value)
    parts = [repr(facts), repr(page.published_from), *map(repr, page.comments)]
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:24]


def load_pages(tx: Transaction, ids: Collection[int] | None = None) -> Iterator[tuple[int, Page]]:
    """Current pages, or those of the given keys whatever their version, in the order they came."""
    if ids is None:
        ids = list(tx.execute(select(tables.page.c.id).where(tables.page.c.current)).scalars())
    for part in slices(sorted(ids), 50):
        utterances: dict[int, list[Comment]] = {}
        found = select(tables.comment).where(tables.comment.c.page_id.in_(part)).order_by(tables.comment.c.place)
        for row in tx.execute(found):
            utterances.setdefault(row.page_id, []).append(_comment(row))
        for row in tx.execute(select(tables.page).where(tables.page.c.id.in_(part)).order_by(tables.page.c.id)):
            yield row.id, _page(row, tuple(utterances.get(row.id, ())))


def current_pages(tx: Transaction, sources: Collection[str]) -> dict[str, int]:
    """Keys of the current pages of these sources."""
    page = tables.page.c
    found: dict[str, int] = {}
    for part in slices(sorted(sources)):
        for row in tx.execute(select(page.source, page.id).where(page.current, page.source.in_(part))):
            found[row.source] = row.id
    return found


def taken_back_pages(tx: Transaction) -> set[int]:
    """Keys of the pages that came with a file of claims whose taking-in was undone."""
    return set(tx.execute(undone_keys(Action.INGEST)).scalars())


def refresh_pages(tx: Transaction, keys: Collection[int]) -> None:
    """Let that version of each of these pages be the current one that came last, of those not taken back."""
    page = tables.page.c
    gone = taken_back_pages(tx)
    for part in slices(sorted(keys)):
        sources = select(page.source).where(page.id.in_(part))
        rows = tx.execute(select(page.id, page.source).where(page.source.in_(sources)).order_by(page.version)).all()
        newest = {row.source: row.id for row in rows if row.id not in gone}
        shown = set(newest.values())
        for row in rows:
            tx.execute(update(tables.page).where(page.id == row.id).values(current=row.id in shown))


def page_views(tx: Transaction, ids: Collection[int] | None = None) -> list[PageView]:
    """The current pages, or those of the given keys, each with its counts."""
    page, comment, claim = tables.page.c, tables.comment.c, tables.claim.c
    comments = select(func.count()).where(comment.page_id == page.id).scalar_subquery()
    claims = select(func.count()).where(claim.page_id == page.id, claim.current).scalar_subquery()
    which = page.current if ids is None else page.id.in_(list(ids))
    columns = [
        page.id, page.source, page.title, page.site, page.url, page.published, page.published_basis,
        page.published_from, page.ingested_at, func.length(page.text).label("characters"),
        comments.label("comments"), claims.label("claims"),
    ]  # fmt: skip
    return [
        PageView(
            number=row.id,
            source=row.source,
            title=row.title,
            site=row.site,
            url=row.url,
            published=row.published,
            published_basis=DateBasis(row.published_basis),
            published_from=row.published_from,
            comments=row.comments,
            characters=row.characters,
            ingested_at=row.ingested_at,
            claims=row.claims,
        )
        for row in tx.execute(select(*columns).where(which).order_by(page.id))
    ]


def count_pages(tx: Transaction) -> tuple[int, int]:
    """Current pages and the comments on them."""
    page, comment = tables.page.c, tables.comment.c
    pages = tx.execute(select(func.count()).where(page.current)).scalar_one()
    comments = tx.execute(
        select(func.count()).select_from(tables.comment.join(tables.page)).where(page.current, comment.id > 0)
    ).scalar_one()
    return pages, comments


@dataclass(frozen=True, slots=True)
class _Known:
    id: int
    version: int
    fingerprint: str
    digest: str
    title: str | None
    site: str | None
    url: str | None
    published: Any
    published_basis: DateBasis
    published_from: str | None


def _current(tx: Transaction, sources: Sequence[str]) -> dict[str, _Known]:
    page = tables.page.c
    columns = (
        page.id, page.version, page.fingerprint, page.digest, page.title, page.site, page.url, page.published,
        page.published_basis, page.published_from, page.source,
    )  # fmt: skip
    rows = tx.execute(select(*columns).where(page.current, page.source.in_(sources)))
    return {
        row.source: _Known(*row[:8], DateBasis(row.published_basis), row.published_from)
        for row in rows
    }  # fmt: skip


def _last_versions(tx: Transaction, sources: Sequence[str]) -> dict[str, int]:
    """The highest version there ever was of each source, those that were taken back among them."""
    page = tables.page.c
    wanted = select(page.source, func.max(page.version)).where(page.source.in_(sources)).group_by(page.source)
    return {row[0]: row[1] for row in tx.execute(wanted)}


def _merged(page: Page, known: _Known) -> Page:
    if page.digest != known.digest:
        return page
    merged = replace(page, title=page.title or known.title, site=page.site or known.site, url=page.url or known.url)
    if _STRENGTH[page.published_basis] < _STRENGTH[known.published_basis]:
        merged = replace(
            merged,
            published=known.published,
            published_basis=known.published_basis,
            published_from=known.published_from,
        )
    return merged


def _page_row(page: Page, page_id: int, version: int, at: datetime) -> dict[str, Any]:
    return {
        "id": page_id,
        "source": page.source,
        "version": version,
        "current": True,
        "text": page.text,
        "digest": page.digest,
        "fingerprint": fingerprint(page),
        "title": page.title,
        "site": page.site,
        "url": page.url,
        "published": page.published,
        "published_basis": page.published_basis.value,
        "published_from": page.published_from,
        "ingested_at": at,
    }


def _comment_row(comment: Comment, comment_id: int, page_id: int) -> dict[str, Any]:
    return {
        "id": comment_id,
        "page_id": page_id,
        "place": comment.index,
        "start": comment.span.start,
        "stop": comment.span.end,
        "author": comment.author,
        "role": comment.role.value,
        "written": comment.written,
        "parent": comment.parent,
        "site_id": comment.id,
    }


def _page(row: Row[Any], comments: tuple[Comment, ...]) -> Page:
    return Page(
        source=row.source,
        text=row.text,
        comments=comments,
        title=row.title,
        site=row.site,
        url=row.url,
        published=row.published,
        published_basis=DateBasis(row.published_basis),
        published_from=row.published_from,
    )


def _comment(row: Row[Any]) -> Comment:
    return Comment(
        index=row.place,
        span=Span(row.start, row.stop),
        author=row.author,
        role=Role(row.role),
        written=row.written,
        parent=row.parent,
        id=row.site_id,
    )
