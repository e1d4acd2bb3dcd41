"""How far or how long something has yet to go: "prices have further to fall", "the euro has five years left"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard
from claimtrack.extraction.frames import Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import Right, clause_end
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.naming import is_definite
from claimtrack.extraction.signs import asks, asks_inside
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.tokens import Sentence
from claimtrack.extraction.views import embedding_before

_MOVES = lx.words("fall rise drop climb go run grow decline shrink slide sink come")
_ROOM = lx.words("further room")
_OPENS = lx.words("another a more at maybe probably about around roughly some lots plenty much still")
_HAS = lx.words("have has")


def _subject(s: Sentence, verb: int) -> Left | None:
    """The thing before word `verb`; none where it is nobody in particular or the clause asks."""
    left = subject_before(s, verb) if verb > 0 and not s.is_question and not asks(s, verb) else None
    if left is None or left.subject is None or s.words[left.subject[0]] in lx.UNNAMED:
        return None
    if asks_inside(s, left.subject[0]) or (
        left.subject[0] and s.words[left.subject[0] - 1] in {"if", "when", "unless"}
    ):
        return None
    return left


def _read_room(s: Sentence, m: int) -> Outcome:
    """ "Prices have further to fall", "the index has another 20% to drop", "rents have room to rise"."""
    words = s.words
    m -= m > 0 and words[m] == "to" and words[m - 1][-1] == "%"
    if m + 2 > s.n - 1 or words[m + 1] != "to" or words[m + 2] not in _MOVES or s.is_question:
        return None
    if words[m] not in _ROOM and not words[m].endswith("%"):
        return None
    verb = m - 1
    while verb > 0 and words[verb] in _OPENS | {"least", "long", "way"}:
        verb -= 1
    left = _subject(s, verb) if words[verb] in _HAS else None
    if left is None or left.subject is None or not _is_a_level(s, left.subject):
        return None
    right = Right(False, [], m + 2, False, False, False, False, m + 3, clause_end(s, m + 3, s.n), [])
    return assemble("room-left", s, left, right, embedding_before(s, left.subject[0]), (verb, m + 2), "likely")


def _is_a_level(s: Sentence, subject: Range) -> bool:
    """True for a measure, or for one definite thing that is no person."""
    return s.words[subject[1] - 1] in lx.MEASURES or (
        is_definite(s, subject) and s.words[subject[0]] not in {"he", "she", "they", "his", "her"}
    )


def _read_nowhere_but(s: Sentence, m: int) -> Outcome:
    """ "Prices have nowhere to go but down", "rates can only go up", "prices are only going one way: down"."""
    words = s.words
    if words[m - 1 : m] != ["but"] or words[max(0, m - 4) : m - 1] != ["nowhere", "to", "go"] or m < 6:
        return None
    verb = m - 5
    left = _subject(s, verb) if words[verb] in _HAS else None
    if left is None or left.subject is None:
        return None
    right = Right(False, [], m - 2, False, False, False, False, m, m + 1, [])
    return assemble("nowhere-but", s, left, right, embedding_before(s, left.subject[0]), (m - 4, m + 1), "will")


_UNITS = lx.words("years months weeks decades year month week decade days")


def _read_left(s: Sentence, m: int) -> Outcome:
    """ "The euro has five years left", "the coalition has maybe two months left": how long it will last."""
    words = s.words
    if words[m - 1] not in _UNITS or not (
        m + 1 >= s.n or is_hard(s, m + 1) or words[m + 1] in {",", "and", "before", "in"}
    ):
        return None
    verb = m - 2
    while verb > 0 and m - verb < _REACH and words[verb] not in _HAS:
        if not (
            words[verb][0].isdigit() or words[verb] in _OPENS or words[verb] in _COUNTS or words[verb] in lx.ADVERBS
        ):
            return None
        verb -= 1
    left = _subject(s, verb) if words[verb] in _HAS else None
    if left is None or left.subject is None or not is_definite(s, left.subject) or "contract" in words:
        return None
    return Frame("time-left", left.subject[0], m + 1, (verb, m + 1), subject=left.subject, targets=[left.subject],
                 kind=Kind.EVENT, no_verb=True)  # fmt: skip


_REACH = 9
_COUNTS = lx.words(
    "two three four five six seven eight nine ten twelve few couple of one most only about around roughly"
)

RULES: tuple[Rule, ...] = (
    Rule("room-left", lx.words("further room") | {"0 to"}, "Prices have further to fall", "I have further to go",
         _read_room),
    Rule("nowhere-but", frozenset({"but down", "but up"}), "Prices have nowhere to go but down",
         "Everything but down jackets", _read_nowhere_but),
    Rule("time-left", frozenset(f"{unit} left" for unit in _UNITS), "The euro has five years left",
         "I have five years left", _read_left),
)  # fmt: skip
