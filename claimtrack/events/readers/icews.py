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


_EXAMPLE = """\
Event ID\tEvent Date\tSource Name\tEvent Text\tCAMEO Code\tTarget Name\tStory ID\tCity\tCountry
901\t2018-05-16\tBlue Army\tFight with small arms\t193\tRed Front\t71\tAshby\tXyland
902\t2018-05-20\tRed Front\tUse unconventional violence\t180\tCivilians\t72\tCorley\tXyland
903\t2018-06-03\tRed Front\tUse conventional force\t190\tGreen Guard\t73\tDunmore\tXyland
"""

ICEWS = EventFormat(
    name="icews",
    title="ICEWS event data",
    fits=_fits,
    read=_read,
    required=("event_date", "cameo_code"),
    example=_EXAMPLE,
    decides=False,
)
