"""Every registered reader keeps the same promises: a new format brings its own tests by being there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimtrack.claims import Page, Role
from claimtrack.comments import read_path, read_text
from claimtrack.comments.model import Given
from claimtrack.comments.registry import EXAMPLE, Reader, reader_for, readers

EVERY_READER = pytest.mark.parametrize("reader", readers(), ids=[reader.name for reader in readers()])


def said(page: Page) -> list[tuple[str | None, str]]:
    return [(comment.author, page.text_of(comment)) for comment in page.comments if comment.role is Role.COMMENT]


@EVERY_READER
def test_an_example_gives_its_comments_with_their_authors(reader: Reader) -> None:
    read = read_text(reader.example, source=f"page{reader.suffixes[0]}", published=date(2018, 4, 20))
    assert [comment for page in read.pages for comment in said(page)] == list(EXAMPLE)
    assert not read.problems


@EVERY_READER
def test_an_example_is_known_without_its_ending(reader: Reader) -> None:
    assert reader_for("page", reader.example) is reader


@EVERY_READER
def test_a_file_reads_like_its_text(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / f"page{reader.suffixes[-1]}"
    path.write_text(reader.example, "utf-8")
    assert [said(page) for page in read_path(path).pages] == [
        said(page) for page in read_text(reader.example, source=path.name).pages
    ]


@pytest.mark.parametrize("reader", [reader for reader in readers() if reader.stream], ids=lambda reader: reader.name)
def test_a_stream_gives_what_the_whole_text_gives(reader: Reader, tmp_path: Path) -> None:
    assert reader.stream is not None
    path = tmp_path / f"page{reader.suffixes[0]}"
    path.write_text(reader.example, "utf-8")
    assert tuple(reader.stream(path, path.name, Given())) == reader.read(reader.example, path.name, Given()).pages


@EVERY_READER
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_file_cut_off_anywhere_is_read_or_reported_and_never_breaks(reader: Reader, share: float) -> None:
    text = reader.example[: int(share * len(reader.example))]
    read = read_text(text, source=f"page{reader.suffixes[0]}")
    assert read.pages or read.problems
