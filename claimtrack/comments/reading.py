"""The way in: paths and texts become pages. Chooses the reader; knows no format itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from claimtrack.claims.source import Page
from claimtrack.comments.decoding import decode_file, encoding_of, is_binary, refusal
from claimtrack.comments.manifest import is_manifest, read_manifest
from claimtrack.comments.model import DEFAULT_MAX_BYTES, Given, Manifest, PagesRead, gathered
from claimtrack.comments.registry import readable_formats, reader_for, readers
from claimtrack.errors import MissingFileError, Problem, UnknownFormatError

_BEGINNING = 4000


def read_path(
    path: Path,
    *,
    manifest: Manifest | None = None,
    published: date | None = None,
    site: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> PagesRead:
    """The pages of a file, or of every readable file in a folder and the folders in it.

    A folder's own `pages.csv` dates its files unless a manifest is given. Raises MissingFileError.
    """
    return gathered(stream_path(path, manifest=manifest, published=published, site=site, max_bytes=max_bytes))


def stream_path(
    path: Path,
    *,
    manifest: Manifest | None = None,
    published: date | None = None,
    site: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Iterator[Page | Problem]:
    """What `read_path` gives, one by one: of a file of records no more than its longest page is in memory."""
    if path.is_dir():
        yield from _stream_folder(path, manifest, published, site, max_bytes)
        return
    problem = refusal(path, max_bytes=max_bytes)
    if problem:
        yield problem
        return
    given = Given.of(path.as_posix(), manifest, published, site)
    beginning = _beginning(path)
    if beginning is not None:
        reader = reader_for(path.name, beginning)
        if reader.stream is not None:
            yield from _not_empty(reader.stream(path, path.name, given), path.name)
            return
    decoded = decode_file(path, max_bytes=max_bytes)
    if decoded.problem:
        yield decoded.problem
    if decoded.text is not None:
        got = _read(decoded.text, path.name, given)
        yield from got.problems
        yield from got.pages


def read_text(
    text: str,
    *,
    source: str,
    manifest: Manifest | None = None,
    published: date | None = None,
    site: str | None = None,
    format: str | None = None,
) -> PagesRead:
    """The pages of a text at hand; `source` is what claims call it ("-" for standard input).

    The format is taken from `format` (a reader's name), else from the ending of `source`, else from the text.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    given = Given.of(source, manifest, published, site)
    if format is None:
        return _read(text, source, given)
    for reader in readers():
        if reader.name == format:
            return reader.read(text, source, given)
    raise UnknownFormatError(source, readable_formats())


def stream_records(
    path: Path,
    *,
    manifest: Manifest | None = None,
    published: date | None = None,
    site: str | None = None,
) -> Iterator[Page | Problem]:
    """Pages of comment records one after the other, in memory bounded by the longest page, whatever the file's size.

    Neighbouring records of one page become one page. Raises MissingFileError and, for files that hold no records,
    UnknownFormatError.
    """
    if not path.exists():
        raise MissingFileError(path)
    reader = reader_for(path.name, _beginning(path) or "")
    if reader.stream is None:
        raise UnknownFormatError(path, [reader.name for reader in readers() if reader.stream is not None])
    return _not_empty(reader.stream(path, path.name, Given.of(path.as_posix(), manifest, published, site)), path.name)


def _not_empty(items: Iterator[Page | Problem], source: str) -> Iterator[Page | Problem]:
    """What a reader of records gives; a problem where it gives nothing at all."""
    is_empty = True
    for item in items:
        is_empty = False
        yield item
    if is_empty:
        yield Problem(source, "holds no comments", "save it again, with one comment a line or row")


def _read(text: str, source: str, given: Given) -> PagesRead:
    if not text.strip():
        return PagesRead(problems=(Problem(source, "is empty", "save the page again, with its text"),))
    return reader_for(source, text[:_BEGINNING]).read(text, source, given)


def _stream_folder(
    folder: Path, manifest: Manifest | None, published: date | None, site: str | None, max_bytes: int
) -> Iterator[Page | Problem]:
    if manifest is None and (folder / "pages.csv").is_file():
        manifest, problems = read_manifest(folder / "pages.csv", max_bytes=max_bytes)
        yield from problems
    known = {suffix for reader in readers() for suffix in reader.suffixes}
    is_empty = True
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if hidden or not path.is_file() or path.suffix.lower() not in known or _is_manifest_file(path):
            continue
        is_empty = False
        yield from stream_path(path, manifest=manifest, published=published, site=site, max_bytes=max_bytes)
    if is_empty:
        hint = f"can read {', '.join(readable_formats())}"
        yield Problem(str(folder), "the folder holds no file that can be read", hint)


def _is_manifest_file(path: Path) -> bool:
    if path.suffix.lower() != ".csv":
        return False
    return is_manifest(_beginning(path) or "")


def _beginning(path: Path) -> str | None:
    """The first characters of a file, enough to know its format; None for binary data."""
    with path.open("rb") as file:
        data = file.read(_BEGINNING)
    if is_binary(data):
        return None
    text = data.decode(encoding_of(data), "ignore")
    return text.replace("\r\n", "\n").replace("\r", "\n")
