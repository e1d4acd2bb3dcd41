"""How one row answers a question: fits it, speaks against it, or shows who held the place; and how much it weighs."""

from __future__ import annotations

from enum import Enum, auto

from claimtrack.events.model import Confidence, Event
from claimtrack.resolution.names import Names
from claimtrack.resolution.question import Question

_RANK = {Confidence.HIGH: 3, Confidence.MEDIUM: 2, Confidence.LOW: 1, Confidence.UNVERIFIED: 0}


class Fit(Enum):
    """How a row of the right type and place answers the question."""

    YES = auto()
    CONFLICT = auto()
    """The right event with another actor or destination: evidence against."""
    STRANGER = auto()
    """The right event by somebody of whom the domain cannot tell whose side they are on: neither for nor against."""
    PARTIAL = auto()
    DISPUTED = auto()
    DENIED = auto()


_GROUPS = {"denied": Fit.DENIED, "disputed": Fit.DISPUTED, "partial": Fit.PARTIAL}


class Seen(Enum):
    """What an observed status says about the claim."""

    CONTRARY = auto()
    SUPPORTING = auto()
    SHARED = auto()
    STRANGER = auto()
    """Somebody holds it of whom the domain cannot tell whose side they are on."""
    NOTHING = auto()


def rank(event: Event) -> int:
    """How much a row weighs: 3 for a high confidence, 1 for a low one."""
    return _RANK[event.confidence]


def outweighs(winner: Event, loser: Event) -> bool:
    """True when a better source was known no later: only then may it set the other aside, so that no verdict turns."""
    return rank(winner) > rank(loser) and winner.date_end <= loser.date_end


def fit(event: Event, question: Question, names: Names) -> Fit:
    """How an event of a satisfying type at a satisfying place answers the question."""
    if event.outcome and (found := names.outcome_group(event.outcome)):
        return _GROUPS[found]
    by_actor = Fit.YES if question.side is None else _fit_of_actor(event, question, question.side, names)
    if by_actor is Fit.CONFLICT:
        return by_actor
    if question.claim.destination and not _destination_fits(event, question.claim.destination, names):
        return Fit.CONFLICT
    return by_actor


def _fit_of_actor(event: Event, question: Question, side: frozenset[str], names: Names) -> Fit:
    ours = names.on_side(event.actor, side) if event.actor else True
    against_us = bool(event.counter_actor) and names.on_side(event.counter_actor, side) is True
    if ours:
        return Fit.YES
    if event.event_type != question.event_type.name and (question.claim.actor is None or against_us):
        return Fit.YES
    return Fit.STRANGER if ours is None and not against_us else Fit.CONFLICT


def _destination_fits(event: Event, destination: str, names: Names) -> bool:
    """An outcome "to A and B" fills the slot; anything else leaves it open."""
    text = event.outcome.casefold()
    if not text.startswith("to "):
        return True
    wanted = names.canonical(destination)
    near = (destination, wanted, *names.all_parts(wanted), *names.wholes(wanted))
    return any(name.casefold() in text for name in near)


def seen(event: Event, question: Question, names: Names) -> Seen:
    """What a status row says about the claim."""
    event_type, outcome = question.event_type, event.outcome.casefold().strip()
    if outcome in event_type.contrary_outcomes:
        return Seen.CONTRARY
    if not event_type.contrary_holder:
        return Seen.NOTHING
    words = outcome.split()
    if any(word in names.words.shared for word in words):
        return Seen.SHARED
    if outcome not in names.words.holds:
        return Seen.SHARED if any(outcome.startswith(f"{word} ") for word in names.words.holds) else Seen.NOTHING
    if question.side is None or not event.actor:
        return Seen.NOTHING
    ours = names.on_side(event.actor, question.side)
    if event_type.contrary_holder == "same":
        return Seen.CONTRARY if ours else Seen.NOTHING
    if ours is None:
        return Seen.STRANGER
    return Seen.SUPPORTING if ours else Seen.CONTRARY
