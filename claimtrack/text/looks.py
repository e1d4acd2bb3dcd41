"""Quick looks at a text: each costs a fraction of a pattern and says that most texts need not be asked any further."""

from __future__ import annotations

import re

_DIGITS = tuple("1203456789")
"""The commonest first: a text with a digit mostly holds one of them."""
_DIGIT = re.compile(r"\d").search
_NO_DIGIT_OR_BREAK = bytes(set(range(128)) - set(b"0123456789\n"))
_ONLY_LETTERS = bytes(code if chr(code).isalpha() else 32 for code in bytes(range(128)).lower() + b" " * 128)


def holds_digit(text: str) -> bool:
    """True where the text holds a decimal digit, of whatever script."""
    if text.isascii():
        return holds_any(text, _DIGITS)
    return _DIGIT(text) is not None


def lines_with_digits(text: str, start: int, end: int) -> int:
    """How many of the lines of text[start:end] hold a decimal digit."""
    part = text[start:end]
    if part.isascii():  # without all else, the digits of a line are one word
        return len(part.encode().translate(None, _NO_DIGIT_OR_BREAK).split())
    return len([line for line in part.split("\n") if _DIGIT(line) is not None])


def holds_any(text: str, marks: tuple[str, ...]) -> bool:
    """True where any of the marks, which are few, stands anywhere in the text."""
    for mark in marks:  # noqa: SIM110  (twice as fast as any() with a generator)
        if mark in text:
            return True
    return False


def count_of(mark: str, text: str, start: int, end: int) -> int:
    """How often the mark stands in text[start:end]: where it is missing, as it mostly is, that is seen much sooner."""
    return text.count(mark, start, end) if text.find(mark, start, end) >= 0 else 0


def places_of(words: str, text: str) -> list[int]:
    r"""Where the words begin in the text, each time that a word ends with them (as `\b` has it behind them).

    They change from page to page: a pattern would have to be compiled for each.
    """
    places: list[int] = []
    is_word = is_of_a_word(words[-1])
    place = text.find(words)
    while place >= 0:
        end = place + len(words)
        if is_word is not (end < len(text) and is_of_a_word(text[end])):
            places.append(place)
        place = text.find(words, place + 1)
    return places


def is_of_a_word(char: str) -> bool:
    """True for what a word is made of: a letter, a digit or a low line."""
    return char.isalnum() or char == "_"


def runs_of_letters(text: str) -> list[bytes]:
    """The runs of ASCII letters, in lower case; whatever stands between them parts them."""
    return text.encode("ascii", "replace").translate(_ONLY_LETTERS).split()
