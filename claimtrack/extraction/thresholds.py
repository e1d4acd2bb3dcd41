"""Quantities with a bound: "above 30", "hit 20k", "more than 15 seats", "to $2,000"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimtrack.claims import Comparator
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.tokens import Sentence, lemma

_NUMBER = re.compile(r"^([$€£]?)(\d+(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?)(k|m|b|bn|mn|tn|x|gb|tb|bp|bps)?(%?)$")
_MAGNITUDES = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12, "thousand": 1e3, "grand": 1e3, "million": 1e6,
    "mil": 1e6, "billion": 1e9, "trillion": 1e12, "hundred": 1e2, "millions": 1e6,
    "billions": 1e9, "trillions": 1e12, "thousands": 1e3, "dozen": 12,
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
    "trillion": 1e12,
    "dozen": 12,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "zero": 0,
}
WORD_NUMBERS = frozenset(_WORD_NUMBERS)
"""Numbers in words that an amount may begin with."""
_MANIFOLD = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "halve": 0.5}
"""Verbs that state a multiple of what is now."""
_OF_CHANCE = lx.words("chance chances probability odds likelihood sure certain confident confidence")
_NO_UNIT = (
    lx.words("this is was has does as its his us plus times always perhaps gains less minus yes versus series")
    | lx.ADVERBS
    | lx.PREPOSITIONS
    | lx.PRONOUNS
)
_UNIT_NAMES = {
    "percent": "%", "dollars": "USD", "dollar": "USD", "bucks": "USD", "usd": "USD", "euros": "EUR", "euro": "EUR",
    "eur": "EUR", "pounds": "GBP", "quid": "GBP", "gbp": "GBP", "$": "USD", "€": "EUR", "£": "GBP", "%": "%",
    "bps": "bp", "pct": "%",
}  # fmt: skip
_UNITS = lx.words(
    "percent dollars dollar bucks euros euro pounds yen usd eur gbp seats votes points goals deaths "
    "cases people prisoners troops soldiers degrees barrels tons units users copies "
    "miles km wins games medals jobs states countries sats satoshi btc eth rubles rupees yuan players "
    "members fighters civilians "
    "mph kph kmh inches feet foot metres meters tonnes litres liters acres hectares months years weeks days hours"
)
_ABOVE = lx.words(
    "above over beyond past exceed exceeds exceeding surpass surpasses top tops break breaks pass passes "
    "breaking exceeded cross crosses crossing surpassing topping"
)
_BELOW = lx.words("below under beneath sub")
_STRETCHES = lx.words("years months weeks days hours year month week day hour minutes")
_CHANGES = lx.words("rise climb climbs rises gain gains grow grows jump surge")
"""Verbs that, right before a percentage, tell a change and no level."""
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
    stop_at = min(end, s.n)
    if not s.has_digit and WORD_NUMBERS.isdisjoint(words[begin:stop_at]):
        return None
    skip = begin
    for i in range(begin, stop_at):
        word = words[i]
        if not (word[0].isdigit() or word[0] in "$€£" or word in _WORD_NUMBERS):
            continue
        if i < skip or s.date_at(i) is not None:
            continue
        amount = _amount(s, i, stop_at)
        if amount is None:
            continue
        _, unit, stop, _ = amount
        if stop < s.n and words[stop] in _OF_CHANCE:
            skip = stop
            continue
        if _is_score(s, i, stop, stop_at):
            skip = stop + 2
            continue
        if not unit and stop + 1 < stop_at and words[stop] in "-–" and (other := _amount(s, stop + 1, stop_at)):
            unit = other[1]
        found = _comparator(s, i, begin, unit, stop - i)
        if found is not None:
            return _bound(s, i, amount, found, stop_at)
    return None


def find_level(s: Sentence, begin: int, end: int) -> Bound | None:
    """ "Dow 40,000", "BTC 100k" without a verb: the amount right behind the name, marked as a level by its form."""
    for i in range(begin + 1, min(end, s.n)):
        word = s.words[i]
        if word[0] not in "$€£0123456789" or s.date_at(i) is not None:
            continue
        amount = _amount(s, i, end)
        if amount is not None and ("," in word or amount[1] in {"USD", "EUR", "GBP", "%"} or amount[3] > 1):
            return Bound(i, amount[2], Comparator.AT_LEAST, amount[0], amount[1], None, i)
    return None


def names_amount(s: Sentence, begin: int, end: int) -> bool:
    """True when an amount stands among words [begin, end) that is neither a day nor a stretch of time."""
    for i in range(begin, min(end, s.n)):
        word = s.words[i]
        if not (word[0].isdigit() or word[0] in "$€£" or (word in _WORD_NUMBERS and word != "one")):
            continue
        amount = _amount(s, i, s.n) if s.date_at(i) is None else None
        if amount is not None and amount[1] not in _STRETCHES and s.words[amount[2] - 1] not in _STRETCHES:
            return True
    return False


def find_multiple(s: Sentence, verb: int, objects: int, end: int) -> Bound | None:
    """ "will double", "will triple in price": a multiple of today's value; none for "double down", "double the fee"."""
    value = _MANIFOLD.get(lemma(s.words[verb]))
    if value is None or (objects < end and s.words[objects] in {"down", "up", "the", "their", "its", "his", "a"}):
        return None
    return Bound(verb, verb + 1, Comparator.AT_MOST if value < 1 else Comparator.AT_LEAST, value, "x", None, verb)


def _bound(
    s: Sentence, i: int, amount: tuple[float, str, int, float], found: tuple[Comparator, int], end: int
) -> Bound:
    value, unit, stop, scale = amount
    comparator, cue = found
    words = s.words
    between = words[cue] == "between"
    if (
        stop + 1 < end
        and words[stop] in ("to", "-", "and", "–")
        and (between or words[stop] != "and")
        and (other := _amount(s, stop + 1, end)) is not None
    ):
        upper, unit = other[0], other[1] or unit
        if scale == 1 and value <= upper / other[3]:
            value *= other[3]
        if upper >= value:
            return Bound(cue, other[2], Comparator.BETWEEN, value, unit, upper, cue)
    if words[cue] == "top" and comparator is Comparator.AT_MOST:
        unit = "place"
    return Bound(cue, stop, comparator if not between else Comparator.AT_LEAST, value, unit, None, cue)


def _is_score(s: Sentence, i: int, stop: int, end: int) -> bool:
    """True for "6-3": two small bare numbers joined by a dash, without a unit or a sign."""
    words = s.words
    if stop + 1 >= end or words[stop] not in "-–:" or not (words[i].isdigit() and words[stop + 1].isdigit()):
        return False
    if i and words[i - 1] in "$€£":
        return False
    other = _amount(s, stop + 1, end)
    return other is not None and not other[1] and other[3] == 1 and other[0] < 200 and int(words[i]) < 200


def _amount(s: Sentence, i: int, end: int) -> tuple[float, str, int, float] | None:
    """Value, unit, the word after it, and the magnitude that its words or letters multiplied it with."""
    words = s.words
    word = words[i]
    sign = ""
    scale = 1.0
    if word in "$€£" and i + 1 < end:
        sign, i = word, i + 1
        word = words[i]
    match = _NUMBER.match(word)
    unit = ""
    if match is not None:
        sign = match[1] or sign
        value = float(match[2].replace(",", ""))
        if match[3]:
            scale = _MAGNITUDES.get(match[3], 1.0)
            unit = {"bp": "bp", "bps": "bp", "x": "x", "gb": "GB", "tb": "TB"}.get(match[3], "")
        unit = match[4] or _UNIT_NAMES.get(sign, unit)
    elif word in _WORD_NUMBERS:
        value = float(_WORD_NUMBERS[word])
    else:
        return None
    i += 1
    while i < end and words[i] in _MAGNITUDES:
        scale *= _MAGNITUDES[words[i]]
        i += 1
    value *= scale
    if i < end and words[i] in _UNIT_NAMES and (len(words[i]) > 1 or words[i] in "$€£%"):
        return value, _UNIT_NAMES[words[i]], i + 1, scale
    if i + 1 < end and words[i : i + 2] in (["basis", "points"], ["per", "cent"]):
        return value, "bp" if words[i] == "basis" else "%", i + 2, scale
    if i < end and (words[i] in _UNITS or (not unit and _counts(s, i))):
        unit, i = unit or words[i], i + 1
    return value, unit, i, scale


def _counts(s: Sentence, i: int) -> bool:
    """True for a plural noun that says what is counted: "3 teams", "50,000 homes"."""
    word = s.words[i]
    return (
        len(word) > 3
        and word.endswith("s")
        and word.isalpha()
        and not word.endswith("ss")
        and word not in _NO_UNIT
        and s.date_at(i) is None
    )


def _comparator(s: Sentence, i: int, begin: int, unit: str, length: int) -> tuple[Comparator, int] | None:
    """How the words before the amount at word `i` bound it, and where they begin; none where they do not."""
    words = s.words
    j = i - 1
    while j >= begin and words[j] in _SOFTENERS:
        j -= 1
    if j < begin:
        return None
    word = words[j]
    two = words[j - 1] if j > begin else ""
    if word == "than":
        return _compared(words, j, two, begin)
    if word == "by":
        return (Comparator.EQUAL, j) if unit == "bp" else None
    if unit == "%" and (word in _AT_MOST or word in _CHANGES):
        return None
    if word == "top" and (two in lx.DETERMINERS or two in _PLACED) and not unit and words[i].isdigit():
        return Comparator.AT_MOST, j
    stated = _stated_bound(word, two, j)
    if stated is not None:
        return stated
    if word in _AT_MOST or (
        word in ("to", "at", "as") and any(lemma(words[k]) in _AT_MOST for k in range(max(begin, j - 5), j))
    ):
        return Comparator.AT_MOST, j
    if word in ("to", "at") and not unit and length == 1 and words[i][0] not in "$€£" and words[i] in _WORD_NUMBERS:
        return None
    if word in _AT_LEAST or lemma(word) in _ARRIVES:
        return Comparator.AT_LEAST, j
    if (word in _EQUALS or word in _TAKES) and (unit != "" or word == "cost" or length > 1 or not words[i].isdigit()):
        return (Comparator.EQUAL if word in _EQUALS else Comparator.AT_LEAST), j
    return None


_SOFTENERS = lx.words("a the almost nearly around about roughly even another ~ an maybe us them")
_PLACED = lx.words("in a finish end finishing place")
_ARRIVES = lx.words("hit reach touch surpass")
_EQUALS = lx.words("be worth cost is")
_TAKES = lx.words("win get sell have make gain earn score lose wins kill cut shed add create")
_MORE = lx.words("more higher greater bigger better longer later")


def _compared(words: list[str], j: int, two: str, begin: int) -> tuple[Comparator, int]:
    """ "more than", "no fewer than": the comparison that ends with the "than" at word `j`."""
    above = two in _MORE
    if j - 1 > begin and words[j - 2] in ("no", "not"):
        return (Comparator.AT_MOST if above else Comparator.AT_LEAST), j - 2
    return (Comparator.ABOVE if above else Comparator.BELOW), j - 1


def _stated_bound(word: str, two: str, j: int) -> tuple[Comparator, int] | None:
    """ "up to", "a minimum of", "above", "at least", "between": words that are nothing but a bound."""
    if word == "to" and two == "up":
        return Comparator.AT_MOST, j - 1
    if word == "minimum" or (word == "of" and two == "minimum"):
        return Comparator.AT_LEAST, j
    if word == "of" and two == "maximum":
        return Comparator.AT_MOST, j
    if word in _ABOVE:
        return Comparator.ABOVE, j
    if word in _BELOW:
        return Comparator.BELOW, j
    if word == "least" or (word == "of" and two == "excess"):
        return Comparator.AT_LEAST, j - 1
    if word == "most":
        return Comparator.AT_MOST, j - 1
    return (Comparator.BETWEEN, j) if word == "between" else None
