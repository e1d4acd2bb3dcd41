"""The forms of short answers: what grants or denies a forecast, or puts another day or number in its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import islice


class Taking(Enum):
    """What an answer does with the forecast before it."""

    GRANTS = auto()
    DENIES = auto()
    DATES = auto()
    """Another day: "same for me but by August"."""
    COUNTS = auto()
    """Another number: "I'd say 30"."""
    SPARES = auto()
    """Denied for one target: "Not Raqqa, not by then"."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as far as its own words go."""

    taking: Taking
    end: int
    """Where it stops and its reason begins."""
    place: tuple[int, int] = (0, 0)
    """Where the day, the number or the name stands."""
    loose: bool = False
    """True for bare assent ("+1", "agreed"), which only a short comment makes plain."""


_LEAD = (
    r"(?:@\S+[ ,:]*|(?:nope|no|nah|lol|haha|ha|sorry|yeah|well|yes|yep|bro|dude|but|exactly|so|oh|mate|wrong|ok|eh|"
    r"then|"
    r"(?:way |far |much |a bit )?too (?:early|late|soon|optimistic|pessimistic|generous|long|short)|dream on|"
    r"you(?:'re| are) (?:dreaming|wrong|too optimistic|too pessimistic)|in your dreams)[ ,.!;:–-]+){0,4}"
)
_IT = r"(?:that|it|this)"
_WHO = r"(?:that|it|this|he|she|they|we)"
_NOT = (
    r"(?: (?:won't|wont|will not|doesn't|does not|don't|do not|isn't|is not|aren't|are not|ain't|never will|never does|"
    r"can't|cannot)|'s not|'re not)"
)
_ASIDE = (
    r"(?: (?:mate|bro|buddy|man|dude|lol|imo|imho|sorry|though|either|ever|any ?time soon|indeed|too|guys|friend))*"
)
_DENIES = re.compile(
    rf"{_LEAD}(?:(?:{_IT} |(?:i )?(?:really )?doubt )?(?:is |was )?(?:no|zero|not a|fat) chance(?: of {_IT}| in hell)?"
    rf"(?: of (?:{_IT} )?happening)?|{_IT} (?:will never|will not|won't|wont|is never (?:going to|gonna)|isn't (?:"
    rf"going to|gonna)|is not (?:going to|gonna)|ain't (?:going to|gonna)|ain't|isn't|never) ?happen(?:ing)?|"
    rf"{_IT} ?(?:'s|is) not happening|(?:never|not|won't|ain't) (?:going to |gonna )?happen(?:ing)?|"
    rf"{_WHO}{_NOT}(?: do (?:it|that|so)| be)?|"
    rf"(?:i )?(?:really |highly |seriously |very much )?doubt (?:{_IT})(?: very much| happens)?|i don't think so|"
    rf"don't count on it|no way(?: {_WHO} (?:does|do|will|is|are|happens))?|never|"
    rf"(?:i )?(?:hard |strongly |totally |respectfully )?disagree|doubtful)"
    rf"{_ASIDE}"
)
_GRANTS = re.compile(
    rf"{_LEAD}(?:{_IT} (?:will|is going to|is gonna|'ll|might|could) (?:definitely |probably |surely )?happen|"
    rf"{_IT}'ll (?:definitely |probably )?happen|(?:he|she|they|it|we) (?:absolutely |definitely |surely )?will)"
    rf"{_ASIDE}"
)
_ASSENTS = re.compile(
    rf"{_LEAD}(?:(?:i )?(?:totally |fully |completely |strongly )?agreed?(?: with (?:you|this|that))?|\+1|seconded|"
    rf"(?:the )?same(?: here| for me)?|ditto|(?:i think |i guess )?you(?:'re| are) (?:probably |absolutely )?right|"
    rf"exactly(?: this)?|so do i|my thoughts exactly|absolutely|definitely|this){_ASIDE}"
)
_SAYS = (
    r"(?:(?:the )?same(?: here| for me)?|(?:i )?agreed?|yes|yep|i'd say|i would say|i say|i'd guess|i'd go with|"
    r"i'll go with|more like|make (?:it|that)|my (?:guess|bet|money|pick)(?: is|:| on)?|mine(?: is|:)?|"
    r"i(?: have|'ve got|'m at| put| make)(?: it)?(?: at)?|later|earlier|sooner|no|nah)"
)
_TURN = r"[ ,:;.-]*(?:(?:but|and|though|only|just|more like|even|rather|probably|maybe|not)[ ,]+)*"
_OTHER = re.compile(
    rf"{_LEAD}(?P<says>{_SAYS}(?![a-z]))?{_TURN}(?=(?:by|before|in|within|on|until|around|next|this|\d|[$€£]|[a-z]))"
)
_TAIL = re.compile(
    r"(?:,? (?:even|at (?:the )?(?:earliest|latest|most|best|least)|tops|imo|for me|i'd say|i think|i guess|i reckon|"
    r"max|"
    r"if you ask me|or so|probably|seats|points|%|percent|dollars|and starting .{3,40}))*\W*"
)
_NUMBER = re.compile(r"[$€£]?(\d[\d,]*(?:\.\d+)?)(k|m|bn|b|%)?(?![\w/:.-]*\d)")
_SPARED = re.compile(
    rf"{_LEAD}not (?!(?:before|by|in|until|till|a|an|this|next|for|if|to|at|on|so|too|as|even|that|sure|bad|yet)\b)"
    r"(?P<name>[a-z][a-z'-]+(?: [a-z][a-z'-]+){0,2})"
    r"(?:, not (?:by then|this|until|before|in|yet|for)\b[^.!?]*)?\W*"
)
_REASONED = re.compile(
    r"(?<=[a-z+1])(?:[,;:] |\s[-–—]+ | (?=because |since |as long |trust me|believe me))(?!but |and (?:by|before|in)\b)"
)
_MORE = re.compile(
    r"\b(?:will|won't|would|gonna|going to|by|before|until|till|next|in 20\d\d|this (?:year|month|week))\b"
)
_NOT_BY_THEN = re.compile(r"not (?:this|by|in|until|before|for|while|with|on|unless)\b")
_LONGEST = 110


def read_form(low: str, begin: int, stop: int) -> Answer | None:
    """What low[begin:stop] does with a forecast before it, where it does nothing else."""
    whole = stop
    while whole > begin and low[whole - 1].isspace():
        whole -= 1
    stop = whole
    while stop > begin and low[stop - 1] in ".!":
        stop -= 1
    if stop == begin or low[stop - 1] == "?":
        return None
    form = _form(low, begin, stop)
    return form if form is None or form.end < stop else replace(form, end=whole)


def _form(low: str, begin: int, stop: int) -> Answer | None:
    for end in _ends(low, begin, stop):
        if end - begin > _LONGEST:
            continue
        if _DENIES.fullmatch(low, begin, end):
            return Answer(Taking.DENIES, end)
        if _GRANTS.fullmatch(low, begin, end):
            return Answer(Taking.GRANTS, end)
        if _ASSENTS.fullmatch(low, begin, end) and (end == stop or "same" not in low[begin:end]):
            return Answer(Taking.GRANTS, end, loose=True)
    if stop - begin > _LONGEST:
        return None
    spared = _SPARED.fullmatch(low, begin, stop)
    if spared is not None:
        return Answer(Taking.SPARES, stop, spared.span("name"))
    return _other(low, begin, stop)


def _ends(low: str, begin: int, stop: int) -> list[int]:
    """The ends that the answer may have: that of the sentence, and where a reason is hung behind it."""
    ends = [stop]
    for reasoned in islice(_REASONED.finditer(low, begin + 3, min(stop, begin + _LONGEST)), 3):
        behind = reasoned.end()
        if not _MORE.search(low, behind, stop) or _NOT_BY_THEN.match(low, behind):
            ends.append(reasoned.start())
    return ends


def _other(low: str, begin: int, stop: int) -> Answer | None:
    lead = _OTHER.match(low, begin, stop)
    if lead is None:
        return None
    start = lead.end()
    number = _NUMBER.match(low, start, stop)
    if number is not None:
        tail = _TAIL.fullmatch(low, number.end(), stop)
        if tail is not None and (lead["says"] is not None or tail[0].strip(" .,")):
            return Answer(Taking.COUNTS, stop, number.span())
    prepared = _PREPARED.match(low, start, stop)
    if prepared is None and lead["says"] is None:
        if stop - start > _LONGEST_DAY or _DAY.match(low, start, stop) is None:
            return None
        return Answer(Taking.DATES, stop, (start, stop), loose=True)
    return Answer(Taking.DATES, stop, (start, stop))


_LONGEST_DAY = 50
_MONTHS = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DAY = re.compile(
    rf"(?:(?:the )?(?:end|middle|beginning|start) of (?:the )?|early |late |mid[- ]|next |this )?"
    rf"(?:{_MONTHS}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|winter|christmas|xmas|easter|"
    rf"new year|weekend|week|month|year|(?:19|20)\d\d|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTHS})\b"
)
"""A day by itself, which in answer to another day is meant instead of it."""
_PREPARED = re.compile(r"(?:by|before|within)\b")
