"""The program: global options, all verbs, and the edge where every fault becomes a sentence and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from claimtrack import __version__
from claimtrack.cli import output
from claimtrack.cli.commands import GROUPS
from claimtrack.cli.exits import ExitCode
from claimtrack.cli.interrupts import Interruptible
from claimtrack.cli.options import Settings, settings_of
from claimtrack.errors import BadManifestError, ClaimtrackError, NoTerminalError, NothingUsableError

app = typer.Typer(
    name="claimtrack",
    help="Finds the forecasts in what people write, decides them by a log of what happened, and keeps score.",
    epilog="The database is claims.db here, unless --db or CLAIMTRACK_DB says otherwise. Start with: claimtrack demo",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _name in GROUPS:
    import_module(f"claimtrack.cli.commands.{_name}").register(app)


def _version(wanted: bool) -> None:
    if wanted:
        output.put(f"claimtrack {__version__}")
        raise typer.Exit


@app.callback()
def settings(
    ctx: typer.Context,
    db: Annotated[
        str | None, typer.Option("--db", metavar="URL", help="Database: a file or any SQLAlchemy URL.")
    ] = None,
    actor: Annotated[
        str | None, typer.Option("--actor", metavar="NAME", envvar="CLAIMTRACK_ACTOR", help="Who judges. [your login]")
    ] = None,
    debug: Annotated[bool, typer.Option("--debug", help="Show where a fault of claimtrack arose.")] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Keep the global options for the verb that follows."""
    ctx.obj = Settings(db, actor, debug)


@app.command()
def tui(
    ctx: typer.Context,
    serve: Annotated[bool, typer.Option("--serve", help="In a browser on this machine instead.")] = False,
    host: Annotated[str, typer.Option("--host", help="Address to serve on; others than this machine need --token.")] = (
        "127.0.0.1"
    ),
    port: Annotated[int | None, typer.Option("--port", min=1, max=65535, help="Port to serve on.")] = None,
    token: Annotated[str | None, typer.Option("--token", help="Word that a browser must bring.")] = None,
) -> None:
    """Browse and review in the terminal.

    \b
    Examples:
      claimtrack tui
      claimtrack --db team.db tui
      claimtrack tui --serve
    """
    from tui.app import run

    settings = settings_of(ctx)
    if not serve and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise NoTerminalError
    run(settings.db, serve=serve, host=host, port=port, token=token, actor=settings.actor)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit status. Nothing that happens inside ends in a traceback."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    writes = _writes()
    with Interruptible() as keyboard:
        try:
            status = _run(words)
        except KeyboardInterrupt:
            status = ExitCode.INTERRUPTED
        except Exception as fault:
            # Whatever a library makes of an interruption that hit it is one.
            status = ExitCode.INTERRUPTED if keyboard.came else _told(words, fault)
        if keyboard.came or status == ExitCode.INTERRUPTED:
            keyboard.deaf()
            output.say(f"claimtrack: stopped; {_KEPT if _writes() > writes else _NOTHING_WRITTEN}")
            return ExitCode.INTERRUPTED
        return status


_KEPT = "what was done before is kept (claimtrack history shows it); give the same command again to go on"
_NOTHING_WRITTEN = "nothing was written to a database; give the same command again to start over"


def _writes() -> int:
    """How often a database was written to by this process; the store is asked only where it was loaded."""
    store = sys.modules.get("claimtrack.store.database")
    return 0 if store is None else int(store.writes())


def _run(words: Sequence[str]) -> int:
    try:
        app(words, prog_name="claimtrack")
    except SystemExit as leaving:
        return (
            leaving.code if isinstance(leaving.code, int) else ExitCode.OK if leaving.code is None else ExitCode.REFUSED
        )
    return ExitCode.OK


def _told(words: Sequence[str], fault: Exception) -> int:
    """Say what went wrong; the exit status it has."""
    if isinstance(fault, NothingUsableError):
        output.tell_problems(fault.problems)
    if isinstance(fault, ClaimtrackError):
        output.say(f"claimtrack: {fault}")
        is_unread = isinstance(fault, NothingUsableError) and not isinstance(fault, BadManifestError)
        return _traced(words, fault, ExitCode.NOTHING_READ if is_unread else ExitCode.REFUSED)
    if isinstance(fault, BrokenPipeError):
        # Whoever read our output has enough; Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.OK
    if isinstance(fault, OSError) and fault.strerror:
        where = f"{fault.filename}: " if fault.filename else ""
        output.say(
            f"claimtrack: {where}{fault.strerror}; check that the place is there, may be written to and has room"
        )
        return _traced(words, fault, ExitCode.REFUSED)
    output.say(f"claimtrack: this should not have happened: {type(fault).__name__}: {fault}")
    output.say("the database is as it was before; see where it arose with: claimtrack --debug ...")
    return _traced(words, fault, ExitCode.INTERNAL)


def _traced(words: Sequence[str], fault: Exception, status: ExitCode) -> ExitCode:
    if "--debug" in words:
        import traceback

        output.say("".join(traceback.format_exception(fault)))
    return status
