"""A thing, and no clause, behind words that open a forecast: "count on a delay", "we are in for a cold May"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard, stretch_start
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import clause_end, predicate_after
from claimtrack.extraction.present import present_clause
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.opinions.openers import comes
from claimtrack.extraction.subjects import Left
from claimtrack.extraction.tokens import Sentence, is_verb

_UNITS = lx.words("day days week weeks month months year years season seasons game games hour hours")
_COUNTED = lx.words("another a few couple of more two three four five six seven eight nine ten twelve and half one")
_INDEFINITE = lx.words("a an another more some no heavy lots plenty")
_ENDS_NAME = lx.words("to in by at for before until this next on over if when and but because with")


def _opens(s: Sentence, begin: int) -> bool:
    """True where nothing but a mark or a word of address stands before."""
    return (
        begin == 0
        or is_hard(s, begin - 1)
        or (s.words[begin - 1] in lx.CLAUSE_ADVERBS or s.words[begin - 1] in {",", "i", "we"})
    )


def _thing(s: Sentence, rule: str, begin: int, i: int, m: int, *, denied: bool = False, modal: str = "will") -> Outcome:
    """The words from `i` on as what will be, with the day behind it; none where they hold a verb or are a pronoun."""
    end = clause_end(s, i, s.n)
    stop = next((k for k in range(i + 1, end) if s.words[k] in _ENDS_NAME or _ends_at_day(s, k)), end)
    if stop == i or s.words[i] in lx.PURE_PRONOUNS or any(is_finite(s, k) for k in range(i, stop)):
        return None
    if s.words[i] in lx.ARTICLES and stop == i + 1:
        return None
    embedding = Embedding(begin, i, "guess")
    return Frame(
        rule, begin, end, (m, m + 1), modal=modal, objects=(i, stop), targets=[(i, stop)], negated=denied,
        embedding=embedding, kind=Kind.EVENT, no_verb=True,
    )  # fmt: skip


_BARE_DAYS = lx.words("monday tuesday wednesday thursday friday saturday sunday tomorrow tonight soon")


def _ends_at_day(s: Sentence, k: int) -> bool:
    """True where a day begins that is no part of the thing: not the month of "a cold May"."""
    return s.date_at(k) is not None and s.words[k] in _BARE_DAYS


def _read_count_on(s: Sentence, m: int) -> Outcome:
    """ "Count on another delay", "expect heavy rain": an order to reckon with a thing."""
    words = s.words
    if words[m] in {"count", "bank"}:
        told = words[max(0, m - 2) : m] in _YOU_CAN
        if words[m + 1 : m + 2] != ["on"] or not (told or _opens(s, m)) or s.is_question:
            return None
        i = m + 2
        if told and not (i < s.n and words[i] in lx.ARTICLES and not lx.HAPPENINGS.isdisjoint(words[i + 1 : i + 5])):
            return None
    else:
        told = words[max(0, m - 2) : m] in _YOU_CAN
        if not (told or _opens(s, m)) or s.is_question:
            return None
        i = m + 1 + (words[m + 1 : m + 2] == ["even"])
    return _thing(s, "count-on", m, i, m) if words[i : i + 1] and words[i] in _INDEFINITE else None


_YOU_CAN = (["you", "can"], ["we", "can"], ["one", "can"], ["you", "should"], ["we", "should"], ["can", "only"])


def _read_awaiting(s: Sentence, m: int) -> Outcome:
    """ "Brace for a cold spring", "get ready for higher fares", "we are in for a long night"."""
    words = s.words
    begin = m - 1
    if m < 1 or s.is_question or m + 1 >= s.n:
        return None
    if words[begin] in _READY:
        while begin > 0 and words[begin - 1] in {"get", "brace", "prepare", "be"}:
            begin -= 1
        if (
            words[begin] == "ready"
            or not _opens(s, begin)
            or (
                words[m + 1] in lx.DETERMINERS
                and words[m + 1] not in _INDEFINITE | _COUNTED
                and not _is_extreme(s, m + 1)
            )
        ):
            return None
        return _thing(s, "awaiting", begin, m + 1, m)
    if words[begin] != "in" or begin < 2 or words[begin - 1] not in {"is", "are", "'s", "am", "be"}:
        return None
    if words[m + 1] not in {"a", "an", "another", "some", "more"} or not _AMUSING.isdisjoint(words[m + 1 : m + 5]):
        return None
    return _thing(s, "awaiting", begin - 2, m + 1, m)


def _is_extreme(s: Sentence, i: int) -> bool:
    """ "the worst winter in a decade", "the most violent rally ever": what there has not been yet."""
    return s.words[i] == "the" and s.words[i + 1 : i + 2] != [] and (
        s.words[i + 1] == "most" or (s.words[i + 1].endswith("st") and s.words[i + 1] not in _NO_EXTREMES)
    )  # fmt: skip


_NO_EXTREMES = lx.words("first last test best list post coast past rest cost")
_READY = lx.words("ready brace prepare yourself yourselves")
_KIN = lx.HOUSEHOLD | lx.words(
    "mother father mum granny grandma grandpa parents baby child children girl boy aunt uncle"
)
_AMUSING = lx.words("treat surprise shock ride laugh awakening show")


def _read_looking_at(s: Sentence, m: int) -> Outcome:
    """ "We are looking at a six week shutdown": a thing with its length or its number."""
    words = s.words
    if words[m + 1 : m + 2] != ["at"] or m < 2 or words[m - 1] not in {"are", "is", "'re", "'s"} or s.is_question:
        return None
    if m + 2 >= s.n or (_UNITS | lx.UPHEAVALS).isdisjoint(words[m + 2 : m + 7]):
        return None
    if (words[m + 2] not in _COUNTED and words[m + 2] not in {"at", "an"}) and not words[m + 2][0].isdigit():
        return None
    return _thing(s, "looking-at", m - 2, m + 2, m)


def _read_put_down(s: Sentence, m: int) -> Outcome:
    """ "Put me down for a Herons sweep", "I have Leeds down for second place"."""
    words = s.words
    if words[m + 1 : m + 2] != ["for"] or m < 2 or s.is_question:
        return None
    if words[m - 2 : m] == ["put", "me"]:
        named = any(s.is_capital(k) for k in range(m + 2, min(s.n, m + 6)))
        return _thing(s, "put-down", m - 2, m + 2, m) if named else None
    have = next((k for k in range(m - 1, max(-1, m - 6), -1) if words[k] in {"have", "got"}), None)
    if have is None or have + 1 >= m or not all(s.is_capital(k) for k in range(have + 1, m)):
        return None
    return Frame(
        "put-down", max(0, have - 1), clause_end(s, m + 1, s.n), (m, m + 1), subject=(have + 1, m), kind=Kind.EVENT,
        objects=(m + 1, clause_end(s, m + 1, s.n)), embedding=Embedding(max(0, have - 1), have + 1, "guess"),
        no_verb=True,
    )  # fmt: skip


def _read_goodbye(s: Sentence, m: int) -> Outcome:
    """ "Kiss the playoffs goodbye", "say goodbye to the surplus", "you can forget about a title this year"."""
    words = s.words
    if s.is_question:
        return None
    if words[m] == "goodbye":
        kiss = next((k for k in range(m - 2, max(-1, m - 6), -1) if words[k] == "kiss"), None)
        if (
            kiss is not None
            and _opens_or_can(s, kiss)
            and words[kiss + 1] in lx.DETERMINERS
            and words[kiss + 2] not in _KIN
        ):
            return _gone(s, kiss, (kiss + 1, m), m, m + 1)
        theirs = words[m + 2 : m + 3] and words[m + 2] not in {"your", "my", "him", "her", "them", "me", "us"}
        if words[m - 1 : m + 2] == ["say", "goodbye", "to"] and theirs and _opens_or_can(s, m - 1):
            return _thing(s, "goodbye", m - 1, m + 2, m, denied=True)
        return None
    if words[m + 1 : m + 2] != ["about"] or not _opens_or_can(s, m):
        return None
    can = m > 0 and words[m - 1] == "can"
    if not (can or s.has_date(m, s.n)) or (not can and words[m + 2 : m + 3] not in (["a"], ["an"], ["any"])):
        return None
    return _thing(s, "goodbye", m - 2 if can and m > 1 else m, m + 2, m, denied=True)


def _gone(s: Sentence, begin: int, thing: Range, m: int, end: int) -> Frame:
    return Frame(
        "goodbye", begin, end, (m, m + 1), objects=thing, targets=[thing], negated=True, kind=Kind.EVENT, no_verb=True,
        embedding=Embedding(begin, thing[0], "guess"),
    )  # fmt: skip


def _opens_or_can(s: Sentence, k: int) -> bool:
    return _opens(s, k) or s.words[k - 1] == "can"


def _read_miracle(s: Sentence, m: int) -> Outcome:
    """ "It would take a miracle for Leeds to stay up" says that they will not."""
    words = s.words
    if words[m + 1 : m + 2] != ["for"] or "take" not in words[max(0, m - 4) : m] or s.is_question:
        return None
    to = next((k for k in range(m + 3, min(s.n - 1, m + 9)) if words[k] == "to" and is_verb(words[k + 1])), None)
    right = predicate_after(s, to + 1) if to is not None else None
    if to is None or right is None or words[m + 2] in {"me", "us", "you"}:
        return None
    begin = next((k for k in range(m, max(-1, m - 6), -1) if words[k] in {"it", "it'd"}), m)
    embedding = Embedding(begin, m + 2, "doubt")
    return assemble("miracle", s, Left((m + 2, to), [], False), right, embedding, (m, m + 1), "likely")


def _read_against(s: Sentence, m: int) -> Outcome:
    """ "I wouldn't bet against Keller at the final": who is trusted to win."""
    words = s.words
    back = words[max(0, m - 4) : m]
    if (
        "bet" not in back
        or {"not", "never"}.isdisjoint(back)
        or m + 1 >= s.n
        or not any(s.is_capital(k) for k in range(m + 1, min(s.n, m + 3)))
    ):
        return None
    if s.is_question or words[m + 1] in _SELF:
        return None
    begin = next((k for k in range(max(0, m - 5), m) if words[k] in {"i", "do", "would", "never"}), m - 1)
    return _thing(s, "bet-against", begin, m + 1, m, modal="likely")


_SELF = lx.words("i me yourself myself us you it that this")


def _read_bag(s: Sentence, m: int) -> Outcome:
    """ "It's in the bag for Keller", "Keller has it in the bag"."""
    words = s.words
    if words[m - 2 : m] != ["in", "the"] or m < 4 or s.is_question:
        return None
    if words[m - 4] == "it" and words[m + 1 : m + 2] == ["for"] and m + 2 < s.n and s.is_capital(m + 2):
        return _thing(s, "in-the-bag", m - 4, m + 2, m)
    if words[m - 3] in {"it", "this"} and words[m - 4] in lx.HAVE and m > 4 and s.is_capital(m - 5):
        begin = m - 5
        while begin > 0 and (s.is_capital(begin - 1) or words[begin - 1] == "the"):
            begin -= 1
        return Frame("in-the-bag", begin, m + 1, (m, m + 1), subject=(begin, m - 4), kind=Kind.EVENT, no_verb=True)
    return None


def _is_stretch(s: Sentence, begin: int, m: int) -> bool:
    """True for "give it till spring" and "another two weeks" as all that stands in words [begin, m)."""
    words = s.words
    if words[begin] == "give" and (words[begin + 1] in {"it", "them", "him", "her"} or s.is_capital(begin + 1)):
        return s.has_date(begin, m) or words[m - 1] in _UNITS
    if words[m - 1] not in _UNITS or begin == m - 1 or words[begin] in {"and", "of", "one"}:
        return False
    return all(w in _COUNTED or w[0].isdigit() for w in words[begin : m - 1])


def _read_countdown(s: Sentence, m: int) -> Outcome:
    """ "Another month and the pocket is empty", "give it till spring and half the shops are gone"."""
    words = s.words
    if m + 2 >= s.n or m > 9 or m < 2 or (words[m - 1] not in _UNITS and "give" not in words[:m]) or s.is_question:
        return None
    begin = stretch_start(s, m, {","})
    if not _is_stretch(s, begin, m):
        return None
    clause = present_clause(s, m + 1)
    if clause is None or clause[0].subject is None or words[clause[0].subject[0]] in {"i", "you", "u", "my", "your"}:
        return None
    left, right = clause
    if not (comes(s, right) or right.copular):
        return None
    result = assemble("countdown", s, left, right, None, (m, m + 1), "will")
    if isinstance(result, Frame):
        result.start = begin
    return result


RULES: tuple[Rule, ...] = (
    Rule("count-on", lx.words("count expect bank"), "Count on another delay", "You can count on a friend",
         _read_count_on),
    Rule("awaiting", frozenset(f"{before} for" for before in _READY | {"in"}),
         "Brace for a cold spring", "He is in for a treat", _read_awaiting),
    Rule("looking-at", lx.words("looking"), "We are looking at a six week shutdown", "We are looking at it",
         _read_looking_at, then=frozenset({"at"})),
    Rule("put-down", lx.words("down"), "Put me down for a Herons sweep", "Put me down for two tickets", _read_put_down),
    Rule("goodbye", lx.words("goodbye forget"), "Kiss the playoffs goodbye", "Forget about it", _read_goodbye),
    Rule("miracle", lx.words("miracle"), "It would take a miracle for Leeds to stay up", "It took a miracle for us",
         _read_miracle),
    Rule("bet-against", lx.words("against"), "I wouldn't bet against Keller", "They bet against Keller", _read_against),
    Rule("in-the-bag", lx.words("bag"), "Keller has it in the bag", "Keller has a cat in the bag", _read_bag),
    Rule("countdown", lx.words("and"), "Another month and the pocket is empty", "Two weeks and two days",
         _read_countdown, needs=_UNITS | {"give"}),
)  # fmt: skip
