"""Clauses in the present tense that speak of the future: "City wins the cup", "he's leaving in January"."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard
from claimtrack.extraction.frames import Range
from claimtrack.extraction.predicates import Right, clause_end, is_participle, predicate_after
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.tokens import Sentence, is_nounish, is_verb, lemma

EVENTIVE = lx.words(
    "win lose fall drop rise reach hit crash end start begin leave quit resign go come take make beat "
    "pass fail die kill return close open cut raise collapse "
    "break sign announce get sack fire retire release launch arrive hold survive last happen become step "
    "flop moon dump pump pop double triple overtake surpass "
    "lift ban approve reject cancel postpone delay finish qualify advance score capture liberate "
    "surrender withdraw retreat attack invade strike sell buy merge "
    "exit enter join replace defeat conquer seize retake recapture fold default explode burst peak "
    "recover rebound repeal overturn convict acquit impeach indict arrest "
    "clear evacuate sweep send elect pick cross top exceed sink plunge soar tank rally climb slip jump "
    "ship reopen shut defect cave concede split break-up erupt succeed increase decrease improve worsen "
    "grow shrink hike resume vote switch expand invest spread land ship upgrade sue settle plead testify "
    "debut premiere air divorce "
    "escalate invade recede intervene nationalize devalue ban veto ratify pardon extradite deport "
    "relocate disband swap draft trade-up implode burst fizzle unravel expire lapse reappear resurface oust unseat "
    "dethrone thaw melt freeze flood spike skyrocket plummet tumble nosedive stall disintegrate dissolve vanish "
    "disappear relegate "
    "promote nominate endorse renew extend bankrupt liquidate delist spin-off acquire discontinue unveil depose topple "
    "overthrow abdicate secede annex cede crumble capitulate flip overrule jail suspend halt reinstate demote clinch "
    "bottom concede hang stumble abstain smash hammer thrash rout edge trounce cruise erode shatter repeat capsize "
    "dry follow flood stop miss uphold nullify choke quadruple halve derail"
)
"""Verbs of happening: in the present tense, after "I bet", they are about what is to come."""

_STRONG = lx.words("win lose beat resign quit crash collapse end retire")
_OPENS_OBJECT = lx.DETERMINERS - lx.PREPOSITIONS
_PRESENT_BE = lx.words("is are 's am gets get")
_OUTCOMES = lx.words("out gone over done dead finished toast history back fired bankrupt")
_GETS_SOMEWHERE = lx.words("off away through in into past out over up under back worse better cheaper")
"""Words that make "get" a happening: "he gets off with a fine"."""
_STATIVE = lx.words(
    "involved related interested based located known called named born used supposed made meant aware "
    "concerned connected linked needed allowed worried tired united married"
)


_AFTER_BARE_VERB = lx.DETERMINERS | lx.words(
    "up down out off it them him her "
    "first second third fourth fifth sixth seventh eighth ninth tenth last bottom top above below before by within"
)
"""Words behind a bare verb that show it is one: "Ajax finish fifth"."""


_VIEWS = lx.words("view opinion book mind eyes estimation")
"""What a writer's own view is called: "in my view the chairman goes"."""
_AFTER_PLAIN_VERB = lx.words("back away over into through on to at in for again")
"""Words that show the same behind a bare verb that is no noun: "Ajax join in May"."""


_STEPS = lx.words("walk pull stand")
_AWAY = lx.words("out away down aside")
"""Behind one of `_STEPS` a happening: "walks out", "pulls out", "stands down"."""


def is_strong(word: str) -> bool:
    """True for a verb that makes even "I think" a forecast."""
    return lemma(word) in _STRONG


def present_clause(s: Sentence, i: int, stop: int | None = None) -> tuple[Left, Right] | None:
    """Subject and predicate of a present-tense clause that begins at word `i`; none where there is no such verb."""
    end = s.n if stop is None else stop
    i, verb = _verb_of(s, i, end)
    return None if verb is None else _read_at(s, i, verb, end)


def present_verb(s: Sentence, i: int, stop: int | None = None) -> int | None:
    """The first verb that a present-tense clause from word `i` on may have: a look before any subject is read."""
    return _verb_of(s, i, s.n if stop is None else stop)[1]


def _verb_of(s: Sentence, i: int, end: int) -> tuple[int, int | None]:
    """Where the clause itself begins, and its first verb."""
    if s.words[i : i + 2] == ["in", "my"] and s.words[i + 2 : i + 3] and s.words[i + 2] in _VIEWS:
        i += 3
    while i < end and (
        s.words[i] in {"that", ",", ":", "the fact"} or s.words[i] in lx.CLAUSE_ADVERBS or s.words[i] in '"“-–'
    ):
        i += 1
    for j in range(i + 1, min(end, i + 16)):
        word = s.words[j]
        if (
            (not word.isalnum() and word not in "–-" and is_hard(s, j))
            or (word in lx.SUBORDINATORS and word != "that")
            or word in lx.MODALS
        ):
            return i, None
        if word in _PRESENT_BE or word in {"do", "does", "has", "have"} or _is_present_verb(s, j, i):
            return i, j
    return i, None


def _read_at(s: Sentence, i: int, j: int, end: int) -> tuple[Left, Right] | None:
    left = subject_before(s, j, i)
    if left.subject is None:
        return None
    begin = j
    if s.words[j] in {"do", "does", "has", "have"} or s.words[j] in {"is", "are", "'s", "am"}:
        begin = j + 1
    if s.words[j] in {"has", "have"}:
        if j + 1 >= end or s.words[j + 1] not in _OPENS_OBJECT:
            return None
        return left, Right(False, [], j, False, False, False, False, j + 1, clause_end(s, j + 1, end), ["have"])
    if s.words[j] in {"do", "does"} and s.words[j + 1 : j + 2] in (["nothing"], ["it"], ["that"], ["the"]):
        return left, Right(False, [], j, False, False, False, False, j + 1, clause_end(s, j + 1, end), ["do"])
    if begin == j + 1 and s.words[j] in {"is", "are", "'s", "am"}:
        right = _after_be(s, j, end)
    else:
        right = predicate_after(s, begin, end)
    return (left, right) if right is not None else None


def unreal_clause(s: Sentence, i: int) -> tuple[Left, Right] | None:
    """Subject and predicate of a clause in the unreal past: "(I'd be surprised if) they finished second"."""
    for j in range(i + 1, min(s.n, i + 12)):
        word = s.words[j]
        if (not word.isalnum() and is_hard(s, j)) or word in lx.SUBORDINATORS or word in lx.MODALS:
            return None
        if not (word in _PAST_BE or word == "did" or _is_past_verb(s, j)):
            continue
        left = subject_before(s, j, i)
        if left.subject is None:
            return None
        if word in _PAST_BE:
            right = _after_be(s, j, s.n)
        elif word == "did":
            right = predicate_after(s, j + 1)
        else:
            right = Right(False, [], j, False, False, False, False, j + 1, clause_end(s, j + 1, s.n), [lemma(word)])
        return None if right is None else (left, right)
    return None


_PAST_BE = lx.words("was were")


def _is_past_verb(s: Sentence, j: int) -> bool:
    word, before = s.words[j], s.words[j - 1]
    if before in lx.DETERMINERS or before in lx.PREPOSITIONS or before in {"to", "and", "been"} or not is_verb(word):
        return False
    return word in lx.ALSO_PAST or (word != lemma(word) and not word.endswith(("s", "ing")))


def _after_be(s: Sentence, j: int, end: int) -> Right | None:
    k = j + 1
    negated = False
    adverbs = []
    while k < end and (s.words[k] in lx.ADVERBS or s.words[k] in {"not", "all"}):
        negated |= s.words[k] in {"not", "never"}
        adverbs.append(k)
        k += 1
    if k >= end or is_hard(s, k):
        return None
    word = s.words[k]
    tail = predicate_after(s, k, end)
    stop = tail.end if tail else end
    if word.endswith("ing") and is_verb(word):
        return Right(negated, adverbs, k, False, True, False, False, k + 1, stop, [word])
    if is_participle(word) and word not in _OUTCOMES:
        if s.raw(j, j + 1)[-2:] in _CLITICS and _has_done(s, k, end):
            return None
        return Right(negated, adverbs, k, True, False, False, False, k + 1, stop, [])
    return Right(negated, adverbs, j, False, False, False, True, k, stop, ["be"])


_BEHIND_VERB = lx.DETERMINERS | lx.PREPOSITIONS | lx.ADVERBS
"""What shows behind "this passes" that it is a clause: no plural stands behind "this"."""


def _is_present_verb(s: Sentence, j: int, i: int) -> bool:
    word = s.words[j]
    if not is_verb(word) or (word.endswith(("ed", "ing")) and word != lemma(word)):
        return False
    before = s.words[j - 1]
    if before in {"this", "that"} and j - 1 == i and word.endswith("s") and word != lemma(word):
        return not is_nounish(word) or j + 1 >= s.n or is_hard(s, j + 1) or s.words[j + 1] in _BEHIND_VERB
    if (
        (before in lx.DETERMINERS and not (before in {"this", "that"} and word.endswith("s")))
        or before in COUNTS
        or (before in lx.PREPOSITIONS and before not in {"up", "down", "out"})
        or before in {"to", "and", "or", ","}
    ):
        return False
    base = lemma(word)
    if word == base:
        after = s.words[j + 1] if j + 1 < s.n else ""
        named = s.is_capital(j - 1) and (
            after in _AFTER_BARE_VERB or (after in _AFTER_PLAIN_VERB and not is_nounish(word) and word in EVENTIVE)
        )
        plural = (
            named
            or before.endswith("s")
            or before in {"they", "we", "people", "all", "both", "i", "you"}
            or before in lx.ADVERBS
        )
        return plural and not (
            j + 1 < s.n
            and (
                s.words[j + 1] in _PRESENT_BE
                or (is_verb(s.words[j + 1]) and s.words[j + 1].endswith("s") and word in lx.NOUNISH)
            )
        )
    if not word.endswith("s"):
        return False
    return not (is_nounish(word) and j + 1 < s.n and s.words[j + 1] in {"is", "are", "will", "has", "have"})


COUNTS = lx.words(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen hundred thousand several few many"
)
"""Words that count: "eleven launches" are things, and nothing that launches."""
_LASTING = lx.words(
    "be have need want know think believe mean cost look seem appear feel hate love like own contain belong matter "
    "depend exist live work say remember understand deserve prefer wish hope use include involve consist smell sound "
    "taste owe fit require suck add count help do make take keep try talk ask read play eat sleep wear speak show "
    "refer see hear call tell give let seat lack suppose care agree disagree consider explain describe apply"
)
"""Verbs whose present is about how things are, even beside a day."""


def happens(right: Right, s: Sentence) -> bool:
    """True for any verb beside a day to come but those of states and habits."""
    if is_eventive(right, s):
        return True
    if right.copular or right.passive or right.progressive or right.chain:
        return False
    word = s.words[right.verb]
    before = s.words[right.verb - 1] if right.verb else ""
    named = (s.is_capital(right.verb - 1) and before not in lx.EVALUATIVE) or before in {"they", "he", "she", "it"}
    return lemma(word) not in _LASTING and (not is_nounish(word) or named or before in lx.ADVERBS)


def is_eventive(right: Right, s: Sentence) -> bool:
    """True when the clause tells of a happening: an eventive verb, a passive, or a change of state with "be"."""
    if right.copular:
        first = s.words[right.object_start] if right.object_start < s.n else ""
        if s.words[right.verb] in {"get", "gets"} and first in _GETS_SOMEWHERE:
            return True
        return first in _OUTCOMES
    if right.passive:
        return s.words[right.verb] not in _STATIVE
    verb = lemma(s.words[right.verb])
    if verb in _STEPS:
        return right.verb + 1 < s.n and s.words[right.verb + 1] in _AWAY
    return verb in EVENTIVE


def _has_done(s: Sentence, k: int, end: int) -> bool:
    """ "he's signed it", "she's faced someone that fast": "'s" for "has" before the participle at word `k`."""
    return k + 1 < end and s.words[k + 1] in _HAS_DONE and lemma(s.words[k]) not in _GIVES_ONE


_CLITICS = {"'s", "’s"}
_HAS_DONE = (_OPENS_OBJECT - lx.words("no all both")) | lx.words("it him her them someone anyone something us me")
_GIVES_ONE = lx.words("give hand name award elect appoint show offer send pay tell deny grant call make crown")


_TIMETABLED = lx.words(
    "doors kickoff kick-off exam exams season semester term school class classes course tickets shop shops store "
    "office gates museum lectures board committee parliament congress council court registration bookings presale"
)
_KEPT = lx.words("open close start begin sit meet run end reopen convene return resume finish")
"""What those do by their calendar: "exams start on Monday" foretells nothing."""


def is_timetabled(s: Sentence, subject: Range, verb: int) -> bool:
    """True for what opens, starts or meets by its calendar."""
    return s.words[subject[1] - 1] in _TIMETABLED and lemma(s.words[verb]) in _KEPT
