"""UCDP GED (Uppsala Conflict Data Program, Georeferenced Event Dataset): events in which somebody died.

Its rows become `fighting` (state-based and non-state) and `attack` (one-sided violence) with the deaths as a
measurement. They can decide claims about fighting and casualties and corroborate others; whoever dies in a place
says nothing about who holds it, so no row is ever a change of control.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimtrack.events.model import Confidence, Event, Measurement
from claimtrack.events.readers.base import CellError, EventFormat, cell, day, number

_WIDTH = 49
_PLACES = {
    0: "id", 5: "type_of_violence", 11: "dyad_name", 14: "side_a", 17: "side_b", 22: "source_headline",
    24: "where_prec", 25: "where_coordinates", 27: "adm_1", 28: "adm_2", 33: "country", 36: "event_clarity",
    37: "date_prec", 38: "date_start", 39: "date_end", 44: "best", 45: "high", 46: "low",
}  # fmt: skip
"""Where the columns of a release stand: some monthly ones come without their names."""

_TYPES = {"1": "fighting", "2": "fighting", "3": "attack"}
_PRECISIONS = {"1": "day", "2": "interval", "3": "interval", "4": "month", "5": "interval"}
_KIND_OF_PLACE = re.compile(r" (?:town|village|city|camp|area|neighbou?rhood|suburb|farm|district|hill|base)$")


def _fits(header: list[str]) -> bool:
    named = {"type_of_violence", "side_a", "side_b", "date_start", "date_end"} <= set(header)
    return named or (len(header) == _WIDTH and header[0].isdigit() and header[5] in _TYPES)


def _read(row: Mapping[str, str]) -> Event:
    if not row.get("id"):
        raise CellError("", "no id", "export the row again")
    violence = row.get("type_of_violence", "")
    if violence not in _TYPES:
        raise CellError(violence, f"unknown type_of_violence {violence!r}", "1, 2 or 3")
    start, end = day(row.get("date_start", "")), day(row.get("date_end", ""))
    if end < start:
        raise CellError(row["date_end"], f"ends before it begins: {end} < {start}", "correct the dates")
    return Event(
        id=f"UCDP{row['id']}",
        event_type=_TYPES[violence],
        place=_place(row),
        date_start=start,
        date_end=end,
        actor=row.get("side_a", ""),
        counter_actor=row.get("side_b", ""),
        detail=_detail(row),
        date_precision=_PRECISIONS.get(row.get("date_prec", "1"), "interval"),
        source=f"UCDP GED event {row['id']}",
        confidence=Confidence.HIGH if row.get("event_clarity", "1") == "1" else Confidence.MEDIUM,
        measurement=_deaths(row),
    )


def _deaths(row: Mapping[str, str]) -> Measurement | None:
    """Best estimate with an interval that holds all three: some rows give a lower bound above the upper one."""
    best, low, high = (number(cell(row, name, f"{name}_est")) for name in ("best", "low", "high"))
    if best is None:
        return None
    known = [value for value in (low, best, high) if value is not None]
    return Measurement(best, "deaths", min(known), max(known))


def _place(row: Mapping[str, str]) -> str:
    """The smallest area the row is sure of: a place, a district (where_prec 3), a province (4), the country (6)."""
    precision = row.get("where_prec", "1")
    if precision in ("6", "7"):
        named = cell(row, "country")
    elif precision == "4":
        named = cell(row, "adm_1", "country")
    elif precision == "3":
        named = cell(row, "adm_2", "adm_1", "country")
    else:
        named = _KIND_OF_PLACE.sub("", cell(row, "where_coordinates")) or cell(row, "adm_2", "adm_1", "country")
    if not named:
        raise CellError("", "no place", "fill where_coordinates, adm_2, adm_1 or country")
    return named


def _detail(row: Mapping[str, str]) -> str:
    parts = (row.get("dyad_name", ""), cell(row, "source_headline"), row.get("adm_1", ""))
    return "; ".join(part for part in parts if part)


_EXAMPLE = """\
id,type_of_violence,dyad_name,side_a,side_b,where_prec,where_coordinates,country,date_prec,date_start,date_end,low,best,high
11,1,Blue Army - Red Front,Blue Army,Red Front,1,Ashby town,Xyland,1,2018-05-16,2018-05-16,2,3,5
12,3,Red Front - Civilians,Red Front,Civilians,1,Corley village,Xyland,1,2018-05-20,2018-05-20,1,1,1
13,2,Red Front - Green Guard,Red Front,Green Guard,1,Dunmore,Xyland,1,2018-06-03,2018-06-03,4,6,9
"""

UCDP = EventFormat(
    name="ucdp-ged",
    title="UCDP GED export",
    fits=_fits,
    read=_read,
    required=("id", "type_of_violence", "date_start", "date_end"),
    example=_EXAMPLE,
    header=lambda first: (
        [] if "type_of_violence" in first else [_PLACES.get(at, f"column_{at}") for at in range(_WIDTH)]
    ),
)
