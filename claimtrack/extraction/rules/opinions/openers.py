"""Clauses in the present behind words that open a forecast: "no surprise if the mill closes", "I'll eat my hat if"."""

from __future__ import annotations

import re
from collections.abc import Callable

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Reason, Refusal, Rule
from claimtrack.extraction.openings import ASSERTING, DENYING, FORETELLING, MILD, STATING, last_words, wording_at
from claimtrack.extraction.predicates import Right
from claimtrack.extraction.present import EVENTIVE, happens, is_eventive, is_strong, present_clause, unreal_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.opinions.beliefs import has_modal, turns
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


def _read_foretelling(s: Sentence, m: int) -> Outcome:
    """ "My prediction is that the winter is mild", "Bookmark this: the ferry is late again"."""
    begin = wording_at(FORETELLING, s.words, m)
    return None if begin is None else _clause_behind(s, "opener-foretells", begin, m, _told)


def _read_asserting(s: Sentence, m: int) -> Outcome:
    """ "Trust me, the tram gets delayed again"."""
    begin = wording_at(ASSERTING, s.words, m)
    return None if begin is None else _clause_behind(s, "opener", begin, m, _comes)


def _read_stating(s: Sentence, m: int) -> Outcome:
    """ "No doubt the coalition falls", "In my opinion she wins on Sunday"."""
    begin = wording_at(STATING, s.words, m)
    return None if begin is None else _clause_behind(s, "opener-states", begin, m, _is_happening)


def _read_mild(s: Sentence, m: int) -> Outcome:
    """ "It seems to me the pact falls apart by May", "I hear she quits"."""
    begin = wording_at(MILD, s.words, m)
    return None if begin is None else _clause_behind(s, "opener-mild", begin, m, _is_single)


def _read_denying(s: Sentence, m: int) -> Outcome:
    """ "I'll eat my hat if the tunnel is done by June", "zero chance the board agrees"."""
    begin = wording_at(DENYING, s.words, m)
    if begin is None or (s.words[m] == "chance" and s.words[m + 1 : m + 2] in (["of"], ["for"], ["to"])):
        return None
    return _clause_behind(s, "opener-denies", begin, m, _comes, denied=True)


Asked = Callable[[Sentence, Left, Right], bool]
"""What a clause must be to be a forecast behind a wording."""


def _told(s: Sentence, left: Left, right: Right) -> bool:
    """Any clause but one about what is thought, felt or had."""
    return comes(s, right) or lemma(s.words[right.verb]) not in lx.PLAIN_STATES - {"be"}


def _comes(s: Sentence, _: Left, right: Right) -> bool:
    return comes(s, right)


def _is_happening(s: Sentence, _: Left, right: Right) -> bool:
    """A verb of happening, or anything that comes beside its day."""
    if s.has_date(right.verb, right.end) and not right.copular:
        return comes(s, right)
    return _HABITS.isdisjoint(s.words) and (is_eventive(right, s) or comes_to_level(s, right))


def comes_to_level(s: Sentence, right: Right) -> bool:
    """ "turnout is below 40%", "it goes 2-1": a level or a score."""
    return not right.passive and _FIGURE.search(s.low) is not None and comes(s, right)


def _is_single(s: Sentence, left: Left, right: Right) -> bool:
    """A happening beside its day, or a single turn for one that is named."""
    if s.has_date(right.verb, right.end) and not right.copular:
        return comes(s, right)
    return _HABITS.isdisjoint(s.words) and (turns(s, left, right) or is_strong(s.words[right.verb]))


def _clause_behind(s: Sentence, rule: str, begin: int, m: int, asked: Asked, *, denied: bool = False) -> Outcome:
    words = s.words
    i = m + 1
    while i < s.n and words[i] in _LINKS:
        i += 1
    if (
        i >= s.n - 1
        or words[i] == "to"
        or s.is_question
        or has_modal(s, i)
        or words[m + 1] == "."
        or _is_denied(words, begin)
    ):
        return None
    if words[m] == "like" and not _HABITS.isdisjoint(words):
        return None
    unreal = None if words[m] != "if" or _WOULD.isdisjoint(words[max(0, m - 7) : m]) else unreal_clause(s, i)
    clause = unreal or present_clause(s, i)
    if clause is None:
        return None
    left, right = clause
    if left.subject is not None and "\n" in s.page[s.spans[m][1] : s.spans[left.subject[0]][0]]:
        return None
    if left.subject is None or not _may_come(s, left) or asks_inside(s, begin) or _is_anothers(words, begin):
        return None
    acts = denied and words[m] not in _MILD_DOUBT and _acts(s, right)
    if not (asked(s, left, right) or acts or (unreal is not None and _is_new(s, right))):
        return Refusal(rule, Reason.FACT, begin, right.end)
    start = _start(s, begin)
    holder = "say" if words[begin] in _TIMID else "guarantee" if unreal is None or denied else "could"
    result = assemble(rule, s, left, right, Embedding(start, i, holder, negated=denied), (begin, m + 1), "will")
    if isinstance(result, Frame):
        mild = denied or rule == "opener-mild"
        result.modal = "likely" if mild else "will" if unreal is None else "could"
    return result


def _is_denied(words: list[str], begin: int) -> bool:
    """ "don't count on it", "it would not be a shock if": the wording itself is denied."""
    return not {"not", "never", "hardly"}.isdisjoint(words[max(0, begin - 2) : begin])


def _is_anothers(words: list[str], begin: int) -> bool:
    """ "his fans are convinced": a view that is not the writer's."""
    return (
        begin > 0
        and words[begin] not in {"doubtful", "hardly", "not", "no", "without", "hard", "difficult", "tough"}
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
        "opener-foretells",
        last_words(FORETELLING),
        "My prediction is that the winter is mild",
        "My prediction is wrong",
        _read_foretelling,
    ),
    Rule(
        "opener",
        last_words(ASSERTING),
        "It would not surprise me if the mill closes by June",
        "Trust me, he is a good man",
        _read_asserting,
    ),
    Rule(
        "opener-states",
        last_words(STATING),
        "Without a doubt the coalition falls in May",
        "Without a doubt he lives in Rome",
        _read_stating,
    ),
    Rule(
        "opener-mild",
        last_words(MILD),
        "It seems to me that the pact falls apart by May",
        "It seems to me that they fall apart whenever it rains",
        _read_mild,
    ),
    Rule(
        "opener-denies",
        last_words(DENYING),
        "I'll eat my hat if the tunnel opens this year",
        "Not a chance that he knew",
        _read_denying,
    ),
)
