"""Would: a forecast of its own, one that somebody told before, or one of the past."""

from __future__ import annotations

import re

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard
from claimtrack.extraction.frames import Frame, Outcome, Reason, Refusal, Rule
from claimtrack.extraction.predicates import Right, predicate_after
from claimtrack.extraction.rules.modals.time_to_come import FUTURE_SIGNS, TURNS_OUT, UNREAL, is_timeless
from claimtrack.extraction.rules.modals.will import future
from claimtrack.extraction.signs import asks
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.tokens import Sentence, lemma
from claimtrack.text.dates.window import Modifier


def _read_would(s: Sentence, m: int) -> Outcome:
    words = s.words
    after = words[m + 1] if m + 1 < s.n else ""
    if after == "have" or after in {"'ve", "of"} or (after == "not" and words[m + 2 : m + 3] == ["have"]):
        return Refusal("would", Reason.COUNTERFACTUAL, max(0, m - 1), min(s.n, m + 3))
    if "doubt" in words[max(0, m - 6) : m] and (doubted := _doubted(s, m)) is not None:
        return doubted
    if is_timeless(s) and _past_report(s, m) is None:
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
    if any(w in UNREAL for w in words):
        return Refusal("would", Reason.COUNTERFACTUAL, start, min(s.n, m + 2))
    right = predicate_after(s, m + 1)
    if right is None:
        return None
    if not _is_future(s, start, right):
        return Refusal("would", Reason.COUNTERFACTUAL, start, right.end)
    return future("would", s, m, m + 1, "would")


_UNREAL_VERBS = lx.words("were had did was have")


def _doubted(s: Sentence, m: int) -> Outcome:
    """ "I doubt they would keep them past Monday": a doubt looks ahead, but where it is about what never was."""
    left = subject_before(s, m)
    if left.subject is None or s.is_question or not _UNREAL_VERBS.isdisjoint(s.words):
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
    return (dated or FUTURE_SIGNS.search(s.low) is not None) and (verb in TURNS_OUT or right.passive)


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


RULES: tuple[Rule, ...] = (
    Rule(
        "would",
        lx.words("would 'd"),
        "The company would become the biggest in the world in some years",
        "They would have lost without him",
        _read_would,
    ),
)
