"""Days of a month or week named by its distance: "from 4 to 22 this month", "next week from Monday to Wednesday"."""

from __future__ import annotations

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.atoms import day_number, make_day, relative_step
from claimtrack.text.dates.numeric import day_range
from claimtrack.text.dates.stretch import Stretch
from claimtrack.text.dates.tokens import Scan

_TO = frozenset({"to", "-", "until", "till", "through", "thru", "and"})
_MONTH = frozenset({"month", "mth"})
_WEEK = frozenset({"week", "wk"})


def days_of_relative_month(scan: Scan, at: int) -> tuple[tuple[Stretch, Stretch], int, int] | None:
    """Both days, the index behind them, and where the second begins."""
    step = relative_step(scan.words[at])
    if step is not None and scan.words[at + 1] in _MONTH:
        pair = day_pair(scan, at + 2)
        if pair is None or scan.words[pair[1]][:1].isalnum():
            return None
        both = _both(scan, step, pair[0])
        return (both, pair[1], pair[2]) if both is not None else None
    pair = day_pair(scan, at)
    if pair is None:
        return None
    behind = pair[1] + (scan.words[pair[1]] in {"of", "in"})
    behind += scan.words[behind] == "the"
    step = relative_step(scan.words[behind])
    if step is None or scan.words[behind + 1] not in _MONTH:
        return None
    both = _both(scan, step, pair[0])
    return (both, behind + 2, pair[2]) if both is not None else None


def days_of_relative_week(scan: Scan, at: int) -> tuple[tuple[Stretch, Stretch], int, int] | None:
    """ "next week between Wednesday and Friday", "this week from Tue to Thu"."""
    step = relative_step(scan.words[at])
    if step is None or scan.words[at + 1] not in _WEEK or scan.reference is None:
        return None
    begin = at + 2 + (scan.words[at + 2] == ",")
    if scan.words[begin] not in {"between", "from"}:
        return None
    first, last = (lexicon.WEEKDAYS.get(scan.words[begin + shift]) for shift in (1, 3))
    if first is None or last is None or first >= last or scan.words[begin + 2] not in _TO:
        return None
    monday = stretch.add_days(scan.reference, 7 * step - scan.reference.weekday())
    days = (stretch.day(stretch.add_days(monday, first)), stretch.day(stretch.add_days(monday, last)))
    return days, begin + 4, begin + 3


def day_pair(scan: Scan, at: int) -> tuple[tuple[int, int], int, int] | None:
    """Two day numbers ("4-22", "4 to 22"): the numbers, the index behind them, and where the second begins."""
    joined = day_range(scan.words[at])
    if joined is not None:
        return joined, at + 1, at
    first = day_number(scan, at)
    if first is None or scan.words[first[1]] not in _TO:
        return None
    behind = first[1] + 1 + (scan.words[first[1] + 1] == "the")
    last = day_number(scan, behind)
    if last is None or last[0] <= first[0]:
        return None
    if scan.words[first[1]] == "and" and scan.words[at - 1] != "between":
        return None
    return (first[0], last[0]), last[1], behind


def _both(scan: Scan, step: int, pair: tuple[int, int]) -> tuple[Stretch, Stretch] | None:
    if scan.reference is None:
        return None
    whole = stretch.add_months(scan.reference.replace(day=1), step)
    first, last = (make_day(whole.year, whole.month, day) for day in pair)
    return (stretch.day(first), stretch.day(last)) if first is not None and last is not None else None
