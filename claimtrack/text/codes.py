"""Codes that stand in a text beside what was said: escape sequences of terminals, field codes of word processors.

They are kept where the text is kept, since every offset counts them; whoever reads words looks at blanks instead.
"""

from __future__ import annotations

import re

from claimtrack.text.display import CSI, OTHER_ESCAPE, STRING_CLOSES, STRING_OPENS

_SIGNS = (
    "\x1b",
    "\x07",
    "\x08",
    "\x13",
    "\x14",
    "\x15",
    "\x9b",
    "\x9d",
    "HYPERLINK",
    "INCLUDEPICTURE",
    "PAGEREF",
    "NOTEREF",
)
"""One of these stands in every text that holds a code: looking for them costs next to nothing."""
_FIELD = re.compile(
    r"(?:\{[ \t]{0,4})?\b(?:HYPERLINK|INCLUDEPICTURE)"
    r"(?:[ \t]{1,8}(?:\\[a-z*]{1,12}|\"[^\"\n]{0,2000}\")){1,8}(?:[ \t]{0,4}\})?"
    r"|(?:\{[ \t]{0,4})?\b(?:PAGEREF|NOTEREF)[ \t]{1,8}_?\w{1,60}(?:[ \t]{1,8}\\[a-z*]{1,12}){0,4}(?:[ \t]{0,4}\})?"
)
"""HYPERLINK "address" \\o "tip", with braces or without; PAGEREF _Toc12 \\h."""
_SEQUENCE = re.compile(
    f"{CSI}|{STRING_OPENS}[^\x07\x1b\x9c\n]{{0,4096}}{STRING_CLOSES}|{OTHER_ESCAPE}"
    "|[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
"""CSI, then OSC and the other strings, then whatever else an escape begins, then single controls."""


def without_codes(text: str) -> str:
    """The text with a blank for each character of a code: what is left stands where it stood."""
    for sign in _SIGNS:
        if sign in text:
            return _SEQUENCE.sub(_blank, _FIELD.sub(_blank, text))
    return text


def _blank(code: re.Match[str]) -> str:
    return " " * (code.end() - code.start())
