"""What a claim is about, how much, until when and how sure: one table for each field."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.claims import Claim, Comment, Kind, Page
from claimtrack.extraction import Extractor
from claimtrack.text.spans import Span

WRITTEN = date(2024, 1, 8)


def claims_of(text: str, title: str | None = None) -> tuple[Claim, ...]:
    page = Page("page.txt", text, (Comment(0, Span(0, len(text)), "Ada", written=WRITTEN),), title=title)
    return Extractor().read_page(page).claims


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Pension funds will keep selling every rally.", ["Pension funds"]),
        ("Rovers are set to open their season with a win.", ["Rovers"]),
        ("Lumenor will release its own headset in 2025.", ["Lumenor"]),
        ("We won't see 70k again.", ["70k"]),
        ("They will storm Kareb by May.", ["Kareb"]),
        ("Nobody will buy that console next year.", ["console"]),
        ("No one will remember this album in two years.", ["album"]),
        ("Most of the players will leave in the summer.", ["players"]),
        ("The woman who runs the agency will resign by Friday.", ["woman"]),
        ("Looks like the strike is going to last until March.", ["strike"]),
        ("Amber and Quill will both announce layoffs in Q2.", ["Amber", "Quill"]),
        ("Neither Rovers nor Albion will win the league in 2024.", ["Rovers", "Albion"]),
        ("The winner will be Port Ley.", ["Port Ley"]),
        ("Up to 50,000 homes will be built next year.", ["homes"]),
        ("Realistically speaking Ashby will fall by May.", ["Ashby"]),
        ("I would say Kowal has little chance to win in May.", ["Kowal"]),
        ("Agree that more likely Kowal will win.", ["Kowal"]),
        ("I'm pretty certain Ashby will win in May.", ["Ashby"]),
        ("Other tablets such as Arvo and Brindle will continue to underwhelm.", ["Other tablets"]),
        ("This election, like most, will be won at the margins.", ["election"]),
        ("A paper is reporting the northern offensive will begin on Friday.", ["northern offensive"]),
        ("I think many people are gonna decide to leave town.", ["many people"]),
        ("People will see that the coach was right by December.", ["coach"]),
        ("Most people are probably going to head straight to the bar.", ["people"]),
        ("We will go down this season.", ["We"]),
        ("A second wave of cases and deaths will hit the north this winter.", ["second wave of cases and deaths"]),
        ("The number of raids and arrests is bound to go up.", ["number of raids and arrests"]),
        ("The mayor of Ashby and the judge will resign.", ["mayor of Ashby", "judge"]),
        ("The prices and wages will rise.", ["prices", "wages"]),
        ("Odds are 2026 will finish the year second highest.", ["2026"]),
        ("Scientists are predicting that 2026 will be the wettest year so far.", ["2026"]),
        ("Developers, like all others, are going to be replaced.", ["Developers"]),
        ("Keller, a lawyer, teacher and poet, will get what he wants.", ["Keller"]),
        ("Keller, Voss and Kowal all have a realistic chance of winning it.", ["Keller", "Voss", "Kowal"]),
        ("I think that Keller, Voss and Kowal all have a realistic chance of winning it.", ["Keller", "Voss", "Kowal"]),
        ("There's a poll to be read at noon that will be released on Friday.", ["poll"]),
        ("2025 will outpace 2020.", ["2025"]),
        ("This next year will see some closures.", ["some closures"]),
        ("The game is tight but we'll be back by May.", ["we"]),
        ("AGI isn't super likely to come in May.", ["AGI"]),
    ],
)
def test_a_claim_is_about_its_subject_or_where_that_says_nothing_its_object(text: str, targets: list[str]):
    assert [claim.target for claim in claims_of(text)] == targets


@pytest.mark.parametrize(
    ("text", "ranked"),
    [
        ("Harwick will be the first seat to go and then Melby.", [(1, "Harwick"), (2, "Melby")]),
        ("The first seat to go will be Harwick.", [(1, "Harwick")]),
        ("First seat to go will be Melby, then Harwick", [(1, "Melby"), (2, "Harwick")]),
    ],
)
def test_a_turn_names_its_items_in_order(text: str, ranked: list[tuple[int, str]]):
    assert [(claim.rank, claim.target) for claim in claims_of(text)] == ranked


@pytest.mark.parametrize("text", ["It will be the first time to go there.", "That will be the next thing to do."])
def test_other_firsts_are_no_order(text: str):
    assert all(claim.kind is not Kind.ORDER for claim in claims_of(text))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Solina is harder but it will likely be cleared by June.", "Solina"),
        ("The games are not going to happen this July, they will be postponed.", "games"),
        ("The company is in trouble.\nIt will go bankrupt by June.", "company"),
        ("Larsen is a liar. He will resign before the summer.", "Larsen"),
        ("Sales are down. They will recover next year.", "Sales"),
        ("The index closed yesterday at 1244. Norden Bank predicts it will close higher in May.", "index"),
        ("The SST is high and wind shear looks like it will remain low.", "wind shear"),
        ("The council is broke. They will scrap the plan in May.", "council"),
        ("Larsen is a liar. He will fight Crawford again.", "Larsen"),
        ("Larsen will win. Nobody loses if they take Ohio. I believe he will carry the south.", "Larsen"),
        ("The mill is broke. It will lay off the night shift.", "mill"),
    ],
)
def test_a_pronoun_stands_for_the_last_subject_that_agrees(text: str, target: str):
    assert claims_of(text)[-1].target == target


def test_a_title_names_what_a_lone_pronoun_means():
    assert (
        claims_of("It will be finished by June.", title="The harbour bridge is behind plan")[0].target
        == "harbour bridge"
    )


@pytest.mark.parametrize(
    "text",
    [
        "It will rain in June.",
        "They will be relegated in May.",
        "Larsen says it will pass.",
        "They expect their games to be close and they will score in May.",
        "The verdict is near. It is going to be a busy week.",
        "It will happen sooner than later.",
        "Petrov sells oil every day, so that he can pay. They will be encircled within a week or 2.",
        "I doubt it will end on Monday. They will be kept in May.",
        "Firstly, turnout will be crucial. Tory voters say they will come in May.",
    ],
)
def test_a_pronoun_with_nothing_that_agrees_stays_open(text: str):
    assert claims_of(text)[-1].target in {"it", "they"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The province is going to vote for independence within ten years.", Kind.EVENT),
        ("Larsen will get his deal through before the end of January.", Kind.EVENT),
        ("Factories in Kareb will be back to normal within two months.", Kind.EVENT),
        ("House prices will double by 2030.", Kind.THRESHOLD),
        ("The mayor will still be in office in June.", Kind.STATE),
        ("It will be like before.", Kind.VAGUE),
        ("It will get worse.", Kind.VAGUE),
        ("The future will be great.", Kind.VAGUE),
        ("There will be much trouble.", Kind.VAGUE),
    ],
)
def test_only_what_names_nothing_is_vague(text: str, kind: Kind):
    assert [claim.kind for claim in claims_of(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Albion will lose by more than 20 points.", (">", 20.0, None, "points")),
        ("At least 3 teams will be relegated.", (">=", 3.0, None, "teams")),
        ("No fewer than 12 senators will vote against it.", (">=", 12.0, None, "senators")),
        ("Albion will win no more than 30 seats.", ("<=", 30.0, None, "seats")),
        ("Turnout will be between 190 and 200 million.", ("between", 190e6, 200e6, "")),
        ("Turnout will be 55-60%.", ("between", 55.0, 60.0, "%")),
        ("Copper will hit 100k by December.", (">=", 100e3, None, "")),
        ("Copper will top 2,500 this year.", (">", 2500.0, None, "")),
        ("Unemployment will fall below 4%.", ("<", 4.0, None, "%")),
        ("The deficit will be under a trillion dollars.", ("<", 1e12, None, "USD")),
        ("Rents will double by 2030.", (">=", 2.0, None, "x")),
        ("Sales will reach a million units.", (">=", 1e6, None, "units")),
        ("The firm will be worth 1.2bn by June.", ("==", 1.2e9, None, "")),
        ("Rovers will finish in the top 2.", ("<=", 2.0, None, "place")),
        ("The bank will raise rates by 25bp.", ("==", 25.0, None, "bp")),
        ("The storm will bring winds over 120 mph on Tuesday.", (">", 120.0, None, "mph")),
    ],
)
def test_a_bound_has_comparator_value_and_unit(text: str, bound: tuple[object, ...]):
    threshold = claims_of(text)[0].threshold
    assert threshold is not None
    assert (threshold.comparator.value, threshold.value, threshold.upper, threshold.unit) == bound


@pytest.mark.parametrize(
    "text",
    [
        "The court will strike it down 6-3.",
        "Rovers will beat Albion 2-1 on Saturday.",
        "He will get 10 years in prison.",
        "The council will double down on it.",
        "The index will drop 20 percent by June.",
        "Rovers will win 2 of their next 5 games.",
        "The patch will be out in 3 weeks.",
    ],
)
def test_scores_terms_and_changes_are_no_bounds(text: str):
    assert all(claim.threshold is None for claim in claims_of(text))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Larsen said on Friday that the board will meet in March.", [(date(2024, 3, 1), date(2024, 3, 31))]),
        ("The market will crash just like in 2024.", [(None, None)]),
        (
            "They will take Kareb in June and Solina in July.",
            [(date(2024, 6, 1), date(2024, 6, 30)), (date(2024, 7, 1), date(2024, 7, 31))],
        ),
        ("Kareb and Solina will fall in June.", [(date(2024, 6, 1), date(2024, 6, 30))] * 2),
        ("The crown will fall as it did in 2016.", [(None, None)]),
    ],
)
def test_each_target_has_the_days_of_its_own_clause(text: str, days: list[tuple[date | None, date | None]]):
    assert [(claim.window.earliest, claim.window.latest) for claim in claims_of(text)] == days


def test_each_item_of_an_order_has_its_own_hedge():
    first, second = claims_of("Salem next for sure, then probably Bridgeport.")
    assert (first.hedge, second.hedge) == ("for sure", "probably")
    first, second = claims_of("Salem next I hope, then maybe Bridgeport.")
    assert first.wish
    assert second.hedge == "maybe"


def test_a_stated_number_outranks_the_words_around_it():
    assert [claim.probability for claim in claims_of("I reckon Rovers will win, 80%.")] == [0.8]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Petrov's contract is up. He'll get the extension.", "Petrov will get the extension"),
        ("I think it'll be over by June.", "it will be over by June"),
        ("The mill is broke. It won't last long.", "mill won't last long"),
    ],
)
def test_a_contraction_is_spelled_out_behind_what_its_pronoun_stands_for(text: str, statement: str):
    assert claims_of(text)[-1].statement == statement


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Everyone with no knowledge universally believes machines will replace coders.", None),
        ("There's no reason to expect the mill to close in May.", None),
        ("The union believes the mill will close.", "The union"),
    ],
)
def test_an_adverb_holds_no_view(text: str, holder: str | None):
    assert claims_of(text)[0].attributed_to == holder
