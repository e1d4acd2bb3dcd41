"""Comments that are one statement with its chance: all the ways to write it, and what only looks like it."""

from datetime import date

import pytest

from claimtrack.claims import Claim, Comment, Page, ProbabilityBasis, Role
from claimtrack.extraction.engine import Extractor
from claimtrack.extraction.lists import edges
from claimtrack.extraction.lists.stated import percents_of
from claimtrack.text.spans import Span

EXTRACTOR = Extractor()


def claims_of(text: str) -> list[Claim]:
    comment = Comment(0, Span(0, len(text)), author="Ada", role=Role.COMMENT)
    return list(EXTRACTOR.read_page(Page("c.txt", text, (comment,), published=date(2024, 3, 1))).claims)


READ = [
    ("My prediction: Harrow win the cup, 60%", 0.6),
    ("Harrow win the cup? 60%.", 0.6),
    ("Harrow win the cup? Maybe 60%.", 0.6),
    ("60% Harrow win the cup", 0.6),
    ("Harrow win the cup (60%)", 0.6),
    ("Harrow win the cup: 60%", 0.6),
    ("Harrow win the cup - 60 %", 0.6),
    ("Harrow win the cup, p=0.6", 0.6),
    ("p = 0.6 that Harrow win the cup", 0.6),
    ("I'd put it at 0.6 that Harrow win the cup", 0.6),
    ("I'd say 6 in 10 that Harrow win the cup", 0.6),
    ("One in five that Harrow win the cup", 0.2),
    ("1 in a million that Harrow win the cup", 1e-6),
    ("It's a coin flip whether Harrow win the cup", 0.5),
    ("It's 50/50 that Harrow win the cup", 0.5),
    ("80-20 that Harrow win the cup", 0.8),
    ("Harrow win the cup, 3 to 1 on", 0.75),
    ("Harrow win the cup: >99%", 0.99),
    (">99% chance Harrow win the cup", 0.99),
    ("Harrow win the cup, 60-70%", 0.65),
    ("There's a 1/4 chance Harrow win the cup", 0.25),
    ("sixty percent chance Harrow win the cup", 0.6),
    ("I'm about 90% that Harrow win the cup", 0.9),
]


@pytest.mark.parametrize(("text", "chance"), READ)
def test_a_statement_with_its_chance_is_read_without_it(text: str, chance: float) -> None:
    (claim,) = claims_of(text)
    assert claim.statement == "Harrow win the cup"
    assert claim.probability == pytest.approx(chance)
    assert claim.probability_basis is ProbabilityBasis.STATED


@pytest.mark.parametrize(
    ("text", "chance"),
    [
        ("The ferry will sink by June. 80% confidence.", 0.8),
        ("The ferry will sink by June. Confidence: 80%", 0.8),
        ("The ferry will sink by June, I'd say 80%.", 0.8),
        ("The ferry will sink by June with 80% probability", 0.8),
        ("Will the ferry sink by June? I'd say 20%.", 0.2),
        ("the ferry sinks by Friday 90%", 0.9),
    ],
)
def test_a_chance_behind_its_sentence_belongs_to_it(text: str, chance: float) -> None:
    (claim,) = claims_of(text)
    assert claim.probability == pytest.approx(chance)
    assert claim.window.latest is not None
    assert "%" not in claim.statement


@pytest.mark.parametrize(
    "text",
    [
        "I agree 100%",
        "100% agree with this",
        "You are right, 100%",
        "This. 100%",
        "True, 100%",
        "Harrow won 8 out of 10",
        "Harrow got 40%, Pell had 30%",
        "The tax was 20%",
        "Turnout: 60%",
        "60% of the town voted",
        "Prices rose by 12%",
        "50% off all shoes",
        "It's 50/50",
        "> Harrow win the cup: 60%",
        "Do they win? No idea.",
        "Confidence: 80%",
        "The score was 2-1",
        "Fat: 10%\nSugar: 25%",
        "He hits .285 and runs",
        "They gave 110%",
        "95% CI",
    ],
)
def test_a_number_that_is_no_chance_makes_no_claim(text: str) -> None:
    assert claims_of(text) == []


def test_two_statements_make_two_claims() -> None:
    told = [(claim.statement, claim.probability) for claim in claims_of("Harrow win the cup? 60%.\nPell go down? 30%.")]
    assert told == [("Harrow win the cup", 0.6), ("Pell go down", 0.3)]


@pytest.mark.parametrize("text", [*(text for text, _ in READ), "Harrow win the cup 60% (me 50%)", "Harrow win 40%"])
@pytest.mark.parametrize("marked", [True, False])
def test_a_firm_reading_of_a_line_goes_before_all_loose_ones(text: str, marked: bool) -> None:
    percents = percents_of(text, decimals=True)
    readings = [edge for edge in edges._readings(text, percents, marked=marked, found=None) if edge is not None]
    told = [edges._behind_hedge(text, edge) for edge in readings]
    kept = [edge for edge in told if edges.is_proposition(text[edge.start : edge.end])]

    best = sorted(kept, key=lambda edge: not edge.is_firm)
    assert edges.edge_of(text, marked=marked, decimals=True) == (best[0] if best else None)
