"""Posts that list stated chances: every item, its exact number, and nothing more."""

from __future__ import annotations

import csv
import importlib.util
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.claims import Claim, Comment, Comparator, Kind, Page, Polarity, ProbabilityBasis, Role
from claimtrack.extraction.lists import ListReading, read_stated_list
from claimtrack.text.spans import Span

_SPEC = importlib.util.spec_from_file_location("list_layouts", Path(__file__).with_name("layouts.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
layouts = importlib.util.module_from_spec(_SPEC)
sys.modules["list_layouts"] = layouts
_SPEC.loader.exec_module(layouts)

SHARED = Path("/work/shared")


def read(text: str, *, published: date | None = None, title: str | None = None) -> ListReading:
    comment = Comment(0, Span(0, len(text)), author="Ada", role=Role.ARTICLE)
    return read_stated_list(Page("post.md", text, (comment,), title=title, published=published), comment)


def claim_of(line: str, *others: str, published: date | None = date(2022, 1, 2)) -> Claim:
    filler = [f"{number}. The sun rises over field {number}: 99%" for number in (1, 2, 3)]
    text = "\n".join([*others, line, "", *filler])
    return read(text, published=published).claims[len(others)]


@pytest.mark.parametrize("post", layouts.POSTS, ids=lambda post: post.name)
def test_every_item_is_read_with_its_number_and_no_other(post: layouts.Post) -> None:  # type: ignore[name-defined]
    reading = read(post.text)
    told = [(claim.statement, claim.probability) for claim in reading.claims]
    assert [probability for _, probability in told] == [pytest.approx(one) for _, one in post.items], told
    for (statement, _), (words, _) in zip(told, post.items, strict=True):
        assert words in statement


@pytest.mark.parametrize("post", layouts.POSTS, ids=lambda post: post.name)
def test_every_claim_of_a_list_quotes_its_own_line(post: layouts.Post) -> None:  # type: ignore[name-defined]
    reading = read(post.text)
    for claim in reading.claims:
        assert claim.quote == claim.span.of(post.text) != ""
        assert claim.probability_basis is ProbabilityBasis.STATED
        assert claim.hedge
        assert any(span.contains(claim.span) or span.overlaps(claim.span) for span in reading.covered)
    assert len({claim.id for claim in reading.claims}) == len(reading.claims)


@pytest.mark.parametrize("post", [post for post in layouts.POSTS if post.topics], ids=lambda post: post.name)
def test_headings_are_topics(post: layouts.Post) -> None:  # type: ignore[name-defined]
    assert tuple(claim.topic for claim in read(post.text).claims) == post.topics


@pytest.mark.parametrize("post", [post for post in layouts.POSTS if post.latest], ids=lambda post: post.name)
def test_a_horizon_stated_once_holds_for_every_item(post: layouts.Post) -> None:  # type: ignore[name-defined]
    for claim in read(post.text).claims:
        assert str(claim.window.latest) == post.latest


@pytest.mark.parametrize("name", layouts.NO_LISTS)
def test_what_is_no_list_gives_nothing(name: str) -> None:
    assert read(layouts.NO_LISTS[name]).claims == ()


def test_an_item_keeps_its_own_date() -> None:
    post = (
        "All are about what holds on January 1, 2023.\n\n1. It rains: 90%\n2. It snows by March 2022: 30%\n3. Hail: 5%"
    )
    rain, snow, _ = read(post, published=date(2022, 1, 2)).claims
    assert rain.window.latest == date(2023, 1, 1)
    assert snow.window.latest == date(2022, 3, 31)


def test_a_heading_may_give_its_items_their_time() -> None:
    post = "## By the end of June 2022\n- It rains: 90%\n- It snows: 30%\n## By the end of 2022\n- It hails: 5%"
    claims = read(post, published=date(2022, 1, 2)).claims
    assert [claim.window.latest for claim in claims] == [date(2022, 6, 30), date(2022, 6, 30), date(2022, 12, 31)]


def test_a_date_already_past_is_no_deadline() -> None:
    claim = claim_of("- The index is above 3703 (its close on December 25th, 2021): 80%")
    assert claim.window.latest is None


def test_what_the_author_plans_for_the_list_is_no_horizon() -> None:
    post = "Next year I will score these.\n- It rains: 90%\n- It snows: 30%\n- It hails: 5%"
    assert read(post, published=date(2022, 1, 2)).horizon is None


@pytest.mark.parametrize(
    ("line", "measure", "comparator", "value", "unit"),
    [
        ("- Bitcoin is above $10000: 90%", "Bitcoin", Comparator.ABOVE, 10_000, "USD"),
        ("- Approval rating greater than 50%: 80%", "Approval rating", Comparator.ABOVE, 50, "%"),
        ("- Unemployment at or below 6% in June – 60%", "Unemployment", Comparator.AT_MOST, 6, "%"),
        ("- Cases exceed 40 million: 80%", "Cases", Comparator.ABOVE, 40e6, ""),
        ("- Fewer than 300,000 lorries cross: 50%", "lorries", Comparator.BELOW, 300_000, "lorries"),
        ("- 150+ visitors: 20%", "visitors", Comparator.AT_LEAST, 150, "visitors"),
        ("- Weight between 190 and 200: 90%", "Weight", Comparator.BETWEEN, 190, ""),
    ],
)
def test_a_bounded_quantity_is_a_threshold(
    line: str, measure: str, comparator: Comparator, value: float, unit: str
) -> None:
    claim = claim_of(line)
    assert claim.kind is Kind.THRESHOLD
    assert claim.threshold is not None
    found = claim.threshold
    assert (found.measure, found.comparator, found.value, found.unit) == (measure, comparator, value, unit)


@pytest.mark.parametrize(
    ("line", "negated"),
    [
        ("- No war breaks out: 99%", True),
        ("- I don't travel: 75%", True),
        ("- Nobody resigns: 75%", True),
        ("- The mayor will not resign: 75%", True),
        ("- No more than 5 people come: 75%", False),
        ("- Fewer than 5 people come: 75%", False),
        ("- The mayor resigns: 75%", False),
        ("- If nobody pays, the club closes: 75%", False),
    ],
)
def test_a_denied_proposition_is_negated(line: str, negated: bool) -> None:
    assert (claim_of(line).polarity is Polarity.NEGATED) is negated


@pytest.mark.parametrize(
    ("line", "condition"),
    [
        ("- If there is an attempt, it succeeds: 40%", "there is an attempt"),
        ("- Conditional on rain, we stay in: 40%", "rain"),
        ("- We stay in if it rains: 40%", "it rains"),
        ("- We stay in: 40%", None),
    ],
)
def test_a_condition_is_kept(line: str, condition: str | None) -> None:
    assert claim_of(line).condition == condition


def test_a_redacted_item_keeps_its_chance_and_no_target() -> None:
    claim = claim_of("- [REDACTED]: 40%")
    assert claim.redacted
    assert claim.target is None
    assert claim.probability == 0.4
    assert not claim.is_resolvable


def test_a_range_keeps_both_ends() -> None:
    claim = claim_of("- It rains: 60-70%")
    assert claim.probability == pytest.approx(0.65)
    assert claim.probability_range == (0.6, 0.7)
    assert claim.hedge == "60-70%"


def test_what_an_item_inherits_is_told() -> None:
    claim = claim_of("- ...200: 30%", "- More than 100 come: 60%")
    assert claim.statement == "More than 200 come"
    assert any(step.field == "statement" for step in claim.derivation)


def test_the_visible_post_reads_whole() -> None:
    post, gold = SHARED / "pages/lists/stated_chances_2021.md", SHARED / "gold/stated_chances_2021.csv"
    if not post.is_file():
        pytest.skip("the labelled post is not here")
    claims = read(post.read_text(encoding="utf-8"), published=date(2020, 12, 27)).claims
    with gold.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [(claim.probability, claim.topic) for claim in claims] == [
        (pytest.approx(float(row["probability"])), row["section"]) for row in rows
    ]
    assert sum(claim.redacted for claim in claims) == 23


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "- It rains: 80%",
                "## 70%",
                "...40",
                "| a b | 5% |",
                "80%",
                "(",
                "and 3%",
                "x\t1%",
                "",
                "1. Cases exceed 4k/5k: 9%/8%",
            ]
        ),
        max_size=12,
    )
)
def test_any_shuffle_of_lines_reads_without_fault(lines: list[str]) -> None:
    text = "\n".join(lines)
    reading = read(text)
    assert all(claim.quote == claim.span.of(text) for claim in reading.claims)
    assert all(claim.probability is not None and 0 <= claim.probability <= 1 for claim in reading.claims)
    assert reading.claims == () or len(reading.claims) >= 3


@pytest.mark.parametrize(
    "unit",
    [
        *("9% ", "(((", "- a: 5%\n", "|5%", "... ", "a, 5%; ", "**", "- ", "0.5 ", "5%/", "x\t", "[80%] "),
        *("[a](b) ", "[a", "[ 1. a: 5%\n", "1. a: 5% 2. ", "a: 5%. B ", "• a 5% ", "A: me 5, ", "Probability: 5%\n"),
        *("5%, ", "with p = 0.5. A ", "<td>5%</td>", "If not: 5%\n", "True — ", "no not never "),
    ],
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    began = time.process_time()
    read(text)
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("line", "target"),
    [
        ("4. By June, there will be a strike at the port: 60%", "strike at the port"),
        ("4. Will there be a ceasefire in the valley? 30%", "ceasefire in the valley"),
        ("4. The senator officially announces her campaign: 90%", "senator"),
        ("4. Arvo still leads the league at the end of May: 55%", "Arvo"),
    ],
)
def test_the_target_of_an_item_is_no_time_and_keeps_no_adverb(line: str, target: str) -> None:
    claim = claim_of(line)
    assert claim.target is not None
    assert target in claim.target
    assert not claim.target.endswith(("officially", "still"))
    assert not claim.target.startswith(("By ", "Will "))
