"""Forecasts without a modal, in the scope of a view: I bet, I predict, expect, my guess is, I doubt, I hope, no way."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_hard
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Range, Reason, Refusal, Rule
from claimtrack.extraction.predicates import Right, clause_end, predicate_after
from claimtrack.extraction.present import happens, is_eventive, is_strong, present_clause
from claimtrack.extraction.quotes import quote_start
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.signs import asks
from claimtrack.extraction.subjects import Left, subject_before
from claimtrack.extraction.thresholds import find_threshold
from claimtrack.extraction.tokens import Sentence, is_verb, lemma
from claimtrack.extraction.views import embedding_before

_NO_THING = lx.words("anything nothing something it that this him her them more less better much everything")
_VIEW = lx.words(
    "sees predict predicts predicting bet betting wager expect expects expecting guess reckon foresee "
    "guarantee anticipate anticipating doubt forecast forecasts calling"
)
_VIEW_OF_LEVELS = _VIEW - {"guess", "reckon", "doubt"}
_UNSTAKED_VIEW = _VIEW - {"bet"}
_STAKED = lx.words("bet predict wager betting")
_MILD = lx.words("think thinks thinking believe believes suspect feel say sure confident certain positive convinced")
_FORETELLS = lx.words("expect predict predicting foresee anticipate forecast")
_SURE = lx.words("sure confident certain positive convinced")
_HOPE = lx.words("hope hopes hoping pray praying hopefully")
_MODAL_AHEAD = lx.words("will would could may might can going shall should 'll 'd")


def _read_belief(s: Sentence, m: int) -> Outcome:
    words = s.words
    word = words[m]
    if word in lx.NOUNISH and m and (words[m - 1] in lx.DETERMINERS or words[m - 1] in lx.PREPOSITIONS):
        return None
    if m and words[m - 1] == "to" and word in {"predict", "forecast", "foresee"} and _I_MAY.isdisjoint(words[:m]):
        return None
    i = m + 1
    if word == "forecasts" and not (words[i : i + 1] and (words[i] in _FORECAST or words[i][0] in _FIGURES)):
        return None
    if (word in {"hoping", "praying", "hope", "look", "calling"} and i < s.n and words[i] == "for") or (
        word in {"bet", "betting"} and i < s.n and words[i] == "on"
    ):
        i += 1
    if word == "bet" and words[i : i + 1] in (["you"], ["ya"], ["u"]) and words[i + 1 : i + 2] not in _YOUR_VERBS:
        i = _past_stake(s, i + 1)
    while (
        i < s.n
        and words[i] in {"that", ":", ",", "it", "now"}
        and (words[i] != "it" or word == "calling")
        and words[i + 1 : i + 2] != ["to"]
    ):
        i += 1
    i += 3 * (words[i : i + 3] == ["nothing", "less", "than"])
    if i >= s.n or has_modal(s, i) or words[i + 1 : i + 4] == ["to", "be", "expected"]:
        return None
    embedding = Embedding(m, i, "expect") if _tells_to_look(s, m) else embedding_before(s, m + 1)
    if word == "sees" and embedding is None and m and s.is_capital(m - 1):
        holder = subject_before(s, m).subject
        embedding = Embedding(holder[0], m + 1, "expect", holder) if holder is not None else None
    if embedding is None:
        return None
    if s.is_question and asks(s, m):
        return Refusal("belief", Reason.QUESTION, embedding.start, s.n)
    if not _is_speaking_now(s, m, embedding):
        return None
    return _complement(s, m, i, embedding)


_I_MAY = lx.words("i we i'd me going safe fair dare")
"""Before "to predict": one who does so, and not how hard or useful it is."""


def _tells_to_look(s: Sentence, m: int) -> bool:
    """ "Look for rates to fall": an expectation in the form of an order; "look for the keys" is an order."""
    words = s.words
    if words[m : m + 2] not in (["look", "for"], ["watch", "for"]) or not (
        m == 0 or is_hard(s, m - 1) or words[m - 1] in lx.COORDINATORS
    ):
        return False
    if words[m + 2 : m + 3] and words[m + 2] in {"a", "an", "any", "some", "someone", "something"}:
        return False
    to = next((k for k in range(m + 3, min(s.n, m + 9)) if words[k] == "to"), None)
    return to is not None and to + 1 < s.n and (is_verb(words[to + 1]) or words[to + 1] == "be")


_YOUR_VERBS = [[verb] for verb in ("are", "have", "were", "did", "will", "can", "do", "would", "never", "had", "think")]
_STAKES = lx.words(
    "bucks dollars quid euros pounds beer beers anything grand money $ £ € five ten twenty fifty pint pints coffee "
    "tenner fiver quid crate case steak lunch dinner fifty hundred"
)


def _past_stake(s: Sentence, i: int) -> int:
    """Word behind what is put up: "bet you 20 bucks the bridge never opens"."""
    while i < s.n and (s.words[i] in _STAKES or s.words[i][0] in "$€£0123456789" or s.words[i] in {"a", "my"}):
        if s.words[i] in {"a", "my"} and s.words[i + 1 : i + 2] and s.words[i + 1] not in _STAKES:
            break
        i += 1
    return i


def _is_speaking_now(s: Sentence, m: int, embedding: Embedding) -> bool:
    word = s.words[m]
    if embedding.holder is None:
        if embedding.start == m and word in {"predict", "predicting"} and s.words[m - 1 : m] == [","]:
            return False
        return (
            embedding.start == m
            or s.words[embedding.start]
            in {"i", "we", "my", "let", "id", "i'd", "would", "do", "ya", "im", "just", "still", "really", "am"}
            or s.words[m - 1] in lx.ADVERBS
        )
    first = embedding.holder[0]
    if s.words[first] == "who" and word in {"expect", "expects"}:
        embedding.holder = subject_before(s, first).subject
        return embedding.holder is not None and s.words[embedding.holder[0]] not in _NOT_QUOTED
    if s.words[first] in {"he", "she"} and word in {"expect", "expects"} and m + 1 < s.n and s.is_capital(m + 1):
        return s.words[m + 1] != "i" and _infinitive(s, m + 1) is not None
    return (word in lx.REPORTING or word == "sees") and s.words[first] not in {
        "you",
        "he",
        "she",
        "nobody",
        "who",
        "everyone",
        "everybody",
    }


_NOT_QUOTED = lx.words("those people anyone everyone someone somebody you all any many most")


def _complement(s: Sentence, m: int, i: int, embedding: Embedding) -> Outcome:
    words = s.words
    word = words[m]
    if words[i] in {"you", "u", "i", "so", "not", "i'm", "your", "to", "me", "us"}:
        reason = Reason.PLAN if words[i] in {"i", "to"} else Reason.WISH if word in _HOPE else Reason.ADDRESS
        return Refusal("belief", reason, embedding.start, s.n)
    clause = present_clause(s, i)
    if clause is not None and (to := _infinitive(s, i)) is not None and to < clause[1].verb:
        clause = None
    if clause is not None:
        left, right = clause
        if left.subject and words[left.subject[0]] in {"you", "i"} and left.subject[1] - left.subject[0] == 1:
            return Refusal("belief", Reason.WISH if word in _HOPE else Reason.ADDRESS, embedding.start, right.end)
        dated = s.has_date(i, s.n)
        staked = word in _STAKED and (not right.copular or words[right.verb] in {"get", "gets"})
        strong_enough = (staked and left.subject is not None and s.is_capital(left.subject[0])) or (
            is_eventive(right, s)
            and (word not in _HOPE or dated)
            and (
                word not in _MILD
                or dated
                or word in _SURE
                or word == "suspect"
                or (is_strong(words[right.verb]) and _OFTEN.isdisjoint(words))
                or turns(s, left, right)
            )
        )
        strong_enough = strong_enough or _is_spared(s, left, right)
        level = word in _VIEW_OF_LEVELS and find_threshold(s, right.verb, right.end) is not None
        being = "being" in words[left.subject[1] if left.subject else i : right.verb]
        if word in _UNSTAKED_VIEW and right.progressive and not (dated or being):
            strong_enough = False
        strong_enough = (
            strong_enough
            or (word not in _HOPE and not embedding.negated and _gets_it(s, left, right))
            or (word in _FORETELLS and not right.progressive and happens(right, s))
        )
        if not strong_enough and not level and not (dated and (right.progressive or word in _VIEW)):
            return Refusal("belief", Reason.WISH if word in _HOPE else Reason.FACT, embedding.start, right.end)
        return assemble("belief", s, left, right, embedding, (m, m + 1), "will")
    return _noun_or_infinitive(s, m, i, embedding)


def turns(s: Sentence, left: Left, right: Right) -> bool:
    """ "I think Velo goes bankrupt", "I think they hang on": a single turn for one that is named."""
    words = s.words
    if left.subject is None or not _OFTEN.isdisjoint(words):
        return False
    if right.passive:
        told = words[right.verb] in lx.DONE_TO and words[right.verb - 1] in {"get", "gets"}
        return told and "by" not in words[right.object_start : right.end]
    if not (s.is_capital(left.subject[0]) or words[left.subject[0]] in {"he", "she", "they", "we", "the"}):
        return False
    verb, reach = lemma(words[right.verb]), words[right.object_start : right.end]
    if verb == "go" and reach and (s.is_capital(right.object_start) or reach[0] in _COLOURS):
        return s.is_capital(left.subject[1] - 1) and s.date_at(right.object_start) is None
    if verb in {"go", "hang", "stay", "hold", "come"}:
        return bool(reach) and reach[0] in _STANDS and words[right.object_start + 1 : right.object_start + 2] != ["the"]
    if verb == "get":
        through = reach[:1] in (["through"], ["past"]) and len(reach) > 1
        return through and (s.is_capital(right.object_start + 1) or reach[1] == "the")
    return verb in _SINGLE


_SINGLE = lx.TURNS & lx.BEFALLING - lx.words("close shut die last open launch flood sink survive recover halve")
_COLOURS = lx.words("blue red republican democrat democratic tory labour labor conservative liberal green")
_STANDS = lx.words("bankrupt bust under on up down out through")
_OFTEN = lx.words(
    "always usually often every when whenever if each sometimes "
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends"
)


def _gets_it(s: Sentence, left: Left, right: Right) -> bool:
    """ "I think Kowal gets it", "I reckon she gets the nomination": what is to be had once."""
    words = s.words
    if left.subject is None or words[right.verb] not in _GETS or not _OFTEN.isdisjoint(words):
        return False
    reach = [w for w in words[right.verb + 1 : right.end] if w.isalnum()]
    return reach in (["it"], ["this"], ["this", "one"]) or (
        len(reach) > 1 and reach[0] == "the" and reach[1] in _PRIZES
    )


def _is_spared(s: Sentence, left: Left, right: Right) -> bool:
    """ "I think Howe is safe", "I think that show is safe for now": one that is named keeps its place."""
    if not right.copular or left.subject is None or s.words[right.object_start : right.object_start + 1] != ["safe"]:
        return False
    closing = s.words[right.object_start + 1 : right.object_start + 2]
    return s.is_capital(left.subject[1] - 1) and (not closing or not closing[0].isalnum() or closing == ["for"])


_GETS = lx.words("gets get takes wins")
_PRIZES = lx.words("nomination job nod seat gig role contract deal votes title cup medal gold post presidency gavel")


def _infinitive(s: Sentence, i: int) -> int | None:
    for j in range(i + 1, min(s.n - 1, i + 10)):
        if is_hard(s, j):
            return None
        if s.words[j] == "to" and (is_verb(s.words[j + 1]) or s.words[j + 1] in {"be", "not", "never"}):
            return j
    return None


def _noun_or_infinitive(s: Sentence, m: int, i: int, embedding: Embedding) -> Outcome:
    words = s.words
    word = words[m]
    to = _infinitive(s, i)
    if to is not None and word not in {"think", "believe", "sure", "say"}:
        left = subject_before(s, to, i)
        right = predicate_after(s, to + 1)
        if left.subject is not None and right is not None:
            return assemble("belief", s, left, right, embedding, (m, m + 1), "will")
    if word in _MILD or word in {"guess", "reckon", "guarantee", "doubt", "hopefully", "pray", "forecast", "calling"}:
        return Refusal("belief", Reason.WISH if word in _HOPE else Reason.FACT, embedding.start, s.n)
    dated = s.has_date(i, s.n)
    if word in _HOPE and not dated:
        return Refusal("belief", Reason.WISH, embedding.start, s.n)
    if embedding.past or words[i] in _NO_THING:
        return Refusal("belief", Reason.PAST if embedding.past else Reason.FACT, embedding.start, s.n)
    end = clause_end(s, i, s.n)
    if word in {"bet", "betting", "expecting"} and not (
        dated or ((word == "expecting" or words[i - 1] == "on") and _is_outlook(words, i))
    ):
        return Refusal("belief", Reason.FACT, embedding.start, end)
    if embedding.holder is not None and not dated and not _foresees(s, embedding, word, i):
        return None
    return _of_thing(s, m, (i, end), embedding)


def _of_thing(s: Sentence, m: int, span: Range, embedding: Embedding) -> Outcome:
    """ "I expect a strike by May": a view of a thing, which ends where its day or place begins."""
    words = s.words
    start, end = span
    stop = next((k for k in range(start, end) if s.date_at(k) is not None or words[k] in _ENDS_THING), end)
    if stop == start:
        return None
    return Frame(
        "belief", quote_start(s, embedding.start, 0), end, (m, m + 1), objects=(start, stop), targets=[(start, stop)],
        embedding=embedding, negated=embedding.negated, wish=embedding.word in lx.WISHING, kind=Kind.EVENT,
        no_verb=True,
    )  # fmt: skip


_ENDS_THING = lx.words("in by before at on from when after")
_FIGURES = "$€£0123456789"
_FORECAST = lx.words("a an another no more that")
_NO_OUTLOOK = lx.words(
    "lot bit apology answer reply child baby son daughter call man woman person explanation minimum of "
    "parcel package delivery letter email visitor guest friend response"
)


def _is_outlook(words: list[str], i: int) -> bool:
    """ "I'm expecting an extended investigation": no parcel, child or call."""
    return words[i] in _SOME and _NO_OUTLOOK.isdisjoint(words[i : i + 4]) and i + 2 < len(words)


_SOME = lx.words("a an another more less fewer much")


def _foresees(s: Sentence, embedding: Embedding, word: str, i: int) -> bool:
    """ "The bureau predicts a wet winter", "Cook expects a strong quarter": a named one's view of a thing."""
    opening = s.words[i]
    if embedding.holder is None or not (opening in {"a", "an", "another", "no", "more"} or opening[0] in _FIGURES):
        return False
    if not _NO_OUTLOOK.isdisjoint(s.words[i : i + 3]):
        return False
    begin, end = embedding.holder
    named = s.is_capital(end - 1) or s.words[begin] == "the" or s.words[end - 1] in lx.LIFT_NOUNS
    return named and word in {"predicts", "forecasts", "expects", "predict", "forecast", "expect", "foresees", "sees"}


def has_modal(s: Sentence, i: int) -> bool:
    """True where a modal verb follows within the clause: it, and no rule of this family, is then the cue."""
    told = False
    for j in range(i, min(s.n, i + 16)):
        if told and (s.words[j] == "," or (s.words[j] in {"and", "but"} and j + 1 < s.n and s.is_capital(j + 1))):
            return False
        if j > i + 3 and s.words[j] in {"so", "because", "but", "although"} and s.words[j + 1 : j + 2] != ["of"]:
            return False
        told |= j > i and s.words[j] in lx.BE_PRESENT
        if (not s.words[j].isalnum() and is_hard(s, j)) or (
            s.words[j] == "," and j + 1 < s.n and s.words[j + 1] in _NEW_CLAUSE
        ):
            return False
        if s.words[j] in _MODAL_AHEAD and not (s.words[j] == "may" and s.date_at(j) is not None):
            return True
    return False


_NEW_CLAUSE = lx.words("then and but so i they it he even though although while unless if when because as since")


RULES: tuple[Rule, ...] = (
    Rule(
        "belief",
        _VIEW | _MILD | _HOPE - {"hopefully"} | {"look", "watch"},
        "I bet the bank cuts rates again next week",
        "I guess you are right",
        _read_belief,
    ),
)
