"""The proposition of a claim in words that stand alone."""

from __future__ import annotations

import re

from claimtrack.claims import Kind
from claimtrack.domains import Domain
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.fields.slots import Aim, Target
from claimtrack.extraction.frames import Frame
from claimtrack.extraction.tokens import Sentence
from claimtrack.text.chances import may_state_chance
from claimtrack.text.dates import Window
from claimtrack.text.looks import holds_any, holds_digit

_IN_WORDS = ("percent", "fifty", "one in")
_NUMBERED = re.compile(r"\b(?:percent|fifty|one in)\b", re.I)
_LEAD = (
    r"(?:[\s,;:(\[*?–—-]|\b(?:with|at|an?|about|around|maybe|p|pr|prob|i'd say|i say|i'm|chance|confidence|"
    r"probability)\b[\s:=]{0,3}(?:of )?){1,6}"
)
"""What stands between a clause and the chance that closes it."""
_TAIL = (
    r"(?:[ ]?(?:chance|sure|certain|confident|confidence|likely|likelihood|probability|odds|imo|imho))?"
    r"[\s)\].,;!*?]{0,4}"
)


def statement_of(
    s: Sentence, frame: Frame, aim: Aim, target: Target | None, window: Window, domain: Domain | None
) -> str:
    """What is claimed, complete without the sentences around it."""
    event = domain.event_type(aim.event_type) if domain and aim.event_type else None
    when = f", {window.text}" if window.text else ""
    if (event is not None and target is not None and not frame.refers_back) or (
        event is not None and target is not None
    ):
        text = event.statement.format(target=target.shown, actor=aim.actor or event.actor or "somebody")
        rank = f" ({_ordinal(target.rank)} in order)" if frame.kind is Kind.ORDER and target.rank else ""
        return f"{'not: ' if frame.negated else ''}{text}{rank}{when}"
    if frame.kind is Kind.ORDER and target is not None:
        return f"{target.shown} is {_ordinal(target.rank or 1)} in order{when}"
    text = _clause(s, frame, target)
    denied = frame.negated and _DENIES.isdisjoint(text.lower().replace("’", "'").split()) and "n't" not in text.lower()
    return f"not: {text}" if denied else text


_DENIES = lx.words("not never no nobody none neither nor nothing without wont cant dont isnt arent cannot doesnt")


def _ordinal(rank: int | None) -> str:
    number = rank or 1
    if number == 1:
        return "next"
    suffix = "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _clause(s: Sentence, frame: Frame, target: Target | None) -> str:
    start = frame.subject[0] if frame.subject is not None else (frame.targets[0][0] if frame.targets else frame.start)
    text = s.raw(start, frame.end) if frame.end > start else s.raw(frame.start, frame.end)
    if target is not None and frame.subject is not None and frame.end > frame.subject[1]:
        begin, end = frame.subject
        inside = target.words is not None and begin <= target.words[0] < end
        pronoun = end - begin == 1 and s.words[begin] in lx.REFERRING
        if (inside and target.words != frame.subject) or (pronoun and target.words is None):
            behind = _behind(s, end, frame.end)
            text = f"{target.shown}{'' if behind[:1] in _CLOSE_UP else ' '}{behind}"
    return _without_chance(" ".join(text.split()), s).strip(' ,;:-–—*"“”')


_CLOSE_UP = frozenset(",;:)”\"'’")


def _behind(s: Sentence, start: int, end: int) -> str:
    """The words as written; the second half of a contraction that begins them is spelled out: "will" of "she'll"."""
    if s.spans[start - 1] != s.spans[start]:
        return s.raw(start, end)
    return f"{s.words[start]} {s.raw(start + 1, end)}" if start + 1 < end else s.words[start]


def _may_number(text: str) -> bool:
    """True for a clause with a figure or one of the words that chances are written with."""
    return holds_digit(text) or (holds_any(text.lower(), _IN_WORDS) and _NUMBERED.search(text) is not None)


def _without_chance(text: str, s: Sentence) -> str:
    """The clause without the chance that closes it or stands in it: "X wins (60%)", "X a 30% chance of winning"."""
    if not (_may_number(text) and may_state_chance(s.low)):
        return text
    for mention in s.chances:
        stated = re.escape(" ".join(s.page[s.start + mention.span.start : s.start + mention.span.end].split()))
        opening = re.match(rf"{stated}\s{{0,2}}(?:(?:chance|odds)? ?(?:that|of) )?(?=[^\W\d_]{{2}})", text, re.I)
        text = text[opening.end() :] if opening else text
        closing = re.search(rf"{_LEAD}{stated}{_TAIL}$", text, re.I)
        if closing and re.search(r"[^\W\d_]{2,}", text[: closing.start()]):
            return text[: closing.start()]
        text = re.sub(rf" an? {stated} (?:chance|shot|probability|likelihood) (?:of|to|at) ", " ", text, flags=re.I)
    return text


__all__ = ["statement_of"]
