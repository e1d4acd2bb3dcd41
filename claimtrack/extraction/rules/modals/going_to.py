"""The future of going to and its kin: about to, set to, bound to, likely to, on track to."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Frame, Outcome, Reason, Refusal, Rule
from claimtrack.extraction.predicates import predicate_after
from claimtrack.extraction.rules.assembling import assemble, refuse
from claimtrack.extraction.rules.modals.will import future
from claimtrack.extraction.subjects import Left
from claimtrack.extraction.tokens import Sentence, is_verb, lemma

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
_DEGREES = lx.words("not never no more less far much least most super")


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


def _ends_ahead(s: Sentence, m: int) -> bool:
    """True for a day behind word `m` that is not over on the day of writing."""
    return any(
        d.window.latest is not None and s.reference is not None and d.window.latest > s.reference
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
        "expected": "expected projected forecast predicted planning tipped touted rumoured rumored supposed",
        "sure": "sure guaranteed",
        "poised": "poised primed",
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
    if words[m] in _NEED_A_DAY and not any(s.date_at(i) is not None for i in range(m, s.n)):
        return None
    if words[m] == "supposed" and not (_ends_ahead(s, m) and words[m - 1] in lx.BE_PRESENT | lx.ADVERBS | {"not"}):
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


_NEED_A_DAY = lx.words("ready way planning looking supposed")


def _is_done(words: list[str], k: int) -> bool:
    """ "(is unlikely to have) known": a guess at what has been."""
    return k < len(words) and (words[k] == "been" or (is_verb(words[k]) and words[k] != lemma(words[k])))


_CERTAIN = lx.words("certain sure guaranteed")


RULES: tuple[Rule, ...] = (
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
