"""Headings that state one chance for the items under them: "## 80%", "Things I am 70% sure of:"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from claimtrack.extraction.lists.forms import PERCENT
from claimtrack.extraction.lists.gradings import grades
from claimtrack.extraction.lists.lines import Line
from claimtrack.extraction.lists.model import LEAST_ITEMS, Stated
from claimtrack.extraction.lists.stated import chance_alone, stated_of, words_beside
from claimtrack.extraction.lists.wording import words_of

_SECTION_WORDS = words_of(
    "confidence confident sure certain certainty likely likelihood probable probability probabilities chance "
    "chances credence odds prediction predictions forecasts things thing i i'm im am we of at about around level "
    "levels the a an almost near nearly these those items with that are is following all events which each my in "
    "on for bucket category think feel believe given have unlikely improbable doubtful very highly quite fairly "
    "possible remote virtually toss up coin flip long shots shot extremely most more less somewhat to be assign "
    "happen will"
)


def section_chance(line: Line, lines: Sequence[Line], place: int, *, is_bare: bool = False) -> Stated | None:
    """The chance of a heading such as "## 80%" or "Things I am 70% sure of:", which holds for the items under it."""
    matches = list(PERCENT.finditer(line.text))
    if len(matches) != 1 or line.marker:
        return None
    if any(word not in _SECTION_WORDS for word in words_beside(line.text)):
        return None
    is_headed = is_bare or line.is_heading or line.text.rstrip("* _").endswith(":")
    following = next((one for one in lines[place + 1 : place + 4] if not one.is_blank), None)
    if following is None or not (is_headed or following.marker) or chance_alone(following.text):
        return None
    match = matches[0]
    low, high = float(match["low"]), float(match["high"]) if match["high"] else None
    if (low if high is None else high) > 100 or (high is not None and high < low):
        return None
    return stated_of(low, high, match.start(), match.end(), match.group())


def has_bare_sections(lines: Sequence[Line]) -> bool:
    """True where chances alone on their lines stand over several propositions each, not under one each."""
    counts: list[int] = []
    if _is_unrolled_table(lines) or _stand_under_items(lines):
        return False
    for line in lines:
        if (
            not line.is_blank
            and not line.marker
            and not _ends_paragraph(lines, line)
            and (chance_alone(line.text) or _says_only_how_sure(line))
        ):
            counts.append(0)
        elif not line.is_blank and counts:
            counts[-1] += 1
    return len(counts) >= 2 and sum(counts) >= 1.5 * len(counts)


def is_bare_item(line: Line, section: Line, lines: Sequence[Line]) -> bool:
    """True for a bullet under a heading that states a chance, or for a line where that block has no bullets."""
    if line.marker:
        return bool(re.search(r"[^\W\d_]{2,}|█", line.text)) and not PERCENT.fullmatch(line.text.strip("()[] "))
    block = [one for one in lines[section.number + 1 : line.number + 1] if not one.is_blank]
    if grades(line.text) or (line.text[-1] in ".!" and block[0].text[-1] not in ".!"):
        return False
    return not any(one.marker for one in block) and 2 <= len(line.text.split()) <= 30 and not line.text.endswith(":")


def _is_unrolled_table(lines: Sequence[Line]) -> bool:
    """True where chances alone on their lines come at equal steps, with short cells below them and words above."""
    filled = [line.text for line in lines if not line.is_blank]
    places = [place for place, text in enumerate(filled) if PERCENT.search(text) and chance_alone(text)]
    steps = {after - before for before, after in pairwise(places)}
    if len(places) < LEAST_ITEMS or len(steps) != 1 or steps.pop() < 3:
        return False
    below = [len(filled[place + 1].split()) for place in places if place + 1 < len(filled)]
    above = [len(filled[place - 1].split()) for place in places if place]
    return max(below, default=0) <= 2 and sum(above) > 2 * len(above)


def _stand_under_items(lines: Sequence[Line]) -> bool:
    """True where chances alone on their lines stand right under numbered items and over what explains them."""
    filled = [line for line in lines if not line.is_blank]
    alone = [place for place, line in enumerate(filled) if not line.marker and chance_alone(line.text)]
    under = [place for place in alone if place and filled[place - 1].marker[:1].isdigit()]
    over = [place for place in under if place + 1 < len(filled) and filled[place + 1].marker]
    return len(under) >= LEAST_ITEMS and len(under) == len(alone) and len(over) < len(under)


def _ends_paragraph(lines: Sequence[Line], line: Line) -> bool:
    """True for the last of several lines: a chance there belongs to what stands above it."""
    above = lines[line.number - 1] if line.number else None
    below = lines[line.number + 1] if line.number + 1 < len(lines) else None
    return above is not None and not above.is_blank and (below is None or below.is_blank)


def _says_only_how_sure(line: Line) -> bool:
    """True for "I am 95% confident that": one chance and no word about what it is the chance of."""
    if len(line.text) > 80 or len(PERCENT.findall(line.text)) != 1:
        return False
    words = words_beside(line.text)
    return bool(words) and all(word in _SECTION_WORDS for word in words)
