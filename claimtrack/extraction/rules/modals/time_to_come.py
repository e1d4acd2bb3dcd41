"""Signs that a sentence with "may" or "would" speaks of a time to come, and what comes about then."""

from __future__ import annotations

import re

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.tokens import Sentence

FUTURE_SIGNS = re.compile(
    r"\b(?:one day|some ?day|soon|eventually|ultimately|next|in the (?:near )?future|in the (?:coming|"
    r"next)|later|by then|after that|any day|any time|anytime|in the end|sooner or later|within|before long|"
    r"down the (?:line|road)|in time|"
    r"at some (?:point|stage)|in the (?:days|weeks|months|years|decades) (?:to come|ahead)|"
    r"in (?:years|months) to come|the days? "
    r"(?:is|are) not far|in some (?:years|months)|inevitably)\b"
)
_FUTURE_WORDS = lx.words(
    "one soon eventually ultimately next future coming later anytime someday sooner within far inevitably point "
    "stage long road ahead"
)
TURNS_OUT = lx.words(
    "control become take capture liberate fall end win lose collapse conquer seize dominate reach rise "
    "drop crash defeat recapture retake finish be replace overtake surpass"
)
UNREAL = lx.words("if were unless wish imagine suppose rather")


def is_timeless(s: Sentence) -> bool:
    """True when no word of the sentence points at a time to come: a quick look before any reading."""
    return not s.names_a_day and _FUTURE_WORDS.isdisjoint(s.words)
