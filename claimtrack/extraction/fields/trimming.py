"""A phrase cut down to the thing that it names: no article, no chance or amount before it, no clause behind it."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Range
from claimtrack.extraction.tokens import Sentence

LEADING_AWAY = lx.words(
    "in on at from for with by into onto over under near around about against between among to without "
    "within through during despite via before after until since towards like"
)
"""Prepositions with which what follows a thing tells of something else."""
_ENDS_LOOSELY = LEADING_AWAY | {"further", "now", "there", "here"}


def trimmed(s: Sentence, item: Range) -> Range:
    """The words of the phrase that name the thing it is about."""
    start, end = _past_handle(s, item)
    if end - start == 1:
        return start, end
    while start < end - 1 and (
        s.words[start] in {"the", "a", "an", "then", "maybe", "that", "this", "for", "on", "to"}
        or s.words[start] in lx.ADVERBS
        or _is_ornament(s.words[start])
    ):
        start += 1
    clause = next(
        (
            k
            for k in range(start + 1, end)
            if s.words[k] in {"who", "which", "that", "where", "whose"}
            and not s.raw(k, k + 1).isupper()
            and s.words[k - 1] not in lx.PREPOSITIONS
        ),
        end,
    )
    end = clause - (clause - 1 > start and s.words[clause - 1] == ",") if clause < end else end
    if s.words[start] == "of" and start + 1 < end and start > item[0]:
        start += 1 + (s.words[start + 1] in lx.DETERMINERS and start + 2 < end)
    if (
        end - start > 2
        and s.words[start] in {"nobody", "none", "neither", "everyone"}
        and s.words[start + 1] in {"from", "of"}
    ):
        start += 2 + (s.words[start + 2] in lx.DETERMINERS and end - start > 3)
    start = _past_chance(s, start, end)
    start = _past_number(s, start, end)
    end = _before_level(s, start, end)
    if end - start > 2 and (s.words[end - 2], s.words[end - 1]) in _BEFORE_NUMBERS:
        end -= 2
    if end - start > 2 and s.words[end - 2] == "to" and s.words[end - 1] in {"be", "do"}:
        end -= 2
    while end > start + 1 and (
        s.words[end - 1]
        in {"all", "both", "each", "etc", "too", "also", ",", "ultimately", "eventually", "soon", "finally"}
        or s.words[end - 1] in "!?.,;:"
        or s.words[end - 1] in _ENDS_LOOSELY
    ):
        end -= 1
    return start, end


def _past_handle(s: Sentence, item: Range) -> Range:
    """ "@otter88 the bridge": whom the sentence speaks to is no part of what it speaks of."""
    start, end = item
    if end - start > 2 and s.words[start] == "@":
        return start + 2, end
    return (start + 1, end) if end - start > 1 and s.words[start][0] == "@" and len(s.words[start]) > 1 else item


_BEFORE_NUMBERS = frozenset((("less", "than"), ("more", "than"), ("at", "least"), ("at", "most"), ("up", "to")))
"""What stands before a chance or an amount behind the thing meant, and is no part of it."""


_COMPARING = lx.words("at least most no not more fewer less than over under up to above below around about another")


_NUMBERS = lx.words("two three four five six seven eight nine ten twenty hundred thousand million billion dozen")


def _is_ornament(word: str) -> bool:
    """True for a smiley or an arrow: no letter, no figure, and none of the marks that names begin with."""
    return not word[0].isalnum() and word[0] not in "$€£@#\"'“‘(&"


def _past_chance(s: Sentence, start: int, end: int) -> int:
    """Past "a 30% chance of", "one chance in four of": the thing that has the chance."""
    head = next((k for k in range(start, min(end, start + 4)) if s.words[k] in lx.CHANCES), end)
    of = next((k for k in range(head + 1, min(end, head + 4)) if s.words[k] in {"of", "for"}), end)
    if of + 1 >= end:
        return start
    return of + 1 + (s.words[of + 1] in lx.ARTICLES and of + 2 < end)


def _past_number(s: Sentence, start: int, end: int) -> int:
    """Past "at least 3", "up to 50,000", "two more": what is counted is the target, how many is a threshold."""
    i = start
    counted = False
    while i < end - 1 and (
        s.words[i] in _COMPARING or s.words[i] in _NUMBERS or s.words[i][0].isdigit() or s.words[i] in "$€£"
    ):
        counted = counted or s.words[i] not in _COMPARING
        i += 1
    plain = i < end and s.words[i].isalpha() and s.words[i] not in lx.PREPOSITIONS
    bound = s.words[start] in _COMPARING and i - start > 1
    return i if counted and plain and (bound or s.words[i].endswith("s")) and not s.is_capital(i) else start


def _before_level(s: Sentence, start: int, end: int) -> int:
    """ "Dow 40,000", "BTC 100k": the level behind a name is no part of it; "Area 51" keeps its number."""
    last = s.words[end - 1]
    if end - 1 > start and last[0] in "$€£0123456789" and ("," in last or last[0] in "$€£" or last[-1] in "k%"):
        end -= 1
        return end - 1 if end - 1 > start and s.words[end - 1] in "$€£@" else end
    return end
