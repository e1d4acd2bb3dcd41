"""Whether a proposition says that something does not happen; only its main clause counts.

Denied: "No war breaks out", "The mayor will not resign", "Congress passes no law", "Ships fail to arrive".
Not denied: "No more than 5 come", "I meet somebody I have not met", "The law passes with no changes".
"""

from __future__ import annotations

import re

from claimtrack.extraction.lists.wording import subject_of, without_asides, without_condition

_BOUNDS = re.compile(
    r"\b(?:no (?:more|less|fewer|later|earlier|sooner|longer|higher|lower|worse) than|"
    r"not? (?:more|less|fewer|later) than|whether or not|if not|no or only|not only|not just|no\. ?\d|"
    r"no (?:other|one) than|no matter\b|no doubt|no-?(?:fly|deal|confidence|show|brainer)\b)",
    re.I,
)
"""Words with "no" or "not" that deny nothing."""
_SUBJECT = re.compile(
    r"^(?:no|none|neither|nobody|no[ -]one|nothing|zero|nowhere|not|never)\b|"
    r"\b(?:not|never)$|^there(?:[’']s| is| are| will be)? no\b",
    re.I,
)
_VERB = re.compile(
    r"\b(?:not|never|no longer|neither|cannot)\b(?!-)|n[’']t\b|"
    r"\b(?:fails?|failed|refuses?|declines?|neglects?) to\b|"
    r"^(?:[^\W\d_]+[ ]){1,3}(?:no|nobody|nothing|none|zero|neither)\b",
    re.I,
)
_CLAUSE = re.compile(
    r"[,;:—–(]|\b(?:who|which|that|whose|someone i|somebody i|where|because|since|if|unless|without|with|than|despite|"
    r"except|not to|when|while|before|after|until)\b",
    re.I,
)
"""Where the main clause ends."""
_RELATIVE = re.compile(r"\b(?:who|which|that|whose)$", re.I)
"""How a subject ends where the verb after it is not that of the main clause."""
_ANSWERED = re.compile(r"\?[ ]*no\b", re.I)


def is_negated(text: str) -> bool:
    """True where the main clause denies; a bound such as "no more than" does not."""
    words = without_condition(without_asides(_BOUNDS.sub("", text))).strip()
    if _ANSWERED.search(words):
        return True
    subject, rest = subject_of(words)
    if _RELATIVE.search(subject):
        return False
    if _SUBJECT.search(subject):
        return True
    if not rest:
        plain = _main_clause(words)
        return bool(re.search(r"(?<!or )\b(?:not|never|no)\b(?!-)|n[’']t\b", plain, re.I))
    return bool(_VERB.search(_main_clause(rest)))


def _main_clause(words: str) -> str:
    end = _CLAUSE.search(words)
    while end and end.start() < 3:
        end = _CLAUSE.search(words, end.end())
    return words[: end.start()] if end else words
