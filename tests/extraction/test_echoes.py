"""Words that another comment of the page wrote first."""

from __future__ import annotations

import re
import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.claims import Comment, Page
from claimtrack.extraction import echoes
from claimtrack.extraction.echoes import EarlierWords, Echoes
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


def work(count: int) -> tuple[int, int]:
    """Characters searched and lines run until each of `count` comments, no two alike, is known to repeat nobody."""
    told = [
        f"{'ABCDEFGH'[k % 8]}{k // 8} will beat {k % 11} of the others in the year {2020 + k % 7}."
        for k in range(count)
    ]
    text = Counted("\n".join(told))
    earlier = EarlierWords(text)
    lines, at = 0, 0
    Counted.scanned = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal lines
        if frame.f_code.co_filename != echoes.__file__:
            return None
        lines += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        for words in told:
            assert earlier.first(words, at) == -1
            at += len(words) + 1
    finally:
        sys.settrace(before)
    return Counted.scanned, lines


def test_twice_the_comments_are_twice_the_work():
    scanned, lines = work(2_000)
    scanned_twice, lines_twice = work(4_000)

    assert scanned_twice == scanned
    assert lines_twice < 2.3 * lines
