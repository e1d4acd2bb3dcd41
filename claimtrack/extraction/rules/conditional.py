"""What follows a condition, in the present: "If he loses it the supply line collapses"."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.frames import Frame, Outcome, Rule
from claimtrack.extraction.predicates import is_participle
from claimtrack.extraction.present import happens, is_eventive, present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.tokens import Sentence, is_verb

_ANYBODY = lx.words(
    "i you u your my we our a an any anyone anybody someone somebody something anything everyone people one there who "
    "what some no each every nothing none this that these those"
)
_THINGS = lx.words("it they he she")
_LEADS = lx.words("and but so well ok now then even yes no yeah")
_HABITS = lx.words("every each usually always often whenever normally generally typically sometimes anyway you your i")
_LONGEST = 22


def _read_conditional(s: Sentence, m: int) -> Outcome:
    """The clause behind the condition, where both speak of certain people or things and of a happening."""
    words = s.words
    if s.is_question or m > 2 or any(w not in _LEADS and not is_hard(s, k) for k, w in enumerate(words[:m])):
        return None
    if words[m] == "soon" and words[m + 1 : m + 2] != ["as"]:
        return None
    begin = m + 1 + (words[m] == "soon")
    if begin + 4 >= s.n or not _is_certain(s, begin) or not _HABITS.isdisjoint(words):
        return None
    if any(w in lx.PAST_AUXILIARIES or w in {"would", "could", "should"} for w in words):
        return None
    for j in range(begin + 2, min(s.n - 1, m + _LONGEST)):
        comma = words[j - 1] in {",", "then"}
        if not (comma or _may_open(s, j)) or not _says(s, begin, j):
            continue
        found = _main_clause(s, m, j)
        if found is not None:
            return found
        if comma:
            return None
    return None


def _is_certain(s: Sentence, k: int) -> bool:
    """True for a subject that is one of its kind: a name, "the ...", "he"; not "a team", "you", "people"."""
    word = s.words[k]
    if word in _ANYBODY:
        return False
    return word in _THINGS or word in {"the", "his", "her", "their", "its", "both"} or s.is_capital(k)


def _may_open(s: Sentence, j: int) -> bool:
    word = s.words[j]
    before = s.words[j - 1]
    if before in lx.PREPOSITIONS | lx.DETERMINERS | lx.COORDINATORS:
        return before in {"down", "up", "out", "off", "that", "north", "south", "east", "west"}
    if is_verb(before) and not is_participle(before):
        return False
    return word in _THINGS or word in {"the", "his", "her", "their", "its"} or s.is_capital(j)


def _says(s: Sentence, begin: int, j: int) -> bool:
    """True when a verb stands between: the condition is complete."""
    return any(is_finite(s, k) or (is_verb(s.words[k]) and k > begin) for k in range(begin + 1, j))


def _main_clause(s: Sentence, m: int, j: int) -> Frame | None:
    clause = present_clause(s, j)
    if clause is None:
        return None
    left, right = clause
    if left.subject is None or left.subject[0] != j or not _is_certain(s, j):
        return None
    if not (is_eventive(right, s) or (s.has_date(m, right.end) and happens(right, s))):
        return None
    result = assemble("conditional", s, left, right, None, (right.verb, right.verb + 1), "will")
    if not isinstance(result, Frame):
        return None
    result.start, result.condition = j, (m, j - (s.words[j - 1] in {",", "then"}))
    return result


RULES = (
    Rule(
        "conditional",
        lx.words("if soon"),
        "If he loses the bridge the supply line collapses",
        "If you press the button the lid opens",
        _read_conditional,
    ),
)
