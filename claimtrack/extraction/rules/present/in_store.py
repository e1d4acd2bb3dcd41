"""What is on its way or in store, said without "will": "a crash is imminent", "I'm calling a recession by autumn".

The thing must be a happening by its noun: "a bus is on the way" and "I'm calling my mother" tell of now.
"""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import Right, clause_end
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.opinions.gerunds import gerund
from claimtrack.extraction.signs import asks_inside
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.tokens import Sentence
from claimtrack.extraction.views import embedding_before

_NEARING = {
    "imminent": ((),),
    "looming": ((),),
    "brewing": ((),),
    "way": (("on", "the"), ("on", "its"), ("on", "their")),
    "corner": (("around", "the"), ("round", "the")),
    "horizon": (("on", "the"),),
    "cards": (("in", "the"), ("on", "the")),
}
"""What says that a thing is near, each with what must stand before it."""
_STOPS = lx.words(", and but by before if when because so this next later soon for - – — )")
_UNLESS = lx.words("if when once after until because whether says")
_LONGEST = 8


def _read_nearing(s: Sentence, m: int) -> Outcome:
    """ "A crash is imminent", "higher taxes are on the way", "another lockdown is around the corner"."""
    words = s.words
    led = next((lead for lead in _NEARING[words[m]] if tuple(words[m - len(lead) : m]) == lead), None)
    if led is None or s.is_question or (m + 1 < s.n and not _may_stop(s, m + 1)):
        return None
    be = m - len(led) - 1
    negated = False
    while be > 0 and (words[be] in lx.ADVERBS or words[be] == "most"):
        negated |= words[be] in {"not", "never"}
        be -= 1
    left = subject_before(s, be) if be > 0 and words[be] in lx.IS else None
    if left is None or left.subject is None or not _is_happening(s, left.subject):
        return None
    first = left.subject[0]
    if (first and words[first - 1] in _UNLESS) or asks_inside(s, first):
        return None
    end = clause_end(s, m + 1, s.n) if s.has_date(m + 1, min(s.n, m + 5)) else m + 1
    right = Right(negated, [], be, False, False, False, True, be + 1, end, ["be"])
    return assemble("nearing", s, left, right, embedding_before(s, first), (m, m + 1), "will")


def _may_stop(s: Sentence, k: int) -> bool:
    return s.words[k] in _STOPS or is_hard(s, k) or s.date_at(k) is not None


def _is_happening(s: Sentence, thing: Range) -> bool:
    """True for a thing that comes about: "a second wave", "more layoffs", "higher taxes"."""
    words = s.words
    begin, end = thing
    of = next((k for k in range(begin + 1, end) if words[k] in lx.PREPOSITIONS), end)
    return end - begin <= _LONGEST and words[of - 1] in lx.HAPPENINGS and not _is_mine(words[begin])


def _is_mine(word: str) -> bool:
    return word in {"my", "our", "your"}


def foreseen(s: Sentence, i: int) -> Range | None:
    """The thing from word `i` on where it is a happening or an amount: "a hung parliament", "6-8 inches", "no deal"."""
    words = s.words
    if i >= s.n or words[i] in lx.PURE_PRONOUNS or _is_mine(words[i]) or words[i] in {"that", "this", "the"}:
        return None
    stop = i
    while stop < s.n and not _ends_thing(s, stop):
        stop += 1
    if stop == i or stop - i > _LONGEST or any(is_finite(s, k) for k in range(i, stop)):
        return None
    amount = any(words[k][0] in "$€£0123456789" for k in range(i, stop))
    if words[i] in {"a", "an"}:
        amount &= not _EXTREMES.isdisjoint(words[i + 1 : i + 4])
    return (i, stop) if amount or words[stop - 1] in lx.HAPPENINGS else None


_EXTREMES = lx.words("low high minimum maximum peak bottom top total record finish average margin range majority level")


def _ends_thing(s: Sentence, k: int) -> bool:
    word = s.words[k]
    if word in {"-", "–"} and 0 < k < s.n - 1 and s.words[k - 1][0].isdigit():
        return False
    return word in _ENDS or is_hard(s, k) or s.date_at(k) is not None


_ENDS = lx.words(", in by before at on from for when after until this next because and but with as if where")


def _read_call(s: Sentence, m: int) -> Outcome:
    """ "I'm calling a recession by autumn", "I'll go with a hung parliament", "I'm going with 40 seats"."""
    words = s.words
    i = m + 1
    if words[m] == "calling":
        i += words[i : i + 1] == ["for"]
    elif words[m] == "thinking":
        if i >= s.n or not words[i][0].isdigit():
            return None
    elif words[m] in {"plump", "plumping"}:
        if words[i : i + 1] != ["for"]:
            return None
        i += 1
    elif words[m] == "sticking":
        i = _past_own(words, i + 1) if words[i : i + 1] == ["with"] else s.n
    elif words[i : i + 1] != ["with"]:
        return None
    else:
        i += 1
    begin = next((k for k in range(m - 1, max(-1, m - 5), -1) if words[k] == "i"), None)
    if begin is None or s.is_question or "not" in words[begin:m] or not set(words[begin + 1 : m]) <= _SAYING:
        return None
    thing = foreseen(s, i)
    if thing is None:
        return None
    return Frame(
        "own-call", begin, clause_end(s, thing[1], s.n), (m, m + 1), objects=thing, targets=[thing], kind=Kind.EVENT,
        negated=words[i] == "no", embedding=Embedding(begin, i, "guess"), no_verb=True,
    )  # fmt: skip


def _past_own(words: list[str], i: int) -> int:
    """Behind "my first prediction of": the amount it was."""
    of = next((k for k in range(i + 1, min(len(words), i + 5)) if words[k] == "of"), None)
    return of + 1 if of is not None and words[i] == "my" and words[of - 1] in _CALLS else i


_CALLS = lx.words("prediction forecast guess call estimate number")
_SAYING = lx.words("'m am 'll will 'd would still just gonna going to also now")


def _read_unseen(s: Sentence, m: int) -> Outcome:
    """ "I don't see a rate cut this year", "I don't see a deal on the horizon": a thing that will not come."""
    words = s.words
    back = words[max(0, m - 4) : m]
    if s.is_question or "not" not in back or not ({"i", "we"} & set(back) or m < 3) or "if" in back:
        return None
    thing = foreseen(s, m + 1)
    if thing is None:
        return None
    reach = words[thing[1] : thing[1] + 4]
    near = reach[:1] == ["coming"] or any(
        reach[: len(lead) + 1] == [*lead, word] for word, leads in _NEARING.items() for lead in leads
    )
    if not (near or s.has_date(thing[1], min(s.n, thing[1] + 4)) or reach[:1] in (["happening"], ["before"])):
        return None
    begin = next((k for k in range(max(0, m - 4), m) if words[k] in {"i", "we", "do", "can"}), m - 1)
    return Frame(
        "unseen", begin, clause_end(s, thing[1], s.n), (m, m + 1), objects=thing, targets=[thing], negated=True,
        kind=Kind.EVENT, embedding=Embedding(begin, m + 1, "guess"), no_verb=True,
    )  # fmt: skip


_AHEAD = (["coming"], ["ahead"], ["happening"], ["looming"], ["brewing"])


def _read_seen(s: Sentence, m: int) -> Outcome:
    """ "I see a recession coming", "I can see another rate hike in May": what is foreseen."""
    words = s.words
    begin = next((k for k in range(m - 1, max(-1, m - 4), -1) if words[k] == "i"), None)
    if begin is None or s.is_question or not set(words[begin + 1 : m]) <= _SEES:
        return None
    thing = foreseen(s, m + 1)
    if thing is None or words[m + 1][0].isdigit() or words[thing[1] - 1] not in lx.HAPPENINGS:
        return None
    ahead = s.has_date(thing[1], min(s.n, thing[1] + 4)) or words[thing[1] : thing[1] + 1] in _AHEAD
    if not ahead and not (words[thing[1] - 1] in _ONCE and (thing[1] >= s.n or is_hard(s, thing[1]))):
        return None
    return Frame(
        "foreseen", begin, clause_end(s, thing[1], s.n), (m, m + 1), modal="likely", objects=thing, targets=[thing],
        negated=words[thing[0]] == "no", kind=Kind.EVENT, embedding=Embedding(begin, m + 1, "guess"), no_verb=True,
    )  # fmt: skip


_SEES = lx.words("can could do also still just really foresee")
_ONCE = lx.words(
    "majority parliament landslide victory defeat coalition coup recession crash shutdown bailout takeover lockdown "
    "invasion acquittal impeachment wipeout upset blowout win rout congress senate council"
)


def _read_here_comes(s: Sentence, m: int) -> Outcome:
    """ "Here comes another rate hike", "cue the layoffs": what is about to be."""
    words = s.words
    i = m + 1 + (words[m] != "cue")
    opens = m == 0 or is_hard(s, m - 1) or words[m - 1] in {"and", "so", "but", "well", ","}
    if not opens or s.is_question or i >= s.n or (words[m] == "here" and words[m + 1] not in {"comes", "come"}):
        return None
    end = next((k for k in range(i, s.n) if is_hard(s, k) or words[k] == ","), s.n)
    if not 1 < end - i <= _LONGEST or words[end - 1] not in lx.HAPPENINGS or words[i] not in lx.DETERMINERS:
        return None
    return Frame("here-comes", m, end, (m, i), objects=(i, end), targets=[(i, end)], kind=Kind.EVENT,
                 no_verb=True)  # fmt: skip


def _read_model(s: Sentence, m: int) -> Outcome:
    """ "The model has the storm hitting Tampa", "the projection still has us crossing 600,000 by June"."""
    words = s.words
    have = next((k for k in range(m + 1, min(s.n, m + 4)) if words[k] in {"has", "have"}), None)
    if have is None or s.is_question or any(words[k] not in lx.ADVERBS for k in range(m + 1, have)):
        return None
    found = gerund(s, "foretold-by", have, have + 1, m, denied=False)
    if not isinstance(found, Frame) and words[have + 1 : have + 2] in (["us"], ["it"]):
        found = gerund(s, "foretold-by", have, have + 1, m, denied=False, selves=True)
    if not isinstance(found, Frame):
        return None
    holder = subject_before(s, m + 1).subject or (m, m + 1)
    found.start = holder[0]
    found.embedding = Embedding(holder[0], have + 1, "predicts", holder)
    return found


def _read_meaning(s: Sentence, m: int) -> Outcome:
    """ "That means another rate cut in June", "which means a hard frost tonight": what follows, as a thing."""
    words = s.words
    if m < 1 or words[m - 1] not in {"that", "this", "which", "it"} or s.is_question or m + 2 >= s.n:
        return None
    thing = foreseen(s, m + 1) if words[m + 1] in {"a", "an", "another", "more", "higher", "lower"} else None
    if thing is None or words[thing[1] - 1] not in lx.HAPPENINGS:
        return None
    return Frame(
        "meaning", m - 1, clause_end(s, thing[1], s.n), (m, m + 1), objects=thing, targets=[thing], kind=Kind.EVENT,
        no_verb=True,
    )  # fmt: skip


RULES: tuple[Rule, ...] = (
    Rule("nearing", frozenset(_NEARING), "A crash is imminent", "The bus is on the way",
         _read_nearing),
    Rule("own-call", lx.words("calling go going thinking plump plumping sticking"), "I'm calling a recession by autumn",
         "I'm calling my mother by noon", _read_call),
    Rule("meaning", lx.words("means"), "That means another rate cut in June", "That means a lot", _read_meaning),
    Rule("foreseen", lx.words("see"), "I see another rate hike in May", "I see a storm outside", _read_seen,
         needs=frozenset({"i"})),
    Rule("here-comes", lx.words("here cue"), "Here comes another rate hike", "Here comes the bus", _read_here_comes),
    Rule("unseen", lx.words("see"), "I don't see a rate cut this year", "I don't see my aunt this year", _read_unseen),
    Rule(
        "foretold-by",
        lx.words("model models projection projections forecast forecasts poll polls simulation gfs euro ecmwf nam"),
        "The model has the storm hitting Tampa on Friday",
        "The model has two doors",
        _read_model,
    ),
)  # fmt: skip
