"""Events a person might want to look at for a claim that no rule decides. Ranks, never decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claimtrack.claims.model import Claim
from claimtrack.domains.model import Domain
from claimtrack.events.model import Event, EventLog
from claimtrack.resolution.days import shifted
from claimtrack.resolution.names import Names
from claimtrack.resolution.options import DEFAULT_HORIZON_DAYS

_NAME, _TYPE, _TIME = 0.5, 0.2, 0.3
"""Weights of the three likenesses; they sum to 1."""

_FAR_DAYS = 180.0
"""Days from the window at which an event's time counts for nothing."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An event and how well it fits the claim, in 0..1, with the reasons."""

    event: Event
    score: float
    why: str


def suggest_events(
    claim: Claim, log: EventLog, domain: Domain | None = None, limit: int = 5, *, as_of: date | None = None
) -> tuple[Suggestion, ...]:
    """The best-fitting rows by name, event type and time, unverified ones included and named as such."""
    from rapidfuzz import fuzz, utils

    names = Names(domain)
    target = names.canonical(claim.target) if claim.target else ""
    wanted = utils.default_process(f"{target} {claim.target_text or ''}".strip() or claim.statement)
    text = utils.default_process(claim.statement or claim.quote)
    kind = (claim.event_type or "").replace("_", " ")
    is_open = not target or names.is_actor(target) or not names.is_known(target)
    """Where the claim is not about a place that is known, who acts may be what it is about."""
    likeness: dict[str, float] = {}
    found = []
    for event in log.events:
        if as_of is not None and event.date_end > as_of:
            continue
        if event.place not in likeness:
            place = names.canonical(event.place)
            alike = fuzz.token_set_ratio(wanted, utils.default_process(place)) / 100
            likeness[event.place] = 1.0 if place == target else 0.9 * alike
        doer = 0.8 * _named(event, text)
        by_name = max(likeness[event.place], doer if is_open else min(doer, 0.4))
        by_type = fuzz.token_sort_ratio(kind or text, event.event_type.replace("_", " ")) / 100
        by_time = _closeness(claim, event)
        score = _NAME * by_name + _TYPE * by_type + _TIME * by_time
        if by_name >= 0.5:
            found.append((score, event, by_name, by_type, by_time))
    found.sort(key=lambda entry: (-entry[0], entry[1].date_start, entry[1].id))
    return tuple(Suggestion(event, round(score, 3), _why(event, *parts)) for score, event, *parts in found[:limit])


def _named(event: Event, text: str) -> float:
    return 1.0 if event.actor and event.actor.casefold() in text else 0.0


def _closeness(claim: Claim, event: Event) -> float:
    """1 inside the window, falling to 0 half a year away; a half where the claim has no days at all."""
    start, end = claim.window.earliest or claim.written, claim.window.latest_lenient or claim.window.latest
    if start is None and end is None:
        return 0.5
    if end is None and start is not None:
        end = shifted(start, DEFAULT_HORIZON_DAYS)
    if end is not None and event.date_start > end:
        away = (event.date_start - end).days
    elif start is not None and event.date_end < start:
        away = (start - event.date_end).days
    else:
        away = 0
    return max(0.0, 1 - away / _FAR_DAYS)


def _why(event: Event, by_name: float, by_type: float, by_time: float) -> str:
    doubt = ", unverified" if event.confidence == "unverified" else ""
    return f"name {by_name:.0%}, type {by_type:.0%}, time {by_time:.0%}{doubt}"
