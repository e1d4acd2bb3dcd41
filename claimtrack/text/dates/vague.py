"""Words for a time to come that name no length, and set phrases that name no time at all."""

from __future__ import annotations

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.lasting import is_ahead
from claimtrack.text.dates.mention import DateMention, DatePart
from claimtrack.text.dates.phrase import Phrase
from claimtrack.text.dates.tokens import Scan
from claimtrack.text.dates.window import Modifier, Window, WindowBasis
from claimtrack.text.dates.wordlist import word_set


def vague_at(scan: Scan, index: int) -> Phrase | None:
    """ "soon", "in the near future", "any day now", "won't be long"."""
    words = scan.words
    if words[index] not in _VAGUE_HEADS:
        return None
    longest = _LONGEST if words[index + 1] in _SECOND_WORDS else 1
    for length in range(longest, 0, -1):
        if tuple(words[index : index + length]) in lexicon.VAGUE:
            return _vague(scan, index, index + length) if words[index + length] != "from" else None
    at = index + 1 if words[index] in {"in", "over", "within", "for", "during"} else index
    behind = at + (words[at] == "the")
    if words[behind] in _MANY and at > index and words[behind + 1 : behind + 3] == ["to", "come"]:
        return _vague(scan, index, behind + 3)
    if words[behind] in _MANY and at > index and words[behind + 1] == "ahead":
        return _vague(scan, index, behind + 2)
    if at > index and words[behind] in lexicon.NEXT and words[behind + 1] in _MANY_OR_FEW:
        return _vague(scan, index, behind + 2)
    if words[index] == "in" and words[at] in _SHORT and _is_forecast(scan, index):
        return _vague(scan, index, at + 1)
    while words[behind] in _LESSENING and behind < index + 7:
        behind += 1
    if words[behind] in _NEAR and words[behind + 1] in {"future", "term"}:
        return _vague(scan, index, behind + 2)
    return None


_SHORT = frozenset({"days", "weeks", "months"})
_BEST = word_set("first time worst best only biggest most not")


def _is_forecast(scan: Scan, index: int) -> bool:
    """ "Homs will fall in weeks"; not "the best show in weeks", "will be paid in days of leave"."""
    near = scan.words[max(0, index - 4) : index]
    held = not _BEST.isdisjoint(near) or any(word.endswith("est") for word in near)
    return (
        is_ahead(scan, index) and not held and scan.words[index + 2] not in {"of", "to", "when", "ago", "past", "gone"}
    )


_MANY = frozenset({"days", "weeks", "months", "years", "decades"})
_MANY_OR_FEW = _MANY | {"hours", "minutes"}
_LESSENING = frozenset({"not", "too", "so", "-", "very", "quite", "more", "most"})
_NEAR = frozenset({"near", "foreseeable", "immediate", "distant", "nearest"})
_LONGEST = max(map(len, lexicon.VAGUE))
_SECOND_WORDS = frozenset(phrase[1] for phrase in lexicon.VAGUE if len(phrase) > 1)
"""A word behind the first that is none of these begins no phrase of several words: most are none."""
_VAGUE_HEADS = (
    frozenset(phrase[0] for phrase in lexicon.VAGUE) | _NEAR | {"in", "over", "within", "the", "for", "during"}
)


def _vague(scan: Scan, start: int, stop: int) -> Phrase | None:
    word = scan.words[start]
    if (word == "soon" and scan.words[stop] in {"as", "after"}) or (
        scan.words[start - 1] in {"as", "too"} and word == "soon"
    ):
        return None
    span = scan.span(start, stop)
    window = Window(scan.reference, None, None, span.of(scan.text), WindowBasis.VAGUE, Modifier.NONE)
    note = "" if scan.reference is not None else stretch.UNDATED
    return Phrase(DateMention(span, window, note, "FUTURE_REF", parts=(DatePart(span, "FUTURE_REF"),)), stop)


_IDIOMS = frozenset(
    tuple(phrase.split())
    for phrase in [
        "all in a day's",
        "at the end of the day",
        "back in the day",
        "built in a day",
        "day and age",
        "day by day",
        "from day one",
        "in this day and age",
        "of the century",
        "of the day",
        "of the decade",
        "of the month",
        "of the week",
        "of the year",
        "these days are",
        "this day in age",
        "time of day",
        "time of the year",
        "time of year",
        "to this day",
    ]
)
IDIOM_HEADS = frozenset(phrase[0] for phrase in _IDIOMS)


def idiom_length(scan: Scan, index: int) -> int:
    """How many words a set phrase takes that names no time: "at the end of the day", "goal of the year"; else 0."""
    if scan.words[index] not in IDIOM_HEADS:
        return 0
    for length in (6, 4, 3):
        words = tuple(scan.words[index : index + length])
        if words in _IDIOMS:
            whole = words[0] in {"of", "at"} and scan.words[index - 1] in {"end", "start", "rest", "by", "before"}
            return 0 if whole or scan.is_alone(index, index + length) else length
    return 0
