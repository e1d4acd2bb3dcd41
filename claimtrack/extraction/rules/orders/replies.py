"""Short answers whose targets stand elsewhere: "mine: 2, 1, 3", "no, Denver first", "4 and 5 will never happen"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard, stretch_end
from claimtrack.extraction.coordination import split_items, then_steps
from claimtrack.extraction.frames import Frame, Outcome, Range, Rule
from claimtrack.extraction.tokens import Sentence, is_verb

_LIST_NAMES = lx.words("order list ranking guess prediction sequence take pick picks")


def _read_mine(s: Sentence, m: int) -> Outcome:
    """ "mine is 2, 1, 3", "my order: 2 1 3": another order of a list given before."""
    words = s.words
    i = m + 1
    if words[m] == "my":
        if i >= s.n or words[i] not in _LIST_NAMES:
            return None
        i += 1
    numbers: list[int] = []
    end = i
    while i < s.n and i - m < 40:
        word = words[i]
        if word.isdigit() and len(word) <= 2:
            numbers.append(int(word))
            end = i + 1
        elif word not in {",", ":", "is", "are", "would", "be", "then", "and", "-", "–", ">", "will", "=", "→", "/"}:
            break
        i += 1
    if not numbers and words[m] == "mine" and (named := _names_behind(s, m + 1)):
        return _order_of(s, m, named)
    if len(numbers) < 2 or len(set(numbers)) != len(numbers) or (i < s.n and is_finite(s, i)):
        return None
    return Frame("reply-order", m, end, (m, m + 1), references=numbers, kind=Kind.ORDER, no_verb=True, modal="")


def _names_behind(s: Sentence, i: int) -> list[Range]:
    """The names of "mine: Ashby, York, Hull"; none where anything else stands among them."""
    if s.words[i : i + 1] not in ([":"], ["-"], ["="], ["is"]):
        return []
    stop = stretch_end(s, i + 1)
    items = split_items(s, i + 1, stop)
    named = all(s.is_capital(a) and b - a <= _LONGEST_NAME and not _holds_verb(s, a, b) for a, b in items)
    return items if named and len(items) > 1 and items[-1][1] == stop else []


_LONGEST_NAME = 4


def _holds_verb(s: Sentence, a: int, b: int) -> bool:
    return any(is_finite(s, k) for k in range(a, b))


def _order_of(s: Sentence, m: int, named: list[Range]) -> Frame:
    steps = list(enumerate(named, 1))
    return Frame("reply-order", m, named[-1][1], (m, m + 1), steps=steps, kind=Kind.ORDER, no_verb=True, modal="")


def _read_first(s: Sentence, m: int) -> Outcome:
    """ "no, Denver first": the answer puts one target before the rest."""
    words = s.words
    begin = 0
    while begin < m and (
        words[begin] in lx.INTERJECTIONS
        or words[begin] in {",", "i", "think", "nah", "but", "actually", "maybe", "probably", "say", "not", "wrong"}
        or is_hard(s, begin)
    ):
        begin += 1
    if (
        m - begin > 4
        or begin >= m
        or (begin == 0 and "then" not in words[m + 1 : m + 4])
        or words[begin] in lx.PRONOUNS
        or words[begin] in lx.ARTICLES
        or (is_verb(words[begin]) and not s.is_capital(begin))
    ):
        return None
    if (
        any(is_finite(s, k) for k in range(begin, m))
        or s.is_question
        or (m + 1 < s.n and not (is_hard(s, m + 1) or words[m + 1] in {",", "then", "i", "imo", "and"}))
    ):
        return None
    steps = [(1, item) for item in split_items(s, begin, m)]
    more, stop = then_steps(s, m + 1)
    return Frame(
        "reply-first", begin, max(stop, m + 1), (m, m + 1), steps=steps + more, kind=Kind.ORDER, no_verb=True, modal=""
    )


RULES: tuple[Rule, ...] = (
    Rule("reply-order", lx.words("mine my"), "mine: 2, 1, 3", "mine is from 2016", _read_mine),
    Rule("reply-first", lx.words("first"), "no, Denver first", "yes, me first", _read_first),
)
