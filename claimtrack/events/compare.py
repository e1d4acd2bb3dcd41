"""What changed between two versions of a log, row by row."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.events.model import Coverage, Event, EventLog


@dataclass(frozen=True, slots=True)
class LogChanges:
    """Rows of the new log that the old one lacks, and the other way round; `changed` holds (before, after)."""

    added: tuple[Event, ...] = ()
    removed: tuple[Event, ...] = ()
    changed: tuple[tuple[Event, Event], ...] = ()
    coverage_added: tuple[Coverage, ...] = ()
    coverage_removed: tuple[Coverage, ...] = ()

    def __bool__(self) -> bool:
        return any((self.added, self.removed, self.changed, self.coverage_added, self.coverage_removed))


def compare_logs(old: EventLog, new: EventLog) -> LogChanges:
    """The rows by which two versions differ; rows are known by their id, coverage by its whole content."""
    before, after = old.by_id(), new.by_id()
    old_coverage, new_coverage = set(old.coverage), set(new.coverage)
    return LogChanges(
        added=tuple(event for event in new.events if event.id not in before),
        removed=tuple(event for event in old.events if event.id not in after),
        changed=tuple(
            (before[event.id], event) for event in new.events if event.id in before and before[event.id] != event
        ),
        coverage_added=tuple(row for row in new.coverage if row not in old_coverage),
        coverage_removed=tuple(row for row in old.coverage if row not in new_coverage),
    )
