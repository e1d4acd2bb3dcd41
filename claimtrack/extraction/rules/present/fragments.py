"""Forecasts of a thing and its day without a verb: "Snow by Friday", "Kareb cleared by May", "Kareb in a week"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.days_ahead import may_be_ahead, mention_ahead, mention_at
from claimtrack.extraction.frames import Frame, Outcome, Reason, Refusal, Rule
from claimtrack.extraction.predicates import Right, is_participle
from claimtrack.extraction.quotes import condition_of, quote_start
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.present.dated import CUES, LEADS_IN, THANKS, clause_start
from claimtrack.extraction.subjects import Left
from claimtrack.extraction.thresholds import Bound, find_threshold
from claimtrack.extraction.tokens import Sentence, is_verb, lemma
from claimtrack.extraction.views import embedding_before
from claimtrack.text.dates import DateMention
from claimtrack.text.dates.window import Modifier

_NO_THING = THANKS | lx.PURE_PRONOUNS | (lx.PREPOSITIONS - lx.COMPASS - lx.words("over under down up"))
"""Words that no fragment begins with."""


_LONGEST = 10
"""Words of a fragment before its day."""


def _read_loose(s: Sentence, m: int) -> Outcome:
    denied = "no" in s.words[: min(m, 3)]
    limit = s.words[m] in {"by", "before", "within"} or _in_a_stretch(s, m)
    if not (limit or denied or s.first_figure < m or _is_deed(s, m) or _comes_then(s, m)):
        return None
    if not m or not may_be_ahead(s, m):
        return None
    begin = clause_start(s, m)
    if any(is_finite(s, k) for k in range(begin, m)):
        return None
    while begin < m and (s.words[begin] in LEADS_IN or s.words[begin] in ('"', "*", "(", "and", "or")):
        begin += 1
    named = s.words[begin] == "us" and s.raw(begin, begin + 1) == "US"
    if not 1 <= m - begin <= _LONGEST or (s.words[begin] in _NO_THING and not named) or "your" in s.words[:m]:
        return None
    mention = mention_at(s, m) if _in_a_stretch(s, m) else mention_ahead(s, m)
    return None if mention is None else _read_fragment(s, begin, m, mention)


def _in_a_stretch(s: Sentence, m: int) -> bool:
    """ "Kareb in two weeks": a name, how long it will take, and nothing else up to a comma or the end."""
    words = s.words
    if words[m] != "in" or not 1 <= m <= _LONGEST_NAME or m + 2 >= s.n or words[m + 2] not in lx.STRETCHES:
        return False
    if not (words[m + 1][0].isdigit() or words[m + 1] in _COUNTS) or s.is_question:
        return False
    closes = m + 3 >= s.n or is_hard(s, m + 3) or words[m + 3] in {",", "and"}
    return closes and all(s.is_capital(k) or words[k] in {"the", "of", "and"} for k in range(m)) and s.is_capital(m - 1)


_LONGEST_NAME = 4


_COUNTS = lx.words("a one two three four five six few seven eight nine ten couple")


def _comes_then(s: Sentence, m: int) -> bool:
    """ "Another rate cut in March, then a pause", "Second wave in autumn": what comes about, and when."""
    words = s.words
    if not 1 <= m <= _LONGEST_COMING or words[m - 1] not in lx.HAPPENINGS or words[m] == "on":
        return False
    named = any(s.is_capital(k) for k in range(1, m)) or words[0] in lx.PREPOSITIONS | {"the", "this", "that"}
    if named or any(is_finite(s, k) for k in range(m)):
        return False
    end = next((k for k in range(m, s.n) if s.date_at(k) is None and words[k] not in {"in", "the", "of"}), s.n)
    return s.has_date(m, end) and (end >= s.n or is_hard(s, end) or words[end] in {",", "imo", "probably", "maybe"})


_LONGEST_COMING = 5
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
    deed = _is_deed(s, m) or _in_a_stretch(s, m)
    limit = deed or _comes_then(s, m) or mention.window.modifier in (Modifier.BY, Modifier.BEFORE, Modifier.WITHIN)
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
    if (
        "to" in words[begin:m]
        or not is_participle(done)
        or not is_verb(done)
        or lemma(done) in _CALLED
        or s.is_capital(m - 1)
    ):
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


def _read_day_by_day(s: Sentence, m: int) -> Outcome:
    """ "Tomorrow Salem, next week York": each with its day before it, two or more of them."""
    if s.is_question or (m and s.words[m - 1] not in {",", ";", "and", ".", "!"}):
        return None
    parts = _days_with_names(s)
    if len(parts) < _FEWEST_DAYS:
        return None
    for day, name, number in parts:
        if day == m:
            return Frame("day-by-day", m, name[1], (m, m + 1), modal="", subject=name, targets=[name], window=number,
                         kind=Kind.EVENT, no_verb=True)  # fmt: skip
    return None


_FEWEST_DAYS = 2


def _days_with_names(s: Sentence) -> list[tuple[int, tuple[int, int], int]]:
    """Where a day stands right before a name that ends its piece: its place, the name, which day it is."""
    found: list[tuple[int, tuple[int, int], int]] = []
    k = 0
    while k < s.n:
        number = s.date_at(k)
        if number is None:
            k += 1
            continue
        day = k
        while k < s.n and s.date_at(k) == number:
            k += 1
        end = k
        while end < s.n and s.is_capital(end) and s.date_at(end) is None:
            end += 1
        closes = end == s.n or is_hard(s, end) or s.words[end] in {",", "and"}
        if 0 < end - k <= _LONGEST_NAME and closes and not is_verb(s.words[k]):
            found.append((day, (k, end), number))
        k = max(end, k)
    return found


RULES: tuple[Rule, ...] = (
    Rule("fragment", CUES, "Snow by Friday, you heard it here first", "Fix this by Monday", _read_loose),
    Rule(
        "day-by-day",
        lx.words("tomorrow next this today in on"),
        "Tomorrow Salem, next week York",
        "Tomorrow I rest",
        _read_day_by_day,
    ),
)
