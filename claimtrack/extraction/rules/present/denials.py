"""Denials in the present of a single happening: "the mayor isn't resigning", "the Fed does not raise in May".

Most denials in the present tell how things are ("he doesn't drink"); a happening to a definite subject that a day, a
level, a particle or one definite thing makes single is foretold.
"""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.awaited_events import awaited_event
from claimtrack.extraction.bounds import is_finite, is_hard, stretch_start
from claimtrack.extraction.frames import Frame, Outcome, Range, Rule
from claimtrack.extraction.predicates import Right, clause_end, predicate_after
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.naming import is_definite
from claimtrack.extraction.signs import asks, asks_inside, clause_sign
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.thresholds import WORD_NUMBERS, find_threshold
from claimtrack.extraction.tokens import Sentence, is_verb, lemma
from claimtrack.extraction.views import embedding_before

_NOBODY = lx.words(
    "i you u ya we my your people who what which someone somebody everyone everybody one there those that's folks guys "
    "anyone anybody women men children kids some most many"
)
_PRONOUNS = lx.words("it he she they this that")
_SINGLE = lx.words("bankrupt bust under broke again ever back out through past home off anytime")
_SHOWS_SINGLE = _SINGLE | WORD_NUMBERS | {"anywhere", "nowhere", "time", "soon"}
_STATES = lx.words(
    "be have need want know think believe mean cost look seem appear feel hate love like own contain belong matter "
    "depend exist live work say remember understand deserve prefer wish hope use include involve help do try talk ask "
    "read play eat sleep wear speak show refer see hear call tell care agree make sound take give get keep let mind"
)
_HABITUAL = lx.words("any anything anyone anybody much enough right well if when unless because either when")
_LOOSE = lx.words("go come")


def _read_progressive(s: Sentence, m: int) -> Outcome:
    """ "Italy is not leaving the euro", "he isn't going anywhere", "that war isn't ending any time soon"."""
    words = s.words
    if m < 2 or m + 1 >= s.n or words[m - 1] not in {"is", "are", "'s", "'re"} or s.is_question or asks(s, m - 1):
        return None
    verb = m + 1
    while verb < s.n and words[verb] in lx.ADVERBS:
        verb += 1
    if verb >= s.n or not words[verb].endswith("ing") or not is_verb(words[verb]):
        return None
    if words[verb] == "going" and words[verb + 1 : verb + 2] == ["to"]:
        return None
    left = subject_before(s, m - 1)
    base = lemma(words[verb])
    if left.subject is None or (base not in lx.TURNS and base not in _FAR_VERBS):
        return None
    end = clause_end(s, verb + 1, s.n)
    right = Right(True, [], verb, False, True, False, False, verb + 1, end, [words[verb]])
    if not _is_single(s, left.subject, right, m, progressive=True):
        return None
    return _put_together(s, "not-coming", left, right, m)


_FAR_VERBS = lx.words("go come get give let happen take make pay back step hand stand")


def _may_be_single(s: Sentence) -> bool:
    """A quick look for what shows that a single happening is denied: a day, a number, or a word such as "again"."""
    return not s.is_question and (
        s.names_a_day
        or not _SHOWS_SINGLE.isdisjoint(s.words)
        or any(word[0] in "$€£" or word[0].isdigit() for word in s.words)
    )


def _read_present(s: Sentence, m: int) -> Outcome:
    """ "The Fed does not raise in May", "they don't win again", "the bill doesn't pass this year"."""
    words = s.words
    if m < 1 or m + 2 >= s.n or words[m + 1] != "not" or not _may_be_single(s) or asks(s, m) or words[m] == "did":
        return None
    left = subject_before(s, m)
    right = predicate_after(s, m + 1)
    if left.subject is None or right is None or right.perfect or (right.copular and words[right.verb] == "be"):
        return None
    if not _is_single(s, left.subject, right, m):
        return None
    return _put_together(s, "does-not", left, right, m)


def _put_together(s: Sentence, rule: str, left: Left, right: Right, m: int) -> Outcome:
    if left.subject is None or asks_inside(s, left.subject[0]):
        return None
    rooted = s.words[right.verb] == "going" and s.words[right.verb + 1 : right.verb + 2] == ["anywhere"]
    if not rooted and clause_sign(s, left.subject, left.adverbs, right.verb, right.end, s.has_date(m, right.end)):
        return None
    if left.subject[0] and s.words[left.subject[0] - 1] in {"if", "when", "because", "since", "unless", "as", "while"}:
        return None
    return assemble(rule, s, left, right, embedding_before(s, left.subject[0]), (m, m + 1), "will")


def _is_single(s: Sentence, subject: Range, right: Right, m: int, *, progressive: bool = False) -> bool:
    words = s.words
    first, verb = words[subject[0]], lemma(words[right.verb])
    reach = words[right.verb + 1 : right.end]
    if "any" in reach and {"time", "more"} & set(reach):
        reach = [w for w in reach if w != "any"]
    alone = subject[1] - subject[0] == 1
    if first in _NOBODY or not _HABITUAL.isdisjoint(reach[:4]) or any(w in {"you", "your", "me"} for w in reach):
        return False
    pronoun = first in _PRONOUNS and alone
    if not (pronoun or is_definite(s, subject) or words[subject[1] - 1] in lx.MEASURES):
        return False
    if _ahead(s, right):
        return verb not in _STATES or verb in {"get", "make", "take", "give"} or "again" in reach
    if words[right.verb] == "get" and reach[:1] == ["to"] and any(w[0].isdigit() for w in reach):
        return True
    if right.copular or (words[m + 1 : m + 2] == ["get"] and right.passive):
        return "anywhere" in reach or "nowhere" in reach
    single = (
        any(w[0].isdigit() for w in reach)
        or not _SINGLE.isdisjoint(reach)
        or {"time", "soon"} <= set(reach)
        or find_threshold(s, right.verb, right.end) is not None
    )
    if progressive and verb == "go" and reach[:1] == ["down"] and right.verb + 2 >= right.end:
        return first in {"he", "she", "they"} or s.is_capital(subject[1] - 1)
    if verb == "go" and ("anywhere" in reach or (progressive and reach[:1] == ["away"])):
        return True
    if progressive:
        if verb == "give" and reach[:1] == ["up"] and len(reach) > 1:
            return True
        if verb == "get" and len(reach) > 1 and reach[0] in {"on", "in", "past", "into"}:
            return reach[1] in {"the", "that", "this"} or s.is_capital(right.verb + 2)
        one = bool(reach) and (
            reach[0] in {"the", "this", "that", "their", "his", "her"} or s.is_capital(right.verb + 1)
        )
        gone = verb in {"leave", "resign", "quit", "happen", "surrender", "withdraw", "return", "retire", "fold"}
        return (single and verb != "work") or gone or (one and not pronoun and verb not in {"take", "make"})
    return single and (verb in lx.TURNS or verb in {"get", "make", "come", "go", "give", "take"})


def _ahead(s: Sentence, right: Right) -> bool:
    """True for a day named behind the verb that lies ahead, or an event that is awaited."""
    for k in range(right.verb + 1, right.end):
        number = s.date_at(k)
        if number is not None:
            mention = s.ahead(s.dates[number])
            window = mention.window if mention is not None else None
            if window is not None and (window.latest is None or s.reference is None or window.latest > s.reference):
                return True
    return False


def _read_none(s: Sentence, m: int) -> Outcome:
    """ "None of these coins survives 2030", "neither side gives up before the rains", "not a single seat changes"."""
    words = s.words
    start = m
    if words[m] in {"single", "one"}:
        start = m - 2 if words[m] == "single" else m - 1
        if start < 0 or words[start] != "not":
            return None
    opens = start == 0 or is_hard(s, start - 1) or words[start - 1] in lx.CLAUSE_ADVERBS | {","}
    if s.is_question or m + 2 >= s.n or not opens:
        return None
    verb = next((k for k in range(m + 1, min(s.n - 1, m + 7)) if _is_third(s, k)), None)
    if verb is None or any(is_hard(s, k) or words[k] in {"who", "that", ","} for k in range(m, verb)) or verb == m + 1:
        return None
    right = predicate_after(s, verb)
    if right is None:
        return None
    waits = awaited_event(s, verb, right.end) is not None
    level = any(word[0].isdigit() for word in words[verb + 1 : right.end])
    if not (level or waits or _ahead(s, right)) or lemma(words[verb]) in _STATES - {
        "get",
        "take",
        "make",
        "give",
        "see",
    }:
        return None
    right.negated = True
    result = assemble("none-of", s, Left((m + 1, verb), [], False), right, None, (m, m + 1), "will")
    if isinstance(result, Frame):
        result.start, result.negated = start, True
    return result


_DEEDS = lx.words("get take make give see")


def _is_third(s: Sentence, k: int) -> bool:
    word = s.words[k]
    return is_verb(word) and word.endswith("s") and word != lemma(word) and not s.is_capital(k) and word != "rains"


def _read_not_happening(s: Sentence, m: int) -> Outcome:
    """ "Not happening this year", "never gonna happen": a denial of what was just spoken of."""
    words = s.words
    if m and not (is_hard(s, m - 1) or words[m - 1] in lx.INTERJECTIONS | {","}):
        return None
    to = words[m + 1 : m + 3] == ["going", "to"]
    verb = m + 3 if to else m + 1
    if (
        verb >= s.n
        or s.is_question
        or words[verb] not in ({"happen", "work", "pass", "last", "fly"} if to else {"happening"})
    ):
        return None
    right = Right(True, [], verb, False, not to, False, False, verb + 1, clause_end(s, verb + 1, s.n), [])
    return assemble("not-happening", s, Left(None, [], False), right, None, (m, m + 1), "will")


def _read_nobody(s: Sentence, m: int) -> Outcome:
    """ "Nobody touches the islands this year", "no one gets to 40% in the first round"."""
    words = s.words
    start = m - 1 if words[m] == "one" and m and words[m - 1] == "no" else m
    if (words[m] == "one" and start == m) or s.is_question or m + 2 >= s.n:
        return None
    if not (start == 0 or is_hard(s, start - 1) or (words[start - 1] in lx.CLAUSE_ADVERBS or words[start - 1] == ",")):
        return None
    verb = m + 1
    if not is_verb(words[verb]) or not words[verb].endswith("s") or words[verb] == lemma(words[verb]):
        return None
    right = predicate_after(s, verb)
    if right is None:
        return None
    level = any(word[0].isdigit() for word in words[verb + 1 : right.end])
    if not (level or _ahead(s, right)) or (
        lemma(words[verb]) in _STATES and lemma(words[verb]) not in {"get", "take", "make", "see"}
    ):
        return None
    return assemble("nobody", s, Left((start, m + 1), [], False), right, None, (m, m + 1), "will")


_INVERTING = lx.words("not never no hell nowhere")


def _read_inverted(s: Sentence, m: int) -> Outcome:
    """ "Under no circumstances will the president resign", "not in my lifetime will that reactor run"."""
    words = s.words
    if m < 2 or m + 2 >= s.n or m > 9 or _INVERTING.isdisjoint(words[:m]) or s.is_question:
        return None
    begin = stretch_start(s, m, {","})
    lead = words[begin:m]
    if not lead or _is_bare(s, m + 1):
        return None
    denies = lead[0] in {"not", "never"} or "no" in lead[:2] or lead in (["like", "hell"], ["nowhere"], ["neither"])
    if not denies or any(is_finite(s, k) for k in range(begin, m)) or words[begin] in {"no", "neither"}:
        return None
    verb = next((k for k in range(m + 2, min(s.n, m + 9)) if _is_bare(s, k)), None)
    if verb is None or words[m + 1] in {"i", "you", "we", "not", "be"} or any(is_hard(s, k) for k in range(m, verb)):
        return None
    right = predicate_after(s, verb)
    if right is None:
        return None
    right.negated = not right.negated
    result = assemble("inverted", s, Left((m + 1, verb), [], False), right, None, (m, m + 1), "will")
    if isinstance(result, Frame):
        result.start = begin
    return result


def _is_bare(s: Sentence, k: int) -> bool:
    word = s.words[k]
    if s.is_capital(k) or s.words[k - 1] in lx.DETERMINERS:
        return False
    return word in {"be", "get"} or (is_verb(word) and word == lemma(word))


def _read_nor(s: Sentence, m: int) -> Outcome:
    """ "Brazil won't win it and neither will Germany", "so will the euro"."""
    words = s.words
    if m < 1 or words[m - 1] not in {"neither", "nor", "so"} or m + 1 >= s.n or s.is_question:
        return None
    end = m + 1
    while (
        end < s.n and not is_hard(s, end) and words[end] not in {",", "and", "but", "because", "when", "if", "either"}
    ):
        end += 1
    if (
        end == m + 1
        or end - m > 7
        or (words[m + 1] in lx.PURE_PRONOUNS or words[m + 1] in {"this", "that"})
        or _is_bare(s, m + 1)
    ):
        return None
    stop = next(
        (k for k in range(m + 2, end) if s.date_at(k) is not None or words[k] in {"in", "by"} or _is_bare(s, k)), end
    )
    if words[m - 1] == "so" and (stop != end or (m > 2 and words[m - 2] not in {"and", ","})):
        return None
    return Frame(
        "neither", m - 1, end, (m, m + 1), subject=(m + 1, stop), negated=words[m - 1] != "so", kind=Kind.EVENT,
        no_verb=True,
    )  # fmt: skip


RULES: tuple[Rule, ...] = (
    Rule("neither", frozenset({"neither will", "nor will", "so will"}),
         "Ajax won't win it and neither will Breda", "Neither will matter", _read_nor),
    Rule("inverted", lx.words("will does"), "Under no circumstances will the president resign", "Not all are here",
         _read_inverted, needs=_INVERTING),
    Rule("not-coming", frozenset({"is not", "are not", "'s not", "'re not"}),
         "Italy is not leaving the club", "He is not leaving me a choice",
         _read_progressive),
    Rule("none-of", lx.words("none neither no single one"), "None of these coins survives 2030",
         "None of these boxes holds water", _read_none),
    Rule("not-happening", lx.words("not never"), "Never gonna happen", "Not a thing is happening", _read_not_happening,
         then=frozenset({"happening", "going"})),
    Rule("does-not", lx.words("do does"), "The bank does not raise in May", "The bank does not pay well",
         _read_present, then=frozenset({"not"})),
    Rule("nobody", lx.words("nobody one"), "Nobody touches the islands this year", "Nobody knows", _read_nobody),
)  # fmt: skip
