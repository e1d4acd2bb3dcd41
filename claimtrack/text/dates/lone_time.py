"""A text that is nothing but a time of day: "from 3:30 to six p.m.", "a quarter past noon", "half three".

In prose such words are scores, prices or names as often as times; alone they leave no doubt.
"""

from __future__ import annotations

import re
from datetime import date

from claimtrack.text.dates.mention import DateMention, DatePart, MentionKind
from claimtrack.text.dates.window import Modifier, Window, WindowBasis
from claimtrack.text.dates.wordlist import word_set
from claimtrack.text.numbers import TENS, UNITS
from claimtrack.text.spans import Span

LONGEST = 48
_ZONES = word_set("gmt utc est pst cst mst cet cest bst edt pdt cdt mdt ist sgt")
_PARTS = word_set("morning afternoon evening night")
_LINKS = word_set(
    "at around about approximately approx roughly exactly by before after until till untill through thru from since "
    "between and or to - but later earlier than past half quarter in the a ish late early for of"
)
_MARKS = word_set("am pm oclock noon midnight midday lunch lunchtime dinner breakfast school work")
_MINUTES = word_set("minutes mins minute min")
_FIGURE = re.compile(r"[0-9]{1,2}(?:[:.][0-5][0-9]){0,2}|[0-9]{3,4}")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-4])[:.][0-5][0-9](?:[:.][0-5][0-9])?")
_PIECE = re.compile(r"[a-z]+|[0-9]+(?:[:.][0-9]+)*|\S")
_SAID = UNITS.keys() | TENS.keys()
_KNOWN = _ZONES | _PARTS | _LINKS | _MARKS | _MINUTES | _SAID | {"p", "m", "o", "'", ".", "@", "(", ")", "tonight"}


def lone_time(text: str, reference: date | None) -> DateMention | None:
    """The reference day, where the whole text is a time of it."""
    opening = text.split(None, 1)
    if not opening or not (opening[0][0] in "0123456789@" or opening[0].lower() in _KNOWN):
        return None
    stripped = text.strip()
    folded = stripped.lower()
    pieces = _PIECE.findall(re.sub(r"o'clock|o' clock|o clock", "oclock", folded))
    if not all(piece in _KNOWN or _FIGURE.fullmatch(piece) for piece in pieces) or not _is_time(pieces):
        return None
    start = text.index(stripped)
    span = Span(start, start + len(stripped))
    value = reference.isoformat() if reference is not None else ""
    window = Window(reference, reference, None, stripped, WindowBasis.STATED, Modifier.NONE)
    part = DatePart(span, value, MentionKind.TIME)
    return DateMention(span, window, "", value, MentionKind.TIME, (part,))


def _is_time(pieces: list[str]) -> bool:
    """An hour that shows it is one: by its figures, by "am", by "past", or by "at" before a time like 1030."""
    known = set(pieces)
    hours = [piece for piece in pieces if piece in _SAID or piece[0].isdecimal()]
    if known & (_MARKS - {"am", "pm", "oclock", "work", "school"}) and (known - _PARTS) and pieces[0] != "the":
        return len(pieces) > 1 or bool(hours)
    if pieces[0] in {"after", "before"} and pieces[1:] in (["school"], ["work"]):
        return True
    if known & _PARTS:
        return bool(hours) or pieces[0] == "in"
    if not hours:
        return False
    if any(_CLOCK.fullmatch(piece) and ":" in piece for piece in pieces) or known & {"am", "pm", "oclock"}:
        return True
    spelled = "".join(pieces)
    if re.search(r"[0-9a-z][ap]\.?m\.?$|[0-9]p\.?$", spelled) and known & {"p", "a"}:
        lines = "m" not in known and any(piece.isdecimal() and len(piece) > 2 for piece in hours)
        return not lines and "sixty" not in known
    if known & {"half", "quarter"} and known & _SAID and len(pieces) <= 4:
        return "in" not in known
    return pieces[0] in {"at", "around", "approximately", "about"} and _is_written_hour(pieces[1:])


def _is_written_hour(pieces: list[str]) -> bool:
    """ "1030", "3 15", "three twenty"."""
    if len(pieces) == 1:
        figure = pieces[0]
        return figure.isdecimal() and len(figure) in {3, 4} and int(figure[:-2]) <= 24 and int(figure[-2:]) < 60
    if len(pieces) != 2:
        return False
    hour, minute = pieces
    return (hour in UNITS or (hour.isdecimal() and len(hour) <= 2)) and (
        minute in TENS or minute in UNITS or (minute.isdecimal() and len(minute) == 2)
    )
