"""score: who is worth listening to, and what words are worth."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimtrack.cli import options, output
from claimtrack.cli.commands.figures import report_record
from claimtrack.cli.commands.reporting import put_recalibration
from claimtrack.cli.commands.score_tables import put_calibration, put_hedges, put_scores, put_table_scores
from claimtrack.errors import NothingUsableError


def register(app: typer.Typer) -> None:
    """Add the verbs."""
    app.command()(score)
    app.command()(calibration)


def score(
    ctx: typer.Context,
    by: Annotated[
        str, typer.Option("--by", help="forecaster, hedge, event-type, domain, month, lead, site, kind or basis.")
    ] = "forecaster",
    table: Annotated[
        Path | None,
        typer.Option(
            "--table",
            metavar="FORECASTS.csv",
            help="Score a table: forecaster, question, probability, outcome; perhaps reference.",
        ),
    ] = None,
    plot: Annotated[
        Path | None, typer.Option("--plot", metavar="OUT.svg|png", help="Draw said against happened to a file.")
    ] = None,
    band: Annotated[
        str, typer.Option("--band", help="90% band of the plot: resampling, or asymptotic for few chances said often.")
    ] = "resampling",
    recalibrate: Annotated[
        bool, typer.Option("--recalibrate", help="Fit what words of chance are worth here; gain on claims not seen.")
    ] = False,
    wishes: Annotated[bool, typer.Option("--wishes", help='Count wishes ("I hope ...") too.')] = False,
    minimum: Annotated[
        int | None, typer.Option("--min", min=0, help="Least number of decided claims a row needs.")
    ] = None,
    forecaster: options.FilterForecaster = None,
    site: options.FilterSite = None,
    domain: options.FilterDomain = None,
    event_type: options.FilterType = None,
    basis: options.FilterBasis = None,
    kind: options.FilterKind = None,
    written_from: options.FilterFrom = None,
    written_to: options.FilterTo = None,
    month: options.FilterMonth = None,
    lead: options.FilterLead = None,
    only: options.FilterOnly = None,
    limit: Annotated[int, typer.Option("--limit", min=0, help="Rows to print.")] = 50,
    as_json: options.Json = False,
    as_jsonl: options.Jsonl = False,
) -> None:
    """Scores: hit rate with its 95% interval, Brier score (0 best, 1 worst) with the basis of the chances.

    \b
    Examples:
      claimtrack score
      claimtrack score --by hedge
      claimtrack score --by month --domain syria-2018 --json
      claimtrack score --by lead
      claimtrack score --only wishes
      claimtrack score --plot calibration.svg --lead ..30
      claimtrack score --recalibrate
      claimtrack score --table forecasts.csv
    """
    from claimtrack import workflow

    if table is not None:
        _table(table, minimum, limit, as_json)
        return
    where = options.filter_of(
        forecaster=forecaster, site=site, domain=domain, event_type=event_type, basis=basis, kind=kind,
        written_from=written_from, written_to=written_to, in_month=month, ahead=lead, alone=only,
    )  # fmt: skip
    with options.opened(ctx) as workspace:
        if plot is not None:
            view = workflow.calibration(workspace, where=where, wishes=wishes, band=band)
            workflow.plot_calibration(view, plot, where=where)
            output.say(f"{view.n} claims whose window is over, drawn to {plot}")
        elif recalibrate:
            put_recalibration(workflow.recalibrate(workspace, where=where, wishes=wishes), as_json=as_json)
        elif by == "hedge":
            rows = workflow.hedges(workspace, where=where, wishes=wishes)
            if not output.put_data(rows, rows, as_json=as_json, as_jsonl=as_jsonl):
                put_hedges(rows, workflow.left_out(workspace, where=where, wishes=wishes))
        else:
            scores = workflow.score(workspace, by=by, where=where, wishes=wishes, minimum=minimum or 0)
            lines = [scores.overall, *scores.rows]
            if not output.put_data(scores, lines, as_json=as_json, as_jsonl=as_jsonl):
                put_scores(scores, limit=limit)


def calibration(
    ctx: typer.Context,
    basis: Annotated[str, typer.Option("--of", help="Chances: all, stated or hedge.")] = "all",
    wishes: Annotated[bool, typer.Option("--wishes", help="Count wishes too.")] = False,
    forecaster: options.FilterForecaster = None,
    site: options.FilterSite = None,
    domain: options.FilterDomain = None,
    event_type: options.FilterType = None,
    chance_basis: options.FilterBasis = None,
    kind: options.FilterKind = None,
    written_from: options.FilterFrom = None,
    written_to: options.FilterTo = None,
    month: options.FilterMonth = None,
    lead: options.FilterLead = None,
    only: options.FilterOnly = None,
    as_json: options.Json = False,
) -> None:
    """Said against happened: how often forecasts of like chance came true.

    \b
    Examples:
      claimtrack calibration
      claimtrack calibration --of stated --json
      claimtrack calibration --lead 30..90 --month 2018-04
    """
    from claimtrack import workflow

    where = options.filter_of(
        forecaster=forecaster, site=site, domain=domain, event_type=event_type, basis=chance_basis, kind=kind,
        written_from=written_from, written_to=written_to, in_month=month, ahead=lead, alone=only,
    )  # fmt: skip
    with options.opened(ctx) as workspace:
        view = workflow.calibration(workspace, where=where, basis=basis, wishes=wishes, intervals=True)
    if as_json:
        output.put_json(view)
    else:
        put_calibration(view)


def _table(path: Path, minimum: int | None, limit: int, as_json: bool) -> None:
    from claimtrack import workflow

    report = workflow.score_file(path, minimum=10 if minimum is None else minimum)
    output.tell_problems(report.problems)
    if as_json:
        output.put_json(report_record(report))
    if report.problem_count and not report.overall.n:
        raise NothingUsableError(path, "none of its rows is a forecast", "correct it and score it again")
    if as_json:
        return
    put_table_scores(report, limit)
