"""Words between quotation marks: somebody else's, unless the sentence names who speaks."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Embedding, Frame, Range, Reason, Refusal
from claimtrack.extraction.tokens import Sentence


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
        if not inside or (frame.embedding is not None and frame.embedding.holder is not None):
            kept.append(frame)
            continue
        speaker = _speaker(s, cue, speech)
        if speaker is not None:
            passed_on = not _LABELS.isdisjoint(s.words[: speaker[1]])
            frame.embedding = Embedding(*speaker, "say", None if passed_on else speaker)
            kept.append(frame)
            continue
        refusals = [*refusals, Refusal(frame.rule, Reason.QUOTED, frame.start, frame.end)]
    return kept, refusals
