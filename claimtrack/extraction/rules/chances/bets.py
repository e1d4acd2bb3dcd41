"""Money put on what is to come: "a tenner on Leeds", "$50 says he folds", "backed at 7/2", "value at 9/4"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard, stretch_start
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import clause_end, predicate_after
from claimtrack.extraction.present import happens, is_eventive, present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.chances.figures import Figure, figure_at, joined
from claimtrack.extraction.subjects import Left
from claimtrack.extraction.tokens import Sentence, is_verb

_STAKES = lx.words("tenner fiver quid bucks chips house money dollars euros pounds beer beers pint hat grand farm cash")
_LAID = lx.words(
    "i i'd 'd would 'll will 've have got am put putting placing laying sticking a an my all another whole five ten "
    "twenty fifty hundred few more and so ok well . , : - is goes going just bet betting the of '"
)
_ENDS = lx.words("at for to in by before winning and if")
_NO_THING = lx.words("it this that them him her me you the table fire hold credit top me")
_NOBODY = lx.words("i you u who what which there we")
_TALKERS = _STAKES | lx.words("whisky whiskey wine pizza")


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


_BACKS = lx.words("backed backing back took taking taken laid laying grabbed") | {"'m on", "am on"}
_OVER = lx.words("lost won cashed yesterday last ago was were lose")
_PLACES = lx.words("i 've have 'm am just also and got")


def _read_backed(s: Sentence, m: int) -> Outcome:
    """ "Backed Leeds to go down at 7/2", "I took 7/2 about a hung parliament", "I'm on Leeds at 3/1"."""
    words = s.words
    begin = m
    while begin > 0 and words[begin - 1] in _PLACES:
        begin -= 1
    if (
        s.is_question
        or not _OVER.isdisjoint(words)
        or (begin > 0 and not is_hard(s, begin - 1) and words[begin - 1] != ",")
    ):
        return None
    figure = next((f for k in range(m + 1, min(s.n, m + 14)) if (f := figure_at(s, k)) is not None and f.is_pair), None)
    if figure is None:
        return None
    if figure.start == m + 1:
        if words[figure.end : figure.end + 1] not in (["about"], ["on"], ["for"]):
            return None
        thing = (figure.end + 1, clause_end(s, figure.end + 1, s.n))
    elif words[figure.start - 1] == "at":
        thing = (m + 1, figure.start - 1)
    else:
        return None
    return _backed(s, begin, m, thing, figure)


def _backed(s: Sentence, begin: int, m: int, thing: Range, figure: Figure) -> Outcome:
    words = s.words
    start, end = thing
    to = next((k for k in range(start + 1, end - 1) if words[k] == "to" and is_verb(words[k + 1])), None)
    if end <= start or (words[start] in lx.PURE_PRONOUNS and words[start] not in {"him", "her", "them"}):
        return None
    if any(is_finite(s, k) for k in range(start, to or end)) or not (
        any(s.is_capital(k) for k in range(start, end)) or words[start] in {"a", "the", "him", "her", "them"}
    ):
        return None
    if to is not None and (right := predicate_after(s, to + 1, end)) is not None:
        result = assemble("backed", s, Left((start, to), [], False), right, None, (m, m + 1), "likely")
    else:
        result = Frame(
            "backed", begin, end, (m, m + 1), modal="likely", subject=thing, targets=[thing], kind=Kind.EVENT,
            no_verb=True,
        )  # fmt: skip
    if isinstance(result, Frame):
        result.start, result.end = begin, max(result.end, figure.end, end)
        result.negated ^= words[m] in {"laid", "laying"}
        if not result.negated:
            result.chance, result.odds = figure.words, figure.probability
    return result


_VALUE = lx.words("value gift steal generous overpriced big great insane bargain tempting cracking buying")


def _read_value(s: Sentence, m: int) -> Outcome:
    """ "Kowal at 9/4 is value", "The 7/2 on a June election is a gift": a price that is called too long."""
    figure = figure_at(s, m)
    if figure is None or not figure.is_pair or s.is_question or _VALUE.isdisjoint(s.words[figure.end : figure.end + 8]):
        return None
    words = s.words
    link = next(
        (k for k in range(figure.end, min(s.n, figure.end + 8)) if words[k] in {"is", "looks", "'s", "seems"}), None
    )
    if link is None:
        return None
    if words[figure.end] in {"on", "about", "for"}:
        thing = (figure.end + 1, link)
    elif link == figure.end and words[figure.start - 1] == "at":
        start = figure.start - 1
        while start > 0 and (s.is_capital(start - 1) or words[start - 1] in {"of", "the"}) and figure.start - start < 6:
            start -= 1
        thing = (start, figure.start - 1)
    else:
        return None
    if thing[1] <= thing[0] or any(is_finite(s, k) for k in range(*thing)) or words[thing[0]] in lx.PURE_PRONOUNS:
        return None
    begin = min(thing[0], figure.start)
    return Frame(
        "value", begin, link + 1, (m, m + 1), modal="likely", subject=thing, targets=[thing], kind=Kind.EVENT,
        no_verb=True,
    )  # fmt: skip


RULES: tuple[Rule, ...] = (
    Rule("stake", _TALKERS, "I've got a tenner on Ferris at 6/1", "There is a tenner on the table", _read_stake),
    Rule("wager", lx.words("says"), "$50 says he folds by Friday", "$50 says the label on the shirt", _read_sum),
    Rule("slip", lx.words("+ -"), "Give me Boston -3.5 tonight", "It is -3.5 in Boston tonight", _read_slip),
    Rule(
        "value",
        lx.words("evens") | joined("/ to -"),
        "Kowal at 9/4 is value",
        "Petrol at 9/4 the old price was value",
        _read_value,
        needs=_VALUE,
    ),
    Rule("backed", _BACKS, "Backed Leeds to go down at 7/2", "Backed Leeds at 7/2 and lost", _read_backed),
)
