"""Clauses in the present behind words that open a forecast: "no surprise if the mill closes", "I'll eat my hat if"."""

from __future__ import annotations

import re

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Reason, Refusal, Rule
from claimtrack.extraction.openings import ASSERTING, DENYING, last_words, wording_at
from claimtrack.extraction.predicates import Right
from claimtrack.extraction.present import EVENTIVE, happens, is_eventive, present_clause, unreal_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.opinions.beliefs import has_modal
from claimtrack.extraction.signs import asks_inside
from claimtrack.extraction.subjects import Left
from claimtrack.extraction.thresholds import find_threshold
from claimtrack.extraction.tokens import Sentence, lemma

_LINKS = lx.words("that : , - – — ! ... … here if when")
_MILD_DOUBT = lx.words("that whether if how")
_NOBODY = lx.words("i you u who what everyone everybody people someone one which")
_WOULD = lx.words("would 'd will")
"""Before "surprise me if" what opens a clause in the unreal past: "it would not surprise me if they won"."""
_HABITS = lx.words("always usually often every when whenever if each sometimes often constantly")
_TIMID = {"word", "rumour", "rumor", "rumours", "rumors"}


def _read_asserting(s: Sentence, m: int) -> Outcome:
    """ "Trust me, the tram gets delayed again"."""
    begin = wording_at(ASSERTING, s.words, m)
    return None if begin is None else _clause_behind(s, "opener", begin, m, denied=False)


def _read_denying(s: Sentence, m: int) -> Outcome:
    """ "I'll eat my hat if the tunnel is done by June", "zero chance the board agrees"."""
    begin = wording_at(DENYING, s.words, m)
    if begin is None or (s.words[m] == "chance" and s.words[m + 1 : m + 2] in (["of"], ["for"], ["to"])):
        return None
    return _clause_behind(s, "opener-denies", begin, m, denied=True)


def _clause_behind(s: Sentence, rule: str, begin: int, m: int, *, denied: bool) -> Outcome:
    words = s.words
    i = m + 1
    while i < s.n and words[i] in _LINKS:
        i += 1
    if i >= s.n - 1 or s.is_question or has_modal(s, i) or words[m + 1] == ".":
        return None
    if words[m] == "like" and not _HABITS.isdisjoint(words):
        return None
    unreal = None if words[m] != "if" or _WOULD.isdisjoint(words[max(0, m - 7) : m]) else unreal_clause(s, i)
    clause = unreal or present_clause(s, i)
    if clause is None:
        return None
    left, right = clause
    if left.subject is None or not _may_come(s, left) or asks_inside(s, begin) or _is_anothers(words, begin):
        return None
    acts = denied and words[m] not in _MILD_DOUBT and _acts(s, right)
    if not (comes(s, right) or acts or (unreal is not None and _is_new(s, right))):
        return Refusal(rule, Reason.FACT, begin, right.end)
    start = _start(s, begin)
    holder = "say" if words[begin] in _TIMID else "guarantee" if unreal is None or denied else "could"
    result = assemble(rule, s, left, right, Embedding(start, i, holder, negated=denied), (begin, m + 1), "will")
    if isinstance(result, Frame):
        result.modal = "likely" if denied else "will" if unreal is None else "could"
    return result


def _is_anothers(words: list[str], begin: int) -> bool:
    """ "his fans are convinced": a view that is not the writer's."""
    return (
        begin > 0
        and words[begin] not in {"doubtful", "hardly", "not", "no", "without"}
        and words[begin - 1] in {"are", "is", "was", "were", "be", "being", "been", "'s", "'re"}
    )


def _may_come(s: Sentence, left: Left) -> bool:
    """True for a subject that something can be foretold of; "we" only where the verb shows that it befalls us."""
    return left.subject is not None and s.words[left.subject[0]] not in _NOBODY


def comes(s: Sentence, right: Right) -> bool:
    """True for a clause of happening, or of anything beside a day, a level, or a course ("is heading for")."""
    words = s.words
    dated = s.has_date(right.verb, right.end)
    if right.passive:
        return dated or words[right.verb - 1] in {"get", "gets"} or lemma(words[right.verb]) in EVENTIVE
    if is_eventive(right, s) or "never" in words[max(0, right.verb - 2) : right.verb]:
        return True
    if right.progressive:
        return dated or lemma(words[right.verb]) in _COURSE
    if right.copular:
        figured = _FIGURE.search(s.low) is not None
        scored = figured and right.object_start < right.end and words[right.object_start][0].isdigit()
        return dated or scored or (figured and find_threshold(s, right.verb, right.end) is not None)
    return (
        happens(right, s)
        or dated
        or lemma(words[right.verb]) in _SPILLS
        or find_threshold(s, right.verb, right.end) is not None
    )


def _is_new(s: Sentence, right: Right) -> bool:
    """ "It wouldn't surprise me if a keyboard was announced", "... if she did it again": no suspicion of the past."""
    return right.passive or "again" in s.words[right.object_start : right.end]


def _acts(s: Sentence, right: Right) -> bool:
    """True for any verb but those of states, which a denial makes plain enough: "no chance they give it back"."""
    return (
        not (right.copular or right.passive or right.progressive) and lemma(s.words[right.verb]) not in lx.PLAIN_STATES
    )


_FIGURE = re.compile(r"\d")
_SPILLS = lx.words("leak hold drop release report change show fail close throw strike rule vote back fold")
"""Verbs that are as often nouns, which nothing else is behind such words."""
_COURSE = lx.words("go come head leave get lose win")


def _start(s: Sentence, begin: int) -> int:
    """Where "I'll eat my hat", "it wouldn't surprise me" begin: back to the mark or the clause before."""
    start = begin
    while start > 0 and begin - start < 6 and not is_hard(s, start - 1) and s.words[start - 1] not in _STOPS:
        start -= 1
    return start


_STOPS = lx.words(", and but so because then")


RULES: tuple[Rule, ...] = (
    Rule(
        "opener",
        last_words(ASSERTING),
        "It would not surprise me if the mill closes by June",
        "Trust me, he is a good man",
        _read_asserting,
    ),
    Rule(
        "opener-denies",
        last_words(DENYING),
        "I'll eat my hat if the tunnel opens this year",
        "Not a chance that he knew",
        _read_denying,
    ),
)
