"""Lists of predictions without chances: what stands under the line that announces them, and what only looks so."""

from datetime import date

import pytest

from claimtrack.claims import Claim, Comment, Page, Polarity, ProbabilityBasis, Role
from claimtrack.extraction.engine import Extractor
from claimtrack.text.spans import Span

EXTRACTOR = Extractor()


def claims_of(text: str) -> list[Claim]:
    comment = Comment(0, Span(0, len(text)), author="Ada", role=Role.COMMENT)
    return list(EXTRACTOR.read_page(Page("c.txt", text, (comment,), published=date(2024, 1, 3))).claims)


POSTS = [
    (
        "My predictions for 2024:\n\n1. The mayor steps down.\n2. Harrow finish outside the top six.\n"
        "3. Spain does not default.\n4. Oil trades above $60.",
        ["The mayor steps down", "Harrow finish outside", "Spain does not default", "Oil trades above $60"],
    ),
    (
        "Every year I make a few predictions. Here we go:\n\n1. Keller resigns and his party picks a woman. He has "
        "been under fire for months.\n\n2. Norway doesn't join. Everyone says it might, but the boats are many now.",
        ["Keller resigns", "Norway doesn't join"],
    ),
    (
        "Here are my predictions for this year.\n- Solar passes coal in Germany\n- House prices are flat\n"
        "- The bank raises rates twice\n- The series ends 3-1",
        ["Solar passes coal", "House prices are flat", "raises rates twice", "series ends 3-1"],
    ),
    (
        "It is time to list all my predictions for the coming year in one place, however silly they may look.\n\n"
        "1. Velo buys Harrow: they have the cash.\n\n2. The tram strike goes on: nobody wants to pay.",
        ["Velo buys Harrow", "The tram strike goes on"],
    ),
    (
        "Predictions:\nGold at 2000\nOne rate hike\nNo new prime minister",
        ["Gold at 2000", "One rate hike", "No new prime minister"],
    ),
    (
        "Fearless forecast\n\nMy forecast for the price of copper:\n\n2024: $4 - $5\n\n2025: $5 - $7\n\n2026: $6 - $9",
        ["2024: $4 - $5", "2025: $5 - $7", "2026: $6 - $9"],
    ),
    (
        "2024 Predictions\n\nWho guesses aloud is heard twice.\n\n— Ottilie Marsh\n\n• Velo buys Harrow\n"
        "• The ferry line goes broke\n",
        ["Velo buys Harrow", "The ferry line goes broke"],
    ),
    (
        "This is what the year has in store for us:\n* A volcano erupts in Iceland\n* The ferry line goes broke\n"
        "* I will finally learn to swim\n* Who knows?",
        ["A volcano erupts", "The ferry line goes broke"],
    ),
]


@pytest.mark.parametrize(("text", "items"), POSTS)
def test_every_item_is_a_forecast(text: str, items: list[str]) -> None:
    claims = claims_of(text)

    assert len(claims) == len(items), [claim.quote for claim in claims]
    for claim, words in zip(claims, items, strict=True):
        assert words in claim.quote
        assert claim.span.of(text) == claim.quote
        assert claim.probability_basis is not ProbabilityBasis.STATED


NOT_PREDICTIONS = [
    "Steps:\n1. The dealer shuffles.\n2. The player with the most points wins.",
    "My predictions from last year, and how they did:\n1. The mayor steps down. He did.\n2. Harrow finish last. No.",
    "Reviewing my 2023 predictions:\n- Oil stays above $60\n- The bank cuts rates",
    "What are your predictions for 2024?\n- The mayor\n- The cup\n- The weather",
    "Things that happened in 2023:\n- The ferry sank\n- The mayor left",
    "Some prediction methods:\n- linear regression\n- random forests\n- neural networks",
    "The prediction market has these rules:\n- Nobody trades before noon\n- The house keeps two percent",
    "Forecast and budget should be kept apart:\n- the forecast goes to the board\n- the budget goes to the teams",
]


@pytest.mark.parametrize("text", NOT_PREDICTIONS)
def test_other_lists_are_left_alone(text: str) -> None:
    assert [claim.quote for claim in claims_of(text)] == []


def test_the_day_of_the_heading_holds_for_items_without_their_own() -> None:
    text = (
        "My predictions for 2024:\n1. Keller will resign.\n2. The toll is scrapped by June.\n3. Nobody buys the club."
    )

    resigns, scrapped, club = claims_of(text)

    assert resigns.window.latest == date(2024, 12, 31)
    assert scrapped.window.latest == date(2024, 6, 30)
    assert club.window.latest == date(2024, 12, 31)
    assert club.polarity is Polarity.NEGATED


def test_a_chance_in_an_item_is_read_as_before() -> None:
    text = "Predictions for 2024\n1. The ferry sinks: 5%\n2. The captain retires: 80%\n3. The bar reopens: 55%"

    assert [claim.probability for claim in claims_of(text)] == [0.05, 0.8, 0.55]
