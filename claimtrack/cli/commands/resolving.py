"""resolve: what became of the claims."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli import options, output
from claimtrack.cli.commands.running import outcome_line

if TYPE_CHECKING:
    from claimtrack.workflow import SensitivityRow, Suggestion, VerdictChange

_MOST_CHANGES = 200


def register(app: typer.Typer) -> None:
    """Add the verb."""
    app.command()(resolve)


def resolve(
    ctx: typer.Context,
    as_of: options.AsOf = None,
    horizon: Annotated[
        int | None, typer.Option("--horizon", min=1, metavar="DAYS", help="How long a claim without a date is given.")
    ] = None,
    dry: Annotated[bool, typer.Option("--dry", help="Only show what would change.")] = False,
    sensitivity: Annotated[
        bool, typer.Option("--sensitivity", help="Which verdicts hang on one row of the log. Writes nothing.")
    ] = False,
    suggest: Annotated[
        bool, typer.Option("--suggest", help="Events alike, for claims that no rule decides. Writes nothing.")
    ] = False,
    as_json: options.Json = False,
    as_jsonl: options.Jsonl = False,
) -> None:
    """Decide every claim by the event log, as of a day.

    \b
    Examples:
      claimtrack resolve --as-of 2020-06-30
      claimtrack resolve --as-of 2018-05-20 --dry
      claimtrack resolve --sensitivity
    """
    from claimtrack import workflow

    if sensitivity or suggest:
        with options.opened(ctx) as workspace:
            hanging = workflow.sensitivity(workspace, as_of=as_of) if sensitivity else None
            alike = workflow.suggest(workspace, as_of=as_of) if suggest else None
        _put_doubts(hanging, alike, as_json=as_json, as_jsonl=as_jsonl)
        return
    day = as_of or date.today()
    with options.opened(ctx) as workspace, output.progress_bar() as progress:
        report = workflow.resolve(workspace, as_of=day, horizon_days=horizon, dry=dry, progress=progress)
    output.tell_problems(report.problems)
    if output.put_data(report, report.changes, as_json=as_json, as_jsonl=as_jsonl):
        return
    if report.changes:
        put_changes(report.changes, title="Would change" if dry else "Changed")
    output.put_lines([f"as of {day}: {outcome_line(report.counts)}; {report.unchanged} as before", *report.notes])


def put_changes(changes: Sequence[VerdictChange], *, title: str) -> None:
    """Verdicts that are others than before, and why."""
    columns = [("#", ">"), ("claim", "*"), ("before", "|"), ("now", "|"), ("why", "*")]
    rows = [
        (
            change.number,
            change.statement,
            output.outcome_text(change.before),
            output.outcome_text(change.after),
            change.sentence.removeprefix(f"{change.after}: "),
        )
        for change in changes[:_MOST_CHANGES]
    ]
    hidden = len(changes) - len(rows)
    notes = [f"{hidden} more; all of them with --jsonl"] if hidden else []
    output.put_table(columns, rows, title=title, notes=notes)


def _put_doubts(
    hanging: Sequence[SensitivityRow] | None, alike: Sequence[Suggestion] | None, *, as_json: bool, as_jsonl: bool
) -> None:
    """What hangs on one row of the log, and events alike: each where it was asked for."""
    found = [*(hanging or ()), *(alike or ())]
    if output.put_data(found, found, as_json=as_json, as_jsonl=as_jsonl):
        return
    if hanging is not None:
        _put_sensitivity(hanging)
    if alike is not None:
        _put_suggestions(alike)


def _put_sensitivity(found: Sequence[SensitivityRow]) -> None:
    columns = [("without", "<"), ("#", ">"), ("claim", "*"), ("verdict", "<"), ("would be", "<")]
    rows = [
        (row.event.sentence, change.number, change.statement, output.outcome_text(change.before),
         output.outcome_text(change.after))
        for row in found
        for change in row.changes
    ]  # fmt: skip
    numbers = {row[1] for row in rows}
    output.put_table(columns, rows, notes=[f"{len(numbers)} verdicts hang on one of {len(found)} rows of the log"])


def _put_suggestions(found: Sequence[Suggestion]) -> None:
    columns = [("#", ">"), ("claim", "*"), ("like", ">"), ("event", "*")]
    rows = [
        (one.number, one.statement, f"{likeness:.0%}", event.sentence)
        for one in found
        for event, likeness in one.events
    ]
    notes = ["suggestions decide nothing; decide with: claimtrack judge CLAIM true|false|ambiguous|void"]
    output.put_table(columns, rows, notes=notes)
