"""Items that go on from the one before: what they inherit, and how they read in full."""

from __future__ import annotations

import re

from claimtrack.extraction.lists.wording import (
    AMOUNT,
    AMOUNT_WORDS,
    COMPARE,
    COPULAS,
    DETERMINERS,
    condition_of,
    subject_of,
    without_condition,
)
from claimtrack.extraction.tokens import is_verb

_DOTS = re.compile(r"^(?:\.{2,}|…|-{2,}>?|→|↳|\^|''|〃)[ ]?")
_SAME = re.compile(
    r"^(?:the )?(?:same|ditto|likewise)(?: thing| question| as above)?[ ,]*(?:(?:but|except|and) )?(?:(?:for|with|"
    r"in|at|by|with) )?",
    re.I,
)
_SAME_FOR = re.compile(r"^(?:the )?(?:same|ditto|likewise)\b[^\n]{0,24}?\b(?P<how>for|with|in|at|by|but)\b", re.I)
_ELSE = re.compile(
    r"(?:if not|otherwise|else|if it does(?: not|n[’']t)|if (?:they|he|she) do(?:es)?(?: not|n[’']t))[ ,:.]{0,3}$", re.I
)
_JOINED = re.compile(r"^(?:and|or|but|then|also|plus|nor)\b", re.I)
_PREPOSITION = re.compile(
    r"^(?:of|in|on|at|by|before|after|until|for|from|with|with|without|within|during|under|over|above|below|"
    r"between|to|into|"
    r"than)\b",
    re.I,
)
_COUNT = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a dozen|"
    r"half a dozen|once|twice)"
)
_STARTS_WITH_AMOUNT = re.compile(
    rf"^(?P<compare>{COMPARE}\s{{0,3}})?(?P<amount>{AMOUNT_WORDS}|{_COUNT})(?P<rest>(?![\w%]).*)$", re.I | re.S
)
_QUANTITY = re.compile(rf"(?:(?:{COMPARE})\s{{1,2}})?(?<![\w.$])(?:an?|{_COUNT}|{AMOUNT_WORDS})(?=[ ][^\W\d_])", re.I)
_COMPARED = re.compile(
    r"(?:greater|more|less|higher|lower|better|worse|fewer|larger|smaller|earlier|later) than\b", re.I
)
_ADJECTIVES = 2
"""Words that may stand between an amount and what it counts."""
_BOUNDED = re.compile(rf"\b{COMPARE}[ ]+(?=[$€£\d])|[<>≥≤]=?[ ]?(?=[$€£\d])", re.I)


def continues(text: str, previous: str | None) -> bool:
    """True where an item needs the one before it: "...60 million", "150+ patients", "same for X"."""
    if previous is None:
        return False
    if _ELSE.match(text):
        return condition_of(previous) is not None
    if _DOTS.match(text) or _SAME_FOR.match(text) or _JOINED.match(text):
        return True
    if text[:1].islower() and _PREPOSITION.match(text) and not _has_verb(text):
        return True
    amount = _STARTS_WITH_AMOUNT.match(text)
    if amount is None or _has_verb(text):
        return False
    return _shares_noun(amount["rest"], previous)


def continued(text: str, base: str) -> str:
    """The full proposition of an item that continues `base`: the new amount, place or addition in place of the old."""
    bare = _DOTS.sub("", text).strip()
    if _ELSE.match(bare) and (condition := condition_of(base)):
        return f"If it is not so that {condition}, {without_condition(base)}"
    if _SAME_FOR.match(bare):
        return _same_for(bare, base)
    if _JOINED.match(bare):
        addition = re.sub(r"^(?:and|then|also|plus)\b[ ,]*", "", bare, flags=re.I)
        higher = _STARTS_WITH_AMOUNT.match(addition)
        if higher and not _has_verb(addition) and _shares_noun(higher["rest"], base):
            return _with_amount(base, higher)
        also = re.fullmatch(r"(?P<who>.{1,60}?),?[ ](?:too|as well|also)", addition, re.I)
        if also and addition != bare:
            return _with_another(also["who"], base)
        return f"{base} and {addition}" if addition != bare else f"{base} {bare}"
    amount = _STARTS_WITH_AMOUNT.match(bare)
    if amount:
        return _with_amount(base, amount)
    if _COMPARED.match(bare) and (compared := _COMPARED.search(base)):
        return f"{base[: compared.start()]}{bare}"
    preposition = _PREPOSITION.match(bare)
    if preposition:
        return _with_phrase(base, bare, preposition.group())
    first = re.match(r"[^\W\d_]+", bare)
    if first and first.group().lower() in DETERMINERS | COPULAS:
        places = [found.start() for found in re.finditer(rf"\b{re.escape(first.group())}\b", base, re.I)]
        if places and places[-1] > 0:
            return f"{base[: places[-1]]}{bare}"
    if first and is_verb(first.group().lower()):
        subject, rest = subject_of(base)
        return f"{subject} {bare}" if rest else f"{base}, {bare}"
    return f"{base}, {bare}"


def _shares_noun(rest: str, base: str) -> bool:
    """True where what an amount counts is named in `base` too, or is left out."""
    counted = re.split(r"[,;:(]|\b(?:of|in|on|at|by|per|for|with|from|to|than|or)\b", rest.strip(), maxsplit=1)[0]
    noun = re.findall(r"[^\W\d_]+", counted)
    if not noun:
        return not rest.strip() and AMOUNT.search(base) is not None
    return {_stem(noun[0]), _stem(noun[-1])} <= {_stem(word) for word in re.findall(r"[^\W\d_]+", base)}


def _with_phrase(base: str, phrase: str, preposition: str) -> str:
    """`base` with another place or time in place of the last that begins with the same preposition."""
    subject, rest = subject_of(base)
    places = [found.start() for found in re.finditer(rf"\b{re.escape(preposition)}\b", base, re.I)]
    if not places:
        return f"{base} {phrase}"
    return f"{base[: places[-1]]}{phrase}{f' {rest}' if rest and places[-1] < len(subject) else ''}"


def _with_another(other: str, base: str) -> str:
    """`base` said of something else: of another subject, or, where both are no names, of another last word."""
    _subject, rest = subject_of(base)
    last = re.search(
        r"\b(?P<joint>at|in|on|for|to|with|against|from|into)[ ](?P<noun>[^\W\d_][\w-]{1,30}(?:[ ][a-z][\w-]{1,30})?)$",
        base,
    )
    if last and not other[:1].isupper() and last["noun"][:1].islower() and not re.match(r"(?:the|an?|my|our)\b", other):
        return f"{base[: last.start('noun')]}{other}"
    return f"{other} {rest}" if rest else f"{other}: {base}"


def starts_inside(text: str) -> bool:
    """True where an item opens with dots or an arrow, so that it goes on whatever stands before it."""
    return bool(_DOTS.match(text))


def _has_verb(text: str) -> bool:
    return bool(subject_of(text)[1])


def _same_for(bare: str, base: str) -> str:
    other = _SAME.sub("", bare).strip(" ,.")
    how = _SAME_FOR.match(bare)
    if _STARTS_WITH_AMOUNT.match(other):
        return continued(other, base)
    if how and how["how"].lower() in ("in", "at", "by"):
        return f"{base} ({how['how'].lower()} {other})"
    return _with_another(other, base)


def _with_amount(base: str, amount: re.Match[str]) -> str:
    """`base` with the new amount in place of the one it answers to: of the same noun, in a bound, or the last."""
    rest = amount["rest"].strip()
    new = f"{amount['compare'] or ''}{amount['amount']}"
    for found in _QUANTITY.finditer(base) if rest else ():
        counted = _counted(rest, base[found.end() :])
        if counted is not None:
            kept = "" if amount["compare"] else _compare_of(found.group())
            return f"{base[: found.start()]}{kept}{new} {counted}"
    bound = _BOUNDED.search(base)
    old = AMOUNT.search(base, bound.end()) if bound else None
    if old is None:
        amounts = list(AMOUNT.finditer(base))
        old = amounts[-1] if amounts else None
    if old is None:
        return f"{base}, {new} {rest}".strip()
    start = bound.start() if bound and amount["compare"] else old.start()
    kept = _unit_kept(old.group(), amount["amount"]) if not rest else ""
    after = base[old.end() :]
    added = f" {rest}" if rest and not after.strip().startswith(rest) else ""
    return f"{base[:start]}{new}{kept}{added}{after}"


def _counted(rest: str, after: str) -> str | None:
    """What follows an old amount, its noun said as `rest` says it; absent where the two count different things."""
    words, old = rest.split(), after.split()
    for skipped in range(min(_ADJECTIVES + 1, len(old))):
        if _stem(old[skipped].strip(",;.")) == _stem(words[0].strip(",;.")):
            same = 1
            while same < min(len(words), len(old) - skipped) and _stem(words[same]) == _stem(old[skipped + same]):
                same += 1
            return " ".join([*old[:skipped], *words, *old[skipped + same :]])
        if old[skipped].lower() in COPULAS or _PREPOSITION.match(old[skipped]):
            return None
    return None


def _compare_of(written: str) -> str:
    found = re.match(rf"{COMPARE}\s{{1,2}}", written, re.I)
    return found.group() if found else ""


def _unit_kept(old: str, new: str) -> str:
    """The sign or magnitude the new amount leaves out: "...40" after "30%" is 40%."""
    unit = re.search(r"%$", old)
    return unit.group() if unit and not re.search(r"[^\d.,]", new) else ""


def _stem(word: str) -> str:
    low = word.lower()
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low
