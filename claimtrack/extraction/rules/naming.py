"""What a subject names: one thing, or things of a kind."""

from __future__ import annotations

import re

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Range
from claimtrack.extraction.tokens import Sentence


def is_name(s: Sentence, k: int) -> bool:
    """True for a word with a capital that is neither a pronoun nor a day."""
    word = s.words[k]
    return s.is_capital(k) and word[0].isalpha() and word not in lx.PRONOUNS and s.date_at(k) is None


def is_definite(s: Sentence, subject: Range) -> bool:
    """True for a name, "the ...", "his ...", "this ...": one thing, and not things of a kind."""
    start, end = subject
    first = s.words[start]
    named = any(s.is_capital(k) and (k > 0 or first not in lx.DETERMINERS) for k in range(start, end))
    if end - start == 1 and first in lx.PURE_PRONOUNS:
        return False
    if start == 0 and end == 1 and first.endswith(("s", "ren", "men", "people", "ing")):
        named = _is_written_so(s, start)
    opening = start == 1 and s.words[0] in {"that", "this"}
    return end - start <= 8 and (
        named or opening or first in {"the", "his", "her", "their", "its", "this", "that", "both"}
    )


_LONGEST_INITIALS = 5


def _is_written_so(s: Sentence, k: int) -> bool:
    """True where the page has the word with its capital in the middle of a sentence too: a name, no plural."""
    word = s.raw(k, k + 1)
    if word.isupper() and 1 < len(word) <= _LONGEST_INITIALS and not s.page[s.start : s.end].isupper():
        return True
    return word.isalpha() and re.search(rf"[a-z,] {word}\b", s.page) is not None
