"""The first pass: where words stand that could make a forecast. Most comments hold none and end here.

The cues are one trie written as a pattern, so that the pass looks at every character about once whatever their
number. Weak cues ("would", "should", "could") make a forecast only in company; alone they are near misses.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.cue_phrases import DOES, LEANERS
from claimtrack.extraction.cue_starts import STARTS
from claimtrack.extraction.cue_table import CUES, FIGURES_AND_CLITICS, HEADLINE, HEADLINE_VERBS, WEAK, pattern_of
from claimtrack.extraction.frames import Reason
from claimtrack.extraction.tokens import fold

_OF_WORDS = "abcdefghijklmnopqrstuvwxyz0123456789"
"""Behind any of these no cue begins that is a word."""
_OPENING = 2
"""Characters of a cue that tell which pattern it is looked for with."""
Match = Callable[[str, int], "re.Match[str] | None"]


@lru_cache(maxsize=1)
def _every_cue() -> re.Pattern[str]:
    """All cues in one pattern, for a search without the library; it takes longer than one by their first characters."""
    return re.compile(rf"(?<![a-z0-9]){pattern_of(CUES)}|{FIGURES_AND_CLITICS}")


def _by_opening() -> dict[str, Match]:
    """For the first characters of each cue a pattern of the few that begin so."""
    groups: dict[str, dict[str, str]] = {}
    for cue, tail in CUES.items():
        groups.setdefault(cue[:_OPENING], {})[cue] = tail
    return {
        opening: re.compile(
            rf"(?<![a-z0-9]){pattern_of(cues)}" + ("" if opening.isalpha() else f"|{FIGURES_AND_CLITICS}")
        ).match
        for opening, cues in groups.items()
    }


_MATCH_WORDS = _by_opening()
_MATCH_OTHERS: Match = re.compile(FIGURES_AND_CLITICS).match


def _cue_at(low: str, place: int) -> re.Match[str] | None:
    """The cue that begins at a place."""
    return _MATCH_WORDS.get(low[place : place + _OPENING], _MATCH_OTHERS)(low, place)


_NOWHERE: tuple[list[int], list[int]] = ([], [])
_DATE_STEMS = frozenset(
    lx.listed(
        "january february march april may june july august september october november december jan feb mar "
        "apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday "
        "spring summer autumn "
        "fall winter christmas xmas easter halloween thanksgiving year years month months week weeks weekend "
        "day days decade decades season eoy eom eow ramadan memorial tonight hours hour "
        "quarter half holidays tomorrow later soon eventually"
    )
)


_DATE_BYTES = frozenset(stem.encode() for stem in _DATE_STEMS)
_ONLY_LETTERS = bytes(code if chr(code).islower() or chr(code) == "'" else 32 for code in [*range(128), *[32] * 128])
"""Keeps small letters and blanks the rest: to split on it takes a tenth of a pattern's time."""


def cue_places(low: str) -> tuple[list[int], list[int]]:
    """Where cues begin in a text in lower case with straight apostrophes: all of them, and the strong ones."""
    found = _FIND(low)
    if not found:
        return _NOWHERE
    every: list[int] = []
    strong: list[int] = []
    for place, word in found:
        if (word == "to" and not _opens(low, place)) or (word == "then" and low[max(0, place - 2) : place] != ", "):
            continue
        every.append(place)
        if (word not in WEAK and word != "'d") or (word in LEANERS and _does(low, place + len(word) + 1)):
            strong.append(place)
    return every, strong


def _does(low: str, begin: int) -> bool:
    """True where a verb of doing stands at low[begin:]: "may hand over", not "may know"."""
    end = begin
    while end < len(low) and low[end].isalpha():
        end += 1
    return low[begin:end] in DOES


_LEAD = 60
"""Characters before the "to" of a headline: one that stands later is in the middle of a sentence."""


def _opens(low: str, place: int) -> bool:
    """True for a "to" close behind the beginning of a sentence, with a verb or a number behind it."""
    if HEADLINE.match(low, place) is None:
        return False
    lead = low[max(0, place - _LEAD) : place]
    cut = max(lead.rfind(mark) for mark in ".!?\n:-")
    return (cut >= 0 or place <= _LEAD) and lead.count(" ", cut + 1) <= 7 and _FINITE.search(lead, cut + 1) is None


_FINITE = re.compile(
    r"\b(?:is|are|was|were|i|you|we|he|she|it|they|have|has|had|want|need|going|how|what|able|do|did|not)\b"
)
_CONTEXTUAL = frozenset({*STARTS, "to", "mine", "first"})


def _literals() -> list[str]:
    """Strings of which every text with a cue holds at least one."""
    plain = [cue for cue in CUES if cue not in _CONTEXTUAL]
    paired = [f"{cue} {start}" for cue, starts in STARTS.items() for start in starts]
    headlines = [f"to {start}" for start in (*HEADLINE_VERBS, *"$€£0123456789")]
    return [
        *plain,
        *paired,
        *headlines,
        "mine",
        "first",
        "'ll",
        "'d",
        "%",
        "1)",
        *(f"{sign}{n}" for sign in "/:" for n in range(1, 10)),
        *(f"-{n}0" for n in range(1, 10)),
        *(f" {sign}{n}" for sign in "+-" for n in range(1, 10)),
        *(f"-{n}5" for n in range(1, 10)),
        "0 says",
        "5 says",
        "-1 ",
        "-to-1",
        "before ",
    ]


def _beginnings(literals: list[str]) -> list[str]:
    """The literals without those that begin with another: that one is found wherever they stand."""
    kept: list[str] = []
    for literal in sorted(literals):
        if not kept or not literal.startswith(kept[-1]):
            kept.append(literal)
    return kept


def _finder() -> Callable[[str], list[tuple[int, str]]]:
    """A search for all literals at once where its library is there, else the pattern, which takes longer."""
    try:
        from ahocorasick_rs import AhoCorasick, Implementation
    except ImportError:
        return _by_pattern
    # The full automaton is faster alone, but its 20 MB push the tables of the rules out of the processor's cache.
    find = AhoCorasick(_beginnings(_literals()), implementation=Implementation.ContiguousNFA).find_matches_as_indexes
    match_words = _MATCH_WORDS

    def by_literals(low: str) -> list[tuple[int, str]]:
        try:
            hits = find(low, overlapping=True)
        except UnicodeEncodeError:
            return _by_pattern(low)
        if not hits:
            return []
        found: list[tuple[int, str]] = []
        done = -1
        for place in sorted([start for _, start, _ in hits]):
            if place < done:
                continue
            opening = low[place : place + _OPENING]
            if place and low[place - 1] in _OF_WORDS and opening.isalpha():
                continue  # the end of a word, where no word of the table begins
            match = match_words.get(opening, _MATCH_OTHERS)(low, place)
            if match is not None:
                found.append((place, match[0]))
                done = match.end()
        return found

    return by_literals


def _by_pattern(low: str) -> list[tuple[int, str]]:
    return [(match.start(), match[0]) for match in _every_cue().finditer(low)]


_FIND = _finder()


def holds_cue(text: str) -> bool:
    """True when a text as written holds any cue."""
    return bool(_FIND(fold(text)))


def names_a_day(low: str, start: int, end: int) -> bool:
    """A look at the words of low[start:end]: false means that no day or stretch of time is named there."""
    part = low[start:end]
    words = part.encode("ascii", "replace").translate(_ONLY_LETTERS).split()
    return not _DATE_BYTES.isdisjoint(words) or " 20" in part


def weak_reason(low: str, place: int) -> Reason:
    """Why a weak cue alone makes no forecast."""
    match = _cue_at(low, place)
    return WEAK.get(match[0], Reason.COUNTERFACTUAL) if match else Reason.FACT
