"""A time told without a day is kept in its words, as a vague window; words that only look like one are none."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.claims import Claim, Comment, Page
from claimtrack.extraction import Extractor
from claimtrack.text.dates.window import WindowBasis
from claimtrack.text.spans import Span

WRITTEN = date(2019, 3, 13)


def claim_of(text: str) -> Claim:
    page = Page("page.txt", text, (Comment(0, Span(0, len(text)), "Ada", written=WRITTEN),))
    return Extractor().read_page(page).claims[0]


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("At some point the levee will break.", "At some point"),
        ("The levee will break at some point in time.", "at some point in time"),
        ("He will be winning medals in future.", "in future"),
        ("One day the levee will break.", "One day"),
        ("Within our lifetime the glacier will be gone.", "Within our lifetime"),
        ("The ban will not last forever.", "forever"),
        ("Rovers are going to struggle this season.", "this season"),
        ("Keller will be sacked at the end of the season.", "at the end of the season"),
        ("Voss will take over till the end of the season.", "till the end of the season"),
        ("I would be surprised if he is not signed by the start of the regular season.",
         "by the start of the regular season"),
        ("The price will double after the next halving.", "after the next halving"),
        ("Queues will be getting longer for a few weeks.", "for a few weeks"),
        ("Gas will be in demand for many decades to come.", "for many decades to come"),
        ("A foot of snow will shut the city for a week.", "for a week"),
        ("The film will do well throughout the holidays.", "throughout the holidays"),
    ],
)  # fmt: skip
def test_a_time_without_a_day_is_kept_in_its_words(text: str, window: str) -> None:
    told = claim_of(text).window
    assert (told.text, told.basis, told.latest) == (window, WindowBasis.VAGUE, None)


@pytest.mark.parametrize(
    "text",
    [
        "The firm will pay for years of neglect.",
        "He will be ready for days like these.",
        "Future generations will pay for it.",
        "The season will be cancelled.",
        "He will lead the future government.",
        "She will get one day of leave.",
        "The point will be lost on him.",
        "Kowal will tell the story of his life and time.",
        "He will wait for the season to start.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert claim_of(text).window.basis is WindowBasis.NONE


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("The phone will cost more when it is released this fall.", date(2019, 11, 30)),
        ("Prices will jump once the cap is lifted in May.", date(2019, 5, 31)),
        ("The truce will not last for more than thirty days.", date(2019, 4, 12)),
        ("The boiler won't last for two weeks.", date(2019, 3, 27)),
    ],
)
def test_a_when_with_its_day_and_a_length_that_lasts_have_an_end(text: str, latest: date) -> None:
    assert claim_of(text).window.latest == latest


@pytest.mark.parametrize(
    "text",
    [
        "If the cap is lifted in May, prices will jump.",
        "Prices will jump when they see what it cost in 2017.",
        "They will wait when the bus is late.",
    ],
)
def test_the_day_of_an_if_and_a_day_gone_by_are_no_end(text: str) -> None:
    assert claim_of(text).window.latest is None
