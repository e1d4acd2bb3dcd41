"""What "should" expects and does not ask for: "they should be done by Friday", "that should take us past 300"."""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.frames import Range
from claimtrack.extraction.predicates import Right
from claimtrack.extraction.rules.naming import is_definite
from claimtrack.extraction.tokens import Sentence, lemma

_DONE = lx.words(
    "done finished over complete completed cleared resolved fixed sorted settled restored concluded decided "
    "operational "
    "running live available ready open back free known out up in here gone home safe fit repaired rebuilt"
)
"""What a thing or a person is when it has come that far: nothing that anybody is told to be."""
_LIMITS = lx.words("by within before in inside next this on for")
_ATTAINS = lx.words("reach hit arrive land finish return surpass exceed cross top overtake complete pass")
_COMES = lx.words(
    "collapse crumble recede expire clear pass close go gain swell thin dissipate blow wane abate run level "
    "stabilise stabilize normalise normalize reopen resume improve recover deepen broaden narrow widen"
)
"""Verbs of what comes about by itself where a thing is their subject and a day or a limit stands behind."""
_THROUGH = lx.words("through out down up away by over")
_UNITS = lx.words(
    "minute minutes hour hours day days week weeks month months year years season seasons decade decades game games"
)
_POINTED = lx.words("that this it which")
_MOVES = lx.words("bring take put push carry leave get move lift send pull drop")
_TARGETS = lx.words("to past over above below under at near into ahead")
_ENOUGH_FOR = lx.words("win hold stay clinch beat get keep see survive pass qualify seal avoid carry decide tip swing")
_CONTESTS = lx.words(
    "game race match contest fight vote election series final one finish battle tie bout runoff result"
)
_TIGHT = lx.words("close tight easy comfortable tough one-sided lopsided")
_SIDES = lx.words("they he she we")
_MUCH = (["too", "much"], ["enough", "to"], ["enough", "for"], ["too", "strong"], ["too", "good"])
_CUTS = lx.words("playoffs final finals semis semifinals cut grade knockouts quarterfinals")
_STAYS = lx.words("stay remain hold keep")
_LEVELS = lx.words("above below over under around near at between about")
_GETS = lx.words("better worse easier harder cheaper dearer warmer colder cooler hotter wetter drier busier quieter")
_NO_LIMIT = lx.words("now then")


def turns_out(s: Sentence, subject: Range | None, right: Right, m: int) -> bool:
    """True where the "should" at word `m` tells what will be found to have come about."""
    words = s.words
    reach = words[right.object_start : right.end]
    if right.perfect or right.negated or "by now" in s.low[s.spans[m][0] - s.start :]:
        return False
    if subject is None:
        return _comes_so_far(s, right, reach, m)
    first, verb = words[subject[0]], lemma(words[right.verb])
    if first in _ASKED:
        return False
    thing = first in _POINTED or first not in _SIDES
    known = is_definite(s, subject) or first in lx.THIRD or words[subject[1] - 1] in lx.MEASURES
    return (
        (first != "we" and (known or first in {"a", "an"}) and _comes_so_far(s, right, reach, m))
        or (first != "we" and known and _has_by(s, verb, reach, m))
        or (first in _POINTED and _brings(verb, reach, right))
        or (thing and _takes(verb, reach))
        or (thing and known and _comes_by_itself(s, right, verb, reach, m))
        or _attains(s, verb, reach, m, ours=first == "we", known=known)
        or (thing and _is_close(words[subject[0] : subject[1]], right, reach))
        or ((first in _SIDES or s.is_capital(subject[1] - 1)) and _fares(s, right, verb, reach))
        or _keeps_level(s, subject, right, verb, reach)
    )


_ASKED = lx.words("i you u who what which everyone everybody people children nobody anybody anyone someone one")


def _limited(s: Sentence, m: int, end: int) -> bool:
    """True for a day to come behind the "should", set by "by", "within", "in" or named itself."""
    return s.has_date(m, end) and not _LIMITS.isdisjoint(s.words[m:end])


def _comes_so_far(s: Sentence, right: Right, reach: list[str], m: int) -> bool:
    """ "(They should) be done by Friday", "be out of hospital by Monday": a stage that is reached beside its day."""
    if not _limited(s, m, right.end) or not (right.copular or right.passive):
        return False
    state = s.words[right.verb] if right.passive else (reach[0] if reach else "")
    if state not in _DONE:
        return False
    behind = s.words[right.object_start + (not right.passive) : right.object_start + (not right.passive) + 1]
    return (
        not behind
        or behind[0] in _LIMITS | {"again", "of", "from", "and"}
        or s.date_at(right.object_start + 1) is not None
    )


def _has_by(s: Sentence, verb: str, reach: list[str], m: int) -> bool:
    """ "(They should) have it finished by June", "have the ridge by the weekend"."""
    if verb != "have" or reach[:1] not in (["it"], ["the"], ["this"], ["that"], ["them"]):
        return False
    return "by" in reach and _limited(s, m, m + 2 + len(reach))


def _brings(verb: str, reach: list[str], right: Right) -> bool:
    """ "(That should) take them past 300", "put us over the line", "be enough to win it"."""
    if right.copular:
        return reach[:2] == ["enough", "to"] and len(reach) > 2 and reach[2] in _ENOUGH_FOR
    if verb not in _MOVES or len(reach) < 3:
        return False
    link = next((k for k in range(1, len(reach) - 1) if reach[k] in _TARGETS), None)
    if link is None:
        return False
    return reach[link + 1][0] in "$€£0123456789" or reach[link + 1 : link + 3] in (["the", "line"], ["the", "top"])


def _takes(verb: str, reach: list[str]) -> bool:
    """ "(It should) take about two weeks", "only last a few days": how long it goes on."""
    if verb not in {"take", "last"}:
        return False
    unit = next((k for k in range(min(len(reach), 6)) if reach[k] in _UNITS), None)
    return unit is not None and "than" not in reach


def _comes_by_itself(s: Sentence, right: Right, verb: str, reach: list[str], m: int) -> bool:
    """ "The front should collapse within a month", "the merger should go through by July", "it should get "
    "easier soon"."""
    if right.passive or right.copular:
        gets = s.words[right.verb] in {"get", "gets", "look"} and bool(reach) and reach[0] in _GETS
        return gets and s.has_date(m, right.end)
    if verb in {"get", "look", "become", "turn", "feel"}:
        return bool(reach) and reach[0] in _GETS and s.has_date(m, right.end)
    if verb not in _COMES or not _limited(s, m, right.end):
        return False
    return verb not in {"go", "run", "blow", "level"} or (bool(reach) and reach[0] in _THROUGH)


def _attains(s: Sentence, verb: str, reach: list[str], m: int, *, ours: bool, known: bool) -> bool:
    """ "They should reach the city by next week", "we should hit 100k by the end of the year"."""
    if verb not in _ATTAINS or (not known and not ours) or not reach or not _limited(s, m, m + 2 + len(reach)):
        return False
    return not ours or reach[0][0] in "$€£0123456789"


def _is_close(subject: list[str], right: Right, reach: list[str]) -> bool:
    """ "The vote should be close", "it should be a tight race"."""
    if not right.copular or not reach:
        return False
    if reach[0] in _TIGHT - {"easy", "tough"}:
        return subject[-1] in _CONTESTS and len(reach) == 1
    return reach[0] in {"a", "an", "another"} and reach[1:2] != [] and reach[1] in _TIGHT and reach[2:3] != [] and (
        reach[2] in _CONTESTS
    )  # fmt: skip


def _fares(s: Sentence, right: Right, verb: str, reach: list[str]) -> bool:
    """ "(Leeds should) stay up", "have too much for Breda", "make the playoffs", "gain seats": how a side will do."""
    if verb == "have" or right.copular:
        return reach[:2] in _MUCH and (reach[1] != "to" or (reach[2:3] != [] and reach[2] in _ENOUGH_FOR))
    if verb in {"stay", "go", "hold", "get", "come"}:
        return len(reach) == 1 and reach[0] in {"up", "on", "through"} and s.words[right.verb] != "go"
    if verb == "make":
        return reach[:1] == ["the"] and reach[-1] in _CUTS
    if verb in {"gain", "pick", "lose"}:
        return bool(reach) and reach[-1] in {"seats", "votes", "ground"}
    if verb == "win" and s.words[right.verb - 1] != "easily":
        return reach[:1] in (["this"], ["it"], ["that"]) and (len(reach) == 1 or reach[1] in _HOW)
    return verb == "beat" and bool(reach) and s.is_capital(right.object_start)


_HOW = lx.words("comfortably easily handily one game by in")


def _keeps_level(s: Sentence, subject: Range, right: Right, verb: str, reach: list[str]) -> bool:
    """ "Turnout should be above 70%", "rates should stay low through 2021": a measure and its level."""
    if s.words[subject[1] - 1] not in lx.MEASURES or not reach:
        return False
    if right.copular and lemma(s.words[right.verb]) not in _STAYS:
        return reach[0] in _LEVELS and any(w[0].isdigit() or w[0] in "$€£" for w in reach[1:4])
    return (verb in _STAYS or right.copular) and s.has_date(right.verb, right.end) and reach[0] in _LEVELS | _LOW


_LOW = lx.words("low high flat steady stable elevated muted unchanged put tight strong weak firm")
