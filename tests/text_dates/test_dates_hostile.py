"""Laws on any text: spans are exact, ordered and apart; time grows with length and no faster."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.text.dates import DateOptions, find_windows
from claimtrack.text.dates.lexicon import MONTHS, UNITS, WEEKDAYS
from claimtrack.text.numbers import find_numbers

WRITTEN = date(2018, 4, 25)
EVERYTHING = DateOptions(every_expression=True)
WORDS = [
    *list(MONTHS)[:20],
    *list(WEEKDAYS)[:12],
    *list(UNITS)[:20],
    "in",
    "by",
    "before",
    "after",
    "the",
    "of",
    "end",
    "next",
    "last",
    "this",
    "first",
    "second",
    "two",
    "3",
    "20th",
    "2018",
    "'19",
    "1/2/2018",
    "2018-05-20",
    "-",
    "to",
    "and",
    "from",
    "between",
    "or",
    "so",
    ",",
    ".",
    "ago",
    "now",
    "Easter",
    "Ramadan",
    "Q3",
    "half",
    "a",
    "few",
    "every",
    "9999",
    "0",
    "2018-W17",
    "99999999",
    "3-5",
    "0001-01-01",
    "9999-12-31",
    "soon",
    "weekend",
    "5pm",
    "at",
    "19:00",
    "century",
    "1000",
]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join),
    st.booleans(),
    st.sampled_from([WRITTEN, None, date.max, date.min]),
)
def test_any_order_of_time_words_is_read_without_a_fault(text: str, every: bool, reference: date | None) -> None:
    options = DateOptions(every_expression=every)
    end = 0
    for mention in find_windows(text, reference=reference, options=options):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.window.text in {"", mention.span.of(text)}
        end = mention.span.end


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    for mention in find_windows(text, reference=WRITTEN, options=EVERYTHING):
        assert mention.span.of(text)
    find_numbers(text)


HOSTILE = [
    "1234567890" * 10,
    "(" * 100,
    "will " * 20,
    "in in in " * 11,
    "1/1/1/1/" * 12,
    "the end of " * 9,
    "the first week of " * 5,
    "2018-" * 20,
    "may " * 25,
    "a week after " * 8,
    "from May to " * 8,
    "1 and a half " * 8,
    "'19" * 30,
    "\n\n" * 50,
    "\n " * 50,
    "next " * 20,
    "early mid late " * 7,
    "1,1,1," * 16,
    "two hundred " * 9,
    "last last " * 10,
    "May 2 - 3, 9 - 10, " * 5,
    "http://" * 14,
    "in the not too " * 7,
    "between 9:30 and " * 6,
    "early to mid to " * 6,
    "@" * 100,
    "12:12:" * 16,
    "İ" * 100,
    "Sat. 5 May. " * 8,
    "in more than " * 8,
    "any july " * 11,
    "to be until " * 8,
    "U.S. " * 20,
]


@pytest.mark.parametrize("unit", HOSTILE, ids=lambda unit: unit[:14].strip() or "blank")
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    short, long = unit * 250, unit * 1000

    def taken(text: str) -> float:
        best = float("inf")
        for _ in range(2):
            began = time.process_time()
            find_windows(text, reference=WRITTEN, options=EVERYTHING)
            best = min(best, time.process_time() - began)
        return best

    small, large = taken(short), taken(long)
    assert large < 4 * 2.5 * max(small, 0.01)
    assert large < 10
