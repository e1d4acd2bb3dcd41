"""Names in running text, and the entity behind a name."""

import pickle
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.domains import Domain, Entity, NameMatcher, load_domain


@pytest.fixture(scope="module")
def matcher() -> NameMatcher:
    return NameMatcher(load_domain("syria-2018"))


MATCHER = NameMatcher(load_domain("syria-2018"))

FOUND = [
    ("rastan falls", {"rastan": "Rastan"}),
    ("AR-RASTAN falls", {"AR-RASTAN": "Rastan"}),
    ("Ar Rastan’s fall", {"Ar Rastan": "Rastan"}),
    ("they sit in al tanf", {"al tanf": "Al-Tanf"}),
    ("Ad-Dumair is next", {"Ad-Dumair": "al-Dumayr"}),
    ("Douma first", {"Douma": "Douma"}),
    ("Daraya and Dar'a", {"Daraya": "Darayya", "Dar'a": "Daraa Governorate"}),
    ("Deraa by June", {"Deraa": "Daraa Governorate"}),
    ("Deir Ezzor, Ar-Raqqa", {"Deir Ezzor": "Deir ez-Zor Governorate", "Ar-Raqqa": "Raqqa"}),
    ("Deir\nEzzor", {"Deir\nEzzor": "Deir ez-Zor Governorate"}),
    ("Idlib", {"Idlib": "Idlib"}),
    ("Idlib city", {"Idlib city": "Idlib city"}),
    ("the city of Idlib", {"Idlib": "Idlib city"}),
    ("Homs and Homs province", {"Homs": "Homs", "Homs province": "Homs Governorate"}),
    ("Yarmouk then the Yarmouk basin", {"Yarmouk": "Yarmouk Camp", "Yarmouk basin": "Yarmouk Basin"}),
    ("the ISIS pocket in Homs", {"ISIS pocket in Homs": "ISIS pocket in Homs"}),
    ("ISIS in Homs, ISIS elsewhere", {"ISIS in Homs": "ISIS pocket in Homs", "ISIS": "ISIS"}),
    ("the last fight in South.", {"South": "Daraa Governorate"}),
    ("from the desert", {"desert": "Badia pocket"}),
    ("the US leaves", {"US": "United States"}),
    ("IS is finished", {"IS": "ISIS"}),
    ("Assad’s forces win", {"Assad’s forces": "Syrian Arab Army"}),
    ("the army takes it", {"army": "Syrian Arab Army"}),
    ("Turkish army out", {"Turkish army": "Turkey"}),
    ("Tahrir al-Sham Army", {"Tahrir al-Sham Army": "Tahrir al-Sham Army"}),
    ("Hay’at Tahrir Al-Sham", {"Hay’at Tahrir Al-Sham": "Hay'at Tahrir al-Sham"}),
    ("Damascus and its countryside", {"Damascus and its countryside": "Damascus and its countryside"}),
]
NOT_FOUND = [
    "let us go",
    "it is as it is",
    "south of here",
    "the south of it",
    "South Korea wins",
    "Deep South",
    "an army of ants",
    "desert storms come",
    "Desert Storm was long ago",
    "home is where the heart is",
    "Read the news",
    "a sad day",
    "urban warfare",
    "as said, at home, an egg",
    "who cares about multiple things",
    "rasta music",
    "dumb and dumber",
    "the northern countryside",
    "al",
    "",
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_a_name_is_found_where_it_stands(matcher: NameMatcher, text: str, names: dict[str, str]) -> None:
    assert {mention.span.of(text): mention.entity.name for mention in matcher.find(text)} == names


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_is_no_name_is_left_alone(matcher: NameMatcher, text: str) -> None:
    assert matcher.find(text) == []


def test_a_kind_asked_for_chooses_among_namesakes(matcher: NameMatcher) -> None:
    def name_of(name: str, *kinds: str) -> str | None:
        entity = matcher.match(name, kinds=kinds)
        return entity.name if entity else None

    assert name_of("ISIS") == "ISIS"
    assert name_of("ISIS", "pocket") == "ISIS pocket in Homs"
    assert name_of("Idlib", "city") == "Idlib city"
    assert name_of("Daraa", "city") == "Daraa city"
    assert name_of("Rastan", "pocket") == "Rastan pocket"
    assert name_of("the Rastan pocket") == "Rastan pocket"
    assert name_of("province of Daraa") == "Daraa Governorate"
    assert name_of("Rastan", "governorate") is None


def test_namesakes_come_with_a_mention(matcher: NameMatcher) -> None:
    (mention,) = matcher.find("Idlib")
    assert mention.of_kind({"city"}) is not None
    assert mention.of_kind(()) is mention.entity
    assert mention.of_kind({"camp"}) is None


@pytest.mark.parametrize(
    ("written", "name"),
    [("Rastn", "Rastan"), ("Qunetra", "Quneitra"), ("Jarabuluss", "Jarabulus")],
)
def test_a_misspelt_name_is_suggested_and_never_matched(matcher: NameMatcher, written: str, name: str) -> None:
    assert matcher.match(written) is None or matcher.match(written) == matcher.domain.entity(name)
    suggested = matcher.suggest(written)
    assert suggested is not None
    assert suggested[0].name == name
    assert 0.93 <= suggested[1] <= 1


@pytest.mark.parametrize("written", ["Ham", "dar", "Berlin", "", "'''", "Rome", "xyzzy"])
def test_a_name_too_short_or_too_far_is_not_suggested(matcher: NameMatcher, written: str) -> None:
    assert matcher.suggest(written) is None


def test_every_entity_answers_to_its_own_name(matcher: NameMatcher) -> None:
    for entity in matcher.domain.entities:
        assert entity in matcher.candidates(entity.name)


@settings(max_examples=150)
@given(st.text(alphabet="aelrstAELRST hoDmus-’'\n.", max_size=80))
def test_mentions_are_ordered_and_apart(text: str) -> None:
    mentions = MATCHER.find(text)
    for before, after in pairwise(mentions):
        assert before.span.end <= after.span.start
    assert all(mention.span.of(text).strip() == mention.span.of(text) for mention in mentions)


@pytest.mark.parametrize("unit", ["al ", "Al-", "South ", "ISIS in ", "Deir ez ", "(((", "a", "last ISIS "])
def test_hostile_text_takes_linear_time(matcher: NameMatcher, unit: str) -> None:
    text = unit * (100_000 // len(unit))
    began = time.process_time()
    matcher.find(text)
    assert time.process_time() - began < 2


def test_a_matcher_survives_pickling(matcher: NameMatcher) -> None:
    copy = pickle.loads(pickle.dumps(matcher))
    assert [mention.entity.name for mention in copy.find("Rastan next")] == ["Rastan"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Eastby, Westby and Midby fall in May", ["Eastby-Westby-Midby"]),
        ("Midby, Eastby & Westby fall in May", ["Eastby-Westby-Midby"]),
        ("the towns of Eastby, Westby, and Midby", ["Eastby-Westby-Midby"]),
        ("Eastby and Westby fall in May", ["Eastby", "Westby"]),
        ("Eastby. Westby and Midby", ["Eastby", "Westby", "Midby"]),
        ("Eastby falls, Westby stays and Midby waits", ["Eastby", "Westby", "Midby"]),
    ],
)
def test_a_list_of_all_parts_is_the_whole_that_is_named_after_them(text: str, names: list[str]) -> None:
    whole = "Eastby-Westby-Midby"
    parts = [Entity(name, "town", part_of=whole) for name in ("Eastby", "Westby", "Midby")]
    matcher = NameMatcher(Domain("made up", "made up", entities=(*parts, Entity(whole, "pocket"))))
    assert [mention.entity.name for mention in matcher.find(text)] == names


def test_a_whole_with_a_name_of_its_own_is_not_read_from_its_parts() -> None:
    parts = [Entity(name, "town", part_of="The Fens") for name in ("Eastby", "Westby")]
    matcher = NameMatcher(Domain("made up", "made up", entities=(*parts, Entity("The Fens", "region"))))
    assert [mention.entity.name for mention in matcher.find("Eastby and Westby")] == ["Eastby", "Westby"]
