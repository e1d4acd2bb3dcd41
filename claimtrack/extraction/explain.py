"""Why a claim reads as it does, and why a near miss is none: structured text for people."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.claims import Claim, Derivation, ProbabilityBasis, Rejection
from claimtrack.extraction.fields.confidence import Confidence
from claimtrack.extraction.fields.slots import Aim, Target
from claimtrack.extraction.frames import Frame
from claimtrack.extraction.tokens import Sentence
from claimtrack.text.dates import DateMention
from claimtrack.text.spans import Span


def derive(
    s: Sentence, frame: Frame, aim: Aim, mention: DateMention | None, confidence: Confidence, targets: list[Target]
) -> tuple[Derivation, ...]:
    """One derivation a field: the words it rests on, where they stand, and how they were read."""
    return tuple(_steps(s, frame, aim, mention, confidence, targets))


def _steps(
    s: Sentence, frame: Frame, aim: Aim, mention: DateMention | None, confidence: Confidence, targets: list[Target]
) -> Iterator[Derivation]:
    def at(field: str, start: int, end: int, reading: str) -> Derivation:
        span = Span(*s.offsets(start, max(end, start + 1)))
        return Derivation(field, span.of(s.page), span, reading)

    yield at("rule", *frame.cue, frame.rule)
    for target in targets:
        if target.words is not None:
            known = f"{target.name} ({target.kind})" if target.kind else target.name
            if target.rank is not None:
                known = f"{known}, number {target.rank} in order"
            yield at("target", *target.words, known)
        elif aim.pronoun:
            start, end = frame.subject or frame.cue
            yield at("target", start, end, f"{target.name}, which was named before")
    if aim.event_type and aim.cue:
        yield at("event_type", *aim.cue, aim.event_type)
    if frame.negated:
        yield at("polarity", frame.start, frame.end, "denied: it says that this will not happen")
    if mention is not None:
        span = mention.span.shift(s.start)
        yield Derivation(
            "window",
            span.of(s.page),
            span,
            _days(mention),
        )
    if confidence.end > confidence.start:
        span = Span(confidence.start, confidence.end)
        chance = "no number" if confidence.probability is None else f"{confidence.probability:.0%}"
        yield Derivation("probability", span.of(s.page), span, f"{chance}, {_BASES[confidence.basis]}")
    if frame.condition is not None:
        yield at("condition", *frame.condition, "it counts only if this comes true")
    if frame.embedding is not None and frame.embedding.holder is not None:
        yield at(
            "attributed_to", *frame.embedding.holder, f"the claim of {s.raw(*frame.embedding.holder)}, not the author's"
        )
    if frame.wish:
        yield at("wish", frame.start, frame.end, "a wish: left out of scores unless asked")
    if frame.retrospective:
        yield at("retrospective", frame.start, frame.end, "a forecast told afterwards: never scored")


_BASES = {
    ProbabilityBasis.STATED: "stated as a number",
    ProbabilityBasis.HEDGE: "what a hedge like this is taken to mean",
    ProbabilityBasis.BARE: "what a plain will is taken to mean",
    ProbabilityBasis.NONE: "since nothing says how sure",
}


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
