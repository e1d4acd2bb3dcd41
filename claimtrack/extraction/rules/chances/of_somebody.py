"""Chances given to somebody: "I give him a 30% chance", "she has a 20% shot at the title"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Rule
from claimtrack.extraction.predicates import clause_end, predicate_after
from claimtrack.extraction.present import present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.tokens import Sentence, is_verb

_COUNTS = lx.words("1 2 3 4 5 6 7 8 9 10 20 50 100 one two three four five six seven eight nine ten twenty hundred")
_REACH = 12
_GIVERS = lx.words("i we 'd would d id")
_SHOT = lx.words("shot chance chances")


def _stated_range(s: Sentence) -> tuple[int, int] | None:
    """The words of the first chance stated in the sentence: "20%", "one in three"."""
    words = s.words
    for k, word in enumerate(words):
        if word[-1] == "%" and word[0].isdigit():
            return k, k + 1
        if (
            word in _COUNTS
            and words[k + 1 : k + 2] in (["in"], ["to"])
            and words[k + 2 : k + 3]
            and words[k + 2] in _COUNTS
        ):
            return k, k + 3
        if word in _COUNTS and words[k + 1 : k + 2] in (["chance"], ["chances"]) and words[k + 2 : k + 3] == ["in"]:
            return (k, k + 4) if words[k + 3 : k + 4] and words[k + 3] in _COUNTS else None
    return None


def _read_give(s: Sentence, m: int) -> Outcome:
    words = s.words
    if m == 0 or words[m - 1] not in _GIVERS or s.is_question or (stated := _stated_range(s)) is None:
        return None
    begin, end = stated
    if not m + 1 < begin <= m + _REACH:
        return None
    stop = begin
    while stop > m + 1 and words[stop - 1] in {"a", "an", "about", "around", "maybe", "roughly", "like", "the"}:
        stop -= 1
    if stop == m + 1 or any(is_finite(s, k) or is_hard(s, k) for k in range(m + 1, stop)) or words[m + 1] == "you":
        return None
    while end < s.n and (words[end] in _SHOT or words[end] in {"probability", "odds", "likelihood"}):
        end += 1
    if words[m + 1] == "it" and words[end : end + 1] == ["that"]:
        return None
    return _proposition(s, "give-chance", (m + 1, stop), (m, m + 1), end, _giver(s, m), stated)


_UNITS = lx.words(
    "day days week weeks month months year years season seasons games matches fortnight fortnights innings rounds"
)
_SMALL = lx.words("a two three four five six seven eight nine ten twelve few couple another one more")


def _read_time_given(s: Sentence, m: int) -> Outcome:
    """ "I give Adobe five years", "I give it two weeks before they fold": how long somebody will last."""
    words = s.words
    if m == 0 or words[m - 1] not in _GIVERS or s.is_question:
        return None
    unit = next((k for k in range(m + 2, min(s.n, m + 8)) if words[k] in _UNITS), None)
    if unit is None:
        return _until(s, m)
    number = unit - 1
    while number > m + 1 and (words[number] in _SMALL or words[number][0].isdigit() or words[number] == "of"):
        number -= 1
    subject = (m + 1, number + 1)
    if number == unit - 1 or subject[1] <= subject[0] or words[m + 1] in {"you", "me", "them", "up"}:
        return None
    if any(is_finite(s, k) for k in range(*subject)):
        return None
    start = _giver(s, m)
    embedding = Embedding(start, unit + 1, "guess")
    if words[unit + 1 : unit + 2] in (["before"], ["until"], ["till"]):
        clause = present_clause(s, unit + 2)
        if clause is not None and clause[0].subject is not None:
            result = assemble("give-time", s, *clause, embedding, (m, m + 1), "will")
            if isinstance(result, Frame):
                result.start = start
            return result
    return Frame("give-time", start, unit + 1, (m, m + 1), subject=subject, kind=Kind.EVENT, no_verb=True)


def _until(s: Sentence, m: int) -> Outcome:
    """ "I give him until March": how long somebody will last, by its end."""
    words = s.words
    link = next((k for k in range(m + 2, min(s.n - 1, m + 7)) if words[k] in {"until", "till"}), None)
    if link is None or not s.has_date(link, link + 3) or words[m + 1] in {"you", "me", "up"}:
        return None
    if any(is_finite(s, k) for k in range(m + 1, link)):
        return None
    end = clause_end(s, link + 1, s.n)
    return Frame("give-time", _giver(s, m), end, (m, m + 1), subject=(m + 1, link), kind=Kind.EVENT, no_verb=True)


def _giver(s: Sentence, m: int) -> int:
    start = m
    while start > 0 and s.words[start - 1] in _GIVERS and m - start < 3:
        start -= 1
    return start


def _proposition(
    s: Sentence,
    rule: str,
    subject: tuple[int, int],
    cue: tuple[int, int],
    end: int,
    start: int,
    chance: tuple[int, int] | None,
) -> Outcome:
    """The rest: "to do it again", "of surviving the year", "at the title", or nothing."""
    words = s.words
    link = words[end] if end + 1 < s.n else ""
    embedding = Embedding(start, end, "chance")
    if link == "to" or (link in {"of", "at"} and words[end + 1].endswith("ing") and is_verb(words[end + 1])):
        right = predicate_after(s, end + 1)
        if right is not None:
            result = assemble(rule, s, Left(subject, [], False), right, embedding, cue, "")
            if isinstance(result, Frame):
                result.chance = chance
            return result
    stop = clause_end(s, end, s.n)
    objects = (end + 1, stop) if link in {"of", "at", "in"} and stop > end + 1 else None
    return Frame(
        rule,
        start,
        max(stop, end),
        cue,
        modal="",
        subject=subject,
        objects=objects,
        kind=Kind.EVENT,
        no_verb=True,
        chance=chance,
    )


def _read_has(s: Sentence, m: int) -> Outcome:
    """ "She has a 20% shot at the title": who has the chance is its subject."""
    words = s.words
    if s.is_question or (stated := _stated_range(s)) is None:
        return None
    begin, end = stated
    if not (begin < m + 1 and m <= end + 1):
        return None
    verb = begin - 1
    while verb > 0 and words[verb] in {"a", "an", "about", "around", "maybe", "roughly", "like", "only", "at", "best"}:
        verb -= 1
    if verb < 1 or words[verb] not in {"has", "have", "got"}:
        return None
    if words[verb] == "got" and (words[verb - 1] in lx.HAVE or words[verb - 1] == "'s"):
        verb -= 1
    left = subject_before(s, verb)
    if left.subject is None or words[left.subject[0]] in {"i", "you", "there"}:
        return None
    after = max(end, m + 1)
    if words[after : after + 1] not in (["at"], ["of"], ["to"]):
        return None
    return _proposition(s, "has-chance", left.subject, (m, m + 1), after, left.subject[0], stated)


def _read_no_chance(s: Sentence, m: int) -> Outcome:
    """ "The rebels have no chance of keeping the road", "he stands no chance in June": who has none is its subject."""
    words = s.words
    if m < 2 or words[m - 1] not in {"no", "zero", "little"} or s.is_question:
        return None
    verb = m - 2
    if words[verb] not in {"has", "have", "stand", "stands", "got"}:
        return None
    if words[verb] == "got" and (words[verb - 1] in lx.HAVE or words[verb - 1] == "'s"):
        verb -= 1
    left = subject_before(s, verb)
    if left.subject is None or words[left.subject[0]] in {"i", "you", "we", "there", "who", "that", "people"}:
        return None
    link = words[m + 1 : m + 2]
    if not (link and link[0] in {"of", "at", "to", "against", "in"}) or words[m + 2 : m + 3] in (["me"], ["you"]):
        return None
    result = _proposition(s, "no-chance", left.subject, (m, m + 1), m + 1, left.subject[0], None)
    if isinstance(result, Frame):
        result.negated, result.modal = True, "likely"
    return result


def _read_ratio(s: Sentence, m: int) -> Outcome:
    """ "60/40 that the mayor stays", "4 in 10 that the strike goes ahead", "70/30 for the home team"."""
    words = s.words
    if not m or not words[m - 1].isdigit() or s.is_question:
        return None
    place = s.spans[m][0] - s.start
    mention = next((c for c in s.chances if c.span.start <= place < c.span.end), None)
    if mention is None:
        return None
    begin, i = s.words_of(s.start + mention.span.start, s.start + mention.span.end)
    chance = (begin, i)
    before = words[begin - 1] if begin else ""
    if before and not (is_hard(s, begin - 1) or before in _LEADS):
        return None
    while i < s.n and words[i] in {"that", "says", ":", ",", "on", "chance", "odds", "it", "-"} and words[i] != "it":
        i += 1
    if i >= s.n or any(w in _MODAL for w in words[i : i + 12]):
        return None
    embedding = Embedding(begin, i, "chance")
    if words[i] == "for":
        end = clause_end(s, i + 1, s.n)
        if end == i + 1 or words[i + 1] in lx.PURE_PRONOUNS:
            return None
        return Frame("ratio", begin, end, (m, m + 1), modal="", subject=(i + 1, end), kind=Kind.EVENT, no_verb=True,
                     chance=chance)  # fmt: skip
    clause = present_clause(s, i)
    if clause is None or clause[0].subject is None or words[clause[0].subject[0]] in {"i", "you", "we"}:
        return None
    result = assemble("ratio", s, clause[0], clause[1], embedding, (m, m + 1), "")
    if isinstance(result, Frame):
        result.chance = chance
    return result


_LEADS = lx.words("say says about like it's at call 's is a say: maybe , and but so")
_MODAL = lx.words("will would could may might can should must")


RULES: tuple[Rule, ...] = (
    Rule(
        "give-time",
        lx.words("give"),
        "I give the coalition six months",
        "I give them an apple a day",
        _read_time_given,
    ),
    Rule(
        "ratio",
        lx.words("/ in to"),
        "I'd say 4 in 10 that the strike goes ahead",
        "4 in 10 people here are retired",
        _read_ratio,
    ),
    Rule(
        "no-chance",
        lx.words("chance hope prayer shot"),
        "The rebels have no chance of keeping the road",
        "The rebels had no chance of keeping it",
        _read_no_chance,
    ),
    Rule(
        "give-chance",
        lx.words("give gives giving"),
        "I give the coalition a 30% chance of surviving",
        "I give him a chance to talk",
        _read_give,
    ),
    Rule(
        "has-chance",
        _SHOT,
        "The Herons have a 20% shot at the title",
        "he has 20 shots a game",
        _read_has,
    ),
)
