"""How the day of a page is found: given, in the file, inferred from words, or unknown with a way to give it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimtrack.claims import DateBasis
from claimtrack.comments import read_manifest, read_path, read_text
from claimtrack.comments.moments import is_day_first, read_moment, read_timestamp

BODY = (
    "The canal was reopened to barges after a winter of repairs that cost the town more than planned. "
    "Engineers said the last lock had been tested twice.\n\n"
    "Traders expect the first coal barges within days, and the mayor has promised a fair for the boatmen in June.\n\n"
)
TITLE = "Canal Reopens After A Winter Of Costly Repairs\n\n"

INFERRED = {
    "a byline": (TITLE + "By Mary Quill | April 25, 2018\n\n" + BODY, date(2018, 4, 25), "April 25, 2018"),
    "a caption": (
        TITLE + "A map of the locks – April 21. 2018 (Lockmap)\n\n" + BODY,
        date(2018, 4, 21),
        "April 21. 2018",
    ),
    "a dateline": (TITLE + "25 April 2018\n\n" + BODY, date(2018, 4, 25), "25 April 2018"),
    "the body's beginning": (
        TITLE + "On April 25, 2018, the lock keepers met. " + BODY,
        date(2018, 4, 25),
        "April 25, 2018",
    ),
    "the most frequent": (
        TITLE + "May 2, 2018\n\nPhoto of April 25, 2018\n\n" + BODY + "Photo of April 25, 2018\n\n",
        date(2018, 4, 25),
        "April 25, 2018",
    ),
    "an ISO date": (TITLE + "Updated: 2018-04-25 10:12\n\n" + BODY, date(2018, 4, 25), "2018-04-25"),
}
UNKNOWN = {
    "an archive header": "MARCH 2025\n\n" + TITLE + BODY,
    "a month in the body": TITLE + "In April 2018 the keepers met. " + BODY,
    "a day without a year": TITLE + "On April 25, the keepers met. " + BODY,
    "a year": TITLE + "The works of 2018 are over. " + BODY,
    "the day of the download in the menu": "Home\nSport\n12 May 2025\nOpinion\n\n" + TITLE + BODY,
    "an impossible day": TITLE + "February 31, 2018\n\n" + BODY,
    "an open order of day and month": TITLE + "03/04/2018\n\n" + BODY,
    "a date far down": TITLE + BODY * 4 + "The old lock was built on May 3, 1911.\n\n",
    "a forecast at the beginning": TITLE + "On May 3, 2019, the lock will close. " + BODY,
    "a forecast alone": "The lock will close on May 3, 2019.",
    "a comment's words": TITLE + BODY + "2 Comments\n\notter88\n\nIt will be dry again on May 3, 2019.\n",
}


@pytest.mark.parametrize("case", INFERRED)
def test_a_full_date_near_title_or_beginning_dates_the_page(case: str) -> None:
    text, day, words = INFERRED[case]
    (page,) = read_text(text, source="page.txt").pages
    assert (page.published, page.published_basis, page.published_from) == (day, DateBasis.INFERRED, words)


@pytest.mark.parametrize("case", UNKNOWN)
def test_without_a_full_date_the_page_is_undated_and_says_how_to_date_it(case: str) -> None:
    read = read_text(UNKNOWN[case], source="page.txt")
    (page,) = read.pages
    assert (page.published, page.published_basis) == (None, DateBasis.UNKNOWN)
    assert [("--published" in problem.hint, "--manifest" in problem.hint) for problem in read.problems] == [
        (True, True)
    ]


def test_a_given_day_outranks_the_words_of_the_page() -> None:
    (page,) = read_text(INFERRED["a byline"][0], source="page.txt", published=date(2018, 4, 30)).pages
    assert (page.published, page.published_basis, page.published_from) == (date(2018, 4, 30), DateBasis.GIVEN, None)


def test_front_matter_outranks_the_words_below_it() -> None:
    text = "---\ntitle: My year\ndate: 2018-01-02\nauthor: Mary Quill\n---\n\nOn May 3, 2018, coal comes.\n"
    (page,) = read_text(text, source="post.md").pages
    assert (page.published, page.published_basis, page.title) == (date(2018, 1, 2), DateBasis.FILE, "My year")
    assert page.comments[0].author == "Mary Quill"


def test_an_address_with_a_day_dates_a_page_without_a_date(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(UNKNOWN["a day without a year"], "utf-8")
    (tmp_path / "pages.csv").write_text("file,url\na.txt,http://canal.example/2018/04/26/reopens/\n", "utf-8")
    (page,) = read_path(tmp_path).pages
    assert (page.published, page.published_basis) == (date(2018, 4, 26), DateBasis.INFERRED)


def test_an_address_with_a_year_completes_a_day_of_the_body(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(UNKNOWN["a day without a year"], "utf-8")
    (tmp_path / "pages.csv").write_text("file,url\na.txt,http://canal.example/2018/reopens\n", "utf-8")
    (page,) = read_path(tmp_path).pages
    assert (page.published, page.published_basis) == (date(2018, 4, 25), DateBasis.INFERRED)


def test_a_manifest_dates_its_files_and_reports_its_bad_rows(tmp_path: Path) -> None:
    manifest = tmp_path / "pages.csv"
    manifest.write_text(
        "file,published,site,title\na.txt,2018-04-25,Canal Post,Canal\nb.txt,yesterday,Canal Post,\n,2018-04-25,x,\n"
        "a.txt,2019-01-01,Canal Post,Twice\nc/d.txt,2018-05-01,,\n",
        "utf-8",
    )
    found, problems = read_manifest(manifest)
    assert [problem.where.rsplit(":", 1)[1] for problem in problems] == ["3", "4", "5"]
    assert problems[0].line[problems[0].column : problems[0].column + problems[0].length] == "yesterday"  # type: ignore[operator]
    entry = found.find("somewhere/a.txt")
    assert entry is not None
    assert (entry.published, entry.site) == (date(2018, 4, 25), "Canal Post")
    assert found.find("b.txt") is not None
    assert found.find("d.txt") is None
    assert found.find("x/c/d.txt") is not None


def test_a_manifest_without_the_column_file_is_refused_with_its_columns() -> None:
    manifest, problems = read_manifest(Path(__file__))
    assert not manifest.entries
    assert "file,published,site,url,title" in problems[0].hint


STAMPS = {
    "April 20, 2018 at 4:12 pm": date(2018, 4, 20),
    "20 Apr 2018": date(2018, 4, 20),
    "Fri Apr 20, 2018 4:12 pm": date(2018, 4, 20),
    "2018-04-20T16:12:00Z": date(2018, 4, 20),
    "20.04.2018": date(2018, 4, 20),
    "4/20/2018": date(2018, 4, 20),
    "20th of April 2018": date(2018, 4, 20),
    "Posted on Sept. 1, 2018": date(2018, 9, 1),
    "3 years ago": None,
    "2h": None,
    "just now": None,
    "an hour ago": None,
}
NO_STAMPS = (
    "by April 20, 2018",
    "on April 20",
    "in 3 years",
    "3 barges",
    "April 2018",
    "May",
    "3 years",
    "before 2019",
    "may be",
)


@pytest.mark.parametrize(("text", "day"), STAMPS.items())
def test_a_stamp_is_read_whole(text: str, day: date | None) -> None:
    moment = read_moment(text)
    assert moment is not None
    assert moment.day == day


@pytest.mark.parametrize("text", NO_STAMPS)
def test_words_about_time_are_no_stamp(text: str) -> None:
    assert read_moment(text) is None


TIMES = {
    1524218400: date(2018, 4, 20),
    "1524218400": date(2018, 4, 20),
    1524218400000: date(2018, 4, 20),
    "1524218400.5": date(2018, 4, 20),
    "2018-04-20": date(2018, 4, 20),
    "2018-04-20T23:30:00-05:00": date(2018, 4, 21),
    "2018-04-20 10:00:00 UTC": date(2018, 4, 20),
    "April 20, 2018": date(2018, 4, 20),
    "Fri Apr 20 2018 10:00": date(2018, 4, 20),
    "soon": None,
    "": None,
    None: None,
    True: None,
    float("nan"): None,
    1e300: None,
    "03/04/2018": None,
}


@pytest.mark.parametrize(("value", "day"), TIMES.items())
def test_a_time_field_gives_the_day_in_utc(value: object, day: date | None) -> None:
    assert read_timestamp(value) == day


@pytest.mark.parametrize(
    ("stamps", "day_first"),
    [
        (["02/01/2021", "03/01/2021", "05/01/2021"], True),
        (["02/01/2021", "02/02/2021", "02/05/2021"], False),
        (["10/11/2020", "11/11/2020", "01/12/2020"], True),
        (["05/01/2021", "03/01/2021", "02/01/2021"], True),
        (["02/01/2021", "02/01/2021", "02/01/2021"], None),
        (["02/01/2021", "03/01/2021"], None),
        (["01/02/2003", "05/06/2003", "03/04/2004"], None),
        (["02/01/2021", "03/01/2021", "05/01/2021", "12/25/2020"], False),
    ],
)
def test_stamps_that_follow_each_other_tell_the_order_of_their_numbers(
    stamps: list[str], day_first: bool | None
) -> None:
    assert is_day_first(stamps) is day_first
