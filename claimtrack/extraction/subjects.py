"""The noun phrase before a modal, found without a parser; all walks are bounded."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard, is_opinion, skip_aside, skip_brackets
from claimtrack.extraction.frames import Range
from claimtrack.extraction.subject_edges import (
    before_epithet,
    end_of_kind,
    past_apposition,
    past_known,
    past_speaking,
    past_time,
    tells_what_was_done,
)
from claimtrack.extraction.tokens import Sentence, is_nounish, is_verb, lemma

REACH = 32
"""How many words a subject may span."""
_SUBJECT_PRONOUNS = lx.words(
    "i we you he she it they this that these those there which who everyone everybody nobody anyone "
    "someone nothing everything u"
)
_PURE_PRONOUNS = _SUBJECT_PRONOUNS - lx.DETERMINERS
_NEGATORS = lx.NEGATORS - {"no"}
_LOOKS = lx.words("look looks looking seems seem sounds sound feels feel")
_VOCATIVE_STOP = lx.INTERJECTIONS
_PARTS_CLAUSES = lx.SUBORDINATORS - {"that", "as", "before", "after", "until"}
_HOW_SURE = lx.words("pretty fairly quite very almost absolutely reasonably")
_BINDS_A_DAY = lx.PREPOSITIONS | {"before", "after", "until", "tomorrow", "today", "soon"}


@dataclass(slots=True)
class Left:
    """What stands before a modal."""

    subject: Range | None
    adverbs: list[int]
    negated: bool


def subject_before(s: Sentence, m: int, floor: int = 0) -> Left:
    """The noun phrase that ends just before word `m`, and the adverbs between."""
    left = Left(None, [], False)
    i = _past_adverbs(s, m - 1, floor, left)
    if i < floor:
        return left
    date = s.date_at(i)
    if date is not None:
        last = i
        while i >= floor and s.date_at(i) == date:
            i -= 1
        opens = i < floor or is_hard(s, i) or s.words[i] in _BEFORE_A_YEAR or is_opinion(s, i)
        if opens and s.words[i + 1] not in _BINDS_A_DAY:
            left.subject = (i + 1, last + 1)
            return left
    if i >= floor and s.words[i] == ",":
        i = skip_aside(s, i, floor)
    elif i > floor and s.words[i] == ")":
        i = skip_brackets(s, i, floor)
    if i >= floor and not is_hard(s, i):
        left.subject = _phrase_before(s, past_known(s, i, floor), floor, left)
    if left.subject is not None and s.words[left.subject[1]] == ",":
        left.subject = past_apposition(s, left.subject, floor)
    return left


def _past_adverbs(s: Sentence, i: int, floor: int, left: Left) -> int:
    """From word `i` back to the first that is no adverb; notes the adverbs and whether one of them denies."""
    words = s.words
    while i >= floor and words[i] in _ASIDE:
        if words[i] in _MAY_BE_ASIDE and not _stands_aside(words, i, floor):
            break
        if words[i] in {"never", "not", "no"}:
            left.negated = True
        if s.date_at(i) is not None and words[i] not in lx.ADVERBS:
            break
        left.adverbs.append(i)
        i -= 1
    return i


_MAY_BE_ASIDE = frozenset((",", "though"))
_ASIDE = lx.ADVERBS | _MAY_BE_ASIDE | frozenset('"”“*_')
"""What may stand between a subject and its modal."""


def _stands_aside(words: list[str], i: int, floor: int) -> bool:
    """True for a comma behind an adverb, and for the "though" behind a subject: "the problems though will persist"."""
    if i <= floor:
        return False
    before = words[i - 1]
    if words[i] == ",":
        return before in lx.ADVERBS and before != "else" and words[i - 2] not in lx.PREPOSITIONS
    return before.isalpha() and before not in lx.CLAUSE_ADVERBS


def _phrase_before(s: Sentence, i: int, floor: int, left: Left) -> Range | None:
    """The noun phrase that ends with word `i`: the subject of the clause before an "and", a pronoun, or what a "
    "walk finds."""
    word = s.words[i]
    if word in {"and", "but", "or"} and i > floor + 1:
        return _shared(s, i, floor)
    if word in _SUBJECT_PRONOUNS and not _hangs_on(s, i, floor):
        return (i, i + 1)
    start = _walk(s, i, floor)
    if start is None:
        return None
    if start > floor and s.words[start] in {"from", "of", "in"} and s.words[start - 1] in _NONE_OF:
        return (start - 1, i + 1)
    start = _of_nobody(s, _strip(s, start, i + 1), floor)
    if start > floor and start <= i and s.words[start - 1] in {"nor", "no"}:
        denied = _negated_start(s, start, floor)
        left.negated ^= denied is not None and s.words[start - 1] == "nor"
        start = start if denied is None else denied
    if start > 2 and s.words[start - 1] == "like" and s.words[start - 2] in _LOOKS:
        left.negated ^= s.words[start - 3] in {"not", "n't", "never"}
    start = past_time(s, past_speaking(s, start, i), i)
    if (named := before_epithet(s, start, i, floor)) is not None:
        return named
    return (start, end_of_kind(s, start, i)) if start <= i and not tells_what_was_done(s, start, i) else None


def _hangs_on(s: Sentence, i: int, floor: int) -> bool:
    """ "Kareb and the hills around it": a pronoun that only tells where the thing before it is."""
    words = s.words
    if words[i] != "it" or i - 3 < floor or words[i - 1] not in _PLACING:
        return False
    noun = words[i - 2]
    return noun.isalpha() and (not is_verb(noun) or is_nounish(noun)) and noun not in lx.ADVERBS and noun not in lx.BE


_PLACING = lx.words("around near behind beside above beyond inside surrounding opposite below")


def _shared(s: Sentence, c: int, floor: int) -> Range | None:
    """The subject of the verb before "and", which the verb behind it shares: "they are ready and could ship"."""
    for k in range(c - 1, max(floor, c - 16) - 1, -1):
        if is_hard(s, k) or s.words[k] in _PARTS_CLAUSES:
            return None
        if s.words[k - 1] in _SEEN and s.words[k - 2] in _SEES:
            continue
        if is_finite(s, k) or s.words[k] in lx.MODALS or _tells_of_past(s, k, floor):
            found = subject_before(s, k, floor)
            return found.subject
    return None


_SEEN = lx.words("it him her them us me you")
_SEES = lx.words("see watch let make help have hear")
"""With one of those between, a verb is what somebody sees done: "I would like to see it happen"."""


def _tells_of_past(s: Sentence, k: int, floor: int) -> bool:
    """ "This series (started) well but will end badly": a past form that no noun or "be" makes a participle."""
    word = s.words[k]
    if not word.endswith("ed") or k <= floor or k + 1 >= s.n or not is_verb(word) or is_nounish(word):
        return False
    before = s.words[k - 1]
    return before.isalpha() and before not in _BEFORE_PARTICIPLE and s.words[k + 1] not in {"by", "to"}


_BEFORE_PARTICIPLE = lx.BE | lx.HAVE | lx.DETERMINERS | lx.PREPOSITIONS | lx.ADVERBS | lx.COORDINATORS


def _of_nobody(s: Sentence, start: int, floor: int) -> int:
    """Where "nobody from that team", "none of these deals" begin, which a pronoun heads."""
    if start - 2 >= floor and s.words[start - 1] in {"from", "of", "in"} and s.words[start - 2] in _NONE_OF:
        return start - 2
    return start


_NONE_OF = lx.words("nobody none everyone everybody most both half neither some many all")


def _negated_start(s: Sentence, start: int, floor: int) -> int | None:
    """ "no one", "neither A nor B": where the subject begins that such a word denies."""
    if s.words[start - 1] == "no":
        return start - 1 if s.words[start] == "one" else None
    for j in range(start - 2, max(floor, start - 9) - 1, -1):
        if s.words[j] == "neither":
            return j + 1
        if is_hard(s, j) or s.words[j] in lx.SUBORDINATORS or is_finite(s, j):
            return None
    return None


_BEFORE_A_YEAR = lx.words("so and but then that are certain sure")
"""Words, beside verbs of thinking, that a time may follow as a subject: "odds are 2018 will be worse"."""


def _walk(s: Sentence, i: int, floor: int) -> int | None:
    """First word of the noun phrase that ends with word `i`."""
    words = s.words
    start = i
    if _stops(s, i) or is_finite(s, i):
        return None
    while start > floor and i - start < REACH:
        w = words[start - 1]
        if words[start] in lx.ARTICLES and not (
            w in lx.PREPOSITIONS or w in lx.COORDINATORS or w in lx.DETERMINERS or w == ","
        ):
            reporting = w.endswith("ing") and lemma(w) in lx.OPINION
            relative = _relative(s, start - 1, floor) if is_verb(w) and not reporting else None
            if relative is None:
                break
            start = relative - 1
            continue
        if w == "that" and start - 2 >= floor and words[start - 2] in lx.PREPOSITIONS:
            start -= 1
            continue
        if w == "as" and start - 3 >= floor and words[start - 2] == "such":
            start -= 3
            continue
        if w == ",":
            if not _list_comma(s, start, i, floor):
                break
        elif w in lx.COORDINATORS:
            if not _coordinates(s, start - 1, floor):
                break
        elif w in {"them", "him", "me", "us"} or (
            w in _SUBJECT_PRONOUNS
            and w not in lx.DETERMINERS
            and w != "one"
            and not (w in {"who", "which"} and is_verb(words[start]))
        ):
            break
        elif (
            (s.date_at(start - 1) is not None and w not in lx.DETERMINERS)
            or _stops(s, start - 1)
            or is_finite(s, start - 1)
            or (w in lx.ADVERBS and w not in {"most", "all", "both", "very", "highly", "else"})
        ):
            relative = _relative(s, start - 1, floor)
            if relative is None:
                break
            start = relative - 1
            continue
        start -= 1
    return start


def _stops(s: Sentence, i: int) -> bool:
    word = s.words[i]
    if word in lx.CHANCES and i + 1 < s.n and (s.is_capital(i + 1) or s.words[i + 1] in lx.DETERMINERS):
        return True
    if word in lx.OPINION_ADJECTIVES and (not i or s.words[i - 1] in lx.BE_PRESENT or s.words[i - 1] in _HOW_SURE):
        return True
    if word == "way" and i and s.words[i - 1] == "no" and i + 1 < s.n:
        return True
    if (
        is_hard(s, i)
        or word in lx.SUBORDINATORS
        or word in {"but", "yet", "then"}
        or (word in _VOCATIVE_STOP and lx.ARTICLES.isdisjoint(s.words[max(0, i - 2) : i]))
        or word in _NEGATORS
    ):
        return True
    return is_opinion(s, i)


def _relative(s: Sentence, i: int, floor: int) -> int | None:
    """Where the clause around word `i` is a relative one: the index just after its head noun."""
    for j in range(i, max(floor, i - 12), -1):
        if s.words[j] in {"who", "which", "that"} and j > floor:
            head = s.words[j - 1]
            if j == i and not (j + 1 < s.n and is_verb(s.words[j + 1])):
                return None
            if head == "," and j - 1 > floor:
                j -= 1
                head = s.words[j - 1]
            if (
                head in lx.OPINION
                or head in lx.BE
                or head in lx.OPINION_ADJECTIVES
                or is_hard(s, j - 1)
                or head in lx.COORDINATORS
                or head in lx.PREPOSITIONS
                or head in lx.SUBORDINATORS
                or head in lx.ADVERBS
                or (j == 1 and is_verb(head) and not is_nounish(head))
            ):
                return None
            return j
        if is_hard(s, j) or s.words[j] in {"but", "if", "when", "because"}:
            return None
    return None


def _list_comma(s: Sentence, start: int, i: int, floor: int) -> bool:
    """True when the comma before word `start` joins items of a list that ends with word `i`."""
    if s.words[start] in {"which", "who", "whose", "whom"}:
        return False
    if not any(s.words[k] in lx.COORDINATORS or s.words[k] == "," for k in range(start, min(i + 1, start + 14))):
        return False
    j = start - 2
    length = 0
    while j >= floor and s.words[j] != "," and not is_hard(s, j):
        if (
            _does_behind_name(s, j, start - 1)
            or is_finite(s, j)
            or s.words[j] in lx.SUBORDINATORS
            or s.date_at(j) is not None
        ):
            thought = j - (s.words[j] == "that" and j > floor)
            return length > 0 and is_opinion(s, thought)
        if is_opinion(s, j):
            return length > 0
        length += 1
        if length > 7:
            return False
        j -= 1
    first = s.words[j + 1] if length else ""
    return (
        length > 0
        and first not in lx.CLAUSE_ADVERBS
        and first not in lx.LEADING_PREPOSITIONS
        and first not in _PURE_PRONOUNS
    )


def _does_behind_name(s: Sentence, j: int, comma: int) -> bool:
    """ "Kowal hangs on, Petrov and Moss are out": a verb with its particle behind a name ends a clause."""
    verb = s.words[j]
    if not verb.endswith("s") or j + 2 != comma or not s.is_capital(j - 1) or s.is_capital(j):
        return False
    return is_verb(verb) and s.words[j + 1] in _CLOSING_PARTICLES


_CLOSING_PARTICLES = lx.words("on out off up down in back away through")


def _coordinates(s: Sentence, c: int, floor: int) -> bool:
    """True when the "and" at word `c` joins noun phrases, not clauses."""
    j = c - 1
    for _ in range(10):
        if j < floor or s.words[j] == "," or is_hard(s, j) or s.words[j] in lx.SUBORDINATORS:
            break
        if is_opinion(s, j):
            return c - 1 > j
        if (s.words[j] == "to" and is_verb(s.words[j + 1])) or (s.words[j] in lx.NOMINATIVE and j < c - 1):
            return False
        if is_finite(s, j) or (s.words[j] in lx.NEGATORS and s.words[j] != "no"):
            return False
        if (
            is_verb(s.words[j])
            and not is_nounish(s.words[j])
            and not s.words[j].endswith(("ing", "ed"))
            and not s.is_capital(j)
        ):
            return False
        j -= 1
    return c - 1 > j


def _strip(s: Sentence, start: int, end: int) -> int:
    """Drop what is no part of a subject at its left edge: adverbs, conjunctions, a leading adjunct."""
    if _is_quantity(s, start, end):
        return start
    if start + 2 < end and s.words[start] in _LOOKS and s.words[start + 1] == "like":
        start += 2
    if start + 1 < end and s.words[start] == "like" and start and s.words[start - 1] in _LOOKS:
        start += 1
    while start < end and (
        s.words[start] in lx.CLAUSE_ADVERBS
        or s.words[start] in ('"', "“", "”", "*", "_", ",", "'", ")", "#")
        or is_hard(s, start)
    ):
        start += 1
    if _is_quantity(s, start, end):
        return start
    if start < end and s.words[start] in lx.LEADING_PREPOSITIONS:
        for k in range(end - 1, start, -1):
            if s.words[k] in lx.ARTICLES and s.words[k - 1] not in lx.PREPOSITIONS:
                return k
        return max(start + 1, end - 1) if s.words[start] != "like" else start
    return start


def _is_quantity(s: Sentence, start: int, end: int) -> bool:
    """ "at least 3 teams", "no fewer than 12", "over 100 people": words of comparison before a number belong to it."""
    if start + 1 >= end:
        return False
    first, second = s.words[start], s.words[start + 1]
    if first == "at":
        return second in {"least", "most"}
    if first == "no":
        return second in {"fewer", "less", "more"} and s.words[start + 2 : start + 3] == ["than"]
    return first in {"over", "under", "around"} and second[0].isdigit() and s.date_at(start + 1) is None
