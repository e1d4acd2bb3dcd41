"""May, might, could, can, would, should: forecasts only where the form shows that the future is meant."""

from __future__ import annotations

import re

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard
from claimtrack.extraction.frames import Frame, Outcome, Reason, Refusal, Rule
from claimtrack.extraction.predicates import VERB_REACH, Right, is_participle, predicate_after
from claimtrack.extraction.rules.modals.will import future
from claimtrack.extraction.signs import asks
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.thresholds import find_threshold
from claimtrack.extraction.tokens import Sentence, forms_of, is_verb, lemma
from claimtrack.text.dates.window import Modifier

_FUTURE_SIGNS = re.compile(
    r"\b(?:one day|some ?day|soon|eventually|ultimately|next|in the (?:near )?future|in the (?:coming|"
    r"next)|later|by then|after that|any day|any time|anytime|in the end|sooner or later|within|before long|"
    r"down the (?:line|road)|in time|"
    r"at some (?:point|stage)|in the (?:days|weeks|months|years|decades) (?:to come|ahead)|"
    r"in (?:years|months) to come|the days? "
    r"(?:is|are) not far|in some (?:years|months)|inevitably)\b"
)
_FUTURE_WORDS = lx.words(
    "one soon eventually ultimately next future coming later anytime someday sooner within far inevitably point "
    "stage long road ahead"
)
_PEOPLE = lx.words("i you we they he she people someone everyone")
_BEGINNINGS = lx.words("begin start proceed commence resume follow complete finish happen")
_CONTROL = lx.words(
    "control become take capture liberate fall end win lose collapse conquer seize dominate reach rise "
    "drop crash defeat recapture retake finish be replace overtake surpass"
)
_READY = lx.words(
    "out ready done over available live released finished back open completed fixed fall arrive end "
    "finish start begin launch reach happen come drop pass peak clear hit win recover settle close land ship open "
    "resume expire mature conclude"
)


_COMES_ABOUT = _CONTROL | _READY | lx.TURNS | {"be", "last", "continue", "stay", "remain", "keep"}
_DEALT = lx.words("closed cleared taken captured secured resolved settled delivered repaired restored")
_IF = lx.words("if were unless wish imagine suppose rather")


def _is_timeless(s: Sentence) -> bool:
    """True when no word of the sentence points at a time to come: a quick look before any reading."""
    return not s.names_a_day and _FUTURE_WORDS.isdisjoint(s.words)


def _read_possible(s: Sentence, m: int) -> Outcome:
    words = s.words
    word = words[m]
    after = words[m + 1] if m + 1 < s.n else ""
    if word in {"may", "might", "could"} and not s.is_question and (pointed := _named_happening(s, m)) is not None:
        return pointed
    if word != "can" and after != "well" and _is_timeless(s) and not any(w[0] in "$€£0123456789" for w in words):
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
    if left.subject is None or any(w in _IF or w in {"when", "then"} for w in s.words):
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
    becomes = words[right.verb] == "become" and _FUTURE_SIGNS.search(s.low) is not None
    if right.copular and not becomes and not any(mention.window.latest is not None for mention in s.dates):
        return False
    dated = any(s.date_at(i) is not None for i in range(frame.start, frame.end))
    if words[m] == "can":
        return _can_begin(s, frame, right)
    if right.progressive and not dated:
        return False
    return dated or _FUTURE_SIGNS.search(s.low) is not None


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


def _read_would(s: Sentence, m: int) -> Outcome:
    words = s.words
    after = words[m + 1] if m + 1 < s.n else ""
    if after == "have" or after in {"'ve", "of"} or (after == "not" and words[m + 2 : m + 3] == ["have"]):
        return Refusal("would", Reason.COUNTERFACTUAL, max(0, m - 1), min(s.n, m + 3))
    if "doubt" in words[max(0, m - 6) : m] and (doubted := _doubted(s, m)) is not None:
        return doubted
    if _is_timeless(s) and _past_report(s, m) is None:
        return Refusal(
            "would", Reason.QUESTION if s.is_question else Reason.COUNTERFACTUAL, max(0, m - 1), min(s.n, m + 3)
        )
    if asks(s, m):
        return Refusal("would", Reason.QUESTION, max(0, m - 1), min(s.n, m + 2))
    left = subject_before(s, m)
    start = left.subject[0] if left.subject else m
    if left.subject is not None and words[start] in {"it", "there"} and (past := _past_report(s, start)) is not None:
        return _retrospective(s, m, past)
    if left.subject is not None and _told_by_noun(s, start, m):
        return Refusal("would", Reason.PAST, start, min(s.n, m + 2))
    if left.subject is None or (
        words[start] in {"i", "we", "you", "it", "that", "this", "who", "which", "there", "people", "anyone", "what"}
        and left.subject[1] - start == 1
    ):
        return Refusal("would", Reason.COUNTERFACTUAL, start, min(s.n, m + 2)) if words[m] == "would" else None
    if words[m] == "'d" and (after in {"better", "been", "rather"} or after.endswith("ed")):
        return None
    past = _past_report(s, start)
    if past is not None:
        return _retrospective(s, m, past)
    if any(w in _IF for w in words):
        return Refusal("would", Reason.COUNTERFACTUAL, start, min(s.n, m + 2))
    right = predicate_after(s, m + 1)
    if right is None:
        return None
    if not _is_future(s, start, right):
        return Refusal("would", Reason.COUNTERFACTUAL, start, right.end)
    return future("would", s, m, m + 1, "would")


_UNREAL = lx.words("were had did was have")


def _doubted(s: Sentence, m: int) -> Outcome:
    """ "I doubt they would keep them past Monday": a doubt looks ahead, but where it is about what never was."""
    left = subject_before(s, m)
    if left.subject is None or s.is_question or not _UNREAL.isdisjoint(s.words):
        return None
    j = left.subject[0] - 1
    j -= j > 0 and s.words[j] in {"that", "if"}
    before = s.words[max(0, j - 3) : j]
    if s.words[j] != "doubt" or "i" not in before or "not" in before or s.words[left.subject[0]] in {"i", "you"}:
        return None
    result = future("would", s, m, m + 1, "would")
    return result if isinstance(result, Frame) else None


def _is_future(s: Sentence, start: int, right: Right) -> bool:
    """True beside a day or another sign of the future, for what may come of itself."""
    verb = lemma(s.words[right.verb])
    outcome = s.words[right.object_start] if right.object_start < s.n else ""
    if verb == "be" and not right.passive and outcome not in _ENDED:
        return False
    dated = any(s.date_at(i) is not None for i in range(start, right.end))
    return (dated or _FUTURE_SIGNS.search(s.low) is not None) and (verb in _CONTROL or right.passive)


_ENDED = lx.words("in under over gone out dead finished done")


def _past_report(s: Sentence, start: int) -> int | None:
    """Word of a past report that governs the clause beginning at `start`: "said in 2016 that", "had predicted"."""
    for j in range(start - 1, max(-1, start - 9), -1):
        if is_hard(s, j) and s.words[j] != ",":
            return None
        if s.words[j] in lx.PAST_REPORTING and not (j and s.words[j - 1] in lx.DETERMINERS):
            return j
    return None


_FORETOLD = lx.words(
    "prediction forecast promise prophecy claim hope assurance guess idea theory belief notion warning"
)


def _told_by_noun(s: Sentence, start: int, m: int) -> bool:
    """ "your prediction that it would sink in 2014 was wrong": a view of the past, and what became of it."""
    if s.words[max(0, start - 1) : start] != ["that"] or start < 2 or s.words[start - 2] not in _FORETOLD:
        return False
    return any(word in {"was", "were", "proved", "turned", "failed", "came"} for word in s.words[m + 1 :])


_ERRED = lx.words("thought believed hoped expected assumed figured reckoned feared")
"""What one tells of a view that one has no more."""
_SAYING = lx.words("said warned promised told claimed")
OUTCOME_TOLD = re.compile(
    r"\b(?:and|but) (?:so |sure enough )?(?:he|she|it|they|i|that) (?:never )?"
    r"(?:did|was|were|has|have|had|got|am)(?:n't)?\b|"
    r"\b(?:and|but) (?:then )?(?:didn't|did not|wasn't|never|failed|lost|won)\b|"
    r"\b(?:and|but) (?:there|i|we)(?: (?:was|were|have|had)|'ve)\b|\b(?:and|but) (?:then )?nothing\b|"
    r"\b(?:and|but) (?:look|now look|here we are|sure enough|guess what)\b"
)


_SINCE = 60
"""Days after which somebody's word of what "would" come is history."""


def _told_long_ago(s: Sentence) -> bool:
    """ "in 2011 they said he would fall in two months": the word of a day long gone."""
    return s.reference is not None and any(
        mention.window.latest is not None and (s.reference - mention.window.latest).days > _SINCE for mention in s.dates
    )


def _retrospective(s: Sentence, m: int, report: int) -> Outcome:
    """ "I said in 2016 that X would": kept and marked; another's past word is only a report."""
    said = report
    while said and (s.words[said - 1] in lx.HAVE or s.words[said - 1] in lx.ADVERBS):
        said -= 1
    left = subject_before(s, said)
    who = s.words[left.subject[0]] if left.subject else "i"
    if said and s.words[said - 1] in {"was", "were"}:
        return Refusal("would", Reason.PAST, left.subject[0] if left.subject else report, min(s.n, m + 2))
    if who not in {"i", "we"}:
        if s.words[report] == "had" or "had" in s.words[max(0, report - 2) : report]:
            return Refusal("would", Reason.PAST, left.subject[0] if left.subject else report, min(s.n, m + 2))
        later = any(
            (mention.window.latest and s.reference and mention.window.latest > s.reference)
            or (mention.window.latest is None and mention.window.modifier is Modifier.WITHIN)
            for mention in s.dates
        )
        undated = not later and not any(mention.window.latest is not None for mention in s.dates)
        if OUTCOME_TOLD.search(s.low) or _told_long_ago(s):
            later = False
        told_us = any(w in {"us", "me", "you"} for w in s.words[report : report + 3])
        if (
            undated
            and not told_us
            and s.words[report] in _SAYING
            and len(s.words) > 5
            and not OUTCOME_TOLD.search(s.low)
        ):
            return future("would-said", s, m, m + 1, "would")
        if not later:
            return Refusal("would", Reason.PAST, left.subject[0] if left.subject else report, min(s.n, m + 2))
        return future("would-reported", s, m, m + 1, "would")
    if OUTCOME_TOLD.search(s.low) or s.words[report] in _ERRED:
        return Refusal("would", Reason.PAST, left.subject[0] if left.subject else report, min(s.n, m + 2))
    result = future("would-retrospective", s, m, m + 1, "would")
    if isinstance(result, Frame):
        result.retrospective = True
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
        "would",
        lx.words("would 'd"),
        "The company would become the biggest in the world in some years",
        "They would have lost without him",
        _read_would,
    ),
    Rule(
        "should",
        lx.words("should must"),
        "The update should be out by Friday",
        "They should resign by Friday",
        _read_should,
    ),
)
