"""ACLED exports (Armed Conflict Location & Event Data), old and new columns.

Accepts: event_date "2018-04-20", "20 April 2018", "20-Apr-18" and, in old files, "20/04/2018". Before 2019 a territory
code is the event type ("Battle-Government regains territory"), since then the sub event type. Strategic developments
are collected by judgement and never in full, so nothing may be declared complete for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from claimtrack.events.model import Confidence, Event, Measurement
from claimtrack.events.readers.base import CellError, EventFormat, Skip, around, cell, day_first, number, whole_month

_STATE, _OTHER_FORCES = ("1", "state forces"), ("8", "external/other forces")

_STRATEGIC = {
    "agreement": "agreement",
    "arrests": "arrest",
    "change to group/activity": "group_change",
    "disrupted weapons use": "disrupted_attack",
    "headquarters or base established": "base_established",
    "looting/property destruction": "looting",
    "non-violent transfer of territory": "control_change",
    "other": "strategic_development",
    "strategic development": "strategic_development",
    "strategic developments": "strategic_development",
}
_TYPES = _STRATEGIC | {
    "government regains territory": "control_change",
    "non-state actor overtakes territory": "control_change",
    "battle-government regains territory": "control_change",
    "battle-non-state actor overtakes territory": "control_change",
    "battle-no change of territory": "fighting",
    "armed clash": "fighting",
    "battles": "fighting",
    "attack": "attack",
    "sexual violence": "attack",
    "violence against civilians": "attack",
    "abduction/forced disappearance": "abduction",
    "chemical weapon": "attack",
    "air/drone strike": "attack",
    "suicide bomb": "attack",
    "shelling/artillery/missile attack": "attack",
    "remote explosive/landmine/ied": "attack",
    "grenade": "attack",
    "remote violence": "attack",
    "explosions/remote violence": "attack",
    "peaceful protest": "protest",
    "protest with intervention": "protest",
    "excessive force against protesters": "protest",
    "protests": "protest",
    "violent demonstration": "riot",
    "mob violence": "riot",
    "riots": "riot",
    "riots/protests": "protest",
}
_INTERVALS = {"2": "week", "3": "month"}


def _fits(header: list[str]) -> bool:
    return {"event_id_cnty", "event_date"} <= set(header)


def _read(row: Mapping[str, str]) -> Event:
    kind = _kind(row)
    start, end, precision = _days(row)
    actor, counter = _actors(row, kind)
    deaths = number(row.get("fatalities", ""))
    is_gain = _TYPES[kind] == "control_change"
    return Event(
        id=_id(row),
        event_type=_TYPES[kind],
        place=_place(row),
        date_start=start,
        date_end=end,
        actor=actor,
        counter_actor=counter,
        outcome="gained" if is_gain else "",
        detail=row.get("notes", ""),
        date_precision=precision,
        source=row.get("source", ""),
        confidence=Confidence.HIGH
        if row.get("geo_precision", "1") == "1" and kind not in _STRATEGIC
        else Confidence.MEDIUM,
        measurement=None if deaths is None or is_gain else Measurement(deaths, "deaths"),
    )


def _id(row: Mapping[str, str]) -> str:
    if value := row.get("event_id_cnty", ""):
        return value
    raise CellError("", "no event_id_cnty", "export the row again")


def _kind(row: Mapping[str, str]) -> str:
    """The finest code that is known: the sub event type, else the event type, which held it before 2019."""
    for name in ("sub_event_type", "event_type"):
        code = " ".join(row.get(name, "").lower().replace("protestors", "protesters").split())
        if code in _TYPES:
            return code
    shown = cell(row, "sub_event_type", "event_type")
    raise CellError(shown, f"unknown event type {shown!r}", "add the code to the ACLED reader, or correct it")


def _days(row: Mapping[str, str]) -> tuple[date, date, str]:
    """Precision 2 is a day within a known week, 3 a day within a known month."""
    on = day_first(row.get("event_date", ""))
    match _INTERVALS.get(row.get("time_precision", "1")):
        case "week":
            return *around(on, 6), "interval"
        case "month":
            return *whole_month(on), "month"
    return on, on, "day"


def _place(row: Mapping[str, str]) -> str:
    """Precision 3 names only the province: the town given is its seat and not where it happened."""
    if row.get("geo_precision") == "3":
        return cell(row, "admin1", "country") or _no_place()
    return cell(row, "location", "admin3", "admin2", "admin1", "country") or _no_place()


def _no_place() -> str:
    raise CellError("", "no location", "fill location or admin1")


def _actors(row: Mapping[str, str], kind: str) -> tuple[str, str]:
    """Who gained and who lost. The two actor columns have no order, so a territory code says which of them it is."""
    first, second = row.get("actor1", ""), row.get("actor2", "")
    states = [row.get(name, "").lower() in (*_STATE, *_OTHER_FORCES) for name in ("inter1", "inter2")]
    if kind.endswith("government regains territory") and states == [False, True]:
        return second, first
    if kind.endswith("non-state actor overtakes territory") and states == [True, False]:
        return second, first
    if _TYPES[kind] == "control_change" and not first:
        raise Skip
    return first, second


_EXAMPLE = """\
event_id_cnty,event_date,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,admin1,location,source,notes
XYZ1,16 May 2018,Battles,Armed clash,Blue Army,1,Red Front,2,Xyland,North,Ashby,a paper,"Shots, at dusk."
XYZ2,20 May 2018,Violence against civilians,Attack,Red Front,2,Civilians,7,Xyland,North,Corley,a paper,A raid.
XYZ3,03 June 2018,Battles,Armed clash,Red Front,2,Green Guard,3,Xyland,South,Dunmore,a paper,Shots at dawn.
"""

ACLED = EventFormat(
    name="acled",
    title="ACLED export",
    fits=_fits,
    read=_read,
    required=("event_id_cnty", "event_date", "event_type"),
    example=_EXAMPLE,
    never_complete=frozenset(_STRATEGIC.values()) - {"control_change"},
)
