"""The parts of a clause put together: its denial, its condition, and whose view it is."""

from __future__ import annotations

from itertools import pairwise

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Range, Reason, Refusal
from claimtrack.extraction.predicates import Right
from claimtrack.extraction.quotes import condition_of, quote_start
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.tokens import Sentence, is_verb, lemma


def refuse(rule: str, reason: Reason, start: int, end: int) -> Refusal:
    return Refusal(rule, reason, start, max(end, start + 1))


def assemble(
    rule: str, s: Sentence, left: Left, right: Right, embedding: Embedding | None, cue: tuple[int, int], modal: str
) -> Outcome:
    """Put the parts of a clause together, with the condition and the view that govern it."""
    subject = left.subject
    core = subject[0] if subject else (min(left.adverbs) if left.adverbs else cue[0])
    refused = _refuse_embedding(rule, s, embedding, core, right.end)
    if refused is not None:
        return refused
    if core > 1 and s.words[core - 1] in _BEHIND_SURE and _is_made_sure(s.words, core):
        return refuse(rule, Reason.ADVICE, core, right.end)
    denied = False
    if subject is not None and _relative(s, subject):
        subject = _antecedent(s, subject, cue[0], right.end)
        if subject is None:
            return refuse(rule, Reason.FACT, core, right.end)
        core = subject[0]
        denied = s.words[core] != "a" and _told_to_be(s, core) is True
    begin = embedding.start if embedding else core
    start = quote_start(s, begin, 0)
    end = right.end
    frame = Frame(
        rule=rule,
        start=start,
        end=max(end, right.verb + 1),
        cue=cue,
        modal=modal,
        subject=subject,
        verb=right.verb,
        objects=(right.object_start, end) if end > right.object_start else None,
        passive=right.passive,
        negated=_is_denied(s, subject, core, left, right, embedding) != denied,
        existential=subject is not None and s.words[subject[0]] == "there",
        embedding=embedding,
        condition=condition_of(s, start, begin, end),
    )
    if frame.embedding is None:
        frame.embedding = _according(s, core, end) or (_said_after(s, end) if end < s.n else None)
    if frame.existential and frame.objects and s.words[frame.objects[0]] in {"no", "zero"}:
        frame.negated = not frame.negated
    if frame.condition is not None and frame.condition[0] >= end:
        frame.end = frame.condition[1]
    frame.wish = (
        (embedding is not None and embedding.word in lx.WISHING)
        or "hopefully" in s.words[start:core]
        or ("hopefully" in s.words and any(s.words[i] == "hopefully" for i in (*left.adverbs, *right.adverbs)))
    )
    return frame


def _relative(s: Sentence, subject: Range) -> bool:
    """True for the "that" of "the bridge that will open": the clause only says which thing is meant."""
    start, end = subject
    if (
        end - start > 1
        or start == 0
        or s.words[start] not in {"that", "who"}
        or is_hard(s, start - 1)
        or (s.words[start - 1] in _NEVER_BEFORE_RELATIVES)
    ):
        return False
    before = s.words[start - 1]
    return s.words[start] == "who" or not (before in _BEFORE_THAT or before in lx.OPINION)


_BEFORE_THAT = lx.PREPOSITIONS | lx.words(", see seeing")
"""Behind these "that" points at something, and opens no relative clause: "no chance of that happening"."""


_NEVER_BEFORE_RELATIVES = lx.words("but unfortunately sadly luckily fortunately however hopefully")


def _antecedent(s: Sentence, relative: Range, begin: int, end: int) -> Range | None:
    """What the relative pronoun stands for; none where the clause tells nothing new of it."""
    head = subject_before(s, relative[0]).subject
    if head is None:
        return relative
    dated = any(s.date_at(i) is not None for i in range(begin, end))
    first = head[0]
    definite = s.words[first] == "the" or s.words[max(0, first - 1)] == "the" or s.is_capital(first)
    if s.words[relative[0]] == "that" and _told_to_be(s, first) is not None:
        return head
    return head if dated and definite and s.words[relative[0] - 2] not in {"a", "an", "some"} else None


def _is_denied(
    s: Sentence, subject: Range | None, core: int, left: Left, right: Right, embedding: Embedding | None
) -> bool:
    """True where an odd number of denials governs the clause."""
    negated = right.negated != left.negated
    if s.words[max(0, core - 2) : core] == ["not", "like"] or _is_near(s, right):
        negated = not negated
    if embedding is not None and (embedding.negated != (embedding.word in {"doubt", "doubtful", "skeptical"})):
        negated = not negated
    return negated != (subject is not None and _is_none(s, subject))


def _told_to_be(s: Sentence, first: int) -> bool | None:
    """Whether it is denied of what is pointed at to be the thing at word `first`; none where nothing is said to be it.

    "This is not an environment that will support it": then the clause tells of the thing.
    """
    words = s.words
    k = first - 1 - (first > 1 and words[first - 1] in lx.ARTICLES)
    denied = k > 1 and words[k] == "not"
    k -= denied
    if k < 1 or words[k] not in {"is", "are", "'s"} or words[k - 1] not in {"this", "that", "it", "these"}:
        return None
    return denied


def _is_near(s: Sentence, right: Right) -> bool:
    """ "It won't be long until then": a denial that says how soon it comes."""
    first = right.object_start
    if not right.negated or s.words[first : first + 1] != ["long"]:
        return False
    return s.words[first + 1 : first + 2] in (["until"], ["till"], ["before"], ["untill"], ["til"])


def _is_none(s: Sentence, subject: tuple[int, int]) -> bool:
    """True for a subject that denies: "nobody", "no English club", "not all members", "not a single one"."""
    first = s.words[subject[0]]
    before = s.words[subject[0] - 1] if subject[0] else ""
    if first in {"nobody", "nothing", "none", "neither"}:
        return True
    if before == "neither" and "nor" not in s.words[subject[0] : subject[1]]:
        return True
    if before == "not" and first in {"all", "every", "a", "one", "many", "everyone"}:
        return True
    return (first == "no" and subject[1] - subject[0] > 1) or (before == "no" and first != "doubt")


_SAID = lx.words(
    "said says say claimed claims told reported reports announced believes believe predicts predicted warned"
)


def _according(s: Sentence, core: int, end: int) -> Embedding | None:
    """ "According to X, ..." before the clause, or behind it."""
    if "according" not in s.words:
        return None
    for k in (*range(max(0, core - 12), core), *range(end, min(s.n - 2, end + 3))):
        if s.words[k] == "according" and s.words[k + 1] == "to":
            stop = k + 2
            while stop < s.n and stop - k < 10 and s.words[stop] != "," and not is_hard(s, stop):
                stop += 1
            if stop > k + 2 and s.words[k + 2] not in {"me", "my", "you", "him", "her", "them", "this", "that", "plan"}:
                return Embedding(k, stop, "say", (k + 2, stop))
    return None


def _said_after(s: Sentence, end: int) -> Embedding | None:
    """ "X is set to leave, a security source said": the report stands behind the clause."""
    while end < s.n and s.words[end] in '"“”':
        end += 1
    if end >= s.n or (s.words[end] != "," and s.words[end - 1] not in '"“”'):
        return None
    for k in range(end + (s.words[end] == ","), min(s.n, end + 8)):
        if s.words[k] in '"“”' and k == end + 1:
            continue
        if is_hard(s, k) or s.words[k] == ",":
            return None
        if s.words[k] in _SAID:
            left = subject_before(s, k, end + 1)
            inverted = left.subject is None and k + 1 < s.n
            holder = (k + 1, min(s.n - 1, k + 4)) if inverted else left.subject
            if holder is None or s.words[holder[0]] in {"i", "we", "you", "he", "she", "they", "it", "who"}:
                return None
            return Embedding(end + 1, max(k + 1, holder[1]), s.words[k], holder)
    return None


def _refuse_embedding(rule: str, s: Sentence, embedding: Embedding | None, core: int, end: int) -> Refusal | None:
    if embedding is None:
        return None
    if embedding.holder is not None and not s.has_date(core, end) and _is_a_rule(s, embedding, core):
        return refuse(rule, Reason.FACT, embedding.start, end)
    if embedding.word in _FANCIES and embedding.holder is None and not _is_a_view(s, embedding):
        return refuse(rule, Reason.WISH, embedding.start, end)
    if embedding.word in lx.WISHING and embedding.holder is None and not s.has_date(embedding.end, end):
        return refuse(rule, Reason.WISH, embedding.start, end)
    if embedding.holder is not None and s.words[embedding.holder[0]] in lx.SECOND and embedding.word != "know":
        return refuse(rule, Reason.QUOTED, embedding.start, end)
    if embedding.word == "assumes" and (embedding.holder is None or s.words[embedding.holder[0]] in lx.REFERRING):
        return refuse(rule, Reason.COUNTERFACTUAL, embedding.start, end)
    if embedding.holder is not None and _is_nobody_named(s, *embedding.holder):
        return refuse(rule, Reason.QUOTED, embedding.start, end)
    return None


_FANCIES = lx.words("wish imagine suppose")


def _is_a_view(s: Sentence, embedding: Embedding) -> bool:
    """ "I imagine the bases will stay", "I'd suppose": a view; "imagine they will" and "I wish" call up what is not."""
    return embedding.word != "wish" and s.words[embedding.start] == "i"


_RULEBOOKS = lx.words(
    "law rule rules contract constitution manual sign label agreement bible quran book proverb saying statute code "
    "instructions terms warranty policy regulations"
)


def _is_a_rule(s: Sentence, embedding: Embedding, core: int) -> bool:
    """True for what holds whenever: a rule that says so, or what "my wife" says of "us"."""
    start, end = embedding.holder or (0, 0)
    words = s.words
    if words[end - 1] in _RULEBOOKS:
        return True
    return words[start] == "my" and words[end - 1] in lx.HOUSEHOLD and words[core] in {"we", "i", "it"}


_NOT_NAMED = lx.words("people everyone everybody anyone anybody those whoever who some somebody someone folks nobody")


def _is_nobody_named(s: Sentence, start: int, end: int) -> bool:
    """True for a view of whom it may concern: "anyone who thinks", "people think", "those who say"."""
    words = s.words[start:end]
    if s.raw(start, start + 1).isupper() and len(words[0]) > 1:
        return False
    return words[0] in _NOT_NAMED and (len(words) == 1 or words[1] in {"who", "that", "people", "here"})


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
    if core and words[core - 1] in _SUBORDINATES and not date_inside and (aim := _aim(words, core)) is not None:
        return aim
    if _relates(s, core, right):
        return Reason.FACT
    if right.progressive and words[right.verb] in _SEEKS and reach[:1] == ["to"]:
        return Reason.PLAN
    if core > 1 and words[core - 1] in {"way", "ways"} and words[core - 2] != "no":
        return Reason.FACT
    if core > 1 and _is_made_sure(words, core):
        return Reason.ADVICE
    if core > 2 and _is_not_meant(words, core):
        return Reason.FACT
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
    if words[core] not in _THIRD or right.copular or right.passive or right.progressive:
        return False
    head = words[core - 1]
    k = right.object_start
    if k < right.end and words[k].isalnum() and not is_finite(s, k):
        return False
    point = next((k for k in range(core - 2, max(-1, core - 4), -1) if words[k] in {"the", "a", "an", "any"}), None)
    plain = head.isalpha() and not (is_finite(s, core - 1) or head in lx.FUNCTION_WORDS or head in lx.OPINION)
    plain = plain and head not in lx.COORDINATORS and head not in lx.CLAUSE_ADVERBS
    return plain and point is not None and head not in _TIMES and not s.date_at(core - 1)


_THIRD = lx.words("it he she they")
_TIMES = lx.words("time moment day year minute way end week month case")
_SUBORDINATES = lx.words("that where")


def _aim(words: list[str], core: int) -> Reason | None:
    """ "so that they will not be caught", "run the risk that it will", "in the hope that it will", "a place where"."""
    before = words[max(0, core - 4) : core]
    if before[-2:] == ["so", "that"]:
        return Reason.FACT
    if before[-1] == "where":
        return None if {"a", "an", "any", "like"}.isdisjoint(words[max(0, core - 5) : core - 2]) else Reason.FACT
    if before[-2:] == ["fear", "that"] and before[-3:-2] in (["of"], ["for"]):
        return Reason.FACT
    if before[-2:] == ["risk", "that"]:
        return Reason.FACT if before[0] in _RUNS else None
    return Reason.WISH if before in (["in", "the", "hope", "that"], ["in", "the", "hopes", "that"]) else None


_SEEKS = lx.words("looking hoping aiming seeking wanting wishing")
"""What somebody "will be looking to" do is a plan of his."""


def _is_made_sure(words: list[str], core: int) -> bool:
    """ "Make sure the door will hold", "they have to be sure that it will not flop": what is to be seen to."""
    k = core - 1
    while k > 1 and words[k] in {"that", "the", "your", "it"}:
        k -= 1
    return words[k] in {"sure", "certain"} and (
        words[k - 1] in {"make", "making", "makes"} or words[max(0, k - 2) : k] == ["to", "be"]
    )


_BEHIND_SURE = lx.words("sure certain that")
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


def speaks(s: Sentence, end: int) -> bool:
    """True where the clause is quoted speech with its speaker behind: "We will ...", the minister said."""
    return any(word in '"“' for word in s.words[:3]) and _said_after(s, end) is not None
