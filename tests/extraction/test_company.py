"""Forecasts that only their place gives away: pages that ask for them, labels, the company of others; and reasons."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.claims import Comment, Kind, Page, Polarity, Reading, Role
from claimtrack.extraction import Extractor
from claimtrack.text.spans import Span

OPEN = Extractor(None)
WRITTEN = date(2020, 3, 10)


def read(*texts: str, title: str | None = None, role: Role = Role.COMMENT) -> Reading:
    joined, comments = "\n\n".join(texts), []
    at = 0
    for index, text in enumerate(texts):
        comments.append(Comment(index, Span(at, at + len(text)), written=WRITTEN, role=role))
        at += len(text) + 2
    return OPEN.read_page(Page("page.txt", joined, tuple(comments), title=title))


BARE = (
    "Ajax 3-1",
    "60/40 Ferris",
    "Ferris by four",
    "Kowal drops out",
    "The Senate stays with the reds",
    "Villa stay up",
)


@pytest.mark.parametrize("answer", BARE)
def test_a_page_that_asks_for_forecasts_gets_them(answer):
    asked = read("Who have you got?", answer, title="Put your predictions here")

    assert [claim.quote for claim in asked.claims] == [answer]


@pytest.mark.parametrize("answer", BARE)
def test_the_same_words_elsewhere_are_a_report(answer):
    assert read("What a day.", answer, title="The day in pictures").claims == ()


def test_questions_and_the_past_are_no_answers():
    said = read("Any predictions?", "Who is Ferris?", "Ajax won 3-1 last week.", "I voted early.", title="Predictions")

    assert said.claims == ()


@pytest.mark.parametrize(
    ("text", "targets", "ranks"),
    [
        ("My top three: 1. Ajax 2. Twente 3. Breda", ["Ajax", "Twente", "Breda"], [1, 2, 3]),
        ("Final table: Ajax, Twente, Breda", ["Ajax", "Twente", "Breda"], [1, 2, 3]),
        ("winner: Torres, second: Lind, third: Abebe", ["Torres", "Lind", "Abebe"], [1, 2, 3]),
        ("After Salem they will move on to Bristol, then York", ["Bristol", "York"], [1, 2]),
        ("First they take the hill, then the village", ["hill", "village"], [1, 2]),
        ("next Salem, then Bristol", ["Salem", "Bristol"], [1, 2]),
        ("Salem next, then Bristol, then York.", ["Salem", "Bristol", "York"], [1, 2, 3]),
    ],
)
def test_places_behind_a_label_and_steps_are_ranked(text, targets, ranks):
    claims = read(text).claims

    assert [claim.target for claim in claims] == targets
    assert [claim.rank for claim in claims] == ranks
    assert {claim.kind for claim in claims} == {Kind.ORDER}


def test_a_forecast_lends_its_company_to_bare_sentences_beside_it():
    claims = read(
        "Salem will fall this year. The port falls first. Nobody attacks in the mud. The road was cut."
    ).claims

    assert [claim.quote for claim in claims] == ["Salem will fall this year.", "The port falls first."]


def test_a_sentence_taken_for_a_claim_is_no_near_miss_any_more():
    reading = read("Salem will fall this year. The port falls in May.")

    assert len(reading.claims) == 2
    assert reading.rejections == ()


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("No deal before 2021", date(2020, 12, 31)),
        ("no normal life before 2021", date(2020, 12, 31)),
        ("I don't see him lasting past the cup", None),
        ("I wouldn't count on the bridge being open by May", date(2020, 5, 31)),
        ("nobody from that team is still there in a year", date(2021, 3, 10)),
        ("no jury in that county will convict him", None),
        ("they will fail to form a coalition by May", date(2020, 5, 31)),
        ("I doubt the bill gets out of committee", None),
    ],
)
def test_a_denial_is_negated_however_it_is_put(text, latest):
    (claim,) = read(text).claims

    assert claim.polarity is Polarity.NEGATED
    assert latest is None or claim.window.latest == latest


def test_verbs_that_look_like_days_are_verbs():
    (lasting,) = read("The ban will last four weeks").claims
    (falling,) = read("The town will fall this year").claims

    assert lasting.window.latest is None or lasting.window.latest > WRITTEN
    assert falling.window.text == "this year"


def test_an_article_gives_what_somebody_said_to_them():
    (claim,) = read("The minister said the guards would hold the bridge at any cost.", role=Role.ARTICLE).claims

    assert claim.attributed_to == "The minister"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("I wish he would stay", "wish"),
        ("why would they do that", "question"),
        ("He said they would win and they lost", "past"),
        ("We will never forget", "slogan"),
        ("only time will tell", "idiom"),
        ("you guys will be begging us to come back", "address"),
        ("Take the hill first, the town in May", "advice"),
        ("a cornered animal will bite", "habit"),
        ("anyone who thinks they will leave is a fool", "fact"),
        ("The set was due in March but it never came", "past"),
        ("Register by April 15 to get your ticket", "furniture"),
    ],
)
def test_a_near_miss_carries_the_reason_a_reader_would_give(text, reason):
    reading = read(text)

    assert reading.claims == ()
    assert reason in {rejection.reason for rejection in reading.rejections}


@pytest.mark.parametrize(
    "text",
    [
        "Our club will fold in March. Clubs vanish, players move on.",
        "Our club will fold in March. Armies advance, armies run out of gas.",
        "The depot will close in May. Managers mostly survive.",
        "The union will strike in June. Heroes never die.",
        "The ferry will stop in May. The hull carries nine, on paper.",
        "The rate will rise in May. Wages 5 to 6, quits at a record.",
        "The mill will close in May. Last month: zero offers on a tear-down.",
        "Kowal takes Linz\n\nStarted by mod7, June 2. Linz will be retaken in May.",
        "They will pave it in May. Permalink | Replies top",
        "Games\n1. Ajax will win the cup\nHome\n2. I will paint it",
        "The coalition will split by May. The mayor sleeps and the town pays.",
        "The coalition will split by May. Kowal loses support.",
        "The coalition will split by May. The council sells the docks.",
        "The coalition will split by May. No money in the bank.",
    ],
)
def test_company_makes_no_forecast_of_things_in_general_counts_and_headings(text):
    claims = read(text).claims

    assert len(claims) == 1, [claim.quote for claim in claims]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Houthis will lose it. I say Houthis never see Aden again. Houthis never see Sanaa.",
            "Houthis never see Sanaa.",
        ),
        ("The vote will be close, and the Hawks know it. Hawks win in May.", "Hawks win in May."),
        ("The ban will stand. Roberts writes the opinion in June.", "Roberts writes the opinion in June."),
    ],
)
def test_names_that_look_like_plurals_are_still_read(text, quote):
    assert quote in {claim.quote for claim in read(text).claims}


BESIDE = (
    "No FEMA this time.",
    "The old mill never.",
    "Ferris is toast.",
    "Maybe a third term for Kowal.",
    "Labour sub 200 seats.",
    "6-3 to strike it.",
    "Reds 341 Blues 232.",
    "Kowal loses his seat first.",
    "We lose the final.",
    "Torres falls next because nobody votes for her.",
)


@pytest.mark.parametrize("piece", BESIDE)
def test_beside_a_forecast_a_bare_piece_is_one(piece):
    said = read("Hello all.", f"The coalition will split by May. {piece}")

    assert len(said.claims) > 1, piece


@pytest.mark.parametrize("piece", [piece for piece in BESIDE if "toast" not in piece])
def test_the_same_piece_beside_none_is_a_report(piece):
    assert read("Hello all.", f"The coalition split. {piece}").claims == ()


@pytest.mark.parametrize(
    "piece",
    [
        "No thanks.",
        "No way Jose.",
        "Armies advance.",
        "Wages 5 to 6.",
        "Ferris is bankrupt.",
        "They grow up to be lobbyists.",
        "We live next door.",
        "Maybe.",
        "Over 40 people read this.",
        "Never the twain.",
        "Ferris was toast.",
    ],
)
def test_beside_a_forecast_talk_stays_talk(piece):
    said = read("Hello all.", f"The coalition will split by May. {piece}")

    assert [claim.target for claim in said.claims] == ["coalition"]


@pytest.mark.parametrize("answer", ["Ajax in extra time", "Ajax easily", "Director - Nolan", "Ajax."])
def test_a_name_is_an_answer_where_forecasts_are_asked_for(answer):
    asked = read("Ajax or Twente, who takes it?", answer, title="Put your predictions here")

    assert [claim.quote.strip(".") for claim in asked.claims] == [answer.strip(".")]


def test_a_comment_that_foretells_asks_nobody():
    assert read("What a day.", "Score prediction: Ajax 3-1", "Twente 2 Breda 1").claims[1:] == ()


def test_words_of_an_earlier_comment_set_before_an_answer_are_not_claimed_again():
    told = "If the council loses the appeal, the stadium closes within a year."

    said = read(told, f"Bram: {told}\n\nNo, it doesn't.").claims

    assert [(claim.comment, claim.polarity) for claim in said] == [(0, Polarity.AFFIRMED), (1, Polarity.NEGATED)]


FORETOLD = ("The dam will break in May.", "Ferris will resign in June.", "The union will strike by August.")


def test_where_many_foretell_a_bare_sentence_counts_by_itself():
    said = read("A page.", *FORETOLD, "Kowal loses his seat.", "© 2020 Kowal gets the News. Powered by Linz")

    assert [claim.quote for claim in said.claims[len(FORETOLD) :]] == ["Kowal loses his seat."]


def test_among_few_forecasts_it_does_not():
    chatter = ["It was a fine day.", "Nice hat.", "We met in town.", "She was there too.", "Good soup."]
    said = read("A page.", FORETOLD[0], *chatter, "Kowal loses his seat.")

    assert len(said.claims) == 1


def test_what_is_expected_that_it_comes_is_one_claim_of_nobody_named():
    (claim,) = read("It's expected that the estate will be divided in May").claims

    assert (claim.target, claim.attributed_to) == ("estate", None)
