"""Words between quotation marks: somebody else's, unless the sentence names who speaks."""

from __future__ import annotations

import re

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Embedding, Frame, Range, Reason, Refusal
from claimtrack.extraction.rules.bare.things import tells_of_past_days
from claimtrack.extraction.rules.modals.would import OUTCOME_TOLD
from claimtrack.extraction.tokens import Sentence
from claimtrack.text.sentences import direct_quotes


def _speaker(s: Sentence, cue: int, speech: list[Range]) -> Range | None:
    """Words [start, end) before the colon that opens a quotation: "The bureau: "rain will follow""."""
    opening = next(a for a, b in speech if a <= cue < b) - 1
    stop = s.words_of(opening, opening + 1)[0] - 1
    if stop < 1 or s.words[stop] != ":" or not 1 <= stop <= _LONGEST_SPEAKER or s.words[0][0] in "@>":
        return None
    return None if any(w in {"you", "i", "we"} for w in s.words[:stop]) else (0, stop)


_LONGEST_SPEAKER = 7
_LABELS = lx.words(
    "tl tldr dr note edit ps quote title headline summary update translation fyi excerpt text caption "
    "disclaimer reminder subject spoiler"
)
"""Words of a label before a colon that names no speaker, so that the writer passes it on: "TL;DR:", "Note:"."""


_TELLS = (
    r"(?:said|says|told|tells|warned|warns|predicted|predicts|claimed|claims|announced|added|adds|insisted|insists|"
    r"vowed|promised|declared|declares|wrote|tweeted|continued|stated|noted|explained|concluded)\b"
)
_WHO = r"((?:(?:the|a|an|one) )?[a-zà-ÿ][\w.'’-]*(?: [\w.'’-]+){0,5}?)"
_WHOLE_WORDS = _WHO.replace("-]*", "-]*+").replace("-]+", "-]++")
"""The same before a blank or comma, which no word holds: there a word need not be tried without its last letters."""
_VERB_OF_TELLING = re.compile(rf" {_TELLS}[^.!?\"“”\n]{{0,60}}$", re.IGNORECASE)
_TOLD_BEFORE = re.compile(
    rf"{_WHOLE_WORDS},? (?:(?:has|have|is|was|are) )?{_VERB_OF_TELLING.pattern[1:]}", re.IGNORECASE
)
_MOST_BEFORE_VERB = 8
"""Words of a speaker, with an article before and an auxiliary behind: a match begins no further from the verb."""
_TOLD_BEHIND = re.compile(rf"[\"”],? (?:{_WHO} {_TELLS}|{_TELLS} {_WHO}(?=[ ,.;:]|$))", re.IGNORECASE)
_REACH = 130
"""Characters around a quotation in which its speaker is named."""
_NO_SPEAKERS = lx.words(
    "i you we u who people everyone everybody someone somebody nobody anyone which that it this they those if when my "
    "what why how not never"
)


def voice_of(page: str, start: int, end: int) -> str | None:
    """Who is named as the speaker of the quotation that page characters [start, end) are the words of."""
    behind = _TOLD_BEHIND.match(page, end, min(len(page), end + _REACH))
    if behind is not None:
        who = behind[1] or behind[2]
    else:
        line = page[max(0, start - _REACH) : start - 1]
        who = told_before(re.split(r"[.!?\n\"”] ", line)[-1].rstrip())
    if who is None:
        return None
    words = who.lower().rstrip(".").split()
    return None if words[0] in _NO_SPEAKERS or words[-1] in _NO_SPEAKERS else who.rstrip(".")


def told_before(line: str) -> str | None:
    """Who tells what stands behind the line: "the mayor" of "Yesterday the mayor said"."""
    verb = _VERB_OF_TELLING.search(line)
    if verb is None:
        return None
    before = line[: verb.start()].rsplit(" ", _MOST_BEFORE_VERB)
    found = _TOLD_BEFORE.search(line, len(before[0]) if len(before) > _MOST_BEFORE_VERB else 0)
    return found[1] if found is not None else None


def set_speech_aside(
    s: Sentence, frames: list[Frame], refusals: list[Refusal], speech: list[Range]
) -> tuple[list[Frame], list[Refusal]]:
    """Words between quotation marks are somebody else's, unless the sentence names who speaks."""
    if not speech or not frames:
        return frames, refusals
    kept = []
    for frame in frames:
        cue = s.spans[frame.cue[0]][0]
        inside = any(a <= cue < b for a, b in speech)
        if inside and OUTCOME_TOLD.search(s.low):
            refusals = [*refusals, Refusal(frame.rule, Reason.PAST, frame.start, frame.end)]
            continue
        if not inside or (frame.embedding is not None and frame.embedding.holder is not None):
            kept.append(frame)
            continue
        speaker = _speaker(s, cue, speech)
        if speaker is not None:
            passed_on = not _LABELS.isdisjoint(s.words[: speaker[1]])
            frame.embedding = Embedding(*speaker, "say", None if passed_on else speaker)
            kept.append(frame)
            continue
        voice = voice_of(s.page, *next((a, b) for a, b in speech if a <= cue < b))
        if voice is not None and not tells_of_past_days(s):
            frame.embedding = frame.embedding or Embedding(frame.start, frame.start, "say")
            frame.embedding.voice = voice
            kept.append(frame)
            continue
        refusals = [*refusals, Refusal(frame.rule, Reason.QUOTED, frame.start, frame.end)]
    return kept, refusals


def is_personal(low: str, start: int, end: int) -> bool:
    """True where somebody speaks for himself, outside of quotations: an opinion piece or a post, no report."""
    speech = direct_quotes(low, start, end)
    return any(not any(a <= match.start() < b for a, b in speech) for match in _FIRST_PERSON.finditer(low, start, end))


_FIRST_PERSON = re.compile(r"(?<![\w'.])(?:i|i'm|i'd|i'll|i've|my|imo)(?![\w'.])")
