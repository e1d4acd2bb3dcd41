""" "A or B" is one claim of which one is enough; an "or" inside a phrase joins nothing."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.claims import Claim, Comment, Page, Polarity
from claimtrack.domains import load_domain
from claimtrack.extraction import Extractor
from claimtrack.text.spans import Span

EXTRACTORS = {name: Extractor(load_domain(name) if name else None) for name in ("", "syria-2018", "elections")}


def read(text: str, domain: str = "") -> tuple[Claim, ...]:
    page = Page("test", text, (Comment(0, Span(0, len(text)), written=date(2018, 3, 10)),))
    return EXTRACTORS[domain].read_page(page).claims


@pytest.mark.parametrize(
    ("domain", "text", "about"),
    [
        ("", "Ferris or Kowal will resign this year", "Ferris or Kowal"),
        ("", "Either Ferris or Kowal will win the election in 2020.", "Ferris or Kowal"),
        ("", "Ajax, Twente or Breda will win the league this season", "Ajax or Twente or Breda"),
        ("", "Ajax or Twente or Breda will win the league this season", "Ajax or Twente or Breda"),
        ("", "They will relegate Villa or Burnley this year", "Villa or Burnley"),
        ("", "70% that Apple or Google buys the company by 2021", "Apple or Google"),
        ("", "Ferris or his deputy will resign this year", "Ferris or his deputy"),
        ("", "A flood or a fire will close the mill this year", "flood or fire"),
        ("syria-2018", "Idlib or Daraa will be liberated this year", "Idlib or Daraa Governorate"),
        ("syria-2018", "They will take Hajin or Baghouz by May", "Hajin or Baghouz"),
        ("syria-2018", "They will liberate Rastan, Idlib or Daraa in July", "Rastan or Idlib or Daraa Governorate"),
        ("syria-2018", "I think Yarmouk or Rastan is next", "Yarmouk Camp or Rastan"),
        ("elections", "either Clinton or Sanders will win", "Clinton or Sanders"),
        ("elections", "Trump or Cruz will win Iowa", "Trump or Cruz"),
    ],
)  # fmt: skip
def test_alternatives_are_one_claim(domain: str, text: str, about: str) -> None:
    (claim,) = read(text, domain)
    first, *others = about.split(" or ")

    assert (claim.about, claim.target, claim.alternatives) == (about, first, tuple(others))
    assert (claim.polarity, claim.group if claim.rank is None else None) == (Polarity.AFFIRMED, None)
    assert set(about.lower().split()) - set(claim.statement.lower().split()) <= {"a"}


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Ferris and Kowal will resign this year", ["Ferris", "Kowal"]),
        ("Neither Ferris nor Kowal will resign this year", ["Ferris", "Kowal"]),
        ("Ferris or Kowal won't resign this year", ["Ferris", "Kowal"]),
        ("They will not relegate Villa or Burnley this year", ["Villa", "Burnley"]),
        ("Two or three ministers will resign by May", ["Two or three ministers"]),
        ("2 or 3 ministers will resign by May", ["2 or 3 ministers"]),
        ("One or both of them will resign this year", ["One or both of them"]),
        ("Sooner or later the bridge will collapse", ["bridge"]),
        ("War or no war, the bridge will open this year", ["bridge"]),
        ("Rain or shine, the bridge will open tomorrow", ["bridge"]),
        ("Ready or not, the bridge will open tomorrow", ["bridge"]),
        ("Whether Ferris likes it or not, the bridge will open in May", ["bridge"]),
        ("The bridge will open this or next year", ["bridge"]),
        ("The bridge will open this week or next", ["bridge"]),
        ("The bridge will more or less be finished by May", ["bridge"]),
        ("The bridge will open in a week or two", ["bridge"]),
        ("The bridge will open in a month or so", ["bridge"]),
        ("For better or worse Ferris will win", ["Ferris"]),
        ("Ferris will resign or be fired this year", ["Ferris"]),
    ],
)
def test_what_is_no_alternative_is_not_read_as_one(text: str, targets: list[str]) -> None:
    found = read(text)

    assert [claim.target for claim in found] == targets
    assert not any(claim.alternatives for claim in found)


def test_an_alternative_behind_an_and_stands_beside_what_is_sure() -> None:
    assert [claim.about for claim in read("Ferris and Kowal or Lind will resign this year")] == [
        "Ferris", "Kowal or Lind",
    ]  # fmt: skip


def test_they_are_all_of_the_alternatives() -> None:
    first, *later = read("Ferris or Kowal will resign this year. They will win nothing by 2021.")

    assert first.about == "Ferris or Kowal"
    assert {claim.target for claim in later} <= {"Ferris", "Kowal", "they"}
