"""Making hostile text fit to be shown, stored and opened in a spreadsheet. Knows no terminal library.

Comments come from strangers: escape sequences could drive a terminal, bidi overrides turn a line round, zero-width
characters hide words, a leading "=" runs as a formula. Each function here answers one of these.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST = 2000
"""Characters of one field that are shown."""

CSI = "(?:\x1b\\[|\x9b)[0-?]{0,64}[ -/]{0,16}[@-~]"
STRING_OPENS = "(?:\x1b[\\]PX^_]|[\x90\x98\x9d\x9e\x9f])"
STRING_CLOSES = "(?:\x07|\x1b\\\\|\x9c)?"
OTHER_ESCAPE = "\x1b[ -~]?"
"""What the codes of terminals are made of, as patterns."""
_SEQUENCE = re.compile(f"{CSI}|{STRING_OPENS}[^\x07\x1b\x9c]{{0,4096}}{STRING_CLOSES}|{OTHER_ESCAPE}")
"""CSI, then OSC and the other strings, then whatever else an escape begins."""
_HIDDEN = re.compile(
    "[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u061c\u180e\u00ad\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_JOINER = re.compile("[\u200c\u200d]{2,}")
_MARKS = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
_SPACE = re.compile(r"[ \t\r\n\v\f\u0085\u2028\u2029]+")
_BLANK = re.compile("[\t\v\f\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SURROGATE = re.compile(r"[\ud800-\udfff\x00]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'", "|", "%")


def for_display(text: object, *, limit: int | None = LONGEST, lines: bool = False) -> str:
    """`text` with nothing in it that a terminal obeys or a reader cannot see, cut to `limit` characters.

    White space becomes single spaces; `lines` keeps line breaks and runs of spaces. "" for None.
    """
    if text is None:
        return ""
    shown = str(text)
    if limit is not None and len(shown) > limit * 4:
        shown = shown[: limit * 4]  # what is cut anyway need not be cleaned
    shown = _without_controls(shown, lines=lines)
    if limit is not None and len(shown) > limit:
        shown = shown[: max(0, limit - 1)] + "…"
    return shown


def same_length(text: str) -> str:
    """`text` fit for a screen with every character in its place: what cannot be shown becomes one "�" each.

    For texts in which spans are highlighted. Line breaks and tabs stay, tabs as single spaces.
    """
    shown = text.replace("\t", " ").replace("\r", " ")
    for pattern in (_CONTROL, _HIDDEN, _SURROGATE):
        shown = pattern.sub("\ufffd", shown)
    return re.sub("[\x85\u2028\u2029]", " ", shown)


def storable(text: str) -> str:
    """`text` with the characters no database or UTF-8 file takes (NUL, lone surrogates) replaced, one for one."""
    return _SURROGATE.sub("\ufffd", text)


def for_cell(value: object) -> object:
    """A spreadsheet cell that cannot start a formula: text that could gets an apostrophe before it.

    Text that begins with an apostrophe gets one more, so that `from_cell` gives back exactly what was put in.
    """
    if not isinstance(value, str):
        return value
    return f"'{value}" if value.startswith(_FORMULA) else value


def from_cell(text: str) -> str:
    """What `for_cell` was given."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def _without_controls(text: str, *, lines: bool) -> str:
    text = _SEQUENCE.sub("", text)
    text = _HIDDEN.sub("", text)
    text = _JOINER.sub("", text)
    text = _MARKS.sub(r"\1", text)
    if lines:
        rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        text = "\n".join(_CONTROL.sub("\ufffd", _BLANK.sub(" ", row)).rstrip() for row in rows)
    else:
        text = _CONTROL.sub("\ufffd", _SPACE.sub(" ", text)).strip()
    return "".join(character if unicodedata.category(character) != "Cs" else "\ufffd" for character in text)
