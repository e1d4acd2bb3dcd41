"""What an HTML page says of itself: title, site, address, author, day. Prefers the fields made for machines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from claimtrack.comments.markup import Document
from claimtrack.comments.model import Given
from claimtrack.comments.moments import read_timestamp

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_DATES = (
    ('meta[property="article:published_time"], meta[property="og:published_time"]', "content"),
    ('meta[itemprop="datePublished"], meta[name="date"], meta[name="pubdate"], meta[name="publish-date"]', "content"),
    ('meta[name="DC.date.issued"], meta[name="dc.date"], meta[name="parsely-pub-date"]', "content"),
)
_VISIBLE_DATES = (
    '[itemprop="datePublished"], time[pubdate], time.published, time.entry-date, article time[datetime], '
    "header time[datetime]"
)
_COMMENTISH = re.compile(r"comment|reply|wpd|disqus", re.I)
_SITE_SUFFIX = re.compile(r"\s[|–—·»-]\s[^|–—·»]{1,60}$")
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Metadata:
    """Fields of a page's head; any may be missing."""

    title: str | None = None
    site: str | None = None
    url: str | None = None
    author: str | None = None
    published: date | None = None

    def completing(self, given: Given) -> Given:
        """`given` with its gaps filled; the day stays apart, since its basis differs."""
        return Given(given.published, given.site or self.site, given.url or self.url, given.title or self.title)


def read_metadata(page: Document) -> Metadata:
    """Metadata of a parsed page."""
    tree = page.tree
    documents = list(_linked_data(tree))
    return Metadata(
        title=_title(page),
        site=_content(tree, 'meta[property="og:site_name"], meta[name="application-name"]'),
        url=_content(tree, 'meta[property="og:url"]') or _attribute(tree, "link[rel=canonical]", "href"),
        author=_content(tree, 'meta[name="author"]') or _linked_author(documents),
        published=_published(page, documents),
    )


def _title(page: Document) -> str | None:
    tree = page.tree
    heading = page.line_of(
        tree.css_first('h1[itemprop="headline"]') or tree.css_first("article h1") or tree.css_first("h1")
    )
    if heading:
        return heading
    social = _content(tree, 'meta[property="og:title"]')
    if social:
        return social
    plain = page.line_of(tree.css_first("title"))
    return _SITE_SUFFIX.sub("", plain) or None


def _published(page: Document, documents: list[Mapping[str, object]]) -> date | None:
    tree = page.tree
    for selector, attribute in _DATES:
        day = read_timestamp(_attribute(tree, selector, attribute))
        if day:
            return day
    for document in documents:
        day = read_timestamp(document.get("datePublished"))
        if day:
            return day
    for node in tree.css(_VISIBLE_DATES):
        if _stands_in_comment(node):
            continue
        day = read_timestamp(node.attributes.get("datetime") or node.attributes.get("content") or page.line_of(node))
        if day:
            return day
    return None


def _stands_in_comment(node: object) -> bool:
    above = getattr(node, "parent", None)
    for _ in range(200):
        if above is None:
            return False
        attributes = getattr(above, "attributes", None) or {}
        if _COMMENTISH.search(
            f"{attributes.get('class') or ''} {attributes.get('id') or ''} {attributes.get('itemtype') or ''}"
        ):
            return True
        above = above.parent
    return False


def _linked_data(tree: LexborHTMLParser) -> Iterator[Mapping[str, object]]:
    """JSON-LD objects that describe the page; comments in them do not."""
    for node in tree.css('script[type="application/ld+json"]')[:20]:
        try:
            document: object = msgspec.json.decode(node.text() or "")
        except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
            continue
        yield from _objects(document, 0)


def _objects(document: object, depth: int) -> Iterator[Mapping[str, object]]:
    if depth > _DEEPEST:
        return
    if isinstance(document, list):
        for item in document:
            yield from _objects(item, depth + 1)
    elif isinstance(document, Mapping):
        if "Comment" not in str(document.get("@type")):
            yield document
        yield from _objects(document.get("@graph"), depth + 1)


def _linked_author(documents: list[Mapping[str, object]]) -> str | None:
    for document in documents:
        author = document.get("author")
        author = author[0] if isinstance(author, list) and author else author
        name = author.get("name") if isinstance(author, Mapping) else author
        if isinstance(name, str) and name.strip():
            return " ".join(name.split())
    return None


def _content(tree: LexborHTMLParser, selector: str) -> str | None:
    return _attribute(tree, selector, "content")


def _attribute(tree: LexborHTMLParser, selector: str, attribute: str) -> str | None:
    for node in tree.css(selector):
        value = node.attributes.get(attribute)
        if value and value.strip():
            return " ".join(value.split())
    return None
