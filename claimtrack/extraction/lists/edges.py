"""The chance of one line and the words it is the chance of.

Reads "X: 80%", "80% - X", "X (80%)", "[80%] X", "X: 95%/80%", "X: 80% ✓"; refuses "inflation at 3%" and
"of my 80% predictions 8 of 10 came true".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimtrack.extraction.lists.model import Stated
from claimtrack.text.chances import find_chances
from claimtrack.text.chances.patterns import MEASURE, MEASURED_AFTER

_SIGN = r"(?:%|％|percent\b|per[ -]cent\b|pct\b)"
_BOUND = r"(?:[<>≥≤~≈]=?[ ]?|(?:about|around|roughly|approx\.?|maybe|circa)[ ])?"
_NUM = r"\d{1,3}(?:\.\d{1,6})?|\.\d{1,6}"
PERCENT = re.compile(
    rf"(?<![\w.$€£/])(?<!(?<!\d\d\d)\d,)\\?(?P<bound>{_BOUND})(?P<low>{_NUM})\+?(?:[ ]?{_SIGN}?[ ]?(?:-|–|—|"
    rf"\bto\b)[ ]?(?P<high>{_NUM}))?\+?[ ]?{_SIGN}\+?",
    re.I,
)
_OUT_OF = re.compile(
    r"(?<![\w.,$€£/-])(?P<part>\d{1,3}(?:\.\d)?)[ ]?(?:/|out of)[ ]?(?P<whole>10|20|100)(?![\w%/]|[.,]\d)", re.I
)
"""A chance out of ten, twenty or a hundred."""
LADDER = re.compile(rf"(?<![\w.$€£/])(?:{_NUM})[ ]?%?(?:[ ]?[/;|→][ ]?(?:{_NUM})[ ]?%?|,[ ]?(?:{_NUM})[ ]?%){{1,11}}")
DECIMAL = re.compile(r"(?<![\w.,$€£/-])(?P<low>[01]?\.\d{1,6})(?![\w%.]|[ ]?%)")

_NOUN = (
    r"(?:subjective |overall |my )?(?:confidence(?: level)?|confident|sure|likely|chance|chances|probability|"
    r"probable|prob|certain|likelihood|"
    r"certainty|credence|odds)"
)
_MARK_WORD = (
    r"(?:right|wrong|true|false|correct|incorrect|yes|no|happened|did(?:n[’']t| not) happen|n/?a|tbd|pending|void|"
    r"resolved(?:[ :=]{1,2}\w{1,12})?|unclear|unknown|hit|miss|missed|pass|fail|failed|won|lost|✓|✗|x|y|n|t|f|\?)"
)
_MARK = (
    rf"(?:[✓✔✅☑✗✘❌✖❎☒☐🟢🔴⬜]\ufe0f?|[(\[][ ]?{_MARK_WORD}[^()\[\]\n]{{0,24}}[)\]]|"
    rf"(?:[-–—:=→,|.][ ]?|[ ]){_MARK_WORD}[.!]?(?=[\s*_~)\]]*$))"
)
_CLOSERS = r"[\s*_)\]}~.;,|\"”]{0,8}"
TAIL = re.compile(
    rf"{_CLOSERS}(?:{_NOUN}\b{_CLOSERS})?(?:\[\^?\d{{1,3}}\]{_CLOSERS})?(?:{_MARK}{_CLOSERS}){{0,2}}$",
    re.I,
)
_REMARK = 40
"""Characters that may follow the chance of a line without a bullet: "80%, up from 70%"."""
_SIDE = 90
"""Characters beside a chance that may hold its separator, label and mark."""
_LABEL = (
    rf"(?:(?:with )?(?:a |an )?{_NOUN}|p|pr|prediction|forecast|estimate|with|me|mine|less than|more than|at least|"
    rf"at most|over|under|up to|greater than|i(?:[’']d| would)? (?:say|"
    rf"give (?:it|this)))"
    r"(?:[ ]?\([^()\n]{0,30}\))?(?:[ ]?(?:of|is|=|:|at))?"
)
HEAD = re.compile(
    rf"(?P<sep>[:=→⟶|–—―…?!]|(?<=\s)-{{1,3}}>?(?=\s|\*|$)|,|;|\.{{2,5}}|\.(?=\s)|\t|\s{{3}}|[(\[{{]|\*\*|__)"
    rf"[\s*_(\[{{~]{{0,8}}(?:{_LABEL}[\s*_(\[{{~=:]{{0,8}})?$",
    re.I,
)
_MID_AFTER = re.compile(r"[*_)\]~]{0,6}(?:$|[.,;:!?(\[]|[ ](?:[(\[–—✓✗✔✘❌✅-]|[A-Z“\"*]))")
_STRONG = frozenset(":|–—→=([{?-")
OPEN = re.compile(
    rf"[\s*_(\[{{~\"“]{{0,8}}(?:(?:i(?:[’']m| am)|there[’']?s| there is|i(?:[’']d)? (?:think|give|"
    rf"say)(?: there[’']?s)?|p|{_MARK})[ ]?(?:=|an?[ ])?[ ]?)?[*_(\[]{{0,4}}$",
    re.I,
)
_HEDGE_ALONE = re.compile(
    r"[\s*_]{0,6}(?:(?:almost|nearly|near|very|quite|highly|pretty|fairly|most|more|less|rather|somewhat|extremely|virtually|odds|better|than|a|not)"
    r"[ -]){0,3}(?:certain(?:ly)?|sure|(?:un)?likely|(?:im)?probabl[ey]|possibl[ey]|toss-?up|coin ?-?flip|evens?|"
    r"doubtful|confident|on|"
    r"long ?-?shot|remote|lock|guaranteed)[\s*_]{0,6}",
    re.I,
)
"""Words for a chance and nothing else."""
_AFTER_OPEN = re.compile(
    rf"[\s*_)\]}}~+]{{0,8}}(?:(?P<sep>[:–—|,=→.;]|-{{1,2}}(?=\s))|(?P<noun>{_NOUN})\b(?:[ ]?(?P<that>that|of|:|-|–|"
    rf"—))?)?[\s*_~|]{{0,8}}",
    re.I,
)
_COUNTING = frozenset(
    [
        "of",
        "for",
        "at",
        "among",
        "my",
        "the",
        "all",
        "predictions",
        "prediction",
        "confidence",
        "calibration",
        "level",
        "bucket",
        "score",
        "total",
        "overall",
        "accuracy",
        "brier",
        "average",
        "mean",
        "correct",
        "right",
        "wrong",
        "results",
        "result",
        "i",
        "got",
        "made",
        "said",
        "had",
        "out",
        "and",
        "percent",
        "were",
        "was",
        "items",
        "true",
        "false",
        "claims",
        "in",
        "came",
        "on",
    ]
)
"""A line of these words and numbers alone grades a list and is no part of it."""
_ALSO_VERBS = frozenset(("returns", "rates", "yields", "gains", "shares", "scores", "polls", "votes"))
"""Names of measures that also tell what somebody does: "The king returns"."""
_GRADE = re.compile(
    r"[\s*_(\[]{0,6}(?:outcome|result|resolution|resolved|update|status|verdict|actual|grade|score|edit|total|"
    r"average|brier(?: score)?)s?[*_]{0,2}[ ]?[:=–|]",
    re.I,
)
"""How a line begins that tells what became of the item above it."""
_TALLY = re.compile(
    r"(?<![\d.,])\b\d{1,3}[ ]?(?:/|of|out of)[ ]?\d{1,3}\b(?![.,]\d)[^\n]{0,20}(?:=|:|→|correct|right|true|$)"
    r"|\bi got \d|"
    r"\bfor a score of\b|\bscore of\b|\bcalibrat",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Edge:
    """A proposition [start, end) of a line's content and its chance; `place` tells where the chance stood."""

    start: int
    end: int
    stated: Stated
    place: str
    is_firm: bool = True
    """False where nothing but position parts number and words ("X wins 40%"): counts only among its like."""
    rungs: tuple[Stated, ...] = ()
    """All chances of a ladder, in order; empty elsewhere."""


def edge_of(content: str, *, marked: bool, decimals: bool = False) -> Edge | None:
    """The chance a line states and what it is the chance of; none for a line that states none.

    `marked`: the line has a bullet or number, so that words may follow the chance. `decimals`: numbers in 0..1 count.
    """
    percents = _percents(content, decimals=decimals)
    readings = [_ladder(content), _closing(content, percents), _opening(content, percents)]
    remark = _inside(content, percents)
    if remark and (marked or len(content) - remark.stated.end <= _REMARK):
        readings.append(remark)
    readings.append(_worded(content, marked=marked))
    readings = [_behind_hedge(content, edge) if edge else None for edge in readings]
    edges = [edge for edge in readings if edge and _is_proposition(content[edge.start : edge.end])]
    return next((edge for edge in edges if edge.is_firm), edges[0] if edges else None)


def _behind_hedge(content: str, edge: Edge) -> Edge:
    """The proposition after "Very likely (90%):", where the words before the chance only say the chance again."""
    if edge.start or edge.end > _SIDE or not _HEDGE_ALONE.fullmatch(content[: edge.end]):
        return edge
    after = _AFTER_OPEN.match(content, edge.stated.end)
    if after is None or after["sep"] is None or after.end() >= len(content):
        return edge
    return Edge(after.end(), len(content), edge.stated, "opening")


def chance_alone(content: str) -> Stated | None:
    """The chance of a line or cell that holds nothing else."""
    percents = _percents(content, decimals=True)
    if len(percents) != 1:
        return None
    rest = content[: percents[0].start] + content[percents[0].end :]
    return (
        percents[0]
        if not re.search(r"\w", re.sub(rf"^[\W_]*{_LABEL}[\W_]*$|^[\W_]*{_NOUN}[\W_]*$", "", rest, flags=re.I))
        else None
    )


def _percents(content: str, *, decimals: bool) -> list[Stated]:
    found = []
    for match in PERCENT.finditer(content):
        low, high = float(match["low"]), float(match["high"]) if match["high"] else None
        start = match.start()
        if high is not None and (high < low or _closes_after_another(content, match)):
            low, high, start = high, None, match.start("high")
        if (low if high is None else high) <= 100:
            written = content[start : match.end()].strip("\\")
            found.append(stated_of(low, high, start, match.end(), written))
    if decimals:
        found += [
            Stated(match.start(), match.end(), float(match["low"]), written=match.group())
            for match in DECIMAL.finditer(content)
            if float(match["low"]) <= 1
        ]
        found.sort(key=lambda stated: stated.start)
    return found


def _closes_after_another(content: str, match: re.Match[str]) -> bool:
    """True for "wins by more than 5% – 20%": a dash with room around it parts two percentages, unless both are parted
    from the words before as in "oil falls: 55% - 65%"."""
    between = content[match.start("low") : match.start("high")]
    if not re.search(r"%|percent", between, re.I) or not re.search(r"\s[-–—]\s", between):
        return False
    head = content[: match.start()]
    return bool(head.strip(" *_([")) and _head(content, match.start()) is None


def grades(words: str) -> bool:
    """True for words that count how many predictions came true."""
    return _TALLY.search(words) is not None


def stated_of(low: float, high: float | None, start: int, end: int, written: str) -> Stated:
    """One chance from percentages; of a range the midpoint with both ends."""
    if high is None:
        return Stated(start, end, round(low / 100, 8), written=written)
    return Stated(start, end, round((low + high) / 200, 8), low / 100, high / 100, written)


def _head(content: str, stop: int) -> tuple[int, str] | None:
    """Where the words before a chance end, and what parts them from it."""
    begin = max(0, stop - _SIDE)
    found = HEAD.search(content[begin:stop])
    return (begin + found.start(), found["sep"]) if found else None


def _tail(content: str, begin: int) -> bool:
    """True where nothing follows a chance but its own words, closing marks and a grade."""
    return len(content) - begin <= _SIDE and TAIL.match(content[begin:]) is not None


def _closing(content: str, percents: list[Stated]) -> Edge | None:
    """The chance at the end of the line, parted from the words before it."""
    if not percents:
        return None
    last = percents[-1]
    if not _tail(content, last.end):
        return None
    head = content[: last.start]
    parted = _head(content, last.start)
    if _is_aside(head):
        shorter = content[: max(head.rfind("("), head.rfind("["))]
        return _closing(shorter, [stated for stated in percents if stated.end <= len(shorter)])
    if parted:
        return Edge(0, parted[0], last, "closing")
    carried = _CARRIER.search(head[-_SIDE:])
    if carried and re.match(rf"[ ]?{_NOUN}\b", content[last.end :], re.I):
        return Edge(0, len(head) - len(head[-_SIDE:]) + carried.start(), last, "closing")
    before = re.search(r"([^\W_]+|%)[ ]$", head[-_SIDE:])
    is_measured = before and before.group(1).lower() in _BINDING
    return None if is_measured or not before else Edge(0, len(head), last, "closing", is_firm=False)


_CARRIER = re.compile(r"[ ](?:with|at|has|have|having)(?: an?| about| around)?[ ]?[*_(\[]{0,3}$", re.I)
_BINDING = frozenset(
    [
        "than",
        "above",
        "below",
        "under",
        "over",
        "at",
        "by",
        "to",
        "least",
        "most",
        "of",
        "exceed",
        "exceeds",
        "only",
        "just",
        "is",
        "are",
        "about",
        "around",
        "up",
        "down",
        "with",
        "from",
        "reach",
        "reaches",
        "hit",
        "hits",
        "between",
        "and",
        "or",
    ]
)
"""Words that tie a number to the proposition: "inflation above 3%"."""


def _is_aside(head: str) -> bool:
    """True where the number stands in a bracket with words that are no label: "(market: 70%)"."""
    begin = max(head.rfind("("), head.rfind("["))
    if begin < 0 or re.search(r"[)\]]", head[begin:]):
        return False
    inside = re.sub(rf"\b(?:{_LABEL})", "", head[begin + 1 :], flags=re.I)
    return bool(re.search(r"[^\W\d_]{2,}", inside))


def _opening(content: str, percents: list[Stated]) -> Edge | None:
    """The chance at the head of the line."""
    if not percents or not OPEN.match(content[: percents[0].start]):
        return None
    first = percents[0]
    after = _AFTER_OPEN.match(content, first.end)
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
        parted = _head(content, stated.start)
        if parted and parted[1][:1] in _STRONG and _MID_AFTER.match(content, stated.end):
            return Edge(0, parted[0], stated, "inside")
    return None


def _worded(content: str, *, marked: bool) -> Edge | None:
    """Odds and idioms at the end of a line, or in a bullet a chance that its own words name."""
    out_of = _OUT_OF.search(content)
    if (
        out_of
        and (whole := float(out_of["whole"])) > 0
        and float(out_of["part"]) <= whole
        and _tail(content, out_of.end())
    ):
        probability = round(float(out_of["part"]) / whole, 8)
        parted = _head(content, out_of.start())
        if parted:
            return Edge(0, parted[0], Stated(*out_of.span(), probability, written=out_of.group()), "closing")
    found = find_chances(content)
    if len(found) != 1:
        return None
    chance = found[0]
    stated = Stated(
        *(chance.span.start, chance.span.end, round(chance.probability, 8), chance.low, chance.high),
        chance.span.of(content),
    )
    parted = _head(content, stated.start)
    if chance.cue in ("odds", "one-in", "idiom", "decimal") and _tail(content, stated.end) and parted:
        return Edge(0, parted[0], stated, "closing")
    if marked and chance.cue == "chance-word":
        after = re.match(rf"[ ]?(?:{_NOUN})[ ](?:that|of|for)?[ ]?", content[stated.end :], re.I)
        if after and stated.start < 40 and stated.end + after.end() < len(content):
            return Edge(stated.end + after.end(), len(content), stated, "opening")
    return None


def _ladder(content: str) -> Edge | None:
    """Several chances at the end of a line: "95%/85%/50%"."""
    last = None
    for match in LADDER.finditer(content):
        last = match
    if last is None or "%" not in last.group() or not _tail(content, last.end()):
        return None
    parted = _head(content, last.start())
    if parted is None:
        return None
    rungs = tuple(
        Stated(
            last.start() + number.start(),
            last.start() + number.end(),
            float(number.group()) / 100,
            written=number.group() + "%",
        )
        for number in re.finditer(_NUM, last.group())
    )
    if any(rung.probability > 1 for rung in rungs):
        return None
    return Edge(0, parted[0], rungs[0], "ladder", rungs=rungs)


def _is_proposition(words: str) -> bool:
    """False for what only counts or grades: "80% predictions: 8 of 10", "Overall"."""
    if not re.search(r"[^\W_]", words) and "█" not in words:
        return False
    if _GRADE.match(words) or ("|" in words and not re.search(r"[^\W\d_]{2,}", words)):
        return False
    if re.fullmatch(r"[\s*_(\[]{0,6}\d{1,3}(?:\.\d+)?\s?(?:%|percent)[\s*_)\]:.]{0,6}", words):
        return False
    plain = re.findall(r"[^\W\d_]+", words.lower())
    if plain and all(word in _COUNTING for word in plain):
        return False
    measure = MEASURE.search(words.strip(" *_:("))
    if measure and len(plain) <= (2 if measure.group().strip().lower() in _ALSO_VERBS else 3):
        return False
    if plain and len(plain) <= 2 and all(re.fullmatch(_NOUN + "|" + _LABEL, word, re.I) for word in plain):
        return False
    return not (plain and _TALLY.search(words))
