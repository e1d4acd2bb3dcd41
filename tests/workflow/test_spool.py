"""Pages and readings that wait on disk, and files of records of any length."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

import pytest

from claimtrack.claims import Comment, Page
from claimtrack.errors import Problem
from claimtrack.extraction import Extractor
from claimtrack.text.spans import Span
from claimtrack.workflow import spool
from claimtrack.workflow.reading import read_pages
from claimtrack.workflow.sources import Sources


def page_of(text: str, source: str = "page") -> Page:
    return Page(source, text, (Comment(0, Span(0, len(text)), author="Kim"),))


@pytest.mark.parametrize("in_memory", [1, 1 << 20], ids=["on disk", "in memory"])
def test_pages_come_back_in_order_as_often_as_asked(monkeypatch, in_memory):
    monkeypatch.setattr(spool, "_IN_MEMORY", in_memory)
    pages = [page_of("The ferry sinks.", "a"), page_of("Tromsø – 5 °C\n\n" * 50, "b"), page_of("x", "c")]

    with spool.opened_pages() as kept:
        for page in pages[:2]:
            kept.add(page)
        assert list(kept) == pages[:2]
        kept.add(pages[2])
        assert (list(kept), list(kept), len(kept)) == (pages, pages, 3)
        assert pages[1] in kept
        assert page_of("other") not in kept


def test_readings_come_back_whole_and_by_page():
    page, other = page_of("The ferry will sink in May 2031, 70% sure. I hope so."), page_of("Nothing.", "other")
    reading = Extractor().read_page(page)
    problem = Problem("other", "could not be read")
    assert reading.claims

    with spool.opened_readings() as readings:
        readings.add(page, ("none", reading))
        readings.add(other, problem)
        assert readings.of(page) == ("none", reading)
        assert readings.of(other) == problem
        assert readings.of(page_of("Nothing else.", "other")) is None


def test_of_two_pages_with_one_name_the_second_is_named_by_its_text():
    sources = Sources()
    first, again, second = page_of("One."), page_of("One."), page_of("Two.")

    named = [sources.named(page) for page in (first, again, second, second)]

    assert [page and page.source for page in named] == ["page", None, f"page~{second.digest[:6]}", None]
    assert len(sources.problems) == 2


def test_a_long_file_of_records_is_taken_in_without_being_held(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(spool, "_IN_MEMORY", 1)
    path = tmp_path / "comments.jsonl"
    with path.open("w") as file:
        for number in range(1500):
            file.write(
                json.dumps({"id": f"c{number}", "text": f"Comment {number}. " * 300, "time": 1_600_000_000}) + "\n"
            )

    steps: list[tuple[str, int, int | None]] = []
    tracemalloc.start()
    try:
        with spool.opened_pages() as pages:
            problems = read_pages(pages, [path], progress=lambda *step: steps.append(step))
            peak = tracemalloc.get_traced_memory()[1]
            taken = sum(1 for _ in pages)
    finally:
        tracemalloc.stop()

    assert (taken, problems) == (1500, ())
    assert path.stat().st_size > 6_000_000
    assert peak < 2_500_000
    assert ("pages taken in", 1000, None) in steps
