"""The looks that stand before the patterns of lists pass over nothing that these would find."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.extraction.lists import announced, review_words, reviews, stated
from claimtrack.extraction.lists.forms import PERCENT
from claimtrack.extraction.lists.preparing import on_lines

SIGNS = [
    "%",
    " %",
    "％",
    " percent",
    "PER CENT",
    " per-cent",
    "pct",
    " Pct",
    "100",
    "0.5",
    "7",
    "-",
    " to ",
    ", ",
    "and",
]
REVIEWS = [
    "Last ",
    "year",
    "12 months",
    " ago",
    "back in ",
    "2019",
    "20",
    "19",
    "my ",
    "calls",
    "picks",
    "old ",
    "new ",
    "the ",
    "guesses",
    "ones",
    "expect",
    " for ",
    "on to ",
    "as ",
    "odds",
    "next season",
    "looking ahead",
    "what's next",
    "predictions",
    " of ",
    "prophecy",
    "graded",
    "said ",
    "how did ",
]
HEADS = ["Prediction", "s", "FORECAST", "s", "prophecy", "prognostication", "what ", "2031 ", "will ", "may ", "happen",
         "s next", "in store", "bring", "the coming year ", " model", "I predict "]  # fmt: skip
ITEMS = ["1. ", "2) ", "• ", "▪ ", "A wins", "60%", " percent", ". ", ") ", " ", "B loses", "5%.", "\n"]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(SIGNS), max_size=9).map("".join))
def test_every_percentage_bears_a_sign(text: str) -> None:
    assert stated._bears_a_sign(text) or PERCENT.search(text) is None


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(SIGNS), max_size=9).map("".join))
def test_numbers_are_in_a_row_only_where_a_row_is(text: str) -> None:
    for match in PERCENT.finditer(text):
        rows = [row.span() for row in stated._ROW.finditer(text)]
        inside = any(start <= match.start("low") < end for start, end in rows)
        assert stated._is_enumerated(text, match) is inside


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(HEADS), max_size=5).map("".join))
def test_every_line_that_announces_holds_a_stem(text: str) -> None:
    assert announced._ANNOUNCES.search(text) is None or any(stem in text.lower() for stem in announced._STEMS)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(ITEMS), max_size=12).map("".join))
def test_items_get_lines_of_their_own_only_by_their_marks(text: str) -> None:
    assert len(on_lines(text)) == len(text)
    assert on_lines(text) == text or re.search(r"[.)] |[•▪]\s|%|percent", text)


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(REVIEWS), max_size=6).map("".join))
def test_every_head_of_a_review_or_of_new_predictions_holds_a_stem(text: str) -> None:
    told = (review_words.PREDICTIONS, review_words.MADE_BEFORE, review_words.OLD, review_words.NEW)

    assert any(stem in text.lower() for stem in reviews._HEAD_STEMS) or not any(one.search(text) for one in told)


CLOSINGS = [
    "The port falls",
    " — ",
    " - ",
    " -- ",
    "(",
    ")",
    "[",
    "]",
    "60%",
    "6 %",
    "True",
    "wrong",
    "yes",
    "FALSE",
    "✓",
    ".",
]


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from([*CLOSINGS, " ", "\t", "score: 3/4", ", "]), max_size=8).map("".join))
def test_an_item_is_closed_only_where_its_closing_begins(text: str) -> None:
    everywhere = re.compile(review_words.CLOSED.pattern.removeprefix(review_words._CLOSES), re.I).search(text)
    found = review_words.CLOSED.search(text)

    assert (found and found.span()) == (everywhere and everywhere.span())


OUTCOMES = (
    *("right", "Incorrect", "true", "false", "hit", "missed", "nailed this", "came true", "did not happen", "happened"),
    *("didn't come true", "mostly wrong", "half a point", "partial", "partial credit", "not quite", "not even close"),
    *("not so much", "not exactly", "not really", "inconclusive", "failed", "fail", "miss", "bust", "yes", "YEP"),
    *("yeah", "no", "nope", "nah", "pass", "passed", "ouch", "unclear", "undecided", "TBD", "ambiguous", "unresolved"),
    *("well", "oops", "perhaps", "score: 3/4", "scores 7 of 10", "scores 1 out of 9", "[RIGHT]", "✓"),
)
BEHIND = st.text(" .!*_…)]\t", max_size=6)


@settings(max_examples=600, deadline=None)
@given(
    st.sampled_from(OUTCOMES),
    st.sampled_from([": ", " - ", ", ", "; ", "! ", "=", "."]),
    st.text(" .!*_…)]\t", max_size=6),
)
def test_an_item_with_its_outcome_behind_it_is_looked_at(outcome: str, joint: str, behind: str) -> None:
    line = f"The port falls{joint}{outcome}{behind}"

    assert review_words.may_be_closed(line) or review_words.CLOSED.search(line) is None


def test_most_lines_need_no_look_for_an_outcome() -> None:
    assert not review_words.may_be_closed("The port falls before the first snow.")
