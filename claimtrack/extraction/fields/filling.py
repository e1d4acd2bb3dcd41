"""How a phrase of the domain fills its places: the target and who does it, or why the phrase does not count here.

Knows one phrase in one frame; which phrase is tried first is the business of `events`.
"""

from __future__ import annotations

from collections.abc import Callable

from claimtrack.domains import EventType, NameMention, TargetSlot
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.fields.names import PhraseMatch, Vocabulary
from claimtrack.extraction.fields.slots import PARTICLES, Aim, Target, actor_in, clean_name, names_inside, slot_targets
from claimtrack.extraction.frames import Frame, Range
from claimtrack.extraction.thresholds import find_multiple, names_amount
from claimtrack.extraction.tokens import Sentence, lemma

_ENDS_OBJECT = lx.words("from by before with for without until to against and whether if unless because")
_TELLS_WHY = lx.words("to because if unless whether")
"""Behind "raise rates" these begin no object: "raise rates to control inflation"."""
_BESIDE_OBJECT = lx.words("for with without during")
"""Behind a verb these begin no object: "opens for trade"."""
_OF_A_LEVEL = "a level"
"""How the statement of an event ends that is nothing without an amount."""


def fill(
    s: Sentence,
    frame: Frame,
    vocabulary: Vocabulary,
    mentions: list[tuple[Range, NameMention]],
    aim: Aim,
    match: PhraseMatch,
) -> bool:
    """Write target, event and actor into `aim` where the phrase counts; False where it does not."""
    domain = vocabulary.domain
    event = domain.event_type(match.phrase.event_type) if domain else None
    if event is None or (event.statement.endswith(_OF_A_LEVEL) and not _names_a_level(s, frame, match)):
        return False
    if s.words[match.start].endswith("ing") and lemma(s.words[match.start - 1]) == "come":
        return False
    if not event.one_off and " " not in match.phrase.lemma and _acts_on_a_thing(s, frame, match):
        return False
    filling = _Filling(s, frame, vocabulary, mentions, event, match)
    if not filling.words_fit():
        return False
    filling.look(aim)
    for step in filling.steps:
        decided = step(aim)
        if decided is not None:
            return decided
    filling.write(aim)
    return True


class _Filling:
    """One phrase of an event type in one frame. A step decides (True: filled, False: no such event) or passes on."""

    def __init__(
        self,
        s: Sentence,
        frame: Frame,
        vocabulary: Vocabulary,
        mentions: list[tuple[Range, NameMention]],
        event: EventType,
        match: PhraseMatch,
    ) -> None:
        self.s, self.frame, self.vocabulary, self.mentions = s, frame, vocabulary, mentions
        self.event, self.match = event, match
        self.is_object = match.phrase.slot is TargetSlot.OBJECT
        passive = frame.passive and match.start <= (frame.verb or 0) < match.end
        self.in_object = self.is_object and not passive
        """The target stands behind the verb."""
        self.slot = _object_range(s, frame, match) if self.in_object else frame.subject
        words = match.phrase.lemma.split()
        self.is_whole = (
            self.in_object
            and len(words) > 1
            and words[-1] not in PARTICLES
            and self.slot is None
            and frame.subject is not None
            and not event.target_kinds
        )
        """ "Cut rates" has its object inside: it is told of who does it."""
        self.scratch = Aim()
        self.targets: list[Target] = []
        self.known: list[Target] = []
        self.steps: tuple[Callable[[Aim], bool | None], ...] = (
            self._turn_round,
            self._leave_from,
            self._stand_in,
            self._need_a_name,
            self._take_the_default,
            self._put_the_doer_apart,
        )

    def words_fit(self) -> bool:
        """True unless the event wants certain words ("the war") in its place and others stand there."""
        event, slot, s = self.event, self.slot, self.s
        if not event.target_words:
            return True
        if not self.is_object:
            return _has_any(s.words[slot[0] : slot[1]] if slot else [], event.target_words)
        if _has_any(s.words[self.match.start : slot[1] if slot else self.match.end], event.target_words):
            return True
        if self.match.phrase.weak or event.default_target or slot is None:
            return False
        return (bool(event.target_kinds) and self._names_somewhere()) or bool(self._inside((slot[0], self.frame.end)))

    def look(self, aim: Aim) -> None:
        """The targets that stand in the phrase's place, and those of them that the domain knows and the event takes."""
        slot, event = self.slot, self.event
        if aim.targets:
            self.targets = aim.targets
        elif slot is not None:
            self.targets = slot_targets(self.s, slot, self.mentions, self.vocabulary, self.scratch, event)
        if slot is not None and event.target_roles[0] == "place" and self._all_are_actors():
            self.targets = self._inside(slot) or self.targets
        self.known = [target for target in self.targets if target.kind is not None and _fits(event, target)]

    def write(self, aim: Aim) -> None:
        """What was found, with who does it and where to."""
        s, frame = self.s, self.frame
        aim.targets = self.targets
        aim.pronoun = self.scratch.pronoun
        aim.refers_back = self.scratch.refers_back
        aim.event_type = self.event.name
        aim.cue = (self.match.start, self.match.end)
        if self.in_object and frame.subject is not None:
            aim.actor = actor_in(s, frame.subject, self.mentions)
        elif frame.objects is not None:
            doer = ("by", "to") if frame.passive else ("to",)
            place = next((k for word in doer for k in range(*frame.objects) if s.words[k] == word), None)
            if place is not None and (frame.passive or "{actor}" in self.event.statement):
                aim.actor = actor_in(s, (place, frame.objects[1]), self.mentions)
        if frame.objects is not None:
            aim.destination = _destination(s, frame.objects, self.mentions, aim)

    def _turn_round(self, aim: Aim) -> bool | None:
        """ "Idlib will defeat the rebels" says of the place what is done there; "the camp" points back at one."""
        slot = self.slot
        turns = not self.known and self.in_object and self.frame.subject is not None and self.event.target_kinds
        if turns and self.frame.subject is not None and self._all_are_actors():
            turned = self._inside(self.frame.subject)
            if turned:
                aim.targets, aim.event_type, aim.actor = turned, self.event.name, self.targets[0].name
                aim.cue = (self.match.start, self.match.end)
                return True
        if not self.known and len(self.targets) == 1 and slot is not None and self._only_points(slot):
            self.scratch.pronoun = self.s.words[slot[1] - 1]
            self.targets = []
        return None

    def _leave_from(self, _: Aim) -> bool | None:
        """ "Drive the rebels from X": the place is what the actor is driven from."""
        s, frame = self.s, self.frame
        away = next((k for k in range(self.match.end, frame.end) if s.words[k] == "from"), None)
        if not self.in_object or away is None or away + 1 >= frame.end:
            return None
        if all(target.actor_like or target.kind is None for target in self.targets):
            left_behind = self._inside((away, min(frame.end, away + 5)))[:1]
            if left_behind:
                self.targets = self.known = left_behind
        return None

    def _stand_in(self, aim: Aim) -> bool | None:
        """Where words such as "the offensive" fill the place, the one meant stands elsewhere."""
        event, slot = self.event, self.slot
        if not event.target_words or self.is_whole:
            return None
        if self.is_object and not (self.known or self.targets or event.default_target):
            return False
        if self.known:
            return None
        self.known = self._inside(slot) if slot else []
        if not self.known and event.default_target:
            said = clean_name(self.s.raw(*slot)) if slot else ""
            self.known = [Target(event.default_target, said, None, slot)]
        if not self.known and self.in_object and self._names_somewhere():
            self.known = self.targets
        if self.known:
            self.targets = self.known
            return None
        aim.targets, aim.event_type, aim.cue = [], event.name, (self.match.start, self.match.end)
        aim.refers_back = self.scratch.refers_back
        refers = aim.refers_back or self.scratch.pronoun in lx.REFERRING
        aim.pronoun = self.scratch.pronoun if refers else "page"
        return True

    def _need_a_name(self, _: Aim) -> bool | None:
        """An ordinary verb counts only beside a thing the domain knows; an event of named things not of the kitchen."""
        if self.known or self.scratch.pronoun is not None:
            return None
        if self.match.phrase.weak:
            return False
        heads = self.vocabulary.kind_words
        if self.event.target_kinds and self.targets:
            return None if any(_may_be_a_name(self.s, target, heads) for target in self.targets) else False
        return None

    def _take_the_default(self, _: Aim) -> bool | None:
        event, subject = self.event, self.frame.subject
        if self.targets or self.scratch.pronoun is not None:
            return None
        if self.is_whole and subject is not None:
            self.targets = slot_targets(self.s, subject, self.mentions, self.vocabulary, self.scratch, event)
        elif event.default_target is not None:
            self.targets = [Target(event.default_target, "", None, None)]
        else:
            return False
        return None

    def _put_the_doer_apart(self, aim: Aim) -> bool | None:
        """ "The rebels will withdraw from X": who withdraws is no target where the event has a place for the doer."""
        event, s = self.event, self.s
        doers = self.known and all(t.actor_like and t.kind not in event.target_kinds for t in self.known)
        if not doers or self.in_object or "{actor}" not in event.statement:
            return None
        aim.actor = self.known[0].name
        behind = (self.match.end, self.frame.end)
        places = self._inside(behind) if {"from", "of"} & set(s.words[self.match.end : self.match.end + 2]) else []
        default = [Target(event.default_target, "", None, None)] if event.default_target else []
        self.targets = places or default
        return None if self.targets else False

    def _inside(self, words: Range) -> list[Target]:
        return names_inside(self.s, words, self.mentions, self.event)

    def _all_are_actors(self) -> bool:
        return bool(self.targets) and all(target.actor_like for target in self.targets)

    def _only_points(self, slot: Range) -> bool:
        """True for "the camp", "this city": a kind of thing, of which one was named before."""
        start, end = slot
        domain, words = self.vocabulary.domain, self.s.words
        if end - start != 2 or words[start] not in {"the", "this", "that"} or domain is None:
            return False
        return words[end - 1] in domain.heads or words[end - 1] in {entity.kind for entity in domain.entities}

    def _names_somewhere(self) -> bool:
        """True where the words begin with a capital and are no actor: a place that no list knows."""
        if self.slot is None:
            return False
        start, end = self.slot
        while start < end and self.s.words[start] in lx.DETERMINERS:
            start += 1
        return start < end and self.s.is_capital(start) and actor_in(self.s, self.slot, self.mentions) is None


def _names_a_level(s: Sentence, frame: Frame, match: PhraseMatch) -> bool:
    """True when the phrase states a multiple or an amount follows it, that is no day and no stretch of time."""
    if find_multiple(s, match.start, match.end, frame.end) is not None:
        return True
    return names_amount(s, match.end, min(frame.end, match.end + 8))


def _acts_on_a_thing(s: Sentence, frame: Frame, match: PhraseMatch) -> bool:
    """ "The bank will drop interest rates", "it will rally support": what is done to a thing."""
    k = match.end
    if match.phrase.slot is TargetSlot.OBJECT or frame.passive or match.phrase.is_noun or k >= frame.end:
        return False
    if s.words[k] in {"a", "an"} and k + 1 < frame.end:
        k += 1
    word = s.words[k]
    if s.words[k : k + 2] == ["lot", "of"]:
        return True
    plain = word.isalpha() and s.date_at(k) is None and word not in lx.ADVERBS and not word.endswith("ly")
    return plain and word not in _MOVES_BY and word not in lx.PREPOSITIONS and word not in lx.SUBORDINATORS


_MOVES_BY = lx.words(
    "and or but to as before after until back hard lower higher further more less much bit lot few little percent "
    "sharply double half half-way significantly big time next this all the there here again ten twenty thirty"
)


def _may_be_a_name(s: Sentence, target: Target, heads: frozenset[str]) -> bool:
    """True for a known thing, a capital inside, or a word for a kind of thing: "the kitchen" is none of them."""
    if target.kind is not None or target.words is None:
        return True
    start, end = target.words
    return any(
        s.is_capital(k) or s.words[k] in heads or s.words[k].removesuffix("s") in heads for k in range(start, end)
    )


def _fits(event: EventType, target: Target) -> bool:
    if not event.target_kinds:
        return True
    return target.kind in event.target_kinds and not (target.actor_like and event.target_roles == ("place",))


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
    if start < end and (s.words[start] in _TELLS_WHY or s.words[start] in _BESIDE_OBJECT):
        return None
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
            and word in _ENDS_OBJECT
            and (word != "and" or s.words[stop + 1 : stop + 2] in (["then"], ["will"]))
        ):
            break
        stop += 1
    while stop > start and s.words[stop - 1] in {"in", "by", "before", "on", ",", "within", "and", "."}:
        stop -= 1
    return (start, stop) if stop > start and not _tells_how_long(s, start, stop) else None


def _tells_how_long(s: Sentence, start: int, stop: int) -> bool:
    """ "hold out longest", "hold more than a month", "hold firm": how, and not what."""
    words = s.words[start:stop]
    return all(word in _HOW or word in lx.STRETCHES or word[0].isdigit() for word in words)


_HOW = lx.words(
    "longest longer long firm fast tight strong best better much more less than a an another at least most two three "
    "four five six few couple of only just about for"
)


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
