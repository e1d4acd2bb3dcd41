"""Short answers to a forecast."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.claims import Claim, Comment, Page, Polarity
from claimtrack.extraction import Extractor
from claimtrack.text.spans import Span


def answer(said: str, answered: str) -> tuple[Claim, ...]:
    text = f"{said}\n{answered}"
    split = len(said) + 1
    comments = (
        Comment(0, Span(0, split), "Ada", written=date(2020, 3, 10)),
        Comment(1, Span(split, len(text)), "Bo", written=date(2020, 3, 11)),
    )
    claims = Extractor(None).read_page(Page("page", text, comments)).claims
    return tuple(claim for claim in claims if claim.comment == 1)


@pytest.mark.parametrize(
    "words",
    [
        "That won't happen.",
        "nope, no chance.",
        "not a chance",
        "never gonna happen",
        "I doubt it",
        "It will never happen!",
    ],
)
def test_a_denial_takes_up_the_forecast_it_answers(words):
    (claim,) = answer("Kowal will resign by May.", words)

    assert claim.polarity is Polarity.NEGATED
    assert claim.target == "Kowal"
    assert claim.window.latest == date(2020, 5, 31)
    assert claim.author == "Bo"
    assert claim.quote == words


@pytest.mark.parametrize("words", ["no chance to talk to him", "nope", "no way in from the north", "I doubt his word"])
def test_other_words_take_up_nothing(words):
    assert answer("Kowal will resign by May.", words) == ()


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("That won't happen, he has no rivals left", "That won't happen"),
        ("that will never happen because he likes it there", "that will never happen"),
        ("Nah, never gonna happen, trust me", "Nah, never gonna happen"),
    ],
)
def test_an_answer_may_give_its_reason(words, quote):
    (claim,) = answer("Kowal will resign by May.", words)

    assert (claim.quote, claim.polarity, claim.window.latest) == (quote, Polarity.NEGATED, date(2020, 5, 31))


def test_an_answer_with_a_day_of_its_own_keeps_it():
    (claim,) = answer("Kowal will resign by May.", "that won't happen until July")

    assert claim.window.latest == date(2020, 7, 31)


def test_an_answer_to_no_forecast_is_no_claim():
    assert answer("Kowal resigned in May.", "no chance") == ()


@pytest.mark.parametrize(
    "words",
    [
        "He won't.",
        "no he won't",
        "No he won't, not this year",
        "I doubt it very much",
        "hard disagree",
        "no way he does",
    ],
)
def test_an_answer_may_leave_the_verb_to_what_it_answers(words):
    (claim,) = answer("Kowal will resign by May.", words)

    assert (claim.polarity, claim.target, claim.window.latest) == (Polarity.NEGATED, "Kowal", date(2020, 5, 31))


@pytest.mark.parametrize("words", ["I agree", "+1", "seconded", "He will.", "I think you're right", "Exactly this."])
def test_assent_takes_up_the_forecast_it_answers(words):
    (claim,) = answer("Kowal will resign by May.", words)

    assert (claim.polarity, claim.target, claim.author) == (Polarity.AFFIRMED, "Kowal", "Bo")


@pytest.mark.parametrize(
    ("words", "polarity", "latest"),
    [
        ("same for me but by August", Polarity.AFFIRMED, date(2020, 8, 31)),
        ("Agree, and before April even", Polarity.AFFIRMED, date(2020, 3, 31)),
        ("I'd say by September", Polarity.AFFIRMED, date(2020, 9, 30)),
        ("more like October", Polarity.AFFIRMED, date(2020, 10, 31)),
        ("not before July", Polarity.NEGATED, date(2020, 6, 30)),
    ],
)
def test_an_answer_may_put_another_day(words, polarity, latest):
    (claim,) = answer("Kowal will resign by May.", words)

    assert (claim.target, claim.polarity, claim.window.latest) == ("Kowal", polarity, latest)


@pytest.mark.parametrize(
    ("words", "value"), [("I'd say 6", 6.0), ("mine: 5.50", 5.5), ("more like 4.25", 4.25), ("7, tops", 7)]
)
def test_an_answer_may_put_another_number(words, value):
    (claim,) = answer("Diesel will be above 5 dollars in July.", words)

    assert claim.threshold is not None
    assert claim.threshold.value == value


def test_an_answer_may_spare_one_of_those_named():
    (claim,) = answer("Linz and Graz will fall by May.", "Not Graz, not by then.")

    assert (claim.target, claim.polarity) == ("Graz", Polarity.NEGATED)


@pytest.mark.parametrize(
    "words", ["no, they lose in the semis", "They don't even make the playoffs.", "no, the Owls first"]
)
def test_a_clause_in_the_present_answers_a_forecast(words):
    (claim,) = answer("The Hawks will win the cup in May.", words)

    assert claim.rule == "reply-clause"


@pytest.mark.parametrize(
    "words",
    [
        "They lost yesterday.",
        "They always lose in the semis.",
        "the roof is mined anyway",
        "same for me, I bought two tickets",
        "I agree that they were good last year",
        "+1 for the spelling",
        "They should send troops. It won't.",
        "I paid 6",
        "And in January.",
        "Whoever wins",
        "In your dreams",
        "no",
        "We can only hope.",
        "agree to disagree",
    ],
)
def test_talk_below_a_forecast_is_no_answer(words):
    assert answer("The Hawks will win the cup in May.", words) == ()


@pytest.mark.parametrize("words", ["I agree", "+1", "He won't.", "not a chance", "I'd say 6", "by June", "Not Graz."])
def test_answers_to_what_is_no_forecast_claim_nothing(words):
    assert answer("Kowal was a good mayor of Graz and paid 5 dollars.", words) == ()


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("@Ada That won't happen.", "Kowal"),
        ("@ada nope, no chance.", "Kowal"),
        ("@Cy That won't happen.", "Ferris"),
        ("@Nobody That won't happen.", "Ferris"),
    ],
)
def test_who_is_named_is_answered(words, target):
    texts = ["Kowal will resign by May.", "Ferris will resign by June.", words]
    starts = [sum(len(text) + 1 for text in texts[:k]) for k in range(3)]
    comments = tuple(
        Comment(k, Span(starts[k], starts[k] + len(texts[k])), author, written=date(2020, 3, 10))
        for k, author in enumerate(["Ada", "Cy", "Bo"])
    )
    claims = Extractor(None).read_page(Page("page", "\n".join(texts), comments)).claims

    assert [claim.target for claim in claims if claim.comment == 2] == [target]


@pytest.mark.parametrize(
    ("words", "latest", "polarity"),
    [
        ("End of August, I'd say.", date(2020, 8, 31), Polarity.AFFIRMED),
        ("August it is then", date(2020, 8, 31), Polarity.AFFIRMED),
        ("Way too early. Not before September.", date(2020, 8, 31), Polarity.NEGATED),
        ("you are dreaming, more like October", date(2020, 10, 31), Polarity.AFFIRMED),
    ],
)
def test_another_day_may_stand_alone_or_behind_a_word_on_the_first(words, latest, polarity):
    (claim,) = answer("Kowal will resign by May.", words)

    assert (claim.target, claim.window.latest, claim.polarity) == ("Kowal", latest, polarity)


@pytest.mark.parametrize("words", ["August was hot", "May of which year?", "Saturday is my birthday, come round"])
def test_a_day_in_other_words_is_no_answer(words):
    assert answer("Kowal will resign by May.", words) == ()


@pytest.mark.parametrize(
    ("asked", "words", "latest"),
    [
        ("When will the bridge reopen?", "By June.", date(2020, 6, 30)),
        ("how soon will the bridge reopen?", "this summer, I think", date(2020, 8, 31)),
        ("So how long until the bridge will reopen?", "maybe in June", date(2020, 6, 30)),
    ],
)
def test_a_day_answers_who_asks_when(asked, words, latest):
    (claim,) = answer(asked, words)

    assert (claim.target, claim.window.latest) == ("bridge", latest)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("When will you be home?", "By June."),
        ("When did the bridge reopen?", "In June."),
        ("When will the bridge reopen?", "June is lovely there"),
    ],
)
def test_a_day_answers_nothing_else(asked, words):
    assert answer(asked, words) == ()


def test_an_answer_puts_its_own_names_in_order():
    claims = answer("Ashwick falls next, then Torrel.", "nah. Torrel first, Ashwick last.")

    assert [(claim.rank, claim.target) for claim in claims] == [(1, "Torrel"), (2, "Ashwick")]
