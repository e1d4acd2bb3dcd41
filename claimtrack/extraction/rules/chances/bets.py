"""Money and certainties put on what is to come: "a tenner on Leeds", "a beer says he folds", "dead cert it slips"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard, stretch_start
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Rule
from claimtrack.extraction.predicates import clause_end
from claimtrack.extraction.present import happens, is_eventive, present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.chances.figures import Figure, figure_at
from claimtrack.extraction.tokens import Sentence

_STAKES = lx.words("tenner fiver quid bucks chips house money dollars euros pounds beer beers pint hat grand farm cash")
_LAID = lx.words(
    "i i'd 'd would 'll will 've have got am put putting placing laying sticking a an my all another whole five ten "
    "twenty fifty hundred few more and so ok well . , : - is goes going just bet betting the of '"
)
_ENDS = lx.words("at for to in by before winning and if")
_NO_THING = lx.words("it this that them him her me you the table fire hold credit top me")
_NOBODY = lx.words("i you u who what which there we")
_TALKERS = _STAKES | lx.words("whisky whiskey wine pizza")
_SURE_NOUNS = {
    "certainty": ("a", "near", "virtual", "absolute", "total", "complete", "racing", "moral", "dead"),
    "cert": ("dead", "a"),
    "thing": ("sure",),
    "odds-on": (),
    "lock": ("absolute", "a", "stone", "cold"),
    "guarantee": (),
}
_BEHIND_SURE = lx.words("that : , he she it they the this his her their")


def _read_stake(s: Sentence, m: int) -> Outcome:
    """ "I've got a tenner on Scotland at 66/1", "All my chips on a June cut"."""
    words = s.words
    if words[m + 1 : m + 2] == ["says"]:
        return _read_talker(s, m)
    if words[m + 1 : m + 2] != ["on"] or s.is_question or m + 2 >= s.n:
        return None
    begin = m
    while begin > 0 and (words[begin - 1] in _LAID or words[begin - 1].isdigit()) and m - begin < 9:
        begin -= 1
    if begin > 0 and not is_hard(s, begin - 1) and words[begin - 1] not in {",", "but", "and"}:
        return None
    if words[m] in {"money", "house", "cash", "hat"} and not {"my", "all", "the"} & set(words[begin:m]):
        return None
    i = m + 2
    stop = clause_end(s, i, s.n)
    end = i
    bare = words[i] not in {"a", "an", "another"}
    while end < stop and not (end > i and words[end] in _ENDS) and not (bare and is_finite(s, end)):
        end += 1
    if (
        end == i
        or end - i > 5
        or (bare and end < stop and is_finite(s, end))
        or (words[i] in _NO_THING and words[i] != "the")
    ):
        return None
    if not any(s.is_capital(k) for k in range(i, end)) and not (
        words[i] in {"a", "the", "an", "another"} and end - i > 2
    ):
        return None
    figure = next((f for k in range(end, stop) if (f := figure_at(s, k)) is not None), None)
    return _laid(s, m, begin, i, end, stop, figure)


def _laid(s: Sentence, m: int, begin: int, i: int, end: int, stop: int, figure: Figure | None) -> Frame:
    while begin < m and (is_hard(s, begin) or s.words[begin] in {",", "and", "so"}):
        begin += 1
    frame = Frame(
        "stake", begin, max(stop, end), (m, m + 1), modal="likely", subject=(i, end), targets=[(i, end)],
        kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip
    if figure is not None:
        frame.chance, frame.odds = figure.words, figure.probability
    return frame


def _read_talker(s: Sentence, m: int) -> Outcome:
    """ "A beer says they never fix it", "$50 says he folds by Friday"."""
    words = s.words
    says = m + 1
    clause = present_clause(s, says + 1) if says + 2 < s.n and not s.is_question else None
    if clause is None or clause[0].subject is None or words[clause[0].subject[0]] in _NOBODY:
        return None
    left, right = clause
    if not (is_eventive(right, s) or happens(right, s) or right.progressive or s.has_date(says, right.end)):
        return None
    begin = stretch_start(s, m, {","}, reach=5)
    return assemble("wager", s, left, right, Embedding(begin, says + 1, "bet"), (m, m + 2), "likely")


def _read_sum(s: Sentence, m: int) -> Outcome:
    """ "$50 says he folds": money before "says"."""
    if not m or not (s.words[m - 1][0] in "$€£" or s.words[m - 1].isdigit()):
        return None
    return _read_talker(s, m - 1)


def _read_certainty(s: Sentence, m: int) -> Outcome:
    """ "It's a near certainty the dam fails", "Dead cert that they go down"."""
    words = s.words
    before = _SURE_NOUNS[words[m]]
    if (before and (m == 0 or words[m - 1] not in before)) or s.is_question or m + 2 >= s.n:
        return None
    if words[m + 1] not in _BEHIND_SURE or any(w in {"not", "no", "was", "never"} for w in words[:m]):
        return None
    clause = present_clause(s, m + 1)
    if clause is None or clause[0].subject is None or words[clause[0].subject[0]] in _NOBODY:
        return None
    left, right = clause
    if not (is_eventive(right, s) or happens(right, s) or s.has_date(m, right.end)):
        return None
    begin = stretch_start(s, m, {",", "but"}, reach=6)
    modal = "likely" if words[m] == "odds-on" else "will"
    return assemble("certainty", s, left, right, Embedding(begin, m + 1, "sure"), (m, m + 1), modal)


_TAKES = (["taking"], ["give", "me"], ["i", "like"], ["i", "will", "take"], ["hammer"], ["hammering"], ["riding"])


def _read_slip(s: Sentence, m: int) -> Outcome:
    """ "Give me Boston -3.5 tonight", "Taking the Bills +150": a bet as it is placed."""
    words = s.words
    if m < 2 or m + 1 >= s.n or not words[m + 1][0].isdigit() or s.is_question or s.spans[m][1] != s.spans[m + 1][0]:
        return None
    begin = m
    while begin > 0 and s.is_capital(begin - 1) and m - begin < 4 and words[begin - 1] not in {"i", "taking", "give"}:
        begin -= 1
    name = begin
    if begin > 0 and words[begin - 1] in {"the", "at"}:
        begin -= 1
    lead = next((take for take in _TAKES if words[max(0, begin - len(take)) : begin] == take), None)
    if name == m or lead is None:
        return None
    figure = _american(words[m], words[m + 1])
    end = clause_end(s, m + 2, s.n)
    if any(is_finite(s, k) for k in range(m + 2, end)):
        return None
    return Frame(
        "slip", begin - len(lead), max(end, m + 2), (m, m + 2), modal="likely", subject=(name, m), targets=[(name, m)],
        kind=Kind.EVENT, no_verb=True, chance=(m, m + 2) if figure is not None else None, odds=figure,
    )  # fmt: skip


_HUNDRED = 100


def _american(sign: str, number: str) -> float | None:
    """The chance of "+150" or "-200"; none for a spread of points."""
    if not number.isdigit() or int(number) < _HUNDRED:
        return None
    line = int(number)
    return _HUNDRED / (line + _HUNDRED) if sign == "+" else line / (line + _HUNDRED)


RULES: tuple[Rule, ...] = (
    Rule("stake", _TALKERS, "I've got a tenner on Ferris at 6/1", "There is a tenner on the table", _read_stake),
    Rule("wager", lx.words("says"), "$50 says he folds by Friday", "$50 says the label on the shirt", _read_sum),
    Rule(
        "certainty",
        frozenset(_SURE_NOUNS),
        "It's a near certainty the dam fails",
        "It was a near certainty the dam fails",
        _read_certainty,
    ),
    Rule("slip", lx.words("+ -"), "Give me Boston -3.5 tonight", "It is -3.5 in Boston tonight", _read_slip),
)
