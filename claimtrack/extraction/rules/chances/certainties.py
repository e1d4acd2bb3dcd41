"""What bettors hold to be likely: "odds on to go down", "odds against a deal", "backed at 7/2", "value at 9/4"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import clause_end, predicate_after
from claimtrack.extraction.present import happens, is_eventive, present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.chances.figures import Figure, figure_at
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


_TAKES = lx.words("backed backing back took taking taken laid laying grabbed on")
_OVER = lx.words("lost won cashed yesterday last ago was were lose")
_PLACES = lx.words("i 've have 'm am just also and got")


def _read_backed(s: Sentence, m: int) -> Outcome:
    """ "Backed Leeds to go down at 7/2", "I took 7/2 about a hung parliament", "I'm on Leeds at 3/1"."""
    words = s.words
    if words[m] == "on" and (m == 0 or words[m - 1] not in {"'m", "am"}):
        return None
    begin = m
    while begin > 0 and words[begin - 1] in _PLACES:
        begin -= 1
    if (
        s.is_question
        or not _OVER.isdisjoint(words)
        or (begin > 0 and not is_hard(s, begin - 1) and words[begin - 1] != ",")
    ):
        return None
    figure = next((f for k in range(m + 1, min(s.n, m + 14)) if (f := figure_at(s, k)) is not None and f.is_pair), None)
    if figure is None:
        return None
    if figure.start == m + 1:
        if words[figure.end : figure.end + 1] not in (["about"], ["on"], ["for"]):
            return None
        thing = (figure.end + 1, clause_end(s, figure.end + 1, s.n))
    elif words[figure.start - 1] == "at":
        thing = (m + 1, figure.start - 1)
    else:
        return None
    return _backed(s, begin, m, thing, figure)


def _backed(s: Sentence, begin: int, m: int, thing: Range, figure: Figure) -> Outcome:
    words = s.words
    start, end = thing
    to = next((k for k in range(start + 1, end - 1) if words[k] == "to" and is_verb(words[k + 1])), None)
    if end <= start or (words[start] in lx.PURE_PRONOUNS and words[start] not in {"him", "her", "them"}):
        return None
    if any(is_finite(s, k) for k in range(start, to or end)) or not (
        any(s.is_capital(k) for k in range(start, end)) or words[start] in {"a", "the", "him", "her", "them"}
    ):
        return None
    if to is not None and (right := predicate_after(s, to + 1, end)) is not None:
        result = assemble("backed", s, Left((start, to), [], False), right, None, (m, m + 1), "likely")
    else:
        result = Frame(
            "backed", begin, end, (m, m + 1), modal="likely", subject=thing, targets=[thing], kind=Kind.EVENT,
            no_verb=True,
        )  # fmt: skip
    if isinstance(result, Frame):
        result.start, result.end = begin, max(result.end, figure.end, end)
        result.negated ^= words[m] in {"laid", "laying"}
        if not result.negated:
            result.chance, result.odds = figure.words, figure.probability
    return result


_VALUE = lx.words("value gift steal generous overpriced big great insane bargain tempting cracking buying")


def _read_value(s: Sentence, m: int) -> Outcome:
    """ "Kowal at 9/4 is value", "The 7/2 on a June election is a gift": a price that is called too long."""
    figure = figure_at(s, m)
    if figure is None or not figure.is_pair or s.is_question or _VALUE.isdisjoint(s.words[figure.end : figure.end + 8]):
        return None
    words = s.words
    link = next(
        (k for k in range(figure.end, min(s.n, figure.end + 8)) if words[k] in {"is", "looks", "'s", "seems"}), None
    )
    if link is None:
        return None
    if words[figure.end] in {"on", "about", "for"}:
        thing = (figure.end + 1, link)
    elif link == figure.end and words[figure.start - 1] == "at":
        start = figure.start - 1
        while start > 0 and (s.is_capital(start - 1) or words[start - 1] in {"of", "the"}) and figure.start - start < 6:
            start -= 1
        thing = (start, figure.start - 1)
    else:
        return None
    if thing[1] <= thing[0] or any(is_finite(s, k) for k in range(*thing)) or words[thing[0]] in lx.PURE_PRONOUNS:
        return None
    begin = min(thing[0], figure.start)
    return Frame(
        "value", begin, link + 1, (m, m + 1), modal="likely", subject=thing, targets=[thing], kind=Kind.EVENT,
        no_verb=True,
    )  # fmt: skip


RULES: tuple[Rule, ...] = (
    Rule(
        "value", lx.words("/ to - evens"), "Kowal at 9/4 is value", "Petrol at 9/4 the old price was value", _read_value
    ),
    Rule("odds-on", lx.words("odds-on odds nailed"), "They are odds on to go down", "They were odds on", _read_odds_on),
    Rule(
        "likelier", lx.words("not"), "More likely than not he runs again", "He is more likely than not", _read_likelier
    ),
    Rule("backed", _TAKES, "Backed Leeds to go down at 7/2", "Backed Leeds at 7/2 and lost", _read_backed),
)
