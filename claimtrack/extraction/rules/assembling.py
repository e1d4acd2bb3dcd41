"""The parts of a clause put together: its denial, its condition, and whose view it is."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Range, Reason, Refusal
from claimtrack.extraction.predicates import Right
from claimtrack.extraction.quotes import condition_of, quote_start
from claimtrack.extraction.rules.governing import BEHIND_SURE, is_made_sure
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.tokens import Sentence


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
    if core > 1 and s.words[core - 1] in BEHIND_SURE and is_made_sure(s.words, core):
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
    if frame.objects and _denies_its_object(s, frame, right):
        frame.negated = not frame.negated
    if frame.condition is not None and frame.condition[0] >= end:
        frame.end = frame.condition[1]
    frame.wish = (
        (embedding is not None and embedding.word in lx.WISHING)
        or "hopefully" in s.words[start:core]
        or ("hopefully" in s.words and any(s.words[i] == "hopefully" for i in (*left.adverbs, *right.adverbs)))
    )
    return frame


def _denies_its_object(s: Sentence, frame: Frame, right: Right) -> bool:
    """ "There will be no trial", "it will have zero impact", "we'll see no change"; not "no doubt"."""
    start, end = frame.objects or (0, 0)
    if not frame.existential and s.words[right.verb] not in _HAVES:
        return False
    k = start
    while not frame.existential and k < end - 1 and s.words[k] in lx.ADVERBS:
        k += 1
    if s.words[k] not in {"no", "zero"}:
        return False
    if frame.existential:
        return True
    behind = s.words[k + 1] if k + 1 < end else ""
    return behind.isalpha() and behind not in _NO_DENIALS and behind not in lx.DETERMINERS and s.date_at(k + 1) is None


_HAVES = lx.words("have see get make bring face show")
_NO_DENIALS = lx.words(
    "doubt choice option trouble problem problems less fewer more longer one matter end shortage better"
)
"""Nouns that with a "no" before them say something of their own."""


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
    if s.words[head[1] - 1] in _ONE_WHO and head[0] > 1 and s.words[head[0] - 1] in {"is", "'s", "are"}:
        return subject_before(s, head[0] - 1).subject
    dated = any(s.date_at(i) is not None for i in range(begin, end))
    first = head[0]
    definite = s.words[first] == "the" or s.words[max(0, first - 1)] == "the" or s.is_capital(first)
    if s.words[relative[0]] == "that" and _told_to_be(s, first) is not None:
        return head
    return head if dated and definite and s.words[relative[0] - 2] not in {"a", "an", "some"} else None


_ONE_WHO = lx.words("one ones man woman guy side people")
"""What one is said to be who then does something: "Kareb is the one that will fall"."""


def _is_denied(
    s: Sentence, subject: Range | None, core: int, left: Left, right: Right, embedding: Embedding | None
) -> bool:
    """True where an odd number of denials governs the clause."""
    negated = right.negated != (left.negated or _is_held_unlikely(s, core))
    if s.words[max(0, core - 2) : core] == ["not", "like"] or _is_near(s, right):
        negated = not negated
    if embedding is not None and embedding.denies:
        negated = not negated
    return negated != (subject is not None and _is_none(s, subject))


def _is_held_unlikely(s: Sentence, core: int) -> bool:
    """ "It's wishful thinking that prices will fall": the noun that denies; views do so by themselves."""
    k = core - 1 - (core > 0 and s.words[core - 1] == "that")
    return k > 0 and s.words[k - 1 : k + 1] == ["wishful", "thinking"]


def _told_to_be(s: Sentence, first: int) -> bool | None:
    """Whether it is denied of what is pointed at to be the thing at word `first`; none where nothing is said to be it.

    "This is not a harbour that will support it": then the clause tells of the thing.
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


def speaks(s: Sentence, end: int) -> bool:
    """True where the clause is quoted speech with its speaker behind: "We will ...", the minister said."""
    return any(word in '"“' for word in s.words[:3]) and _said_after(s, end) is not None
