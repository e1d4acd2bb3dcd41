"""The whole way in one call, and the bundled sample."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path

from claimtrack.errors import BadArgumentError, ClaimtrackError
from claimtrack.text import chances
from claimtrack.workflow import browsing
from claimtrack.workflow.calibrating import hedges
from claimtrack.workflow.eventlogs import import_events, logs
from claimtrack.workflow.progress import Progress
from claimtrack.workflow.reading import extract_with, keep_pages, read_ahead, read_pages
from claimtrack.workflow.resolving import resolve
from claimtrack.workflow.sample import SAMPLE_AS_OF, sample_folder
from claimtrack.workflow.scores import score
from claimtrack.workflow.spool import opened_pages, opened_readings
from claimtrack.workflow.subjects import NO_DOMAIN, check_domain, domain_named
from claimtrack.workflow.views import (
    ExtractReport,
    ImportReport,
    IngestReport,
    ResolveReport,
    RunReport,
)
from claimtrack.workflow.workspace import Workspace

DEMO_ACTOR = "demo"


class DemoRefusedError(ClaimtrackError):
    """The database holds other things than the sample."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: holds other pages than the bundled sample; name another file with --db")


def run(
    workspace: Workspace,
    paths: Sequence[Path],
    *,
    events: Path | None = None,
    coverage: Path | None = None,
    manifest: Path | None = None,
    published: date | None = None,
    site: str | None = None,
    domain: str | None = None,
    as_of: date | None = None,
    hedge_table: str = "survey",
    workers: int = 1,
    progress: Progress | None = None,
) -> RunReport:
    """Ingest, extract, import, resolve and score. Without `events`, the log bundled with the domain is used.

    All of it is one transaction: a run that is killed half way leaves the database as before. The long work, reading,
    is done before anybody else has to wait.
    """
    if coverage is not None and events is None:
        raise BadArgumentError("coverage", str(coverage), "coverage belongs to a log: give it with --events")
    check_domain(domain)
    chances.hedges(hedge_table)
    notes: list[str] = []
    day = as_of or datetime.now().date()
    if as_of is None:
        notes.append(f"as of {day}, since no day was given")
    with opened_pages() as pages, opened_readings() as readings:
        problems = read_pages(pages, paths, manifest=manifest, published=published, site=site, progress=progress)
        read_ahead(workspace, readings, pages, domain=domain, workers=workers, progress=progress)
        with workspace.store.write():
            ingested = keep_pages(workspace, pages, problems, progress=progress)
            extracted = extract_with(workspace, readings, domain, hedge_table=hedge_table, progress=progress)
            imported = _logs(workspace, events, coverage, extracted, notes, progress)
            resolved = resolve(workspace, as_of=day, progress=progress)
    return _report(workspace, ingested, extracted, imported, resolved, notes)


def demo(url: str | None = None, *, progress: Progress | None = None) -> RunReport:
    """The whole way on the bundled sample; a database that already holds exactly that is left untouched."""
    recorded_at = datetime.combine(SAMPLE_AS_OF, time(12), UTC)
    with sample_folder() as folder, Workspace.open(url, actor=DEMO_ACTOR, recorded_at=recorded_at) as workspace:
        files = sorted((folder / "pages").iterdir())
        known = {page.source for page in browsing.pages(workspace)}
        if known - {file.name for file in files}:
            raise DemoRefusedError(workspace.store.name)
        return run(workspace, files, manifest=folder / "pages.csv", as_of=SAMPLE_AS_OF, progress=progress)


def _logs(
    workspace: Workspace,
    events: Path | None,
    coverage: Path | None,
    extracted: ExtractReport,
    notes: list[str],
    progress: Progress | None,
) -> tuple[ImportReport, ...]:
    # A log that came with a run is part of it: it cannot be taken back alone.
    keep = partial(import_events, workspace, look_ahead=False, command="run", progress=progress)
    if events is not None:
        return (keep(events, coverage=coverage),)
    imported: list[ImportReport] = []
    known = {log.name for log in logs(workspace)}
    for name, _ in extracted.domains:
        domain = domain_named(name) if name != NO_DOMAIN else None
        if domain is None or domain.events_file is None:
            continue
        log, promises = domain.events_file, domain.coverage_file
        imported.append(keep(log, coverage=promises, name=domain.name))
        notes.append(f"decided by the event log bundled with {domain.name}, since none was given with --events")
    if not imported:
        notes.append(
            f"decided by the logs imported before: {', '.join(sorted(known))}"
            if known
            else "no event log was given and no domain brings one: nothing can be decided; give one with --events"
        )
    return tuple(imported)


def _report(
    workspace: Workspace,
    ingested: IngestReport,
    extracted: ExtractReport,
    imported: tuple[ImportReport, ...],
    resolved: ResolveReport,
    notes: list[str],
) -> RunReport:
    problems = (
        *ingested.problems,
        *extracted.problems,
        *(problem for report in imported for problem in report.problems),
        *resolved.problems,
    )
    return RunReport(
        ingested=ingested,
        extracted=extracted,
        imported=imported,
        resolved=resolved,
        lines=browsing.verdict_lines(workspace),
        scores=score(workspace),
        hedges=tuple(hedges(workspace)),
        notes=(*notes, *resolved.notes),
        problems=problems,
    )
