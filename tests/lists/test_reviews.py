"""Posts that show what became of old predictions: what they retell is never scored, what they add is."""

import time
from datetime import date

import pytest

from claimtrack.claims import Claim, Comment, Page, Role
from claimtrack.extraction.engine import Extractor
from claimtrack.extraction.lists.reviews import reviewed_in
from claimtrack.text.spans import Span

EXTRACTOR = Extractor()


def claims_of(text: str, written: date = date(2024, 1, 5), role: Role = Role.COMMENT) -> list[Claim]:
    comment = Comment(0, Span(0, len(text)), author="Ada", role=role)
    return list(EXTRACTOR.read_page(Page("c.txt", text, (comment,), published=written)).claims)


RETOLD = {
    "an outcome under each item": (
        "Grading my 2023 predictions\n\n1. The ferry line will go broke.\n\nRight. It did in May.\n\n"
        "2. Nobody will buy the mill.\n\nWrong, and for a good price."
    ),
    "a verdict with its label": (
        "I made three guesses a year ago.\n\nThe tram will open in June.\nVerdict: false\n\nThe mayor will stay.\n"
        "Verdict: who would have thought"
    ),
    "an outcome before each item": "RIGHT: Harrow will go down\nWRONG: the coach will be sacked\nRIGHT: Velo will win",
    "an outcome behind each item": (
        "- The bakery will close (60%) — FALSE. It has never done better.\n- Oats will be dearer (70%) — TRUE\n"
        "- The bell will be repaired (80%) — TRUE"
    ),
    "ticks and crosses": (
        "My forecasts, one year on\n✅ The dam will hold\n❌ The king will abdicate\n✅ Snow will fall in May"
    ),
    "points": (
        "The year in the rear-view mirror\n\n#1: Readers will pay for the paper. Few did. Score: 2 of 10.\n"
        "#2: The old printer will be replaced. At last. Score: 9 of 10."
    ),
    "sections": "**Right**\n\n- Rents will rise\n- The club will be sold\n\n**Wrong**\n\n- Copper will be cheaper",
    "struck out, under a title": (
        "# Looking back at my 2023 predictions\n\nWhat is struck out did not happen.\n\n- The lake will freeze\n"
        "- ~~The band will tour again~~\n- The bridge will stay closed"
    ),
    "unmarked, of a year that is over": (
        "2023 predictions: how did I do?\n\nThe chancellor will resign.\nThe harvest will be poor.\nNobody will notice."
    ),
    "grades of a school": (
        "Ten bold guesses re-visited\n\n1) Weber will hit thirty goals.\nHe hit three. Grade: F\n\n"
        "2) Harrow will be the best of the north.\nThey were. Grade: A"
    ),
    "a count that goes on": (
        "My forecasts for the season, looked back at\n\n1. Weber will lead the league.\nHe came fifth.\n\n0 for 1\n\n"
        "2. Breda will go down.\nThey did.\n\n1 for 2"
    ),
    "words behind the items": (
        "So, how did I do?\n\n• The phone will have two cameras YEP\n• The old port will be gone NOPE\n"
        "• It will fold YEP"
    ),
    "in company of doubtful ones": (
        "Last January I gave you my forecasts. Let us see.\n\nThe mine will reopen.\nNope.\n\n"
        "The vote will be close.\nYep.\n\nA storm will take the pier.\nIt lost two planks."
    ),
}


@pytest.mark.parametrize("name", RETOLD)
def test_what_is_told_again_with_its_outcome_is_not_scored(name: str) -> None:
    for role in (Role.COMMENT, Role.ARTICLE):
        claims = claims_of(RETOLD[name], role=role)
        assert len(claims) >= 2
        assert [claim.quote for claim in claims if not claim.retrospective] == []


AHEAD = {
    "a list that will be graded": (
        "My 2024 predictions. I will grade them next January.\n\n1. The ferry line will go broke.\n"
        "2. Nobody will buy the mill.\n3. Right turns on red will be allowed."
    ),
    "talk that agrees and objects": (
        "Wrong. The mayor will stay.\n\nThe tram will open in June, and you know it.\n\n"
        "Right now nobody believes it will."
    ),
    "questions with their answers": (
        "Will the tram open?\nNo.\nWill the mayor stay?\nYes.\nThe bridge will be closed by June."
    ),
    "bullets that are ticks": "✅ The dam will hold\n✅ The king will abdicate\n✅ Snow will fall in May",
    "a single mark": (
        "The mill will be sold. Correct?\n\nThe buyer will be Velo. True story.\n\nThe price will be high."
    ),
    "a bad year behind, a good one ahead": (
        "My predictions for last year were mostly wrong. On to 2024.\n\nThe ferry line will go broke.\n"
        "The mill will be sold.\nThe tram will open in June."
    ),
    "a custom told of": (
        "Every January I make predictions and look back at how I did with the old ones.\n\n"
        "This year the tram will open.\nThe mill will be sold.\nHarrow will go down."
    ),
    "results to come": (
        "The results will be out on Monday. I predict a close race.\n\nThe Greens will take the north.\n"
        "The mayor will lose by a hair."
    ),
}


@pytest.mark.parametrize("name", AHEAD)
def test_what_is_foretold_stays_to_be_scored(name: str) -> None:
    claims = claims_of(AHEAD[name])
    assert claims
    assert [claim.quote for claim in claims if claim.retrospective] == []


@pytest.mark.parametrize(
    "bridge",
    ["Predictions for 2024", "And now for 2024:", "New predictions", "On to the new year.", "As for next year?"],
)
def test_new_predictions_of_the_same_post_are_scored(bridge: str) -> None:
    text = (
        "My 2023 predictions, reviewed\n\n1. The ferry line will go broke. Right.\n2. The mill will be sold. Wrong.\n\n"
        f"{bridge}\n\n1. The tram will open in June.\n2. The bell will crack."
    )
    assert [claim.retrospective for claim in claims_of(text)] == [True, True, False, False]


def test_a_review_that_a_page_cuts_into_unsigned_pieces_is_one() -> None:
    text = (
        "The recap of my predictions, made twelve months ago.\n\nThe ferry line will go broke.\nCORRECT. It did.\n\n"
        "The mill will be sold.\nWRONG. Nobody wanted it."
    )
    cut = [text.index("The ferry"), text.index("The mill")]
    bounds = [(0, cut[0] - 2), (cut[0], cut[1] - 2), (cut[1], len(text))]
    comments = tuple(Comment(k, Span(*bound)) for k, bound in enumerate(bounds))
    claims = EXTRACTOR.read_page(Page("c.txt", text, comments, published=date(2024, 1, 5))).claims
    assert [claim.retrospective for claim in claims] == [True, True]


def test_two_readers_who_only_say_wrong_grade_nothing() -> None:
    text = "The mill will be sold.\n\nWrong.\n\nThe ferry will sink.\n\nWrong. No way."
    bounds = [(0, 22), (24, 30), (32, 52), (54, len(text))]
    comments = tuple(Comment(k, Span(*b), author=f"reader {k}") for k, b in enumerate(bounds))
    claims = EXTRACTOR.read_page(Page("c.txt", text, comments, published=date(2024, 1, 5))).claims
    assert claims
    assert not any(claim.retrospective for claim in claims)


def test_a_second_list_after_the_outcomes_is_new() -> None:
    text = (
        "Grading my 2023 predictions\n\n1. The ferry line will go broke.\nRight.\n2. The mill will be sold.\nWrong.\n\n"
        "1. The tram will open in June.\n2. The bell will crack."
    )
    assert [claim.retrospective for claim in claims_of(text)] == [True, True, False, False]


def test_chances_told_again_keep_their_numbers() -> None:
    text = (
        "2023: what came of my forecasts\n\n- The ferry sails all year (80%) – yes\n- Snow in May (10%) – no\n"
        "- The captain retires (55%) – no"
    )
    claims = claims_of(text)
    assert [claim.probability for claim in claims] == [0.8, 0.1, 0.55]
    assert all(claim.retrospective for claim in claims)
    assert not any(claim.is_resolvable for claim in claims)


@pytest.mark.parametrize(
    "unit", ["1. A will b.\nWrong.\n", "Wrong. ", "(" * 40 + "\n", "[TRUE] \n", "- ~~a", "✅ ", "5% — "]
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    began = time.process_time()
    reviewed_in(text, 0, len(text), title=None, written=date(2024, 1, 1))
    assert time.process_time() - began < 2
