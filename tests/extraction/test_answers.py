"""Short answers to a forecast."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.claims import Claim, Comment, Page, Polarity
from claimtrack.extraction import Extractor
from claimtrack.text.spans import Span


def answer(said: str, answered: str) -> tuple[Claim, ...]:
    text = f"{said}\n{answered}"
    split = len(said) + 1
    comments = (
        Comment(0, Span(0, split), "Ada", written=date(2020, 3, 10)),
        Comment(1, Span(split, len(text)), "Bo", written=date(2020, 3, 11)),
    )
    claims = Extractor(None).read_page(Page("page", text, comments)).claims
    return tuple(claim for claim in claims if claim.comment == 1)


@pytest.mark.parametrize(
    "words",
    [
        "That won't happen.",
        "nope, no chance.",
        "not a chance",
        "never gonna happen",
        "I doubt it",
        "It will never happen!",
    ],
)
def test_a_denial_takes_up_the_forecast_it_answers(words):
    (claim,) = answer("Kowal will resign by May.", words)

    assert claim.polarity is Polarity.NEGATED
    assert claim.target == "Kowal"
    assert claim.window.latest == date(2020, 5, 31)
    assert claim.author == "Bo"
    assert claim.quote == words


@pytest.mark.parametrize("words", ["no chance to talk to him", "nope", "no way in from the north", "I doubt his word"])
def test_other_words_take_up_nothing(words):
    assert answer("Kowal will resign by May.", words) == ()


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("That won't happen, he has no rivals left", "That won't happen"),
        ("that will never happen because he likes it there", "that will never happen"),
        ("Nah, never gonna happen, trust me", "Nah, never gonna happen"),
    ],
)
def test_an_answer_may_give_its_reason(words, quote):
    (claim,) = answer("Kowal will resign by May.", words)

    assert (claim.quote, claim.polarity, claim.window.latest) == (quote, Polarity.NEGATED, date(2020, 5, 31))


def test_an_answer_with_a_day_of_its_own_keeps_it():
    (claim,) = answer("Kowal will resign by May.", "that won't happen until July")

    assert claim.window.latest == date(2020, 7, 31)


def test_an_answer_to_no_forecast_is_no_claim():
    assert answer("Kowal resigned in May.", "no chance") == ()
