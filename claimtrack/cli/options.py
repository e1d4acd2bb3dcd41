"""Options that several verbs share, and what the global ones said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.errors import MissingFileError

if TYPE_CHECKING:
    from claimtrack.workflow import ClaimFilter, Workspace


@dataclass(frozen=True, slots=True)
class Settings:
    """The global options."""

    db: str | None = None
    actor: str | None = None
    debug: bool = False


def day(text: str) -> date:
    """A day as the command line takes it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no day; write it as 2018-05-20") from None


Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Jsonl = Annotated[bool, typer.Option("--jsonl", help="Print one JSON object a line.")]
Manifest = Annotated[
    Path | None,
    typer.Option("--manifest", metavar="PAGES.csv", help="Dates and sites: file, published, site, url, title."),
]
Published = Annotated[
    date | None, typer.Option("--published", parser=day, metavar="DAY", help="Day the pages were published.")
]
Site = Annotated[str | None, typer.Option("--site", help="Site the pages are from.")]
DomainOption = Annotated[
    str | None,
    typer.Option("--domain", metavar="NAME", help="Domain pack or its folder; none for no pack. [by the text]"),
]
HedgeTable = Annotated[
    str,
    typer.Option("--hedge-table", metavar="TABLE", help="What words of chance mean: survey, kent, icd203 or ipcc."),
]
Workers = Annotated[int, typer.Option("--workers", min=1, max=64, help="Processes that read.")]
AsOf = Annotated[
    date | None, typer.Option("--as-of", parser=day, metavar="DAY", help="Day by which to decide. [today]")
]
Because = Annotated[str, typer.Option("--because", help="Why, in your words.")]
Claims = Annotated[list[str], typer.Argument(metavar="CLAIM...", help="Numbers or ids of claims.")]

FilterText = Annotated[str, typer.Option("--text", "--search", help="Words of quote, comment, target or forecaster.")]
FilterOutcome = Annotated[
    list[str] | None, typer.Option("--outcome", help="true, false, ambiguous, void, pending, unknown or none.")
]
FilterStatus = Annotated[
    list[str] | None,
    typer.Option("--status", help="new, needs-judgement, conflicting, waiting, decided or rejected."),
]
FilterForecaster = Annotated[str | None, typer.Option("--forecaster", help='Name; "" for people without one.')]
FilterTarget = Annotated[str | None, typer.Option("--target", help="What the claim is about.")]
FilterSource = Annotated[str | None, typer.Option("--source", help="Page.")]
FilterSite = Annotated[str | None, typer.Option("--site", help="Site.")]
FilterKind = Annotated[list[str] | None, typer.Option("--kind", help="event, state, order, threshold or vague.")]
FilterType = Annotated[str | None, typer.Option("--event-type", help="Event type.")]
FilterDomain = Annotated[str | None, typer.Option("--domain", help="Domain.")]
FilterHedge = Annotated[str | None, typer.Option("--hedge", help="Hedge as written.")]
FilterBasis = Annotated[list[str] | None, typer.Option("--basis", help="Of the chance: stated, hedge, bare or none.")]
FilterEvidence = Annotated[str | None, typer.Option("--evidence", help="Claims that this event decided.")]
FilterFrom = Annotated[
    date | None, typer.Option("--from", parser=day, metavar="DAY", help="Claims written on this day or later.")
]
FilterTo = Annotated[
    date | None, typer.Option("--to", parser=day, metavar="DAY", help="Claims written on this day or earlier.")
]


@dataclass(frozen=True, slots=True)
class Month:
    """First and last day of a month."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Lead:
    """Fewest and most days between writing and deadline; an open end is None."""

    fewest: int | None
    most: int | None


def month(text: str) -> Month:
    """First and last day of a month as the command line takes it."""
    try:
        first = date.fromisoformat(f"{text}-01")
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no month; write it as 2018-05") from None
    return Month(first, (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1))


def lead(text: str) -> Lead:
    """Fewest and most days between writing and deadline, as "30..90", "..7" or "365..";  one number is exact."""
    low, dots, high = text.strip().partition("..")
    try:
        fewest, most = (int(part) if part.strip() else None for part in (low, high if dots else low))
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no stretch of days; write it as 30..90, ..7 or 365..") from None
    if fewest is None and most is None:
        raise typer.BadParameter("a stretch of days has at least one end: 30..90, ..7 or 365..")
    return Lead(fewest, most)


def only(text: str) -> Only:
    """A sort of claims that scores leave out unless asked for alone."""
    try:
        return Only(text.strip().lower())
    except ValueError:
        raise typer.BadParameter(f"{text!r}: use wishes or retold") from None


class Only(StrEnum):
    """Claims that scores leave out unless asked for alone."""

    WISHES = "wishes"
    RETOLD = "retold"


FilterOnly = Annotated[
    Only | None,
    typer.Option("--only", parser=only, metavar="wishes|retold", help="Wishes, or what was told after the event."),
]
FilterMonth = Annotated[
    Month | None,
    typer.Option("--month", parser=month, metavar="MONTH", help="Claims written in this month, such as 2018-05."),
]
FilterLead = Annotated[
    Lead | None,
    typer.Option("--lead", parser=lead, metavar="DAYS", help="Days from writing to deadline: 30..90, ..7 or 365.. ."),
]


def filter_of(
    *,
    text: str = "",
    outcome: list[str] | None = None,
    status: list[str] | None = None,
    forecaster: str | None = None,
    target: str | None = None,
    source: str | None = None,
    site: str | None = None,
    kind: list[str] | None = None,
    event_type: str | None = None,
    domain: str | None = None,
    hedge: str | None = None,
    basis: list[str] | None = None,
    evidence: str | None = None,
    written_from: date | None = None,
    written_to: date | None = None,
    in_month: Month | None = None,
    ahead: Lead | None = None,
    alone: Only | None = None,
) -> ClaimFilter:
    """The filter that options spell; `in_month` narrows the days of writing.

    Raises a usage error for a value that no claim can have."""
    from claimtrack.claims import Kind, Outcome, ProbabilityBasis
    from claimtrack.workflow import ClaimFilter, Status

    if in_month is not None:
        written_from = max(filter(None, (written_from, in_month.first)))
        written_to = min(filter(None, (written_to, in_month.last)))
    return ClaimFilter(
        text=text,
        outcomes=_known("outcome", outcome, [*Outcome, "none"]),
        statuses=tuple(Status(name) for name in _known("status", status, list(Status))),
        forecaster=forecaster,
        target=target,
        source=source,
        site=site,
        kinds=_known("kind", kind, list(Kind)),
        event_type=event_type,
        domain=domain,
        hedge=hedge,
        bases=_known("basis", basis, list(ProbabilityBasis)),
        evidence=evidence,
        written_from=written_from,
        written_to=written_to,
        wishes=True if alone is Only.WISHES else None,
        retold=True if alone is Only.RETOLD else None,
        lead_from=ahead.fewest if ahead else None,
        lead_to=ahead.most if ahead else None,
    )


def settings_of(ctx: typer.Context) -> Settings:
    """The global options of this run."""
    found = ctx.find_object(Settings)
    return found if found is not None else Settings()


@contextmanager
def opened(ctx: typer.Context, *, must_exist: bool = True) -> Iterator[Workspace]:
    """The workspace that the global options name. Looking never makes a database; taking something in does."""
    from claimtrack.workflow import Workspace

    settings = settings_of(ctx)
    with Workspace.open(settings.db, actor=settings.actor, must_exist=must_exist) as workspace:
        yield workspace


def require_files(paths: Iterable[Path | None]) -> None:
    """Refuse a name that is not there before anything is opened or made. Raises MissingFileError."""
    for path in paths:
        if path is not None and not path.exists():
            raise MissingFileError(path)


def _known(option: str, given: list[str] | None, allowed: list[str]) -> tuple[str, ...]:
    names = tuple(part.strip().lower() for value in given or () for part in value.split(",") if part.strip())
    for name in names:
        if name not in allowed:
            raise typer.BadParameter(f"--{option} {name!r}: use one of {', '.join(allowed)}")
    return names
