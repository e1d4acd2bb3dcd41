"""How fields are read: references between comments, speakers, windows, chances, thresholds, near misses."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.claims import Comment, Kind, Page, Polarity, ProbabilityBasis, Reading, Role
from claimtrack.domains import Domain, Entity, EventType, Phrase, TargetSlot
from claimtrack.extraction import Extractor, explain_claim, explain_rejection, read_pages
from claimtrack.text.inflection import verb_forms
from claimtrack.text.spans import Span

WRITTEN = date(2020, 3, 10)
TOWNS = ("Kareb", "Solina", "Merin", "Port Ley")
DOMAIN = Domain(
    "valley",
    "War in the valley",
    entities=(
        *(Entity(name, "town") for name in TOWNS),
        Entity("the League", "army", aliases=("League", "the league army"), is_actor=True),
    ),
    event_types=(EventType("taken", "{target} is taken by {actor}", actor="the League", target_kinds=("town",)),),
    phrases=(
        Phrase("take", "taken", TargetSlot.OBJECT, forms=verb_forms("take")),
        Phrase("clear", "taken", TargetSlot.OBJECT, forms=verb_forms("clear")),
        Phrase("fall", "taken", TargetSlot.SUBJECT, forms=verb_forms("fall")),
    ),
)
EXTRACTOR = Extractor(DOMAIN)
OPEN = Extractor(None)


def thread(*texts: str, parents: dict[int, int] | None = None) -> Page:
    joined = "\n\n".join(texts)
    comments, at = [], 0
    for index, text in enumerate(texts):
        parent = (parents or {}).get(index)
        comments.append(Comment(index, Span(at, at + len(text)), author=f"a{index}", written=WRITTEN, parent=parent))
        at += len(text) + 2
    return Page("valley.txt", joined, tuple(comments))


def read(*texts: str, parents: dict[int, int] | None = None, extractor: Extractor = EXTRACTOR) -> Reading:
    return extractor.read_page(thread(*texts, parents=parents))


def targets(reading: Reading, comment: int = 0) -> list[str | None]:
    return [claim.target for claim in reading.claims if claim.comment == comment]


def test_coordinated_targets_are_claims_of_one_group():
    claims = read("Kareb, Solina and Merin will be cleared before July 2020").claims

    assert [claim.target for claim in claims] == ["Kareb", "Solina", "Merin"]
    assert {claim.window.latest for claim in claims} == {date(2020, 6, 30)}
    assert len({claim.group for claim in claims}) == 1
    assert {claim.event_type for claim in claims} == {"taken"}


def test_a_list_over_several_lines_is_one_order():
    claims = read("After Kareb the next could be\n1) Solina then\n2) Merin and then\n3) Port Ley").claims

    assert [(claim.rank, claim.target) for claim in claims] == [(1, "Solina"), (2, "Merin"), (3, "Port Ley")]
    assert {claim.kind for claim in claims} == {Kind.ORDER}
    assert len({claim.span for claim in claims}) == 1


def test_this_operation_means_the_list_before_it():
    reading = read("Next 1) Solina then 2) Merin. This operation could be finished in May 2020.")

    assert targets(reading) == ["Solina", "Merin", "Solina", "Merin"]
    assert reading.claims[-1].window.latest == date(2020, 5, 31)
    assert reading.claims[-1].event_type == "taken"


@pytest.mark.parametrize("answer", ["mine: 2, 1, 3", "mine is 2, 1, 3", "my order: 2 1 3"])
def test_an_answer_by_numbers_reorders_the_list_it_answers(answer):
    reading = read("Next 1) Kareb 2) Solina 3) Merin", "nonsense", answer, parents={2: 0})

    ranked = [(c.rank, c.target) for c in reading.claims if c.comment == 2]
    assert ranked == [(1, "Solina"), (2, "Kareb"), (3, "Merin")]


def test_numbers_of_a_list_can_be_denied():
    reading = read("Next 1) Kareb 2) Solina 3) Merin", "2 and 3 will never happen")

    assert targets(reading, 1) == ["Solina", "Merin"]
    assert all(c.polarity is Polarity.NEGATED for c in reading.claims if c.comment == 1)


def test_no_x_first_puts_one_target_before_the_rest():
    claims = read("Next 1) Kareb 2) Solina", "no, Merin first").claims

    assert [(c.rank, c.target) for c in claims if c.comment == 1] == [(1, "Merin")]


def test_the_object_of_the_same_verb_is_found_in_the_comment_answered():
    reading = read("It is the season for them to buy tractors.", "they surely won't be buying them", extractor=OPEN)

    assert targets(reading, 1) == ["tractors"]


def test_the_town_means_the_town_named_before():
    assert targets(read("Solina is burning. The town will be taken within two weeks.")) == ["Solina"]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Activists believe Kareb will fall soon", "Activists"),
        ("The ministry told reporters that Kareb will fall in May", "The ministry"),
        ("According to the radio, Kareb will fall in May", "the radio"),
        ("Kareb is set to fall on May 3, a local source said.", "a local source"),
        ("My neighbour tells me that Kareb will fall in May", "My neighbour"),
        ('The bureau: "Kareb will fall in May."', "The bureau"),
        ("I think Kareb will fall", None),
        ("Something tells me that Kareb will fall", None),
        ("My gut tells me Kareb will fall", None),
        ("Whatever they say, Kareb will fall", None),
        ("They do not even know Kareb will fall in May", None),
        ("I keep silver and gold hoping that Kareb will fall in May", None),
        ("They sold him hoping that Kareb will fall in May", None),
        ('TL;DR: "Kareb will fall in May."', None),
        ("“Kareb will fall in May,” Duran told reporters.", "Duran"),
        ("“We have no doubt. Kareb will fall in May. That is all,” said the general.", "the general"),
        ("The general said on Monday that he is “convinced that Kareb will fall in May.”", "The general"),
    ],
)
def test_reported_speech_is_given_to_its_source_and_the_rest_is_the_writers_own(text, holder):
    (claim,) = read(text).claims

    assert (claim.attributed_to, claim.polarity) == (holder, Polarity.AFFIRMED)


@pytest.mark.parametrize(
    "text",
    [
        "The song goes “Kareb will fall in May”",
        "You said “Kareb will fall in May”",
        "People said “Kareb will fall in May”",
        "“Kareb will fall,” said the general, but it did not",
    ],
)
def test_words_between_marks_that_no_speaker_is_named_for_are_nobodys_forecast(text):
    assert read(text).claims == ()


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("Maybe Kareb will fall in May", True),
        ("May be they will leave Kareb in May", True),
        ("I hope Kareb will fall in May", True),
        ("I hope that next year Kareb will fall", True),
        ("We stayed in the hope that Kareb will fall in May", True),
        ("Kareb may be the town that will fall in May", False),
        ("Kareb will probably fall in May", False),
        ("I guess Kareb will fall in May", False),
    ],
)
def test_hope_and_maybe_are_wishes_and_other_words_of_doubt_are_not(text, wish):
    (claim,) = read(text).claims

    assert claim.wish is wish
    assert claim.author == "a0"


@pytest.mark.parametrize(
    ("text", "probability", "basis"),
    [
        ("Kareb will fall in May: 70%", 0.7, ProbabilityBasis.STATED),
        ("7 in 10 that Kareb falls in May", 0.7, ProbabilityBasis.STATED),
        ("The chance that Kareb falls in May is 5%.", 0.05, ProbabilityBasis.STATED),
        ("Kareb will probably fall in May", 0.7, ProbabilityBasis.HEDGE),
        ("Kareb will probably not fall in May", 0.75, ProbabilityBasis.HEDGE),
        ("I doubt Kareb will fall in May", 0.8, ProbabilityBasis.HEDGE),
        ("It is unlikely that Kareb will fall in May", 0.8, ProbabilityBasis.HEDGE),
        ("Kareb could fall in May", 0.4, ProbabilityBasis.HEDGE),
        ("I hope Kareb falls before May", None, ProbabilityBasis.NONE),
    ],
)
def test_the_chance_is_that_of_the_statement_as_made(text, probability, basis):
    (claim,) = read(text).claims

    assert claim.probability == (None if probability is None else pytest.approx(probability))
    assert claim.probability_basis is basis


def test_a_bare_will_has_its_own_reading():
    (claim,) = read("Kareb will fall").claims

    assert claim.probability_basis is ProbabilityBasis.BARE
    assert claim.probability is not None
    assert 0.9 < claim.probability < 1


def test_a_condition_is_kept():
    (claim,) = read("If the river freezes, Kareb will fall in May").claims

    assert claim.condition == "If the river freezes"
    assert claim.window.latest == date(2020, 5, 31)


def test_a_wish_with_a_day_is_a_claim_marked_as_wish():
    (claim,) = read("I hope Kareb will be free by June", extractor=OPEN).claims

    assert claim.wish


def test_a_past_forecast_is_kept_and_marked():
    (claim,) = read("I said in 2016 that the union would break up by 2025", extractor=OPEN).claims

    assert claim.retrospective
    assert not claim.is_resolvable


def test_a_threshold_has_measure_comparator_value_and_unit():
    (claim,) = read("Gold will fall below $1,200 by June", extractor=OPEN).claims

    assert claim.kind is Kind.THRESHOLD
    bound = claim.threshold
    assert bound is not None
    assert (bound.measure, bound.comparator.value, bound.value, bound.unit) == ("Gold", "<", 1200.0, "USD")


def test_quoted_lines_are_set_aside():
    reading = read("> Kareb will fall in May\nNo, Solina will fall in June", extractor=EXTRACTOR)

    assert targets(reading) == ["Solina"]
    assert "quoted" in {rejection.reason for rejection in reading.rejections}


def test_an_article_is_read_with_a_stricter_bar():
    text = "Kareb next! Merin by Friday. The League is set to take Solina in May."
    page = Page("news.txt", text, (Comment(0, Span(0, len(text)), role=Role.ARTICLE, written=WRITTEN),))

    assert [claim.target for claim in EXTRACTOR.read_page(page).claims] == ["Solina"]


def test_without_a_day_of_writing_relative_days_stay_open():
    text = "Kareb will fall next month"
    page = Page("undated.txt", text, (Comment(0, Span(0, len(text))),))
    (claim,) = EXTRACTOR.read_page(page).claims

    assert claim.is_undated
    assert claim.window.latest is None


def test_an_explanation_names_rule_cue_span_and_reading():
    (claim,) = read("Kareb will probably fall in May").claims
    lines = explain_claim(claim)

    assert lines[0].startswith('event: "Kareb will probably fall in May" [0-31] by rule will')
    assert any(line.startswith('target: "Kareb" [0-5] -> Kareb (town)') for line in lines)
    assert any('"in May"' in line and "2020-05-31" in line for line in lines)


def test_a_near_miss_is_explained_by_its_reason():
    (rejection,) = read("Will Kareb fall?").rejections

    assert explain_rejection(rejection)[1].startswith("reason: question")


def test_pages_read_together_are_read_as_each_alone():
    pages = [thread(text) for text in ("Kareb will fall before 2030", "A fine day", "", "Will it?", "Homs falls next")]
    extractor = Extractor(DOMAIN)

    assert extractor.read_some(pages) == [extractor.read_page(page) for page in pages]
    assert extractor.read_some([]) == []


def test_a_stream_is_taken_no_further_ahead_than_its_memory_allows():
    taken = 0

    def stream():
        nonlocal taken
        for _ in range(1000):
            taken += 1
            yield thread("A fine day in the harbour. " * 100)

    readings = read_pages(stream())

    next(readings)
    assert taken < 100
    assert sum(1 for _ in readings) == 999


def test_workers_change_nothing():
    pages = [thread(f"{town} will fall before {year}") for town in TOWNS for year in range(2021, 2031)]
    alone = list(read_pages(iter(pages), DOMAIN))
    together = list(read_pages(iter(pages), DOMAIN, workers=2, batch=7))

    assert together == alone
    assert [page for page, _ in together] == pages
