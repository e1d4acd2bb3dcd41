"""Present clauses that an awaited event turns to the future: "rates go up after the vote", "once the snow melts"."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.awaited_events import awaited_event
from claimtrack.extraction.bounds import is_hard, stretch_start
from claimtrack.extraction.frames import Frame, Outcome, Reason, Refusal, Rule
from claimtrack.extraction.present import EVENTIVE, is_eventive, present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.naming import is_definite
from claimtrack.extraction.rules.opinions.openers import comes
from claimtrack.extraction.signs import asks
from claimtrack.extraction.tokens import Sentence, lemma
from claimtrack.extraction.views import embedding_before

_NOBODY = lx.words("i you u my your who what which let people someone everyone one")
_HABITS = lx.words("every each usually always often if whenever normally generally typically sometimes whoever")
_ENDS = (["the", "moment"], ["the", "minute"], ["the", "day"], ["the", "second"], ["as", "soon"])


def _read_before_event(s: Sentence, m: int) -> Outcome:
    """ "He retires after the final", "the pact dies before the midterms"."""
    if s.is_question or not _HABITS.isdisjoint(s.words):
        return None
    mention = awaited_event(s, m, min(s.n, m + 6))
    if mention is None or mention.span.start + s.start != s.spans[m][0]:
        return None
    stop = s.words_of(s.start + mention.span.start, s.start + mention.span.end)[1]
    begin = stretch_start(s, m, lx.CLAUSE_JOINTS)
    leads = m == 0 or (m == 1 and s.words[0] in {"right", "just", "shortly", "soon"})
    i = stop + (stop < s.n and s.words[stop] == ",")
    clause = present_clause(s, i) if leads and i < s.n else present_clause(s, begin, m)
    if clause is None or clause[0].subject is None or asks(s, clause[1].verb):
        return None
    left, right = clause
    first = s.words[clause[0].subject[0]]
    fate = first == "we" and lemma(s.words[right.verb]) in {"lose", "win", "get", "see"}
    if ((first in _NOBODY or first == "we") and not fate) or not comes(s, right) or _is_habitual(s, clause[0].subject):
        return None
    if right.passive and not _is_single(s, right.verb):
        return None
    if s.words[right.verb - 1] == "to" and lemma(s.words[right.verb - 2]) in _DUTIES:
        return Refusal("before-event", Reason.ADVICE, clause[0].subject[0], right.end)
    right.end = max(right.end, stop)
    result = assemble("before-event", s, left, right, embedding_before(s, clause[0].subject[0]), (m, m + 1), "will")
    if leads and isinstance(result, Frame):
        result.start = 0
    return result


_DUTIES = lx.words("need have ought want")
"""With "to" behind it: what somebody should do before the event."""


def _is_single(s: Sentence, verb: int) -> bool:
    return s.words[verb - 1] in {"get", "gets"} or lemma(s.words[verb]) in EVENTIVE


def _is_habitual(s: Sentence, subject: tuple[int, int]) -> bool:
    """True for a subject that stands for things of a kind: "players", "a team"."""
    first = s.words[subject[0]]
    return first in {"a", "an", "most", "some", "many"} or (
        subject[1] - subject[0] == 1 and first.endswith(("s", "ren")) and not s.is_capital(subject[0])
    )


def _read_once(s: Sentence, m: int) -> Outcome:
    """ "Once the snow melts the offensive starts", "The deal dies the moment the minister leaves"."""
    words = s.words
    lead = m
    if words[m] != "once":
        if words[m - 1 : m + 1] not in _ENDS or (words[m] == "soon" and words[m + 1 : m + 2] != ["as"]):
            return None
        lead = m - 1
    i = m + 1 + (words[m] == "soon")
    if s.is_question or i + 1 >= s.n or not _HABITS.isdisjoint(words):
        return None
    condition = present_clause(s, i)
    if (
        condition is None
        or condition[0].subject is None
        or (words[condition[0].subject[0]] in _NOBODY or words[condition[0].subject[0]] == "we")
    ):
        return None
    if lead == 0 or is_hard(s, lead - 1) or (words[lead - 1] in lx.CLAUSE_ADVERBS or words[lead - 1] == ","):
        return _leading(s, lead, i, condition[1].verb)
    begin = stretch_start(s, lead, lx.CLAUSE_JOINTS)
    clause = present_clause(s, begin, lead)
    if clause is None or clause[0].subject is None or not _fits(s, clause[0].subject, clause[1].verb):
        return None
    if not is_eventive(clause[1], s):
        return None
    result = assemble("once", s, *clause, embedding_before(s, clause[0].subject[0]), (m, m + 1), "will")
    if isinstance(result, Frame):
        result.condition, result.end = (lead, condition[1].end), max(result.end, condition[1].end)
    return result


def _leading(s: Sentence, lead: int, i: int, verb: int) -> Outcome:
    """The clause behind a leading "once ...": at the comma, else at the first word that opens a clause of happening."""
    comma = next((k for k in range(verb + 1, min(s.n, verb + 9)) if s.words[k] == ","), None)
    starts = [comma + 1] if comma is not None else range(verb + 1, min(s.n, verb + 7))
    for k in starts:
        if k >= s.n or not (
            comma is not None
            or (s.words[k] in lx.ARTICLES or s.words[k] in {"they", "he", "she", "it"})
            or s.is_capital(k)
        ):
            continue
        clause = present_clause(s, k)
        if clause is None or clause[0].subject is None or clause[0].subject[0] - k not in {0, 1}:
            continue
        if not _fits(s, clause[0].subject, clause[1].verb) or not (is_eventive(clause[1], s) or clause[1].progressive):
            return None
        result = assemble("once", s, *clause, None, (lead, i), "will")
        if isinstance(result, Frame):
            result.condition, result.start = (lead, k), lead
        return result
    return None


def _fits(s: Sentence, subject: tuple[int, int], verb: int) -> bool:
    first = s.words[subject[0]]
    if first in _NOBODY or first == "we":
        return False
    pronoun = first in {"it", "he", "she", "they"} and subject[1] - subject[0] == 1
    pointed = subject[0] > 0 and s.words[subject[0] - 1] in {"that", "this"}
    return (pronoun or pointed or is_definite(s, subject)) and s.words[verb] not in {"cut", "hit", "put", "set", "let"}


RULES: tuple[Rule, ...] = (
    Rule(
        "before-event",
        lx.words("before after until till following during ahead"),
        "Rates go up after the elections",
        "Players warm up before the game",
        _read_before_event,
    ),
    Rule(
        "once",
        frozenset({"once", "the moment", "the minute", "the day", "as soon"}),
        "Once the snow melts the offensive starts",
        "Once the water boils you add the rice",
        _read_once,
    ),
)
