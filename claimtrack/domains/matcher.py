"""Finds the names of a domain in a text, and the entity behind a name.

Exact aliases come first, then equality of the folded spelling; what merely looks alike is only suggested.
Reads "Ar-Rastan", "rastan" and "RASTAN" as one town; refuses "south of here" where "the South" is a region.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from claimtrack.domains.model import Domain, Entity
from claimtrack.text.names import SHORTEST_FOLDED, WORD, exact_key, fold_name, fold_word, plain, words_of
from claimtrack.text.spans import Span

EXACT = "exact"
FOLDED = "folded"

SUGGESTED_FROM = 93.0
"""Least Jaro-Winkler similarity, in 0..100, of a name that is suggested."""
_HYPHENATED = "-"
"""Mark of a word that opens a name only with a hyphen after it."""

WINS_BY = 2.0
"""By how many points the suggested entity must beat the next one."""

_GAP = re.compile(r"[ \t\u00a0]*(?:[-–‑./&][ \t\u00a0]*|\n[ \t]*)?['’‘\"“”`]{0,2}[ \t\u00a0]*")
"""What may stand between two words of one name: a space, a hyphen, an ampersand, one line break, an opening quote."""
_LISTED = re.compile(r"[ ]?(?:,|&|/|;|\band\b|, ?and\b)[ \n](?:the )?|[ ]and[ ](?:the )?")
"""What parts the members of a list of names."""
_GAP_LIMIT = 6
_POSSESSIVE_END = re.compile(r"['’][sS]$")
_ARTICLES = frozenset({"the"})
_ENGLISH_WORDS = frozenset({"an", "as", "at", "ad"})
"""Spellings of the Arabic article that are English words: they open a name only with a hyphen after them."""
_SHORTEST_ALONE = 5
"""Letters a folded name of one word needs in running text, where shorter ones meet English words ("Read")."""
_KNOWN_WORDS = 50_000


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in a text: where it stands, whom it means, and how that is known (`exact` or `folded`)."""

    span: Span
    entity: Entity
    how: str
    others: tuple[Entity, ...] = ()
    """Other entities of that name, the likeliest first; ask `of_kind` where the sentence tells which sort it needs."""

    def of_kind(self, kinds: Collection[str]) -> Entity | None:
        """The likeliest entity of that name whose kind is among `kinds`; any kind where there are none."""
        return next((entity for entity in (self.entity, *self.others) if not kinds or entity.kind in kinds), None)


class NameMatcher:
    """The names of one domain, ready to be found. Holds no state but a bounded cache; picklable."""

    def __init__(self, domain: Domain) -> None:
        self.domain = domain
        self._exact: dict[str, tuple[Entity, ...]] = {}
        self._folded: dict[str, tuple[Entity, ...]] = {}
        self._ordinary: dict[str, tuple[Entity, ...]] = {}
        self._cased: dict[str, tuple[Entity, ...]] = {}
        self._index()
        keys = (*self._exact, *self._ordinary, *(exact_key(name) for name in self._cased))
        self._first = frozenset(key.split(" ", 1)[0] for key in keys if key)
        self._first_folded = frozenset(key.split(" ", 1)[0] for key in self._folded)
        self._prefixes = _prefixes(keys)
        self._folded_prefixes = _prefixes(self._folded)
        self._starts: dict[str, bool | str] = {}
        self._wholes = _wholes(domain)

    def find(self, text: str) -> list[NameMention]:
        """Every name in the text, longest match first at each place; ordered and without overlaps."""
        mentions: list[NameMention] = []
        starts = self._starts
        done = -1
        for match in WORD.finditer(text):
            word = match.group()
            begins = starts.get(word)
            if begins is None:
                begins = self._begins(word)
            if not begins or match.start() < done:
                continue
            if begins is _HYPHENATED and text[match.end() : match.end() + 1] != "-":
                continue
            found = self._at(text, match.start())
            if found is not None:
                mentions.append(found)
                done = found.span.end
        return self._joined(text, mentions) if self._wholes and len(mentions) > 1 else mentions

    def match(self, name: str, *, kinds: Collection[str] = ()) -> Entity | None:
        """The entity that goes by `name`, of one of `kinds` where any are given; absent where nobody does.

        A head beside the name ("Homs province") narrows the kinds unless it belongs to a known alias.
        """
        return next(iter(self.candidates(name, kinds=kinds)), None)

    def candidates(self, name: str, *, kinds: Collection[str] = ()) -> tuple[Entity, ...]:
        """All entities that go by `name`, the likeliest first."""
        own = self.domain.entity(name)
        words = words_of(name)
        keys = [plain(word) for word in words]
        if keys and keys[0] == "the":
            words, keys = words[1:], keys[1:]
        found = self._named(" ".join(filter(None, keys)), fold_name(" ".join(words)), name.strip())
        if not found and len(keys) > 1:
            found = self._with_head(words, keys) or self._enumerated(name)
        if own is not None and own not in found[:1]:
            declared = any(fold_name(name) in map(fold_name, other.default_for) for other in found[:1])
            rest = tuple(entity for entity in found if entity is not own)
            found = (*rest[:1], own, *rest[1:]) if declared else (own, *rest)
        return tuple(entity for entity in found if not kinds or entity.kind in kinds)

    def suggest(self, name: str) -> tuple[Entity, float] | None:
        """The one entity whose name looks most like `name`, with the similarity in 0..1; never a match by itself.

        Absent below 93 points of Jaro-Winkler, where the next entity is within 2 points, and for folded
        names of three letters or fewer.
        """
        from rapidfuzz.distance import JaroWinkler

        folded = fold_name(name)
        if len(folded) < SHORTEST_FOLDED:
            return None
        best: dict[str, tuple[float, Entity]] = {}
        for key, entities in self._folded.items():
            score = 100 * JaroWinkler.similarity(folded, key)
            entity = entities[0]
            if score > best.get(entity.name, (0.0, entity))[0]:
                best[entity.name] = (score, entity)
        ranked = sorted(best.values(), key=lambda pair: -pair[0])[:2]
        if not ranked or ranked[0][0] < SUGGESTED_FROM:
            return None
        if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < WINS_BY:
            return None
        return ranked[0][1], ranked[0][0] / 100

    def _index(self) -> None:
        exact: dict[str, list[Entity]] = defaultdict(list)
        folded: dict[str, list[Entity]] = defaultdict(list)
        ordinary: dict[str, list[Entity]] = defaultdict(list)
        cased: dict[str, list[Entity]] = defaultdict(list)
        for entity in self.domain.entities:
            if entity.kind in self.domain.silent_kinds:
                continue
            for name in (entity.name, *entity.aliases):
                key = exact_key(name)
                if not key or name in entity.cased_aliases or name in entity.ordinary_aliases:
                    continue
                _add(exact[key], entity)
                if len(fold_name(name)) >= SHORTEST_FOLDED:
                    _add(folded[fold_name(name)], entity)
            for name in entity.ordinary_aliases:
                _add(ordinary[exact_key(name)], entity)
            for name in entity.cased_aliases:
                _add(cased[name], entity)
        for target, source in (
            (self._exact, exact),
            (self._folded, folded),
            (self._ordinary, ordinary),
            (self._cased, cased),
        ):
            target.update({key: _ranked(key, entities) for key, entities in source.items()})
        self._settle_by_folding()

    def _settle_by_folding(self) -> None:
        """Lets a default hold for every spelling: what "Daraa" means by default, "Dar'a" means too."""
        for key, entities in self._exact.items():
            namesakes = self._folded.get(fold_name(key), ())
            if namesakes and namesakes[0] not in entities and _is_default(fold_name(key), namesakes[0]):
                self._exact[key] = (namesakes[0], *entities)

    def _begins(self, word: str) -> bool | str:
        """Whether a name may begin with that word; `_HYPHENATED` where it may only with a hyphen after it."""
        if len(self._starts) >= _KNOWN_WORDS:
            self._starts.clear()
        key = plain(_POSSESSIVE_END.sub("", word))
        folded = fold_word(key)
        begins: bool | str = key in self._first or word in self._cased or not folded
        if not begins and word[:1].isupper():
            begins = folded in self._first_folded
        if key in _ENGLISH_WORDS:
            begins = _HYPHENATED
        self._starts[word] = begins
        return begins

    def _at(self, text: str, start: int) -> NameMention | None:
        """The longest name that begins at `start`: words are taken on while some known name begins so."""
        best: tuple[Span, tuple[Entity, ...], str] | None = None
        key = folded = ""
        named = False
        position = start
        while match := WORD.match(text, position):
            word = _POSSESSIVE_END.sub("", match.group())
            plain_word = plain(word)
            part = fold_word(plain_word)
            key = f"{key} {plain_word}" if key else plain_word
            folded = f"{folded} {part}" if folded and part else folded or part
            named = named or (bool(part) and word[:1].isupper()) or (not part and position == start)
            span = Span(start, match.start() + len(word))
            entities, how = self._read(text, span, key, folded if part and named else "")
            if entities:
                best = (span, entities, how)
            is_open = folded in self._folded_prefixes if folded else position == start
            if key not in self._prefixes and not is_open:
                break
            gap = _GAP.match(text, match.end())
            if gap is None or not 0 < gap.end() - match.end() <= _GAP_LIMIT:
                break
            position = gap.end()
        return self._mention(text, *best) if best else None

    def _read(self, text: str, span: Span, key: str, folded: str) -> tuple[tuple[Entity, ...], str]:
        """Entities of one stretch by its exact key, else by its folded key; empty `folded` where that is barred."""
        entities = self._exact.get(key) or self._cased.get(span.of(text))
        if entities:
            return entities, EXACT
        if key in self._ordinary and _is_named(text, span):
            return self._ordinary[key], EXACT
        if " " in folded or len(folded) >= _SHORTEST_ALONE:
            return self._folded.get(folded, ()), FOLDED
        return (), ""

    def _mention(self, text: str, span: Span, entities: tuple[Entity, ...], how: str) -> NameMention:
        """Lets a head beside the name choose among its namesakes: "Idlib city", "the city of Idlib"."""
        after = WORD.search(text, span.end, span.end + 16)
        if after and text[span.end : after.start()] == " ":
            kinds = self.domain.heads.get(plain(after.group()))
            fitting = tuple(entity for entity in entities if kinds and entity.kind in kinds)
            if fitting:
                return NameMention(Span(span.start, after.end()), fitting[0], how, fitting[1:])
        before = re.search(r"(\w+) of (?:the )?$", text[max(0, span.start - 24) : span.start])
        if before and (kinds := self.domain.heads.get(plain(before.group(1)))):
            entities = tuple(sorted(entities, key=lambda entity: entity.kind not in kinds))
        return NameMention(span, entities[0], how, entities[1:])

    def _named(self, key: str, folded: str, written: str) -> tuple[Entity, ...]:
        found = self._cased.get(written) or self._exact.get(key) or self._ordinary.get(key)
        return found or (self._folded.get(folded, ()) if len(folded) >= SHORTEST_FOLDED else ())

    def _enumerated(self, name: str) -> tuple[Entity, ...]:
        """The whole that a name made of all its parts stands for: "Aye, Bee and Cee"."""
        mentions = self.find(name)
        is_all = len(mentions) == 1 and len(mentions[0].span) == len(name.strip())
        return (mentions[0].entity,) if is_all and mentions[0].entity.name in self._wholes.values() else ()

    def _joined(self, text: str, mentions: list[NameMention]) -> list[NameMention]:
        """Lists of all parts of a whole that is named after them become one mention of the whole."""
        found: list[NameMention] = []
        place = 0
        while place < len(mentions):
            stop = place + 1
            while stop < len(mentions) and _LISTED.fullmatch(
                text, mentions[stop - 1].span.end, mentions[stop].span.start
            ):
                stop += 1
            names = frozenset(mention.entity.name for mention in mentions[place:stop])
            whole = self.domain.entity(self._wholes.get(names)) if stop - place > 1 else None
            if whole is None:
                found.append(mentions[place])
                place += 1
                continue
            span = mentions[place].span.cover(mentions[stop - 1].span)
            found.append(NameMention(span, whole, FOLDED))
            place = stop
        return found

    def _with_head(self, words: list[str], keys: list[str]) -> tuple[Entity, ...]:
        kinds = self.domain.heads.get(keys[-1])
        rest = words[:-1]
        if kinds is None and len(keys) > 2 and keys[1] == "of":
            kinds, rest = self.domain.heads.get(keys[0]), words[2:]
        if kinds is None:
            return ()
        found = self._named(exact_key(" ".join(rest)), fold_name(" ".join(rest)), " ".join(rest))
        return tuple(entity for entity in found if entity.kind in kinds) or found


def _wholes(domain: Domain) -> dict[frozenset[str], str]:
    """Entities by the names of their parts, for those whose own name is made of all of them."""
    parts: dict[str, list[Entity]] = defaultdict(list)
    for entity in domain.entities:
        if entity.part_of:
            parts[entity.part_of].append(entity)
    return {
        frozenset(part.name for part in own): whole
        for whole, own in parts.items()
        if len(own) > 1 and all(f" {fold_name(part.name)} " in f" {fold_name(whole)} " for part in own)
    }


def _add(entities: list[Entity], entity: Entity) -> None:
    if entity not in entities:
        entities.append(entity)


def _prefixes(keys: Iterable[str]) -> frozenset[str]:
    """What a name of several words begins with, cut at every word, the whole name left out."""
    return frozenset(key[:index] for key in keys for index, char in enumerate(key) if char == " ")


def _is_default(folded: str, entity: Entity) -> bool:
    return folded in {fold_name(name) for name in entity.default_for}


def _ranked(key: str, entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Entities of one name: the declared default, then the one that bears it as its own name, then file order."""
    folded = fold_name(key)
    return tuple(
        sorted(entities, key=lambda entity: (not _is_default(folded, entity), fold_name(entity.name) != folded))
    )


def _is_named(text: str, span: Span) -> bool:
    """True where an ordinary word is used as a name: capitalised alone, or right after "the", and not "X of ...".

    Part of a longer capitalised name ("South Korea", "Middle South") it is not.
    """
    if re.match(r"[ \t]+of\b", text[span.end : span.end + 8]):
        return False
    before = re.search(r"([^\W\d_]+)[ \t]$", text[max(0, span.start - 20) : span.start])
    if before and before.group(1).lower() in _ARTICLES:
        return True
    word = span.of(text)
    if not word[:1].isupper():
        return False
    after = re.match(r"[ \t]+([^\W\d_]\w*)", text[span.end : span.end + 24])
    neighbours = [found.group(1) for found in (before, after) if found]
    if any(neighbour[:1].isupper() and not word.isupper() for neighbour in neighbours):
        return False
    return before is not None
