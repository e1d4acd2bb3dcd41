"""Texts made to hurt: the cost grows with the length, nothing breaks, spans stay inside the text."""

from __future__ import annotations

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.claims import Comment, Page, Reading
from claimtrack.extraction import Extractor
from claimtrack.text.sentences import sentence_spans
from claimtrack.text.spans import Span

EXTRACTOR = Extractor(None)


def read(text: str) -> Reading:
    page = Page("hostile", text, (Comment(0, Span(0, len(text)), written=date(2020, 3, 10)),))
    return EXTRACTOR.read_page(page)


PIECES = [
    "will ",
    "(((",
    "1234567890",
    "may by before next ",
    "if ",
    "and, ",
    "1) ",
    "the the ",
    "a next b then ",
    "\n1) x will ",
    "50% ",
    "I think that ",
    '"will ',
    "in 2021 ",
    "mid-",
    "will be going to be set to ",
    "\u0130will ",
    "@a said: ",
    "...",
    "' ' ",
    "no way ",
    "chance of ",
    "My prediction: ",
    "The port falls, ",
    "The port falls first. ",
    "and the bank fails then ",
    "no deal, ",
    "no port for 5 years. ",
    "Ajax 3-1, ",
    "one in ten ",
    "fifty fifty ",
    "coin flip. ",
    "60 - 70% and ",
    "n't ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_a_hundred_kilobytes_cost_no_more_than_ten_times_ten(piece):
    short, long = piece * (10_000 // len(piece)), piece * (100_000 // len(piece))
    read(short)

    def cost(text: str) -> float:
        start = time.process_time()
        read(text)
        return time.process_time() - start

    small = min(cost(short) for _ in range(2))
    assert min(cost(long) for _ in range(2)) < 30 * small + 0.2


def page_of_comments(body: str, count: int) -> Page:
    text = "\n\n".join([body] * count)
    step = len(body) + 2
    comments = (Comment(i, Span(i * step, i * step + len(body)), written=date(2020, 3, 10)) for i in range(count))
    return Page("long", text, tuple(comments))


@pytest.mark.parametrize(
    "body",
    [
        "The ferry sinks: 20%\nThe bank fails: 30%\nThe mayor resigns: 40%\n" + "Nothing else to tell here. " * 20,
        "The ferry sinks by June, 20%",
        "The port will fall in May. The mayor resigns. " + "The road opens first, then the bridge. " * 8,
    ],
    ids=["lists", "single", "company"],
)
def test_many_comments_of_one_page_cost_what_they_cost_alone(body):
    short, long = page_of_comments(body, 60), page_of_comments(body, 600)
    assert len(EXTRACTOR.read_page(short).claims) >= 60

    def cost(page: Page) -> float:
        start = time.process_time()
        EXTRACTOR.read_page(page)
        return time.process_time() - start

    small = min(cost(short) for _ in range(2))
    assert min(cost(long) for _ in range(2)) < 20 * small + 0.2


def test_a_digit_that_is_no_number_numbers_no_item():
    assert [claim.quote for claim in read("The area is 40 m\u00b2. \u00b2. The bridge will open in May.").claims] == [
        "The bridge will open in May."
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_a_list_reads_alike_wherever_it_stands_on_a_page(count):
    body = "All by 2021:\nThe ferry sinks: 20%\nThe bank fails: 30%\nThe mayor resigns: 40%"
    page = page_of_comments(body, count)

    claims = EXTRACTOR.read_page(page).claims

    assert [claim.statement for claim in claims] == ["The ferry sinks", "The bank fails", "The mayor resigns"] * count
    for claim in claims:
        assert claim.span.of(page.text) == claim.quote
        assert all(step.span.of(page.text) == step.cue for step in claim.derivation if step.cue)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *PIECES,
                "Rome ",
                "falls ",
                "it won't ",
                "\n",
                "!",
                "?",
                "> ",
                "they ",
                "’ll ",
                "never ",
                "\x1b[31m",
                "\ud800",
            ]
        ),
        max_size=30,
    ).map("".join)
)
def test_no_text_breaks_the_reading(text):
    reading = read(text)

    for found in (*reading.claims, *reading.rejections):
        assert found.span.of(text) == found.quote
        assert found.quote


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("aA .!?\n1)…\"'"), max_size=120))
def test_sentences_are_ordered_trimmed_and_lose_no_letter(text):
    spans = sentence_spans(text)

    assert all(a < b and not text[a].isspace() and not text[b - 1].isspace() for a, b in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    kept = "".join(text[a:b] for a, b in spans)
    assert sorted(kept.replace(" ", "").replace("\n", "")) == sorted(text.replace(" ", "").replace("\n", ""))
