"""Windows that two days, a clause with a day, or a denial make together."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.claims import Claim
from claimtrack.comments import read_text
from claimtrack.extraction import Extractor

DAY = date(2019, 3, 13)


def claim_of(text: str) -> Claim:
    thread = f"Ann Voss says:\nMarch 13, 2019 at 9:00 am\n{text}\n\nReply\n"
    (page,) = read_text(thread, source="page.txt", published=DAY).pages
    return Extractor().read_page(page).claims[0]


MEASURED = (
    ("The delegates will meet in Lima on January 10 and 11.", date(2020, 1, 10), date(2020, 1, 11)),
    ("The vote won't happen in 2020, nor in 2021.", date(2020, 1, 1), date(2021, 12, 31)),
    ("There will be no new phone this year or next.", DAY, date(2020, 12, 31)),
    ("The judges will decide it before the electors meet on December 14.", DAY, date(2019, 12, 13)),
    ("The phone will ship three weeks after the launch on 10 April.", date(2019, 5, 1), date(2019, 5, 1)),
    ("The cabinet will fall within two weeks of the vote on March 20.", date(2019, 3, 20), date(2019, 4, 3)),
    ("The probe will not land before 2030.", DAY, date(2029, 12, 31)),
    ("I doubt Keller lives to see 2026.", DAY, date(2025, 12, 31)),
    ("Give it six months and they still won't have crossed the river.", DAY, date(2019, 9, 13)),
    ("A ceasefire will be signed by the start of Ramadan (6 May).", DAY, date(2019, 5, 6)),
    ("In a year's time the app will be forgotten.", DAY, date(2020, 3, 13)),
    ("The bank will cut rates this afternoon.", DAY, DAY),
)
APART = (
    ("There will be no phone this year and no taxis within five years.", DAY, date(2019, 12, 31)),
    ("The vote will be held on Monday and in two years a bridge will follow.", date(2019, 3, 18), date(2019, 3, 18)),
    ("The players we bought in January will be sold by June.", DAY, date(2019, 6, 30)),
    ("The truce won't last until June.", DAY, date(2019, 6, 30)),
    ("The fort will fall on May 5 after the rain stops.", date(2019, 5, 5), date(2019, 5, 5)),
    ("Kowal will see 2026 in office.", date(2026, 1, 1), date(2026, 12, 31)),
    ("The road will reopen on May 3 or the mayor will go.", date(2019, 5, 3), date(2019, 5, 3)),
    ("The tram will run in May and the ferry in June.", date(2019, 5, 1), date(2019, 5, 31)),
)


TOLD_BEFORE = (
    ("Talks resume on Monday. A deal will be reached the same day.", date(2019, 3, 18), date(2019, 3, 18)),
    ("The summit is on May 5. They will have a treaty by then.", DAY, date(2019, 5, 5)),
    ("It happened in May 2018. They will sign that day.", None, None),
    ("Nothing is known. They will have a treaty by then.", None, None),
)


@pytest.mark.parametrize(("text", "earliest", "latest"), TOLD_BEFORE)
def test_that_day_is_the_one_told_of_before(text: str, earliest: date | None, latest: date | None) -> None:
    thread = (
        "2 Comments\n\nAnn Voss says:\nMarch 13, 2019 at 9:00 am\nFine.\n\nReply\n\n"
        f"Bob Quill says:\nMarch 13, 2019 at 9:30 am\n{text}\n\nReply\n"
    )
    (page,) = read_text(thread, source="page.txt", published=DAY).pages
    window = Extractor().read_page(page).claims[-1].window
    assert (window.earliest, window.latest) == (earliest, latest)


@pytest.mark.parametrize(("text", "earliest", "latest"), MEASURED)
def test_days_make_one_window_together(text: str, earliest: date, latest: date) -> None:
    window = claim_of(text).window
    assert (window.earliest, window.latest) == (earliest, latest)


@pytest.mark.parametrize(("text", "earliest", "latest"), APART)
def test_a_day_of_something_else_is_left_to_it(text: str, earliest: date, latest: date) -> None:
    window = claim_of(text).window
    assert (window.earliest, window.latest) == (earliest, latest)
