"""Where a thing is bound, said without "will": "on track for a record year", "a matter of when, not if"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard, stretch_start
from claimtrack.extraction.frames import Frame, Outcome, Rule
from claimtrack.extraction.predicates import Right, clause_end, is_participle
from claimtrack.extraction.present import present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.present.in_store import foreseen
from claimtrack.extraction.signs import asks_inside
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.tokens import Sentence, lemma
from claimtrack.extraction.views import embedding_before

_IS = lx.words("is are 's 're looks look remains remain")
_NOBODY = lx.words("i you u what that who which there my")
_SPELLS = lx.words("weekend week winter summer spring autumn season year night day month decade")


def _subject_of(s: Sentence, m: int) -> tuple[Left, int] | None:
    """The subject of the "is" before word `m`, adverbs between, and the place of that "is"."""
    be = m - 1
    while be > 0 and (s.words[be] in lx.ADVERBS or s.words[be] in {"only", "just", "a", "simply"}):
        be -= 1
    if be < 1 or s.words[be] not in _IS or s.is_question or "not" in s.words[be:m]:
        return None
    left = subject_before(s, be)
    if left.subject is None or s.words[left.subject[0]] in _NOBODY or asks_inside(s, left.subject[0]):
        return None
    before = s.words[left.subject[0] - 1] if left.subject[0] else ""
    return None if before in {"if", "when", "unless", "until"} else (left, be)


def _read_course(s: Sentence, m: int) -> Outcome:
    """ "The fund is on course for a record year", "2031 is on track for the hottest summer"."""
    words = s.words
    if words[m - 1 : m] != ["on"] or words[m + 1 : m + 2] != ["for"] or m + 2 >= s.n:
        return None
    found = _subject_of(s, m - 1)
    if found is None or words[m + 2] in lx.PURE_PRONOUNS:
        return None
    left, be = found
    right = Right(False, [], be, False, False, False, True, m + 2, clause_end(s, m + 2, s.n), ["be"])
    embedding = embedding_before(s, left.subject[0]) if left.subject else None
    return assemble("on-course", s, left, right, embedding, (m - 1, m + 2), "likely")


_READY_FOR = lx.words("set due ripe primed poised")
_SPURTS = lx.HAPPENINGS | lx.words(
    "turn downturn upturn breakout breakdown pullback run leg finish return record rally year month week move squeeze "
    "bounce reversal test showdown"
)


def _read_ready_for(s: Sentence, m: int) -> Outcome:
    """ "The pound is due for a correction", "shares look set for a strong week"."""
    words = s.words
    if words[m + 1 : m + 2] != ["for"] or words[m + 2 : m + 3] not in (["a"], ["an"], ["another"], ["at"], ["more"]):
        return None
    found = _subject_of(s, m)
    if found is None or _SPURTS.isdisjoint(words[m + 3 : m + 8]):
        return None
    left, be = found
    right = Right(False, [], be, False, False, False, True, m + 2, clause_end(s, m + 2, s.n), ["be"])
    embedding = embedding_before(s, left.subject[0]) if left.subject else None
    return assemble("set-for", s, left, right, embedding, (m, m + 2), "likely")


_NOT_IF = [
    saying.split()
    for saying in ("of when not if", "of if but when", "of when and not", "of not if but when", "not of if but when")
]


def _read_when(s: Sentence, m: int) -> Outcome:
    """ "A default is a matter of when, not if", "$2,000 is no question of if, but when"."""
    words = s.words
    reach = [word for word in words[m + 1 : m + 8] if word.isalpha()]
    if not any(reach[: len(saying)] == saying for saying in _NOT_IF):
        return None
    be = next((k for k in range(m - 1, max(0, m - 6), -1) if words[k] in _IS), None)
    left = subject_before(s, be) if be else None
    if be is None or left is None or left.subject is None or words[left.subject[0]] in _NOBODY:
        return None
    end = next(k for k in range(m + 1, s.n) if words[k] in {"if", "when"})
    end = next((k + 1 for k in range(min(s.n, m + 8) - 1, end, -1) if words[k] in {"if", "when"}), end + 1)
    right = Right(False, [], be, False, False, False, True, be + 1, end, ["be"])
    return assemble("when-not-if", s, left, right, embedding_before(s, left.subject[0]), (m, m + 1), "will")


def _read_getting(s: Sentence, m: int) -> Outcome:
    """ "The club is getting relegated", "he's getting sacked": what will be done to one that is named."""
    words = s.words
    if m + 1 >= s.n or not is_participle(words[m + 1]) or lemma(words[m + 1]) not in lx.TURNS:
        return None
    found = _subject_of(s, m)
    if found is None:
        return None
    left, _ = found
    right = Right(False, [], m + 1, True, False, False, False, m + 2, clause_end(s, m + 2, s.n), [])
    embedding = embedding_before(s, left.subject[0]) if left.subject else None
    return assemble("getting", s, left, right, embedding, (m, m + 1), "will")


def _read_looks(s: Sentence, m: int) -> Outcome:
    """ "Looks like snow on Tuesday", "looking like a wet weekend": a thing the signs point to."""
    words = s.words
    opens = m == 0 or is_hard(s, m - 1) or words[m - 1] in {"it", ",", "'s", "is"} or words[m - 1] in lx.CLAUSE_ADVERBS
    if words[m + 1 : m + 2] != ["like"] or not opens or s.is_question or m + 2 >= s.n:
        return None
    thing = foreseen(s, m + 2) or _spell(s, m + 2)
    if thing is None or (words[m - 1 : m] == ["it"] and not s.has_date(thing[0], min(s.n, thing[1] + 4))):
        return None
    return Frame(
        "looks-like", m, clause_end(s, thing[1], s.n), (m, m + 2), modal="likely", objects=thing, targets=[thing],
        kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip


def _spell(s: Sentence, i: int) -> tuple[int, int] | None:
    """ "a wet weekend", "another long winter"."""
    words = s.words
    stop = next((k for k in range(i, min(s.n, i + 5)) if words[k] in _SPELLS), None)
    if stop is None or words[i] not in {"a", "an", "another"} or stop - i < 2 or is_finite(s, i + 1):
        return None
    return i, stop + 1


_BOUND = lx.words("heading headed poised primed destined bound shaping looking")
_INTO = (["for"], ["into"], ["towards"], ["toward"], ["at"], ["up", "to", "be"], ["up", "as"], ["up", "into"])
_COMES_TO = (
    lx.HAPPENINGS
    | _SPELLS
    | lx.words(
        "blowout rout thriller classic bloodbath wipeout squeaker nailbiter breakout breakdown relegation promotion "
        "bankruptcy failure extinction disaster catastrophe oblivion contest race final fight finish showdown "
        "winter year "
        "congress senate council"
    )
)


def _read_bound(s: Sentence, m: int) -> Outcome:
    """ "Heading for a hung parliament", "the vote is shaping up to be a rout", "Velo is destined for bankruptcy"."""
    words = s.words
    into = next((each for each in _INTO if words[m + 1 : m + 1 + len(each)] == each), None)
    i = m + 1 + (0 if into is None else len(into))
    opens = m == 0 or is_hard(s, m - 1)
    found = None if opens else _subject_of(s, m)
    if into is None or i >= s.n or s.is_question or not (opens or found is not None):
        return None
    if (into == ["at"]) != (words[m] == "looking") or (words[m] == "looking" and not (opens and words[i] in _A)):
        return None
    end = clause_end(s, i, s.n)
    stop = next((k for k in range(i, end) if s.date_at(k) is not None or words[k] in lx.PREPOSITIONS), end)
    thing = words[i:stop]
    if not thing or len(thing) > _LONGEST or thing[-1] not in _COMES_TO or any(is_finite(s, k) for k in range(i, stop)):
        return None
    if words[i] not in _A | {"more", "no"} and thing[-1] not in lx.HAPPENINGS | _DOOMS:
        return None
    if found is None or found[0].subject is None:
        return Frame("bound-for", m, end, (m, i), modal="likely", objects=(i, stop), targets=[(i, stop)],
                     kind=Kind.EVENT, no_verb=True)  # fmt: skip
    left, be = found
    right = Right(False, [], be, False, False, False, True, m, end, ["be"])
    embedding = embedding_before(s, found[0].subject[0])
    return assemble("bound-for", s, left, right, embedding, (m, i), "likely")


_DOOMS = lx.words("bankruptcy failure extinction disaster catastrophe oblivion relegation promotion")
_DRIFTS = lx.words("cruising coasting sleepwalking hurtling careering limping")
_TOWARDS = lx.words("to into towards toward")


def _read_drift(s: Sentence, m: int) -> Outcome:
    """ "The era is coming to an end", "Keller is cruising to a third title", "we are sleepwalking into a war"."""
    words = s.words
    ends = (
        words[m] in _DRAWS and words[m + 1 : m + 2] == ["to"] and words[m + 3 : m + 4] != [] and words[m + 3] in _ENDS
    )
    if not ends and (words[m] in _DRAWS or words[m + 1 : m + 2] == [] or words[m + 1] not in _TOWARDS):
        return None
    found = _subject_of(s, m)
    if found is None or m + 2 >= s.n or words[m + 2] not in _A:
        return None
    left, _ = found
    if left.subject is None or words[left.subject[0]] == "nothing":
        return None
    right = Right(False, [], m, False, True, False, False, m + 1, clause_end(s, m + 2, s.n), [words[m]])
    embedding = embedding_before(s, left.subject[0])
    return assemble("drift", s, left, right, embedding, (m, m + 2), "likely")


_A = lx.words("a an another his her their its")
_DRAWS = lx.words("coming drawing")
_ENDS = lx.words("end close halt head")
_WHITHER = lx.words("lower higher south north parity zero")


def _read_headed(s: Sentence, m: int) -> Outcome:
    """ "The pound is headed lower", "silver is going to 50", "the index is heading to 3,000"."""
    words = s.words
    k = m + 1 + (words[m + 1 : m + 2] in (["to"], ["for"], ["towards"], ["toward"]))
    far = k < s.n and (words[k] in _WHITHER or (k > m + 1 and words[k][0] in "$€£0123456789"))
    found = _subject_of(s, m) if far and (words[m] != "going" or k > m + 1) else None
    if found is None or found[0].subject is None or words[found[0].subject[0]] in {"we", "he", "she", "they"}:
        return None
    left = found[0]
    if words[k][0].isdigit() and k + 1 < s.n and words[k + 1].isalpha() and words[k + 1] not in _SCALES:
        return None
    right = Right(False, [], m, False, True, False, False, k, clause_end(s, k + 1, s.n), [])
    embedding = embedding_before(s, left.subject[0]) if left.subject else None
    return assemble("headed", s, left, right, embedding, (m, m + 1), "will")


_SCALES = lx.words("by before in this next within soon k million billion percent usd dollars euros a and but if")
_MOVES = lx.words("go get fall rise drop climb grow decline improve worsen slow recover")


def _read_from_here(s: Sentence, m: int) -> Outcome:
    """ "It only gets worse from here", "prices go up from here"."""
    words = s.words
    if words[m - 1 : m] != ["from"] or s.is_question or (m + 1 < s.n and not is_hard(s, m + 1) and words[m + 1] != ","):
        return None
    begin = stretch_start(s, m, {",", "but", "so", "because"})
    clause = present_clause(s, begin, m + 1)
    if clause is None or clause[0].subject is None or words[clause[0].subject[0]] in _NOBODY | {"he", "she", "they"}:
        return None
    left, right = clause
    downhill = right.copular and not {"downhill", "uphill", "upward", "downward"}.isdisjoint(words[right.verb : m])
    if not (downhill or lemma(words[right.verb]) in _MOVES) or not _HABITUAL.isdisjoint(words[begin:m]):
        return None
    return assemble("from-here", s, left, right, embedding_before(s, clause[0].subject[0]), (m - 1, m + 1), "will")


_HABITUAL = lx.words("if when usually always often every bus train road trail path")


def _read_surprises(s: Sentence, m: int) -> Outcome:
    """ "Over 4 would surprise me" says that it will not be; "a cut in May would not surprise me" that it may."""
    words = s.words
    said = m + 1
    if words[max(0, m - 2) : m] == ["be", "a"] or words[max(0, m - 3) : m - 1] == ["be", "a"]:
        m -= 2 if words[m - 2] == "be" else 3
        behind = words[said : said + 1]
        if s.is_question or (behind and not is_hard(s, said) and behind[0] not in _BEHIND_SURPRISE):
            return None
    elif words[m + 1 : m + 2] != ["me"] or s.is_question:
        return None
    else:
        said = m + 2
    modal = next((k for k in range(m - 1, max(0, m - 4), -1) if words[k] in {"would", "'d"}), None)
    if modal is None or not set(words[modal + 1 : m]) <= {"not", "really", "actually", "even", "n't"}:
        return None
    begin = stretch_start(s, modal, {",", "but", "and", "so"})
    happening = next((k for k in range(begin, modal) if words[k] in lx.HAPPENINGS), None)
    figure = next((k for k in range(begin, modal) if words[k][0] in "$€£0123456789"), None)
    if (happening is None and figure is None) or any(
        is_finite(s, k) and s.date_at(k) is None for k in range(begin, modal)
    ):
        return None
    denied = "not" in words[modal + 1 : m]
    return Frame(
        "surprises", begin, said, (modal, said), modal="could" if denied else "likely", subject=(begin, modal),
        targets=[(begin, modal)], negated=not denied, kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip


_BEHIND_SURPRISE = lx.words(", and but to for by in this now")


def _read_favour(s: Sentence, m: int) -> Outcome:
    """ "The odds favour a cut", "the odds are in favour of a warm winter"."""
    words = s.words
    i = m + 2
    if words[m + 1 : m + 3] == ["are", "in"] and words[m + 4 : m + 5] == ["of"]:
        i = m + 5
    if i >= s.n or s.is_question or words[i - 1 - (words[i - 1] == "of")] not in {"favor", "favour"}:
        return None
    end = clause_end(s, i, s.n)
    stop = next((k for k in range(i + 1, end) if words[k] in lx.PREPOSITIONS or s.date_at(k) is not None), end)
    if stop - i > _LONGEST or words[i] in lx.PURE_PRONOUNS or any(is_finite(s, k) for k in range(i, stop)):
        return None
    return Frame(
        "odds-favour", m, end, (m, i), modal="likely", objects=(i, stop), targets=[(i, stop)], kind=Kind.EVENT,
        no_verb=True,
    )  # fmt: skip


_LONGEST = 8


RULES: tuple[Rule, ...] = (
    Rule("on-course", lx.words("course track pace"), "The fund is on course for a record year",
         "The dogs are on track for us", _read_course),
    Rule("when-not-if", lx.words("matter question"), "A default is a matter of when, not if", "It is a matter of taste",
         _read_when),
    Rule("bound-for", _BOUND, "Heading for a hung parliament", "Heading for the shops", _read_bound),
    Rule("set-for", _READY_FOR, "The pound is due for a correction", "The table is set for a party", _read_ready_for,
         then=frozenset({"for"})),
    Rule("getting", lx.words("getting"), "The club is getting relegated", "I am getting relegated", _read_getting),
    Rule("headed", lx.words("heading headed going"), "The pound is headed lower", "The bus is headed home",
         _read_headed),
    Rule("drift", _DRIFTS | _DRAWS, "Keller is cruising to a third title", "The bus is coming to the stop", _read_drift,
         then=_TOWARDS),
    Rule("from-here", lx.words("here"), "It only gets worse from here", "The bus goes every hour from here",
         _read_from_here),
    Rule("surprises", lx.words("surprise shock"), "Over 4 would surprise me", "That would surprise me",
         _read_surprises),
    Rule("odds-favour", lx.words("odds"), "The odds favour a cut", "The odds favour nobody", _read_favour),
    Rule("looks-like", lx.words("looks looking look"), "Looks like snow on Tuesday", "Looks like a duck", _read_looks),
)  # fmt: skip
