"""Forecasts in broken English, beside a day to come: "the town is fall before May", "army come to the port soon"."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import stretch_end, stretch_start
from claimtrack.extraction.frames import Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import Right, clause_end
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.tokens import Sentence, is_nounish, is_verb

_UNMARKED = lx.words(
    "come go take enter begin fall die resign collapse lose leave become arrive surrender liberate seize capture "
    "retreat withdraw reach quit"
)
"""Bare verbs behind a singular subject: "army enter the city in May"."""
_NO_SUBJECT = lx.words(
    "i you u who what which that this these those there everyone everybody someone somebody anyone anybody people guys "
    "let please just never not always dont do does did will would can could should must may might to and or if when "
    "whenever every each best better folks thanks me us them him"
)
_PAST = lx.words("was were did had last ago yesterday used since")
_HABITS = lx.words("always usually often every each sometimes normally whenever")


def _is_ahead(s: Sentence, begin: int, end: int) -> bool:
    """True where a day to come, or "soon", stands in words [begin, end)."""
    words = s.words[begin:end]
    if not _PAST.isdisjoint(words) or not _HABITS.isdisjoint(s.words) or s.is_question:
        return False
    if "soon" in s.words[begin:end] or _this_time(s, begin, end):
        return True
    if s.reference is None or not s.names_a_day:
        return False
    for number in {s.date_at(k) for k in range(begin, end)} - {None}:
        mention = s.ahead(s.dates[number or 0])
        latest = mention.window.latest if mention is not None else None
        if latest is not None and latest > s.reference:
            return True
    return False


def _this_time(s: Sentence, begin: int, end: int) -> bool:
    return any(s.words[k : k + 2] == ["this", "time"] for k in range(begin, end))


def _piece(s: Sentence, m: int) -> Range:
    """The words around word `m` between marks and commas."""
    return stretch_start(s, m, lx.CLAUSE_JOINTS), stretch_end(s, m, {",", "but", "because"})


def _read_is_bare(s: Sentence, m: int) -> Outcome:
    """ "Ajax is win the league this year", "in one month is finish"."""
    words = s.words
    verb = m + 1
    if words[verb : verb + 1] == ["not"]:
        verb += 1
    if verb >= s.n or words[verb] not in lx.BARE or words[verb + 1 : verb + 2] in (["of"], ["'s"], ["and"], ["or"]):
        return None
    begin, end = _piece(s, m)
    if not _is_ahead(s, begin, min(s.n, end + 5)) or words[begin] in {"who", "what", "how", "where", "when", "why"}:
        return None
    left = subject_before(s, m, begin)
    if left.subject is not None and s.date_at(left.subject[0]) is not None:
        left = Left(None, left.adverbs, left.negated)
    if left.subject is not None and (words[left.subject[0]] in _NO_SUBJECT or is_verb(words[left.subject[0]])):
        return None
    stop = clause_end(s, verb + 1, s.n)
    right = Right(verb > m + 1, [], verb, False, False, False, False, verb + 1, stop, [words[verb]])
    return _told(s, "is-bare", left, right, (m, verb + 1), begin)


def _read_unmarked(s: Sentence, m: int) -> Outcome:
    """ "the regime fall in this year", "soon army come to the border"."""
    words = s.words
    begin, end = _piece(s, m)
    while begin < m and (s.date_at(begin) is not None or words[begin] in lx.CLAUSE_ADVERBS):
        begin += 1
    subject = (begin, m - 1 if m and words[m - 1] == "not" else m)
    if not 1 <= subject[1] - subject[0] <= 3 or not _is_one(s, subject) or not _is_ahead(s, *_piece(s, m)):
        return None
    if is_nounish(words[m]) and words[m + 1 : m + 2] not in (["in"], ["before"], ["by"], ["soon"], ["next"]):
        return None
    if end - m > 1 and words[m + 1] in {"'s", "of", "is", "are", "will"}:
        return None
    stop = clause_end(s, m + 1, s.n)
    right = Right(subject[1] < m, [], m, False, False, False, False, m + 1, stop, [words[m]])
    return _told(s, "unmarked", Left(subject, [], False), right, (m, m + 1), begin)


def _is_one(s: Sentence, subject: Range) -> bool:
    """True for a singular noun or "he", with which the bare verb does not agree, and nothing that gives an order."""
    words = s.words[slice(*subject)]
    if not _NO_SUBJECT.isdisjoint(words) or (words[0] in lx.PREPOSITIONS or words[0] in {"we", "they"}):
        return False
    if any((is_verb(w) and not is_nounish(w)) or (w in lx.ADVERBS or w in lx.BE) or not w[0].isalpha() for w in words):
        return False
    last = words[-1]
    return last in {"he", "she", "it"} or (
        last not in lx.DETERMINERS and last not in lx.PRONOUNS and (last[-1] != "s" or s.is_capital(subject[1] - 1))
    )


def _told(s: Sentence, rule: str, left: Left, right: Right, cue: Range, begin: int) -> Outcome:
    frame = assemble(rule, s, left, right, None, cue, "will")
    if isinstance(frame, Frame):
        frame.start = min(frame.start, begin)
    return frame


RULES: tuple[Rule, ...] = (
    Rule(
        "is-bare",
        lx.words("is are 're am"),
        "Ajax is win the league this year",
        "Ajax is the best club this year",
        _read_is_bare,
        then=lx.BARE | {"not"},
    ),
    Rule(
        "unmarked",
        _UNMARKED,
        "the army enter the city in May",
        "the army enter the city every May",
        _read_unmarked,
    ),
)
