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
        ("Coal will be burnt for many decades to come.", "for many decades to come"),
        ("A foot of snow will shut the city for a week.", "for a week"),
        ("The film will do well throughout the holidays.", "throughout the holidays"),
        ("I don't think Kowal survives the season.", "the season"),
        ("In the end, the town will be destroyed.", "In the end"),
        ("The index will be higher come yearend.", "come yearend"),
        ("Voss will be in trouble during the next Parliament.", "during the next Parliament"),
        ("She will lead the party right up to the general election.", "up to the general election"),
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


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("Chances are in a month and a half, the board will vote.", "in a month and a half"),
        ("Bet on the Danes not quitting the E.U. this year.", "this year"),
        ("Rovers will win the cup this year, being one of the best teams of the past few years.", "this year"),
        ("The vote will take place before then, probably toward the end of 2020.", "toward the end of 2020"),
        ("We will not see a decision on so many charges until next week.", "until next week"),
        ("He will get in so much trouble by May.", "by May"),
        ("She will lose in tomorrow's election.", "in tomorrow"),
        ("They want it all back but eventually, some compromise will be made.", "eventually"),
        ("The city will be encircled within a week or 2.", "within a week or 2"),
    ],
)
def test_the_day_of_a_clause_is_found_before_its_comma_and_behind_so_many_words(text: str, window: str) -> None:
    assert claim_of(text).window.text == window


@pytest.mark.parametrize(
    "text", ["In March the council met, and it will vote.", "The council met in March, and it will vote."]
)
def test_a_day_told_of_something_else_is_not_the_clause_s(text: str) -> None:
    assert claim_of(text).window.text == ""
