"""What is said to be settled already: "high rents are here to stay", "this ends badly", "a second term is a lock"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard, stretch_start
from claimtrack.extraction.frames import Frame, Outcome, Rule
from claimtrack.extraction.predicates import Right
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.naming import is_definite
from claimtrack.extraction.signs import asks, asks_inside
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.thresholds import WORD_NUMBERS
from claimtrack.extraction.tokens import Sentence
from claimtrack.extraction.views import embedding_before

_CLOSES = lx.words(", and but so if because for in by whether no either now regardless as imo until - – — )")
_UNLESS = lx.words("if when whenever unless until whether once after because assuming")


def _subject(s: Sentence, be: int) -> Left | None:
    """The subject before word `be`; none where it is nobody in particular, or its clause asks or sets a condition."""
    left = subject_before(s, be) if be > 0 and not s.is_question and not asks(s, be) else None
    if left is None or left.subject is None or s.words[left.subject[0]] in lx.UNNAMED:
        return None
    first = left.subject[0]
    if asks_inside(s, first) or (first and s.words[first - 1] in _UNLESS):
        return None
    return left


def _may_close(s: Sentence, k: int) -> bool:
    return k >= s.n or is_hard(s, k) or s.words[k] in _CLOSES or s.date_at(k) is not None


def _put(s: Sentence, rule: str, left: Left, right: Right, m: int) -> Outcome:
    view = embedding_before(s, left.subject[0]) if left.subject is not None else None
    return assemble(rule, s, left, right, view, (m, right.end), "will")


def _read_stays(s: Sentence, m: int) -> Outcome:
    """ "High rents are here to stay", "the tax is not here to stay"."""
    words = s.words
    if words[max(0, m - 2) : m] != ["here", "to"] or not _may_close(s, m + 1):
        return None
    be = m - 3
    while be > 0 and (words[be] in lx.ADVERBS or words[be] == "not"):
        be -= 1
    left = _subject(s, be) if be > 0 and words[be] in lx.IS else None
    if left is None:
        return None
    right = Right("not" in words[be:m], [], m, False, False, False, False, m + 1, m + 1, ["be", "here"])
    return _put(s, "here-to-stay", left, right, m - 2)


_BADLY = lx.words("badly well poorly tears disaster")
_SOMEHOW = lx.words("always usually often never sometimes rarely typically generally")


def _read_ends(s: Sentence, m: int) -> Outcome:
    """ "This ends badly", "the merger doesn't end well", "it ends in tears"."""
    words = s.words
    k = m + 1
    while k < s.n and words[k] in {"very", "really", "so", "in", "pretty"}:
        k += 1
    if k >= s.n or words[k] not in _BADLY or (words[k] in {"tears", "disaster"}) != (words[k - 1] == "in"):
        return None
    if not _may_close(s, k + 1) or not _SOMEHOW.isdisjoint(words):
        return None
    do = m - 1
    while do > 0 and (words[do] in lx.ADVERBS or words[do] == "not"):
        do -= 1
    negated = "not" in words[do:m]
    if (words[m] == "end") != (words[do] in {"does", "do"}) or (words[m] == "end" and not negated):
        return None
    left = _subject(s, do if words[m] == "end" else m)
    if left is None or left.subject is None:
        return None
    start, end = left.subject
    pointed = words[start] in {"this", "it"} or (words[start] == "that" and (start == 0 or is_hard(s, start - 1)))
    if not (pointed or is_definite(s, left.subject)) or (words[start] == "that" and end - start > 1 and start > 0):
        return None
    right = Right(negated, [], m, False, False, False, False, m + 1, k + 1, [])
    return _put(s, "ends-so", left, right, m)


_SURE = {"lock": "a", "conclusion": "foregone", "deal": "done", "dunk": "slam", "non-starter": "a"}
"""What a thing to come is called whose fate is settled, each with the word before it."""


def _read_is_sure(s: Sentence, m: int) -> Outcome:
    """ "A second term is a lock", "two inches in Ashby is a lock", "a snap election is a non-starter"."""
    words = s.words
    if m < 3 or words[m - 1] != _SURE[words[m]] or not _may_close(s, m + 1) or words[m + 1 : m + 2] == ["for"]:
        return None
    be = m - 1
    while be > 0 and (words[be] in lx.ADVERBS or words[be] in {"a", "foregone", "done", "slam", "stone", "cold"}):
        be -= 1
    left = _subject(s, be) if words[be] in lx.IS or words[be] in {"looks", "seems"} else None
    if left is None or left.subject is None or "not" in words[be:m]:
        return None
    start, end = left.subject
    to_come = (
        words[start] in {"a", "an", "another", "no"}
        or words[start][0] in "$€£0123456789"
        or words[start] in WORD_NUMBERS
        or words[end - 1] in lx.UPHEAVALS
        or s.has_date(start, end)
    )
    if not to_come or words[start] in lx.PURE_PRONOUNS:
        return None
    right = Right(words[m] == "non-starter", [], be, False, False, False, True, be + 1, m + 1, ["be"])
    return _put(s, "is-sure", left, right, m)


_MORE = lx.words("more further worse greater bigger deeper fresh tougher harder plenty lots much")
_TROUBLES = lx.HAPPENINGS | lx.words(
    "gains losses weakness upside downside volatility selling heat misery turmoil hardship"
)


def _read_to_come(s: Sentence, m: int) -> Outcome:
    """ "There is more pain to come", "the worst is yet to come", "more rate cuts ahead"."""
    words = s.words
    ahead = words[m] == "ahead"
    if s.is_question or not _may_close(s, m + 1) or (not ahead and words[m - 1 : m] != ["to"]):
        return None
    stop = m if ahead else m - 1
    if not ahead and words[stop - 1] == "yet" and words[stop - 2] in lx.IS:
        left = _subject(s, stop - 2)
        if left is None or left.subject is None or words[left.subject[1] - 1] not in {"worst", "best", "biggest"}:
            return None
        right = Right(False, [], m, False, False, False, False, m + 1, m + 1, [])
        return _put(s, "to-come", left, right, m)
    stop -= words[stop - 1] in {"still", "yet"}
    begin = stretch_start(s, stop, {",", "and", "but", "so", "is", "'s", "are", "see", "expect"})
    if not 2 <= stop - begin <= _LONGEST or words[begin] not in _MORE or words[stop - 1] not in _TROUBLES:
        return None
    start = begin - 2 if words[max(0, begin - 2) : begin - 1] == ["there"] else begin
    return Frame(
        "to-come", start, m + 1, (m, m + 1), subject=(begin, stop), targets=[(begin, stop)], kind=Kind.EVENT,
        no_verb=True,
    )  # fmt: skip


_LONGEST = 6

RULES: tuple[Rule, ...] = (
    Rule("here-to-stay", frozenset({"to stay"}), "High rents are here to stay", "I am here to stay for a week",
         _read_stays),
    Rule("ends-so", lx.words("ends end"), "This merger ends badly", "A story that ends badly sells", _read_ends),
    Rule("is-sure", frozenset(f"{before} {word}" for word, before in _SURE.items()), "A second term is a lock",
         "The back door has a lock", _read_is_sure),
    Rule("to-come", frozenset({"to come", "ahead"}), "There is more pain to come", "Move ahead", _read_to_come),
)  # fmt: skip
