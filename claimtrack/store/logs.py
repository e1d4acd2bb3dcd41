"""Event logs in and out. Each import is a new version; claims are decided by the current versions together."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import msgspec
from sqlalchemy import Row, func, select

from claimtrack.events.model import Coverage, Event, EventLog, LogRows
from claimtrack.store import tables
from claimtrack.store.bulk import add_rows, next_key, slices
from claimtrack.store.database import Transaction
from claimtrack.store.journal import Action, undone_keys
from claimtrack.store.values import LogView

_EVENTS_AT_ONCE = 2000
"""Rows of a log that are held in memory on their way in and out."""
_STREAMED = {"yield_per": _EVENTS_AT_ONCE}
_event = msgspec.json.Decoder(Event).decode


@dataclass(frozen=True, slots=True)
class LogAdded:
    """A version kept, and how it differs from the one before."""

    key: int
    view: LogView
    is_new: bool
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def add_log(
    tx: Transaction,
    name: str,
    log: LogRows,
    *,
    actor: str,
    source: str,
    at: datetime,
    told: Callable[[int], None] | None = None,
) -> LogAdded:
    """Keep a log as the newest version of its name; the very version that is current already is left alone.

    `told` is called with the number of events written; what it raises ends the work.
    """
    before = _newest(tx).get(name)
    if before is not None and before.version == log.version:
        return LogAdded(before.id, _view(before, current=True), is_new=False)
    log_id = next_key(tx, tables.event_log.c.id)
    head = {
        "id": log_id,
        "name": name,
        "serial": _serials(tx, name) + 1,
        "version": log.version,
        "imported_at": at,
        "actor": actor,
        "source": source,
        "event_count": len(log.events),
        "coverage_count": len(log.coverage),
    }
    add_rows(tx, tables.event_log, [head])
    _add_events(tx, log_id, log, told)
    view = LogView(name, log.version, at, actor, len(log.events), len(log.coverage), True, source)
    earlier = before.id if before else 0
    return LogAdded(
        log_id,
        view,
        is_new=True,
        added=_only_in(tx, log_id, earlier),
        changed=_changed(tx, log_id, earlier),
        removed=_only_in(tx, earlier, log_id),
    )


def _only_in(tx: Transaction, log_id: int, other: int) -> tuple[str, ...]:
    """Ids of the rows of one version that the other lacks, in the order of the log."""
    mine, theirs = tables.event.alias().c, tables.event.alias().c
    there = select(theirs.id).where(theirs.log_id == other, theirs.event_id == mine.event_id)
    wanted = select(mine.event_id).where(mine.log_id == log_id, ~there.exists()).order_by(mine.id)
    return tuple(tx.execute(wanted, execution_options=_STREAMED).scalars())


def _changed(tx: Transaction, log_id: int, other: int) -> tuple[str, ...]:
    """Ids of the rows that both versions have and that say something else in each."""
    new, old = tables.event.alias().c, tables.event.alias().c
    differs = (new.log_id == log_id) & (old.log_id == other) & (old.event_id == new.event_id) & (old.body != new.body)
    pairs = tx.execute(
        select(new.event_id, new.body, old.body).where(differs).order_by(new.id), execution_options=_STREAMED
    )
    return tuple(key for key, body, before in pairs if _event(body) != _event(before))


def named_log(tx: Transaction, name: str) -> EventLog | None:
    """The current version of one log."""
    found = _newest(tx).get(name)
    return _load(tx, found) if found is not None else None


def current_log(tx: Transaction, *, told: bool = True) -> EventLog:
    """The current versions of all logs as one. An id that two logs use is told apart by the log's name.

    Without `told` the events lack their `detail`, but where it tells what a number measures: a large log is
    mostly detail, and verdicts ask for no other.
    """
    logs = [(name, _load(tx, row, told=told)) for name, row in sorted(_newest(tx).items())]
    if len(logs) < 2:
        return logs[0][1] if logs else EventLog()
    taken: set[str] = set()
    merged: list[Event] = []
    for name, log in logs:
        merged += [replace(event, id=f"{name}:{event.id}") if event.id in taken else event for event in log.events]
        taken.update(event.id for event in log.events)
    version = _joint_version({name: log.version for name, log in logs})
    promises = tuple(promise for _, log in logs for promise in log.coverage)
    return EventLog(tuple(merged), promises, "+".join(name for name, _ in logs), version)


def events_named(tx: Transaction, ids: Collection[str]) -> dict[str, tuple[Event, str]]:
    """The events of `current_log` with these ids, each with the name of its log; ids that no log has are left out."""
    found: dict[str, tuple[Event, str]] = {}
    column = tables.event.c
    for name, head in sorted(_newest(tx).items()):
        own = {key.removeprefix(f"{name}:") for key in ids} | set(ids)
        for part in slices(sorted(own)):
            rows = tx.execute(select(column.body).where(column.log_id == head.id, column.event_id.in_(part)))
            for event in map(_event, rows.scalars()):
                key = event.id if event.id in ids and event.id not in found else f"{name}:{event.id}"
                if key in ids and key not in found:
                    found[key] = replace(event, id=key), name
    return found


def current_version(tx: Transaction) -> str:
    """Version of what `current_log` gives; "" where there is no log."""
    return _joint_version({name: row.version for name, row in _newest(tx).items()})


def every_log(tx: Transaction) -> Iterator[tuple[str, str, EventLog]]:
    """Name and version of every log that was ever kept, and its rows as they are now, with the version these have."""
    for row in tx.execute(select(tables.event_log).order_by(tables.event_log.c.id)).all():
        found = _load(tx, row)
        yield row.name, row.version, EventLog(found.events, found.coverage, row.name)


def log_views(tx: Transaction) -> list[LogView]:
    """Every version of every log, the newest first."""
    newest = {row.id for row in _newest(tx).values()}
    rows = tx.execute(select(tables.event_log).order_by(tables.event_log.c.id.desc()))
    return [_view(row, current=row.id in newest) for row in rows]


def log_of_event(tx: Transaction) -> dict[str, str]:
    """The name of the log each event of the current versions stands in; events of the first log by name win."""
    found: dict[str, str] = {}
    for name, row in sorted(_newest(tx).items(), reverse=True):
        ids = tx.execute(select(tables.event.c.event_id).where(tables.event.c.log_id == row.id)).scalars()
        found.update(dict.fromkeys(ids, name))
    return found


def _joint_version(versions: dict[str, str]) -> str:
    if len(versions) < 2:
        return next(iter(versions.values()), "")
    joined = "|".join(f"{name}={versions[name]}" for name in sorted(versions))
    return hashlib.sha256(joined.encode()).hexdigest()[:12]


def _newest(tx: Transaction) -> dict[str, Row[Any]]:
    """The version of each name that came last, among those whose import has not been undone."""
    head = tables.event_log.c
    last = select(func.max(head.id)).where(head.id.not_in(undone_keys(Action.IMPORT))).group_by(head.name)
    return {row.name: row for row in tx.execute(select(tables.event_log).where(head.id.in_(last)))}


def _load(tx: Transaction, row: Row[Any], *, told: bool = True) -> EventLog:
    bodies = tx.execute(
        select(tables.coverage.c.body).where(tables.coverage.c.log_id == row.id).order_by(tables.coverage.c.id)
    ).scalars()
    promises = tuple(msgspec.json.decode(body, type=Coverage) for body in bodies)
    events = _events(tx, row.id)
    return EventLog(tuple(events if told else map(_Lean().of, events)), promises, row.name, row.version)


class _Lean:
    """Events that share the words and days they have in common, without what verdicts never ask for."""

    def __init__(self) -> None:
        self._words: dict[str, str] = {}
        self._days: dict[date, date] = {}

    def of(self, event: Event) -> Event:
        share, day = self._words.setdefault, self._days.setdefault
        return Event(
            event.id,
            share(event.event_type, event.event_type),
            share(event.place, event.place),
            day(event.date_start, event.date_start),
            day(event.date_end, event.date_end),
            share(event.actor, event.actor),
            share(event.counter_actor, event.counter_actor),
            share(event.outcome, event.outcome),
            event.detail if event.measurement is not None else "",
            share(event.date_precision, event.date_precision),
            share(event.source, event.source),
            event.confidence,
            event.measurement,
        )


def _events(tx: Transaction, log_id: int) -> Iterator[Event]:
    event = tables.event.c
    wanted = select(event.body).where(event.log_id == log_id).order_by(event.id)
    return map(_event, tx.execute(wanted, execution_options=_STREAMED).scalars())


def _serials(tx: Transaction, name: str) -> int:
    """How many versions of that name there ever were, those whose import was undone among them."""
    head = tables.event_log.c
    return int(tx.execute(select(func.max(head.serial)).where(head.name == name)).scalar() or 0)


def _add_events(tx: Transaction, log_id: int, log: LogRows, told: Callable[[int], None] | None) -> None:
    first = key = next_key(tx, tables.event.c.id)
    for part in slices(log.events, _EVENTS_AT_ONCE):
        if told is not None:
            told(key - first)
        add_rows(tx, tables.event, [_event_row(key + place, log_id, one) for place, one in enumerate(part)])
        key += len(part)
    if told is not None:
        told(key - first)
    first = next_key(tx, tables.coverage.c.id)
    promises = [
        {"id": first + place, "log_id": log_id, "body": msgspec.json.encode(promise).decode()}
        for place, promise in enumerate(log.coverage)
    ]
    add_rows(tx, tables.coverage, promises)


def _event_row(key: int, log_id: int, event: Event) -> dict[str, Any]:
    return {
        "id": key,
        "log_id": log_id,
        "event_id": event.id,
        "event_type": event.event_type,
        "place": event.place,
        "date_start": event.date_start,
        "date_end": event.date_end,
        "body": msgspec.json.encode(event).decode(),
    }


def _view(row: Row[Any], *, current: bool) -> LogView:
    return LogView(
        name=row.name,
        version=row.version,
        imported_at=row.imported_at,
        actor=row.actor,
        events=row.event_count,
        coverage=row.coverage_count,
        current=current,
        source=row.source,
    )
