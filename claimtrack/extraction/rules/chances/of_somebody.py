"""Somebody's chance: "I give him a 30% chance", "she has a 20% shot at the title", "he stands no chance in June"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Rule
from claimtrack.extraction.predicates import clause_end, predicate_after
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.naming import is_definite
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.tokens import Sentence, is_verb, lemma
from claimtrack.extraction.views import embedding_before

_COUNTS = lx.words("1 2 3 4 5 6 7 8 9 10 20 50 100 one two three four five six seven eight nine ten twenty hundred")
_REACH = 12
GIVERS = lx.words("i we 'd would d id")
"""Words before "give" where the writer does."""
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
    if m == 0 or words[m - 1] not in GIVERS or s.is_question or (stated := _stated_range(s)) is None:
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
    return _proposition(s, "give-chance", (m + 1, stop), (m, m + 1), end, giver_start(s, m), stated)


def giver_start(s: Sentence, m: int) -> int:
    """The first word of "I'd" before the "give" at `m`."""
    start = m
    while start > 0 and s.words[start - 1] in GIVERS and m - start < 3:
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
    if m < 2 or s.is_question:
        return None
    if words[m - 2 : m] in _A_CHANCE and "not" in words[max(0, m - 4) : m - 2]:
        return _not_a_chance(s, m)
    if words[m - 1] == "a" and words[m - 2] in {"has", "have", "stands", "stand"}:
        return _doubted_chance(s, m)
    faint = words[m - 1] in {"no", "zero", "little"}
    verb = m - 2 if faint else _before_quality(words, m)
    if verb < 1 or words[verb] not in {"has", "have", "stand", "stands", "got"}:
        return None
    if words[verb] == "got" and (words[verb - 1] in lx.HAVE or words[verb - 1] == "'s"):
        verb -= 1
    left = subject_before(s, verb)
    if left.subject is None or words[left.subject[0]] in {"i", "you", "we", "there", "who", "that", "people"}:
        return None
    link = words[m + 1 : m + 2]
    if not (link and link[0] in {"of", "at", "to", "against", "in"}) or words[m + 2 : m + 3] in (["me"], ["you"]):
        return None
    if not faint and not (is_definite(s, left.subject) or words[left.subject[0]] in {"he", "she", "they", "it"}):
        return None
    result = _proposition(s, "no-chance", left.subject, (m, m + 1), m + 1, left.subject[0], None)
    if isinstance(result, Frame):
        result.negated, result.modal = faint, "unlikely" if words[m - 1] in _THIN else "likely"
    return result


_A_CHANCE = (["stand", "a"], ["have", "a"])


def _not_a_chance(s: Sentence, m: int) -> Outcome:
    """ "The mayor doesn't stand a chance", "they do not have a chance this year": said of what they try."""
    words = s.words
    do = next((k for k in range(m - 3, max(-1, m - 5), -1) if words[k] in {"do", "does", "will"}), None)
    if do is None or (m + 1 < s.n and words[m + 1] == "to"):
        return None
    left = subject_before(s, do)
    if left.subject is None or words[left.subject[0]] in {"i", "you", "we", "there", "who", "that", "people"}:
        return None
    start = left.subject[0]
    return Frame("no-chance", start, clause_end(s, m + 1, s.n), (m, m + 1), modal="likely", subject=left.subject,
                 targets=[left.subject], negated=True, kind=Kind.EVENT, no_verb=True)  # fmt: skip


def _doubted_chance(s: Sentence, m: int) -> Outcome:
    """ "I don't think the ferry has a chance of sailing": a chance that is denied by the view before it."""
    left = subject_before(s, m - 2)
    if left.subject is None or s.words[m + 1 : m + 2] not in (["of"], ["to"], ["at"], ["against"], ["in"]):
        return None
    view = embedding_before(s, left.subject[0])
    if view is None or view.holder is not None or not view.negated or s.words[left.subject[0]] in {"i", "you", "we"}:
        return None
    single = m + 2 < s.n and lemma(s.words[m + 2]) in lx.TURNS
    if not (single or is_definite(s, left.subject)):
        return None
    result = _proposition(s, "no-chance", left.subject, (m, m + 1), m + 1, view.start, None)
    if isinstance(result, Frame):
        result.negated, result.modal = True, "likely"
    return result


_THIN = lx.words("slim outside slight small")
_QUALITIES = _THIN | lx.words(
    "good great decent real realistic strong fair solid better legit legitimate serious fighting excellent best "
    "even fifty-fifty"
)


def _before_quality(words: list[str], m: int) -> int:
    """The word before "a very good (chance)", "every (chance)"; 0 where the chance has no quality."""
    k = m - 1
    if words[k] == "every":
        return k - 1
    if words[k] not in _QUALITIES:
        return 0
    while k > 1 and (words[k] in _QUALITIES or words[k] in {"very", "really", "pretty", "quite", "and", "than"}):
        k -= 1
    return k - 1 if words[k] in {"a", "an", "the"} else 0


RULES: tuple[Rule, ...] = (
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
