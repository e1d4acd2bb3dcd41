"""The plain future: will, shall, going to, about to, set to, bound to, likely to."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Range, Reason, Refusal, Rule
from claimtrack.extraction.predicates import Right, predicate_after
from claimtrack.extraction.rules.assembling import assemble, governed, refuse, speaks
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
    if word == "my" and last in _POSTS:
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
    return Reason.PLAN


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
    never = "never" in s.words[subject[0] : right.verb] or (seen and date_inside)
    pointed = first in {"that", "this", "again"} or first[:1].isdigit()
    return None if right.negated and never and (named or seen or pointed) else Reason.ADDRESS


def _befalls(s: Sentence, right: Right, date_inside: bool) -> bool:
    """ "We'll pass 2 million cases", "we'll be paying $8 by May": no plan of ours."""
    verb, reach = lemma(s.words[right.verb]), s.words[right.object_start : right.end]
    if right.progressive:
        return date_inside and verb in _LIVES
    return verb in _CROSSES and any(w[0].isdigit() or w == "record" for w in reach)


_LIVES = lx.words("pay live drive wear eat use face deal look talk laugh burn spend")
_CROSSES = lx.words("pass cross top surpass exceed break set match near approach")
_POSTS = lx.words("update updates post posts video review article column thread reply answer")


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


_GOING_AFTER = lx.words("be have get not never see make do")
_GOING_PLACES = lx.words(
    "bed school work church college university jail prison hospital town hell heaven court war sleep "
    "university class lunch dinner home places space the a an my your his her their our this that"
)


def _read_going(s: Sentence, m: int) -> Outcome:
    words = s.words
    if m and words[m + 1 : m + 2] == ["be"] and words[m - 1] in lx.BE_PRESENT:
        return _semi("going-to", s, m, m + 1, "going to")
    if m > 1 and words[m - 1] in lx.BE_PRESENT and words[m + 1 : m + 2] and _goes_to_a_side(s, m):
        return future("going-to", s, m, m, "going to", subject_end=m - 1)
    if m and words[m + 1 : m + 2] and _lacks_to(s, m):
        return future("going-to", s, m, m + 1, "going to", subject_end=m)
    if m + 1 >= s.n or words[m + 1] != "to":
        return None
    after = m + 2
    if words[after : after + 1] and words[after] in _FATED_PLACES and (m and words[m - 1] in _BEHIND_SUBJECT):
        return _semi("going-to", s, m, m, "going to")
    if after >= s.n or words[after] in _GOING_PLACES or not words[after][0].isalpha():
        return None
    if s.is_capital(after) and not s.page[s.start : s.end].isupper() and words[after] not in _GOING_AFTER:
        return None
    return _semi("going-to", s, m, after, "going to")


_FATED_PLACES = lx.words("jail prison war exile")
"""Where nobody goes of his own accord: "Weber is going to prison"."""
_BEHIND_SUBJECT = lx.BE_PRESENT | {"not"}
_SIDES = lx.words("blue red republican democrat democratic tory labour conservative liberal")


def _goes_to_a_side(s: Sentence, m: int) -> bool:
    """ "Ohio is going red", "the south is going Labour": a place with a name, and whose it becomes."""
    if s.words[m + 1] in _SIDES:
        return s.is_capital(m - 2) and s.words[m - 2] not in lx.PURE_PRONOUNS
    return s.is_capital(m + 1) and s.raw(m - 2, m - 1).isupper() and len(s.words[m - 2]) == _LETTERS_OF_A_STATE


_LETTERS_OF_A_STATE = 2


def _lacks_to(s: Sentence, m: int) -> bool:
    """ "Kowal going win", "the club going be relegated": neither "is" nor "to"."""
    verb, before = s.words[m + 1], s.words[m - 1]
    if verb != "be" and ((verb not in lx.TURNS and verb not in lx.BEFALLING) and verb != "take"):
        return False
    return before in {"they", "he", "she", "it", "not"} or s.is_capital(m - 1) or s.words[m - 2 : m - 1] == ["the"]


_LIKELIHOODS = {"likely to", "unlikely to"}
_UNREAL = lx.words("if were had unless")
"""What makes "would be unlikely to" a hypothesis."""
_SEEMS = lx.words("looks look seems seem appears appear")


_COMPARES = lx.words("least most less more")
"""Before "likely" and with no "be" these compare things of a kind: "the teams least likely to go up"."""
_DEGREES = lx.words("not never no more less far much least most")


def _semi(rule: str, s: Sentence, m: int, after: int, modal: str) -> Outcome:
    """A marker that stands behind a form of "be": the subject is before that."""
    words = s.words
    i = m - 1
    negated = False
    adverbs: list[int] = []
    if words[max(0, i - 1) : i + 1] == ["all", "but"]:
        i -= 2
    while i >= 0 and (
        (words[i] in lx.ADVERBS and words[i] not in {"both", "all"})
        or words[i] in _DEGREES
        or (words[i].endswith("ly") and i > 0 and modal in _LIKELIHOODS)
    ):
        negated |= words[i] in {"not", "never"}
        adverbs.append(i)
        i -= 1
    has_be = i >= 0 and (words[i] in lx.BE or words[i] in _SEEMS)
    if has_be and words[i] in {"was", "were"} and modal == "expected to" and _reaches_ahead(s, m):
        return future(rule, s, m, after, modal, subject_end=i)
    if has_be and words[i] in {"was", "were", "been"}:
        return refuse(rule, Reason.PAST, max(0, i - 1), after)
    if has_be and i >= 1 and words[i - 1] in {"will", "may", "might", "would"}:
        if words[i - 1] != "would" or modal not in _LIKELIHOODS or not _UNREAL.isdisjoint(words):
            return None
        i -= 1
    is_clitic = i >= 0 and words[i].endswith("'s")
    subject_end = i if has_be else i + 1
    if not has_be and not (i == 0 and s.is_capital(0)) and not _COMPARES.isdisjoint(words[k] for k in adverbs):
        return None
    if not has_be and not is_clitic and modal not in ("going to",):
        if modal in {"set to", "likely to", "due to", "expected to"} and words[m - 1 : m] and subject_end > 0:
            pass
        else:
            return None
    if subject_end <= 0:
        if modal == "going to" and _is_spell(s, after) and not s.is_question:
            right = predicate_after(s, after)
            return None if right is None else assemble(rule, s, Left(None, [], negated), right, None, (m, after), modal)
        if s.is_question or (has_be and i == 0):
            return refuse(rule, Reason.QUESTION, m, after)
        return refuse(rule, Reason.PLAN, m, after)
    result = future(rule, s, m, after, modal, subject_end=subject_end)
    if isinstance(result, Frame):
        result.negated ^= negated
    return result


def _is_spell(s: Sentence, after: int) -> bool:
    """ "(Going to) be a long winter": what will be, with nothing said to be it."""
    return s.words[after] == "be" and s.words[after + 1 : after + 2] in (["a"], ["an"], ["another"])


def _reaches_ahead(s: Sentence, m: int) -> bool:
    """True for a day behind word `m` that begins after the day of writing."""
    return any(
        d.window.earliest is not None and s.reference is not None and d.window.earliest > s.reference
        for d in s.dates
        if s.start + d.span.start > s.spans[m][0]
    )


_SEMI = {
    word: f"{meaning} to"
    for meaning, listed in {
        "about": "about ready",
        "set": "set",
        "bound": "bound destined doomed predestined",
        "likely": "likely looking track course pace way",
        "unlikely": "unlikely",
        "expected": "expected projected forecast predicted planning tipped touted rumoured rumored",
        "sure": "sure guaranteed",
        "poised": "poised",
        "due": "due",
        "scheduled": "scheduled planned pencilled penciled",
        "slated": "slated",
        "certain": "certain",
    }.items()
    for word in listed.split()
}
"""Words before "to" that make a future, each with the marker it is read as."""


def _read_semi(s: Sentence, m: int) -> Outcome:
    words = s.words
    if m + 2 >= s.n or words[m + 1] != "to":
        return None
    modal = _SEMI[words[m]]
    if words[m] in {"track", "course", "pace"} and (m < 1 or words[m - 1] != "on"):
        return None
    if words[m] == "way" and (m < 3 or (words[m - 2 : m] != ["the"] and words[m - 1] not in {"its", "their", "the"})):
        return None
    if words[m] in {"ready", "way", "planning", "looking"} and not any(s.date_at(i) is not None for i in range(m, s.n)):
        return None
    if modal in _LIKELIHOODS and words[m + 2] == "have" and not s.names_a_day and _is_done(words, m + 3):
        return refuse("semi-modal", Reason.PAST, max(0, m - 1), m + 3)
    first = m + 2 + (words[m + 2] in lx.ADVERBS and m + 3 < s.n)
    if not (is_verb(words[first]) or words[first] in {"be", "have", "do", "not", "never"}):
        return None
    start = m - 1 if words[m] in {"track", "course", "pace"} else m
    result = _semi("semi-modal", s, start, m + 2, modal)
    if (
        isinstance(result, Refusal)
        and result.reason in (Reason.PLAN, Reason.INCOMPLETE)
        and modal in {"likely to", "due to", "set to"}
    ):
        return None
    if isinstance(result, Frame) and words[m] in _CERTAIN and words[m - 1] == "not":
        return refuse("semi-modal", Reason.POSSIBILITY, result.start, result.end)
    if isinstance(result, Frame) and words[m] == "unlikely":
        result.negated = not result.negated
    if isinstance(result, Frame) and (
        (modal == "about to" and "photo" in words) or (words[m] == "due" and not words[m - 1 : m])
    ):
        return None
    return result


def _is_done(words: list[str], k: int) -> bool:
    """ "(is unlikely to have) known": a guess at what has been."""
    return k < len(words) and (words[k] == "been" or (is_verb(words[k]) and words[k] != lemma(words[k])))


_CERTAIN = lx.words("certain sure guaranteed")


RULES: tuple[Rule, ...] = (
    Rule(
        "will",
        lx.words("will shall 'll"),
        "The rebels will take the capital within a month",
        "I will agree with you",
        _read_will,
    ),
    Rule(
        "going-to",
        lx.words("going"),
        "They are going to shut down the servers by December",
        "We are going to Rome next week",
        _read_going,
    ),
    Rule(
        "semi-modal",
        frozenset(_SEMI),
        "The trial is set to open on June 3",
        "The parade was set to begin at noon",
        _read_semi,
        then=frozenset({"to"}),
    ),
)
