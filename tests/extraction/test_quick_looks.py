"""What a quick look lets go is read by no rule: the looks against the rules themselves, over the whole corpus."""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from claimtrack.extraction import speech
from claimtrack.extraction.ellipsis import MAY_BE, may_be_elliptic
from claimtrack.extraction.rules.bare.by_place import COMPANY_SIGNS, Licence, read_bare
from claimtrack.extraction.tokens import MAX_WORDS, WORD, Sentence, fold, runs_behind, words_of
from claimtrack.text.chances import wording
from claimtrack.text.dates import DateOptions, tokens
from claimtrack.text.looks import holds_digit, lines_with_digits, runs_of_letters
from claimtrack.text.sentences import behind_mark, direct_quotes, sentence_spans

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


@given(st.text("abst4m.,'-@%w/:²\u00a0\t\n20", max_size=40))
def test_words_about_time_found_piece_by_piece_are_those_of_the_pattern(text: str):
    assert scanned(text) == tokens._TOKEN.findall(text)
    assert [word for word, _, _ in wording._tokens(text)] == wording._WORD.findall(text)


def test_words_of_the_corpus_about_time_and_chance_are_those_of_the_pattern():
    texts = {s.low for s in sentences()}

    assert [low for low in texts if scanned(low) != tokens._TOKEN.findall(low)] == []
    assert [low for low in texts if [word for word, _, _ in wording._tokens(low)] != wording._WORD.findall(low)] == []


def scanned(text: str) -> list[str]:
    scan = tokens.Scan(text, None, DateOptions(), lambda *_: (False, False))
    for word, start, end in zip(scan.words, scan.starts, scan.ends, strict=True):
        assert start > len(text) or text[start:end] == word
    return scan.words[: scan.size]


@given(st.text("a1²٣.\n \r", max_size=30), st.integers(0, 5))
def test_digits_are_seen_in_texts_and_counted_by_lines(text: str, start: int):
    lines = [line for line in text[start:].split("\n") if re.search(r"\d", line)]

    assert lines_with_digits(text, start, len(text)) == len(lines)
    assert holds_digit(text[start:]) is bool(lines)


DOUBLE_QUOTE = re.compile(r"(?:(?<![0-9])\"|“)([^\"“”\n]{8,600})[\"”]")


@given(st.lists(st.sampled_from(['"', "“", "”", "6", "6' ", "It will rain", "\n"]), max_size=9).map("".join))
def test_quotations_begin_at_a_mark_that_measures_nothing(text: str):
    assert direct_quotes(text) == [mark.span(1) for mark in DOUBLE_QUOTE.finditer(text)]


SPEAKING = ["the", "Petrov", "mayor's", "of", "Ostrava", ",", "has", "said", "told us", "was", "warned", "that", "it's"]


@given(st.lists(st.sampled_from(SPEAKING), max_size=14).map(" ".join))
def test_a_speaker_is_looked_for_no_further_off_than_he_may_stand(line: str):
    everywhere = re.search(
        rf"{speech._WHO},? (?:(?:has|have|is|was|are) )?{speech._TELLS}[^.!?\"“”\n]{{0,60}}$", line, re.IGNORECASE
    )
    page = f'{line} "it will rain"'

    assert speech.told_before(line) == (everywhere[1] if everywhere else None)
    assert speech.voice_of(page, len(line) + 2, len(page) - 1) in {None, everywhere and everywhere[1].rstrip(".")}


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
