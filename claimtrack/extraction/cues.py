"""The first pass: does a text hold any word that could make a forecast? Most comments end here."""

from __future__ import annotations

import re

_STRONG = (
    r"will|won'?t|wil|shall|shan'?t|gonna|gunna|gona|gon|finna|going to|theyll|itll|therell|thatll|set to|about to|bound to|likely|unlikely|due to|expected to|projected to|scheduled to|slated to|"
    r"poised to|sure|certain|doomed|destined to|guaranteed to|next|would|may|might|could|can (?:begin|start|finally|proceed|now|resume|commence|then|follow|complete)|"
    r"predict\w*|bet|betting|expect\w*|prediction|guess|reckon|foresee|guarantee|anticipate|doubt|forecasts?|hop(?:e|es|ing)|pray\w*|hopefully|no way|mark my|calling it|surprised|"
    r"chances?|odds|probability|likelihood|in ten|matter of time|be long|not long|numbered|toast|finished|should|then|mine|my (?:order|list|ranking|prediction|pick|picks|guess)|first|"
    r"by|before|within|until|tomorrow|in (?:20\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|the (?:next|coming)|a few|\d|two|three|spring|summer|autumn|winter|fall)\w*|this (?:year|month|week|summer|winter|fall|autumn|spring|season|weekend)|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day|come (?:november|\w+ber|\w+ary|\w+day|spring|summer|winter|may|june|july|august|april|march)|last (?:will|would|could)|track to|planned to|ready to|i think|believe|look for"
)
_CUE = re.compile(rf"(?<![a-z0-9])(?:{_STRONG})(?![a-z0-9])|'ll(?![a-z])|\d ?%|1\)")


def cue_places(low: str) -> list[int]:
    """Where cue words begin in a text in lower case with straight apostrophes; empty for most comments."""
    return [match.start() for match in _CUE.finditer(low)]
