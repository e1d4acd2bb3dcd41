"""A text that is nothing but a date in words too thin for prose: "12th", "the weekend", "2/15", "on the twelfth"."""

from __future__ import annotations

from claimtrack.text.dates.atoms import dated, day_number, roll_month_day
from claimtrack.text.dates.parts import named_unit
from claimtrack.text.dates.phrase import Phrase, make_phrase
from claimtrack.text.dates.tokens import Scan
from claimtrack.text.dates.window import Modifier

_LONGEST = 4


def lone_phrase(scan: Scan) -> Phrase | None:
    """The date that the whole text is, where no other rule found one."""
    if not 0 < scan.size <= _LONGEST or scan.reference is None:
        return None
    words, size = scan.words, scan.size
    at = 1 if words[0] in {"on", "in", "at"} and size > 1 else 0
    scan.begin(0)
    number = day_number(scan, at + (words[at] == "the"))
    if number is not None and number[1] == size:
        rolled = roll_month_day(scan, number[0]) if number[2] else None
        return make_phrase(scan, 0, size, Modifier.NONE, at, rolled) if rolled is not None else None
    if words[0] == "the" and (unit := named_unit(scan, 0)) is not None and unit.stop == size:
        return make_phrase(scan, 0, size, Modifier.NONE, 0, unit.stretch)
    return _month_and_day(scan, at)


def _month_and_day(scan: Scan, at: int) -> Phrase | None:
    """ "2-15", "2 / 15", in the order of month and day unless told otherwise."""
    figures = "".join(scan.words[at : scan.size]).replace("/", "-").split("-")
    if len(figures) != 2 or not all(each.isdecimal() and len(each) <= 2 for each in figures):
        return None
    month, day = map(int, figures[:: -1 if scan.options.day_first else 1])
    month, day = (day, month) if month > 12 else (month, day)
    if not 1 <= month <= 12 or not 13 <= day <= 31:
        return None
    found = dated(scan, month, day, None)
    return make_phrase(scan, 0, scan.size, Modifier.NONE, at, found) if found is not None else None
