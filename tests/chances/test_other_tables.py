"""Words of chance read by a table of one's choice: the chance changes, the word as written stays."""

from datetime import date

import pytest

from claimtrack.claims import Claim, Comment, Page, ProbabilityBasis, Role
from claimtrack.errors import BadArgumentError
from claimtrack.extraction.engine import Extractor
from claimtrack.extraction.rereading import reread
from claimtrack.text.spans import Span

EXTRACTOR = Extractor()


def claim_of(text: str, table: str) -> Claim:
    comment = Comment(0, Span(0, len(text)), author="Ada", role=Role.COMMENT)
    page = Page("c.txt", text, (comment,), published=date(2024, 3, 1))
    (claim,) = reread(EXTRACTOR.read_page(page), table).claims
    return claim


@pytest.mark.parametrize(
    ("text", "table", "chance"),
    [
        ("Harrow will probably win the cup", "survey", 0.7),
        ("Harrow will probably win the cup", "kent", 0.75),
        ("Harrow will probably win the cup", "ICD-203", 0.675),
        ("Harrow will probably win the cup", "ipcc", 0.83),
        ("Harrow will win the cup", "survey", 0.976),
        ("Harrow will win the cup", "kent", 0.9975),
        ("It is unlikely that Harrow will win the cup", "ipcc", 0.835),
    ],
)
def test_a_word_is_worth_what_the_table_says(text: str, table: str, chance: float) -> None:
    surveyed, claim = claim_of(text, "survey"), claim_of(text, table)
    assert claim.probability == pytest.approx(chance)
    assert claim.hedge == surveyed.hedge
    (told,) = [step.reading for step in claim.derivation if step.field == "probability"]
    assert told.startswith(f"{chance:.0%}")


def test_a_stated_number_is_nobodys_to_read() -> None:
    claim = claim_of("70% chance that Harrow win the cup", "kent")
    assert claim.probability == 0.7
    assert claim.probability_basis is ProbabilityBasis.STATED


def test_an_unknown_table_is_refused() -> None:
    with pytest.raises(BadArgumentError):
        claim_of("Harrow will win the cup", "tarot")
