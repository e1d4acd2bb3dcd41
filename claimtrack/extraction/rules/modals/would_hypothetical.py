"""Would where it foretells: "it would never pass", "I think Leeds would beat them", "any attack would fail"."""

from __future__ import annotations

from itertools import pairwise

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.cue_phrases import STATES
from claimtrack.extraction.frames import Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import Right, predicate_after
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.modals.will import future
from claimtrack.extraction.rules.naming import is_definite
from claimtrack.extraction.signs import asks
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.thresholds import WORD_NUMBERS
from claimtrack.extraction.tokens import Sentence, lemma
from claimtrack.text.dates.window import Modifier

_UNREAL = lx.words("if were unless wish suppose rather had could who which whoever otherwise been")
_UNREAL_BUT_RELATIVE = _UNREAL - {"which", "who", "could", "had"}
_PASSES = lx.words("pass accept agree allow let happen fly work survive approve sign ratify give leave stand surrender")
_FOLLOWS = lx.words(
    "fail trigger cause mean bring end spark crash sink destroy ruin kill backfire collapse lead cost lose win split "
    "push send raise lower"
)
_SUCH = lx.words("any another such")
_VIEWS = lx.words("think believe reckon guess bet say suspect fear predict imagine")
_FORETELLS = lx.words("predict predicts forecast forecasts warn warns expect expects project projects foresees foresee")
_LIKELY = lx.words("likely probably surely certainly almost undoubtedly inevitably")
_OPENS = _SUCH | _VIEWS | _FORETELLS | _LIKELY | {"never", "no", "nobody", "doubt", "imagine", "unlikely", "improbable"}
"""A sentence with none of these tells of no hypothesis."""
_TOLD = lx.PAST_REPORTING | {"used", "was", "did", "says", "knows"}
_PERSONS = lx.words("i you u we one people my our who that this there what he she anyone anybody everyone")


def _read_would(s: Sentence, m: int) -> Outcome:
    words = s.words
    if m + 1 >= s.n or words[m + 1] in {"have", "'ve", "of", "like", "love"} or _OPENS.isdisjoint(words):
        return None
    likely = words[m + 1] in _LIKELY
    unreal = not _UNREAL_BUT_RELATIVE.isdisjoint(words) if likely else not _UNREAL.isdisjoint(words)
    if (m and unreal) or asks(s, m):
        return None
    left = subject_before(s, m)
    right = predicate_after(s, m + 1)
    if left.subject is not None and right is not None and not right.perfect and (
        (likely and _is_likely(s, left.subject, right)) or _is_foretold(s, left.subject[0])
    ):  # fmt: skip
        return future("hypothesis", s, m, m + 1, "would")
    if words[m + 1] == "be":
        return None
    if m == 0 and right is not None and words[1] == "never" and lemma(words[right.verb]) in _PASSES:
        return assemble("hypothesis", s, left, right, None, (m, m + 1), "would")
    if left.subject is None or right is None or right.perfect or not _UNREAL.isdisjoint(words):
        return None
    if not _TOLD.isdisjoint(words[: left.subject[0]]):
        return None
    if any(w in {"you", "me", "us", "your", "my"} for w in words[right.verb : right.end]):
        return None
    if not (
        _never(s, left.subject, right)
        or _follows(s, left.subject, right)
        or _thought(s, left.subject, right)
        or _doubted(s, left.subject, right)
    ):
        return None
    return future("hypothesis", s, m, m + 1, "would")


def _is_likely(s: Sentence, subject: Range, right: Right) -> bool:
    """ "A strong dollar would likely weigh on exports": what a thing that may come would bring, with how likely."""
    words = s.words
    first = words[subject[0]]
    if first in _PERSONS - {"that", "this", "there"} or words[subject[1] - 1] in {"people", "person", "one"}:
        return False
    reach = words[right.object_start : right.end]
    leveled = any(w[0] in "$€£0123456789" or w in WORD_NUMBERS - {"one"} for w in reach)
    if right.copular and not (right.passive or s.has_date(right.verb, right.end)):
        ends = reach[:1] == ["the"] and not _SINGLE.isdisjoint(reach[1:3])
        return leveled or ends or reach[:1] in (["in"], ["out"], ["over"])
    return lemma(words[right.verb]) not in lx.PLAIN_STATES or (lemma(words[right.verb]) == "cost" and leveled)


_SINGLE = lx.words("end first next last winner winners beginning start")


def _is_foretold(s: Sentence, core: int) -> bool:
    """ "Analysts warn that output would fall": a forecast that is somebody's now."""
    k = core - 1
    while k > 0 and (s.words[k] in {"that", ","} or s.words[k] in lx.ADVERBS):
        k -= 1
    if k < 0 or s.words[k] not in _FORETELLS or s.words[k - 1 : k] in (["would"], ["'d"], ["a"], ["the"]):
        return False
    return s.words[core] not in {"i", "you", "we"}


def _never(s: Sentence, subject: Range, right: Right) -> bool:
    """ "It would never pass the house", "no judge would let that stand"."""
    first = s.words[subject[0]]
    before = s.words[subject[0] - 1] if subject[0] else ""
    denied = "never" in s.words[subject[1] : right.verb] or first in {"no", "nobody"} or before == "no"
    return denied and first not in _PERSONS and lemma(s.words[right.verb]) in _PASSES


def _follows(s: Sentence, subject: Range, right: Right) -> bool:
    """ "Any attack on the port would fail": what a thing that may come would bring."""
    if s.words[subject[0]] not in _SUCH or subject[1] - subject[0] < 2 or right.negated:
        return False
    return lemma(s.words[right.verb]) in _FOLLOWS and s.words[subject[1] - 1] not in {"person", "man", "one", "country"}


def _thought(s: Sentence, subject: Range, right: Right) -> bool:
    """ "I think Leeds would beat them": the writer's view of a single happening."""
    words = s.words
    before, after = words[max(0, subject[0] - 4) : subject[0]], words[right.end : right.end + 4]
    before = [word for word in before if word not in {"would", "'d"}]
    mine = any(a == "i" and b in _VIEWS for part in (before, after) for a, b in pairwise(part))
    if not mine or words[subject[0]] in _PERSONS or right.copular:
        return False
    known = lemma(words[right.verb]) not in STATES or s.has_date(right.verb, right.end)
    return known and (is_definite(s, subject) or s.has_date(right.verb, right.end))


def _doubted(s: Sentence, subject: Range, right: Right) -> bool:
    """ "I highly doubt they would trade him": a doubt is of what may come, whatever its verb."""
    words = s.words
    k = subject[0] - 1
    while k > 0 and words[k] in {"that", "if", "the"}:
        k -= 1
    if (
        k < 0
        or words[k] not in {"doubt", "unlikely", "improbable"}
        or right.copular
        or words[subject[0]] in {"i", "you", "that", "this", "it", "anyone"}
    ):
        return False
    while k > 0 and words[k - 1] in lx.ADVERBS:
        k -= 1
    if k == 0:
        return "doubt" not in words
    return words[k - 1] in {"i", "we"} or (words[k - 1] in {"is", "its", "seems", "'s"} and "doubt" not in words)


def _read_meaning(s: Sentence, m: int) -> Outcome:
    """ "That would mean a third recession by 2031": what follows from what was said, with its day."""
    words = s.words
    if words[m + 1 : m + 2] and words[m + 1] in _BRINGS and s.names_a_day and (told := _extrapolated(s, m)) is not None:
        return told
    if m < 1 or words[m - 1] not in {"that", "this", "it"} or words[m + 1 : m + 2] not in (["mean"], ["be"]):
        return None
    if s.is_question or "if" in words or m + 3 >= s.n or words[m + 2] not in {"a", "an", "the", "another"}:
        return None
    result = future("hypothesis", s, m, m + 1, "would")
    ahead = any(d.window.is_stated and s.ahead(d) is not None for d in s.dates)
    return result if isinstance(result, Frame) and ahead and words[m + 1] == "mean" else None


_BRINGS = lx.words("be put bring take leave give make")


def _extrapolated(s: Sentence, m: int) -> Outcome:
    """ "That would bring the total to 600 by June", "the same pace would put it at $9 in five years"."""
    words = s.words
    if s.is_question or not _UNREAL.isdisjoint(words) or m < 1 or words[m - 1] in {"i", "you", "we", "he", "she"}:
        return None
    right = predicate_after(s, m + 1)
    if right is None or not any(w[0] in "$€£0123456789" for w in words[right.object_start : right.end]):
        return None
    ahead = any(
        d.window.modifier is not Modifier.NONE and d.window.is_stated and s.ahead(d) is not None
        for d in s.dates
        if s.start + d.span.start > s.spans[m][0]
    )
    return future("hypothesis", s, m, m + 1, "would") if ahead else None


RULES: tuple[Rule, ...] = (
    Rule(
        "hypothesis",
        lx.words("would 'd"),
        "Any attack on the port would fail",
        "Any doctor would tell you that",
        lambda s, m: _read_meaning(s, m) or _read_would(s, m),
    ),
)
