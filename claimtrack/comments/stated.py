"""Posts that list stated chances, one a line: which lines of a page they take up. Judges form; reads no chance.

In such a post headings stand alone above short lines, as names do above comments; what tells the two apart is that
the lines below a heading state chances.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimtrack.comments.furniture import is_appeal, is_counter, starts_tail
from claimtrack.comments.headers import is_control, is_profile, read_header
from claimtrack.comments.layout import Line
from claimtrack.text.spans import Span

LEAST_LINES = 3
"""Fewer lines with a chance are prose with a number in it."""

_SIGN = r"(?:%|％|percent\b|per cent\b|pct\b)"
_NUMBER = r"(?:\d{1,3}(?:\.\d{1,4})?|\.\d{1,4})"
_AT_END = re.compile(
    rf"{_NUMBER}\s?{_SIGN}|\bme:? \d{{1,3}} ?/|[:=|\t(\[–—→-][\s*_]{{0,4}}(?:[01]?\.\d{{1,4}}"
    rf"|\d{{1,3}}\s?(?:/|-|:|in|to|out of)\s?\d{{1,4}})\b",
    re.I,
)
_AT_START = re.compile(rf"(?:(?:[-*+•]|\(?\w{{1,3}}[.)])\s{{1,3}})?[*_(\[\\]{{0,4}}[<>~≈]?\s?{_NUMBER}\s?{_SIGN}", re.I)
_ALONE = re.compile(
    rf"[\W_]{{0,6}}(?:(?:[a-z'’]{{1,12}}\s){{0,6}})?[<>~≈(]?\s?{_NUMBER}\s?{_SIGN}?(?:\s(?:confiden\w+|sure|certain\w*|likely|chance|"
    r"probab\w+|that|of|predictions?|i|am|are)){0,4}[\W_]{0,6}",
    re.I,
)
_BEFORE_REMARK = re.compile(
    rf"(?:[:–—]\s?|\s-\s|[(\[]){_NUMBER}\s?{_SIGN}\s?(?:[)\]][.:]|[({{\[])|\b(?:with )?p\s?=\s?0?\.\d{{1,4}}\b", re.I
)
"""A chance with a remark behind it: "X wins – 60% (was 70%)", "X wins (60%). They ...", "with P = 0.6"."""
_RUN_ON = re.compile(rf"{_NUMBER}\s?{_SIGN}[)\]]?[.;]?[ ](?=\d{{1,3}}[.)][ ]|(?:Will|Does|Is|Are|Do|Has|Can)\b)")
"""A chance with the number of the next item, or with the next question, behind it in the same line."""
_REACH = 48
"""Characters at the end of a line that may hold its chance with a mark or remark after it."""
_LONGEST = 400
_ANNOUNCES = re.compile(
    r"\b(?:predict\w{0,5}|forecasts?|guess(?:es)?|expect\w{0,7}|chances?|probabilit\w{1,3}|year|will|true)\b|\b20\d\d\b",
    re.I,
)
_IS_ABOUT = re.compile(r"\b(?:predictions?|forecasts?)\b", re.I)
_NEAR = 8
_WORDS_PER_CHANCE = 15
"""More words than this for each chance are prose that holds a number."""
_MOST_HEADINGS = 2


def states_chance(text: str) -> bool:
    """True for a line that begins or ends with what looks like a chance: "A falls: 80%", "[80%] A falls", "50%"."""
    if _BEFORE_REMARK.search(text, 0, _LONGEST):
        return True
    if len(text) > _LONGEST:
        return _run_on(text) > 0
    return bool(_AT_END.search(text, max(0, len(text) - _REACH)) or _AT_START.match(text))


def chance_lines(lines: Sequence[Line | None]) -> list[int]:
    """Places of the lines that state a chance; empty where there are too few to make a list."""
    places = [
        place
        for place, line in enumerate(lines)
        if line is not None and states_chance(line.text) and not _is_printed(line.text)
    ]
    if len(places) < LEAST_LINES and sum(_run_on(line.text) for line in lines if line) < LEAST_LINES:
        return []
    return places


def _is_printed(text: str) -> bool:
    """True for a header or a row of counters: the hour of a stamp and the number of a post are no chances."""
    if _CLOCK_LED.match(text):
        return True
    header = read_header(text)
    return (header is not None and header.moment is not None) or is_profile(text)


_CLOCK_LED = re.compile(r"[(\[]?\d\d?:\d\d(?::\d\d)?[)\]]?\s{1,2}(?:<\S{1,30}>|\S{1,30}:)\s")
"""A line of a chat."""


def _run_on(text: str) -> int:
    """How many chances a line states that holds several items or sentences, each with its own; none for another."""
    inner = len(_RUN_ON.findall(text))
    return inner + 1 if inner and _AT_END.search(text, max(0, len(text) - _REACH)) else 0


def is_list_rather_than_thread(texts: Sequence[str]) -> bool:
    """True where what was taken for comments is mostly lines with chances: the names were headings."""
    listed = sum(1 for text in texts if _is_mostly_chances(text))
    return listed * 2 >= len(texts)


def list_stretch(lines: Sequence[Line | None], prose: Sequence[bool]) -> Span | None:
    """From the words that introduce a list of chances to the words that close it; absent where there is no list.

    `prose` tells of each line whether it belongs to running text.
    """
    places = chance_lines(lines)
    if not places:
        return None
    first, last = _begin(lines, prose, places[0]), _end(lines, prose, places)
    top, bottom = lines[first], lines[last]
    return Span(top.span.start, bottom.span.end) if top is not None and bottom is not None else None


def tail_after(lines: Sequence[Line | None], place: int) -> int:
    """Where the page's own foot begins below a line; the number of lines where it has none."""
    later = (at for at in range(place + 1, len(lines)) if (line := lines[at]) is not None and starts_tail(line.text))
    return next(later, len(lines))


def _is_mostly_chances(text: str) -> bool:
    lines = [line.strip() for line in text.split("\n") if line.strip() and not line.rstrip().endswith(":")]
    stated = sum(map(states_chance, lines))
    return stated > 0 and (stated * 2 >= len(lines) or len(text.split()) <= _WORDS_PER_CHANCE * stated)


def _begin(lines: Sequence[Line | None], prose: Sequence[bool], first: int) -> int:
    """The introduction: running text above the first chance and a heading or two, up to the page's menus."""
    headings, begin = 0, first
    for place in range(first - 1, -1, -1):
        line = lines[place]
        if line is None:
            continue
        if prose[place]:
            headings = 0
        elif _is_furniture(line.text) or starts_tail(line.text):
            if not _introduces_above(lines, prose, place):
                break
            continue
        elif not _ANNOUNCES.search(line.text):
            headings += 1
            if headings > _MOST_HEADINGS and not _introduces_above(lines, prose, place):
                break
        begin = place
    return begin


def _introduces_above(lines: Sequence[Line | None], prose: Sequence[bool], place: int) -> bool:
    """True where running text or a title that announces predictions stands a few lines above."""
    return any(
        prose[above] or ((line := lines[above]) is not None and _IS_ABOUT.search(line.text))
        for above in range(max(0, place - _NEAR), place)
    )


def _end(lines: Sequence[Line | None], prose: Sequence[bool], places: Sequence[int]) -> int:
    """The last chance with the lines that go on from it, and the running text right after it."""
    last = places[-1]
    line = lines[last]
    holds_below = line is not None and bool(_ALONE.fullmatch(line.text))
    end = last
    for place in range(last + 1, len(lines)):
        line = lines[place]
        if line is None:
            continue
        if starts_tail(line.text) or _is_furniture(line.text):
            break
        if not (prose[place] or holds_below or (lines[place - 1] is not None and end == place - 1)):
            break
        end = place
    return end


def _is_furniture(text: str) -> bool:
    return (
        (is_counter(text) and not states_chance(text))
        or is_control(text)
        or is_appeal(text)
        or read_header(text) is not None
    )
