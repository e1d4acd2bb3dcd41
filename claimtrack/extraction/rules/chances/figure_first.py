"""Odds and chances put before what they are the chance of: "9 out of 10 it rains", "I'm at 70% on a June cut"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import Right, clause_end, is_participle, predicate_after
from claimtrack.extraction.present import happens, is_eventive, present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.chances.figures import Figure, before_another, figure_at, joined
from claimtrack.extraction.signs import asks
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.tokens import Sentence, is_verb

_LEAD = lx.words(
    "assign assigning "
    "i 'd would 'll will am put puts putting say saying give giving call it at a an the about around roughly maybe "
    "like only just still now personally honestly realistically more than less over under north south of somewhere "
    "something between up down to no better worse above below least most probably go going with stick sticking stay "
    "staying moved move updating updated update think reckon estimate guess guessing my mine odds chance chances "
    "probability likelihood confidence credence prior number is are there 's so and but well ok yeah nah yes idk tbh "
    "imo imho on currently good solid strong cool mere bet bets you lay laying take taking offer offering implied "
    "pretty much near nearly almost close have got make makes rate rating peg price see than an even "
    "me for from raised lowered raising lowering too easy easily "
    'anyway hmm right final answer best , : - – — = ~ > < ( " * . ... shot that'
)
"""Words that may stand before a chance that is given: any other word makes the number part of something else."""
_STRONG_LEAD = _LEAD - lx.words('a an the of and but so , : - – — ( " * . ... to that is are more than on for no')
_NAMES_CHANCE = lx.words(
    "chance chances odds shot sure certain confident likely probability probable confidence likelihood possibility "
    "certainty convinced positive"
)
_HELD = lx.words("sure certain confident convinced positive")
"""Behind these a clause needs no "that": "I'm 60% sure oil stays below 70"."""
_LINKS = lx.words("that whether says : , - – — =")
_OPENS_CLAUSE = lx.PURE_PRONOUNS | lx.ARTICLES | {"both", "neither"}
_NOBODY = lx.words("i you u who what which there one")
_MODALS = lx.words("will would could may might can going shall should 'll must 'd wanna")
_NO_THING = lx.words("this that me us you sale rent free example instance now the it all sure effort what")


def _lead_start(s: Sentence, start: int) -> int | None:
    """Where the words before the chance begin, all of them fit to give one; none where another word stands there."""
    k = start
    while k > 0 and start - k < 12:
        word = s.words[k - 1]
        if "between" in s.words[max(0, k - 6) : k] and (word.isdigit() or word in {"in", "and", "one"}):
            k -= 1
            continue
        if word in {";", "!", "?"} or (is_hard(s, k - 1) and word not in _LEAD):
            break
        if word not in _LEAD:
            if s.words[k] in _JOINS and _states_another(s, k):
                return k + 1
            if s.words[k] == "i" and s.words[0] in _ABOUT:
                return k
            return k if s.words[k] in {",", ":", ".", "..."} or word in {",", "but", "and"} else None
        k -= 1
    while k < start and (is_hard(s, k) or s.words[k] in {",", "and", "but", "so"}):
        k += 1
    return k


_GIVES = lx.words("say put give gives assign go going call") | _NAMES_CHANCE
_JOINS = lx.words(", and but or")
_ABOUT = lx.words("as for in on about regarding")
"""How a sentence opens that first names what it is about: "As for the cup, I'm 60% sure that ..."."""


def _states_another(s: Sentence, end: int) -> bool:
    """True where a chance of something else stands before word `end`: "40% on a deal, 30% on none"."""
    stated = any(word[-1] == "%" or word in {"percent", "cent"} for word in s.words[:end])
    return stated and not _GIVES.isdisjoint(s.words[:end])


def _read_odds(s: Sentence, m: int) -> Outcome:
    """ "I'd put it at 1 in 3 that he resigns": the chance, and behind it what it is the chance of."""
    figure = figure_at(s, m)
    if figure is None or s.is_question:
        return None
    begin = _lead_start(s, figure.start)
    words = s.words
    if begin is None or _is_told(s, begin) or (words[begin] == "i" and words[begin + 1 : begin + 2] == ["got"]):
        return None
    i = figure.end
    named = not _NAMES_CHANCE.isdisjoint(words[figure.start : figure.end])
    while i < s.n and (words[i] in _NAMES_CHANCE or (bounded := _bounded(words, i))):
        named, i = named or words[i] in _NAMES_CHANCE, i + (1 if words[i] in _NAMES_CHANCE else bounded)
    if i >= s.n:
        return None
    led = not _STRONG_LEAD.isdisjoint(words[begin : figure.start]) or _states_another(s, begin)
    if words[i : i + 3] in (["in", "favour", "of"], ["in", "favor", "of"]):
        return _of_thing(s, m, begin, i + 3, figure)
    if words[i] == "to" and figure.is_pair and i + 1 < s.n and not is_verb(words[i + 1]):
        return _of_thing(s, m, begin, i + 1, figure) if led else None
    if words[i] in {"for", "on", "against"} and (led or named or figure.is_pair):
        return _of_thing(s, m, begin, i + 1, figure, against=words[i] == "against" and not figure.is_pair)
    if words[i] == "to" and words[figure.start - 1] == "assign":
        return _of_thing(s, m, begin, i + 1, figure)
    if words[i] == "on" and begin == figure.start and (begin == 0 or is_hard(s, begin - 1)):
        return _of_thing(s, m, begin, i + 1, figure, needs_verb=True)
    if words[i] == "of" and named:
        return _of_thing(s, m, begin, i + 1, figure, needs_verb=True)
    return _of_clause(s, m, begin, i, figure, sure=led or named)


_LIMITS = (
    (",", "no", "more", ","), (",", "maybe", ","), (",", "tops", ","), ("at", "best"), ("at", "most"), ("at", "least"),
    ("or", "so"), ("or", "less"), ("or", "more"), ("or", "better"), ("tops",), ("max",),
)  # fmt: skip


def _bounded(words: list[str], i: int) -> int:
    """How many words behind the chance only bound it: "at best", ", no more,"."""
    return next((len(limit) for limit in _LIMITS if tuple(words[i : i + len(limit)]) == limit), 0)


def _is_told(s: Sentence, begin: int) -> bool:
    """True behind "last year I" or a poll's name: a chance that was, or a share."""
    before = s.words[max(0, begin - 6) : begin]
    return not _PAST.isdisjoint(before)


_PAST = lx.words("was were had gave put said last ago poll polls yesterday once thought")


def _of_clause(s: Sentence, m: int, begin: int, i: int, figure: Figure, *, sure: bool) -> Outcome:
    words = s.words
    linked = False
    while i < s.n and words[i] in _LINKS:
        linked = linked or words[i] in {"that", "says", "whether", ":"}
        i += 1
    if i + 1 >= s.n or (words[i] in _NOBODY and not (words[i] == "there" and linked)) or words[i] == "if":
        return None
    if not linked and not (words[i] in _OPENS_CLAUSE or _is_one(s, i) or words[i - 1] in _HELD):
        return None
    if any(words[k] in _MODALS and s.date_at(k) is None for k in range(i, min(i + 12, s.n))):
        return None
    denied = _denied_thing(s, i) if linked or sure else None
    if denied is not None:
        return _frame(s, m, begin, denied, figure, negated=True)
    clause = present_clause(s, i)
    if clause is None or clause[0].subject is None or asks(s, clause[1].verb):
        return None
    left, right = clause
    if (words[left.subject[0]] in _NOBODY and words[left.subject[0]] != "there") or not _comes(s, left, right):  # type: ignore[index]
        return None
    result = assemble("odds", s, left, right, Embedding(begin, i, "chance"), (m, m + 1), "")
    if isinstance(result, Frame):
        result.start = min(begin, result.start)
        result.chance, result.odds = figure.words, figure.probability
    return result


def _is_one(s: Sentence, i: int) -> bool:
    """True for a name of one thing: "9 in 10 Leeds go up", not "1 in 5 Americans is over 65"."""
    return s.is_capital(i) and (not s.words[i].endswith("s") or s.words[i].endswith("ss") or s.is_capital(i + 1))


def _denied_thing(s: Sentence, i: int) -> Range | None:
    """ "no ceasefire before April": what will not come, with its day."""
    if s.words[i] not in {"no", "zero"} or any(is_finite(s, k) for k in range(i, s.n)):
        return None
    end = clause_end(s, i + 1, s.n)
    return (i + 1, end) if end > i + 1 else None


def _comes(s: Sentence, left: Left, right: Right) -> bool:
    """True unless the clause tells how things are now: "80% sure he is the owner"."""
    if is_eventive(right, s) or happens(right, s) or right.progressive or right.passive or right.negated:
        return True
    start = left.subject[0] if left.subject else right.verb
    return s.has_date(start, right.end) or "never" in s.words[start : right.verb + 1] or right.copular is False


def _of_thing(
    s: Sentence, m: int, begin: int, i: int, figure: Figure, *, against: bool = False, needs_verb: bool = False
) -> Outcome:
    """ "... for a hung parliament", "... on Ferris winning the title", "... of that happening"."""
    words = s.words
    end = before_another(s, i, clause_end(s, i, s.n))
    while end > i and (words[end - 1] in lx.INTERJECTIONS or words[end - 1] in {",", "imo", "though"}):
        end -= 1
    if end <= i or (words[i] in lx.PURE_PRONOUNS and end == i + 1 and words[i] in _NO_THING):
        return None
    gerund = (
        None
        if words[i] in {"a", "an"}
        else next((k for k in range(i + 1, end) if words[k].endswith("ing") and is_verb(words[k])), None)
    )
    if gerund is not None and not any(w in lx.PREPOSITIONS for w in words[i + 1 : gerund]):
        right = predicate_after(s, gerund + 1 if words[gerund] == "being" else gerund, s.n)
        if right is None:
            return None
        right.passive |= words[gerund] == "being" and is_participle(words[right.verb])
        result = assemble("odds", s, Left(None, [], False), right, Embedding(begin, i, "chance"), (m, m + 1), "")
        if isinstance(result, Frame):
            result.start, result.subject = min(begin, result.start), (i, gerund)
            result.negated ^= against
            result.chance, result.odds = figure.words, figure.probability
        return result
    if (
        needs_verb
        or (words[i] in _NO_THING and words[i] not in {"the", "it"})
        or (words[i] in _NO_THING and end - i == 1)
    ):
        return None
    if any(is_finite(s, k) for k in range(i, end)) or words[i] in lx.PURE_PRONOUNS:
        return None
    return _frame(s, m, begin, (i, end), figure, negated=against)


def _frame(s: Sentence, m: int, begin: int, thing: Range, figure: Figure, *, negated: bool) -> Frame:
    stop = next(
        (k for k in range(thing[0] + 1, thing[1]) if s.words[k] in _ENDS_THING or _is_last_day(s, k, thing[1])),
        thing[1],
    )
    return Frame(
        "odds", begin, thing[1], (m, m + 1), modal="", subject=(thing[0], stop), targets=[(thing[0], stop)],
        negated=negated, kind=Kind.EVENT, no_verb=True, chance=figure.words, odds=figure.probability,
    )  # fmt: skip


def _is_last_day(s: Sentence, k: int, end: int) -> bool:
    """True for a day that nothing follows: not for the June of "a June cut"."""
    return s.date_at(k) is not None and all(s.date_at(j) is not None for j in range(k, end))


_ENDS_THING = lx.words("before by in on at within to until this next for")


def _read_priced(s: Sentence, m: int) -> Outcome:
    """ "Leeds are 2/1 on to go up", "he's 80% to start": somebody, his chance, and what he does."""
    figure = figure_at(s, m)
    if figure is None or s.is_question or figure.start < 2:
        return None
    words = s.words
    i = figure.end
    while i < s.n and words[i] in {"favourite", "favourites", "favorite", "favorites", "shot", "shots", "chance"}:
        i += 1
    be = figure.start - 1
    while be > 0 and words[be] in {"about", "around", "like", "maybe", "a", "roughly", "still", "only", "now", "at"}:
        be -= 1
    priced = words[i - 1] in {"shot", "shots", "favourite", "favourites", "favorite", "favorites"}
    if words[be] in lx.BE_PRESENT and priced and words[i : i + 1] != ["to"]:
        left = subject_before(s, be)
        if left.subject is None or words[left.subject[0]] in {"i", "you", "there", "it", "this", "that"}:
            return None
        frame = _frame(s, m, left.subject[0], left.subject, figure, negated=False)
        frame.rule, frame.end = "priced", i
        return frame
    if words[be] not in lx.BE_PRESENT or words[i : i + 1] != ["to"] or not is_verb(words[i + 1] if i + 1 < s.n else ""):
        return None
    left = subject_before(s, be)
    right = predicate_after(s, i + 1)
    if left.subject is None or right is None or words[left.subject[0]] in {"i", "you", "there", "it", "this", "that"}:
        return None
    result = assemble("priced", s, left, right, None, (m, m + 1), "")
    if isinstance(result, Frame):
        result.chance, result.odds = figure.words, figure.probability
    return result


def _read_formula(s: Sentence, m: int) -> Outcome:
    """ "P(Ferris wins) = 0.55": the way mathematicians write it."""
    words = s.words
    if words[m + 1 : m + 2] != ["("] or ")" not in words[m + 2 : m + 16]:
        return None
    close = words.index(")", m + 2)
    figure = next((f for k in range(close + 1, min(s.n, close + 4)) if (f := figure_at(s, k))), None)
    if figure is None or close == m + 2:
        return None
    clause = present_clause(s, m + 2, close)
    if clause is None or clause[0].subject is None:
        return None
    clause[1].end = min(clause[1].end, close)
    result = assemble("formula", s, *clause, None, (m, m + 1), "")
    if isinstance(result, Frame):
        result.start, result.end, result.chance, result.odds = m, figure.end, figure.words, figure.probability
    return result


RULES: tuple[Rule, ...] = (
    Rule("formula", lx.words("p pr prob"), "P(Ferris wins) = 0.55", "p (two-sided) = 0.55", _read_formula),
    Rule(
        "priced",
        lx.words("% percent cent") | joined("/ to - in out"),
        "Leeds are 2/1 on to go up",
        "Leeds were 2/1 on to go up",
        _read_priced,
    ),
    Rule(
        "odds",
        lx.words("% evens even third thirds half quarter quarters percent cent") | joined("/ in out to -"),
        "9 out of 10 it rains on the parade",
        "9 out of 10 dentists agree",
        _read_odds,
    ),
)
