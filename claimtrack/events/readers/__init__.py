"""Readers of event logs, one a format, and of the coverage that says where a log is complete."""

from claimtrack.events.readers.base import EventFormat
from claimtrack.events.readers.coverage import stream_coverage
from claimtrack.events.readers.spool import ReadLog, opened_event_log, read_event_log
from claimtrack.events.readers.stream import EVENT_FORMATS, event_format, stream_events

__all__ = [
    "EVENT_FORMATS",
    "EventFormat",
    "ReadLog",
    "event_format",
    "opened_event_log",
    "read_event_log",
    "stream_coverage",
    "stream_events",
]
