"""Chances behind what they are the chance of: "X wins: 80%", "Max does it, 70-30", "I have Ferris at 52%"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard, stretch_start
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import clause_end, predicate_after
from claimtrack.extraction.present import happens, is_eventive, present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.chances.chance_of import has_modal
from claimtrack.extraction.rules.chances.figures import Figure, figure_at, joined
from claimtrack.extraction.rules.naming import is_name
from claimtrack.extraction.subjects import Left
from claimtrack.extraction.tokens import Sentence, is_verb

_BETWEEN = lx.words(", : - – — ( = about maybe say i 'd at around like call it am a roughly is me for put")
_MARKS = lx.words(", : - – — (")
_BEHIND = lx.words("chance chances odds shot sure certain likely or so for me imo tbh ) i 'd say think on that")
_NOBODY = lx.words("i you u we who what there")
_HUNDRED = 100
_BEFORE_CHANCE = lx.words("( , : - – — = i'm am i about at ~ around like say id 'd maybe probably with a an")
_CLOSING = lx.words("sure certain confident chance ) . ! imo likely probability likelihood confidence certainty")
_COUNT_WORDS = {"percent": 1, "cent": 2}
"""Words of a figure before its sign where that is no part of the number."""
_MOVES = lx.words("up down by to from")
"""A figure behind one of these says how far something moved."""
_LABELS = lx.words(
    "my our confidence level probability chance chances odds likelihood credence certainty overall current"
)
"""Words that name the number behind them and are no statement it is the chance of."""


def _read_labelled(s: Sentence, m: int) -> Outcome:
    """ "X wins the cup: 80%", "X in the final, 80% sure": the chance closes a clause in the present, or a phrase."""
    words = s.words
    if s.is_question:
        return None
    if m < 2:
        return _read_opening(s, m)
    tail = words[m + 1 : m + 3]
    if tail and tail[0] not in _CLOSING:
        return None
    if len(tail) > 1 and tail[0] in _CLOSES and tail[1].isalpha() and tail[1] not in lx.INTERJECTIONS:
        return None
    k = m - 1 - _COUNT_WORDS.get(words[m], 0)
    while k >= 0 and (words[k] in _BEFORE_CHANCE or words[k] == "|"):
        k -= 1
    if k < 0 or k == m - 1 or words[k] in _MOVES or has_modal(s, 0, k + 1):
        return None
    if not any(mention.span.end > s.spans[m][0] - s.start for mention in s.chances):
        return None
    begin = k
    while begin > 0 and not (is_hard(s, begin - 1) and words[begin - 1] not in "-–"):
        begin -= 1
    return None if all(word in _LABELS for word in words[begin : k + 1]) else _labelled(s, m, begin, k + 1)


def _labelled(s: Sentence, m: int, begin: int, stop: int) -> Outcome:
    """The clause or phrase [begin, stop) before the chance at word `m`."""
    words = s.words
    end = m + 1
    while end < s.n and words[end] in _CLOSES:
        end += 1
    clause = present_clause(s, begin, stop)
    if clause is not None and clause[0].subject is not None and words[clause[0].subject[0]] not in {"i", "you", "we"}:
        result = assemble("labelled-chance", s, clause[0], clause[1], None, (m, m + 1), "")
        if isinstance(result, Frame):
            result.start, result.end = min(begin, result.start), max(end, result.end)
        return result
    if stop - begin > _LONGEST_LABELLED or any(is_finite(s, j) for j in range(begin, stop)):
        return None
    if not s.is_capital(begin) and (stop == begin + 1 or words[m + 1 : m + 2] not in _SURE):
        return None
    return Frame(
        "labelled-chance", begin, end, (m, m + 1), modal="", subject=(begin, stop), kind=Kind.EVENT, no_verb=True
    )


_CLOSES = lx.words("sure certain confident chance imo likely probability likelihood confidence certainty )")
_SURE = (["sure"], ["certain"], ["confident"], ["likely"])
_LONGEST_LABELLED = 10


def _read_opening(s: Sentence, m: int) -> Outcome:
    """ "70% Arsenal win the league": the chance opens the sentence."""
    words = s.words
    if m != 0 or has_modal(s, 0, s.n) or not s.chances:
        return None
    i = m + 1
    while i < s.n and (words[i] in {"chance", "that", "sure", ":", "probability"} or is_hard(s, i)):
        i += 1
    if i >= s.n or (
        not s.is_capital(i) and words[i] not in lx.DETERMINERS and words[i] not in {"they", "he", "she", "it"}
    ):
        return None
    clause = present_clause(s, i)
    if clause is None:
        return None
    return assemble("labelled-chance", s, clause[0], clause[1], Embedding(m, i, "chance"), (m, m + 1), "")


def _read_behind(s: Sentence, m: int) -> Outcome:
    """ "The bill passes, 4 in 5": the chance closes a clause in the present."""
    figure = figure_at(s, m)
    if figure is None or s.is_question or figure.start < 3 or s.words[m][-1] == "%":
        return None
    words = s.words
    if words[m] == "to" or (figure.is_pair and not _fills_hundred(s, figure) and words[m] not in _EVEN):
        return None
    end = figure.end
    while end < s.n and words[end] in _BEHIND:
        end += 1
    if end < s.n and not is_hard(s, end) and words[end] != ",":
        return None
    k = figure.start - 1
    marked = False
    while k > 0 and words[k] in _BETWEEN:
        marked = marked or words[k] in _MARKS
        k -= 1
    if not marked:
        return None
    begin = stretch_start(s, k, {",", "and", "but", "so"})
    clause = present_clause(s, begin, k + 1)
    if clause is None or clause[0].subject is None or words[clause[0].subject[0]] in _NOBODY:
        return None
    left, right = clause
    if not (
        is_eventive(right, s) or happens(right, s) or right.negated or s.has_date(begin, k + 1) or _does(s, right.verb)
    ):
        return None
    right.end = min(right.end, k + 1)
    return _with_figure(assemble("odds-behind", s, left, right, None, (m, m + 1), ""), figure, end)


_EVEN = lx.words("coin toss-up evens even")


def _does(s: Sentence, verb: int) -> bool:
    return s.words[verb] in {"does", "do"} and s.words[verb + 1 : verb + 2] == ["it"]


def _fills_hundred(s: Sentence, figure: Figure) -> bool:
    """True for "70-30": two shares of all there is, no score."""
    digits = [int(word) for word in s.words[figure.start : figure.end] if word.isdigit()]
    return sum(digits) == _HUNDRED or ":" in s.words[figure.start]


def _with_figure(result: Outcome, figure: Figure, end: int) -> Outcome:
    if isinstance(result, Frame):
        result.chance, result.odds, result.end = figure.words, figure.probability, max(result.end, end)
    return result


_HOLDS = lx.words("have had has put got make makes rate peg see")


def _read_put_at(s: Sentence, m: int) -> Outcome:
    """ "I have Ferris at 52%", "I'd put them at 15 percent to go down": somebody, and his chance."""
    words = s.words
    figure = figure_at(s, m) if "at" in words[:m] else None
    if figure is None or s.is_question:
        return None
    at = figure.start - 1
    while at > 0 and words[at] in {"about", "around", "like", "maybe", "roughly", "only", "a"}:
        at -= 1
    if at < 2 or words[at] != "at":
        return None
    verb = next((k for k in range(at - 2, max(-1, at - 7), -1) if words[k] in _HOLDS), None)
    if verb is None or words[verb] == "had" or not _speaks(s, verb):
        return None
    subject = (verb + 1, at)
    if words[verb + 1] in {"it", "that", "this", "the"} and at - verb == 2:
        return None
    if any(is_finite(s, k) or (s.words[k] in lx.PREPOSITIONS and s.words[k] != "of") for k in range(*subject)) or not (
        words[subject[0]] in {"them", "him", "her", "us", "you"} or any(s.is_capital(k) for k in range(*subject))
    ):
        return None
    begin = verb
    while begin > 0 and words[begin - 1] in {"i", "we", "'d", "would", "have", "still"}:
        begin -= 1
    if words[figure.end : figure.end + 1] == ["to"] and figure.end + 1 < s.n and is_verb(words[figure.end + 1]):
        right = predicate_after(s, figure.end + 1)
        if right is not None:
            result = assemble("put-at", s, Left(subject, [], False), right, None, (m, m + 1), "")
            if isinstance(result, Frame):
                result.start = begin
            return _with_figure(result, figure, figure.end)
    end = clause_end(s, figure.end, s.n) if words[figure.end : figure.end + 1] == ["for"] else figure.end
    return _thing("put-at", (begin, end), (m, m + 1), subject, figure)


def _speaks(s: Sentence, verb: int) -> bool:
    """True where the writer gives the number: "I have", "we'd put"; not a poll, nor a friend."""
    k = verb - 1
    while k >= 0 and s.words[k] in {"'d", "would", "have", "still", "now", "just", "'ve"}:
        k -= 1
    return k >= 0 and s.words[k] in {"i", "we"}


def _thing(rule: str, span: Range, cue: Range, subject: Range, figure: Figure) -> Frame:
    return Frame(
        rule, span[0], span[1], cue, modal="", subject=subject, targets=[subject], kind=Kind.EVENT, no_verb=True,
        chance=figure.words, odds=figure.probability,
    )  # fmt: skip


_SHARE_LEAD = lx.words("my odds me model says say i have it 'd : - – for probabilities chances numbers the is")
_LEADS = lx.words("my odds me model i probabilities chances")
_FEW, _MANY = 97, 103


def _read_shares(s: Sentence, m: int) -> Outcome:
    """ "My odds: Ferris 60%, Kowal 40%": the first of shares that fill a hundred, behind words that make them odds."""
    words = s.words
    start = m
    while start > 0 and is_name(s, start - 1):
        start -= 1
    if start == m or s.is_question or not words[m].rstrip("%").isdigit():
        return None
    lead = words[max(0, start - 5) : start]
    if _LEADS.isdisjoint(lead) or not all(word in _SHARE_LEAD for word in lead[-2:]):
        return None
    total, k = 0, start
    while k < s.n:
        stop = k
        while stop < s.n and (is_name(s, stop) or words[stop] in {"the", "a", "draw", "tie"}):
            stop += 1
        if stop == k or stop >= s.n or not words[stop].rstrip("%").isdigit():
            break
        total += int(words[stop].rstrip("%"))
        k = stop + 1
        while k < s.n and words[k] in {",", "and", "%", ";", "/"}:
            k += 1
    if not _FEW <= total <= _MANY or total == int(words[m].rstrip("%")):
        return None
    figure = Figure(m, m + 1, int(words[m].rstrip("%")) / _HUNDRED)
    return _thing("shares", (start, m + 1), (m, m + 1), (start, m), figure)


RULES: tuple[Rule, ...] = (
    Rule(
        "labelled-chance",
        lx.words("% percent cent"),
        "The union wins the vote: 80%",
        "80% of the budget goes to pensions",
        _read_labelled,
    ),
    Rule("shares", lx.words("%"), "My odds: Ferris 60%, Kowal 40%", "The poll: Ferris 60%, Kowal 40%", _read_shares),
    Rule(
        "put-at",
        lx.words("% percent") | joined("in out to /"),
        "I have Ferris at 52%",
        "The poll has Ferris at 52%",
        _read_put_at,
        needs=frozenset({"at"}),
    ),
    Rule(
        "odds-behind",
        lx.words("coin toss-up evens even") | joined("in out - /"),
        "Max does it, 70-30",
        "We split it, 70-30",
        _read_behind,
    ),
)
