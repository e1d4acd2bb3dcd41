"""Marks and words with which an author tells what became of a prediction: no part of it, before or behind it.

"✓ It rains: 80%", "True — it rains: 80%", "It rains (80%): Pass.", "It rains – 0.2 – FALSE ❌".
"""

from __future__ import annotations

import re

SIGNS = "✓✔✅☑✗✘✖✕×❌❎☒☐⬜⬛🟢🔴🟡🟠🔵🟣🟤⚪⚫🟩🟥🟨🟧🟦👍👎❓❔➖⭕🚫💯🎯"
"""Ticks, crosses and coloured shapes."""
_SIGN = rf"[{SIGNS}]\ufe0f?"
WORD = (
    r"(?:right|wrong|true|false|correct|incorrect|yes|yep|no|nope|happened|came true|"
    r"did(?:n[’']t| not) happen|n/?a|tbd|pending|void(?:ed)?|"
    r"resolve[sd](?:[ :=]{1,2}\w{1,12})?|unclear|unknown|ambiguous|hit|miss|missed|pass(?:ed)?|fail(?:ed|ure)?|"
    r"success|won|lost|✓|✗|x|y|n|t|f|\?)"
)
"""A word for an outcome where nothing else stands beside it."""
MARK = (
    rf"(?:{_SIGN}|[(\[{{][ ]?(?:{WORD}|{_SIGN})[^()\[\]{{}}\n]{{0,40}}[)\]}}]|"
    rf"(?:[-–—:=→>,|.][ ]?|[ ])(?:->[ ])?{WORD}[.!]?(?=[\s*_~)\]{SIGNS}\ufe0f]*$))"
)
"""A sign, a word for an outcome in brackets, or one at the end of a line."""
_CERTAIN = (
    r"(?:true|false|right|wrong|correct|incorrect|hit|miss|missed|pass|fail|failed|happened|"
    r"n/a|unclear|ambiguous|void|unresolved|resolved (?:yes|no|true|false)|won|lost|yes|no|mixed|half[ -]right)"
)
_BEFORE = re.compile(
    rf"(?:{_SIGN}\s{{0,3}}){{1,3}}|"
    rf"[(\[]\s?{_CERTAIN}\s?[)\]]\s{{0,2}}[:–—-]?\s{{0,2}}|"
    rf"(?:(?:presumed|probably|mostly|technically|basically|partly|likely)[ ])?{_CERTAIN}(?:[ ]?\(\?\))?[?!]?"
    r"\s?(?:[–—:]|-{1,2}(?=\s))\s{0,3}|"
    r"(?:un)?likely\s?[–—]\s{0,3}(?=[^\W\d_])|"
    r"(?:prediction|forecast|claim|bet|call|item|statement)\s?(?:#?\d{1,3})?\s?[.:–—]\s{0,3}(?=\S)",
    re.I,
)


_LEAD = re.compile(
    r"(?:(?:my|our|the) (?:\w+ )?(?:prediction|forecast|guess|bet|estimate|call)s?\b[^,:.\n]{0,24}?(?: is(?: that)?|:)|"
    r"(?:i|we)(?:[’']m| am| are|[’']d)? (?:predict|expect|think|believe|forecast|guess|bet|say|confident|sure|certain)"
    r" that)\s{1,3}",
    re.I,
)
"""Words that only announce the proposition: "My prediction for the year is that ..."."""


def without_outcome(words: str) -> str:
    """The proposition without an outcome, a label such as "Prediction 3:" or words that announce it at its head."""
    for pattern in (_BEFORE, _LEAD):
        found = pattern.match(words)
        rest = words[found.end() :] if found else words
        words = rest if re.search(r"[^\W_]|█", rest) else words
    return words
