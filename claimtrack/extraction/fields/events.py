"""Which kind of event of the domain a forecast names, and which words fill its places."""

from __future__ import annotations

from claimtrack.domains import EventType, NameMention, TargetSlot
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.fields.names import PhraseMatch, Vocabulary
from claimtrack.extraction.fields.slots import PARTICLES, Aim, Target, actor_in, clean_name, names_inside, slot_targets
from claimtrack.extraction.frames import Frame, Range
from claimtrack.extraction.thresholds import find_multiple, names_amount
from claimtrack.extraction.tokens import Sentence, lemma

_UNDERGOING = lx.words("see face get have experience suffer expect")
_UNFOLDING = lx.words("begin start happen come see continue follow launch proceed complete resume succeed fail")


def read_event(
    s: Sentence, frame: Frame, vocabulary: Vocabulary, mentions: list[tuple[Range, NameMention]], aim: Aim
) -> None:
    """Find the domain's phrase at the verb, else a noun phrase of the domain, and fill its slots."""
    domain = vocabulary.domain
    if domain is None:
        return
    first = frame.verb if frame.verb is not None else frame.start
    begin = max(frame.start, first - 2)
    verbs = [p for p in vocabulary.phrases(s, begin, first + 2) if not p.phrase.is_noun and p.end > first]
    verbs.sort(key=lambda p: (-(p.end - p.start), p.start))
    for match in verbs if not frame.no_verb else ():
        if _fill(s, frame, vocabulary, mentions, aim, match):
            return
    object_start = frame.objects[0] if frame.objects else first + 1
    for match in sorted(vocabulary.phrases(s, frame.start, frame.end), key=lambda p: -(p.end - p.start)):
        is_gerund = not match.phrase.is_noun and match.start >= object_start and s.words[match.start].endswith("ing")
        if is_gerund and _fill(s, frame, vocabulary, mentions, aim, match):
            return
        if match.phrase.is_noun and _fill_noun(s, frame, vocabulary, mentions, aim, match):
            return


def _fill(
    s: Sentence,
    frame: Frame,
    vocabulary: Vocabulary,
    mentions: list[tuple[Range, NameMention]],
    aim: Aim,
    match: PhraseMatch,
) -> bool:
    domain = vocabulary.domain
    event = domain.event_type(match.phrase.event_type) if domain else None
    if event is None or (event.statement.endswith(_OF_A_LEVEL) and not _names_a_level(s, frame, match)):
        return False
    in_object = match.phrase.slot is TargetSlot.OBJECT and not (
        frame.passive and match.start <= (frame.verb or 0) < match.end
    )
    slot = _object_range(s, frame, match) if in_object else frame.subject
    if event.target_words and match.phrase.slot is TargetSlot.SUBJECT:
        words = s.words[slot[0] : slot[1]] if slot else []
        if not _has_any(words, event.target_words):
            return False
    elif event.target_words and not _has_any(s.words[match.start : slot[1] if slot else match.end], event.target_words):
        if match.phrase.weak or event.default_target or slot is None:
            return False
        somewhere = bool(event.target_kinds) and _names_somewhere(s, slot, mentions)
        if not somewhere and not names_inside(s, (slot[0], frame.end), mentions, event):
            return False
    # "Cut rates" has its object inside: it is told of who does it.
    is_whole = " " in match.phrase.lemma and match.phrase.lemma.split()[-1] not in PARTICLES
    whole = in_object and is_whole and slot is None and frame.subject is not None and not event.target_kinds
    scratch = Aim()
    targets = aim.targets or (slot_targets(s, slot, mentions, vocabulary, scratch, event) if slot is not None else [])
    if slot is not None and event.target_roles[0] == "place" and targets and all(t.actor_like for t in targets):
        targets = names_inside(s, slot, mentions, event) or targets
    known = [t for t in targets if t.kind is not None and _fits(event, t)]
    if (
        not known
        and in_object
        and frame.subject is not None
        and event.target_kinds
        and targets
        and all(t.actor_like for t in targets)
    ):
        turned = names_inside(s, frame.subject, mentions, event)
        if turned:
            aim.targets, aim.event_type, aim.cue, aim.actor = (
                turned,
                event.name,
                (match.start, match.end),
                targets[0].name,
            )
            return True
    if not known and len(targets) == 1 and slot is not None and _only_points(s, slot, vocabulary, event):
        scratch.pronoun = s.words[slot[1] - 1]
        targets = []
    away = next((k for k in range(match.end, frame.end) if s.words[k] == "from"), None) if in_object else None
    if away is not None and away + 1 < frame.end and all(t.actor_like or t.kind is None for t in targets):
        left_behind = names_inside(s, (away, min(frame.end, away + 5)), mentions, event)
        targets, known = (left_behind[:1], left_behind[:1]) if left_behind else (targets, known)
    if (
        event.target_words
        and not (known or targets or event.default_target or whole)
        and match.phrase.slot is not TargetSlot.SUBJECT
    ):
        return False
    if event.target_words and not known and not whole:
        known = names_inside(s, slot, mentions, event) if slot else []
        if not known and event.default_target:
            known = [Target(event.default_target, clean_name(s.raw(*slot)) if slot else "", None, slot)]
        if not known and slot is not None and in_object and _names_somewhere(s, slot, mentions):
            known = targets
        if not known:
            aim.event_type, aim.cue = event.name, (match.start, match.end)
            aim.pronoun = scratch.pronoun
            aim.refers_back = scratch.refers_back
            aim.targets = []
            aim.pronoun = aim.pronoun if scratch.refers_back or aim.pronoun in lx.REFERRING else "page"
            return True
        targets = known
    if match.phrase.weak and not known and scratch.pronoun is None:
        return False
    if event.target_kinds and not known and targets and scratch.pronoun is None:
        heads = vocabulary.kind_words
        if not any(_may_be_a_name(s, target, heads) for target in targets):
            return False
    if not targets and scratch.pronoun is None:
        if event.default_target is None and not whole:
            return False
        targets = (
            slot_targets(s, frame.subject, mentions, vocabulary, scratch, event)
            if whole and frame.subject is not None
            else [Target(event.default_target or "", "", None, None)]
        )
    if (
        known
        and all(t.actor_like and t.kind not in event.target_kinds for t in known)
        and "{actor}" in event.statement
        and not in_object
    ):
        aim.actor = known[0].name
        places = (
            names_inside(s, (match.end, frame.end), mentions, event)
            if "from" in s.words[match.end : match.end + 2]
            else []
        )
        targets = places or ([Target(event.default_target, "", None, None)] if event.default_target else [])
        if not targets:
            return False
    aim.targets = targets
    aim.pronoun = scratch.pronoun
    aim.refers_back = scratch.refers_back
    aim.event_type = event.name
    aim.cue = (match.start, match.end)
    if in_object and frame.subject is not None:
        aim.actor = actor_in(s, frame.subject, mentions)
    elif frame.objects is not None:
        doer = ("by", "to") if frame.passive else ("to",)
        place = next((k for word in doer for k in range(*frame.objects) if s.words[k] == word), None)
        if place is not None and (frame.passive or "{actor}" in event.statement):
            aim.actor = actor_in(s, (place, frame.objects[1]), mentions)
    if frame.objects is not None:
        aim.destination = _destination(s, frame.objects, mentions, aim)
    return True


_OF_A_LEVEL = "a level"
"""How the statement of an event ends that is nothing without an amount."""


def _names_a_level(s: Sentence, frame: Frame, match: PhraseMatch) -> bool:
    """True when the phrase states a multiple or an amount follows it, that is no day and no stretch of time."""
    if find_multiple(s, match.start, match.end, frame.end) is not None:
        return True
    return names_amount(s, match.end, min(frame.end, match.end + 8))


def _only_points(s: Sentence, slot: Range, vocabulary: Vocabulary, event: EventType) -> bool:
    """True for "the camp", "this city": a kind of thing, of which one was named before."""
    start, end = slot
    domain = vocabulary.domain
    if end - start != 2 or s.words[start] not in {"the", "this", "that"} or domain is None:
        return False
    return s.words[end - 1] in domain.heads or s.words[end - 1] in {entity.kind for entity in domain.entities}


def _names_somewhere(s: Sentence, slot: Range, mentions: list[tuple[Range, NameMention]]) -> bool:
    """True where the words begin with a capital and are no actor: a place that no list knows."""
    start, end = slot
    while start < end and s.words[start] in lx.DETERMINERS:
        start += 1
    return start < end and s.is_capital(start) and actor_in(s, slot, mentions) is None


def _may_be_a_name(s: Sentence, target: Target, heads: frozenset[str]) -> bool:
    """True for a known thing, a capital inside, or a word for a kind of thing: "the kitchen" is none of them."""
    if target.kind is not None or target.words is None:
        return True
    start, end = target.words
    return any(
        s.is_capital(k) or s.words[k] in heads or s.words[k].removesuffix("s") in heads for k in range(start, end)
    )


def _fits(event: EventType, target: Target) -> bool:
    return not event.target_kinds or target.kind in event.target_kinds or (target.actor_like and not event.target_kinds)


def _has_any(words: list[str], wanted: tuple[str, ...]) -> bool:
    for phrase in wanted:
        parts = phrase.split()
        if len(parts) == 1 and (parts[0] in words or parts[0] + "s" in words or parts[0] + "es" in words):
            return True
        if len(parts) > 1 and any(words[i : i + len(parts)] == parts for i in range(len(words))):
            return True
    return False


def _object_range(s: Sentence, frame: Frame, match: PhraseMatch) -> Range | None:
    end = frame.end
    start = match.end
    if frame.objects is not None:
        end = max(frame.objects[1], start)
    while start < end and (
        s.words[start] in lx.ADVERBS
        or s.words[start] in {"up", "out", "of", "in", "on", ":", "over"}
        or (s.words[start] in lx.PUNCTUATION and s.words[start] not in ("(",))
    ):
        if s.words[start] in {"all", "both"}:
            break
        start += 1
    if start < end and s.words[start].isdigit() and start + 1 < end and s.words[start + 1] in {")", "."}:
        start += 2
    stop = start
    while stop < end and s.date_at(stop) is None:
        word = s.words[stop]
        if (
            stop > start
            and word in {"from", "by", "before", "with", "for", "without", "until", "to", "against", "and"}
            and (word != "and" or s.words[stop + 1 : stop + 2] in (["then"], ["will"]))
        ):
            break
        stop += 1
    while stop > start and s.words[stop - 1] in {"in", "by", "before", "on", ",", "within", "and", "."}:
        stop -= 1
    return (start, stop) if stop > start else None


def _fill_noun(
    s: Sentence,
    frame: Frame,
    vocabulary: Vocabulary,
    mentions: list[tuple[Range, NameMention]],
    aim: Aim,
    match: PhraseMatch,
) -> bool:
    """ "the liberation of X": the target follows the noun."""
    domain = vocabulary.domain
    event = domain.event_type(match.phrase.event_type) if domain else None
    if event is None:
        return False
    after = (match.end, min(frame.end, match.end + 9))
    known = names_inside(s, after, mentions, event) if after[1] > after[0] else []
    if not known:
        before = (max(frame.start, match.start - 4), match.start)
        known = names_inside(s, before, mentions, event) if before[1] > before[0] else []
    if (
        not known
        and event.default_target
        and not match.phrase.weak
        and (frame.subject is None or frame.subject[0] <= match.start < frame.subject[1] or frame.existential)
    ):
        known = [Target(event.default_target, s.raw(match.start, match.end), None, None)]
    if not known and frame.subject is not None and frame.verb is not None and lemma(s.words[frame.verb]) in _UNDERGOING:
        known = names_inside(s, frame.subject, mentions, event)
    if not known and frame.existential and not event.target_kinds and not match.phrase.weak:
        words = (match.start, match.end)
        known = [Target(clean_name(s.raw(*words)), clean_name(s.raw(*words)), None, words)]
    if not known:
        return False
    if (
        frame.verb is not None
        and not frame.existential
        and not frame.no_verb
        and lemma(s.words[frame.verb]) not in _UNFOLDING | _UNDERGOING
    ):
        return False
    aim.targets = known
    aim.event_type = event.name
    aim.cue = (match.start, match.end)
    return True


def _destination(s: Sentence, objects: Range, mentions: list[tuple[Range, NameMention]], aim: Aim) -> str | None:
    for k in range(objects[0], objects[1]):
        if s.words[k] in {"to", "towards", "into", "toward"}:
            for (a, b), mention in mentions:
                if (
                    k < a <= k + 3
                    and b <= objects[1]
                    and not mention.entity.is_actor
                    and all(t.name != mention.entity.name for t in aim.targets)
                ):
                    return mention.entity.name
    return None
