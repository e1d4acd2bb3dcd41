"""The verb group after a modal and the clause it opens, found without a parser; all walks are bounded."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard, is_opinion
from claimtrack.extraction.tokens import Sentence, is_nounish, is_verb

VERB_REACH = 24
"""Words of a verb group that are looked through for its verb."""
_CLAUSE_OPENERS = lx.words(
    "but so because while although though if unless when whenever once cause cuz coz which who where whereas"
)
_MAY_END_CLAUSE = _CLAUSE_OPENERS | lx.NOMINATIVE | {"as", "no", "then", "and", "or"}
"""The words, beside marks, that a clause may end before; most words of one are none."""
_AMOUNTS = lx.words("much many few little long far")
"""What "so" leads to inside a clause: "on so many counts"."""
_BINDS_THEN = lx.words("by before until till since around")
_STARTS_A_CLAUSE = lx.NOMINATIVE | {"it", "you", "such"}


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


_BE_GET = lx.words("be get been being got become gets")
_IRREGULAR_PARTICIPLES = lx.words(
    "bought taught lent sworn beaten broken brought built burnt caught chosen cut done dealt driven fed fought "
    "found forgotten frozen given gone grown hit held hidden hurt kept laid led left lost made met overrun "
    "overthrown overtaken paid put rebuilt retaken run said seen sent set shot shown shut sold split spent "
    "stolen struck swept sunk taken thrown told torn withdrawn won written wiped spread hung read born worn "
    "undone"
)


def is_participle(word: str) -> bool:
    """True for a form that can follow "be" in a passive."""
    return (
        word.endswith("ed")
        or word in _IRREGULAR_PARTICIPLES
        or (word.endswith(("en", "ed-up", "ed-out")) and is_verb(word))
    )


class _Group:
    """A verb group while it is read, word by word."""

    __slots__ = ("adverbs", "chain", "copular", "negated", "passive", "perfect", "progressive", "verb")

    def __init__(self) -> None:
        self.negated = False
        self.adverbs: list[int] = []
        self.verb = -1
        self.passive = False
        self.progressive = False
        self.perfect = False
        self.copular = False
        self.chain: list[str] = []


def predicate_after(s: Sentence, i: int, stop: int | None = None) -> Right | None:
    """The verb group that begins at word `i` and the clause it opens; none when no verb follows."""
    n = s.n if stop is None else stop
    limit = min(n, i + VERB_REACH)
    group = _Group()
    while i < limit:
        following = _past_aside(s, i, n, group)
        if following == i:
            if is_hard(s, i) or s.words[i] == ",":
                break
            following = _read_word(s, i, n, group)
        if following < 0:
            i = ~following
            break
        i = following
    if group.verb < 0 or group.verb >= n:
        return None
    return Right(
        group.negated,
        group.adverbs,
        group.verb,
        group.passive,
        group.progressive,
        group.perfect,
        group.copular,
        i,
        clause_end(s, i, n),
        group.chain,
    )


# The steps below take a word and give the place of the next one: the same place where the word is none of theirs, and
# `~place` where the group ends before that place.


def _past_aside(s: Sentence, i: int, n: int, group: _Group) -> int:
    """Past a word that denies, or an adverb; a bare "no" ends the group but for "no longer"."""
    words = s.words
    w = words[i]
    if w == "no" and words[i + 1 : i + 2] == ["doubt"]:
        group.adverbs.append(i)
        return i + 2
    if w == "," and group.verb < 0 and (closing := _aside_closes(s, i, n)):
        return closing + 1
    if w in _DENIES and not (w == "no" and group.verb >= 0 and group.chain and group.chain[-1] in {"be", "have"}):
        if w == "no" and i + 1 < n and words[i + 1] != "longer":
            return ~i
        if w == "not" and words[i + 1 : i + 2] == ["only"]:
            return i + 2
        group.negated = not group.negated if w != "no" else True
        return i + (2 if w == "no" else 1)
    if (
        (w in lx.ADVERBS and w not in {"all", "both"})
        or (w[-1] == "%" and group.verb < 0)
        or (w == "," and group.verb < 0 and i + 1 < n and words[i + 1] in lx.ADVERBS)
        or (w in _EACH and group.verb < 0 and i + 1 < n and _may_stand_behind_each(words[i + 1]))
    ):
        group.adverbs.append(i)
        return i + 1
    return i


def _aside_closes(s: Sentence, i: int, n: int) -> int:
    """Where the aside closes that a comma opens right behind an auxiliary: "(will), in fact, win"; 0 for none."""
    if not i or s.words[i - 1] not in lx.MODALS or s.words[i + 1 : i + 2] not in _ASIDES:
        return 0
    return next((k for k in range(i + 2, min(n, i + 6)) if s.words[k] == ","), 0)


_ASIDES = (["in"], ["of"], ["as"], ["no"], ["i"], ["at"], ["without"], ["for"], ["by"], ["once"], ["like"])


def _may_stand_behind_each(word: str) -> bool:
    """ "They will both win", "it'll all be over"; not "will both of them"."""
    return word in _BE_GET or word == "have" or is_verb(word) or word in lx.ADVERBS


_EACH = frozenset(("all", "both", "each"))
_DENIES = frozenset(("not", "never", "neither", "n't", "no"))


def _read_word(s: Sentence, i: int, n: int, group: _Group) -> int:
    words = s.words
    w = words[i]
    if w in _BE_GET:
        if group.verb < 0 and w in {"get", "gets"} and _gets_a_thing(s, i + 1, n):
            group.verb = i
            return ~(i + 1)
        group.chain.append("be")
        group.verb, group.copular = i, True
        return i + 1
    if w == "have" and group.verb < 0 and i + 2 < n and words[i + 1] == "not" and is_participle(words[i + 2]):
        group.perfect = True
        return i + 1
    if w == "have" and group.verb < 0 and i + 1 < n and (words[i + 1] == "been" or is_participle(words[i + 1])):
        group.perfect = True
        return i + 1
    return _after_be(s, i, n, group) if group.copular else _main_verb(s, i, n, group)


def _after_be(s: Sentence, i: int, n: int, group: _Group) -> int:
    """What "be" leads to: a gerund, a participle, "able to", or whatever something is."""
    words = s.words
    w = words[i]
    to_follows = i + 1 < n and words[i + 1] == "to"
    if group.chain and group.chain[-1] == "be":
        if w.endswith("ing") and w not in _NO_GERUNDS and is_verb(w):
            group.progressive, group.copular, group.verb = True, False, i
            group.chain.append(w)
            return ~(i + 1)
        if is_participle(w) and w not in _NO_PARTICIPLES:
            if w not in lx.CHAIN_VERBS or not to_follows:
                group.passive, group.copular, group.verb = True, False, i
                return ~(i + 1)
            i += 2
            group.chain += (w, "be" if i < n and words[i] in _BE_GET else "to")
            group.verb = i
            return i
    if to_follows and w in _LEADS_ON:
        group.chain.append(w)
        group.copular, group.verb = False, -1
        return i + 2
    return ~i


_NO_GERUNDS = lx.words("nothing something anything everything king boring amazing")
_NO_PARTICIPLES = lx.words("interested united tired excited disappointed")
_LEADS_ON = lx.words("able forced going likely set about bound")
_PHASES = lx.words("start begin continue keep stop finish go")


def _main_verb(s: Sentence, i: int, n: int, group: _Group) -> int:
    """The verb itself, behind "start ...ing", an adverb or a verb that only leads to it."""
    words = s.words
    w = words[i]
    if w in _PHASES and i + 1 < n and words[i + 1].endswith("ing") and is_verb(words[i + 1]):
        group.chain.append(w)
        group.verb = i + 1
        return ~(i + 2)
    if w.endswith("ly") and len(w) > 4 and not is_verb(w):
        group.adverbs.append(i)
        return i + 1
    if w in lx.CHAIN_VERBS and i + 1 < n and (words[i + 1] == "to" or (w == "help" and is_verb(words[i + 1]))):
        group.chain.append(w)
        group.negated ^= w == "fail"
        i += 2
        group.verb = i if i < n else -1
        if i < n and words[i] in _BE_GET:
            return i
    group.verb = i
    return ~(i + 1)


def _gets_a_thing(s: Sentence, i: int, n: int) -> bool:
    """True where "get" is a verb of its own: "gets the job", "gets 8 years", "get back in"."""
    if i >= n:
        return False
    word = s.words[i]
    return (
        (word in lx.DETERMINERS and word not in {"more", "less", "all", "much"})
        or word[0] in "$€£0123456789"
        or word in {"back", "anything", "nothing", "everything", "it", "them", "him", "her", "into", "past", "there"}
        or (s.is_capital(i) and not s.page[s.start : s.end].isupper() and not is_participle(word))
    )


def clause_end(s: Sentence, i: int, n: int) -> int:
    """Where the clause whose verb group ends before word `i` stops."""
    words = s.words
    begin = i
    while i < n:
        w = words[i]
        if (w.isalnum() and w not in _MAY_END_CLAUSE) or s.date_at(i) is not None:
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
            stays = w == "where" and words[i + 1 : i + 3] in (["it", "is"], ["they", "are"])
            if not stays and not (
                w == "so" and (words[i - 1] == "or" or not _AMOUNTS.isdisjoint(words[i + 1 : i + 2]))
            ):
                return i
        elif (
            w == "as"
            and not (i + 1 < n and words[i + 1] in {"well", "of", "soon", "early", "late"})
            and (_clause_follows(s, i + 1, n) or (i + 1 < n and words[i + 1] in _STARTS_A_CLAUSE))
        ) or (w == "no" and i + 1 < n and words[i + 1] == "matter"):
            return i
        elif w == "then" and i > begin:
            timed = words[i - 1] in _BINDS_THEN
            if not timed and not (i + 1 < n and words[i + 1].isdigit()) and i + 1 != n:
                return i
        elif w in {"and", "or"} and i + 1 < n:
            following = words[i + 1]
            if following in lx.NOMINATIVE or (
                following in {"it", "you", "there", "that's", "if", "then"}
                and not (i + 2 < n and words[i + 2].isdigit())
            ):
                return i
            if _clause_follows(s, i + 1, n) or _present_follows(s, i + 1, n):
                return i
        elif (
            w in lx.NOMINATIVE
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


def _present_follows(s: Sentence, i: int, n: int) -> bool:
    """True for a name or "the ..." with a verb in the present: "and the Senate acquits him"."""
    if not (s.is_capital(i) or s.words[i] == "the"):
        return False
    for j in range(i + 1, min(n, i + 5)):
        word = s.words[j]
        if is_hard(s, j) or word in lx.PREPOSITIONS or word == ",":
            return False
        if word == "never":
            return True
        if word.endswith("s") and is_verb(word) and not s.is_capital(j):
            return not is_nounish(word) or (j == i + 1 and s.is_capital(i) and _closes(s, j + 1))
    return False


def _closes(s: Sentence, i: int) -> bool:
    """True where a clause may end before word `i`: at the end, a mark, an "and" or a day."""
    return i >= s.n or is_hard(s, i) or s.words[i] in {",", "and"} or s.date_at(i) is not None


def _late_day(s: Sentence, i: int, n: int) -> bool:
    """True for a day that comes after a comma: ", maybe in 2019"."""
    while i < n and s.words[i] in {"maybe", "probably", "perhaps", "possibly", "likely", "hopefully", "most"}:
        i += 1
    return i < n and s.date_at(i) is not None


_WHOEVER = lx.words("anyone anybody everyone everybody those people")


def _item_follows(s: Sentence, i: int, n: int) -> bool:
    """True when what follows a comma goes on with the same list or phrase."""
    if i >= n:
        return False
    w = s.words[i]
    if w.isdigit() or _late_day(s, i, n):
        return True
    if w in {"and", "or", "including", "especially"}:
        if i + 2 < n and s.words[i + 1] in _WHOEVER and s.words[i + 2] in {"who", "that"}:
            return False
        return not _clause_follows(s, i + 1, n)
    if w in {"mark", "trust", "believe", "remember", "watch", "screenshot", "bookmark", "calling", "write", "you"}:
        return False
    if (
        w in lx.CLAUSE_ADVERBS
        or w in lx.SUBORDINATORS
        or w in lx.NOMINATIVE
        or w in {"it", "you", "not", "never", "just", "there"}
    ):
        return False
    length = 0
    leveled = False
    while i < n and s.words[i] != "," and not is_hard(s, i):
        leveled |= s.words[i][0] in "$€£0123456789" and s.date_at(i) is None
        if s.words[i] in {"before", "by", "within"} and length and leveled:
            return False
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
        is_modal = s.words[j] in lx.MODALS and s.date_at(j) is None  # "by May" is no verb
        if is_modal or s.words[j] in lx.BE_PRESENT or s.words[j] in {"has", "was", "were", "do", "does", "did"}:
            return j > i
        if s.words[j] in lx.RELATIVES and j > i:
            return False
    return False
