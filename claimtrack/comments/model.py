"""What a reader is told about a file, and what it hands back. Knows no format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath

from claimtrack.claims.source import Page
from claimtrack.errors import Problem

DEFAULT_MAX_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class PagesRead:
    """The pages of one file, and what had to be left out or doubted."""

    pages: tuple[Page, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __add__(self, other: PagesRead) -> PagesRead:
        return PagesRead(self.pages + other.pages, self.problems + other.problems)


def gathered(items: Iterable[Page | Problem]) -> PagesRead:
    """A stream of pages and problems, parted."""
    pages: list[Page] = []
    problems: list[Problem] = []
    for item in items:
        if isinstance(item, Page):
            pages.append(item)
        else:
            problems.append(item)
    return PagesRead(tuple(pages), tuple(problems))


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """What a manifest says of one file; absent fields say nothing."""

    file: str
    published: date | None = None
    site: str | None = None
    url: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """Dates and sites of files, by file name or by the end of their path."""

    entries: Mapping[str, ManifestEntry] = field(default_factory=dict)

    def find(self, source: str) -> ManifestEntry | None:
        """The entry of a file: `b.txt` in the manifest stands for `/x/a/b.txt` too, unless `a/b.txt` has a row."""
        parts = PurePath(source).parts
        for first in range(len(parts)):
            entry = self.entries.get("/".join(parts[first:]))
            if entry is not None:
                return entry
        return None


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a page before it is opened: by option or manifest. It outranks what the file says."""

    published: date | None = None
    site: str | None = None
    url: str | None = None
    title: str | None = None

    @staticmethod
    def of(source: str, manifest: Manifest | None, published: date | None, site: str | None) -> Given:
        """Options first, then the manifest's entry."""
        entry = manifest.find(source) if manifest else None
        if entry is None:
            return Given(published=published, site=site)
        return Given(published or entry.published, site or entry.site, entry.url, entry.title)
