"""export and import: claims out to files and in again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimtrack.cli import options, output


def register(app: typer.Typer) -> None:
    """Add the verbs."""
    app.command()(export)
    app.command("import")(import_)


def export(
    ctx: typer.Context,
    path: Annotated[
        Path, typer.Argument(metavar="OUT.csv|jsonl|parquet", help="File to write; its ending is the format.")
    ],
    table: Annotated[
        str | None,
        typer.Option("--table", help="For a spreadsheet: claims, verdicts, forecasts or scores. [all, for import]"),
    ] = None,
    by: Annotated[str, typer.Option("--by", help="Key of the scores: forecaster, hedge, month and so on.")] = (
        "forecaster"
    ),
    text: options.FilterText = "",
    outcome: options.FilterOutcome = None,
    status: options.FilterStatus = None,
    forecaster: options.FilterForecaster = None,
    source: options.FilterSource = None,
    site: options.FilterSite = None,
    domain: options.FilterDomain = None,
    event_type: options.FilterType = None,
    kind: options.FilterKind = None,
    basis: options.FilterBasis = None,
    written_from: options.FilterFrom = None,
    written_to: options.FilterTo = None,
    month: options.FilterMonth = None,
    lead: options.FilterLead = None,
    only: options.FilterOnly = None,
) -> None:
    """Write claims with their verdicts to a file. Cells of a CSV cannot start a formula.

    \b
    Examples:
      claimtrack export claims.csv
      claimtrack export false.jsonl --outcome false
      claimtrack export scores.csv --table scores
    """
    from claimtrack import workflow

    where = options.filter_of(
        text=text, outcome=outcome, status=status, forecaster=forecaster, source=source, site=site, domain=domain,
        event_type=event_type, kind=kind, basis=basis, written_from=written_from, written_to=written_to,
        in_month=month, ahead=lead, alone=only,
    )  # fmt: skip
    with options.opened(ctx) as workspace, output.progress_bar() as progress:
        if table is not None:
            written = workflow.export_table(workspace, table, path, where=where, by=by)
        else:
            written = workflow.export_claims(workspace, path, where=where, progress=progress)
    output.put_lines([f"{written} {table or 'claims'} written to {path}"])


def import_(
    ctx: typer.Context,
    path: Annotated[Path, typer.Argument(metavar="IN.csv|jsonl|parquet", help="File that export wrote.")],
    as_json: options.Json = False,
) -> None:
    """Take in claims that export wrote, with their verdicts and judgements; undo takes all of them back.

    \b
    Examples:
      claimtrack --db other.db import claims.jsonl
    """
    from claimtrack import workflow

    options.require_files([path])
    with options.opened(ctx, must_exist=False) as workspace, output.progress_bar() as progress:
        report = workflow.import_claims(workspace, path, progress=progress)
    output.tell_problems(report.problems)
    if as_json:
        output.put_json(report)
    else:
        output.put_lines([f"{report.added} claims added, {report.unchanged} there already"])
