"""Where a subject really begins and ends: past a time, a view, an apposition; before examples."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard, is_opinion
from claimtrack.extraction.frames import Range
from claimtrack.extraction.tokens import Sentence, is_verb

_NO_ANTECEDENTS = lx.CLAUSE_ADVERBS | lx.SUBORDINATORS


def past_apposition(s: Sentence, subject: Range, floor: int) -> Range:
    """ "Keller, a lawyer, teacher and poet, will": the name before the comma, of which the rest tells what it is."""
    name = end = subject[0] - 1
    if name <= floor or s.words[end] != "," or s.words[subject[0]] not in {"a", "an", "one"}:
        return subject
    while name > floor and s.is_capital(name - 1):
        name -= 1
    return (name, end) if name < end else subject


def before_epithet(s: Sentence, start: int, i: int, floor: int) -> Range | None:
    """ "Kowal the butcher will": the name of whom the word behind the article only says what he is called."""
    name = start - 1
    if name < floor or i - start != 1 or s.words[start] != "the" or not s.is_capital(name) or s.is_capital(i):
        return None
    word = s.words[name]
    if (
        not word.isalpha()
        or word in lx.FUNCTION_WORDS
        or word in lx.CLAUSE_ADVERBS
        or word == "yesterday"
        or is_verb(word)
        or s.date_at(name) is not None
    ):
        return None
    opens = name == floor or is_hard(s, name - 1) or s.words[name - 1] in lx.COORDINATORS
    called = s.words[i].endswith(_CALLED) or s.words[i] in _EPITHETS
    return (name, start) if opens and called else None


_CALLED = ("er", "or", "ist", "ian", "ard")
_EPITHETS = lx.words("great terrible rat dog clown snake liar fox lion bear king sultan magnificent brave tiger")


def end_of_kind(s: Sentence, start: int, i: int) -> int:
    """Behind the kind that is named before its examples: "tablets such as Arvo" ends before "such"."""
    if i - start < _LEAST_WITH_EXAMPLE or "such" not in s.words[start + 1 : i - 1]:
        return i + 1
    such = s.words.index("such", start + 1)
    return such if s.words[such + 1] == "as" else i + 1


_LEAST_WITH_EXAMPLE = 3


def past_speaking(s: Sentence, start: int, i: int) -> int:
    """ "Realistically speaking Rovers will", "I would say Kowal has": past a verb that leads to the subject."""
    first = s.words[start]
    if start < i and (first == "speaking" or (first in _SAYS and (s.words[start - 1 : start] or [""])[0] in _WOULD)):
        return start + 1
    return start


_SAYS = lx.words("say bet guess think argue wager reckon expect sound sounds look looks seem seems feel feels")
_WOULD = lx.words("would 'd will to could can not n't")


def tells_what_was_done(s: Sentence, start: int, i: int) -> bool:
    """True for "dropped by the club": a participle with a preposition behind it heads no subject."""
    first = s.words[start]
    return (
        first.endswith("ed")
        and i > start
        and is_verb(first)
        and first not in lx.NOUNISH
        and not s.is_capital(start)
        and s.words[start + 1] in lx.PREPOSITIONS
    )


def past_time(s: Sentence, start: int, i: int) -> int:
    """ "before the midterms Trump will": from the event that gives the time to the name behind it."""
    before = s.words[start - 1] if start else ""
    if before not in {"before", "after", "until", "since"} or not s.is_capital(i) or s.is_capital(start):
        return start
    name = i
    while name > start and s.is_capital(name - 1):
        name -= 1
    return (
        name
        if name > start and (s.words[name - 1] not in lx.PREPOSITIONS and s.words[name - 1] not in lx.ARTICLES)
        else start
    )


def past_known(s: Sentence, i: int, floor: int) -> int:
    """From the end of "X as we know it" or "the man he appoints" to the word the subject ends with."""
    words = s.words
    if i - 4 >= floor and words[i] == "it" and words[i - 1] in {"know", "knew"} and words[i - 3] == "as":
        return i - 4
    if (
        i - 2 > floor
        and words[i - 1] in lx.NOMINATIVE
        and is_verb(words[i])
        and words[i] not in lx.OPINION
        and (s.is_capital(i - 2) or words[i - 3] in lx.ARTICLES)
        and words[i - 2] not in _NO_ANTECEDENTS
    ):
        return i - 2
    return past_contact_clause(s, i, floor)


_CONTACT_REACH = 9
_TIMES_WITH_CLAUSES = lx.words(
    "moment time day minute second year week month way more less instant night hand case end reason fact"
)
"""What may stand before a clause without being what it tells of: "the moment he leaves"."""


def past_contact_clause(s: Sentence, i: int, floor: int) -> int:
    """From the end of "the pivot you are all praying for", "the man she chose to run it" to "pivot", "man"."""
    words = s.words
    least = max(floor + 1, i - _CONTACT_REACH)
    if _OPENS_CONTACT.isdisjoint(words[least + 1 : i + 1]):
        return i
    verbs = 0
    for k in range(i, least, -1):
        word = words[k]
        if word in _OPENS_CONTACT:
            head = words[k - 1]
            opens = next((j for j in range(k - 2, max(floor - 1, k - 5), -1) if words[j] in _OPENS_A_THING), -1)
            fits = (
                verbs and opens >= 0 and head.isalpha() and head not in _TIMES_WITH_CLAUSES and not is_opinion(s, k - 1)
            )
            bound = opens > 0 and (words[opens - 1] in lx.PREPOSITIONS or words[opens - 1] in lx.SUBORDINATORS)
            return k - 1 if fits and not bound and head not in _NO_HEADS else i
        if is_hard(s, k) or word == "," or word in lx.COORDINATORS or word in lx.SUBORDINATORS or is_opinion(s, k):
            return i
        verbs += is_verb(word) or word in lx.BE_PRESENT
    return i


_OPENS_A_THING = lx.words("the a an every each this that any")


_OPENS_CONTACT = lx.NOMINATIVE | {"you"}
_NO_HEADS = lx.PREPOSITIONS | lx.ADVERBS
