"""What an item of a list says in full: what it inherits from the one before, and the parts of its proposition."""

from __future__ import annotations

import re

from claimtrack.extraction.tokens import is_verb, lemma

_DOTS = re.compile(r"^(?:\.{2,}|…|-{2,}>?|→|↳|\^|''|〃)[ ]?")
_SAME = re.compile(
    r"^(?:the )?(?:same|ditto|likewise)(?: thing| question| as above)?[ ,]*(?:(?:but|except|and) )?(?:(?:for|with|in|at|by|with) )?",
    re.I,
)
_SAME_FOR = re.compile(r"^(?:the )?(?:same|ditto|likewise)\b[^\n]{0,24}?\b(?P<how>for|with|in|at|by|but)\b", re.I)
_JOINED = re.compile(r"^(?:and|or|but|then|also|plus|nor)\b", re.I)
_PREPOSITION = re.compile(
    r"^(?:of|in|on|at|by|before|after|until|for|from|with|within|during|under|over|above|below|between|to|into|than)\b", re.I
)
_COMPARE = (
    r"(?:at least|at most|more than|less than|fewer than|greater than|higher than|lower than|no more than|no less than|at or below|"
    r"at or above|up to|over|under|above|below|exceeds?|exceeding|>=?|<=?|≥|≤|between|about|around|exactly|only|just|all|both)"
)
_AMOUNT = r"(?:[$€£]|US\$)?\d[\d,]*(?:\.\d+)?(?:[ ]?(?:%|percent\b|[kKmMbB]n?\b|trillion\b|billion\b|million\b|thousand\b|lbs?\b|kg\b|km\b|mi\b|m\b|s\b))?\+?"
AMOUNT = re.compile(rf"(?<![\w.$€£])(?:{_AMOUNT})(?:[ ]?(?:-|–|to|and)[ ]?(?:{_AMOUNT}))?(?![\w%])", re.I)
_STARTS_WITH_AMOUNT = re.compile(
    rf"^(?P<compare>{_COMPARE}\s{{0,3}})?(?P<amount>{_AMOUNT})(?P<rest>(?![\w%]).*)$", re.I | re.S
)
_BOUNDED = re.compile(rf"\b{_COMPARE}[ ]+(?=[$€£\d])|[<>≥≤]=?[ ]?(?=[$€£\d])", re.I)
_COPULAS = frozenset(
    ["is", "are", "was", "were", "be", "will", "won't", "isn't", "aren't", "doesn't", "don't", "has", "have", "had", "does", "do", "can", "can't", "would", "should", "shall", "'ll", "remains", "remain", "stays", "stay"]
)
_PRONOUNS = frozenset(["i", "we", "he", "she", "they", "it", "you"])
_DETERMINERS = frozenset(
    ["the", "a", "an", "this", "that", "these", "those", "my", "our", "his", "her", "its", "their", "no", "any", "some", "at", "least", "most", "more", "all", "each", "every", "both"]
)
_NEGATION = re.compile(
    r"^(?:no|none|neither|nobody|no one|nothing|zero)\b|\b(?:not|never|won[’']?t|doesn[’']?t|don[’']?t|isn[’']?t|aren[’']?t|can(?:no|[’'])t|didn[’']?t|"
    r"hasn[’']?t|haven[’']?t|wouldn[’']?t|fails? to)\b|\?[ ]*no\b",
    re.I,
)
_CONDITIONS = (
    re.compile(
        r"^(?:if|conditional (?:on|upon)|given(?: that)?|assuming(?: that)?|provided(?: that)?|in case)[ ]+(?P<condition>[^,:;\n]{3,160}?)[,:;][ ]*(?:then )?(?=\S)",
        re.I,
    ),
    re.compile(
        r"[,;(]?[ ](?:if|conditional (?:on|upon)|given that|assuming(?: that)?|provided that|conditional:)[ ]+(?P<condition>[^()\n]{3,160}?)[)]?$",
        re.I,
    ),
)
_REDACTED = re.compile(
    r"[\[(<{]{1,2}[ ]?(?:redacted|private|hidden|secret|personal|removed|omitted|censored|withheld|anonymi[sz]ed)\b[^\[\](){}<>\n]{0,40}[\])>}]{1,2}|"
    r"\bREDACTED\b|^redacted$|█{2,}|▇{2,}|■{3,}|\bX{4,}\b|^[xX*?_-]{4,}$",
    re.I,
)


def is_redacted(text: str) -> bool:
    """True where the author blacked out what it is about: only its author can judge it."""
    return bool(_REDACTED.search(text)) and not re.search(r"\bredacted\b(?![\])>}])", re.sub(r"\bREDACTED\b", "", text))


def continues(text: str, previous: str | None) -> bool:
    """True where an item cannot be understood without the one before: "...60 million", "150+ patients", "same for X"."""
    if previous is None:
        return False
    if _DOTS.match(text) or _SAME_FOR.match(text) or _JOINED.match(text):
        return True
    amount = _STARTS_WITH_AMOUNT.match(text)
    if amount is None or _has_verb(text):
        return False
    noun = re.findall(r"[^\W\d_]+", amount["rest"])
    return not noun or _stem(noun[0]) in {_stem(word) for word in re.findall(r"[^\W\d_]+", previous)}


def continued(text: str, base: str) -> str:
    """The full proposition of an item that continues `base`: the new amount, place or addition in place of the old."""
    bare = _DOTS.sub("", text).strip()
    if _SAME_FOR.match(bare):
        return _same_for(bare, base)
    if _JOINED.match(bare):
        addition = re.sub(r"^(?:and|then|also|plus)\b[ ,]*", "", bare, flags=re.I)
        return f"{base} and {addition}" if addition != bare else f"{base} {bare}"
    amount = _STARTS_WITH_AMOUNT.match(bare)
    if amount:
        return _with_amount(base, amount)
    preposition = _PREPOSITION.match(bare)
    if preposition:
        places = [found.start() for found in re.finditer(rf"\b{re.escape(preposition.group())}\b", base, re.I)]
        return f"{base[: places[-1]]}{bare}" if places else f"{base} {bare}"
    first = re.match(r"[^\W\d_]+", bare)
    if first and first.group().lower() in _DETERMINERS | _COPULAS:
        places = [found.start() for found in re.finditer(rf"\b{re.escape(first.group())}\b", base, re.I)]
        if places and places[-1] > 0:
            return f"{base[: places[-1]]}{bare}"
    if first and is_verb(first.group().lower()):
        subject, rest = subject_of(base)
        return f"{subject} {bare}" if rest else f"{base}, {bare}"
    return f"{base}, {bare}"


def subject_of(text: str) -> tuple[str, str]:
    """The words before the first verb and the rest; the rest is empty where no verb is seen.

    A past form counts only where no present one stands: "confirmed cases exceed" has its verb in "exceed".
    """
    words = list(re.finditer(r"[^\W_]+(?:[-'’.&/][^\W_]+)*", text))[:24]
    plain = [match.group().lower().replace("’", "'") for match in words]
    if len(words) > 1 and plain[0].partition("'")[0] in _PRONOUNS:
        pronoun = len(plain[0].partition("'")[0])
        start = words[0].start() + pronoun if "'" in plain[0] else words[1].start()
        return text[: words[0].start() + pronoun].strip(), text[start:]
    for past in (False, True):
        for place in range(1, len(words)):
            after = plain[place + 1] if place + 1 < len(words) else ""
            if _is_finite(words[place].group(), plain[place], plain[place - 1], after, past=past):
                return text[: words[place].start()].strip(" ,"), text[words[place].start() :]
    return text.strip(), ""


def condition_of(text: str) -> str | None:
    """The condition a proposition hangs on: "If there is an attempt, it succeeds" hangs on the attempt."""
    for pattern in _CONDITIONS:
        found = pattern.search(text)
        if found:
            return found["condition"].strip()
    return None


def without_condition(text: str) -> str:
    """The proposition without a condition at its head."""
    found = _CONDITIONS[0].match(text)
    return text[found.end() :] if found else text


def without_asides(text: str) -> str:
    """The proposition with blanks for what stands in brackets."""
    return re.sub(r"\([^()\n]{0,300}\)", lambda aside: " " * len(aside.group()), text)


def is_negated(text: str) -> bool:
    """True where the proposition says that something does not happen; a bound such as "no more than" does not."""
    words = re.sub(
        r"\b(?:no (?:more|less|fewer|later|earlier|sooner|longer) than|not? (?:more|less|fewer) than|whether or not|if not|no\. ?\d)\b",
        "",
        text,
        flags=re.I,
    )
    return bool(_NEGATION.search(without_condition(without_asides(words)).strip()))


def _is_finite(written: str, word: str, before: str, after: str, *, past: bool) -> bool:
    """True for a verb that is no noun or participle there: after an article, or before a copula, it is one."""
    if word in _COPULAS or word.endswith("n't"):
        return True
    if not is_verb(word.rpartition("-")[2]) or written[:1].isupper() or after in _COPULAS:
        return False
    if before in _DETERMINERS or before in ("to", "of", "in", "for", "and", "or") or word.endswith("ing"):
        return False
    return past or lemma(word) == word or not word.endswith("ed")


def _has_verb(text: str) -> bool:
    return bool(subject_of(text)[1])


def _same_for(bare: str, base: str) -> str:
    other = _SAME.sub("", bare).strip(" ,.")
    how = _SAME_FOR.match(bare)
    if _STARTS_WITH_AMOUNT.match(other):
        return continued(other, base)
    subject, rest = subject_of(base)
    if how and how["how"].lower() in ("in", "at", "by"):
        return f"{base} ({how['how'].lower()} {other})"
    return f"{other} {rest}" if rest else f"{other}: {base}"


def _with_amount(base: str, amount: re.Match[str]) -> str:
    """`base` with the amount that the new one answers to replaced: the one beside the same noun, a bound, or the last."""
    rest = amount["rest"].strip()
    noun = re.match(r"[^\W\d_]+", rest)
    new = f"{amount['compare'] or ''}{amount['amount']}"
    if noun:
        stem = _stem(noun.group())
        for found in re.finditer(
            rf"(?:(?:{_COMPARE})\s{{1,2}})?(?:\b(?:an?|one|two|three|four|five)\b|{_AMOUNT})[ ](?P<noun>[^\W\d_]+)",
            base,
            re.I,
        ):
            if _stem(found["noun"]) == stem:
                kept = "" if amount["compare"] else _compare_of(found.group())
                return f"{base[: found.start()]}{kept}{new} {rest}{base[found.end() :]}"
    bound = _BOUNDED.search(base)
    old = AMOUNT.search(base, bound.end()) if bound else None
    if old is None:
        for old in AMOUNT.finditer(base):
            pass
    if old is None:
        return f"{base}, {new} {rest}".strip()
    start = bound.start() if bound and amount["compare"] else old.start()
    kept = _unit_kept(old.group(), amount["amount"]) if not rest else ""
    return f"{base[:start]}{new}{kept}{' ' + rest if rest and not base[old.end() :].strip().startswith(rest) else ''}{base[old.end() :]}"


def _compare_of(written: str) -> str:
    found = re.match(rf"{_COMPARE}\s{{1,2}}", written, re.I)
    return found.group() if found else ""


def _unit_kept(old: str, new: str) -> str:
    """The sign or magnitude the new amount leaves out: "...40" after "30%" is 40%."""
    unit = re.search(r"%$", old)
    return unit.group() if unit and not re.search(r"[^\d.,]", new) else ""


def _stem(word: str) -> str:
    low = word.lower()
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


def starts_inside(text: str) -> bool:
    """True where an item opens with dots or an arrow, so that it goes on whatever stands before it."""
    return bool(_DOTS.match(text))
