"""read, dates, ingest, extract: from text to claims."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimtrack.cli import options, output
from claimtrack.cli.exits import ExitCode
from claimtrack.errors import BadArgumentError, MissingFileError, NothingUsableError, Problem
from claimtrack.text.display import for_display

if TYPE_CHECKING:
    from claimtrack.claims import Claim
    from claimtrack.text.dates import DateMention

_LONGEST_LINE = 1_000_000


def register(app: typer.Typer) -> None:
    """Add the verbs."""
    app.command()(read)
    app.command()(dates)
    app.command()(ingest)
    app.command()(extract)


def read(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...|-", help="Pages, folders, or - for a text by a pipe.")],
    manifest: options.Manifest = None,
    published: options.Published = None,
    site: options.Site = None,
    domain: options.DomainOption = None,
    workers: options.Workers = 1,
    hedge_table: options.HedgeTable = "survey",
    as_json: options.Json = False,
    as_jsonl: options.Jsonl = False,
) -> None:
    """Claims of texts, as they are read; no database is touched.

    \b
    Examples:
      claimtrack read page.txt --published 2018-04-25
      echo "70% Leeds go up by May" | claimtrack read - --published 2024-01-03
      claimtrack read page.txt --published 2018-04-25 --hedge-table kent
      claimtrack read comments.jsonl --workers 4 --jsonl > claims.jsonl
    """
    from claimtrack import workflow

    text = _piped() if "-" in paths else None
    files = [Path(path) for path in paths if path != "-"]
    from claimtrack.claims.record import claim_record

    with output.progress_bar(beside_data=True) as progress:
        items = workflow.read(
            files,
            text=text,
            manifest=manifest,
            published=published,
            site=site,
            domain=domain,
            workers=workers,
            hedge_table=hedge_table,
            progress=progress,
        )
        found = _told(items)
        if as_jsonl:
            output.put_jsonl(claim_record(claim) for claim in found)
        elif as_json:
            output.put_json([claim_record(claim) for claim in found])
        else:
            _put_claims(list(found))


def dates(
    text: Annotated[str | None, typer.Argument(help="The text.")] = None,
    reference: Annotated[
        date | None,
        typer.Option("--reference", parser=options.day, metavar="DAY", help="Day on which it was written."),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option("--input", metavar="FILE.jsonl", help='Many texts: {"text", "reference"} a line; - for a pipe.'),
    ] = None,
    day_first: Annotated[
        bool | None, typer.Option("--day-first/--month-first", help="Whether 3/4/2018 is in April or in March.")
    ] = None,
    as_json: options.Json = False,
    as_jsonl: options.Jsonl = False,
) -> None:
    """Windows of days that phrases in a text name.

    With --input, one JSON object for each window, with the line of its text counted from 1.

    \b
    Examples:
      claimtrack dates "before July 2018, or in three weeks" --reference 2018-04-25
      claimtrack dates --input texts.jsonl > windows.jsonl
    """
    from claimtrack import workflow

    if (text is None) == (file is None):
        raise typer.BadParameter("give a text, or a file with --input")
    if file is not None:
        problems: list[Problem] = []
        line = 0
        for line, given, day in _lines(file, reference, problems):
            for mention in workflow.find_dates(given, reference=day, day_first=day_first):
                output.put_jsonl([{"line": line, **_mention_record(mention, given)}])
        if not line:
            raise NothingUsableError(
                file, "no line of it is a text", 'write {"text": "...", "reference": "2018-04-25"} a line', problems
            )
        output.tell_problems(problems)
        return
    assert text is not None
    mentions = workflow.find_dates(text, reference=reference, day_first=day_first)
    if as_json:
        output.put_json([_mention_record(mention, text) for mention in mentions])
    elif as_jsonl:
        output.put_jsonl(_mention_record(mention, text) for mention in mentions)
    else:
        _put_mentions(mentions, text)


def ingest(
    ctx: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Pages, or folders of pages.")],
    manifest: options.Manifest = None,
    published: options.Published = None,
    site: options.Site = None,
    as_json: options.Json = False,
) -> None:
    """Take pages in. The same page twice changes nothing.

    \b
    Examples:
      claimtrack ingest pages/ --manifest pages.csv
      claimtrack ingest page.html --published 2018-04-25 --site example
    """
    from claimtrack import workflow

    options.require_files([*paths, manifest])
    with options.opened(ctx, must_exist=False) as workspace, output.progress_bar() as progress:
        report = workflow.ingest(workspace, paths, manifest=manifest, published=published, site=site, progress=progress)
    output.tell_problems(report.problems)
    if as_json:
        output.put_json(report)
    elif not report.pages:
        raise workflow.nothing_read(paths)
    else:
        put = f"{len(report.added)} pages added, {len(report.changed)} changed, {len(report.unchanged)} unchanged"
        output.put_lines([f"{put}; {report.comments} comments taken in"])
    if not report.pages:
        raise typer.Exit(ExitCode.NOTHING_READ)


def extract(
    ctx: typer.Context,
    domain: options.DomainOption = None,
    workers: options.Workers = 1,
    hedge_table: options.HedgeTable = "survey",
    as_json: options.Json = False,
) -> None:
    """Read the claims of all pages taken in. Claims that read as before keep their numbers.

    \b
    Examples:
      claimtrack extract
      claimtrack extract --domain syria-2018 --workers 4
    """
    from claimtrack import workflow

    with options.opened(ctx) as workspace, output.progress_bar() as progress:
        report = workflow.extract(workspace, domain=domain, workers=workers, hedge_table=hedge_table, progress=progress)
    output.tell_problems(report.problems)
    if as_json:
        output.put_json(report)
        return
    by_domain = ", ".join(_by(name, n) for name, n in report.domains) or "none"
    output.put_lines(
        [
            f"{report.pages} pages read ({by_domain}), {report.comments} comments",
            f"{report.added} claims added, {report.unchanged} unchanged, {report.changed} read otherwise, "
            f"{report.retired} no longer read; {report.rejections} near misses kept with the reason",
        ]
    )


def _by(domain: str, pages: int) -> str:
    return f"{pages} without a subject area" if domain == "none" else f"{pages} as {domain}"


def _piped() -> str:
    return sys.stdin.buffer.read().decode("utf-8", "replace")


def _told(items: Iterator[Claim | Problem]) -> Iterator[Claim]:
    for item in items:
        if isinstance(item, Problem):
            output.tell_problems([item])
        else:
            yield item


def _put_claims(claims: list[Claim]) -> None:
    columns = [
        ("forecaster", "<"), ("quote", "*"), ("kind", "<"), ("target", "*"), ("window", "|"), ("chance", ">"),
    ]  # fmt: skip
    rows = [
        (
            claim.forecaster,
            for_display(claim.quote, limit=120),
            claim.kind if claim.polarity == "affirmed" else f"{claim.kind}, negated",
            claim.about or claim.target_text,
            output.window_text(claim.window.earliest, claim.window.latest, claim.window.latest_lenient),
            output.percent(claim.probability),
        )
        for claim in claims
    ]
    output.put_table(columns, rows, notes=[f"{len(claims)} claims; every field with --jsonl"])


def _mention_record(mention: DateMention, text: str) -> dict[str, Any]:
    window = mention.window
    record = {
        "text": mention.span.of(text),
        "start": mention.span.start,
        "end": mention.span.end,
        "earliest": window.earliest,
        "latest": window.latest,
        "latest_lenient": window.latest_lenient,
        "modifier": window.modifier.value,
        "basis": window.basis.value,
        "value": mention.value or None,
    }
    return {**record, "note": mention.note} if mention.note else record


def _put_mentions(mentions: list[DateMention], text: str) -> None:
    columns = [("text", "*"), ("at", "<"), ("window", "|"), ("modifier", "<"), ("basis", "<"), ("note", "*")]
    rows = [
        (
            mention.span.of(text),
            f"{mention.span.start}..{mention.span.end}",
            output.window_text(mention.window.earliest, mention.window.latest, mention.window.latest_lenient),
            mention.window.modifier,
            mention.window.basis,
            mention.note,
        )
        for mention in mentions
    ]
    output.put_table(columns, rows, notes=[] if rows else ["no phrase names a window"])


def _lines(file: Path, reference: date | None, problems: list[Problem]) -> Iterator[tuple[int, str, date | None]]:
    if str(file) != "-" and not file.is_file():
        raise MissingFileError(file)
    stream = sys.stdin.buffer if str(file) == "-" else file.open("rb")
    with stream:
        for number, raw in enumerate(stream, 1):
            if not raw.strip():
                continue
            try:
                yield number, *_record(raw, reference)
            except BadArgumentError as error:
                problems.append(Problem(f"{file.name}:{number}", str(error)))


def _record(raw: bytes, reference: date | None) -> tuple[str, date | None]:
    if len(raw) > _LONGEST_LINE:
        raise BadArgumentError("line", f"{len(raw)} bytes", f"a line may hold {_LONGEST_LINE}")
    try:
        record = json.loads(raw.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        raise BadArgumentError("line", "no JSON", 'write {"text": "...", "reference": "2018-04-25"}') from None
    text = record.get("text") if isinstance(record, dict) else None
    if not isinstance(text, str):
        raise BadArgumentError("text", text, 'write {"text": "...", "reference": "2018-04-25"}')
    given = record.get("reference")
    if given is None:
        return text, reference
    try:
        return text, date.fromisoformat(str(given)[:10])
    except ValueError:
        raise BadArgumentError("reference", given, "write a day as 2018-04-25") from None
