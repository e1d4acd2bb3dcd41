"""Picks under a line that announces predictions: every name is a forecast, labels of other things are none."""

from datetime import date

import pytest

from claimtrack.claims import Claim, Comment, Page, Role
from claimtrack.extraction.engine import Extractor
from claimtrack.text.spans import Span

EXTRACTOR = Extractor()


def claims_of(text: str, *, title: str | None = None) -> list[Claim]:
    role = Role.ARTICLE if title else Role.COMMENT
    comment = Comment(0, Span(0, len(text)), author="Ada", role=role)
    return list(EXTRACTOR.read_page(Page("c.txt", text, (comment,), title=title, published=date(2024, 8, 3))).claims)


POSTS = [
    (
        "Northern League predictions 2024/25\n\nChampions: Harrow\nRunner-up: Breda\n"
        "Relegated: Otters, Velo and Ems Town\nGolden boot: Jan Weber\nFirst manager sacked: Keller",
        ["Harrow", "Breda", "Otters", "Velo", "Ems Town", "Jan Weber", "Keller"],
    ),
    (
        "My picks\n\nBest film: The Lamp of the Fen (a safe choice)\nBest actress: Ottilie Marsh\n"
        "Best score: Grey Water",
        ["The Lamp of the Fen", "Ottilie Marsh", "Grey Water"],
    ),
    (
        "Our writers' predictions for the new season\n\nANN WEBER\nWinner: Harrow. They have the squad for it.\n"
        "Going down: Breda\nTop scorer: Moss\n\nBEN MOSS\nWinner: Breda\nGoing down: Velo\nTop scorer: Moss",
        ["Harrow", "Breda", "Moss", "Breda", "Velo", "Moss"],
    ),
    (
        "Some 2024 predictions\n\n• 2024 cup champions: Harrow Rovers\n• 2024 league champions: Breda\n"
        "• 2024 bowls champions: Who cares?\n• 2024 race winner: Jan Moss",
        ["Harrow Rovers", "Breda", "Jan Moss"],
    ),
    (
        "Cup predictions\nQuarters: Harrow beat Velo, Breda beat Ems Town\nSemis: Harrow beat Breda\n"
        "Final: Harrow beat Otters",
        ["Harrow", "Breda", "Harrow", "Harrow"],
    ),
]


@pytest.mark.parametrize(("text", "names"), POSTS)
def test_every_name_is_a_pick(text: str, names: list[str]) -> None:
    claims = claims_of(text)

    assert [claim.target for claim in claims] == names
    for claim in claims:
        assert claim.quote == claim.span.of(text)
        assert claim.target in claim.quote
        assert claim.probability is None or claim.probability > 0.5


def test_a_title_announces_the_picks_of_its_article() -> None:
    text = "ANN WEBER\nLeague winner: Harrow\nRelegated: Velo\nPlayer of the season: Jan Moss"

    claims = claims_of(text, title="Season predictions of our desk")

    assert [claim.target for claim in claims] == ["Harrow", "Velo", "Jan Moss"]


NO_PICKS = [
    "My predictions for the season come tomorrow.\n\nAuthor: Ann Weber\nPhoto: Ben Moss\nLocation: Harrow",
    "How my predictions did\n\nChampions: Harrow\nRelegated: Velo\nTop scorer: Jan Weber",
    "The season so far\n\nChampions: Harrow\nRelegated: Velo\nTop scorer: Jan Weber",
    "Predictions\n\nLast year's champions: Harrow\nHolders: Velo\nPrevious winner: Breda",
    "The teams of our predictions game\n\nRed: Ann, Ben\nBlue: Otto, Lena\nGreen: Jan, Mia",
    "My predictions\n\nChampions: nobody I like this time around\nTop scorer: 30 goals\nRelegated: no idea yet",
]


@pytest.mark.parametrize("text", NO_PICKS)
def test_other_labels_foretell_nothing(text: str) -> None:
    assert [claim.quote for claim in claims_of(text) if not claim.retrospective] == []
