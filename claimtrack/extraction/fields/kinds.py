"""Of which kind a forecast is: an event, a state, a threshold, an order, or too vague to be any."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.domains import Domain
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.fields.slots import Aim, Target
from claimtrack.extraction.frames import Frame
from claimtrack.extraction.tokens import Sentence, lemma
from claimtrack.text.dates.window import Modifier, Window

_MASS = lx.words(
    "much many more lots plenty some few less significant lot war chaos trouble problems consequences blood riots time"
)
_SAYS_NOTHING = (lx.PRONOUNS | lx.REFERRING | _MASS | lx.GENERIC_NOUNS | lx.GENERIC_HEADS) | lx.words(
    "people folks everyone everybody somebody things thing stuff man guys us history karma one page there some many"
)
"""Targets that leave open what a claim is about."""
_SOMEBODY = lx.words("he she they")
"""Who is not named, and yet does something that can be told to have happened."""
_STILL = frozenset(("still", "remain"))
_HOLDING = lx.words("remain stay last survive exist hold keep live continue endure")


def kind_of(s: Sentence, frame: Frame, aim: Aim, targets: list[Target], window: Window, domain: Domain | None) -> Kind:
    """The kind of a frame whose rule did not fix it."""
    if frame.kind is not None:
        return frame.kind
    words = s.words
    verb = lemma(words[frame.verb]) if frame.verb is not None else ""
    still = not _STILL.isdisjoint(words[frame.cue[0] : min(frame.end, frame.cue[1] + 4)])
    held = window.modifier in (Modifier.UNTIL, Modifier.THROUGH)
    event = domain.event_type(aim.event_type) if domain and aim.event_type else None
    if event is not None:
        return Kind.STATE if event.is_state or (still and not frame.passive) else Kind.EVENT
    if _says_little(s, frame, targets, window, verb, domain is not None):
        return Kind.VAGUE
    copular = verb in lx.BE and not frame.passive
    if (
        copular
        and frame.objects is not None
        and words[frame.objects[0]]
        in {"out", "gone", "over", "dead", "done", "back", "finished", "released", "history", "toast"}
    ):
        return Kind.STATE if still else Kind.EVENT
    if still or (verb in _HOLDING and not frame.passive) or (held and copular):
        return Kind.STATE
    if frame.existential and frame.objects and words[frame.objects[0]] in _MASS:
        return Kind.VAGUE
    if frame.existential:
        return Kind.EVENT
    if copular:
        return Kind.STATE
    return Kind.EVENT if targets else Kind.VAGUE


def _says_little(s: Sentence, frame: Frame, targets: list[Target], window: Window, verb: str, has_domain: bool) -> bool:
    """True without a concrete subject, or where only an opinion is told of it and no day is stated."""
    known = [t for t in targets if t.name.lower() not in _SAYS_NOTHING]
    if not known and not has_domain and not (verb in lx.BE and frame.objects is None):
        known = [t for t in targets if t.name.lower() in _SOMEBODY]
    if not known:
        return not window.is_stated or verb in lx.BE or has_domain
    if window.is_stated:
        return False
    if frame.passive or (verb not in lx.BE and verb not in lx.COPULAR) or frame.objects is None:
        return False
    return any(_judges(w) for w in s.words[frame.objects[0] : frame.objects[0] + 4])


def _judges(word: str) -> bool:
    """True for a word of praise or blame, or of an unnamed amount: "harder", "great", "much"."""
    return word in lx.EVALUATIVE or word in _MASS or word.removesuffix("er") in lx.EVALUATIVE
