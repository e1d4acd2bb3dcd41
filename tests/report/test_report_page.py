"""The report as a file: what it holds, that it is the same each time, that it asks nothing of a network."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from claimtrack import workflow
from claimtrack.errors import BadArgumentError
from claimtrack.workflow import ClaimFilter, Workspace
from claimtrack.workflow.report import write_report

VOID = {"meta", "br", "input", "link", "img", "hr", "rect", "line", "polygon", "polyline", "circle"}


class Page(HTMLParser):
    """Tags with their attributes, whether they nest, and the text of each kind of tag."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: Counter[str] = Counter()
        self.words: dict[str, str] = {}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), (tag, attrs)
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.words[self.open[-1]] = self.words.get(self.open[-1], "") + data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(scope="module")
def text(sample_report: Path) -> str:
    return sample_report.read_text("utf-8")


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


def test_every_tag_is_closed_and_every_id_stands_once(page: Page) -> None:
    assert page.open == []
    ids = Counter(attributes["id"] for _, attributes in page.tags if "id" in attributes)
    assert [name for name, n in ids.items() if n > 1] == []


def test_every_part_that_is_referred_to_is_there(page: Page) -> None:
    ids = {attributes["id"] for _, attributes in page.tags if "id" in attributes}
    wanted = {address[1:] for link in page.all("a") if (address := link["href"] or "").startswith("#")}
    for _, attributes in page.tags:
        wanted.update((attributes.get("aria-labelledby") or "").split())
    assert wanted <= ids


def test_a_page_has_a_language_a_title_one_main_heading_and_one_main_part(page: Page) -> None:
    assert page.all("html") == [{"lang": "en"}]
    assert page.words["title"]
    assert len(page.all("h1")) == len(page.all("main")) == 1


def test_headings_do_not_skip_a_level(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_each_picture_is_named_and_has_a_table_beside_it(page: Page, text: str) -> None:
    pictures = page.all("svg")
    assert len(pictures) >= 4
    assert all(picture.get("role") == "img" for picture in pictures)
    assert all(picture.get("aria-label") or picture.get("aria-labelledby") for picture in pictures)
    figures = re.findall(r"<figure.*?</figure>", text, re.DOTALL)
    assert figures
    assert all("<table" in figure for figure in figures)


def test_each_table_has_a_caption_and_headed_columns(page: Page, text: str) -> None:
    assert len(page.all("table")) == len(page.all("caption")) == len(page.all("thead"))
    assert all(attributes.get("scope") in ("col", "row", "rowgroup") for attributes in page.all("th"))


def test_nothing_is_fetched_from_anywhere(page: Page, text: str) -> None:
    assert [tag for tag, _ in page.tags if tag in ("link", "img", "iframe", "object", "embed", "base", "video")] == []
    for tag, attributes in page.tags:
        assert "src" not in attributes, tag
        assert not any(name.startswith("on") for name in attributes), tag
        assert "style" not in attributes, tag
    assert "url(" not in page.words["style"]
    assert "@import" not in page.words["style"]
    assert not re.search("fetch|XMLHttp|WebSocket|import|eval|innerHTML", page.words["script"])


def test_links_lead_to_the_page_itself_or_openly_to_a_source(page: Page) -> None:
    outward = [link for link in page.all("a") if not (link["href"] or "").startswith("#")]
    assert outward
    for link in outward:
        assert (link["href"] or "").startswith(("http://", "https://"))
        assert link["rel"] == "noopener noreferrer"


def test_the_policy_forbids_all_but_the_script_and_style_that_are_in_the_page(page: Page) -> None:
    (policy,) = [meta["content"] for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
    assert policy is not None
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(page.words[tag].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_every_claim_is_there_with_quote_and_outcome(page: Page, sample: Workspace) -> None:
    listed = {int(row["data-n"] or 0): row["data-outcome"] for row in page.all("tr") if "data-n" in row}
    rows = workflow.claims(sample, limit=None).rows
    assert listed == {row.number: row.outcome.value if row.outcome else "unresolved" for row in rows}
    assert len(page.all("blockquote")) == len(rows)


def test_the_counts_on_the_page_are_those_of_the_scores(text: str, sample: Workspace) -> None:
    counts = workflow.score(sample).overall.counts
    shown = dict(re.findall(r'<span class="chip [a-z]+">([a-z ]+)</span></th><td class="num">(\d+)</td>', text))
    assert int(shown["true"]) == counts.true
    assert int(shown["false"]) + int(shown["false by silence"]) == counts.false


def test_the_same_database_gives_the_same_bytes(sample: Workspace, sample_report: Path, tmp_path: Path) -> None:
    write_report(sample, tmp_path / "again.html")
    assert (tmp_path / "again.html").read_bytes() == sample_report.read_bytes()
    for name in ("one.md", "two.md"):
        write_report(sample, tmp_path / name)
    assert (tmp_path / "one.md").read_bytes() == (tmp_path / "two.md").read_bytes()


def test_a_copy_of_the_database_elsewhere_gives_the_same_bytes(
    sample_database: Path, sample_report: Path, tmp_path: Path
) -> None:
    shutil.copy(sample_database, tmp_path / "copy.db")
    with Workspace.open(str(tmp_path / "copy.db"), must_exist=True) as workspace:
        write_report(workspace, tmp_path / "copy.html")
    assert (tmp_path / "copy.html").read_bytes() == sample_report.read_bytes()


def test_the_page_names_the_day_by_which_claims_were_decided_and_no_other(text: str) -> None:
    assert "Held against what had happened by 30 June 2020." in text


def test_a_filter_is_said_on_the_page_and_kept_to(sample: Workspace, tmp_path: Path) -> None:
    where = ClaimFilter(forecaster="Marlowe Finch")
    n = write_report(sample, tmp_path / "one.html", where=where)
    text = (tmp_path / "one.html").read_text("utf-8")
    assert n == workflow.claims(sample, where).total
    assert "by Marlowe Finch" in text
    assert set(re.findall('data-who="([^"]*)"', text)) == {"Marlowe Finch"}


def test_a_database_without_claims_gives_a_page_that_says_so(empty: Workspace, tmp_path: Path) -> None:
    for name in ("empty.html", "empty.md"):
        assert write_report(empty, tmp_path / name) == 0
    text = (tmp_path / "empty.html").read_text("utf-8")
    assert Page(text).open == []
    assert "No forecasts here." in text
    assert "None" not in re.sub("<(script|style).*?</(script|style)>", "", text, flags=re.DOTALL)
    assert "nan" not in text.split("<main>")[1].split("<script>")[0].lower().split()


def test_another_ending_and_a_place_that_is_not_there_are_refused(sample: Workspace, tmp_path: Path) -> None:
    with pytest.raises(BadArgumentError, match=r"\.html or \.md"):
        write_report(sample, tmp_path / "report.pdf")
    with pytest.raises(BadArgumentError, match="cannot be written"):
        write_report(sample, tmp_path / "nowhere" / "report.html")


def test_the_page_is_built_of_these_parts(page: Page) -> None:
    parts = [attributes["id"] for tag, attributes in page.tags if tag == "section"]
    assert parts == ["outcomes", "calibration", "words", "forecasters", "deadlines", "figures", "claims"]
