"""What somebody has in mind for the future without "will": "I have Kowal finishing fourth", "still mayor next year"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard, stretch_end
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import Right, clause_end, predicate_after
from claimtrack.extraction.present import present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.naming import is_definite
from claimtrack.extraction.signs import asks_inside
from claimtrack.extraction.subjects import Left
from claimtrack.extraction.tokens import Sentence, lemma
from claimtrack.extraction.views import embedding_before

_MINE = lx.words("i we 'd would do can still am also just really personally could 've")
_DOINGS = lx.words(
    "win lose finish go take get beat come end hold fall collapse fail miss drop rise survive stay make land top sweep "
    "edge clinch fold quit resign split keep pull scrape"
)
_LONGEST = 6


def _read_in_mind(s: Sentence, m: int) -> Outcome:
    """ "I have them finishing fourth", "I fancy Ferris to hold on", "I've got the Hawks in five"."""
    words = s.words
    if m == 0 or s.is_question or words[m - 1] not in _MINE or "i" not in words[max(0, m - 4) : m]:
        return None
    if not {"did", "not", "never", "if"}.isdisjoint(words[max(0, m - 4) : m]):
        return None
    first = m + 1 + (words[m + 1 : m + 2] == ["got"])
    if words[m] == "'ve" and words[m + 1 : m + 2] != ["got"]:
        return None
    begin = next(k for k in range(max(0, m - 4), m) if words[k] == "i")
    for k in range(first + 1, min(s.n, first + _LONGEST)):
        if is_hard(s, k) or words[k] in lx.PREPOSITIONS - {"to", "in", "by", "of", "over"} or is_finite(s, k):
            return None
        subject = (first, k)
        if not (
            is_definite(s, subject) or words[k - 1] in lx.MEASURES or words[first] in {"them", "him", "her", "us", "it"}
        ):
            continue
        found = _doing(s, k, words[m])
        if found is not None:
            view = embedding_before(s, begin)
            if view is None or not view.denies:
                view = Embedding(begin, first, "guess")
            return assemble("in-mind", s, Left(subject, [], False), found, view, (m, m + 1), "will")
    return None


def _doing(s: Sentence, k: int, verb: str) -> Right | None:
    """What is done from word `k` on: "finishing fourth", "to hold on" (whom one fancies), "in five"."""
    words = s.words
    if words[k].endswith("ing") and lemma(words[k]) in _DOINGS | lx.TURNS:
        return Right(False, [], k, False, False, False, False, k + 1, clause_end(s, k + 1, s.n), [])
    if words[k] == "to" and verb in {"fancy", "back"}:
        right = predicate_after(s, k + 1)
        return right if right is not None and lemma(words[right.verb]) in _DOINGS else None
    if words[k] == "over" and k + 1 < s.n and s.is_capital(k + 1) and verb in {"have", "'ve"}:
        return Right(False, [], k, False, False, False, False, k + 1, clause_end(s, k + 1, s.n), [])
    if words[k] == "in" and verb != "see" and k + 1 < s.n and words[k + 1] in lx.GAMES and _closes(s, k + 2):
        return Right(False, [], k, False, False, False, False, k, k + 2, [])
    return None


def _closes(s: Sentence, k: int) -> bool:
    return k >= s.n or is_hard(s, k) or s.words[k] in {",", "games", "sets"}


_OFFICES = lx.words(
    "in at on there here president mayor champion captain minister premier king queen boss manager coach chairman top "
    "leader ceo chancellor governor the standing alive unbeaten open closed married"
)


def _read_still(s: Sentence, m: int) -> Outcome:
    """ "Still in power next year", "Kowal still in office on New Year's Eve": a state, its day, and no verb."""
    words = s.words
    if s.is_question or m > 3 or words[m + 1 : m + 2] == [] or words[m + 1] not in _OFFICES:
        return None
    if m and not all(s.is_capital(k) or words[k] == "the" for k in range(m)):
        return None
    end = stretch_end(s, m, {","})
    if any(is_finite(s, k) for k in range(end)) or not _ahead(s, m, end):
        return None
    return Frame(
        "still-so", 0, end, (m, m + 1), modal="", subject=(0, m) if m else None, objects=(m + 1, end), kind=Kind.STATE,
        no_verb=True,
    )  # fmt: skip


def _ahead(s: Sentence, begin: int, end: int) -> bool:
    for number in {s.date_at(k) for k in range(begin, end)} - {None}:
        mention = s.ahead(s.dates[number or 0])
        window = mention.window if mention is not None else None
        if window is not None and window.latest is not None and s.reference is not None:
            return window.latest > s.reference
    return False


def _read_from_now(s: Sentence, m: int) -> Outcome:
    """ "Ten years from now there is no cash", "this time next year we're in the second division"."""
    words = s.words
    if words[m] == "now":
        if words[m - 1 : m] != ["from"] or m > 5:
            return None
    elif words[max(0, m - 2) : m] != ["this", "time"] or words[m + 1 : m + 2] not in (["year"], ["season"], ["summer"]):
        return None
    i = m + 1 + (words[m] == "next")
    if m > 5 or s.is_question or any(is_hard(s, k) for k in range(m)):
        return None
    while i < s.n and words[i] in {",", "and"}:
        i += 1
    clause = _clause(s, i) if i < s.n - 1 else None
    if clause is None or clause[0].subject is None or asks_inside(s, i):
        return None
    left, right = clause
    if words[left.subject[0] if left.subject else 0] in {"i", "you", "my", "your", "who", "what"}:
        return None
    frame = assemble("from-now", s, left, right, None, (m, m + 1), "will")
    if isinstance(frame, Frame):
        frame.start = 0
    return frame


def _clause(s: Sentence, i: int) -> tuple[Left, Right] | None:
    found = present_clause(s, i)
    if found is not None:
        return found
    if s.words[i] == "there" and s.words[i + 1 : i + 2] in (["is"], ["are"]):
        end = clause_end(s, i + 2, s.n)
        subject: Range = (i, i + 1)
        return Left(subject, [], False), Right(False, [], i + 1, False, False, False, True, i + 2, end, ["be"])
    return None


RULES: tuple[Rule, ...] = (
    Rule(
        "in-mind",
        lx.words("have fancy see back 've"),
        "I have Kowal finishing fourth",
        "I have Kowal on the phone",
        _read_in_mind,
        needs=frozenset({"i"}),
    ),
    Rule("still-so", lx.words("still"), "Still in power next year", "Still in bed at noon", _read_still),
    Rule(
        "from-now",
        frozenset({"from now", "time next"}),
        "Ten years from now there is no cash",
        "Ten years ago there was no cash",
        _read_from_now,
    ),
)
