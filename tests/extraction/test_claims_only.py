"""Without near misses the same claims are read, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.claims import Comment, Page
from claimtrack.extraction import Extractor, read_pages
from claimtrack.text.spans import Span

TEXTS = (
    "The bridge will open in May. I hope they would finish it. Will it hold?",
    "> The bank will fail by June\n\nNo, it should survive. The mayor resigns first.",
    "yeah right, they will win the cup. The ferry sinks by spring",
    'He said "the dam will break next week". You should leave.',
    "The bridge opens in May. 80%",
)


def page_of(text: str) -> Page:
    return Page("page", text, (Comment(0, Span(0, len(text)), written=date(2021, 3, 1)),))


@pytest.mark.parametrize("text", TEXTS)
def test_the_same_claims_without_near_misses(text: str) -> None:
    page = page_of(text)
    whole, short = Extractor().read_page(page), Extractor(near_misses=False).read_page(page)
    assert short.claims == whole.claims
    assert short.rejections == ()


def test_some_of_these_texts_have_near_misses() -> None:
    kept = [reading.rejections for _, reading in read_pages(map(page_of, TEXTS))]
    assert sum(map(bool, kept)) >= 3


@pytest.mark.parametrize("workers", [1, 2])
def test_a_stream_without_near_misses(workers: int) -> None:
    found = [reading for _, reading in read_pages(map(page_of, TEXTS), workers=workers, near_misses=False)]
    assert [len(reading.claims) > 0 for reading in found] == [
        len(Extractor().read_page(page_of(text)).claims) > 0 for text in TEXTS
    ]
    assert all(reading.rejections == () for reading in found)
