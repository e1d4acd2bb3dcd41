"""score: who is worth listening to, and what words are worth."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli import options, output
from claimtrack.cli.commands.figures import report_record
from claimtrack.cli.commands.reporting import put_recalibration

if TYPE_CHECKING:
    from claimtrack.scoring.score_table import ScoreReport
    from claimtrack.workflow import CalibrationView, HedgeRow, ScoreRow, ScoreTable

_WIDE = 100


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
            "--table", metavar="FORECASTS.csv", help="Score a table: forecaster, question, probability, outcome."
        ),
    ] = None,
    plot: Annotated[
        Path | None, typer.Option("--plot", metavar="OUT.svg|png", help="Draw said against happened to a file.")
    ] = None,
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
      claimtrack score --plot calibration.svg
      claimtrack score --recalibrate
      claimtrack score --table forecasts.csv
    """
    from claimtrack import workflow

    if table is not None:
        _table(table, minimum, limit, as_json)
        return
    where = options.filter_of(
        forecaster=forecaster,
        site=site,
        domain=domain,
        event_type=event_type,
        basis=basis,
        kind=kind,
        written_from=written_from,
        written_to=written_to,
    )
    with options.opened(ctx) as workspace:
        if plot is not None:
            workflow.plot_calibration(workflow.calibration(workspace, where=where, wishes=wishes), plot)
            output.say(f"drawn to {plot}")
            return
        if recalibrate:
            put_recalibration(workflow.recalibrate(workspace, where=where, wishes=wishes), as_json=as_json)
            return
        if by == "hedge":
            rows = workflow.hedges(workspace, where=where, wishes=wishes)
            if as_json:
                output.put_json(rows)
            elif as_jsonl:
                output.put_jsonl(rows)
            else:
                put_hedges(rows)
            return
        scores = workflow.score(workspace, by=by, where=where, wishes=wishes, minimum=minimum or 0)
    if as_json:
        output.put_json(scores)
    elif as_jsonl:
        output.put_jsonl([scores.overall, *scores.rows])
    else:
        put_scores(scores, limit=limit)


def calibration(
    ctx: typer.Context,
    basis: Annotated[str, typer.Option("--of", help="Chances: all, stated or hedge.")] = "all",
    wishes: Annotated[bool, typer.Option("--wishes", help="Count wishes too.")] = False,
    forecaster: options.FilterForecaster = None,
    site: options.FilterSite = None,
    domain: options.FilterDomain = None,
    event_type: options.FilterType = None,
    as_json: options.Json = False,
) -> None:
    """Said against happened: how often forecasts of like chance came true.

    \b
    Examples:
      claimtrack calibration
      claimtrack calibration --of stated --json
    """
    from claimtrack import workflow

    where = options.filter_of(forecaster=forecaster, site=site, domain=domain, event_type=event_type)
    with options.opened(ctx) as workspace:
        view = workflow.calibration(workspace, where=where, basis=basis, wishes=wishes)
    if as_json:
        output.put_json(view)
    else:
        _put_calibration(view)


def put_scores(scores: ScoreTable, *, limit: int) -> None:
    """A score table, the overall row first; in a narrow terminal without the intervals of the Brier score."""
    narrow = output.console().width < _WIDE
    columns = [
        (scores.by, "*"), ("n", ">"), ("true", ">"), ("false", ">"), ("other", ">"), ("hit rate [95%]", "|"),
        ("Brier" if narrow else "Brier [95%]", "|"), ("read/stated", ">"), ("shrunk", ">"),
    ][: 7 if narrow else None]  # fmt: skip
    with_site = len({row.site for row in scores.rows if row.site}) > 1
    rows = [_score_cells(row, narrow, with_site) for row in (scores.overall, *scores.rows[:limit])]
    notes = [f"{limit} of {len(scores.rows)} rows; more with --limit"] if len(scores.rows) > limit else []
    notes += [] if narrow else ["read/stated: chances read from words, and stated; shrunk: hit rate drawn toward all"]
    notes += ["hit: over 50% and true, or under 50% and false; Brier: 0 best, 1 worst"]
    if scores.overall.brier_stated.value is not None:
        stated = scores.overall.brier_stated
        notes.append(f"Brier of the {stated.n} stated chances alone: {output.figure_text(stated.value, None, None)}")
    output.put_table(columns, rows, title=f"Scores by {scores.by}", notes=[*notes, *scores.notes])


def _score_cells(row: ScoreRow, narrow: bool, with_site: bool) -> tuple[object, ...]:
    """The cells of one row; a name says its site only where there are several."""
    brier = row.brier
    shrunk = row.shrunk.value if row.shrunk else None
    return (
        f"{row.key} ({row.site})" if row.site and with_site else row.key,
        row.counts.n,
        row.counts.true,
        row.counts.false,
        row.counts.n - row.counts.scored,
        output.figure_text(row.hit_rate.value, row.hit_rate.low, row.hit_rate.high, as_percent=True),
        output.figure_text(brier.value, None if narrow else brier.low, None if narrow else brier.high),
        f"{brier.n - row.brier_stated.n}/{row.brier_stated.n}",
        "-" if shrunk is None else f"{shrunk:.0%}",
    )[: 7 if narrow else None]


def put_hedges(rows: list[HedgeRow]) -> None:
    """The hedge table."""
    columns = [
        ("word", "<"), ("survey says", ">"), ("quartiles", "<"), ("came true [95%]", "<"), ("n", ">"),
        ("decided", ">"), ("", "*"),
    ]  # fmt: skip
    verdicts = {True: "the data exclude the survey's reading", False: "agrees with the survey", None: ""}
    cells = [
        (
            row.phrase,
            output.percent(row.reading),
            f"{output.percent(row.q25)}..{output.percent(row.q75)}" if row.q25 is not None else "-",
            output.figure_text(row.rate.value, row.rate.low, row.rate.high, as_percent=True),
            row.counts.n,
            row.counts.scored,
            verdicts[row.excluded],
        )
        for row in rows
    ]
    output.put_table(columns, cells, title="What hedges are worth", notes=[f"{len(rows)} words"])


def _put_calibration(view: CalibrationView) -> None:
    columns = [("said", "<"), ("n", ">"), ("on average", ">"), ("came true", ">"), ("95% interval", "<")]
    rows = [
        (
            f"{output.percent(found.low)}..{output.percent(found.high)}",
            found.n,
            output.percent(found.mean_probability),
            output.percent(found.rate),
            f"{output.percent(found.rate_low)}..{output.percent(found.rate_high)}",
        )
        for found in view.bins
    ]
    title = f"Calibration over {view.n} claims whose window is over"
    output.put_table(columns, rows, title=title, notes=view.notes)


def _table(path: Path, minimum: int | None, limit: int, as_json: bool) -> None:
    from claimtrack import workflow

    report = workflow.score_file(path, minimum=10 if minimum is None else minimum)
    output.tell_problems(report.problems)
    if as_json:
        output.put_json(report_record(report))
        return
    _put_table_scores(report, limit)


def _put_table_scores(report: ScoreReport, limit: int) -> None:
    from claimtrack.scoring.meanings import named_figures

    left_out = ", ".join(f"{n} {why}" for why, n in report.left_out)
    cells = [
        (
            named.label,
            output.figure_text(named.figure.value, named.figure.low, named.figure.high)
            if not named.figure.is_absent
            else f"- ({named.figure.reason})",
            named.meaning,
        )
        for named in named_figures(report.overall)
    ]
    title = f"{report.source}: {report.overall.n} forecasts on {report.overall.questions} questions"
    notes = [f"left out: {left_out}"] if left_out else []
    output.put_table([("figure", "<"), ("value [95%]", "<"), ("what it says", "*")], cells, title=title, notes=notes)
    rows = [
        (
            one.forecaster,
            one.n,
            output.figure_text(one.hit_rate.value, one.hit_rate.low, one.hit_rate.high, as_percent=True),
            output.figure_text(one.brier.value, one.brier.low, one.brier.high),
            output.figure_text(one.log_score_clipped.value, None, None),
            output.figure_text(one.skill.value, None, None),
        )
        for one in sorted(report.forecasters, key=lambda one: (one.brier.value or 0.0, one.forecaster))[:limit]
    ]
    if rows:
        columns = [
            ("forecaster", "<"),
            ("n", ">"),
            ("hit rate [95%]", "<"),
            ("Brier [95%]", "<"),
            ("log", ">"),
            ("skill", ">"),
        ]
        hidden = len(report.forecasters) - len(rows)
        output.put_table(columns, rows, notes=[f"{hidden} more with --limit"] if hidden else [])
    if report.board is not None:
        output.put_lines([report.board.luck_sentence])
