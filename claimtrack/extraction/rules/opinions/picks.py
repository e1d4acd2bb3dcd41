"""Whom somebody picks: "I fancy Breda to go up", "I'm taking the Bears in an upset", "Breda are my pick"."""

from __future__ import annotations

import re

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard, stretch_start
from claimtrack.extraction.coordination import split_items
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import clause_end, predicate_after
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.subjects import Left
from claimtrack.extraction.tokens import Sentence, is_verb

_LEADS = lx.words("do still really am also quite would will have 've 'd 'll 'm to gotta going almost just probably")
"""What may stand between "I" and the verb of picking."""
_WITH = lx.words("with for")
_NEEDS_WITH = lx.words("going go rolling roll riding ride sticking stick opt opting")
_TAKES = lx.words("win beat take go upset advance finish edge survive make sweep qualify get")
_PRIZES = lx.words("title cup league win championship crown job nomination seat final playoffs gold medal")
_VERSUS = lx.words("vs v versus @")
_NAME = lx.words("the of and &")
_LONGEST = 6
_OUTCOME = re.compile(
    r"\s+(?:in (?:an upset|a (?:close|tight|rout|walk|landslide|blowout|thriller|squeaker|nail)|extra time|ot\b|"
    r"overtime|straight sets|(?:round )?(?:\d{1,2}|four|five|six|seven)\b)|by (?:\d|a |one|two|three|four|five|ko|tko|"
    r"knock|decision|stoppage|submission)|on (?:points|pen)|over [a-z]|winning\b|beating\b|outright\b|"
    r"(?:quite |pretty )?(?:easily|comfortably|narrowly)\b|any day\b|all day\b|"
    r"(?:for|in) this (?:one|fight|bout|game|match|race|series)\b)"
)
"""How somebody wins, said behind the name."""
_SCORE = re.compile(r"\d{1,2}\s?[-–]\s?\d{1,2}(?![\d/])(?!\s?(?:pm|am|years?|weeks?|days?|hours?|months?|minutes?))")


def _read_pick(s: Sentence, m: int) -> Outcome:
    """ "I like Breda to win the north", "I'm taking the Bears in five", "I'm going with Keller for the title"."""
    words = s.words
    if m == 0 or (words[m - 1] != "i" and words[m - 1] not in _LEADS) or s.is_question:
        return None
    first = next((k for k in range(m - 1, max(-1, m - 5), -1) if words[k] == "i"), None)
    if first is None or not set(words[first + 1 : m]) <= _LEADS:
        return None
    i = m + 1
    straight = words[m] in {"go", "going"} and i < s.n and s.is_capital(i) and s.date_at(i) is None
    if words[m] in _NEEDS_WITH and not straight:
        if words[i : i + 1] == [] or words[i] not in _WITH:
            return None
        i += 1
    if i >= s.n:
        return None
    if words[i][0].isdigit():
        return _score(s, first, i, m)
    name = _name_at(s, i)
    if name is None or (first > 0 and words[first - 1] == "if"):
        return None
    return _picked(s, first, name, m)


def _picked(s: Sentence, first: int, name: Range, m: int) -> Outcome:
    words = s.words
    stop = name[1]
    embedding = Embedding(first, name[0], "guess")
    if (
        words[stop : stop + 1] == ["to"]
        and words[stop + 1 : stop + 2]
        and (words[stop + 1] in _TAKES or (words[m] == "fancy" and is_verb(words[stop + 1])))
    ):
        right = predicate_after(s, stop + 1)
        if right is None:
            return None
        return assemble("fancy", s, Left(name, [], False), right, embedding, (m, m + 1), "likely")
    prize = words[m] != "like" and words[stop : stop + 2] == ["for", "the"] and words[stop + 2 : stop + 3] != []
    told_for = words[m] in _KEEPS and words[stop : stop + 1] == ["for"] and _names_next(s, stop + 1)
    versus = not _VERSUS.isdisjoint(words[:first]) and (stop == s.n or not words[stop].isalnum())
    if name[0] == m + 1 and words[m] in {"go", "going"}:
        return _frame(s, "fancy", (first, stop), (m, m + 1), name) if stop == s.n or is_hard(s, stop) else None
    manner = _FIGHTS if words[m] in {"like", "fancy"} else _OUTCOME
    told = manner.match(s.low, s.spans[stop - 1][1] - s.start) is not None
    if not (told or versus or told_for or (prize and words[stop + 2] in _PRIZES)):
        return None
    end = clause_end(s, stop, s.n)
    return Frame(
        "fancy", first, end, (m, m + 1), modal="likely", subject=name, targets=split_items(s, *name),
        objects=(stop, end) if end > stop else None, embedding=embedding, kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip


_KEEPS = lx.words("stick sticking pick picking tipping")
"""Verbs of picking behind which any office or prize may be named: "I'll stick with Keller for treasurer"."""
_SCORES = lx.words("going go tipping tip")


def _score(s: Sentence, first: int, i: int, m: int) -> Outcome:
    """ "I'm going for 2-2", "I'm tipping 3-1 to Leeds": the result itself, and whose it is where that is said."""
    if s.words[m] not in _SCORES or _SCORE.match(s.low, s.spans[i][0] - s.start) is None:
        return None
    end = clause_end(s, i, s.n)
    names = [k for k in range(i, end) if s.is_capital(k) and s.words[k] not in {"favour", "favor"}]
    thing = (names[0], names[-1] + 1) if names else (i, min(end, i + 3))
    return Frame(
        "fancy", first, end, (m, m + 1), modal="likely", subject=thing, targets=[thing],
        embedding=Embedding(first, i, "guess"), kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip


def _read_past(s: Sentence, m: int) -> Outcome:
    """ "I can't see past the Herons", "hard to look beyond Keller": nobody else is thought of."""
    words = s.words
    if m < 2 or words[m - 1] not in {"see", "look"} or s.is_question or m + 1 >= s.n:
        return None
    back = words[max(0, m - 5) : m - 1]
    if back[-2:] != ["hard", "to"] and back[-2:] != ["difficult", "to"] and not ("not" in back and "can" in back):
        return None
    name = _name_at(s, m + 1)
    if name is None:
        return None
    start = next((k for k in range(max(0, m - 5), m) if words[k] in {"i", "you", "it", "hard"}), m - 2)
    return _frame(s, "nobody-else", (start, clause_end(s, name[1], s.n)), (m, m + 1), name)


def _read_has_to_be(s: Sentence, m: int) -> Outcome:
    """ "It has to be Breda again for me", "it's got to be Keller this year"."""
    words = s.words
    if words[m + 1 : m + 3] != ["to", "be"] or s.is_question:
        return None
    begin = next((k for k in range(m, max(-1, m - 3), -1) if words[k] == "it"), None)
    name = None if begin is None else _name_at(s, m + 3)
    if name is None or begin is None:
        return None
    behind = words[name[1] : name[1] + 3]
    if behind[:2] not in (["for", "me"], ["this", "year"], ["this", "time"], ["to", "win"]) and behind[:1] not in (
        ["again"], ["over"], ["surely"],
    ):  # fmt: skip
        return None
    return _frame(s, "has-to-be", (begin, clause_end(s, name[1], s.n)), (m, m + 1), name)


def _name_at(s: Sentence, i: int) -> Range | None:
    stop = i
    while stop < s.n and stop - i < _LONGEST and (s.is_capital(stop) or s.words[stop] in _NAME):
        stop += 1
    while stop > i and s.words[stop - 1] in _NAME:
        stop -= 1
    return (i, stop) if any(s.is_capital(k) for k in range(i, stop)) else None


def _names_next(s: Sentence, i: int) -> bool:
    return i < s.n and (s.words[i] == "the" or (s.is_capital(i) and s.date_at(i) is None))


def _frame(s: Sentence, rule: str, span: Range, cue: Range, name: Range) -> Frame:
    return Frame(
        rule, span[0], max(span[1], name[1]), cue, modal="likely", subject=name, targets=split_items(s, *name),
        embedding=Embedding(span[0], name[0], "guess"), kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip


_FIGHTS = re.compile(r"\s+(?:by (?:ko|tko|knock|decision|stoppage|submission)|on points\b)")
"""How a fight is won, which nobody likes in another way than as a forecast: "I like Keller by KO"."""
_CALLS = lx.words("guess prediction bet forecast tip pick choice")
_FAVOURITES = lx.words("favourite favorite favourites favorites pick choice")
_NOBODY = lx.words("this that it these those here there what which who i you we one they all both")


def _read_mine(s: Sentence, m: int) -> Outcome:
    """ "Ajax are my pick for the cup", "a split council is my guess": what stands before is foretold."""
    words = s.words
    if words[m - 1] == "as":
        return _had_as(s, m)
    be = m - 1
    while be > 0 and words[be] in lx.ADVERBS:
        be -= 1
    if be < 1 or words[be] not in {"is", "are", "'s", "remain", "remains"} or s.is_question:
        return None
    noun = next((k for k in range(m + 1, min(s.n, m + 5)) if words[k] in _CALLS or words[k] in _FAVOURITES), None)
    ranked = words[m + 1 : m + 2] == ["top"] and words[m + 2 : m + 3] != [] and words[m + 2] in _PLACES
    if ranked and not any(s.is_capital(k) for k in range(1, be)):
        return None
    noun = m + 2 if ranked else noun
    if noun is None or words[noun + 1 : noun + 2] == ["of"]:
        return None
    behind = words[noun + 1 : noun + 2]
    aimed = behind in (["to"], ["for"], ["in"])
    begin = stretch_start(s, be, {"but", "because", "so", "and" if words[be] == "is" else "but"})
    while begin < be and (words[begin] in lx.CLAUSE_ADVERBS or words[begin] == ","):
        if s.is_capital(begin) and s.is_capital(begin + 1):
            break  # "Man Utd", "First Bank"
        begin += 1
    if begin == be or words[begin] in _NOBODY or any(is_finite(s, k) for k in range(begin, be)):
        return None
    named = any(s.is_capital(k) for k in range(begin, be)) or words[begin] in {"he", "she"}
    begin = _past_aside(s, begin, be) if words[be] in {"is", "'s"} or not {"and", "&"} & set(words[begin:be]) else begin
    if words[noun] in _FAVOURITES and not (named and (aimed or noun > m + 1)):
        return None
    end = clause_end(s, noun, s.n)
    return Frame(
        "my-pick", begin, end, (m, noun + 1), modal="likely", subject=(begin, be), targets=split_items(s, begin, be),
        embedding=Embedding(be, noun + 1, "guess"), kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip


_PLACES = lx.words("two three four five six seven eight ten 2 3 4 5 6 7 8 10")


def _past_aside(s: Sentence, begin: int, be: int) -> int:
    """From what stands before the last comma to the one thing behind it: "Upset, but fine, Breda are my pick"."""
    return next((k + 1 for k in range(be - 2, begin, -1) if s.words[k] == ","), begin)


def _had_as(s: Sentence, m: int) -> Outcome:
    """ "I have Keller as my favourite", "I've got the Herons as my champions"."""
    words = s.words
    noun = next((k for k in range(m + 1, min(s.n, m + 4)) if words[k] in _FAVOURITES or words[k] in _WINNERS), None)
    have = next((k for k in range(m - 2, max(0, m - 8), -1) if words[k] in {"have", "got"}), None)
    if noun is None or have is None or not {"i", "we"} & set(words[max(0, have - 3) : have]) or s.is_question:
        return None
    name = _name_at(s, have + 1)
    if name is None or name[1] != m - 1:
        return None
    start = next(k for k in range(have, -1, -1) if words[k] in {"i", "we"})
    return _frame(s, "my-pick", (start, clause_end(s, noun, s.n)), (m, noun + 1), name)


_WINNERS = lx.words("winner winners champion champions champ mvp runner-up")
_VERBS = lx.listed("like fancy going go take taking got pick picking backing back opt tipping rolling sticking stick")

RULES: tuple[Rule, ...] = (
    Rule(
        "fancy",
        frozenset(f"{lead} {verb}" for lead in (*_LEADS, "i") for verb in _VERBS),
        "I fancy Breda to go up",
        "I like Breda for its canals",
        _read_pick,
        needs=frozenset({"i"}),
    ),
    Rule(
        "nobody-else",
        frozenset({"see past", "look past", "see beyond", "look beyond"}),
        "Hard to look past the Herons",
        "Hard to see past the fog",
        _read_past,
    ),
    Rule(
        "has-to-be",
        lx.words("has got"),
        "It has to be Breda again for me",
        "It has to be Breda he saw",
        _read_has_to_be,
        then=frozenset({"to"}),
        needs=frozenset({"be"}),
    ),
    Rule(
        "my-pick",
        frozenset(f"{before} my" for before in lx.listed("is are 's remain remains now still probably as")),
        "A split council is my guess",
        "The blue one is my favourite",
        _read_mine,
        needs=_CALLS | _FAVOURITES | _WINNERS | {"top"},
    ),
)
