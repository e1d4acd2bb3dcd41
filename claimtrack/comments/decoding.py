"""Bytes to text: size limit, encodings, and the refusal of what is no text. Keeps every character, so offsets hold."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from claimtrack.errors import MissingFileError, Problem

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"%PDF-",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"SQLite format 3\x00",
    b"GIF8",
    b"\x7fELF",
    b"BZh",
)
_PROBE = 8192
_TEXT_CONTROLS = frozenset(b"\t\n\r\f\v\x1b\x08")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text with line ends as `\\n`; None where the file was refused, and then `problem` says why."""

    text: str | None
    problem: Problem | None = None


def decode_file(path: Path, *, max_bytes: int) -> Decoded:
    """The text of a file. Raises MissingFileError; every other fault is a problem in the result."""
    problem = refusal(path, max_bytes=max_bytes)
    if problem:
        return Decoded(None, problem)
    try:
        data = path.read_bytes()
    except OSError as error:
        return Decoded(None, Problem(str(path), f"cannot be read: {error.strerror or error}", "check its permissions"))
    return decode(data, str(path))


def refusal(path: Path, *, max_bytes: int) -> Problem | None:
    """Why a file is not opened at all, or None. Raises MissingFileError."""
    if not path.exists():
        raise MissingFileError(path)
    if not path.is_file():
        return Problem(str(path), "is not a regular file", "name a file or a folder of files")
    size = path.stat().st_size
    if size > max_bytes:
        return Problem(
            str(path),
            f"{size / 1e6:.1f} MB is over the limit of {max_bytes / 1e6:.1f} MB; the file was not opened",
            "split it into smaller files",
        )
    return None


def decode(data: bytes, where: str) -> Decoded:
    """Text of bytes: by byte order mark, else UTF-8, else windows-1252 with a problem; universal line ends."""
    if is_binary(data):
        return Decoded(
            None, Problem(where, "is no text but binary data", "give the page as text, HTML, JSONL, CSV or Markdown")
        )
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return Decoded(_universal(data.decode(encoding)))
            except UnicodeDecodeError:
                return Decoded(_universal(data.decode(encoding, "replace")), _replaced(where, encoding))
    try:
        return Decoded(_universal(data.decode("utf-8")))
    except UnicodeDecodeError:
        return _decode_damaged(data, where)


def encoding_of(data: bytes) -> str:
    """The encoding to open a long file with, from its first bytes."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    return "utf-8"


def is_binary(data: bytes) -> bool:
    """True for known binary formats, and where control bytes are too many for a text in any encoding."""
    if data.startswith(_MAGIC):
        return True
    if data.startswith(tuple(mark for mark, _ in _BOMS)):
        return False
    probe = data[:_PROBE]
    strange = sum(1 for byte in probe if byte < 32 and byte not in _TEXT_CONTROLS)
    return strange > 0.1 * max(len(probe), 20)


def _decode_damaged(data: bytes, where: str) -> Decoded:
    """UTF-8 with a few broken bytes stays UTF-8; otherwise each byte is one windows-1252 character."""
    lenient = data.decode("utf-8", "replace")
    broken = lenient.count("\ufffd")
    whole = sum(1 for char in lenient if char > "\x7f") - broken
    if whole > 3 * broken:
        return Decoded(_universal(lenient), _replaced(where, "utf-8"))
    problem = Problem(where, "is not UTF-8; read as windows-1252", "save it as UTF-8 if letters look wrong")
    return Decoded(_universal(data.decode("cp1252", "replace")), problem)


def _replaced(where: str, encoding: str) -> Problem:
    return Problem(where, f"broken {encoding}: unreadable bytes stand as \ufffd", "save the file again as UTF-8")


def _universal(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
