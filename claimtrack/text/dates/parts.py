"""Parts of longer stretches: "the end of May", "early 2019", "year-end", "the rest of the year"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.atoms import month_at, roll_month, year_number
from claimtrack.text.dates.calendar import stretch_around
from claimtrack.text.dates.mention import MentionKind
from claimtrack.text.dates.stretch import Grain, Stretch
from claimtrack.text.dates.tokens import Found, Scan
from claimtrack.text.dates.wordlist import word_set

Reader = Callable[[Scan, int], Found | None]


_THIRDS = {"early": 0, "earlier": 0, "beginning": 0, "begining": 0, "start": 0, "mid": 1, "middle": 1,
           "late": 2, "later": 2, "end": 2, "ending": 2, "close": 2}  # fmt: skip


_EDGES = {"beginning": "start", "begining": "start", "start": "start", "end": "end", "ending": "end", "close": "end"}


_POSSESSIVE = {f"{word}'s": grain for word, grain in lexicon.CALENDAR_UNITS.items() if word not in {"day", "weekend"}}
_WHOLE = frozenset({"rest", "remainder", "entirety", "whole", "all", "course", "entire"})


def part_of(scan: Scan, index: int, read: Reader) -> Found | None:
    """ "early 2019", "late in May", "mid-June", "the end of next month", "year-end", "the rest of the year", "EOY"."""
    words = scan.words
    at = index + 1 if words[index] in {"the", "very"} else index
    ending = _named_end(scan, at, read)
    if ending is not None and (at == index or words[at] in lexicon.CODES or words[at] in _POSSESSIVE):
        return ending
    at += words[at] == "very"
    word = words[at]
    if word == "turn":
        return _turn_of_year(scan, at)
    if word in _WHOLE and at + 1 < scan.size:
        return _whole_of(scan, index, at, read)
    if word not in _THIRDS:
        return None
    at += 1
    until = ""
    if word in {"early", "mid"}:
        to = at + (words[at] == "-")
        behind = to + 1 + (words[to + 1] == "-")
        if words[to] == "to" and words[behind] in {"mid", "late"}:
            at, until = behind + 1, words[behind]
    joined = words[at] in {"of", "in", "-", "to"}
    if word in _EDGES and words[at] not in {"of", "-"} and not _is_edge_of_next(scan, index, at):
        return None
    if word in {"later", "earlier"} and words[at] not in {"this", "in", "today", "tonight", "tomorrow", "next"}:
        return None
    at += joined
    written = year_number(scan, at) if joined else None
    if words[at] in _DAY_ENDS and words[at - 1] == "of" and word in {"close", "end"}:
        return _end_of_day(scan, at, read)
    whole = Found(stretch.year(written[0]), written[1]) if written else named_unit(scan, at) or read(scan, at)
    whole = whole or _plain_month(scan, at, joined=joined)
    if (
        whole is None
        or whole.stretch.kind is MentionKind.DURATION
        or (word == "close" and whole.stretch.grain is Grain.DAY)
    ):
        return None
    if whole.stretch.grain is Grain.DAY and not whole.stretch.vague:
        if word in {"late", "early"} and not joined and len(whole.stretch.value) == 10:
            late = "TNI" if word == "late" else "TMO"
            return Found(replace(whole.stretch, value=whole.stretch.value + late, kind=MentionKind.TIME), whole.stop)
        return whole if words[index] != "mid" else None
    return Found(_cut(whole.stretch, word, until, scan.reference), whole.stop)


def _cut(whole: Stretch, word: str, until: str, today: date | None) -> Stretch:
    """The part of a stretch: what is over of it or still to come ("earlier", "later"), else a third, or two of them."""
    first, last = whole.first, whole.last
    if word == "earlier" and first is not None and today is not None and first <= today:
        return replace(whole, last=today, kind=MentionKind.DATE, over=True)
    if word == "later" and first is not None and last is not None and today is not None and first <= today <= last:
        return replace(whole, first=today)
    third = third_of(whole, word)
    return replace(third, last=third_of(whole, until).last) if until else third


_DAY_ENDS = frozenset({"business", "play", "trading", "day"})


def _end_of_day(scan: Scan, at: int, read: Reader) -> Found | None:
    """ "close of business Friday", "end of day tomorrow", "close of play": the day itself."""
    behind = at + 1 + (scan.words[at + 1] in {"on", ",", "this"})
    found = read(scan, behind)
    if found is not None and found.stretch.grain is Grain.DAY and found.stretch.kind is not MentionKind.DURATION:
        return found
    return Found(stretch.day(scan.reference) if scan.reference is not None else stretch.undated(), at + 1)


def _plain_month(scan: Scan, at: int, *, joined: bool) -> Found | None:
    """ "mid-May", "end-March": a month that alone would need proof."""
    named = month_at(scan, at)
    if named is None or scan.words[at - 1] != "-" or not joined:
        return None
    return Found(roll_month(scan, named[0]), at + 1)


def _turn_of_year(scan: Scan, at: int) -> Found | None:
    """ "the turn of the year": two weeks on either side of it."""
    if scan.words[at + 1 : at + 4] != ["of", "the", "year"]:
        return None
    if scan.reference is None:
        return Found(stretch.undated(Grain.YEAR), at + 4)
    coming = scan.reference.year + (scan.reference > date(scan.reference.year, 1, 14))
    first, last = date(coming - 1, 12, 18), date(coming, 1, 14)
    return Found(Stretch(first, last, Grain.MONTH, f"{coming:04d}", vague=True), at + 4)


def _named_end(scan: Scan, index: int, read: Reader) -> Found | None:
    """ "EOY", "year-end", "month's end"."""
    words = scan.words
    if words[index] in lexicon.CODES and (words[index] not in {"boy", "bom"} or _is_code(scan, index)):
        return _coded(scan, index, read)
    if words[index] in _POSSESSIVE and words[index + 1] == "end":
        return _named_end_of(scan, words[index], index + 2)
    if words[index] in {"years", "months"} and words[index + 1] == "end" and words[index - 1] in _BEFORE_EDGE:
        return _named_end_of(scan, words[index][:-1] + "'s", index + 2)
    if words[index] in {"year", "month", "quarter"}:
        at = index + 2 if words[index + 1] == "-" else index + 1
        return _year_end(scan, index, at + 1) if words[at] == "end" else None
    return None


def _named_end_of(scan: Scan, possessive: str, stop: int) -> Found:
    unit = stretch_around(scan.reference, _POSSESSIVE[possessive]) if scan.reference else stretch.undated()
    return Found(third_of(unit, "end"), stop)


def _is_code(scan: Scan, index: int) -> bool:
    """ "BOY" for the beginning of the year, where it is all there is; else it is a boy."""
    begin = index - (scan.words[index - 1] == "the")
    return scan.is_shouted(index) and scan.is_alone(begin - (scan.words[begin - 1] in {"at", "by"}), index + 1)


_EDGE_NEXT = frozenset({"this", "next", "last", "year", "month", "week", "may", "june", "july", *lexicon.MONTHS})


def _is_edge_of_next(scan: Scan, index: int, at: int) -> bool:
    """ "by end next month", not "it will end next month"."""
    known = scan.words[at] in _EDGE_NEXT or year_number(scan, at) is not None
    before = scan.words[index - 1]
    return known and (not before.isalpha() or before in _BEFORE_EDGE)


_BEFORE_EDGE = word_set("by at until till before after since from in around about the and or very maybe eta")


def named_unit(scan: Scan, index: int) -> Found | None:
    """ "the year", "the month": the one that contains the reference day. Only inside a longer phrase."""
    at = index + 1 if scan.words[index] in {"the", "this", "our", "my", "your", "current"} else index
    if scan.words[at] in {"fiscal", "financial", "calendar"}:
        at += 1
    unit = lexicon.UNITS.get(scan.words[at])
    if (
        unit not in lexicon.CALENDAR_UNITS
        or scan.words[at].endswith("s")
        or scan.words[at + 1] in {"of", "after", "before"}
    ):
        return None
    if scan.words[index] == scan.words[at] and scan.words[at] not in {
        "year",
        "month",
        "week",
        "day",
        "century",
        "decade",
    }:
        return None
    grain = lexicon.CALENDAR_UNITS[unit]
    written = year_number(scan, at + 1) if grain is Grain.YEAR else None
    if written is not None:
        return Found(stretch.year(written[0]), written[1])
    if scan.reference is None:
        return Found(stretch.undated(grain), at + 1)
    return Found(stretch_around(scan.reference, grain), at + 1)


def third_of(whole: Stretch, word: str) -> Stretch:
    """The early, middle or late third of a stretch; "end" and "start" keep in mind which edge they name."""
    edge = _EDGES.get(word, "")
    if whole.first is None or whole.last is None:
        return replace(whole, edge=edge)
    number = _THIRDS[word]
    if whole.grain in {Grain.DECADE, Grain.CENTURY}:
        return _years_of(whole, number, edge)
    days = (whole.last - whole.first).days + 1
    if whole.grain is Grain.YEAR:
        begin, length = ((0, 3 if edge else 4), (4, 4), (8, 4))[number]
        first = stretch.add_months(whole.first, begin)
        last = stretch.add_days(stretch.add_months(first, length), -1)
    elif days >= 80:
        months = round(days / 30.44)
        first = stretch.add_months(whole.first, months * number // 3)
        last = stretch.add_days(stretch.add_months(whole.first, months * (number + 1) // 3), -1)
    else:
        third = 10 if whole.grain is Grain.MONTH else days // 3
        first = stretch.add_days(whole.first, third * number)
        last = whole.last if number == 2 else stretch.add_days(whole.first, third * (number + 1) - 1)
        if edge == "start" and whole.grain is Grain.WEEK:
            last = stretch.add_days(first, 2)
    return replace(whole, first=first, last=max(first, last), edge=edge)


_YEARS = {Grain.DECADE: ((0, 3), (4, 6), (7, 9)), Grain.CENTURY: ((0, 33), (45, 54), (67, 99))}
"""Which years of a decade and a century are early, in the middle and late."""


def _years_of(whole: Stretch, number: int, edge: str) -> Stretch:
    assert whole.first is not None
    first, last = (whole.first.year + shift for shift in _YEARS[whole.grain][number])
    return replace(whole, first=date(first, 1, 1), last=date(last, 12, 31), edge=edge)


def _coded(scan: Scan, index: int, read: Reader) -> Found | None:
    word, grain = lexicon.CODES[scan.words[index]]
    stop = index + 1
    written = year_number(scan, stop) if grain is Grain.YEAR else None
    if written is not None:
        return Found(third_of(stretch.year(written[0]), word), written[1])
    if scan.reference is None:
        return Found(stretch.undated(grain), stop)
    if grain is Grain.DAY:
        found = read(scan, stop)
        named = found is not None and found.stretch.grain is Grain.DAY and found.stretch.kind is MentionKind.DATE
        return found if named else Found(stretch.day(scan.reference), stop)
    return Found(third_of(stretch_around(scan.reference, grain), word), stop)


def _year_end(scan: Scan, index: int, stop: int) -> Found | None:
    written = year_number(scan, stop + 1 if scan.words[stop] in {"of", ","} else stop)
    if written is not None and scan.words[index] == "year":
        return Found(third_of(stretch.year(written[0]), "end"), written[1])
    grain = lexicon.CALENDAR_UNITS[scan.words[index]]
    if scan.reference is None:
        return Found(stretch.undated(grain), stop)
    return Found(third_of(stretch_around(scan.reference, grain), "end"), stop)


def _whole_of(scan: Scan, index: int, at: int, read: Reader) -> Found | None:
    word, behind = scan.words[at], at + 1
    if scan.words[behind] == "of":
        behind += 1
    elif word not in {"all", "whole", "entire"} and scan.words[behind] not in {"the", "this", "my"}:
        return None
    whole = named_unit(scan, behind) or read(scan, behind)
    if whole is None or (whole.stretch.grain is Grain.DAY and scan.words[behind] != "day"):
        return None
    if word in {"all", "whole", "entire"} and lexicon.UNITS.get(scan.words[behind]) == "day":
        return None
    found = whole.stretch
    running = scan.reference and found.first and found.last and found.first <= scan.reference <= found.last
    if running and word in {"rest", "remainder"}:
        found = replace(found, first=scan.reference)
    return Found(found, whole.stop)
