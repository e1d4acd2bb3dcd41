"""Files that are broken, huge, binary or malicious: what cannot be read is reported, and the rest goes through."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.claims import Page
from claimtrack.comments import read_path, read_text, readable_formats, stream_records
from claimtrack.comments.registry import readers
from claimtrack.errors import MissingFileError, Problem, UnknownFormatError

HEAD = "Canal Reopens After A Winter Of Costly Repairs\n\nView all comments\n\n"
BIG = 300_000

HOSTILE: dict[str, Callable[[], str]] = {
    "one long line": lambda: "a" * 1_000_000,
    "one long line of words": lambda: "will fall by May " * 60_000,
    "a long line as a comment": lambda: HEAD + "x " * BIG,
    "line ends for a name": lambda: HEAD + "Mary" + "\n" * 10_000 + "Quill\n\nNever.",
    "only line ends": lambda: HEAD + "\n" * BIG + "x",
    "only spaces": lambda: HEAD + " " * BIG + "x",
    "many names": lambda: HEAD + "Mary Quill\n\nNever.\n\n" * 8_000,
    "many names and no words": lambda: HEAD + "Mary Quill\n\n" * 20_000,
    "many headers": lambda: HEAD + "Mary Quill • 3 years ago\n" * 8_000,
    "many markers": lambda: "View all comments\n\n" * 8_000,
    "many numbered lists": lambda: "\n\n".join(f"{n}. {n}) - {n}" for n in range(6_000)),
    "separators in a header": lambda: HEAD + ("• " * 79 + "\n") * 3_000,
    "open brackets": lambda: "<" * BIG,
    "deep markup": lambda: "<html><body>" + "<div>" * 100_000 + "x",
    "deep inline markup": lambda: "<html><body>" + "<b>" * 50_000 + "<p>x" * 10,
    "many comments nested": lambda: "<html><body>" + ("<div class='comment'><p>x</p>" * 150 + "</div>" * 150) * 40,
    "many attributes": lambda: "<html><body><div " + "a=b " * 50_000 + ">x</div>",
    "open quotes": lambda: 'author,text\n"' + "a," * BIG,
    "many brackets": lambda: "[" * 100_000,
    "nested replies": lambda: '{"text":"x","replies":[' * 5_000 + "]}" * 5_000,
    "front matter without an end": lambda: "---\n" + "a: b\n" * 15_000,
    "dashes": lambda: "---\n" + "-" * BIG,
    "digits": lambda: HEAD + "1" * BIG,
    "month after month": lambda: HEAD + "April " * 50_000,
    "control characters": lambda: HEAD + "\x1b[31mred\x00\x07 will fall\x1b[0m\u202e" * 1000,
}


@pytest.mark.parametrize("suffix", [".txt", ".html", ".jsonl", ".json", ".csv", ".md"])
@pytest.mark.parametrize("attack", HOSTILE)
def test_a_hostile_text_is_read_in_time_and_without_an_error(attack: str, suffix: str) -> None:
    text = HOSTILE[attack]()
    begun = time.process_time()
    read = read_text(text, source=f"page{suffix}")
    assert time.process_time() - begun < 40
    assert read.pages or read.problems


def test_control_characters_stay_in_the_text_so_that_offsets_hold() -> None:
    text = HEAD + "the gate\x00 falls\x1b[31m by May"
    (page,) = read_text(text, source="page.txt").pages
    assert page.text == text
    assert page.text_of(page.comments[0]) == "the gate\x00 falls\x1b[31m by May"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(200), bytes(500), b"%PDF-1.7 text", b"PK\x03\x04zip"])
def test_a_binary_file_is_refused_with_a_reason(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(data)
    read = read_path(path)
    assert not read.pages
    assert "binary" in read.problems[0].what


@pytest.mark.parametrize("content", ["", "\n\n \n"])
def test_an_empty_file_is_reported(tmp_path: Path, content: str) -> None:
    path = tmp_path / "page.txt"
    path.write_text(content, "utf-8")
    read = read_path(path)
    assert not read.pages
    assert "empty" in read.problems[0].what


def test_a_file_over_the_limit_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("x" * 100, "utf-8")
    read = read_path(path, max_bytes=99)
    assert not read.pages
    assert "split it" in read.problems[0].hint


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError):
        read_path(tmp_path / "nowhere.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends_make_no_difference(tmp_path: Path, encoding: str, ends: str) -> None:
    text = HEAD + "Łukasz Nowak\n\nKohle kommt “früh”, sag ich."
    path = tmp_path / "page.txt"
    path.write_bytes(text.replace("\n", ends).encode(encoding))
    (page,) = read_path(path).pages
    assert page.text == text
    assert page.comments[0].author == "Łukasz Nowak"


def test_windows_1252_is_read_and_reported(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes("Kohle kommt “früh”".encode("cp1252"))
    read = read_path(path)
    assert read.pages[0].text == "Kohle kommt “früh”"
    assert "windows-1252" in read.problems[0].what


def test_one_broken_byte_does_not_garble_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes("früh, später, öfter, über ".encode() + b"\xff")
    read = read_path(path)
    assert read.pages[0].text.startswith("früh, später, öfter, über")
    assert "broken utf-8" in read.problems[0].what


BAD_LINES = {
    "no JSON": ('{"text": "x"', "2"),
    "an array": ('["x"]', "2"),
    "no text": ('{"author": "x"}', "2"),
    "empty text": ('{"text": "  "}', "2"),
    "a number for text": ('{"text": 5}', "2"),
    "broken UTF-8": ("\udcff", "2"),
}


@pytest.mark.parametrize("case", BAD_LINES)
def test_a_bad_line_is_reported_with_its_number_and_the_others_go_through(tmp_path: Path, case: str) -> None:
    line, number = BAD_LINES[case]
    path = tmp_path / "c.jsonl"
    good = json.dumps({"id": "a", "text": "Never.", "time": "2018-04-20"})
    path.write_bytes("\n".join([good, line, good]).encode("utf-8", "surrogateescape"))
    found = list(stream_records(path))
    assert [type(item) for item in found].count(Page) == 2
    (problem,) = [item for item in found if isinstance(item, Problem)]
    assert problem.where == f"c.jsonl:{number}"
    assert problem.hint


def test_a_row_with_too_many_cells_is_reported_with_its_line() -> None:
    read = read_text("author,text,time\nMary,Never.,2018-04-20\nHans,a,b,c\nJim,Now.,2018-04-21\n", source="c.csv")
    assert [page.text for page in read.pages] == ["Never.", "Now."]
    assert [problem.where for problem in read.problems] == ["c.csv:3"]


def test_records_without_a_time_are_counted_in_one_problem() -> None:
    read = read_text("author,text\nMary,Never.\nHans,Now.\n", source="c.csv")
    assert len(read.pages) == 2
    (problem,) = read.problems
    assert "2 records" in problem.what
    assert "--published" in problem.hint


def test_neighbouring_records_of_a_page_are_one_page() -> None:
    rows = [("p1", "a"), ("p1", "b"), ("p2", "c"), ("", "d"), ("", "e")]
    text = "page,text,time\n" + "".join(f"{page},{words},2018-04-20\n" for page, words in rows)
    pages = read_text(text, source="c.csv").pages
    assert [page.text for page in pages] == ["a\n\nb", "c", "d", "e"]
    assert len({page.source for page in pages}) == 4


def test_text_of_a_lone_record_counts_from_its_own_beginning() -> None:
    (page,) = read_text('{"id":"c9","body":"  Never.\\n"}', source="c.jsonl").pages
    assert (page.source, page.text) == ("c.jsonl#c9", "  Never.\n")
    assert page.text_of(page.comments[0]) == "Never."


def test_names_for_nobody_are_no_author() -> None:
    for nobody in ("[deleted]", "anonymous", "Guest", "", None):
        line = json.dumps({"author": nobody, "text": "Never.", "time": 1524218400})
        (page,) = read_text(line, source="c.jsonl").pages
        assert page.comments[0].author is None


def test_a_stream_needs_a_format_of_records(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<p>x</p>", "utf-8")
    with pytest.raises(UnknownFormatError):
        stream_records(path)


def test_a_folder_is_read_with_its_own_manifest_and_what_is_no_page_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Never.", "utf-8")
    (tmp_path / "map.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.txt").write_text("x", "utf-8")
    (tmp_path / "pages.csv").write_text("file,published,site\na.txt,2018-04-25,Canal Post\n", "utf-8")
    read = read_path(tmp_path)
    assert [(page.source, page.site) for page in read.pages] == [("a.txt", "Canal Post")]
    assert not read.problems


def test_every_format_is_listed_with_its_endings() -> None:
    names = readable_formats()
    assert len(names) == len(readers())
    assert all("(." in name for name in names)


PIECES = st.sampled_from(
    [
        *("\n", "\n\n", "\n\n\n", "View all comments", "12 Comments", "Mary Quill", "otter88", "says:", "3 years ago"),
        *(
            "The lock will hold until May, I say.",
            "Reply",
            "> quoted",
            "- item: 70%",
            "1) coal",
            "  ",
            "\t",
            "\x00",
            "é",
        ),
        *(
            "Canal Reopens After A Winter",
            "Related Articles",
            "April 20, 2018",
            "#3 otter88, Apr 20 2018",
            "Never.",
            "© 2018",
        ),
        *("<p>", "</div>", "{", '"text": "x"', ",", "---\n", "\r", "\u2028", "\ufeff", "\x1c", "\x85"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from([reader.suffixes[0] for reader in readers()]))
def test_comments_lie_in_the_text_in_order_and_apart_and_hold_no_outer_white_space(text: str, suffix: str) -> None:
    for page in read_text(text, source=f"page{suffix}").pages:
        spans = [comment.span for comment in page.comments]
        assert all(0 <= span.start < span.end <= len(page.text) for span in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))
        assert [comment.index for comment in page.comments] == list(range(len(spans)))
        for comment in page.comments:
            words = page.text_of(comment)
            assert words == words.strip()
            assert comment.parent is None or 0 <= comment.parent < len(spans)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read_text(text, source="page.txt") == read_text(text, source="page.txt")
