"""What a quick look lets go is read by no rule: the looks against the rules themselves, over the whole corpus."""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from claimtrack.extraction.ellipsis import MAY_BE, may_be_elliptic
from claimtrack.extraction.rules.bare.by_place import COMPANY_SIGNS, Licence, read_bare
from claimtrack.extraction.tokens import MAX_WORDS, WORD, Sentence, fold, runs_behind, words_of
from claimtrack.text.looks import holds_digit, runs_of_letters
from claimtrack.text.sentences import behind_mark, sentence_spans

CORPUS = Path(__file__).parent.parent / "corpus"
BARE = (
    "No ETF",
    "Maybe a third nurse",
    "The port falls first",
    "Ferris by four",
    "The islands in June",
    "Ajax v Breda",
)
"""Sentences that are forecasts in company, without a figure."""


def sentences() -> list[Sentence]:
    texts = [*BARE]
    for path in sorted(CORPUS.glob("*.psv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, delimiter="|", quoting=csv.QUOTE_NONE)
            texts += [row["text"].replace("\\n", "\n") for row in rows]
    return [
        Sentence(text, begin, end, fold(text), date(2020, 3, 10))
        for text in texts
        for begin, end in sentence_spans(text, 0, len(text))
    ]


def test_every_sentence_read_in_company_bears_a_sign_of_it():
    read = [s for s in sentences() if any(read_bare(s, [], each) for each in (Licence.COMPANY, Licence.ROUND))]
    plain = [s for s in read if s.low.isascii() and not holds_digit(s.low)]

    assert len(plain) > 40
    assert [s.low for s in plain if COMPANY_SIGNS.isdisjoint(runs_of_letters(s.low))] == []


def test_most_sentences_of_talk_bear_none():
    talk = ("That is a shame.", "Bread is dear there", "The chart looks odd to me", "Lawyers are all alike")

    assert all(COMPANY_SIGNS.isdisjoint(runs_of_letters(text.lower())) for text in talk)


def test_a_word_is_found_behind_its_contractions():
    assert runs_behind(frozenset({"going"})) >= {b"going", b"gonna"}
    assert b"may" in runs_behind(frozenset({"maybe"}))
    assert runs_behind(frozenset({"1st", "q3"})) == frozenset()


@given(st.text("abst m.,'-%$12_é²\u00a0\n!?/:", max_size=40))
def test_words_found_without_the_pattern_are_those_of_the_pattern(text: str):
    assert words_of(text) == WORD.findall(text)


def test_words_of_the_corpus_are_those_of_the_pattern():
    assert [s.low for s in sentences() if words_of(s.low) != WORD.findall(s.low)[:MAX_WORDS]] == []


END = re.compile(r"\n+|[.!?…]+[\"”’')\]*]*(?=\s|$)|[!?…](?=[A-Z])")


@given(st.text(".!?…\n \"')a A1é", max_size=30))
def test_marks_found_without_the_pattern_are_those_of_the_pattern(text: str):
    ends = {mark.start(): mark.end() for mark in END.finditer(text)}
    inside = {place for start, end in ends.items() for place in range(start + 1, end)}

    for place in range(len(text)):
        if place not in inside:
            assert behind_mark(text, place, len(text)) == ends.get(place, place)


def test_every_sentence_that_leaves_its_verb_out_is_seen_at_once():
    starts = (
        "He will not, ",
        "Yes, this won't",
        "Trust me and them, they are not either.",
        "I do.",
        "No, that never does",
    )
    whole = [fold(text) for text in (*starts, *(s.low for s in sentences()))]
    elliptic = [low for low in whole if MAY_BE.match(low)]

    assert len(elliptic) >= len(starts)
    assert [low for low in elliptic if not may_be_elliptic(low, 0)] == []
