"""What a sentence says it is about before its clause begins: "As for Kowal, he ...", "About the merger: it ..."."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.fields.slots import Target
from claimtrack.extraction.frames import Frame
from claimtrack.extraction.tokens import Sentence

_ENDS_TOPIC = lx.words("i we it he she they him them her until till another a an") | {",", ":"}


def announced(s: Sentence, frame: Frame) -> Target | None:
    """ "As for Kowal I give him two games", "Give Kowal till May and he is out": what the sentence is about."""
    start = 2 if s.words[:2] == ["as", "for"] else 1 if s.words[0] == "give" else 0
    if not start:
        return None
    start += s.n > start and s.words[start] in lx.ARTICLES
    end = start
    while end < s.n and s.words[end] not in _ENDS_TOPIC and s.date_at(end) is None and end - start < 6:
        end += 1
    name = " ".join(s.raw(start, end).split()) if start < end < s.n else ""
    return Target(name, name, None, None) if name and (frame.subject is None or frame.subject[0] >= end) else None


def before_colon(s: Sentence, frame: Frame) -> Target | None:
    """ "You forgot Kowal: he will resign", "My guess about the merger: it won't": the thing right before the colon."""
    begin = frame.subject[0] if frame.subject is not None else frame.start
    if begin < 2 or s.words[begin - 1] != ":":
        return None
    end = begin - 1
    start = end
    while start > 0 and s.is_capital(start - 1) and end - start < 4:
        start -= 1
    if start == end:
        about = next((k for k in range(end - 2, max(-1, end - 6), -1) if s.words[k] in {"about", "on", "own"}), None)
        start = end if about is None else about + 1
        start += start < end and s.words[start] in lx.DETERMINERS
    if start >= end:
        return None
    name = " ".join(s.raw(start, end).split())
    return Target(name, name, None, None)
