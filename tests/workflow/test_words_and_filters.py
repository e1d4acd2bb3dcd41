"""What words of chance are counted by, and claims chosen by how far ahead they were written."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from claimtrack import workflow
from claimtrack.workflow import ClaimFilter, Workspace
from claimtrack.workflow.scores import LEADS, LONGEST_LEAD, lead_days, lead_words

LOG = "id,date_start,date_end,event_type,place,actor\nE1,2018-05-16,2018-05-16,control_change,Rastan,Syrian Arab Army\n"
COVER = (
    "place,event_type,actor_scope,covered_from,covered_to,completeness,basis\n"
    "Idlib,control_change,any,2018-03-01,2019-12-31,complete,\n"
)


@pytest.fixture
def told(tmp_path: Path) -> Workspace:
    said = [
        ("Ada", "I doubt that the army takes Idlib in 2018."),
        ("Ben", "The army will probably take Idlib in 2018."),
        ("Cy", "I doubt that Rastan will be liberated in May 2018."),
    ]
    page, log, cover = tmp_path / "page.jsonl", tmp_path / "log.csv", tmp_path / "coverage.csv"
    lines = (json.dumps({"author": who, "time": "2018-04-25", "text": text}) for who, text in said)
    page.write_text("\n".join(lines), "utf-8")
    log.write_text(LOG, "utf-8")
    cover.write_text(COVER, "utf-8")
    workspace = Workspace.open(tmp_path / "claims.db")
    workflow.run(workspace, [page], events=log, coverage=cover, domain="syria-2018", as_of=date(2019, 6, 30))
    return workspace


def test_a_doubt_counts_for_what_is_doubted(told: Workspace) -> None:
    with told:
        rows = {row.phrase: row for row in workflow.hedges(told)}
        claims = {row.forecaster: (row.outcome, row.probability) for row in workflow.claims(told).rows}
        fitted = {word.phrase: word for word in workflow.recalibrate(told).words}
    assert [str(claims[name][0]) for name in ("Ada", "Ben", "Cy")] == ["true", "false", "false"]
    assert claims["Ada"][1] == pytest.approx(0.8)
    doubt = rows["we doubt"]
    assert (doubt.reading, doubt.counts.true, doubt.counts.false) == (pytest.approx(0.2), 1, 1)
    assert (rows["probably"].counts.true, rows["probably"].counts.false) == (0, 1)
    assert (fitted["we doubt"].reading, fitted["we doubt"].came_true.value) == (pytest.approx(0.2), 0.5)


@pytest.mark.parametrize(
    ("where", "names"),
    [
        (ClaimFilter(lead_to=60), {"Cy"}),
        (ClaimFilter(lead_from=60), {"Ada", "Ben"}),
        (ClaimFilter(lead_from=36, lead_to=36), {"Cy"}),
        (ClaimFilter(lead_to=35), set()),
    ],
)
def test_claims_are_chosen_by_the_days_to_their_deadline(told: Workspace, where: ClaimFilter, names: set[str]) -> None:
    with told:
        assert {row.forecaster for row in workflow.claims(told, where).rows} == names
        assert workflow.calibration(told, where=where).n == len(names)
        assert {row.key for row in workflow.score(told, where=where).rows} == names


@pytest.mark.parametrize(
    ("latest", "band"),
    [
        (date(2024, 1, 1), 0), (date(2024, 1, 8), 0), (date(2024, 1, 9), 1), (date(2024, 2, 1), 1),
        (date(2024, 2, 2), 2), (date(2024, 12, 31), 3), (date(2025, 1, 2), 4),
    ],
)  # fmt: skip
def test_a_lead_falls_into_one_band(latest: date, band: int) -> None:
    assert lead_words(date(2024, 1, 1), latest) == [*(words for _, words in LEADS), LONGEST_LEAD][band]
    assert lead_words(date(2024, 1, 1), None) is None
    fewest, most = lead_days(lead_words(date(2024, 1, 1), latest) or "")
    assert (fewest or 0) <= (latest - date(2024, 1, 1)).days <= (most or 10_000)
