"""The quick look before the patterns of chances misses none that they would find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.extraction.lists.edges import edge_of
from claimtrack.extraction.tokens import fold
from claimtrack.text.chances import find_chances, may_state_chance, patterns
from claimtrack.text.chances.stated import _COUNTED, READERS, _counts, _spells_out, readers_for

NUMBERS = ["7", "10", "50", "60", "100", "0.6", ".4", "1", "fifty", "seven", "ten", "one", "two", "a", "two thirds"]
JOINTS = [" ", " in ", " to ", "-to-", "/", "-", " – ", ":", " out of ", " of ", " times out of ", " chances in ", "\n"]
SIGNS = ["%", " %", "％", " percent", " per cent", " per-cent", "pct", " perc", " procent", "&#37;", ""]
WORDS = [
    " chance that ", " sure ", " shot", " on", " against", " probability", "odds of ", "p=", "me: ", "mine ", "I say ",
    " market: ", "coin flip", "even money", "no chance", "toss-up", "evens", "The ferry sinks", ": ", " (", ")", ", ",
    ". ", "Leeds win", "I'd say ", "put it at ", " likely",
]  # fmt: skip


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from([*NUMBERS, *JOINTS, *SIGNS, *WORDS]), max_size=9).map("".join))
def test_what_is_passed_over_states_no_chance(text: str) -> None:
    if not may_state_chance(fold(text)):
        assert find_chances(text) == []
        assert edge_of(text, marked=False, decimals=True) is None


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from([*NUMBERS, *JOINTS, *SIGNS, *WORDS]), max_size=9).map("".join))
def test_a_form_that_is_passed_over_is_not_there(text: str) -> None:
    passed_over = set(READERS) - set(readers_for(text))

    assert [reader.__name__ for reader in passed_over if list(reader(text))] == []


SPELT_OUT = re.compile(
    r"[ -]per[ -]?cent\b|\bpercent\b|fifty ?[/ -] ?(?:fifty|\d)|\d ?[/ -] ?fifty|"
    r"(?:half|third|quarter|fourth|fifth|sixth|tenth)s?[ -](?:chance|probab|likel|odds|sure)|"
    r"coin[ -]?(?:flip|toss)|(?:flip|toss) of (?:a|the) coin|toss[ -]?up|even[ -](?:money|odds|chances?)|evens|"
    r"(?:zero|no|0|not a) (?:chance|probab|possib)"
)
HALVES = ["half", "a third", "tenths", "coin", "even", "odds", "no", "not a", "0", "zero", "chance", "likely", "fifty"]


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from([*HALVES, " ", "-", " per", " cent", "percent"]), max_size=7).map("".join))
def test_a_chance_in_words_is_seen_by_its_stems(text: str) -> None:
    assert _spells_out(text) is (SPELT_OUT.search(text) is not None)


COUNTS = ["one", "Ten", "ninety", " times", " chances", " in", "-to-", " out of", " one's", "é", "_", " ", "2", "bone"]


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(COUNTS), max_size=7).map("".join).map(str.lower))
def test_numbers_that_count_are_seen_word_by_word(text: str) -> None:
    assert _counts(text) is (_COUNTED.search(text) is not None)


def test_every_number_that_is_counted_begins_where_one_may() -> None:
    assert [word for word in patterns.UNITS if re.match(patterns._BEGINS, word) is None] == []


@pytest.mark.parametrize(
    "text", ["", "The ferry sinks", "In 2018 the ferry sank", "5 people, 3 dogs", "one in the bush", "a day in 2020"]
)
def test_what_needs_no_closer_look(text: str) -> None:
    assert may_state_chance(text.lower()) is (text == "one in the bush")
