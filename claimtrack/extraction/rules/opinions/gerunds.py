"""Views with a gerund: "I don't see him lasting the year", "I can see Leeds going up", "don't count on it opening"."""

from __future__ import annotations

from claimtrack.claims import Kind
from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.bounds import is_finite, is_hard
from claimtrack.extraction.frames import Embedding, Frame, Outcome, Rule
from claimtrack.extraction.predicates import Right, clause_end, is_participle, predicate_after
from claimtrack.extraction.present import EVENTIVE
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.subjects import Left
from claimtrack.extraction.tokens import Sentence, is_verb, lemma

_DENIES = lx.words("not never hardly")
_SELVES = lx.words("i we you me us you myself why how what anything anyone nothing point")


def _read_see(s: Sentence, m: int) -> Outcome:
    """ "I don't see X lasting", "can't see them giving it back"."""
    words = s.words
    back = words[max(0, m - 4) : m]
    if s.is_question or _DENIES.isdisjoint(back) or {"will", "would", "did"} & set(back):
        return None
    if words[m - 1] == "to" and words[m - 2] in lx.WONDERING:
        return None
    who = next((w for w in reversed(back) if w in lx.PRONOUNS), "i")
    if who not in {"i", "we"}:
        return None
    start = next((k for k in range(max(0, m - 4), m) if words[k] in {"i", "we", "can", "do"}), m - 1)
    result = gerund(s, "doubt-see", m, m + 1, start)
    if result is None and words[max(0, m - 2) : m] == ["can", "not"] and "i" in back:
        return _no_sight(s, m, start)
    if "never" in back and isinstance(result, Frame) and result.verb is not None:
        return (
            result
            if (lemma(words[result.verb]) in lx.TURNS or lemma(words[result.verb]) in {"give", "let", "come", "go"})
            else None
        )
    return result


def _no_sight(s: Sentence, m: int, start: int) -> Outcome:
    """ "I can't see a hung parliament", "can't see anything but a Labour win": what will not come, or will."""
    words = s.words
    i, but = m + 1, words[m + 1 : m + 3] in (["anything", "but"], ["anything", "other"])
    i += (2 + (words[m + 2] == "other")) if but else 0
    if i >= s.n or words[i] not in {"a", "an", "any", "another", "many"}:
        return None
    end = clause_end(s, i, s.n)
    head = next((k for k in range(i + 1, min(end, i + 5)) if words[k].removesuffix("s") in lx.UPHEAVALS), None)
    if head is None or any(is_finite(s, k) for k in range(i, head)):
        return None
    return Frame("doubt-see", start, end, (m, m + 1), modal="likely", subject=(i, head + 1), targets=[(i, head + 1)],
                 objects=(i, end), negated=not but, embedding=Embedding(start, i, "guess" if but else "doubt"),
                 kind=Kind.EVENT, no_verb=True)  # fmt: skip


def _read_hard(s: Sentence, m: int) -> Outcome:
    """ "Hard to see him coming back", "I can't imagine the Lords passing this"."""
    words = s.words
    if s.is_question:
        return None
    if words[max(0, m - 2) : m] in lx.HARD_TO:
        start = m - 2
    elif words[m] != "see" and words[max(0, m - 2) : m] == ["can", "not"]:
        start = max(0, m - 3)
    else:
        return None
    result = gerund(s, "doubt-hard", m, m + 1, start)
    unreal = isinstance(result, Frame) and not {"if", "than"}.isdisjoint(words[m:])
    return None if unreal and not {"were", "was", "had", "did", "than"}.isdisjoint(words[m:]) else result


_PICTURED = lx.listed("imagine envisage envision picture")


def _read_vision(s: Sentence, m: int) -> Outcome:
    """ "I can see Leeds going up", "I could see gold at 1500 by Easter": what somebody has before his eyes."""
    words = s.words
    i = m + 1
    first = next((k for k in range(m, max(-1, m - 5), -1) if words[k] == "i"), None)
    lead = [] if first is None else words[first + 1 : m]
    if first is None and m and words[m - 1] in {"can", "could"} and (m == 1 or is_hard(s, m - 2)):
        first, lead = m - 1, words[m - 1 : m]
    if first is None or s.is_question or i >= s.n or not all(w in _CAN or w.endswith("ly") for w in lead):
        return None
    level = next((k for k in range(i, min(s.n, i + 5)) if words[k] in _LEVELS), None)
    if level is None and words[i][0] in "$€£" and lead in (["could"], ["can"]):
        level = i - 1
    if level is not None and words[level + 1 : level + 2] and words[level + 1][0] in "$€£0123456789":
        if not (s.has_date(level, s.n) or "before" in words[level:]) or any(is_finite(s, k) for k in range(i, level)):
            return None
        end = clause_end(s, level + 1, s.n)
        return Frame("vision", first, end, (m, m + 1), modal="likely", subject=(i, level) if level > i else None,
                     objects=(level, end), embedding=Embedding(first, i, "guess"), kind=Kind.THRESHOLD,
                     no_verb=True)  # fmt: skip
    if not (s.is_capital(i) or words[i] in _SEEN or lead in (["can"], ["could"])):
        return None
    unseen = words[max(0, first - 2) : first] == ["no", "way"]
    result = gerund(s, "vision", m, i, first - 2 if unseen else first, denied=unseen or words[i] in {"nobody", "no"})
    if not isinstance(result, Frame) or result.verb is None:
        return None
    named = s.is_capital(i) or (words[i] == "the" and i + 1 < s.n and s.is_capital(i + 1))
    if named and result.verb + 1 < result.end and lemma(words[result.verb]) not in _IN_SIGHT:
        return result
    becomes = words[result.verb] == "being" and words[result.verb + 1 : result.verb + 2] in _BECOMES
    fares = words[result.verb] == "doing" and not _FARES.isdisjoint(words[result.verb + 1 : result.verb + 4])
    verb = lemma(words[result.verb])
    weighed = bool(lead) and (
        verb in _WEIGHED or (verb == "try" and words[result.verb + 1 : result.verb + 2] in _TRIED)
    )
    return result if becomes or fares or weighed or verb in EVENTIVE else None


_WEIGHED = lx.words("trade supplant challenge")
"""Verbs that tell of what comes where "can", "could" or "do" shows that it is weighed: "I do see Ajax trading him"."""
_TRIED = (["it"], ["this"], ["to"])
_IN_SIGHT = lx.words(
    "be do get have stand sit lie wait wave walk smile laugh cry look watch stare listen talk speak sleep eat drink "
    "wear dance sing shine glow burn float fly hang hide peek drive ride run play work swim cook read write use live "
    "complain argue think feel like love hate need want know sound act behave try"
)
"""What one may as well see with one's eyes, or how somebody is: "I can see Anna waving"."""
_SEEN = {"the", "this", "nobody", "no"}
_BECOMES = (["the"], ["a"], ["out"], ["gone"], ["back"], ["in"])


_FARES = lx.words("better worse well badly poorly terribly great")
_LEVELS = lx.words("at around near under over above below")
_CAN = lx.words("also still now can could 'd would do still totally easily definitely potentially possibly certainly")


def _read_on(s: Sentence, m: int) -> Outcome:
    """ "I wouldn't bet on him finishing", "don't count on it being open"."""
    words = s.words
    back = words[max(0, m - 4) : m]
    if words[m + 1 : m + 2] != ["on"] or s.is_question:
        return None
    if "not" not in back:
        return _staked_on(s, m) if words[m] in {"bet", "betting"} else _counted_on(s, m)
    start = next((k for k in range(max(0, m - 4), m) if words[k] in {"i", "would", "do"}), m - 1)
    return gerund(s, "doubt-on", m, m + 2, start) or _not_counted_on(s, m, start)


def _staked_on(s: Sentence, m: int) -> Outcome:
    """ "I'm betting on the Reds winning", "bet on the ferry not leaving this year", "I'd bet on a hung jury"."""
    words = s.words
    back = words[max(0, m - 3) : m]
    own = m == 0 or is_hard(s, m - 1) or words[m - 1] == "," or "i" in back
    if not own or not _NOT_STAKED.isdisjoint(back) or m + 2 >= s.n:
        return None
    start = next((k for k in range(max(0, m - 3), m) if words[k] == "i"), m)
    result = gerund(s, "bet-on", m, m + 2, start, denied=False)
    if isinstance(result, Frame) and result.verb is not None:
        result.negated = "not" in words[m + 2 : result.verb]
        return result if lemma(words[result.verb]) in EVENTIVE or s.has_date(m, s.n) else None
    end = clause_end(s, m + 2, s.n)
    head = next((k for k in range(m + 3, min(end, m + 7)) if words[k] in lx.UPHEAVALS), None)
    if head is None or words[m + 2] not in lx.ARTICLES or any(is_finite(s, k) for k in range(m + 2, end)):
        return None
    thing = (m + 2, head + 1)
    return Frame("bet-on", start, end, (m, m + 2), modal="likely", subject=thing, targets=[thing], objects=(m + 2, end),
                 embedding=Embedding(start, m + 2, "bet"), kind=Kind.EVENT, no_verb=True)  # fmt: skip


def _counted_on(s: Sentence, m: int) -> Outcome:
    """ "You can count on the ferry being late", "bank on Leeds going down"."""
    words = s.words
    told = m > 1 and words[m - 1] == "can" and words[m - 2] in {"you", "we", "they"}
    if not (told or m == 0 or is_hard(s, m - 1)):
        return None
    result = gerund(s, "bet-on", m, m + 2, m - 2 if told else m, denied=False)
    if not isinstance(result, Frame) or result.verb is None:
        return None
    return result if lemma(words[result.verb]) in EVENTIVE or s.has_date(m, s.n) else None


_NOT_STAKED = lx.words("a the my best safe good sure your if to you they he she who lost won")


def _not_counted_on(s: Sentence, m: int, start: int) -> Outcome:
    """ "Don't count on the Saudis to pay for it", "I wouldn't count on a rise before the new year"."""
    words = s.words
    i = m + 2
    to = next((k for k in range(i + 1, min(s.n - 1, i + 7)) if words[k] == "to" and is_verb(words[k + 1])), None)
    if i >= s.n or not _SELVES.isdisjoint(words[i : i + 2]):
        return None
    embedding = Embedding(start, i, "doubt")
    if to is not None and not any(is_finite(s, k) or is_hard(s, k) for k in range(i, to)):
        right = predicate_after(s, to + 1)
        if right is None:
            return None
        return assemble("doubt-on", s, Left((i, to), [], False), right, embedding, (m, m + 1), "likely")
    end = clause_end(s, i, s.n)
    stop = next((k for k in range(i, end) if s.date_at(k) is not None or words[k] in {"before", "by", "in"}), end)
    comes = lx.HAPPENINGS & set(words[i + 1 : min(stop, i + 5)]) and words[i] in lx.ARTICLES
    if not (comes or s.has_date(i, end)) or stop == i or any(is_finite(s, k) for k in range(i, stop)):
        return None
    return Frame("doubt-on", start, end, (m, m + 1), modal="likely", objects=(i, stop), targets=[(i, stop)],
                 negated=True, embedding=embedding, kind=Kind.EVENT, no_verb=True)  # fmt: skip


def _befalls_us(words: list[str], i: int, verb: int) -> bool:
    """ "(I can't see) us losing": what comes to our side, and is not in our hands."""
    return words[i:verb] == ["us"] and lemma(words[verb]) in lx.WE_FORECASTS


def gerund(s: Sentence, rule: str, m: int, i: int, start: int, *, denied: bool = True, selves: bool = False) -> Outcome:
    """The thing from word `i` on and what it is seen doing; `selves` lets it be "us" or "it"."""
    words = s.words
    verb = next(
        (
            k
            for k in range(i + 1, min(s.n, i + 9))
            if words[k].endswith("ing")
            and (words[k] in {"being", "doing"} or is_verb(words[k]))
            and (words[k - 1] not in lx.DETERMINERS or (k == i + 1 and words[i] in {"this", "that", "her"}))
        ),
        None,
    )
    if (
        verb is None
        or any(is_finite(s, k) or is_hard(s, k) for k in range(i, verb))
        or not (
            selves
            or _SELVES.isdisjoint(words[i:verb])
            or _befalls_us(words, i, verb)
            or (words[i] in {"anything", "anyone"} and s.has_date(i, s.n))
        )
    ):
        return None
    stop = verb
    while stop > i + 1 and words[stop - 1] in lx.ADVERBS:
        stop -= 1
    end = clause_end(s, verb + 1, s.n)
    if words[verb] == "being" and verb + 1 < s.n:
        following = verb + 1
        passive = is_participle(words[following])
        right = Right(False, [], following if passive else verb, passive, False, False, not passive, following, end, [])
    else:
        found = predicate_after(s, verb + 1) if words[verb] == "getting" else None
        passive = found is not None and is_participle(words[verb + 1])
        at = verb + 1 if passive else verb
        right = Right(False, [], at, passive, False, False, False, at + 1, end, [])
    embedding = Embedding(start, i, "doubt" if denied else "guess")
    result = assemble(rule, s, Left((i, stop), [], False), right, embedding, (m, m + 1), "likely")
    if isinstance(result, Frame):
        result.negated = denied
        result.start = min(result.start, start)
    return result


RULES: tuple[Rule, ...] = (
    Rule(
        "doubt-hard",
        frozenset({"to see", *(f"{lead} {verb}" for lead in ("to", "not") for verb in _PICTURED)}),
        "Hard to see the mayor coming back",
        "Hard to see anything through the fog",
        _read_hard,
    ),
    Rule(
        "vision",
        lx.words("see"),
        "I can see Leeds going up this year",
        "I can see the harbour",
        _read_vision,
        needs=frozenset({"i", "can", "could"}),
    ),
    Rule(
        "doubt-see",
        lx.words("see"),
        "I don't see him lasting the season",
        "I don't see anything wrong",
        _read_see,
        needs=_DENIES,
    ),
    Rule(
        "doubt-on",
        lx.words("bet betting count rely bank"),
        "I wouldn't count on the bridge being open by May",
        "You can count on me",
        _read_on,
    ),
)
