"""Lengths of time: "three weeks", "half a year", "a couple of days", "48 hours", "5 business days"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from claimtrack.text.dates import lexicon, stretch
from claimtrack.text.dates.tokens import Scan
from claimtrack.text.dates.wordlist import word_set
from claimtrack.text.numbers import MAGNITUDES, words_to_number

_FILLERS = word_set("more full whole additional further extra long short solid straight calendar other")
_BUSINESS = frozenset(["business", "working", "trading", "work", "bank"])
_ARTICLES = frozenset({"a", "an", "one", "another"})
_SHORT = frozenset({"mo", "mos", "sec", "min", "hr"})
"""Unit signs that need a figure before them."""
_FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "1/3": 1 / 3, "2/3": 2 / 3}
_MOST_DAYS = 800_000


@dataclass(frozen=True, slots=True)
class Duration:
    """A length in the unit it was said in."""

    amount: float
    unit: str
    value: str
    """TIMEX3 value ("P3W", "PXD")."""
    business: bool = False
    vague: bool = False
    """The number is a few, several, or "N or so"."""
    counted: bool = True
    """False where no number at all was given ("weeks")."""
    more: Duration | None = None
    """A smaller length on top ("1 year and 3 months")."""

    def after(self, day: date) -> date:
        """The day this length ends on when it begins on `day`."""
        return self._moved(day, self.amount)

    def before(self, day: date) -> date:
        """The day this length begins on when it ends on `day`."""
        return self._moved(day, -self.amount)

    def lenient_after(self, day: date) -> date:
        """The day on which one and a half times this length ends."""
        nominal = (self.after(day) - day).days
        return stretch.add_days(day, nominal + (nominal + 1) // 2)

    def _moved(self, day: date, amount: float) -> date:
        if self.more is not None:
            day = self.more._moved(day, self.more.amount if amount >= 0 else -self.more.amount)
        if self.business:
            return stretch.add_business_days(day, round(amount))
        if self.unit in lexicon.DAYS_IN:
            return stretch.add_days(day, round(max(-_MOST_DAYS, min(_MOST_DAYS, amount * lexicon.DAYS_IN[self.unit]))))
        if self.unit in lexicon.MONTHS_IN:
            months = max(-240_000.0, min(240_000.0, amount * lexicon.MONTHS_IN[self.unit]))
            whole = int(months)
            return stretch.add_days(stretch.add_months(day, whole), round((months - whole) * 30))
        hours = {"hour": 1.0, "minute": 1 / 60, "second": 1 / 3600}[self.unit] * amount
        days = int(hours // 24) if hours >= 0 else -int(-hours // 24)
        return stretch.add_days(day, max(-_MOST_DAYS, min(_MOST_DAYS, days)))


def duration_at(scan: Scan, index: int, depth: int = 0) -> tuple[Duration, int] | None:
    """The length named from `index` on and the index behind it."""
    if depth:
        return _duration_at(scan, index, depth)
    if index not in scan.lengths:
        scan.lengths[index] = _duration_at(scan, index, 0)
    read: tuple[Duration, int] | None = scan.lengths[index]
    return read


def _duration_at(scan: Scan, index: int, depth: int) -> tuple[Duration, int] | None:
    if scan.words[index : index + 2] == ["a", "quarter"] and scan.words[index + 2 : index + 4] == ["of", "an"]:
        return Duration(15, "minute", "PT15M"), index + 5
    if scan.words[index + 1 : index + 4] == ["-", "quarters", "of"] and scan.words[index] == "three":
        return (Duration(45, "minute", "PT45M"), index + 6) if scan.words[index + 5] == "hour" else None
    counted = _amount(scan, index)
    if counted is None:
        return None
    amount, at, vague = counted
    business = False
    while scan.words[at] in _FILLERS or scan.words[at] in _BUSINESS or (scan.words[at] == "-" and at == counted[1]):
        business |= scan.words[at] in _BUSINESS
        at += 1
        if at > index + 9:
            return None
    if scan.words[at] == "m" and scan.glued(at):
        return None
    unit = lexicon.UNITS.get(scan.words[at])
    if scan.words[at] == "h" and scan.glued(at) and scan.words[at - 1][:1].isdecimal():
        unit = "hour"
    if unit is None or (unit == "second" and scan.words[at] == "second" and amount != 1):
        return None
    if (
        scan.words[at] in _SHORT
        and not scan.words[at - 1][:1].isdecimal()
        and (scan.words[at - 1], scan.words[at]) not in {("a", "sec"), ("an", "hr"), ("a", "min"), ("half", "hr")}
    ):
        return None
    stop = at + 1
    if scan.words[stop] == "and" and scan.words[stop + 1] == "a" and scan.words[stop + 2] == "half":
        amount, stop = (amount or 0) + 0.5, stop + 3
    if scan.words[stop] == "or" and scan.words[stop + 1] == "so":
        vague, stop = True, stop + 2
    elif scan.words[stop] == "or" and duration_word(scan, stop + 1):
        amount, stop, vague = float(duration_word(scan, stop + 1) or 0), stop + 2, True
    read = _make(amount, unit, stop, vague=vague, business=business and unit == "day")
    return _with_smaller(scan, read) if amount is not None and depth == 0 else read


def _with_smaller(scan: Scan, read: tuple[Duration, int]) -> tuple[Duration, int]:
    """ "2 years and 3 months", "1 week 1 day"."""
    duration, stop = read
    at = stop + 1 if scan.words[stop] in {"and", ","} else stop
    more = duration_at(scan, at, 1) if scan.words[at][:1].isdecimal() or scan.words[at] in _JOINABLE else None
    if more is None or _SIZES[more[0].unit] >= _SIZES[duration.unit] or more[0].vague:
        return read
    value = duration.value + more[0].value.removeprefix("P")
    return replace(duration, value=value, more=more[0]), more[1]


_HALVES = {"year": ("6", "M"), "hour": ("30", "TM"), "day": ("12", "TH"), "decade": ("5", "Y"), "minute": ("30", "TS")}
_SIZES = {"second": 0, "minute": 1, "hour": 2, "night": 3, "day": 3, "weekend": 4, "week": 4, "fortnight": 5,
          "month": 6, "quarter": 7, "year": 8, "decade": 9, "century": 10}  # fmt: skip
_JOINABLE = word_set("one two three four five six seven eight nine ten a")


_FEW = frozenset("2345")


def duration_word(scan: Scan, index: int) -> float | None:
    """The small number in "a day or two", "a week or 2"."""
    if scan.words[index] in _FEW and scan.words[index + 1] not in lexicon.UNITS:
        return float(scan.words[index])
    read = words_to_number(scan.words[index : index + 1])
    return read[0] if read is not None and scan.words[index + 1] not in lexicon.UNITS else None


def _make(amount: float | None, unit: str, stop: int, *, vague: bool, business: bool) -> tuple[Duration, int]:
    count = "X" if amount is None else f"{amount:g}"
    if vague and amount is not None and amount in {3, 4, 5} and count.isdecimal():
        count = "X"
    code = lexicon.TIMEX_UNITS[unit]
    if unit == "fortnight" and amount is not None:
        return Duration(amount, unit, f"P{2 * amount:g}W", vague=vague), stop
    if unit == "quarter" and amount is not None:
        count, code = f"{3 * amount:g}", "M"
    if unit == "decade" and count != "X" and amount is not None:
        count, code = f"{10 * amount:g}", "Y"
    if amount == 0.5 and unit in _HALVES:
        count, code = _HALVES[unit]
    value = f"PT{count}{code[1]}" if code.startswith("T") else f"P{count}{code}"
    return Duration(amount or 0, unit, value, business=business, vague=vague, counted=amount is not None), stop


def _amount(scan: Scan, index: int) -> tuple[float | None, int, bool] | None:
    """Number, index behind it, and whether it is elastic."""
    word = scan.words[index]
    if word[:1].isdecimal():
        return _figures(scan, index)
    if word in lexicon.FEW:
        amount, stop = lexicon.FEW[word], index + 1
    elif word in {"a", "another", "next"} and scan.words[index + 1] in {
        "few",
        "couple",
        "handful",
        "pair",
        "fortnight",
    }:
        if scan.words[index + 1] == "fortnight":
            return 1, index + 1, False
        amount, stop, word = lexicon.FEW[scan.words[index + 1]], index + 2, scan.words[index + 1]
    else:
        return _spelled(scan, index)
    if scan.words[stop] == "of":
        stop += 1
    if word == "some" and scan.words[stop] not in lexicon.UNITS:
        return None
    return amount, stop, word not in {"couple", "pair"}


def _figures(scan: Scan, index: int) -> tuple[float | None, int, bool] | None:
    word = scan.words[index]
    if len(word) > 12 or (scan.glued(index) and (scan.words[index - 1].isalpha() or scan.words[index - 1] in "$£€-.")):
        return None
    first, dash, last = word.partition("-")
    figure = (last or first).replace(",", "")
    if figure in _FRACTIONS:
        return _FRACTIONS[figure], index + 1, False
    if not figure.replace(".", "", 1).isdecimal():
        return None
    stop, elastic = index + 1, bool(dash)
    if scan.words[stop] == "+":
        stop += 1
    if scan.words[stop] == "and" and scan.words[stop + 1] in {"a", "an"} and scan.words[stop + 2] == "half":
        return float(figure) + 0.5, stop + 3, False
    if scan.words[stop] in {"to", "or", "-"} and scan.words[stop + 1].isdecimal() and len(scan.words[stop + 1]) <= 4:
        return float(scan.words[stop + 1]), stop + 2, True
    return float(figure), stop, elastic


def _spelled(scan: Scan, index: int) -> tuple[float | None, int, bool] | None:
    word = scan.words[index]
    if word == "another" and scan.words[index + 1][:1].isdecimal():
        return _figures(scan, index + 1)
    if word == "half":
        at = index + 1 if scan.words[index + 1] in {"a", "an", "-"} else index
        return (0.5, at + 1, False) if scan.words[at + 1] in lexicon.UNITS else None
    if word in {"a", "one"} and scan.words[index + 1] in {"hundred", "thousand"}:
        return float(MAGNITUDES[scan.words[index + 1]]), index + 2, False
    if word in _ARTICLES and scan.words[index + 1] == "half" and scan.words[index + 2] in lexicon.UNITS:
        return 0.5, index + 2, False
    if word in _ARTICLES:
        if word == "one" and scan.words[index + 1] == "and" and scan.words[index + 3] == "half":
            return 1.5, index + 4, False
        another = words_to_number(scan.words[index + 1 : index + 6]) if word in {"another", "a"} else None
        if another is not None:
            return another[0], index + 1 + another[1], False
        return 1, index + 1, False
    read = words_to_number(scan.words[index : index + 6])
    if read is None:
        return None
    amount, stop = read[0], index + read[1]
    if scan.words[stop] == "and" and scan.words[stop + 1] == "a" and scan.words[stop + 2] == "half":
        return amount + 0.5, stop + 3, False
    if scan.words[stop] in {"to", "or"}:
        more = words_to_number(scan.words[stop + 1 : stop + 5])
        if more is not None:
            return more[0], stop + 1 + more[1], True
    return amount, stop, False
