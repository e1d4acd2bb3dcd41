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
        ("Leeds are unlikely to win in May.", Polarity.NEGATED, 0.8),
        ("Leeds are highly unlikely to win in May.", Polarity.NEGATED, 0.95),
        ("Leeds are not likely to win in May.", Polarity.NEGATED, 0.8),
        ("It is unlikely that Leeds will win in May.", Polarity.NEGATED, 0.8),
        ("It is unlikely that Leeds will not win in May.", Polarity.AFFIRMED, 0.8),
        ("It is not unlikely that Leeds will win in May.", Polarity.AFFIRMED, 0.75),
        ("I doubt that Leeds won't win in May.", Polarity.AFFIRMED, 0.8),
        ("A deal this year looks unlikely.", Polarity.NEGATED, 0.8),
        ("That makes a strike in May very unlikely.", Polarity.NEGATED, 0.9),
        ("No way I see Leeds winning in May.", Polarity.NEGATED, 0.98),
        ("It will be impossible to hold the bridge by May.", Polarity.AFFIRMED, 0.976),
        ("By 2040 it will be possible to grow rice here.", Polarity.AFFIRMED, 0.976),
        ("It is possible that Leeds will win in May.", Polarity.AFFIRMED, 0.4),
        ("Leeds have little chance of winning in May.", Polarity.NEGATED, 0.9),
    ],
)
def test_a_chance_is_that_of_the_statement_as_made(text: str, polarity: Polarity, probability: float) -> None:
    claim = _only_claim(text)
    assert (claim.polarity, claim.probability) == (polarity, probability)


@pytest.mark.parametrize("text", ["The next phone will cost more than $900.", "The next train will stop at Leeds."])
def test_the_next_of_a_kind_is_no_order(text: str) -> None:
    assert _only_claim(text).rank is None
    assert "next" in (_only_claim(text).target or "")


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("It does not sound like Leeds will put up a fight.", Polarity.NEGATED),
        ("It doesn't seem like Leeds will win.", Polarity.NEGATED),
        ("It sounds like Leeds will win.", Polarity.AFFIRMED),
        ("I wouldn't be surprised to see Leeds winning in May.", Polarity.AFFIRMED),
        ("I can't see Leeds winning in May.", Polarity.NEGATED),
        ("Leeds will not only win in May but in June.", Polarity.AFFIRMED),
        ("Leeds will have absolutely zero impact.", Polarity.NEGATED),
        ("We'll see no net change in the north.", Polarity.NEGATED),
        ("I doubt we will see frost this year.", Polarity.NEGATED),
        ("There's no reason to expect Leeds to win in May.", Polarity.NEGATED),
        ("They will have no choice but to sell the mill.", Polarity.AFFIRMED),
        ("Leeds will win no less than 20 seats.", Polarity.AFFIRMED),
        ("It's wishful thinking that prices will fall.", Polarity.NEGATED),
        ("I find it hard to believe the garrison will be able to hold out.", Polarity.NEGATED),
        ("By Friday the storm will have not weakened much.", Polarity.NEGATED),
    ],
)
def test_what_denies_is_heard_before_behind_and_inside_the_clause(text: str, polarity: Polarity) -> None:
    assert _only_claim(text).polarity is polarity
