"""One list, its chances written in many ways: every item is found with its number, however that stands."""

from collections.abc import Callable
from datetime import date

import pytest

from claimtrack.claims import Claim, Comment, Page, ProbabilityBasis
from claimtrack.extraction.engine import Extractor
from claimtrack.extraction.lists.pairs import pair_of
from claimtrack.text.spans import Span

EXTRACTOR = Extractor()
ITEMS = (("The mayor steps down", 70), ("Harrow win the cup", 20), ("Rents in Oslo double", 90), ("No ferry sinks", 40))
WAYS: dict[str, Callable[[str, int], str]] = {
    "a decimal in brackets before": lambda item, n: f"({n / 100}) {item}",
    "at sign": lambda item, n: f"{item} @ {n}%",
    "in words": lambda item, n: f"{item}: { {70: 'seventy', 20: 'twenty', 90: 'ninety', 40: 'forty'}[n] } percent",
    "odds before": lambda item, n: f"{n // 10}:{10 - n // 10} that {item}",
    "shares before": lambda item, n: f"{n}/{100 - n} {item}",
    "shares behind": lambda item, n: f"{item}: {n}/{100 - n}",
    "between double strokes": lambda item, n: f"{item} // {n}% // 61%",
    "a label before": lambda item, n: f"Probability {n}%: {item}",
    "with probability": lambda item, n: f"With probability {n / 100}, {item}",
    "a scenario": lambda item, n: f"Scenario ({n}%): {item}",
    "judged behind an arrow": lambda item, n: f"{item}  {n}%  -> YES (just)",
}


def claims_of(text: str) -> list[Claim]:
    comment = Comment(0, Span(0, len(text)), author="Ada")
    return list(EXTRACTOR.read_page(Page("c.txt", text, (comment,), published=date(2024, 1, 3))).claims)


def check(text: str) -> None:
    claims = claims_of(text)
    assert [claim.probability for claim in claims] == [pytest.approx(n / 100) for _, n in ITEMS]
    for claim, (item, _) in zip(claims, ITEMS, strict=True):
        assert claim.statement == item
        assert claim.probability_basis is ProbabilityBasis.STATED
        assert claim.quote == claim.span.of(text)


@pytest.mark.parametrize("marker", ["", "- ", "{}. "])
@pytest.mark.parametrize("way", WAYS)
def test_a_chance_is_read_however_it_is_written(way: str, marker: str) -> None:
    lines = [marker.format(k) + WAYS[way](item, n) for k, (item, n) in enumerate(ITEMS, 1)]
    check("My predictions for 2024\n\n" + "\n".join(lines))


@pytest.mark.parametrize("form", ["{} ({})", "{} [{}]", "{}: {}", "{} -- {}"])
def test_bare_numbers_are_chances_where_the_post_says_so(form: str) -> None:
    lines = [f"{k}. {form.format(item, n)}" for k, (item, n) in enumerate(ITEMS, 1)]
    check("My predictions for 2024. The number behind each is my confidence.\n\n" + "\n".join(lines))


@pytest.mark.parametrize("form", ["{} ({})", "{}: {}"])
def test_bare_numbers_are_none_where_nothing_says_so(form: str) -> None:
    text = "My predictions for 2024\n\n" + "\n".join(form.format(item, n) for item, n in ITEMS)
    assert not any(claim.probability_basis is ProbabilityBasis.STATED for claim in claims_of(text))


@pytest.mark.parametrize(
    "line",
    ["Harrow win 3:1", "The vote ends 12-11", "24/7 shops open", "5-4 on the day", "Stay: 52-48", "Alder sails: 7/3"],
)
def test_scores_and_times_are_no_shares(line: str) -> None:
    assert pair_of(line) is None
