"""A post as lines: bullets, numbers, headings, table rows; markup set aside and offsets kept."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimtrack.extraction.lists.outcomes import SIGNS

MAX_LINE = 1_000
"""Longer lines are paragraphs: no item of a list is that long."""

_MARKER = re.compile(
    rf"[ \t\u00a0]*(?:[{SIGNS}]\ufe0f?[ \t]+)?(?P<marker>(?:[*_]{{1,3}}(?=\(?\d))?(?:"
    rf"(?:[{SIGNS}▶►\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?|"
    r"[★☆⭐]{1,5}|"
    r"[-+•‣◦▪●■*·–—→])[ \t\u00a0]+(?:\[[ xX✓✗]?\][ \t]+)?|"
    r"(?!\(?0?\.\d)\(?#?\d{1,3}(?:\.\d{1,2}|[a-z])?(?:\\?[.):\]]\)?[*_]{0,2}|[ ]?[-–—](?=[ ]))[ \t\u00a0]+|"
    r"\(?[a-zA-Z]\\?[.)][ \t]+|"
    r"[ivx]{1,5}\\?[.)][ \t]+))"
)
_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?){1,3}")
_HEADING = re.compile(r"[ \t]{0,3}(?P<hashes>#{1,6})[ \t]*")
_RULE = re.compile(r"[ \t]*(?:[-=_*~]{3,}|\|?[ :|-]*-[ :|-]*\|?)[ \t]*$")
_BOLD = re.compile(r"[ \t]*(?:\*\*|__)(?P<inner>[^*\n]{1,200}?)(?:\*\*|__)[ \t]*:?[ \t]*$")
TAGS = re.compile(
    r"</?(?:li|p|br|div|tr|td|th|h[1-6]|ol|ul|table|tbody|thead|blockquote|b|i|s|u|em|strong|del|strike|span|a|"
    r"sup|sub|font|small|hr)"
    r"(?:\s[^<>\n]{0,400})?/?>",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a comment. `start` and `end` count characters of the page and bound what follows the marker."""

    number: int
    start: int
    end: int
    text: str
    """The content: no bullet, number or hashes before it, no white space around it."""
    indent: int = 0
    marker: str = ""
    is_heading: bool = False
    """By its form: hashes, or bold all over."""
    level: int = 0
    """How deep a heading with hashes stands, from 1; 0 for any other line."""
    is_row: bool = False
    """Cells between vertical bars."""
    is_rule: bool = False
    """A line drawn across, or under the head of a table."""

    @property
    def is_blank(self) -> bool:
        """True where nothing is written."""
        return not self.text


def lines_of(text: str, start: int, end: int) -> list[Line]:
    """The lines of text[start:end], in order, blank ones among them."""
    lines: list[Line] = []
    position = start
    for raw in text[start:end].splitlines(keepends=True):
        lines.append(_line(len(lines), position, raw.rstrip("\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")))
        position += len(raw)
    return lines


def _line(number: int, position: int, raw: str) -> Line:
    indent = len(raw) - len(raw.lstrip())
    if len(raw) > MAX_LINE or not raw.strip():
        return Line(number, position, position + len(raw), "" if not raw.strip() else raw[:MAX_LINE], indent)
    if _RULE.match(raw):
        return Line(number, position, position + len(raw), "", indent, is_rule=True)
    begin, marker, is_heading = 0, "", False
    quoted = _QUOTED.match(raw)
    if quoted:
        begin = quoted.end()
    heading = _HEADING.match(raw, begin)
    if heading:
        begin, is_heading = heading.end(), True
    found = _MARKER.match(raw, begin)
    if found and not _is_chance(raw, found.end()):
        begin, marker = found.end(), found["marker"].strip()
    tail = raw.rstrip()
    stop = len(tail)
    while begin < stop and raw[begin].isspace():
        begin += 1
    content = raw[begin:stop]
    bold = _BOLD.match(content)
    is_row = content.startswith("|") and content.count("|") >= 2
    return Line(
        number,
        position + begin,
        position + stop,
        content,
        indent,
        marker,
        is_heading or bool(bold and not marker),
        len(heading["hashes"]) if heading else 0,
        is_row,
    )


def _is_chance(raw: str, end: int) -> bool:
    """True for "95. % ..." or "80 - X" lines whose number is followed by a percent sign: no marker."""
    return raw[end : end + 1] == "%"


def clean(text: str) -> str:
    """The words of a stretch without markup: emphasis, links, tags, escapes and strike-through."""
    words = re.sub(r"!?\[([^\]\n]{1,300})\]\([^()\s]{0,500}\)", r"\1", text)
    words = TAGS.sub("", words)
    words = re.sub(r"\\([\[\]().*_~#+!|-])", r"\1", words)
    words = re.sub(r"\*\*|__|~~|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])|(?<!\w)_(?=\S)|(?<=\S)_(?!\w)", "", words)
    words = re.sub(r"\[\^?\d{1,3}\]|\[\^[\w-]{1,30}\]|^\s{0,4}\[[ xX✓✗✔]?\][ ]", "", words)
    return " ".join(words.split()).strip(' "“”|')
