"""Steps of the features about verdicts."""

from __future__ import annotations

from pathlib import Path

from pytest_bdd import given, parsers, scenarios, then, when

from claimtrack import workflow
from claimtrack.workflow import VerdictLine, Workspace
from tests.bdd.words import day, table_rows, write_csv

scenarios("verdicts")

EVENT_COLUMNS = ["id", "date_start", "date_end", "event_type", "place", "actor", "counter_actor", "outcome"]
COVERAGE_COLUMNS = ["place", "event_type", "actor_scope", "covered_from", "covered_to", "completeness", "basis"]


def event_rows(datatable: list[list[str]]) -> list[dict[str, str]]:
    """The rows of a table of events as an event log has them."""
    return [
        {
            "id": row["id"],
            "date_start": day(row["date"]).isoformat(),
            "date_end": day(row["date"]).isoformat(),
            "event_type": row["event"],
            "place": row["place"],
            "actor": row["actor"],
            "outcome": row["outcome"],
        }
        for row in table_rows(datatable)
    ]


@given("the record shows", target_fixture="events_file")
def _events(datatable: list[list[str]], tmp_path: Path) -> Path:
    return write_csv(tmp_path / "events.csv", EVENT_COLUMNS, event_rows(datatable))


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


@when(parsers.parse("the claims are resolved on {as_of}"), target_fixture="lines")
def _resolved(
    as_of: str, workspace: Workspace, comments_file: Path, events_file: Path, coverage_file: Path
) -> dict[str, VerdictLine]:
    report = workflow.run(
        workspace,
        [comments_file],
        events=events_file,
        coverage=coverage_file,
        domain="syria-2018",
        as_of=day(as_of),
    )
    return {line.row.target or "": line for line in report.lines}


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
