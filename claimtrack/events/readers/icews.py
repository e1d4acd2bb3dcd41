"""ICEWS event data (Integrated Crisis Early Warning System). Machine-coded news: candidates, never proof."""

from __future__ import annotations

from collections.abc import Mapping

from claimtrack.events.model import Confidence, Event
from claimtrack.events.readers.base import CellError, EventFormat, Skip, cell, content_id, day
from claimtrack.events.readers.cameo import event_type


def _fits(header: list[str]) -> bool:
    return {"event_date", "cameo_code", "source_name", "target_name"} <= set(header)


def _read(row: Mapping[str, str]) -> Event:
    code = row.get("cameo_code", "")
    kind = event_type(code)
    if kind is None:
        raise CellError(code, f"unknown CAMEO code {code!r}", "see the CAMEO codebook")
    if not (place := cell(row, "city", "district", "province", "country")):
        raise Skip
    on = day(row.get("event_date", ""))
    return Event(
        id=_id(row),
        event_type=kind,
        place=place,
        date_start=on,
        date_end=on,
        actor=row.get("source_name", ""),
        counter_actor=row.get("target_name", ""),
        outcome=row.get("event_text", ""),
        source=cell(row, "publisher", "story_id"),
        confidence=Confidence.UNVERIFIED,
    )


def _id(row: Mapping[str, str]) -> str:
    """The event number with a mark of the row: ICEWS gives one number to several rows."""
    parts = [row.get(name, "") for name in ("event_date", "cameo_code", "source_name", "target_name", "story_id")]
    return content_id(f"ICEWS{row.get('event_id', '')}-", *parts, row.get("sentence_number", ""), row.get("city", ""))


ICEWS = EventFormat(
    name="icews", title="ICEWS event data", fits=_fits, read=_read, required=("event_date", "cameo_code"), decides=False
)
