"""May, might and could of a single happening without a day: "the bank may fold", "this could be the last season"."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard
from claimtrack.extraction.cue_phrases import STATES
from claimtrack.extraction.frames import Frame, Outcome, Range, Reason, Refusal, Rule
from claimtrack.extraction.predicates import Right, predicate_after
from claimtrack.extraction.present import EVENTIVE, unreal_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.bare.things import tells_of_past_days
from claimtrack.extraction.rules.modals.will import future
from claimtrack.extraction.rules.naming import is_definite
from claimtrack.extraction.subjects import Left
from claimtrack.extraction.tokens import Sentence, is_verb, lemma

_VAGUE = lx.words("hit reach hold break fall drop return face spread decide pass end close sell sign die beat drag")
"""Verbs of a single happening that a pronoun does in many ways: only a name or a thing named makes them single."""
_NOBODY = lx.words(
    "i you u we one people anyone anybody anything someone somebody something everyone everything what who which that "
    "this these those there nobody nothing my your our whatever whoever wherever"
)
_RULED = lx.words(
    "player players committee member members user users customer customers author authors winner buyer seller tenant "
    "employee driver passenger applicant student students reader readers owner holder board guest guests visitor"
)
"""Whom rules allow things: "the player may choose a card"."""
_TURNED = lx.words("i he she it they we you the")
_SURELY = lx.words("well easily still yet actually finally just even soon")
_PLACES = lx.words(
    "player star surprise champion winner mvp hero next last first end start beginning final turning one "
    "year biggest worst best most"
)
_DEEDS = lx.words(
    "run rematch war coup recession vote deal strike split crash upset default shutdown referendum election recount "
    "comeback riot riots drought flood famine shortage bailout takeover merger trade reshuffle wave lockdown"
)
_ENDS = lx.words("top end bottom front back wheel helm")
_MORE = lx.words("a an another more other some further")
_COMING = _DEEDS | lx.HAPPENINGS
_STRETCHES = lx.words(
    "tries attempts rounds weeks months years decades year decade month generations generation ages forever"
)
_IF = lx.words("if were unless wish imagine suppose rather so whoever whenever")


def _read_prospect(s: Sentence, m: int) -> Outcome:
    words = s.words
    if s.is_question or m + 1 >= s.n or (words[m] == "could" and words[m + 1] == "not"):
        return None
    had = words[m + 1] == "have" and words[m + 2 : m + 3] not in (["a"], ["an"], ["the"])
    if (words[m] == "may" and s.date_at(m) is not None) or (
        had or words[m + 1] in _TURNED or words[m + 1] in {"'ve", "of", "as", "or"}
    ):
        return None
    right = predicate_after(s, m + 1)
    if right is None or right.perfect:
        return None
    if m == 0 or (is_hard(s, m - 1) and words[m - 1] not in "()"):
        return _without_subject(s, m, right)
    if words[m] == "could" and tells_of_past_days(s):
        return Refusal("prospect", Reason.PAST, max(0, m - 1), right.end)
    if _is_unreal(s, right.verb):
        return Refusal("prospect", Reason.COUNTERFACTUAL, max(0, m - 1), right.end)
    result = future("prospect", s, m, m + 1, words[m])
    if not isinstance(result, Frame) or result.subject is None:
        return result
    denied = result.negated and "no" not in s.words[:m]
    doubted = result.embedding is not None and result.embedding.negated
    if _may_fail(s, result.subject, right, doubted=doubted) if denied else _is_prospect(s, result.subject, right, m):
        return result
    return Refusal("prospect", Reason.POSSIBILITY, result.start, result.end)


def _is_unreal(s: Sentence, verb: int) -> bool:
    """ "It might be trumped if they went for it": a condition in the unreal past behind the clause."""
    if "if" not in s.words[verb + 1 : s.n - 2]:
        return False
    return unreal_clause(s, s.words.index("if", verb + 1) + 1) is not None


def _may_fail(s: Sentence, subject: Range, right: Right, *, doubted: bool) -> bool:
    """ "The deal may never close", "I don't think they could recover": what may not come about."""
    named = is_definite(s, subject) or (doubted and s.words[subject[0]] in lx.THIRD)
    if right.copular or right.progressive or not named:
        return False
    reach = s.words[right.object_start : right.end]
    if "able" in right.chain:
        return bool(reach) and s.is_capital(subject[1] - 1)
    known = lemma(s.words[right.verb]) in lx.TURNS
    return known and (s.words[right.verb] not in _VAGUE or s.words[right.verb - 1] == "never")


def _is_prospect(s: Sentence, subject: Range, right: Right, m: int) -> bool:
    """True where a named thing or a definite one may do or undergo a single thing."""
    words = s.words
    first = words[subject[0]]
    reach = words[right.verb + 1 : right.end]
    lead = words[max(0, subject[0] - 12) : subject[0]]
    if not _IF.isdisjoint(lead) and "," not in lead and words[0] != "if":
        return False
    verb = lemma(words[right.verb])
    if verb == "take" and first in {"it", "this", "that", "the"}:
        return not _STRETCHES.isdisjoint(reach)
    if first == "there" and right.copular:
        return reach[:1] != [] and reach[0] in _MORE and not _COMING.isdisjoint(reach[1:4])
    if right.copular:
        worse = words[right.verb] == "get" and reach[:1] != [] and reach[0] in _OUTCOMES["get"]
        return (worse and first in {"it", "this", "things"}) or _is_a_place(s, first, right)
    if first == "we" and verb == "see":
        return bool(reach) and (reach[0] in _SEEN or s.has_date(right.verb, right.end))
    if first == "we" and verb in _OURS:
        return bool(reach) and words[m] != "may" and (verb != "end" or reach[0] == "up")
    if first in _NOBODY or any(w in {"you", "your", "me", "us"} for w in reach):
        return False
    permits = words[m] == "may" and words[subject[1] - 1] in _RULED
    if words[m] != "could" and not permits and verb not in STATES and not right.progressive and is_definite(s, subject):
        return True
    if verb == "go" and reach[:1] and reach[0] in {"down", "under", "bust", "bankrupt"} and is_definite(s, subject):
        return True
    if words[m] == "could" and verb not in STATES and "again" in reach and is_definite(s, subject):
        return True
    if verb not in STATES and reach and not right.progressive and _may_yet(s, subject, right, m):
        return True
    if _comes_out(s, subject, right, verb):
        return True
    known = verb in lx.TURNS or (right.passive and verb in EVENTIVE)
    if not known or right.progressive:
        return verb == "see" and bool(reach) and reach[0] in {"a", "another", "the"} and is_definite(s, subject)
    surely = any(words[k] in _SURELY for k in right.adverbs)
    if first in lx.THIRD and words[m] != "could" and reach[:1] and reach[0] in {"the", "that", "his", "their", "its"}:
        return verb not in STATES
    if first in lx.THIRD:
        return surely or (verb not in _VAGUE and words[m] != "could" and bool(reach))
    return is_definite(s, subject)


_SEEN = lx.words("a an another the more some prices rates")


def _may_yet(s: Sentence, subject: Range, right: Right, m: int) -> bool:
    """ "They could easily finish third", "Murray could also stop him": what one thing may do."""
    if s.words[m] == "could" and not any(s.words[k] in _POINTS for k in right.adverbs):
        return False
    start, end = subject
    return s.words[start] in {"he", "she", "they"} or (is_definite(s, subject) and s.is_capital(end - 1))


def _comes_out(s: Sentence, subject: Range, right: Right, verb: str) -> bool:
    """ "It could come down to one late vote", "Hull could see them promoted": how a thing may turn out."""
    words = s.words
    first = words[subject[0]]
    reach = words[right.object_start : right.end]
    if right.progressive:
        return words[right.verb] in {"coming", "drawing", "nearing"} and _END in (reach[1:3], reach[2:4])
    if not (is_definite(s, subject) or first in lx.THIRD or first in {"this", "that"}):
        return False
    if right.passive and words[right.verb - 1] == "get":
        return verb in EVENTIVE
    if not reach:
        return False
    if verb in _OUTCOMES:
        return reach[0] in _OUTCOMES[verb]
    if verb == "cause":
        return not _HARM.isdisjoint(reach[:5])
    if verb == "have":
        return reach[0] in lx.ARTICLES and not _EFFECTS.isdisjoint(reach[1:4])
    if verb == "see":
        return any(is_verb(word) for word in reach[1:5])
    return False


_OURS = lx.words("win lose finish beat score concede drop slip crash qualify struggle end")
_END = ["an", "end"]
_OUTCOMES = {
    "come": lx.words("down to true undone unstuck apart back next"),
    "turn": lx.words("out into nasty ugly round around"),
    "end": lx.words("up with in badly well"),
    "go": lx.words("down up under bust wrong all far further to the"),
    "fall": lx.words("apart short through behind further to below out off"),
    "get": lx.words("out ugly worse better away past through messy nasty back"),
    "jump": lx.words("to above by from"),
    "rise": lx.words("to above by further again from"),
    "drop": lx.words("to below by further again out off"),
    "climb": lx.words("to above by further"),
    "finish": lx.words("in above below top bottom third second fourth fifth sixth last first up"),
    "say": lx.words("goodbye"),
    "lead": lx.words("to the"),
    "break": lx.words("up down out apart the through"),
    "take": lx.words("off over"),
    "run": lx.words("out away into"),
    "cost": lx.words("them him her us it the"),
    "score": lx.words("lots plenty more many several two three four five"),
    "scrape": lx.words("through by in home"),
    "slip": lx.words("away to below out"),
}
"""Verbs that with these words behind them tell how something ends."""
_HARM = lx.words("damage trouble problems problem chaos havoc upset upsets collapse crisis panic delay delays headache")
_EFFECTS = lx.words("effect effects impact influence say role repercussions consequences field")
_POINTS = lx.words("easily well still yet possibly potentially also finally")
"""Beside a "could" these show that something to come is weighed."""


def _is_a_place(s: Sentence, first: str, right: Right) -> bool:
    """ "this could be the last season for Weber", "Homs may be next": a place in an order of events."""
    reach = s.words[right.object_start : right.end]
    if not reach or first in {"i", "you", "we", "there"}:
        return False
    if reach[0] == "on" and reach[1:2] != [] and reach[1] in {"his", "her", "its", "their", "the"}:
        return reach[2:4] in (["way", "out"], ["way", "back"], ["way", "down"])
    if reach[0] == "at":
        return not _ENDS.isdisjoint(reach[2:4])
    return (reach[0] == "the" and not _PLACES.isdisjoint(reach[1:3])) or reach[0] in {"next", "over", "gone", "out"}


_WAYS = (["to"], ["down"], ["up"], ["all"], ["the"])


def _without_subject(s: Sentence, m: int, right: Right) -> Outcome:
    """ "Could be over by Friday", "Might be the last time", "Could see a hung parliament"."""
    reach = s.words[right.object_start : right.end]
    fits = right.copular and bool(reach) and (_is_a_place(s, "it", right) or s.has_date(m, right.end))
    fits = fits or (right.copular and s.words[m + 1] == "well" and s.is_capital(right.object_start))
    fits = fits or (s.words[right.verb] == "see" and reach[:1] in (["a"], ["another"]) and not _IF & set(s.words))
    fits = fits or (lemma(s.words[right.verb]) in {"go", "end", "finish", "come"} and reach[:1] in _WAYS)
    if not fits or any(w in {"you", "me", "your", "my"} for w in reach):
        return None
    return assemble("prospect", s, Left(None, [], False), right, None, (m, m + 1), s.words[m])


RULES: tuple[Rule, ...] = (
    Rule(
        "prospect",
        lx.words("may might could"),
        "This could be the last season for Weber",
        "Anyone could win that game",
        _read_prospect,
    ),
)
