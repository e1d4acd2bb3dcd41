"""GDELT event exports, versions 1 and 2, with or without a header line. Machine-coded news: candidates, never proof."""

from __future__ import annotations

from collections.abc import Mapping

from claimtrack.events.model import Confidence, Event
from claimtrack.events.readers.base import CellError, EventFormat, Skip, cell, day
from claimtrack.events.readers.cameo import event_type

_PLACES = {"globaleventid": 0, "sqldate": 1, "actor1name": 6, "actor2name": 16, "eventcode": 26}
_GEO_NAME = {57: 50, 58: 50, 61: 52}
"""Where the place of the action stands, by the number of columns: 57 and 58 in version 1, 61 in version 2."""


def _fits(header: list[str]) -> bool:
    if "globaleventid" in header and ("sqldate" in header or "day" in header):
        return True
    return len(header) in _GEO_NAME and header[0].isdigit() and header[1].isdigit() and len(header[1]) == 8


def _names(first: list[str]) -> list[str]:
    names = [f"column_{number}" for number in range(len(first))]
    for name, at in _PLACES.items():
        names[at] = name
    names[_GEO_NAME[len(first)]] = "actiongeo_fullname"
    if len(first) > 57:
        names[-1] = "sourceurl"
    return names


def _read(row: Mapping[str, str]) -> Event:
    code = cell(row, "eventcode", "eventbasecode", "eventrootcode")
    kind = event_type(code)
    if kind is None:
        raise CellError(code, f"unknown CAMEO code {code!r}", "see the CAMEO codebook")
    place = cell(row, "actiongeo_fullname").split(",")[0].strip()
    if not place:
        raise Skip
    on = day(cell(row, "sqldate", "day"))
    return Event(
        id=f"GDELT{row.get('globaleventid', '')}",
        event_type=kind,
        place=place,
        date_start=on,
        date_end=on,
        actor=row.get("actor1name", ""),
        counter_actor=row.get("actor2name", ""),
        outcome=f"CAMEO {code}",
        source=row.get("sourceurl", ""),
        confidence=Confidence.UNVERIFIED,
    )


_EXAMPLE = """\
GLOBALEVENTID\tSQLDATE\tActor1Name\tActor2Name\tEventCode\tActionGeo_FullName\tSOURCEURL
501\t20180516\tBlue Army\tRed Front\t190\tAshby, North, Xyland\thttps://paper.example/1
502\t20180520\tRed Front\tCivilians\t180\tCorley, North, Xyland\thttps://paper.example/2
503\t20180603\tRed Front\tGreen Guard\t193\tDunmore, South, Xyland\thttps://paper.example/3
"""

GDELT = EventFormat(
    name="gdelt",
    title="GDELT event export",
    fits=_fits,
    read=_read,
    required=("globaleventid",),
    example=_EXAMPLE,
    header=lambda first: [] if "globaleventid" in first else _names(first),
    decides=False,
)
