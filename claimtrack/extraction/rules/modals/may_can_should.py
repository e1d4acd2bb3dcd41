"""May, might, could, can, would, should: forecasts only where the form shows that the future is meant."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard
from claimtrack.extraction.frames import Frame, Outcome, Reason, Refusal, Rule
from claimtrack.extraction.predicates import VERB_REACH, Right, is_participle, predicate_after
from claimtrack.extraction.rules.modals.time_to_come import FUTURE_SIGNS, TURNS_OUT, UNREAL, is_timeless
from claimtrack.extraction.rules.modals.will import future
from claimtrack.extraction.signs import asks
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.thresholds import find_threshold
from claimtrack.extraction.tokens import Sentence, forms_of, is_verb, lemma

_PEOPLE = lx.words("i you we they he she people someone everyone")
_BEGINNINGS = lx.words("begin start proceed commence resume follow complete finish happen")
_READY = lx.words(
    "out ready done over available live released finished back open completed fixed fall arrive end "
    "finish start begin launch reach happen come drop pass peak clear hit win recover settle close land ship open "
    "resume expire mature conclude"
)


_COMES_ABOUT = TURNS_OUT | _READY | lx.TURNS | {"be", "last", "continue", "stay", "remain", "keep"}
_TIES = lx.words("related connected linked based caused explained attributed located involved")
"""What with "may be" tells how things hang together."""
_DEALT = lx.words("closed cleared taken captured secured resolved settled delivered repaired restored")


def _read_possible(s: Sentence, m: int) -> Outcome:
    words = s.words
    word = words[m]
    after = words[m + 1] if m + 1 < s.n else ""
    if word in {"may", "might", "could"} and not s.is_question and (pointed := _named_happening(s, m)) is not None:
        return pointed
    if word != "can" and after != "well" and is_timeless(s) and not any(w[0] in "$€£0123456789" for w in words):
        if m + 1 == s.n or (word == "may" and not (is_verb(after) or after in lx.ADVERBS)):
            return None
        return Refusal(
            "possible",
            Reason.QUESTION if s.is_question else Reason.PAST if after == "have" else Reason.POSSIBILITY,
            max(0, m - 1),
            min(s.n, m + 3),
        )
    if word == "may" and (
        s.date_at(m) is not None
        or (not is_verb(after) and after not in lx.ADVERBS and after not in {"be", "have", "not"})
    ):
        return None
    if (
        after in {"be", "have"}
        and m + 2 < s.n
        and after == "have"
        and (is_participle(words[m + 2]) or is_verb(words[m + 2]) or words[m + 2] in {"been", "gone", "had"})
    ):
        return Refusal("possible", Reason.PAST, max(0, m - 1), m + 2)
    if m == 0 or (m and is_hard(s, m - 1)):
        return (
            Refusal("possible", Reason.QUESTION if s.is_question else Reason.POSSIBILITY, m, min(s.n, m + 3))
            if after in lx.PRONOUNS or is_verb(after)
            else None
        )
    if after in ("maybe",) and word == "may":
        return None
    result = future("possible", s, m, m + 1, word)
    if not isinstance(result, Frame):
        return result
    if result.passive and result.verb is not None and words[result.verb] in _TIES:
        return Refusal("possible", Reason.FACT, result.start, result.end)
    if word == "could" and _was_able(s, result):
        return Refusal("possible", Reason.PAST, result.start, result.end)
    if _is_pointed(s, result, m) or (word != "can" and after == "well" and _is_named_subject(s, result)):
        return result
    return Refusal("possible", Reason.POSSIBILITY, result.start, result.end)


def _was_able(s: Sentence, frame: Frame) -> bool:
    """ "In 1938 they could at least sign", "he could not name one in May": what was in somebody's power then."""
    named = [d for d in s.dates if d.window.latest is not None]
    if named and s.reference is not None and all((d.window.latest or s.reference) < s.reference for d in named):
        return True
    verb = s.words[frame.verb] if frame.verb is not None else "be"
    return frame.negated and "not" in s.words[frame.cue[1] : frame.cue[1] + 1] and lemma(verb) not in _COMES_ABOUT


def _is_named_subject(s: Sentence, frame: Frame) -> bool:
    """True for "Kiev may well ...": a name does a single thing."""
    return (
        frame.subject is not None and s.is_capital(frame.subject[1] - 1) and not frame.passive and frame.subject[0] > -1
    )


_TURNS = lx.words(
    "lose win resign quit leave retire collapse crash default beat withdraw postpone cancel "
    "sell merge fold sack fire relegate impeach indict arrest ban delay invade overtake"
)


_NO_NAME = lx.PRONOUNS | lx.DETERMINERS - {"the"}


_FORMS_OF_TURNS, _FORMS_OF_BEGINNINGS = forms_of(_TURNS), forms_of(_BEGINNINGS)


def _verb_may_be(s: Sentence, m: int, verbs: frozenset[str]) -> bool:
    """False where none of the forms stands in reach of the modal `m`: a quick look before any parse."""
    return not verbs.isdisjoint(s.words[m + 1 : m + 2 + VERB_REACH])


def _named_happening(s: Sentence, m: int) -> Frame | None:
    """ "Ferris might lose his seat": a name and a single happening make a forecast of low confidence."""
    if m == 0 or (m + 1 < s.n and s.words[m + 1] == "have"):
        return None
    right = predicate_after(s, m + 1) if _verb_may_be(s, m, _FORMS_OF_TURNS) else None
    if right is None or right.copular or right.progressive or lemma(s.words[right.verb]) not in _TURNS:
        return None
    left = subject_before(s, m)
    if left.subject is None or any(w in UNREAL or w in {"when", "then"} for w in s.words):
        return None
    begin, end = left.subject
    named = all(s.is_capital(k) or s.words[k] == "the" for k in range(begin, end))
    if end - begin > 4 or not named or s.words[begin] in _NO_NAME:
        return None
    if is_verb(s.words[begin]) or (begin == 0 and end == 1 and s.words[0].endswith("s")):
        return None
    result = future("possible", s, m, m + 1, s.words[m])
    return result if isinstance(result, Frame) and not result.negated else None


def _is_pointed(s: Sentence, frame: Frame, m: int) -> bool:
    """True when the possibility is about a day or a happening to come, and not about how things are."""
    words = s.words
    right = predicate_after(s, m + 1)
    if right is None:
        return False
    subject = words[frame.subject[0]] if frame.subject else ""
    if subject == "we" and s.has_date(frame.start, frame.end):
        return any(w[0] in "$€£0123456789" for w in words[right.object_start : right.end]) and right.copular
    if subject in {"i", "you", "we", "one", "people", "anyone"}:
        return False
    if any(words[i] in {"always", "also", "even", "easily", "well"} for i in right.adverbs) and not s.dates:
        return False
    if s.words[right.verb : right.verb + 3] == ["take", "up", "to"]:
        return False
    if right.copular and find_threshold(s, m, right.end) is not None:
        return True
    becomes = words[right.verb] == "become" and FUTURE_SIGNS.search(s.low) is not None
    if right.copular and not becomes and not any(mention.window.latest is not None for mention in s.dates):
        return False
    dated = any(s.date_at(i) is not None for i in range(frame.start, frame.end))
    if words[m] == "can":
        return _can_begin(s, frame, right)
    if right.progressive and not dated:
        return False
    return dated or FUTURE_SIGNS.search(s.low) is not None


def _can_begin(s: Sentence, frame: Frame, right: Right) -> bool:
    verb = lemma(s.words[right.verb])
    if verb not in _BEGINNINGS:
        return False
    lead = s.words[max(0, frame.start - 4) : (frame.subject or (frame.start, 0))[0]]
    return any(w in {"after", "once", "then", "when", "soon", "next", "now"} for w in lead)


def _read_can(s: Sentence, m: int) -> Outcome:
    if m == 0 or m + 1 >= s.n:
        return None
    right = predicate_after(s, m + 1) if _verb_may_be(s, m, _FORMS_OF_BEGINNINGS) else None
    if right is None or lemma(s.words[right.verb]) not in _BEGINNINGS:
        return None
    result = _read_possible(s, m)
    if not isinstance(result, Frame):
        return None
    result.rule = "can"
    return result


def _read_should(s: Sentence, m: int) -> Outcome:
    """ "should be out by Friday" expects; any other "should" advises."""
    words = s.words
    if not s.names_a_day:
        return Refusal("should", Reason.QUESTION if s.is_question else Reason.ADVICE, max(0, m - 1), min(s.n, m + 3))
    if asks(s, m):
        return Refusal("should", Reason.QUESTION, max(0, m - 1), min(s.n, m + 2))
    if words[m + 1 : m + 2] == ["have"]:
        return Refusal("should", Reason.PAST, max(0, m - 1), min(s.n, m + 2))
    left = subject_before(s, m)
    right = predicate_after(s, m + 1)
    start = left.subject[0] if left.subject else m
    if right is None or left.subject is None:
        return Refusal("should", Reason.ADVICE, m, min(s.n, m + 2))
    subject = words[start]
    dated = any(s.date_at(i) is not None for i in range(m, right.end))
    first_object = words[right.object_start] if right.object_start < s.n else ""
    expects = (
        first_object in _READY
        if right.copular
        else (
            words[right.verb] in _READY
            or (right.passive and words[right.verb] in {"released", "finished", "completed", "fixed", "done"})
        )
    )
    passive_thing = right.passive and words[right.verb] in _DEALT and subject not in _PEOPLE
    expects = expects or (passive_thing and any(w in {"by", "before", "within"} for w in words[m : right.end]))
    if words[m] == "should" and dated and expects and (subject not in _PEOPLE or (right.copular and subject == "they")):
        return future("should", s, m, m + 1, "should")
    return Refusal("should", Reason.ADVICE, start, right.end)


RULES: tuple[Rule, ...] = (
    Rule(
        "possible",
        lx.words("may might could"),
        "Unemployment could reach 10 percent by autumn",
        "It might be a clever move to sell",
        _read_possible,
    ),
    Rule(
        "can",
        lx.words("can"),
        "After that, the push into the valley can begin",
        "they can play better than that",
        _read_can,
    ),
    Rule(
        "should",
        lx.words("should must"),
        "The update should be out by Friday",
        "They should resign by Friday",
        _read_should,
    ),
)
