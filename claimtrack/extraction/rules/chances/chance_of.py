"""A noun of chance, or shares, and then what comes: "a 70% chance that it passes", "60/40 that he stays"."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard, stretch_start
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import Right, clause_end, is_participle, predicate_after
from claimtrack.extraction.present import is_eventive, present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.chances.figures import before_another, figure_at
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.tokens import Sentence, is_verb

_MODALS = lx.words("will would could may might can going shall should 'll")


@dataclass(frozen=True, slots=True)
class _Named:
    """A noun of chance and what is said of it."""

    noun: int
    embedding: Embedding
    told: Range | None
    """The words of the number behind "is"."""
    faint: int | None
    """The "are" of "are slim"."""


def has_modal(s: Sentence, start: int, end: int) -> bool:
    """True when a modal stands among words [start, end); "in May" is none."""
    return any(s.words[i] in _MODALS and s.date_at(i) is None for i in range(start, min(end, s.n)))


def _told_after(s: Sentence, i: int) -> tuple[int, int] | None:
    """ "The chance that X is 5%": the word with the number behind "is"."""
    for k in range(i + 1, min(s.n, i + 20)):
        if (
            s.words[k].isdigit()
            and (s.words[k - 1] in {"is", "are", "at"} or s.words[k - 2 : k] in _ABOUT)
            and s.words[k + 1 : k + 2] == ["in"]
            and s.words[k + 2 : k + 3]
            and s.words[k + 2].isdigit()
        ):
            return k, k + 3
        if s.words[k] == "in" and s.words[k - 2] == "at" and (figure := figure_at(s, k)) is not None:
            return figure.words
        if s.words[k].isdigit() and s.words[k + 1 : k + 2] and s.words[k + 1] in _PERCENT and s.words[k - 1] == "at":
            return k, k + 2
        if (
            s.words[k].endswith("%")
            and s.words[k] != "%"
            and (
                s.words[k - 1] in {"is", "are", "at", ":", "about", "around", "than", "=", "maybe"}
                or (i <= _EARLY and (k + 1 >= s.n or is_hard(s, k + 1)))
            )
        ):
            return k, k + 1
    return None


_EARLY = 2
"""Words before the chance of a note: "Likelihood of invasion this year 15-20%"."""
_PERCENT = lx.words("percent pct")
_ABOUT = [[be, word] for be in ("is", "are") for word in ("about", "around", "roughly", "like", "maybe")]
_FAINT = lx.words("slim zero nil remote tiny minimal minuscule negligible nonexistent")


_LINKS = lx.words("is are look looks seem seems appear appears")


def _faint(s: Sentence, i: int) -> int | None:
    """ "The chances of a deal are slim", "... are close to zero", as good as a denial: the word "are"."""
    for k in range(i, min(s.n, i + 16)):
        if is_hard(s, k):
            return None
        if s.words[k] in _LINKS:
            near = s.words[k + 1 : k + (7 if s.words[k + 1 : k + 3] == ["to", "be"] else 5)]
            return k if not _FAINT.isdisjoint(near) and "not" not in near else None
    return None


def _stated_or_hedged(s: Sentence) -> bool:
    return bool(s.chances) or any(mention.group in {"idiom", "adjective"} for mention in s.hedges)


_GRADES = lx.words(
    "real high strong good fair decent reasonable distinct serious significant growing definite almost near virtual "
    "solid realistic considerable clear"
)
"""What makes a possibility or a certainty a view: "a real possibility of a default"."""
_WAS = lx.words("had was were stood")


def _read_chance_of(s: Sentence, m: int) -> Outcome:
    """ "There is a 70% chance that the bill passes", "the chance of a strike is 5%", "no chance he stays"."""
    words = s.words
    i = None if s.is_question else _behind_noun(s, m)
    if i is None or (words[m] == "certainty" and words[m + 1] != "of"):
        return None
    if m and words[m - 1].endswith("'s") and (ones := _ones_chances(s, m)) is not None:
        return ones
    told, faint = _told_after(s, i), s.n if _is_unseen(words, m) else _faint(s, i)
    none = m > 0 and words[m - 1] in {"no", "zero"} and words[m + 1 : m + 2] not in (["of"], ["for"])
    graded = m > 0 and words[m - 1] in _GRADES
    if told is None and not none and faint is None and not graded and not _stated_or_hedged(s):
        return None
    start = stretch_start(s, m, {"because", "but", "so"}, reach=12)
    if words[i] in {"that", "of", "for"}:
        i += 1
    if i >= s.n or (graded and words[i].endswith("ing") and is_verb(words[i])):
        return None
    named = _Named(m, Embedding(start, i, "chance"), told, faint)
    if words[i - 1] == "that" or words[m] == "ten" or words[i - 1] in {words[m], "hell"}:
        return _chance_that(s, i, named)
    return _chance_of_thing(s, i, named)


def _ones_chances(s: Sentence, m: int) -> Outcome:
    """ "The Reds' chances are slim", "Weber's chances here look remote": what somebody has as good as none of."""
    words = s.words
    be = _faint(s, m + 1) if words[m] in {"chances", "odds"} and m and not s.is_question else None
    if be is None or be - m > _BRIEF or not (words[m - 1].endswith("'s") and s.is_capital(m - 1)):
        return None
    begin = m - 1
    while begin > 0 and s.is_capital(begin - 1) and m - begin < _BRIEF:
        begin -= 1
    return Frame("chance-of", begin, clause_end(s, be + 1, s.n), (m, m + 1), subject=(begin, m), targets=[(begin, m)],
                 negated=True, kind=Kind.EVENT, no_verb=True)  # fmt: skip


_BRIEF = 4


def _is_unseen(words: list[str], m: int) -> bool:
    """ "I don't see any (chance) of that happening"."""
    near = words[max(0, m - 8) : m]
    return not {"any", "much"}.isdisjoint(near[-3:]) and "not" in near


def _behind_noun(s: Sentence, m: int) -> int | None:
    """The word with which it begins what the noun is the chance of; none where the noun names no such thing."""
    words = s.words
    i = m + 3 if words[m + 1 : m + 3] == ["in", "hell"] else m + 1
    if words[i : i + 1] == [","] and "that" in words[i + 2 : i + 7] and s.chances:
        i = words.index("that", i)
    if i >= s.n or words[i] in {"to", "in", "at", ","} or is_hard(s, i):
        return None
    if "had" in words[max(0, m - 4) : m]:
        return None
    if words[m - 1 : m] == ["no"] and not _WAS.isdisjoint(words[max(0, m - 4) : m]):
        return None
    return i


def _chance_that(s: Sentence, i: int, named: _Named) -> Outcome:
    """A clause from word `i` on: "that the bill passes", "he stays"."""
    words, m, told = s.words, named.noun, named.told
    clause = _possible(s, i) if has_modal(s, i, i + 14) else present_clause(s, i)
    if clause is None or clause[0].subject is None or words[clause[0].subject[0]] in {"i", "you"}:
        return None
    left, right = clause
    bare = words[i - 1] in {words[m], "hell"} and not s.has_date(i, right.end)
    if bare and not is_eventive(right, s) and words[right.verb - 1] not in {"could", "might", "may"}:
        return None
    if told is not None and right.end >= told[0]:
        right.end = told[0] - 1
    result = assemble("chance-of", s, left, right, named.embedding, (m, m + 1), "")
    if not isinstance(result, Frame):
        return result
    if named.faint is not None or words[m - 1] == "no" or words[max(0, m - 2) : m] == ["not", "a"]:
        result.negated = not result.negated
    if told is not None:
        result.chance, result.end = told, min(result.end, told[0] - 1)
    return result


def _possible(s: Sentence, i: int) -> tuple[Left, Right] | None:
    """ "A good chance the price could pass 100k": the clause without its "could"."""
    m = next((k for k in range(i + 1, min(s.n, i + 10)) if s.words[k] in _MODALS and s.date_at(k) is None), s.n)
    if m == s.n or s.words[m] not in {"could", "might", "may"}:
        return None
    left, right = subject_before(s, m, i), predicate_after(s, m + 1)
    return None if left.subject is None or right is None or right.perfect else (left, right)


def _chance_of_thing(s: Sentence, i: int, named: _Named) -> Outcome:
    """A thing from word `i` on: "a strike by June", "Ferris winning the title"."""
    words, m = s.words, named.noun
    if words[i] in lx.PURE_PRONOUNS and words[i] not in {"it", "this", "that", "them", "him", "her"}:
        return None
    end = before_another(s, i, clause_end(s, i, s.n))
    head_end = i
    while head_end < end and not is_finite(s, head_end) and s.date_at(head_end) is None:
        head_end += 1
    if head_end == i or (words[i] in {"a", "the", "an"} and head_end == i + 1):
        return None
    gerund = None
    if words[i] not in {"a", "an"}:
        gerund = next((k for k in range(i + 1, head_end) if words[k].endswith("ing") and is_verb(words[k])), None)
    being = None if gerund is None else predicate_after(s, gerund + 1 if words[gerund] == "being" else gerund, s.n)
    if gerund is not None and being is not None:
        return _chance_of_doing(s, (i, gerund), being, end, named)
    return Frame(
        "chance-of", named.embedding.start, max(end, head_end), (m, m + 1), modal="", negated=named.faint is not None,
        chance=named.told, subject=(i, head_end), targets=[(i, head_end)], kind=Kind.EVENT, no_verb=True,
        embedding=named.embedding,
    )  # fmt: skip


def _chance_of_doing(s: Sentence, subject: Range, right: Right, end: int, named: _Named) -> Outcome:
    """ "... of Ferris winning the title": the subject, and up to `end` what it does."""
    words, m, told, faint = s.words, named.noun, named.told, named.faint
    right.passive |= words[subject[1]] == "being" and is_participle(words[right.verb])
    if faint is not None:
        right.end = max(right.verb + 1, min(right.end, faint))
    if told is not None and right.end >= told[0]:
        right.end = max(right.verb + 1, told[0] - 1)
    result = assemble("chance-of", s, Left(subject, [], False), right, named.embedding, (m, m + 1), "")
    if isinstance(result, Frame) and told is not None:
        result.chance = told
    if isinstance(result, Frame) and faint is not None:
        result.negated, result.end = not result.negated, max(result.end, end)
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
    if i >= s.n or any(w in _MODAL_WORDS for w in words[i : i + 12]):
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
_MODAL_WORDS = lx.words("will would could may might can should must")


RULES: tuple[Rule, ...] = (
    Rule(
        "ratio",
        frozenset({"0 /", "0 in", "0 to"}),
        "I'd say 4 in 10 that the strike goes ahead",
        "4 in 10 people here are retired",
        _read_ratio,
    ),
    Rule(
        "chance-of",
        lx.words("chance chances odds probability likelihood possibility certainty ten"),
        "There is a 70% chance that the bill passes this month",
        "Give him a chance to explain",
        _read_chance_of,
    ),
)
