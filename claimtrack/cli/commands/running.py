"""run and demo: the whole way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli import options, output
from claimtrack.cli.exits import ExitCode
from claimtrack.text.display import for_display

if TYPE_CHECKING:
    from rich.text import Text

    from claimtrack.workflow import RunReport, VerdictLine

_MOST_LINES = 200
_DEMO_LINES = 12


def register(app: typer.Typer) -> None:
    """Add the verbs."""
    app.command()(run)
    app.command()(demo)


def run(
    ctx: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Pages, or folders of pages.")],
    events: Annotated[
        Path | None, typer.Option("--events", metavar="LOG.csv", help="What happened. [the domain's own log]")
    ] = None,
    coverage: Annotated[
        Path | None, typer.Option("--coverage", metavar="COVERAGE.csv", help="Where that log is complete.")
    ] = None,
    manifest: options.Manifest = None,
    published: options.Published = None,
    site: options.Site = None,
    domain: options.DomainOption = None,
    as_of: options.AsOf = None,
    hedge_table: options.HedgeTable = "survey",
    workers: options.Workers = 1,
    limit: Annotated[int, typer.Option("--limit", min=0, help="Verdicts to print.")] = _MOST_LINES,
    as_json: options.Json = False,
    as_jsonl: options.Jsonl = False,
) -> None:
    """The whole way: read pages, decide their claims, score the forecasters.

    \b
    Examples:
      claimtrack run page.txt --published 2018-04-25
      claimtrack run pages/ --manifest pages.csv --as-of 2020-06-30
      claimtrack run pages/*.html --events log.csv --coverage coverage.csv --jsonl
    """
    from claimtrack import workflow

    options.require_files([*paths, events, coverage, manifest])
    with options.opened(ctx, must_exist=False) as workspace:
        with output.progress_bar() as progress:
            report = workflow.run(
                workspace,
                paths,
                events=events,
                coverage=coverage,
                manifest=manifest,
                published=published,
                site=site,
                domain=domain,
                as_of=as_of,
                hedge_table=hedge_table,
                workers=workers,
                progress=progress,
            )
        output.tell_problems(report.problems)
        if as_json:
            output.put_json(report)
        elif as_jsonl:
            output.put_jsonl(workflow.records(workspace))
        elif not report.ingested.pages:
            raise workflow.nothing_read(paths)
        else:
            show_run(report, limit)
    if not report.ingested.pages:
        raise typer.Exit(ExitCode.NOTHING_READ)


def demo(ctx: typer.Context, as_json: options.Json = False) -> None:
    """The whole way on the bundled sample, and what to look at next.

    \b
    Examples:
      claimtrack demo
      claimtrack --db /tmp/try.db demo
    """
    from claimtrack import workflow

    settings = options.settings_of(ctx)
    with output.progress_bar() as progress:
        report = workflow.demo(settings.db, progress=progress)
    output.tell_problems(report.problems)
    if as_json:
        output.put_json(report)
        return
    show_run(report, _DEMO_LINES)
    output.say("Look around with:                claimtrack tui")
    output.say("One claim with its evidence:     claimtrack show 4")
    output.say("One page to hand on:             claimtrack report report.html")


def show_run(report: RunReport, limit: int) -> None:
    """Verdicts, then scores; what the run decided by itself goes to stderr."""
    taken, read, counts = report.ingested, report.extracted, report.resolved.counts
    output.say(
        f"{len(taken.added)} pages added, {len(taken.changed)} changed, {len(taken.unchanged)} unchanged; "
        f"{read.added} claims added, {read.unchanged} unchanged, {read.changed} read otherwise"
    )
    if areas := ", ".join(f"{name} ({n} of {read.pages} pages)" for name, n in read.domains if name != "none"):
        output.say(f"read as {areas}; another subject area: --domain")
    for note in report.notes:
        output.say(note)
    sources = {*taken.added, *taken.changed, *taken.unchanged}
    mine = [line for line in report.lines if line.row.source in sources]
    lines = [line for line in mine if line.row.kind != "vague"]
    vague, others = len(mine) - len(lines), len(report.lines) - len(mine)
    rows = [
        (
            line.row.number,
            line.row.forecaster or "(no name)",
            _forecast(line),
            output.outcome_text(line.verdict.outcome if line.verdict else None),
            _why(line),
        )
        for line in lines[:limit]
    ]
    notes = []
    if len(lines) > limit:
        notes.append(f"{limit} of {len(lines)} claims; see all with: claimtrack claims")
    if vague:
        notes.append(f"{vague} too vague to be decided are not shown; see them with: claimtrack claims --kind vague")
    if others:
        notes.append(f"{others} claims of other pages in this database are not shown; see them with: claimtrack claims")
    columns = [("#", ">"), ("forecaster", "<"), ("forecast", "*"), ("outcome", "|"), ("why", "*")]
    output.put_table(columns, rows, title=f"Verdicts as of {report.resolved.as_of}", notes=notes)
    output.put_lines([outcome_line(counts)])
    from claimtrack.cli.commands.score_tables import put_scores

    put_scores(report.scores, limit=15)


def _forecast(line: VerdictLine) -> Text:
    """The quote, and below it what is said to happen when."""
    from rich.text import Text

    row = line.row
    window = output.window_text(row.earliest, row.latest, row.latest_lenient)
    told = [for_display(row.target, limit=60)] if row.target else []
    told += ["not"] if row.polarity == "negated" else []
    told += [f"rank {row.rank}"] if row.rank else []
    told += [window] if window != "-" else []
    return Text.assemble(for_display(row.quote, limit=120), ("\n" + ", ".join(told), "dim") if told else "")


def _why(line: VerdictLine) -> str:
    """The verdict's sentence without the outcome, which has a column of its own."""
    if line.verdict is None:
        return "-"
    return line.verdict.sentence.removeprefix(line.verdict.outcome.value).lstrip(":, ")


def outcome_line(counts: object) -> str:
    """How many claims had which outcome, in words."""
    names = ("true", "false", "ambiguous", "void", "pending", "unknown", "unresolved")
    found = [(name, getattr(counts, name)) for name in names]
    said = ", ".join(f"{n} {name}" for name, n in found if n)
    return f"{getattr(counts, 'n', 0)} claims: {said}" if said else "no claims"
