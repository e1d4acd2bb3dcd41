"""How alike a claim and an event are: a hint for a person, never a verdict."""

from __future__ import annotations

from rapidfuzz import fuzz

from claimtrack.claims import Claim
from claimtrack.events import Event, EventLog

_LEAST = 0.45
_NAME, _TYPE, _DAY = 0.6, 0.2, 0.2


def alike(claim: Claim, log: EventLog, *, limit: int) -> list[tuple[Event, float]]:
    """The events most like what the claim says, with a likeness in 0..1; none that is hardly alike."""
    scored = [(event, _likeness(claim, event)) for event in log.events]
    best = sorted((pair for pair in scored if pair[1] >= _LEAST), key=lambda pair: (-pair[1], pair[0].id))
    return best[:limit]


def _likeness(claim: Claim, event: Event) -> float:
    name = claim.target or claim.target_text or claim.statement
    told = " ".join(part for part in (event.place, event.actor, event.counter_actor) if part)
    same_name = max(fuzz.ratio(name.casefold(), event.place.casefold()), fuzz.token_set_ratio(name, told)) / 100
    said = claim.event_type or claim.statement
    same_type = fuzz.token_set_ratio(said.replace("_", " "), f"{event.event_type} {event.outcome}".replace("_", " "))
    return _NAME * same_name + _TYPE * same_type / 100 + _DAY * _nearness(claim, event)


def _nearness(claim: Claim, event: Event) -> float:
    """1 inside the window, less with every month outside it; half where there is no window."""
    start, end = claim.window.earliest or claim.written, claim.window.latest_lenient or claim.window.latest
    if start is None or end is None:
        return 0.5
    if event.date_end < start:
        days = (start - event.date_end).days
    elif event.date_start > end:
        days = (event.date_start - end).days
    else:
        return 1.0
    return max(0.0, 1 - days / 180)
