"""Whom or what a forecast is about, and which kind of event it names."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimtrack.claims import Kind
from claimtrack.domains import EventType, NameMention, TargetSlot
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.clause import is_finite
from claimtrack.extraction.fields.names import PhraseMatch, Vocabulary
from claimtrack.extraction.frames import Frame, Range
from claimtrack.extraction.rules.order import split_items
from claimtrack.extraction.tokens import Sentence, lemma

_BARE_PRONOUNS = lx.words("it this that him her me us you itself themselves himself")
_UNFOLDING = lx.words("begin start happen come see continue follow launch proceed complete resume succeed fail")
_SUBJECT_VERBS = lx.words(
    "win lose get make become reach hit leave join quit resign finish need face have gain exceed "
    "overtake surpass double enter miss run end exit pass top beat survive "
    "see keep do play want fall drop rise cost climb come go file break qualify follow give stay remain "
    "last die return live dominate outperform moon default score happen"
)
_OWN_VERBS = lx.words(
    "win lose leave beat join quit exit hit reach become go fall come finish qualify run stay remain keep play"
)
_FAMILY = lx.words(
    "operation process operations list order campaign plan sequence all thing things of it they them "
    "these this that both those"
)
_REFERRING_HEADS = lx.words(
    "operation operations process campaign sequence places areas towns pockets cities ones list"
)
_PARTICLES = lx.words(
    "up out off down over back away in on into for to at with against about through of from by as like under"
)
_PREPOSITIONS = lx.words(
    "in on at from for with by into onto over under near around about against between among to without "
    "within through during despite via before after until since towards like"
)


@dataclass(frozen=True, slots=True)
class Target:
    """One thing a forecast is about."""

    name: str
    text: str
    kind: str | None
    words: Range | None
    rank: int | None = None
    actor_like: bool = False


@dataclass(slots=True)
class Aim:
    """Targets, event type and actor of one forecast."""

    targets: list[Target] = field(default_factory=list)
    event_type: str | None = None
    actor: str | None = None
    destination: str | None = None
    cue: Range | None = None
    pronoun: str | None = None
    """The pronoun that stands where the target should; to be resolved from what was said before."""
    refers_back: bool = False


def read_aim(s: Sentence, frame: Frame, vocabulary: Vocabulary) -> Aim:
    """The targets and the event of a frame, as far as its own sentence tells them."""
    mentions = vocabulary.mentions(s)
    aim = Aim()
    if frame.steps:
        for rank, item in frame.steps:
            aim.targets += [_item_target(s, item, mentions, rank if frame.kind is Kind.ORDER else None, vocabulary)]
        _read_order_event(s, frame, vocabulary, mentions, aim)
        return aim
    if frame.targets:
        aim.targets = _targets_of(
            s, [item for span in frame.targets for item in split_items(s, *span)], mentions, vocabulary
        )
    slot_targets: list[Target] = []
    if vocabulary.domain is not None:
        _read_event(s, frame, vocabulary, mentions, aim)
    if aim.targets or aim.pronoun:
        return aim
    span = _default_slot(s, frame)
    if span is None:
        return aim
    slot_targets = _slot_targets(s, span, mentions, vocabulary, aim)
    aim.targets = slot_targets
    if aim.actor is None and frame.subject is not None and span != frame.subject and not frame.passive:
        aim.actor = _actor_in(s, frame.subject, mentions)
    return aim


def _slot_targets(
    s: Sentence,
    span: Range,
    mentions: list[tuple[Range, NameMention]],
    vocabulary: Vocabulary,
    aim: Aim,
    event: EventType | None = None,
) -> list[Target]:
    start, end = span
    if end - start == 1 and (s.words[start] in lx.REFERRING or s.words[start] in {"there", "everything", "one"}):
        aim.pronoun = s.words[start]
        return []
    if (
        s.words[start] in {"this", "that", "these", "the", "those", "whole"}
        and s.words[end - 1] in _REFERRING_HEADS
        and end - start <= 3
    ):
        aim.pronoun = s.words[end - 1]
        aim.refers_back = True
        if s.words[start] == "the" and s.words[end - 1] not in {"list", "operation", "order"}:
            aim.refers_back = False
    return _targets_of(s, split_items(s, start, end), mentions, vocabulary, event)


def _targets_of(
    s: Sentence,
    items: list[Range],
    mentions: list[tuple[Range, NameMention]],
    vocabulary: Vocabulary,
    event: EventType | None = None,
) -> list[Target]:
    found: list[Target] = []
    head = None
    for number, item in enumerate(items):
        if number == 0 and len(items) > 1:
            item, head = _shared_head(s, item)
        target = _item_target(s, item, mentions, None, vocabulary, event, head)
        if found and s.words[item[0]] in {"its", "their"} and vocabulary.matcher is not None:
            own = vocabulary.matcher.match(
                f"{found[-1].text} {s.raw(item[0] + 1, target.words[1] if target.words else item[1])}"
            )
            target = Target(own.name, target.text, own.kind, target.words) if own is not None else target
        found.append(target)
    if (
        event is not None
        and len(found) > 1
        and found[0].kind is None
        and found[0].words is not None
        and any(t.kind for t in found[1:])
    ):
        inside = _inside(s, found[0].words, mentions, event)
        found = inside + found[1:] if len(inside) == 1 else found
    return found


def _shared_head(s: Sentence, item: Range) -> tuple[Range, str | None]:
    """ "the cities Kareb, ...": the head word that the whole list shares, dropped from its first member."""
    start, end = item
    i = start
    while i < end and s.words[i] in lx.DETERMINERS:
        i += 1
    if (
        i + 1 < end
        and s.words[i].endswith("s")
        and not s.is_capital(i)
        and s.is_capital(i + 1)
        and s.words[i] not in lx.PREPOSITIONS
    ):
        return (i + 1, end), s.words[i][:-1] if not s.words[i].endswith("ies") else s.words[i][:-3] + "y"
    return item, None


def _item_target(
    s: Sentence,
    item: Range,
    mentions: list[tuple[Range, NameMention]],
    rank: int | None,
    vocabulary: Vocabulary,
    event: EventType | None = None,
    head: str | None = None,
) -> Target:
    start, end = _trim(s, item)
    text = _clean(s.raw(start, end))
    kinds = event.target_kinds if event else ()
    matcher = vocabulary.matcher
    if matcher is not None:
        if (
            head is not None
            and (shared := matcher.match(f"{text} {head}", kinds=kinds)) is not None
            and shared.kind == head
        ):
            return Target(shared.name, text, shared.kind, (start, end), rank, shared.is_actor)
        whole = matcher.match(text, kinds=kinds) or matcher.match(text)
        if whole is not None:
            return Target(whole.name, text, whole.kind, (start, end), rank, whole.is_actor)
        mention = _head_mention(s, (start, end), mentions, bool(kinds))
        if mention is not None:
            entity = mention.of_kind(kinds) or mention.entity
            return Target(entity.name, text, entity.kind, (start, end), rank, entity.is_actor)
    return Target(text, text, None, (start, end), rank)


def _head_mention(
    s: Sentence, item: Range, mentions: list[tuple[Range, NameMention]], known_event: bool
) -> NameMention | None:
    """The name that the phrase is about: its head, or what follows a head that only points ("the battle for X")."""
    start, end = item
    for (a, b), mention in mentions:
        if a < start or b > end:
            continue
        following = s.words[b] if b < end else ""
        if following.endswith(("-held", "-backed", "-led", "-controlled", "-occupied")) or following in lx.LIFT_NOUNS:
            continue
        leading = [k for k in range(start, a) if s.words[k] in lx.PREPOSITIONS]
        if not leading:
            if (
                b < end
                and s.words[b] not in lx.PREPOSITIONS
                and s.words[b] not in lx.TRANSPARENT_HEADS
                and s.words[b] not in lx.ADVERBS
                and mention.entity.is_actor
            ):
                continue
            return mention
        if any(s.words[k] in lx.TRANSPARENT_HEADS for k in range(start, a)) and not any(
            s.words[k] in {"pockets", "areas"} for k in range(start, a)
        ):
            return mention
    return None


def _trim(s: Sentence, item: Range) -> Range:
    start, end = item
    while start < end - 1 and (
        s.words[start] in {"the", "a", "an", "then", "maybe", "that", "this", "for", "on", "to"}
        or s.words[start] in lx.ADVERBS
    ):
        start += 1
    while end > start + 1 and (
        s.words[end - 1] in {"etc", "too", "also", ",", "ultimately", "eventually", "soon", "finally"}
        or s.words[end - 1] in "!?.,;:"
        or s.words[end - 1] in {"further", "now", "there"}
    ):
        end -= 1
    return start, end


def _clean(text: str) -> str:
    text = " ".join(text.split()).strip("\"'“”‘’*_#,;:.!? ")
    return text[:-2] if text.endswith(("'s", "’s")) else text


def _default_slot(s: Sentence, frame: Frame) -> Range | None:
    """Without a domain's word: the object of a transitive verb, else the subject."""
    if frame.no_verb or frame.verb is None:
        return frame.subject or frame.objects
    if frame.existential:
        return _object_head(s, frame.objects) if frame.objects else None
    if (
        frame.subject is not None
        and frame.subject[1] - frame.subject[0] == 1
        and s.words[frame.subject[0]] in {"we", "they", "he", "she", "you", "everyone", "nobody"}
        and frame.objects is not None
        and not frame.passive
    ):
        verb = lemma(s.words[frame.verb])
        head = _object_head(s, frame.objects)
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
    head = _object_head(s, frame.objects)
    if head is None:
        return frame.subject
    only_pronoun = s.words[head[0]] in _BARE_PRONOUNS
    if only_pronoun and frame.subject is not None and s.words[frame.subject[0]] not in lx.PRONOUNS:
        return frame.subject
    return head


def _object_head(s: Sentence, objects: Range | None) -> Range | None:
    """The noun phrase of the object: particles dropped, cut before a preposition, a day or a clause."""
    if objects is None:
        return None
    start, end = objects
    while (
        start < end
        and s.words[start] in _PARTICLES
        and s.words[start] in {"up", "out", "off", "down", "over", "back", "away"}
    ):
        start += 1
    while start < end and (
        s.words[start] in lx.ADVERBS
        or s.words[start] in {"no", "any", "not", ":"}
        or (s.words[start].endswith("ly") and len(s.words[start]) > 4 and not s.is_capital(start))
    ):
        start += 1
    if start + 1 < end and s.words[start] in {"they", "he", "she", "it", "you", "i", "we"} and is_finite(s, start + 1):
        return None
    if (
        start >= end
        or s.words[start] in _PREPOSITIONS
        or s.words[start] in lx.SUBORDINATORS - {"that"}
        or s.date_at(start) is not None
    ):
        return None
    stop = start
    while (
        stop < end
        and not (s.words[stop] in _PREPOSITIONS and stop > start)
        and s.date_at(stop) is None
        and not s.words[stop].startswith("that's")
    ):
        if s.words[stop] in {"that", "who", "which", "because", "to"} and stop > start:
            break
        stop += 1
    while stop > start and (
        s.words[stop - 1] in {",", "and", "soon", "again", "too", "then", "anyway"} or s.words[stop - 1] in "!?.;:-–"
    ):
        stop -= 1
    return (start, stop) if stop > start else None


def _actor_in(s: Sentence, span: Range, mentions: list[tuple[Range, NameMention]]) -> str | None:
    for (a, b), mention in mentions:
        if span[0] <= a and b <= span[1] and (mention.entity.is_actor or any(o.is_actor for o in mention.others)):
            return (
                mention.entity.name if mention.entity.is_actor else next(o.name for o in mention.others if o.is_actor)
            )
    return None


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
        if not p.phrase.weak and p.start not in taken and _allows(domain.event_type(p.phrase.event_type), first)
    ]
    if phrases:
        best = max(phrases, key=lambda p: p.end - p.start)
        aim.event_type = best.phrase.event_type
        aim.cue = (best.start, best.end)
    if frame.subject is not None and frame.verb is not None:
        aim.actor = _actor_in(s, frame.subject, mentions)


def _allows(event: EventType | None, target: Target | None) -> bool:
    return event is not None and (
        target is None or target.kind is None or not event.target_kinds or target.kind in event.target_kinds
    )


def _read_event(
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
    if event is None:
        return False
    in_object = match.phrase.slot is TargetSlot.OBJECT and not (
        frame.passive and match.start <= (frame.verb or 0) < match.end
    )
    slot = _object_range(s, frame, match) if in_object else frame.subject
    if event.target_words and match.phrase.slot is TargetSlot.SUBJECT:
        words = s.words[slot[0] : slot[1]] if slot else []
        if not _has_any(words, event.target_words):
            return False
    elif (
        event.target_words
        and not _has_any(s.words[match.start : slot[1] if slot else match.end], event.target_words)
        and (slot is None or not _inside(s, slot, mentions, event))
    ):
        return False
    scratch = Aim()
    targets = aim.targets or (_slot_targets(s, slot, mentions, vocabulary, scratch, event) if slot is not None else [])
    known = [t for t in targets if t.kind is not None and _fits(event, t)]
    if (
        not known
        and in_object
        and frame.subject is not None
        and event.target_kinds
        and targets
        and all(t.actor_like for t in targets)
    ):
        turned = _inside(s, frame.subject, mentions, event)
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
    if event.target_words and not known:
        known = _inside(s, slot, mentions, event) if slot else []
        if not known and event.default_target:
            known = [Target(event.default_target, _clean(s.raw(*slot)) if slot else "", None, slot)]
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
    if not targets and scratch.pronoun is None:
        if event.default_target is None:
            return False
        targets = [Target(event.default_target, "", None, None)]
    if known and all(t.actor_like for t in known) and "{actor}" in event.statement and not in_object:
        aim.actor = known[0].name
        places = (
            _inside(s, (match.end, frame.end), mentions, event) if "from" in s.words[match.end : match.end + 2] else []
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
        aim.actor = _actor_in(s, frame.subject, mentions)
    elif frame.passive and frame.objects is not None:
        by = next((k for k in range(*frame.objects) if s.words[k] == "by"), None)
        if by is not None:
            aim.actor = _actor_in(s, (by, frame.objects[1]), mentions)
    if frame.objects is not None:
        aim.destination = _destination(s, frame.objects, mentions, aim)
    return True


def _only_points(s: Sentence, slot: Range, vocabulary: Vocabulary, event: EventType) -> bool:
    """True for "the camp", "this city": a kind of thing, of which one was named before."""
    start, end = slot
    domain = vocabulary.domain
    if end - start != 2 or s.words[start] not in {"the", "this", "that"} or domain is None:
        return False
    return s.words[end - 1] in domain.heads or s.words[end - 1] in {entity.kind for entity in domain.entities}


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


def _inside(s: Sentence, slot: Range, mentions: list[tuple[Range, NameMention]], event: EventType) -> list[Target]:
    """Every fitting name inside a phrase whose head is no name: "the big pushes into A and B"."""
    found = []
    for (a, b), mention in mentions:
        entity = mention.of_kind(event.target_kinds)
        if slot[0] <= a and b <= slot[1] and entity is not None and not entity.is_actor:
            found.append(Target(entity.name, _clean(s.raw(a, b)), entity.kind, (a, b)))
    return found


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
    known = _inside(s, after, mentions, event) if after[1] > after[0] else []
    if not known:
        before = (max(frame.start, match.start - 4), match.start)
        known = _inside(s, before, mentions, event) if before[1] > before[0] else []
    if (
        not known
        and event.default_target
        and not match.phrase.weak
        and (frame.subject is None or frame.subject[0] <= match.start < frame.subject[1] or frame.existential)
    ):
        known = [Target(event.default_target, s.raw(match.start, match.end), None, None)]
    if not known:
        return False
    if (
        frame.verb is not None
        and not frame.existential
        and not frame.no_verb
        and lemma(s.words[frame.verb]) not in _UNFOLDING
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


__all__ = ["_FAMILY", "Aim", "Target", "read_aim"]
