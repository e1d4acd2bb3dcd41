"""Certainty and odds without a figure: "dead cert that it slips", "odds on to go down", "more likely than not"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard, stretch_start
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Rule
from claimtrack.extraction.predicates import clause_end, predicate_after
from claimtrack.extraction.present import happens, is_eventive, present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.tokens import Sentence, is_verb

_NOBODY = lx.words("i you u who what which there this that")


def _read_odds_on(s: Sentence, m: int) -> Outcome:
    """ "They are odds on to go down", "odds against a deal", "it's nailed on that they sell him"."""
    words = s.words
    behind = m + 1
    if words[behind : behind + 1] == ["against"]:
        return _read_against(s, m)
    if words[m] in {"nailed", "odds"}:
        if words[behind : behind + 1] != ["on"]:
            return None
        behind += 1
    if s.is_question or behind + 1 >= s.n:
        return None
    if words[m] == "nailed":
        return _of_clause(s, m, behind + 1) if words[behind] in {"that", ":"} else None
    be = m - 1
    while be > 0 and words[be] in {"still", "now", "heavily", "long"}:
        be -= 1
    if words[behind] != "to" or words[be] not in lx.BE_PRESENT or not is_verb(words[behind + 1]):
        return None
    left = subject_before(s, be)
    right = predicate_after(s, behind + 1)
    if left.subject is None or right is None or words[left.subject[0]] in _NOBODY:
        return None
    return assemble("odds-on", s, left, right, None, (m, behind), "likely")


def _read_against(s: Sentence, m: int) -> Outcome:
    """ "Odds against him lasting the season", "long odds against a deal"."""
    words = s.words
    begin = m
    while begin > 0 and words[begin - 1] in {"long", "the", "big", "is", "it", "at", "i", "'d", "say", "put"}:
        begin -= 1
    i = m + 2
    end = clause_end(s, i, s.n)
    if s.is_question or words[m] != "odds" or end <= i or (begin > 0 and not is_hard(s, begin - 1)):
        return None
    gerund = next((k for k in range(i + 1, end) if words[k].endswith("ing") and is_verb(words[k])), None)
    if gerund is not None and words[i] not in {"a", "an"} and (right := predicate_after(s, gerund)) is not None:
        result = assemble("odds-on", s, Left((i, gerund), [], False), right, None, (m, m + 2), "unlikely")
        if isinstance(result, Frame):
            result.start = begin
        return result
    if any(is_finite(s, k) for k in range(i, end)) or words[i] in lx.PURE_PRONOUNS:
        return None
    return Frame(
        "odds-on", begin, end, (m, m + 2), modal="unlikely", subject=(i, end), targets=[(i, end)], kind=Kind.EVENT,
        no_verb=True,
    )  # fmt: skip


def _of_clause(s: Sentence, m: int, i: int) -> Outcome:
    clause = present_clause(s, i)
    if clause is None or clause[0].subject is None or s.words[clause[0].subject[0]] in _NOBODY:
        return None
    if not (is_eventive(clause[1], s) or happens(clause[1], s) or s.has_date(i, clause[1].end)):
        return None
    begin = m
    while begin > 0 and s.words[begin - 1] in {"it", "is", "'s", "pretty", "much", "absolutely"}:
        begin -= 1
    return assemble("odds-on", s, *clause, Embedding(begin, i, "sure"), (m, i), "will")


def _read_likelier(s: Sentence, m: int) -> Outcome:
    """ "More likely than not he runs again"."""
    words = s.words
    if words[max(0, m - 3) : m] != ["more", "likely", "than"] or s.is_question or m + 2 >= s.n:
        return None
    i = m + 1
    while i < s.n and words[i] in {",", "that", ":"}:
        i += 1
    clause = present_clause(s, i)
    if clause is None or clause[0].subject is None or words[clause[0].subject[0]] in _NOBODY:
        return None
    if clause[0].subject[0] != i or any(w in lx.MODALS for w in words[i : clause[1].verb]):
        return None
    if not (is_eventive(clause[1], s) or happens(clause[1], s) or s.has_date(i, clause[1].end)):
        return None
    return assemble("likelier", s, *clause, Embedding(m - 3, i, "sure"), (m - 2, m - 1), "likely")


_SURE_NOUNS = {
    "certainty": ("a", "near", "virtual", "absolute", "total", "complete", "racing", "moral", "dead"),
    "cert": ("dead", "a"),
    "thing": ("sure",),
    "odds-on": (),
    "lock": ("absolute", "a", "stone", "cold"),
    "guarantee": (),
}
_BEHIND_SURE = lx.words("that : , he she it they the this his her their")


def _read_certainty(s: Sentence, m: int) -> Outcome:
    """ "It's a near certainty the dam fails", "Dead cert that they go down"."""
    words = s.words
    before = _SURE_NOUNS[words[m]]
    if (before and (m == 0 or words[m - 1] not in before)) or s.is_question or m + 2 >= s.n:
        return None
    if words[m + 1] not in _BEHIND_SURE or any(w in {"not", "no", "was", "never"} for w in words[:m]):
        return None
    clause = present_clause(s, m + 1)
    if clause is None or clause[0].subject is None or words[clause[0].subject[0]] in _NOBODY:
        return None
    left, right = clause
    if not (is_eventive(right, s) or happens(right, s) or s.has_date(m, right.end)):
        return None
    begin = stretch_start(s, m, {",", "but"}, reach=6)
    modal = "likely" if words[m] == "odds-on" else "will"
    return assemble("certainty", s, left, right, Embedding(begin, m + 1, "sure"), (m, m + 1), modal)


RULES: tuple[Rule, ...] = (
    Rule(
        "certainty",
        frozenset(_SURE_NOUNS),
        "It's a near certainty the dam fails",
        "It was a near certainty the dam fails",
        _read_certainty,
    ),
    Rule("odds-on", lx.words("odds-on odds nailed"), "They are odds on to go down", "They were odds on", _read_odds_on),
    Rule(
        "likelier",
        frozenset({"than not"}),
        "More likely than not he runs again",
        "He is more likely than not",
        _read_likelier,
    ),
)
