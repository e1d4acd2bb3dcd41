"""Reading: pages into the database, claims out of pages, claims of texts that are kept nowhere."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from claimtrack.claims import Claim, Comment, Page, Reading
from claimtrack.comments import Manifest, read_manifest, read_path, read_text, stream_path, stream_records
from claimtrack.domains import domain_for
from claimtrack.errors import (
    BadManifestError,
    ClaimtrackError,
    MissingFileError,
    NothingUsableError,
    Problem,
    UnknownFormatError,
)
from claimtrack.extraction import Extractor, holds_cue
from claimtrack.extraction.rereading import reread
from claimtrack.text.chances import hedges
from claimtrack.text.dates import DateMention, DateOptions, find_windows
from claimtrack.text.display import storable
from claimtrack.workflow.parallel import in_order
from claimtrack.workflow.progress import Progress, counted
from claimtrack.workflow.sources import Sources
from claimtrack.workflow.spool import Outcome, Readings, Spool, opened_pages, opened_readings
from claimtrack.workflow.subjects import NO_DOMAIN, check_domain, domain_named
from claimtrack.workflow.views import ExtractReport, IngestReport

if TYPE_CHECKING:
    from claimtrack.workflow.workspace import Workspace

_RECORD_FILES = (".jsonl", ".ndjson", ".csv")
_LONGEST_SOURCE = 300
_SHOWN_EVERY = 500
"""Pages between two steps of progress."""
_NOTHING = Reading()
"""The reading of a page without a cue."""


def ingest(
    workspace: Workspace,
    paths: Sequence[Path],
    *,
    manifest: Path | None = None,
    published: date | None = None,
    site: str | None = None,
    progress: Progress | None = None,
) -> IngestReport:
    """Take pages in. The same page twice changes nothing; a changed page becomes a new version of itself.

    What cannot be read becomes a problem; raises `MissingFileError` only where none of the paths is there.
    """
    with opened_pages() as pages:
        problems = read_pages(pages, paths, manifest=manifest, published=published, site=site, progress=progress)
        return keep_pages(workspace, pages, problems, progress=progress)


def keep_pages(
    workspace: Workspace, pages: Collection[Page], problems: tuple[Problem, ...], *, progress: Progress | None = None
) -> IngestReport:
    """Take pages in that were read already, with the problems there were."""
    from claimtrack.store import journal
    from claimtrack.store.pages import add_pages

    with workspace.store.write() as tx:
        stored = add_pages(tx, counted(pages, progress, "pages written", len(pages)), at=workspace.now())
        if stored.added or stored.changed:
            note = f"{len(stored.added)} pages added, {len(stored.changed)} changed, {stored.comments} comments"
            stamp = workspace.stamp(tx, "ingest")
            journal.append(tx, stamp, [journal.Entry(journal.Action.INGEST, note=note)])
    return IngestReport(stored.added, stored.changed, stored.unchanged, stored.comments, problems)


def extract(
    workspace: Workspace,
    *,
    domain: str | None = None,
    workers: int = 1,
    hedge_table: str = "survey",
    progress: Progress | None = None,
) -> ExtractReport:
    """Read the claims of all pages. Unchanged readings change nothing and claims keep their numbers.

    `domain` is a pack's name or folder, "none", or None: for each page the pack whose names occur in it.
    """
    hedges(hedge_table)
    with opened_readings() as ahead:
        read_ahead(workspace, ahead, (), domain=domain, workers=workers, progress=progress)
        return extract_with(workspace, ahead, domain, hedge_table=hedge_table, progress=progress)


def read_ahead(
    workspace: Workspace,
    readings: Readings,
    pages: Collection[Page],
    *,
    domain: str | None = None,
    workers: int = 1,
    progress: Progress | None = None,
) -> None:
    """Read the pages of the database and those of `pages` into `readings`, before anything is locked for writing.

    Pages without a cue are not kept: to look at them again costs next to nothing.
    """
    from claimtrack.store.pages import count_pages, load_pages

    check_domain(domain)
    with workspace.store.read() as tx:
        total = count_pages(tx)[0] + len(pages)
        stored = (page for _, page in load_pages(tx))
        numbered = enumerate(chain(pages, stored))
        for done, ((_, page), outcome) in enumerate(_with_readings(numbered, domain, workers), 1):
            if isinstance(outcome, Problem) or outcome[1].claims or holds_cue(page.text):
                readings.add(page, outcome)
            if progress:
                progress("reading", done, total)


def extract_with(
    workspace: Workspace,
    readings: Readings,
    domain: str | None = None,
    *,
    hedge_table: str = "survey",
    progress: Progress | None = None,
) -> ExtractReport:
    """Write what was read ahead; a page that came in since is read now."""
    from claimtrack.store import journal
    from claimtrack.store.claims import sync_readings
    from claimtrack.store.pages import count_pages, load_pages

    problems: list[Problem] = []
    used: Counter[str] = Counter()

    def found(pages: Iterator[tuple[int, Page]]) -> Iterator[tuple[int, Page, str, Reading]]:
        for key, page in pages:
            outcome = readings.of(page) if holds_cue(page.text) else _read_one((None, domain))
            outcome = outcome or _read_one((page, domain))
            if isinstance(outcome, Problem):
                problems.append(outcome)
                continue
            used[outcome[0]] += 1
            yield key, page, outcome[0], reread(outcome[1], hedge_table)

    with workspace.store.write() as tx:
        total, comments = count_pages(tx)
        stamp = workspace.stamp(tx, "extract")
        synced = sync_readings(tx, found(counted(load_pages(tx), progress, "claims of pages written", total)), stamp)
        if synced.wrote:
            note = f"{synced.added} claims added, {synced.changed} read otherwise, {synced.retired} no longer read"
            journal.append(tx, stamp, [journal.Entry(journal.Action.EXTRACT, note=note)])
    return ExtractReport(
        pages=total,
        comments=comments,
        added=synced.added,
        unchanged=synced.unchanged,
        changed=synced.changed,
        retired=synced.retired,
        rejections=synced.rejections,
        domains=tuple(sorted(used.items())),
        problems=tuple(problems),
    )


def read(
    paths: Sequence[Path],
    *,
    text: str | None = None,
    manifest: Path | None = None,
    published: date | None = None,
    site: str | None = None,
    domain: str | None = None,
    workers: int = 1,
    hedge_table: str = "survey",
    progress: Progress | None = None,
) -> Iterator[Claim | Problem]:
    """The claims of texts, one by one as they are read, with no database; `text` stands for what came by a pipe.

    Comment records are read in bounded memory, whatever the size of the file. Raises `NothingUsableError` at the end
    where there was not one page to read.
    """
    check_domain(domain)
    hedges(hedge_table)
    items = _stream(paths, text, manifest=manifest, published=published, site=site)
    pending: list[Problem] = []

    def pages() -> Iterator[tuple[int, Page]]:
        for place, item in enumerate(items):
            if isinstance(item, Problem):
                pending.append(item)
            else:
                yield place, item

    readings = _with_readings(pages(), domain, workers, near_misses=False)
    done = 0
    for done, (_, outcome) in enumerate(readings, 1):
        if progress and done % _SHOWN_EVERY == 0:
            progress("reading", done, None)
        yield from pending
        pending.clear()
        if isinstance(outcome, Problem):
            yield outcome
        else:
            yield from reread(outcome[1], hedge_table).claims
    yield from pending
    if not done:
        raise nothing_read(paths, text)


def nothing_read(paths: Sequence[Path], text: str | None = None) -> NothingUsableError:
    """That of all inputs not one gave a page; what is wrong with each was told before."""
    names = [str(path) for path in paths] + (["-"] if text is not None else [])
    where = names[0] if len(names) == 1 else f"{len(names)} inputs"
    return NothingUsableError(where, "there was nothing to read", "give a page with text in it, or comment records")


def find_dates(text: str, *, reference: date | None, day_first: bool | None = None) -> list[DateMention]:
    """The windows found in a text, in order, each with its exact span."""
    return list(find_windows(text, reference=reference, options=DateOptions(day_first=day_first)))


def read_pages(
    pages: Spool[Page],
    paths: Sequence[Path],
    *,
    manifest: Path | None = None,
    published: date | None = None,
    site: str | None = None,
    progress: Progress | None = None,
) -> tuple[Problem, ...]:
    """Put the pages of paths into `pages`, each once, fit to be stored; what was wrong with the rest."""
    missing: list[MissingFileError] = []
    sources = Sources()
    table, problems = _manifest(manifest)
    told = list(problems)
    for done, path in enumerate(paths, 1):
        try:
            for item in stream_path(path, manifest=table, published=published, site=site):
                if isinstance(item, Problem):
                    told.append(item)
                elif (page := sources.named(_storable(item))) is not None:
                    pages.add(page)
                    if progress and len(pages) % _SHOWN_EVERY == 0:
                        progress("pages taken in", len(pages), None)
        except MissingFileError as error:
            missing.append(error)
        except (ClaimtrackError, OSError) as error:
            told.append(_problem_of(path, error))
        if progress:
            progress("taking in", done, len(paths))
    if missing and len(missing) == len(paths):
        raise missing[0]
    told += [Problem("ingest", str(error)) for error in missing]
    return (*told, *sources.problems)


def _manifest(path: Path | None) -> tuple[Manifest | None, tuple[Problem, ...]]:
    """The manifest, with what is wrong in single rows. Raises `BadManifestError` where none of it can be used: pages
    would be read, and kept, without their dates."""
    if path is None:
        return None, ()
    table, problems = read_manifest(path)
    if not table.entries:
        raise BadManifestError(path, problems)
    return table, problems


def _stream(
    paths: Sequence[Path],
    text: str | None,
    *,
    manifest: Path | None,
    published: date | None,
    site: str | None,
) -> Iterator[Page | Problem]:
    table, problems = _manifest(manifest)
    yield from problems
    if text is not None:
        got = read_text(text, source="-", manifest=table, published=published, site=site)
        yield from got.problems
        yield from map(_storable, got.pages)
    for path in paths:
        try:
            if path.suffix.lower() in _RECORD_FILES:
                for item in stream_records(path, manifest=table, published=published, site=site):
                    yield item if isinstance(item, Problem) else _storable(item)
                continue
        except UnknownFormatError:
            pass
        try:
            got = read_path(path, manifest=table, published=published, site=site)
        except (ClaimtrackError, OSError) as error:
            if len(paths) == 1 and isinstance(error, ClaimtrackError):
                raise
            yield _problem_of(path, error)
            continue
        yield from got.problems
        yield from map(_storable, got.pages)


def _with_readings(
    pages: Iterable[tuple[int, Page]], domain: str | None, workers: int, *, near_misses: bool = True
) -> Iterator[tuple[tuple[int, Page], Outcome]]:
    sent: deque[tuple[int, Page]] = deque()

    def worth_reading() -> Iterator[tuple[Page | None, str | None]]:
        # Most comments hold no cue: they need no subject area and never leave this process.
        for key, page in pages:
            sent.append((key, page))
            yield (page if holds_cue(page.text) else None), domain

    for outcome in in_order(_read_one if near_misses else _read_claims, worth_reading(), workers=workers):
        yield sent.popleft(), outcome


def _read_claims(item: tuple[Page | None, str | None]) -> Outcome:
    return _read_one(item, near_misses=False)


def _read_one(item: tuple[Page | None, str | None], *, near_misses: bool = True) -> Outcome:
    page, domain = item
    if page is None:
        return _short(domain or NO_DOMAIN), _NOTHING
    try:
        name = domain if domain is not None else _choice(page)
        return _short(name), _extractor(name, near_misses).read_page(page)
    except (ValueError, LookupError, ArithmeticError, TypeError, AttributeError, RecursionError) as error:
        # One page that the grammar stumbles over must not cost the others.
        hint = "please report it with the page; all other pages were read"
        return Problem(page.source, f"could not be read ({type(error).__name__}: {error})", hint)


def _choice(page: Page) -> str:
    found = domain_for(page.text)
    return found.name if found else NO_DOMAIN


@cache
def _extractor(name: str, near_misses: bool) -> Extractor:
    return Extractor(domain_named(name), near_misses=near_misses)


def _short(domain: str) -> str:
    found = domain_named(domain)
    return found.name if found else NO_DOMAIN


def _problem_of(path: Path, error: Exception) -> Problem:
    if isinstance(error, ClaimtrackError):
        what = str(error).removeprefix(f"{path}: ")
        return Problem(str(path), what)
    return Problem(str(path), f"cannot be read ({getattr(error, 'strerror', None) or error})", "check its permissions")


def _storable(page: Page) -> Page:
    """The page without characters that no database takes; every offset stays."""
    source = page.source if len(page.source) <= _LONGEST_SOURCE else f"{page.source[:280]}-{page.digest}"
    parts = (page.text, page.title, page.site, page.url, page.published_from, source)
    names = [part for comment in page.comments for part in (comment.author, comment.id) if part]
    if source == page.source and all(part is None or _is_clean(part) for part in (*parts, *names)):
        return page
    return replace(
        page,
        text=storable(page.text),
        title=_clean(page.title),
        site=_clean(page.site),
        url=_clean(page.url),
        published_from=_clean(page.published_from),
        source=storable(source),
        comments=tuple(_storable_comment(comment) for comment in page.comments),
    )


def _storable_comment(comment: Comment) -> Comment:
    return replace(comment, author=_clean(comment.author), id=_clean(comment.id))


def _clean(text: str | None) -> str | None:
    return None if text is None else storable(text)


def _is_clean(text: str) -> bool:
    return storable(text) == text
