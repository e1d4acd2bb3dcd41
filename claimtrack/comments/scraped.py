"""A page as text: article, comments under their marker, and the furniture left out. Opens no file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from claimtrack.claims.source import Comment, DateBasis, Page, Role
from claimtrack.comments.article import Article, is_prose, read_article
from claimtrack.comments.dating import Dating, date_page, undated
from claimtrack.comments.furniture import find_comments_start
from claimtrack.comments.header_forms import has_address, is_sender
from claimtrack.comments.headers import byline_above_signatures, is_control, read_header
from claimtrack.comments.layout import Line, lines_of, spread, trimmed
from claimtrack.comments.model import Given, PagesRead
from claimtrack.comments.names import author_or_none, clean_name
from claimtrack.comments.stated import chance_lines, is_list_rather_than_thread, tail_after
from claimtrack.comments.threads.cells import with_cells_apart
from claimtrack.comments.threads.chats import count_chat_lines
from claimtrack.comments.threads.glued_ranks import count_glued
from claimtrack.comments.threads.items import count_who_said
from claimtrack.comments.threads.memberships import membership_days
from claimtrack.comments.threads.thread import (
    count_answer_rows,
    count_headers,
    count_ranked_names,
    count_signed,
    count_stamped_names,
    count_stamps,
    first_below_article,
    has_names_in_turn,
    has_pictured_member,
    read_thread,
)
from claimtrack.comments.threads.utterance import Utterance
from claimtrack.text.spans import Span

_SHORTEST_ARTICLE = 200
_COUNTS_REPLIES = re.compile(
    r"(?:view\s(?:all\s)?|show\s(?:all\s)?|hide\s)?\d{1,4}\s(?:more\s)?repl(?:y|ies)|(?:view|show|hide)\s(?:all\s)?replies(?:\s\(\d{1,4}\))?",
    re.I,
)
_STAMPS_ABOVE_POSTS = 3
_SIGNED_BELOW_ARTICLE = 3
"""Fewer names with times below running text may be teasers of other pages."""


_LINES_OF_HEAD = 12
"""Lines at the top of a page in which a letter says who sent it."""


def read_scraped(text: str, source: str, given: Given, *, in_file: date | None = None) -> PagesRead:
    """One page; a text without the structure of a page is one comment without author."""
    lines = spread(with_cells_apart(lines_of(text)))
    prose = [line is not None and len(line.text) >= 60 and is_prose(line.text) for line in lines]
    marker = find_comments_start(lines, prose) or byline_above_signatures(lines)
    if marker and _follows_comments(lines, marker):
        # The box to comment in, or the count of somebody's replies, stands below comments.
        goes_on = count_headers(lines[marker[1] :]) or _counts_replies(lines[marker[0]])
        lines, marker = lines if goes_on else lines[: marker[0]], None
    if marker:
        article, thread = read_article(lines[: marker[0]]), read_thread(lines[marker[1] :], above=lines[: marker[0]])
    else:
        article, thread = _without_marker(text, lines)
    if not article.body and not thread:
        thread = _whole(text)
    body = " ".join(span.of(text)[:600] for span in article.body[:1])
    dating = date_page(given, in_file=in_file, head=_outside(article, lines, marker), body=body)
    if dating.published is None:
        dating = _dated_by_thread(thread)
    page = Page(
        source=source,
        text=text,
        comments=number_comments(article, thread, dating.published, text),
        title=given.title or (article.title.text if article.title else None),
        site=given.site,
        url=given.url,
        published=dating.published,
        published_basis=dating.basis,
        published_from=dating.words,
    )
    return PagesRead((page,), () if page.published or not text.strip() else (undated(source),))


def has_headers_below_list(lines: Sequence[Line | None]) -> bool:
    """True where comments follow the first stated chance: what names somebody above it is a byline."""
    listed = chance_lines(lines)
    below = lines[listed[0] : tail_after(lines, listed[-1])] if listed else ()
    return count_headers(below) >= 2 or len(membership_days(below)) >= 2


def number_comments(
    article: Article, thread: Sequence[Utterance], published: date | None, text: str
) -> tuple[Comment, ...]:
    """Body stretches first, then the thread; replies get their parent from the name they answer.

    Of several comments under that name it is the one whose words stand quoted above the reply, else the last.
    """
    author = author_or_none(article.author)
    comments = [Comment(i, span, author, Role.ARTICLE) for i, span in enumerate(article.body)]
    said_by: dict[str, list[int]] = {}
    for utterance in thread:
        header, index = utterance.header, len(comments)
        theirs = said_by.get(header.answers.casefold(), []) if header.answers else []
        above = comments[-1].span.end if comments else 0
        parent = _quoted_in(text[above : utterance.span.start], theirs, comments, text)
        written = header.moment.day_near(published) if header.moment else None
        author = author_or_none(header.author)
        comments.append(Comment(index, utterance.span, author, Role.COMMENT, written, parent, header.number))
        if author:
            said_by.setdefault(author.casefold(), []).append(index)
    return tuple(comments)


def _quoted_in(above: str, theirs: Sequence[int], comments: Sequence[Comment], text: str) -> int | None:
    """Which of the comments a reply answers: the last of which a line stands in what is `above` it, or the last."""
    if len(theirs) > 1:
        lines = [line.strip() for line in above[:_LONGEST_QUOTE].split("\n")]
        quoted = [line for line in lines if len(line) >= _SHORTEST_QUOTE]
        for index in reversed(theirs[-_EARLIER:]):
            span = comments[index].span
            if any(text.find(line, span.start, span.end) >= 0 for line in quoted):
                return index
    return theirs[-1] if theirs else None


_LONGEST_QUOTE = 1200
_SHORTEST_QUOTE = 16
_EARLIER = 12
"""Comments of one author among which the quoted one is looked for."""


def _without_marker(text: str, lines: Sequence[Line | None]) -> tuple[Article, list[Utterance]]:
    """Nothing announces comments: a thread if its posts carry headers, an article if it has a title and a body."""
    listed = chance_lines(lines)
    thread = read_thread(lines)
    if count_chat_lines(lines):
        return Article(), [said for said in thread if said.header.author]
    if has_headers_below_list(lines) if listed else _has_heads(lines):
        return _article_above_headers(lines, thread)
    if not listed and (count_stamps(lines) >= _STAMPS_ABOVE_POSTS or has_names_in_turn(thread)):
        return _article_above_headers(lines, thread)
    if count_answer_rows(lines) >= 2 and not is_list_rather_than_thread([post.span.of(text) for post in thread]):
        if 2 * sum(post.header.author is not None for post in thread) > len(thread):
            return _article_above_headers(lines, thread)
        return Article(), _without_title_as_name(thread, lines)
    article = read_article(lines)
    if not listed and _is_signed_thread(lines, thread, article):
        return _article_above_headers(lines, thread)
    below = first_below_article(thread) if article.title and not listed else None
    if below is not None:
        return _article_above(lines, thread, below)
    if article.title and sum(len(span) for span in article.body) >= _SHORTEST_ARTICLE:
        return article, []
    named = [utterance for utterance in thread if utterance.header.author]
    if listed and article.body and is_list_rather_than_thread([one.span.of(text) for one in named]):
        return article, []
    if len(named) >= 2:
        return Article(), thread
    return Article(), []


def _has_heads(lines: Sequence[Line | None]) -> bool:
    """True where two posts or more have heads that nothing else on a page looks like."""
    told = count_headers(lines) >= 2 or count_stamped_names(lines) >= 2 or len(membership_days(lines)) >= 2
    told = told or count_who_said(lines) > 0 or count_glued(lines) > 0 or count_ranked_names(lines) >= 2
    return told or has_pictured_member(lines)


def _follows_comments(lines: Sequence[Line | None], marker: tuple[int, int]) -> bool:
    """True where comments with their headers stand above the line that seems to announce them."""
    above, below = lines[: marker[0]], lines[marker[1] :]
    if not count_headers(below) and count_headers(above) >= 2:
        return True
    counted = next((line.text for line in lines[marker[0] : marker[1]] if line is not None), "")
    if counted == "Replies" and count_answer_rows(above) > 0:
        return True
    if not any(line is not None and (header := read_header(line.text)) and header.moment for line in above):
        return False
    signed = count_signed(read_thread(above))
    if _COUNTS_REPLIES.fullmatch(counted) and not read_article(above).title:
        return signed > 0
    return signed >= 2 and not count_headers(below)


def _counts_replies(line: Line | None) -> bool:
    """True for the button below one comment, which comments of the same thread follow."""
    return line is not None and _COUNTS_REPLIES.fullmatch(line.text) is not None


def _is_signed_thread(lines: Sequence[Line | None], thread: Sequence[Utterance], article: Article) -> bool:
    """True where comments carry name and time; below the running text of an article more of them are asked for."""
    first = next((one.span.start for one in thread if one.header.author and one.header.moment), 0)
    has_body = sum(len(span) for span in article.body if span.start < first) >= _SHORTEST_ARTICLE
    top = [line.text for line in lines[:_LINES_OF_HEAD] if line is not None]
    fewest = (
        1 if any(is_sender(line) or has_address(line) for line in top) else _SIGNED_BELOW_ARTICLE if has_body else 2
    )
    return count_signed(thread) >= fewest


def _without_title_as_name(thread: list[Utterance], lines: Sequence[Line | None]) -> list[Utterance]:
    """The title at the top of a page is nobody's name, where nobody else has one."""
    top = next((line.text for line in lines if line is not None), "")
    if [one.header.author for one in thread if one.header.author] != [top]:
        return thread
    return [replace(one, header=replace(one.header, author=None)) for one in thread]


def _article_above_headers(lines: Sequence[Line | None], thread: list[Utterance]) -> tuple[Article, list[Utterance]]:
    named = [post for post in thread if post.header.author]
    stamped = [post for post in thread if post.header.moment and not post.header.author]
    first = next(iter(stamped if _is_byline(named, stamped) else named or stamped), None)
    if first is None:
        return read_article(lines), thread
    return _article_above(lines, thread, first)


def _article_above(
    lines: Sequence[Line | None], thread: list[Utterance], first: Utterance
) -> tuple[Article, list[Utterance]]:
    """The article in the lines above a comment, and the comments from that one on."""
    end = next(i for i, line in enumerate(lines) if line and line.span.end > first.span.start)
    while end and _belongs_to_header(lines[end - 1], first.header.author):
        end -= 1
    article = read_article(lines[:end])
    kept = [u for u in thread if u.span.start >= first.span.start]
    return article, kept


def _is_byline(named: Sequence[Utterance], stamped: Sequence[Utterance]) -> bool:
    """True where the only one named wrote something long above three stamped posts or more of nobody's."""
    if len(named) != 1 or named[0].header.moment is None or len(stamped) < _STAMPS_ABOVE_POSTS:
        return False
    return len(named[0].span) >= _SHORTEST_ARTICLE and named[0].span.start < stamped[0].span.start


def _belongs_to_header(line: Line | None, author: str | None) -> bool:
    """True for blank lines, buttons, stamps and the name between an article and the first post's text."""
    if line is None or is_control(line.text) or clean_name(line.text) == author:
        return True
    return read_header(line.text) is not None


def _whole(text: str) -> list[Utterance]:
    span = trimmed(Span(0, len(text)), text)
    return [Utterance(span)] if len(span) else []


def _from_dateline(above: Sequence[Line], article: Article) -> list[Line]:
    """From the line over the title on: a day farther up stands in the menu and is the day of the download."""
    if article.title is None:
        return list(above)
    place = next((i for i, line in enumerate(above) if line.span.start >= article.title.span.start), 0)
    return list(above[max(0, place - 1) :])


def _outside(article: Article, lines: Sequence[Line | None], marker: tuple[int, int] | None) -> str:
    """What stands above the comments and is not body: datelines and captions. Without an article, stamps alone,
    since the rest may be somebody's forecast."""
    above = [line for line in lines[: marker[0] if marker else len(lines)] if line is not None]
    joined = membership_days(above)
    above = [line for line in above if line.span.start not in joined]
    if article.body or article.title:
        above = _from_dateline(above, article)
        spans = iter(article.body)
        span = next(spans, None)
        outside = []
        for line in above:
            while span is not None and span.end <= line.span.start:
                span = next(spans, None)
            if span is None or not span.contains(line.span):
                outside.append(line.text)
        return "\n".join(outside)
    headers = ((line.text, read_header(line.text)) for line in above[:10])
    return "\n".join(text for text, header in headers if header and header.is_lone_stamp)


def _dated_by_thread(thread: Sequence[Utterance]) -> Dating:
    """The day of the first comment that has one: a page is no younger."""
    moments = [u.header.moment for u in thread if u.header.moment and u.header.moment.day]
    first = min(moments, key=lambda moment: moment.day or date.max, default=None)
    return Dating(first.day, DateBasis.INFERRED, first.text) if first else Dating()
