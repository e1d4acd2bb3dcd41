"""Comments out of HTML: the elements that say in class or schema that they are one, with their parts.

Every part belongs to the innermost comment around it, so that a nested reply keeps its own words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from claimtrack.comments.headers import LONGEST_HEADER, read_header
from claimtrack.comments.markup import Document, ancestors
from claimtrack.comments.moments import is_day_first, read_moment, read_timestamp
from claimtrack.comments.names import author_or_none

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

COMMENTS = (
    '[itemtype*="schema.org/Comment"]',
    ".answer:has(.user-details), .question:has(.user-details), li.comment:has(.comment-user)",
    ".message[data-author], .thing.comment, tr.comtr",
    ".topic-post, .post:has(.postprofile), .post_wrapper:has(.poster), li.postcontainer, "
    'table[id^="post"]:has(.bigusername)',
    "tr:has(> td > .name):has(.postbody)",
    ".wpd-comment, .wc-comment",
    "li.comment, article.comment, div.comment, section.comment, li.pingback",
    "[data-role=comment], [data-comment-id], [data-testid=comment], li.post",
    ".comment-item, .comment__item, .comment-wrapper, .comment-container, .comment-entry, .Comment",
    '[itemprop="comment"]',
    ".comment, .reply-item, .forum-post, .message--post",
)
"""What comment systems and boards call a comment; the first that gives any text is the page's own."""
_TEXTS = (
    '[id^="post_message_"] .postcontent, [id^="post_message_"], .bbWrapper, .messageText, .cooked, .commtext, '
    ".usertext-body .md, .postbody .content, span.postbody, .post .inner, .js-post-body, .comment-copy",
    '[itemprop="text"], [itemprop="commentText"], .wpd-comment-text, .wc-comment-text, .comment-content, '
    ".comment-text, .comment__content, .comment__text, .comment__body, .comment-message, .post-message, "
    ".commentText, .comment_text, .message-content, .post-body, .Comment__body, .fyre-comment",
    ".comment-body, .text, .content, .message, .body, blockquote",
)
_AUTHORS = (
    '[itemprop="author"] [itemprop="name"], .comment-author .fn, .wpd-comment-author, .wc-comment-author',
    '[itemprop="author"], [itemprop="creator"], .fn, .comment-author, .comment__author, .author-name, .comment_author',
    ".username, .username-coloured, .bigusername, .hnuser, .poster h4, td > .name, .comment-user, .user-details a",
    ".post-byline .author, .user-name, .author, .commenter, .nickname, cite, [rel=author]",
)
_TIMES = (
    'time[datetime], [itemprop="dateCreated"], [itemprop="datePublished"], [itemprop="commentTime"]',
    ".wpd-comment-date, .wc-comment-date, .comment-date, .comment__date, .comment-time, .time-ago, .timestamp, .date",
    "time, .comment-metadata, .comment-meta, abbr[title], .age, .datetime, .comment-timestamp, .comment-datetime",
    ".relative-date, .relativetime, .relativetime-clean, .DateTime, .postdate, .keyinfo .smalltext, p.author, td > "
    ".postdetails, .thead",
)
_STAMPS = ("datetime", "content", "data-time", "title")
_QUOTED = (
    "blockquote:not(.postcontent):not(.messageText), .bbCodeBlock--quote, .bbCodeQuote, aside.quote, .quoteheader, "
    '.quotetitle, .quotecontent, .bbcode_container, [id^="post_message_"] > div:has(table)'
)
_SIGNATURE = re.compile(r"\n_{5,80}(?=\n)")
"""The rule over what somebody has printed below each of his posts."""
_MEMBERSHIP = re.compile(r"\b(?:join(?:ed)?|registered|member\ssince)\b", re.I)
_ADDED = re.compile(r"\s{1,3}(?:says|said|wrote):?$", re.I)
_INLINE = frozenset(
    ("a", "abbr", "b", "br", "em", "i", "img", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u")
)


@dataclass(frozen=True, slots=True)
class MarkedComment:
    """One comment element, read; `node` and `parent` are identities within the parsed page."""

    node: int
    text: str
    author: str | None
    day: date | None
    id: str | None
    parent: int | None


def marked_comments(page: Document) -> list[MarkedComment]:
    """Comments in the page's order, by the first markup that gives any text."""
    for selector in COMMENTS:
        nodes = page.tree.css(selector)
        if not nodes:
            continue
        parts = _Parts(page, {node.mem_id for node in nodes})
        found = [comment for node in nodes if (comment := _comment(node, parts))]
        if found:
            return found
    return []


class _Parts:
    """The parts of each comment by selector, found once for the whole page: time linear in its size."""

    def __init__(self, page: Document, own: set[int]) -> None:
        self.page = page
        self._own = own
        self._found: dict[str, dict[int, list[LexborNode]]] = {}
        self._ordered: tuple[bool | None] | None = None

    def of(self, node: LexborNode, selector: str) -> list[LexborNode]:
        """Parts of this comment alone, not those of the replies inside it."""
        if selector not in self._found:
            by_owner: dict[int, list[LexborNode]] = {}
            for part in self.page.tree.css(selector):
                owner = self.owner(part)
                if owner is not None:
                    by_owner.setdefault(owner, []).append(part)
            self._found[selector] = by_owner
        return self._found[selector].get(node.mem_id, [])

    def own_words(self, node: LexborNode, part: LexborNode) -> str:
        """The text of a part of this comment without the quotations in it, where anything is left then."""
        quoted = {one.mem_id for one in self.of(node, _QUOTED)} - {part.mem_id}
        text = (quoted and self.page.text_of(part, without=quoted)) or self.page.text_of(part)
        return _SIGNATURE.split(text)[0].rstrip()

    @property
    def day_first(self) -> bool | None:
        """The order of the page's numeric dates, where they tell it."""
        if self._ordered is None:
            self._ordered = (is_day_first(self.page.text_of(self.page.body).split("\n")),)
        return self._ordered[0]

    def owner(self, node: LexborNode) -> int | None:
        """The innermost comment around a node."""
        return next((above.mem_id for above in ancestors(node) if above.mem_id in self._own), None)

    def holds_replies(self, node: LexborNode) -> bool:
        """True where other comments stand inside a part."""
        return any(child.mem_id in self._own for child in node.traverse() if child.mem_id != node.mem_id)


def _comment(node: LexborNode, parts: _Parts) -> MarkedComment | None:
    text = _text(node, parts)
    if not text:
        return None
    attributes = node.attributes
    names = (parts.page.line_of(part) for selector in _AUTHORS for part in parts.of(node, selector))
    author = attributes.get("data-author") or next((name for name in names if name), "")
    identity = attributes.get("data-comment-id") or attributes.get("data-id") or attributes.get("id")
    day = _day(node, parts)
    return MarkedComment(node.mem_id, text, author_or_none(_ADDED.sub("", author)), day, identity, parts.owner(node))


def _text(node: LexborNode, parts: _Parts) -> str:
    """The part made for the text; else the paragraphs; else, where nothing but inline marks is inside, all of it."""
    for selector in _TEXTS:
        for part in parts.of(node, selector):
            if not _has_meta(part) and not parts.holds_replies(part) and (text := parts.own_words(node, part)):
                return text
    paragraphs = "\n\n".join(text for part in parts.of(node, "p") if (text := parts.page.text_of(part)))
    if paragraphs:
        return paragraphs
    return parts.page.text_of(node) if all(child.tag in _INLINE for child in _inside(node)) else ""


def _inside(node: LexborNode) -> list[LexborNode]:
    return [child for child in node.traverse() if child.mem_id != node.mem_id]


def _has_meta(part: LexborNode) -> bool:
    """True where the part holds the author line too."""
    return part.css_first(".comment-meta, .comment-author, .author, .fn, footer, header, time") is not None


def _day(node: LexborNode, parts: _Parts) -> date | None:
    for part in [part for selector in _TIMES for part in parts.of(node, selector)[:5]]:
        attributes = part.attributes
        for value in (*(attributes.get(name) for name in _STAMPS), parts.page.line_of(part)):
            day = read_timestamp(value) or (_day_in_line(value, parts) if value else None)
            if day:
                return day
    return None


def _day_in_line(value: str, parts: _Parts) -> date | None:
    moment = read_moment(value)
    if moment is None and len(value) <= LONGEST_HEADER and not _MEMBERSHIP.search(value):
        header = read_header(value)
        moment = header.moment if header is not None else None
    if moment is not None and moment.either:
        moment = read_moment(value, day_first=parts.day_first)
    return moment.day if moment is not None else None
