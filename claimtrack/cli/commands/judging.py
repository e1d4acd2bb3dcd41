"""judge, accept, reject, flag, note, undo, redo: a person's word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli import options, output
from claimtrack.cli.exits import ExitCode

if TYPE_CHECKING:
    from claimtrack.workflow import Act

_Steps = Annotated[int, typer.Option("--steps", min=1, help="How many commands.")]
_Batch = Annotated[str | None, typer.Option("--batch", help="One command by its batch (see history).")]
_Row = Annotated[int | None, typer.Option("--row", min=1, help="One row by its number (see history).")]


def register(app: typer.Typer) -> None:
    """Add the verbs."""
    for verb in (judge, withdraw, accept, reject, flag, unflag, note, undo, redo):
        app.command()(verb)


def judge(
    ctx: typer.Context,
    arguments: Annotated[
        list[str] | None,
        typer.Argument(metavar="CLAIM... OUTCOME", help="Claims, then true, false, ambiguous or void."),
    ] = None,
    because: options.Because = "",
    evidence: Annotated[
        list[str] | None, typer.Option("--evidence", metavar="ID|URL", help="Event id or address; may be repeated.")
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option("--from", metavar="JUDGEMENTS.csv", help="In bulk: claim, outcome, because, evidence."),
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Say what became of claims. It outranks the rule until withdrawn or undone.

    \b
    Examples:
      claimtrack judge 12 true --because "the mayor confirmed it" --evidence SY0047
      claimtrack judge 12 13 14 void --because "no forecasts"
      claimtrack judge --from judgements.csv
    """
    from claimtrack import workflow

    words = arguments or []
    if (file is None) == (not words):
        raise typer.BadParameter("name claims and an outcome, or a file with --from")
    with options.opened(ctx) as workspace:
        if file is not None:
            act = workflow.judge_file(workspace, file)
        elif len(words) < 2:
            raise typer.BadParameter("name a claim and then the outcome: claimtrack judge 12 true")
        else:
            act = workflow.judge(workspace, words[:-1], words[-1], because=because, evidence=evidence or ())
    _tell(act, as_json)
    if file is None and not because.strip():
        output.say("no reason was given: whoever reads the verdict will ask for one; judge again with --because")
    if act.problems and not act.numbers:
        raise typer.Exit(ExitCode.NOTHING_READ)


def withdraw(
    ctx: typer.Context, claims: options.Claims, because: options.Because = "", as_json: options.Json = False
) -> None:
    """Take back your judgement: the rule's verdict counts again.

    \b
    Examples:
      claimtrack withdraw 12
    """
    from claimtrack import workflow

    with options.opened(ctx) as workspace:
        _tell(workflow.withdraw(workspace, claims, because=because), as_json)


def accept(
    ctx: typer.Context, claims: options.Claims, because: options.Because = "", as_json: options.Json = False
) -> None:
    """Say that claims are read rightly.

    \b
    Examples:
      claimtrack accept 12 13
    """
    from claimtrack import workflow

    with options.opened(ctx) as workspace:
        _tell(workflow.accept(workspace, claims, note=because), as_json)


def reject(
    ctx: typer.Context,
    arguments: Annotated[list[str], typer.Argument(metavar="CLAIM... REASON", help="Claims, then why they are none.")],
    sentence: Annotated[bool, typer.Option("--sentence", help="With each claim all others of its sentence.")] = False,
    as_json: options.Json = False,
) -> None:
    """Say that these are no claims, and why: they are scored no more, and shown with claims --status rejected.

    \b
    Examples:
      claimtrack reject 12 question
      claimtrack reject 12 13 "page furniture"
      claimtrack reject 12 irony --sentence
    """
    from claimtrack import workflow

    if len(arguments) < 2:
        raise typer.BadParameter('name a claim and then the reason: claimtrack reject 12 "a question"')
    with options.opened(ctx) as workspace:
        _tell(workflow.reject(workspace, arguments[:-1], arguments[-1], whole_sentence=sentence), as_json)


def flag(
    ctx: typer.Context, claims: options.Claims, because: options.Because = "", as_json: options.Json = False
) -> None:
    """Mark claims to come back to.

    \b
    Examples:
      claimtrack flag 12 --because "ask somebody who was there"
    """
    from claimtrack import workflow

    with options.opened(ctx) as workspace:
        _tell(workflow.flag(workspace, claims, note=because), as_json)


def unflag(ctx: typer.Context, claims: options.Claims, as_json: options.Json = False) -> None:
    """Take the mark away.

    \b
    Examples:
      claimtrack unflag 12
    """
    from claimtrack import workflow

    with options.opened(ctx) as workspace:
        _tell(workflow.unflag(workspace, claims), as_json)


def note(
    ctx: typer.Context,
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="Number or id of the claim.")],
    text: Annotated[str, typer.Argument(help="What to write beside it.")],
    as_json: options.Json = False,
) -> None:
    """Write something beside a claim.

    \b
    Examples:
      claimtrack note 12 "see also 14"
    """
    from claimtrack import workflow

    with options.opened(ctx) as workspace:
        _tell(workflow.note(workspace, [claim], text), as_json)


def undo(
    ctx: typer.Context, steps: _Steps = 1, batch: _Batch = None, row: _Row = None, as_json: options.Json = False
) -> None:
    """Take back your last command, several, one batch or one row. Nothing is lost: redo brings it back.

    Commands are what you said about claims, and a log, a row of it or a file of claims that you brought in.
    What came with a whole run stays.

    \b
    Examples:
      claimtrack undo
      claimtrack undo --steps 3
      claimtrack undo --batch 1f0c22ab
    """
    from claimtrack import workflow

    with options.opened(ctx) as workspace:
        _tell(workflow.undo(workspace, steps=steps, batch=batch, seq=row), as_json)


def redo(
    ctx: typer.Context, steps: _Steps = 1, batch: _Batch = None, row: _Row = None, as_json: options.Json = False
) -> None:
    """Do again what was undone last, as long as nothing new was done since.

    \b
    Examples:
      claimtrack redo
    """
    from claimtrack import workflow

    with options.opened(ctx) as workspace:
        _tell(workflow.redo(workspace, steps=steps, batch=batch, seq=row), as_json)


def _tell(act: Act, as_json: bool) -> None:
    output.tell_problems(act.problems)
    if as_json:
        output.put_json(act)
        return
    output.put_lines([f"{act.sentence} (batch {act.batch})"])
