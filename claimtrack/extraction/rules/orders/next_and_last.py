"""Orders: what comes next and what then."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard, stretch_end
from claimtrack.extraction.coordination import is_marker, read_steps, split_items, then_steps
from claimtrack.extraction.frames import Frame, Outcome, Range, Reason, Refusal, Rule
from claimtrack.extraction.present import is_eventive, present_clause
from claimtrack.extraction.quotes import quote_start
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.tokens import Sentence, is_verb, lemma
from claimtrack.extraction.views import embedding_before

_NO_TARGET = lx.words("to a when how what that if very not on even going available")
_BEFORE_TARGET = lx.words(", and but so then that now maybe think hope guess bet hopefully no yes is say")
_TIME_UNITS = lx.words(
    "week month year day time season summer winter spring autumn fall weekend quarter decade century "
    "generation election elections monday tuesday wednesday thursday "
    "friday saturday sunday january february march april may june july august september october november "
    "december few couple two three four five six seven "
    "eight nine ten hour hours minute minutes days weeks months years morning night step page level door "
    "question thing to gen level one song episode of half 2 3 4 5 6 10"
)
_LINK = lx.words(
    "will would could may might can should is are 's was be to comes come goes go being probably maybe likely hopefully"
)
MOVES = lx.words(
    "go move turn concentrate focus attack target head advance march take clear liberate hit strike liberate shift"
)
SEQUENCE_NOUNS = lx.words(
    "one target city town place stop domino victim step area pocket front village country state in up on "
    "battle goal phase level team club thing"
)
_TRAILERS = lx.words(
    "i hope hopefully think guess please imo bet maybe probably then and , . ! … ... ) ? .. .... ; : for "
    "on stop in and after - – !! !!!"
)


_TIMES_OF = lx.words("year's month's week's season's summer's winter's weekend's")


def _read_next(s: Sentence, m: int) -> Outcome:
    words = s.words
    nxt = words[m + 1] if m + 1 < s.n else ""
    if m and words[m - 1] == "happened":
        return Refusal("next", Reason.PAST, m - 1, m + 1)
    if m and words[m - 1] in {"read", "watch", "up", "play", "happens"} and nxt == ":":
        return Refusal("next", Reason.FURNITURE, m - 1, m + 1)
    asks = _has_question_head(s, m)
    if not asks and nxt in _TIME_UNITS and nxt not in {"to", "one", "step"}:
        return None
    if nxt in _TIMES_OF or _is_beside(s, m) or s.date_at(m) is not None:
        return None
    if asks:
        return Refusal("next", Reason.QUESTION, max(0, m - 2), m + 1)
    lead = heads_a_list(s, m) or _opens_a_list(s, m) or _is_the_next(s, m)
    if lead is not None:
        return lead
    if (
        not nxt
        or is_hard(s, m + 1)
        or nxt in _TRAILERS
        or (nxt == "to" and m + 2 < s.n and (words[m + 2] == "be" or is_verb(words[m + 2])))
    ):
        return _read_trailing(s, m)
    return None


def _is_beside(s: Sentence, m: int) -> bool:
    """ "the next exit is 40 km away", "not sure whether X or Y next": a place, or a question."""
    far = s.words[-1] == "away" or s.words[-2:-1] == ["away"]
    return "whether" in s.words[:m] or (far and any(word[0].isdigit() for word in s.words[m:]))


def _is_the_next(s: Sentence, m: int) -> Frame | None:
    """ "Salem is the next target, then Bristol": the role that a name fills, and nothing else."""
    words = s.words
    if m < 3 or words[m - 1] != "the" or words[m - 2] not in {"is", "are"} or words[m + 1 : m + 2] == []:
        return None
    behind = m + 2
    if words[m + 1] not in SEQUENCE_NOUNS or not (behind == s.n or is_hard(s, behind) or words[behind] in {",", "and"}):
        return None
    subject = subject_before(s, m - 2).subject
    if subject is None or not s.is_capital(subject[0]) or subject[0] > 2:
        return None
    more, stop = then_steps(s, behind)
    steps = [(1, item) for item in split_items(s, *subject)] + more
    return order_frame(s, subject[0], max(stop, behind), (m, m + 1), steps, "", False)


def _opens_a_list(s: Sentence, m: int) -> Frame | None:
    """ "next Salem, then Bristol": the word right before the names, with "then" between them."""
    words = s.words
    i = m + 1
    if (
        i >= s.n
        or not any(char.isupper() for char in s.raw(i, i + 1))
        or "then" not in words[i : i + 9]
        or (m > 2 and not (is_hard(s, m - 1) or words[m - 1] == ","))
    ):
        return None
    steps, end = read_steps(s, i, first_rank=1)
    if len({rank for rank, _ in steps}) < 2 or any(is_finite(s, k) for k in range(i, end)):
        return None
    return order_frame(s, m, end, (m, m + 1), steps, "", False)


def _has_question_head(s: Sentence, m: int) -> bool:
    return (
        any(w in lx.WH for w in s.words[max(0, m - 3) : m])
        and (s.is_question or "who" in s.words[:m] or "what" in s.words[:m])
        and s.words[0] in lx.WH
    )


def heads_a_list(s: Sentence, m: int) -> Outcome:
    """ "The next will be A, B": "next", perhaps a noun, a link verb or colon, then what is next."""
    words = s.words
    link = link_behind(s, m)
    if link is None:
        return None
    i = link.end
    if (
        words[i - 1] == "to"
        and words[m + 1] in _ACTS
        and i + 1 < s.n
        and words[i] not in _NO_VERBS
        and not s.is_capital(i)
    ):
        own = m > 0 and words[m - 1] in {"my", "our", "your"}
        return Refusal("next", Reason.PLAN, m - 1, i) if own else _next_act(s, m, i, link.modal)
    target_word = words[i]
    if target_word in _NO_TARGET or target_word in {"i", "you", "we", "he", "she", "it", "they"}:
        return None
    if s.date_at(m) is not None and s.date_at(m + 1) == s.date_at(m):
        return None
    if is_verb(target_word) and not s.is_capital(i) and (target_word not in lx.NOUNISH or words[i - 1] in lx.MODALS):
        return None
    if link.modal == "should":
        return Refusal("next", Reason.ADVICE, m, i)
    steps, end = read_steps(s, i, first_rank=1)
    if not steps:
        return None
    start = m - 1 if m and words[m - 1] in {"the", "our", "their", "its"} else m
    frame = order_frame(s, quote_start(s, start, 0), end, (m, m + 1), steps, link.modal, link.negated)
    if link.nouns and len(steps) == 1 and words[m + 1] not in SEQUENCE_NOUNS and "to" not in words[m + 1 : i]:
        frame.kind = Kind.EVENT
    return frame


_NO_VERBS = lx.DETERMINERS | lx.PRONOUNS | {"be"}
_ACTS = lx.words("step phase stage goal move task objective operation aim")


def _next_act(s: Sentence, m: int, verb: int, modal: str) -> Frame | None:
    """ "The next step will be to cut X off": what the next act is done to."""
    begin = verb + 1
    while begin < s.n and s.words[begin] in _TOWARDS:
        begin += 1
    end = begin
    while end < s.n and not is_hard(s, end) and s.words[end] not in lx.PREPOSITIONS and s.words[end] != ",":
        end += 1
    items = split_items(s, begin, end) if end > begin and modal != "should" else []
    if not items or not any(s.is_capital(k) for k in range(begin, end)):
        return None
    stop = stretch_end(s, end, {","})
    return order_frame(s, quote_start(s, m - (s.words[m - 1] == "the"), 0), stop, (m, m + 1), [(1, i) for i in items],
                       modal, False)  # fmt: skip


_TOWARDS = lx.words("on for to at against in into toward towards off out")


@dataclass(frozen=True, slots=True)
class _Link:
    """What joins "next" to the list behind it."""

    end: int
    """Where the list begins."""
    modal: str
    negated: bool
    nouns: int
    """Words of what is next in the list: two in "next big town"."""


def link_behind(s: Sentence, m: int) -> _Link | None:
    """The verb, colon or dash behind the "next" at word `m` and its nouns; none where nothing joins a list to it."""
    words = s.words
    i = m + 1
    linked, nouns, modal, negated = False, 0, "will", False
    if i < s.n and words[i] in {"up", "stop", "in"}:
        linked = words[i] != "in"
        i += 1
    while i < s.n and i - m < _REACH:
        w = words[i]
        if i == m + 1 and is_marker(s, i):
            linked = True
            break
        if w in _LINK:
            if w in lx.MODALS:
                modal = w
            linked |= w != "to"
            if w in {"was", "were"}:
                return None
        elif w == ":" and i + 1 < s.n and s.spans[i + 1][0] == s.spans[i][1]:
            return None
        elif w in {":", "-", "–", "="} or (w in {"up", "stop"} and nouns == 0):
            linked = True
        elif w in {"not", "never"}:
            negated = True
        elif linked or is_hard(s, i) or w == ",":
            break
        elif w != "to" and not (i > m + 1 and words[i - 1] == "to" and is_verb(w)):
            nouns += w not in {"of", "the"}
            if nouns > _MOST_NOUNS:
                return None
        i += 1
    return _Link(i, modal, negated, nouns) if linked and i < s.n else None


_REACH = 9
"""Words behind "next" within which the list begins."""
_MOST_NOUNS = 3


def _read_trailing(s: Sentence, m: int) -> Outcome:
    """ "Denver next!", "X is next, then Y": the target stands before the word."""
    words = s.words
    i = m - 1
    modal = ""
    negated = False
    while i >= 0 and (words[i] in lx.ADVERBS or words[i] in _LINK or words[i] in {"the", "up", "not", "no", "are"}):
        if words[i] in lx.MODALS:
            modal = words[i]
        if words[i] in {"was", "were"}:
            return Refusal("next", Reason.PAST, i, m + 1)
        negated |= words[i] in {"not", "never"}
        i -= 1
    if i < 0 or is_hard(s, i) or words[i] == ",":
        return None
    if modal == "should":
        return Refusal("next", Reason.ADVICE, i, m + 1)
    left = subject_before(s, i + 1)
    if left.subject is None:
        return _read_move(s, m) or _happens_next(s, m)
    begin, end = left.subject
    word = words[begin]
    if end - begin == 1 and (word in lx.PRONOUNS or word in lx.WH):
        reason = Reason.ADDRESS if word in {"you", "u"} else Reason.PLAN if word in {"i", "we"} else Reason.INCOMPLETE
        return Refusal("next", reason, begin, m + 1)
    if word in lx.GENERIC_HEADS or word in {"what", "who", "my", "step", "ok", "okay", "your"}:
        return Refusal("next", Reason.INCOMPLETE, begin, m + 1)
    if begin > 0 and not _starts_clause(s, begin):
        return _read_move(s, m)
    if (
        end - begin > 6
        or words[end - 1] in {"the", "do", "does", "going", "happens", "comes", "right"}
        or (is_verb(words[begin]) and not s.is_capital(begin) and words[begin] not in lx.NOUNISH)
    ):
        return _read_move(s, m)
    steps = [(1, item) for item in split_items(s, begin, end)]
    more_steps, stop = then_steps(s, m + 1)
    stop = _tail_opinion(s, stop)
    return order_frame(s, quote_start(s, begin, 0), stop, (m, m + 1), steps + more_steps, modal, negated)


def _happens_next(s: Sentence, m: int) -> Frame | None:
    """ "the dollar collapses next": a verb of happening right before the word."""
    if m + 1 < s.n and not is_hard(s, m + 1):
        return None
    begin = next((k + 1 for k in range(m - 1, -1, -1) if is_hard(s, k) or s.words[k] == ","), 0)
    clause = present_clause(s, begin, m)
    if clause is None or clause[0].subject is None or clause[1].verb != m - 1 or not is_eventive(clause[1], s):
        return None
    if s.words[clause[0].subject[0]] in lx.PURE_PRONOUNS or clause[1].progressive:
        return None
    return order_frame(s, begin, m + 1, (m, m + 1), [(1, clause[0].subject)], "", False)


def _starts_clause(s: Sentence, begin: int) -> bool:
    before = s.words[begin - 1]
    return is_hard(s, begin - 1) or before in _BEFORE_TARGET or before in lx.CLAUSE_ADVERBS


def _read_move(s: Sentence, m: int) -> Outcome:
    """ "The army can turn to X next": the target is the object of a verb of moving or taking."""
    words = s.words
    modal = next(
        (
            i
            for i in range(m - 1, max(-1, m - 14), -1)
            if words[i] in {"can", "will", "could", "may", "might", "'ll", "should", "must", "would", "going"}
        ),
        None,
    )
    if modal is None:
        return None
    if words[modal] in {"should", "must", "would"}:
        return Refusal("next", Reason.ADVICE, modal, m + 1)
    verb = next((i for i in range(modal + 1, m) if lemma(words[i]) in MOVES), None)
    left = subject_before(s, modal)
    if verb is None or left.subject is None or s.is_question:
        return None
    subject_word = words[left.subject[0]]
    if subject_word in {"i", "you", "we"} and left.subject[1] - left.subject[0] == 1:
        return Refusal("next", Reason.PLAN, left.subject[0], m + 1)
    begin = verb + 1
    while begin < m and words[begin] in {"on", "for", "to", "at", "against", "in", "into", "toward", "towards"}:
        begin += 1
    if begin >= m:
        return None
    steps = [(1, item) for item in split_items(s, begin, m)]
    more_steps, stop = then_steps(s, m + 1)
    frame = order_frame(
        s, quote_start(s, left.subject[0], 0), stop, (m, m + 1), steps + more_steps, words[modal], False
    )
    frame.subject, frame.verb, frame.objects = left.subject, verb, (begin, m)
    return frame


def _tail_opinion(s: Sentence, stop: int) -> int:
    """Take "I hope" and the like behind the claim into its quote."""
    words = s.words
    if stop + 1 < s.n and words[stop] in {"i", "we"} and words[stop + 1] in lx.OPINION:
        return stop + 2
    if stop < s.n and words[stop] in {"hopefully", "please", "imo", "maybe", "probably"}:
        return stop + 1
    return stop


def order_frame(
    s: Sentence, start: int, end: int, cue: Range, steps: list[tuple[int, Range]], modal: str, negated: bool
) -> Frame:
    date = next((i for i in range(end, min(s.n, end + 4)) if s.date_at(i) is not None), None)
    if date is not None and all(
        s.words[k] in {"by", "before", "in", "on", "within", ",", "until", "during", "this"} or s.date_at(k) is not None
        for k in range(end, date)
    ):
        while date < s.n and s.date_at(date) is not None:
            date += 1
        end = date
    embedding = embedding_before(s, steps[0][1][0] if steps[0][1][0] < cue[0] else start) if steps else None
    if embedding is not None and embedding.start < start:
        start = embedding.start
    tail_hope = any(w in lx.WISHING for w in s.words[cue[1] : min(s.n, cue[1] + 4)])
    return Frame(
        rule="next",
        start=start,
        end=max(end, cue[1]),
        cue=cue,
        modal=modal,
        negated=negated,
        steps=steps,
        kind=Kind.ORDER,
        embedding=embedding,
        wish=tail_hope or (embedding is not None and embedding.word in lx.WISHING),
        no_verb=True,
    )


def _read_last(s: Sentence, m: int) -> Outcome:
    """ "The last will be X in 2019": the end of an order, with X as its target."""
    words = s.words
    if (
        m == 0
        or words[m - 1] != "the"
        or m + 2 >= s.n
        or words[m + 1] not in {"will", "would", "could", "is", "to"}
        or (m > 1 and not _starts_clause(s, m - 1) and s.date_at(m - 2) is None)
    ):
        return None
    i = m + 2
    if i < s.n and words[i] == "be":
        i += 1
    if words[m + 1] == "is" or i >= s.n or words[i] in lx.PURE_PRONOUNS or words[i] in ("to",):
        return None
    steps, end = read_steps(s, i, first_rank=1)
    if not steps:
        return None
    frame = order_frame(s, m - 1, end, (m, m + 1), steps, words[m + 1], False)
    frame.rule = "last"
    frame.kind = Kind.EVENT
    return frame


RULES: tuple[Rule, ...] = (
    Rule("next", lx.words("next"), "Bridgeport next, then Salem", "The guy next door has three cats", _read_next),
    Rule(
        "last",
        lx.words("last"),
        "The last will be the northern forts in 2019",
        "the last will was found in a drawer",
        _read_last,
    ),
)
