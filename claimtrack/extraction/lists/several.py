"""Several chances in one line: "Nominee: Ada (60%), Bob (20%)", "over 100k (90%), 200k (50%)", "win 40%, draw 30%"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimtrack.extraction.lists.forms import PERCENT
from claimtrack.extraction.lists.model import Stated

_PARTED = re.compile(r"[)\]*_]{0,4}[ ]?(?:[,;/|]|[,;]?[ ]and\b|$|\.$)[ ]?(?:and |or )?")
_BEFORE = re.compile(
    r"(?:[:=–—(\[]|[ ]-{1,2})[ ]?[*_]{0,3}$|[^\W\d_]{2,}[ ][*_(\[]{0,3}$|\d(?:[kKmMbB]n?)?\+?[ ][(\[]?$"
)
_BOUND_AHEAD = re.compile(r"\+?[ ]\([<>~]?\d{1,3}(?:\.\d+)?[ ]?(?:%|percent\b)")
"""The chance in brackets behind a percentage that the proposition bounds: "above 3% (80%), 4% (40%)"."""
_BINDING = re.compile(
    r"\b(?:than|above|below|under|over|by|to|at|of|least|most|exceeds?|is|are|between|and|or|about|from|was|up|"
    r"down)[ ][*_(\[]{0,3}$",
    re.I,
)
_STEP = r"[$€£]?\d[\d,.]*[ ]?(?:%|[kKmMbB]n?\b|(?:trillion|billion|million|thousand)\b)?\+?"
_STEPS = re.compile(rf"{_STEP}(?:[ ]?(?:[/;|→]|,(?:[ ](?:and |or )?)|[ ]or[ ]|[ ]and[ ])[ ]?{_STEP}){{1,11}}")


_DATES = re.compile(
    r"(?:(?:for|in|by|my|our|the|predictions?|forecasts?|odds|chances?|of|year|end)\s?|(?:19|20)\d\d\s?){1,8}$", re.I
)
"""Words before a colon that announce a list or date it and propose nothing."""
_OWN = re.compile(r"(?:me|mine|my (?:guess|odds|estimate|chance|number)|i|i say|author|us|ours?)$", re.I)
_OTHER = re.compile(
    r"(?:(?:prediction |betting )?markets?|metaculus|predictit|polymarket|manifold|kalshi|betfair|538|crowd|community|"
    r"consensus|median|average|base rate|others?|bookies|bookmakers|model|last year|previously|was|before|"
    r"now|you|he|she|they)$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One proposition of the line, its chance, and the words before a colon that hold for all of them."""

    start: int
    end: int
    stated: Stated
    prefix: str = ""


def several_of(content: str) -> list[Part]:
    """The parts of a line in which every stretch between commas ends in its chance; empty for any other line."""
    matches = [match for match in PERCENT.finditer(content) if not _BOUND_AHEAD.match(content, match.end())]
    if len(matches) < 2 or len(matches) > 20:
        return []
    parts: list[Part] = []
    begin = 0
    prefix = ""
    for match in matches:
        before, after = content[begin : match.start()], _PARTED.match(content, match.end())
        if after is None or not _BEFORE.search(before) or _BINDING.search(before):
            return []
        words = before[:-400] + re.sub(r"[\s:=–—(\[*_-]+$", "", before[-400:])
        if not parts and (colon := words.find(": ")) > 0:
            prefix = "" if _DATES.match(words[:colon]) else words[: colon + 1]
            begin += colon + 2
            words = words[colon + 2 :]
        if not re.search(r"[^\W_]", words) or match["high"]:
            return []
        low = float(match["low"])
        if low > 100:
            return []
        stated = Stated(match.start(), match.end(), round(low / 100, 8), written=match.group())
        parts.append(Part(begin, begin + len(words), stated, prefix))
        begin = after.end()
    return _own_of(parts, content) if not content[begin:].strip(" .)*_") else []


def _own_of(parts: list[Part], content: str) -> list[Part]:
    """Of "X: me 60%, market 45%" what the author says, the proposition being what stands before the colon."""
    labels = [re.sub(r"^[\W_]+|[\W_]+$", "", content[part.start : part.end]) for part in parts]
    if not parts[0].prefix or not all(_OWN.match(label) or _OTHER.match(label) for label in labels):
        return parts
    own = next((part for part, label in zip(parts, labels, strict=True) if _OWN.match(label)), parts[0])
    return [Part(0, len(parts[0].prefix) - 1, own.stated)]


def rungs_of(words: str, count: int) -> list[str]:
    """The propositions of a ladder: "above 30%/35%/40%" gives three, one for each amount."""
    ladder = _STEPS.search(words)
    steps = re.findall(_STEP, ladder.group()) if ladder else []
    if ladder is None or len(steps) != count:
        return [words]
    sign = re.match(r"[$€£]", steps[0])
    unit = re.search(r"(?:%|[kKmMbB]n?|trillion|billion|million|thousand)$", steps[-1].strip())
    return [words[: ladder.start()] + _step(step.strip(), sign, unit) + words[ladder.end() :] for step in steps]


def _step(step: str, sign: re.Match[str] | None, unit: re.Match[str] | None) -> str:
    """An amount with the sign of the first step and the unit of the last, where it leaves them out."""
    whole = (sign.group() if sign and not step.startswith(sign.group()) else "") + step
    if unit and re.fullmatch(r"[$€£]?[\d,.]+", whole):
        whole += (" " if len(unit.group()) > 2 else "") + unit.group()
    return whole
