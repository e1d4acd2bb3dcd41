"""Chances stated as numbers, and the numbers that are none."""

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.text.chances import find_chances, find_impossible_chances

CHANCES = [
    ("95%", 0.95),
    ("Leeds stay up (70 %)", 0.7),
    ("Rates rise – 60%", 0.6),
    ("Rates rise - 60 %", 0.6),
    ("The bridge opens: **80%**", 0.8),
    ("No war this year: >99%", 0.99),
    ("Aliens land here: <1%", 0.01),
    ("The peace holds: 99.5%", 0.995),
    ("Leeds go up, 80%.", 0.8),
    ("Leeds go up... 80%", 0.8),
    ("80% that Leeds go up", 0.8),
    ("[80%] Leeds go up", 0.8),
    ("80%: Leeds go up", 0.8),
    ("70% Leeds win the cup by May", 0.7),
    ("7 in 10 it rains", 0.7),
    ("I'd say 7 out of 10", 0.7),
    ("a one in five chance", 0.2),
    ("1 in 1000 chance", 0.001),
    ("nine times out of ten they fold", 0.9),
    ("3 to 1 on", 0.75),
    ("it is 3 to 1 on that they fold", 0.75),
    ("3 to 1 against", 0.25),
    ("3-1 against them", 0.25),
    ("odds of 3:1 in favour", 0.75),
    ("100 to 1 shot", 1 / 101),
    ("it's 50/50", 0.5),
    ("50-50 they go", 0.5),
    ("fifty-fifty really", 0.5),
    ("60/40 that he stays", 0.6),
    ("it's a coin flip", 0.5),
    ("basically a coin toss", 0.5),
    ("a toss-up", 0.5),
    ("at even money", 0.5),
    ("60-70% chance", 0.65),
    ("60% to 70% likely", 0.65),
    ("between 60 and 70 percent likely", 0.7),
    ("70 percent chance", 0.7),
    ("70 per cent likely", 0.7),
    ("70pct sure", 0.7),
    ("p=0.7", 0.7),
    ("P(rain) = 0.3", 0.3),
    ("P(rain)=30%", 0.3),
    ("probability 0.7", 0.7),
    ("probability of .7", 0.7),
    ("I'm 70% sure", 0.7),
    ("I’m 70% on this", 0.7),
    ("70% confident they win", 0.7),
    ("two thirds chance of rain", 2 / 3),
    ("zero chance he goes", 0.0),
    ("there is no chance of that", 0.0),
    ("100% certain", 1.0),
    ("I put it at 40%", 0.4),
    ("I'd give it 30%", 0.3),
    ("I give them a 5% chance", 0.05),
    ("the probability is about 55%", 0.55),
    ("odds are maybe 20%", 0.2),
    ("confidence: 65%", 0.65),
    ("approval rating greater than 50%: 80%", 0.8),
    ("unemployment at or below 6% in June – 60%", 0.6),
    ("– 60%", 0.6),
    ("sixty percent", 0.6),
    ("seventy-five percent chance of rain", 0.75),
    ("ninety nine per cent certain", 0.99),
    ("a 1/4 chance", 0.25),
    ("2/3 chance of rain", 2 / 3),
    ("3/4 probability", 0.75),
    ("4 chances in 5", 0.8),
    ("a 1 in 1,000,000 chance", 1e-6),
    ("1 in a million", 1e-6),
    ("Confidence: 8/10", 0.8),
    ("8/10 confident they go", 0.8),
    ("I'd put it at 0.3", 0.3),
    ("I'd say 0.7 that they go", 0.7),
    ("30% shot at the title", 0.3),
    ("~80% they go", 0.8),
    ("70/30 they go", 0.7),
    ("2-1 on favourites", 2 / 3),
    ("a 20/1 longshot", 1 / 21),
    ("eight out of ten times they hold", 0.8),
    ("I'd give it 100% that they go", 1.0),
]
QUANTITIES = [
    "approval above 50%",
    "inflation at 3%",
    "Inflation: 3%",
    "unemployment rate: 6%",
    "70% of the camp",
    "70% of voters support it",
    "vote share of 40%",
    "they take 40% of the seats",
    "up 5%",
    "sales rose 12%",
    "a 3% rise",
    "fell 20%",
    "5% growth",
    "down to 4%",
    "exceeds 5%",
    "a 25% tariff",
    "10% off everything",
    "60% increase in price",
    "20% more likely",
    "10-20% of them",
    "100% cotton",
    "I agree 100%",
    "turnout (70%)",
    "interest of 0.5 percent",
    "won 3-1 on Sunday",
    "they win 2-1",
    "9 to 5 jobs",
    "2 to 3 weeks",
    "16:9",
    "at 3:15 on Monday",
    "between 10 and 20 people",
    "the 50-50 split",
    "60-40 custody",
    "7 in 2020",
    "in 2021-22",
    "they won 7 in 10 games",
    "1 in 5 people smoke",
    "3 out of 4 dentists",
    "he scored 3 out of 3 penalties",
    "two in ten days",
    "version 0.7",
    "$0.70",
    "40% gold",
    "40% gold\n25% silver",
    "the place where he has a 100% record",
    "they win the coin toss",
    "no chance to rest",
    "almost no chance",
    "1, 2, 4 sound right",
    "S-300",
    "sixty percent of the votes",
    "fifty percent more",
    "1/4 of the land",
    "a 3/4 inch pipe",
    "on 2/3",
    "they give it 100%",
    "she gave 100% every day",
    "the 95% confidence interval",
    "a 90% confidence band",
    "p=0.03 in the study",
    "p < 0.05",
    "rated 8/10",
    "I rate it 9/10",
    "hits .285 this year",
    "0.5 seconds",
    "at 0.3 points a game",
    "won 8 out of 10",
    "9 out of 10 dentists",
    "by 3 to 1",
    "52-48 in the polls",
    "",
]


@pytest.mark.parametrize(("text", "probability"), CHANCES)
def test_a_stated_chance_is_read(text: str, probability: float) -> None:
    (found,) = find_chances(text)
    assert found.probability == pytest.approx(probability)


@pytest.mark.parametrize("text", QUANTITIES)
def test_a_quantity_is_no_chance(text: str) -> None:
    assert find_chances(text) == []


def test_a_range_keeps_both_ends() -> None:
    (found,) = find_chances("60-70% chance of rain")
    assert (found.low, found.high) == (0.6, 0.7)
    assert found.span.of("60-70% chance of rain") == "60-70%"


def test_a_bound_is_kept_with_its_number() -> None:
    text = "No war this year: >99%"
    (found,) = find_chances(text)
    assert found.bound == ">"
    assert found.span.of(text) == ">99%"


def test_several_chances_of_one_text_come_in_order() -> None:
    text = "Northby win (70%), Southby (20%) and a draw is a coin flip"
    assert [found.probability for found in find_chances(text)] == [0.7, 0.2, 0.5]


@pytest.mark.parametrize(
    ("text", "percent"),
    [("I'm 130% sure", 130), ("a 110% chance", 110), ("11 in 10 chance", 110), ("Leeds go up (200%)", 200)],
)
def test_a_chance_over_certainty_is_reported_apart(text: str, percent: float) -> None:
    assert find_chances(text) == []
    (found,) = find_impossible_chances(text)
    assert found.percent == pytest.approx(percent)


@pytest.mark.parametrize("text", ["it grew 300%", "150% of the target", "70% sure", "up 200%", "give 110%"])
def test_a_large_quantity_is_no_impossible_chance(text: str) -> None:
    assert [found for found in find_impossible_chances(text) if found.percent != 110] == []


@settings(max_examples=150)
@given(st.text(alphabet="0123456789%-to inof.:()*chance p=", max_size=80))
def test_every_chance_lies_within_bounds_and_apart(text: str) -> None:
    found = find_chances(text)
    for chance in found:
        assert 0 <= chance.probability <= 1
        if chance.low is not None and chance.high is not None:
            assert chance.low <= chance.probability <= chance.high
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))


@pytest.mark.parametrize(
    "unit", ["9", "9%", "(", "1 in ", "3 to ", "50/", "p(", " %", "give it ", "no ", "0.", "- 5% "]
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    began = time.process_time()
    find_chances(text)
    assert time.process_time() - began < 3
