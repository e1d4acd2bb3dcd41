"""Packs: what ships with claimtrack, what a user brings, and what is wrong with a bad one."""

import time
from pathlib import Path

import pytest

from claimtrack.domains import (
    BadPackError,
    Domain,
    UnknownDomainError,
    available_domains,
    check_pack,
    domain_for,
    load_domain,
)
from claimtrack.domains.loader import _read

GOOD = """
title = "Football"
telling_kinds = ["club"]
telling_words = ["league"]

[[event_type]]
name = "title"
statement = "{target} wins the league"
verbs = ["crown"]
subject_verbs = ["win the league"]
weak_subject_verbs = ["win"]
"""
ROWS = "name,kind,aliases,default_for\nNorthby,club,Northby Town;Town,Town\nSouthby,club,Southby Town;Town,\n"


def write_pack(folder: Path, *, toml: str = GOOD, entities: str = ROWS) -> Path:
    folder.mkdir(parents=True)
    (folder / "domain.toml").write_text(toml, encoding="utf-8")
    (folder / "entities.csv").write_text(entities, encoding="utf-8")
    return folder


@pytest.fixture(params=available_domains())
def pack(request: pytest.FixtureRequest) -> Domain:
    return load_domain(request.param)


def test_every_pack_that_ships_is_without_doubts(pack: Domain) -> None:
    assert check_pack(pack.name) == ()


def test_every_event_type_of_a_pack_tells_itself_with_known_slots(pack: Domain) -> None:
    for event_type in pack.event_types:
        assert event_type.statement.format(target="Northby", actor="Ada")


def test_every_pack_brings_an_event_log_and_its_coverage(pack: Domain) -> None:
    assert pack.events_file is not None
    assert pack.coverage_file is not None
    assert pack.events_file.read_text(encoding="utf-8").startswith("id,date_start,date_end")


def test_every_phrase_is_lower_case_and_holds_its_lemma(pack: Domain) -> None:
    for phrase in pack.phrases:
        assert phrase.lemma in phrase.forms
        assert all(form == form.lower() for form in phrase.forms)


def test_the_log_of_the_war_names_only_known_places_actors_and_event_types() -> None:
    import csv

    domain = load_domain("syria-2018")
    assert domain.events_file is not None
    with domain.events_file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            assert domain.entity(row["place"]) is not None
            assert domain.event_type(row["event_type"]) is not None
            assert not row["actor"] or domain.entity(row["actor"]) is not None


def test_a_governorate_is_named_by_its_canonical_name() -> None:
    domain = load_domain("syria-2018")
    town = domain.entity("Rastan")
    assert town is not None
    assert domain.entity(town.parent_region) is not None


def test_the_war_pack_loads_faster_than_one_can_notice() -> None:
    folder = load_domain("syria-2018").folder
    assert folder is not None
    spent = []
    for _ in range(5):
        began = time.process_time()
        _read(folder)
        spent.append(time.process_time() - began)
    assert min(spent) < 0.06


def test_a_folder_of_ones_own_is_a_pack(tmp_path: Path) -> None:
    domain = load_domain(str(write_pack(tmp_path / "football")))
    assert domain.name == "football"
    assert [entity.name for entity in domain.entities] == ["Northby", "Southby"]
    assert {phrase.lemma: phrase.weak for phrase in domain.phrases} == {
        "crown": False,
        "win the league": False,
        "win": True,
    }


def test_an_edited_pack_is_read_again(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "football")
    assert load_domain(str(folder)).title == "Football"
    (folder / "domain.toml").write_text(GOOD.replace("Football", "Soccer"), encoding="utf-8")
    import os

    os.utime(folder / "domain.toml", ns=(1, 1))
    assert load_domain(str(folder)).title == "Soccer"


def test_an_unknown_name_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(
        UnknownDomainError, match=r"atlantis: no such domain; name one of elections, markets, syria-2018"
    ):
        load_domain("atlantis")


@pytest.mark.parametrize("name", ["../domains/markets", "", ".", "markets/../markets/nothing", "a"])
def test_a_name_that_is_no_pack_is_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnknownDomainError):
        load_domain(name)


@pytest.mark.parametrize(
    ("toml", "entities", "where", "what"),
    [
        ("title = =", ROWS, "domain.toml:1", "is no TOML"),
        (GOOD.replace("statement", "sentence"), ROWS, "domain.toml:6", "unknown field 'sentence'"),
        (GOOD.replace('["crown"]', '"crown"'), ROWS, "domain.toml:6", "verbs must be a list"),
        (GOOD.replace('"crown"', "7"), ROWS, "domain.toml:6", "verbs must hold words in quotes"),
        (GOOD.replace('name = "title"', ""), ROWS, "domain.toml:6", "no name"),
        ("colour = 1\n" + GOOD, ROWS, "domain.toml", "unknown field 'colour'"),
        ("horizon_days = 0\n" + GOOD, ROWS, "domain.toml", "horizon_days from 1"),
        (GOOD, "name,aliases\nNorthby,Town\n", "entities.csv:1", "no column kind"),
        (GOOD, "name,kind\nNorthby,club\n,club\n", "entities.csv:3", "names nothing"),
        (GOOD, "name,kind\nNorthby,\n", "entities.csv:2", "has no kind"),
        (GOOD, "name,kind\nNorthby,club,extra\n", "entities.csv:2", "another number of fields"),
        (GOOD, "name,kind,umbrella\nNorthby,club,perhaps\n", "entities.csv:2", "umbrella is 'perhaps'"),
        (GOOD, "name,kind,colour\nNorthby,club,red\n", "entities.csv:1", "unknown column colour"),
    ],
)
def test_a_bad_pack_is_refused_with_file_and_line(
    tmp_path: Path, toml: str, entities: str, where: str, what: str
) -> None:
    folder = write_pack(tmp_path / "bad", toml=toml, entities=entities)
    with pytest.raises(BadPackError) as refusal:
        load_domain(str(folder))
    assert any(problem.where.endswith(where) and what in problem.what for problem in refusal.value.problems)


def test_doubts_do_not_stop_a_pack_from_loading(tmp_path: Path) -> None:
    rows = "name,kind,aliases,part_of\nNorthby,club,Town,Nowhere\nSouthby,club,Town,\n"
    folder = write_pack(tmp_path / "doubtful", entities=rows)
    assert len(load_domain(str(folder)).entities) == 2
    told = [problem.what for problem in check_pack(str(folder))]
    assert told == ["part_of names Nowhere", "may mean Northby, Southby"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Douma will fall before Harasta does", "syria-2018"),
        ("after Rastan the army goes to daraa", "syria-2018"),
        ("The coalition breaks up and an election follows", "elections"),
        ("Bitcoin doubles while stocks crash", "markets"),
    ],
)
def test_a_text_finds_its_pack(text: str, name: str) -> None:
    domain = domain_for(text)
    assert domain is not None
    assert domain.name == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Northby win the cup",
        "It will rain on Sunday",
        "Russia and Turkey send teams to the Olympics",
        "I read a good book about Homs once",
        "the desert is dry and the south is warm",
        "the vote on the bypass was close "
        + "and the meadow was full of moss and clover " * 30
        + "and a primary school",
        "Bitcoin and stocks fell on the day of the election, the voters said",
    ],
)
def test_a_text_about_nothing_known_finds_none(text: str) -> None:
    assert domain_for(text) is None
