"""An event that is told of a level needs an amount."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.claims import Comment, Page
from claimtrack.domains import load_domain
from claimtrack.extraction import Extractor
from claimtrack.text.spans import Span

EXTRACTOR = Extractor(load_domain("markets"))


def event_of(text: str) -> str | None:
    page = Page("page.txt", text, (Comment(0, Span(0, len(text)), "Ada", written=date(2024, 1, 8)),))
    return EXTRACTOR.read_page(page).claims[0].event_type


@pytest.mark.parametrize(
    "text",
    ["Bitcoin will hit 100k by December.", "Gold will top 2,500 this year.", "Sales will double by 2030."],
)
def test_a_level_is_reached_where_an_amount_is_named(text: str):
    assert event_of(text) == "reaches"


@pytest.mark.parametrize(
    "text",
    [
        "This whole quarantine will be over by June.",
        "The assembly isn't going to do that before 2027.",
        "The bill will pass.",
        "The team will hit the road in three weeks.",
    ],
)
def test_no_level_is_reached_without_an_amount(text: str):
    assert event_of(text) is None


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The bank will drop interest rates under pressure.", False),
        ("His support for the rising will rally a lot of support.", False),
        ("Bitcoin will drop sharply next month.", True),
        ("Bitcoin will drop next month.", True),
        ("Bitcoin will fall 20% by May.", True),
        ("Gold will rise and fall again.", True),
        ("Prices will climb higher.", True),
    ],
)
def test_what_is_done_to_a_thing_is_no_move_of_its_own(text: str, event: bool) -> None:
    assert (event_of(text) in {"rises", "falls"}) is event


def test_why_rates_are_raised_is_not_what_is_raised() -> None:
    page = Page("p.txt", text := "The Fed is going to raise interest rates to control inflation.",
                (Comment(0, Span(0, len(text)), "Ada", written=date(2024, 1, 8)),))  # fmt: skip
    assert "inflation" not in (EXTRACTOR.read_page(page).claims[0].target or "")
