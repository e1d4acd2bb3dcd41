"""A line of its own that names a time dates what stands below it, until the next such line."""

from datetime import date

import pytest

from claimtrack.claims import Claim, Comment, DateBasis, Page
from claimtrack.extraction import Extractor
from claimtrack.text.spans import Span


def claims_of(text: str) -> list[Claim]:
    comment = Comment(0, Span(0, len(text)), "Ada")
    page = Page("a.txt", text, (comment,), published=date(2018, 12, 20), published_basis=DateBasis.GIVEN)
    return list(Extractor(None).read_page(page).claims)


@pytest.mark.parametrize(
    ("head", "latest"),
    [
        ("In 2019:", date(2019, 12, 31)),
        ("By 2025:", date(2025, 12, 31)),
        ("**2020**", date(2020, 12, 31)),
        ("## Next year", date(2019, 12, 31)),
        ("__In the next five years__", date(2023, 12, 20)),
        ("Q3 2019:", date(2019, 9, 30)),
    ],
)
def test_what_stands_below_a_day_takes_it(head: str, latest: date) -> None:
    claims = claims_of(f"Some thoughts.\n\n{head}\n- The mayor will resign\n- Rents in Oslo will double\n")
    assert [claim.window.latest for claim in claims] == [latest, latest]
    assert any(step.field == "window" and step.cue in head for step in claims[0].derivation)


def test_each_takes_the_nearest_head_and_a_day_of_its_own_wins() -> None:
    text = "By 2025:\n* The harbour will be closed\n\nBy 2030:\n* The mill will burn\n* The port will open in May 2021"
    years = [claim.window.latest.year for claim in claims_of(text) if claim.window.latest]
    assert years == [2025, 2030, 2021]


@pytest.mark.parametrize(
    "head",
    [
        "20 December 2018",
        "March 2019",
        "In 2017:",
        "Here is the plan for Monday:",
        "Posted on 4 May 2019 by Ada",
        "2019 was bad:",
        "Sport:",
        "I wrote this in 2019.",
    ],
)
def test_other_lines_date_nothing(head: str) -> None:
    (claim,) = claims_of(f"{head}\nThe mayor will resign.")
    assert claim.window.latest is None
