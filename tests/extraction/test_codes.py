"""Escape sequences and field codes are nobody's words: they name no target, and what was said around them is read."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.comments import read_text
from claimtrack.extraction import Extractor
from claimtrack.text.codes import without_codes

CODED = [
    ("\x1b]8;;http://x.example/fallen\x07Varnholm\x1b]8;;\x07 will fall before July 2024.", "Varnholm"),
    ("\x1b]0;The dam will break by May 2024\x07The bridge will open by June 2024.", "bridge"),
    ("\x1b[31mThe tower\x1b[0m will close in May 2024.", "tower"),
    ("\x9b1mThe ferry\x9b0m will stop in May 2024.", "ferry"),
    ('{ HYPERLINK "http://x.example/a b" } The mayor will resign by June 2024.', "mayor"),
    ('HYPERLINK "http://x.example/" \\t "_blank"The governor will resign by June 2024.', "governor"),
    ('The HYPERLINK \\l "part" council will lose the vote by June 2024.', "council"),
    ('\x13 HYPERLINK "http://x.example/q" \x14The senator\x15 will resign by June 2024.', "senator"),
    ("{ PAGEREF _Toc1234 \\h } The treasurer will resign by June 2024.", "treasurer"),
]


@pytest.mark.parametrize(("text", "target"), CODED)
def test_codes_are_no_words_of_a_claim(text: str, target: str) -> None:
    (page,) = read_text(text, source="-", published=date(2024, 4, 1)).pages
    (claim,) = Extractor().read_page(page).claims
    assert claim.target == target
    assert claim.quote == claim.span.of(page.text), "the quote is what stands there"
    assert "will" in claim.quote


@pytest.mark.parametrize("text", [text for text, _ in CODED])
def test_what_is_left_stands_where_it_stood(text: str) -> None:
    plain = without_codes(text)
    assert len(plain) == len(text)
    assert all(there in (" ", here) for here, there in zip(text, plain, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "A hyperlink to the page will be added by June.",
        'The button "HYPERLINK" will go by June.',
        "HYPERLINK will be the name of the band.",
        "{ the set } will grow by June.",
        "PAGEREF: see below.",
        "Line one\nline two\tand a tab",
    ],
)
def test_words_that_only_look_like_codes_stay(text: str) -> None:
    assert without_codes(text) == text
