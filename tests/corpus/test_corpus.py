"""The corpus of examples, collected as tests: the developed part one by one, the held part as two rates."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from claimtrack.claims import Claim, Comment, Page
from claimtrack.extraction import Extractor
from claimtrack.text.spans import Span

HERE = Path(__file__).parent
EXTRACTOR = Extractor(None)
KNOWN_MISSES = frozenset((HERE / "known_misses.txt").read_text(encoding="utf-8").splitlines())
"""Sentences of the developed part that are read wrongly so far; a fix makes its test fail until it is taken out."""


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="|", quoting=csv.QUOTE_NONE))


def claims_of(text: str) -> tuple[Claim, ...]:
    text = text.replace("\\n", "\n")
    page = Page("corpus", text, (Comment(0, Span(0, len(text)), written=date(2020, 3, 10)),))
    return EXTRACTOR.read_page(page).claims


def marked(name: str) -> list[object]:
    return [
        pytest.param(
            row, id=row["text"][:60], marks=[pytest.mark.xfail(strict=True)] if row["text"] in KNOWN_MISSES else []
        )
        for row in rows(name)
    ]


@pytest.mark.parametrize("row", marked("claims_developed.psv"))
def test_a_forecast_of_the_corpus_is_read(row):
    claims = claims_of(row["text"])

    assert claims
    if row["latest"]:
        assert row["latest"] in {str(claim.window.latest) for claim in claims}
    if row["polarity"]:
        assert row["polarity"] in {claim.polarity.value for claim in claims}


@pytest.mark.parametrize("row", marked("non_claims_developed.psv"))
def test_what_is_no_forecast_is_left_alone(row):
    assert claims_of(row["text"]) == ()


def test_most_held_forecasts_are_read():
    held = rows("claims_held.psv")

    assert sum(bool(claims_of(row["text"])) for row in held) / len(held) >= 0.8


def test_nearly_all_held_non_forecasts_are_left_alone():
    held = rows("non_claims_held.psv")

    assert sum(not claims_of(row["text"]) for row in held) / len(held) >= 0.95


def test_spans_are_exact():
    for row in rows("claims_developed.psv"):
        text = row["text"].replace("\\n", "\n")
        for claim in claims_of(row["text"]):
            assert claim.span.of(text) == claim.quote
            for step in claim.derivation:
                assert step.span.of(text) == step.cue


def test_the_same_text_is_always_read_the_same_way():
    for row in rows("claims_developed.psv")[:40]:
        assert claims_of(row["text"]) == claims_of(row["text"])
