"""Numbers as people write them: digits, words, magnitudes. Knows nothing of dates, chances or money."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.text.spans import Span

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
MAGNITUDES = {
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000,
    "k": 1_000, "m": 1_000_000, "mn": 1_000_000, "mln": 1_000_000, "mil": 1_000_000, "bn": 1_000_000_000,
    "b": 1_000_000_000, "tn": 1_000_000_000_000, "t": 1_000_000_000_000, "dozen": 12,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip

_DIGITS = re.compile(r"[0-9]{1,15}(?:,[0-9]{3}){0,5}(?:\.[0-9]{1,9})?")
_TOKEN = re.compile(r"[A-Za-z]+|[0-9]+(?:[.,][0-9]+)*|[^\w\s]")
_LETTER_MAGNITUDES = frozenset({"k", "m", "mn", "mln", "mil", "bn", "b", "tn", "t"})
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number in a text and its value."""

    span: Span
    value: float


def parse_number(text: str) -> float | None:
    """The value of a text that is nothing but a number ("two", "1,200", "2.5 million", "100K"); none if it is not."""
    tokens = _tokens(text.strip())
    read = _read(tokens, 0)
    return read[0] if read is not None and read[1] == len(tokens) else None


def find_numbers(text: str) -> list[NumberMention]:
    """Every number in `text`, in order, not overlapping; digits glued to letters ("S-300", "T62") are names."""
    tokens = _tokens(text)
    found: list[NumberMention] = []
    index = 0
    while index < len(tokens):
        read = None if _is_part_of_a_name(text, tokens[index]) else _read(tokens, index)
        if read is None:
            index += 1
            continue
        value, after = read
        found.append(NumberMention(Span(tokens[index].start, tokens[after - 1].end), value))
        index = after
    return found


def words_to_number(words: Sequence[str]) -> tuple[float, int] | None:
    """The number that the leading lower-case `words` spell ("twenty", "-", "five") and how many of them it takes."""
    total, group, used, index = 0.0, 0.0, 0, 0
    open_tens = open_unit = True
    while index < min(len(words), _LONGEST):
        word = words[index]
        if word in TENS and open_tens:
            group, open_tens = group + TENS[word], False
        elif word in UNITS and open_unit:
            group, open_tens, open_unit = group + UNITS[word], False, False
        elif word in MAGNITUDES and used and word not in _LETTER_MAGNITUDES:
            size = MAGNITUDES[word]
            if size <= 100:
                group = max(group, 1.0) * size
            else:
                total, group = total + max(group, 1.0) * size, 0.0
            open_tens = open_unit = True
        elif not (word in {"-", "and"} and used and index + 1 < len(words) and words[index + 1] in _JOINABLE) or (
            word == "and" and not open_unit
        ):
            break
        else:
            index += 1
            continue
        index += 1
        used = index
    return (total + group, used) if used else None


_JOINABLE = UNITS.keys() | TENS.keys()


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    end: int


def _tokens(text: str) -> list[_Token]:
    return [_Token(match[0].lower(), match.start(), match.end()) for match in _TOKEN.finditer(text)]


def _is_part_of_a_name(text: str, token: _Token) -> bool:
    before = text[token.start - 1] if token.start else " "
    return token.word[0].isdigit() and (
        before.isalpha() or (before in "_-" and text[token.start - 2 : token.start - 1].isalpha())
    )


def _read(tokens: Sequence[_Token], index: int) -> tuple[float, int] | None:
    if index >= len(tokens):
        return None
    first = tokens[index]
    if first.word[0].isdigit():
        if _DIGITS.fullmatch(first.word) is None:
            return None
        value, after = float(first.word.replace(",", "")), index + 1
        while after < len(tokens) and (size := _magnitude(tokens[after - 1], tokens[after])) is not None:
            value, after = value * size, after + 1
        return value, after
    spelled = words_to_number([token.word for token in tokens[index : index + _LONGEST]])
    return (spelled[0], index + spelled[1]) if spelled is not None else None


def _magnitude(before: _Token, token: _Token) -> int | None:
    """A letter magnitude must touch its digits ("100K"), a word need not ("2.5 million")."""
    if token.word in _LETTER_MAGNITUDES and token.start - before.end > (0 if len(token.word) == 1 else 1):
        return None
    return MAGNITUDES.get(token.word)
