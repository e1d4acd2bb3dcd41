"""What the packs that ship make of sentences: target, kind of event, actor; and sentences that name no such event."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from claimtrack.claims import Claim, Comment, Page
from claimtrack.domains import available_domains, load_domain
from claimtrack.extraction import Extractor
from claimtrack.text.spans import Span

TABLES = Path(__file__).with_name("readings")
EXTRACTORS = {name: Extractor(load_domain(name)) for name in available_domains()}


def rows() -> Iterator[tuple[str, str, str, str, str]]:
    for path in sorted(TABLES.glob("*.psv")):
        for line in path.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                text, target, event_type, actor = (part.strip() for part in line.split("|"))
                yield path.stem, text, target, event_type, actor


def read(domain: str, text: str) -> tuple[Claim, ...]:
    page = Page("test", text, (Comment(0, Span(0, len(text)), written=date(2018, 4, 25)),))
    return EXTRACTORS[domain].read_page(page).claims


ROWS = list(rows())


@pytest.mark.parametrize("row", [row for row in ROWS if row[3]], ids=lambda row: f"{row[0]}: {row[1]}")
def test_a_sentence_names_its_event(row: tuple[str, str, str, str, str]) -> None:
    domain, text, target, event_types, actor = row
    claims = read(domain, text)
    assert claims, "nothing was read"
    fitting = [claim for claim in claims if claim.event_type in event_types.split(";")]
    assert fitting, [claim.event_type for claim in claims]
    if target != "-":
        assert {claim.target for claim in fitting} & set(target.split(";"))
    if actor:
        assert actor in [claim.actor for claim in fitting]


@pytest.mark.parametrize("row", [row for row in ROWS if not row[3]], ids=lambda row: f"{row[0]}: {row[1]}")
def test_a_sentence_of_another_kind_gets_no_event_type(row: tuple[str, str, str, str, str]) -> None:
    domain, text, *_ = row
    assert [claim.event_type for claim in read(domain, text) if claim.event_type] == []


@pytest.mark.parametrize("domain", available_domains())
def test_every_pack_has_a_table(domain: str) -> None:
    assert any(row[0] == domain for row in ROWS)
