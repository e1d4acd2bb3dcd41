"""What closes a bare thing and makes it a forecast: "Guilty on all counts, calling it now"."""

from __future__ import annotations

import re

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite
from claimtrack.extraction.tokens import Sentence

_CALLED = re.compile(
    r"[,.;–—-]\s*(?:(?:i'm |just )?calling it(?: now| early)?|that'?s my (?:guess|call|pick|prediction|bet|forecast)|"
    r"mark it down|book it|bank it|lock it in|screenshot this|you heard it here(?: first)?|done deal|no contest|"
    r"take it to the bank|guaranteed|i say)\W*$"
)


def called_before(s: Sentence) -> int | None:
    """Where what closes a bare thing begins ("Guilty on all counts, calling it now"): none where a verb stands."""
    if s.n > _LONGEST_CALLED or s.is_question or _CALLING.isdisjoint(s.words):
        return None
    match = _CALLED.search(s.low)
    if match is None or not match.start():
        return None
    stop = s.words_of(s.start + match.start(), s.end)[0]
    if any(is_finite(s, k) for k in range(stop)) or s.words[0] in lx.PURE_PRONOUNS:
        return None
    return stop


SIGNS = lx.words("calling my mark book bank lock screenshot heard deal contest guaranteed say")
"""Of which every wording that closes a bare thing holds one."""
_LONGEST_CALLED = 20
_CALLING = lx.words("calling my it bank here this deal contest guaranteed say")
