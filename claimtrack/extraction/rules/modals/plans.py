"""What is expected, scheduled or meant by somebody, with its day."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Rule
from claimtrack.extraction.predicates import Right, clause_end
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.modals.will import future
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.tokens import Sentence, is_verb
from claimtrack.extraction.views import embedding_before
from claimtrack.text.dates.window import Modifier

_AWAITED = lx.words("expected scheduled due planned slated pencilled penciled forecast predicted projected")
_FORETOLD = lx.words("forecast predicted projected")
_CLOSES = lx.PUNCTUATION | {","}
_INTENDS = lx.words(
    "plans plan intends intend aims aim vows vowed pledged pledges promised promises agreed agrees expects expect "
    "hopes wants threatens threatened"
)


def _read_awaited(s: Sentence, m: int) -> Outcome:
    """ "A reshuffle is expected", "talks are scheduled for 6 September", "the results are due in January"."""
    words = s.words
    be = m - 1
    while be > 0 and (words[be] in lx.ADVERBS or words[be] == "not"):
        be -= 1
    if be < 1 or words[be] not in lx.BE_PRESENT or words[m + 1 : m + 2] in (["to"], ["that"]) or s.is_question:
        return None
    end = clause_end(s, m + 1, s.n)
    dated = s.has_date(m + 1, end)
    foretold = words[m] in _FORETOLD and words[m + 1 : m + 2] in (["for"], ["in"])
    if not (dated or foretold) and (words[m] != "expected" or (m + 1 < s.n and words[m + 1] not in _CLOSES)):
        return None
    if words[m + 1 : m + 2] and words[m + 1] not in _BEFORE_DAY and words[m] == "due" and s.date_at(m + 1) is None:
        return None
    left = subject_before(s, be)
    if left.subject is None or words[left.subject[0]] in {"i", "you", "we", "what", "that", "which", "who", "as"}:
        return None
    begin, stop = left.subject
    if not dated and stop - begin == 1 and words[begin].endswith("ing") and is_verb(words[begin]):
        return None
    mention = next((d for d in s.dates if s.start + d.span.start >= s.spans[m][0]), None)
    if mention is not None and s.ahead(mention) is None:
        return None
    right = Right("not" in words[be:m], [], m, True, False, False, False, m + 1, end, [])
    return assemble("awaited", s, left, right, embedding_before(s, left.subject[0]), (m, m + 1), "expected to")


_BEFORE_DAY = lx.words("in on by for before at next this tomorrow within later any early late")


_MEETS = lx.words("resume meet visit begin start open close end return leave arrive vote launch sign stand appear")
_NO_PLANS = lx.words(
    "i you we goal aim plan idea job point task purpose way rest problem question thing trick key hope it"
)


def _read_is_to(s: Sentence, m: int) -> Outcome:
    """ "Talks are to resume in Geneva on 15 May": what is arranged, with its day."""
    words = s.words
    if m < 1 or m + 2 >= s.n or words[m + 1] != "to" or s.is_question or not s.names_a_day:
        return None
    if words[m + 2] not in _MEETS and (words[m + 2] not in lx.TURNS and words[m + 2] != "be"):
        return None
    left = subject_before(s, m)
    if left.subject is None or words[left.subject[1] - 1] in _NO_PLANS or words[left.subject[0]] in _NO_PLANS:
        return None
    result = future("is-to", s, m, m + 2, "scheduled to")
    if isinstance(result, Frame) and any(
        d.window.is_stated and s.ahead(d) is not None and s.start + d.span.start > s.spans[m][0] for d in s.dates
    ):
        return result
    return None


_VIEWS = lx.words(
    "guidance consensus forecast estimate projection outlook expectation call forecasts projections predictions "
    "expectations estimates"
)


def _read_view_is_for(s: Sentence, m: int) -> Outcome:
    """ "Guidance is for revenue of 60 billion next quarter": what a view of the market names."""
    words = s.words
    if words[m + 1 : m + 3] not in (["is", "for"], ["are", "for"]) or m + 3 >= s.n or s.is_question:
        return None
    if words[m + 3] in lx.PURE_PRONOUNS:
        return None
    end = clause_end(s, m + 3, s.n)
    stop = next((k for k in range(m + 4, end) if s.date_at(k) is not None or words[k] in {"of", "in", "by", "at"}), end)
    begin = m - 1 if m and words[m - 1] in lx.DETERMINERS else m
    return Frame("view-is-for", begin, end, (m, m + 1), subject=(m + 3, stop), objects=(m + 3, end), kind=Kind.EVENT,
                 no_verb=True, modal="expected to")  # fmt: skip


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
        (d.window.is_stated or d.window.modifier is Modifier.WITHIN)
        and s.ahead(d) is not None
        and s.start + d.span.start > s.spans[m][0]
        for d in s.dates
    ):
        return result
    return None


_SKY = lx.words("rain snow storms showers frost thunder highs lows hail gales wind winds sun")


_MEASURED = lx.words("inches inch cm mm degrees feet hurricanes mph")
_LONGEST_NOTED = 3
"""Words of a name that stands before "calling for" with no "is": "Met Office calling for 10 inches"."""


def _read_calling_for(s: Sentence, m: int) -> Outcome:
    """ "The bureau is calling for 14 named storms": a forecaster's number or weather."""
    words = s.words
    noted = 1 <= m <= _LONGEST_NOTED and all(s.is_capital(k) or k == 0 for k in range(m))
    be = m if noted else m - 1
    if words[m + 1 : m + 2] != ["for"] or m < 1 or m + 2 >= s.n or s.is_question:
        return None
    if not noted and words[be] not in {"is", "are", "'s"}:
        return None
    if noted and (_SKY | _MEASURED).isdisjoint(words[m + 2 : m + 6]):
        return None
    end = clause_end(s, m + 2, s.n)
    if not (words[m + 2][0].isdigit() or not _SKY.isdisjoint(words[m + 2 : m + 5])):
        return None
    left = subject_before(s, be)
    if left.subject is None or words[left.subject[0]] in {"i", "you", "we"}:
        return None
    embedding = Embedding(left.subject[0], m + 2, "expect", left.subject)
    stop = next((k for k in range(m + 3, end) if s.date_at(k) is not None or words[k] in {"on", "in", "by"}), end)
    return Frame("calling-for", left.subject[0], end, (m, m + 1), objects=(m + 2, stop), targets=[(m + 2, stop)],
                 kind=Kind.EVENT, no_verb=True, modal="expected to", embedding=embedding)  # fmt: skip


RULES: tuple[Rule, ...] = (
    Rule(
        "is-to",
        lx.words("is are"),
        "Talks are to resume in Bonn on 15 May",
        "The goal is to win on 15 May",
        _read_is_to,
        then=frozenset({"to"}),
    ),
    Rule("view-is-for", _VIEWS, "Guidance is for sales of 60 billion", "The call is for you", _read_view_is_for),
    Rule(
        "calling-for",
        lx.words("calling"),
        "The bureau is calling for snow on the hills",
        "They are calling for help",
        _read_calling_for,
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
        then=frozenset({"to"}),
    ),
)
