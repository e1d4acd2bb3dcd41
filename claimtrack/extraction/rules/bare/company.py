"""Bare pieces that are forecasts only beside others: "no ETF", "Labour sub 200 seats", "maybe a third nurse"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.frames import Frame, Range
from claimtrack.extraction.rules.naming import is_name
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.thresholds import WORD_NUMBERS, find_threshold
from claimtrack.extraction.tokens import Sentence, is_nounish, is_verb

_FATES = lx.words("toast history doomed finished kaput screwed cooked")
_SURELY = lx.words("definitely certainly guaranteed probably maybe possibly surely never")
_MAYBE = lx.words("maybe probably possibly perhaps definitely")
_NOBODY = lx.words("i you u we my your who what there people everyone everybody one someone this that it")
_LONGEST = 8
SIGNS = _FATES | _SURELY | _MAYBE | WORD_NUMBERS | lx.words("done no then next finally after before")
"""Of which every piece without a figure holds one, or has one right before it, that is a forecast in company."""
_NO_TALK = lx.words(
    "thanks please idea problem comment offense doubt kidding joke worries way chance need matter wonder"
)


def in_company(s: Sentence, begin: int, end: int) -> list[Frame]:
    """The forecasts of one bare piece, by whichever form fits first."""
    if end - begin > 2 * _LONGEST or (end - begin < 2 and not (begin and s.words[begin - 1] == "then")):
        return []
    seats = _seats(s, begin, end)
    if seats:
        return seats
    found = _fated(s, begin, end)
    if found is None and not any(is_finite(s, k) for k in range(begin, end)):
        found = (
            _bounded(s, begin, end)
            or _denied(s, begin, end)
            or _surely(s, begin, end)
            or _vote(s, begin, end)
            or _step(s, begin, end)
        )
    return [found] if found is not None else []


def in_round(s: Sentence, begin: int, end: int) -> list[Frame]:
    """The forecasts of one bare piece that hardly tell of how things are: fates, votes, and lines of seats."""
    if not 2 <= end - begin <= 2 * _LONGEST:
        return []
    found = _fated(s, begin, end)
    if found is None and not any(is_finite(s, k) for k in range(begin, end)):
        found = _vote(s, begin, end) or _denied(s, begin, end)
    return [found] if found is not None else []


def _fated(s: Sentence, begin: int, end: int) -> Frame | None:
    """ "Ferris is toast", "the suburbs are finished", "he's done for"."""
    words = s.words
    be = next((k for k in range(begin + 1, min(end, begin + _LONGEST)) if words[k] in lx.BE_PRESENT), None)
    if be is None or be + 1 >= end:
        return None
    fate = be + 1
    while fate < end and (words[fate] in lx.ADVERBS and words[fate] not in {"not", "never", "already"}):
        fate += 1
    if fate >= end or not (words[fate] in _FATES or words[fate : fate + 2] == ["done", "for"]):
        return None
    if fate + 1 + (words[fate] == "done") < end and words[fate + 1] in {"with", "to", "at", "on", "as"}:
        return None
    left = subject_before(s, be, begin)
    if left.subject is None or left.subject[0] > begin + 1 or words[left.subject[0]] in _NOBODY:
        return None
    if words[fate] == "finished" and words[left.subject[1] - 1] in lx.MADE:
        return None
    return Frame(
        "doomed", begin, end, (fate, fate + 1), subject=left.subject, verb=be, objects=(fate, end), kind=Kind.EVENT
    )


def _bounded(s: Sentence, begin: int, end: int) -> Frame | None:
    """ "Labour sub 200 seats", "surge at the Battery over 11 feet", "more than 40 wins for the Cubs"."""
    words = s.words
    bound = find_threshold(s, begin, end)
    if bound is None or bound.cue >= bound.end or not any(w in _BOUNDS for w in words[begin : bound.end]):
        return None
    head = next((k for k in range(begin, bound.end) if words[k] in _BOUNDS), begin)
    if head > begin:
        subject: Range = (begin, head - (head - begin > 1 and words[head - 1] in _STANDS))
        if head - begin > _LONGEST or (words[begin] in lx.PRONOUNS or words[begin] in lx.PREPOSITIONS):
            return None
        if not any(is_name(s, k) for k in range(begin, head)) and not words[begin].isalpha():
            return None
    else:
        link = next((k for k in range(bound.end, end) if words[k] in {"for", "from", "in", "by"}), None)
        if link is None or link + 1 >= end or not any(s.is_capital(k) for k in range(link + 1, end)):
            return None
        subject = (link + 1, end)
    if any(is_verb(words[k]) and not is_nounish(words[k]) and not s.is_capital(k) for k in range(*subject)):
        return None
    return _thing(s, "bounded", begin, end, subject, (bound.start, bound.end), Kind.THRESHOLD)


_STANDS = lx.words("trades stays closes ends finishes holds lands opens remains settles sits stands trade stay finish")
"""Verbs that may stand between a measure and its bound: "copper stays below 5"."""
_BOUNDS = lx.words("over under above below sub more less fewer least most north south")


def _denied(s: Sentence, begin: int, end: int) -> Frame | None:
    """ "No ETF", "no new iMac": two or three words, and what is denied bears a name or a capital."""
    words = s.words
    if words[begin] != "no" or end - begin > 4 or words[begin + 1] in _NO_TALK:
        return None
    if not any(char.isupper() for char in s.raw(begin + 1, end)):
        return None
    frame = _thing(s, "nothing", begin, end, (begin + 1, end), None, Kind.EVENT)
    frame.negated = True
    return frame


_AMOUNTS = lx.words("million billion trillion thousand percent % k m bn")


def _surely(s: Sentence, begin: int, end: int) -> Frame | None:
    """ "Fingerprint sensor definitely", "the TV never", "maybe a third nurse"."""
    words = s.words
    if words[end - 1] in _SURELY and (
        (words[begin] not in lx.PRONOUNS and words[begin] not in lx.PREPOSITIONS) and words[begin] not in lx.ADVERBS
    ):
        subject = (begin, end - 1)
        negated = words[end - 1] == "never"
        cue = (end - 1, end)
    elif begin and words[begin - 1] in _MAYBE and (words[begin] in {"a", "an", "another"} or words[begin][0].isdigit()):
        subject, negated, cue = (begin, end), False, (begin - 1, begin)
        if all(words[k][0].isdigit() or words[k] in _AMOUNTS for k in range(begin, end)):
            return None
    else:
        return None
    if subject[1] - subject[0] > _LONGEST or any(is_hard(s, k) for k in range(*subject)):
        return None
    if not lx.EVALUATIVE.isdisjoint(words[slice(*subject)]):
        return None
    if any(is_verb(words[k]) and not is_nounish(words[k]) and not s.is_capital(k) for k in range(*subject)):
        return None
    frame = _thing(s, "surely", begin, end, subject, None, Kind.EVENT)
    frame.cue, frame.negated, frame.start = cue, negated, min(begin, cue[0])
    return frame


def _vote(s: Sentence, begin: int, end: int) -> Frame | None:
    """ "6-3 to uphold", "5 to 4 against": a court's or a chamber's vote."""
    words = s.words
    if end - begin < 4 or not words[begin].isdigit() or not words[begin + 2].isdigit():
        return None
    if words[begin + 1] not in {"-", "–", "to"}:
        return None
    if words[begin + 3] != "to" or begin + 4 >= end or not is_verb(words[begin + 4]):
        return None
    return _thing(s, "vote", begin, end, (begin + 3, end), None, Kind.EVENT)


def _step(s: Sentence, begin: int, end: int) -> Frame | None:
    """ "then a spacewalk", "after it Venezuela", "and Manbij before that": a further step of what was foretold."""
    words = s.words
    a, b = begin, end
    if words[a : a + 2] in (["after", "it"], ["after", "that"], ["after", "them"]):
        a += 2 + (words[a + 2 : a + 3] == [","])
    elif words[b - 2 : b] in (["before", "that"], ["after", "that"]):
        b -= 2
    elif not (begin and words[begin - 1] in {"then", "next", "finally"}):
        return None
    if not 1 <= b - a <= 4 or not (s.is_capital(a) or words[a] in {"a", "an", "another"}):
        return None
    if any(is_verb(words[k]) and not is_nounish(words[k]) and not s.is_capital(k) for k in range(a, b)):
        return None
    return _thing(s, "step", begin, end, (a, b), None, Kind.EVENT)


def _seats(s: Sentence, begin: int, end: int) -> list[Frame]:
    """ "Con 341 Lab 232 LD 11": names, each with its number, and nothing else."""
    found: list[Frame] = []
    k = begin
    while k < end:
        stop = k
        while stop < end and is_name(s, stop):
            stop += 1
        if stop == k or stop >= end or stop - k > 3 or not s.words[stop].isdigit():
            return []
        found.append(_thing(s, "result", k, stop + 1, (k, stop), (stop, stop + 1), Kind.THRESHOLD))
        k = stop + 1
        if k < end and s.words[k] in {",", "/", "and"}:
            k += 1
    return found if len(found) > 1 else []


def _thing(s: Sentence, rule: str, begin: int, end: int, subject: Range, objects: Range | None, kind: Kind) -> Frame:
    return Frame(
        rule, begin, end, (subject[0], subject[0] + 1), modal="", subject=subject, targets=[subject], objects=objects,
        kind=kind, no_verb=True,
    )  # fmt: skip
