"""Where sentences, lines and quotations stand in a comment.

Comments are not edited prose: full stops are missing, lines do the work of sentences, a numbered list may
run over several lines and still be one utterance. Everything here is one pass and knows no meaning.
"""

from __future__ import annotations

import re

from claimtrack.text.spans import Span

MAX_SENTENCE = 1200
"""Characters after which a stretch without any end mark is cut at a space, so that all later work is bounded."""

_SIGNS = ".!?…\n"
_MARK = ord(".")
_MARKS = bytes(_MARK if chr(code) in _SIGNS else 32 for code in range(256))
"""Makes one mark of all signs that may end a sentence, which is then looked for in a small part of a pattern's time."""
_LONG_END = re.compile(r"\n++|[.!?…]++[\"”’')\]*]*+(?=\s|$)|[!?…](?=[A-Z])")
"""Several marks, or one with no white space behind it."""
_LIST_ITEM = re.compile(r"[ \t]*(?:\(?\d{1,2}[).:]|[-*•–])[ \t]*\S")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MID_SENTENCE = _words("vs def e.g i.e eg ie approx mr mrs ms dr prof gen col lt sgt capt st sen rep gov pres mt")
"""Abbreviations that do not end a sentence, whatever follows."""
_ABBREVIATION = _MID_SENTENCE | _words(
    "etc jr sr dept est inc jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n a.m p.m ft ltd co corp"
)
"""Abbreviations that end a sentence only before a capital."""
_TAIL = 3
_ABBREVIATED_TAILS = frozenset(word[-_TAIL:] for word in _ABBREVIATION)
"""How abbreviations end: three letters that are none of these settle most full stops without finding the word."""
_WRAPPED = 60
"""A line at least this long whose follower starts in lower case was broken by a mail program, not by its author."""
_OPEN = _words(
    "a an and as be because been between can could during his if into its may might my nor or our shall should than "
    "that the their these those to until very whether which while whose will won't would your"
)
"""Words that end no sentence: a line that ends in one goes on in the next."""
_STRANDED = _words(
    "about after against are at before but by for from had has have her in is no not of on over since so "
    "some they through under upon was we were when where who with within without"
)
"""Words that end a sentence seldom, or a heading: a line that ends in one goes on where it is long or the next starts
in lower case."""
_LONGEST_OPEN = max(map(len, _OPEN | _STRANDED))
_LEAST_WRAPPED = 40
_OPENS_A_WORD = "\"“‘'($€£"


def sentence_spans(
    text: str, start: int = 0, end: int | None = None, *, last: int | None = None
) -> list[tuple[int, int]]:
    """The sentences of text[start:end] as (start, end) offsets into `text`, trimmed of white space, never empty.

    With `last`, those behind the sentence that holds this offset may be left out.
    """
    stop = len(text) if end is None else end
    last = stop if last is None else last
    found: list[tuple[int, int]] = []
    marks = text[start:stop].encode("ascii", "replace").translate(_MARKS)
    begin = behind = start
    while (place := marks.find(_MARK, behind - start) + start) >= start:
        behind = behind_mark(text, place, stop)
        if behind == place:
            behind += 1
            continue
        sign = text[place]
        if (
            sign not in "!?"
            and not (sign == "." and behind - place == 1 and _closes_a_word(text, begin, place))
            and not _ends_here(text, begin, place, behind, stop)
        ):
            continue
        _keep(found, text, begin, behind)
        begin = behind
        if begin > last:
            return found
    _keep(found, text, begin, stop)
    return found


def sentences(text: str) -> list[Span]:
    """The sentences of `text`: numbered lists that follow an unfinished line belong to its sentence."""
    return [Span(start, end) for start, end in sentence_spans(text)]


def behind_mark(text: str, place: int, stop: int) -> int:
    """Where the marks end that begin at `place`; the same place for a sign that is none, or no end."""
    sign = text[place]
    if sign not in _SIGNS:
        return place
    if place + 1 == stop or (text[place + 1] != "\n" if sign == "\n" else text[place + 1].isspace()):
        return place + 1
    end = _LONG_END.match(text, place, stop)
    return place if end is None else end.end()


def _closes_a_word(text: str, begin: int, place: int) -> bool:
    """True for a full stop at `place` behind a word that is surely no abbreviation, number or initial."""
    tail = text[place - _TAIL : place]
    return place - begin >= _TAIL and tail.isalpha() and tail.lower() not in _ABBREVIATED_TAILS


def _ends_here(text: str, begin: int, place: int, behind: int, stop: int) -> bool:
    sign = text[place]
    if sign == "\n":
        return _line_ends(text, begin, place, behind, stop)
    following = text[behind : min(behind + 2, stop)].lstrip(" ")
    if sign == "." and behind - place == 1:
        word = text[max(begin, place - 12) : place].rsplit(None, 1)
        last = word[-1].lower().lstrip("(") if word else ""
        short = last in _ABBREVIATION or (len(last) == 3 and last[1] == "." and last[0].isalpha())
        if short and (last in _MID_SENTENCE or following[:1].islower() or following[:1].isdigit()):
            return False
        if last.isdecimal() and len(last) < 3 and _numbers_an_item(text, begin, place, int(last)):
            return False
        if len(last) == 1 and last.isalpha() and last not in "ai" and following[:1].isupper() and place - begin < 4:
            return False
    is_pause = sign == "…" or text[place : place + 2] == ".."
    return not (is_pause and _continues(text, behind, stop))


def _numbers_an_item(text: str, begin: int, stop: int, number: int) -> bool:
    """True for the stop of "1." in a list: the first stands alone or behind a colon, the others follow in order."""
    if number > 1 and f"{number - 1}." in text[begin:stop]:
        return True
    before = text[begin : stop - len(str(number))].rstrip()
    return not before or (number <= 1 and before[-1] in ":,;-–")


def _continues(text: str, at: int, stop: int) -> bool:
    while at < stop and text[at] in " \t":
        at += 1
    return at < stop and text[at].islower()


def _line_ends(text: str, begin: int, place: int, behind: int, stop: int) -> bool:
    if behind - place > 1:
        return not (_LIST_ITEM.match(text, behind, stop) and text[begin:place].rstrip()[-1:] in (":", ","))
    line_start = text.rfind("\n", begin, place) + 1 or begin
    if _LIST_ITEM.match(text, behind, stop):
        head = text[begin:place].rstrip()
        return not head or head[-1] in ".!?…" or (place - begin > MAX_SENTENCE)
    following = text[behind : behind + 1]
    if following.islower() and place - line_start >= _WRAPPED:
        return False
    return not _breaks_off(text, line_start, place, behind, stop)


def _breaks_off(text: str, line_start: int, place: int, behind: int, stop: int) -> bool:
    """True for a line that ends in a word that needs another one behind it, where the next line begins with one."""
    words = text[max(line_start, place - _LONGEST_OPEN - 2) : place].rstrip()
    last = words.rpartition(" ")[2]
    if (last not in _OPEN and last not in _STRANDED) or text[line_start] == ">":
        return False
    while behind < stop and text[behind] in " \t":
        behind += 1
    following = text[behind : behind + 1]
    if not (following.isalnum() or following in _OPENS_A_WORD) or not following:
        return False
    return last in _OPEN or following.islower() or place - line_start >= _LEAST_WRAPPED


def _keep(found: list[tuple[int, int]], text: str, begin: int, end: int) -> None:
    part = text[begin:end].lstrip()
    begin = end - len(part)
    end = begin + len(part.rstrip())
    while end - begin > MAX_SENTENCE:
        cut = text.rfind(" ", begin + MAX_SENTENCE // 2, begin + MAX_SENTENCE)
        cut = cut if cut > begin else begin + MAX_SENTENCE
        found.append((begin, cut))
        begin = cut
        while begin < end and text[begin].isspace():
            begin += 1
    if end > begin:
        found.append((begin, end))


_QUOTED_LINE = re.compile(r"^[ \t]*(?:>|&gt;)(?![=~]? ?\d{1,3}(?:\.\d+)? ?%)[^\n]*", re.MULTILINE)
_SAID = re.compile(
    r"^[ \t]*@[\w.\- ]{1,40}?[ \t]+(?:said|wrote|says|writes)[ \t]*:[^\n]*", re.MULTILINE | re.IGNORECASE
)
_QUOTE = re.compile(r"[\"“](?<![0-9]\")([^\"“”\n]{8,600})[\"”]")

_SINGLE_QUOTE = re.compile(r"‘([^‘’\n]{8,200})’(?![a-z])")


def quoted_lines(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Lines that repeat somebody else's comment: behind `>`, or "@name said: ..."."""
    stop = len(text) if end is None else end
    chunk = text[start:stop]
    marks = []
    if ">" in chunk or "&gt;" in chunk:
        marks += [(m.start() + start, m.end() + start) for m in _QUOTED_LINE.finditer(chunk)]
    if "@" in chunk:
        marks += [(m.start() + start, m.end() + start) for m in _SAID.finditer(chunk)]
    return sorted(marks)


def direct_quotes(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """What stands between quotation marks, without the marks; shorter than eight characters is a name, not speech."""
    stop = len(text) if end is None else end
    found = []
    if text.find('"', start, stop) >= 0 or text.find("“", start, stop) >= 0:
        found += [(m.start(1), m.end(1)) for m in _QUOTE.finditer(text, start, stop)]
    if text.find("‘", start, stop) >= 0:
        found += [(m.start(1), m.end(1)) for m in _SINGLE_QUOTE.finditer(text, start, stop)]
    return found
