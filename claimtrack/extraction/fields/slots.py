"""The targets that a stretch of words names: a coordination, a list, a name inside a phrase, a pronoun."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimtrack.domains import EventType, NameMention
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite
from claimtrack.extraction.coordination import split_items
from claimtrack.extraction.fields.names import Vocabulary
from claimtrack.extraction.fields.trimming import LEADING_AWAY, trimmed
from claimtrack.extraction.frames import Range
from claimtrack.extraction.tokens import Sentence

_REFERRING_HEADS = lx.words(
    "operation operations process campaign sequence places areas towns pockets cities ones list"
)
PARTICLES = lx.words(
    "up out off down over back away in on into for to at with against about through of from by as like under"
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
    others: tuple[str, ...] = ()
    """Names of the others of an "A or B", of which this is the first."""

    @property
    def shown(self) -> str:
        """Its name, or all names of an "A or B"."""
        return " or ".join((self.name, *self.others))


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
    otherwise: list[Target] = field(default_factory=list)
    """What the forecast is about where nothing before fits the pronoun."""
    refers_back: bool = False


def slot_targets(
    s: Sentence,
    span: Range,
    mentions: list[tuple[Range, NameMention]],
    vocabulary: Vocabulary,
    aim: Aim,
    event: EventType | None = None,
) -> list[Target]:
    start, end = span
    if end - start == 2 and s.words[start] in {"this", "that"} and s.words[start + 1] == "one":
        aim.pronoun = s.words[start]
        return []
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
    return targets_of(s, split_items(s, start, end), mentions, vocabulary, event)


def targets_of(
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
        target = item_target(s, item, mentions, None, vocabulary, event, head)
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
        inside = names_inside(s, found[0].words, mentions, event)
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


def item_target(
    s: Sentence,
    item: Range,
    mentions: list[tuple[Range, NameMention]],
    rank: int | None,
    vocabulary: Vocabulary,
    event: EventType | None = None,
    head: str | None = None,
) -> Target:
    start, end = trimmed(s, item)
    text = clean_name(_written(s, start, end))
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
        mention = _head_mention(s, (start, end), mentions)
        if mention is not None:
            entity = mention.of_kind(kinds) or mention.entity
            return Target(entity.name, text, entity.kind, (start, end), rank, entity.is_actor)
    return Target(text, text, None, (start, end), rank)


def _written(s: Sentence, start: int, end: int) -> str:
    """The words as written; of a contraction that closes them the first half only: "we" of "we'll"."""
    if end == s.n or s.spans[end - 1] != s.spans[end]:
        return s.raw(start, end)
    begin = s.spans[end - 1][0]
    half = s.page[begin : begin + len(s.words[end - 1])]
    if half.lower() != s.words[end - 1]:
        return s.raw(start, end)
    return half if end - start == 1 else f"{s.raw(start, end - 1)} {half}"


def _head_mention(s: Sentence, item: Range, mentions: list[tuple[Range, NameMention]]) -> NameMention | None:
    """The name that the phrase is about: its head, or what follows a head that only points ("the battle for X")."""
    start, end = item
    for (a, b), mention in mentions:
        if a < start or b > end:
            continue
        following = s.words[b] if b < end else ""
        if following.endswith(("-held", "-backed", "-led", "-controlled", "-occupied")) or following in lx.LIFT_NOUNS:
            continue
        leading = [k for k in range(start, a) if s.words[k] in lx.PREPOSITIONS]
        if following in _STANDING_IN_PLACES and not mention.entity.is_actor:
            continue
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


_STANDING_IN_PLACES = lx.words(
    "airport airbase airfield dam bridge hospital refinery oilfield oilfields highway port harbour harbor university "
    "railway pipeline crossing"
)
"""What behind the name of a place is a thing of its own: "Kareb airport" is not the town."""


def says_nothing(s: Sentence, target: Target) -> bool:
    """True for words that name no thing: a chance, an amount alone, "double that", "done", "more likely than not"."""
    if target.words is None or target.kind is not None:
        return False
    start, end = target.words
    words = s.words[start:end]
    if all(word in _NO_THINGS or word[0].isdigit() or word[0] in "$€£" for word in words):
        return not (len(words) == 1 and words[0].isdigit())
    return words[0][0].isdigit() and end - start > 1 and words[1] in {"to", "in", "or", "%"}


_NO_THINGS = lx.words(
    "done over finished gone out dead toast up down off on double triple half twice that this more less than "
    "not likely "
    "unlikely probable possible sure certain better worse higher lower even percent to in of a the one two "
    "three four five "
    "six seven eight nine ten chance chances odds or and about around under above below at least most too so "
    "too also yes no"
)


def clean_name(text: str) -> str:
    text = " ".join(text.split()).strip("\"'“”‘’*_#,;:.!? ")
    if len(text) > 2 and text[-2] == "." and text[-1].isupper():
        text += "."
    return text[:-2] if text.endswith(("'s", "’s")) else text


_DAYS_LIKE_THINGS = lx.words("christmas easter summer winter spring autumn season year weekend")
"""Times that one may get or have: "a white Christmas", "a hot summer"."""
_OBJECT_PRONOUNS = lx.words("it him me us")
_TELLS = lx.BE_PRESENT | lx.PAST_AUXILIARIES | lx.MODALS | {"has"}


def object_head(s: Sentence, objects: Range | None) -> Range | None:
    """The noun phrase of the object: particles dropped, cut before a preposition, a day or a clause."""
    if objects is None:
        return None
    start, end = objects
    while (
        start < end
        and s.words[start] in PARTICLES
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
        or s.words[start] == ","
        or s.words[start] in LEADING_AWAY
        or s.words[start] == "than"
        or s.words[start].endswith("%")
        or (s.words[start] in lx.SUBORDINATORS and s.words[start] != "that")
        or s.date_at(start) is not None
    ):
        return None
    told = next((k for k in range(start + 1, end) if s.words[k] in _TELLS and s.date_at(k) is None), end)
    if told < end and s.words[start] == "that":
        start += 1
    end = told if told > start else end
    if s.words[start] in _OBJECT_PRONOUNS:
        return start, start + 1
    stop = start
    while (
        stop < end
        and not (s.words[stop] in LEADING_AWAY and stop > start)
        and s.date_at(stop) is None
        and not s.words[stop].startswith("that's")
    ):
        if s.words[stop] in {"that", "who", "which", "because", "to"} and stop > start:
            break
        stop += 1
    if start < stop < end and s.words[stop] in _DAYS_LIKE_THINGS and s.words[start] in {"a", "an", "another"}:
        stop += 1
    while stop > start and (
        s.words[stop - 1] in {",", "and", "soon", "again", "too", "then", "anyway"} or s.words[stop - 1] in "!?.;:-–"
    ):
        stop -= 1
    return (start, stop) if stop > start else None


def actor_in(s: Sentence, span: Range, mentions: list[tuple[Range, NameMention]]) -> str | None:
    for (a, b), mention in mentions:
        if span[0] <= a and b <= span[1] and (mention.entity.is_actor or any(o.is_actor for o in mention.others)):
            return (
                mention.entity.name if mention.entity.is_actor else next(o.name for o in mention.others if o.is_actor)
            )
    return None


def names_inside(s: Sentence, slot: Range, mentions: list[tuple[Range, NameMention]], event: EventType) -> list[Target]:
    """Every fitting name inside a phrase whose head is no name: "the big pushes into A and B"."""
    found = []
    for (a, b), mention in mentions:
        entity = mention.of_kind(event.target_kinds)
        if slot[0] <= a and b <= slot[1] and entity is not None and not entity.is_actor:
            found.append(Target(entity.name, clean_name(s.raw(a, b)), entity.kind, (a, b)))
    return found
