"""Comments that call what follows their author's forecasts: each line under such words is one by its place."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.claims import Comment, Page
from claimtrack.extraction import Extractor
from claimtrack.text.spans import Span

OPEN = Extractor(None)
WRITTEN = date(2020, 3, 10)


def quotes(text: str) -> list[str]:
    page = Page("page.txt", text, (Comment(0, Span(0, len(text)), written=WRITTEN),))
    return [claim.quote.strip(" .") for claim in OPEN.read_page(page).claims]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "2031 state predictions\n\nOhio - Rep hold\n\nIowa: Dem pickup\n\nMaine: Okafor re-elected",
            ["Rep hold", "Dem pickup", "Okafor re-elected"],
        ),
        (
            "My predictions for the year\n\nKent: Green majority\n\nHull - a narrow Labour win",
            ["Green majority", "a narrow Labour win"],
        ),
        (
            "Here's what happens next:\n- The board sacks the coach\n- Weber takes over until June",
            ["The board sacks the coach", "Weber takes over until June"],
        ),
        (
            "So here is our prediction.\n\nThe senate passes the bill 52-48. Weber votes against it.",
            ["The senate passes the bill 52-48", "Weber votes against it"],
        ),
        (
            "Surprises to come next week:\n1. Weber wins Kent\n2. Duran wins Hull\n3. Adeyemi wins Leeds",
            ["Weber wins Kent", "Duran wins Hull", "Adeyemi wins Leeds"],
        ),
        ("~ Dems +8 Senate seats\n~ Ferris 53%\n~ Ferris wins Kent next week", ["Dems +8 Senate seats", "Ferris 53%"]),
    ],
)
def test_what_stands_under_words_that_announce_it_is_a_forecast(text, read):
    assert set(read) <= set(quotes(text))


@pytest.mark.parametrize(
    "text",
    [
        "My old predictions\n\nKent: Green majority\n\nHull - a narrow Labour win",
        "My predictions were right\n\nThe mayor resigned.\n\nKent has a green majority",
        "Things I love about spring\n\nKent: Green majority\n\nHull - a narrow Labour win",
        "Here is what happened next:\n- The board sacked the coach\n- Weber took over",
        "I'll go first.\n~ I like the seaside\n~ I like long walks\n~ I hate rain",
        "Today's menu next door\n- Soup of the day\n- Bread wins hearts\n- Fish in oil",
    ],
)
def test_other_lists_are_left_alone(text):
    assert quotes(text) == []
