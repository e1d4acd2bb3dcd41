"""The text of a post made ready for reading line by line; every step keeps its length, so that offsets hold.

Tags and the brackets of links become blanks, "sixty percent" becomes digits, and items that run on in one paragraph
("1. A: 80% 2. B: 5%") get a line each.
"""

from __future__ import annotations

import html
import re
from itertools import pairwise

from claimtrack.extraction.lists.lines import TAGS
from claimtrack.text.looks import holds_any
from claimtrack.text.numbers import words_to_number

_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8}\d?);", re.I)
_SPELT = re.compile(r"\b[a-z]{3,9}(?:[ -][a-z]{3,5})?(?=[ -]?(?:percent|per cent)\b)", re.I)
_LINK = re.compile(
    r"(?<![!\\\]])\[(?P<words>(?:[^\[\]\n]|\n(?!\s*\n)|\\?\[[^\[\]\n]{0,40}\]){1,600}?)\]\((?P<to>[^()\s]{0,500})\)"
)
"""A link of Markdown. Its words may run over several lines and hold one bracket more: "[ 3. [redacted]: 20%](...)"."""
_NEXT = re.compile(r"(?<=[%\dt)*_])[.;]?(?P<gap>[ \t])[*_]{0,2}(?P<number>\d{1,3})[.)][ ](?=[\"“A-Z.…\[(\d$])")
"""The number of an item that follows the chance of the one before it in the same line."""
_FIRST = re.compile(r"(?:^|[ \t])(?P<number>\d{1,3})[.)][ ]")
_STATED = re.compile(r"\d\s?(?:%|percent\b)", re.I)
_BULLET = re.compile(r"[•·‣▪●◦](?<!\S.)\s")
_SENTENCE = re.compile(r"(?:%|percent)(?P<stop>[)\]]?[.;]|[)\]])?(?P<gap>[ ]{1,2})(?=[\"“]?[A-Z])")
_ASKS = re.compile(r"[ ]{1,2}(?:Will|Does|Do|Is|Are|Has|Can)\b")
_ANSWERED = re.compile(r"\?\s{1,2}(?:(?:yes|no|maybe|probably)\b[,:]?\s?)?\d{1,3}(?:\.\d+)?\s?$", re.I)
_CLOSED = re.compile(r"\d\s?(?:%|percent)[)\]]?[.;]?\s{0,3}$")
_ANSWER = 24
"""Characters before a percent sign that may hold the end of a question and its answer."""
_LEAST_RUN = 3


def prepared(text: str) -> str:
    """The text without markup that stands between its words, one item a line; as long as before."""
    return with_signs(in_digits(on_lines(in_cells(without_links(without_tags(text))))))


def without_tags(text: str) -> str:
    """The text with blanks for its tags: a line break for one that begins a block, a tab for one that ends a cell."""

    def blank(tag: re.Match[str]) -> str:
        if re.match(r"</t[dh]\b", tag.group(), re.I):
            return "\t" + " " * (len(tag.group()) - 1)
        is_block = re.match(r"</?(?:li|p|br|div|tr|h[1-6]|ol|ul|table|blockquote)\b", tag.group(), re.I)
        return ("\n" if is_block else " ") + " " * (len(tag.group()) - 1)

    def unescape(entity: re.Match[str]) -> str:
        return html.unescape(entity.group())[:1].ljust(len(entity.group()))

    plain = TAGS.sub(blank, text) if "<" in text else text
    return _ENTITY.sub(unescape, plain) if "&" in plain else plain


def without_links(text: str) -> str:
    """The text with blanks for the marks and addresses of links; a link right behind a chance stays in brackets."""

    def blank(link: re.Match[str]) -> str:
        words = link["words"]
        follows = re.search(r"\d\s?(?:%|percent)[*_ \t]{0,4}\Z", text[max(0, link.start() - 24) : link.start()], re.I)
        if follows:
            return f"[{words}]{' ' * (len(link['to']) + 2)}"
        return f" {words}{' ' * (len(link['to']) + 3)}"

    return _LINK.sub(blank, text) if "](" in text else text


def with_signs(text: str) -> str:
    """The text with a percent sign at each bare number that closes its line, where the post says what they are."""
    if not declares_numbers(text, 0) or len(_BARE.findall(text)) < _LEAST_RUN:
        return text

    def signed(bare: re.Match[str]) -> str:
        number, tail = bare["number"], bare["tail"]
        room = len(bare.group()) - len(tail) - len(number)
        return f"{':'.ljust(room - 1)}{number}%{tail}" if room > 1 and int(number) <= _HUNDRED else bare.group()

    return _BARE.sub(signed, text)


def declares_numbers(text: str, start: int) -> bool:
    """True where the text from `start` on soon says that its numbers are chances."""
    return _DECLARED.search(text, start, start + _HEAD) is not None


_HEAD = 2_000
"""Characters in which a post says what its numbers are."""
_HUNDRED = 100
_SURENESS = r"(?:confiden\w+|probabilit\w+|chances?|likelihood|how (?:sure|likely)|certaint\w+|credences?|percent\w*)"
_DECLARED = re.compile(
    rf"\b(?:numbers?|figures?)\b[^.\n]{{0,60}}?\b{_SURENESS}|"
    rf"\b{_SURENESS}\b[^.\n]{{0,40}}?\b(?:in|as|out of) (?:a )?"
    r"(?:percent|brackets|parenthes[ei]s|numbers?|figures?|100)\b",
    re.I,
)
"""A sentence that says that numbers without a sign are chances."""
_BARE = re.compile(r"(?:[ ]?[(\[]|\s?(?::|\s[–—-]{1,2})[ ])(?P<number>\d{1,3})(?P<tail>[)\]]?[ \t.]{0,3})$", re.M)


def in_cells(text: str) -> str:
    """The text with a bar for each double stroke with room around it: "X // 70% // 60%" are cells."""
    return text.replace(" // ", " |  ") if " // " in text and "%" in text else text


def on_lines(text: str) -> str:
    """The text with a line break before each item that follows another in its line, by number or bullet, from three."""
    numbered = holds_any(text, (". ", ") ")) and _NEXT.search(text) is not None
    bulleted = not text.isascii() and _BULLET.search(text) is not None
    if not (numbered or bulleted or (holds_any(text, ("%", "percent")) and _SENTENCE.search(text))):
        return text
    return "".join(map(_parted, text.splitlines(keepends=True)))


def _parted(line: str) -> str:
    gaps, number = [], None
    for match in _NEXT.finditer(line):
        here = int(match["number"])
        if number is None:
            before = [first for first in _FIRST.finditer(line, 0, match.start()) if int(first["number"]) == here - 1]
            if not before:
                continue
            if (head := before[-1]).start() > 0:
                gaps.append(head.start())
            number = here - 1
        if here == number + 1:
            gaps.append(match.start("gap"))
            number = here
    bullets = [match.start() - 1 for match in _BULLET.finditer(line) if match.start()]
    if len(bullets) >= _LEAST_RUN - 1 and len(_STATED.findall(line)) >= len(bullets):
        gaps += bullets
    if len(gaps) < _LEAST_RUN - 1:
        gaps = _sentences(line)
    chars = list(line)
    for gap in gaps:
        chars[gap] = "\n"
    return "".join(chars)


def _sentences(line: str) -> list[int]:
    """Where the sentences of a paragraph begin of which each states a chance at its end, two at least."""
    ends = [match.start("gap") for match in _SENTENCE.finditer(line) if _ends_sentence(line, match)]
    if not ends or not _CLOSED.search(line[ends[-1] :]):
        return []
    return ends if all(_CLOSED.search(line[begin:end]) for begin, end in pairwise(ends)) else []


def _ends_sentence(line: str, chance: re.Match[str]) -> bool:
    """True for a chance with a stop, or behind the question it answers, or before the next question."""
    is_answer = _ANSWERED.search(line[max(0, chance.start() - _ANSWER) : chance.start()])
    return bool(chance["stop"] or is_answer or _ASKS.match(line, chance.start("gap")))


def in_digits(text: str) -> str:
    """The text with "sixty percent" as "60 percent", of the same length."""

    def digits(spelt: re.Match[str]) -> str:
        read = words_to_number(spelt.group().lower().replace("-", " - ").split())
        if read is None or read[0] > 100 or read[1] < len(re.findall(r"[a-z]+", spelt.group(), re.I)):
            return spelt.group()
        return f"{read[0]:g}".rjust(len(spelt.group()))

    return _SPELT.sub(digits, text) if "ercent" in text or "er cent" in text else text
