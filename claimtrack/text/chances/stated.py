"""Chances stated as numbers, told from numbers that measure something else.

Reads "70% sure", "7 in 10", "3 to 1 on", "X wins: 80%"; refuses "inflation at 3%", "70% of voters", "won 3-1".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from claimtrack.text.chances import patterns
from claimtrack.text.chances.mention import ChanceMention, ImpossibleChance
from claimtrack.text.looks import holds_any, holds_digit, runs_of_letters
from claimtrack.text.numbers import words_to_number
from claimtrack.text.spans import Span

_LEFT = 72
"""How many characters before a number are looked at."""
_RIGHT = 40
_UNITS = sorted((unit for unit in patterns.UNITS if " " not in unit and len(unit) > 2), key=len, reverse=True)
_NUMBER_STEMS = frozenset(unit.encode() for unit in _UNITS)
_COUNTED = re.compile(
    rf"\b(?:{'|'.join(_UNITS)})(?:(?: times| chances?)?[ -](?:in|out|of|to)\b| ?[-–:/])|\ban? chances? (?:in|out)\b"
)
"""A number in words with what follows it in odds: "nine in", "ten to", "ten/"; "a chance in"."""
_MARKS = ("-", "–", ":", "/")
_OF_CHANCES = ("chance in", "chances in", "chance out", "chances out")
_ARTICLES = ("a", "an")
_POINT = re.compile(r"\.\d")
_BEHIND_COUNTS = frozenset({b"times", b"chance", b"chances", b"in", b"out", b"of", b"to"})
_NUMBERED = re.compile(r"\d(?: ?[-–:/]|[ -](?:times |chances? |to|in|out|of))")
_PAIRED = re.compile(r"[\dy] ?[ /-] ?[\df]")
"""What two numbers stand around in any pair: "60/40", "fifty-fifty"."""
_SIGNS = ("%", "％", "cent", "pct", "perc")
_OF_CHANCE = ("chance", "probab", "likel", "odds", "sure")
_PARTS = tuple(patterns.PARTS)
_OUT_OF = ("/", "out of")
_ONE_IN = tuple(f"{before}{word}{behind}" for word in ("in", "of") for before in " -" for behind in " -")
"""Of which any text holds one that holds a fraction, a number out of others, or one in others."""
_LEAST_WORDS = 3
"""Words that must follow a bare number at the head of a line to make a statement of it."""


def find_chances(text: str) -> list[ChanceMention]:
    """Every stated chance, ordered and without overlaps. Numbers that measure something are left out."""
    return [found for found in _all(text) if isinstance(found, ChanceMention)]


def find_impossible_chances(text: str) -> list[ImpossibleChance]:
    """Numbers given as chances that lie outside 0..100 %, ordered."""
    return [found for found in _all(text) if isinstance(found, ImpossibleChance)]


def may_state_chance(low: str) -> bool:
    """False for a text in lower case that surely states no chance as a number: a quick look at its signs and words."""
    if holds_digit(low) and ("%" in low or _WRITTEN.search(low) is not None):
        return True
    return _spells_out(low) or _counts(low)


def _spells_out(low: str) -> bool:
    """True for a chance in words that counts nothing by "in", "to" or "out of"."""
    for stems, pattern in _SPELT_OUT:
        if holds_any(low, stems) and pattern.search(low) is not None:
            return True
    if not holds_any(low, _NOUNS):
        return False
    return holds_any(low, _NO_CHANCE) or (holds_any(low, _PARTS) and _PART_CHANCE.search(low) is not None)


def _counts(low: str) -> bool:
    """True for "nine in ten" and its like: the number is a run of letters, and so is what follows it, or a mark."""
    runs = runs_of_letters(low)
    if _NUMBER_STEMS.isdisjoint(runs):
        return holds_any(low, _OF_CHANCES) and _COUNTED.search(low) is not None
    if holds_any(low, _MARKS) or holds_any(low, _OF_CHANCES):
        return _COUNTED.search(low) is not None
    for place in range(len(runs) - 1):
        if runs[place] in _NUMBER_STEMS and runs[place + 1] in _BEHIND_COUNTS:
            return _COUNTED.search(low) is not None
    return False


# One class of characters opens every alternative: the engine then skips to the next of them without trying any.
_WRITTEN = re.compile(
    r"[%％&.\d](?:(?<=[%％&])|(?<=\.)\d(?:(?<![$€£\d]\.\d)|(?<=[01]\.\d)(?<![$€£\d].\.\d))|"
    r"(?<=\d)(?: ?[-–—:/; ] ?\d| ?[-–:/] ?[aefhmnost]|"
    r"[ -](?:times |chances? |(?:to|in|of)[ -])|[ -]?out[ -]| ?(?:per[ -]?c|pct|procent))|"
    r"(?<=\bme[ :=]\d)|(?<=\bme[ :=]{2}\d)|(?<=mine[ :=]\d)|(?<=mine[ :=]{2}\d)|(?<=i say[ :=]\d)|(?<=i say[ :=]{2}\d))"
)
"""What some digit of a chance in figures stands beside."""
_SPELT_OUT: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (("percent", "per cent", "per-cent"), re.compile(r"[ -]per[ -]?cent\b|\bpercent\b")),
    (("fifty",), re.compile(r"fifty ?[/ -] ?(?:fifty|\d)|\d ?[/ -] ?fifty")),
    (("coin", "toss"), re.compile(r"coin[ -]?(?:flip|toss)|(?:flip|toss) of (?:a|the) coin|toss[ -]?up")),
    (("even m", "even o", "even c", "even-", "evens"), re.compile(r"even[ -](?:money|odds|chances?)|evens")),
)
"""Chances in words, with what every text holds one of that has them."""
_NOUNS = ("chance", "probab", "likel", "odds", "sure", "possib")
_NO_CHANCE = tuple(f"{none} {noun}" for none in ("zero", "no", "0", "not a") for noun in ("chance", "probab", "possib"))
_PART_CHANCE = re.compile(r"(?:half|third|quarter|fourth|fifth|sixth|tenth)s?[ -](?:chance|probab|likel|odds|sure)")


Found = ChanceMention | ImpossibleChance


def _all(text: str) -> list[Found]:
    found: list[Found] = []
    taken: set[int] = set()
    for reader in readers_for(text):
        for mention in reader(text):
            places = range(mention.span.start, mention.span.end)
            if taken.isdisjoint(places):
                found.append(mention)
                taken.update(places)
    return sorted(found, key=lambda mention: mention.span)


def readers_for(text: str) -> list[Callable[[str], Iterator[Found]]]:
    """The readers that could find anything: a look for the signs and words none of them can do without."""
    low = text.lower()
    numbered = holds_digit(low)
    counted = (numbered and _NUMBERED.search(low) is not None) or _counts(low)
    readers: list[Callable[[str], Iterator[Found]]] = []
    if numbered and holds_any(low, _SIGNS):
        readers.append(_percents)
    if "percent" in low or "per cent" in low or "per-cent" in low:
        readers.append(_spelt_percents)
    if numbered and _POINT.search(low) is not None:
        readers += [_decimals, _bare_decimals]
    if holds_any(low, _OF_CHANCE) and holds_any(low, _PARTS):
        readers.append(_fractions)
    if (numbered or "fifty" in low) and _PAIRED.search(low) is not None:
        readers.append(_pairs)
    if counted:
        readers += [_out_of] if holds_any(low, _OUT_OF) else []
        readers += [_chances_in] if "chance" in low else []
        readers.append(_odds)
        readers += [_ones_in] if holds_any(low, _ONE_IN) else []
    readers.append(_idioms)
    return readers


def _sides(text: str, start: int, end: int) -> tuple[str, str]:
    return text[max(0, start - _LEFT) : start].replace("’", "'"), text[end : end + _RIGHT].replace("’", "'")


def _percents(text: str) -> Iterator[Found]:
    for match in patterns.PERCENT.finditer(text):
        low = float(match["low"])
        high = float(match["high"]) if match["high"] else None
        start = match.start("bound") if match["bound"] else match.start("low")
        if high is not None and (high < low or _parts_a_list(match.group())):
            low, high, start = high, None, match.start("high")
        left, right = _sides(text, start, match.end())
        cue = _cue_of(left, right, low)
        if not cue:
            continue
        if low == 100 and cue == "chance-word" and _is_effort(left, right):
            continue
        span = Span(start, match.end())
        top = low if high is None else high
        if top > 100:
            if cue in ("chance-word", "brackets"):
                yield ImpossibleChance(span, top)
            continue
        bound = (match["bound"] or "")[:1].replace("≥", ">").replace("≤", "<")
        yield ChanceMention(
            span,
            round((low + top) / 200, 8),
            None if high is None else low / 100,
            None if high is None else high / 100,
            cue,
            bound if bound in "<>" else "",
        )


def _is_effort(left: str, right: str) -> bool:
    """True for "they give it 100%", which is effort, where no word of chance follows."""
    return patterns.GIVES.search(left) is not None and patterns.AFTER.match(right) is None


def _spelt_percents(text: str) -> Iterator[Found]:
    for match in patterns.SPELT.finditer(text):
        read = words_to_number(match["low"].lower().replace("-", " ").removeprefix("a ").split())
        if read is None or read[0] > 100:
            continue
        left, right = _sides(text, match.start(), match.end())
        cue = _cue_of(left, right, read[0])
        if cue:
            yield ChanceMention(Span(match.start(), match.end()), round(read[0] / 100, 8), cue=cue)


def _parts_a_list(written: str) -> bool:
    """True for "30 and 40%", which names two numbers, where no "between" made a range of them."""
    return bool(re.search(r"\b(?:and|or)\b", written))


def _cue_of(left: str, right: str, percent: float) -> str:
    """Why a percentage between these two stretches is a chance; empty where it is none."""
    if patterns.AFTER.match(right):
        return "chance-word"
    measured = patterns.MEASURED_AFTER.match(right)
    if measured and patterns.BRACKETS_OPEN.search(left) is None:
        return ""
    said = patterns.BEFORE.search(left)
    if said:
        return "chance-word"
    if patterns.BRACKETS_OPEN.search(left) and patterns.BRACKETS_CLOSE.match(right):
        return "" if patterns.MEASURE.search(left.rstrip("([*_ ")) else "brackets"
    is_end = patterns.END.match(right)
    if is_end and patterns.CLOSING.search(left) and _is_statement(left):
        return "closing"
    return "opening" if patterns.OPENING.search(left) and _opens(right) else ""


def _opens(right: str) -> bool:
    """True where a statement follows a number at the head of a line; "40% gold" is a share and no statement."""
    if not right.strip("*_)] .\n"):
        return True
    after = patterns.OPENING_AFTER.match(right)
    if after is None:
        return False
    is_parted = after.group().strip(" *_") != "" or after["who"] is not None
    return is_parted or len(right.split("\n", 1)[0].split()) >= _LEAST_WORDS


def _is_statement(left: str) -> bool:
    """True where the words before a closing number say more than the name of a measure ("Inflation: 3%")."""
    line = left.rsplit("\n", 1)[-1]
    words = re.findall(r"[^\W_]+", line)
    return len(words) >= 2 and not (len(words) <= 4 and patterns.MEASURE.search(line.rstrip(":=–—-*_, \t.")))


def _count(written: str) -> float:
    plain = written.lower().replace(",", "").replace("-", " ")
    return float(patterns.UNITS[plain]) if plain in patterns.UNITS else float(plain)


def _ones_in(text: str) -> Iterator[Found]:
    for match in patterns.ONE_IN.finditer(text):
        part, whole = _count(match["part"]), _count(match["whole"])
        if whole < 2 or 1900 <= whole <= 2100 or match["part"].lower() in _ARTICLES:
            continue
        left, right = _sides(text, match.start(), match.end())
        after = patterns.ONE_IN_AFTER.match(right)
        said = bool(patterns.BEFORE.search(left) or patterns.ONE_IN_BEFORE.search(left))
        is_named = bool(after and re.match(r"[ -](?:chance|odds|shot|prob|likel|poss)", right, re.I))
        is_tried = match["times"] or (match["tries"] and patterns.ONE_IN_BEFORE.search(left))
        if not (is_tried or is_named or (after and said)) or (" of " in match.group() and "out" not in match.group()):
            continue
        span = Span(match.start(), match.end())
        if part > whole:
            yield ImpossibleChance(span, 100 * part / whole)
        else:
            yield ChanceMention(span, part / whole, cue="one-in")


def _chances_in(text: str) -> Iterator[Found]:
    for match in patterns.CHANCES_IN.finditer(text):
        part, whole = _count(match["part"]), _count(match["whole"])
        if 0 < part <= whole:
            yield ChanceMention(Span(match.start(), match.end()), part / whole, cue="one-in")


def _out_of(text: str) -> Iterator[Found]:
    for match in patterns.OUT_OF.finditer(text):
        part, whole = float(match["part"]), float(match["whole"])
        left, right = _sides(text, match.start(), match.end())
        if part <= whole and (patterns.OUT_OF_BEFORE.search(left) or patterns.OUT_OF_AFTER.match(right)):
            yield ChanceMention(Span(match.start(), match.end()), round(part / whole, 8), cue="one-in")


def _odds(text: str) -> Iterator[Found]:
    for match in patterns.ODDS.finditer(text):
        first, second = _count(match["first"]), _count(match["second"])
        left, _ = _sides(text, match.start(), match.end())
        side = (match["side"] or "").lower().strip(" -")
        said = patterns.ODDS_BEFORE.search(left)
        if first + second == 0 or not (side or said) or match["first"].lower() in _ARTICLES:
            continue
        if side in ("that", "for") and not said:
            continue
        if "/" in match.group() and first < second and side.startswith(("chance", "prob", "likel")):
            yield ChanceMention(Span(match.start(), match.end("second")), first / second, cue="one-in")
            continue
        in_favour = first / (first + second)
        is_on = side.startswith("on") or side.endswith(("favor", "favour", "that")) or "favo" in side or side == "for"
        yield ChanceMention(Span(match.start(), match.end()), in_favour if is_on else 1 - in_favour, cue="odds")


def _pairs(text: str) -> Iterator[Found]:
    for match in patterns.EVEN_PAIR.finditer(text):
        first, second = (50 if one.lower() == "fifty" else int(one) for one in (match["first"], match["second"]))
        if first + second != 100:
            continue
        left, right = _sides(text, match.start(), match.end())
        if patterns.SPLIT_AFTER.match(right):
            continue
        if first == 50 and not match.group().replace(" ", "").isdigit():
            yield ChanceMention(Span(match.start(), match.end()), 0.5, cue="odds")
        elif patterns.PAIR_AFTER.match(right) or patterns.BEFORE.search(left):
            yield ChanceMention(Span(match.start(), match.end()), first / 100, cue="odds")


def _decimals(text: str) -> Iterator[Found]:
    for match in patterns.DECIMAL.finditer(text):
        group = "after" if match["after"] else "before"
        if (match["cue"] or "").lower() == "p" and patterns.TESTED.match(text[match.end() : match.end() + _RIGHT]):
            continue
        yield ChanceMention(Span(match.start(group), match.end(group)), float(match[group]), cue="decimal")


def _bare_decimals(text: str) -> Iterator[Found]:
    """A number between 0 and 1 that somebody says, gives or puts it at."""
    for match in patterns.BARE_DECIMAL.finditer(text):
        left, right = _sides(text, match.start(), match.end())
        is_said = patterns.BEFORE.search(left) and left.rstrip()[-1:] not in "<>≤≥"
        if is_said and patterns.BARE_AFTER.match(right):
            yield ChanceMention(Span(match.start(), match.end()), float(match.group()), cue="decimal")


def _fractions(text: str) -> Iterator[Found]:
    for match in patterns.FRACTION.finditer(text):
        value = _count(match["count"]) / patterns.PARTS[match["part"].lower()]
        if value <= 1:
            yield ChanceMention(Span(match.start(), match.end("part")), value, cue="one-in")


def _idioms(text: str) -> Iterator[Found]:
    low = text.lower()
    for pattern, probability, stems in patterns.IDIOMS:
        for match in pattern.finditer(text) if holds_any(low, stems) else ():
            yield ChanceMention(Span(match.start(), match.end()), probability, cue="idiom")


READERS: tuple[Callable[[str], Iterator[Found]], ...] = (
    *(_percents, _spelt_percents, _decimals, _bare_decimals, _fractions, _pairs, _out_of, _chances_in, _odds, _ones_in),
    _idioms,
)
"""All forms, each of which yields what it finds."""
