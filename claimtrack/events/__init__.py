"""What happened: events, the log they stand in, where that log claims to be complete, and how logs are read."""

from claimtrack.events.compare import LogChanges, compare_logs
from claimtrack.events.model import Completeness, Confidence, Coverage, Event, EventLog, LogRows, Measurement
from claimtrack.events.readers import ReadLog, opened_event_log, read_event_log, stream_coverage, stream_events

__all__ = [
    "Completeness",
    "Confidence",
    "Coverage",
    "Event",
    "EventLog",
    "LogChanges",
    "LogRows",
    "Measurement",
    "ReadLog",
    "compare_logs",
    "opened_event_log",
    "read_event_log",
    "stream_coverage",
    "stream_events",
]
