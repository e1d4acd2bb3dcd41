"""Words that another comment of the page wrote first."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.claims import Claim, Comment, Kind, Page
from claimtrack.extraction import echoes
from claimtrack.extraction.echoes import EarlierQuotes, EarlierWords, Echoes
from claimtrack.text.spans import Span

TOLD = "The harbour will be closed by June 2021"


def page_of(*said: tuple[str | None, str]) -> Page:
    comments, at = [], 0
    for index, (author, text) in enumerate(said):
        comments.append(Comment(index, Span(at, at + len(text)), author))
        at += len(text) + 1
    return Page("page", "\n".join(text for _, text in said), tuple(comments))


@pytest.mark.parametrize(
    ("first", "again"),
    [(("Ada", TOLD), ("Bo", TOLD)), (("Ada", f"So: {TOLD}, I say"), ("Bo", TOLD)), ((None, TOLD), (None, TOLD))],
)
def test_the_words_of_another_are_repeated(first, again):
    page = page_of(first, again)

    assert Echoes(page).repeats(page.comments[1], TOLD)


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (("Ada", TOLD), ("Ada", TOLD)),
        (("Ada", TOLD), ("Bo", "It closes")),
        (("Ada", TOLD.upper()), ("Bo", TOLD)),
        (("Ada", f"{TOLD}7"), ("Bo", TOLD)),
        (("Ada", f"Bre{TOLD}"), ("Bo", TOLD)),
    ],
    ids=["own", "short", "shouted", "other-year", "other-word"],
)
def test_other_words_are_no_repetition(first, again):
    page = page_of(first, again)

    assert not Echoes(page).repeats(page.comments[1], again[1])


def test_words_outside_of_every_comment_are_nobodys():
    page = page_of(("Ada", TOLD), ("Bo", TOLD))
    moved = Page(page.source, page.text, (Comment(1, page.comments[1].span, "Bo"),))

    assert not Echoes(moved).repeats(moved.comments[0], TOLD)


WORDS = st.lists(st.sampled_from(["a", "b", "ab", " ", " ", ".", "\n"]), max_size=60).map("".join)


@given(text=WORDS, begin=st.integers(0, 60), length=st.integers(1, 20), end=st.integers(0, 80))
@pytest.mark.parametrize("scans", [0, 3, 500])
def test_the_index_finds_what_a_search_finds(scans, text, begin, length, end):
    words = text[begin : begin + length]
    if not re.search(r"\w", words):
        return
    head, tail = (r"(?<!\w)" if words[0].isalnum() else ""), (r"(?!\w)" if words[-1].isalnum() else "")
    wanted = [
        m.start() for m in re.finditer(f"(?={head}{re.escape(words)}{tail})", text) if m.start() + len(words) <= end
    ]
    earlier = EarlierWords(text)
    earlier._asked = echoes._FEW - scans

    for _ in range(5):
        assert earlier.first(words, min(end, len(text))) == (wanted[0] if wanted else -1)


class Counted(str):
    """A text that counts the characters searched."""

    scanned = 0

    def find(self, words: str, start: int, end: int) -> int:  # type: ignore[override]
        place = super().find(words, start, end)
        Counted.scanned += (end if place < 0 else place) - start
        return place


def lines_of(act: Callable[[], None]) -> int:
    """Lines of the module that run while `act` does."""
    lines = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal lines
        if frame.f_code.co_filename != echoes.__file__:
            return None
        lines += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        act()
    finally:
        sys.settrace(before)
    return lines


def told(count: int) -> list[str]:
    """As many forecasts, no two alike."""
    return [f"{'ABCDEFGH'[k % 8]}{k // 8} will beat {k % 11} of the others in {2020 + k % 7}." for k in range(count)]


def work(count: int) -> tuple[int, int]:
    """Characters searched and lines run until each of `count` comments is known to repeat nobody."""
    comments = told(count)
    earlier = EarlierWords(Counted("\n".join(comments)))
    Counted.scanned = 0

    def read() -> None:
        at = 0
        for words in comments:
            assert earlier.first(words, at) == -1
            at += len(words) + 1

    return lines_of(read), Counted.scanned


def test_twice_the_comments_are_twice_the_work():
    lines, scanned = work(2_000)
    lines_twice, scanned_twice = work(4_000)

    assert scanned_twice == scanned
    assert lines_twice < 2.3 * lines


def claim(quote: str, index: int = 0) -> Claim:
    return Claim("page", Span(0, len(quote)), quote, quote, Kind.EVENT, None, "will", comment=index)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"{TOLD}. Nonsense", 0),
        (f'He says "{TOLD}" and means it', 0),
        (f"> {TOLD.replace(' ', '  ')}\nNo.", 0),
        (f"{TOLD} and {TOLD} indeed", 1),
        (f"Bre{TOLD}", None),
        (TOLD.upper(), None),
        (TOLD[:-1], None),
        ("", None),
    ],
)
def test_the_last_forecast_that_is_quoted_is_meant(text, number):
    quotes = EarlierQuotes()
    groups = [[claim(f"{TOLD}.", 0)], [claim(f"{TOLD} indeed", 1)], [claim("It closes", 2)], [claim(text, 3)]]
    for index, group in enumerate(groups):
        quotes.add(index, group)

    assert quotes.last_in(text, 3) == ([] if number is None else groups[number])


def test_twice_the_forecasts_are_twice_the_work_of_finding_those_quoted():
    def answers(count: int) -> Callable[[], None]:
        def read() -> None:
            quotes = EarlierQuotes()
            for index, words in enumerate(told(count)):
                assert quotes.last_in(words, index) == []
                quotes.add(index, [claim(words, index)])

        return read

    assert lines_of(answers(1_000)) < 2.3 * lines_of(answers(500))
