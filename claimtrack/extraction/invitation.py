"""Pages that ask for forecasts: a thread of predictions, where "Ajax 3-1" and "the Greens hold on" are answers."""

from __future__ import annotations

import re

from claimtrack.claims import Page
from claimtrack.text.looks import count_of

_OPENING = 900
"""Characters of the page's beginning in which the asking is looked for."""
_TITLE = re.compile(
    r"\bpredictions?\b|\bpredict\b|\b(?:have|has) predicted (?:how|who|what|where)\b|\bcall it\b|"
    r"\bforecasts? (?:thread|here|game|contest)\b|\bwho (?:wins|takes|will win|goes|gets)\b|"
    r"\bwho (?:you got|do you (?:got|like|pick|have))\b|\bwho(?:'s| is) (?:next|going to|gonna)\b|\bguess the\b|"
    r"\byour picks\b|\bpicks\b|\btip(?:ping|s) (?:thread|contest)\b"
)
_ASKS = re.compile(
    r"\b(?:your|ur) (?:own |final |best )?(?:predictions?|picks?|guess(?:es)?|bets?|forecasts?|map|call|scores?|"
    r"winners?|tips)\b|"
    r"\bpredictions? (?:here|below|please|thread|time|game|anyone)\b|\bscore predictions?\b|\bpredict the\b|"
    r"\b(?:what|any|post|make|share|leave) (?:are |is )?(?:your |ur )?predictions?\b|\bwho (?:do|did) (?:you|u) "
    r"(?:like|have|got|pick)\b|"
    r"\b(?:who|what)(?:'s| is) your pick\b|\bplace your bets\b"
)


_OWN = re.compile(
    r"^[^\n?]{0,60}\b(?:predictions?|picks|guesses|tips)(?: for [^\n?:]{1,40})?(?: ?\([^)\n]{1,60}\))?"
    r"[ *_]*(?::|…|\.{2,})[ *_]*$|"
    r"^[^\n]{0,240}\b(?:here (?:are|is|goes) (?:mine|my)|(?:my|our) (?:[a-z]+ )?(?:predictions?|picks|tips|guesses))\b"
    r"(?! (?:game|contest|league|competition|market|model)\b)"
    r"[^\n?]{0,40}$|"
    r"\A(?:[a-z0-9'-]+ ){0,6}predictions?[.!]?$|"
    r"^(?!.*\b(?:i|you|we|they|he|his|her|their|your|these|those|no|any|make|made|for|of)\b)"
    r"(?:[a-z0-9'-]+ ){0,4}predictions[.!:]? *$|"
    r"^[^\n?]{0,60}\b(?:here's|here is|this is|heres) what (?:happens|will happen|is going to happen)(?: next)?[.:!]*$",
    re.MULTILINE,
)
"""A line that calls what follows its author's forecasts: "My picks:", "Here are mine", "Predictions for Sunday"."""
_REVIEWS = re.compile(r"\b(?:review\w*|last|previous|old|how|results?|scor\w+|grad\w+|were|was|did|made|right|wrong)\b")
_REVIEWED = re.compile(
    r"\b(?:review\w*|evaluat\w+|results?|recap|scor(?:ing|ed|ecard)|grad(?:ing|ed)|revisit\w*|look(?:ing|ed)? back|"
    r"how (?:did|well|my|our)|last year|post-?mortem)\b"
)
"""A title that tells how forecasts came out."""
_TALLY = re.compile(
    r"^[ \t]*(?:[-+*~•–—]|\d{1,2}[.)])[ \t]*(?:(?:the|mr|mrs) )?(?:[a-z][a-z.'-]*[ ]){1,3}"
    r"(?:wins?|loses?|takes?|holds?|keeps?|gains?|adds?|flips?|beats?|picks? up|[+-]?\d{1,3}%?)(?![a-z])",
    re.MULTILINE,
)
"""An item that says who wins what or how much: three of them are a ballot filled in."""
_FEWEST_ITEMS = 3
_OWN_STEMS = ("prediction", "picks", "guesses", "tips", "mine", "what happens", "what will happen")
_FEWEST_LINES = 2


def calls_own(low: str, start: int, end: int) -> bool:
    """True for a comment of several lines, the first of which call the others its author's forecasts, or a ballot."""
    if count_of("\n", low, start, end) < _FEWEST_LINES:
        return False
    opening = min(end, start + _OPENING)
    for stem in _OWN_STEMS:
        at = low.find(stem, start, opening)
        while at >= 0:
            line = max(low.rfind("\n", start, at) + 1, start)
            stop = low.find("\n", at, end)
            if stop < 0:
                break
            if _calls_line(low, line, stop, end):
                return True
            at = low.find(stem, stop, opening)
    return low.find("wins ", start, end) >= 0 and len(_TALLY.findall(low, start, end)) >= _FEWEST_ITEMS


def _calls_line(low: str, line: int, stop: int, end: int) -> bool:
    """True where the line low[line:stop] calls those behind it its author's forecasts."""
    match = _OWN.match(low, line, stop)
    if match is None or low.count("\n", stop, end) < _FEWEST_LINES - 1:
        return False
    last = max(line, low.rfind(". ", line, stop))
    return _REVIEWS.search(low, last, stop) is None


def invites(page: Page, low: str) -> bool:
    """True when the title or the opening of a page with several comments asks its readers for forecasts."""
    if len(page.comments) < 2:
        return False
    title = (page.title or "").lower()
    if title and _TITLE.search(title):
        return _REVIEWED.search(title) is None
    first_line = low[: low.find("\n", 0, _OPENING)] if "\n" in low[:_OPENING] else ""
    opening = min(_OPENING, page.comments[1].span.start)
    return bool(_TITLE.search(first_line)) or bool(_ASKS.search(low, 0, opening))
