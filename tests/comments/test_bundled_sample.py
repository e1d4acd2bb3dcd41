"""The sample that ships: in the form of real pages, with enough named people on several pages to keep score of."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from claimtrack.claims import DateBasis, Page, Role
from claimtrack.comments import PagesRead, read_manifest, read_path

REAL_PAGES = Path("/work/shared/pages")


@pytest.fixture(scope="module")
def sample() -> PagesRead:
    with as_file(files("claimtrack") / "sample") as folder:
        manifest, problems = read_manifest(folder / "pages.csv")
        assert not problems
        return read_path(folder / "pages", manifest=manifest)


def test_four_pages_are_read_without_a_problem_and_dated_by_the_manifest(sample: PagesRead) -> None:
    assert not sample.problems
    assert len(sample.pages) == 4
    assert all(page.published_basis is DateBasis.GIVEN for page in sample.pages)
    assert all(date(2018, 4, 1) <= page.published <= date(2018, 6, 30) for page in sample.pages if page.published)
    assert {page.site for page in sample.pages} == {"Levant Ledger"}


def test_at_least_fourteen_people_write_under_several_pages(sample: PagesRead) -> None:
    pages_of = Counter(
        name for page in sample.pages for name in {c.author for c in page.comments if c.role is Role.COMMENT} if name
    )
    assert len(pages_of) >= 14
    assert sum(1 for count in pages_of.values() if count >= 3) >= 14


def test_some_comments_have_no_name_and_every_page_has_an_article(sample: PagesRead) -> None:
    for page in sample.pages:
        assert page.comments[0].role is Role.ARTICLE
    assert sum(1 for page in sample.pages for c in page.comments if c.role is Role.COMMENT and not c.author) >= 10


def test_furniture_of_the_sample_stays_outside(sample: PagesRead) -> None:
    for page in sample.pages:
        said = "\n".join(page.text_of(comment) for comment in page.comments)
        for furniture in (
            "JANUARY 2026",
            "Back The Levant",
            "Tap the",
            "1,500 €",
            "Leave",
            "Reply",
            "Kitchen",
            "courtesy",
        ):
            assert furniture not in said


@pytest.mark.skipif(not REAL_PAGES.is_dir(), reason="the real pages are not on this machine")
def test_no_sentence_of_the_sample_is_taken_from_real_pages(sample: PagesRead) -> None:
    real = " ".join(path.read_text("utf-8") for path in REAL_PAGES.rglob("*.txt"))
    ours = [sentence for page in sample.pages for sentence in sentences_of(page)]
    assert not [sentence for sentence in ours if plain(sentence) in plain(real)]


def sentences_of(page: Page) -> list[str]:
    found = [s for comment in page.comments for s in re.split(r"[.!?\n]+", page.text_of(comment))]
    return [sentence for sentence in found if len(sentence.split()) >= 4]


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
