"""What a pack may say about judging: outcome words, the order's event type, roles, turns, contests; and plain words."""

from datetime import date
from pathlib import Path

import pytest

from claimtrack.domains import load_domain
from claimtrack.domains.errors import BadPackError
from claimtrack.domains.model import EventType
from claimtrack.events.model import Event
from claimtrack.resolution.words import deed, the, told

PACK = """
title = "Boats"
order_event_type = "docking"
{more}
[[event_type]]
name = "docking"
statement = "{{target}} docks"
target_roles = ["place", "actor"]
one_winner = true
whole_gives_parts = true

[[event_type]]
name = "sailing"
statement = "{{target}} sails"
turn = "docking"
"""


def pack(folder: Path, more: str = "", text: str = PACK) -> str:
    (folder / "domain.toml").write_text(text.format(more=more), encoding="utf-8")
    return str(folder)


def test_a_pack_adds_outcome_words_to_the_usual_ones(tmp_path: Path) -> None:
    domain = load_domain(pack(tmp_path, '[outcome_words]\nholds = ["Moored"]\ndenied = ["sunk"]'))
    assert domain.outcome_words.holds[-1] == "moored"
    assert {"held", "in power"} <= set(domain.outcome_words.holds)
    assert "sunk" in domain.outcome_words.denied


def test_a_pack_says_what_an_order_means_and_how_its_types_are_judged(tmp_path: Path) -> None:
    domain = load_domain(pack(tmp_path))
    docking, sailing = domain.event_types
    assert domain.order_event_type == "docking"
    assert (docking.target_roles, docking.one_winner, docking.whole_gives_parts) == (("place", "actor"), True, True)
    assert (sailing.target_roles, sailing.turn) == (("place",), "docking")


@pytest.mark.parametrize(
    ("more", "text", "fault"),
    [
        ('[outcome_words]\nloud = ["x"]', PACK, "outcome_words.loud"),
        ('[outcome_words]\nholds = "x"', PACK, "outcome_words.holds"),
        ("[outcome_words]\nholds = [1]", PACK, "outcome_words.holds"),
        ('outcome_words = "held"', PACK, "outcome_words"),
        ("", PACK.replace('"docking"\n{more}', '"rowing"\n{more}'), "order_event_type"),
        ("", PACK.replace('["place", "actor"]', '["captain"]'), "target_roles"),
    ],
)
def test_a_fault_in_what_a_pack_says_is_named(tmp_path: Path, more: str, text: str, fault: str) -> None:
    with pytest.raises(BadPackError, match=fault):
        load_domain(pack(tmp_path, more, text))


def test_the_bundled_pack_of_the_war_says_what_next_means() -> None:
    domain = load_domain("syria-2018")
    assert domain.order_event_type == "control_change"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("United States", "the United States"),
        ("Syrian Arab Army", "the Syrian Arab Army"),
        ("Army", "the Army"),
        ("Labour Party", "the Labour Party"),
        ("The Liberal Party", "The Liberal Party"),
        ("Turkey", "Turkey"),
        ("ISIS", "ISIS"),
        ("Syrian rebels", "Syrian rebels"),
        ("Partyzan", "Partyzan"),
        ("", ""),
    ],
)
def test_a_name_stands_in_a_sentence_as_in_english(name: str, said: str) -> None:
    assert the(name) == said


DAY = date(2016, 7, 1)


@pytest.mark.parametrize(
    ("kind", "statement", "roles", "fields", "said"),
    [
        ("docking", "{target} docks", ("place", "actor"), {"actor": "Ada"}, "Ada docked (Quay)"),
        ("docking", "{target} docks", ("place",), {"actor": "Ada"}, "Quay docked"),
        ("crash", "{target} crashes", ("place",), {}, "Quay crashed"),
        ("raid", "{actor} raids {target}", ("place",), {"actor": "Navy Forces"}, "the Navy Forces raided Quay"),
        ("raid", "{actor} raids {target}", ("place",), {}, "somebody raided Quay"),
        ("fair", "a fair is held in {target}", ("place",), {}, "a fair was held in Quay"),
        ("status", "{actor} holds {target}", ("place",), {"actor": "Ada", "outcome": "held"},
         "Quay was still held by Ada"),
        ("status", "{actor} holds {target}", ("place",), {"actor": "Ada", "outcome": "held about half"},
         'Ada held Quay only in part ("held about half")'),
        ("status", "{actor} holds {target}", ("place",),
         {"actor": "Ada", "counter_actor": "Bo", "outcome": "divided"}, "Quay was divided between Ada and Bo"),
        ("status", "{actor} holds {target}", ("place",), {"actor": "multiple", "outcome": "war ongoing"},
         'the log has "war ongoing" for Quay'),
        ("status", "{actor} holds {target}", ("place",), {}, "Quay was observed"),
    ],
)  # fmt: skip
def test_a_row_is_told_in_plain_english(
    kind: str, statement: str, roles: tuple[str, ...], fields: dict[str, str], said: str
) -> None:
    event = Event("Q1", kind, "Quay", DAY, DAY, **fields)
    event_type = EventType(kind, statement, target_roles=roles)
    assert deed(event, event_type) == said
    assert told(event, event_type) == f"{said} on 1 July 2016 [Q1]"
