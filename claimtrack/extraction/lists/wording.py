"""The parts of a proposition: subject, condition, what is blacked out, the words that bound an amount."""

from __future__ import annotations

import re

from claimtrack.extraction.tokens import is_verb, lemma


def words_of(text: str) -> frozenset[str]:
    """The words of a table written as running text."""
    return frozenset(text.split())


COMPARE = (
    r"(?:at least|at most|more than|less than|fewer than|greater than|higher than|lower than|no more than|"
    r"no less than|at or below|"
    r"at or above|up to|over|under|above|below|exceeds?|exceeding|>=?|<=?|≥|≤|between|about|around|exactly|only|"
    r"just|all|both)"
)
AMOUNT_WORDS = (
    r"(?:[$€£]|US\$)?\d[\d,]*(?:\.\d+)?"
    r"(?:[ ]?(?:%|percent\b|[kKmMbB]n?\b|trillion\b|billion\b|million\b|thousand\b|lbs?\b|kg\b|km\b|mi\b|m\b|s\b))?\+?"
)
AMOUNT = re.compile(rf"(?<![\w.$€£])(?:{AMOUNT_WORDS})(?:[ ]?(?:-|–|to|and)[ ]?(?:{AMOUNT_WORDS}))?(?![\w%])", re.I)
COPULAS = words_of(
    "is are was were be will won't isn't aren't doesn't don't has have had does do can can't would should shall "
    "'ll remains remain stays stay"
)
_PRONOUNS = words_of("i we he she they it you")
DETERMINERS = words_of(
    "the a an this that these those my our his her its their no any some at least most more all each every both"
)
_IF = r"(?:if|conditional (?:on|upon)|given(?: that)?|assuming(?: that)?|provided(?: that)?|in case|conditional:)"
_CONDITIONS = (
    re.compile(rf"^[(\[]?{_IF}[ ]+(?P<condition>[^,:;\n]{{3,160}}?)[,:;)\]][ ]*(?:then )?(?=\S)", re.I),
    re.compile(rf"\({_IF}[ ]+(?P<condition>[^()\n]{{3,160}})\)", re.I),
    re.compile(rf"[,;]?[ ](?!given )(?!in case ){_IF}[ ]+(?P<condition>[^()\n]{{3,160}}?)$", re.I),
    re.compile(rf"[,;][ ](?:and |but )?{_IF}[ ]+(?P<condition>[^(),;:\n]{{3,120}}?),[ ]", re.I),
)
_REDACTED = re.compile(
    r"[\[(<{]{1,2}[ ]?(?:redacted|private|hidden|secret|personal|removed|omitted|censored|withheld|"
    r"anonymi[sz]ed)\b[^\[\](){}<>\n]{0,40}[\])>}]{1,2}|"
    r"(?-i:\bREDACTED\b)|^redacted$|█{2,}|▇{2,}|■{3,}|\bX{4,}\b|^[xX*?_-]{4,}$",
    re.I,
)


def is_redacted(text: str) -> bool:
    """True where the author blacked out what it is about: only its author can judge it."""
    return bool(_REDACTED.search(text))


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


def _is_finite(written: str, word: str, before: str, after: str, *, past: bool) -> bool:
    """True for a verb that is no noun or participle there: after an article, or before a copula, it is one."""
    if word in COPULAS or word.endswith("n't"):
        return True
    if not is_verb(word.rpartition("-")[2]) or written[:1].isupper() or after in COPULAS:
        return False
    if before in DETERMINERS or before in ("to", "of", "in", "for", "and", "or") or word.endswith("ing"):
        return False
    return past or lemma(word) == word or not word.endswith("ed")
