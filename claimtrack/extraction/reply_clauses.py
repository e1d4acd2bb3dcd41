"""Clauses in the present that only the forecast they answer turns to the future.

Accepts "no, they lose in the semis" below a forecast; refuses "no, they lost in the semis".
"""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.frames import Frame
from claimtrack.extraction.present import is_eventive, present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.bare.subjects import are_of_a_kind, is_particular
from claimtrack.extraction.rules.orders.verbless import short_order
from claimtrack.extraction.tokens import Sentence, is_verb, lemma

_THINGS = lx.words("he she they it we")
_NOBODY = lx.words("whoever whatever whichever nobody everyone everybody someone somebody anyone")
_HABITS = lx.words("always usually often every each sometimes never-ending already yesterday ago if when whenever who")
_STAYS = lx.words("stay survive hold keep remain serve see make")
_LONGEST = 16
_LEADS = lx.INTERJECTIONS | lx.words("no nope nah , but and so actually exactly wrong agreed right you are dreaming")


def reply_clause(s: Sentence, told: str, *, sure: bool) -> list[Frame]:
    """The clause of a short answer, where it tells of a happening to the thing spoken of in `told`.

    Where it is not `sure` that the comment answers that one, it must say yes or no before.
    """
    words = s.words
    if s.n > _LONGEST or s.is_question or not _HABITS.isdisjoint(words) or not lx.PAST_AUXILIARIES.isdisjoint(words):
        return []
    begin = 0
    while begin < s.n and (words[begin] in _LEADS or words[begin - 1 : begin] == ["@"] or _is_mark(s, begin)):
        begin += 1
    if (order := short_order(s, begin)) is not None:
        return [order]
    if begin and "first" in words[-2:]:
        return _first(s, begin)
    clause = present_clause(s, begin) if begin < s.n - 1 else None
    if clause is None or clause[0].subject is None or clause[0].subject[0] != begin:
        return []
    left, right = clause
    subject = left.subject or (begin, begin + 1)
    if words[begin] in _NOBODY or are_of_a_kind(s, subject, right):
        return []
    named = s.is_capital(begin) and lemma(words[right.verb]) in lx.TURNS & lx.BEFALLING and not right.passive
    if not (sure or begin or right.negated or named):
        return []
    if not (named or words[begin] in _THINGS or (is_particular(s, subject) and s.raw(*subject) in told)):
        return []
    if right.progressive or (right.passive and words[right.verb - 1] not in {"get", "gets"}):
        return []
    lasts = not right.copular and lemma(words[right.verb]) in _STAYS and words[begin] != "it"
    if not (lasts or (is_eventive(right, s) and (not right.copular or s.has_date(right.verb, right.end)))):
        return []
    if any(word.isalnum() for word in words[right.end :]):
        return []
    if not {"you", "your", "me", "my"}.isdisjoint(words[right.verb : right.end]):
        return []
    frame = assemble("reply-clause", s, left, right, None, (right.verb, right.verb + 1), "will")
    return [frame] if isinstance(frame, Frame) else []


def _is_mark(s: Sentence, i: int) -> bool:
    return s.words[i][0] == "@" or is_hard(s, i)


def _first(s: Sentence, begin: int) -> list[Frame]:
    """ "no, the port first": one thing is put before those of the forecast."""
    m = s.n - 1 if s.words[-1] == "first" else s.n - 2
    if (
        not begin < m <= begin + 4
        or any(is_finite(s, k) or (is_verb(s.words[k]) and not s.is_capital(k)) for k in range(begin, m))
        or s.words[begin] in lx.PURE_PRONOUNS
    ):
        return []
    steps = [(1, (begin, m))]
    return [Frame("reply-clause", begin, m + 1, (m, m + 1), steps=steps, kind=Kind.ORDER, no_verb=True, modal="")]
