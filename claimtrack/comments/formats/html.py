"""Saved HTML pages: metadata, the article, and the comments of the common comment systems.

A comment is an element that says so in its class or its schema, with a part for the text; nested ones are replies.
Where no such element is found the page's text is read as a scraped one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimtrack.claims.source import Comment, Page, Role
from claimtrack.comments.article import is_prose, read_article
from claimtrack.comments.dating import date_page, undated
from claimtrack.comments.furniture import find_comments_start
from claimtrack.comments.layout import lines_of
from claimtrack.comments.marked import COMMENTS, MarkedComment, marked_comments
from claimtrack.comments.markup import Document, parse, without_tags
from claimtrack.comments.metadata import Metadata, read_metadata
from claimtrack.comments.model import Given, PagesRead
from claimtrack.comments.names import author_or_none
from claimtrack.comments.registry import Reader
from claimtrack.comments.scraped import has_headers_below_list, read_scraped
from claimtrack.comments.stated import chance_lines
from claimtrack.errors import Problem
from claimtrack.text.spans import Span

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_BODIES = (
    '[itemprop="articleBody"]',
    ".entry-content, .post-content, .article-body, .article__body, .article-content, .story-body",
    "article",
    "main",
)
_COMMENT_PARTS = (
    "#comments, #respond, .comments, .comments-area, .comment-list, .commentlist, #disqus_thread, .wpd-thread-list"
)
_ASIDE = "aside, .sidebar, .widget, .sharedaddy, .share-buttons, .related-posts, .navigation"


def read(html: str, source: str, given: Given) -> PagesRead:
    """One page; its text is built from the parts that were read, and offsets count in that."""
    document = parse(html)
    if document is None:
        problem = Problem(source, "the markup nests too deep; read as bare text", "save the page again from a browser")
        return PagesRead(problems=(problem,)) + read_scraped(without_tags(html), source, given)
    metadata = read_metadata(document)
    comments = marked_comments(document)
    if not comments:
        return read_scraped(_scraped_text(document), source, metadata.completing(given), in_file=metadata.published)
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


def _scraped_text(document: Document) -> str:
    """The page's text; above the comments, a list of stated chances keeps its headings, bullets, numbers and rows."""
    text = document.text_of(document.body)
    lines = lines_of(text)
    if not chance_lines(lines):
        return text
    outline = _article_text(document)
    marker = find_comments_start(lines, [line is not None and is_prose(line.text) for line in lines])
    if marker is None:
        return text if has_headers_below_list(lines) else outline
    announced = lines[marker[0]]
    if announced is None or not chance_lines(lines[: marker[0]]):
        return text
    above = _before_line(outline, announced.text)
    return f"{above}\n\n{text[announced.span.start :]}"


def _before_line(outline: str, words: str) -> str:
    """The outline above the line of these words."""
    at = 0
    for line in outline.split("\n"):
        if line.lstrip("#- ") == words:
            return outline[:at]
        at += len(line) + 1
    return outline


def _article_text(document: Document) -> str:
    """The text of the element that holds the article; its outline where it lists stated chances."""
    tree = document.tree
    without = {node.mem_id for selector in (*COMMENTS, _COMMENT_PARTS, _ASIDE) for node in tree.css(selector)}
    nodes = next((found for selector in _BODIES if (found := _holding(document, selector, without))), [document.body])
    longest = max(nodes, key=lambda node: len(document.text_of(node, without=without)))
    text = document.text_of(longest, without=without)
    outline = document.outline_of(longest, without=without)
    return outline if chance_lines(lines_of(outline)) else text


def _holding(document: Document, selector: str, without: set[int]) -> list[LexborNode]:
    return [node for node in document.tree.css(selector) if document.text_of(node, without=without)]


def _looks_like(beginning: str) -> bool:
    return bool(
        re.match(
            r"\s{0,200}(?:<!--.{0,400}?-->\s{0,50})?<(?:!doctype html|html|head|body|article|div)\b",
            beginning,
            re.I | re.S,
        )
    )


_EXAMPLE = """<!DOCTYPE html>
<html><head><title>Canal reopens</title></head><body><nav><a>Home</a></nav><ol>
<li class="comment"><cite>otter88</cite><div class="comment-content"><p>The fair will be rained off.</p></div></li>
<li class="comment"><cite>Mary Quill</cite><div class="comment-content"><p>Coal arrives by Friday, I say.</p></div></li>
</ol></body></html>
"""

READER = Reader(
    name="html",
    suffixes=(".html", ".htm", ".xhtml"),
    looks_like=_looks_like,
    read=read,
    example=_EXAMPLE,
    rank=5,
)
