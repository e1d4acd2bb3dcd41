"""Answers that leave their verb to the sentence before."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.claims import Claim, Comment, Page
from claimtrack.extraction import Extractor
from claimtrack.text.spans import Span

EXTRACTOR = Extractor(None)


def ellipses(text: str) -> list[Claim]:
    page = Page("test", text, (Comment(0, Span(0, len(text)), written=date(2020, 3, 10)),))
    return [claim for claim in EXTRACTOR.read_page(page).claims if claim.rule == "ellipsis"]


@pytest.mark.parametrize(
    ("text", "quote", "target", "polarity", "latest"),
    [
        ("Will the north fall too? It will, by July.", "It will, by July", "north", "affirmed", date(2020, 7, 31)),
        ("Will the north fall too? It won't.", "It won't", "north", "negated", None),
        ("Is the bridge ever going to open? No, it won't.", "No, it won't", "bridge", "negated", None),
        ("You say the mayor will resign. He won't.", "He won't", "mayor", "negated", None),
        (
            "Do you think they sell the club? They will, in June.",
            "They will, in June",
            "club",
            "affirmed",
            date(2020, 6, 30),
        ),
        ("Kanter says he runs again. He won't.", "He won't", "Kanter", "negated", None),
        ("Does anyone believe she'll resign? I don't.", "I don't", "she", "negated", None),
        ("Will the board sack him? No. It is too early.", "Will the board sack him? No", "board", "negated", None),
        (
            "Is the bridge going to open? Probably not.",
            "Is the bridge going to open? Probably not",
            "bridge",
            "negated",
            None,
        ),
        ("Will it rain? Yes!", "Will it rain? Yes", "it", "affirmed", None),
    ],
)
def test_the_answer_takes_up_what_was_asked_or_said(text, quote, target, polarity, latest):
    (claim,) = ellipses(text)

    assert (claim.quote, claim.target, claim.polarity.value, claim.window.latest) == (quote, target, polarity, latest)
    assert claim.span.of(text) == claim.quote


@pytest.mark.parametrize(
    "text",
    [
        "Did he pay? He didn't.",
        "Do you like it? I don't.",
        "Does it rain there? It does.",
        "He has a boat. I don't.",
        "Will they ever learn, they won't ask me.",
        "It won't.",
        "The door is red. It isn't.",
        "Will you come on Friday? I will.",
    ],
)
def test_what_takes_up_no_forecast_is_left_alone(text):
    assert ellipses(text) == []
