"""report and rank: scores to hand on, and who is worth listening to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli import options, output

if TYPE_CHECKING:
    from claimtrack.workflow.rankings import Rankings, RankRow
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
    written_from: options.FilterFrom = None,
    written_to: options.FilterTo = None,
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
        site=site, domain=domain, event_type=event_type, written_from=written_from, written_to=written_to
    )
    with options.opened(ctx) as workspace:
        rankings = workflow.rank(workspace, where=where, wishes=wishes, minimum=minimum)
    if as_json:
        from claimtrack.cli.commands.figures import plain_figures

        output.put_json(plain_figures(rankings))
    else:
        _put_rankings(rankings, limit)


def put_recalibration(found: Recalibrated, *, as_json: bool) -> None:
    """The fitted words, and the gain out of sample."""
    if as_json:
        from claimtrack.cli.commands.figures import plain_figures

        output.put_json(plain_figures(found))
        return
    columns = [("word", "*"), ("read as", ">"), ("fitted", ">"), ("came true [95%]", "<"), ("n", ">")]
    rows = [
        (
            word.phrase,
            output.percent(word.reading),
            output.percent(round(word.fitted, 3)) if word.fitted is not None else "-",
            output.figure_text(word.came_true.value, word.came_true.low, word.came_true.high, as_percent=True),
            word.came_true.n,
        )
        for word in found.words
    ]
    weight = f"the survey weighs as much as {found.strength:g} claims" if found.strength is not None else ""
    notes = [note for note in (found.sentence, weight, *found.notes) if note]
    output.put_table(columns, rows, title="Words of chance, fitted here", notes=notes)


def _put_rankings(rankings: Rankings, limit: int) -> None:
    if rankings.by_chances:
        columns = [
            ("place", ">"), ("forecaster", "*"), ("n", ">"), ("Brier", ">"), ("adjusted [95%]", "<"), ("skill", ">"),
            ("peer", ">"), ("group", ">"),
        ]  # fmt: skip
        output.put_table(
            columns, map(_chance_cells, rankings.by_chances[:limit]),
            title="By chances said in numbers: Brier score, adjusted for difficulty and drawn to the mean",
            notes=[rankings.luck_sentence, "forecasters of one group cannot be told apart"],
        )  # fmt: skip
    columns = [
        ("place", ">"), ("forecaster", "*"), ("true/decided", ">"), ("leaned right [95%]", "<"), ("shrunk", ">"),
        ("Brier", ">"), ("days ahead", ">"), ("bold", ">"),
    ]  # fmt: skip
    hits = [_hit_cells(place, row) for place, row in enumerate(rankings.by_hits[:limit], 1)]
    output.put_table(columns, hits, title="By how often they leaned the right way", notes=rankings.notes)
    output.put_lines(_other_lines(rankings))


def _chance_cells(row: RankRow) -> tuple[object, ...]:
    standing = row.standing
    assert standing is not None
    return (
        standing.rank,
        _who(row),
        standing.n,
        output.figure_text(standing.brier.value, None, None),
        output.figure_text(standing.adjusted_shrunk.value, standing.adjusted_shrunk.low, standing.adjusted_shrunk.high),
        output.figure_text(standing.skill.value, None, None),
        output.figure_text(standing.peer.value, None, None),
        standing.group,
    )


def _hit_cells(place: int, row: RankRow) -> tuple[object, ...]:
    standing = row.standing
    assert standing is not None
    return (
        place,
        _who(row),
        f"{row.counts.true}/{row.counts.scored}",
        output.figure_text(standing.hit_rate.value, standing.hit_rate.low, standing.hit_rate.high, as_percent=True),
        output.percent(
            round(standing.hit_rate_shrunk.value, 2) if standing.hit_rate_shrunk.value is not None else None
        ),
        output.figure_text(standing.brier.value, None, None),
        f"{row.lead.median.value:.0f}" if row.lead.median.value is not None else "-",
        output.figure_text(row.boldness.value, None, None),
    )


def _who(row: RankRow) -> str:
    return f"{row.forecaster} ({row.site})" if row.site else row.forecaster


def _other_lines(rankings: Rankings) -> list[str]:
    lines = []
    orders, deadlines = rankings.orderings, rankings.deadlines
    for name, figure in (("first named came first", orders.next_correct), ("pairs in order", orders.concordance)):
        if figure.value is not None:
            shown = output.figure_text(figure.value, figure.low, figure.high, as_percent=True)
            lines.append(f"orders, {name}: {shown}, n = {figure.n}")
    if deadlines.late.median.value is not None:
        late = deadlines.late
        lines.append(
            f"late by {late.median.value:.0f} days in the middle ({late.smallest.value:.0f} to "
            f"{late.largest.value:.0f}), n = {late.median.n}"
        )
    lines += [
        f"with {row.days} days of grace {output.percent(round(row.hit_rate.value, 3))} came true"
        for row in deadlines.grace
        if row.hit_rate.value is not None and row.days in (0, 30)
    ]
    return lines
