"""Which words propose something, and which only count or grade predictions.

Takes "The bridge opens"; refuses "80% predictions: 8 of 10" and "Result".
"""

from __future__ import annotations

import re

from claimtrack.extraction.lists.forms import CHANCE_LABEL, CHANCE_NOUN
from claimtrack.extraction.lists.wording import words_of
from claimtrack.text.chances.patterns import MEASURE

_COUNTING = words_of(
    "of for at among my the all predictions prediction confidence calibration level bucket score total overall "
    "accuracy brier average mean correct right wrong results result i got made said had out and percent were was "
    "items true false claims in came on"
)
"""A line of these words and numbers alone grades a list and is no part of it."""
_ALSO_VERBS = words_of("returns rates yields gains shares scores polls votes")
"""Names of measures that also tell what somebody does: "The king returns"."""
_GRADE = re.compile(
    r"[\s*_(\[]{0,6}(?:outcome|result|resolution|resolved|update|status|verdict|actual|grade|score|edit|total|"
    r"average|brier(?: score)?)s?[*_]{0,2}[ ]?[:=–|]",
    re.I,
)
"""How a line begins that tells what became of the item above it."""
_TALLY = re.compile(
    r"(?<![\d.,/])\b\d{1,3}[ ]?(?:/|of|out of)[ ]?\d{1,3}\b(?![.,]\d|/)[^\n]{0,20}(?:=|:|→|correct|right|true|$)"
    r"|\bi got \d|"
    r"\bfor a score of\b|\bscore of\b|\bcalibrat",
    re.I,
)

_OF_CHANCE = re.compile(f"{CHANCE_NOUN}|{CHANCE_LABEL}", re.I)
_CHANCE_ALONE = re.compile(r"[\s*_(\[]{0,6}\d{1,3}(?:\.\d+)?\s?(?:%|percent)[\s*_)\]:.]{0,6}")
_LETTERS = re.compile(r"[^\W\d_]+")


def is_proposition(words: str) -> bool:
    """False for what only counts or grades: "80% predictions: 8 of 10", "Overall"."""
    if not re.search(r"[^\W_]", words) and "█" not in words:
        return False
    if _GRADE.match(words) or ("|" in words and not re.search(r"[^\W\d_]{2,}", words)):
        return False
    if _CHANCE_ALONE.fullmatch(words):
        return False
    plain = _LETTERS.findall(words.lower())
    if plain and all(word in _COUNTING for word in plain):
        return False
    if not plain and re.search(r"[/:]", words):
        return False
    measure = MEASURE.search(words.strip(" *_:("))
    if measure and len(plain) <= (2 if measure.group().strip().lower() in _ALSO_VERBS else 3):
        return False
    if plain and len(plain) <= 2 and all(map(_OF_CHANCE.fullmatch, plain)):
        return False
    return not (plain and _TALLY.search(words))


def tells_outcome(words: str) -> bool:
    """True for a line that tells what became of the item above it: "Outcome: false"."""
    return _GRADE.match(words) is not None


def grades(words: str) -> bool:
    """True for words that count how many predictions came true."""
    return _TALLY.search(words) is not None
