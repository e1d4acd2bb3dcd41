"""Charts made of characters: what stands where."""

from __future__ import annotations

import pytest

from tui.jobs import Job, JobStoppedError
from tui.widgets.forest import forest
from tui.widgets.through_time import Stretch, through_time

FORESTS = [
    ((None, None, None, None), ""),
    ((0.0, None, None, None), "◇    ┊     "),
    ((1.0, None, None, None), "     ┊    ◇"),
    ((0.5, 0.5, 0.2, 0.8), "  ───◆───  "),
    ((0.9, 0.1, 0.0, 0.3), "─●── ┊   ◇ "),
    ((None, 0.7, None, None), "     ┊ ●   "),
    ((2.0, -1.0, -5.0, 9.0), "●─────────◇"),
]


@pytest.mark.parametrize(("values", "drawn"), FORESTS)
def test_said_and_came_stand_on_one_scale(values: tuple[float | None, ...], drawn: str) -> None:
    assert forest(*values, 11) == drawn


def test_no_room_draws_nothing() -> None:
    assert forest(0.5, 0.5, 0, 1, 1) == ""
    assert through_time({"2018-01": Stretch(3)}, 5).plain == ""
    assert through_time({}, 80).plain == ""


def test_months_without_claims_keep_their_place() -> None:
    found = {"2018-11": Stretch(8, 5, 1), "2019-02": Stretch(2, 0, 2), "2019-01": Stretch(1)}
    bars, signs = through_time(found, 40).plain.split("\n")
    assert bars == "█ ▁▂  2018-11 to 2019-02, most in a month: 8"
    assert signs.startswith("✓ ·✗  ")


def test_too_many_months_become_years() -> None:
    found = {f"{year}-{month:02}": Stretch(1, year % 2, 1 - year % 2) for year in range(1990, 2020) for month in (1, 7)}
    bars, signs = through_time(found, 60).plain.split("\n")
    assert bars.startswith("█" * 30 + "  1990 to 2019, most in a year: 2")
    assert signs.startswith("✗✓" * 15)


def test_the_oldest_years_give_way_where_there_is_no_room() -> None:
    found = {f"{year}-01": Stretch(1) for year in range(1000, 2020)}
    assert "2019" in through_time(found, 40).plain
    assert "1000" not in through_time(found, 40).plain


def test_a_stopped_job_ends_at_its_next_step() -> None:
    job = Job("deciding")
    job.progress("claims", 5, 20)
    assert job.words == "deciding: claims █████░░░░░░░░░░░░░░░ 5 of 20"
    job.stop()
    assert job.words == "deciding: stopping …"
    with pytest.raises(JobStoppedError, match="nothing was written"):
        job.progress("claims", 6, 20)


def test_a_job_that_knows_no_end_says_what_it_does() -> None:
    job = Job("importing")
    assert job.words == "importing …"
    job.progress("reading", 7, None)
    assert job.words == "importing: reading …"
