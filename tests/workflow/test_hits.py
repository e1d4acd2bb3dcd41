"""What counts as a hit: leaning the right way, not merely that something came true."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimtrack import workflow

LOG = "id,date_start,date_end,event_type,place,actor\nE1,2018-05-16,2018-05-16,control_change,Rastan,Syrian Arab Army\n"
COVER = (
    "place,event_type,actor_scope,covered_from,covered_to,completeness,basis\n"
    "Idlib,control_change,any,2018-03-01,2019-12-31,complete,\n"
)


@pytest.mark.parametrize(
    ("words", "hits", "leaning"),
    [
        ("There is a 90% chance that Rastan will be liberated in May 2018.", 1, 1),
        ("There is a 5% chance that the army takes Idlib in 2018.", 1, 1),
        ("There is a 10% chance that Rastan will be liberated in May 2018.", 0, 1),
        ("There is a 95% chance that the army takes Idlib in 2018.", 0, 1),
        ("There is a 50% chance that Rastan will be liberated in May 2018.", 0, 0),
    ],
)
def test_a_hit_leans_toward_what_came(words: str, hits: int, leaning: int, tmp_path: Path) -> None:
    page, log, cover = tmp_path / "page.jsonl", tmp_path / "log.csv", tmp_path / "coverage.csv"
    page.write_text(f'{{"author": "Ada", "time": "2018-04-25", "text": "{words}"}}\n', "utf-8")
    log.write_text(LOG, "utf-8")
    cover.write_text(COVER, "utf-8")
    with workflow.Workspace.open(tmp_path / "claims.db") as workspace:
        report = workflow.run(
            workspace, [page], events=log, coverage=cover, domain="syria-2018", as_of=date(2019, 6, 30)
        )
        (row,) = report.scores.rows
    assert (row.hits, row.hit_rate.n) == (hits, leaning)
