"""Windows by tables: what each phrase names, and the texts in which no date stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimtrack.text.dates import DateMention, find_windows

WRITTEN = date(2018, 4, 25)
HERE = Path(__file__).parent


def _rows(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("# ")]


def _ends(mention: DateMention) -> tuple[str, str, str]:
    window = mention.window
    first, last, lenient = (str(day or "-") for day in (window.earliest, window.latest, window.latest_lenient))
    return first, last, lenient


@pytest.mark.parametrize("row", _rows("must_match.txt"))
def test_a_phrase_names_its_window(row: str) -> None:
    marked, *ends = (cell.strip() for cell in row.split("|"))
    text = marked.replace("[", "").replace("]", "")
    start, end = marked.index("["), marked.index("]") - 1
    found = {(each.span.start, each.span.end): each for each in find_windows(text, reference=WRITTEN)}
    assert (start, end) in found, [each.window.text for each in found.values()]
    first, last, lenient = [*ends, "-"][:3]
    assert _ends(found[start, end]) == (first, last, lenient)


@pytest.mark.parametrize("text", _rows("must_not_match.txt"))
def test_what_is_no_date_gives_no_window(text: str) -> None:
    assert [each.window.text for each in find_windows(text, reference=WRITTEN)] == []


@pytest.mark.parametrize("text", _rows("must_not_match.txt"))
def test_what_is_no_date_gives_no_window_with_no_reference_day(text: str) -> None:
    assert find_windows(text, reference=None) == []


def test_the_tables_balance_and_are_large() -> None:
    wanted, refused = len(_rows("must_match.txt")), len(_rows("must_not_match.txt"))
    assert min(wanted, refused) >= 250
