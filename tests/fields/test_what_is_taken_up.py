"""What a pronoun, a left-out subject or a bare remark stands for: in its comment, the one answered, the title."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from claimtrack.claims import Claim
from claimtrack.comments import read_text
from claimtrack.domains.loader import load_domain
from claimtrack.extraction import Extractor

DAY = date(2019, 3, 13)


def claims(text: str, before: str = "Fine day.", title: str | None = None) -> list[Claim]:
    thread = (
        f"Ann Voss says:\nMarch 13, 2019 at 9:00 am\n{before}\n\nReply\n\n"
        f"Bob Quill says:\nMarch 13, 2019 at 9:30 am\n{text}\n\nReply\n"
    )
    (page,) = read_text(thread, source="page.txt", published=DAY).pages
    page = replace(page, title=title)
    return [claim for claim in Extractor().read_page(page).claims if claim.author == "Bob Quill"]


TAKEN_UP = (
    ("Petrov has lost the party. He will resign by summer.", "Petrov"),
    ("The Senate is tired of Petrov. He will resign by summer.", "Petrov"),
    ("Reykjavik is calm. In Reykjavik nobody asks for Olsen. He will resign by summer.", "Olsen"),
    ("The mayor has no votes left. She will be gone by May.", "mayor"),
    ("Watch Bolivia. They will be out of it by June.", "Bolivia"),
    ("Keep an eye on Lahti, it could be sold in May.", "Lahti"),
    ("The bridge is rotten. The ferry is late. It will be scrapped by May.", "ferry"),
    ("My guess about the merger: it won't happen.", "merger"),
    ("You forgot Kowal: he will resign in May.", "Kowal"),
    ("This one will fail too, 100%.", "this"),
    ("As for Kowal I give him five more games.", "Kowal"),
    ("As for the bridge, it will fall by May.", "bridge"),
    ("Petrov's contract is up. He will get the extension.", "Petrov"),
    ("John Kowal said he'll cut off his beard in May.", "John Kowal"),
    ("The union says it will strike in May.", "union"),
)
TOLD_ELSEWHERE = (
    ("Will fall by May.", "Kareth is surrounded now.", None, "Kareth"),
    ("Won't happen this year.", "They say the stadium deal will be signed.", None, "stadium deal"),
    ("He'll be gone by Monday.", "Dobrev just lost his third game.", None, "Dobrev"),
    ("She will lose in November.", "Fine day.", "Senator Marquez announces run", "Senator Marquez"),
)
NOBODY = (
    ("The Senate is split. He will resign by summer.", "he"),
    ("SCOTUS is split. He will resign by summer.", "he"),
    ("Monday is grim. He will resign by summer.", "he"),
    ("The players are tired. He will resign by summer.", "he"),
    ("Petrov says it will rain in May.", "it"),
    ("The shops will close in May. It will be grim by June.", "it"),
    ("The Saudis will pump more in May. It will drop by June.", "it"),
    ("Experts say they will vanish by 2030.", "they"),
    ("The ferry is late. It will be hard to say by May.", "it"),
)


@pytest.mark.parametrize(("text", "target"), TAKEN_UP)
def test_a_pronoun_takes_up_what_was_named_last_and_fits(text: str, target: str) -> None:
    assert [claim.target for claim in claims(text)] == [target]


@pytest.mark.parametrize(("text", "before", "title", "target"), TOLD_ELSEWHERE)
def test_what_a_comment_leaves_out_stands_in_the_one_before_or_the_title(
    text: str, before: str, title: str | None, target: str
) -> None:
    (claim,) = claims(text, before, title)
    assert claim.target is not None
    assert target in claim.target


@pytest.mark.parametrize(("text", "target"), NOBODY)
def test_a_body_a_day_or_a_thing_compared_is_nobody(text: str, target: str) -> None:
    assert claims(text)[-1].target == target


TARGETS = (
    ("The man she appointed to run the hospital will be fired.", "man"),
    ("The players we bought in January will be sold by June.", "players"),
    ("The moment he leaves the army will fall apart.", "army"),
    ("By the time they agree the deal will be dead.", "deal"),
    ("After the game he said the team will lose.", "team"),
    ("Mark my words, they will bring in conscription by March.", "conscription"),
    ("They will take on the union in May.", "union"),
    ("They will come in March.", "they"),
    ("Some will be without power for two weeks.", "power"),
    ("In all probability we will have it by the end of June.", "it"),
    ("I think we'll get a white Christmas.", "white Christmas"),
    ("They will come in by the gate in March.", "they"),
    ("Next year's festival will be cancelled.", "festival"),
    ("They will scrap their plan in May.", "they"),
    ("They will scrap the plan in May.", "plan"),
    ("They will not hold it.", "it"),
    ("Everyone will have forgotten this by summer.", "this"),
    ("This cannot last much longer.", "this"),
    ("They will win it in May.", "they"),
    ("They will never set a foot in Addis.", "Addis"),
    ("The pivot you're all praying for never shows up in 2023.", "pivot"),
    ("The next year will be hard for Volta.", "next year"),
)


@pytest.mark.parametrize(("text", "target"), TARGETS)
def test_the_target_is_the_thing_told_of(text: str, target: str) -> None:
    assert [claim.target for claim in claims(text)] == [target]


def test_an_ordinary_word_with_its_day_is_a_thing_of_its_own() -> None:
    told = claims("Expect rain on Saturday and snow on Monday.")
    assert [(claim.target, claim.window.latest) for claim in told] == [
        ("rain", date(2019, 3, 16)),
        ("snow", date(2019, 3, 18)),
    ]


def test_each_of_two_things_has_its_day() -> None:
    told = claims("The ring road will open in June, the tunnel in August.")
    assert [(claim.target, claim.window.latest) for claim in told] == [
        ("ring road", date(2019, 6, 30)),
        ("tunnel", date(2019, 8, 31)),
    ]


SYRIA = Extractor(load_domain("syria-2018"))
KNOWN = (
    ("Daraa is next after the desert. It will return to the state this summer.", "Daraa Governorate"),
    ("Turkey will give back Afrin by May.", "Afrin"),
)


@pytest.mark.parametrize(("text", "target"), KNOWN)
def test_the_subject_before_is_meant_where_the_subject_area_knows_it(text: str, target: str) -> None:
    (page,) = read_text(f"Ann Voss says:\nMarch 13, 2019 at 9:00 am\n{text}\n\nReply\n", source="page.txt").pages
    assert SYRIA.read_page(page).claims[-1].target == target


SPARED = (
    ("Syria gets back all its land except Idlib by May.", "Idlib"),
    ("Other than Afrin everything will be free by May.", "Afrin"),
    ("The Palmyra airport will be cleared by May.", "Palmyra"),
    ("They beg Putin for help. The US will abandon them by May.", "Vladimir Putin"),
    ("The rebels will come running to the oilfields.", "Syria"),
)


@pytest.mark.parametrize(("text", "spared"), SPARED)
def test_what_is_left_out_or_only_near_is_not_told_of(text: str, spared: str) -> None:
    (page,) = read_text(f"Ann Voss says:\nMarch 13, 2019 at 9:00 am\n{text}\n\nReply\n", source="page.txt").pages
    found = [claim.target for claim in SYRIA.read_page(page).claims]
    assert found
    assert spared not in found


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Douma may last longest, but by May it will be lost as well.", ["Douma", "Douma"]),
        ("Idlib by Easter, Afrin by June.", ["Idlib", "Afrin"]),
        ("Assad the gambler will lose his mind in May.", ["Bashar al-Assad"]),
        ("The Golan was lost, but it will be Syrian by May.", ["Golan Heights"]),
        ("Turkey will be thrown out of Afrin by May.", ["Afrin"]),
        ("Douma, then Harasta, then Arbin.", ["Douma", "Harasta", "Arbin"]),
    ],
)
def test_each_of_several_is_told_of(text: str, targets: list[str]) -> None:
    (page,) = read_text(f"Ann Voss says:\nMarch 13, 2019 at 9:00 am\n{text}\n\nReply\n", source="page.txt").pages
    assert [claim.target for claim in SYRIA.read_page(page).claims] == targets


DOERS = (
    ("Turkish army closes in on Afrin", "Afrin falls by May.", "Turkey"),
    ("SDF launches operation in Hajin", "Hajin falls before Halloween.", "Syrian Democratic Forces"),
    ("Militants surrender their weapons in Afrin", "Afrin falls by May.", None),
    ("Turkish army closes in on Afrin", "Douma falls by May.", None),
    ("Turkish army closes in on Afrin", "The SDF will retake Afrin by May.", "Syrian Democratic Forces"),
)


@pytest.mark.parametrize(("title", "text", "actor"), DOERS)
def test_who_advances_in_the_title_is_who_takes_the_place(title: str, text: str, actor: str | None) -> None:
    (page,) = read_text(f"Ann Voss says:\nMarch 13, 2019 at 9:00 am\n{text}\n\nReply\n", source="page.txt").pages
    (claim,) = SYRIA.read_page(replace(page, title=title)).claims
    assert claim.actor == actor
