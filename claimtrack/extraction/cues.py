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

_OPENING = 2
"""Characters of a cue by which the few that may begin at a place are looked up."""
_TOLD_BY = 12
"""Characters of a cue that the first search looks for: more make its automaton larger and hardly tell more."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_OF_WORDS = f"{_LETTERS}0123456789"
"""Behind any of these no cue begins that is a word."""
_ENDED = "(?![a-z0-9])"
Match = Callable[[str, int], "re.Match[str] | None"]


@lru_cache(maxsize=1)
def _every_cue() -> re.Pattern[str]:
    """All cues in one pattern, for a search without the library; it takes longer than one cue after another."""
    return re.compile(rf"(?<![a-z0-9]){pattern_of(CUES)}|{FIGURES_AND_CLITICS}")


class _Cue:
    """A cue that begins with a letter, and what must follow it."""

    __slots__ = ("_is_closed", "_is_long", "_tail", "word")

    def __init__(self, word: str, tail: str) -> None:
        """`tail` is the pattern of what must follow, which most often is the end of a word."""
        self.word = word
        self._is_long = len(word) > _TOLD_BY
        self._is_closed = tail.startswith(_ENDED)
        rest = tail.removeprefix(_ENDED)
        self._tail: Match | None = re.compile(rest).match if rest else None

    def end(self, low: str, place: int) -> int:
        """Where the cue ends whose opening stands at low[place:]; -1 where the rest, or what must follow, does not."""
        if self._is_long and not low.startswith(self.word, place):
            return -1
        end = place + len(self.word)
        if self._is_closed and end < len(low) and low[end] in _OF_WORDS:
            return -1
        if self._tail is None:
            return end
        match = self._tail(low, end)
        return -1 if match is None else match.end()


_WORDED = [_Cue(word, tail) for word, tail in sorted(CUES.items(), reverse=True) if word[0].isalpha()]
"""Those that begin with a letter, each behind all that begin with it."""


def _by_opening() -> dict[str, list[_Cue]]:
    """Those that begin with a letter by their first characters."""
    groups: dict[str, list[_Cue]] = {}
    for cue in _WORDED:
        groups.setdefault(cue.word[:_OPENING], []).append(cue)
    return groups


_BY_OPENING = _by_opening()


def _match_figures() -> dict[str, Match]:
    """For the first characters of each cue that begins with a figure or a mark a pattern of the few that begin so."""
    groups: dict[str, dict[str, str]] = {}
    for cue, tail in CUES.items():
        if not cue[0].isalpha():
            groups.setdefault(cue[:_OPENING], {})[cue] = tail
    return {
        opening: re.compile(rf"(?<![a-z0-9]){pattern_of(cues)}|{FIGURES_AND_CLITICS}").match
        for opening, cues in groups.items()
    }


_MATCH_FIGURES = _match_figures()
_MATCH_OTHERS: Match = re.compile(FIGURES_AND_CLITICS).match


def _figure_at(low: str, place: int) -> re.Match[str] | None:
    """The cue that begins with the figure or mark at a place."""
    return _MATCH_FIGURES.get(low[place : place + _OPENING], _MATCH_OTHERS)(low, place)


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
    cut = -1
    for mark in ".!?\n:-":
        cut = max(cut, lead.rfind(mark))
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


def _finder() -> Callable[[str], list[tuple[int, str]]]:
    """A search for all literals at once where its library is there, else the pattern, which takes longer."""
    try:
        from ahocorasick_rs import AhoCorasick, Implementation
    except ImportError:
        return _by_pattern
    literals = sorted({literal[:_TOLD_BY] for literal in _literals()})
    find = AhoCorasick(literals, implementation=Implementation.DFA).find_matches_as_indexes
    told = _told_by(literals)

    def by_literals(low: str) -> list[tuple[int, str]]:
        try:
            hits = find(low, overlapping=True)
        except UnicodeEncodeError:
            return _by_pattern(low)
        if not hits:
            return []
        found: list[tuple[int, str]] = []
        done = -1
        for place, _, number in sorted([(start, -end, number) for number, start, end in hits]):
            if place < done or (place and low[place] in _LETTERS and low[place - 1] in _OF_WORDS):
                continue
            for cue in told[number]:
                stop = cue.end(low, place)
                if stop >= 0:
                    found.append((place, low[place:stop]))
                    done = stop
                    break
            else:
                if low[place] not in _LETTERS:
                    match = _figure_at(low, place)
                    if match is not None:
                        found.append((place, match[0]))
                        done = match.end()
        return found

    return by_literals


def _told_by(literals: list[str]) -> list[tuple[_Cue, ...]]:
    """For each literal the cues that may stand where it does, the longest first."""
    told: dict[str, list[_Cue]] = {literal: [] for literal in literals}
    for cue in _WORDED:
        if cue.word not in _CONTEXTUAL:
            told[cue.word[:_TOLD_BY]].append(cue)
    for cue in _WORDED:
        if cue.word in _CONTEXTUAL:
            for literal, some in told.items():
                if literal == cue.word or literal.startswith(f"{cue.word} "):
                    some.append(cue)
    return [tuple(told[literal]) for literal in literals]


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
    for cue in _BY_OPENING.get(low[place : place + _OPENING], ()):
        if low.startswith(cue.word, place) and cue.end(low, place) >= 0:
            return WEAK.get(cue.word, Reason.COUNTERFACTUAL)
    return Reason.COUNTERFACTUAL if _figure_at(low, place) else Reason.FACT
