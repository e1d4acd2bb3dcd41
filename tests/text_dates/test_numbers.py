"""Numbers as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.text.numbers import find_numbers, parse_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two", 2), ("twenty-five", 25), ("twenty five", 25), ("one hundred", 100), ("two hundred and five", 205),
        ("1,200", 1200), ("1,234,567", 1_234_567), ("2.5", 2.5), ("2.5 million", 2_500_000), ("100K", 100_000),
        ("1.2bn", 1_200_000_000), ("3 billion", 3_000_000_000), ("three thousand", 3000), ("nineteen", 19),
        ("two million five hundred thousand", 2_500_000), ("5m", 5_000_000), ("0", 0), ("zero", 0),
    ],
)  # fmt: skip
def test_a_number_has_its_value(text: str, value: float) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(
    "text", ["", "two three", "S-300", "T62", "many", "and", "1.2.3", "100 K or so", "hundreds", "-"]
)
def test_what_is_no_single_number_has_no_value(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("the S-300 and the T62 and F-16", []),
        ("more than 2,000 of 5 million", [2000, 5_000_000]),
        ("six or seven", [6, 7]),
        ("BTC at 100K, not 90k", [100_000, 90_000]),
        ("100 km in 5 m of snow", [100, 5]),
        ("one to two", [1, 2]),
    ],
)
def test_numbers_are_found_in_prose(text: str, values: list[float]) -> None:
    assert [each.value for each in find_numbers(text)] == values


@settings(max_examples=100, deadline=None)
@given(st.integers(min_value=0, max_value=10**12))
def test_digits_with_and_without_commas_mean_the_same(number: int) -> None:
    assert parse_number(str(number)) == parse_number(f"{number:,}") == number


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="0123456789.,-kmbn twohudre", max_size=60))
def test_found_numbers_are_exact_ordered_spans(text: str) -> None:
    end = 0
    for mention in find_numbers(text):
        assert end <= mention.span.start < mention.span.end <= len(text)
        end = mention.span.end
