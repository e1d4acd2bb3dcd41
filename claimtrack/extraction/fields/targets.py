"""Whom or what a forecast is about."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.domains import EventType, NameMention, TargetSlot
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.coordination import split_items
from claimtrack.extraction.fields.events import read_event
from claimtrack.extraction.fields.names import Vocabulary
from claimtrack.extraction.fields.slots import Aim, Target, actor_in, item_target, object_head, slot_targets, targets_of
from claimtrack.extraction.frames import Frame, Range
from claimtrack.extraction.tokens import Sentence, lemma

_BARE_PRONOUNS = lx.words("it this that him her me us you itself themselves himself")
_SUBJECT_VERBS = lx.words(
    "win lose get make become reach hit leave join quit resign finish need face have gain exceed "
    "overtake surpass double enter miss run end exit pass top beat survive "
    "see keep do play want fall drop rise cost climb come go file break qualify follow give stay remain "
    "last die return live dominate outperform moon default score happen"
)
_LIGHT = lx.words("place effect off part hold shape charge power office over control sense headlines")
_OWN_VERBS = lx.words(
    "win lose leave beat join quit exit hit reach become go fall come finish qualify run stay remain keep play"
)
_FAMILY = lx.words(
    "operation process operations list order campaign plan sequence all thing things of it they them "
    "these this that both those"
)


def read_aim(s: Sentence, frame: Frame, vocabulary: Vocabulary) -> Aim:
    """The targets and the event of a frame, as far as its own sentence tells them."""
    mentions = vocabulary.mentions(s)
    aim = Aim()
    if frame.steps:
        for rank, item in frame.steps:
            aim.targets += [item_target(s, item, mentions, rank if frame.kind is Kind.ORDER else None, vocabulary)]
        _read_order_event(s, frame, vocabulary, mentions, aim)
        return aim
    if frame.targets:
        aim.targets = targets_of(
            s, [item for span in frame.targets for item in split_items(s, *span)], mentions, vocabulary
        )
    if vocabulary.domain is not None:
        read_event(s, frame, vocabulary, mentions, aim)
    if aim.targets or aim.pronoun:
        return aim
    span = _default_slot(s, frame)
    if span is None:
        return aim
    aim.targets = slot_targets(s, span, mentions, vocabulary, aim)
    if aim.actor is None and frame.subject is not None and span != frame.subject and not frame.passive:
        aim.actor = actor_in(s, frame.subject, mentions)
    return aim


def _default_slot(s: Sentence, frame: Frame) -> Range | None:
    """Without a domain's word: the object of a transitive verb, else the subject."""
    if frame.no_verb or frame.verb is None:
        return frame.subject or frame.objects
    if frame.existential:
        return object_head(s, frame.objects) if frame.objects else None
    if (
        frame.subject is not None
        and frame.subject[1] - frame.subject[0] == 1
        and s.words[frame.subject[0]] in {"we", "they", "he", "she", "you", "everyone", "nobody"}
        and frame.objects is not None
        and not frame.passive
    ):
        verb = lemma(s.words[frame.verb])
        head = object_head(s, frame.objects)
        if (
            head is not None
            and verb not in _OWN_VERBS
            and verb not in lx.BE
            and verb not in lx.COPULAR
            and s.words[head[0]] not in {"it", "this", "that", "him", "her", "me", "us", "you", "itself", "themselves"}
        ):
            return head
    if (
        frame.passive
        or frame.kind is Kind.THRESHOLD
        or frame.objects is None
        or lemma(s.words[frame.verb]) in _SUBJECT_VERBS
        or s.words[frame.verb] in lx.BE
    ):
        return frame.subject if frame.subject is not None else None
    if lemma(s.words[frame.verb]) in lx.COPULAR:
        return frame.subject
    head = object_head(s, frame.objects)
    if head is None or (s.words[head[0]] in _LIGHT and lemma(s.words[frame.verb]) in {"take", "have", "make", "get"}):
        return frame.subject
    only_pronoun = s.words[head[0]] in _BARE_PRONOUNS
    if only_pronoun and frame.subject is not None and s.words[frame.subject[0]] not in lx.PRONOUNS:
        return frame.subject
    return head


def _read_order_event(
    s: Sentence, frame: Frame, vocabulary: Vocabulary, mentions: list[tuple[Range, NameMention]], aim: Aim
) -> None:
    domain = vocabulary.domain
    if domain is None:
        return
    first = aim.targets[0] if aim.targets else None
    taken = {k for _, item in frame.steps for k in range(*item)}
    phrases = [
        p
        for p in vocabulary.phrases(s, frame.start, frame.end)
        if not p.phrase.weak
        and p.start not in taken
        and (p.phrase.is_noun or p.phrase.slot is TargetSlot.OBJECT or p.end - p.start > 1)
        and _allows(domain.event_type(p.phrase.event_type), first)
    ]
    if phrases:
        best = max(phrases, key=lambda p: p.end - p.start)
        aim.event_type = best.phrase.event_type
        aim.cue = (best.start, best.end)
    if frame.subject is not None and frame.verb is not None:
        aim.actor = actor_in(s, frame.subject, mentions)


def _allows(event: EventType | None, target: Target | None) -> bool:
    return event is not None and (
        target is None or target.kind is None or not event.target_kinds or target.kind in event.target_kinds
    )
