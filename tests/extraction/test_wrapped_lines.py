"""Text broken into lines by a mail program or an old board: a line that breaks off goes on in the next."""

import time
from datetime import date

import pytest

from claimtrack.claims import Comment, Page
from claimtrack.extraction.engine import Extractor
from claimtrack.text.sentences import sentence_spans
from claimtrack.text.spans import Span

ONE_SENTENCE = [
    "I told them that\nHarrow will go down",
    "everybody knows the\nGreens will lose",
    "he will remain as\nPM until June",
    "We see copper at more than\n$9,000 by May",
    "That is the least likely of all the outcomes that we have seen in\nMarch so far",
    "the ferry will be sold to an\n“investor” next year",
    "my sister and\nher neighbour agree",
    "The lake is going to freeze by the end of  \n  next week",
]

TWO_SENTENCES = [
    ("Teams to look out for\nHarrow will go up", "Harrow will go up"),
    ("I know what that is\nHarrow will go up", "Harrow will go up"),
    ("Kareb will fall in May\nSolina will fall in June", "Solina will fall in June"),
    ("What I would do with that\n\nThe ferry will sink", "The ferry will sink"),
    ("> they said that\nHarrow will go down", "Harrow will go down"),
    ("I never liked the\n> Harrow will go down", "> Harrow will go down"),
    ("I AM SURE OF IT AND THE\nHarrow fans will sing", "Harrow fans will sing"),
    ("The ferry stops in May\nmine does not", "mine does not"),
]


@pytest.mark.parametrize("text", ONE_SENTENCE)
def test_a_line_that_breaks_off_goes_on(text: str) -> None:
    assert sentence_spans(text) == [(0, len(text))]


@pytest.mark.parametrize(("text", "last"), TWO_SENTENCES)
def test_a_line_that_ends_is_a_sentence(text: str, last: str) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)][1:] == [last]


def test_a_forecast_over_two_lines_keeps_its_place_and_its_end() -> None:
    text = "Most of my colleagues believe that the\nGreens will remain as\npartners until 2031."
    comment = Comment(0, Span(0, len(text)), author="Ada")
    (claim,) = Extractor().read_page(Page("mail.txt", text, (comment,), published=date(2030, 3, 1))).claims
    assert claim.window.latest == date(2031, 12, 31)
    assert claim.quote == claim.span.of(text)


@pytest.mark.parametrize("unit", ["that\n", "a b of the\n", "the \n", "of\n" * 3 + "x" * 60])
def test_lines_that_break_off_take_linear_time(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    began = time.process_time()
    sentence_spans(text)
    assert time.process_time() - began < 3
