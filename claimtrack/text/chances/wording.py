"""Finds listed wordings in a text, with the negation and the intensifier before them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from claimtrack.text.spans import Span

INTENSIFIERS = {
    **dict.fromkeys(
        [
            "very",
            "highly",
            "extremely",
            "super",
            "really",
            "exceedingly",
            "incredibly",
            "overwhelmingly",
            "vanishingly",
            "most",
            "so",
            "damn",
            "absolutely",
            "completely",
        ],
        0.5,
    ),
    **dict.fromkeys(["pretty", "quite", "fairly", "rather", "reasonably", "relatively", "increasingly"], 0.0),
    **dict.fromkeys(["somewhat", "slightly", "moderately", "vaguely", "kinda"], -0.25),
}
"""Share of the way to the nearer of 0 and 1 a word moves a reading; below 0 the share of the way to one half."""

NEGATIONS = frozenset(
    [
        "not",
        "never",
        "isn't",
        "aren't",
        "ain't",
        "won't",
        "wasn't",
        "doesn't",
        "don't",
        "can't",
        "cannot",
        "hardly",
        "isnt",
        "arent",
        "aint",
        "wont",
        "cant",
        "dont",
        "doesnt",
    ]
)
_BETWEEN = frozenset(
    [
        "be",
        "seem",
        "look",
        "that",
        "all",
        "at",
        "appear",
        "sound",
        "feel",
        "too",
        "exactly",
        "even",
        "really",
        "so",
        "terribly",
    ]
)
"""Words that may stand between a negation and the hedge it turns over: "doesn't seem likely"."""

_BEFORE_CERTAIN = frozenset(["a", "to", "for", "of", "in", "at", "under", "with", "on", "only"])
_AFTER_CERTAIN = frozenset(
    ["people", "amount", "extent", "point", "things", "circumstances", "cases", "areas", "countries", "level", "degree"]
)
"""Neighbours of "certain" where it means "some"."""

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*", re.UNICODE)
_MARKS = ",.!?;:"
_GAP_WORDS = 4
_GAP_CHARS = 48


@dataclass(frozen=True, slots=True)
class Wording:
    """One line of the list: what people write, the published phrase it is read as, and how it stands in a sentence."""

    text: str
    phrase: str
    negated_as: str = ""
    """The published phrase its negation is read as; empty where a negation simply turns it over."""
    group: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class FoundWording:
    """A wording at its place, the span covering what modifies it."""

    span: Span
    wording: Wording
    negated: bool
    intensifier: str
    intensity: float


_Entry = tuple[list[str], Wording]
"""The words of a wording, "..." for a gap, and the wording."""


class WordingFinder:
    """Finds the longest wording at each word in one pass."""

    def __init__(self, wordings: Iterable[Wording]) -> None:
        self.by_text = {wording.text: wording for wording in wordings}
        by_first: dict[str, list[_Entry]] = defaultdict(list)
        for wording in self.by_text.values():
            words = wording.text.replace("-", " ").split()
            by_first[words[0]].append((words, wording))
        self._by_first = {first: _by_second(entries) for first, entries in by_first.items()}

    def find(self, text: str) -> list[FoundWording]:
        """Every wording of the text, in order, without overlaps."""
        plain = text.replace("’", "'").replace("‘", "'").replace("`", "'")
        tokens = _tokens(plain)
        found: list[FoundWording] = []
        index = done = 0
        while index < len(tokens):
            hit = self._at(plain, tokens, index) if tokens[index][0] in self._by_first else None
            if hit is None:
                index += 1
                continue
            wording, last = hit
            found.append(self._modified(plain, tokens, index, last, wording, floor=done))
            done = index = next(at for at in range(last + 1, len(tokens) + 1) if _begins_after(tokens, at, found[-1]))
        return found

    def _at(self, text: str, tokens: list[tuple[str, int, int]], index: int) -> tuple[Wording, int] | None:
        seconds = self._by_first[tokens[index][0]]
        following = tokens[index + 1][0] if index + 1 < len(tokens) else ""
        for words, wording in seconds.get(following, seconds[""]):
            last = _matched(text, tokens, index, words)
            if last is not None and _is_used(text, tokens, index, last, wording):
                return wording, last
        return None

    def _modified(
        self, text: str, tokens: list[tuple[str, int, int]], index: int, last: int, wording: Wording, *, floor: int
    ) -> FoundWording:
        first, intensity, intensifier = index, 0.0, ""
        takes = wording.group == "adjective" or wording.text.endswith("chance")
        if takes and index > floor and _adjoins(text, tokens, index - 1) and tokens[index - 1][0] in INTENSIFIERS:
            intensifier = tokens[index - 1][0]
            intensity = INTENSIFIERS[intensifier]
            first = index - 1
        negated = False
        back = first
        while wording.group in ("adjective", "modal", "idiom") and back > floor and first - back < 3:
            if not _adjoins(text, tokens, back - 1):
                break
            back -= 1
            if tokens[back][0] in NEGATIONS:
                negated, first = True, back
                break
            if tokens[back][0] not in _BETWEEN:
                break
        if wording.group == "modal":
            negated, last = _negation_after(text, tokens, last)
        return FoundWording(Span(tokens[first][1], tokens[last][2]), wording, negated, intensifier, intensity)


def _tokens(text: str) -> list[tuple[str, int, int]]:
    """The words in lower case, each with where it begins and ends; between them stands no letter."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    tokens: list[tuple[str, int, int]] = []
    end = 0
    for piece in low.split():  # no word goes over white space, and what is all letters is one
        start = low.find(piece, end)
        end = start + len(piece)
        if piece.isalpha():
            tokens.append((piece, start, end))
        elif piece[-1] in _MARKS and piece[:-1].isalpha():
            tokens.append((piece[:-1], start, end - 1))
        else:
            behind = start
            for word in _WORD.findall(piece):
                begin = low.find(word, behind)
                behind = begin + len(word)
                tokens.append((word, begin, behind))
    return tokens


def _by_second(entries: list[_Entry]) -> dict[str, list[_Entry]]:
    """The wordings with one first word, by the word behind it, the longest first; under "" those that need none."""
    ordered = sorted(entries, key=lambda entry: -len(entry[0]))
    seconds = {words[1] for words, _ in ordered if len(words) > 1} - {"..."}
    return {
        second: [entry for entry in ordered if len(entry[0]) == 1 or entry[0][1] in (second, "...")]
        for second in (*seconds, "")
    }


def _begins_after(tokens: list[tuple[str, int, int]], index: int, found: FoundWording) -> bool:
    return index == len(tokens) or tokens[index][1] >= found.span.end


def _matched(text: str, tokens: list[tuple[str, int, int]], index: int, words: list[str]) -> int | None:
    """Index of the last token where `words` stand from `index` on; "..." stands for up to four words."""
    at = index
    for place, word in enumerate(words):
        if word == "...":
            following = words[place + 1]
            ahead = range(at, min(at + _GAP_WORDS + 1, len(tokens)))
            at = next((one for one in ahead if tokens[one][0] == following), -1)
            if at < 0 or tokens[at][1] - tokens[index][2] > _GAP_CHARS:
                return None
            continue
        if (
            at >= len(tokens)
            or tokens[at][0] != word
            or (at > index and words[place - 1] != "..." and not _adjoins(text, tokens, at - 1))
        ):
            return None
        at += 1
    return at - 1


def _adjoins(text: str, tokens: list[tuple[str, int, int]], index: int) -> bool:
    """True where only a space or a hyphen parts the token from the next."""
    return text[tokens[index][2] : tokens[index + 1][1]] in (" ", "-", "  ", "\n")


def _negation_after(text: str, tokens: list[tuple[str, int, int]], last: int) -> tuple[bool, int]:
    """Whether "not" follows a modal: "may not", "should not"."""
    if last + 1 < len(tokens) and tokens[last + 1][0] in ("not", "never") and _adjoins(text, tokens, last):
        return True, last + 1
    return False, last


def _is_used(text: str, tokens: list[tuple[str, int, int]], index: int, last: int, wording: Wording) -> bool:
    """False where the word is no hedge there: the month May, "could have", "for certain people"."""
    following = tokens[last + 1][0] if last + 1 < len(tokens) else ""
    before = tokens[index - 1][0] if index else ""
    if wording.group == "modal":
        if following in ("have", "ve", "of") or text[tokens[last][2] : tokens[last][2] + 3] == "'ve":
            return False
        return wording.text != "may" or _is_modal_may(text, tokens, index, before, following)
    if wording.text == "certain":
        return before not in _BEFORE_CERTAIN and following not in _AFTER_CERTAIN
    if wording.text == "prob":
        return not text[tokens[last][2] :].lstrip(" ").startswith((":", "="))
    if wording.text in ("due to", "set to"):
        return before in ("is", "are", "was", "be", "all", "also", "now", "still", "re", "s") or before.endswith(
            ("'s", "'re")
        )
    return True


def _is_modal_may(text: str, tokens: list[tuple[str, int, int]], index: int, before: str, following: str) -> bool:
    """The month is capitalised, or stands beside a number or a preposition of time."""
    start, end = tokens[index][1], tokens[index][2]
    if re.match(r"[ ,]{1,2}\d", text[end : end + 3]) or re.search(
        r"\d(?:st|nd|rd|th)?[ ]$", text[max(0, start - 5) : start]
    ):
        return False
    if before in (
        "in",
        "by",
        "of",
        "until",
        "till",
        "before",
        "after",
        "since",
        "early",
        "late",
        "mid",
        "last",
        "next",
        "this",
        "during",
        "through",
        "from",
    ):
        return False
    written = text[start:end]
    return following != "" and (
        written == "may"
        or (written == "MAY" and text.upper() == text)
        or (written == "May" and index == 0 and bool(following))
    )
