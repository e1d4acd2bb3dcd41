"""Steps of the features about verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from claimtrack import workflow
from claimtrack.workflow import VerdictChange, VerdictLine, Workspace
from tests.bdd.words import day, table_rows, write_csv

scenarios("verdicts")

EVENT_COLUMNS = [
    "id", "date_start", "date_end", "event_type", "place", "actor", "counter_actor", "outcome", "confidence", "value",
    "unit", "low", "high",
]  # fmt: skip
COVERAGE_COLUMNS = ["place", "event_type", "actor_scope", "covered_from", "covered_to", "completeness", "basis"]


def event_rows(datatable: list[list[str]]) -> list[dict[str, str]]:
    """The rows of a table of events as an event log has them."""
    return [
        {
            "id": row["id"],
            "date_start": day(row["date"].partition(" to ")[0]).isoformat(),
            "date_end": day(row["date"].rpartition(" to ")[2]).isoformat(),
            "event_type": row["event"],
            "place": row["place"],
            "actor": row["actor"],
            "outcome": row["outcome"],
            "confidence": row.get("confidence", ""),
        }
        for row in table_rows(datatable)
    ]


@given("the record shows", target_fixture="events_file")
def _events(datatable: list[list[str]], tmp_path: Path) -> Path:
    return write_csv(tmp_path / "events.csv", EVENT_COLUMNS, event_rows(datatable))


@given("the record of measurements shows", target_fixture="events_file")
def _measurements(datatable: list[list[str]], tmp_path: Path) -> Path:
    rows = [
        {
            "id": row["id"],
            "date_start": day(row["date"]).isoformat(),
            "event_type": "measurement",
            "place": row["what"],
            "value": row["value"],
            "unit": "USD",
            "low": row["low"],
            "high": row["high"],
        }
        for row in table_rows(datatable)
    ]
    return write_csv(tmp_path / "events.csv", EVENT_COLUMNS, rows)


@pytest.fixture
def coverage_file(tmp_path: Path) -> Path:
    """A record that promises nothing, unless the feature says otherwise."""
    return write_csv(tmp_path / "coverage.csv", COVERAGE_COLUMNS, [])


@given("the record is complete for", target_fixture="coverage_file")
def _coverage(datatable: list[list[str]], tmp_path: Path) -> Path:
    rows = [
        {
            "place": row["place"],
            "event_type": row["event"],
            "actor_scope": "any",
            "covered_from": day(row["from"]).isoformat(),
            "covered_to": day(row["to"]).isoformat(),
            "completeness": "complete",
        }
        for row in table_rows(datatable)
    ]
    return write_csv(tmp_path / "coverage.csv", COVERAGE_COLUMNS, rows)


@given(parsers.parse("{author} wrote on {written}"))
def _wrote(author: str, written: str, docstring: str, utterances: list[dict[str, str]]) -> None:
    utterances.append({"author": author, "time": day(written).isoformat(), "text": docstring})


@given(parsers.parse("the claims are resolved on {as_of}"), target_fixture="lines")
@when(parsers.parse("the claims are resolved on {as_of}"), target_fixture="lines")
def _resolved(
    as_of: str, workspace: Workspace, comments_file: Path, events_file: Path, coverage_file: Path
) -> dict[str, VerdictLine]:
    return resolved(workspace, comments_file, events_file, coverage_file, "syria-2018", as_of)


@when(parsers.parse("the claims on markets are resolved on {as_of}"), target_fixture="lines")
def _resolved_on_markets(
    as_of: str, workspace: Workspace, comments_file: Path, events_file: Path, coverage_file: Path
) -> dict[str, VerdictLine]:
    return resolved(workspace, comments_file, events_file, coverage_file, "markets", as_of)


def resolved(
    workspace: Workspace, comments: Path, events: Path, coverage: Path, domain: str, as_of: str
) -> dict[str, VerdictLine]:
    """The verdicts on what was written, by target."""
    report = workflow.run(workspace, [comments], events=events, coverage=coverage, domain=domain, as_of=day(as_of))
    return {line.row.target or "": line for line in report.lines}


@when("the record is corrected to", target_fixture="changes")
def _corrected(workspace: Workspace, datatable: list[list[str]], tmp_path: Path) -> Sequence[VerdictChange]:
    corrected = write_csv(tmp_path / "corrected.csv", EVENT_COLUMNS, event_rows(datatable))
    return workflow.import_events(workspace, corrected, name="events").changes


@then(parsers.parse('it is told that "{target}" will be {outcome}, because of {event}'))
def _will_be(changes: Sequence[VerdictChange], target: str, outcome: str, event: str) -> None:
    (change,) = changes
    assert target in change.statement
    assert (change.after, f"[{event}]" in change.sentence) == (outcome, True)


@then("both versions of the record are kept")
def _both_kept(workspace: Workspace) -> None:
    assert [log.current for log in workflow.logs(workspace)] == [True, False]


@then(parsers.parse('without {event} the verdict on "{target}" would be {outcome}'))
def _hangs(workspace: Workspace, event: str, target: str, outcome: str) -> None:
    (row,) = workflow.sensitivity(workspace)
    assert row.event.id == event
    assert [(target in change.statement, change.after) for change in row.changes] == [(True, outcome)]


@then(parsers.parse("{event} is named as speaking against it"))
def _against(line: VerdictLine, event: str) -> None:
    assert line.verdict is not None
    assert event in line.verdict.evidence_against


@then(parsers.parse("the only verdict is {outcome}"))
def _only(lines: dict[str, VerdictLine], outcome: str) -> None:
    assert [line.row.outcome for line in lines.values()] == [outcome]


@then(parsers.re(r'the verdict on "(?P<target>[^"]+)" is (?P<outcome>\w+)'))
def _outcome(lines: dict[str, VerdictLine], target: str, outcome: str) -> None:
    assert lines[target].row.outcome == outcome


@then(
    parsers.re(r'the verdict on "(?P<target>[^"]+)" is (?P<outcome>\w+), by (?P<events>E\d+(?: and E\d+)*)'),
    target_fixture="line",
)
def _outcome_by(lines: dict[str, VerdictLine], target: str, outcome: str, events: str) -> VerdictLine:
    verdict = lines[target].verdict
    assert verdict is not None
    assert (verdict.outcome, verdict.evidence) == (outcome, tuple(events.split(" and ")))
    return lines[target]


@then(parsers.parse('the verdict on "{target}" is false, by silence'))
def _by_silence(lines: dict[str, VerdictLine], target: str) -> None:
    verdict = lines[target].verdict
    assert verdict is not None
    assert verdict.by_silence


@then(parsers.parse("it came {days:d} days late"))
def _late(line: VerdictLine, days: int) -> None:
    assert line.verdict is not None
    assert line.verdict.late_by_days == days


@then("leniently it is true")
def _leniently(line: VerdictLine) -> None:
    assert line.verdict is not None
    assert line.verdict.lenient_outcome == "true"
