"""report and rank: scores to hand on, and who is worth listening to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli import options, output
from claimtrack.cli.commands.boards import put_rankings

if TYPE_CHECKING:
    from claimtrack.workflow.recalibration import Recalibrated

Minimum = Annotated[int, typer.Option("--min", min=1, help="Least number of decided claims a place takes.")]


def register(app: typer.Typer) -> None:
    """Add the verbs."""
    app.command()(report)
    app.command()(rank)


def report(
    ctx: typer.Context,
    path: Annotated[Path, typer.Argument(metavar="OUT.html|md", help="File to write; its ending is the format.")],
    text: options.FilterText = "",
    outcome: options.FilterOutcome = None,
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
    """Write one page with scores, pictures, ranking and every claim with its evidence. It needs no network.

    \b
    Examples:
      claimtrack report scores.html
      claimtrack report ada.html --forecaster Ada
      claimtrack report scores.md --domain syria-2018
    """
    from claimtrack import workflow

    where = options.filter_of(
        text=text, outcome=outcome, forecaster=forecaster, source=source, site=site, domain=domain,
        event_type=event_type, kind=kind, basis=basis, written_from=written_from, written_to=written_to,
        in_month=month, ahead=lead, alone=only,
    )  # fmt: skip
    with options.opened(ctx) as workspace:
        written = workflow.write_report(workspace, path, where=where)
    output.put_lines([f"{written} claims reported in {path}"])


def rank(
    ctx: typer.Context,
    minimum: Minimum = 10,
    wishes: Annotated[bool, typer.Option("--wishes", help='Count wishes ("I hope ...") too.')] = False,
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
    limit: Annotated[int, typer.Option("--limit", min=0, help="Rows of each board to print.")] = 50,
    as_json: options.Json = False,
) -> None:
    """Rank forecasters: by chances said in numbers, and by how often they leaned the right way.

    \b
    Examples:
      claimtrack rank
      claimtrack rank --min 5 --domain syria-2018
    """
    from claimtrack import workflow

    where = options.filter_of(
        site=site, domain=domain, event_type=event_type, basis=basis, kind=kind, written_from=written_from,
        written_to=written_to, in_month=month, ahead=lead, alone=only,
    )  # fmt: skip
    with options.opened(ctx) as workspace:
        rankings = workflow.rank(workspace, where=where, wishes=wishes, minimum=minimum)
    if as_json:
        from claimtrack.cli.commands.figures import plain_figures

        output.put_json(plain_figures(rankings))
    else:
        put_rankings(rankings, limit)


def put_recalibration(found: Recalibrated, *, as_json: bool) -> None:
    """The fitted words, and the gain out of sample."""
    if as_json:
        from claimtrack.cli.commands.figures import plain_figures

        output.put_json(plain_figures(found))
        return
    columns = [("word", "*"), ("read as", ">"), ("fitted", ">"), ("came true [95%]", "|"), ("n", ">")]
    rows = [
        (
            word.phrase,
            output.share(word.reading),
            output.share(word.fitted),
            output.figure_text(word.came_true.value, word.came_true.low, word.came_true.high, as_percent=True),
            word.came_true.n,
        )
        for word in found.words
    ]
    weight = f"the survey weighs as much as {found.strength:g} claims" if found.strength is not None else ""
    notes = [note for note in (found.sentence, weight, *found.notes) if note]
    output.put_table(columns, rows, title="Words of chance, fitted here", notes=notes)
