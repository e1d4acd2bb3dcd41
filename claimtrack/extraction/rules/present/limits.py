"""Present clauses that only a limit turns to the future: "Boeing has a new boss by June", "he sees out the year"."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard, stretch_start
from claimtrack.extraction.days_ahead import mention_ahead
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Rule
from claimtrack.extraction.predicates import Right, clause_end, predicate_after
from claimtrack.extraction.present import happens, is_eventive, present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.signs import asks, asks_inside
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.thresholds import find_threshold
from claimtrack.extraction.tokens import Sentence, is_verb, lemma
from claimtrack.extraction.views import embedding_before
from claimtrack.text.dates.window import Modifier

_NOBODY = lx.words("i you u my your who what which let")
_HABITS = lx.words("every each usually always often if when whenever normally generally typically sometimes")
_LIMITS = (Modifier.BY, Modifier.BEFORE, Modifier.WITHIN)
_ARRANGED = lx.words(
    "due needed required supposed available valid payable expected scheduled open possible welcome able ready allowed "
    "not to a meeting deadline plan plans goal target chance option right need time way ways game match bus train "
    "flight appointment reason sale sales offer held wanted good bad nice important best better easy hard"
)
"""What is said of things that are arranged or wanted by a day, and of no forecast."""
_ARTICLES = lx.words("a an the another no more less fewer only zero any")


def _read_by_then(s: Sentence, m: int) -> Outcome:
    """ "She's prime minister by 2026", "There's an election before November", "By 2030 most of it is under water"."""
    words = s.words
    if s.is_question or (m and _is_no_limit(s, m)):
        return None
    mention = mention_ahead(s, m)
    if mention is None or (mention.window.modifier not in _LIMITS and words[m] != "come"):
        return None
    if m == 0:
        i = next(
            (k for k in range(m, s.n) if s.date_at(k) is None and words[k] not in {"by", "before", "come", ","}), 0
        )
        begin, floor = i, s.n
    else:
        begin, floor = stretch_start(s, m, lx.CLAUSE_JOINTS), m
    be = next((k for k in range(begin + 1, floor) if words[k] in _STANDS or words[k] in lx.PAST_AUXILIARIES), None)
    if be is None or words[be] not in _STANDS or not _HABITS.isdisjoint(words[:floor]) or asks(s, be):
        return None
    complement = be + 1
    while complement < floor and (words[complement] in lx.ADVERBS and words[complement] not in {"not", "never"}):
        complement += 1
    if complement >= s.n or not _stands(s, be, complement, floor):
        return None
    left = subject_before(s, be, begin)
    if left.subject is None or words[left.subject[0]] in _NOBODY or asks_inside(s, left.subject[0]):
        return None
    if words[left.subject[0]] == "we" and words[complement] not in {"in", "out", "back", "at", "under"}:
        return None
    end = clause_end(s, m + 1 if m else complement, s.n)
    right = Right(False, [], be, False, False, False, words[be] in lx.BE, be + 1, max(end, be + 1), [])
    return assemble("by-then", s, left, right, embedding_before(s, left.subject[0]), (m, m + 1), "will")


_STANDS = lx.words("is are 's 're has have")


def _is_no_limit(s: Sentence, m: int) -> bool:
    return s.words[m - 1] in {"killed", "made", "done", "written"}


def _stands(s: Sentence, be: int, complement: int, floor: int) -> bool:
    """True for what somebody or something is or has by then: "a new boss", "prime minister", "under water", "gone"."""
    words = s.words
    if not _ARRANGED.isdisjoint(words[complement + (words[complement] in _ARTICLES) : min(floor, complement + 3)]):
        return False
    if words[be] in {"has", "have"}:
        return words[complement] in _ARTICLES or words[complement][0].isdigit()
    if any(is_finite(s, k) for k in range(complement, floor)):
        return False
    return s.date_at(complement) is None


def _read_lasting(s: Sentence, m: int) -> Outcome:
    """ "This government doesn't see out the year", "he makes it to the summer", "it survives the week"."""
    words = s.words
    word = lemma(words[m])
    i = m + 1
    if word == "see":
        if words[i : i + 1] == ["out"]:
            i += 1
        elif "out" not in words[i + 2 : i + 4]:
            return None
    elif word == "make":
        if words[i : i + 2] not in (["it", "to"], ["it", "past"], ["it", "through"], ["it", "until"], ["it", "till"]):
            return None
        i += 2
    elif (word == "last" and words[i : i + 1] and words[i] in _STRETCHES) or (word == "get" and not _passes(words, i)):
        return None
    if not _names_a_stretch(s, i) or s.is_question or not _HABITS.isdisjoint(words):
        return None
    verb = m
    helper = next((k for k in range(m - 1, max(-1, m - 4), -1) if words[k] in {"do", "does"}), None)
    negated = any(w in {"not", "never"} for w in words[(helper or m - 1) : m])
    first = helper if helper is not None else m
    if (helper is None and words[m] == word and not _plural(s, m)) or words[m].endswith(("ed", "ing")):
        return None
    left = subject_before(s, first)
    if (
        left.subject is None
        or (words[left.subject[0]] in _NOBODY or words[left.subject[0]] == "we")
        or asks_inside(s, left.subject[0])
    ):
        return None
    end = clause_end(s, i, s.n)
    right = Right(negated and not left.negated, [], verb, False, False, False, False, m + 1, end, [])
    return assemble("lasting", s, left, right, embedding_before(s, left.subject[0]), (m, m + 1), "will")


def _passes(words: list[str], i: int) -> bool:
    return words[i : i + 1] == ["past"] or words[i : i + 1] == ["through"]


def _plural(s: Sentence, m: int) -> bool:
    before = s.words[m - 1] if m else ""
    return before in {"they", "both", "never"} or before.endswith("s") or s.is_capital(m - 1)


_STRETCHES = lx.words(
    "year season week month term summer winter autumn spring fall decade weekend night break christmas easter round "
    "final finals semis playoffs knockouts election elections recess tournament vote"
)


def _names_a_stretch(s: Sentence, i: int) -> bool:
    """ "the year", "until the new year", "his full term", "past the group stage"."""
    words = s.words
    while i < s.n and words[i] in {"until", "till", "to", "past", "through", "beyond", "as", "far"}:
        i += 1
    if i < s.n and words[i] in _STRETCHES:
        return True
    return (
        i + 1 < s.n
        and words[i] in {"the", "his", "her", "their", "this", "a"}
        and not (_STRETCHES.isdisjoint(words[i + 1 : i + 4]))
    )


def _read_given_time(s: Sentence, m: int) -> Outcome:
    """ "Give it two weeks and they're back at the table": what is said to be so at the end of a stretch."""
    words = s.words
    if s.is_question or not (words[m + 1 : m + 2] in _GIVEN or (m + 1 < s.n and s.is_capital(m + 1))):
        return None
    if m and not (is_hard(s, m - 1) or (words[m - 1] in lx.CLAUSE_ADVERBS or words[m - 1] in {",", "just", "i"})):
        return None
    link = next((k for k in range(m + 3, min(s.n, m + 9)) if words[k] in {"and", "before", "until", "till"}), None)
    if link is not None and words[link] in {"until", "till"} and s.has_date(link, link + 3):
        link = next((k for k in range(link + 2, min(s.n, link + 9)) if words[k] == "and"), None)
    elif link is not None and not any(w in _UNITS for w in words[m + 2 : link]):
        return None
    if link is None:
        return None
    clause = present_clause(s, link + 1)
    if clause is None or clause[0].subject is None or words[clause[0].subject[0]] in _NOBODY:
        return None
    left, right = clause
    if not (is_eventive(right, s) or happens(right, s) or right.progressive or right.copular):
        return None
    result = assemble("given-time", s, left, right, Embedding(m, link + 1, "guess"), (m, m + 1), "will")
    if isinstance(result, Frame):
        result.start = m
    return result


_GIVEN = [["it"], ["him"], ["them"], ["her"], ["that"]]
_UNITS = lx.words("day days week weeks month months year years hour hours season seasons games minutes")


def _read_closing_level(s: Sentence, m: int) -> Outcome:
    """ "The index closes the year above 5500"."""
    words = s.words
    if lemma(words[m]) not in {"end", "close", "finish"} or words[m].endswith(("ed", "ing")) or s.is_question:
        return None
    if words[m + 1 : m + 2] not in (["the"], ["this"], ["2030"]) or words[m + 2 : m + 3] not in _PERIODS:
        return None
    bound = find_threshold(s, m + 3, min(s.n, m + 9))
    left = subject_before(s, m)
    if bound is None or left.subject is None or words[left.subject[0]] in _NOBODY or not _HABITS.isdisjoint(words[:m]):
        return None
    right = predicate_after(s, m)
    if right is None:
        return None
    return assemble("closing-level", s, left, right, embedding_before(s, left.subject[0]), (m, m + 1), "will")


def _read_gets_bound(s: Sentence, m: int) -> Outcome:
    """ "She gets under 40%", "the SNP hold fewer than 20 seats": a count with its bound."""
    words = s.words
    if s.is_question or m + 2 >= s.n or not _HABITS.isdisjoint(words):
        return None
    bound = find_threshold(s, m + 1, min(s.n, m + 8))
    if bound is None or bound.unit in _LENGTHS or _LIMITED.isdisjoint(words[m + 1 : bound.end]) or s.has_date(0, m):
        return None
    left = subject_before(s, m)
    if left.subject is None or is_hard(s, m - 1):
        return None
    start, end = left.subject
    counted = bound.unit in _COUNTED or words[start] != "the"
    named = counted and (s.is_capital(end - 1) or words[start] in {"he", "she", "they", "the"})
    if (
        not named
        or (words[start] in _NOBODY or words[start] == "we")
        or (start and not (is_hard(s, start - 1) or words[start - 1] in _OPENERS))
    ):
        return None
    right = Right(False, [], m, False, False, False, False, m + 1, clause_end(s, bound.end, s.n), [lemma(words[m])])
    return assemble("gets-bound", s, left, right, embedding_before(s, start), (m, m + 1), "will")


_OPENERS = lx.words(", and but so then maybe probably think reckon say that")
_COUNTED = lx.words("seats votes % points wins goals medals")
_LENGTHS = lx.words("years months weeks days hours minutes hour day week USD EUR GBP")
_LIMITED = lx.words("under over below above fewer less more barely least most")
_PERIODS = [[word] for word in ("year", "season", "quarter", "month", "week", "campaign", "decade")]


def _read_ahead_of(s: Sentence, m: int) -> Outcome:
    """ "The ECB cuts before the Fed", "Kharkiv falls before Odessa": which of two comes first."""
    words = s.words
    if s.is_question or not 2 <= m < s.n - 1 or not _HABITS.isdisjoint(words[:m]):
        return None
    rival = m + 1 + (words[m + 1] == "the")
    stop = rival
    while stop < s.n and s.is_capital(stop) and stop - rival < 4:
        stop += 1
    if stop == rival or s.page[s.spans[m][0] : s.spans[stop - 1][1]].isupper():
        return None
    verb = words[stop] if stop < s.n else ""
    does = verb in {"do", "does"} or (verb != "" and is_verb(verb) and not verb.endswith(("ed", "ing")))
    after = stop + does
    if after < s.n and not is_hard(s, after) and words[after] != ",":
        return None
    begin = stretch_start(s, m, lx.CLAUSE_JOINTS)
    clause = present_clause(s, begin, m)
    if clause is None or clause[0].subject is None or not is_eventive(clause[1], s) or clause[1].copular:
        return None
    left, right = clause
    start, end = left.subject or (0, 0)
    if (
        s.date_at(m) is not None
        or lemma(words[right.verb]) == "come"
        or (words[right.verb] in _ALSO_PAST and not words[end - 1].endswith("s"))
    ):
        return None
    if words[start] in _NOBODY or not (s.is_capital(end - 1) or words[start] == "the") or m - right.verb > 4:
        return None
    right.end = stop + does
    return assemble("ahead-of", s, left, right, embedding_before(s, start), (m, m + 1), "will")


_ALSO_PAST = lx.words("cut hit put set let beat quit split shut spread burst")


def _read_next_event(s: Sentence, m: int) -> Outcome:
    """ "Aldridge breaks the record at the next meet"."""
    words = s.words
    if s.is_question or m < 4 or m + 1 >= s.n or words[m + 1] not in _EVENTS or not _HABITS.isdisjoint(words[:m]):
        return None
    link = m - 2 if words[m - 1] in {"the", "their", "his", "her", "its"} else m - 1
    if words[link] not in {"at", "in", "on", "by", "before", "until"}:
        return None
    begin = stretch_start(s, link, lx.CLAUSE_JOINTS)
    clause = present_clause(s, begin, link)
    if clause is None or clause[0].subject is None or not (is_eventive(clause[1], s)):
        return None
    left, right = clause
    if (words[clause[0].subject[0]] in _NOBODY or words[clause[0].subject[0]] == "we") or right.progressive:
        return None
    right.end = max(right.end, m + 2)
    return assemble("next-event", s, left, right, embedding_before(s, clause[0].subject[0]), (m, m + 1), "will")


_EVENTS = lx.words("meet game match election elections race round vote meeting summit cycle update olympics tour")


def _read_one_more(s: Sentence, m: int) -> Outcome:
    """ "One more defeat and he's history": what it takes, and what then is so."""
    words = s.words
    if words[m - 1 : m] not in (["one"], ["two"]) or (m > 1 and not _opens(s, m - 1)) or s.is_question:
        return None
    link = next((k for k in range(m + 2, min(s.n, m + 9)) if words[k] == "and"), None)
    if link is None or any(is_finite(s, k) or is_hard(s, k) for k in range(m + 1, link)):
        return None
    clause = present_clause(s, link + 1)
    if (
        clause is None
        or clause[0].subject is None
        or (words[clause[0].subject[0]] in _NOBODY or words[clause[0].subject[0]] == "we")
    ):
        return None
    left, right = clause
    if not is_eventive(right, s):
        return None
    result = assemble("one-more", s, left, right, None, (m, m + 1), "will")
    if isinstance(result, Frame):
        result.start, result.condition = m - 1, (m - 1, link)
    return result


def _opens(s: Sentence, k: int) -> bool:
    return is_hard(s, k - 1) or s.words[k - 1] in lx.CLAUSE_ADVERBS or s.words[k - 1] == ","


RULES: tuple[Rule, ...] = (
    Rule(
        "by-then",
        lx.words("by before within come"),
        "The company has a new boss by June",
        "The room is available by June",
        _read_by_then,
    ),
    Rule(
        "lasting",
        lx.words("see sees last lasts make makes survive survives get gets"),
        "This coalition doesn't see out the year",
        "He makes it to work every day of the year",
        _read_lasting,
        needs=_STRETCHES,
    ),
    Rule(
        "given-time",
        lx.words("give"),
        "Give it two weeks before they're back at the table",
        "Give it two minutes and stir",
        _read_given_time,
    ),
    Rule(
        "closing-level",
        lx.words("ends closes finishes end close finish"),
        "The index closes the year above 5500",
        "The shop closes the year with a sale",
        _read_closing_level,
    ),
    Rule(
        "gets-bound",
        lx.words("get gets hold holds poll polls win wins reach reaches take takes finish finishes"),
        "She gets under 40% in the north",
        "It takes over two weeks to get a visa",
        _read_gets_bound,
        needs=_LIMITED,
    ),
    Rule(
        "ahead-of",
        lx.words("before"),
        "Norton quits before Perez",
        "Norton quit before Perez",
        _read_ahead_of,
    ),
    Rule(
        "next-event",
        lx.words("next"),
        "Aldridge breaks the record at the next meet",
        "Aldridge broke the record at the next meet",
        _read_next_event,
        then=_EVENTS,
    ),
    Rule(
        "one-more",
        lx.words("more"),
        "One more defeat and he's history",
        "One more song and we stop",
        _read_one_more,
    ),
)
