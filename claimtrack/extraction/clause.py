"""Finding the subject before a modal and the predicate after it, without a parser.

All walks are bounded, so that the cost of a sentence grows with its length alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Embedding, Range
from claimtrack.extraction.tokens import Sentence, is_nounish, is_verb, lemma

_LIKELIHOODS = lx.words(
    "likely unlikely possible probable improbable doubtful inevitable chance chances odds probability likelihood ten %"
)
_CLAUSE_OPENERS = lx.words(
    "but so because while although though if unless when whenever once cause cuz coz which who where whereas"
)
_LEAD_STOPS = lx.words("but so and or because cause as though although since that which who what how why while where")
REACH = 32
"""How many words a subject may span."""

_LEADING_ADVERBS = lx.CLAUSE_ADVERBS - lx.INTERJECTIONS
_SUBJECT_PRONOUNS = lx.words(
    "i we you he she it they this that these those there which who everyone everybody nobody anyone "
    "someone nothing everything u"
)
_PURE_PRONOUNS = _SUBJECT_PRONOUNS - lx.DETERMINERS
_NOMINATIVE = lx.words("i we he she they")
_NEGATORS = lx.NEGATORS - {"no"}
_VOCATIVE_STOP = lx.INTERJECTIONS


@dataclass(slots=True)
class Left:
    """What stands before a modal."""

    subject: Range | None
    adverbs: list[int]
    negated: bool


@dataclass(slots=True)
class Right:
    """What stands after a modal."""

    negated: bool
    adverbs: list[int]
    verb: int
    passive: bool
    progressive: bool
    perfect: bool
    copular: bool
    object_start: int
    end: int
    chain: list[str]


def is_hard(s: Sentence, i: int) -> bool:
    """True for a punctuation mark that ends a clause: not for the bracket of "1)" or the dash of "3-1"."""
    word = s.words[i]
    if word not in lx.PUNCTUATION and not word.startswith(".."):
        return False
    if word == ")" and i and s.words[i - 1].isdigit():
        return False
    if (
        word in "-–'"
        and i
        and i + 1 < s.n
        and s.spans[i][0] == s.spans[i - 1][1]
        and s.spans[i + 1][0] == s.spans[i][1]
    ):
        return False
    if word == "." and i and s.words[i - 1].isdigit() and i + 1 < s.n:
        return False
    return word not in '"“”«»*_#'


def is_finite(s: Sentence, i: int) -> bool:
    """True for a word that is surely a finite verb here, so no noun phrase runs across it."""
    word = s.words[i]
    if (
        word in lx.BE_PRESENT
        or word in lx.PAST_AUXILIARIES
        or word in {"has", "have", "do", "does"}
        or word in lx.MODALS
    ):
        return True
    if (
        not is_verb(word)
        or is_nounish(word)
        or s.is_capital(i)
        or (word.endswith(("ing", "ed", "en")) and word != lemma(word))
    ):
        return False
    before = s.words[i - 1] if i else ""
    if word.endswith("s") and before in {"this", "that", "it"}:
        return True
    return before not in lx.DETERMINERS and before not in lx.PREPOSITIONS and before not in {"to", "and"}


def subject_before(s: Sentence, m: int, floor: int = 0) -> Left:
    """The noun phrase that ends just before word `m`, and the adverbs between."""
    i = m - 1
    adverbs: list[int] = []
    negated = False
    while i >= floor and (
        s.words[i] in lx.ADVERBS
        or s.words[i] in '"”“*_'
        or (s.words[i] == "," and i > floor and s.words[i - 1] in lx.ADVERBS)
    ):
        if s.words[i] in {"never", "not", "no"}:
            negated = True
        if s.date_at(i) is not None and s.words[i] not in lx.ADVERBS:
            break
        adverbs.append(i)
        i -= 1
    if i < floor:
        return Left(None, adverbs, negated)
    date = s.date_at(i)
    last = i
    while i >= floor and date is not None and s.date_at(i) == date:
        i -= 1
    if (
        date is not None
        and (i < floor or is_hard(s, i))
        and s.words[i + 1] not in lx.PREPOSITIONS | {"before", "after", "until", "tomorrow", "today", "soon"}
    ):
        return Left((i + 1, last + 1), adverbs, negated)
    if i >= floor and s.words[i] == ",":
        i = _skip_aside(s, i, floor)
    if i < floor or is_hard(s, i):
        return Left(None, adverbs, negated)
    word = s.words[i]
    if word in _SUBJECT_PRONOUNS and not (
        word in lx.RELATIVES and i > floor and s.words[i - 1] in lx.OPINION and word == "that"
    ):
        return Left((i, i + 1), adverbs, negated)
    start = _walk(s, i, floor)
    if start is None:
        return Left(None, adverbs, negated)
    start = _strip(s, start, i + 1)
    first = s.words[start] if start <= i else ""
    if (
        first.endswith("ed")
        and i > start
        and is_verb(first)
        and first not in lx.NOUNISH
        and not s.is_capital(start)
        and s.words[start + 1] in lx.PREPOSITIONS
    ):
        return Left(None, adverbs, negated)
    return Left((start, i + 1) if start <= i else None, adverbs, negated)


def _skip_aside(s: Sentence, i: int, floor: int) -> int:
    """From the comma that closes an aside ("X, of course, will") to the word before the one that opens it."""
    j = i - 1
    while j >= floor and i - j < 12 and s.words[j] != "," and not is_hard(s, j):
        j -= 1
    return j - 1 if j > floor and s.words[j] == "," else i - 1


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
            break
        if w == ",":
            if not _list_comma(s, start, i, floor):
                break
        elif w in lx.COORDINATORS:
            if not _coordinates(s, start - 1, floor):
                break
        elif w in {"them", "him", "me", "us"} or (w in _SUBJECT_PRONOUNS and w not in lx.DETERMINERS and w != "one"):
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
    if (
        is_hard(s, i)
        or word in lx.SUBORDINATORS
        or word in {"but", "yet", "then"}
        or word in _VOCATIVE_STOP
        or word in _NEGATORS
    ):
        return True
    return is_opinion(s, i)


def is_opinion(s: Sentence, i: int) -> bool:
    """True where the word is a verb of thinking or saying, and not the noun ("his hope", "the report")."""
    word = s.words[i]
    if word not in lx.OPINION:
        return False
    before = s.words[i - 1] if i else ""
    if is_nounish(word):
        return (
            i == 0
            or before in {"i", "we", "they", "he", "she", "you", "us", "people"}
            or (before in lx.ADVERBS and before not in {"most", "very"})
        )
    return before not in lx.DETERMINERS or before in {"all", "most", "many", "some"}


def _relative(s: Sentence, i: int, floor: int) -> int | None:
    """Where the clause around word `i` is a relative one: the index just after its head noun."""
    for j in range(i, max(floor, i - 12), -1):
        if s.words[j] in {"who", "which", "that"} and j > floor:
            head = s.words[j - 1]
            if j == i:
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
            ):
                return None
            return j
        if is_hard(s, j) or s.words[j] in {"but", "if", "when", "because"}:
            return None
    return None


def _list_comma(s: Sentence, start: int, i: int, floor: int) -> bool:
    """True when the comma before word `start` joins items of a list that ends with word `i`."""
    if not any(s.words[k] in lx.COORDINATORS or s.words[k] == "," for k in range(start, min(i + 1, start + 14))):
        return False
    j = start - 2
    length = 0
    while j >= floor and s.words[j] != "," and not is_hard(s, j):
        if is_finite(s, j) or s.words[j] in lx.SUBORDINATORS or s.date_at(j) is not None:
            return length > 0 and is_opinion(s, j)
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


def _coordinates(s: Sentence, c: int, floor: int) -> bool:
    """True when the "and" at word `c` joins noun phrases, not clauses."""
    j = c - 1
    for _ in range(10):
        if j < floor or s.words[j] == "," or is_hard(s, j) or s.words[j] in lx.SUBORDINATORS:
            break
        if is_opinion(s, j):
            return c - 1 > j
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
    while start < end and (
        s.words[start] in lx.CLAUSE_ADVERBS
        or s.words[start] in ('"', "“", "”", "*", "_", ",", "'", ")", "#")
        or is_hard(s, start)
    ):
        start += 1
    if start < end and s.words[start] in lx.LEADING_PREPOSITIONS:
        for k in range(end - 1, start, -1):
            if s.words[k] in lx.ARTICLES and s.words[k - 1] not in lx.PREPOSITIONS:
                return k
        return max(start + 1, end - 1) if s.words[start] != "like" else start
    return start


_EMBED_NOUNS = lx.words(
    "guess prediction bet hunch feeling hope forecast opinion money view take expectation predictions "
    "belief fear theory"
)


def embedding_before(s: Sentence, start: int, floor: int = 0) -> Embedding | None:
    """The view or report that governs the clause beginning at word `start`: "I hope that", "the source said"."""
    words = s.words
    j = start - 1
    while j >= floor and (
        words[j] in ("that", ",", ":", '"', "“", "”", "the", "in")
        or words[j] in _LEADING_ADVERBS
        or s.date_at(j) is not None
    ):
        if words[j] in {"the", "in"} or (words[j] in {"and", "but", "so", "then"} and j > floor):
            return None
        j -= 1
    if j < floor:
        return None
    word = words[j]
    if word in lx.OPINION:
        return _with_holder(s, j, floor)
    if word in lx.OPINION_ADJECTIVES and j > floor:
        k = j - 1
        while k >= floor and (words[k] in lx.ADVERBS or words[k].endswith("%")):
            k -= 1
        if k >= floor and words[k] in lx.BE:
            left = subject_before(s, k, floor)
            negated = "not" in words[k:j]
            return _embedding(s, left.subject[0] if left.subject else k, j, word, left.subject, negated)
        return Embedding(j, j + 1, word) if j == floor else None
    if word in {"is", "are", "was"} and j >= floor + 2:
        back = next((k for k in range(j - 1, max(floor, j - 5), -1) if words[k] in {"my", "our"}), None)
        if back is not None and any(words[k] in _EMBED_NOUNS for k in range(back, j)):
            return Embedding(back, j + 1, "guess")
    if word in _LIKELIHOODS and words[j + 1] == "that" and not (word == "chance" and words[j - 1] == "no"):
        k = j
        while (
            k > floor
            and j - k < 7
            and not is_hard(s, k - 1)
            and words[k - 1] not in {",", "but", "and", "so", "because"}
        ):
            k -= 1
        return Embedding(k, j + 1, "likely")
    if words[j + 1] == "that" and j > floor:
        told = next(
            (
                k
                for k in range(j - 1, max(floor - 1, j - 4), -1)
                if words[k] in {"told", "assured", "warned", "informed", "reminded", "tells"}
            ),
            None,
        )
        if told is not None and told > floor:
            return _with_holder(s, told, floor)
    if word in {"way", "chance"} and j > floor and words[j - 1] == "no":
        return Embedding(j - 1, j + 1, "no way", negated=True)
    return None


def _with_holder(s: Sentence, j: int, floor: int) -> Embedding | None:
    words = s.words
    word = words[j]
    k = j - 1
    negated = past = False
    while k >= floor and (
        words[k] in lx.ADVERBS
        or words[k] in lx.DO
        or words[k] in lx.BE
        or words[k] in lx.HAVE
        or words[k] in {"would", "will", "can", "'d", "to", "let", "us"}
    ):
        negated |= words[k] in {"not", "never"}
        past |= words[k] in {"did", "had", "was", "were", "have", "has"}
        k -= 1
        if j - k > 6:
            return None
    if k >= floor and words[k] in lx.DETERMINERS and words[k] not in {"all", "most", "many", "some", "both"}:
        return None
    left = (
        subject_before(s, k + 1, floor)
        if k >= floor and not is_hard(s, k) and words[k] != ","
        else Left(None, [], False)
    )
    past |= word in lx.PAST_REPORTING
    start = left.subject[0] if left.subject else k + 1
    embed = _embedding(s, start, j, word, left.subject, negated)
    embed.past = past
    return embed


_KEY = {"hoping": "hope", "hopes": "hope", "hopin": "hope", "doubts": "doubt", "thinks": "think", "pray": "hope"}


def _embedding(s: Sentence, start: int, j: int, word: str, holder: Range | None, negated: bool) -> Embedding:
    if holder is not None and s.words[holder[0]] in {"i", "we", "us", "let", "me"}:
        holder = None
    return Embedding(start, j + 1, _KEY.get(word, word), holder, negated)


_BE_GET = lx.words("be get been being got become gets")
_IRREGULAR_PARTICIPLES = lx.words(
    "beaten broken brought built burnt caught chosen cut done dealt driven fed fought found forgotten "
    "frozen given gone grown hit held hidden hurt kept laid led left "
    "lost made met overrun overthrown overtaken paid put rebuilt retaken run said seen sent set shot "
    "shown shut sold split spent stolen struck swept sunk "
    "taken thrown told torn withdrawn won written wiped spread hung read born worn undone"
)


def is_participle(word: str) -> bool:
    """True for a form that can follow "be" in a passive."""
    return (
        word.endswith("ed")
        or word in _IRREGULAR_PARTICIPLES
        or (word.endswith(("en", "ed-up", "ed-out")) and is_verb(word))
    )


def predicate_after(s: Sentence, i: int, stop: int | None = None) -> Right | None:
    """The verb group that begins at word `i` and the clause it opens; none when no verb follows."""
    words = s.words
    n = s.n if stop is None else stop
    adverbs: list[int] = []
    negated = False
    passive = progressive = perfect = copular = False
    chain: list[str] = []
    verb = -1
    limit = min(n, i + 24)
    while i < limit:
        w = words[i]
        if w in {"not", "never", "neither", "n't", "no"} and not (
            w == "no" and verb >= 0 and chain and chain[-1] in {"be", "have"}
        ):
            if w == "no" and i + 1 < n and words[i + 1] != "longer":
                break
            negated = not negated if w != "no" else True
            i += 2 if w == "no" else 1
            continue
        if (w in lx.ADVERBS and w not in {"all", "both"}) or (
            w == "," and verb < 0 and i + 1 < n and words[i + 1] in lx.ADVERBS
        ):
            adverbs.append(i)
            i += 1
            continue
        if is_hard(s, i):
            break
        if w in _BE_GET:
            chain.append("be")
            verb, copular, i = i, True, i + 1
            continue
        if w == "have" and verb < 0 and i + 1 < n and (words[i + 1] == "been" or is_participle(words[i + 1])):
            perfect, i = True, i + 1
            continue
        if (
            copular
            and chain
            and chain[-1] == "be"
            and w.endswith("ing")
            and w not in {"nothing", "something", "anything", "everything", "king", "boring", "amazing"}
            and is_verb(w)
        ):
            progressive, copular, verb, i = True, False, i, i + 1
            chain.append(w)
            break
        if (
            copular
            and chain
            and chain[-1] == "be"
            and is_participle(w)
            and w not in {"interested", "united", "tired", "excited", "disappointed"}
        ):
            if w in lx.CHAIN_VERBS and i + 1 < n and words[i + 1] == "to":
                chain.append(w)
                copular, i = True, i + 2
                chain.append("to")
                verb = i
                chain[-1] = "be" if i < n and words[i] in _BE_GET else chain[-1]
                continue
            passive, copular, verb, i = True, False, i, i + 1
            break
        if (
            copular
            and w in {"able", "forced", "going", "likely", "set", "about", "bound"}
            and i + 1 < n
            and words[i + 1] == "to"
        ):
            chain.append(w)
            copular = False
            i += 2
            verb = -1
            continue
        if copular:
            break
        if (
            w in {"start", "begin", "continue", "keep", "stop", "finish", "go"}
            and i + 1 < n
            and words[i + 1].endswith("ing")
            and is_verb(words[i + 1])
        ):
            chain.append(w)
            verb, i = i + 1, i + 2
            break
        if w.endswith("ly") and len(w) > 4 and not is_verb(w):
            adverbs.append(i)
            i += 1
            continue
        if w in lx.CHAIN_VERBS and i + 1 < n and (words[i + 1] == "to" or (w == "help" and is_verb(words[i + 1]))):
            chain.append(w)
            i += 2
            verb = i if i < n else -1
            if i < n and words[i] in _BE_GET:
                continue
            verb, i = i, i + 1
            break
        verb, i = i, i + 1
        break
    if verb < 0 or verb >= n:
        return None
    end = clause_end(s, i, n)
    return Right(negated, adverbs, verb, passive, progressive, perfect, copular, i, end, chain)


def clause_end(s: Sentence, i: int, n: int) -> int:
    """Where the clause whose verb group ends before word `i` stops."""
    words = s.words
    begin = i
    while i < n:
        w = words[i]
        if s.date_at(i) is not None:
            i += 1
            continue
        if is_hard(s, i):
            if w == ":" and i + 1 < n and words[i + 1].endswith("ing"):
                i += 1
                continue
            if w in {"-", "–", "—", "("}:
                nxt = i + 1
                if nxt < n and s.date_at(nxt) is not None:
                    i += 1
                    continue
            return i
        if w == ",":
            if not _item_follows(s, i + 1, n):
                return i
        elif w in _CLAUSE_OPENERS:
            if not (w == "so" and i and words[i - 1] == "or"):
                return i
        elif (
            w == "as"
            and not (i + 1 < n and words[i + 1] in {"well", "of", "a", "the", "president", "soon", "early", "late"})
        ) or (w == "no" and i + 1 < n and words[i + 1] == "matter"):
            return i
        elif w == "then" and i > begin:
            if not (i + 1 < n and words[i + 1].isdigit()) and i + 1 != n:
                return i
        elif w in {"and", "or"} and i + 1 < n:
            following = words[i + 1]
            if following in _NOMINATIVE or (
                following in {"it", "you", "there", "that's", "if", "then"}
                and not (i + 2 < n and words[i + 2].isdigit())
            ):
                return i
            if _clause_follows(s, i + 1, n):
                return i
        elif (
            w in _NOMINATIVE
            and i > begin
            and words[i - 1] not in lx.PREPOSITIONS
            and words[i - 1] not in lx.COORDINATORS
            and words[i - 1] not in lx.OPINION
        ):
            if words[i - 1] in {"before", "after", "until", "till", "than", "that", "what", "how"} or i == begin + 1:
                i += 1
                continue
            return i
        i += 1
    return n


def _item_follows(s: Sentence, i: int, n: int) -> bool:
    """True when what follows a comma goes on with the same list or phrase."""
    if i >= n:
        return False
    w = s.words[i]
    if w.isdigit() or s.date_at(i) is not None:
        return True
    if w in {"and", "or", "including", "especially"}:
        return not _clause_follows(s, i + 1, n)
    if w in {"mark", "trust", "believe", "remember", "watch", "screenshot", "bookmark", "calling", "write", "you"}:
        return False
    if (
        w in lx.CLAUSE_ADVERBS
        or w in lx.SUBORDINATORS
        or w in _NOMINATIVE
        or w in {"it", "you", "not", "never", "just", "there"}
    ):
        return False
    length = 0
    while i < n and s.words[i] != "," and not is_hard(s, i):
        if s.words[i] in {"and", "or", "before", "by", "in", "within"} and length:
            return True
        if is_finite(s, i) or (is_opinion(s, i)):
            return False
        length += 1
        if length > 7:
            return False
        i += 1
    return True


def _clause_follows(s: Sentence, i: int, n: int) -> bool:
    """True when a subject with its finite verb starts at word `i`."""
    for j in range(i, min(n, i + 9)):
        if is_hard(s, j) or s.words[j] == ",":
            return False
        if (
            s.words[j] in lx.MODALS
            or s.words[j] in lx.BE_PRESENT
            or s.words[j] in {"has", "was", "were", "do", "does", "did"}
        ):
            return j > i
        if s.words[j] in lx.RELATIVES and j > i:
            return False
    return False


def quote_start(s: Sentence, core: int, floor: int) -> int:
    """First word of the quote: the core clause with the adjuncts and conditions that lead into it."""
    j = core
    while j > floor:
        w = s.words[j - 1]
        if is_hard(s, j - 1):
            break
        if w == ",":
            b = j - 2
            while b >= floor and s.words[b] != "," and not is_hard(s, b):
                b -= 1
            if b + 1 >= j - 1:
                break
            first = s.words[b + 1]
            if not (
                first in lx.LEADING_PREPOSITIONS
                or first in lx.CONDITIONAL
                or first in {"when", "once", "maybe", "hopefully"}
                or s.date_at(b + 1) is not None
                or first in lx.ADVERBS
            ):
                break
            j = b + 1
            continue
        if (w in _LEAD_STOPS or w in lx.INTERJECTIONS) and not (w == "as" and s.words[j] == "such"):
            break
        if is_finite(s, j - 1) and not _leads(s, j - 1, floor):
            break
        j -= 1
    while j < core and (s.words[j] in {"and", "but", "so", ",", "or", "*", "_"} or is_hard(s, j)):
        j += 1
    return j


def _leads(s: Sentence, i: int, floor: int) -> bool:
    """True when the finite verb at word `i` belongs to a condition that leads into the claim."""
    for j in range(i, max(floor - 1, i - 14), -1):
        if s.words[j] in lx.CONDITIONAL or s.words[j] in {"when", "once", "after", "before", "until"}:
            return True
        if is_hard(s, j):
            return False
    return False


def condition_of(s: Sentence, start: int, core: int, end: int) -> Range | None:
    """The words of the condition before or after the clause: "if the north refuses", "unless somebody intervenes"."""
    for j in range(max(start, core - 30), core):
        if (
            s.words[j] in lx.CONDITIONAL
            or (s.words[j] in {"when", "once"} and j <= start + 1 and s.date_at(j) is None)
            or (s.words[j] == "as" and s.words[j : j + 3] == ["as", "long", "as"])
        ):
            k = j + 1
            while k < core and s.words[k] not in {",", "then"} and not is_hard(s, k):
                k += 1
            return (j, k)
    if end < s.n and (
        s.words[end] in lx.CONDITIONAL
        or s.words[end] in {"when", "once"}
        or s.words[end : end + 3] == ["as", "long", "as"]
    ):
        k = end + 1
        while k < s.n and k - end < 25 and not is_hard(s, k) and s.words[k] != ",":
            k += 1
        return (end, k) if k > end + 1 else None
    return None


__all__ = [
    "Left",
    "Right",
    "clause_end",
    "condition_of",
    "embedding_before",
    "is_finite",
    "is_hard",
    "is_participle",
    "lemma",
    "predicate_after",
    "quote_start",
    "subject_before",
]
