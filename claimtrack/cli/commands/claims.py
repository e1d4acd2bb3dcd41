"""claims, show, explain, history, conflicts: looking at claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli import options, output
from claimtrack.cli.commands.detail import put_detail, put_explanation, put_history
from claimtrack.text.display import for_display

if TYPE_CHECKING:
    from claimtrack.workflow import ClaimPage

_Claim = Annotated[str, typer.Argument(metavar="CLAIM", help="Number or id of the claim.")]


def register(app: typer.Typer) -> None:
    """Add the verbs."""
    group = typer.Typer(
        invoke_without_command=True,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    group.callback()(claims)
    group.command()(edit)
    app.add_typer(group, name="claims")
    app.command()(show)
    app.command()(explain)
    app.command()(history)
    app.command()(conflicts)


def claims(
    ctx: typer.Context,
    text: options.FilterText = "",
    outcome: options.FilterOutcome = None,
    status: options.FilterStatus = None,
    forecaster: options.FilterForecaster = None,
    target: options.FilterTarget = None,
    source: options.FilterSource = None,
    site: options.FilterSite = None,
    kind: options.FilterKind = None,
    event_type: options.FilterType = None,
    domain: options.FilterDomain = None,
    hedge: options.FilterHedge = None,
    basis: options.FilterBasis = None,
    evidence: options.FilterEvidence = None,
    written_from: options.FilterFrom = None,
    written_to: options.FilterTo = None,
    sort: Annotated[str, typer.Option("--sort", help="Columns, by commas; -latest turns one round.")] = "number",
    limit: Annotated[int, typer.Option("--limit", min=0, help="Rows of the table to print.")] = 50,
    offset: Annotated[int, typer.Option("--offset", min=0, help="Rows to pass over.")] = 0,
    as_json: options.Json = False,
    as_jsonl: options.Jsonl = False,
) -> None:
    """Claims that pass a filter, a table or one JSON object each (--jsonl gives all, whatever --limit says).

    \b
    Examples:
      claimtrack claims --outcome false --sort -latest
      claimtrack claims --search "rastan pocket" --forecaster Joe
      claimtrack claims --jsonl > claims.jsonl
      claimtrack claims edit 12 --set window="before July 2018" --because "misread"
    """
    if ctx.invoked_subcommand is not None:
        return
    from claimtrack import workflow

    where = options.filter_of(
        text=text,
        outcome=outcome,
        status=status,
        forecaster=forecaster,
        target=target,
        source=source,
        site=site,
        kind=kind,
        event_type=event_type,
        domain=domain,
        hedge=hedge,
        basis=basis,
        evidence=evidence,
        written_from=written_from,
        written_to=written_to,
    )
    order = tuple(name.strip() for name in sort.split(",") if name.strip())
    with options.opened(ctx) as workspace:
        if as_jsonl:
            output.put_jsonl(workflow.records(workspace, where, sort=order))
        elif as_json:
            output.put_json(list(workflow.records(workspace, where, sort=order)))
        else:
            _put_page(workflow.claims(workspace, where, sort=order, limit=limit, offset=offset))


def edit(
    ctx: typer.Context,
    number: _Claim,
    changes: Annotated[
        list[str], typer.Option("--set", metavar="FIELD=VALUE", help="Field and what it should be; - for nothing.")
    ],
    because: options.Because = "",
    as_json: options.Json = False,
) -> None:
    """Correct a misread field: a new version of the claim, the old one kept, the verdict derived anew.

    Fields: target, target_kind, event_type, actor, destination, statement, kind, polarity, window, probability,
    condition, attributed_to, rank, wish, span.

    \b
    Examples:
      claimtrack claims edit 12 --set window="before July 2018" --because "misread"
      claimtrack claims edit 12 --set window=2018-05-01..2018-06-30 --set probability=70%
      claimtrack claims edit 12 --set polarity=negated
    """
    from claimtrack import workflow

    with options.opened(ctx) as workspace:
        values = {}
        for change in changes:
            field, equals, text = change.partition("=")
            if not equals:
                raise typer.BadParameter(f"--set {change!r}: write FIELD=VALUE")
            values[workflow.field_name(field)] = workflow.parse_edit(workspace, number, field, text)
        act = workflow.edit(workspace, number, because=because, **values)
        row = act.rows[0]
    if as_json:
        output.put_json(act)
    else:
        output.put_lines([act.sentence, f"now {row.outcome or 'undecided'}; take it back with: claimtrack undo"])


def show(ctx: typer.Context, number: _Claim, as_json: options.Json = False) -> None:
    """Everything about one claim: the comment, the fields, the verdict, the events, the history.

    \b
    Examples:
      claimtrack show 12
      claimtrack show 5f0c1a22b7 --json
    """
    from claimtrack import workflow

    with options.opened(ctx) as workspace:
        detail = workflow.claim(workspace, number)
    if as_json:
        output.put_json(detail)
    else:
        put_detail(detail)


def explain(ctx: typer.Context, number: _Claim, as_json: options.Json = False) -> None:
    """Why a claim was read as it was and decided as it was, and what was passed over beside it.

    \b
    Examples:
      claimtrack explain 12
    """
    from claimtrack import workflow

    with options.opened(ctx) as workspace:
        explanation = workflow.explain(workspace, number)
    if as_json:
        output.put_json(explanation)
    else:
        put_explanation(explanation)


def history(
    ctx: typer.Context,
    number: Annotated[
        str | None, typer.Argument(metavar="[CLAIM]", help="Number or id; without it, everything.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="Rows to print, the latest.")] = 50,
    actor: Annotated[str | None, typer.Option("--by", help="Only what this person did.")] = None,
    batch: Annotated[str | None, typer.Option("--batch", help="Only one command's rows.")] = None,
    as_json: options.Json = False,
    as_jsonl: options.Jsonl = False,
) -> None:
    """What was done, oldest first: the story of one claim, or of all.

    \b
    Examples:
      claimtrack history 12
      claimtrack history --limit 10
    """
    from claimtrack import workflow

    with options.opened(ctx) as workspace:
        rows = workflow.history(workspace, number, limit=limit, actor=actor, batch=batch)
    if not output.put_data(rows, rows, as_json=as_json, as_jsonl=as_jsonl):
        put_history(rows)


def conflicts(ctx: typer.Context, as_json: options.Json = False) -> None:
    """Claims that people judged differently, and how well two of them agree beyond chance (Cohen's kappa).

    \b
    Examples:
      claimtrack conflicts
    """
    from claimtrack import workflow

    with options.opened(ctx) as workspace:
        agreement = workflow.conflicts(workspace)
    if as_json:
        output.put_json(agreement)
        return
    rows = [
        (found.row.number, found.row.statement, who, output.outcome_text(outcome), because)
        for found in agreement.conflicts
        for who, outcome, because in found.judgements
    ]
    columns = [("#", ">"), ("claim", "*"), ("by", "<"), ("judged", "<"), ("because", "*")]
    notes = [
        f"{one} and {other}: {n} claims judged by both, {equal:.0%} alike, kappa "
        + ("not defined" if kappa is None else f"{kappa:.2f}")
        for one, other, n, equal, kappa in agreement.kappas
    ]
    output.put_table(columns, rows, notes=notes or ["nobody has judged a claim that another person judged"])


def _put_page(page: ClaimPage) -> None:
    columns = [
        ("#", ">"), ("forecaster", "<"), ("quote", "*"), ("target", "<"), ("window", "|"), ("chance", ">"),
        ("outcome", "|"), ("status", "<"),
    ]  # fmt: skip
    rows = [
        (
            row.number,
            row.forecaster,
            for_display(row.quote, limit=100),
            row.target,
            output.window_text(row.earliest, row.latest, row.latest_lenient),
            output.percent(row.probability),
            output.outcome_text(row.outcome),
            row.status,
        )
        for row in page.rows
    ]
    if page.hidden:
        note = f"{len(page.rows)} of {page.total} claims; more with --limit and --offset, all with --jsonl"
    else:
        note = f"{page.total} claims"
    output.put_table(columns, rows, notes=[note])
