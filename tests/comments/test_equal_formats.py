"""The same page as text, as HTML in the common markups, and as records gives the same comments."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest

from claimtrack.claims import DateBasis, Role
from claimtrack.comments import read_text

TITLE = "Canal Reopens After A Winter Of Costly Repairs"
BODY = [
    "The canal was reopened to barges on Monday after a winter of repairs that cost the town more than planned. "
    "Engineers said the last lock had been tested twice.",
    "Traders expect the first coal barges within days, and the mayor has promised a fair for the boatmen in June.",
]
COMMENTS = [
    ("c1", "otter88", "2018-04-20", None, "The fair will be rained off."),
    ("c2", "Mary Quill", "2018-04-21", "c1", "Coal arrives by Friday, I say.\n\nMark it."),
    ("c3", None, "2018-04-21", None, "1 < 2 & that is <b>all</b> I know…"),
]
EXPECTED = [(author, text) for _, author, _, _, text in COMMENTS]


def escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n\n", "</p><p>")


def page_html(comments: str, *, head: str = "") -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    return (
        f"<!DOCTYPE html><html><head><title>{TITLE} | The Canal Post</title>{head}<style>p {{}}</style></head><body>"
        f"<nav><a>Home</a><a>World</a></nav><article><h1>{TITLE}</h1><div class='entry-content'>{body}</div></article>"
        f"<aside>Support the Canal Post</aside>{comments}<footer>© 2018 The Canal Post</footer></body></html>"
    )


def wordpress() -> str:
    items = [
        f'<li class="comment depth-1" id="{i}"><article class="comment-body"><footer class="comment-meta">'
        f'<div class="comment-author"><b class="fn">{author or "Anonymous"}</b> <span class="says">says:</span></div>'
        f'<div class="comment-metadata"><a><time datetime="{day}T10:00:00+00:00">whenever</time></a></div></footer>'
        f'<div class="comment-content"><p>{escape(text)}</p></div><div class="reply"><a>Reply</a></div></article></li>'
        for i, author, day, _, text in COMMENTS
    ]
    nested = items[0].removesuffix("</li>") + f'<ol class="children">{items[1]}</ol></li>' + items[2]
    return page_html(f'<div id="comments"><h2>3 thoughts</h2><ol class="commentlist">{nested}</ol></div>')


def wpdiscuz() -> str:
    items = "".join(
        f'<div class="wpd-comment" id="{i}"><div class="wpd-comment-right"><div class="wpd-comment-header">'
        f'<div class="wpd-comment-author">{author or ""}</div>'
        f'<div class="wpd-comment-date" title="{day} 10:00">3 years ago</div></div>'
        f'<div class="wpd-comment-text"><p>{escape(text)}</p></div>'
        f'<div class="wpd-comment-footer"><button>Reply</button></div></div></div>'
        for i, author, day, _, text in COMMENTS
    )
    return page_html(f'<div class="wpd-thread-list">{items}</div>')


def schema() -> str:
    items = "".join(
        f'<div itemprop="comment" itemscope itemtype="https://schema.org/Comment" id="{i}">'
        f'<span itemprop="author" itemscope><span itemprop="name">{author or ""}</span></span>'
        f'<time itemprop="dateCreated" datetime="{day}">x</time><div itemprop="text"><p>{escape(text)}</p></div></div>'
        for i, author, day, _, text in COMMENTS
    )
    return page_html(f"<section>{items}</section>")


def articles() -> str:
    items = "".join(
        f'<article class="comment" data-comment-id="{i}"><header><span class="author">{author or ""}</span>'
        f'<time datetime="{day}">x</time></header><p>{escape(text)}</p><footer><a>Like</a></footer></article>'
        for i, author, day, _, text in COMMENTS
    )
    return page_html(f'<section class="comments">{items}</section>')


def records() -> list[dict[str, object]]:
    return [
        {"id": i, "author": author, "time": day, "parent": parent, "page": "canal", "title": TITLE, "text": text}
        for i, author, day, parent, text in COMMENTS
    ]


def jsonl() -> str:
    return "\n".join(json.dumps(record) for record in records())


def table(delimiter: str = ",") -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(records()[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(records())
    return out.getvalue()


def reddit_style() -> str:
    epoch = {"2018-04-20": 1524218400, "2018-04-21": 1524304800}
    rows = [
        {"id": i, "author": author or "[deleted]", "created_utc": epoch[day], "body": text, "link_id": "t3_canal"}
        | {"parent_id": f"t1_{parent}" if parent else "t3_canal"}
        for i, author, day, parent, text in COMMENTS
    ]
    return "\n".join(map(json.dumps, rows))


def nested_json() -> str:
    flat = [
        {"comment_id": i, "user": {"name": author}, "created_at": f"{day}T10:00:00Z", "message": text}
        for i, author, day, _, text in COMMENTS
    ]
    page = {"title": TITLE, "url": "canal", "comments": [flat[0] | {"replies": [flat[1]]}, flat[2]]}
    return json.dumps(page, indent=1)


FORMS = {
    "wordpress.html": wordpress(),
    "wpdiscuz.html": wpdiscuz(),
    "schema.html": schema(),
    "articles.html": articles(),
    "records.jsonl": jsonl(),
    "reddit.jsonl": reddit_style(),
    "array.json": json.dumps(records()),
    "nested.json": nested_json(),
    "table.csv": table(),
    "table.tsv": table("\t"),
    "semicolons.csv": table(";"),
}


@pytest.mark.parametrize("source", FORMS)
def test_each_form_gives_the_same_comments(source: str) -> None:
    read = read_text(FORMS[source], source=source)
    assert not [problem for problem in read.problems if "unknown" not in problem.what]
    (page,) = read.pages
    said = [c for c in page.comments if c.role is Role.COMMENT]
    assert [(c.author, page.text_of(c)) for c in said] == EXPECTED
    assert [c.written for c in said] == [date(2018, 4, 20), date(2018, 4, 21), date(2018, 4, 21)]


@pytest.mark.parametrize(
    "source", [source for source in FORMS if source not in ("schema.html", "articles.html", "wpdiscuz.html")]
)
def test_a_nested_reply_knows_its_parent(source: str) -> None:
    (page,) = read_text(FORMS[source], source=source).pages
    said = [c for c in page.comments if c.role is Role.COMMENT]
    assert [c.parent for c in said] == [None, said[0].index, None]


@pytest.mark.parametrize("source", FORMS)
def test_the_form_is_known_without_a_file_ending(source: str) -> None:
    (page,) = read_text(FORMS[source], source="-").pages
    assert [(c.author, page.text_of(c)) for c in page.comments if c.role is Role.COMMENT] == EXPECTED


@pytest.mark.parametrize("source", [source for source in FORMS if source.endswith("html")])
def test_an_article_in_html_is_read_apart_from_its_menus(source: str) -> None:
    (page,) = read_text(FORMS[source], source=source).pages
    assert [page.text_of(c) for c in page.comments if c.role is Role.ARTICLE] == ["\n\n".join(BODY)]
    assert page.title == TITLE


DATED_HEADS = {
    "open graph": '<meta property="article:published_time" content="2018-04-19T08:00:00+02:00">',
    "schema": '<meta itemprop="datePublished" content="2018-04-19">',
    "linked data": '<script type="application/ld+json">'
    '{"@graph": [{"@type": "NewsArticle", "datePublished": "2018-04-19"}]}</script>',
}


@pytest.mark.parametrize("head", DATED_HEADS)
def test_a_date_in_the_head_is_the_file_s_own(head: str) -> None:
    (page,) = read_text(page_html("", head=DATED_HEADS[head]), source="page.html").pages
    assert (page.published, page.published_basis) == (date(2018, 4, 19), DateBasis.FILE)


def test_a_date_that_is_given_outranks_the_file_s() -> None:
    html = page_html("", head=DATED_HEADS["schema"])
    (page,) = read_text(html, source="page.html", published=date(2018, 5, 1)).pages
    assert (page.published, page.published_basis) == (date(2018, 5, 1), DateBasis.GIVEN)


def test_unknown_markup_is_read_as_the_text_it_shows() -> None:
    thread = "<div><h3>2 Comments</h3>" + "".join(
        f"<div class='x7'><span class='q1'>{author}</span> <span>•</span> <span>2 days ago</span>"
        f"<div>{text}</div><div>Reply</div></div>"
        for author, text in (("otter88", "The fair will be rained off."), ("Mary Quill", "Never."))
    )
    (page,) = read_text(page_html(thread + "</div>"), source="page.html").pages
    said = [(c.author, page.text_of(c)) for c in page.comments if c.role is Role.COMMENT]
    assert said == [("otter88", "The fair will be rained off."), ("Mary Quill", "Never.")]
    assert [page.text_of(c) for c in page.comments if c.role is Role.ARTICLE] == ["\n\n".join(BODY)]
