""" "No chance" both denies and is sure of it; "0%" of a denial stays what was written."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.claims import Claim, Comment, DateBasis, Page, Polarity
from claimtrack.extraction import Extractor
from claimtrack.text.spans import Span


def _only_claim(text: str) -> Claim:
    comment = Comment(0, Span(0, len(text)), "Ada")
    page = Page("a.txt", text, (comment,), published=date(2024, 1, 5), published_basis=DateBasis.GIVEN)
    (claim,) = Extractor(None).read_page(page).claims
    return claim


@pytest.mark.parametrize(
    ("text", "polarity", "probability"),
    [
        ("No chance the Jets win the division.", Polarity.NEGATED, 1.0),
        ("There is a 0% chance that the bill will pass in May.", Polarity.AFFIRMED, 0.0),
    ],
)
def test_a_chance_is_that_of_the_statement_as_made(text: str, polarity: Polarity, probability: float) -> None:
    claim = _only_claim(text)
    assert (claim.polarity, claim.probability) == (polarity, probability)


@pytest.mark.parametrize("text", ["The next phone will cost more than $900.", "The next train will stop at Leeds."])
def test_the_next_of_a_kind_is_no_order(text: str) -> None:
    assert _only_claim(text).rank is None
    assert "next" in (_only_claim(text).target or "")
