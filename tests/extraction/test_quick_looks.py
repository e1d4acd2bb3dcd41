"""What a quick look lets go is read by no rule: the looks against the rules themselves, over the whole corpus."""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.extraction import open_times, speech
from claimtrack.extraction.ellipsis import MAY_BE, may_be_elliptic
from claimtrack.extraction.people import People
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


@settings(deadline=None)
@given(st.text("abst m.,'-%$12_é²\u00a0\n!?/:", max_size=40))
def test_words_found_without_the_pattern_are_those_of_the_pattern(text: str):
    assert words_of(text) == WORD.findall(text)


def test_words_of_the_corpus_are_those_of_the_pattern():
    assert [s.low for s in sentences() if words_of(s.low) != WORD.findall(s.low)[:MAX_WORDS]] == []


@settings(deadline=None)
@given(st.text("abst4m.,'-@%w/:²\u00a0\t\n20", max_size=40))
def test_words_about_time_found_piece_by_piece_are_those_of_the_pattern(text: str):
    assert scanned(text) == tokens._TOKEN.findall(text)
    assert [word for word, _, _ in wording._tokens(text)] == wording._WORD.findall(text)


OPEN = ["at some", "in the", "for a few", "over the coming", "next", "by", "mid", "school", "time a", "'", "-", "_"]


@settings(deadline=None)
@given(st.lists(st.sampled_from([*OPEN, *sorted(open_times._WORDS)]), max_size=6), st.sampled_from([" ", "", " the "]))
def test_a_time_without_a_day_is_told_with_one_of_its_words(pieces: list[str], joint: str):
    low = joint.join(pieces)

    assert not passes_over_a_time(Sentence(low, 0, len(low), low, None))


def test_no_sentence_of_the_corpus_tells_such_a_time_without_one_of_its_words():
    assert [s.low for s in sentences() if passes_over_a_time(s)] == []


def passes_over_a_time(s: Sentence) -> bool:
    passed = open_times._WORDS.isdisjoint(s.words) and "-" not in s.low and "'" not in s.low
    return passed and any(pattern.search(s.low) for pattern, _ in open_times._KINDS)


def test_words_of_the_corpus_about_time_and_chance_are_those_of_the_pattern():
    texts = {s.low for s in sentences()}

    assert [low for low in texts if scanned(low) != tokens._TOKEN.findall(low)] == []
    assert [low for low in texts if [word for word, _, _ in wording._tokens(low)] != wording._WORD.findall(low)] == []


def scanned(text: str) -> list[str]:
    scan = tokens.Scan(text, None, DateOptions(), lambda *_: (False, False))
    for word, start, end in zip(scan.words, scan.starts, scan.ends, strict=True):
        assert start > len(text) or text[start:end] == word
    return scan.words[: scan.size]


@settings(deadline=None)
@given(st.text("a1²٣.\n \r", max_size=30), st.integers(0, 5))
def test_digits_are_seen_in_texts_and_counted_by_lines(text: str, start: int):
    lines = [line for line in text[start:].split("\n") if re.search(r"\d", line)]

    assert lines_with_digits(text, start, len(text)) == len(lines)
    assert holds_digit(text[start:]) is bool(lines)


DOUBLE_QUOTE = re.compile(r"(?:(?<![0-9])\"|“)([^\"“”\n]{8,600})[\"”]")


@settings(deadline=None)
@given(st.lists(st.sampled_from(['"', "“", "”", "6", "6' ", "It will rain", "\n"]), max_size=9).map("".join))
def test_quotations_begin_at_a_mark_that_measures_nothing(text: str):
    assert direct_quotes(text) == [mark.span(1) for mark in DOUBLE_QUOTE.finditer(text)]


TALK = ["Lima", "Lima Lima", "in", "to", ",", "he", "she", "Limas", "_Lima", "the", ".", "2", "he/she", "é", "\n"]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(TALK), max_size=9),
    st.sampled_from([" ", ""]),
    st.sampled_from(["Lima", "Lima Lima", "Lima."]),
)
def test_uses_of_a_name_are_those_a_pattern_would_find(pieces: list[str], joint: str, name: str):
    text = joint.join(pieces)
    low = text.lower()
    people, pattern = People(text, low, None), re.escape(name)
    before = re.findall(rf"(\w+) {pattern.lower()}\b", low)
    last = re.escape(name.lower().split()[-1])
    told = re.search(rf"\b{last}\b[^.!?\n]{{0,60}}[, ](?:he|she)\b(?!/)", low)

    assert people._is_gone_to(name) is (sum(word in {"in", "the"} for word in before) >= 0.3 * len(before) > 0)
    assert people._is_written_inside(name) is (re.search(rf"[a-z,] {pattern}\b", text) is not None)
    assert people.is_somebody(name) is (told is not None and last.isalpha())


SPEAKING = ["the", "Petrov", "mayor's", "of", "Ostrava", ",", "has", "said", "told us", "was", "warned", "that", "it's"]


@settings(deadline=None)
@given(st.lists(st.sampled_from(SPEAKING), max_size=14).map(" ".join))
def test_a_speaker_is_looked_for_no_further_off_than_he_may_stand(line: str):
    everywhere = re.search(
        rf"{speech._WHO},? (?:(?:has|have|is|was|are) )?{speech._TELLS}[^.!?\"“”\n]{{0,60}}$", line, re.IGNORECASE
    )
    page = f'{line} "it will rain"'

    assert speech.told_before(line) == (everywhere[1] if everywhere else None)
    assert speech.voice_of(page, len(line) + 2, len(page) - 1) in {None, everywhere and everywhere[1].rstrip(".")}


END = re.compile(r"\n+|[.!?…]+[\"”’')\]*]*(?=\s|$)|[!?…](?=[A-Z])")


@settings(deadline=None)
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
