"""A post with front matter, or a Markdown file: the body is one utterance of its author; comments may follow it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from claimtrack.claims.source import Page
from claimtrack.comments.article import Article
from claimtrack.comments.dating import date_page, undated
from claimtrack.comments.furniture import find_comments_start
from claimtrack.comments.layout import Line, lines_of, trimmed
from claimtrack.comments.model import Given, PagesRead
from claimtrack.comments.moments import read_timestamp
from claimtrack.comments.records import field_names
from claimtrack.comments.registry import Reader
from claimtrack.comments.scraped import number_comments
from claimtrack.comments.threads.thread import read_thread
from claimtrack.comments.threads.utterance import Utterance
from claimtrack.errors import Problem
from claimtrack.text.spans import Span

_FIELD = re.compile(r"([A-Za-z][\w -]{0,40})\s{0,4}[:=]\s?(.*)")
_HEADING = re.compile(r"(?m)^#\s{1,4}(\S.{0,300})$")
_LONGEST_FRONT = 20_000
_PROSE = 60
"""A line of so many characters is running text."""


@dataclass(frozen=True, slots=True)
class _Front:
    """The fields above the body, and where the body begins."""

    end: int = 0
    fields: dict[str, str] = field(default_factory=dict)


def read(text: str, source: str, given: Given) -> PagesRead:
    """One page with one article comment; a front matter date that is none is a problem."""
    front = _front_of(text)
    names = field_names(front.fields)
    values = {key: front.fields[name] for key, name in names.items()}
    body = trimmed(Span(front.end, len(text)), text)
    if not len(body):
        return PagesRead(problems=(Problem(source, "has no text below its front matter", "save the post again"),))
    in_file = read_timestamp(values["time"]) if "time" in values else None
    heading = _HEADING.search(text, front.end, min(len(text), front.end + _LONGEST_FRONT))
    post, thread = _parted(body, text)
    dating = date_page(given, in_file=in_file, url=values.get("url"), head=values.get("title", ""), body=post.of(text))
    article = Article(body=(post,) if len(post) else (), author=values.get("author"))
    page = Page(
        source=source,
        text=text,
        comments=number_comments(article, thread, dating.published, text),
        title=given.title or values.get("title") or (heading.group(1).strip() if heading else None),
        site=given.site or values.get("site"),
        url=given.url or values.get("url"),
        published=dating.published,
        published_basis=dating.basis,
        published_from=dating.words,
    )
    problems = list(_date_problems(values, in_file, text, source))
    if page.published is None:
        problems.append(undated(source))
    return PagesRead((page,), tuple(problems))


def _parted(body: Span, text: str) -> tuple[Span, list[Utterance]]:
    """The post, and the comments below a line that announces them, where one of these has an author."""
    lines: list[Line | None] = [
        line and Line(Span(line.span.start + body.start, line.span.end + body.start), line.text)
        for line in lines_of(body.of(text))
    ]
    marker = find_comments_start(lines, [line is not None and len(line.text) >= _PROSE for line in lines])
    if marker is None:
        return body, []
    above = [line for line in lines[: marker[0]] if line]
    thread = read_thread(lines[marker[1] :], above=above)
    if not any(utterance.header.author for utterance in thread):
        return body, []
    return Span(body.start, above[-1].span.end if above else body.start), thread


def _date_problems(values: dict[str, str], in_file: date | None, text: str, source: str) -> list[Problem]:
    words = values.get("time")
    if not words or in_file is not None:
        return []
    number, line = next((i, line) for i, line in enumerate(text.split("\n"), start=1) if words in line)
    what, hint = f"{words[:60]!r} is no date", "write the day as YYYY-MM-DD"
    return [Problem(f"{source}:{number}", what, hint, line[:200], line.find(words), min(len(words), 60))]


def _front_of(text: str) -> _Front:
    """Front matter between two lines of `---` (or `+++`) at the very beginning."""
    mark = text[:3]
    if mark not in ("---", "+++") or not text[3:4].isspace():
        return _Front()
    close = re.compile(rf"(?m)^{re.escape(mark)}[ \t]{{0,20}}$").search(text, 4, _LONGEST_FRONT)
    if close is None:
        return _Front()
    fields: dict[str, str] = {}
    for line in text[3 : close.start()].split("\n"):
        found = _FIELD.fullmatch(line.strip())
        if found:
            fields.setdefault(found.group(1).strip(), found.group(2).strip().strip("\"'[]"))
    return _Front(close.end(), fields)


def _looks_like(beginning: str) -> bool:
    return bool(_front_of(beginning).fields)


_EXAMPLE = """---
title: Canal reopens
date: 2018-04-20
---

## Comments

**otter88** (2018-04-20)

The fair will be rained off.

**Mary Quill** (2018-04-21)

Coal arrives by Friday, I say.
"""

READER = Reader(
    name="markdown",
    suffixes=(".md", ".markdown"),
    looks_like=_looks_like,
    read=read,
    example=_EXAMPLE,
    rank=40,
)
