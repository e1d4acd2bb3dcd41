"""What strangers write stays words: in the page, in Markdown, in the pictures, in the tables that are handed on."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.workflow import ClaimFilter, Workspace
from claimtrack.workflow.export_tables import export_table, read_table
from claimtrack.workflow.frame_columns import TABLES
from claimtrack.workflow.frames import table_frame
from claimtrack.workflow.report import write_report
from claimtrack.workflow.report.links import link_of, links_of
from claimtrack.workflow.report.markdown import inert

TEXTS = (
    "<script>alert(1)</script> Rastan will be liberated before July 2018",
    '"><img src=x onerror=alert(1)> Rastan will be liberated before July 2018',
    "Rastan will be liberated before July 2018 </script><script>alert(2)</script>",
    "{{ 7 * 7 }} {% raw %} Rastan will be liberated before July 2018",
    "\x1b[31mRastan\x1b[0m will be liberated before July 2018",
    "\u202eRastan will be liberated before July 2018\u202c",
    "=HYPERLINK(1) Rastan will be liberated before July 2018",
    "[click](javascript:alert) ![x](http://x.example/a.png) Rastan will be liberated before July 2018",
    "| a | b | <b>Rastan</b> will be liberated before July 2018",
)
AUTHORS = (
    "<b>Eve</b>",
    "'\"><svg onload=alert(1)>",
    "\u202eevE",
    "=1+1",
    "a\x1b[2Jb",
    "[x](http://x.example)",
    "&amp;",
)
SOURCE = " | ".join(
    (
        "javascript:alert(1)",
        "https://good.example/a?b=1&c=2",
        'http://e.example/""onmouseover=""alert(1)',
        "data:text/html,x",
        "https://\u202egro.live/",
    )
)
EVENTS = f"""id,date_start,date_end,event_type,place,actor,outcome,source_url,confidence
X1,2018-05-16,2018-05-16,control_change,Rastan,Syrian Arab Army,gained,"{SOURCE}",high
"""


@pytest.fixture(scope="module")
def hostile(told: Callable[..., Path]) -> Path:
    records = [
        {"id": str(place), "text": text, "author": AUTHORS[place % len(AUTHORS)], "site": "<i>site</i>"}
        for place, text in enumerate(TEXTS)
    ]
    return told(records, events=EVENTS)


@pytest.fixture
def workspace(hostile: Path) -> Any:
    with Workspace.open(str(hostile), must_exist=True) as opened:
        yield opened


class Tags(HTMLParser):
    """Every tag with its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_markup_in_a_comment_makes_no_tag(workspace: Workspace, tmp_path: Path) -> None:
    assert write_report(workspace, tmp_path / "page.html") >= len(TEXTS) - 1
    text = (tmp_path / "page.html").read_text("utf-8")
    tags = Tags(text).found
    assert sum(tag == "script" for tag, _ in tags) == 1
    assert not [tag for tag, _ in tags if tag in ("img", "i", "iframe")]
    assert not [attributes for _, attributes in tags for name in attributes if name.startswith("on")]
    assert "&lt;b&gt;Eve&lt;/b&gt;" in text
    assert "49" not in re.findall("<blockquote.*?</blockquote>", text)


def test_only_plain_web_addresses_become_links(workspace: Workspace, tmp_path: Path) -> None:
    write_report(workspace, tmp_path / "page.html")
    tags = Tags((tmp_path / "page.html").read_text("utf-8")).found
    outward = {
        attributes["href"] for tag, attributes in tags if tag == "a" and not str(attributes["href"]).startswith("#")
    }
    assert outward == {"https://good.example/a?b=1&c=2"}


@pytest.mark.parametrize("ending", ["html", "md"])
def test_no_character_that_a_reader_cannot_see_is_in_the_file(
    workspace: Workspace, tmp_path: Path, ending: str
) -> None:
    write_report(workspace, tmp_path / f"page.{ending}")
    text = (tmp_path / f"page.{ending}").read_text("utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]", text)


def test_what_a_stranger_writes_is_no_markdown(workspace: Workspace, tmp_path: Path) -> None:
    write_report(workspace, tmp_path / "page.md")
    text = (tmp_path / "page.md").read_text("utf-8")
    assert "<" not in re.sub(r"\]\(<https://[^<>\s]+>\)", "", text)
    links = re.findall(r"(?<!\\)\]\(([^)]*)", text)
    assert set(links) == {"<https://good.example/a?b=1&amp;c=2>"}
    assert not re.search(r"(?i)\b(https?|javascript):(?!//good\.example)\S", text.replace("javascript:alert", ""))


MARKDOWN = (
    ("# a heading", r"\# a heading"),
    ("1. a list", r"1\. a list"),
    ("- a list", r"\- a list"),
    ("=== ", r"\=== "),
    ("2018-05-01 is a day", "2018-05-01 is a day"),
    ("3.5 is a number", "3.5 is a number"),
    ("a | cell", r"a \| cell"),
    ("<b>", "&lt;b&gt;"),
    ("&lt;", "&amp;lt;"),
    ("[a](b)", r"\[a\](b)"),
    ("`code` *bold* _it_ ~no~", r"\`code\` \*bold\* \_it\_ \~no\~"),
    ("see https://x.example", "see http&#115;://x.example"),
    ("www.x.example", "ww&#119;.x.example"),
    ("@everyone", "&#64;everyone"),
    ("plain words (really), 50% = half", "plain words (really), 50% = half"),
)


@pytest.mark.parametrize(("written", "shown"), MARKDOWN)
def test_markdown_is_escaped_where_it_means_something(written: str, shown: str) -> None:
    assert inert(written) == shown


LINKS: tuple[tuple[str, list[str]], ...] = (
    ("https://one.example/a", ["one.example"]),
    ("http://one.example/a | https://www.two.example/b (table 3)", ["one.example", "two.example"]),
    ("https://one.example/(x) and https://one.example/(x)", ["one.example"]),
    ("(https://one.example/a)", ["one.example"]),
    ("HTTPS://ONE.example/", ["one.example"]),
    ("javascript:alert(1)", []),
    ("data:text/html,x", []),
    ("//one.example/a", []),
    ("https://", []),
    ("http://[bad", []),
    ('https://one.example/"onmouseover=1', []),
    ("https://one.example/\u202eabc", []),
    ("file:///etc/passwd", []),
    ("a book, page 3", []),
    ("", []),
)


@pytest.mark.parametrize(("source", "hosts"), LINKS)
def test_addresses_of_a_source_are_found_and_no_others(source: str, hosts: list[str]) -> None:
    assert [link.host for link in links_of(source)] == hosts


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_a_link_is_always_plain_http(text: str) -> None:
    link = link_of(text)
    assert link is None or re.fullmatch(r"(?i)https?://[^\s\"'<>]+", link.url)


@pytest.mark.parametrize("table", TABLES)
def test_no_cell_of_a_table_starts_a_formula_and_all_come_back(
    workspace: Workspace, tmp_path: Path, table: str
) -> None:
    import csv

    import pandas

    export_table(workspace, table, tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    risky = [cell for cell in cells if cell.startswith(("=", "+", "@", "\t", "\r", "|", "%"))]
    assert risky == []
    assert not [cell for cell in cells if cell.startswith("-") and not re.fullmatch(r"-?[\d.e-]+", cell)]
    pandas.testing.assert_frame_equal(read_table(table, tmp_path / "out.csv"), table_frame(workspace, table))


def test_a_hostile_filter_is_said_as_words(workspace: Workspace, tmp_path: Path) -> None:
    write_report(workspace, tmp_path / "page.html", where=ClaimFilter(forecaster="<script>x</script>"))
    assert sum(tag == "script" for tag, _ in Tags((tmp_path / "page.html").read_text("utf-8")).found) == 1
