"""Who counts as whom: canonical names, sides, parts and wholes, all from the domain; without one, names are bare."""

from __future__ import annotations

import re

from claimtrack.domains.model import Domain, EventType, OutcomeWords
from claimtrack.events.model import STATUS

CONTROL_CHANGE = "control_change"
"""Event type by which a place changes hands; its contrary is another holder, in every domain."""

SOLE_ACTOR = "sole_actor"
"""The role of an actor in a row without a counter-actor: where no domain says more, what such a row tells of happened
to its actor ("resignation" of a minister)."""

_UNIT = re.compile(r"(.*\(\d{4}-(?:\d{4})?\)) +\w")
"""A body with its years in brackets, and a unit of it behind them."""
_WORD = re.compile(r"[^\W_]+")


class Names:
    """The domain's knowledge of names, looked up once and kept."""

    def __init__(self, domain: Domain | None) -> None:
        self.domain = domain
        self.words = domain.outcome_words if domain else OutcomeWords()
        self._canonical: dict[str, str] = {}
        self._sides: dict[str, frozenset[str]] = {}
        self._parts: dict[str, tuple[str, ...]] = {}
        self._kinds: dict[str, list[str]] = {}
        self._types: dict[str, EventType] = {}
        self._outcomes: dict[str, str] = {}
        for entity in domain.entities if domain else ():
            self._canonical[entity.name] = entity.name
            self._kinds.setdefault(entity.kind, []).append(entity.name)
            if entity.part_of:
                self._parts[entity.part_of] = (*self._parts.get(entity.part_of, ()), entity.name)
        for entity in domain.entities if domain else ():
            for alias in (entity.name, *entity.default_for, *entity.aliases, *entity.cased_aliases):
                self._canonical.setdefault(alias.casefold(), entity.name)

    def canonical(self, name: str) -> str:
        """The entity's own name where the domain knows the name, else the name as it stands."""
        return self._entity_of(name) or name

    def _entity_of(self, name: str) -> str | None:
        found = self._canonical.get(name) or self._canonical.get(name.casefold())
        if found is None and name.count("(") and (unit := _UNIT.match(name)):
            body = self._entity_of(unit[1])
            return body if body is not None and self.is_actor(body) else None
        return found

    def aliases(self, name: str) -> tuple[str, ...]:
        """The name with everything the domain calls it."""
        entity = self.domain.entity(name) if self.domain else None
        if entity is None:
            return (name,)
        return tuple(dict.fromkeys((name, *entity.aliases, *entity.cased_aliases, *entity.default_for)))

    def is_known(self, name: str) -> bool:
        """True when the domain has an entity of that name or alias."""
        return self._entity_of(name) is not None

    def is_actor(self, name: str) -> bool:
        """True for those who act rather than lie somewhere."""
        entity = self.domain.entity(name) if self.domain else None
        return entity is not None and entity.is_actor

    def side(self, actor: str) -> frozenset[str]:
        """Everyone whose deeds count as this actor's: allies, their allies, and parts of it."""
        found = self._sides.get(actor)
        if found is None:
            found = self._sides[actor] = self._closure(self.canonical(actor))
        return found

    def on_side(self, actor: str, side: frozenset[str]) -> bool | None:
        """True for one of the side, False for somebody else, none where nobody can tell.

        Two names that the domain knows are told apart by it. Of one it knows and one it does not, the second may be an
        ally or a unit of the first. Two it does not know are two, unless one may be the other's name in full.
        """
        if self.canonical(actor) in side or actor in side:
            return True
        if self.is_known(actor) is not any(self.is_known(name) for name in side):
            return None
        return None if self.may_be_of(actor, side) else False

    def may_be_of(self, actor: str, side: frozenset[str]) -> bool:
        """True where the names are not both known and one holds all the words of the other: "Falk", "Jon Falk"."""
        words = _words(actor)
        pairs = ((words, _words(name)) for name in side if not (self.is_known(actor) and self.is_known(name)))
        return any(ours and words and (ours <= words or words <= ours) for words, ours in pairs)

    def _closure(self, actor: str) -> frozenset[str]:
        seen, waiting = {actor}, [actor]
        while waiting:
            name = waiting.pop()
            entity = self.domain.entity(name) if self.domain else None
            near = [*(entity.allies if entity else ()), *(part for part in self.parts(name) if self.is_actor(part))]
            waiting += [other for other in near if other not in seen]
            seen.update(near)
        return frozenset(seen)

    def parts(self, place: str) -> tuple[str, ...]:
        """What is directly part of it."""
        return self._parts.get(place, ())

    def all_parts(self, place: str) -> tuple[str, ...]:
        """What is part of it on any level."""
        found: list[str] = []
        waiting = list(self.parts(place))
        while waiting:
            name = waiting.pop(0)
            if name != place and name not in found:
                found.append(name)
                waiting += self.parts(name)
        return tuple(found)

    def wholes(self, place: str) -> tuple[str, ...]:
        """What it is part of, the nearest first."""
        found: list[str] = []
        entity = self.domain.entity(place) if self.domain else None
        while entity is not None and entity.part_of and entity.part_of not in (place, *found):
            found.append(entity.part_of)
            entity = self.domain.entity(entity.part_of) if self.domain else None
        return tuple(found)

    def is_umbrella(self, place: str) -> bool:
        """True for a name that stands for its parts."""
        entity = self.domain.entity(place) if self.domain else None
        return entity is not None and entity.umbrella and bool(self.parts(place))

    def kind(self, name: str) -> str | None:
        """The entity's kind."""
        entity = self.domain.entity(name) if self.domain else None
        return entity.kind if entity else None

    def of_kind(self, kind: str) -> list[str]:
        """All entities of a kind, in the pack's order."""
        return self._kinds.get(kind, [])

    def event_type(self, name: str) -> EventType:
        """The domain's event type, else a plain one: it happens once, and anybody may do it."""
        found = self.domain.event_type(name) if self.domain else None
        if found is None:
            found = self._types.get(name)
        if found is None:
            found = self._types[name] = EventType(
                name=name,
                statement=f"{name.replace('_', ' ')} at {{target}}",
                contrary_holder="other" if name in (CONTROL_CHANGE, STATUS) else "",
                is_state=name == STATUS,
                ended_by=(CONTROL_CHANGE,) if name == STATUS else (),
                target_roles=("place",) if name in (CONTROL_CHANGE, STATUS) else ("place", SOLE_ACTOR),
            )
        return found

    def outcome_group(self, outcome: str) -> str:
        """Which words an event's outcome holds: denied, disputed, partial, or none of them."""
        found = self._outcomes.get(outcome)
        if found is None:
            words = set(outcome.casefold().replace(",", " ").split())
            groups = {"denied": self.words.denied, "disputed": self.words.disputed, "partial": self.words.partial}
            found = next((group for group, listed in groups.items() if words & set(listed)), "")
            self._outcomes[outcome] = found
        return found

    def order_type(self) -> str | None:
        """What "X next" means where the words name no event."""
        if self.domain is None:
            return CONTROL_CHANGE
        if self.domain.order_event_type:
            return self.domain.order_event_type
        return self.domain.event_types[0].name if self.domain.event_types else None


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
