"""How long it takes or lasts, and whose time is up: "a matter of time until it breaks", "I give him two weeks"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard, stretch_start
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Reason, Refusal, Rule
from claimtrack.extraction.predicates import clause_end
from claimtrack.extraction.present import present_clause
from claimtrack.extraction.quotes import quote_start
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.chances.of_somebody import GIVERS, giver_start
from claimtrack.extraction.rules.opinions.beliefs import has_modal
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.tokens import Sentence

_BEFORE = lx.words("before until till untill when that")


def _read_time_before(s: Sentence, m: int) -> Outcome:
    """ "It won't be long before X", "only a matter of time until X"."""
    words = s.words
    is_long = words[m] == "long" and m >= 2 and ("not" in words[max(0, m - 4) : m] or words[m - 1] == "before")
    is_matter = words[max(0, m - 2) : m] in (["matter", "of"], ["question", "of"])
    if not (is_long or is_matter):
        return None
    i = next((k for k in range(m + 1, min(s.n, m + 6)) if words[k] in _BEFORE), s.n)
    if is_long or words[m] == "time":
        i = i if i == m + 1 else s.n
    if i + 1 < s.n and has_modal(s, i + 1):
        return None
    clause = present_clause(s, i + 1) if i + 1 < s.n else None
    if clause is None:
        return _matter_of_time(s, m, i) if is_matter else None
    left, right = clause
    if left.subject is None or words[left.subject[0]] in {"i", "you"}:
        return Refusal("time-before", Reason.PLAN, m, right.end)
    start = stretch_start(s, m, {",", "and", "but", "so"}, reach=8)
    result = assemble("time-before", s, left, right, Embedding(start, i, "time"), (m, i), "will")
    if isinstance(result, Frame):
        result.start = min(result.start, start)
        result.negated = right.negated
    return result


_ONLY = lx.words("a the only just simply merely now still probably likely")


def _matter_of_time(s: Sentence, m: int, link: int) -> Outcome:
    """ "The fall of the city is a matter of days", "it's a matter of hours until the surrender": no clause tells what.

    Words [link, n) begin with "until", where there is one.
    """
    words = s.words
    be = m - 3
    while be > 0 and words[be] in _ONLY:
        be -= 1
    if be < 1 or words[be] not in {"is", "are", "'s"} or s.is_question or not _SETTLED.isdisjoint(words[m + 1 : m + 3]):
        return None
    left = subject_before(s, be)
    if left.subject is None or words[left.subject[0]] in {"there", "what", "which", "who", "i", "you", "we"}:
        return None
    start = quote_start(s, left.subject[0], 0)
    frame = Frame("matter-of-time", start, clause_end(s, m + 1, s.n), (m - 2, m + 1), subject=left.subject,
                  kind=Kind.EVENT, no_verb=True)  # fmt: skip
    if link + 1 < s.n:
        frame.subject = (link + 1, clause_end(s, link + 1, s.n))
        frame.targets, frame.end = [frame.subject], frame.subject[1]
    return frame


_SETTLED = lx.words("and money and effort spent for to")
"""Behind the time where something costs it: "it is a matter of time and money"."""


def _read_numbered_days(s: Sentence, m: int) -> Outcome:
    words = s.words
    if words[m] == "numbered":
        if m < 2 or words[m - 1] != "are" or "days" not in words[:m]:
            return None
        left = subject_before(s, m - 1)
        if left.subject is None or words[left.subject[0]] == "my":
            return None
        begin, end = left.subject
        of = next((k for k in range(begin, end) if words[k] == "of"), None)
        target = (of + 1, end) if of is not None else (begin, end - 1)
        return Frame(
            "days-numbered",
            quote_start(s, begin, 0),
            m + 1,
            (m, m + 1),
            subject=left.subject,
            targets=[target],
            kind=Kind.EVENT,
            no_verb=True,
        )
    if m < 1 or words[m - 1] not in {"is", "are", "'s"}:
        return None
    left = subject_before(s, m - 1)
    if left.subject is None or words[left.subject[0]] in {"i", "you", "this", "that", "it", "which"}:
        return None
    dated = any(s.date_at(k) is not None for k in range(m, min(s.n, m + 5)))
    if not dated and words[m] not in ("doomed",):
        return None
    end = clause_end(s, m + 1, s.n)
    return Frame(
        "doomed", quote_start(s, left.subject[0], 0), end, (m, m + 1), subject=left.subject, verb=m, kind=Kind.EVENT
    )


_UNITS = lx.words(
    "day days week weeks month months year years season seasons games matches fortnight fortnights innings rounds"
)


_SMALL = lx.words("a two three four five six seven eight nine ten twelve few couple another one more")


def _read_time_given(s: Sentence, m: int) -> Outcome:
    """ "I give Adobe five years", "I give it two weeks before they fold": how long somebody will last."""
    words = s.words
    if m == 0 or words[m - 1] not in GIVERS or s.is_question:
        return None
    unit = next((k for k in range(m + 2, min(s.n, m + 8)) if words[k] in _UNITS), None)
    if unit is None:
        return _until(s, m)
    number = unit - 1
    while number > m + 1 and (words[number] in _SMALL or words[number][0].isdigit() or words[number] == "of"):
        number -= 1
    subject = (m + 1, number + 1)
    if number == unit - 1 or subject[1] <= subject[0] or words[m + 1] in {"you", "me", "up"}:
        return None
    if words[m + 1] == "them" and (subject[1] > m + 2 or (unit + 1 < s.n and words[unit + 1] not in _CLOSES)):
        return None
    if any(is_finite(s, k) for k in range(*subject)):
        return None
    start = giver_start(s, m)
    embedding = Embedding(start, unit + 1, "guess")
    if words[unit + 1 : unit + 2] in (["before"], ["until"], ["till"]):
        clause = present_clause(s, unit + 2)
        if clause is not None and clause[0].subject is not None:
            result = assemble("give-time", s, *clause, embedding, (m, m + 1), "will")
            if isinstance(result, Frame):
                result.start = start
            return result
    return Frame("give-time", start, unit + 1, (m, m + 1), subject=subject, kind=Kind.EVENT, no_verb=True)


_CLOSES = lx.PUNCTUATION | lx.words(", tops max before until till at")


def _until(s: Sentence, m: int) -> Outcome:
    """ "I give him until March": how long somebody will last, by its end."""
    words = s.words
    link = next((k for k in range(m + 2, min(s.n - 1, m + 7)) if words[k] in {"until", "till"}), None)
    if link is None or not s.has_date(link, link + 3) or words[m + 1] in {"you", "me", "up"}:
        return None
    if any(is_finite(s, k) for k in range(m + 1, link)):
        return None
    end = clause_end(s, link + 1, s.n)
    return Frame("give-time", giver_start(s, m), end, (m, m + 1), subject=(m + 1, link), kind=Kind.EVENT, no_verb=True)


_FAR = lx.words("years decades decade centuries months generations")
_OF_A_STRETCH = _SMALL | lx.words(
    "least at about around roughly maybe perhaps probably many several still only just to over under five-ten most and "
    "- – or"
)
_BEHIND_AWAY = lx.words("from , and but if at as yet still now so because")
_NO_FARING = lx.words("i you my your our who that which what there here people everyone")


def _read_away(s: Sentence, m: int) -> Outcome:
    """ "Fusion is 30 years away", "a cure is still decades off", "we are years away from a working reactor"."""
    words = s.words
    if m < 2 or words[m - 1] not in _FAR or s.is_question or "always" in words[:m]:
        return None
    if m + 1 < s.n and words[m + 1] not in _BEHIND_AWAY and not is_hard(s, m + 1):
        return None
    begin = m - 1
    while begin > 0 and (words[begin - 1] in _OF_A_STRETCH or words[begin - 1][0].isdigit()):
        begin -= 1
    be = begin - 1
    while be > 0 and words[be] in lx.ADVERBS:
        be -= 1
    left = subject_before(s, be if be >= 0 and words[be] in lx.IS else begin)
    if left.subject is None or (be >= 0 and words[be] not in lx.IS and not _notes(s, left.subject, m)):
        return None
    start, thing = left.subject[0], left.subject
    if words[m + 1 : m + 2] == ["from"] and m + 2 < s.n:
        end = clause_end(s, m + 2, s.n)
        thing = (m + 2, end)
    elif words[start] == "we":
        return None
    else:
        end = m + 1
    if words[start] in _NO_FARING or (words[m - 1] == "months" and not _comes_about(s, thing)):
        return None
    return Frame("years-away", start, end, (m - 1, m + 1), subject=thing, targets=[thing], kind=Kind.EVENT,
                 no_verb=True)  # fmt: skip


def _notes(s: Sentence, subject: tuple[int, int], m: int) -> bool:
    """ "Fusion still decades away.": the whole sentence, without its "is"."""
    return subject[0] == 0 and (m + 1 >= s.n or s.words[m + 1] in lx.PUNCTUATION)


def _comes_about(s: Sentence, thing: tuple[int, int]) -> bool:
    return s.words[thing[0]] in lx.ARTICLES - {"the"} or s.words[thing[1] - 1] in lx.HAPPENINGS


RULES: tuple[Rule, ...] = (
    Rule(
        "years-away",
        frozenset(f"{unit} {far}" for unit in _FAR for far in ("away", "off", "out")),
        "A cure is still decades away",
        "The beach is two minutes away",
        _read_away,
    ),
    Rule(
        "time-before",
        lx.words("long time minutes hours days weeks months"),
        "It won't be long before the dam breaks",
        "It was not long before he left",
        _read_time_before,
        needs=lx.words("long matter question"),
    ),
    Rule(
        "days-numbered",
        lx.words("numbered toast doomed finished"),
        "The days of the regime are numbered",
        "The pages are numbered",
        _read_numbered_days,
    ),
    Rule(
        "give-time",
        lx.words("give"),
        "I give the coalition six months",
        "I give them an apple a day",
        _read_time_given,
    ),
)
