"""Doubts with a gerund: "I don't see him lasting the year", "I wouldn't count on the bridge being open by May"."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Rule
from claimtrack.extraction.predicates import Right, clause_end, is_participle, predicate_after
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.subjects import Left, is_finite, is_hard
from claimtrack.extraction.tokens import Sentence, is_verb

_DENIES = lx.words("not never hardly")
_SELVES = lx.words("i we you me us you myself why how what anything anyone nothing point")


def _read_see(s: Sentence, m: int) -> Outcome:
    """ "I don't see X lasting", "can't see them giving it back"."""
    words = s.words
    back = words[max(0, m - 4) : m]
    if s.is_question or _DENIES.isdisjoint(back) or {"will", "would"} & set(back):
        return None
    who = next((w for w in reversed(back) if w in lx.PRONOUNS), "i")
    if who not in {"i", "we"}:
        return None
    start = next((k for k in range(max(0, m - 4), m) if words[k] in {"i", "we", "can", "do"}), m - 1)
    return _gerund(s, "doubt-see", m, m + 1, start)


def _read_on(s: Sentence, m: int) -> Outcome:
    """ "I wouldn't bet on him finishing", "don't count on it being open"."""
    words = s.words
    back = words[max(0, m - 4) : m]
    if words[m + 1 : m + 2] != ["on"] or "not" not in back or s.is_question:
        return None
    start = next((k for k in range(max(0, m - 4), m) if words[k] in {"i", "would", "do"}), m - 1)
    return _gerund(s, "doubt-on", m, m + 2, start)


def _gerund(s: Sentence, rule: str, m: int, i: int, start: int) -> Outcome:
    words = s.words
    verb = next(
        (
            k
            for k in range(i + 1, min(s.n, i + 9))
            if words[k].endswith("ing")
            and (words[k] == "being" or is_verb(words[k]))
            and words[k - 1] not in lx.DETERMINERS
        ),
        None,
    )
    if (
        verb is None
        or any(is_finite(s, k) or is_hard(s, k) for k in range(i, verb))
        or not (_SELVES.isdisjoint(words[i:verb]))
    ):
        return None
    stop = verb
    while stop > i + 1 and words[stop - 1] in lx.ADVERBS:
        stop -= 1
    end = clause_end(s, verb + 1, s.n)
    if words[verb] == "being" and verb + 1 < s.n:
        following = verb + 1
        passive = is_participle(words[following])
        right = Right(False, [], following if passive else verb, passive, False, False, not passive, following, end, [])
    else:
        found = predicate_after(s, verb + 1) if words[verb] == "getting" else None
        passive = found is not None and is_participle(words[verb + 1])
        at = verb + 1 if passive else verb
        right = Right(False, [], at, passive, False, False, False, at + 1, end, [])
    embedding = Embedding(start, i, "doubt")
    result = assemble(rule, s, Left((i, stop), [], False), right, embedding, (m, m + 1), "likely")
    if isinstance(result, Frame):
        result.negated = True
        result.start = min(result.start, start)
    return result


RULES = (
    Rule("doubt-see", lx.words("see"), "I don't see him lasting the season", "I don't see anything wrong", _read_see),
    Rule(
        "doubt-on",
        lx.words("bet count rely bank"),
        "I wouldn't count on the bridge being open by May",
        "You can count on me",
        _read_on,
    ),
)
