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


MORE_POSTS = [
    (
        "Forecasts for 2024:\n\n1. The mayor steps down again\n2. Harrow lose in the final\n"
        "3. Tin ends the year below 5000\n4. A hard frost closes the Ems pass for a week\n5. Nobody notices",
        ["The mayor steps down again", "Harrow lose", "Tin ends the year", "A hard frost closes", "Nobody notices"],
    ),
    (
        "1) The bell is repaired\n2) Copper crosses 9000\n3) Keller will stay\n\n"
        "Those are my guesses for 2024 and I will be back to count.",
        ["The bell is repaired", "Copper crosses 9000", "Keller will stay"],
    ),
    (
        "Our ten surprises for 2024\n\n1.) The krona gains a tenth.\n\n \n\n2.) Wheat falls below $4.\n\n \n\n"
        "3.) The lira is pegged again.",
        ["The krona gains", "Wheat falls", "The lira is pegged"],
    ),
    (
        "A few predictions of our club for 2024:\n• Velo buys Harrow\n• The tram strike goes on\n"
        "Rents in the old town fall\nThe ferry line goes broke\n• No new bridge",
        ["Velo buys", "The tram strike goes on", "Rents in the old town fall", "The ferry line goes", "No new bridge"],
    ),
    (
        "What are your predictions for 2024?\n\n1. Two banks merge as rates stay high.\n\n2. The web breaks apart.\n\n"
        "3. Layoffs go on in the valley.",
        ["Two banks merge", "The web breaks apart", "Layoffs go on"],
    ),
    (
        "2024 predictions\n\nTwo banks merge\nThe toll is scrapped\nThe king abdicates",
        ["Two banks merge", "The toll is scrapped", "The king abdicates"],
    ),
    (
        "My forecasts for 2024:\n🔮 The lake freezes over\n🎈 A balloon crosses the ocean\n★★ The tower stays unsold",
        ["The lake freezes over", "A balloon crosses", "The tower stays unsold"],
    ),
]


@pytest.mark.parametrize(("text", "items"), MORE_POSTS)
def test_every_item_takes_the_year_of_its_list(text: str, items: list[str]) -> None:
    claims = claims_of(text)

    assert len(claims) == len(items), [claim.quote for claim in claims]
    for claim, words in zip(claims, items, strict=True):
        assert words in claim.quote
        assert "\n" not in claim.quote
        assert claim.window.latest == date(2024, 12, 31)


def test_a_year_at_the_top_of_running_text_holds_for_all_of_it() -> None:
    text = (
        "My 2024 forecast. The mayor will step down. Harrow will sell Weber in June, and the bridge will stay closed."
    )

    mayor, weber, bridge = claims_of(text)

    assert mayor.window.latest == bridge.window.latest == date(2024, 12, 31)
    assert weber.window.latest == date(2024, 6, 30)


def test_an_item_under_none_of_these_is_no_forecast() -> None:
    text = (
        "This will happen in 2024:\n- the mayor quits\n- the toll is scrapped\n\nAnd none of these:\n- a cure for flu"
    )

    assert [claim.quote for claim in claims_of(text) if "cure" in claim.quote] == []


@pytest.mark.parametrize(
    ("item", "latest"),
    [
        ("1. By 2026, half of all shops will be closed.", date(2026, 12, 31)),
        ("2) By June, the mayor will be gone.", date(2024, 6, 30)),
        ("#3 In May, the toll will be scrapped.", date(2024, 5, 31)),
    ],
)
def test_the_day_before_the_comma_of_a_numbered_item_is_its_window(item: str, latest: date) -> None:
    (claim,) = claims_of(item)

    assert claim.window.latest == latest


def test_a_day_that_a_quantity_is_compared_with_is_no_deadline() -> None:
    text = (
        "Odds for 2024\n1. Rents are higher than on January 2: 60%\n2. Fuel costs less than it did in 2023: 30%\n"
        "3. The tram opens no later than June: 80%"
    )

    assert [claim.window.latest for claim in claims_of(text)] == [
        date(2024, 12, 31), date(2024, 12, 31), date(2024, 6, 30)
    ]  # fmt: skip


def test_words_may_follow_a_chance_without_a_stop() -> None:
    text = (
        "My yearly predictions, by 1 January 2025.\n\nI will move: 90% Planning on doing it in May.\n\n"
        "I travel to Oslo: 10% My friend was there and liked it.\n\nI buy a car: 95% I have been to the dealer."
    )

    assert [(claim.statement, claim.probability) for claim in claims_of(text)] == [
        ("I will move", 0.9), ("I travel to Oslo", 0.1), ("I buy a car", 0.95)
    ]  # fmt: skip


def test_a_chance_below_its_numbered_item_is_the_items() -> None:
    text = (
        "My numbers for 2024.\n\n1. The tram opens in May\n\n \n\n40%\n\nIt is late already.\n\n"
        "2. The mayor steps down\n\n \n\n15%\n\nNot a chance, really.\n\n3. Rents fall\n\n \n\n25%\n\nWho knows."
    )

    assert [(claim.statement, claim.probability) for claim in claims_of(text)] == [
        ("The tram opens in May", 0.4), ("The mayor steps down", 0.15), ("Rents fall", 0.25)
    ]  # fmt: skip
