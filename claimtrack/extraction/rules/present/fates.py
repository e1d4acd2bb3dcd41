"""Fates told in a phrase: "he's done for", "the bill goes nowhere", "the last we see of him", "a deal is likely"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard, stretch_start
from claimtrack.extraction.frames import Frame, Outcome, Rule
from claimtrack.extraction.predicates import Right, clause_end
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.naming import is_definite
from claimtrack.extraction.signs import asks, asks_inside
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.tokens import Sentence
from claimtrack.extraction.views import embedding_before

_NOBODY = lx.words("i you u we what that who which there everything it this people one")
_ENDS = lx.words(". ! , ; and if by in this next - – — ) … but when")


def _read_done(s: Sentence, m: int) -> Outcome:
    """ "He's done for", "Keller is finished", "the suburbs are history": nothing more will come of them."""
    words = s.words
    end = m + 1
    if words[m] == "done":
        if words[m + 1 : m + 2] != ["for"]:
            return None
        end = m + 2
    if s.is_question or m < 2 or (end < s.n and words[end] not in _ENDS and s.date_at(end) is None):
        return None
    be = m - 1
    while be > 0 and (words[be] in lx.ADVERBS or words[be] == "a") and words[be] != "not":
        be -= 1
    if be < 1 or words[be] not in lx.IS or (words[m] == "goner") != (words[m - 1] == "a"):
        return None
    left = subject_before(s, be)
    if left.subject is None or words[left.subject[0]] in _NOBODY or asks_inside(s, left.subject[0]):
        return None
    person = words[left.subject[0]] in {"he", "she", "they"} or s.is_capital(left.subject[1] - 1)
    if words[m] in {"finished", "history"} and not (person or words[left.subject[0]] == "the"):
        return None
    if words[max(0, left.subject[0] - 1)] in {"if", "when", "once", "after", "until", "because"}:
        return None
    if words[m] == "finished" and words[left.subject[1] - 1] in lx.MADE:
        return None
    right = Right(False, [], be, False, False, False, True, m, end, ["be"])
    return assemble("done-for", s, left, right, embedding_before(s, left.subject[0]), (m, end), "will")


_DOOMED = tuple(
    tuple(phrase.split())
    for phrase in lx.listed(
        "dead in the water|dead on arrival|a dead man walking|dead man walking|on borrowed time|"
        "living on borrowed time|"
        "a dead duck|up the creek|circling the drain|as good as gone|as good as dead|as good as won|as good as over|"
        "a dead letter",
        "|",
    )
)
_DOOMING = frozenset(" ".join(phrase[-2:]) for phrase in _DOOMED)


def _read_doomed(s: Sentence, m: int) -> Outcome:
    """ "The bill is dead on arrival", "Keller is a dead man walking": no more will come of it."""
    words = s.words
    phrase = next((p for p in _DOOMED if tuple(words[max(0, m + 1 - len(p)) : m + 1]) == p), None)
    if phrase is None or s.is_question or not (m + 1 >= s.n or words[m + 1] in _ENDS or s.date_at(m + 1) is not None):
        return None
    be = m - len(phrase)
    while be > 0 and words[be] in lx.ADVERBS and words[be] != "not":
        be -= 1
    left = subject_before(s, be) if be > 0 and words[be] in lx.IS else None
    if left is None or left.subject is None or asks_inside(s, left.subject[0]):
        return None
    start, stop = left.subject
    if (
        words[start] in _NOBODY - {"it", "this"}
        or words[start] in {"my", "your"}
        or (start and words[start - 1] in {"if", "when", "unless", "once"})
    ):
        return None
    if not (s.is_capital(stop - 1) or words[start] in _POINTED):
        return None
    right = Right(False, [], be, False, False, False, True, m + 1 - len(phrase), m + 1, ["be"])
    return assemble("fated", s, left, right, embedding_before(s, start), (m, m + 1), "will")


_POINTED = lx.words("the this that these he she they it his her their")
_SIGNS = {
    "wall": ("writing", "is", "on", "the", "wall"),
    "over": ("over",),
    "curtains": ("curtains",),
    "ticking": ("clock", "is", "ticking"),
    "near": ("the", "end", "is", "near"),
    "legs": ("on", "its", "last", "legs"),
    "end": ("the", "beginning", "of", "the", "end"),
    "out": ("running", "out"),
}


def _read_sign(s: Sentence, m: int) -> Outcome:
    """ "The writing is on the wall for Keller", "it's curtains for the pact", "the regime is on its last legs"."""
    words = s.words
    sign = _SIGNS[words[m]]
    begin = m + 1 - len(sign)
    if begin < 0 or tuple(words[begin : m + 1]) != sign or s.is_question or "if" in words[:begin]:
        return None
    if words[m] == "legs":
        left = subject_before(s, begin - 1) if begin > 1 and words[begin - 1] in lx.IS else None
        if left is None or left.subject is None or words[left.subject[0]] in lx.PRONOUNS | {"my", "our"}:
            return None
        return _fated(s, left.subject[0], m + 1, left.subject, (begin, m + 1))
    if words[m] == "out" and words[max(0, begin - 2) : begin] not in _TIME_IS:
        return None
    if words[m + 1 : m + 2] != ["for"] or m + 2 >= s.n or (words[m] == "over" and not _is_all_over(words, m)):
        return None
    end = clause_end(s, m + 2, s.n)
    stop = next((k for k in range(m + 3, end) if words[k] in lx.PREPOSITIONS - {"of"} or s.date_at(k) is not None), end)
    if words[m + 2] in _NOBODY | {"me", "us", "my", "your", "him", "a", "an"} or stop - m > _LONGEST_SIGN:
        return None
    start = begin - (begin > 0 and words[begin - 1] in {"the", "is", "'s"})
    return _fated(s, max(0, start), end, (m + 2, stop), (begin, m + 1))


_TIME_IS = (["time", "is"], ["time's"], [".", "time's"], ["!", "time's"], [",", "time's"])


def _is_all_over(words: list[str], m: int) -> bool:
    """ "Game over for Keller", "it's all over for the pact"; not "the match is over for today"."""
    k = m - 1 - (words[m - 1] in {"all", "basically", "probably", "now", "pretty"})
    if words[k] == "game":
        return True
    return k > 0 and words[k] in {"is", "'s"} and words[k - 1] == "it" and words[m + 2] not in _SPANS


_SPANS = lx.words("now today good this that another a me us you tonight everyone everybody them most sure")
_LONGEST_SIGN = 7


def _fated(s: Sentence, start: int, end: int, thing: tuple[int, int], cue: tuple[int, int]) -> Frame:
    return Frame(
        "sign-of-end", start, end, cue, subject=thing, targets=[thing], kind=Kind.EVENT, modal="will", no_verb=True
    )


def _read_nowhere(s: Sentence, m: int) -> Outcome:
    """ "The claim goes nowhere", "that bill is going nowhere"."""
    words = s.words
    if m < 2 or words[m - 1] not in {"goes", "go", "going"} or s.is_question:
        return None
    verb = m - 1
    if words[verb] == "going" and (m < 3 or words[m - 2] not in lx.IS):
        return None
    left = subject_before(s, verb - (words[verb] == "going"))
    if left.subject is None or (
        words[left.subject[0]] in _NOBODY and words[left.subject[0]] not in {"it", "this", "that"}
    ):
        return None
    pronoun = words[left.subject[0]] in {"it", "this", "that", "he", "she", "they"}
    if not (pronoun or is_definite(s, left.subject)) or any(w in {"fast", "road", "street", "train"} for w in words):
        return None
    right = Right(False, [], verb, False, False, False, False, m, clause_end(s, m + 1, s.n), [])
    return assemble("goes-nowhere", s, left, right, embedding_before(s, left.subject[0]), (m, m + 1), "will")


def _read_going_down(s: Sentence, m: int) -> Outcome:
    """ "Cohen is going down", "that firm is going under"."""
    words = s.words
    if words[m + 1 : m + 2] not in _WAYS[words[m]] or m < 2 or words[m - 1] not in lx.IS:
        return None
    if m + 2 < s.n and not (is_hard(s, m + 2) or words[m + 2] in _ENDS or s.date_at(m + 2) is not None):
        return None
    left = subject_before(s, m - 1)
    if s.is_question or left.subject is None:
        return None
    stays = words[m] == "staying" and words[left.subject[0]] in {"they", "we"}
    if not stays and not s.is_capital(left.subject[1] - 1):
        return None
    if not stays and (words[left.subject[0]] in _NOBODY or not is_definite(s, left.subject)):
        return None
    right = Right(False, [], m, False, True, False, False, m + 1, clause_end(s, m + 2, s.n), ["going"])
    return assemble("going-down", s, left, right, embedding_before(s, left.subject[0]), (m, m + 2), "will")


_WAYS = {"going": (["down"], ["under"], ["bust"], ["bankrupt"]), "staying": (["up"],)}


_COMERS = lx.UPHEAVALS | lx.words(
    "war storm reckoning correction downturn depression crisis offensive attack layoffs cuts sanctions shortages "
    "shortage famine drought flood floods backlash purge wave trouble change changes tax taxes inflation "
    "hyperinflation crunch squeeze slump bloodbath showdown counteroffensive attacks strikes wars"
)
"""What is said to be coming where nobody travels: not the seasons and the feasts, which come every year."""


_ELSEWHERE = lx.words("from out of along down up back in round around through together off on over")


def _read_coming_upon(s: Sentence, m: int) -> Outcome:
    """ "A recession is coming", "the offensive is coming next week", "great changes are coming to the valley"."""
    words = s.words
    be = m - 1
    while be > 0 and words[be] in lx.ADVERBS:
        be -= 1
    if be < 1 or words[be] not in lx.IS or s.is_question or not _ELSEWHERE.isdisjoint(words[m + 1 : m + 2]):
        return None
    left = subject_before(s, be)
    if left.subject is None or words[left.subject[1] - 1] not in _COMERS or "not" in words[be:m] or asks(s, be):
        return None
    end = clause_end(s, m + 1, s.n)
    right = Right(False, [], m, False, True, False, False, m + 1, end, ["coming"])
    return assemble("coming-upon", s, left, right, embedding_before(s, left.subject[0]), (m, m + 1), "will")


def _read_last_of(s: Sentence, m: int) -> Outcome:
    """ "That's the last we see of him", "you've seen the last of Keller": it will not be seen again."""
    words = s.words
    of = next((k for k in range(m + 1, min(s.n - 1, m + 6)) if words[k] == "of"), None)
    if of is None or words[m - 1 : m] != ["the"] or s.is_question:
        return None
    seen = of == m + 1 and words[m - 2 : m - 1] in (["seen"], ["heard"])
    told = of > m + 2 and words[of - 1] in {"see", "seen", "hear", "heard"} and words[m - 2 : m - 1] in (["is"], ["'s"])
    if not (seen or told) or "not" in words[max(0, m - 5) : m]:
        return None
    end = clause_end(s, of + 1, s.n)
    stop = next((k for k in range(of + 2, end) if words[k] in {"in", "on", "at", "until", "for"}), end)
    begin = stretch_start(s, m, {",", "and", "but", "so"})
    return Frame("last-of", begin, end, (m, m + 1), objects=(of + 1, stop), targets=[(of + 1, stop)], negated=True,
                 kind=Kind.EVENT, no_verb=True)  # fmt: skip


def _read_is_likely(s: Sentence, m: int) -> Outcome:
    """ "A second wave in autumn is likely", "a deal this year looks unlikely"."""
    words = s.words
    if (likeliest := _likeliest(s, m)) is not None:
        return likeliest
    be = m - 1
    while be > 0 and (words[be] in lx.ADVERBS or words[be] in _DEGREES):
        be -= 1
    dated = m + 1 < s.n and words[m + 1] in _MAY_DATE and s.has_date(m + 1, min(s.n, m + 6))
    if m + 1 < s.n and not is_hard(s, m + 1) and words[m + 1] not in _BEHIND_LIKELY | (_BEFORE_DAY if dated else set()):
        return None
    if be < 1 or words[be] not in {"is", "looks", "seems", "'s", "are", "look", "seem"} or s.is_question or asks(s, be):
        return _made_likely(s, m, be + 1)
    left = subject_before(s, be)
    if left.subject is None:
        return None
    first = words[left.subject[0]]
    refers = words[m] == "unlikely" and first in {"that", "this", "it"} and _is_granted(words[: left.subject[0]])
    fated = words[m] == "inevitable" and (words[left.subject[1] - 1] in lx.UPHEAVALS or first[0] in "$€£0123456789")
    refers |= fated
    if not refers and ((first not in _NEW and not s.has_date(max(0, left.subject[0] - 1), s.n)) or first in _NOBODY):
        return None
    if (
        not refers
        and left.subject[1] - left.subject[0] < 2
        and not (s.has_date(max(0, left.subject[0] - 1), left.subject[1]) or dated)
    ):
        return None
    end = clause_end(s, m + 1, s.n) if dated else m + 1
    denied = ("not" in words[be:m]) != ("less" in words[be:m] or words[m] in lx.UNLIKELY)
    right = Right(denied, [], be, False, False, False, True, m, end, ["be"])
    return assemble("is-likely", s, left, right, embedding_before(s, left.subject[0]), (m, m + 1), "")


def _made_likely(s: Sentence, m: int, stop: int) -> Outcome:
    """ "This makes an early election more likely", "the vote makes a deal unlikely": words [.., stop) end the thing."""
    words = s.words
    make = next((k for k in range(stop - 1, max(-1, stop - 8), -1) if words[k] in {"make", "makes"}), None)
    if make is None or make + 1 >= stop or s.is_question or words[make + 1] not in _NEW:
        return None
    if words[stop - 1] not in lx.UPHEAVALS and not s.has_date(make, m + 1):
        return None
    left = subject_before(s, make)
    start = left.subject[0] if left.subject is not None else make
    denied = ("less" in words[stop:m]) != (words[m] in lx.UNLIKELY)
    return Frame("is-likely", start, m + 1, (m, m + 1), modal="", subject=(make + 1, stop), targets=[(make + 1, stop)],
                 negated=denied, kind=Kind.EVENT, no_verb=True)  # fmt: skip


_LIKELIEST = lx.words("likely probable likeliest plausible")
_OUTCOMES = lx.words("outcome outcomes result scenario winner winners ending end destination landfall successor")


def _likeliest(s: Sentence, m: int) -> Frame | None:
    """ "A draw is the likeliest outcome", "a soft exit now looks like the most likely scenario"."""
    words = s.words
    if words[m] not in _LIKELIEST or words[m + 1 : m + 2] == [] or words[m + 1] not in _OUTCOMES or s.is_question:
        return None
    be = m - 1 - (words[m - 1] in {"most", "more"})
    if be < 2 or words[be] not in {"the", "a"}:
        return None
    be -= 1 + (words[be - 1] in {"like", "be"})
    while be > 0 and (words[be] in lx.ADVERBS or words[be] in {"by", "far", "to", "looking"}):
        be -= 1
    if be < 1 or words[be] not in _SHOWS or asks(s, be):
        return None
    left = subject_before(s, be)
    if left.subject is None or (words[left.subject[0]] in lx.PURE_PRONOUNS | {"this", "that"}):
        return None
    end = m + 2
    right = Right("not" in words[be:m], [], be, False, False, False, True, be + 1, end, ["be"])
    view = embedding_before(s, left.subject[0])
    result = assemble("is-likely", s, left, right, view, (m, m + 1), "likely")
    return result if isinstance(result, Frame) else None


_BEFORE_DAY = lx.PREPOSITIONS - {"from", "to"}
_MAY_DATE = _BEFORE_DAY | lx.words("before by this next until till after tomorrow tonight")
_SHOWS = lx.words("is are 's looks look seems seem remains appears")
_DEGREES = lx.words("very highly not more most less far much lot considered thought deemed reckoned looking")
_BEHIND_LIKELY = lx.words(", and but by in before this now")


_NEW = lx.words("a an another no more further")
_CONCEDES = lx.words("but while although though")
_TELLS_OF_PAST = lx.words("was were had did been have has")


def _is_granted(before: list[str]) -> bool:
    """ "A swing is needed, but (that's unlikely)": what came before is a thing to come, and granted for a moment."""
    return len(before) > 3 and not _CONCEDES.isdisjoint(before) and _TELLS_OF_PAST.isdisjoint(before)


RULES: tuple[Rule, ...] = (
    Rule(
        "sign-of-end",
        frozenset(_SIGNS),
        "The writing is on the wall for Keller",
        "The writing on the wall was in red",
        _read_sign,
    ),
    Rule("fated", _DOOMING, "The bill is dead on arrival", "The parcel was dead on arrival", _read_doomed),
    Rule("done-for", lx.words("done finished history goner"), "He's done for", "He's done with it", _read_done),
    Rule("goes-nowhere", lx.words("nowhere"), "The claim goes nowhere", "The road goes nowhere", _read_nowhere),
    Rule("going-down", frozenset(_WAYS), "Keller is going down", "The sun is going down", _read_going_down),
    Rule("coming-upon", lx.words("coming"), "A recession is coming", "My sister is coming", _read_coming_upon),
    Rule("last-of", lx.words("last"), "That's the last we see of Keller", "That's the last of the milk", _read_last_of),
    Rule("is-likely", lx.words("likely unlikely inevitable probable likeliest"), "A second wave in autumn is likely",
         "The answer is likely", _read_is_likely),
)  # fmt: skip
