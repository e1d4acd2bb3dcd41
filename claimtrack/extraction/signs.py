"""Signs around a clause that keep it from being a forecast: questions, slogans, habits, what is said to the reader."""

from __future__ import annotations

import re
from itertools import pairwise

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard
from claimtrack.extraction.frames import Range, Reason
from claimtrack.extraction.tokens import Sentence, is_nounish, is_verb, lemma
from claimtrack.text.looks import holds_any

_SWEEPING = lx.words("everything anything whatever whoever anyone anybody those people")


_HABIT = lx.words("always alway often usually sometimes normally generally typically occasionally constantly")
_YOU = lx.words("you u yourself ya yourselves")
_OFTEN = re.compile(
    r"\b(?:whenever|every ?time|each time|any chance they get|all day(?: long)?|all night|day in,? day out)\b"
)
_OFTEN_STEMS = ("whenever", "every", "each time", "any chance", "all day", "all night", "day in")
"""Of which every wording of `_OFTEN` holds one."""
_ANYONES = lx.words(
    "man men woman women person child children kid kids dog dogs cat cats animal animals horse wolf snake fool fools "
    "liar liars coward cowards bully bullies thief thieves tyrant tyrants dictator dictators politician politicians "
    "lawyer lawyers banker bankers salesman lover friend mother father parent parents teacher doctor soldier husband "
    "wife addict drunk criminal criminals gambler predator mob loser losers idiot idiots human humans guy girl"
)
"""Whom a sentence about everybody is about: "a hungry man will steal"."""
_DENIED = lx.words("not never won't wont unlikely")


def _comes_to_nothing(s: Sentence, verb: int, reach: list[str]) -> bool:
    """ "It won't lead to anything good", "anywhere from 5 to 9": one thing with a quality, not everything there is."""
    words = s.words
    if any(a == "anywhere" and b in {"from", "between", "near", "close"} for a, b in pairwise(reach)):
        return True
    if "no" in reach[:3] and reach[-2:-1] == ["for"]:
        return True
    if _DENIED.isdisjoint(words[max(0, verb - 4) : verb]):
        return False
    if _ONES.isdisjoint(words[:verb]):
        return sum(word in _ANY for word in reach) == 1
    if lemma(words[verb]) in _CHANGES and "anything" in reach:
        return True
    return any(a in {"anything", "anyone", "anybody"} and b in _QUALITIES for a, b in pairwise(reach))


def _is_told_us(verb: str, reach: list[str]) -> bool:
    """ "Time will tell us", "the spring will show us what it can do": what will come is left open."""
    return verb == "tell" or (verb == "show" and not lx.WH.isdisjoint(reach[1:3]))


def _is_told_then(reach: list[str]) -> bool:
    """ "It will be interesting to see if they regroup": how the writer will look on it."""
    return any(a in _PLEASING and b == "to" for a, b in pairwise(reach[:4]))


_NEAR = 3
"""Words behind a verb among which "you" is whom it is done to; further off it may stand in a clause of its own."""


def _is_done_to_you(reach: list[str]) -> bool:
    """ "It will save you money", "... make life easier for you"; not "it will hit the coast before you get home"."""
    at = next(k for k, word in enumerate(reach) if word in _YOU)
    return "thank" not in reach and (at < _NEAR or reach[at - 1] in lx.PREPOSITIONS)


_LISTENERS = lx.words("us me you everyone everybody")


def _acts_on_yours(reach: list[str]) -> bool:
    """ "It will be a rival (replacing your set)": what a thing does with what readers have is told of the thing."""
    at = reach.index("your")
    return at > 1 and is_verb(reach[at - 1]) and not is_nounish(reach[at - 1])


_ONES = lx.words("you one people everyone everybody someone somebody who i we u any those always ever never if")
"""Of whom a denial with "any" tells how they are; of one that is named it tells what he will not do."""
_CHANGES = lx.words("change solve fix achieve accomplish improve")
_QUALITIES = lx.words("good better new great positive useful serious substantial like close resembling")
_CAUSE = lx.words("win overcome prevail triumph resist rise return fight stand endure survive")
_VALUES = lx.words(
    "freedom liberty soul souls spirit faith dignity pride honor honour hearts minds dreams hope love courage "
    "will rights"
)
_ANY = lx.words("anything anywhere anybody anyone anytime whatever wherever whenever whoever")
_NEVER_SLOGAN = re.compile(
    r"\bnever (?:be )?(?:forget|forgotten|surrender|defeated|divided|give up(?! [a-z])|stop fighting|back down|again)\b"
)


def clause_sign(
    s: Sentence, subject: Range | None, adverbs: list[int], verb: int, end: int, date_inside: bool
) -> Reason | None:
    """Reason to set aside one clause with this subject and verb."""
    if not date_inside and (s.words[0] in _HABIT or (adverbs and any(s.words[i] in _HABIT for i in adverbs))):
        return Reason.HABIT
    if s.words[0] == "whenever" or (
        not date_inside and holds_any(s.low, _OFTEN_STEMS) and _OFTEN.search(s.low) is not None
    ):
        return Reason.HABIT
    reach = s.words[verb + 1 : end]
    if not date_inside and s.words[0] in {"whoever", "anyone", "anybody"} and not _TOLD.isdisjoint(s.words[1:4]):
        return Reason.FACT
    if "given" in s.words and _is_of_any(s, end):
        return Reason.HABIT
    if not date_inside and "your" in reach and s.words[verb] in lx.BE and not _acts_on_yours(reach):
        return Reason.ADDRESS
    if (s.words[subject[0]] == "it" if subject else False) and s.words[verb] in lx.BE and _is_told_then(reach):
        return Reason.FACT
    if reach and reach[0] in _LISTENERS and _is_told_us(lemma(s.words[verb]), reach):
        return Reason.IDIOM
    if reach[:1] == ["out"] and lemma(s.words[verb]) == "find":
        return Reason.IDIOM
    if s.words[verb - 2 : verb] == ["want", "to"] and s.words[verb] in {"see", "know", "hear"}:
        return Reason.FACT
    if not date_inside and not _ANY.isdisjoint(reach) and not _comes_to_nothing(s, verb, reach):
        return Reason.HABIT
    if not date_inside and not _YOU.isdisjoint(reach) and _is_done_to_you(reach):
        return Reason.ADDRESS
    if not date_inside and ("me" in reach[:3] or _concerns_me(reach)):
        return Reason.PLAN
    if not date_inside and lemma(s.words[verb]) in _JESTED and _JESTS.search(s.low) is not None:
        return Reason.SARCASM
    if not date_inside and lemma(s.words[verb]) in _ROUTINE and _AS_EVER.search(s.low) is not None:
        return Reason.HABIT
    if subject is None:
        return None
    if (
        not date_inside
        and s.words[verb] in {"know", "notice"}
        and (not any(w.isalnum() for w in reach) or "than" in reach)
    ):
        return Reason.FACT
    if reach[-1:] == ["now"] and s.words[verb].endswith("ing"):
        return Reason.FACT
    if not date_inside and s.words[subject[0]] == "it" and s.words[verb] in _WORKS and _refuses(s, verb, reach):
        return Reason.FACT
    if s.words[subject[0]] in _DIVINE and subject[1] - subject[0] == 1 and not date_inside:
        return Reason.SLOGAN
    if not date_inside and (_pleases(s, subject, verb) or _poses(s, subject, verb)):
        return Reason.FACT
    if _is_under_way(s, verb, reach):
        return Reason.FACT
    if s.words[verb] == "sound" and s.words[subject[0]] in {"it", "this", "that"}:
        return Reason.FACT
    head = s.words[subject[1] - 1]
    short = subject[1] - subject[0] <= 3
    if not date_inside and _is_anyone(s, subject):
        return Reason.HABIT
    if s.words[subject[0]] in _SWEEPING and any(w in {"who", "that"} for w in s.words[subject[0] + 1 : subject[1]]):
        return Reason.IDIOM
    verb_lemma = lemma(s.words[verb])
    if not date_inside and short and head in lx.GENERIC_NOUNS and (verb_lemma in lx.SLOGAN_VERBS or s.n < 8):
        return Reason.SLOGAN
    if not date_inside and (_rallies(s, head, verb_lemma, reach) or _dawns(s, head, verb_lemma, reach)):
        return Reason.SLOGAN
    if head == verb_lemma + "s" or (head[:4] == verb_lemma[:4] and head.endswith("ers") and not reach):
        return Reason.IDIOM
    return None


def _is_of_any(s: Sentence, end: int) -> bool:
    """ "In a given year", "at any given time": said of whatever time or place one picks."""
    k = s.words.index("given")
    return 1 < k < end and s.words[k - 1] in {"a", "any"} and s.words[k - 2] in lx.PREPOSITIONS


_WORKS = lx.words("start work open boot load charge connect fit print ring play download install")


def _refuses(s: Sentence, verb: int, reach: list[str]) -> bool:
    """ "it won't start": what a machine does now."""
    return s.words[verb - 1] == "not" and (not reach or reach[0] in {"at", "anymore", "any", "up", "on"})


_DAWNS = lx.words("spring winter summer dawn morning sun day time tomorrow victory change")


def _dawns(s: Sentence, head: str, verb: str, reach: list[str]) -> bool:
    """ "Spring will come!": of the seasons as of better days."""
    return verb in {"come", "rise"} and head in _DAWNS and (not reach or not reach[0].isalnum())


_JESTS = re.compile(r"\b(?:lo+l|lmao|rofl|(?:ha){2,}h?)\W*$")
_JESTED = lx.words("need pay have grab want send call invent make")
"""What is said to come in jest, before a laugh: "he will need a bodyguard lol"; not "he will lose lol"."""
_AS_EVER = re.compile(
    r"\bas (?:usual|always|ever|(?:it|he|she|they|we) (?:always |usually )?(?:do|does|did|has|have))\b"
)
_ROUTINE = lx.words("meet open close start begin run play air leave arrive serve gather sit show")
_DIVINE = lx.words("god allah jesus lord karma")
_PLEASING = lx.words("fun interesting exciting funny hilarious nice cool awesome amazing lovely entertaining")


def _pleases(s: Sentence, subject: Range, verb: int) -> bool:
    """ "this will be fun", "the rematch will be interesting", "it will be a shame if": how somebody will look on it."""
    words = s.words
    if words[verb] not in lx.BE:
        return False
    reach = words[verb + 1 : verb + 4]
    if reach[:1] == ["a"] and reach[1:2] != [] and reach[1] in _PITIES:
        return words[verb + 3 : verb + 4] in (["if"], ["that"], ["when"], ["for"], ["not"])
    if words[subject[0]] in {"it", "this", "that"}:
        return any(word in _PLEASING for word in reach)
    first = next((word for word in reach if word not in lx.ADVERBS), "")
    return first in _PLEASING


_TRIALS = lx.words("test question key challenge issue trick concern obstacle hurdle goal aim focus priority task")
_PITIES = lx.words("travesty shame pity disgrace crime tragedy farce scandal outrage sin injustice waste")
"""What "it will be a ... if" calls what may come, which is not foretold by it."""


def _poses(s: Sentence, subject: Range, verb: int) -> bool:
    """ "The real test will be the final", "the question will be whether": what matters, and not how it ends."""
    if s.words[verb] != "be":
        return False
    heads = s.words[slice(*subject)]
    stop = next((k for k, word in enumerate(heads) if word in lx.PREPOSITIONS), len(heads))
    return stop > 0 and heads[stop - 1] in _TRIALS and heads[0] in lx.DETERMINERS


def _is_under_way(s: Sentence, verb: int, reach: list[str]) -> bool:
    """ "They will be sweating now": a guess at what goes on already."""
    words = [s.words[verb], *reach]
    return (
        words[-1] == "now"
        and (words[0] == "be" or "be" in s.words[max(0, verb - 3) : verb])
        and (words[0].endswith("ing") or words[1].endswith("ing"))
    )


_TOLD = lx.words("tells says thinks believes claims")
_ONLY_MY = lx.words(
    "lifetime life opinion view book town city country neighborhood neighbourhood street words kids area state"
)


def _concerns_me(reach: list[str]) -> bool:
    """True where the clause is about what is the writer's: not "in my lifetime", "before my kids are grown"."""
    k = reach.index("my") if "my" in reach else -1
    if k < 0:
        return False
    before = reach[k - 1] if k else ""
    return before not in {"before", "until", "till", "after"} and (k + 1 >= len(reach) or reach[k + 1] not in _ONLY_MY)


def _is_anyone(s: Sentence, subject: Range) -> bool:
    """True for a subject that stands for everybody of its kind: "a cornered animal", "politicians"."""
    start, end = subject
    if s.words[end - 1] not in _ANYONES or end - start > 4:
        return False
    return s.words[start] in {"a", "an", "some", "any", "most", "many", "all", "every", "no"} or (
        end - start == 1 and s.words[start].endswith(("s", "men"))
    )


def _rallies(s: Sentence, head: str, verb: str, reach: list[str]) -> bool:
    """True for a battle cry: "we will win", "they will never take our freedom"."""
    if head in {"we", "people", "united", "nation"}:
        if verb in {"overcome", "prevail", "rise", "resist", "forget", "remember"} or _NEVER_SLOGAN.search(s.low):
            return True
        return head == "we" and verb in _CAUSE and not any(w.isalpha() for w in reach)
    return "our" in reach and not _VALUES.isdisjoint(reach)


_QUESTION_BEHIND = re.compile(
    r"\s?(?:[,;–—]|\.{2,}|\s-+)\s*(?:so |and |but )?"
    r"(?:who|what|why|how|where|when|right|anyone|any (?:thoughts|takers|objections)|agree|do you|"
    r"does (?:any|he|she|it)|"
    r"don't you|are you|is there|am i|(?:wo|would|is|are|does|do|ca|could|has)n't (?:it|they|he|she|we|there)|"
    r"(?:will|would|is|are|do|can|could|has) (?:it|they|he|she|we|there|this|that|the)|"
    r"(?:no|yes|eh|huh|innit|correct)(?=$))\b[^,;–—]{0,80}$"
)
_ASKS_FROM_THE_START = re.compile(
    r"\W*(?:(?:and|but|so|or|well|ok|hey|wait|yeah) )*(?:who|what|why|how|where|when|which|whose|if|is|are|do|does|did|"
    r"will|would|can|could|should|has|have|was|were|won't|isn't|aren't|don't|doesn't|didn't|any|anyone|you|since|"
    r"assuming|suppose|you think|i wonder)\b"
)
_ASKED_REACH = 120


def assertion_end(low: str, begin: int, stop: int) -> int:
    """Where the assertion in low[begin:stop] stops when a question is hung behind it; else `stop`.

    "It will never pass - who wants that?" asserts before the dash.
    """
    if _ASKS_FROM_THE_START.match(low, begin, stop):
        return stop
    end = stop
    while end > begin and low[end - 1] in "?! ":
        end -= 1
    floor = max(begin, end - _ASKED_REACH)
    match = _QUESTION_BEHIND.search(low, floor, end)
    if match is None or match.start() - begin < 12:
        return stop
    return match.start()


def asks(s: Sentence, m: int) -> bool:
    """True when the sentence asks whether, and does not say that, the thing before or after word `m` will happen."""
    if s.is_question:
        return True
    words = s.words
    k = 0
    while k < m and (
        words[k] in lx.INTERJECTIONS or words[k] in {"and", "but", "so", ",", "then"} or words[k] in '"*('
    ):
        k += 1
    if m > k and words[m - 1] in {"and", "or"} and m + 1 < s.n and words[m + 1] in _TURNED and words[m] == "will":
        return True
    if m == k and k + 1 < s.n and (words[k + 1] in lx.PRONOUNS or words[k + 1] in lx.ARTICLES):
        return True
    if words[k : k + 1] == ["guess"] and words[k + 1 : k + 2] and words[k + 1] in lx.WH:
        return True
    if words[k] in {"why", "how", "who", "whom", "whose", "what", "where"} and m - k <= 4:
        return words[k] != "how" or m - k <= 6
    return words[k] == "when" and m - k == 1


_TURNED = lx.words("this that the he she it they we you there these")
"""Behind "and will" the subject of a question: "how soon it comes and will this end it"."""
_NO_HEADS = lx.BE | lx.PREPOSITIONS | lx.CLAUSE_ADVERBS | lx.MODALS | {",", "see", "know", "knows", "guess"}


def _may_be_a_head(s: Sentence, i: int) -> bool:
    """True for a word that a relative "who" may refer to: a noun, "those", "one"."""
    word = s.words[i]
    return not (is_hard(s, i) or word in _NO_HEADS or (word in {"predict", "guess", "tell"} and s.words[i - 1] == "to"))


_ASKING = lx.words(
    "know knows knew sure wonder wondering see tell ask idea on certain decide matter about care imagine "
    "understand clear question depends depend say guess "
    "explain find wonders asking sees clue determine predict planning plan discuss debate debating speculate forecast"
)


def asks_inside(s: Sentence, start: int) -> bool:
    """True for an indirect question around the clause that begins at word `start`: "I don't know if X will"."""
    if s.words[start] in {"who", "what"} and (not start or not _may_be_a_head(s, start - 1)):
        return True
    direct = True
    for j in range(start - 1, max(-1, start - 5), -1):
        word = s.words[j]
        if word in {"whether", "if", "who", "what", "how", "when", "where", "why", "which"}:
            before = s.words[j - 1] if j else ""
            if before == "matter" and s.words[start - 1] == ",":
                continue
            if (before == "of" and s.words[max(0, j - 2)] == "regardless") or (before == "see" and word == "how"):
                return before == "see" and "not" not in s.words[max(0, j - 5) : j] and s.words[j - 2] != "to"
            asked = s.words[j - 2] if before in {"exactly", "of"} and j > 1 else before
            return word == "whether" or asked in _ASKING or (direct and _opens_question(s, j, start))
        direct = direct and word != "," and not is_hard(s, j)
    return False


_POINTS = lx.words("that this here which it there these those")


def _opens_question(s: Sentence, j: int, start: int) -> bool:
    """True where word `j` asks for what the clause at `start` leaves open: "how soon it will", "which team will".

    "That is why prices will fall" and "the day when it will" tell it.
    """
    words = s.words
    word, between = words[j], words[j + 1 : start]
    before = words[j - 1] if j else ""
    told = before in _STARTLED or (before in lx.BE and j > 1 and words[j - 2] in _POINTS)
    if told or before == "matter" or any(w in lx.BE or w in lx.MODALS or w == "that" for w in between):
        return False
    if word == "why":
        return before in {"or", "prove"} or not lx.OPINION.isdisjoint(between)
    if word == "when":
        parted = before in {"but", "and", "or", ","} and not s.has_date(max(0, j - 3), j)
        return not between and (not j or parted or before in {"to", "about", "on", "of"} or before.endswith("ing"))
    if word == "where":
        return j == 0 or before in _ABOUT or (is_verb(before) and not is_nounish(before))
    if word == "which":
        return lx.OPINION.isdisjoint(between) and (
            bool(between) or not (words[start] in lx.PRONOUNS or words[start] in lx.DETERMINERS)
        )
    return word in {"how", "what"}


_STARTLED = lx.words("surprised amazed shocked astonished stunned surprising amazing")
_ABOUT = lx.words("on of about to from as")
