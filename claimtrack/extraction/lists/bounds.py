"""The quantity a proposition bounds: "exceeds 40 million", "under 2%", "100+ patients", "between 190 and 200"."""

from __future__ import annotations

import re

from claimtrack.claims import Comparator, Threshold
from claimtrack.extraction.lists.wording import AMOUNT, subject_of
from claimtrack.text.numbers import parse_number

_WORDS: tuple[tuple[Comparator, str], ...] = (
    (Comparator.BETWEEN, r"between|in the range(?: of)?|from"),
    (
        Comparator.AT_LEAST,
        r"at least|no (?:less|fewer) than|not (?:less|fewer) than|a minimum of|minimum|≥|>=|at or above|"
        r"reach(?:es)?|hits?",
    ),
    (Comparator.AT_MOST, r"at most|no more than|not more than|up to|a maximum of|≤|<=|at or below|or below"),
    (
        Comparator.ABOVE,
        r"(?:more|greater|higher|larger|bigger|better|over) than|above|over|exceed(?:s|ed|ing)?|surpass(?:es)?|"
        r"tops?|beyond|past|>|"
        r"rises? above|breaks?",
    ),
    (
        Comparator.BELOW,
        r"(?:less|fewer|lower|smaller|worse) than|below|under|beneath|<|falls? (?:below|under)|drops? (?:below|under)",
    ),
    (Comparator.EQUAL, r"exactly|equals?|just|only"),
)
_COMPARE = re.compile(
    "|".join(f"(?P<c{index}>(?<![\\w-])(?:{words})(?![\\w-]))" for index, (_, words) in enumerate(_WORDS)), re.I
)
_AFTER = re.compile(r"[ ](?:or|and) (?P<way>more|higher|greater|above|over|up|less|fewer|lower|below|under)\b", re.I)
_UNITS = {"$": "USD", "€": "EUR", "£": "GBP", "%": "%", "percent": "%"}
_REACH = 12


def bound_of(text: str) -> Threshold | None:
    """The first bounded quantity; a number with neither a word of comparison nor a plus beside it bounds nothing."""
    for amount in AMOUNT.finditer(text):
        read = _read(text, amount)
        if read is not None:
            return read
    return None


def _read(text: str, amount: re.Match[str]) -> Threshold | None:
    written = amount.group()
    low, high = _ends(written)
    value = _value(low)
    if value is None:
        return None
    comparator, begin = _comparator(text, amount, is_range=high is not None)
    if comparator is None or (comparator is not Comparator.BETWEEN and _is_year(written, comparator)):
        return None
    upper = _value(high) if high is not None else None
    if comparator is Comparator.BETWEEN and (upper is None or upper < value):
        return None
    noun = re.match(r"[ ]?(?P<noun>[^\W\d_][^\n,;:()?]{0,60})", text[amount.end() :])
    unit = _unit(written) or ""
    subject, rest = subject_of(text)
    measure = subject if rest and subject_of(text[:begin].strip())[0] == subject else text[:begin].strip(" ,:")
    if noun and (not measure or (not unit and rest and not re.match(r"(?:is|are|exceeds?|be|will)\b", rest))):
        counted = noun["noun"].strip()
        measure = subject_of(counted)[0] if not measure else f"{measure}: {counted}"
        unit = unit or counted.split()[0].lower()
    return Threshold(measure or text.strip(), comparator, value, unit, upper)


def _comparator(text: str, amount: re.Match[str], *, is_range: bool) -> tuple[Comparator | None, int]:
    """How the amount is bound, and where the words of comparison begin."""
    before = text[max(0, amount.start() - 28) : amount.start()]
    comparisons = list(_COMPARE.finditer(before))
    found = comparisons[-1] if comparisons else None
    if found and len(before) - found.end() <= _REACH and not re.search(r"[,;:.]", before[found.end() :]):
        index = int(str(found.lastgroup)[1:])
        comparator = _WORDS[index][0]
        if (comparator is Comparator.BETWEEN) == is_range or comparator is not Comparator.BETWEEN:
            return comparator, amount.start() - len(before) + found.start()
    if is_range:
        return Comparator.BETWEEN, amount.start()
    if amount.group().endswith("+"):
        return Comparator.AT_LEAST, amount.start()
    after = _AFTER.match(text, amount.end())
    if after:
        is_up = after["way"].lower() in ("more", "higher", "greater", "above", "over", "up")
        return (Comparator.AT_LEAST if is_up else Comparator.AT_MOST), amount.start()
    return None, amount.start()


def _ends(written: str) -> tuple[str, str | None]:
    parts = re.split(r"[ ]?(?:-|–|\bto\b|\band\b)[ ]?", written)
    return (parts[0], parts[1]) if len(parts) == 2 else (written, None)


def _value(written: str) -> float | None:
    plain = re.sub(r"US\$|[$€£%+]|percent\b|(?:lbs?|kg|km|mi|s)\b", "", written, flags=re.I).strip()
    value = parse_number(plain)
    return value if value is not None else parse_number(plain.rstrip("mM"))


def _unit(written: str) -> str:
    found = re.search(r"[$€£%]|percent|lbs?\b|kg\b|km\b|mi\b", written, re.I)
    return _UNITS.get(found.group().lower(), found.group().lower()) if found else ""


def _is_year(written: str, comparator: Comparator) -> bool:
    is_four_digits = re.fullmatch(r"(?:19|20)\d\d", written) is not None
    return is_four_digits and comparator not in (Comparator.EQUAL, Comparator.AT_LEAST)
