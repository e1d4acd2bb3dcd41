"""Numbers against bounds: units that can be compared, and intervals that pass, fail, or leave a bound open."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache

from claimtrack.claims.model import Comparator, Threshold
from claimtrack.events.model import Measurement

_WORD = re.compile(r"[a-z0-9%$€£]+")
_SCALES = {
    "thousand": 1e3, "thousands": 1e3, "k": 1e3, "million": 1e6, "millions": 1e6, "m": 1e6, "mn": 1e6,
    "billion": 1e9, "billions": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
_UNITS = {
    "percent": "%", "per": "", "cent": "%", "pct": "%", "dollars": "$", "dollar": "$", "usd": "$", "euros": "€",
    "euro": "€", "eur": "€", "pounds": "£", "gbp": "£", "persons": "people", "person": "people",
}  # fmt: skip
_EMPTY_WORDS = frozenset({"the", "a", "an", "of", "in", "number", "total", "level", "price", "value", "index", "rate"})
_DEATHS = frozenset({"death", "dead", "killed", "fatality", "fatalitie", "casualty", "casualtie", "kill", "die"})
_LEVELS = frozenset({"%", "$", "€", "£"})
"""Units of levels: adding two of them up means nothing."""


class Passes(Enum):
    """How a measurement stands to the bound."""

    YES = auto()
    NO = auto()
    INSIDE = auto()
    """The bound lies inside the measurement's own uncertainty."""


def compare(measured: Measurement, bound: Threshold, factor: float = 1.0) -> Passes:
    """Whether the measured interval lies on the claimed side of the bound, on the other, or across it."""
    value = measured.value * factor
    low = value if measured.low is None else measured.low * factor
    high = value if measured.high is None else measured.high * factor
    answers = {_passes(point, bound) for point in (low, high)}
    if bound.comparator is Comparator.EQUAL:
        if low == high:
            return Passes.YES if low == bound.value else Passes.NO
        return Passes.INSIDE if low <= bound.value <= high else Passes.NO
    if bound.comparator is Comparator.BETWEEN and answers == {False}:
        upper = bound.value if bound.upper is None else bound.upper
        return Passes.INSIDE if low < bound.value and high > upper else Passes.NO
    if len(answers) == 2:
        return Passes.INSIDE
    return Passes.YES if answers == {True} else Passes.NO


def _passes(value: float, bound: Threshold) -> bool:
    match bound.comparator:
        case Comparator.ABOVE:
            return value > bound.value
        case Comparator.AT_LEAST:
            return value >= bound.value
        case Comparator.BELOW:
            return value < bound.value
        case Comparator.AT_MOST:
            return value <= bound.value
        case Comparator.EQUAL:
            return value == bound.value
        case Comparator.BETWEEN:
            return bound.value <= value <= (bound.value if bound.upper is None else bound.upper)


def factor_of(measured: Measurement | None, bound: Threshold) -> float | None:
    """What turns the measured number into the claim's unit; none where the units cannot be compared."""
    return None if measured is None else _factor(measured.unit, bound.unit)


@lru_cache(maxsize=1024)
def _factor(measured: str, asked: str) -> float | None:
    scale, unit = _unit(measured)
    wanted_scale, wanted = _unit(asked)
    if unit and wanted and unit != wanted and _stem(unit) != _stem(wanted):
        return None
    return scale / wanted_scale


def _unit(text: str) -> tuple[float, str]:
    scale, rest = 1.0, []
    for word in _WORD.findall(text.casefold().replace("$", " $ ")):
        if word in _SCALES:
            scale *= _SCALES[word]
        elif word := _UNITS.get(word, word):
            rest.append(word)
    return scale, " ".join(rest)


def _stem(unit: str) -> str:
    return unit.removesuffix("s")


@lru_cache(maxsize=16384)
def words_of(text: str) -> frozenset[str]:
    """The telling words of a name, without their plural."""
    return frozenset(_stem(word) for word in _WORD.findall(text.casefold())) - _EMPTY_WORDS


def scale_of(unit: str) -> float:
    """What one of the unit stands for: 1,000 for "thousand people"."""
    return _unit(unit)[0]


def is_level(unit: str) -> bool:
    """True for prices and percentages, which are never added up."""
    return bool(set(_unit(unit)[1].split()) & _LEVELS)


def is_about_deaths(bound: Threshold) -> bool:
    """True when the bound counts the dead."""
    return bool(words_of(f"{bound.measure} {bound.unit}") & _DEATHS)


def is_of_deaths(unit: str) -> bool:
    """True when a row's number counts the dead."""
    return bool(words_of(unit) & _DEATHS)
