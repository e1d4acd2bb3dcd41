"""Forecasts that only a day gives away: "Snow by Friday", "City wins the cup in May", "he's leaving in January"."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard
from claimtrack.extraction.days_ahead import may_be_ahead, mention_ahead, mention_at
from claimtrack.extraction.frames import Frame, Outcome, Reason, Refusal, Rule
from claimtrack.extraction.predicates import Right, clause_end
from claimtrack.extraction.present import happens, is_eventive, is_timetabled, present_clause, present_verb
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.signs import asks, asks_inside
from claimtrack.extraction.tokens import Sentence, is_nounish, is_verb, lemma
from claimtrack.extraction.views import embedding_before
from claimtrack.text.dates.window import Modifier

_STATIVE = lx.words("born called named based located set related used made known given")
_FICTION = lx.words("book novel film movie episode chapter plot story books films movies comic manga anime series")
_WEEKDAYS = lx.words("monday tuesday wednesday thursday friday saturday sunday")
CUES = _WEEKDAYS | lx.words("eoy eom eow by before within in on this next tomorrow until come end early mid late soon")
THANKS = lx.words(
    "thanks thank congrats congratulations happy welcome see good best kudos rip sorry off cheers merry "
    "please back posted edited updated born founded established edit update source"
)


LEADS_IN = lx.CLAUSE_ADVERBS - {"second", "first", "next", "no"}


def _read_dated(s: Sentence, m: int) -> Outcome:
    if s.words[m] in _WEEKDAYS:
        return _read_weekday(s, m)
    if not may_be_ahead(s, m):
        return None
    leads = s.n > 2 and all(word in _BEFORE_DAY for word in s.words[:m])
    if leads and not _has_present(s, m + 1, s.n):
        return None
    if not leads and not _has_present(s, clause_start(s, m), m):
        joint = next((k for k in range(m - 2, 0, -1) if s.words[k] in {"and", ","}), None)
        if joint is None or not _has_present(s, joint + 1, m):
            return None
    if leads:
        return None if mention_ahead(s, m) is None and not _counts_ahead(s, m) else _leading(s, m)
    begins = _clauses_before(s, m)
    if not begins or mention_ahead(s, m) is None:
        return None
    outcome: Outcome = None
    for begin in begins:
        outcome = _read_present(s, begin, m) or outcome
        if isinstance(outcome, Frame):
            break
    return outcome


_BEFORE_DAY = lx.INTERJECTIONS | lx.words(", anyway and but so then maybe probably")


def _counts_ahead(s: Sentence, m: int) -> bool:
    """ "in one month" before its clause: so long from now."""
    return s.words[m] == "in" and m + 2 < s.n and s.words[m + 2] in lx.STRETCHES and mention_at(s, m) is not None


def _clauses_before(s: Sentence, m: int) -> list[int]:
    """Where clauses with a verb before the day may begin: the whole that leads up to it first, then its parts."""
    begin = clause_start(s, m)
    parts = [k + 1 for k in range(m - 2, begin, -1) if s.words[k] in {"and", "then", ","}]
    verbs = [(each, present_verb(s, each)) for each in (begin, *parts)]
    return [each for each, verb in verbs if verb is not None and not verb > m > each]


def _read_weekday(s: Sentence, m: int) -> Outcome:
    """ "The storm makes landfall Thursday": a happening and the bare day behind it."""
    if s.words[m - 1] in {"black", "good", "like"}:
        return None
    closes = m + 1 >= s.n or is_hard(s, m + 1) or s.words[m + 1] in {",", "and", "but", "morning", "evening"}
    begin = clause_start(s, m)
    if m < 3 or not closes or not _has_present(s, begin, m) or present_verb(s, begin, m) is None:
        return None
    if mention_ahead(s, m) is None:
        return None
    clause = present_clause(s, begin, m)
    if clause is None or not is_eventive(clause[1], s) or clause[1].copular:
        return None
    return _read_present(s, begin, m)


def _read_race(s: Sentence, m: int) -> Outcome:
    """ "Gold hits 2,000 before it hits 1,500": a happening with a number and what it comes before."""
    words = s.words
    if words[m + 1 : m + 2] not in (["it"], ["he"], ["she"], ["they"]) or m + 2 >= s.n or s.is_question:
        return None
    begin = clause_start(s, m)
    if not is_verb(words[m + 2]) or not _has_present(s, begin, m + 3) or not _EVER.isdisjoint(words[begin:m]):
        return None
    clause = present_clause(s, begin, m)
    if clause is None or clause[0].subject is None or not is_eventive(clause[1], s):
        return None
    start, end = clause[0].subject
    named = s.is_capital(end - 1) or words[start] in {"the", "this", "that"}
    if not named or not any(word[0] in "$€£0123456789" for word in words[clause[1].verb : m + 8]):
        return None
    clause[1].end = max(clause[1].end, clause_end(s, m + 2, s.n))
    return assemble("race", s, *clause, embedding_before(s, start), (m, m + 1), "will")


_EVER = lx.words("every each usually always often if when whenever who which i you we my your")


def _has_present(s: Sentence, begin: int, end: int) -> bool:
    """A quick look for a verb of the present and none of the past."""
    found = False
    for word in s.words[begin:end]:
        if word in lx.PAST_AUXILIARIES or word in lx.MODALS:
            return False
        found = found or word in lx.BE_PRESENT or (is_verb(word) and not word.endswith("ed"))
    return found


def _leading(s: Sentence, m: int) -> Outcome:
    """ "in January he leaves": the day comes first."""
    i = m
    while i < s.n and (s.date_at(i) is not None or s.words[i] in {"by", "in", "on", "before", ",", "within", "until"}):
        i += 1
    return _read_present(s, i, m) if i < s.n else None


def clause_start(s: Sentence, m: int) -> int:
    begin = m
    while (
        begin > 0
        and (s.words[begin - 1].isalnum() or not is_hard(s, begin - 1))
        and s.words[begin - 1] not in {"but", "so", "because"}
        and m - begin < 30
    ):
        begin -= 1
    return begin


def _read_present(s: Sentence, begin: int, m: int) -> Outcome:
    """ "The striker is leaving in January": a clause in the present with its day at word `m`."""
    clause = present_clause(s, begin)
    if clause is None:
        return None
    left, right = clause
    subject = left.subject
    if subject is None or right.verb > m > begin or s.words[subject[0] - 1] == "let" or s.words[begin] == "let":
        return None
    word = s.words[subject[0]]
    if subject[0] and s.words[subject[0] - 1] in {"i", "we", "he", "she", "they", "you"}:
        return None
    if word in _SPEAKERS and not (
        word == "we"
        and ((right.progressive and _is_fate(s, right.verb)) or _we_are_shown(s, right) or _befalls(s, right))
    ):
        return Refusal("dated", Reason.PLAN, subject[0], right.end) if word in {"i", "we", "my"} else None
    if asks(s, right.verb) or asks_inside(s, subject[0]) or not _comes_about(s, m, word, right):
        return None
    if (right.passive and s.words[right.verb] in _STATIVE) or _may_be_past(s, right):
        return None
    if is_timetabled(s, subject, right.verb) or _is_loose(s, m, right) or _is_habit(s, begin, right):
        return None
    if any(s.words[k] in _FICTION and s.words[k - 1] == "the" for k in range(1, right.verb)):
        return None
    return assemble("dated", s, left, right, embedding_before(s, subject[0]), (m, m + 1), "will")


_SPEAKERS = lx.words("i we my you u us let who what there")


def _comes_about(s: Sentence, m: int, word: str, right: Right) -> bool:
    """True for a happening, a course, a state that lasts, or a deed with a limit; `word` opens the subject."""
    if happens(right, s) or right.progressive or _still(s, right) or (word == "we" and _we_are_shown(s, right)):
        return True
    if m < right.verb and _leads_to_state(s, m, right):
        return True
    return not right.copular and not right.passive and (word in _NONE or _is_done_by(s, m, right))


def _leads_to_state(s: Sentence, m: int, right: Right) -> bool:
    """ "In one month the army controls the border", "by May the north is free": a limit, and how it is at its end."""
    mention = mention_at(s, m)
    counted = s.words[m] == "in" and s.words[m + 2 : m + 3] != [] and s.words[m + 2] in lx.STRETCHES
    ends = "end" in s.words[m : m + 2]
    if mention is None or not (counted or ends or mention.window.modifier in (Modifier.BY, Modifier.WITHIN)):
        return False
    if right.copular:
        return s.words[right.object_start : right.object_start + 1] != [] and s.words[right.object_start] in _STATES
    return lemma(s.words[right.verb]) in _HOLDS and not right.passive


_STATES = lx.words(
    "free dead over gone done finished history liberated clean empty safe independent bankrupt toast ours"
)
_HOLDS = lx.words("control own rule hold govern run")


def _is_loose(s: Sentence, m: int, right: Right) -> bool:
    """True where "this summer" or "soon" leaves open whether the clause tells of what is or of what comes."""
    word = s.words[m]
    if word == "soon":
        return not (right.progressive and _heads_for(s, right))
    return (
        word == "this"
        and not _starts_later(s, m)
        and not (is_eventive(right, s) and (not right.progressive or _heads_for(s, right)))
    )


_HABITS = lx.words("every each usually always often if when whenever not")


def _is_habit(s: Sentence, begin: int, right: Right) -> bool:
    """ "usually closes in May", "when it opens in May": what is so again and again, or holds only under a condition."""
    return not _HABITS.isdisjoint(s.words[begin : right.end]) and "not" not in s.words[right.verb - 1 : right.verb]


_NONE = lx.words("nobody none")
_WANTS = lx.words(
    "need want have require ask expect like prefer hope wish plan aim suppose consider owe mean say think believe love "
    "hate know look seem feel demand help try work use live eat sleep play talk speak"
)


def _is_done_by(s: Sentence, m: int, right: Right) -> bool:
    """ "They call it off by Wednesday": any deed that has a limit set, but no wish for one."""
    mention = mention_at(s, m) if s.words[m] in {"by", "before", "within"} else None
    limited = mention is not None and mention.window.modifier in (Modifier.BY, Modifier.BEFORE, Modifier.WITHIN)
    named = not is_nounish(s.words[right.verb]) or s.words[right.verb - 1] in {"they", "he", "she", "it"}
    return limited and named and lemma(s.words[right.verb]) not in _WANTS


def _starts_later(s: Sentence, m: int) -> bool:
    """ "this summer" said in spring: all of it is to come."""
    mention = mention_at(s, m)
    earliest = mention.window.earliest if mention is not None else None
    return earliest is not None and s.reference is not None and earliest > s.reference


def _may_be_past(s: Sentence, right: Right) -> bool:
    """ "They put up a tower in October and since then": a bare form that may as well be the past."""
    return not right.copular and s.words[right.verb] in lx.ALSO_PAST and "since" in s.words[right.verb :]


def _we_are_shown(s: Sentence, right: Right) -> bool:
    """ "we see a ceasefire in April", "we get a second dip": what the world brings, not what we do."""
    following = s.words[right.verb + 1] if right.verb + 1 < s.n else ""
    return lemma(s.words[right.verb]) in {"see", "get"} and following in {"a", "an", "the", "another", "more", "new"}


def _befalls(s: Sentence, right: Right) -> bool:
    """ "we win the cup this year", "we go down in May": what a season brings to our side."""
    verb = lemma(s.words[right.verb])
    after = s.words[right.verb + 1] if right.verb + 1 < s.n else ""
    return not right.copular and (verb in {"win", "qualify"} or (verb == "go" and after in _OUT))


_OUT = lx.words("down out bust bankrupt")


def _still(s: Sentence, right: Right) -> bool:
    """ "is still there in a year", "is no longer in charge by June"."""
    return right.copular and any(s.words[k] in {"still", "longer"} for k in (*right.adverbs, right.object_start - 1))


def _heads_for(s: Sentence, right: Right) -> bool:
    """ "are going down", "is falling below", "is not taking place": where a thing is going, beside a loose time."""
    after = s.words[right.verb + 1] if right.verb + 1 < s.n else ""
    return right.negated or after in {"down", "up", "under", "below", "above", "to", "out", "bankrupt", "bust"}


def _is_fate(s: Sentence, verb: int) -> bool:
    """ "we're going down", "we are losing": what happens to us, not what we plan."""
    word = s.words[verb]
    following = s.words[verb + 1] if verb + 1 < s.n else ""
    return lemma(word) in {"lose", "win", "die", "crash", "enter", "hit"} or (
        word in {"going", "heading", "headed"}
        and following in {"down", "into", "under", "up", "bankrupt", "broke", "bust"}
    )


RULES: tuple[Rule, ...] = (
    Rule("dated", CUES, "The striker is leaving in January", "The shop closed in January", _read_dated),
    Rule(
        "race",
        frozenset({"before"}),
        "Gold hits 2000 before it hits 1500",
        "The cat eats before it sleeps",
        _read_race,
    ),
)
