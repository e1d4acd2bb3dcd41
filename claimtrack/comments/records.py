"""Comment records (author, text, time, parent, page) become pages, whatever file they stood in.

Neighbouring records of one page become one page; a record that names no page is a page of its own, whose text is the
record's text, so that offsets count in it. Memory is bounded by the longest page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from claimtrack.claims.source import Comment, DateBasis, Page, Role
from claimtrack.comments.layout import trimmed
from claimtrack.comments.model import Given
from claimtrack.comments.moments import read_timestamp
from claimtrack.comments.names import author_or_none
from claimtrack.errors import Problem
from claimtrack.text.spans import Span

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "text": (
        *("text", "body", "comment", "content", "message", "comment_text", "comment_body", "selftext"),
        *("commentbody", "commenttext", "full_text", "tweet", "tweet_text"),
    ),
    "author": (
        *("author", "user", "username", "user_name", "author_name", "screen_name", "name", "by", "commenter"),
        *("nick", "nickname", "display_name", "user_display_name", "userdisplayname", "forecaster"),
    ),
    "time": (
        *("time", "created_utc", "created_at", "date", "timestamp", "created", "published", "posted", "datetime"),
        *("written", "created_on", "published_at", "posted_at", "createdate", "createdat", "time_utc"),
    ),
    "parent": ("parent", "parent_id", "in_reply_to", "reply_to", "parentid", "in_reply_to_id", "parent_comment_id"),
    "page": (
        *("page", "link_id", "page_id", "article_id", "article", "thread", "thread_id", "submission_id", "story_id"),
        *("post_id", "discussion_id", "conversation_id", "articleid"),
    ),
    "id": ("id", "comment_id", "commentid", "cid", "_id", "tweet_id"),
    "url": ("url", "page_url", "article_url", "link", "permalink"),
    "title": ("title", "page_title", "article_title", "headline", "link_title", "subject"),
    "site": ("site", "source", "website", "forum", "subreddit", "domain", "publication"),
    "role": ("role",),
}
"""Field, and the names by which files call it; the first that is there counts."""
_GONE = frozenset({"[deleted]", "[removed]"})
_SHOWN = 120


@dataclass(frozen=True, slots=True)
class Row:
    """One record as found: its line in the file, and its fields under the file's own names."""

    line: int
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Record:
    """One comment under our names."""

    line: int
    id: str
    text: str
    author: str | None = None
    day: date | None = None
    parent: str | None = None
    page: str | None = None
    url: str | None = None
    title: str | None = None
    site: str | None = None
    is_article: bool = False


def pages_of(rows: Iterable[Row | Problem], source: str, given: Given) -> Iterator[Page | Problem]:
    """Pages of rows in order; a row that cannot be read is a problem and the rest goes through."""
    names = _NameCache()
    group: list[Record] = []
    undated: list[str] = []
    undated_count = 0
    for row in rows:
        if isinstance(row, Problem):
            yield row
            continue
        record = _record(row, names, source)
        if isinstance(record, Problem):
            yield record
        if not isinstance(record, Record):
            continue
        if record.day is None and given.published is None:
            undated_count += 1
            undated = undated or [f"{source}:{record.line}"]
        if group and (record.page is None or record.page != group[0].page):
            yield _page(group, source, given)
            group = []
        group.append(record)
    if group:
        yield _page(group, source, given)
    if undated_count:
        yield Problem(
            undated[0],
            f"{undated_count} record{'s have' if undated_count > 1 else ' has'} no time that can be read: "
            "relative dates stay open and their claims are undated",
            f"give a column {', '.join(COLUMNS['time'][:4])} (ISO or seconds since 1970), or --published DAY",
        )


def shown(line: str, column: int = 0) -> tuple[str, int]:
    """A long line cut to what a message can show, and where `column` then stands."""
    start = max(0, column - _SHOWN // 2) if len(line) > _SHOWN else 0
    return line[start : start + _SHOWN], column - start


class _NameCache:
    """Which of a file's names stands for which field, found once for each set of names."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, ...], dict[str, str]] = {}

    def of(self, fields: Mapping[str, object]) -> dict[str, str]:
        key = tuple(fields)
        names = self._known.get(key)
        if names is None:
            names = field_names(fields)
            if len(self._known) < 1000:
                self._known[key] = names
        return names


def field_names(fields: Iterable[str]) -> dict[str, str]:
    """Our name of each field to the file's own."""
    plain = {re.sub(r"[\s-]", "_", name.strip().lower()): name for name in fields if isinstance(name, str)}
    found: dict[str, str] = {}
    for field, synonyms in COLUMNS.items():
        for synonym in synonyms:
            if synonym in plain and plain[synonym] not in found.values():
                found[field] = plain[synonym]
                break
    return found


def _record(row: Row, cache: _NameCache, source: str) -> Record | Problem | None:
    """The record, the problem with it, or None for one whose author took it back."""
    names = cache.of(row.fields)
    where = f"{source}:{row.line}"
    if "text" not in names:
        line, _ = shown(", ".join(map(str, row.fields)))
        return Problem(where, "the record has no text", f"name the field {' or '.join(COLUMNS['text'][:3])}", line, 0)
    value = row.fields[names["text"]]
    if not isinstance(value, str) or not value.strip():
        return Problem(where, "the record's text is empty", "remove the record, or fill its text")
    if value.strip() in _GONE:
        return None

    def cell(field: str) -> str | None:
        found = row.fields.get(names[field]) if field in names else None
        if isinstance(found, dict):
            found = next((found[key] for key in COLUMNS["author"] if key in found), None)
        text = " ".join(str(found).split()) if found is not None and not isinstance(found, (list, bool)) else ""
        return text or None

    return Record(
        line=row.line,
        id=cell("id") or str(row.line),
        text=value,
        author=author_or_none(cell("author")),
        day=read_timestamp(row.fields[names["time"]]) if "time" in names else None,
        parent=cell("parent"),
        page=cell("page"),
        url=cell("url"),
        title=cell("title"),
        site=cell("site"),
        is_article=(cell("role") or "").lower() == "article",
    )


def _page(group: Sequence[Record], source: str, given: Given) -> Page:
    text, spans = _joined([record.text for record in group])
    places = {_bare_id(record.id): i for i, record in enumerate(group)}
    comments = tuple(
        Comment(
            index=i,
            span=spans[i],
            author=record.author,
            role=Role.ARTICLE if record.is_article else Role.COMMENT,
            written=record.day,
            parent=_parent(places.get(_bare_id(record.parent)) if record.parent else None, i),
            id=record.id,
        )
        for i, record in enumerate(group)
    )
    first = group[0]
    days = [record.day for record in group if record.day]
    published = given.published or (min(days) if days else None)
    basis = DateBasis.GIVEN if given.published else DateBasis.FILE if published else DateBasis.UNKNOWN
    return Page(
        source=f"{source}#{first.id}",
        text=text,
        comments=comments,
        title=given.title or first.title,
        site=given.site or first.site,
        url=given.url or first.url,
        published=published,
        published_basis=basis,
    )


def _joined(texts: Sequence[str]) -> tuple[str, list[Span]]:
    spans: list[Span] = []
    start = 0
    whole = "\n\n".join(texts)
    for text in texts:
        spans.append(trimmed(Span(start, start + len(text)), whole))
        start += len(text) + 2
    return whole, spans


def _parent(found: int | None, own: int) -> int | None:
    return found if found is not None and found != own else None


def _bare_id(value: str) -> str:
    return re.sub(r"^t\d_", "", value)
