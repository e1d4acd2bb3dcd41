"""The filter language: what a typed filter means."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.workflow.views import ClaimFilter, Status
from tui.filters import FIELDS, FilterError, complete, day_range, parse, terms, with_term

MEANINGS = [
    ("", ClaimFilter()),
    ("idle words", ClaimFilter(text="idle words")),
    ('forecaster:"Joe Doe"', ClaimFilter(forecaster="Joe Doe")),
    ("by:Ada", ClaimFilter(forecaster="Ada")),
    ("forecaster:none", ClaimFilter(forecaster="")),
    ('forecaster:""', ClaimFilter(forecaster="")),
    ("outcome:false,true", ClaimFilter(outcomes=("false", "true"))),
    ("outcome:none", ClaimFilter(outcomes=("none",))),
    ("status:needs-judgement", ClaimFilter(statuses=(Status.NEEDS_JUDGEMENT,))),
    ("window:2018-05..2018-07", ClaimFilter(window_from=date(2018, 5, 1), window_to=date(2018, 7, 31))),
    ("window:2018", ClaimFilter(window_from=date(2018, 1, 1), window_to=date(2018, 12, 31))),
    ("window:2018-12", ClaimFilter(window_from=date(2018, 12, 1), window_to=date(2018, 12, 31))),
    ("window:..2018-02", ClaimFilter(window_to=date(2018, 2, 28))),
    ("written:2018-05-03..", ClaimFilter(written_from=date(2018, 5, 3))),
    ("chance:60..80", ClaimFilter(probability_from=0.6, probability_to=0.8)),
    ("chance:0.6..80%", ClaimFilter(probability_from=0.6, probability_to=0.8)),
    ("chance:1%", ClaimFilter(probability_from=0.01, probability_to=0.01)),
    ("hedge:will kind:event rest", ClaimFilter(hedge="will", kinds=("event",), text="rest")),
    ("wish:no silent:yes", ClaimFilter(wishes=False, by_silence=True)),
    ("number:3,5", ClaimFilter(numbers=(3, 5))),
    ('"a quoted phrase', ClaimFilter(text="a quoted phrase")),
]


@pytest.mark.parametrize(("text", "meaning"), MEANINGS, ids=[text or "nothing" for text, _ in MEANINGS])
def test_a_filter_text_means_a_filter(text: str, meaning: ClaimFilter) -> None:
    assert parse(text) == meaning


@pytest.mark.parametrize(
    ("text", "at"),
    [("colour:red", 0), ("outcome:maybe", 0), ("x window:soon", 2), ("window:2018-13", 0), ("chance:many", 0),
     ("chance:250%", 0), ("number:twelve", 0), ("outcome:", 0), ("wish:perhaps", 0), ("window:2018-02-30", 0)],
)  # fmt: skip
def test_a_term_without_meaning_is_refused_at_its_place(text: str, at: int) -> None:
    with pytest.raises(FilterError) as refused:
        parse(text)
    assert refused.value.at == at


@given(st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_is_a_filter_or_refused(text: str) -> None:
    with suppress(FilterError):
        assert isinstance(parse(text), ClaimFilter)


@given(st.text(max_size=40), st.integers(0, 40))
@settings(max_examples=200, deadline=None)
def test_completing_never_loses_what_stands_elsewhere(text: str, cursor: int) -> None:
    cursor = min(cursor, len(text))
    found = complete(text, cursor, lambda column: ["Ada Byron", "Bram"])
    assert 0 <= found.start <= found.end <= len(text)
    for index in range(len(found.candidates)):
        done = found.apply(text, index)
        assert done.startswith(text[: found.start])
        assert done.endswith(text[found.end :])


def test_completion_knows_fields_values_and_names() -> None:
    values = {"forecaster": ["Ada Byron", "Bram"]}
    known = lambda column: values.get(column, [])  # noqa: E731
    assert complete("outc", 4, known).candidates == ("outcome:",)
    assert complete("outcome:f", 9, known).candidates == ("outcome:false",)
    assert complete("outcome:true,fa", 15, known).candidates == ("outcome:true,false",)
    assert complete("forecaster:by", 13, known).candidates == ('forecaster:"Ada Byron"',)
    assert complete("", 0, known).candidates == tuple(f"{name}:" for name in FIELDS)
    assert complete("nosuch:x", 8, known).candidates == ()


def test_a_term_replaces_one_of_the_same_field() -> None:
    assert with_term("words outcome:true", "outcome", "false") == "words outcome:false"
    assert with_term("by:Ada", "forecaster", "Joe Doe") == 'forecaster:"Joe Doe"'


def test_a_megabyte_of_filter_is_read_in_one_pass() -> None:
    assert len(terms("a" * 1_000_000)) == 1
    assert len(terms("a " * 100_000)) == 100_000


def test_a_range_of_days_may_be_open() -> None:
    assert day_range("2018..") == (date(2018, 1, 1), None)
