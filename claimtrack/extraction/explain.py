"""Why a claim reads as it does, and why a near miss is none: structured text for people."""

from __future__ import annotations

from functools import lru_cache

from claimtrack.claims import Claim, Derivation, ProbabilityBasis, Rejection
from claimtrack.extraction.fields.confidence import Confidence
from claimtrack.extraction.fields.slots import Aim, Target
from claimtrack.extraction.frames import Frame, Range
from claimtrack.extraction.tokens import Sentence
from claimtrack.text.dates import DateMention
from claimtrack.text.spans import Span


def derive(
    s: Sentence, frame: Frame, aim: Aim, mention: DateMention | None, confidence: Confidence, targets: list[Target]
) -> tuple[Derivation, ...]:
    """One derivation a field: the words it rests on, where they stand, and how they were read."""
    whole = (frame.start, frame.end)
    steps = [_step(s, "rule", frame.cue, frame.rule)]
    for target in targets:
        if target.words is not None:
            known = f"{target.name} ({target.kind})" if target.kind else target.name
            if target.rank is not None:
                known = f"{known}, number {target.rank} in order"
            steps.append(_step(s, "target", target.words, known))
        elif aim.pronoun:
            steps.append(_step(s, "target", frame.subject or frame.cue, f"{target.name}, which was named before"))
    if aim.event_type and aim.cue:
        steps.append(_step(s, "event_type", aim.cue, aim.event_type))
    if frame.negated:
        steps.append(_step(s, "polarity", whole, "denied: it says that this will not happen"))
    if mention is not None:
        steps.append(Derivation("window", mention.span.of(s.page), mention.span, _days(mention)))
    if confidence.end > confidence.start:
        span = Span(confidence.start, confidence.end)
        chance = "no number" if confidence.probability is None else _percent(confidence.probability)
        steps.append(Derivation("probability", span.of(s.page), span, f"{chance}, {_BASES[confidence.basis]}"))
    if frame.condition is not None:
        steps.append(_step(s, "condition", frame.condition, "it counts only if this comes true"))
    if frame.embedding is not None and frame.embedding.holder is not None:
        holder = frame.embedding.holder
        steps.append(_step(s, "attributed_to", holder, f"the claim of {s.raw(*holder)}, not the author's"))
    if frame.wish:
        steps.append(_step(s, "wish", whole, "a wish: left out of scores unless asked"))
    if frame.retrospective:
        steps.append(_step(s, "retrospective", whole, "a forecast told afterwards: never scored"))
    return tuple(steps)


def _step(s: Sentence, field: str, words: Range, reading: str) -> Derivation:
    start, end = words
    begin, stop = s.spans[start][0], s.spans[max(end - 1, start)][1]
    return Derivation(field, s.page[begin:stop], Span(begin, stop), reading)


_BASES = {
    ProbabilityBasis.STATED: "stated as a number",
    ProbabilityBasis.HEDGE: "what a hedge like this is taken to mean",
    ProbabilityBasis.BARE: "what a plain will is taken to mean",
    ProbabilityBasis.NONE: "since nothing says how sure",
}


@lru_cache(maxsize=256)
def _percent(probability: float) -> str:
    return f"{probability:.0%}"


def _days(mention: DateMention) -> str:
    """The window in words: from when to when, and whether the words fix it."""
    window = mention.window
    until = f"to {window.latest}" if window.latest else "with its end open"
    sure = "as stated" if window.is_stated else "vaguely"
    return f"{window.earliest or 'any day'} {until}, {sure}"


def explain_claim(claim: Claim) -> list[str]:
    """The derivation of a claim, one line a field: `field: "words" [start-end] -> reading`."""
    lines = [
        f'{claim.kind}: "{claim.quote}" [{claim.span.start}-{claim.span.end}] by rule {claim.rule}',
        f"says: {claim.statement}",
    ]
    steps = (
        f'{step.field}: "{step.cue}" [{step.span.start}-{step.span.end}] -> {step.reading}' for step in claim.derivation
    )
    return [*lines, *steps]


def explain_rejection(rejection: Rejection) -> list[str]:
    """Why a near miss is no claim, in two lines."""
    return [
        f'no claim: "{rejection.quote}" [{rejection.span.start}-{rejection.span.end}]',
        f"reason: {rejection.reason}, by rule {rejection.rule}",
    ]
