"""What follows from a condition, in the present: "if they cut the road, the town falls", "unless they sell, it closes".

The condition is kept with the claim. Rules of the house and of nature ("if a member resigns, the deputy takes over",
"if it rains the cellar floods") have the same form: only a definite thing under a definite condition is foretold.
"""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard
from claimtrack.extraction.frames import Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import Right, predicate_after
from claimtrack.extraction.present import present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.naming import is_definite
from claimtrack.extraction.signs import asks_inside
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.tokens import Sentence, is_verb, lemma
from claimtrack.extraction.views import embedding_before

_PAST = lx.words("was were had did been would could should might went came took got said lost won fell left")
_HABITS = lx.words("always usually often every each whenever sometimes normally generally never-ending anyone anybody")
_READER = lx.words("i you u ya your yourself my me someone somebody anyone anybody everyone everybody people one who")
_PERSONS = lx.words("he she they we it there nobody nothing none")
_KINDS = lx.words("a an any some every each most many")
_WHERE_TO = lx.words(
    "bust with under down up bankrupt broke relegated through back ahead over out sacked fired nowhere home"
)
_DONE = lx.words(
    "over gone finished toast dead done doomed out lost history sunk relegated bankrupt bust theirs his hers ours "
    "stuck cooked screwed through down up under"
)


def _read_condition(s: Sentence, m: int) -> Outcome:
    """ "If Kowal quits, the coalition is finished", "unless it is sold the mill closes"."""
    words = s.words
    begin = _opens(s, m)
    if begin is None or s.is_question or begin >= s.n - 1 or not _HABITS.isdisjoint(words):
        return None
    if _is_loose(words[begin : begin + 2], words[m]) or (words[m] != "should" and asks_inside(s, begin)):
        return None
    for stop in _splits(s, begin):
        outcome = _consequence(s, m, begin, stop)
        if outcome is not None:
            return outcome
        if words[stop : stop + 1] in _SPEAKERS and words[stop + 1 : stop + 2] in _STANDING:
            break
    return _before(s, m, begin)


def _is_loose(opening: list[str], cue: str) -> bool:
    """True where the first words of a condition show that it is no definite one: "if you ...", "when a ..."."""
    if opening[0] in _KINDS and cue != "unless":
        return True
    return not _READER.isdisjoint(opening) and opening[0] != "nobody" and opening != ["no", "one"]


_SPEAKERS = [["we"], ["i"], ["you"]]
_STANDING = [["are"], ["am"], ["have"], ["can"]]


def _opens(s: Sentence, m: int) -> int | None:
    """Word behind what opens the condition; none where word `m` opens none."""
    words = s.words
    before = words[m - 1] if m else ""
    if words[m] == "should":
        return m + 1 if m == 0 or is_hard(s, m - 1) else None
    if before in {"as", "even", "what", "see", "only"}:
        return None
    return m + 1


def _splits(s: Sentence, begin: int) -> list[int]:
    """Where the consequence may begin: behind a comma, a dash or "then", else at the subject of a second clause."""
    words = s.words
    stop = min(s.n, begin + 22)
    marks = [k + 1 for k in range(begin + 1, stop) if words[k] in {",", "then", "-", "–", "—"}]
    found = [k + 1 if words[k : k + 1] == ["then"] else k for k in marks[:2]]
    stop = marks[0] - 1 if marks else stop
    verb = next((k for k in range(begin + 1, stop) if is_verb(words[k]) or words[k] in lx.BE_PRESENT), stop)
    return [
        *found,
        *(
            k
            for k in range(verb + 1, stop)
            if (words[k] in _PERSONS or words[k] in {"the", "his", "their", "half"})
            or (s.is_capital(k) and not s.is_capital(k - 1))
            or (
                (words[k - 1] not in lx.DETERMINERS and words[k - 1] not in lx.PREPOSITIONS)
                and words[k] in lx.DETERMINERS
            )
        ),
    ][:8]


def _consequence(s: Sentence, m: int, begin: int, stop: int) -> Outcome:
    if stop - begin < 2 or not _is_definite_condition(s, m, begin, stop):
        return None
    clause = present_clause(s, stop)
    frame: Outcome
    if clause is None:
        frame = _may_follow(s, m, stop)
    else:
        left, right = clause
        if left.subject is not None and left.subject[0] == stop + 1 and s.words[stop] in {"that", "this"}:
            left.subject = (stop, left.subject[1])
        if left.subject is None or left.subject[0] > stop + 2 or not _is_foretold(s, m, left, right):
            return None
        frame = assemble("consequence", s, left, right, embedding_before(s, m), (m, m + 1), "will")
    if isinstance(frame, Frame):
        end = stop
        while end > begin and (s.words[end - 1] in {",", "then"} or is_hard(s, end - 1)):
            end -= 1
        frame.start, frame.condition = min(frame.start, m), (m, end)
    return frame


def _may_follow(s: Sentence, m: int, stop: int) -> Frame | None:
    """ "If the talks fail, oil could hit 150": what may follow."""
    modal = next((k for k in range(stop + 1, min(s.n, stop + 8)) if s.words[k] in {"may", "might", "could"}), None)
    if modal is None or s.date_at(modal) is not None:
        return None
    left = subject_before(s, modal, stop)
    right = predicate_after(s, modal + 1)
    if left.subject is None or right is None or right.perfect or left.subject[0] > stop + 1:
        return None
    if not (
        (lemma(s.words[right.verb]) in lx.TURNS or lemma(s.words[right.verb]) == "hand")
        or _is_foretold(s, m, left, right)
    ):
        return None
    if s.words[left.subject[0]] in _READER or s.words[left.subject[0]] in _KINDS:
        return None
    frame = assemble("consequence", s, left, right, None, (modal, modal + 1), s.words[modal])
    return frame if isinstance(frame, Frame) else None


def _before(s: Sentence, m: int, begin: int) -> Outcome:
    """ "The town falls if they cut the road": the consequence comes first."""
    words = s.words
    if words[m] not in {"if", "unless", "when"} or m < 3 or words[m - 1] == ",":
        return None
    floor = m
    while floor > 0 and not is_hard(s, floor - 1) and words[floor - 1] not in {"but", "so", "because", ","}:
        floor -= 1
    if m - floor < 2 or not _is_definite_condition(s, m, begin, min(s.n, begin + 22)):
        return None
    clause = present_clause(s, floor, m)
    if clause is None or clause[0].subject is None or clause[0].subject[0] > floor + 2:
        return None
    left, right = clause
    right.end = min(right.end, m)
    if left.subject is None or not _is_foretold(s, m, left, right):
        return None
    return assemble("consequence", s, left, right, embedding_before(s, left.subject[0]), (m, m + 1), "will")


def _is_definite_condition(s: Sentence, m: int, begin: int, stop: int) -> bool:
    """True where one thing does something once: not "if you ...", "if a member ...", "if I were"."""
    words = s.words[begin:stop]
    first = words[0]
    if not _READER.isdisjoint(words) and first != "nobody" and words[:2] != ["no", "one"]:
        return False
    if (first in _KINDS and s.words[m] != "unless") or not _PAST.isdisjoint(words):
        return False
    if any(w.endswith("ed") and is_verb(w) and not _passive(words, k) for k, w in enumerate(words)):
        return False
    named = (
        first in _PERSONS or is_definite(s, _subject_of(s, begin, stop)) or first in {"nobody", "no", "this", "that"}
    )
    named = named or s.words[m] == "unless" or s.has_date(begin, stop) or any(w[0].isdigit() for w in words)
    return named and (first != "it" or len(words) > 2 or s.has_date(begin, stop))


def _passive(words: list[str], k: int) -> bool:
    return any((w in lx.BE or w in {"gets", "get"}) for w in words[max(0, k - 3) : k])


def _subject_of(s: Sentence, begin: int, stop: int) -> Range:
    end = begin + 1
    while end < stop and end - begin < 6 and not (is_verb(s.words[end]) or s.words[end] in lx.BE_PRESENT):
        end += 1
    return begin, end


def _is_foretold(s: Sentence, m: int, left: Left, right: Right) -> bool:
    """True where a definite thing undergoes a single happening, or goes where the words say."""
    words = s.words
    start, end = left.subject or (0, 0)
    first = words[start]
    if words[end - 1] in _PERSONS and end - start > 1:
        return False
    if (
        (first in _READER or first in _KINDS)
        or words[end - 1] in {"one", "ones"}
        or not _PAST.isdisjoint(words[start : right.end])
    ):
        return False
    if not (first in _PERSONS or is_definite(s, (start, end)) or first in {"no", "half", "all", "both"}):
        return False
    reach = words[right.object_start : right.end]
    if not _READER.isdisjoint(reach):
        return False
    if first == "we" and right.progressive:
        return False
    dated = s.has_date(right.verb, right.end)
    pointed = dated or any(w[0] in "$€£0123456789" for w in reach) or any(
        s.is_capital(k) for k in range(right.object_start, right.end)
    )  # fmt: skip
    if right.copular:
        return bool(reach) and (reach[0] in _DONE or (dated and first not in {"it", "we"}) or first == "there")
    verb = lemma(words[right.verb])
    if first == "it" and not (pointed or s.is_capital(m + 1) or verb in {"lose", "win"}):
        return False
    if right.passive:
        return dated or words[right.verb - 1] in {"get", "gets"} or "never" in words[start : right.verb]
    if verb in lx.BEFALLING:
        return words[m] != "when" or pointed or verb in {"fold", "collapse", "resign", "surrender", "default"}
    moves = verb in lx.MOVING and bool(reach) and (pointed or reach[0] in _WHERE_TO)
    return moves or (dated and verb not in lx.PLAIN_STATES)


def _read_given(s: Sentence, m: int) -> Outcome:
    """ "Give them artillery and they take the ridge in a month", "one more goal and they go through"."""
    words = s.words
    if m < 2 or s.is_question or not _offers(s, m) or not _HABITS.isdisjoint(words):
        return None
    clause = present_clause(s, m + 1)
    if clause is None or clause[0].subject is None or clause[0].subject[0] != m + 1:
        return None
    left, right = clause
    if not _READER.isdisjoint(words[:m]) or not _is_foretold(s, m, left, right):
        return None
    frame = assemble("given-that", s, left, right, None, (m, m + 1), "will")
    if isinstance(frame, Frame):
        frame.start, frame.condition = 0, (0, m)
    return frame


_OFFERS = lx.words("give take let lose win sign remove send add sell draw beat cut")
_OPENS_OFFER = _OFFERS | {"one", "another", "no"}


def _offers(s: Sentence, m: int) -> bool:
    """True for words [0, m) that put a case: an order to nobody ("lose on Saturday"), "one more ...", "no ..."."""
    words = s.words
    if words[0] not in _OPENS_OFFER or any(is_hard(s, k) or words[k] == "," for k in range(m)):
        return False
    if words[0] in _OFFERS:
        thing = words[1]
        return thing in {"them", "him", "her", "away", "on", "to", "that", "this", "there"} or s.is_capital(1)
    return words[:2] == ["one", "more"] or words[0] in {"another", "no"}


RULES: tuple[Rule, ...] = (
    Rule(
        "consequence",
        lx.words("if unless when should"),
        "If they cut the road, the town falls in a week",
        "If you cut the bread too thin it falls apart",
        _read_condition,
    ),
    Rule(
        "given-that",
        frozenset({"and"}),
        "Give them artillery and they take the ridge in a month",
        "Give a man a fish and he eats for a day",
        _read_given,
        needs=_OPENS_OFFER,
    ),
)
