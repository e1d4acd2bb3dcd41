"""Whole posts from the file to the claims: as written, as a web page, as text scraped from one, with comments below."""

from __future__ import annotations

import importlib.util
import sys
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from markdown_it import MarkdownIt

from claimtrack.claims import Claim, Role
from claimtrack.comments import read_text
from claimtrack.extraction.lists import read_stated_list


def load(name: str) -> ModuleType:
    """A module of samples beside this one, which no package holds."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


posts = load("yearly_posts")
ALL = (*posts.YEARLY_POSTS, *load("more_posts").MORE_POSTS, *load("odd_posts").ODD_POSTS)

MARKDOWN = MarkdownIt("commonmark", {"breaks": True}).enable(["table", "strikethrough"])
MENU = "Home\nAbout\nArchive\nSubscribe\n\n"
FOOT = (
    "\n\nShare this:\nTwitter\nFacebook\n\nRelated posts\nA walk in the fen\nThe price of eggs\n\n"
    "© 2023 Fen Notes. All rights reserved.\n"
)
COMMENTS = """

3 Comments

lena k
January 4, 2023 at 9:12 am

I like the third one best.
Reply

Otto Lind
January 5, 2023 at 8:00 am

Nice list, thank you.
Reply

marsh_otter
January 6, 2023 at 7:30 pm

Mine are
1. Snow in May: 20%
2. Frost in May: 60%
3. A dry June: 70%
Reply
"""
MARKED_COMMENTS = """<div id="comments"><h2>2 Comments</h2><ol class="comment-list">
<li class="comment" id="comment-1"><cite class="fn">lena k</cite><time datetime="2023-01-04">4 Jan</time>
<div class="comment-content"><p>I like it, thank you.</p></div></li>
<li class="comment" id="comment-2"><cite class="fn">marsh_otter</cite><div class="comment-content"><p>Mine are</p>
<ol><li>Snow in May: 20%</li><li>Frost in May: 60%</li><li>A dry June: 70%</li></ol></div></li></ol></div>"""
UNMARKED_COMMENTS = """<section><h3>2 Comments</h3><div><p>Otto Lind</p><p>January 4, 2023 at 9:12 am</p><p>Well \
done.</p></div>
<div><p>marsh_otter</p><p>January 6, 2023 at 7:30 pm</p><p>Mine are</p><p>Snow in May: 20%</p><p>Frost in May: 60%</p>
<p>A dry June: 70%</p></div></section>"""
COUNTED = [
    ("Snow in May", 0.2, "marsh_otter"),
    ("Frost in May", 0.6, "marsh_otter"),
    ("A dry June", 0.7, "marsh_otter"),
]

PLAIN = [post for post in ALL if post.is_plain]
MARKED_UP = [post for post in PLAIN if post.ending == ".md"]


def lists_of(text: str, source: str, published: str | None) -> list[Claim]:
    day = date.fromisoformat(published) if published else None
    pages = read_text(text, source=source, published=day).pages
    return [claim for page in pages for one in page.comments for claim in read_stated_list(page, one).claims]


def web_page(post: posts.YearlyPost, comments: str = "") -> str:  # type: ignore[name-defined]
    return (
        "<!doctype html><html><head><title>Post | Fen Notes</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<div id='c'><article>{MARKDOWN.render(post.text)}</article>{comments}<aside><h3>Recent posts</h3><ul>"
        "<li><a>On moss</a></li><li><a>60% of all frogs</a></li></ul></aside></div>"
        "<footer>© Fen Notes</footer></body></html>"
    )


def bare_text(post: posts.YearlyPost) -> str:  # type: ignore[name-defined]
    """What is left of the post where the marks of its headings and lists are gone."""
    if post.ending != ".md":
        return str(post.text)
    from claimtrack.comments.markup import parse

    document = parse(MARKDOWN.render(post.text))
    assert document is not None
    return document.text_of(document.body)


def check(post: posts.YearlyPost, claims: list[Claim]) -> None:  # type: ignore[name-defined]
    told = [(claim.statement, claim.probability) for claim in claims]
    assert told == [(item.statement, pytest.approx(item.chance)) for item in post.items]
    for claim, item in zip(claims, post.items, strict=True):
        assert item.topic is None or claim.topic == item.topic
        assert item.latest is None or str(claim.window.latest) == item.latest


def of_article(claims: list[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.role is Role.ARTICLE]


def of_comments(claims: list[Claim]) -> list[tuple[str, float | None, str | None]]:
    return [(claim.statement, claim.probability, claim.author) for claim in claims if claim.role is Role.COMMENT]


@pytest.mark.parametrize("post", ALL, ids=lambda post: post.name)
def test_a_post_as_it_was_written_reads_whole(post: posts.YearlyPost) -> None:  # type: ignore[name-defined]
    check(post, lists_of(post.text, f"post{post.ending}", post.published))


@pytest.mark.parametrize("post", MARKED_UP, ids=lambda post: post.name)
def test_a_post_on_a_web_page_reads_whole(post: posts.YearlyPost) -> None:  # type: ignore[name-defined]
    check(post, lists_of(web_page(post), "post.html", post.published))


@pytest.mark.parametrize("comments", [MARKED_COMMENTS, UNMARKED_COMMENTS], ids=["marked", "unmarked"])
@pytest.mark.parametrize("post", MARKED_UP, ids=lambda post: post.name)
def test_a_post_with_comments_on_a_web_page_keeps_both(post: posts.YearlyPost, comments: str) -> None:  # type: ignore[name-defined]
    claims = lists_of(web_page(post, comments), "post.html", post.published)
    check(post, of_article(claims))
    assert of_comments(claims) == COUNTED


@pytest.mark.parametrize(("above", "below"), [("", ""), (MENU, FOOT)], ids=["bare", "with menus"])
@pytest.mark.parametrize("post", PLAIN, ids=lambda post: post.name)
def test_a_post_as_scraped_text_reads_whole(post: posts.YearlyPost, above: str, below: str) -> None:  # type: ignore[name-defined]
    check(post, lists_of(f"{above}{bare_text(post)}{below}", "post.txt", post.published))


@pytest.mark.parametrize("post", PLAIN, ids=lambda post: post.name)
def test_a_post_as_scraped_text_keeps_its_comments_apart(post: posts.YearlyPost) -> None:  # type: ignore[name-defined]
    claims = lists_of(f"{MENU}{bare_text(post)}{COMMENTS}", "post.txt", post.published)
    check(post, of_article(claims))
    assert of_comments(claims) == COUNTED


def test_a_list_of_a_year_that_is_over_is_marked_as_such() -> None:
    post = posts.TWO_YEARS
    claims = lists_of(post.text, "post.md", post.published)
    assert [claim.retrospective for claim in claims] == [True] * 3 + [False] * 3


def test_an_article_that_is_a_list_leaves_nothing_to_other_readers() -> None:
    (page,) = read_text(posts.WITH_PROSE.text, source="post.md", published=date(2023, 1, 3)).pages
    (comment,) = page.comments
    assert read_stated_list(page, comment).covered == (comment.span,)


def test_in_a_comment_what_stands_outside_the_list_is_left_to_other_readers() -> None:
    thread = f"An article about moss, long enough to be one, with a stop.\n{COMMENTS}\n"
    thread = thread.replace("Mine are", "I am sure that the mill will close.\n\nMine are")
    (page,) = read_text(thread, source="page.txt").pages
    comment = page.comments[-1]
    covered = read_stated_list(page, comment).covered
    place = page.text.index("I am sure")
    assert covered
    assert not any(span.start <= place < span.end for span in covered)
