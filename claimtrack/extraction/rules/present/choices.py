"""Alternatives in the present, and denials with only their day: "Kim or Cole walks out", "a cure, not before May"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.awaited_events import awaited_event
from claimtrack.extraction.bounds import is_finite, is_hard, stretch_start
from claimtrack.extraction.frames import Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import Right, clause_end, is_participle
from claimtrack.extraction.present import EVENTIVE, is_eventive, present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.naming import is_definite
from claimtrack.extraction.signs import asks, asks_inside
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.tokens import Sentence, is_verb, lemma
from claimtrack.extraction.views import embedding_before

_NOBODY = lx.words("i you u we my your what that who which there everyone one people it this if whether")
_IS = lx.words("is are gets get 's 're")
_HABITS = lx.words("every each usually always often if whether when whenever sometimes was were had did")


def _read_either(s: Sentence, m: int) -> Outcome:
    """ "Either the crown dies or Greece leaves", "the town is either evacuated or taken"."""
    words = s.words
    if s.is_question or "or" not in words[m + 1 :] or not _HABITS.isdisjoint(words) or m + 3 >= s.n:
        return None
    link = words.index("or", m + 1)
    if m == 0 or is_hard(s, m - 1) or (words[m - 1] in lx.CLAUSE_ADVERBS or words[m - 1] == ","):
        first, second = present_clause(s, m + 1, link), present_clause(s, link + 1)
        if first is None or first[0].subject is None or not _fits(s, first[0], first[1]):
            return None
        both = second is not None and second[0].subject is not None and is_eventive(second[1], s)
        result = assemble("either", s, *first, None, (m, m + 1), "will") if both else None
        if isinstance(result, Frame) and second is not None:
            result.start, result.end = m, max(result.end, second[1].end)
        return result
    if words[m - 1] not in _IS:
        return _one_of_two(s, m, link)
    if not is_participle(words[m + 1]) or not (link + 1 < s.n and is_participle(words[link + 1])):
        return None
    left = subject_before(s, m - 1)
    if (
        left.subject is None
        or not _is_one(s, left.subject)
        or (lemma(words[m + 1]) not in EVENTIVE and lemma(words[m + 1]) not in lx.TURNS)
    ):
        return None
    right = Right(False, [], m + 1, True, False, False, False, m + 2, clause_end(s, link + 2, s.n), [])
    return assemble("either", s, left, right, embedding_before(s, left.subject[0]), (m, m + 1), "will")


def _one_of_two(s: Sentence, m: int, link: int) -> Outcome:
    """ "They strike either the mandate or the whole act"."""
    begin = stretch_start(s, m, {",", "and", "because", "but", "so"})
    clause = present_clause(s, begin)
    if clause is None or clause[0].subject is None or clause[1].verb >= m or not _fits(s, *clause):
        return None
    clause[1].end = max(clause[1].end, clause_end(s, link + 1, s.n))
    return assemble("either", s, *clause, embedding_before(s, clause[0].subject[0]), (m, m + 1), "will")


def _fits(s: Sentence, left: Left, right: Right) -> bool:
    return left.subject is not None and _is_one(s, left.subject) and is_eventive(right, s) and not right.progressive


def _is_one(s: Sentence, subject: Range) -> bool:
    first = s.words[subject[0]]
    pronoun = first in {"he", "she", "they"} and subject[1] - subject[0] == 1
    return first not in _NOBODY and (pronoun or is_definite(s, subject))


def _read_or(s: Sentence, m: int) -> Outcome:
    """ "Kim or Cole walks out of the summit", "the firm gets bought or goes private"."""
    words = s.words
    if m < 1 or m + 2 >= s.n or s.is_question or not _HABITS.isdisjoint(words) or words[m - 1] in lx.PUNCTUATION:
        return None
    begin = stretch_start(s, m, lx.CLAUSE_JOINTS)
    clause = present_clause(s, begin)
    if (
        clause is None
        or clause[0].subject is None
        or not _is_one(s, clause[0].subject)
        or not is_eventive(clause[1], s)
    ):
        return None
    left, right = clause
    start, end = clause[0].subject
    if right.progressive or asks(s, right.verb) or asks_inside(s, start):
        return None
    named = start < m < end and s.is_capital(end - 1)
    second = m > right.verb and is_verb(words[m + 1]) and words[m + 1].endswith("s") and lemma(words[m + 1]) in EVENTIVE
    if not (named or second):
        return None
    right.end = max(right.end, clause_end(s, m + 2, s.n)) if second else right.end
    return assemble("or", s, left, right, embedding_before(s, start), (m, m + 1), "will")


def _read_not_before(s: Sentence, m: int) -> Outcome:
    """ "As for a vaccine, not before next summer", "Not Raqqa, not by then", "no programme, not this year"."""
    words = s.words
    if m + 2 >= s.n or words[m + 1] not in _LIMITS or s.is_question:
        return None
    named = _name_before(s, m)
    if m and named is None and not (words[m - 1] == "," or is_hard(s, m - 1)):
        return None
    end = clause_end(s, m + 1, s.n)
    mention = next((s.dates[n] for k in range(m + 1, min(s.n, m + 4)) if (n := s.date_at(k)) is not None), None)
    ahead = mention is not None and s.ahead(mention) is not None and mention.window.latest != s.reference
    if not (ahead or awaited_event(s, m + 1, min(s.n, m + 7)) is not None) or any(
        is_finite(s, k) for k in range(m, end)
    ):
        return None
    thing = named or _thing_before(s, m)
    start = thing[0] if thing is not None else m
    while start > 0 and words[start - 1] in {"as", "for", "not", "no", "the", "a", "an"}:
        start -= 1
    return Frame("not-before", start, end, (m, m + 1), subject=thing, negated=True, kind=Kind.EVENT, no_verb=True)


_LIMITS = lx.words("before until till by this in")


def _name_before(s: Sentence, m: int) -> Range | None:
    """The name right before the "not", and nothing else: "Kareb not before June", "and the south not by then"."""
    words = s.words
    start = stretch_start(s, m, {",", "and", "but", "so", "say", "think", "then"}, reach=_LONGEST_NAME + 1)
    while start < m and (
        words[start] in lx.INTERJECTIONS or words[start] in lx.CLAUSE_ADVERBS or words[start] == "the"
    ):
        start += 1
    if not 1 <= m - start <= _LONGEST_NAME or words[start] in lx.PRONOUNS:
        return None
    if not (s.is_capital(start) or words[start - 1 : start] == ["the"]):
        return None
    if any(is_finite(s, k) or (is_verb(words[k]) and not s.is_capital(k)) for k in range(start, m)):
        return None
    return start, m


_LONGEST_NAME = 4


def _thing_before(s: Sentence, m: int) -> Range | None:
    """The bare thing in the piece right before the comma: "as for a vaccine", "not Raqqa", "no programme"."""
    if m < 2 or s.words[m - 1] != ",":
        return None
    end = m - 1
    start = end
    while start > 0 and end - start < 6 and not is_hard(s, start - 1) and s.words[start - 1] != ",":
        start -= 1
    leads = s.words[start] in {"not", "no"} or s.words[start : start + 2] == ["as", "for"]
    while start < end and s.words[start] in {"as", "for", "not", "no", "the", "a", "an"}:
        start += 1
    if not leads or start == end or any(is_finite(s, k) for k in range(start, end)):
        return None
    return start, end


RULES: tuple[Rule, ...] = (
    Rule("either", lx.words("either"), "Either the crown dies or Greece leaves", "Either you read it or you don't",
         _read_either),
    Rule("or", lx.words("or"), "Kim or Cole walks out of the summit", "Dogs or cats break things", _read_or),
    Rule("not-before", lx.words("not"), "As for a vaccine, not before next summer", "It was not before noon",
         _read_not_before, then=_LIMITS),
)  # fmt: skip
