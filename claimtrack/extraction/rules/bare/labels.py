"""The label that makes what stands behind it a forecast: "My prediction:", "final call -", "my estimate is"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.tokens import Sentence

_LABEL = re.compile(
    r"[\W_]*(?:(?:so|ok|okay|well|anyway|and|here is|here are|here's|heres|hot|right|alright|edit)\b[\s,:]*)*"
    r"(?:(?:my|our|bold|early|final|quick|wild|fearless|official|crazy|safe|best|full|season|election|score|"
    r"(?:long|short|medium)[- ](?:term|range)|personal|current|honest|own|rough|contest|latest|(?:19|20)\d\d) )*"
    r"(?:(?:predictions?|"
    r"(?P<figured>(?:price )?target|"
    r"(?:(?<=my )|(?<=own )|(?<=rough )|(?<=contest )|(?<=current )|(?<=personal )|(?<=\d ))"
    r"(?:estimate|range|projection|expectation|entry|timeline))|"
    r"(?:the )?(?:most |more )?(?:likely|probable|plausible) (?:scenario|outcome|result)|"
    r"the (?:pick|prediction|call)(?=:)|(?:base|best|worst)[- ]case(?: scenario)?|calling it(?: now| early)?|"
    r"final|flips?|numbers?|(?:sleeper )?picks?|guess(?:es)?|bets?|calls?|takes?|forecasts?|tips?|hunch|sleeper|"
    r"dark horse|"
    r"gut (?:feeling|instinct|call|says)|(?<=my )(?:read|winners?|champions?|money))"
    r"|(?P<ranked>(?:top|final|bottom) (?:\d\d?|two|three|four|five|six|seven|eight|ten)|(?:\w{3,12} )?podium|"
    r"(?:in )?order|"
    r"(?:final |league |end )?(?:table|standings|ranking|placings|positions)))\b"
    r"(?: ?(?:for|of|on|in) [^:\n]{1,40}| (?:this|next) \w+| so far| today| to (?:win|take|make|lift) [^:\n,.]{1,24})?"
    r"\s*(?:(?<=says) |(?<=[a-z])'s |:|\s[-–—]\s|\s?[-–—]\s|\n|\b(?:is|are|would be|will be)\b(?! that)(?: (?:for|"
    r"on)(?= an?\b| \d))?)[ \n]*"
)
LABELS = lx.words(
    "prediction predictions final flip flips number numbers pick picks guess guesses bet bets call calls take takes "
    "forecast forecasts tip tips hunch top bottom podium order table standings ranking placings positions winner "
    "read gut sleeper horse money bet's pick's guess's hunch's estimate range projection expectation entry "
    "timeline target winners first 1st gold "
    "champion champions say go predict calling scenario outcome case"
)
"""Words of which every label holds one: most sentences are not looked at closer."""
_GUESS = re.compile(r"[\W_]*i(?:'d| would|'ll| will)? (?:guess|say|go with|predict|take) (?=\d+\s?[-–:]\s?\d)")
_AMOUNT = "$€£0123456789"


@dataclass(frozen=True, slots=True)
class Label:
    """Words [0, end) of a sentence, which announce a forecast."""

    end: int
    ranked: bool
    """What stands behind is a ranking."""
    judged: bool
    """Nothing is foretold behind it: "Predictions are hard", "my estimate is in the other post"."""


def label_of(s: Sentence) -> Label | None:
    """The label that the sentence begins with; none where nothing stands behind it."""
    match = _LABEL.match(s.low) or _GUESS.match(s.low) or _mine(s)
    if match is None or match.end() >= len(s.low):
        return None
    begin = s.words_of(s.start + match.end(), s.end)[0]
    if match.re is _GUESS:
        return Label(begin, ranked=False, judged=False)
    judged = begin < s.n and s.words[begin - 1] in lx.BE_PRESENT and _judges(s, begin)
    judged = judged or (match["figured"] is not None and not is_amount(s, begin))
    return Label(begin, ranked=match["ranked"] is not None, judged=judged)


def is_amount(s: Sentence, begin: int) -> bool:
    """ "4.2", "about 40 seats": all that an estimate is told by."""
    begin += begin < s.n and s.words[begin] in _ABOUT
    return begin < s.n and s.words[begin][0] in _AMOUNT


_ABOUT = lx.words("about around roughly between over under only just approximately")


def _judges(s: Sentence, begin: int) -> bool:
    """ "Predictions are hard", "a mug's game", "based on": what is said of foretelling itself."""
    while begin < s.n and s.words[begin] in _DEGREES:
        begin += 1
    return begin < s.n and (
        s.words[begin] in lx.EVALUATIVE
        or s.words[begin] in _OF_FORETELLING
        or s.words[begin] in lx.PREPOSITIONS - _BOUNDS
        or s.words[begin : begin + 2] in (["a", "mug's"], ["a", "fool's"])
    )


def _mine(s: Sentence) -> re.Match[str] | None:
    """The label of the writer behind a mark: "the others say 6% - my own estimate is 5", "so my guess is"."""
    if "my" not in s.words[1:]:
        return None
    k = s.words.index("my", 1)
    if s.words[k - 1] not in _PARTS:
        return None
    match = _LABEL.match(s.low, s.spans[k][0] - s.start)
    return match if match is not None and not s.is_question else None


_PARTS = lx.words("- – — ; , : so but therefore hence thus")
_DEGREES = lx.ADVERBS | {"so", "too", "as", "not"}
_BOUNDS = lx.words("over under between around about above below")
_OF_FORETELLING = lx.words(
    "for from based like useless worthless pointless cheap free wrong right silly overrated below above here off "
    "posted too low high"
)
