"""The plain future: will, shall, going to, about to, set to, bound to, likely to."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Reason, Refusal, Rule
from claimtrack.extraction.predicates import Right, clause_end, predicate_after
from claimtrack.extraction.quotes import condition_of, quote_start
from claimtrack.extraction.signs import asks, asks_inside, clause_sign
from claimtrack.extraction.subjects import Left, is_finite, is_hard, subject_before
from claimtrack.extraction.tokens import Sentence, is_verb, lemma
from claimtrack.extraction.views import embedding_before


def _refuse(rule: str, reason: Reason, start: int, end: int) -> Refusal:
    return Refusal(rule, reason, start, max(end, start + 1))


def _read_will(s: Sentence, m: int) -> Outcome:
    if _is_noun_will(s, m):
        return _refuse("will", Reason.NAME, m, m + 1)
    modal = "will" if s.words[m] in {"will", "shall"} else s.words[m]
    return future("will", s, m, m + 1, modal)


def future(rule: str, s: Sentence, m: int, after: int, modal: str, *, subject_end: int | None = None) -> Outcome:
    """The frame of a clause whose future marker is words [m, after)."""
    if asks(s, m):
        return _refuse(rule, Reason.QUESTION, m, min(s.n, after + 3))
    left = subject_before(s, m if subject_end is None else subject_end)
    right = predicate_after(s, after)
    if right is None:
        return _refuse(rule, Reason.INCOMPLETE, m, after)
    core = left.subject[0] if left.subject else (min(left.adverbs) if left.adverbs else m)
    date_inside = s.has_date(max(0, core - 8), right.end)
    reason = _person(s, left, right, date_inside) or clause_sign(
        s, left.subject, left.adverbs + right.adverbs, right.verb, right.end, date_inside
    )
    if reason is None and asks_inside(s, core):
        reason = Reason.QUESTION
    if reason is None:
        reason = _governed(s, core, right, date_inside)
    if reason is not None:
        return _refuse(rule, reason, core, right.end)
    embedding = embedding_before(s, core)
    return assemble(rule, s, left, right, embedding, (m, after), modal)


def assemble(
    rule: str, s: Sentence, left: Left, right: Right, embedding: Embedding | None, cue: tuple[int, int], modal: str
) -> Outcome:
    """Put the parts of a clause together, with the condition and the view that govern it."""
    subject = left.subject
    core = subject[0] if subject else (min(left.adverbs) if left.adverbs else cue[0])
    refused = _refuse_embedding(rule, s, embedding, core, right.end)
    if refused is not None:
        return refused
    relative = (
        subject is not None
        and subject[1] - subject[0] == 1
        and s.words[subject[0]] in {"that", "which", "who"}
        and subject[0] > 0
    )
    if relative and subject is not None and not is_hard(s, subject[0] - 1) and s.words[subject[0]] != "which":
        head = subject_before(s, subject[0])
        if head.subject is not None:
            if not any(s.date_at(i) is not None for i in range(cue[0], right.end)):
                return _refuse(rule, Reason.FACT, core, right.end)
            subject = head.subject
            core = subject[0]
    begin = embedding.start if embedding else core
    start = quote_start(s, begin, 0)
    negated = right.negated != left.negated
    if embedding is not None and (embedding.negated or embedding.word in {"doubt", "doubtful", "skeptical"}):
        negated = not negated
    if subject is not None and _is_none(s, subject):
        negated = not negated
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
        negated=negated,
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
        or any(s.words[i] == "hopefully" for i in (*left.adverbs, *right.adverbs))
        or "hopefully" in s.words[start:core]
    )
    return frame


def _is_none(s: Sentence, subject: tuple[int, int]) -> bool:
    """True for a subject that denies: "nobody", "no English club", "not all members", "not a single one"."""
    first = s.words[subject[0]]
    before = s.words[subject[0] - 1] if subject[0] else ""
    if first in {"nobody", "nothing", "none", "neither"}:
        return True
    if before == "not" and first in {"all", "every", "a", "one", "many", "everyone"}:
        return True
    return (first == "no" and subject[1] - subject[0] > 1) or (before == "no" and first != "doubt")


_SAID = lx.words(
    "said says say claimed claims told reported reports announced believes believe predicts predicted warned"
)


def _according(s: Sentence, core: int, end: int) -> Embedding | None:
    """ "According to X, ..." before the clause, or behind it."""
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
            if holder is None or s.words[holder[0]] in {"i", "we", "you", "he", "she", "they", "it"}:
                return None
            return Embedding(end + 1, max(k + 1, holder[1]), s.words[k], holder)
    return None


def _refuse_embedding(rule: str, s: Sentence, embedding: Embedding | None, core: int, end: int) -> Refusal | None:
    if embedding is None:
        return None
    if embedding.word in {"wish", "imagine", "suppose"} and embedding.holder is None:
        return _refuse(rule, Reason.WISH, embedding.start, end)
    if embedding.holder is not None and _is_nobody_named(s, *embedding.holder):
        return _refuse(rule, Reason.QUOTED, embedding.start, end)
    return None


_NOT_NAMED = lx.words("people everyone everybody anyone anybody those whoever who some somebody someone folks nobody")


def _is_nobody_named(s: Sentence, start: int, end: int) -> bool:
    """True for a view of whom it may concern: "anyone who thinks", "people think", "those who say"."""
    words = s.words[start:end]
    return words[0] in _NOT_NAMED and (len(words) == 1 or words[1] in {"who", "that", "people", "here"})


def _governed(s: Sentence, core: int, right: Right, date_inside: bool) -> Reason | None:
    """Reason to refuse a clause that is itself a condition, speaks of everybody, or breaks off after its verb."""
    words = s.words
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
    ):
        return Reason.COUNTERFACTUAL
    empty = right.object_start >= right.end and not right.passive and not right.progressive
    if empty and ((right.copular and words[right.verb] in lx.BE) or words[right.verb] in {"do", "have", "be"}):
        return Reason.INCOMPLETE
    condition = condition_of(s, 0, core, right.end)
    if (
        condition is not None
        and not date_inside
        and any(w in {"you", "u", "your", "someone"} for w in words[condition[0] : condition[1]])
    ):
        return Reason.ADDRESS
    return None


def _speaks(s: Sentence, end: int) -> bool:
    """True where the clause is quoted speech with its speaker behind: "We will ...", the minister said."""
    return any(word in '"“' for word in s.words[:3]) and _said_after(s, end) is not None


def _person(s: Sentence, left: Left, right: Right, date_inside: bool) -> Reason | None:
    subject = left.subject
    if right.perfect and right.verb < 0:
        return Reason.PAST
    if subject is None:
        verb = lemma(s.words[right.verb])
        evaluates = (
            right.copular
            and right.object_start < s.n
            and any(w in lx.EVALUATIVE for w in s.words[right.object_start : right.object_start + 3])
        )
        if ((right.passive or right.copular) and not evaluates) or (date_inside and verb not in lx.SELF_VERBS):
            return None
        return Reason.PLAN
    word = s.words[subject[0]]
    if subject[1] - subject[0] == 1:
        if word in {"i", "me"}:
            return Reason.PLAN
        if word == "we" and _speaks(s, right.end):
            return None
        if word == "we":
            main = lemma(s.words[right.verb])
            if (
                right.progressive
                or not (main in lx.WE_FORECASTS or main == "be" or right.copular)
                or (main in {"see", "have", "get", "find", "need"} and right.end - right.object_start < 1)
            ):
                return Reason.PLAN
            return None
        if word in {"you", "u", "ya"}:
            return Reason.ADDRESS
    if (
        any(s.words[i] in {"i", "we"} for i in (subject[0], subject[1] - 1))
        and subject[1] - subject[0] > 1
        and s.words[subject[1] - 1] in {"i", "we"}
    ):
        return Reason.PLAN
    if word == "my" and s.words[subject[1] - 1] in lx.HOUSEHOLD:
        return Reason.HABIT if not date_inside else Reason.PLAN
    return None


def _is_noun_will(s: Sentence, m: int) -> bool:
    words = s.words
    if words[m] != "will":
        return False
    raw = s.page[s.spans[m][0] : s.spans[m][1]]
    before = words[m - 1] if m else ""
    after = words[m + 1] if m + 1 < s.n else ""
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
            and words[m - 1] not in ('"', "“")
        ):
            return not (is_verb(after) and s.is_capital(m + 1)) if m + 1 < s.n else True
        if m == 0 and m + 1 < s.n and s.is_capital(m + 1) and not s.is_question:
            nxt = predicate_after(s, m + 2)
            return nxt is not None and any(
                w in lx.BE_PRESENT or w in {"was", "has", "did"} for w in words[m + 1 : m + 5]
            )
    return False


_GOING_AFTER = lx.words("be have get not never see make do")
_GOING_PLACES = lx.words(
    "bed school work church college university jail prison hospital town hell heaven court war sleep "
    "university class lunch dinner home places space the a an my your his her their our this that"
)


def _read_going(s: Sentence, m: int) -> Outcome:
    words = s.words
    if m and words[m + 1 : m + 2] == ["be"] and words[m - 1] in lx.BE_PRESENT:
        return _semi("going-to", s, m, m + 1, "going to")
    if m + 1 >= s.n or words[m + 1] != "to":
        return None
    after = m + 2
    if after >= s.n or words[after] in _GOING_PLACES or not words[after][0].isalpha():
        return None
    if s.is_capital(after) and not s.page[s.start : s.end].isupper() and words[after] not in _GOING_AFTER:
        return None
    return _semi("going-to", s, m, after, "going to")


_SEEMS = lx.words("looks look seems seem appears appear")


def _semi(rule: str, s: Sentence, m: int, after: int, modal: str) -> Outcome:
    """A marker that stands behind a form of "be": the subject is before that."""
    words = s.words
    i = m - 1
    negated = False
    adverbs: list[int] = []
    while i >= 0 and (words[i] in lx.ADVERBS or words[i] in {"not", "never", "no"}) and words[i] not in {"both", "all"}:
        negated |= words[i] in {"not", "never"}
        adverbs.append(i)
        i -= 1
    has_be = i >= 0 and (words[i] in lx.BE or words[i] in _SEEMS)
    if has_be and words[i] in {"was", "were"} and modal == "expected to" and _reaches_ahead(s, m):
        return future(rule, s, m, after, modal, subject_end=i)
    if has_be and words[i] in {"was", "were", "been"}:
        return _refuse(rule, Reason.PAST, max(0, i - 1), after)
    if has_be and i >= 1 and words[i - 1] in {"will", "may", "might", "would"}:
        return None
    is_clitic = i >= 0 and words[i].endswith("'s")
    subject_end = i if has_be else i + 1
    if not has_be and not is_clitic and modal not in ("going to",):
        if modal in {"set to", "likely to", "due to", "expected to"} and words[m - 1 : m] and subject_end > 0:
            pass
        else:
            return None
    if subject_end <= 0:
        if s.is_question or (has_be and i == 0):
            return _refuse(rule, Reason.QUESTION, m, after)
        return _refuse(rule, Reason.PLAN, m, after)
    result = future(rule, s, m, after, modal, subject_end=subject_end)
    if isinstance(result, Frame):
        result.negated ^= negated
    return result


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
        "expected": "expected projected forecast predicted planning",
        "sure": "sure guaranteed",
        "poised": "poised",
        "due": "due",
        "scheduled": "scheduled planned",
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
    if not (is_verb(words[m + 2]) or words[m + 2] in {"be", "have", "do", "not", "never"}):
        return None
    start = m - 1 if words[m] in {"track", "course", "pace"} else m
    result = _semi("semi-modal", s, start, m + 2, modal)
    if (
        isinstance(result, Refusal)
        and result.reason in (Reason.PLAN, Reason.INCOMPLETE)
        and modal in {"likely to", "due to", "set to"}
    ):
        return None
    if isinstance(result, Frame) and words[m] == "unlikely":
        result.negated = not result.negated
    if isinstance(result, Frame) and (
        (modal == "about to" and "photo" in words) or (words[m] == "due" and not words[m - 1 : m])
    ):
        return None
    return result


_AWAITED = lx.words("expected scheduled due planned slated")
_INTENDS = lx.words("plans plan intends intend aims aim vows vowed pledged pledges promised promises agreed agrees")


def _read_awaited(s: Sentence, m: int) -> Outcome:
    """ "A reshuffle is expected", "talks are scheduled for 6 September", "the results are due in January"."""
    words = s.words
    be = m - 1
    while be > 0 and words[be] in lx.ADVERBS | {"not"}:
        be -= 1
    if be < 1 or words[be] not in lx.BE_PRESENT or words[m + 1 : m + 2] == ["to"] or s.is_question:
        return None
    end = clause_end(s, m + 1, s.n)
    dated = s.has_date(m + 1, end)
    if not dated and (words[m] != "expected" or (m + 1 < s.n and words[m + 1] not in lx.PUNCTUATION | {","})):
        return None
    if words[m + 1 : m + 2] and words[m + 1] not in _BEFORE_DAY and words[m] == "due" and s.date_at(m + 1) is None:
        return None
    left = subject_before(s, be)
    if left.subject is None or words[left.subject[0]] in {"i", "you", "we", "what", "that", "which", "who", "as"}:
        return None
    mention = next((d for d in s.dates if s.start + d.span.start >= s.spans[m][0]), None)
    if mention is not None and s.ahead(mention) is None:
        return None
    right = Right("not" in words[be:m], [], m, True, False, False, False, m + 1, end, [])
    return assemble("awaited", s, left, right, embedding_before(s, left.subject[0]), (m, m + 1), "expected to")


_BEFORE_DAY = lx.words("in on by for before at next this tomorrow within later any early late")


def _read_intent(s: Sentence, m: int) -> Outcome:
    """ "Washington plans to have most of its soldiers out by April": what others mean to do, with its day."""
    words = s.words
    if words[m + 1 : m + 2] != ["to"] or m + 2 >= s.n or s.is_question:
        return None
    left = subject_before(s, m)
    if left.subject is None or words[left.subject[0]] in {"i", "you", "we", "my", "our", "who", "that", "which"}:
        return None
    if " but " in s.low and words[m].endswith("ed"):
        return None
    result = future("intent", s, m, m + 2, "planned to")
    if isinstance(result, Frame) and any(
        d.window.is_stated and s.ahead(d) is not None and s.start + d.span.start > s.spans[m][0] for d in s.dates
    ):
        return result
    return None


RULES = (
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
    ),
    Rule(
        "awaited",
        _AWAITED,
        "Talks are scheduled for 6 September in Morocco",
        "The bus was due in March",
        _read_awaited,
    ),
    Rule(
        "intent",
        _INTENDS,
        "The ministry plans to close the base by the end of May",
        "They plan to talk about it",
        _read_intent,
    ),
)
