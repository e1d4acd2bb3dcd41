"""Whom or what a forecast is about."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.domains import EventType, NameMention, TargetSlot
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.coordination import split_items, then_steps
from claimtrack.extraction.fields.events import read_event
from claimtrack.extraction.fields.names import Vocabulary
from claimtrack.extraction.fields.pairs import read_pairs
from claimtrack.extraction.fields.slots import Aim, Target, actor_in, item_target, object_head, slot_targets, targets_of
from claimtrack.extraction.frames import Frame, Range
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.tokens import Sentence, lemma

_BARE = lx.words("it this that him her me us you itself themselves himself them these those he she they")
_GENERIC = lx.words(
    "we they you it he she this that these those who which there i u y'all everyone everybody nobody anyone anybody "
    "someone somebody everything nothing one none most many some all"
)
"""Subjects that say too little to be what a claim is about: the object says more, where there is one."""
_EMPTY = _GENERIC | lx.DETERMINERS | {"them", "us", "of", "else", "who"}
_OWN_VERBS = lx.words(
    "win lose leave beat join quit exit hit reach become go fall come finish qualify run stay remain keep play resign "
    "die return rise drop "
    "exceed top surpass double triple get have make need miss face enter score break suffer lead sign "
    "overtake survive end pass climb cost follow last dominate gain change plead grow turn"
)
"""What these tell is told of their subject, even where that is a pronoun."""


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
        if aim.targets:
            read_pairs(s, frame, mentions, vocabulary, aim)
        return aim
    if _read_turn(s, frame, mentions, vocabulary, aim) or _read_race(s, frame, mentions, vocabulary, aim):
        return aim
    span = _default_slot(s, frame)
    if span is None:
        return aim
    aim.targets = slot_targets(s, span, mentions, vocabulary, aim)
    if frame.subject is not None and span != frame.subject and _takes_up(s, frame.subject, span):
        who = s.words[frame.subject[0]]
        if aim.targets or who in lx.PERSONS:
            if aim.targets:
                read_pairs(s, frame, mentions, vocabulary, aim)
            things = [target for target in aim.targets if target.name.lower() not in lx.PRONOUNS]
            aim.pronoun, aim.otherwise, aim.targets = who, [] if who in lx.PERSONS else things, []
            return aim
    if aim.targets:
        read_pairs(s, frame, mentions, vocabulary, aim)
    if aim.actor is None and frame.subject is not None and span != frame.subject and not frame.passive:
        aim.actor = actor_in(s, frame.subject, mentions)
    return aim


def _takes_up(s: Sentence, subject: Range, object_: Range) -> bool:
    """True for a pronoun that does something to a thing: whoever was named before is who does it.

    Where the thing has a name, "they will storm Kareb" is about that.
    """
    who = s.words[subject[0]]
    if subject[1] - subject[0] > 1 or who not in _DOERS:
        return False
    return who in lx.PERSONS or not any(s.is_capital(k) for k in range(*object_))


_DOERS = lx.words("he she it they this that")
_TURNS = {"first": 1, "next": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_GOING = lx.words("go fall leave lose drop die resign quit collapse close win host sign join crash fail follow")


def _read_turn(
    s: Sentence, frame: Frame, mentions: list[tuple[Range, NameMention]], vocabulary: Vocabulary, aim: Aim
) -> bool:
    """ "X will be the first seat to go, and then Y": an order, whose first item is the subject."""
    if frame.verb is None or frame.objects is None or frame.subject is None or is_generic(s, frame.subject):
        return False
    if s.words[frame.verb] not in lx.BE or frame.passive or frame.kind is not None:
        return False
    named: Range | None = frame.subject
    turn = _turn(s, *frame.objects)
    if turn is None:
        turn = _turn(s, *frame.subject)
        named = object_head(s, frame.objects) if turn is not None else None
        if turn is not None and named is not None:
            then = next((k for k in range(*named) if s.words[k] == "then"), named[1])
            named = (named[0], then)
            turn = (turn[0], then)
    if turn is None or named is None:
        return False
    rank, stop = turn
    steps = [(rank, item) for item in split_items(s, *named)]
    later, end = then_steps(s, stop)
    if later and all(s.words[k] in {",", "and", "then", "."} or k >= later[0][1][0] for k in range(stop, end)):
        steps += [(step + rank - 1, item) for step, item in later]
        frame.end = max(frame.end, end)
    frame.steps, frame.kind = steps, Kind.ORDER
    aim.targets = [item_target(s, item, mentions, rank, vocabulary) for rank, item in steps]
    _read_order_event(s, frame, vocabulary, mentions, aim)
    return True


def _read_race(
    s: Sentence, frame: Frame, mentions: list[tuple[Range, NameMention]], vocabulary: Vocabulary, aim: Aim
) -> bool:
    """ "X will default before Y does": an order of two that do the same."""
    if frame.subject is None or frame.verb is None or frame.kind is not None or is_generic(s, frame.subject):
        return False
    before = next((k for k in range(frame.verb + 1, frame.end) if s.words[k] == "before"), None)
    if before is None or frame.negated:
        return False
    stop = next((k for k in range(before + 2, min(s.n, before + 6)) if s.words[k] in {"does", "do", "will"}), None)
    ends = stop is not None and (stop + 1 >= s.n or not s.words[stop + 1][0].isalnum())
    if stop is None or not ends or is_generic(s, (before + 1, stop)):
        return False
    frame.steps, frame.kind, frame.end = [(1, frame.subject), (2, (before + 1, stop))], Kind.ORDER, stop + 1
    aim.targets = [item_target(s, item, mentions, rank, vocabulary) for rank, item in frame.steps]
    _read_order_event(s, frame, vocabulary, mentions, aim)
    return True


def _turn(s: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """The rank that "the first seat to go" names, and the word after it."""
    i = start + (s.words[start] == "the" and start + 1 < end)
    if s.words[i] not in _TURNS and start and s.words[start - 1] in _TURNS:
        i = start - 1
    rank = _TURNS.get(s.words[i])
    to = next((k for k in range(i + 1, min(s.n - 1, i + 4)) if s.words[k] == "to"), None)
    return (rank, to + 2) if rank is not None and to is not None and s.words[to + 1] in _GOING else None


def subject_targets(s: Sentence, frame: Frame, vocabulary: Vocabulary) -> list[Target]:
    """The subject as the target, where it names something."""
    if frame.subject is None or is_generic(s, frame.subject):
        return []
    return targets_of(s, split_items(s, *frame.subject), vocabulary.mentions(s), vocabulary)


def _default_slot(s: Sentence, frame: Frame) -> Range | None:
    """Without a domain's word a claim is about its subject; where that is bare or says nothing, about its object."""
    subject = frame.subject
    if frame.no_verb or frame.verb is None:
        return subject or (None if _is_level_alone(s, frame) else frame.objects)
    if frame.existential:
        return object_head(s, frame.objects) if frame.objects else None
    if subject is not None and s.words[subject[0]] == "which":
        before = subject_before(s, subject[0] - (s.words[subject[0] - 1] == ",")).subject if subject[0] > 1 else None
        return before or subject
    if subject is not None and not is_generic(s, subject) and not _only_sees(s, subject, lemma(s.words[frame.verb])):
        return _identified(s, frame, subject) or subject
    verb = lemma(s.words[frame.verb])
    if frame.objects is not None and verb in lx.BE and (whom := _for_whom(s, subject, frame.objects)) is not None:
        return whom
    if frame.objects is not None and verb in lx.BE and (named := _who_it_is(s, subject, frame.objects)) is not None:
        return named
    if frame.objects is not None and verb in lx.BE and s.words[frame.objects[0]] == "without":
        return object_head(s, (frame.objects[0] + 1, frame.objects[1])) or subject
    if frame.passive or frame.objects is None or verb in lx.BE:
        return subject
    if verb in lx.COPULAR and not (verb == "get" and s.words[frame.objects[0]] in lx.DETERMINERS):
        return subject
    head = object_head(s, _past_particle(s, verb, frame.objects))
    if head is None or s.words[head[1] - 1] in _NO_OBJECTS:
        return subject
    who = s.words[subject[0]] if subject is not None else ""
    if subject is None:
        return head
    if s.words[head[1] - 1] == "foot" and verb == "set" and head[1] + 1 < frame.objects[1]:
        return object_head(s, (head[1] + 1, frame.objects[1])) or subject
    if s.words[head[1] - 1] in _STRETCHES or (who in _RESOLVED and _belongs_to(s, who, head)):
        return subject
    if head[1] - head[0] == 1 and s.words[head[0]] in _BARE:
        if who not in _RESOLVED and s.words[head[0]] in {"it", "this", "that"}:
            return head
        return head if s.words[head[0]] in _ACTED_ON and verb not in _OWN_VERBS else subject
    told_of_it = (
        s.words[head[0]][0].isdigit()
        or s.words[head[0]] in _COUNTS
        or verb in _OWN_VERBS
        or frame.kind is Kind.THRESHOLD
    )
    return subject if who in _RESOLVED and told_of_it else head


_NO_OBJECTS = lx.words("look due way straight home")
"""Last words of "take a look", "happen due to", "learn the hard way", which nothing is done to."""


def _belongs_to(s: Sentence, who: str, head: Range) -> bool:
    """ "She will keep her seat", "they will pour out all their wrath": what a pronoun's own thing is done by it."""
    own = _OWN_OF.get(who, ())
    return any(s.words[k] in own for k in range(head[0], min(head[0] + 2, head[1])))


_OWN_OF = {"he": ("his",), "she": ("her",), "it": ("its",), "they": ("their",)}


def _is_level_alone(s: Sentence, frame: Frame) -> bool:
    """ "I could see $170 by May": a level of something that was named before."""
    if frame.kind is not Kind.THRESHOLD or frame.objects is None:
        return False
    start, end = frame.objects
    return any(s.words[k][0] in "$€£0123456789" for k in range(start, min(start + 2, end)))


def _past_particle(s: Sentence, verb: str, objects: Range) -> Range:
    """The words behind "bring in", "take on": with these verbs the particle is no preposition."""
    start, end = objects
    return (start + 1, end) if start + 1 < end and s.words[start] in _PARTICLES_OF.get(verb, ()) else objects


_PARTICLES_OF = {
    "bring": lx.words("in about back forward"),
    "take": lx.words("on over back in"),
    "call": lx.words("in off"),
    "carry": lx.words("out through"),
    "send": lx.words("in"),
    "hand": lx.words("in over"),
    "phase": lx.words("in out"),
    "usher": lx.words("in"),
    "let": lx.words("in"),
    "turn": lx.words("on in"),
    "pull": lx.words("off through"),
    "push": lx.words("through"),
    "set": lx.words("up off"),
    "pass": lx.words("on"),
}
"""Particles that belong to their verb, whose object follows them."""
_ACTED_ON = lx.words("it them these those")


def _identified(s: Sentence, frame: Frame, subject: Range) -> Range | None:
    """ "the next champion will be X": the name that fills a role, where only the other side of "be" names somebody."""
    if frame.verb is None or s.words[frame.verb] not in lx.BE or frame.passive or frame.objects is None:
        return None
    head = object_head(s, frame.objects)
    if head is None or s.words[subject[0]] != "the" or any(s.is_capital(k) for k in range(subject[0] + 1, subject[1])):
        return None
    named = all(s.is_capital(k) or s.words[k] in {"of", "the", "and", ","} for k in range(*head))
    return head if named and any(s.is_capital(k) for k in range(*head)) else None


def _only_sees(s: Sentence, subject: Range, verb: str) -> bool:
    """ "Next year will see closures", "people will see that": what is told of is what is seen."""
    if subject[1] - subject[0] == 1 and s.words[subject[0]] in {"people", "folks"}:
        return verb in _NOTICES
    return verb in _SEES and _is_a_day(s, subject)


_NOTICES = lx.words("see realise realize notice remember learn find")
_SEES = lx.words("see bring mark witness get have feel deliver produce show be")


def _is_a_day(s: Sentence, subject: Range) -> bool:
    """ "next year will see closures": a subject that only names a time."""
    return all(s.date_at(k) is not None or s.words[k] in lx.DETERMINERS for k in range(*subject))


def _who_it_is(s: Sentence, subject: Range | None, objects: Range) -> Range | None:
    """ "it will be Keller", "it's gonna be either Ajax or Breda": whom the "it" stands for."""
    if subject is None or s.words[subject[0]] != "it" or subject[1] - subject[0] > 1:
        return None
    begin = objects[0]
    while begin < objects[1] and (s.words[begin] in lx.ADVERBS or s.words[begin] in {"either", "the"}):
        begin += 1
    stop = begin
    while stop < objects[1] and (s.is_capital(stop) or (stop > begin and s.words[stop] in _JOINS)):
        stop += 1
    while stop > begin and s.words[stop - 1] in _JOINS:
        stop -= 1
    if stop - begin == 1 and s.words[begin].endswith(_OF_A_NATION):
        return None
    return (begin, stop) if stop > begin and s.date_at(begin) is None else None


_OF_A_NATION = ("ian", "ish", "ese", "ican", "iraqi", "israeli")
"""What "it will be Danish again" ends with: how it will be, and not what."""
_JOINS = lx.words(", and or of the & vs v")


def _for_whom(s: Sentence, subject: Range | None, objects: Range) -> Range | None:
    """ "it will be very hard for X to win": X, where the "it" stands for the clause behind."""
    if subject is None or s.words[subject[0]] != "it":
        return None
    whom = next((k for k in range(objects[0] + 1, min(objects[1], objects[0] + 5)) if s.words[k] == "for"), None)
    to = next((k for k in range(whom + 2, objects[1]) if s.words[k] == "to"), None) if whom is not None else None
    return (whom + 1, to) if whom is not None and to is not None and to - whom < 8 else None


_STRETCHES = lx.words("years months weeks days hours minutes decades ages forever time longer season term")
_COUNTS = lx.words("two three four five six seven eight nine ten twenty hundred thousand million half")
_RESOLVED = lx.words("it he she they")
"""Pronouns that stand for something said before."""


def is_generic(s: Sentence, subject: Range) -> bool:
    """True for a subject that names nothing: a bare pronoun, "people", "nobody", "some of them"."""
    start, end = subject
    words = s.words
    if words[start] == "no" and end - start == 2 and words[start + 1] == "one":
        return True
    return words[start] in _GENERIC and all(words[k] in _EMPTY for k in range(start + 1, end))


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
