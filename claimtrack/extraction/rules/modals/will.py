"""The plain future: will, shall, going to, about to, set to, bound to, likely to."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard
from claimtrack.extraction.frames import Embedding, Outcome, Range, Reason, Rule
from claimtrack.extraction.predicates import Right, predicate_after
from claimtrack.extraction.rules.assembling import assemble, refuse, speaks
from claimtrack.extraction.rules.governing import governed
from claimtrack.extraction.signs import asks, asks_inside, clause_sign
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.tokens import Sentence, is_verb, lemma
from claimtrack.extraction.views import embedding_before


def _read_will(s: Sentence, m: int) -> Outcome:
    if _is_noun_will(s, m):
        return refuse("will", Reason.NAME, m, m + 1)
    modal = "will" if s.words[m] in {"will", "shall"} else s.words[m]
    return future("will", s, m, m + 1, modal)


def future(rule: str, s: Sentence, m: int, after: int, modal: str, *, subject_end: int | None = None) -> Outcome:
    """The frame of a clause whose future marker is words [m, after)."""
    if asks(s, m):
        return refuse(rule, Reason.QUESTION, m, min(s.n, after + 3))
    left = subject_before(s, m if subject_end is None else subject_end)
    aside = left.subject is None and subject_end is None and m > 2 and _is_aside(s, m)
    if aside:
        left = subject_before(s, _past_relative(s, m - 2))
    right = predicate_after(s, after)
    if right is None:
        return refuse(rule, Reason.INCOMPLETE, m, after)
    if left.subject is None and m > 1 and s.words[m - 1] in '"“':
        return refuse(rule, Reason.QUOTED, m, right.end)
    core = left.subject[0] if left.subject else (min(left.adverbs) if left.adverbs else m)
    date_inside = s.has_date(max(0, core - 8), right.end)
    reason = _person(s, left, right, date_inside, s.words[m]) or clause_sign(
        s, left.subject, left.adverbs + right.adverbs, right.verb, right.end, date_inside
    )
    if reason is None and asks_inside(s, core):
        reason = Reason.QUESTION
    if reason is None:
        reason = governed(s, core, right, date_inside)
    if reason is not None:
        return refuse(rule, reason, core, right.end)
    embedding = Embedding(core, m, s.words[m - 1]) if aside else embedding_before(s, core)
    return assemble(rule, s, left, right, embedding, (m, after), modal)


def _is_aside(s: Sentence, m: int) -> bool:
    """ "Houston I think will struggle", "states which I expect will flip": a view put between a thing and its verb."""
    if s.words[m - 2] != "i" or s.words[m - 1] not in lx.OPINION:
        return False
    return s.is_capital(m - 3) or (s.words[m - 3] in lx.RELATIVES and m > 4)


def _past_relative(s: Sentence, i: int) -> int:
    """From behind "which", "of whom" to behind what they stand for."""
    while i > 1 and (s.words[i - 1] in lx.RELATIVES or (s.words[i - 1] in {"of", ","} and s.words[i] in lx.RELATIVES)):
        i -= 1
    return i


def _person(s: Sentence, left: Left, right: Right, date_inside: bool, modal: str) -> Reason | None:
    """Reason to refuse a clause for who is its subject: plans of the writer, what is said to the reader."""
    subject = left.subject
    if right.perfect and right.verb < 0:
        return Reason.PAST
    if subject is None:
        return _nobody(s, right, date_inside)
    word, last = s.words[subject[0]], s.words[subject[1] - 1]
    if modal == "shall" and not date_inside and word not in {"i", "we", "it", "this", "that"}:
        return Reason.ADVICE if not right.negated else Reason.SLOGAN
    if subject[1] - subject[0] == 1:
        if word in {"i", "me"}:
            return Reason.PLAN
        if word == "we":
            return None if _befalls(s, right, date_inside) else _ourselves(s, right, date_inside)
        if word in {"you", "u", "ya"}:
            return _reader(s, subject, right, date_inside)
    elif last in {"i", "we"}:
        return Reason.PLAN
    if (word == "my" and last in _POSTS) or (not date_inside and _is_of_this_text(s, subject, right)):
        return Reason.PLAN
    if word == "my" and last in lx.HOUSEHOLD:
        return Reason.HABIT if not date_inside else Reason.PLAN
    return None


def _nobody(s: Sentence, right: Right, date_inside: bool) -> Reason | None:
    """ "Will be back soon": a plan, unless the clause tells of what becomes of something."""
    verb = lemma(s.words[right.verb])
    evaluates = (
        right.copular
        and right.object_start < s.n
        and any(w in lx.EVALUATIVE for w in s.words[right.object_start : right.object_start + 3])
    )
    comes_back = right.copular and s.words[right.object_start : right.object_start + 1] == ["back"]
    if comes_back and not date_inside:
        return Reason.PLAN
    if ((right.passive or right.copular) and not evaluates) or (date_inside and verb not in lx.SELF_VERBS):
        return None
    if verb == "happen":
        return None
    reach = s.words[right.object_start : right.end]
    if verb in _UNPLANNED and reach and (s.is_capital(right.object_start) or reach[0] in _STAKES or reach[0].isdigit()):
        return None
    if (verb, reach[0] if reach else "") in _ENSUES or (verb in _MOVES and reach):
        return None
    return Reason.PLAN


_ENSUES = {
    ("result", "in"), ("lead", "to"), ("leave", "us"), ("leave", "them"), ("leave", "him"), ("cost", "them"),
    ("cost", "us"), ("cost", "him"), ("sell", "more"), ("sell", "out"), ("give", "each"), ("give", "them"),
    ("mean", "a"), ("mean", "that"), ("mean", "more"), ("make", "them"), ("turn", "into"),
}  # fmt: skip
"""What follows from a thing, where no subject says who plans it: "and will leave us fourth"."""
_MOVES = lx.words("fall rise drop sink soar climb shrink")
_UNPLANNED = lx.words("win lose get fail collapse poll beat resign hold survive")
_STAKES = lx.words("the his her their its by")
"""What nobody plans to win or lose for himself: "will win by 5", "won't get the nod"."""


def _ourselves(s: Sentence, right: Right, date_inside: bool) -> Reason | None:
    """ "we will see a ceasefire", "we won't know until May": what befalls us is a forecast, what we do is a plan."""
    if speaks(s, right.end):
        return None
    if (date_inside or "until" in s.words[right.verb :]) and right.negated and s.words[right.verb] == "know":
        return None
    main = lemma(s.words[right.verb])
    if main == "see" and _just_waits(s, right):
        return Reason.IDIOM
    if main == "go" and s.words[right.object_start : right.object_start + 1] in _SINKS:
        return None
    if main in {"vote", "elect"} or (right.negated and "able" in s.words[right.verb - 2 : right.verb]):
        return None
    if right.passive and s.words[right.verb] not in _TOLD_US:
        return None
    if right.negated and "never" in s.words[max(0, right.verb - 3) : right.verb] and main not in _NEVER_VOWED:
        return None
    if _befalls_a_side(s, main, right):
        return None
    if (
        right.progressive
        or not (main in lx.WE_FORECASTS or main == "be" or right.copular)
        or (main in {"see", "have", "get", "find", "need"} and right.end - right.object_start < 1)
    ):
        return Reason.PLAN
    return None


def _just_waits(s: Sentence, right: Right) -> bool:
    """ "We'll see tomorrow", "we'll see in the days ahead", "we will see how it goes": nothing is said to come."""
    first = s.words[right.object_start] if right.object_start < s.n else "."
    return s.date_at(right.object_start) is not None or first in lx.PREPOSITIONS or first in _OPEN_ENDS


_OPEN_ENDS = lx.WH | lx.words(". , ! soon eventually then later if whether about")
_SINKS = (["down"], ["under"], ["out"], ["bankrupt"], ["bust"], ["through"])
_TOLD_US = lx.words(
    "closed notified informed joined seated contacted asked offered shown served given told picked collected invited "
    "hosted interviewed guided featured provided updated posted"
)
"""What is done with us by appointment: all else that we "will be" is what becomes of us."""


def _befalls_a_side(s: Sentence, verb: str, right: Right) -> bool:
    """ "we will liberate the south": a side or a people, whose deeds decide what comes."""
    reach = s.words[right.object_start : right.end]
    return verb in _CONQUESTS and bool(reach) and (verb != "drive" or "out" in reach)


_CONQUESTS = lx.words("liberate defeat conquer retake recapture crush outvote drive overthrow")
_NEVER_VOWED = lx.SELF_VERBS | lx.words(
    "know forget surrender agree understand accept stop let allow tell tire abandon forgive bow submit kneel apologize "
    "apologise compromise sell support recognize recognise"
)
"""What "we will never" vow or say of ourselves."""


def _reader(s: Sentence, subject: Range, right: Right, date_inside: bool) -> Reason | None:
    """ "you will never see Kareb fall": said to the reader, but of the world."""
    first = s.words[right.object_start] if right.object_start < right.end else ""
    named = s.is_capital(right.object_start) if first else False
    seen = s.words[right.verb] == "see" and first in {"a", "an", "any", "another"}
    reach = s.words[right.object_start : right.end]
    if seen and not right.negated and (date_inside or not lx.HAPPENINGS.isdisjoint(reach)):
        return None
    never = "never" in s.words[subject[0] : right.verb] or (seen and date_inside)
    pointed = first in {"that", "this", "again"} or first[:1].isdigit()
    return None if right.negated and never and (named or seen or pointed) else Reason.ADDRESS


def _befalls(s: Sentence, right: Right, date_inside: bool) -> bool:
    """ "We'll pass 2 million cases", "we'll be paying $8 by May": no plan of ours."""
    verb, reach = lemma(s.words[right.verb]), s.words[right.object_start : right.end]
    if right.progressive:
        if verb == "look":
            return reach[:1] == ["at"] and _is_to_come(reach[1:])
        return verb in _LIVES and (date_inside or (bool(reach) and reach[0] in _AMOUNTS))
    return verb in _CROSSES and any(w[0].isdigit() or w == "record" for w in reach)


def _is_to_come(thing: list[str]) -> bool:
    """ "(looking at) a category 4", "another lockdown": no plan to look at something."""
    return thing[:1] != [] and (
        thing[0][0].isdigit()
        or (thing[0] in {"a", "an", "another"} and any(w in lx.HAPPENINGS or w[0].isdigit() for w in thing[1:6]))
    )


_AMOUNTS = lx.words("more less double triple twice through")
_LIVES = lx.words("pay live drive wear eat use face deal look talk laugh burn spend")
_CROSSES = lx.words("pass cross top surpass exceed break set match near approach")
_POSTS = lx.words("update updates post posts video review article column thread reply answer")


_WRITINGS = lx.words("predictions rankings post posts article thread list column comments picks")


def _is_of_this_text(s: Sentence, subject: Range, right: Right) -> bool:
    """ "These predictions will be shorter", "this will be my final table": said of what is written here."""
    words = s.words
    if words[subject[0]] in {"these", "this"} and words[subject[1] - 1] in _WRITINGS:
        return True
    reach = words[right.object_start : right.end]
    return words[subject[0]] == "this" and right.copular and reach[:1] == ["the"] and not _WRITINGS.isdisjoint(reach)


_MARKS = frozenset('"“*_#')


def _is_noun_will(s: Sentence, m: int) -> bool:
    words = s.words
    if words[m] != "will":
        return False
    raw = s.page[s.spans[m][0] : s.spans[m][1]]
    before = words[m - 1] if m else ""
    after = words[m + 1] if m + 1 < s.n else ""
    if before in _ALSO_ENDS and is_verb(after) and lemma(after) == after:
        return False
    if before in lx.BEFORE_NOUN_WILL:
        return before not in ("last",) or after in {"and", "was", "is", "of", ""}
    if before in {"her", "his", "their", "its"}:
        return True
    if after in {"of", "power", "smith", "or"} or (before in {"against", "at"} and after not in lx.ADVERBS):
        return True
    if raw[:1] == "W" and raw[1:] == "ill":
        if (
            m > 0
            and not is_hard(s, m - 1)
            and not s.page[s.spans[m - 1][0] : s.spans[m - 1][1]].isupper()
            and words[m - 1] not in _MARKS
        ):
            return not _titled_verb(s, m + 1)
        if m == 0 and m + 1 < s.n and s.is_capital(m + 1) and not s.is_question:
            nxt = predicate_after(s, m + 2)
            return nxt is not None and any(
                w in lx.BE_PRESENT or w in {"was", "has", "did"} for w in words[m + 1 : m + 5]
            )
    return False


_ALSO_ENDS = lx.words("free good ill strong")
"""What may end a subject before the verb: "making the trams free will fill them"."""


def _titled_verb(s: Sentence, i: int) -> bool:
    """True for a verb in the capitals of a title, with an adverb before it or none: "Eventually Fall"."""
    while i + 1 < s.n and s.words[i] in lx.ADVERBS and s.is_capital(i):
        i += 1
    return i < s.n and (is_verb(s.words[i]) or s.words[i] == "be") and s.is_capital(i)


RULES: tuple[Rule, ...] = (
    Rule(
        "will",
        lx.words("will shall 'll"),
        "The rebels will take the capital within a month",
        "I will agree with you",
        _read_will,
    ),
)
