"""events: the record of what happened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli import options, output
from claimtrack.cli.commands.resolving import put_changes
from claimtrack.text.display import for_display

if TYPE_CHECKING:
    from claimtrack.workflow import EventView, ImportReport


def register(app: typer.Typer) -> None:
    """Add the verbs."""
    group = typer.Typer(
        help="The record of what happened: import, look at, add to.",
        no_args_is_help=True,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    group.command("import")(import_)
    group.command("list")(list_)
    group.command()(coverage)
    group.command()(add)
    group.command()(logs)
    app.add_typer(group, name="events")


def import_(
    ctx: typer.Context,
    log: Annotated[Path, typer.Argument(metavar="LOG.csv", help="The log: our columns, ACLED, UCDP GED, ...")],
    coverage: Annotated[
        Path | None, typer.Option("--coverage", metavar="COVERAGE.csv", help="Where the log is complete.")
    ] = None,
    name: Annotated[str | None, typer.Option("--name", help="What to call it. [the file's name]")] = None,
    as_json: options.Json = False,
) -> None:
    """Keep a log. Importing a corrected one keeps the old version and says what differs; undo takes it back.

    \b
    Examples:
      claimtrack events import log.csv --coverage coverage.csv
      claimtrack events import corrected.csv --name log
    """
    from claimtrack import workflow

    options.require_files([log, coverage])
    with options.opened(ctx, must_exist=False) as workspace, output.progress_bar() as progress:
        report = workflow.import_events(workspace, log, coverage=coverage, name=name, progress=progress)
    _tell(report, as_json)


def list_(
    ctx: typer.Context,
    text: Annotated[str, typer.Option("--text", help="Words that a row holds.")] = "",
    place: Annotated[str | None, typer.Option("--place", help="Place.")] = None,
    event_type: Annotated[str | None, typer.Option("--type", help="Event type.")] = None,
    as_of: Annotated[
        date | None, typer.Option("--as-of", parser=options.day, metavar="DAY", help="As the log stood on a day.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=0, help="Rows to print.")] = 100,
    as_json: options.Json = False,
    as_jsonl: options.Jsonl = False,
) -> None:
    """Rows of the current logs, in order of time.

    \b
    Examples:
      claimtrack events list --place Rastan
      claimtrack events list --type control_change --as-of 2018-05-20 --jsonl
    """
    from claimtrack import workflow

    with options.opened(ctx) as workspace:
        rows = workflow.events(workspace, text=text, place=place, event_type=event_type, as_of=as_of)
    if output.put_data(rows, rows, as_json=as_json, as_jsonl=as_jsonl):
        return
    _put_events(rows, limit)


def coverage(ctx: typer.Context, as_json: options.Json = False, as_jsonl: options.Jsonl = False) -> None:
    """What the logs claim to be complete for, with a warning where that looks wrong.

    \b
    Examples:
      claimtrack events coverage
      claimtrack events coverage --jsonl
    """
    from claimtrack import workflow

    with options.opened(ctx) as workspace:
        rows = workflow.coverage(workspace)
    if output.put_data(rows, rows, as_json=as_json, as_jsonl=as_jsonl):
        return
    columns = [("place", "<"), ("type", "<"), ("days", "<"), ("complete", "<"), ("rows", ">"), ("warning", "*")]
    cells = [
        (
            row.place,
            row.event_type,
            f"{row.covered_from}..{row.covered_to}",
            row.completeness,
            row.events,
            "; ".join(row.warnings) or "-",
        )
        for row in rows
    ]
    doubtful = sum(bool(row.warnings) for row in rows)
    output.put_table(columns, cells, notes=[f"{len(rows)} rows of coverage, {doubtful} with a warning"])


def add(
    ctx: typer.Context,
    event_type: Annotated[str, typer.Option("--type", help="Event type.")],
    place: Annotated[str, typer.Option("--place", help="Where, or what it happened to.")],
    day: Annotated[date, typer.Option("--date", parser=options.day, metavar="DAY", help="Day, or first possible day.")],
    source: Annotated[str, typer.Option("--source", help="Where this is known from: an address or a book.")],
    until: Annotated[
        date | None, typer.Option("--until", parser=options.day, metavar="DAY", help="Last possible day.")
    ] = None,
    actor: Annotated[str, typer.Option("--actor", help="Who did it.")] = "",
    counter_actor: Annotated[str, typer.Option("--against", help="Against whom.")] = "",
    outcome: Annotated[str, typer.Option("--outcome", help="What came of it.")] = "",
    detail: Annotated[str, typer.Option("--detail", help="In a sentence.")] = "",
    confidence: Annotated[str, typer.Option("--confidence", help="high, medium, low or unverified.")] = "high",
    value: Annotated[float | None, typer.Option("--value", help="A number it tells: a price, the dead.")] = None,
    unit: Annotated[str, typer.Option("--unit", help="Unit of the number.")] = "",
    low: Annotated[float | None, typer.Option("--low", help="Least the number may be.")] = None,
    high: Annotated[float | None, typer.Option("--high", help="Most the number may be.")] = None,
    log: Annotated[str, typer.Option("--log", help="Log to add to.")] = "own",
    as_json: options.Json = False,
) -> None:
    """Add one row to a log by hand: a new version of that log.

    \b
    Examples:
      claimtrack events add --type control_change --place Rastan --date 2018-05-16 \\
        --actor "Syrian Arab Army" --outcome gained --source "local press"
      claimtrack events add --type measurement --place Bitcoin --date 2021-12-31 \\
        --value 46300 --unit USD --source "closing price of an exchange"
    """
    from claimtrack import workflow
    from claimtrack.events import Measurement

    if value is None and (unit or low is not None or high is not None):
        raise typer.BadParameter("--unit, --low and --high say more of a number: give it with --value")

    with options.opened(ctx, must_exist=False) as workspace:
        report = workflow.add_event(
            workspace,
            event_type=event_type,
            place=place,
            date_start=day,
            date_end=until,
            actor=actor,
            counter_actor=counter_actor,
            outcome=outcome,
            detail=detail,
            source=source,
            confidence=confidence,
            measured=None if value is None else Measurement(value, unit, low, high),
            log=log,
        )
    _tell(report, as_json)


def logs(ctx: typer.Context, as_json: options.Json = False, as_jsonl: options.Jsonl = False) -> None:
    """Every version of every log, the newest first.

    \b
    Examples:
      claimtrack events logs
    """
    from claimtrack import workflow

    with options.opened(ctx) as workspace:
        rows = workflow.logs(workspace)
    if output.put_data(rows, rows, as_json=as_json, as_jsonl=as_jsonl):
        return
    columns = [
        ("log", "<"), ("version", "<"), ("current", "<"), ("events", ">"), ("coverage", ">"), ("imported", "<"),
        ("by", "<"), ("from", "*"),
    ]  # fmt: skip
    cells = [
        (
            row.name, row.version, "yes" if row.current else "no", row.events, row.coverage,
            f"{row.imported_at:%Y-%m-%d %H:%M}", row.actor, row.source,
        )
        for row in rows
    ]  # fmt: skip
    output.put_table(columns, cells, notes=[f"{len(rows)} versions"])


def _put_events(rows: Sequence[EventView], limit: int) -> None:
    notes = [f"{min(limit, len(rows))} of {len(rows)} rows"] if len(rows) > limit else [f"{len(rows)} rows"]
    columns = [
        ("id", "<"), ("days", "<"), ("type", "<"), ("place", "<"), ("actor", "<"), ("outcome", "|"), ("detail", "*"),
    ]  # fmt: skip
    cells = [
        (
            row.id,
            str(row.date_start) if row.date_start == row.date_end else f"{row.date_start}..{row.date_end}",
            row.event_type,
            row.place,
            " against ".join(part for part in (row.actor, row.counter_actor) if part),
            row.outcome,
            for_display(row.detail, limit=160),
        )
        for row in rows[:limit]
    ]
    output.put_table(columns, cells, notes=notes)


def _tell(report: ImportReport, as_json: bool) -> None:
    output.tell_problems(report.problems)
    if as_json:
        output.put_json(report)
        return
    if not report.is_new:
        output.put_lines([f"log {report.name} is at version {report.version} already: nothing to do"])
        return
    lines = [f"log {report.name}, version {report.version}: {report.events} events, {report.coverage} rows of coverage"]
    for what, ids in (("added", report.added), ("changed", report.changed), ("removed", report.removed)):
        if ids:
            more = f" and {len(ids) - 5} more" if len(ids) > 5 else ""
            lines.append(f"{len(ids)} {what}: {', '.join(ids[:5])}{more}")
    output.put_lines(lines)
    if report.changes:
        put_changes(report.changes, title="Verdicts that will change")
    output.say("Decide the claims anew with: claimtrack resolve --as-of DAY")
