"""Chances stated in prose around a proposition without a modal: "70% chance that the bill passes", "X wins: 80%"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard, stretch_start
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Rule
from claimtrack.extraction.predicates import clause_end, is_participle, predicate_after
from claimtrack.extraction.present import is_eventive, present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.chances.figures import figure_at
from claimtrack.extraction.subjects import Left
from claimtrack.extraction.tokens import Sentence, is_verb

_BEFORE_CHANCE = lx.words("( , : - – — = i'm am i about at ~ around like say id 'd")
_LABELS = lx.words(
    "my our confidence level probability chance chances odds likelihood credence certainty overall current"
)
"""Words that name the number behind them and are no statement it is the chance of."""
_MODALS = lx.words("will would could may might can going shall should 'll")


def _read_chance(s: Sentence, m: int) -> Outcome:
    words = s.words
    if s.is_question:
        return None
    if words[m] in {"chance", "chances", "odds", "probability", "likelihood", "possibility", "ten"}:
        return _read_chance_of(s, m)
    return _read_labelled(s, m)


def _has_modal(s: Sentence, start: int, end: int) -> bool:
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


def _faint(s: Sentence, i: int) -> int | None:
    """ "The chances of a deal are slim", "... are close to zero", as good as a denial: the word "are"."""
    for k in range(i, min(s.n, i + 16)):
        if is_hard(s, k):
            return None
        if s.words[k] in {"is", "are", "look", "looks", "seem", "seems"}:
            near = s.words[k + 1 : k + 5]
            return k if not _FAINT.isdisjoint(near) and "not" not in near else None
    return None


def _stated_or_hedged(s: Sentence) -> bool:
    return bool(s.chances) or any(mention.group in {"idiom", "adjective"} for mention in s.hedges)


_WAS = lx.words("had was were stood")


def _read_chance_of(s: Sentence, m: int) -> Outcome:
    words = s.words
    i = m + 3 if words[m + 1 : m + 3] == ["in", "hell"] else m + 1
    if words[i : i + 1] == [","] and "that" in words[i + 2 : i + 7] and s.chances:
        i = words.index("that", i)
    none = m > 0 and words[m - 1] in {"no", "zero"} and words[m + 1 : m + 2] not in (["of"], ["for"])
    if i >= s.n or words[i] in {"to", "in", "at", ","} or is_hard(s, i):
        return None
    if words[m - 1 : m] == ["no"] and not _WAS.isdisjoint(words[max(0, m - 4) : m]):
        return None
    told = _told_after(s, i)
    faint = _faint(s, i)
    if told is None and not none and faint is None and not _stated_or_hedged(s):
        return None
    start = stretch_start(s, m, {"because", "but", "so"}, reach=12)
    if words[i] in {"that", "of", "for"}:
        i += 1
    if i >= s.n:
        return None
    embedding = Embedding(start, i, "chance")
    if words[i - 1] == "that" or words[m] == "ten" or words[i - 1] in {words[m], "hell"}:
        if _has_modal(s, i, i + 14):
            return None
        clause = present_clause(s, i)
        if clause is not None and clause[0].subject is not None and words[clause[0].subject[0]] not in {"i", "you"}:
            if (
                words[i - 1] in {words[m], "hell"}
                and not is_eventive(clause[1], s)
                and not s.has_date(i, clause[1].end)
            ):
                return None
            if told is not None and clause[1].end >= told[0]:
                clause[1].end = told[0] - 1
            result = assemble("chance-of", s, clause[0], clause[1], embedding, (m, m + 1), "")
            if isinstance(result, Frame) and (
                faint is not None or words[m - 1] == "no" or words[max(0, m - 2) : m] == ["not", "a"]
            ):
                result.negated = not result.negated
            if isinstance(result, Frame) and told is not None:
                result.chance, result.end = told, min(result.end, told[0] - 1)
            return result
        return None
    if words[i] in lx.PURE_PRONOUNS and words[i] not in {"it", "this", "that", "them", "him", "her"}:
        return None
    end = clause_end(s, i, s.n)
    head_end = i
    while head_end < end and not is_finite(s, head_end) and s.date_at(head_end) is None:
        head_end += 1
    if head_end == i or (words[i] in {"a", "the", "an"} and head_end == i + 1):
        return None
    gerund = None
    if words[i] not in {"a", "an"}:
        gerund = next((k for k in range(i + 1, head_end) if s.words[k].endswith("ing") and is_verb(s.words[k])), None)
    if gerund is not None:
        being = predicate_after(s, gerund + 1 if s.words[gerund] == "being" else gerund, s.n)
        if being is not None:
            being.passive |= s.words[gerund] == "being" and is_participle(s.words[being.verb])
            if faint is not None:
                being.end = max(being.verb + 1, min(being.end, faint))
            if told is not None and being.end >= told[0]:
                being.end = max(being.verb + 1, told[0] - 1)
            result = assemble("chance-of", s, Left((i, gerund), [], False), being, embedding, (m, m + 1), "")
            if isinstance(result, Frame) and told is not None:
                result.chance = told
            if isinstance(result, Frame) and faint is not None:
                result.negated, result.end = not result.negated, max(result.end, end)
            return result
    return Frame(
        "chance-of",
        start,
        max(end, head_end),
        (m, m + 1),
        modal="",
        negated=faint is not None,
        chance=told,
        subject=(i, head_end),
        targets=[(i, head_end)],
        kind=Kind.EVENT,
        no_verb=True,
        embedding=embedding,
    )


def _read_labelled(s: Sentence, m: int) -> Outcome:
    """ "X wins the cup: 80%", "X in the final, 80% sure": the chance closes a clause in the present, or a phrase."""
    words = s.words
    if m < 2:
        return _read_opening(s, m)
    tail = words[m + 1 : m + 3]
    if (
        tail
        and tail[0] not in {"sure", "certain", "confident", "chance", ")", ".", "!", "imo", "likely", "probability"}
        and m + 1 < s.n
    ):
        return None
    k = m - 1
    while k >= 0 and (words[k] in _BEFORE_CHANCE or words[k] == "|"):
        k -= 1
    if k < 0 or k == m - 1 or _has_modal(s, 0, k + 1):
        return None
    if not any(mention.span.end > s.spans[m][0] - s.start for mention in s.chances):
        return None
    begin = k
    while begin > 0 and not (is_hard(s, begin - 1) and words[begin - 1] not in "-–"):
        begin -= 1
    end = m + 1
    while end < s.n and (
        words[end] in {"sure", "certain", "confident", "chance", "imo", "likely"} or words[end] == ")"
    ):
        end += 1
    if all(word in _LABELS for word in words[begin : k + 1]):
        return None
    clause = present_clause(s, begin, k + 1)
    if clause is not None and clause[0].subject is not None and words[clause[0].subject[0]] not in {"i", "you", "we"}:
        result = assemble("labelled-chance", s, clause[0], clause[1], None, (m, m + 1), "")
        if isinstance(result, Frame):
            result.start, result.end = min(begin, result.start), max(end, result.end)
        return result
    if k - begin > 9 or any(is_finite(s, j) for j in range(begin, k + 1)) or (k == begin and not s.is_capital(k)):
        return None
    closes = tail[:1] and tail[0] in {"sure", "certain", "confident", "likely"}
    if not (closes or s.is_capital(begin)):
        return None
    return Frame(
        "labelled-chance", begin, end, (m, m + 1), modal="", subject=(begin, k + 1), kind=Kind.EVENT, no_verb=True
    )


def _read_opening(s: Sentence, m: int) -> Outcome:
    """ "70% Arsenal win the league": the chance opens the sentence."""
    words = s.words
    if m != 0 or _has_modal(s, 0, s.n) or not s.chances:
        return None
    i = m + 1
    while i < s.n and (words[i] in {"chance", "that", "sure", ":", "probability"} or is_hard(s, i)):
        i += 1
    if i >= s.n or (
        not s.is_capital(i) and words[i] not in lx.DETERMINERS and words[i] not in {"they", "he", "she", "it"}
    ):
        return None
    clause = present_clause(s, i)
    if clause is None:
        return None
    return assemble("labelled-chance", s, clause[0], clause[1], Embedding(m, i, "chance"), (m, m + 1), "")


RULES: tuple[Rule, ...] = (
    Rule(
        "chance-of",
        lx.words("chance chances odds probability likelihood ten"),
        "There is a 70% chance that the bill passes this month",
        "Give him a chance to explain",
        _read_chance,
    ),
    Rule(
        "labelled-chance",
        frozenset({"%"}),
        "The union wins the vote: 80%",
        "80% of the budget goes to pensions",
        _read_chance,
    ),
)
