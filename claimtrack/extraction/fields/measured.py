"""Windows that more words than those of one day make: "in 2024, nor in 2025", "before the board meets on May 5".

Accepts "this year or next", "three weeks after the launch on 10 April", "not before 2030"; refuses "on Monday
and in two years a bridge will follow", where the second day begins something else.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Frame, Range
from claimtrack.extraction.tokens import Sentence, is_verb
from claimtrack.text.dates import DateMention, find_windows
from claimtrack.text.dates.window import Modifier, Window

_POINTS = frozenset((Modifier.NONE, Modifier.IN, Modifier.ON))
_JOINS = lx.words("or and nor")
_UNITS = lx.words("day days week weeks month months year years hour hours")
_REACH = 7
_BE_SEEN = lx.words("see reach")


def measured(s: Sentence, frame: Frame, mention: DateMention) -> DateMention:
    """The mention with the window that the words around it make of it."""
    begin, end = s.words_of(s.start + mention.span.start, s.start + mention.span.end)
    counted = _counted_from(s, frame, begin, mention) or _within_of(s, mention, end) or _in_brackets(s, mention, end)
    if counted is not None:
        return counted
    if frame.negated and (before := _not_before(s, begin, mention.window)) is not None:
        return replace(mention, window=before)
    return _joined(s, frame, mention, (begin, end))


def _joined(s: Sentence, frame: Frame, mention: DateMention, words: Range) -> DateMention:
    """ "this year or next", "in 2024, nor in 2025", "on January 10 and 11": from the first day to the last."""
    window = mention.window
    i = words[1]
    i += i < s.n and s.words[i] == ","
    if window.modifier not in _POINTS or window.latest is None or i + 1 >= s.n or s.words[i] not in _JOINS:
        return mention
    if s.words[i] == "or" and s.words[i + 1] == "next" and (i + 2 >= s.n or not s.words[i + 2].isalpha()):
        unit = s.words[words[1] - 1]
        later = find_windows(f"next {unit}", reference=s.reference) if unit in _UNITS else []
        return _stretched(mention, later[0].window, s, i + 2) if later else mention
    number = s.date_at(i + 1)
    if number is None or (s.words[i] == "and" and not s.words[i + 1][0].isdigit()):
        return mention
    other = s.dates[number]
    stop = s.words_of(s.start + other.span.start, s.start + other.span.end)[1]
    if other.window.modifier not in _POINTS or (stop < frame.end and s.words[stop].isalpha() and s.words[i] == "and"):
        return mention
    return _stretched(mention, other.window, s, stop)


def _stretched(mention: DateMention, later: Window, s: Sentence, stop: int) -> DateMention:
    window = mention.window
    if later.latest is None or window.latest is None or later.latest <= window.latest:
        return mention
    end = s.spans[stop - 1][1]
    text = s.page[s.start + mention.span.start : end]
    return replace(mention, window=replace(window, latest=later.latest, latest_lenient=None, text=text))


def _counted_from(s: Sentence, frame: Frame, begin: int, mention: DateMention) -> DateMention | None:
    """ "three weeks after the launch on 10 April" and "before the board meets on May 5": counted from that day."""
    if mention.window.modifier not in _POINTS or frame.verb is None:
        return None
    for k in range(begin - 1, max(frame.verb, begin - _REACH), -1):
        word = s.words[k]
        if word in {",", "and", "or"} or word in lx.MODALS:
            return None
        if word not in {"after", "before"}:
            continue
        day = s.page[s.start + mention.span.start : s.start + mention.span.end]
        for opener in ("on ", "in "):
            day = day.removeprefix(opener)
        amount = s.raw(k - 2, k) if k >= 2 and s.words[k - 1] in _UNITS else ""
        if not amount and (word == "after" or not any(is_verb(w) for w in s.words[k + 1 : begin])):
            return None
        found = find_windows(f"{amount} {word} {day}".strip(), reference=s.reference)
        return replace(mention, window=found[0].window) if len(found) == 1 else None
    return None


def _within_of(s: Sentence, mention: DateMention, end: int) -> DateMention | None:
    """ "within two weeks of the vote on March 20": counted from the day that is named behind."""
    if mention.window.modifier is not Modifier.WITHIN or s.words[end : end + 1] != ["of"]:
        return None
    for k in range(end + 1, min(s.n, end + _REACH)):
        number = s.date_at(k)
        if number is None:
            continue
        told = s.dates[number]
        day = s.page[s.start + told.span.start : s.start + told.span.end].removeprefix("on ")
        stretch = s.page[s.start + mention.span.start : s.start + mention.span.end]
        found = find_windows(f"{stretch} of {day}", reference=s.reference)
        return replace(mention, window=found[0].window) if len(found) == 1 else None
    return None


def _in_brackets(s: Sentence, mention: DateMention, end: int) -> DateMention | None:
    """ "by the start of Ramadan (6 May)": the day in brackets says when that is."""
    if s.words[end : end + 1] != ["("] or mention.window.modifier not in _LEADS:
        return None
    number = s.date_at(end + 1)
    if number is None:
        return None
    told = s.dates[number]
    day = s.page[s.start + told.span.start : s.start + told.span.end]
    found = find_windows(f"{_LEADS[mention.window.modifier]} {day}", reference=s.reference)
    return replace(mention, window=replace(found[0].window, text=mention.window.text)) if len(found) == 1 else None


_LEADS = {
    Modifier.BY: "by",
    Modifier.BEFORE: "before",
    Modifier.ON: "on",
    Modifier.UNTIL: "until",
    Modifier.AFTER: "after",
}


def _not_before(s: Sentence, begin: int, window: Window) -> Window | None:
    """ "not before 2030", "won't live to see 2026": denied up to the day before."""
    first, reference = window.earliest, s.reference
    if window.modifier is not Modifier.SINCE and not (begin > 0 and s.words[begin - 1] in _BE_SEEN):
        return None
    if first is None or reference is None or first <= reference:
        return None
    return replace(
        window, earliest=reference, latest=first - timedelta(days=1), latest_lenient=None, modifier=Modifier.BEFORE
    )
