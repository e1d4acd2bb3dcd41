"""Saved HTML pages: metadata, the article, and the comments of the common comment systems.

A comment is an element that says so in its class or its schema, with a part for the text; nested ones are replies.
Where no such element is found the page's text is read as a scraped one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimtrack.claims.source import Comment, Page, Role
from claimtrack.comments.article import read_article
from claimtrack.comments.dating import date_page, undated
from claimtrack.comments.layout import lines_of
from claimtrack.comments.marked import COMMENTS, MarkedComment, marked_comments
from claimtrack.comments.markup import Document, parse, without_tags
from claimtrack.comments.metadata import Metadata, read_metadata
from claimtrack.comments.model import Given, PagesRead
from claimtrack.comments.names import author_or_none
from claimtrack.comments.registry import Reader
from claimtrack.comments.scraped import read_scraped
from claimtrack.errors import Problem
from claimtrack.text.spans import Span

_BODIES = (
    '[itemprop="articleBody"]',
    ".entry-content, .post-content, .article-body, .article__body, .article-content, .story-body",
    "article",
    "main",
)
_COMMENT_PARTS = (
    "#comments, #respond, .comments, .comments-area, .comment-list, .commentlist, #disqus_thread, .wpd-thread-list"
)


def read(html: str, source: str, given: Given) -> PagesRead:
    """One page; its text is built from the parts that were read, and offsets count in that."""
    document = parse(html)
    if document is None:
        problem = Problem(source, "the markup nests too deep; read as bare text", "save the page again from a browser")
        return PagesRead(problems=(problem,)) + read_scraped(without_tags(html), source, given)
    metadata = read_metadata(document)
    comments = marked_comments(document)
    if not comments:
        text = document.text_of(document.body)
        return read_scraped(text, source, metadata.completing(given), in_file=metadata.published)
    page = _page(_article_text(document), comments, source, given, metadata)
    return PagesRead((page,), () if page.published else (undated(source),))


def _page(article: str, comments: Sequence[MarkedComment], source: str, given: Given, metadata: Metadata) -> Page:
    known = metadata.completing(given)
    text = f"{article}\n\n" if article else ""
    body = read_article(lines_of(article)).body
    made = [Comment(i, span, author_or_none(metadata.author), Role.ARTICLE) for i, span in enumerate(body)]
    index_of: dict[int, int] = {}
    for found in comments:
        index_of[found.node] = len(made)
        span = Span(len(text), len(text) + len(found.text))
        parent = index_of.get(found.parent) if found.parent is not None else None
        made.append(Comment(len(made), span, found.author, Role.COMMENT, found.day, parent, found.id))
        text += f"{found.text}\n\n"
    dating = date_page(given, in_file=metadata.published, url=known.url, head=article[:600])
    return Page(
        source=source,
        text=text.rstrip(),
        comments=tuple(made),
        title=known.title,
        site=known.site,
        url=known.url,
        published=dating.published,
        published_basis=dating.basis,
        published_from=dating.words,
    )


def _article_text(document: Document) -> str:
    tree = document.tree
    without = {node.mem_id for selector in (*COMMENTS, _COMMENT_PARTS) for node in tree.css(selector)}
    for selector in _BODIES:
        texts = [text for node in tree.css(selector) if (text := document.text_of(node, without=without))]
        if texts:
            return max(texts, key=len)
    return document.text_of(document.body, without=without)


def _looks_like(beginning: str) -> bool:
    return bool(
        re.match(
            r"\s{0,200}(?:<!--.{0,400}?-->\s{0,50})?<(?:!doctype html|html|head|body|article|div)\b",
            beginning,
            re.I | re.S,
        )
    )


READER = Reader(name="html", suffixes=(".html", ".htm", ".xhtml"), looks_like=_looks_like, read=read, rank=5)
