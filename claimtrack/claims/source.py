"""Where a claim comes from: the page and the comment."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from claimtrack.text.spans import Span


class DateBasis(StrEnum):
    """How a page's publication date is known."""

    GIVEN = "given"
    """By the user: an option or a manifest."""
    FILE = "file"
    """By a field of the file itself: a meta tag, a record's time."""
    INFERRED = "inferred"
    """From words of the text; `Page.published_from` holds them."""
    UNKNOWN = "unknown"


class Role(StrEnum):
    """What part of a page an utterance is."""

    ARTICLE = "article"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Comment:
    """One utterance on a page: a reader's comment, a reply, or the article's own body."""

    index: int
    """Place on the page, from 0; the article's body, where there is one, is 0."""
    span: Span
    """Characters of the utterance in the page's text, without the author line."""
    author: str | None = None
    role: Role = Role.COMMENT
    written: date | None = None
    """The comment's own day; absent where only the page's date is known."""
    parent: int | None = None
    """Index of the comment this one answers."""
    id: str | None = None
    """The site's own id of the comment, where the file gives one."""


@dataclass(frozen=True, slots=True)
class Page:
    """One ingested document. All offsets count characters of `text`."""

    source: str
    """The file's name (or name and record id): what claims and messages call the page."""
    text: str
    comments: tuple[Comment, ...] = ()
    title: str | None = None
    site: str | None = None
    url: str | None = None
    published: date | None = None
    published_basis: DateBasis = DateBasis.UNKNOWN
    published_from: str | None = None
    """The words an inferred date was read from."""

    @property
    def digest(self) -> str:
        """Short fingerprint of the text: the same file read twice has the same one."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def written(self, comment: Comment) -> date | None:
        """The day a comment was written: its own, else the page's."""
        return comment.written or self.published

    def text_of(self, comment: Comment) -> str:
        """The comment's characters."""
        return comment.span.of(self.text)
