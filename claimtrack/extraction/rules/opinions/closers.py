"""Present clauses that a phrase beside them turns into forecasts: "..., calling it now", "sooner or later"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard, stretch_start
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Rule
from claimtrack.extraction.predicates import Right, clause_end
from claimtrack.extraction.present import happens, is_eventive, present_clause, unreal_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.naming import is_definite
from claimtrack.extraction.signs import asks_inside
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.tokens import Sentence, lemma

_CLOSERS = {
    "now": (("calling", "it", "now"),),
    "words": (("mark", "my", "words"),),
    "first": (("heard", "it", "here", "first"), ("heard", "it", "from", "me", "first")),
    "it": (("book", "it"), ("bookmark", "it")),
    "me": (("quote", "me"), ("trust", "me")),
    "that": (("quote", "me", "on", "that"),),
    "down": (("mark", "it", "down"), ("write", "it", "down"), ("mark", "this", "down")),
    "this": (("screenshot", "this"), ("bookmark", "this")),
    "see": (("you", "will", "see"), ("just", "you", "wait", "and", "see")),
    "wait": (("you", "wait"), ("just", "you", "wait")),
    "guaranteed": (("guaranteed",),),
    "easy": (("easy",),),
    "easily": (("easily",),),
    "tops": (("tops",),),
    "bet": (("i", "'d", "bet"), ("i", "bet"), ("i", "would", "bet")),
    "say": (("i", "'d", "say"), ("i", "say")),
}
"""What is said behind a clause in the present and makes it a forecast."""
_NOBODY = lx.words("i you u we my your who what there people everyone everybody one someone")
_FATES = lx.words(
    "recession bankruptcy default disaster war collapse crash defeat victory relegation shutdown playoffs trouble "
    "divorce depression stagflation inflation ruin administration extinction prison jail impeachment penalties "
    "overtime extra-time territory period showdown landslide record failure insolvency election elections"
)
_NO_GUESS = _NOBODY | lx.words("breakfast lunch dinner bread that this it favorite favourite")


def _read_closing(s: Sentence, m: int) -> Outcome:
    """ "The strike ends by itself, mark my words"."""
    words = s.words
    for phrase in _CLOSERS[words[m]]:
        begin = m + 1 - len(phrase)
        if begin < 2 or tuple(words[begin : m + 1]) != phrase:
            continue
        while begin > 0 and (
            words[begin - 1] in {"i", "am", "i'm", "you", "and", ",", "'m", "just"} or is_hard(s, begin - 1)
        ):
            begin -= 1
        if m + 1 < s.n and not is_hard(s, m + 1) and s.words[m + 1] not in {",", "and", "but"}:
            continue
        start = stretch_start(s, begin)
        clause = present_clause(s, start, begin) if begin - start > 1 else None
        if clause is None or s.is_question:
            return None
        left, right = clause
        if left.subject is None or words[left.subject[0]] in _NOBODY:
            return None
        dated = s.has_date(start, begin) and (happens(right, s) or right.copular)
        if not (is_eventive(right, s) or dated):
            return None
        right.end = min(right.end, begin)
        return assemble("closing", s, left, right, None, (m, m + 1), "will")
    return None


_SOMETIME = (
    ("sooner", "or", "later"), ("eventually",), ("at", "some", "point"), ("at", "some", "stage"), ("one", "day"),
    ("one", "of", "these", "days"), ("any", "day", "now"), ("before", "long"), ("some", "day"), ("someday",),
    ("before", "you", "know", "it"), ("next", "thing", "you", "know"), ("next", "thing", "we", "know"),
    ("in", "the", "end"), ("ultimately",), ("inevitably",), ("in", "the", "long", "run"), ("in", "the", "long", "term"),
    ("sooner", "rather", "than", "later"), ("before", "too", "long"), ("any", "week", "now"), ("any", "minute", "now"),
    ("any", "moment", "now"), ("when", "the", "dust", "settles"), ("once", "the", "dust", "settles"),
    ("when", "all", "is", "said", "and", "done"), ("in", "due", "course"), ("down", "the", "line"),
    ("down", "the", "road"), ("long", "term"), ("long", "run"), ("over", "time"), ("in", "time"),
)  # fmt: skip


def _read_sooner(s: Sentence, m: int) -> Outcome:
    """ "Sooner or later the dam breaks", "eventually the peg gives way"."""
    words = s.words
    begin = next((m + 1 - len(p) for p in _SOMETIME if tuple(words[max(0, m + 1 - len(p)) : m + 1]) == p), None)
    if begin is None or s.is_question or not (lx.PAST_AUXILIARIES | _TALES).isdisjoint(words):
        return None
    before = (
        begin == 0
        or is_hard(s, begin - 1)
        or words[begin - 1] in lx.CLAUSE_ADVERBS
        or words[begin - 1] in {",", "that"}
    )
    i = m + 1 + (words[m + 1 : m + 2] == [","])
    clause = present_clause(s, i) if before and i + 1 < s.n else None
    if clause is None:
        return None
    left, right = clause
    if left.subject is None or words[left.subject[0]] in _NOBODY or not is_eventive(right, s) or right.progressive:
        return None
    if words[m] != "later" and not _is_single(s, left.subject, right):
        return None
    return assemble("sooner", s, left, right, None, (begin, m + 1), "will")


_TALES = lx.words("film movie book novel story episode game level")


def _is_single(s: Sentence, subject: tuple[int, int], right: Right) -> bool:
    """True where one thing undergoes what is told but once."""
    first = s.words[subject[0]]
    if first in {"it", "this", "that", "a", "an"}:
        return False
    pointed = s.words[subject[0] - 1] in {"that", "this"}
    if not (pointed or is_definite(s, subject) or first in {"he", "she", "they"}):
        return False
    verb = s.words[right.verb]
    return lemma(verb) in lx.TURNS or (right.passive and s.words[right.verb - 1] in {"get", "gets"})


def _read_toast(s: Sentence, m: int) -> Outcome:
    """ "Ferris is toast", "the country is headed for default"."""
    words = s.words
    be = m - 1
    while be > 0 and words[be] in lx.ADVERBS and words[be] != "not":
        be -= 1
    if be < 1 or words[be] not in {"is", "are", "'s", "'re"} or s.is_question:
        return None
    end = m + 1
    if words[m] == "done" and words[m + 1 : m + 2] != ["for"]:
        return None
    if words[m] == "done":
        end = m + 2
    elif words[m] != "toast":
        end = clause_end(s, m + 1, s.n)
        if words[m + 1 : m + 2] not in (["for"], ["into"], ["towards"], ["toward"]):
            return None
        if (_FATES | lx.HAPPENINGS).isdisjoint(words[m + 2 : min(end, m + 6)]):
            return None
    elif m + 1 < s.n and not is_hard(s, m + 1) and words[m + 1] not in _BEHIND_TOAST:
        return None
    left = subject_before(s, be)
    if left.subject is not None and words[m] == "finished" and words[left.subject[1] - 1] in lx.MADE:
        return None
    if left.subject is None or asks_inside(s, left.subject[0]):
        return None
    headed = words[m] in {"heading", "headed"} and words[left.subject[0]] in {"we", "this", "it", "that"}
    if words[left.subject[0]] in _NO_GUESS and not headed:
        return None
    if left.subject[0] and words[left.subject[0] - 1] in {"if", "when", "unless"}:
        return None
    return Frame(
        "doomed", left.subject[0], end, (m, m + 1), subject=left.subject, verb=be,
        objects=(m, end), kind=Kind.EVENT, modal="will",
    )  # fmt: skip


_BEHIND_TOAST = lx.words(", and if by in this next whichever whatever either regardless anyway imo now then no")


def _read_surprised(s: Sentence, m: int) -> Outcome:
    """ "I'd be surprised if it passes" says that it will not."""
    words = s.words
    back = words[max(0, m - 5) : m]
    if words[m + 1 : m + 2] != ["if"] or "be" not in back or not {"'d", "would", "will", "id"} & set(back):
        return None
    if {"not", "never", "nobody", "one", "anyone", "who"} & set(back) or s.is_question:
        return None
    clause = unreal_clause(s, m + 2) or present_clause(s, m + 2)
    if clause is None:
        return None
    left, right = clause
    if left.subject is None or words[left.subject[0]] in {"i", "you", "we"}:
        return None
    still = "still" in words[m : right.verb + 2] or lemma(words[right.verb]) in {"stay", "remain"}
    if not (still or is_eventive(right, s) or (s.has_date(m, right.end) and (happens(right, s) or right.copular))):
        return None
    start = next((k for k in range(max(0, m - 5), m) if words[k] in {"i", "id"}), m - 1)
    embedding = Embedding(start, m + 2, "doubt")
    return assemble("surprised", s, left, right, embedding, (m, m + 1), "likely")


def _read_crossed(s: Sentence, m: int) -> Outcome:
    """ "Fingers crossed for a thaw by Friday": a wish with its day."""
    words = s.words
    if m == 0 or words[m - 1] != "fingers" or s.is_question:
        return None
    i = m + 1
    while i < s.n and words[i] in {",", "that", "for", ":"}:
        i += 1
    end = clause_end(s, i, s.n)
    day = next((k for k in range(i, end) if s.date_at(k) is not None), None)
    if day is None:
        return None
    embedding = Embedding(m - 1, i, "hope")
    clause = present_clause(s, i) if words[i - 1] != "for" else None
    if clause is not None and clause[0].subject is not None and happens(clause[1], s):
        if words[clause[0].subject[0]] in {"i", "you", "we"}:
            return None
        return assemble("crossed", s, clause[0], clause[1], embedding, (m, m + 1), "will")
    stop = next((k for k in range(i, day) if words[k] in {"by", "before", "in", "on", "this", "next"}), day)
    if words[i - 1] != "for" or stop == i or words[i] in lx.PURE_PRONOUNS:
        return None
    return Frame(
        "crossed", m - 1, end, (m, m + 1), subject=None, objects=(i, stop), targets=[(i, stop)],
        embedding=embedding, wish=True, kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip


RULES: tuple[Rule, ...] = (
    Rule(
        "closing",
        frozenset(" ".join(phrase[-2:]) for phrases in _CLOSERS.values() for phrase in phrases),
        "The dam breaks, mark my words",
        "He left, mark my words",
        _read_closing,
    ),
    Rule(
        "sooner",
        frozenset(" ".join(phrase[-2:]) for phrase in _SOMETIME),
        "Sooner or later the dam breaks",
        "See you later",
        _read_sooner,
    ),
    Rule("doomed", lx.words("toast headed heading done"), "Ferris is toast", "Breakfast is toast", _read_toast),
    Rule(
        "surprised",
        lx.WONDERING,
        "I'd be surprised if the bill passes",
        "I was surprised if anything",
        _read_surprised,
    ),
    Rule(
        "crossed",
        lx.words("crossed"),
        "Fingers crossed for a thaw by Friday",
        "He crossed the road on Friday",
        _read_crossed,
    ),
)
