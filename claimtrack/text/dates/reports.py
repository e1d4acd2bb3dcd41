"""How reports name a stretch by another: "the year-ago quarter", "the latest quarter", "the year to date"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.calendar import stretch_around
from claimtrack.text.dates.mention import MentionKind
from claimtrack.text.dates.numeric import roll_part
from claimtrack.text.dates.stretch import Grain, Stretch
from claimtrack.text.dates.tokens import Found, Scan
from claimtrack.text.numbers import ORDINALS

_REPORTED = frozenset({"quarter", "period", "month", "half", "figure", "level"})


def reported(scan: Scan, index: int) -> Found | None:
    """A stretch of the calendar that a report compares with; the quarter reported on is the last that is over."""
    at = index + 1 if scan.words[index] == "the" else index
    return _to_date(scan, at) or _latest(scan, at) or _a_year_before(scan, at) or _fiscal_quarter(scan, at)


def _to_date(scan: Scan, at: int) -> Found | None:
    """ "year to date", "the month to date"."""
    grain = lexicon.CALENDAR_UNITS.get(scan.words[at])
    behind = at + 1 + (scan.words[at + 1] == "-")
    if grain is None or scan.words[behind] != "to":
        return None
    behind += 1 + (scan.words[behind + 1] == "-")
    if scan.words[behind] != "date":
        return None
    if scan.reference is None:
        return Found(stretch.undated(grain), behind + 1)
    whole = stretch_around(scan.reference, grain)
    return Found(replace(whole, last=scan.reference, kind=MentionKind.DATE, over=True), behind + 1)


def _latest(scan: Scan, at: int) -> Found | None:
    """ "the latest quarter", "the most recent quarter"."""
    at += scan.words[at] == "most" and scan.words[at + 1] == "recent"
    if scan.words[at] not in {"latest", "recent"} or scan.words[at + 1] != "quarter":
        return None
    if scan.words[at] == "recent" and scan.words[at - 1] != "most":
        return None
    found = _last_quarter(scan.reference) if scan.reference is not None else stretch.undated(Grain.QUARTER)
    return Found(found, at + 2)


def _a_year_before(scan: Scan, at: int) -> Found | None:
    """ "the year-ago quarter", "the year-earlier period"."""
    if scan.words[at] != "year" or scan.words[at + 1] != "-" or scan.words[at + 2] not in {"ago", "earlier"}:
        return None
    if scan.words[at + 3] not in _REPORTED:
        return None
    if scan.reference is None:
        return Found(stretch.undated(Grain.YEAR), at + 4)
    if scan.words[at + 3] == "quarter":
        last = _last_quarter(scan.reference)
        assert last.first is not None
        return Found(stretch_around(stretch.add_months(last.first, -12), Grain.QUARTER), at + 4)
    return Found(stretch.year(scan.reference.year - 1), at + 4)


def _last_quarter(day: date) -> Stretch:
    return stretch_around(stretch.add_months(day.replace(day=1), -3), Grain.QUARTER)


def _fiscal_quarter(scan: Scan, at: int) -> Found | None:
    """ "the fiscal first quarter": taken as the calendar one, which differs by company."""
    if scan.words[at] not in {"fiscal", "financial"} or scan.words[at + 2] not in {"quarter", "qtr"}:
        return None
    number = ORDINALS.get(scan.words[at + 1], 9)
    if number > 4 or scan.reference is None:
        return None
    return roll_part(scan, "q", number, at + 3)
