"""Why a sentence that nearly was a forecast is none: the reason that a reader would give first.

A rule knows why its own clause failed; the sentence around it often says more: "I wish he would stay" is a wish before
it is anything unreal. Signs are tried in their order, the first that fits and may overrule the rule's reason is taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimtrack.extraction.frames import Reason


@dataclass(frozen=True, slots=True)
class _Sign:
    """Words that give a reason, and the reasons that they overrule; none stands for "no reason yet"."""

    reason: Reason
    words: re.Pattern[str]
    overrules: frozenset[Reason]


_PERSONAL = frozenset({Reason.PLAN, Reason.ADDRESS, Reason.INCOMPLETE})
_UNREAL = frozenset({Reason.COUNTERFACTUAL, Reason.POSSIBILITY})
_ANY = frozenset(Reason)
_LEAD = r"\W*(?:(?:and|but|so|oh|well|ok|yeah|yes|no|lol|man|guys|please|hey|also) )*"


def _sign(reason: Reason, words: str, overrules: frozenset[Reason]) -> _Sign:
    return _Sign(reason, re.compile(words), overrules)


_SIGNS = (
    _sign(
        Reason.IDIOM,
        r"\b(?:show must go on|(?:only )?time will (?:tell|show)|kill you (?:will|makes?)|set you free|we "
        r"(?:shall|will|'ll) see\b"
        r"(?! (?:an?|the|more|some|another)\b)|if you build it)",
        _ANY - {Reason.QUESTION},
    ),
    _sign(
        Reason.FURNITURE,
        r"\b(?:receive an e-?mail|click (?:here|the|on)|subscribe to|newsletter|sign up (?:now|for|before|here)|"
        r"your (?:order|trial|subscription|account) (?:will|is|has))\b|\d% off\b",
        _ANY - {Reason.QUOTED},
    ),
    _sign(Reason.ADVICE, r"\bnext time,? (?!.*\b(?:will|would|gonna)\b)[a-z]+ ", _ANY - {Reason.QUESTION, Reason.PLAN}),
    _sign(Reason.FACT, r"\b(?:in|by|of|since|until|early|late|last|this|next) may\b", frozenset({Reason.POSSIBILITY})),
    _sign(
        Reason.FACT,
        r"\b(?:any ?one|those|anybody|people) (?:who )?(?:thinks?|say|says|believes?)\b",
        frozenset({Reason.QUOTED}),
    ),
    _sign(Reason.ADDRESS, r"\W*you (?:guys|people|lot|all) ", frozenset({Reason.PLAN})),
    _sign(Reason.PAST, r"\bnever (?:came|did|happened|went|was|were|got|showed|made)\b", frozenset({Reason.HABIT})),
    _sign(
        Reason.SARCASM,
        r"/s\W*$|\b(?:yeah|oh) (?:right|sure)\b|\bsure,(?! i\b)|\beh\?|\b(?:good one|nice try)\b",
        _PERSONAL | {Reason.FACT, Reason.QUESTION},
    ),
    _sign(
        Reason.QUESTION,
        _LEAD
        + r"(?:why|who|what|when|where|how|which|can you|could you|would you|will you|do you|does any|any ?one know|"
        r"any (?:news|idea|chance|word)|i wonder|not sure (?:if|whether|who|what)|not clear|no idea|nobody knows|"
        r"nobody can say|"
        r"no one knows|depends on|it all depends|the question is)\b(?! a )|\bcan you tell me\b|\bremains to be seen\b|"
        r"\b(?:do not|don't|dont|doesn't) know (?:if|how|who|what|when|whether|where)\b",
        _PERSONAL | _UNREAL | {Reason.FACT, Reason.PAST},
    ),
    _sign(
        Reason.WISH,
        _LEAD + r"(?:i |we |just )*(?:wish|hope|hoping|praying|pray|want|would like|'d like|would love|'d love|wanna|"
        r"long for|looking forward|can't wait|cant wait|if only|let's hope|lets hope|fingers crossed|good luck|may "
        r"(?:god|he rest|she rest|"
        r"they rest|allah))\b|^\W*i(?:'d| would) (?:like|love)\b|\bplease (?:let|god)\b",
        _PERSONAL | _UNREAL | {Reason.FACT, Reason.ADVICE},
    ),
    _sign(
        Reason.PAST,
        r"\b(?:said|thought|knew|believed|promised|predicted|told|expected|hoped|swore|claimed|assumed|used to "
        r"say|warned)\b"
        r"[^.!?]{0,60}\b(?:would|could|might|'d)\b",
        _UNREAL | {Reason.FACT},
    ),
    _sign(
        Reason.PAST,
        r"\b(?:must|may|might)(?:'ve| have) (?!an?\b|the\b|to\b|some\b|no\b)\w+",
        _UNREAL | {Reason.ADVICE, Reason.FACT},
    ),
    _sign(
        Reason.COUNTERFACTUAL, r"\b(?:could|would|should)(?:'ve| have|nt have|n't have)\b", _UNREAL | {Reason.ADVICE}
    ),
    _sign(
        Reason.FACT,
        r"\b(?:it|he|she|this|that|they|there) must be\b|\b(?:it|he|she|this|that)'s (?:probably|likely)\b",
        frozenset({Reason.ADVICE}),
    ),
    _sign(Reason.HABIT, r"\b(?:always (?:will|has|have)|always and ever)\b", _PERSONAL),
    _sign(Reason.HABIT, r"\W*if you give\b|\W*(?:a|any) (?:good|true|real|wise|hungry|cornered) \w+ will\b", _PERSONAL),
    _sign(
        Reason.SLOGAN,
        r"\W*(?:we|they) (?:shall|will) (?:never |not )?(?:surrender|forget|overcome|pass|rise|prevail|forgive|"
        r"kneel|give up|"
        r"be silenced|remember|win|resist)\b[^,;]{0,20}$|\b(?:hope|love|freedom|truth|legends?) will never die\b",
        _PERSONAL | {Reason.ADVICE},
    ),
    _sign(
        Reason.ADVICE,
        r"\b(?:we|they|he|she|you|someone|somebody) (?:all )?(?:need|needs|ought|had better|better|has|have) (?:to )?"
        r"(?:stop|go|fix|get|be|do|take|leave|act|hurry|wait|watch|vote|learn|know|make)\b|\bwe need an? \w+ who\b",
        frozenset({Reason.PLAN, Reason.FACT}),
    ),
    _sign(Reason.QUOTED, r"\W{0,2}[\"“][^\"”]{6,}[\"”]", _PERSONAL | {Reason.FACT}),
)
_LAST = (
    _sign(Reason.QUOTED, r"\W*(?:>|&gt;|@\w+ (?:said|wrote|you))", _ANY),
    _sign(
        Reason.QUESTION, r".*\?\W*$|" + _LEAD + r"(?:who|what|when|where|why|how|which|is|are|does|will)\b[^.!]*$", _ANY
    ),
    _sign(
        Reason.FURNITURE,
        r"\b(?:offer|sale|tickets?|subscribe|sign up|register|join (?:us|our)|follow us|read (?:next|more)|watch "
        r"our|our (?:video|"
        r"channel|newsletter)|doors open|free shipping|remindme|updated|next (?:article|post|update|game|page|"
        r"episode)|sponsored|"
        r"comments (?:will|are)|show (?:next|more)|cookies?|your (?:trial|order|subscription)|via our|discount)\b",
        _ANY,
    ),
    _sign(
        Reason.ADVICE,
        _LEAD
        + r"(?:(?:just|never|always|first|then|dont|don't|do not) )*(?:take|let|kick|send|sell|buy|stop|go|get|hold|"
        r"wait|vote|"
        r"move|give|watch|do|don't|dont|make|put|keep|use|see|try|come|build|close|open|release|finish|clear|end|"
        r"leave|fire|sack|"
        r"remember|listen|tell|ask|fix|help|save|turn|bring|show|start|call|stay|run|time to)\b|\b(?:had better|"
        r"better|should|"
        r"need to|needs to|have to|has to|must|time to)\b",
        _ANY,
    ),
    _sign(
        Reason.SLOGAN,
        r"[^a-z]*\w+ 20\d\d!*\W*$|\b(?:glory to|no justice|long live|power to|free \w+,|or death)\b",
        _ANY,
    ),
    _sign(Reason.HABIT, r"\b(?:every|each|always|usually|often|never|sometimes|whenever)\b", _ANY),
    _sign(
        Reason.PAST,
        r"\b(?:was|were|did|had|got|went|came|said|told|became|left|lost|won|sat|stood|ran|fell|saw|met|took|made|"
        r"drove|ago|last (?:year|week|month|night)|"
        r"\w{3,}ed)\b",
        _ANY,
    ),
    _sign(Reason.PLAN, r"\b(?:i|i'm|i'll|im|ill|we|we're|my|our)\b", _ANY),
    _sign(Reason.ADDRESS, r"\b(?:you|u|your)\b", _ANY),
    _sign(Reason.POSSIBILITY, r"\b(?:may|might|could|maybe|perhaps|possibly)\b", _ANY),
)


_SETTLED = frozenset({Reason.QUESTION, Reason.NAME, Reason.IDIOM, Reason.SARCASM, Reason.FURNITURE})
"""Reasons that no sign says better than the rule that gave them."""


def reason_in(low: str, start: int, end: int, given: Reason) -> Reason:
    """The reason for low[start:end], a sentence in lower case; `given` is what the rule that refused it says."""
    if given in _SETTLED:
        return given
    for sign in _SIGNS:
        if given in sign.overrules and _holds(sign, low, start, end):
            return sign.reason
    return given


def reason_without_rule(low: str, start: int, end: int) -> Reason:
    """The reason for a sentence with a cue that woke no rule: "about how things are" where no sign says more."""
    for sign in (*_SIGNS, *_LAST):
        if sign.reason is not Reason.FACT and _holds(sign, low, start, end):
            return sign.reason
    return Reason.FACT


def _holds(sign: _Sign, low: str, start: int, end: int) -> bool:
    if sign.words.pattern.startswith((r"\W*", r"\W{0,2}", r"[^a-z]*", ".*")):
        return sign.words.match(low, start, min(end, start + _REACH)) is not None
    return sign.words.search(low, start, min(end, start + _REACH)) is not None


_REACH = 300
"""Characters of a sentence in which signs are looked for."""
