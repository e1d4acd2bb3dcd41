"""Orders told step by step: "first A, then B", "after A they go to B", "1) A 2) B"."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.coordination import is_marker, read_steps
from claimtrack.extraction.frames import Frame, Outcome, Range, Rule
from claimtrack.extraction.quotes import quote_start
from claimtrack.extraction.rules.orders.next_and_last import MOVES, order_frame
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.tokens import Sentence, is_nounish, is_verb, lemma


def _read_after(s: Sentence, m: int) -> Outcome:
    """ "After Salem the army goes to Bristol, then York", "after that Bristol and then York"."""
    words = s.words
    if (m > 1 and not (words[m - 1] == "," or is_hard(s, m - 1))) or s.is_question or s.has_date(m, m + 3):
        return None
    stop = next((k for k in range(m + 1, min(s.n, m + 22)) if is_hard(s, k)), min(s.n, m + 22))
    if any(w in lx.PAST_AUXILIARIES or w in {"i", "we", "you", "should", "would"} for w in words[m:stop]):
        return None
    move = next((k for k in range(m + 2, stop) if lemma(words[k]) in _GOES and _aims(s, k, stop)), None)
    if move is not None:
        if words[move] != lemma(words[move]) and not words[move].endswith(("s", "ing")):
            return None
        begin = move + 1
        while begin < stop and words[begin] in {"on", "for", "to", "at", "against", "in", "into", "toward", "towards"}:
            begin += 1
    elif words[m + 1 : m + 2] == ["that"] and "then" in words[m + 2 : stop]:
        begin = m + 2 + (words[m + 2] == ",")
        if any(is_finite(s, k) or (is_verb(words[k]) and not is_nounish(words[k])) for k in range(begin, stop)):
            return None
    else:
        return None
    steps, end = read_steps(s, begin, first_rank=1)
    if not steps or words[steps[0][1][0]] in lx.PURE_PRONOUNS:
        return None
    if move is not None and len(steps) == 1 and not any(w in {"will", "going"} for w in words[m:move]):
        return None
    frame = order_frame(s, m, max(end, begin + 1), (m, m + 1), steps, "will", False)
    frame.rule = "after"
    return frame


_GOES = lx.words("go move turn push head march advance come")


def _aims(s: Sentence, k: int, stop: int) -> bool:
    """True where a verb of going has its aim behind it."""
    return k + 2 < stop + 1 and any(w in {"to", "for", "on", "against", "towards"} for w in s.words[k + 1 : k + 3])


def _read_first_then(s: Sentence, m: int) -> Outcome:
    """ "first A, then B and then C": ranks 1, 2, 3 when it tells of things to come."""
    words = s.words
    if "then" not in words[m : m + 16] or s.is_question:
        return None
    i = m + 1
    while i < s.n and words[i] in {",", ":", "it", "is", "will", "be", "comes"}:
        i += 1
    then = words.index("then", m)
    if m > 1 and words[m - 1] in lx.MODALS:
        return _acts_in_turn(s, m, then) if words[m - 1] == "will" else None
    if (taken := _taken_first(s, i, then)) is not None:
        return taken
    if (
        i >= then
        or any(is_finite(s, k) for k in range(i, then))
        or words[i] in lx.PRONOUNS
        or (is_verb(words[i]) and not s.is_capital(i) and words[i] not in lx.NOUNISH)
    ):
        return None
    if words[i] in {"of", "time", "place", "they", "they'll", "in"} or (m and words[m - 1] in lx.DETERMINERS):
        return None
    steps, end = read_steps(s, i, first_rank=1)
    if len({rank for rank, _ in steps}) < 2:
        return None
    if all(words[a] in {"a", "an"} for _, (a, b) in steps) and _AHEAD.isdisjoint(words):
        return None
    verb = next((k for k in range(end, min(s.n, end + 6)) if words[k] in {"will", "going", "get", "gets"}), None)
    certain = any(words[a] not in lx.ARTICLES or any(s.is_capital(k) for k in range(a, b)) for _, (a, b) in steps)
    if verb is None and not certain:
        return None
    if verb is not None:
        end = s.n if s.n - verb < 6 else verb + 3
    if any(is_verb(words[a]) and words[a] not in lx.NOUNISH and not s.is_capital(a) for _, (a, b) in steps):
        return None
    frame = order_frame(s, quote_start(s, m, 0), min(end, s.n), (m, m + 1), steps, "will", False)
    frame.rule = "first-then"
    return frame


def _acts_in_turn(s: Sentence, m: int, then: int) -> Frame | None:
    """ "The army will first seal off A and only then turn to B": what is done to each of two, in turn."""
    words = s.words
    subject = subject_before(s, m - 1).subject
    acted, after = _acted_on(s, m + 1, then), _acted_on(s, then + 1, s.n)
    if subject is None or acted is None or after is None or words[subject[0]] in _OF_OURSELVES:
        return None
    frame = order_frame(s, subject[0], after[1], (m - 1, m + 1), [(1, acted), (2, after)], words[m - 1], False)
    frame.rule = "acts-in-turn"
    return frame


_OF_OURSELVES = lx.words("i we you u")
_AIMS_AT = lx.words("on for to at against in into toward towards off out up down over")


def _acted_on(s: Sentence, k: int, stop: int) -> Range | None:
    """What the verb at word `k` is done to."""
    words = s.words
    if k >= stop or not is_verb(words[k]) or words[k] != lemma(words[k]):
        return None
    begin = k + 1
    while begin < stop and words[begin] in _AIMS_AT:
        begin += 1
    end = begin
    while (
        end < stop
        and not is_hard(s, end)
        and words[end] not in _AIMS_AT
        and words[end] not in {",", "and", "before"}
        and s.date_at(end) is None
    ):
        end += 1
    return (begin, end) if end > begin and not any(is_finite(s, j) for j in range(begin, end)) else None


_AHEAD = lx.words("will going next soon predict bet expect gonna")


def _taken_first(s: Sentence, i: int, then: int) -> Frame | None:
    """ "first they take A, then B": what somebody else will do first."""
    words = s.words
    if i >= then or words[i] not in {"they", "he", "she"}:
        return None
    verb = next(
        (k for k in range(i + 1, min(then, i + 5)) if (lemma(words[k]) in MOVES or lemma(words[k]) in _TAKES)), None
    )
    if verb is None or words[verb].endswith("ed"):
        return None
    begin = verb + 1
    while begin < then and words[begin] in {"on", "for", "to", "at", "against", "in", "into"}:
        begin += 1
    steps, end = read_steps(s, begin, first_rank=1)
    if len({rank for rank, _ in steps}) < 2:
        return None
    frame = order_frame(s, i - 1, end, (i - 1, i), steps, "will", False)
    frame.rule = "first-then"
    return frame


_TAKES = lx.words("ban close raise cut sack fire come get")


def _read_numbered(s: Sentence, m: int) -> Outcome:
    """ "1) A 2) B 3) C is how it will end": a numbered list that says it is an order to come."""
    words = s.words
    if words[m] != "1" or not is_marker(s, m) or "2" not in words[m : m + 12]:
        return None
    if any(w in words for w in ("next", "then", "first")) and "next" in words[:m]:
        return None
    steps, end = read_steps(s, m, first_rank=1)
    tail = words[end:]
    if len(steps) < 2 or not (
        "will" in tail or "going" in tail or {"final", "order", "prediction", "predictions", "standings"} & set(words)
    ):
        return None
    frame = order_frame(s, quote_start(s, m, 0), s.n, (m, m + 1), steps, "will", False)
    frame.rule = "numbered-order"
    return frame


RULES: tuple[Rule, ...] = (
    Rule(
        "after",
        lx.words("after"),
        "After Salem they will move on to Bristol, then York",
        "After lunch we go to the park, then home",
        _read_after,
    ),
    Rule(
        "first-then",
        lx.words("first"),
        "first Everton, then Wolves will be relegated",
        "first wash the rice then cook it",
        _read_first_then,
    ),
    Rule(
        "numbered-order",
        frozenset({"1"}),
        "1) Ajax 2) Heerenveen 3) Twente is how it will end",
        "1) open the lid 2) add water",
        _read_numbered,
    ),
)
