"""The pieces of a sentence that may each be a forecast without a verb: "the dam by spring, the port first"."""

from __future__ import annotations

from claimtrack.extraction.frames import Range
from claimtrack.extraction.rules.naming import is_name
from claimtrack.extraction.tokens import Sentence, is_verb

_CUTS = frozenset(",;:.!…—–|•\n()")


def pieces(s: Sentence, begin: int) -> list[Range]:
    """Words [begin, n) cut at commas, stops and "then"; a date behind a comma stays with its piece."""
    found: list[Range] = []
    start = begin
    words = s.words
    for k in [k for k in range(begin, s.n) if words[k] in _BREAKS or words[k][:2] == ".."]:
        if not _cuts(s, k, start) or (words[k] == "," and k + 1 < s.n and s.date_at(k + 1) is not None):
            continue
        if k > start:
            found.append((start, k))
        start = k if words[k] in {"then", "and"} else k + 1
    if s.n > start:
        found.append((start, s.n))
    return found[:12]


_BREAKS = _CUTS | {"then", "and", "but"}
"""Words at which a sentence may be cut; a run of stops is one, too."""


def _cuts(s: Sentence, k: int, start: int) -> bool:
    """True where a piece that began at `start` ends before word `k`, one of `_BREAKS` or a run of stops."""
    word = s.words[k]
    if word == "then":
        return k > start
    if word in {"and", "but"}:
        return k > start and (_clause_begins(s, k + 1) or s.date_at(k - 1) is not None)
    if word == "." and k > start and s.words[k - 1] in {"def", "vs"}:
        return False
    if word in {"—", "–"} and start < k < s.n - 1 and s.words[k + 1][0].isdigit() and is_name(s, k - 1):
        return False
    return word not in _CUTS or not _inside_number(s, k)


def _clause_begins(s: Sentence, i: int) -> bool:
    return any(
        is_verb(s.words[k]) and s.words[k].endswith("s") and not s.is_capital(k) for k in range(i + 1, min(s.n, i + 5))
    )


def _inside_number(s: Sentence, k: int) -> bool:
    return 0 < k < s.n - 1 and s.words[k - 1][-1].isdigit() and s.words[k + 1][0].isdigit() and s.words[k] in "-–,:"
