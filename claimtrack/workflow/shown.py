"""Events and tallies as they are shown."""

from __future__ import annotations

from collections.abc import Mapping

from claimtrack.claims import Outcome
from claimtrack.events.model import Event
from claimtrack.workflow.views import Counts, EventView


def event_view(event: Event, log: str = "") -> EventView:
    """An event as it is shown."""
    return EventView(
        id=event.id,
        event_type=event.event_type,
        place=event.place,
        date_start=event.date_start,
        date_end=event.date_end,
        actor=event.actor,
        counter_actor=event.counter_actor,
        outcome=event.outcome,
        detail=event.detail,
        source=event.source,
        confidence=event.confidence.value,
        log=log,
    )


def counts_of(tally: Mapping[Outcome | None, int], silent: int) -> Counts:
    """A tally of outcomes as counts; None stands for claims never resolved."""
    return Counts(
        n=sum(tally.values()),
        **{outcome.value: tally.get(outcome, 0) for outcome in Outcome},
        unresolved=tally.get(None, 0),
        by_silence=silent,
    )
