"""The quick search for cues by literals finds what the pattern of all cues finds."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimtrack.claims import Comment, Page
from claimtrack.extraction import Extractor, cues, holds_cue
from claimtrack.extraction.cue_starts import STARTS
from claimtrack.extraction.cue_table import CUES, HEADLINE_VERBS
from claimtrack.extraction.tokens import fold
from claimtrack.text.spans import Span

WORDS = [
    *CUES,
    *STARTS,
    *HEADLINE_VERBS,
    "surprised",
    "numbered",
    "wins",
    "election",
    "i think",
    "labour day",
]
BEHIND = [
    "2030", "20", "1", "5 games", "may ", "may", "jan", "the end", "the end of the year", "the 3rd", "the fourth ",
    "a few", "a week", "monday", "spring", "christmas", "'24", "q3", "eoy", "this year", "next", "then", "mid",
    "tomorrow",
    "the coming", "coming", "two ", "another ", "the elections", "the near", "labor day", "memorial",
    "$5", "€5", "£5",
    "50%", "% chance", "% sure", "%", "1)", "/10 that", "/50 for", "-10 that", "0-30 chance", ":", " - ", "\n", ".",
    "!",
    "he wins", "wins", "'ll", "'d", "n't", "1:", "= b", ": a", "of the summer", "to ", "goes to", "for years",
    "by", "me",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from([*WORDS, *BEHIND, " ", "  ", ", ", "x", "’ll", "é", "0"]), max_size=14).flatmap(
    lambda parts: st.sampled_from([" ".join(parts), "".join(parts)])
)


def worth_reading(low: str, found: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Without each "to" that opens no headline: these are dropped whoever finds them."""
    return [(place, word) for place, word in found if word != "to" or cues._opens(low, place)]


def by_the_pattern(low: str) -> list[tuple[int, str]]:
    return worth_reading(low, [(match.start(), match[0]) for match in cues._every_cue().finditer(low)])


@settings(max_examples=1500, deadline=None)
@given(TEXTS)
@example("n't")
@example("' ll won't")
def test_the_literals_find_what_the_pattern_finds(text: str) -> None:
    low = fold(text)
    assert worth_reading(low, cues._FIND(low)) == by_the_pattern(low)


@pytest.mark.parametrize("cue", sorted(CUES))
def test_each_cue_is_found_by_one_of_the_literals(cue: str) -> None:
    assert any(cue.startswith(literal) or literal.startswith(cue) for literal in cues._literals())


@pytest.mark.parametrize("text", ["n't", "N'T", "I n't will n't", "n't n't n't", "'t", "n’t will", "will n't."])
def test_a_lone_contraction_breaks_nothing(text: str) -> None:
    reading = Extractor().read_page(Page("page", text, (Comment(0, Span(0, len(text))),)))
    assert reading.claims == ()


@pytest.mark.parametrize("text", ["", "n't", "A fine day in the harbour", "we came and we went", "byway within reach"])
def test_texts_without_a_cue(text: str) -> None:
    assert not holds_cue(text)
