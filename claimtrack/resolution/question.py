"""A claim as a question to the log: which rows would answer it, and for which days."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum, auto
from typing import Any

from claimtrack.claims.model import Claim
from claimtrack.claims.verdict import Outcome
from claimtrack.domains.model import EventType
from claimtrack.events.model import Event
from claimtrack.resolution.days import shifted
from claimtrack.resolution.index import LogIndex
from claimtrack.resolution.names import Names
from claimtrack.resolution.options import DEFAULT_HORIZON_DAYS, ResolveOptions
from claimtrack.resolution.words import on, span_of, stretch, told
from claimtrack.text.dates.window import Modifier, Window


class Basis(Enum):
    """Where the end of the question's days comes from."""

    WINDOW = auto()
    HORIZON = auto()
    """The claim gives no end: the horizon counts."""


@dataclass(frozen=True, slots=True)
class Decision:
    """An outcome with its reasons, before it is dressed as a verdict."""

    outcome: Outcome
    sentence: str
    evidence: tuple[Event, ...] = ()
    against: tuple[Event, ...] = ()
    decided_on: date | None = None
    late_by_days: int | None = None
    by_silence: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class World:
    """What every question is put to: the log as of a day, names, options."""

    index: LogIndex
    names: Names
    options: ResolveOptions
    kept: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)
    """What several questions share, worked out once."""

    @property
    def as_of(self) -> date:
        """The day from which is looked back."""
        return self.index.as_of

    def kept_names(self, event_types: tuple[str, ...], plain: Callable[[str], str]) -> list[tuple[str, str]]:
        """Names and aliases of the places of rows of these types, the longest first, each with its place."""
        key = ("names", event_types)
        if key not in self.kept:
            pairs = {
                (plain(alias), place)
                for place in self.index.names_of(event_types)
                for alias in self.names.aliases(place)
                if plain(alias)
            }
            self.kept[key] = sorted(pairs, key=lambda pair: (-len(pair[0]), pair))
        found: list[tuple[str, str]] = self.kept[key]
        return found

    def told(self, event: Event) -> str:
        """A row in words, with its days and its id."""
        return told(event, self.names.event_type(event.event_type))


@dataclass(frozen=True, slots=True)
class Question:
    """Did this happen to the target, by that side, between `start` and `end`?"""

    claim: Claim
    target: str
    event_type: EventType
    actor: str | None
    side: frozenset[str] | None
    """Actors whose deeds count; absent: anybody's."""
    start: date | None
    end: date
    written: date | None
    basis: Basis = Basis.WINDOW
    horizon_days: int = DEFAULT_HORIZON_DAYS
    is_named: bool = True
    """The claim itself names the target; else it is the event type's own."""
    is_part: bool = False
    """One part of a whole: the sentence of the whole names the days once."""

    def is_over(self, as_of: date) -> bool:
        """True when the last day of the window lies before the as-of day."""
        return as_of > self.end

    @property
    def window_words(self) -> str:
        """The window as a noun: "the window (1 May 2018 to 31 May 2018)"; a horizon says that it is one."""
        if self.is_part:
            return "that time"
        if self.basis is Basis.HORIZON:
            return f"the {self._horizon} given to a claim without an end (to {on(self.end)})"
        return f"the window ({stretch(self.start, self.end)})"

    @property
    def within_words(self) -> str:
        """The window as an adverb: "within the window (...)", "within a year, by 25 April 2019"."""
        if self.is_part:
            return "in that time"
        if self.basis is Basis.HORIZON:
            return f"within {span_of(self.horizon_days)}, by {on(self.end)} (no date given)"
        return f"within {self.window_words}"

    @property
    def _horizon(self) -> str:
        return span_of(self.horizon_days).removeprefix("a ")

    @property
    def is_about_holding(self) -> bool:
        """True when afterwards the actor holds the place: wholes give their parts, other holders contradict."""
        return self.event_type.contrary_holder == "other"

    def about(self, target: str) -> Question:
        """The same question about another target."""
        return replace(self, target=target)


def horizon_of(world: World) -> int:
    """Days that a claim without an end is given."""
    if world.options.horizon_days is not None:
        return world.options.horizon_days
    return world.names.domain.horizon_days if world.names.domain else DEFAULT_HORIZON_DAYS


def ask(claim: Claim, world: World, *, lenient: bool = False, not_before: date | None = None) -> Question | str:
    """The claim as a question, or the reason why it is none.

    `lenient` takes the late end of a vague window; `not_before` is the day a condition was met.
    """
    type_name = claim.event_type
    if type_name is None:
        return _without_type(claim, world)
    event_type = world.names.event_type(type_name)
    target = claim.target or event_type.default_target
    if target is None:
        return "the claim names nothing that it could happen to"
    days = _days(claim, world, lenient=lenient, not_before=not_before)
    if isinstance(days, str):
        return days
    start, end, basis = days
    actor = _actor(claim, event_type, world)
    return Question(
        claim=claim,
        target=world.index.named(world.names.canonical(target)),
        is_named=claim.target is not None,
        event_type=event_type,
        actor=actor,
        side=world.names.side(actor) if actor else None,
        start=start,
        end=end,
        written=claim.written,
        basis=basis,
        horizon_days=horizon_of(world),
    )


def _without_type(claim: Claim, world: World) -> str:
    """Why a claim without a kind of event is no question. A row whose kind stands in the claim's words is worth a look,
    but no proof: "the siege will be lifted" names a siege too."""
    reason = "the claim names no kind of event that a log could hold"
    target = world.index.named(world.names.canonical(claim.target)) if claim.target else None
    rows = world.index.of_kinds_in(f"{claim.statement} {claim.quote}", target, claim.written) if target else []
    leads = f"; the log has {world.told(rows[0])}" if rows else ""
    return f"{reason}{leads}; judge it by hand, or correct the claim's event type"


def _actor(claim: Claim, event_type: EventType, world: World) -> str | None:
    """The claim's actor where domain or log know it; a noun nobody knows ("our boys") leaves the type's own."""
    names, actor = world.names, claim.actor
    if actor and (names.domain is None or names.is_known(actor)):
        return world.index.named(names.canonical(actor))
    if actor and (world.index.knows_actor(actor) or (event_type.actor is None and actor[0].isupper())):
        return world.index.named(actor)
    return event_type.actor


def _days(
    claim: Claim, world: World, *, lenient: bool, not_before: date | None
) -> tuple[date | None, date, Basis] | str:
    window = claim.window
    starts = [day for day in (window.earliest, claim.written, not_before) if day is not None]
    start = max(starts) if starts else None
    end = (window.latest_lenient or window.latest) if lenient else window.latest
    if end is None:
        if start is None:
            return "neither the day of writing nor a deadline is known"
        return start, shifted(start, horizon_of(world)), Basis.HORIZON
    if start is not None and start > end:
        return start, end, Basis.WINDOW
    return start, end, Basis.WINDOW


_END = re.compile(r"\b(?:end|close) of\b|\b(?:year|month|week|season|quarter)[- ]?end\b", re.IGNORECASE)


def asks_for_last_day(window: Window) -> bool:
    """True for one day, and for "at the end of 2018": how it stands then; false for "by the end of 2018"."""
    if window.latest is None:
        return False
    return window.modifier in _LAST_DAY or (window.modifier is Modifier.IN and bool(_END.search(window.text)))


_LAST_DAY = frozenset({Modifier.ON, Modifier.AS_OF, Modifier.AROUND})

POINT_MODIFIERS = frozenset({Modifier.ON, Modifier.AS_OF, Modifier.BY, Modifier.BEFORE, Modifier.AROUND})
"""A state "on", "as of", "by" or "before" a day is asked for at the end of the window."""
