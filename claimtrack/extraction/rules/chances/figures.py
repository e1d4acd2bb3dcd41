"""A chance as figures at a word of the sentence: "80%", "2 in 3", "60/40", "5/1", "+150", "evens"."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Range
from claimtrack.extraction.tokens import Sentence
from claimtrack.extraction.waking import FIGURE

_COUNTS = (
    {
        word: number
        for number, word in enumerate(lx.listed("zero one two three four five six seven eight nine ten eleven twelve"))
    }
    | {"a": 1, "fifteen": 15, "thirty": 30, "forty": 40, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
    | {"twenty": 20, "fifty": 50, "hundred": 100, "thousand": 1000, "million": 1_000_000}
)
_HUNDRED = 100
_MOST = 100_000_000
_JOINS = lx.words("in out to / - –")
_COUNTED = _COUNTS.keys() | {"times", "chance", "chances"}
_PARTS = {"third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "half": 2}


@dataclass(frozen=True, slots=True)
class Figure:
    """Words [start, end) that state a chance; `probability` in 0..1."""

    start: int
    end: int
    probability: float
    is_pair: bool = False
    """Written as odds or as two shares: "60/40", "3 to 1"."""

    @property
    def words(self) -> Range:
        """Where it stands."""
        return self.start, self.end


def joined(joints: str) -> frozenset[str]:
    """Cues of the words that join the two numbers of a chance ("in", "/"), each behind what may be the first."""
    return frozenset(f"{before} {joint}" for joint in lx.words(joints) for before in (*_COUNTED, FIGURE))


def before_another(s: Sentence, start: int, end: int) -> int:
    """Where in words [start, end) the chance of something else begins: "40% on a deal, and 30% on none"."""
    for k in range(start + 1, end):
        if s.words[k] in _ANOTHER:
            ahead = s.words[k + 1 : k + 4]
            while ahead and ahead[0] in _ANOTHER_LEAD:
                del ahead[0]
            if ahead and ahead[0][0].isdigit() and (ahead[0][-1] == "%" or ahead[1:2] in (["%"], ["percent"], ["per"])):
                return k
    return end


_ANOTHER = lx.words(", ; and but or")
_ANOTHER_LEAD = lx.words("and but a an about maybe")


def figure_at(s: Sentence, m: int) -> Figure | None:
    """The chance that word `m` is the cue of ("%", "in", "/", "to"); none where it is no chance by its form."""
    word = s.words[m]
    if word in _JOINS and not (m and (s.words[m - 1][0].isdigit() or s.words[m - 1] in _COUNTED)):
        return None
    if word[-1] == "%" and word[0].isdigit():
        return _percent(s, m, m + 1, word[:-1])
    if word == "%" and m and _is_number(s.words[m - 1]):
        return _percent(s, m - 1, m + 1, s.words[m - 1])
    if word == "percent" and m and (_is_number(s.words[m - 1]) or s.words[m - 1] in _COUNTS):
        return _percent(s, m - 1, m + 1, str(_COUNTS.get(s.words[m - 1], s.words[m - 1])))
    if word == "cent" and m > 1 and s.words[m - 1] == "per":
        written = s.words[m - 2]
        number = str(_COUNTS.get(written, written))
        return _percent(s, m - 2, m + 1, number) if _is_number(number) else None
    if word in _PARTS:
        return _fraction(s, m)
    if word == "even" and s.words[m + 1 : m + 2] in (["chance"], ["odds"], ["shot"]):
        return Figure(m, m + 1, _around_even(s.words[max(0, m - 3) : m]), is_pair=True)
    if word in {"in", "out"}:
        return _of_several(s, m)
    if word in {"/", "to", "-", "–"}:
        return _ratio(s, m)
    if word[:2] == "0." and _is_number(word):
        return Figure(m, m + 1, float(word))
    if ":" in word and word[0].isdigit():
        first, _, second = word.partition(":")
        if not (first.isdigit() and second.isdigit()) or int(second) == 0:
            return None
        if int(first) + int(second) != _HUNDRED and s.words[m + 1 : m + 2] in (["for"], ["to"], ["in"]):
            return None
        return Figure(m, m + 1, _value(int(first), int(second), is_on=True), is_pair=True)
    if word == "toss-up" or (word == "coin" and s.words[m + 1 : m + 2] in (["toss"], ["flip"])):
        start = m - 1 if m and s.words[m - 1] == "a" else m
        return Figure(start, m + 1 + (word == "coin"), 0.5, is_pair=True)
    if word == "evens" or (word == "even" and s.words[m + 1 : m + 2] == ["money"]):
        return Figure(m, m + 1 + (word == "even"), 0.5, is_pair=True)
    return None


def _around_even(before: list[str]) -> float:
    if "than" not in before:
        return 0.5
    return 0.6 if "better" in before or "more" in before else 0.4


def _fraction(s: Sentence, m: int) -> Figure | None:
    """ "a third", "two thirds", where a chance is told and no part of something."""
    count = _COUNTS.get(s.words[m - 1]) if m else None
    behind = s.words[m + 1] if m + 1 < s.n else "."
    if count is None or behind not in {"chance", "that", "at", ",", ".", "likely", "probability", "sure", "confident"}:
        return None
    value = count / _PARTS[s.words[m]]
    return Figure(m - 1, m + 1, value) if value < 1 else None


def _is_number(word: str) -> bool:
    return word[0].isdigit() and word.replace(".", "", 1).isdigit()


def _percent(s: Sentence, start: int, end: int, written: str) -> Figure | None:
    try:
        high = float(written)
    except ValueError:
        return None
    low = high
    if start > 1 and s.words[start - 1] in {"-", "–", "to", "and"}:
        before = s.words[start - 2].rstrip("%")
        if (
            _is_number(before)
            and float(before) < high
            and (s.words[start - 1] != "and" or "between" in s.words[:start])
        ):
            low, start = float(before), start - 2
            if s.words[start - 1 : start] == ["between"] or s.words[start - 1 : start] == ["from"]:
                start -= 1
    return Figure(start, end, (low + high) / 2 / _HUNDRED) if high <= _HUNDRED else None


def _count_of(word: str) -> float | None:
    if word.isdigit():
        return float(word) if int(word) < _MOST else None
    return _COUNTS.get(word)


def _of_several(s: Sentence, m: int) -> Figure | None:
    """ "2 in 3", "nine times out of ten"."""
    words = s.words
    start = m - 1
    if start >= 0 and words[start] in {"times", "chance", "chances"}:
        start -= 1
    whole_at = m + 1 + (words[m] == "out" and words[m + 1 : m + 2] == ["of"])
    if start < 0 or whole_at >= s.n or (words[m] == "out" and whole_at == m + 1):
        return None
    part, whole = _count_of(words[start]), _count_of(words[whole_at])
    end = whole_at + 1
    if words[whole_at] == "a" and end < s.n and words[end] in _COUNTS:
        whole, end = _COUNTS[words[end]], end + 1
    if part is None or whole is None or not 0 < part < whole or whole < 2 or s.date_at(whole_at) is not None:
        return None
    return Figure(start, end, part / whole)


def _ratio(s: Sentence, m: int) -> Figure | None:
    """ "60/40", "70-30", "5/1", "3 to 1 on", "10-1"."""
    words = s.words
    if m == 0 or m + 1 >= s.n:
        return None
    first, second = _count_of(words[m - 1]), _count_of(words[m + 1])
    end = m + 2
    if words[m] == "-" and words[m + 1].startswith("to-"):
        second = _count_of(words[m + 1][3:])
    if first is None or second is None or first <= 0 or second <= 0 or words[m - 1] == "a":
        return None
    if first + second == _HUNDRED:
        return Figure(m - 1, end, first / _HUNDRED, is_pair=True) if s.date_at(m) is None else None
    side = words[end] if end < s.n else ""
    if words[m] == "-" and second > 1 and "to-" not in words[m + 1]:
        return None
    if max(first, second) > _HUNDRED * 10 or (words[m] == "/" and second > 12) or s.date_at(m) is not None:
        return None
    spoken = words[m] == "to" or "to-" in words[m + 1]
    is_on = (side == "on" and (end + 1 >= s.n or not s.is_capital(end + 1))) or (spoken and side != "against")
    return Figure(m - 1, end + (side == "on" and is_on), _value(first, second, is_on=is_on), is_pair=True)


def _value(first: float, second: float, *, is_on: bool) -> float:
    return (first if is_on else second) / (first + second)
