"""Words of estimative probability: their readings, negation, intensifiers, and the tables to choose from."""

import csv
import itertools
import pickle
import time
from importlib import resources

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.errors import BadArgumentError
from claimtrack.text.chances import TABLES, hedges

WORDINGS = list(
    csv.DictReader(
        resources.files("claimtrack.text.chances").joinpath("wordings.csv").read_text(encoding="utf-8").splitlines()
    )
)


def test_the_largest_survey_of_a_phrase_wins() -> None:
    reading = hedges().reading("likely")
    assert reading is not None
    assert (reading.median, reading.n) == (0.75, 5174)


def test_the_mean_stands_in_where_the_median_is_certainty() -> None:
    reading = hedges().reading("will happen")
    assert reading is not None
    assert reading.median == 1.0
    assert reading.probability == pytest.approx(0.976)
    assert hedges().bare_will == reading


@pytest.mark.parametrize("row", WORDINGS, ids=lambda row: row["wording"])
def test_every_wording_leads_to_a_published_phrase(row: dict[str, str]) -> None:
    table = hedges()
    assert row["phrase"] in table.phrases
    assert not row["negated_as"] or row["negated_as"] in table.phrases
    assert row["group"] in {"adjective", "adverb", "verb", "modal", "idiom"}


@pytest.mark.parametrize(
    ("text", "written", "probability", "negated"),
    [
        ("It is likely", "likely", 0.75, False),
        ("It is very likely", "very likely", 0.875, False),
        ("It is quite likely", "quite likely", 0.75, False),
        ("It is not likely", "not likely", 0.2, True),
        ("It isn’t likely to fall", "isn’t likely", 0.2, True),
        ("It is not very likely", "not very likely", 0.1, True),
        ("It doesn't seem likely", "doesn't seem likely", 0.2, True),
        ("extremely unlikely", "extremely unlikely", 0.1, False),
        ("not unlikely", "not unlikely", 0.75, True),
        ("highly likely", "highly likely", 0.9, False),
        ("highly unlikely", "highly unlikely", 0.05, False),
        ("not possible", "not possible", 0.02, True),
        ("They will PROBABLY go", "PROBABLY", 0.7, False),
        ("probably not", "probably not", 0.25, False),
        ("prolly next week", "prolly", 0.7, False),
        ("It may fall in May", "may", 0.4, False),
        ("they may not go", "may not", 0.4, True),
        ("maybe Leeds", "maybe", 0.4, False),
        ("I’m sure they’ll go", "I’m sure", 0.95, False),
        ("I doubt it lasts", "I doubt", 0.2, False),
        ("I can't see that happening", "I can't see", 0.05, False),
        ("I don't see Leeds happening", "I don't see Leeds happening", 0.2, False),
        ("no way they win", "no way", 0.02, False),
        ("almost no chance", "almost no chance", 0.02, False),
        ("it is set to begin", "set to", 0.75, False),
        ("more likely than not", "more likely than not", 0.6, False),
        ("pretty sure they go", "pretty sure", 0.9, False),
    ],
)
def test_a_hedge_is_read_as_written(text: str, written: str, probability: float, negated: bool) -> None:
    (found,) = hedges().find(text)
    assert found.word_as_written == written == found.span.of(text)
    assert found.probability == pytest.approx(probability)
    assert found.negated is negated


@pytest.mark.parametrize(
    "text",
    [
        "in May, 2018",
        "by may",
        "early May",
        "20 May",
        "May 20",
        "it could have been worse",
        "they might've gone",
        "you should have seen it",
        "certain people talk",
        "to a certain extent",
        "set to music",
        "due to rain",
        "a sure thing",
        "the possibility",
        "canned beans",
        "mayor Smith",
        "guessing games",
        "they will win",
        "it rains",
        "thinking hard",
        "so it goes",
        "defiant as ever",
        "",
    ],
)
def test_a_word_that_hedges_nothing_is_left_alone(text: str) -> None:
    assert hedges().find(text) == []


@pytest.mark.parametrize(
    ("table", "phrase", "probability"),
    [
        ("kent", "likely", 0.75),
        ("kent", "almost certain", 0.93),
        ("ICD-203", "likely", 0.675),
        ("ipcc", "very likely", 0.95),
    ],
)
def test_another_table_can_be_chosen(table: str, phrase: str, probability: float) -> None:
    reading = hedges(table).reading(phrase)
    assert reading is not None
    assert reading.probability == pytest.approx(probability)
    assert reading.q25 <= reading.probability <= reading.q75


@pytest.mark.parametrize("table", TABLES)
def test_every_table_reads_every_wording(table: str) -> None:
    for row in WORDINGS:
        assert hedges(table).reading(row["wording"]) is not None


def test_an_unknown_table_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(BadArgumentError, match="choose one of survey, kent, icd203, ipcc"):
        hedges("tarot")


@settings(max_examples=150)
@given(
    st.lists(
        st.sampled_from(
            ["not", "very", "likely", "I", "think", "may", "unlikely", "sure", "don't", "see", "happening", ",", "\n"]
        )
    )
)
def test_hedges_are_ordered_apart_and_within_bounds(words: list[str]) -> None:
    text = " ".join(words)
    found = hedges().find(text)
    assert all(0 <= one.probability <= 1 for one in found)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))


@pytest.mark.parametrize("unit", ["may ", "i don't see ", "not ", "very ", "can't see ", "will will "])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    began = time.process_time()
    hedges().find(text)
    assert time.process_time() - began < 2


def test_a_table_survives_pickling() -> None:
    copy = pickle.loads(pickle.dumps(hedges()))
    assert copy.reading("likely") == hedges().reading("likely")
