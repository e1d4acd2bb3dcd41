"""The targets that a stretch of words names: a coordination, a list, a name inside a phrase, a pronoun."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimtrack.domains import EventType, NameMention
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite
from claimtrack.extraction.coordination import split_items
from claimtrack.extraction.fields.names import Vocabulary
from claimtrack.extraction.frames import Range
from claimtrack.extraction.tokens import Sentence

_REFERRING_HEADS = lx.words(
    "operation operations process campaign sequence places areas towns pockets cities ones list"
)
PARTICLES = lx.words(
    "up out off down over back away in on into for to at with against about through of from by as like under"
)
_PREPOSITIONS = lx.words(
    "in on at from for with by into onto over under near around about against between among to without "
    "within through during despite via before after until since towards like"
)
_ENDS_LOOSELY = _PREPOSITIONS | {"further", "now", "there", "here"}


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
    start, end = _trim(s, item)
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
    if end - start == 1:
        return item
    while start < end - 1 and (
        s.words[start] in {"the", "a", "an", "then", "maybe", "that", "this", "for", "on", "to"}
        or s.words[start] in lx.ADVERBS
        or _is_ornament(s.words[start])
    ):
        start += 1
    clause = next(
        (
            k
            for k in range(start + 1, end)
            if s.words[k] in {"who", "which", "that", "where", "whose"}
            and not s.raw(k, k + 1).isupper()
            and s.words[k - 1] not in lx.PREPOSITIONS
        ),
        end,
    )
    end = clause - (clause - 1 > start and s.words[clause - 1] == ",") if clause < end else end
    if s.words[start] == "of" and start + 1 < end and start > item[0]:
        start += 1 + (s.words[start + 1] in lx.DETERMINERS and start + 2 < end)
    if (
        end - start > 2
        and s.words[start] in {"nobody", "none", "neither", "everyone"}
        and s.words[start + 1] in {"from", "of"}
    ):
        start += 2 + (s.words[start + 2] in lx.DETERMINERS and end - start > 3)
    start = _past_chance(s, start, end)
    start = _past_number(s, start, end)
    end = _before_level(s, start, end)
    if end - start > 2 and (s.words[end - 2], s.words[end - 1]) in _BEFORE_NUMBERS:
        end -= 2
    if end - start > 2 and s.words[end - 2] == "to" and s.words[end - 1] in {"be", "do"}:
        end -= 2
    while end > start + 1 and (
        s.words[end - 1]
        in {"all", "both", "each", "etc", "too", "also", ",", "ultimately", "eventually", "soon", "finally"}
        or s.words[end - 1] in "!?.,;:"
        or s.words[end - 1] in _ENDS_LOOSELY
    ):
        end -= 1
    return start, end


_BEFORE_NUMBERS = frozenset((("less", "than"), ("more", "than"), ("at", "least"), ("at", "most"), ("up", "to")))
"""What stands before a chance or an amount behind the thing meant, and is no part of it."""
_COMPARING = lx.words("at least most no not more fewer less than over under up to above below around about another")
_NUMBERS = lx.words("two three four five six seven eight nine ten twenty hundred thousand million billion dozen")


def _is_ornament(word: str) -> bool:
    """True for a smiley or an arrow: no letter, no figure, and none of the marks that names begin with."""
    return not word[0].isalnum() and word[0] not in "$€£@#\"'“‘(&"


def _past_chance(s: Sentence, start: int, end: int) -> int:
    """Past "a 30% chance of", "one chance in four of": the thing that has the chance."""
    head = next((k for k in range(start, min(end, start + 4)) if s.words[k] in lx.CHANCES), end)
    of = next((k for k in range(head + 1, min(end, head + 4)) if s.words[k] in {"of", "for"}), end)
    if of + 1 >= end:
        return start
    return of + 1 + (s.words[of + 1] in lx.ARTICLES and of + 2 < end)


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


def _past_number(s: Sentence, start: int, end: int) -> int:
    """Past "at least 3", "up to 50,000", "two more": what is counted is the target, how many is a threshold."""
    i = start
    counted = False
    while i < end - 1 and (
        s.words[i] in _COMPARING or s.words[i] in _NUMBERS or s.words[i][0].isdigit() or s.words[i] in "$€£"
    ):
        counted = counted or s.words[i] not in _COMPARING
        i += 1
    plain = i < end and s.words[i].isalpha() and s.words[i] not in lx.PREPOSITIONS
    bound = s.words[start] in _COMPARING and i - start > 1
    return i if counted and plain and (bound or s.words[i].endswith("s")) and not s.is_capital(i) else start


def _before_level(s: Sentence, start: int, end: int) -> int:
    """ "Dow 40,000", "BTC 100k": the level behind a name is no part of it; "Area 51" keeps its number."""
    last = s.words[end - 1]
    if end - 1 > start and last[0] in "$€£0123456789" and ("," in last or last[0] in "$€£" or last[-1] in "k%"):
        end -= 1
        return end - 1 if end - 1 > start and s.words[end - 1] in "$€£@" else end
    return end


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
        or s.words[start] in _PREPOSITIONS
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
        and not (s.words[stop] in _PREPOSITIONS and stop > start)
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
