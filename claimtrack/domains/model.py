"""What a domain pack says: who and what there is, and which words name which kind of event.

A pack is a folder with `domain.toml` and CSV files; see `loader`. Nothing here knows a name of any pack.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class TargetSlot(StrEnum):
    """Where a phrase keeps the thing the event happens to."""

    OBJECT = "object"
    """"they liberate X", "X is liberated"."""
    SUBJECT = "subject"
    """"X falls", "the war ends"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that name an event type: a verb with its particle ("mop up"), or a noun ("fall", in "the fall of X")."""

    lemma: str
    event_type: str
    slot: TargetSlot = TargetSlot.OBJECT
    is_noun: bool = False
    forms: tuple[str, ...] = ()
    """All inflected forms, the lemma among them; lower case."""
    weak: bool = False
    """Too ordinary to name the event alone ("take", "leave"): counts only beside a target the domain knows."""


@dataclass(frozen=True, slots=True)
class EventType:
    """One kind of event of a domain and what decides claims about it."""

    name: str
    statement: str
    """How the event is told, with `{target}` and `{actor}`: "{target} comes under control of {actor}"."""
    one_off: bool = True
    """It happens once: a certain event outside the window answers a claim about the window."""
    actor: str | None = None
    """Who does it where a claim names nobody."""
    target_kinds: tuple[str, ...] = ()
    """Kinds of entity it can happen to; empty for all."""
    satisfied_by: tuple[str, ...] = ()
    """Other event types whose occurrence also makes a claim of this type true."""
    needs_target: bool = True
    default_target: str | None = None
    """The one thing it happens to where a claim names none ("the war will end")."""
    target_words: tuple[str, ...] = ()
    """Words that fill the target's place and name no entity ("the war", "the offensive"). Where there are any, the
    type's subject phrases count only beside one of them; the place meant stands elsewhere, or is `default_target`."""
    is_state: bool = False
    """It lasts rather than happens ("X still holds Y"): decided by status rows."""
    ended_by: tuple[str, ...] = ()
    """Event types whose occurrence ends the state."""
    contrary_holder: str = ""
    """Whose observed hold on the place speaks against it: `other` than the actor, the `same`, or nobody's."""
    contrary_outcomes: tuple[str, ...] = ()
    """Outcomes of a status row that speak against it ("war ongoing")."""
    target_roles: tuple[str, ...] = ("place",)
    """Where a log row keeps what a claim calls the target: its `place`, its `actor` (who resigns, wins, surrenders),
    its `counter_actor` (who is toppled), or its `outcome` (what is delivered)."""
    whole_gives_parts: bool = False
    """What is recorded of a whole happened to its parts ("the evacuation of the three towns begins")."""
    one_winner: bool = False
    """Only one can have it: the same event of somebody else, in the contest the claim names, is evidence against."""
    turn: str = ""
    """The event type that an order asks for where its words name this one: completion, not the start."""


@dataclass(frozen=True, slots=True)
class OutcomeWords:
    """How the `outcome` of a log row is read: lower-case phrases and words, by what they mean for a claim."""

    holds: tuple[str, ...] = ("held", "holds", "controlled", "in control", "in power", "in office", "present")
    """Whole outcomes of a status row by which its actor has the place; with more words ("held about half") shared."""
    shared: tuple[str, ...] = ("divided", "shared", "contested", "mixed", "split", "joint")
    """Words of a status row by which nobody has it alone."""
    partial: tuple[str, ...] = ("partial", "partially", "partly")
    """Words of an event row that happened only in part: never enough for the whole."""
    disputed: tuple[str, ...] = ("disputed", "unclear", "unconfirmed")
    """Words of an event row on which the sources do not agree."""
    denied: tuple[str, ...] = ("denied", "hoax", "failed", "repelled", "cancelled", "postponed")
    """Words of an event row that did not happen after all."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Something that claims and events name: a place, an actor, a party, an index."""

    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    parent_region: str | None = None
    part_of: str | None = None
    umbrella: bool = False
    """Stands for its parts and is no thing of its own: decided through them."""
    is_actor: bool = False
    allies: tuple[str, ...] = ()
    """Actors whose deeds count as this one's."""
    notes: str = ""
    ordinary_aliases: tuple[str, ...] = ()
    """Aliases that are ordinary words ("the South"): they count capitalised or right after an article."""
    cased_aliases: tuple[str, ...] = ()
    """Aliases that count only in exactly these capitals ("US")."""
    default_for: tuple[str, ...] = ()
    """Names several entities share that mean this one unless a kind is asked for."""


@dataclass(frozen=True, slots=True)
class Domain:
    """A subject area. `entities` holds places and actors alike."""

    name: str
    title: str
    entities: tuple[Entity, ...] = ()
    event_types: tuple[EventType, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    horizon_days: int = 365
    """How long a claim without a date is given."""
    folder: Path | None = None
    events_file: Path | None = None
    coverage_file: Path | None = None
    heads: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Words beside a name that tell the kind meant ("city", "pocket"), each with the kinds it admits."""
    silent_kinds: tuple[str, ...] = ()
    """Kinds whose names are words of the event log ("multiple") and never names in a text."""
    telling_kinds: tuple[str, ...] = ()
    """Kinds of entity whose names show that a text is about this domain."""
    telling_words: tuple[str, ...] = ()
    """Words that show the same, in lower case."""
    outcome_words: OutcomeWords = OutcomeWords()
    """How outcomes of log rows are read."""
    order_event_type: str | None = None
    """What "X next" means where the words name no event; absent, the first event type of the pack."""
    _by_name: dict[str, Entity] = field(default_factory=dict, init=False, repr=False, compare=False)
    _types: dict[str, EventType] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._by_name.update({entity.name: entity for entity in self.entities})
        self._types.update({event_type.name: event_type for event_type in self.event_types})

    def entity(self, name: str | None) -> Entity | None:
        """The entity of that canonical name."""
        return self._by_name.get(name) if name else None

    def event_type(self, name: str | None) -> EventType | None:
        """The event type of that name."""
        return self._types.get(name) if name else None
