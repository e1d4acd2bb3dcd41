"""The chance of one line and the words it is the chance of.

Reads "X: 80%", "80% - X", "X (80%)", "[80%] X", "X: 95%/80%", "X: 80% ✓"; refuses "inflation at 3%" and
"of my 80% predictions 8 of 10 came true".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.lists.forms import (
    AFTER_OPENING,
    ASIDES,
    CARRIER,
    CASE_ALONE,
    CHANCE_LABEL,
    CHANCE_NOUN,
    HEDGE_ALONE,
    JUDGED,
    LADDER,
    NUMBER,
    OPENING,
    OUT_OF,
    REMARK_AFTER,
    RUN_IN,
)
from claimtrack.extraction.lists.gradings import is_proposition
from claimtrack.extraction.lists.model import Stated
from claimtrack.extraction.lists.pairs import pair_of
from claimtrack.extraction.lists.stated import SIDE, ends_line, parted_before, percents_of
from claimtrack.extraction.lists.wording import subject_of, words_of
from claimtrack.extraction.tokens import is_verb
from claimtrack.text.chances import ChanceMention, find_chances
from claimtrack.text.chances.patterns import MEASURE, MEASURED_AFTER
from claimtrack.text.looks import holds_digit

_REMARK = 40
"""Characters that may follow the chance of a line without a bullet: "80%, up from 70%"."""
_STRONG = frozenset(":|–—→=([{?-")
_BINDING = words_of(
    "than above below under over at by to least most of exceed exceeds only just is are about around up down with "
    "from reach reaches hit hits between and or returned lost gained fell rose grew dropped increased decreased won "
    "rise rises fall falls grow grows drop drops jump jumps "
    "got scored received polled earned yielded pays paid costs cost charges takes took"
)
"""Words that tie a number to the proposition: "inflation above 3%"."""


_INTERVAL = re.compile(r"\d\s?%\s(?:c\.?i\b|(?:confidence|credible|prediction) intervals?|intervals?\b|hdi\b)", re.I)
"""What tells that a line estimates a quantity and gives the range it may lie in."""
_CONDITION_BEHIND = re.compile(
    r"[*_ ]{0,3}(?P<words>(?:if|unless|given|assuming|conditional on)[ ][^.;:()\n]{3,120})", re.I
)
_LED = re.compile(
    r"\W*(?:(?:i|we|there|it|is|are|an?|my|about|around|gives?|put|say|think|i[’']?d|i[’']?m|there[’']?s|it[’']?s|at|with|"
    r"roughly|only|still|maybe|this|that|them|him|her|would|has|have)\b\W*){0,8}",
    re.I,
)
"""Words that lead up to a chance and propose nothing."""
_ASKED = re.compile(r"^(?:will|does|do|is|are|has|have|can)\b[^\n]{4,400}\?[^\n]{0,400}[\w.)][ ]$", re.I)
"""A question with a remark behind it, which the chance at the end of the line answers."""
_BESIDE_MARKET = re.compile(
    r"\b(?:me|mine|i say)[ :=]{1,2}(?P<own>\d{1,3})%?[ ]?[/|,;–-][ ]?(?:the )?"
    r"(?:markets?|metaculus|manifold|polymarket|predictit|crowd|consensus|community|bookies|others?)"
    r"[ :=]{1,2}\d{1,3}%?[)\]. ]{0,3}$",
    re.I,
)
"""The author's number beside that of a market, both without a sign."""

_BRACKET_CLOSES = re.compile(r"[*_]{0,2}[)\]]")
_MARKETS_NUMBER = 8
"""Characters at the end of a line that hold some digit of that number."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A proposition [start, end) of a line's content and its chance; `place` tells where the chance stood."""

    start: int
    end: int
    stated: Stated
    place: str
    is_firm: bool = True
    """False where nothing but position parts number and words ("X wins 40%"): counts only among its like."""
    condition: str = ""
    """The words of a condition that stands behind the chance: "X wins (80%) if Y plays"."""
    rungs: tuple[Stated, ...] = ()
    """All chances of a ladder, in order; empty elsewhere."""


def edge_of(
    content: str, *, marked: bool, decimals: bool = False, found: list[ChanceMention] | None = None
) -> Edge | None:
    """The chance a line states and what it is the chance of; none for a line that states none.

    `marked`: the line has a bullet or number, so that words may follow the chance. `decimals`: numbers in 0..1 count.
    `found`: the chances of the line, where they are known.
    """
    if "%" in content and _INTERVAL.search(content):
        return None
    if (judged := JUDGED.search(content)) is not None:
        content = content[: judged.start()]
    loose: Edge | None = None
    for reading in _readings(content, percents_of(content, decimals=decimals), marked=marked, found=found):
        edge = _behind_hedge(content, reading) if reading is not None else None
        if edge is None or not is_proposition(content[edge.start : edge.end]):
            continue
        if edge.is_firm:
            return edge
        loose = loose or edge
    return loose


def _readings(
    content: str, percents: list[Stated], *, marked: bool, found: list[ChanceMention] | None
) -> Iterator[Edge | None]:
    """What the line may state, the likeliest first: none is looked for where one before it holds."""
    yield _ladder(content)
    yield _closing(content, percents)
    yield _opening(content, percents)
    remark = _inside(content, percents)
    if remark and (marked or remark.condition or _may_follow(content, remark.stated.end)):
        yield remark
    elif remark and RUN_IN.match(content, _closed(content, remark.stated.end)):
        yield replace(remark, place="run-in")
    yield _paired(content)
    yield _worded(content, marked=marked, found=found)


def _paired(content: str) -> Edge | None:
    """Odds before the proposition, or shares of a hundred at either end."""
    pair = pair_of(content) if holds_digit(content) else None
    return None if pair is None else Edge(pair.start, pair.end, pair.stated, pair.place)


def _may_follow(content: str, end: int) -> bool:
    """True where what follows a chance in a line without a bullet is a short remark, or one in brackets."""
    return len(content) - end <= _REMARK or ASIDES.match(content, _closed(content, end)) is not None


def _closed(content: str, end: int) -> int:
    """Where the bracket ends in which a chance stands."""
    closing = _BRACKET_CLOSES.match(content, end)
    return closing.end() if closing else end


def _behind_hedge(content: str, edge: Edge) -> Edge:
    """The proposition after "Very likely (90%):", where the words before the chance only say the chance again."""
    head = content[: edge.end].strip(" *_")
    if edge.start or edge.end > SIDE or (head and not (HEDGE_ALONE.fullmatch(head) or CASE_ALONE.fullmatch(head))):
        return edge
    after = AFTER_OPENING.match(content, edge.stated.end)
    if after is None or after["sep"] is None or after.end() >= len(content):
        return edge
    return Edge(after.end(), len(content), edge.stated, "opening")


def _ladder(content: str) -> Edge | None:
    """Several chances at the end of a line: "95%/85%/50%"."""
    if "%" not in content:
        return None
    last = None
    for match in LADDER.finditer(content):
        last = match
    if last is None or "%" not in last.group() or not ends_line(content, last.end()):
        return None
    parted = parted_before(content, last.start())
    if parted is None:
        return None
    rungs = tuple(
        Stated(
            last.start() + number.start(),
            last.start() + number.end(),
            float(number.group()) / 100,
            written=number.group() + "%",
        )
        for number in re.finditer(NUMBER, last.group())
    )
    if any(rung.probability > 1 for rung in rungs):
        return None
    return Edge(0, parted[0], rungs[0], "ladder", rungs=rungs)


def _closing(content: str, percents: list[Stated]) -> Edge | None:
    """The chance at the end of the line, parted from the words before it."""
    if not percents:
        return None
    last = percents[-1]
    if not ends_line(content, last.end):
        return None
    head = content[: last.start]
    parted = parted_before(content, last.start)
    if _is_beside_another(content, percents):
        shorter = head.rstrip(" ([{*_")
        return _closing(shorter, percents[:-1])
    if _is_aside(head):
        shorter = content[: max(head.rfind("("), head.rfind("["))]
        return _closing(shorter, [stated for stated in percents if stated.end <= len(shorter)])
    if parted:
        return Edge(0, parted[0], last, "closing")
    carried = CARRIER.search(head[-SIDE:])
    if carried and re.match(rf"[ ]?{CHANCE_NOUN}\b", content[last.end :], re.I):
        return Edge(0, len(head) - len(head[-SIDE:]) + carried.start(), last, "closing")
    before = re.search(r"([^\W_]+|%)[ ]$", head[-SIDE:])
    if _ASKED.search(head):
        return Edge(0, len(head), last, "closing")
    if before and before.group(1).lower() == "at" and _is_whole(head[: -len(before.group())]):
        return Edge(0, len(head) - len(before.group()), last, "closing", is_firm=False)
    is_measured = before and before.group(1).lower() in _BINDING
    return None if is_measured or not before else Edge(0, len(head), last, "closing", is_firm=False)


def _is_whole(words: str) -> bool:
    """True for a clause that an "at 70%" behind it only weighs: "Harrow win the cup", not "rates stay"."""
    rest = subject_of(words)[1]
    last = re.search(r"([^\W\d_]+)\W*$", words)
    if not rest or last is None or is_verb(last.group(1).lower()) or MEASURE.search(words):
        return False
    return _PUTS_AT.isdisjoint(words.lower().split())


_PUTS_AT = lx.words("has have had puts put shows show sees see gives give keeps keep leaves leave finds find")
"""What puts somebody at a figure: "the poll has Keller at 52%" measures."""


def _is_beside_another(content: str, percents: list[Stated]) -> bool:
    """True for the second of "A opens: 65% {80%}": somebody else's number, in brackets right behind the chance."""
    if len(percents) < 2:
        return False
    first, second = percents[-2:]
    between = content[first.end : second.start]
    if not re.fullmatch(r"[*_]{0,2}[ ]?[(\[{][*_]{0,2}", between):
        return False
    parted = parted_before(content, first.start)
    return "{" in between or bool(parted and parted[1][:1] in _STRONG)


_LABEL = re.compile(rf"\b(?:{CHANCE_LABEL})", re.I)
_WORDS = re.compile(r"[^\W\d_]{2,}|[^\W\d_]\d|\b\d{4}\b")


def _is_aside(head: str) -> bool:
    """True where the number stands in a bracket with words that are no label: "(market: 70%)"."""
    begin = max(head.rfind("("), head.rfind("["))
    if begin < 0 or re.search(r"[)\]]", head[begin:]):
        return False
    return _WORDS.search(_LABEL.sub("", head[begin + 1 :])) is not None


def _opening(content: str, percents: list[Stated]) -> Edge | None:
    """The chance at the head of the line."""
    if not percents or not OPENING.match(content[: percents[0].start]):
        return None
    first = percents[0]
    after = AFTER_OPENING.match(content, first.end)
    is_bracketed = content[first.end : first.end + 1] in ")]" and content[: first.start].rstrip()[-1:] in ("(", "[")
    if after is None or after.end() >= len(content):
        return None
    is_bold = content[: first.start].endswith("**") and content[first.end :].startswith("**")
    is_firm = bool(after["sep"] or after["noun"] or is_bracketed or is_bold)
    if not is_firm and MEASURED_AFTER.match(content[first.end : first.end + 40]):
        return None
    return Edge(after.end(), len(content), first, "opening", is_firm)


def _inside(content: str, percents: list[Stated]) -> Edge | None:
    """The first chance that a colon, dash or bracket parts from the words before, with a remark after it."""
    for stated in percents:
        parted = parted_before(content, stated.start)
        if not parted or not _is_strong(parted[1]):
            continue
        behind = _CONDITION_BEHIND.match(content, _closed(content, stated.end))
        if behind:
            return Edge(0, parted[0], stated, "inside", condition=behind["words"])
        if REMARK_AFTER.match(content, stated.end) or _is_short_remark(content, stated.end):
            return Edge(0, parted[0], stated, "inside")
    return None


def _is_short_remark(content: str, end: int) -> bool:
    """True for a few words behind a chance that neither measure anything by it nor hold a number."""
    rest = content[end:]
    return len(rest) <= _REMARK and rest[:1] == " " and not MEASURED_AFTER.match(rest) and not re.search(r"\d", rest)


def _is_strong(separator: str) -> bool:
    return separator[:1] in _STRONG or bool(re.search(r"[a-z]", separator, re.I))


def _worded(content: str, *, marked: bool, found: list[ChanceMention] | None) -> Edge | None:
    """Odds and idioms at the end of a line, or in a bullet a chance that its own words name."""
    out_of = OUT_OF.search(content) if "/" in content or "out of" in content.lower() else None
    if (
        out_of
        and (whole := float(out_of["whole"])) > 0
        and float(out_of["part"]) <= whole
        and ends_line(content, out_of.end())
    ):
        probability = round(float(out_of["part"]) / whole, 8)
        parted = parted_before(content, out_of.start())
        if parted:
            return Edge(0, parted[0], Stated(*out_of.span(), probability, written=out_of.group()), "closing")
    beside = _BESIDE_MARKET.search(content) if holds_digit(content[-_MARKETS_NUMBER:]) else None
    parted = parted_before(content, beside.start()) if beside else None
    if beside and parted and float(beside["own"]) <= 100:
        probability = round(float(beside["own"]) / 100, 8)
        return Edge(0, parted[0], Stated(*beside.span("own"), probability, written=beside["own"]), "closing")
    found = find_chances(content) if found is None else found
    if len(found) != 1:
        return None
    chance = found[0]
    stated = Stated(
        *(chance.span.start, chance.span.end, round(chance.probability, 8), chance.low, chance.high),
        chance.span.of(content),
    )
    parted = parted_before(content, stated.start)
    if chance.cue in ("odds", "one-in", "idiom", "decimal") and ends_line(content, stated.end) and parted:
        return Edge(0, parted[0], stated, "closing")
    if marked and chance.cue == "chance-word":
        after = re.match(rf"[ ]?(?:{CHANCE_NOUN})[ ](?:that|of|for)?[ ]?", content[stated.end :], re.I)
        is_led = _LED.fullmatch(content[: stated.start])
        if after and is_led and stated.end + after.end() < len(content):
            return Edge(stated.end + after.end(), len(content), stated, "opening")
    return None
