"""Orders with no verb at all: "Ashby first, York last", "Ashby before York, I'd say", "Ashby, then York, then Hull"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard, stretch_end, stretch_start
from claimtrack.extraction.coordination import split_items
from claimtrack.extraction.frames import Frame, Outcome, Range, Rule
from claimtrack.extraction.rules.orders.next_and_last import order_frame
from claimtrack.extraction.tokens import Sentence, is_nounish, is_verb

_PLACES = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5,
    "last": 99, "lastly": 99,
}  # fmt: skip
"""Words of place, each with its number."""
_LEADS = lx.INTERJECTIONS | lx.words("no nope nah , and but so actually exactly wrong rather maybe probably then not")
_BETWEEN = lx.words(", ; and but then / > & with")
_BEFORE_NAME = lx.words("the in on at and then")
_LONGEST_NAME = 5
_VIEWS = lx.words("i'd i imo imho if my")
"""What opens a view that is hung behind: "I'd say", "if you ask me"."""
_LONGEST_VIEW = 6
_FEWEST_STEPS = 3
"""Names joined by "then" from which they are an order by themselves."""
_NO_PLACES = lx.words("at of in is was the a to for me us you i we ladies women children safety things people come")
"""Words that before a word of place make something else of it: "at first", "the first"."""


def placed(s: Sentence, m: int, *, first: int | None = None) -> Frame | None:
    """ "Ashby first, York second": names each with its place, the first of them around the word of place at `m`.

    The names begin at word `first`, or behind the mark before `m`.
    """
    begin = stretch_start(s, m, {",", ";"}) if first is None else first
    found: list[tuple[int, Range]] = []
    k, end = begin, begin
    while k < s.n:
        place = next((j for j in range(k, min(s.n, k + _LONGEST_NAME + 3)) if s.words[j] in _PLACES), None)
        item = None if place is None else _name(s, k, place)
        if place is None or item is None:
            break
        found.append((_PLACES[s.words[place]], item))
        k = end = place + 1
        while k < s.n and s.words[k] in _BETWEEN:
            k += 1
        if k == end:
            break
    ranks = [rank for rank, _ in found]
    if len(found) < 2 or len(set(ranks)) < len(ranks) or (end < s.n and not is_hard(s, end) and s.words[end] != ","):
        return None
    steps = [(number, item) for number, (_, item) in enumerate(sorted(found), 1)]
    return _order("placed", s, steps[0][1][0] if first is not None else begin, end, (m, m + 1), steps)


def _name(s: Sentence, a: int, b: int) -> Range | None:
    """Words [a, b) where they are a name, without what leads up to it."""
    words = s.words
    while a < b and (words[a] in _LEADS or words[a] in _BEFORE_NAME or is_hard(s, a)) and not _opens_name(s, a, b):
        a += 1
    if not 1 <= b - a <= _LONGEST_NAME or words[b - 1] in _NO_PLACES or words[a] in lx.PRONOUNS:
        return None
    if not any(s.is_capital(k) for k in range(a, b)):
        return None
    for k in range(a, b):
        if is_finite(s, k) or is_hard(s, k) or words[k] in _NOT_IN_NAMES or s.date_at(k) is not None:
            return None
        if is_verb(words[k]) and not is_nounish(words[k]) and not s.is_capital(k):
            return None
    return a, b


_NOT_IN_NAMES = frozenset((",", "next", *_PLACES))


def _opens_name(s: Sentence, a: int, b: int) -> bool:
    """True for an article that belongs to the name behind it."""
    return s.words[a] == "the" and a + 1 < b


def _order(rule: str, s: Sentence, begin: int, end: int, cue: Range, steps: list[tuple[int, Range]]) -> Frame:
    frame = order_frame(s, begin, end, cue, steps, "will", False)
    frame.rule = rule
    return frame


def _read_placed(s: Sentence, m: int) -> Outcome:
    if s.is_question or (m and s.words[m - 1] in _NO_PLACES):
        return None
    return placed(s, m)


def before_name(s: Sentence, m: int, *, sure: bool = False) -> Frame | None:
    """ "Ashby before York": two names and nothing else but a "no" before them or a view behind.

    Where it is not `sure` that an order is spoken of, one of the two must be there.
    """
    begin = 0
    while begin < m and (s.words[begin] in _LEADS or s.words[begin][0] == "@" or is_hard(s, begin)):
        begin += 1
    stop = m + 1
    while stop < s.n and not is_hard(s, stop) and s.words[stop] != ",":
        stop += 1
    earlier, later = _name(s, begin, m), _name(s, m + 1, stop)
    if earlier is None or later is None or not s.is_capital(later[1] - 1) or not s.is_capital(earlier[1] - 1):
        return None
    viewed = _is_view(s, stop)
    if not _ends(s, stop) and not viewed:
        return None
    if not (sure or viewed or (begin and s.words[0] in {"no", "nope", "nah"})):
        return None
    return _order("before-name", s, begin, stop, (m, m + 1), [(1, earlier), (2, later)])


def _ends(s: Sentence, k: int) -> bool:
    return all(not word[0].isalnum() for word in s.words[k:])


def _is_view(s: Sentence, stop: int) -> bool:
    """ "..., I'd think", "..., if you ask me": nothing but a view behind word `stop`."""
    k = stop + 1 if s.words[stop : stop + 1] == [","] else stop
    behind = s.words[k:]
    return bool(behind) and behind[0] in _VIEWS and sum(word[0].isalpha() for word in behind) <= _LONGEST_VIEW


def _read_before(s: Sentence, m: int) -> Outcome:
    return None if s.is_question or not m else before_name(s, m)


def chained(s: Sentence, m: int, *, fewest: int = _FEWEST_STEPS) -> Frame | None:
    """ "Ashby, then York, then Hull": names joined by "then" alone, at least `fewest`."""
    words = s.words
    if "then" in words[:m]:
        return None
    stop = m
    while stop and words[stop - 1] in {",", "and", "..", "...", "…", "-"}:
        stop -= 1
    begin = stretch_start(s, stop, {",", ";"})
    steps: list[tuple[int, Range]] = []
    while stop > begin:
        item = _name(s, begin, stop)
        if item is None:
            break
        steps.append((len(steps) + 1, item))
        end = stop
        k = stop
        while k < s.n and words[k] in {",", "and", "..", "...", "…", "-"}:
            k += 1
        if k >= s.n or words[k] != "then":
            break
        begin = k + 1
        stop = begin
        while stop < s.n and not is_hard(s, stop) and words[stop] not in {",", "then", "and"}:
            stop += 1
    if len(steps) < fewest or not (_ends(s, end) or _is_view(s, end) or is_hard(s, end)):
        return None
    return _order("chain", s, steps[0][1][0], end, (m, m + 1), steps)


def _read_chain(s: Sentence, m: int) -> Outcome:
    return None if s.is_question else chained(s, m)


def _read_comes(s: Sentence, m: int) -> Outcome:
    """ "Then comes Hull": what comes behind everything spoken of before."""
    words = s.words
    if words[m + 1 : m + 2] not in (["comes"], ["come"]) or s.is_question or (m and not is_hard(s, m - 1)):
        return None
    item = _name(s, m + 2, stretch_end(s, m + 2, {",", "and", "in", "by"}))
    return None if item is None else _order("then-comes", s, m, item[1], (m, m + 1), [(1, item)])


def _read_soon(s: Sentence, m: int) -> Outcome:
    """ "Hull soon", "Soon Ashby and then York": names and nothing else."""
    words = s.words
    if s.n > _LONGEST_SOON or s.is_question or not all(_is_of_names(s, k) for k in range(s.n)):
        return None
    names = [k for k in range(s.n) if words[k] not in _BESIDE_NAMES and not is_hard(s, k)]
    if not names or words[names[0]] in lx.INTERJECTIONS or is_verb(words[names[0]]):
        return None
    then = next((k for k in range(s.n) if words[k] == "then"), s.n)
    first = split_items(s, names[0], _end_of(s, names, then))
    later = split_items(s, then + 1, names[-1] + 1) if names[-1] > then else []
    frame = _order("soon", s, 0, s.n, (m, m + 1), [*((1, item) for item in first), *((2, item) for item in later)])
    frame.kind = Kind.ORDER if later else Kind.EVENT
    return frame


def _end_of(s: Sentence, names: list[int], then: int) -> int:
    return max(k for k in names if k < then or names[0] > then) + 1


def _is_of_names(s: Sentence, k: int) -> bool:
    return s.words[k] in _BESIDE_NAMES or is_hard(s, k) or (s.is_capital(k) and s.words[k] not in lx.FUNCTION_WORDS)


_BESIDE_NAMES = lx.words("soon and then , the very of")
_LONGEST_SOON = 9


def short_order(s: Sentence, begin: int) -> Frame | None:
    """The order that words from `begin` on are, where the sentence answers an order: fewer words make it plain."""
    words = s.words
    for m in range(begin + 1, s.n):
        word = words[m]
        frame = None
        if word == "before":
            frame = before_name(s, m, sure=True)
        elif word == "then":
            frame = chained(s, m, fewest=2)
        elif word in _PLACES:
            frame = placed(s, m, first=begin)
        if frame is not None:
            return frame
    return None


RULES: tuple[Rule, ...] = (
    Rule("placed", lx.words("first"), "Salem first, York last", "Safety first, style last", _read_placed),
    Rule("before-name", lx.words("before"), "No, Salem before York", "Salem before the war", _read_before),
    Rule("then-comes", lx.words("then"), "Then comes Hull", "Then comes the good part", _read_comes),
    Rule("soon", lx.words("soon"), "Hull soon", "Get well soon", _read_soon),
    Rule("chain", lx.words("then"), "Salem, then York, then Hull", "Salem, then home", _read_chain),
)

__all__ = ["RULES", "before_name", "chained", "placed", "short_order"]
