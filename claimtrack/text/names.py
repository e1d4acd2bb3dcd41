"""Names as strangers spell them: cut into words, made comparable, folded over transliterations.

Knows letters only. Which names exist, and which words are heads such as "camp", is said by a domain pack.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

ARTICLES = frozenset({"al", "el", "ul", "ar", "as", "ad", "an", "at", "az", "ez", "ash", "esh", "ath", "adh"})
"""The Arabic article and its assimilated spellings, as written apart or with a hyphen."""

SHORTEST_FOLDED = 4
"""Folded names of three letters or fewer say too little: only an exact alias matches them."""

WORD = re.compile(r"[^\W_]+(?:['’‘ʿʾ`´][^\W_]+)*")
"""One word of a name. An apostrophe inside belongs to it; a hyphen parts it."""

_APOSTROPHES = re.compile(r"['’‘ʿʾ`´]")
_POSSESSIVE = re.compile(r"['’][sS]$")
_SPELLINGS = (
    (re.compile(r"([kgdt])h"), r"\1"),
    (re.compile(r"q"), "k"),
    (re.compile(r"([^\W\d_])\1+"), r"\1"),
    (re.compile(r"(?<=[aiueo])h$"), ""),
    (re.compile(r"(?<=[^aeiou])e$"), "a"),
    (re.compile(r"[ae][yi]"), "i"),
    (re.compile(r"[ey]"), "i"),
    (re.compile(r"ou|o"), "u"),
    (re.compile(r"([^\W\d_])\1+"), r"\1"),
)
"""Rewritings in order: aspirates and q, doubled letters, final h and e, then e/i/y and o/u."""


def words_of(name: str) -> list[str]:
    """The words of a name, in order, without punctuation, hyphens or a closing possessive."""
    return [_POSSESSIVE.sub("", match.group()) for match in WORD.finditer(name)]


@lru_cache(maxsize=20_000)
def plain(word: str) -> str:
    """One word without case, diacritics and apostrophes: spellings that differ only so are the same alias."""
    if word.isascii():
        return _APOSTROPHES.sub("", word.lower())
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return _APOSTROPHES.sub("", "".join(char for char in decomposed if not unicodedata.combining(char)))


@lru_cache(maxsize=20_000)
def fold_word(word: str) -> str:
    """One word folded over common transliterations; empty for a bare article."""
    folded = plain(word)
    if folded in ARTICLES:
        return ""
    for pattern, replacement in _SPELLINGS:
        folded = pattern.sub(replacement, folded)
    return folded


def exact_key(name: str) -> str:
    """The name as an alias is looked up: plain words with one space between them."""
    return " ".join(filter(None, (plain(word) for word in words_of(name))))


def fold_name(name: str) -> str:
    """The name folded word by word, articles dropped; equal for spellings of one transliterated name."""
    return " ".join(filter(None, (fold_word(word) for word in words_of(name))))
