"""Forecasts that only a day gives away: "Snow by Friday", "City wins the cup in May", "he's leaving in January"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.days_ahead import may_be_ahead, mention_ahead, mention_at
from claimtrack.extraction.frames import Frame, Outcome, Reason, Refusal, Rule
from claimtrack.extraction.predicates import Right, clause_end, is_participle
from claimtrack.extraction.present import happens, is_eventive, is_timetabled, present_clause, present_verb
from claimtrack.extraction.quotes import condition_of, quote_start
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.signs import asks, asks_inside
from claimtrack.extraction.subjects import Left
from claimtrack.extraction.thresholds import Bound, find_threshold
from claimtrack.extraction.tokens import Sentence, is_nounish, is_verb, lemma
from claimtrack.extraction.views import embedding_before
from claimtrack.text.dates import DateMention
from claimtrack.text.dates.window import Modifier

_STATIVE = lx.words("born called named based located set related used made known given")
_FICTION = lx.words("book novel film movie episode chapter plot story books films movies comic manga anime series")
_WEEKDAYS = lx.words("monday tuesday wednesday thursday friday saturday sunday")
_CUES = _WEEKDAYS | lx.words("eoy eom eow by before within in on this next tomorrow until come end early mid late soon")
_THANKS = lx.words(
    "thanks thank congrats congratulations happy welcome see good best kudos rip sorry off cheers merry "
    "please back posted edited updated born founded established edit update source"
)


_LEADS_IN = lx.CLAUSE_ADVERBS - {"second", "first", "next", "no"}
_NO_THING = _THANKS | lx.PURE_PRONOUNS | (lx.PREPOSITIONS - lx.COMPASS - lx.words("over under down up"))
"""Words that no fragment begins with."""
_LONGEST = 10
"""Words of a fragment before its day."""


def _read_dated(s: Sentence, m: int) -> Outcome:
    if s.words[m] in _WEEKDAYS:
        return _read_weekday(s, m)
    if not may_be_ahead(s, m):
        return None
    if not _has_present(s, _clause_start(s, m) if m else 1, m or s.n):
        joint = next((k for k in range(m - 2, 0, -1) if s.words[k] in {"and", ","}), None)
        if joint is None or not _has_present(s, joint + 1, m):
            return None
    if m == 0 and s.n > 2:
        return None if mention_ahead(s, m) is None else _leading(s, m)
    begins = _clauses_before(s, m)
    if not begins or mention_ahead(s, m) is None:
        return None
    outcome: Outcome = None
    for begin in begins:
        outcome = _read_present(s, begin, m) or outcome
        if isinstance(outcome, Frame):
            break
    return outcome


def _clauses_before(s: Sentence, m: int) -> list[int]:
    """Where clauses with a verb before the day may begin: the whole that leads up to it first, then its parts."""
    begin = _clause_start(s, m)
    parts = [k + 1 for k in range(m - 2, begin, -1) if s.words[k] in {"and", "then", ","}]
    verbs = [(each, present_verb(s, each)) for each in (begin, *parts)]
    return [each for each, verb in verbs if verb is not None and not verb > m > each]


def _read_weekday(s: Sentence, m: int) -> Outcome:
    """ "The storm makes landfall Thursday": a happening and the bare day behind it."""
    if s.words[m - 1] in {"black", "good", "like"}:
        return None
    closes = m + 1 >= s.n or is_hard(s, m + 1) or s.words[m + 1] in {",", "and", "but", "morning", "evening"}
    begin = _clause_start(s, m)
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
    begin = _clause_start(s, m)
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


def _read_loose(s: Sentence, m: int) -> Outcome:
    denied = "no" in s.words[: min(m, 3)]
    if s.words[m] not in {"by", "before", "within"} and not (denied or s.first_figure < m or _is_deed(s, m)):
        return None
    if not m or not may_be_ahead(s, m):
        return None
    begin = _clause_start(s, m)
    if any(is_finite(s, k) for k in range(begin, m)):
        return None
    while begin < m and (s.words[begin] in _LEADS_IN or s.words[begin] in ('"', "*", "(", "and", "or")):
        begin += 1
    if not 1 <= m - begin <= _LONGEST or s.words[begin] in _NO_THING or "your" in s.words[:m]:
        return None
    mention = mention_ahead(s, m)
    return None if mention is None else _read_fragment(s, begin, m, mention)


_DEEDS = lx.words(
    "operation offensive assault invasion ceasefire election elections referendum recount uprising coup landing siege "
    "evacuation withdrawal airstrikes strikes war peace"
)
_BETWEEN = lx.PREPOSITIONS | lx.DETERMINERS | {"new", "big", "major", "full"}


def _is_deed(s: Sentence, m: int) -> bool:
    """ "Operation in Kareb in March": a deed, where, and when, and nothing else in the sentence."""
    deed = next((k for k in range(min(m, 4)) if s.words[k] in _DEEDS), None)
    if deed is None or m > 9 or any(w not in _BETWEEN and not s.is_capital(k) for k, w in enumerate(s.words[:deed])):
        return False
    if any(is_verb(s.words[k]) and s.words[k] not in _DEEDS and not s.is_capital(k) for k in range(deed + 1, m)):
        return False
    last = s.n - 1
    while last > m and (is_hard(s, last) or s.words[last] in {"imo", "probably", "maybe"}):
        last -= 1
    return s.date_at(last) is not None and s.date_at(last) in {s.date_at(k) for k in range(m, min(s.n, m + 3))}


def _leading(s: Sentence, m: int) -> Outcome:
    """ "in January he leaves": the day comes first."""
    i = m
    while i < s.n and (s.date_at(i) is not None or s.words[i] in {"by", "in", "on", "before", ",", "within", "until"}):
        i += 1
    return _read_present(s, i, m) if i < s.n else None


def _clause_start(s: Sentence, m: int) -> int:
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
        word == "we" and ((right.progressive and _is_fate(s, right.verb)) or _we_are_shown(s, right))
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
    return not right.copular and not right.passive and (word in _NONE or _is_done_by(s, m, right))


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


def _read_fragment(s: Sentence, begin: int, m: int, mention: DateMention) -> Outcome:
    """No verb at all: a thing, perhaps with a price, and the day by which."""
    words = s.words
    embedding = embedding_before(s, begin)
    while begin + 1 < m and words[begin] in lx.INTERJECTIONS and words[begin] != "no":
        begin += 1
    length = m - begin
    first = words[begin]
    threshold = find_threshold(s, begin, m)
    leveled = length == 2 and words[m - 1].isdigit() and words[begin].isalpha()
    deed = _is_deed(s, m)
    limit = deed or mention.window.modifier in (Modifier.BY, Modifier.BEFORE, Modifier.WITHIN)
    if not deed and _opens_with_verb(s, begin, length, threshold):
        return Refusal("fragment", Reason.ADVICE, begin, min(s.n, m + 2)) if first == lemma(first) else None
    if not (threshold is not None or limit or leveled) or s.is_question:
        return None
    if threshold is None and _is_done_to(s, begin, m, mention):
        right = Right(False, [], m - 1, False, False, True, False, m, s.words_of(s.start + mention.span.end, s.end)[0],
                      [words[m - 1]])  # fmt: skip
        return assemble("fragment", s, Left((begin, m - 1), [], False), right, embedding, (m, m + 1), "will")
    if threshold is None and any(_is_plain_verb(s, k) for k in range(begin + 1, m)):
        return None
    if any(words[k] in lx.SUBORDINATORS or words[k] in lx.PAST_AUXILIARIES for k in range(begin, m)):
        return None
    after = s.words_of(s.start + mention.span.end, s.end)[0]
    if threshold is None and after < s.n and not is_hard(s, after) and words[after] != ",":
        return None
    end = max(after, m + 1)
    return Frame(
        "fragment", quote_start(s, embedding.start if embedding else begin, 0), end, (m, m + 1), modal="",
        negated=first == "no",
        subject=(begin, m if threshold is None else max(begin + 1, threshold.start)),
        objects=(threshold.start, m) if threshold is not None else None,
        embedding=embedding,
        condition=condition_of(s, begin, begin, end),
        kind=Kind.THRESHOLD if threshold is not None else Kind.EVENT,
        wish=embedding is not None and embedding.word in lx.WISHING,
        no_verb=True,
    )  # fmt: skip


def _is_done_to(s: Sentence, begin: int, m: int, mention: DateMention) -> bool:
    """ "Kareb and the whole pocket cleared by October": what will have been done by a day that is to come."""
    words = s.words
    latest, limit = mention.window.latest, mention.window.modifier in (Modifier.BY, Modifier.BEFORE)
    if not limit or latest is None or s.reference is None or latest <= s.reference or m - begin < 2:
        return False
    done = words[m - 1]
    if not is_participle(done) or not is_verb(done) or lemma(done) in _CALLED or s.is_capital(m - 1):
        return False
    named = s.is_capital(begin) and not is_verb(words[begin])
    behind = s.words_of(s.start + mention.span.end, s.end)[0]
    closed = behind >= s.n or is_hard(s, behind) or words[behind] in {",", "and"}
    return (
        closed
        and (named or words[begin] in {"the", "all", "both"})
        and not any(_is_plain_verb(s, k) for k in range(begin + 1, m - 1))
    )


_CALLED = lx.words("expect need want require schedule plan ask tell due pay say believe think ship deliver promise")


def _opens_with_verb(s: Sentence, begin: int, length: int, threshold: Bound | None) -> bool:
    """ "Fix this by Monday", "Closed in May": a command or a report, and no thing that has the name of a deed."""
    first = s.words[begin]
    bare = first == lemma(first)
    return (
        is_verb(first)
        and first not in {"snow", "rain"}
        and (threshold is None or (bare and first not in lx.NOUNISH))
        and (bare or first.endswith(("ed", "ing")))
        and not (s.is_capital(begin) and begin == 0 and first in lx.NOUNISH and length == 1)
    )


def _is_plain_verb(s: Sentence, k: int) -> bool:
    return is_verb(s.words[k]) and s.words[k] not in lx.NOUNISH and not s.is_capital(k)


RULES: tuple[Rule, ...] = (
    Rule("dated", _CUES, "The striker is leaving in January", "The shop closed in January", _read_dated),
    Rule(
        "race",
        frozenset({"before"}),
        "Gold hits 2000 before it hits 1500",
        "The cat eats before it sleeps",
        _read_race,
    ),
    Rule("fragment", _CUES, "Snow by Friday, you heard it here first", "Fix this by Monday", _read_loose),
)
