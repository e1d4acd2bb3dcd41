"""Should, ought to, must, has to and cannot where they foretell: "supply should catch up by May", "it can't last"."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Outcome, Range, Rule
from claimtrack.extraction.predicates import Right, predicate_after
from claimtrack.extraction.rules.assembling import assemble
from claimtrack.extraction.rules.modals.turning_out import turns_out
from claimtrack.extraction.rules.modals.will import future
from claimtrack.extraction.rules.naming import is_definite
from claimtrack.extraction.signs import asks
from claimtrack.extraction.subjects import subject_before
from claimtrack.extraction.tokens import Sentence, is_nounish, is_verb, lemma
from claimtrack.extraction.views import embedding_before

_PEOPLE = lx.words("i you u we people someone somebody everyone everybody anyone anybody one who")
_TOLD = lx.words(
    "vaccine vaccines cure treatment "
    "result results verdict answer answers decision outcome sense clarity winner deal figures numbers idea"
)
"""What "we should have" by a day without doing anything for it."""
_COMES_OF_ITSELF = lx.words(
    "rise fall ease recover improve catch crest peak clear stabilise stabilize arrive land come melt dry cool warm "
    "drop hit reach happen appear last shrink grow pick slow settle subside dip climb bounce rebound stall start begin "
    "end follow resume show weaken strengthen double triple continue spread taper shift fade fizzle linger intensify "
    "increase decrease decline tighten evaporate move roll turn"
)
"""Verbs of what comes about without anybody being told to: with a day, "should" expects it."""
_SKY = lx.words(
    "sunny dry wet warm cold hot cloudy windy clear rainy stormy mild cooler warmer colder hotter drier wetter"
)
_BEATS = lx.words("win beat advance qualify cruise finish sweep thrash smash crush walk romp trounce outclass bring")
_WINNING = lx.words("this easily comfortably handily by in it the that again both his her their")
_HAS = lx.words("no little a an the")
_TROUBLE = lx.words("trouble problem problems difficulty issue issues answer chance")
_FULL = lx.words("field big huge monster great good strong edge enough too easy")
_MEETS = lx.words("game season year night day time edge upper")
_FIT = lx.words("fit back ready available safe enough fine home out okay ok clear")
_SHARES = lx.words("percent half third tenth points")
_SENDS = lx.words("bring push drive send help end kill lift force boost lower raise trigger cause mean")
_GIVES = lx.words(
    "give burst break fall end crack pop stop change rise drop resign settle default fold collapse happen correct "
    "rebound blink"
)
_SOMETIME = (
    ("sooner", "or", "later"), ("at", "some", "point"), ("at", "some", "stage"), ("in", "the", "end"), ("one", "day"),
    ("some", "day"), ("before", "long"), ("eventually",),
)  # fmt: skip
_SOMETIME_WORDS = frozenset(phrase[-1] for phrase in _SOMETIME)
_RESULTS = lx.words("win victory draw rout walkover formality blowout thrashing whitewash landslide defeat stroll")
_STANDS = lx.words(
    "dangerous strong stronger weaker competitive better worse tougher tighter higher lower cheaper dearer close "
    "closer too favourites favorites up down ahead"
)
"""What is expected of a definite thing beside its day: "Okafor should be dangerous next week"."""
_GONE = lx.words("gone over out done finished closed sold decided")
_LASTS = lx.words("last hold survive continue endure go")
_KEEPS = lx.words("keep stay remain sustain delay postpone")


def _read_should(s: Sentence, m: int) -> Outcome:
    """ "Supply should catch up by autumn", "The Herons should win this easily", "we should know by Friday"."""
    words = s.words
    after = m + 1
    if words[m] == "ought":
        if words[m + 1 : m + 2] != ["to"]:
            return None
        after = m + 2
    has_it = _HAS | {"it", "this", "them", "enough", "too"}
    if after >= s.n or asks(s, m) or (words[after] == "have" and has_it.isdisjoint(words[after + 1 : after + 2])):
        return None
    left = subject_before(s, m)
    right = predicate_after(s, after)
    if right is None or right.perfect:
        return None
    if left.subject is None:
        sky = right.copular and right.object_start < s.n and words[right.object_start] in _SKY
        told = (sky and m and s.date_at(m - 1) is not None) or (m == 0 and turns_out(s, None, right, m))
        return assemble("expectation", s, left, right, None, (m, after), "should") if told else None
    if not (
        _is_expected(s, left.subject, right, m)
        or turns_out(s, left.subject, right, m)
        or _needs_no_longer(s, left.subject, right)
    ):
        return None
    if words[left.subject[0]] == "we":
        return assemble("expectation", s, left, right, embedding_before(s, left.subject[0]), (m, after), "should")
    return future("expectation", s, m, after, "should")


def _is_expected(s: Sentence, subject: Range, right: Right, m: int) -> bool:
    words = s.words
    first, verb = words[subject[0]], lemma(words[right.verb])
    reach = words[right.object_start : right.end]
    dated = s.has_date(m, right.end) or "before" in reach
    if verb == "lead" and reach[:1] == ["to"] and "if" in words[: subject[0]] and not right.negated:
        return first in {"it", "that", "this"}
    if first == "we":
        told = verb == "have" and not _TOLD.isdisjoint(reach[:5])
        return (told or _befalls_us(right, verb, reach)) and dated and not right.negated
    if verb in {"get", "win", "take"} and first in lx.THIRD and len(reach) > 1 and reach[0].isdigit():
        return reach[1] in _SHARES or reach[1] in {"seats", "votes", "states", "medals", "%"}
    if first in _PEOPLE or right.negated:
        return False
    if _is_brought_about(s, right, verb, reach, people=first in _PERSONS) or _settles(right, verb, reach):
        return True
    if first == "there":
        return dated and any(w in {"by", "before", "within", "on"} for w in reach)
    if verb == "have" and (is_definite(s, subject) or first in lx.THIRD):
        return _fares(reach)
    if right.copular:
        return bool(reach) and _is_to_be(s, subject, reach, m, dated=dated)
    if "able" in words[m : right.verb] and (is_definite(s, subject) or first in lx.THIRD):
        wins = verb in _KEEPS_UP and s.is_capital(subject[1] - 1) and bool(reach)
        return wins or (dated and any(w in {"by", "before", "within"} for w in reach))
    if verb == "come" and reach[:1] in (["down"], ["up"]) and any(w[0].isdigit() or w in _SHARES for w in reach):
        return True
    if words[m] == "ought" and verb in {"see", "bring", "keep", "get", "be"} and first not in lx.THIRD:
        return bool(reach) and reach[0] in {"us", "them", "it"}
    contested = _comes_through(s, subject, right, m)
    if contested is not None:
        return contested
    if right.passive and dated:
        return words[right.verb] in _GONE and first not in {"he", "she", "they"}
    if first in {"he", "she", "they"} or not dated or right.passive:
        return False
    return verb in _COMES_OF_ITSELF or (verb in _SENDS | {"lead"} and first in {"that", "this", "it", "which"})


def _is_to_be(s: Sentence, subject: Range, reach: list[str], m: int, *, dated: bool) -> bool:
    """ "(It should) be a walkover", "be dry on Sunday", "be fit by May", "be around $9,200 by June"."""
    words = s.words
    first = words[subject[0]]
    if reach[0] in {"a", "an", "another"} and not _RESULTS.isdisjoint(reach[1:4]):
        return True
    weather = reach[0] in _SKY and (dated or s.date_at(subject[0]) is not None or first == "it")
    weather = weather or (reach[0] in _SKY and words[subject[1] - 1] in _SEASONS)
    weather = weather or (first == "it" and not _SKY.isdisjoint(reach[1:3]) and not _SEASONS.isdisjoint(reach[2:]))
    fit = reach[0] in _FIT and (words[m] == "ought" or dated) and (is_definite(s, subject) or first in lx.THIRD)
    leveled = dated and reach[0] in _ABOUT and any(w[0] in "$€£0123456789" for w in reach)
    weather = weather or (dated and first == "it" and reach[0] == "a" and not (_SKY | _SPELLS).isdisjoint(reach[1:3]))
    return weather or fit or leveled or (dated and reach[0] in _GONE | _STANDS and is_definite(s, subject))


def _comes_through(s: Sentence, subject: Range, right: Right, m: int) -> bool | None:
    """ "(The Herons should) win this", "get past Kuhn", "hold"; none for a verb of no contest."""
    words = s.words
    first, verb = words[subject[0]], lemma(words[right.verb])
    reach = words[right.object_start : right.end]
    if verb in {"hold", "survive"} and is_definite(s, subject):
        return len(reach) < 4
    if verb in _BEATS and subject == (0, 1) and s.is_capital(0) and _wins_a_match(reach):
        return True
    if verb == "get" and (is_definite(s, subject) or first in {"they", "he", "she"}):
        return reach[:1] in (["past"], ["through"], ["by"]) and len(reach) > 1
    if verb == "improve" and reach[:1] == ["on"] and is_definite(s, subject):
        return not _BEFORE_NOW.isdisjoint(reach[1:5])
    if verb in _BEATS and (is_definite(s, subject) or first in {"they", "he", "she"}):
        return bool(reach) and (
            (reach[0] in _WINNING and (reach[0] != "the" or verb == "win"))
            or s.is_capital(right.object_start)
            or "easily" in words[m : right.verb]
        )
    return None


def _is_brought_about(s: Sentence, right: Right, verb: str, reach: list[str], *, people: bool) -> bool:
    """ "(The new line should) give them a lift", "see fares rise", "serve us well": what a thing does to somebody."""
    if people or right.copular or right.passive or len(reach) < 2:
        return False
    if verb == "give":
        return not _LIFTS.isdisjoint(reach[1:5]) and "you" not in reach
    if verb == "serve":
        return reach[1] == "well" and reach[0] in {"us", "them", "him", "her", "it"}
    return verb == "see" and any(_happens_to_it(reach, k) for k in range(1, min(len(reach), 6)))


def _happens_to_it(reach: list[str], k: int) -> bool:
    """ "(See) fares rise", "them scoring": a verb behind what is seen; not "see it coming", "see the rise"."""
    word, before = reach[k], reach[k - 1]
    if before in lx.DETERMINERS or before == "it":
        return False
    return is_verb(word) and (not is_nounish(word) or (word == lemma(word) and word in _COMES_OF_ITSELF))


def _settles(right: Right, verb: str, reach: list[str]) -> bool:
    """ "(Gold should) settle around $2,900", "peak at 40,000": the level that something comes to."""
    if right.copular or verb not in _COMES_OF_ITSELF | _LEVELS or not reach or reach[0] not in _ABOUT | {"to"}:
        return False
    return any(word[0] in "$€£0123456789" for word in reach[1:4])


def _wins_a_match(reach: list[str]) -> bool:
    """ "(Leeds should win) that one", "by two", "comfortably": a match, whatever kind of word plays it."""
    if reach[:1] == ["by"]:
        return reach[1:2] != [] and (reach[1].isdigit() or reach[1] in _GOALS)
    if reach[:1] in (["this"], ["that"]):
        return len(reach) == 1 or reach[1] in _MATCHES
    return reach[:1] != [] and reach[0] in _WELL


_WELL = lx.words("easily comfortably handily")
_GOALS = lx.words("one two three four five six ten 2-0 3-0")
_PERSONS = lx.words("he she they those")
_LIFTS = lx.words("boost lift edge advantage confidence momentum hope chance push platform shot cushion headache pause")
_LEVELS = lx.words("trade hover peak average open close bottom top range stabilise stabilize sit")
_KEEPS_UP = lx.words("win beat hold keep survive get see make stay finish pull qualify")
_BEFORE_NOW = lx.words("last previous recent past")
_MATCHES = lx.words("one game match tie")


def _fares(reach: list[str]) -> bool:
    """ "(Should have) no trouble with them", "a field day", "a big season": how somebody will fare."""
    if reach[:1] in (["no"], ["little"]):
        return reach[1:2] != [] and reach[1] in _TROUBLE
    if reach[:1] == ["clear"]:
        return reach[1:2] in (["sailing"], ["water"])
    full = reach[:1] in (["a"], ["an"], ["the"]) and not _FULL.isdisjoint(reach[1:3])
    return full and not _MEETS.isdisjoint(reach[2:4])


def _befalls_us(right: Right, verb: str, reach: list[str]) -> bool:
    """ "We should see snow by Sunday", "we should get a cut in June", "we should be out of this by summer"."""
    if right.copular:
        return reach[:1] in (["out"], ["over"], ["past"], ["through"], ["down"], ["up"])
    if verb == "get":
        comes = not (_COMES_TO_US | lx.HAPPENINGS | _TOLD | _SKY).isdisjoint(reach[:5])
        return bool(reach) and (comes or reach[0][0].isdigit())
    return verb in {"see", "know", "hear"} and _VISITED.isdisjoint(reach[:3])


_VISITED = lx.words(
    "doctor dentist lawyer specialist therapist friend friends each other film movie show play exhibition someone "
    "somebody him her them vet our"
)
_COMES_TO_US = lx.words("rain snow sun thunderstorms showers update news verdict decision trailer reply announcement")
_ABOUT = lx.words("around about near nearer under over above below between close roughly at")
_SEASONS = lx.words("winter summer spring autumn fall season weekend week month year")
_SPELLS = lx.words("busy long rough wild quiet active snowy bumpy")


def _needs_no_longer(s: Sentence, subject: Range, right: Right) -> bool:
    """ "That shouldn't take longer than a week", "it shouldn't be long now"."""
    if not right.negated or s.words[subject[0]] in _PEOPLE:
        return False
    reach = s.words[right.object_start : right.end]
    if right.copular:
        return bool(reach) and reach[0] in {"long", "too"} and "long" in reach
    if lemma(s.words[right.verb]) not in {"take", "last"}:
        return False
    return "long" in reach or "longer" in reach or reach[:2] == ["more", "than"] or s.has_date(right.verb, right.end)


def _read_must(s: Sentence, m: int) -> Outcome:
    """ "The bubble has to burst at some point", "Rates must go up sooner or later"."""
    words = s.words
    after = m + 1
    if words[m] != "must":
        if words[m + 1 : m + 2] == ["got"]:
            after += 1
        if words[after : after + 1] != ["to"]:
            return None
        after += 1
    if after >= s.n or not (s.names_a_day or not _SOMETIME_WORDS.isdisjoint(words)) or asks(s, m):
        return None
    be = m - 1 if m and words[m - 1] == "'s" else m
    left = subject_before(s, be)
    right = predicate_after(s, after)
    if left.subject is None or right is None or right.negated or words[left.subject[0]] in _PEOPLE:
        return None
    verb = lemma(words[right.verb])
    some_time = any(tuple(words[k : k + len(p)]) == p for p in _SOMETIME for k in range(max(0, be - 8), s.n))
    reach = words[right.object_start : right.end]
    fated = (right.copular and bool(reach) and reach[0] in _GONE) or (right.passive and words[right.verb] in _GONE)
    moves = verb in {"go", "come"} and bool(reach) and reach[0] in {"up", "down", "away", "under", "bust"}
    if not (fated or moves or verb in _GIVES) or not (
        some_time or (s.has_date(m, right.end) and (fated or verb == "give"))
    ):
        return None
    return future("inevitable", s, m, after, "must", subject_end=be)


def _read_cannot(s: Sentence, m: int) -> Outcome:
    """ "The siege cannot hold out past June", "this can't last", "Leeds can't win there"."""
    words = s.words
    if words[m] == "could" and "how" not in words[:m]:
        return None
    if words[m + 1 : m + 2] != ["not"]:
        return _may_still(s, m)
    if m + 2 >= s.n or asks(s, m):
        return None
    left = subject_before(s, m)
    right = predicate_after(s, m + 1)
    if left.subject is None or right is None or right.perfect or right.passive or right.copular:
        return None
    first, verb = words[left.subject[0]], lemma(words[right.verb])
    reach = words[right.object_start : right.end]
    if (first in _PEOPLE and first != "we") or "without" in reach or "if" in words:
        return None
    dated = s.has_date(m, right.end) or not _STRETCH.isdisjoint(reach)
    lasts = (
        verb in _LASTS and (verb != "go" or reach[:1] == ["on"]) and (verb != "hold" or reach[:1] == ["out"] or dated)
    )
    wins = (
        verb in {"win", "beat"} and is_definite(s, left.subject) and s.is_capital(left.subject[1] - 1) and bool(reach)
    )
    if not ((lasts and first != "we") or (dated and (verb in _KEEPS or verb in _LASTS)) or wins):
        return None
    return future("cannot", s, m, m + 1, "can")


def _may_still(s: Sentence, m: int) -> Outcome:
    """ "Breda can still qualify", "Keller can win again in 2031"."""
    if m + 1 >= s.n or asks(s, m):
        return None
    left, right = subject_before(s, m), predicate_after(s, m + 1)
    if left.subject is None or right is None or right.negated or right.copular:
        return None
    if _is_doubted(s, left.subject, right):
        return future("cannot", s, m, m + 1, "can")
    if s.words[m] == "could" or not is_definite(s, left.subject):
        return None
    still = any(s.words[k] == "still" for k in right.adverbs)
    won = lemma(s.words[right.verb]) in {"win", "qualify", "advance", "beat"} and s.is_capital(left.subject[1] - 1)
    return future("cannot", s, m, m + 1, "can") if won and (still or s.has_date(right.verb, right.end)) else None


def _is_doubted(s: Sentence, subject: Range, right: Right) -> bool:
    """ "I don't think they can do it", "I can't see how Breda can win the league": a doubt of one happening."""
    lead = s.words[: subject[0]]
    if len(lead) < 2 or s.words[subject[0]] in _PEOPLE or _DOUBTING.isdisjoint(lead) or right.perfect:
        return False
    view = embedding_before(s, subject[0])
    if view is None or view.holder is not None or view.negated == (view.word == "doubt"):
        return False
    reach = s.words[right.object_start : right.end]
    verb = lemma(s.words[right.verb])
    return reach[:1] == ["it"] if verb in {"do", "make"} else verb in _DONE_ONCE and (bool(reach) or verb == "survive")


_DOUBTING = lx.words("not doubt fail hard difficult impossible tough")
_DONE_ONCE = lx.words(
    "win beat hold pull survive keep stop reach qualify catch come get close overturn overcome recover retain defend "
    "lose pass escape avoid sustain"
)
_STRETCH = lx.words("longer forever much another")


RULES: tuple[Rule, ...] = (
    Rule(
        "expectation",
        lx.words("should ought"),
        "Supply should catch up by autumn",
        "The ministry should build more houses by 2031",
        _read_should,
    ),
    Rule(
        "inevitable",
        lx.words("must has have 's"),
        "The bubble has to burst at some point",
        "He has to go to work at some point",
        _read_must,
    ),
    Rule("cannot", lx.words("can could"), "This cannot last much longer", "You cannot park there", _read_cannot),
)
