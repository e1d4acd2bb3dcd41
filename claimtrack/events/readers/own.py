"""Our own event CSV; of its columns only event_type, place and date_start (or date) are needed."""

from __future__ import annotations

from collections.abc import Mapping

from claimtrack.events.model import Confidence, Event, Measurement
from claimtrack.events.readers.base import CellError, EventFormat, cell, content_id, day, number, whole_month

_NAMES = {
    "id", "date", "date_start", "date_end", "date_precision", "event_type", "place", "actor", "counter_actor",
    "outcome", "detail", "source", "source_url", "confidence", "value", "unit", "low", "high",
}  # fmt: skip
_PRECISIONS = ("day", "interval", "approx", "month", "year")


def _fits(header: list[str]) -> bool:
    return {"event_type", "place"} <= set(header) and bool({"date_start", "date"} & set(header))


def _read(row: Mapping[str, str]) -> Event:
    event_type, place = _needed(row, "event_type"), _needed(row, "place")
    start = day(cell(row, "date_start", "date"))
    end = day(row["date_end"]) if row.get("date_end") else start
    if end < start:
        raise CellError(row["date_end"], f"ends before it begins: {end} < {start}", "swap date_start and date_end")
    precision = row.get("date_precision", "") or ("day" if start == end else "interval")
    if precision not in _PRECISIONS:
        raise CellError(precision, f"unknown date_precision {precision!r}", f"use one of {', '.join(_PRECISIONS)}")
    if start == end and precision == "month":
        start, end = whole_month(start)
    elif start == end and precision == "year":
        start, end = start.replace(month=1, day=1), start.replace(month=12, day=31)
    return Event(
        id=row.get("id") or content_id("E", start, end, event_type, place, row.get("actor"), row.get("outcome")),
        event_type=event_type,
        place=place,
        date_start=start,
        date_end=end,
        actor=row.get("actor", ""),
        counter_actor=row.get("counter_actor", ""),
        outcome=row.get("outcome", ""),
        detail=row.get("detail", ""),
        date_precision=precision,
        source=cell(row, "source_url", "source"),
        confidence=_confidence(row.get("confidence", "")),
        measurement=_measurement(row),
    )


def _needed(row: Mapping[str, str], name: str) -> str:
    if value := row.get(name, ""):
        return value
    raise CellError("", f"no {name}", f"every event needs {name}, a place and a date")


def _confidence(value: str) -> Confidence:
    try:
        return Confidence(value.lower() or "high")
    except ValueError:
        known = ", ".join(Confidence)
        raise CellError(value, f"unknown confidence {value!r}", f"use one of {known}") from None


def _measurement(row: Mapping[str, str]) -> Measurement | None:
    value, low, high = (number(row.get(name, "")) for name in ("value", "low", "high"))
    if value is None and low is not None and high is not None:
        value = (low + high) / 2
    if value is None:
        return None
    if (low is not None and low > value) or (high is not None and high < value):
        raise CellError(row.get("value", ""), "the value lies outside [low, high]", "check value, low and high")
    return Measurement(value, row.get("unit", ""), low, high)


_EXAMPLE = """\
id,date_start,event_type,place,actor,counter_actor,outcome,source,confidence
E1,2018-05-16,fighting,Ashby,Blue Army,Red Front,repelled,"a report, page 3",high
E2,2018-05-20,attack,Corley,Red Front,Civilians,,a report,medium
E3,2018-06-03,fighting,Dunmore,Red Front,Green Guard,,a report,low
"""

OWN = EventFormat(
    name="claimtrack",
    title="claimtrack event CSV",
    fits=_fits,
    read=_read,
    required=("event_type", "place"),
    example=_EXAMPLE,
    known=frozenset(_NAMES),
)
