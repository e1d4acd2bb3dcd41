"""The record of what happened: importing logs, looking at them, adding rows by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from claimtrack.domains import Domain, available_domains, load_domain
from claimtrack.errors import BadArgumentError, NothingUsableError, Problem
from claimtrack.events import (
    Completeness,
    Confidence,
    Coverage,
    Event,
    EventLog,
    LogRows,
    Measurement,
    ReadLog,
    opened_event_log,
)
from claimtrack.events.model import MEASUREMENT, STATUS
from claimtrack.resolution import audit_coverage
from claimtrack.store import journal
from claimtrack.store import logs as store_logs
from claimtrack.store.database import Transaction
from claimtrack.store.errors import UnknownEventError
from claimtrack.text.display import storable
from claimtrack.workflow.progress import Progress
from claimtrack.workflow.resolving import changes_ahead
from claimtrack.workflow.shown import event_view
from claimtrack.workflow.views import CoverageRow, EventView, ImportReport, LogView
from claimtrack.workflow.workspace import Workspace

OWN_LOG = "own"
"""The log that rows added by hand go to."""


def import_events(
    workspace: Workspace,
    events: Path,
    *,
    coverage: Path | None = None,
    name: str | None = None,
    look_ahead: bool = True,
    command: str = "events import",
    progress: Progress | None = None,
) -> ImportReport:
    """Keep a log, named after its file unless told, as the current version of that name; older versions stay.

    Claims are decided by the current versions of all names together. `look_ahead` finds the verdicts that will change.
    `undo` takes the import back, unless it is part of another `command`. What `progress` raises ends the work with
    nothing written.
    """
    size = events.stat().st_size if progress and events.is_file() else None

    def told(done: int) -> None:
        if progress is not None:
            progress("bytes read", done, size)

    with opened_event_log(events, coverage, told=told) as log, workspace.store.write() as tx:
        _check_usable(events, log)
        report = _keep(
            workspace,
            tx,
            name or events.stem,
            log,
            source=events.name,
            problems=log.problems,
            command=command,
            progress=progress,
        )
    return replace(report, changes=changes_ahead(workspace)) if look_ahead and report.is_new else report


def _check_usable(path: Path, log: ReadLog) -> None:
    """Refuse a log without one event; one without rows may still declare that nothing happened.

    Kept, it would take the place of an earlier log of that name. Raises `NothingUsableError`.
    """
    if log.events or (log.coverage and not log.problems):
        return
    what = "none of its rows can be used" if log.problems else "it has a header and no rows"
    hint = "nothing was kept: correct it and import it again"
    raise NothingUsableError(path, what, hint, log.problems)


def add_event(
    workspace: Workspace,
    *,
    event_type: str,
    place: str,
    date_start: date,
    date_end: date | None = None,
    actor: str = "",
    counter_actor: str = "",
    outcome: str = "",
    detail: str = "",
    source: str,
    confidence: str = "high",
    measured: Measurement | None = None,
    log: str = OWN_LOG,
    look_ahead: bool = True,
) -> ImportReport:
    """Add one row to the log `log`: a new version of it. `look_ahead` finds the verdicts that will change.

    `source` says where the row comes from and may not be empty; `measured` is the number it tells, such as a price or
    the dead. A type that neither the logs nor a pack knows is kept and told. Raises `BadArgumentError`.
    """
    _check_given(source=source, place=place, type=event_type)
    _check_days(date_start, date_end)
    if confidence not in list(Confidence):
        raise BadArgumentError("confidence", confidence, f"use one of {', '.join(Confidence)}")
    _check_measurement(event_type.strip(), measured)
    texts = [storable(text) for text in (event_type, place, actor, counter_actor, outcome, detail, source)]
    with workspace.store.write() as tx:
        before = store_logs.named_log(tx, log) or EventLog(name=log)
        taken = {event.id for event in store_logs.current_log(tx).events}
        event = Event(
            id=_free_id(log, taken),
            event_type=texts[0],
            place=texts[1],
            date_start=date_start,
            date_end=date_end or date_start,
            actor=texts[2],
            counter_actor=texts[3],
            outcome=texts[4],
            detail=texts[5],
            source=texts[6],
            date_precision="day" if date_end in (None, date_start) else "interval",
            confidence=Confidence(confidence),
            measurement=measured,
        )
        longer = EventLog((*before.events, event), before.coverage, log)
        doubts = _unknown_type(event, store_logs.current_log(tx))
        report = _keep(workspace, tx, log, longer, source="added by hand", problems=doubts, command="events add")
    return replace(report, changes=changes_ahead(workspace)) if look_ahead else report


def _check_given(**fields: str) -> None:
    for field, given in fields.items():
        if not given.strip():
            raise BadArgumentError(field, given, "it may not be empty")


def _check_days(first: date, last: date | None) -> None:
    if last is not None and last < first:
        raise BadArgumentError("date-end", str(last), f"it lies before {first}")


def _check_measurement(event_type: str, measured: Measurement | None) -> None:
    if measured is None:
        if event_type == MEASUREMENT:
            raise BadArgumentError("value", "", "a measurement needs the number that was measured")
        return
    low, high = measured.low, measured.high
    if (low is not None and low > measured.value) or (high is not None and high < measured.value):
        raise BadArgumentError("value", measured.value, "it must lie between low and high")


def _unknown_type(event: Event, log: EventLog) -> tuple[Problem, ...]:
    """A doubt where the row's type is new: no claim may ever ask for it."""
    known = {STATUS, MEASUREMENT, *(other.event_type for other in log.events)}
    known |= {kind.name for name in available_domains() for kind in load_domain(name).event_types}
    if event.event_type in known:
        return ()
    near = get_close_matches(event.event_type, sorted(known), 3, 0.6)
    hint = f"did you mean {' or '.join(near)}?" if near else "see the types in use with: claimtrack events list"
    return (Problem(f"type {event.event_type}", "no log and no pack knows this type; the row was kept", hint),)


def logs(workspace: Workspace) -> list[LogView]:
    """Every version of every log, the newest first."""
    with workspace.store.read() as tx:
        return store_logs.log_views(tx)


def events(
    workspace: Workspace,
    *,
    text: str = "",
    place: str | None = None,
    event_type: str | None = None,
    ids: Collection[str] = (),
    as_of: date | None = None,
) -> list[EventView]:
    """Rows of the current log in order of time."""
    with workspace.store.read() as tx:
        log, names = store_logs.current_log(tx), store_logs.log_of_event(tx)
    rows = log.as_of(as_of).events if as_of else log.events
    words = text.casefold().split()
    found = [
        event
        for event in rows
        if (not ids or event.id in ids)
        and (place is None or event.place.casefold() == place.casefold())
        and (event_type is None or event.event_type.casefold() == event_type.casefold())
        and all(word in _told(event) for word in words)
    ]
    found.sort(key=lambda event: (event.date_start, event.date_end, event.id))
    return [event_view(event, names.get(event.id, "")) for event in found]


def event(workspace: Workspace, event_id: str) -> EventView:
    """One row of the current log. Raises `UnknownEventError`."""
    found = events(workspace, ids=[event_id])
    if not found:
        raise UnknownEventError(event_id)
    return found[0]


def coverage(workspace: Workspace) -> list[CoverageRow]:
    """What the current log claims to be complete for, with a warning where it looks wrong."""
    with workspace.store.read() as tx:
        log = store_logs.current_log(tx)
    doubts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for warning in audit_coverage(log, _subject_of(log)):
        doubts[warning.place, warning.event_type].append(warning.sentence)
    return [
        CoverageRow(
            place=promise.place,
            event_type=promise.event_type,
            covered_from=promise.covered_from,
            covered_to=promise.covered_to,
            completeness=promise.completeness.value,
            actor_scope=promise.actor_scope,
            basis=promise.basis,
            events=_within(log, promise),
            warnings=tuple(doubts.get((promise.place, promise.event_type), ())) if _is_complete(promise) else (),
            log=log.name,
        )
        for promise in log.coverage
    ]


def _is_complete(promise: Coverage) -> bool:
    return promise.completeness is Completeness.COMPLETE


def _subject_of(log: EventLog) -> Domain | None:
    """The pack a log was bundled with, by its name: it knows which places neighbour which."""
    return next((load_domain(name) for name in available_domains() if name in log.name.split("+")), None)


def _keep(
    workspace: Workspace,
    tx: Transaction,
    name: str,
    log: LogRows,
    *,
    source: str,
    problems: tuple[Problem, ...],
    command: str,
    progress: Progress | None = None,
) -> ImportReport:
    def told(done: int) -> None:
        if progress is not None:
            progress("events written", done, len(log.events))

    kept = store_logs.add_log(tx, name, log, actor=workspace.actor, source=source, at=workspace.now(), told=told)
    if kept.is_new:
        note = f"log {name} version {log.version}: {len(log.events)} events, {len(log.coverage)} rows of coverage"
        stamp = workspace.stamp(tx, command)
        entry = journal.Entry(journal.Action.IMPORT, version=kept.key, note=note, log_version=log.version)
        journal.append(tx, stamp, [entry])
    return ImportReport(
        name=name,
        version=log.version,
        is_new=kept.is_new,
        events=len(log.events),
        coverage=len(log.coverage),
        added=kept.added,
        changed=kept.changed,
        removed=kept.removed,
        problems=problems,
    )


def _free_id(log: str, taken: Collection[str]) -> str:
    number = 1
    while (name := f"{log.upper()}{number:04}") in taken:
        number += 1
    return name


def _told(event: Event) -> str:
    parts = (event.id, event.event_type, event.place, event.actor, event.counter_actor, event.outcome, event.detail)
    return " ".join(parts).casefold()


def _within(log: EventLog, promise: Coverage) -> int:
    return sum(
        event.place == promise.place
        and promise.event_type in (event.event_type, "any", "*")
        and event.date_start <= promise.covered_to
        and event.date_end >= promise.covered_from
        for event in log.events
    )
