"""What is expected, scheduled or meant by somebody, with its day."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Frame, Outcome, Rule
from claimtrack.extraction.predicates import Right, clause_end
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.modal import future
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.tokens import Sentence
from claimtrack.extraction.views import embedding_before

_AWAITED = lx.words("expected scheduled due planned slated")
_CLOSES = lx.PUNCTUATION | {","}
_INTENDS = lx.words("plans plan intends intend aims aim vows vowed pledged pledges promised promises agreed agrees")


def _read_awaited(s: Sentence, m: int) -> Outcome:
    """ "A reshuffle is expected", "talks are scheduled for 6 September", "the results are due in January"."""
    words = s.words
    be = m - 1
    while be > 0 and (words[be] in lx.ADVERBS or words[be] == "not"):
        be -= 1
    if be < 1 or words[be] not in lx.BE_PRESENT or words[m + 1 : m + 2] == ["to"] or s.is_question:
        return None
    end = clause_end(s, m + 1, s.n)
    dated = s.has_date(m + 1, end)
    if not dated and (words[m] != "expected" or (m + 1 < s.n and words[m + 1] not in _CLOSES)):
        return None
    if words[m + 1 : m + 2] and words[m + 1] not in _BEFORE_DAY and words[m] == "due" and s.date_at(m + 1) is None:
        return None
    left = subject_before(s, be)
    if left.subject is None or words[left.subject[0]] in {"i", "you", "we", "what", "that", "which", "who", "as"}:
        return None
    mention = next((d for d in s.dates if s.start + d.span.start >= s.spans[m][0]), None)
    if mention is not None and s.ahead(mention) is None:
        return None
    right = Right("not" in words[be:m], [], m, True, False, False, False, m + 1, end, [])
    return assemble("awaited", s, left, right, embedding_before(s, left.subject[0]), (m, m + 1), "expected to")


_BEFORE_DAY = lx.words("in on by for before at next this tomorrow within later any early late")


def _read_intent(s: Sentence, m: int) -> Outcome:
    """ "Washington plans to have most of its soldiers out by April": what others mean to do, with its day."""
    words = s.words
    if words[m + 1 : m + 2] != ["to"] or m + 2 >= s.n or s.is_question:
        return None
    left = subject_before(s, m)
    if left.subject is None or words[left.subject[0]] in {"i", "you", "we", "my", "our", "who", "that", "which"}:
        return None
    if " but " in s.low and words[m].endswith("ed"):
        return None
    result = future("intent", s, m, m + 2, "planned to")
    if isinstance(result, Frame) and any(
        d.window.is_stated and s.ahead(d) is not None and s.start + d.span.start > s.spans[m][0] for d in s.dates
    ):
        return result
    return None


RULES: tuple[Rule, ...] = (
    Rule(
        "awaited",
        _AWAITED,
        "Talks are scheduled for 6 September in Morocco",
        "The bus was due in March",
        _read_awaited,
    ),
    Rule(
        "intent",
        _INTENDS,
        "The ministry plans to close the base by the end of May",
        "They plan to talk about it",
        _read_intent,
    ),
)
