"""The chances written in a line, and what parts one from the words beside it."""

from __future__ import annotations

import re

from claimtrack.extraction.lists.forms import BRACKETED, CHANCE_LABEL, CHANCE_NOUN, DECIMAL, HEAD, PERCENT, TAIL
from claimtrack.extraction.lists.model import Stated
from claimtrack.text.looks import holds_any, holds_digit

SIDE = 90
"""Characters beside a chance that may hold its separator, label and mark."""
_ROW = re.compile(r"(?:\d{1,3}\s?%\s?(?:,\s?(?:and |or )?|\s?(?:and|or)\s)){2,12}\d{1,3}\s?%")
_FEWEST_IN_ROW = 3
_SIGNS = ("％", "percent", "per cent", "per-cent", "pct")
_LABEL_ALONE = re.compile(rf"^[\W_]*{CHANCE_LABEL}[\W_]*$|^[\W_]*{CHANCE_NOUN}[\W_]*$", re.I)


def chance_alone(content: str) -> Stated | None:
    """The chance of a line or cell that holds nothing else."""
    percents = percents_of(content, decimals=True)
    if len(percents) != 1:
        return None
    rest = content[: percents[0].start] + content[percents[0].end :]
    beside = _LABEL_ALONE.sub("", rest)
    return None if re.search(r"\w", beside) else percents[0]


def percents_of(content: str, *, decimals: bool) -> list[Stated]:
    """All percentages up to 100, in order; `decimals`: numbers in 0..1 among them."""
    found: list[Stated] = []
    if not holds_digit(content):
        return found
    for match in PERCENT.finditer(content) if _bears_a_sign(content) else ():
        low, high = float(match["low"]), float(match["high"]) if match["high"] else None
        start = match.start()
        if high is not None and (high < low or _closes_after_another(content, match)):
            low, high, start = high, None, match.start("high")
        if (low, high) == (0, 100) or _is_enumerated(content, match):
            continue
        if (low if high is None else high) <= 100:
            written = content[start : match.end()].strip("\\")
            found.append(stated_of(low, high, start, match.end(), written))
    if not decimals and "." in content and (bracketed := BRACKETED.match(content)) is not None:
        found.append(Stated(*bracketed.span("low"), float(bracketed["low"]), written=bracketed["low"]))
        found.sort(key=lambda stated: stated.start)
    if decimals and "." in content:
        found += [
            Stated(match.start(), match.end(), float(match["low"]), written=match.group())
            for match in DECIMAL.finditer(content)
            if float(match["low"]) <= 1
        ]
        found.sort(key=lambda stated: stated.start)
    return found


def _bears_a_sign(content: str) -> bool:
    """True where one of the signs stands that every percentage is written with."""
    return "%" in content or holds_any(content.lower(), _SIGNS)


def stated_of(low: float, high: float | None, start: int, end: int, written: str) -> Stated:
    """One chance from percentages; of a range the midpoint with both ends."""
    if high is None:
        return Stated(start, end, round(low / 100, 8), written=written)
    return Stated(start, end, round((low + high) / 200, 8), low / 100, high / 100, written)


def parted_before(content: str, stop: int) -> tuple[int, str] | None:
    """Where the words before a chance end, and what parts them from it."""
    begin = max(0, stop - SIDE)
    found = HEAD.search(content[begin:stop])
    if found is None:
        return None
    bracket = re.search(r"[(\[{]", found.group())
    return begin + found.start(), bracket.group() if bracket else found["sep"]


def ends_line(content: str, begin: int) -> bool:
    """True where nothing follows a chance but its own words, closing marks and a grade."""
    return len(content) - begin <= SIDE and TAIL.match(content[begin:]) is not None


def words_beside(text: str) -> list[str]:
    """The words of a line without its percentages, in lower case."""
    return re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", PERCENT.sub(" ", text).lower().replace("’", "'"))


def _closes_after_another(content: str, match: re.Match[str]) -> bool:
    """True for "wins by more than 5% – 20%": a dash with room around it parts two numbers, unless both are parted
    from the words before as in "oil falls: 55% - 65%"."""
    between = content[match.start("low") : match.start("high")]
    if not re.search(r"\s[-–—]\s", between):
        return False
    head = content[: match.start()]
    return bool(head.strip(" *_([")) and parted_before(content, match.start()) is None


def _is_enumerated(content: str, match: re.Match[str]) -> bool:
    """True for each of "the levels 60%, 70%, 80% and 90%": a row of three with nothing between states none."""
    if content.count("%") < _FEWEST_IN_ROW:
        return False
    begin = max(0, match.start() - SIDE)
    rows = _ROW.finditer(content, begin, match.end() + SIDE)
    return any(row.start() <= match.start("low") < row.end() for row in rows)
