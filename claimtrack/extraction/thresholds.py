"""Quantities with a bound: "above 30", "hit 20k", "more than 15 seats", "to $2,000"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimtrack.claims import Comparator
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.tokens import Sentence, lemma

_NUMBER = re.compile(r"^([$€£]?)(\d+(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?)(k|m|b|bn|mn|tn|x|gb|tb)?(%?)$")
_MAGNITUDES = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12, "thousand": 1e3, "grand": 1e3, "million": 1e6,
    "mil": 1e6, "billion": 1e9, "trillion": 1e12, "hundred": 1e2, "millions": 1e6,
}  # fmt: skip
_WORD_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twenty": 20,
    "hundred": 100,
    "thousand": 1000,
    "million": 1e6,
    "billion": 1e9,
    "zero": 0,
}
_UNITS = lx.words(
    "percent dollars dollar bucks euros euro pounds yen usd eur gbp seats votes points goals deaths "
    "cases people prisoners troops soldiers degrees barrels tons units users copies "
    "miles km wins games medals jobs states countries sats satoshi btc eth rubles rupees yuan players "
    "members fighters civilians months years weeks days hours"
)
_ABOVE = lx.words(
    "above over beyond past exceed exceeds exceeding surpass surpasses top tops break breaks pass passes "
    "breaking exceeded cross crosses crossing surpassing topping"
)
_BELOW = lx.words("below under beneath sub")
_AT_LEAST = lx.words(
    "hit hits hitting reach reaches reaching reached touch touches to at see make makes climb rise get test double"
)
_AT_MOST = lx.words(
    "fall falls drop drops dip dips sink sinks crash crashes tank down slip slips plunge plunges dump "
    "dumps lower decline falling dropping"
)


@dataclass(frozen=True, slots=True)
class Bound:
    """A threshold at words [start, end)."""

    start: int
    end: int
    comparator: Comparator
    value: float
    unit: str
    upper: float | None = None
    cue: int = 0


def find_threshold(s: Sentence, begin: int, end: int) -> Bound | None:
    """The first bounded quantity among words [begin, end); a bare number with no word of comparison is none."""
    words = s.words
    for i in range(begin, min(end, s.n)):
        if not (words[i][0].isdigit() or words[i][0] in "$€£" or words[i] in _WORD_NUMBERS) or s.date_at(i) is not None:
            continue
        amount = _amount(s, i, end)
        if amount is None:
            continue
        value, unit, stop = amount
        found = _comparator(s, i, begin, unit != "", stop - i)
        if found is not None:
            comparator, cue = found
            upper = None
            if (
                stop + 1 < end
                and words[stop] in ("to", "-", "and", "–")
                and (other := _amount(s, stop + 1, end)) is not None
                and (words[cue] == "between" or words[stop] != "and")
            ):
                comparator, upper, stop, unit = Comparator.BETWEEN, other[0], other[2], other[1] or unit
                if upper < value:
                    upper = None
                    comparator = found[0]
            return Bound(cue, stop, comparator, value, unit, upper, cue)
    return None


def _amount(s: Sentence, i: int, end: int) -> tuple[float, str, int] | None:
    words = s.words
    word = words[i]
    sign = ""
    if word in "$€£" and i + 1 < end:
        sign, i = word, i + 1
        word = words[i]
    match = _NUMBER.match(word)
    if match is not None:
        sign = match[1] or sign
        value = float(match[2].replace(",", ""))
        if match[3] and match[3] in _MAGNITUDES:
            value *= _MAGNITUDES[match[3]]
        unit = match[4] or {"$": "USD", "€": "EUR", "£": "GBP"}.get(sign, "")
    elif word in _WORD_NUMBERS:
        value, unit = float(_WORD_NUMBERS[word]), ""
    else:
        return None
    i += 1
    while i < end and words[i] in _MAGNITUDES:
        value *= _MAGNITUDES[words[i]]
        i += 1
    if i < end and words[i] in ("$", "€", "£", "%"):
        unit = {"$": "USD", "€": "EUR", "£": "GBP", "%": "%"}[words[i]]
        i += 1
    elif i < end and words[i] in _UNITS:
        unit = {
            "percent": "%",
            "dollars": "USD",
            "dollar": "USD",
            "bucks": "USD",
            "usd": "USD",
            "euros": "EUR",
            "euro": "EUR",
            "pounds": "GBP",
            "eur": "EUR",
            "gbp": "GBP",
        }.get(words[i], words[i])
        i += 1
    return value, unit, i


def _comparator(s: Sentence, i: int, begin: int, has_unit: bool, length: int) -> tuple[Comparator, int] | None:
    words = s.words
    j = i - 1
    while j >= begin and words[j] in (
        "a",
        "the",
        "almost",
        "nearly",
        "around",
        "about",
        "roughly",
        "even",
        "another",
        "~",
        "an",
        "maybe",
    ):
        j -= 1
    if j < begin:
        return None
    word = words[j]
    two = words[j - 1] if j > begin else ""
    if word == "than":
        return (
            Comparator.ABOVE if two in ("more", "higher", "greater", "bigger", "better") else Comparator.BELOW
        ), j - 1
    if word in _ABOVE:
        return Comparator.ABOVE, j
    if word in _BELOW:
        return Comparator.BELOW, j
    if word == "least" or (word == "of" and two == "excess"):
        return Comparator.AT_LEAST, j - 1
    if word == "most":
        return Comparator.AT_MOST, j - 1
    if word == "between":
        return Comparator.BETWEEN, j
    if word in _AT_MOST or (
        word in ("to", "at", "as") and any(lemma(words[k]) in _AT_MOST for k in range(max(begin, j - 5), j))
    ):
        return Comparator.AT_MOST, j
    if word in ("to", "at") and not has_unit and length == 1 and words[i][0] not in "$€£" and words[i] in _WORD_NUMBERS:
        return None
    if word in _AT_LEAST or lemma(word) in ("hit", "reach", "touch", "surpass"):
        return Comparator.AT_LEAST, j
    if word in (
        "be",
        "worth",
        "cost",
        "is",
        "win",
        "get",
        "sell",
        "have",
        "make",
        "gain",
        "earn",
        "score",
        "lose",
        "wins",
        "kill",
    ) and (has_unit or words[i][0] in "$€£" or words[i][-1:] == "k"):
        return (Comparator.EQUAL if word in ("be", "worth", "cost", "is") else Comparator.AT_LEAST), j
    return None
