"""What happened: events, the log they stand in, and where that log claims to be complete."""

from claimtrack.events.model import Completeness, Confidence, Coverage, Event, EventLog, Measurement

__all__ = ["Completeness", "Confidence", "Coverage", "Event", "EventLog", "Measurement"]
