"""verify, doctor, domains, pages: is everything in order, and what is there."""

from __future__ import annotations

import typer

from claimtrack.cli import options, output
from claimtrack.cli.exits import ExitCode


def register(app: typer.Typer) -> None:
    """Add the verbs."""
    app.command()(verify)
    app.command()(doctor)
    app.command()(pages)
    group = typer.Typer(
        help="Subject areas: what packs there are.",
        no_args_is_help=True,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    group.command("list")(list_domains)
    group.command("check")(check_domain)
    app.add_typer(group, name="domains")


def verify(ctx: typer.Context, as_json: options.Json = False) -> None:
    """Walk the journal: each row must carry the hash of the one before. Names the first bad row.

    \b
    Examples:
      claimtrack verify
    """
    from claimtrack import workflow

    with options.opened(ctx) as workspace:
        found = workflow.verify(workspace)
    if as_json:
        output.put_json(found)
    else:
        output.put_lines([found.sentence])
    if not found.is_whole:
        raise typer.Exit(ExitCode.CHECK_FAILED)


def doctor(ctx: typer.Context, as_json: options.Json = False) -> None:
    """Look at versions, database, journal and domain packs. Changes nothing.

    \b
    Examples:
      claimtrack doctor
      claimtrack --db postgresql+psycopg://user@host/name doctor
    """
    from claimtrack import workflow

    checks = workflow.doctor(options.settings_of(ctx).db)
    if as_json:
        output.put_json(checks)
    else:
        rows = [("ok" if check.passed else "WRONG", check.name, check.detail, check.hint) for check in checks]
        output.put_table([("", "<"), ("what", "<"), ("found", "*"), ("do", "*")], rows)
    if not all(check.passed for check in checks):
        raise typer.Exit(ExitCode.CHECK_FAILED)


def pages(ctx: typer.Context, as_json: options.Json = False, as_jsonl: options.Jsonl = False) -> None:
    """The pages taken in, with their dates and how these are known.

    \b
    Examples:
      claimtrack pages
    """
    from claimtrack import workflow

    with options.opened(ctx) as workspace:
        found = workflow.pages(workspace)
    if output.put_data(found, found, as_json=as_json, as_jsonl=as_jsonl):
        return
    columns = [
        ("page", "*"), ("title", "*"), ("site", "<"), ("published", "<"), ("comments", ">"), ("claims", ">"),
    ]  # fmt: skip
    rows = [
        (
            page.source, page.title, page.site,
            f"{page.published} ({page.published_basis})" if page.published else "undated", page.comments, page.claims,
        )
        for page in found
    ]  # fmt: skip
    output.put_table(columns, rows, notes=[f"{len(rows)} pages"])


def list_domains(as_json: options.Json = False) -> None:
    """The domain packs that come with claimtrack.

    \b
    Examples:
      claimtrack domains list
    """
    from claimtrack import workflow

    found = workflow.domains()
    if as_json:
        output.put_json(found)
        return
    columns = [("name", "<"), ("title", "*"), ("entities", ">"), ("event types", ">"), ("own log", "<")]
    rows = [(one.name, one.title, one.entities, one.event_types, "yes" if one.has_log else "no") for one in found]
    output.put_table(columns, rows, notes=["a folder of your own works too: --domain FOLDER"])


def check_domain(
    name: str = typer.Argument(help="Name of a pack, or its folder."), as_json: options.Json = False
) -> None:
    """Look through a domain pack for faults.

    \b
    Examples:
      claimtrack domains check ./my-pack
    """
    from claimtrack import workflow

    problems = workflow.check_domain_pack(name)
    if as_json:
        output.put_json(problems)
    elif problems:
        output.put_lines(problems)
    else:
        output.put_lines([f"{name}: no fault found"])
    if problems:
        raise typer.Exit(ExitCode.CHECK_FAILED)
