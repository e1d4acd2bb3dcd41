"""What stands before a clause and keeps it from being a forecast: a condition, everybody, a wish or an aim."""

from __future__ import annotations

from itertools import pairwise

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite
from claimtrack.extraction.frames import Reason
from claimtrack.extraction.predicates import Right
from claimtrack.extraction.quotes import condition_of
from claimtrack.extraction.tokens import Sentence, is_verb, lemma


def governed(s: Sentence, core: int, right: Right, date_inside: bool) -> Reason | None:
    """Reason to refuse a clause that is itself a condition, speaks of everybody, or breaks off after its verb."""
    words = s.words
    reach = words[right.object_start : right.end]
    if (
        core
        and words[core - 1] in {"if", "unless", "lest"}
        and not (core > 1 and words[core - 2] in {"surprised", "even", "as"})
    ):
        return Reason.COUNTERFACTUAL
    if (
        core > 1
        and "if" in words[max(0, core - 3) : core - 1]
        and not any(is_finite(s, k) or words[k] == "," for k in range(core - 2, core))
        and not _closes_condition(s, core)
    ):
        return Reason.COUNTERFACTUAL
    if core > 1 and _is_contact_clause(s, core, right):
        return Reason.FACT
    if core > 1 and words[core - 2 : core] == ["not", "because"]:
        return Reason.FACT
    if any(a in _TERMS and b == "that" for a, b in pairwise(words[max(0, core - 3) : right.verb])):
        return Reason.FACT
    if (
        core
        and words[core - 1 - (words[core - 1] == "no")] in _SUBORDINATES
        and not date_inside
        and (aim := _aim(words, core)) is not None
    ):
        return aim
    if core == 1 and words[0] in {"before", "until", "till"} and "," in words[right.end : right.end + 1]:
        return Reason.FACT
    if _relates(s, core, right):
        return Reason.FACT
    if right.progressive and words[right.verb] in _SEEKS and reach[:1] == ["to"]:
        return Reason.PLAN
    if core > 1 and words[core - 1] in {"way", "ways"} and words[core - 2] != "no":
        return Reason.FACT
    if core > 1 and is_made_sure(words, core):
        return Reason.ADVICE
    if core > 2 and _is_not_meant(words, core):
        return Reason.FACT
    if core > 1 and _is_judged(words, core, right):
        return Reason.QUOTED
    if core and _is_taken_as_given(words, core):
        return Reason.COUNTERFACTUAL
    if not date_inside and (
        (core > 1 and words[core - 1] in _COMPARED and _grows_with(words, core))
        or (words[core] in _SAYERS and _would_be_said(words, core, right))
    ):
        return Reason.HABIT
    empty = right.object_start >= right.end and not right.passive and not right.progressive
    as_before = words[right.verb] == "do" and words[right.end : right.end + 1] == ["as"]
    bare = (right.copular and words[right.verb] in lx.BE) or words[right.verb] in {"do", "have", "be"}
    if empty and bare and not as_before:
        return Reason.INCOMPLETE
    if core and not date_inside and (_outdoes(s, core) or _is_repeated(words[max(0, core - 6) : core])):
        return Reason.FACT
    condition = condition_of(s, 0, core, right.end)
    if (
        condition is not None
        and not date_inside
        and any(w in {"you", "u", "your", "someone"} for w in words[condition[0] : condition[1]])
    ):
        return Reason.ADDRESS
    return None


_UNMEANT = lx.words("mean means assume saying say imply implies guarantee guarantees suggest")


def _is_not_meant(words: list[str], core: int) -> bool:
    """ "That does not mean that it will hold", "I'm not saying they will lose": said of what is not claimed."""
    j = core - 1 - (words[core - 1] == "that")
    if words[j] not in _UNMEANT:
        return False
    denied = "not" in words[max(0, j - 3) : j]
    return denied and (words[j] != "say" or words[j - 1] == "to")


_FORETOLD = lx.words("predictions prediction forecasts forecast claims claim projections fears idea notion belief")


def _is_judged(words: list[str], core: int, right: Right) -> bool:
    """ "Predictions that prices will double are too bold": a forecast of others that the sentence judges."""
    j = core - 1 - (words[core - 1] == "that")
    if words[j] not in _FORETOLD:
        return False
    told = next((k for k in range(right.verb + 1, len(words)) if words[k] in lx.BE_PRESENT or words[k] in _STOPS), None)
    return told is not None and words[told] in lx.BE_PRESENT


_STOPS = frozenset(".,;:!-–—")
_ASSUMES = lx.words("assuming assumes presuming presumes presupposes")


def _is_taken_as_given(words: list[str], core: int) -> bool:
    """ "The plan assumes that rates will fall", "they are assuming it will hold"; not "I'm assuming he will go"."""
    j = core - 1 - (words[core - 1] == "that")
    return j >= 0 and words[j] in _ASSUMES and "i" not in words[max(0, j - 3) : j]


_COMPARED = lx.words(
    "sooner longer more less better worse harder higher faster greater bigger stronger deeper easier cheaper lower"
)


def _grows_with(words: list[str], core: int) -> bool:
    """ "The longer they wait, the harder it will be": how one thing goes with another, whenever."""
    return words[core - 2] == "the" and words.count("the") > 1


_SAYERS = lx.words("some many people others critics others few skeptics fans")
_ARGUES = lx.words("say argue claim think object disagree complain tell point")


def _would_be_said(words: list[str], core: int, right: Right) -> bool:
    """ "Some will say it is too late": what people say is no forecast of theirs."""
    return words[right.verb] in _ARGUES and words[core + 1 : core + 2] != ["of"]


def _closes_condition(s: Sentence, core: int) -> bool:
    """ "If Leeds win | it will be chaos": a verb behind the subject of the condition, right before the clause."""
    verb = s.words[core - 1]
    return (
        core > 2
        and s.words[core - 3] == "if"
        and s.words[core] in {"it", "they", "he", "she", "there"}
        and is_verb(verb)
    )


def _is_contact_clause(s: Sentence, core: int, right: Right) -> bool:
    """ "the effects it will unleash": a pronoun right behind a thing, and a verb with nothing behind it."""
    words = s.words
    if words[core] not in lx.THIRD or right.copular or right.passive or right.progressive:
        return False
    head = words[core - 1]
    k = right.object_start
    if k < right.end and words[k].isalnum() and not is_finite(s, k):
        return False
    point = next((k for k in range(core - 2, max(-1, core - 4), -1) if words[k] in {"the", "a", "an", "any"}), None)
    plain = head.isalpha() and not (is_finite(s, core - 1) or head in lx.FUNCTION_WORDS or head in lx.OPINION)
    plain = plain and head not in lx.COORDINATORS and head not in lx.CLAUSE_ADVERBS
    return plain and point is not None and head not in _TIMES and not s.date_at(core - 1)


_TIMES = lx.words("time moment day year minute way end week month case")
_SUBORDINATES = lx.words("that where")


def _aim(words: list[str], core: int) -> Reason | None:
    """ "so that they will not be caught", "run the risk that it will", "in the hope that it will", "a place where"."""
    core -= words[core - 1] == "no" and core > 1
    before = words[max(0, core - 4) : core]
    if before[-1] == "that" and before[-2:-1] and before[-2] in _TERMS:
        return Reason.FACT
    if before[-2:] == ["so", "that"]:
        return Reason.FACT
    if before[-1] == "where":
        return None if {"a", "an", "any", "like"}.isdisjoint(words[max(0, core - 5) : core - 2]) else Reason.FACT
    if before[-2:] == ["fear", "that"] and before[-3:-2] in (["of"], ["for"]):
        return Reason.FACT
    if before[-2:] == ["risk", "that"]:
        return Reason.FACT if before[0] in _RUNS else None
    return Reason.WISH if before in (["in", "the", "hope", "that"], ["in", "the", "hopes", "that"]) else None


_TERMS = lx.words("assumption requirement condition premise rule policy proviso notion myth fantasy illusion")
"""With "that" behind these comes what is set or taken as given."""
_SEEKS = lx.words("looking hoping aiming seeking wanting wishing")
"""What somebody "will be looking to" do is a plan of his."""


def is_made_sure(words: list[str], core: int) -> bool:
    """ "Make sure the door will hold", "they have to be sure that it will not flop": what is to be seen to."""
    k = core - 1
    while k > 1 and words[k] in {"that", "the", "your", "it"}:
        k -= 1
    return words[k] in {"sure", "certain"} and (
        words[k - 1] in {"make", "making", "makes"} or words[max(0, k - 2) : k] == ["to", "be"]
    )


BEHIND_SURE = lx.words("sure certain that")
_HAS_OBJECT = lx.words("need use have want make get face pay spend require")
_NO_OBJECT = lx.words("to is are in for by on")
_CONTENTS = lx.words(
    "news fact idea claim chance way evidence sign signs likelihood odds possibility feeling prediction certainty word "
    "rumour rumor view point sure clear likely certain obvious confident convinced positive doubtful"
)
"""What a clause with "that" tells the content of, and does not say which."""
_RUNS = lx.words("run runs running ran take takes taking took")
_ADJUNCTS = lx.ADVERBS | lx.words("day-to-day daily everyday every all")
_THINGS = lx.words("anything everything something nothing")
"""Behind a verb these have a clause that says which: "can't say anything the owner won't let him say"."""
_EVERYBODY = lx.words("everyone everybody anyone anybody")


def _relates(s: Sentence, core: int, right: Right) -> bool:
    """ "the cash everyone will use", "the help that they will need": a clause that only says which thing is meant."""
    words = s.words
    reach = words[right.object_start : right.end]
    needs = "need" in right.chain
    if core > 1 and words[core - 1] == "that" and (needs or lemma(words[right.verb]) in _HAS_OBJECT):
        head = words[core - 2]
        plain = head.isalpha() and head not in lx.OPINION and head not in lx.FUNCTION_WORDS and head not in _CONTENTS
        return plain and not is_finite(s, core - 2) and (needs or not reach or reach[0] in _NO_OBJECT)
    if (
        core > 1
        and words[core - 1] in _THINGS
        and is_finite(s, core - 2) is False
        and words[core - 2] not in lx.PREPOSITIONS
    ):
        return is_verb(words[core - 2]) and not s.has_date(core, right.end)
    if core < 2 or words[core] not in _EVERYBODY or (reach and reach[0] not in _ADJUNCTS):
        return False
    head = words[core - 1]
    if (
        not head.isalpha()
        or is_finite(s, core - 1)
        or ((head in lx.OPINION or head in lx.ADVERBS) or head in lx.SUBORDINATORS)
    ):
        return False
    point = next((k for k in range(core - 2, max(-1, core - 5), -1) if words[k] in {"the", "a", "an"}), None)
    return point is not None and not (point and words[point - 1] in lx.LEADING_PREPOSITIONS)


def _is_repeated(before: list[str]) -> bool:
    """ "they keep telling us that": what is said again and again, and not believed."""
    return any(a in {"keep", "keeps"} and b in {"telling", "saying", "promising"} for a, b in pairwise(before))


_ANY = lx.words("anyone anybody anything any you i we they he she what people")


def _outdoes(s: Sentence, core: int) -> bool:
    """ "more than anybody will ever admit", "better than anything they will make": a comparison, no forecast."""
    near = s.words[max(0, core - 3) : core + 8]
    return (
        any(a == "than" and b in _ANY for a, b in pairwise(near))
        and "than" in s.words[: core + 8]
        and ("ever" in s.words[core:] or s.words[core - 1] in {"than", "anything"})
    )
