"""Times of day. They fix no other day; their words belong to the phrase, their hour to its TIMEX3 value."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimtrack.text.dates import lexicon
from claimtrack.text.dates.tokens import Scan
from claimtrack.text.dates.wordlist import word_set
from claimtrack.text.numbers import UNITS

_CLOCK = re.compile(r"([01]?[0-9]|2[0-4])[:.]([0-5][0-9])(?::[0-5][0-9])?")
_ZONES = word_set("gmt utc est pst cst mst cet cest bst edt pdt cdt mdt ist sgt et pt ct jst aest msk eet local")
_HALF_DAYS = {"a": 0, "am": 0, "p": 12, "pm": 12}


class Clock(NamedTuple):
    """A time of day: its TIMEX3 tail ("T19:00", "TMO") and the index behind its words."""

    tail: str
    stop: int
    certain: bool
    """False for a bare number of hours, which is a time only behind "at" beside a date."""


def clock_at(scan: Scan, index: int) -> Clock | None:
    """ "6 am", "7pm", "8:30pm", "19:00", "noon", "5 o'clock", "half past six"; a bare "5" is not certain."""
    word = scan.words[index]
    if word in {"noon", "midnight", "midday"}:
        return _with_zone(scan, Clock("T00:00" if word == "midnight" else "T12:00", index + 1, True))
    if word == "12" and scan.words[index + 1] in {"noon", "midnight", "midday"}:
        return Clock("T00:00" if scan.words[index + 1] == "midnight" else "T12:00", index + 2, True)
    if not word[:1].isdecimal():
        return _spoken(scan, index) if word in _SPOKEN_HEADS else None
    if scan.glued(index) and scan.words[index - 1] not in {"-", "@", "(", ",", "/"}:
        return None
    match = _CLOCK.fullmatch(word)
    if match:
        hour, minute = int(match[1]), int(match[2])
    elif word.isdecimal() and len(word) <= 4:
        hour, minute = (int(word), 0) if len(word) <= 2 else (int(word[:-2]), int(word[-2:]))
    else:
        return None
    half = _half_of_day(scan, index + 1)
    if half is not None:
        if hour > 23 or minute > 59:
            return None
        shifted = hour % 12 + half[0] if hour <= 12 else hour
        return _with_zone(scan, Clock(f"T{shifted:02d}:{minute:02d}", half[1], True))
    if scan.words[index + 1] in {"o'clock", "oclock"} and len(word) <= 2:
        return _with_zone(scan, Clock(f"T{hour:02d}:00", index + 2, True))
    if match and ":" in word and hour <= 24:
        stop = index + 2 if scan.words[index + 1] in {"h", "hrs"} and scan.glued(index + 1) else index + 1
        return _with_zone(scan, Clock(f"T{hour:02d}:{minute:02d}", stop, True))
    if (len(word) <= 2 or match) and hour <= 24:
        return Clock(f"T{hour:02d}:{minute:02d}", index + 1, False)
    return None


_HOURS = {**{word: number for word, number in UNITS.items() if 1 <= number <= 12}, **{str(n): n for n in range(1, 13)}}


_SPOKEN_HEADS = frozenset({"a", "half", "quarter"} | {word for word in _HOURS if word.isalpha()})


def _spoken(scan: Scan, index: int) -> Clock | None:
    """ "half past six", "a quarter to 12", "five o'clock", "eight pm"."""
    words = scan.words
    at = index + 1 if words[index] == "a" else index
    minutes = {"half": 30, "quarter": 15}.get(words[at])
    if minutes is not None and words[at + 1] in {"past", "to"} and words[at + 2] in _HOURS:
        hour = _HOURS[words[at + 2]]
        if words[at + 1] == "to":
            hour, minutes = (hour - 1) or 12, 60 - minutes
        half = _half_of_day(scan, at + 3)
        shifted = hour % 12 + half[0] if half is not None else hour
        return Clock(f"T{shifted:02d}:{minutes:02d}", half[1] if half is not None else at + 3, True)
    if words[index] not in UNITS or words[index] not in _HOURS:
        return None
    half = _half_of_day(scan, index + 1)
    if half is not None:
        return Clock(f"T{_HOURS[words[index]] % 12 + half[0]:02d}:00", half[1], True)
    if words[index + 1] in {"o'clock", "oclock"}:
        return Clock(f"T{_HOURS[words[index]]:02d}:00", index + 2, True)
    return None


def _half_of_day(scan: Scan, index: int) -> tuple[int, int] | None:
    word = scan.words[index]
    if word in {"am", "pm"}:
        return (_HALF_DAYS[word], index + 1)
    if word in {"a", "p"} and scan.words[index + 1] == "." and scan.words[index + 2] == "m" and scan.glued(index + 2):
        stop = index + 4 if scan.words[index + 3] == "." else index + 3
        return _HALF_DAYS[word], stop
    if word in {"a", "p"} and scan.glued(index) and not scan.glued(index + 1):
        return _HALF_DAYS[word], index + 1
    return None


def _with_zone(scan: Scan, clock: Clock) -> Clock:
    return clock._replace(stop=clock.stop + 1) if scan.words[clock.stop] in _ZONES else clock


def part_of_day(scan: Scan, index: int) -> Clock | None:
    """ "morning", "night", "early afternoon"; "lunch time"."""
    at = index + 1 if scan.words[index] in {"early", "late", "mid"} else index
    if scan.words[at] == "-" and at > index:
        at += 1
    tail = lexicon.DAY_PARTS.get(scan.words[at])
    if tail is None or scan.words[at] == "eve":
        return None
    return Clock("T00:00" if tail == "T24:00" else tail, at + 1, True)


_UNTIL = frozenset({"-", "to", "until", "till", "til"})


def tail_of_day(scan: Scan, index: int) -> Clock | None:
    """What may follow a day: "at 6pm", ", 19:00", "morning", "between 9:30 and 11", "@ 5"."""
    at = index + 1 if scan.words[index] in {",", "("} else index
    part = part_of_day(scan, at) or (part_of_day(scan, at + 2) if _is_in_the(scan, at) else None)
    if part is not None:
        more = _at_clock(scan, part.stop)
        if more is None and scan.words[part.stop] in {",", "("}:
            more = _at_clock(scan, part.stop + 1)
            more = more if more is not None and more.certain else None
            if more is not None and scan.words[part.stop] == "(" and scan.words[more.stop] == ")":
                more = more._replace(stop=more.stop + 1)
        return more or part
    if scan.words[at] in {"between", "from"}:
        first = clock_at(scan, at + 1)
        if first is not None and scan.words[first.stop] in {"and", "to", "-", "until", "till"}:
            last = clock_at(scan, first.stop + 1)
            if last is not None:
                return Clock(first.tail, last.stop, True)
    clock = _at_clock(scan, at)
    if clock is None:
        return None
    if scan.words[clock.stop] in _UNTIL and (until := clock_at(scan, clock.stop + 1)) is not None and until.certain:
        return until._replace(tail=clock.tail)
    if _is_in_the(scan, clock.stop) and (part := part_of_day(scan, clock.stop + 2)) is not None:
        return clock._replace(tail=_shift(clock.tail, part.tail), stop=part.stop)
    return clock


def _is_in_the(scan: Scan, index: int) -> bool:
    return scan.words[index] in {"in", "during"} and scan.words[index + 1] == "the"


def _shift(tail: str, part: str) -> str:
    hour = int(tail[1:3])
    return f"T{hour + 12:02d}{tail[3:]}" if part in {"TAF", "TEV", "TNI"} and 1 <= hour < 12 else tail


def _at_clock(scan: Scan, index: int) -> Clock | None:
    prepared = scan.words[index] in {
        "at",
        "@",
        "by",
        "around",
        "about",
        "after",
        "before",
        "from",
        "until",
        "till",
        "-",
        "for",
    }
    clock = clock_at(scan, index + 1 if prepared else index)
    if clock is None or (not clock.certain and scan.words[index] not in {"at", "@"}):
        return None
    if not clock.certain and (
        scan.words[clock.stop] in {"%", "$", "/"}
        or (
            scan.words[clock.stop].isalpha()
            and scan.words[clock.stop] not in {"in", "on", "and", "for", "or", "we", "i", "if", "so", "sharp"}
        )
    ):
        return None
    return clock
